import type { Span, Word } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import type { Cast } from "./participants.ts";
import { planCarriedOn } from "./plans.ts";
import type { Telling } from "./tellings.ts";
import { isBesides, isVerb, wordsIn } from "./words.ts";

/** What is planned or to come is told as such in a title, also where only the words around it say so. */

/** Words that say that something is not done yet, or may not be, and what is no deed but a plan. */
const NOT_YET =
  /[拟将欲未]|计划|预[计定期测估]|有望|可望|打算|准备|考虑|原定|希望|寻求|提议|建议|承诺|意[向图愿]|有意|愿意|争取|目标|[预方议提草]案|申请|可能|[需须]|要[在于]|应当|或[将会许]|否认|洽谈|筹[备划]|磋商|声称|宣称/;

/** 云岚鲜生|拟|出资3亿元，以现金方式收购嘉禾超市: what goes on with a plan, with the word for it. */
export function withPlan(title: string, sentence: Sentence, telling: Telling, { subject: { form } }: Cast): string {
  const { type, clause, trigger } = telling;
  const isOpen = type !== "statement" && title.startsWith(form);
  const modal = isOpen && !NOT_YET.test(title) ? planCarriedOn(sentence, clause, trigger) : null;
  const rest = title.slice(form.length);
  if (modal === null || (rest.startsWith("：") && !PLEDGES.test(modal))) return title;
  return form + modal + rest.replace(/^：/, "");
}

/** Who pledges something does it: no colon stands between them. */
const PLEDGES = /^(?:承诺|保证)$/;

/** A title of what is yet to come, with 将 behind its subject where nothing in it says so, and no verb comes before: 批准收购. */
export function asPlanned(title: string, sentence: Sentence, { trigger }: Telling, { subject }: Cast): string {
  const from = title.startsWith(subject.form) ? subject.form.length : title.indexOf("：") + 1;
  const at = title.indexOf(trigger.text, from);
  const [verb] = wordsIn(sentence.block, trigger);
  const isOfIts = title.charAt(from) === "的";
  const lead = at < 0 || isOfIts ? null : leadOf(sentence, trigger, title.slice(from, at));
  if (!lead || !verb || !isVerb(verb) || NOT_YET.test(title) || IS_DATED.test(title)) return title;
  const isOfPredicate = (word: Word) => /^(?:v(?!n)|[pd])/.test(word.tag) && !isNamed(sentence, word);
  const first = lead.findIndex(isOfPredicate);
  const predicate = first < 0 ? [] : lead.slice(first);
  if (predicate.some((word) => isVerb(word) && !isNamed(sentence, word))) return title;
  const behind = at - predicate.reduce((length, { text }) => length + text.length, 0);
  return `${title.slice(0, behind)}将${title.slice(behind)}`;
}
const IS_DATED = /\d[年月日]|季度?/;

/** The words of a sentence before a trigger that make up a text, dates and marks apart; null where they do not. */
function leadOf(sentence: Sentence, trigger: Span, text: string): Word[] | null {
  const words = wordsIn(sentence.block, { start: sentence.start, end: trigger.start });
  const lead: Word[] = [];
  let left = text;
  for (const word of words.filter((one) => !isBesides(sentence, one)).reverse()) {
    if (left === "") break;
    if (!left.endsWith(word.text)) return null;
    left = left.slice(0, left.length - word.text.length);
    lead.unshift(word);
  }
  return left === "" ? lead : null;
}

function isNamed({ mentions }: Sentence, { start }: Span): boolean {
  return mentions.some((one) => start >= one.start && start < one.end);
}
