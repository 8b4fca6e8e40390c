import type { Sentence } from "../clauses.ts";
import type { Cast } from "./participants.ts";
import type { Telling } from "./tellings.ts";
import { isVerb, wordsIn } from "./words.ts";
import { plain } from "./wording.ts";

/** What is planned or to come is told as such in a title, also where only the words around it say so. */

/** Words that say that something is not done yet, or may not be, and what is no deed but a plan. */
const NOT_YET =
  /[拟将欲未]|计划|预[计定期测估]|有望|可望|打算|准备|考虑|原定|希望|寻求|提议|建议|承诺|意[向图愿]|有意|愿意|争取|目标|预案|方案|可能|或[将会许]|否认|洽谈|筹[备划]|磋商/;

/** 云岚鲜生|拟|出资3亿元，以现金方式收购嘉禾超市: what goes on with a plan, with the word for it. */
export function withPlan(title: string, sentence: Sentence, { clause }: Telling, { subject: { form } }: Cast): string {
  const before = sentence.clauses[sentence.clauses.indexOf(clause) - 1];
  if (!before || !title.startsWith(form) || NOT_YET.test(title) || !GOES_ON.test(plain(sentence, clause))) return title;
  const text = plain(sentence, before);
  const [modal] = MODAL.exec(text.slice(Math.max(text.indexOf(form), 0))) ?? [];
  return modal === undefined || DONE.test(text) ? title : form + modal + title.slice(form.length);
}
const MODAL = /拟(?![定稿态])|计划(?=[以向在于将收出投增])/;
const DONE = /[了已]/;
/** How a clause goes on with what the one before plans. */
const GOES_ON = /^并?(?:以|通过|向|收购|受让|认购|增资|购买|设立|投资|转让|出售)(?![^，,]*[了已])/;

/** A title of what is yet to come, with 将 before its verb where nothing in it says so. */
export function asPlanned(
  title: string,
  { block }: Sentence,
  { trigger }: Telling,
  { subject: { form } }: Cast,
): string {
  const at = title.indexOf(trigger.text, form.length);
  const [verb] = wordsIn(block, trigger);
  if (at < 0 || !verb || !isVerb(verb) || NOT_YET.test(title) || IS_DATED.test(title)) return title;
  const from = /由[^，,]{2,16}$/.exec(title.slice(0, at))?.index ?? at;
  return `${title.slice(0, from)}将${title.slice(from)}`;
}
const IS_DATED = /\d[年月日]|季度?/;
