import type { Sentence } from "../clauses.ts";
import type { Cast } from "./participants.ts";
import type { Telling } from "./tellings.ts";
import { shorten } from "./wording.ts";

/** What a title leaves out before it is cut. */

/** 拟|以自有资金、银行贷款|: by what means something is done, behind the words that say whether it is; not to whom, 向乙. */
const MEANS =
  /^(?<modal>(?:[拟将欲正]|正在|计划|预计|有望|可能|或将?|宣布|公告|决定|同意|已){0,3})(?:以|通过|凭借|利用|依托)(?<means>[^，,：]*)$/;
/** 以自有资金|向|乙: to whom something is done. */
const TO_WHOM = /[向对给]/;
/** 以收购股份|的方式: a trigger within the means. */
const OF_MEANS = /^[^，,]{0,16}(?:方式|形式|名义|途径|活动)/;

/** A title that there is no room for, without what it can do without: the others of a list, and by what means. */
export function brief(title: string, sentence: Sentence, { trigger }: Telling, { subject: { form } }: Cast): string {
  if (shorten(title, sentence) === title) return title;
  const listed = withoutOthers(title, sentence);
  const at = listed.indexOf(trigger.text, form.length);
  if (shorten(listed, sentence) === listed || !listed.startsWith(form) || at < 0) return listed;
  const { modal, means = "" } = MEANS.exec(listed.slice(form.length, at))?.groups ?? {};
  const toWhom = TO_WHOM.test(means) ? means.slice(means.search(TO_WHOM)) : "";
  const isWhole = toWhom !== "" || /^(?![，,])/.test(listed.slice(at + trigger.text.length));
  return modal === undefined || !isWhole || OF_MEANS.test(listed.slice(at))
    ? listed
    : form + modal + toWhom + listed.slice(at);
}

/** 甲、乙、丙|等, 甲、乙和丙: a list of three names or more by the first of them. */
function withoutOthers(title: string, { mentions }: Sentence): string {
  const forms = [...new Set(mentions.map(({ form }) => form))].sort((a, b) => b.length - a.length);
  const nameAt = (at: number) => forms.find((form) => title.startsWith(form, at));
  const first = nameAt(0);
  let [end, count] = [first?.length ?? 0, 1];
  for (let mark = LIST_MARK.exec(title.slice(end)); first && mark; mark = LIST_MARK.exec(title.slice(end))) {
    const next = nameAt(end + mark[0].length);
    if (!next) break;
    [end, count] = [end + mark[0].length + next.length, count + 1];
  }
  return first && count > 2 ? `${first}等${title.slice(end).replace(/^等/, "")}` : title;
}
const LIST_MARK = /^(?:、|以及|[和与及])/;
