import type { Mention } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import { isCited, isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { CONTEXTS } from "./contexts.ts";
import { datesOf } from "./dated.ts";
import { within } from "./spans.ts";
import type { Trigger } from "./triggers.ts";
import { isBesides, isVerb, wordsIn } from "./words.ts";

/**
 * Whose deed a clause tells that opens with them, and the verb, which tells of nothing by itself: with a date (林若川2015年|进
 * 云岚公司) or, of a body, said to be done (江川海关已|验放…).
 */
export function deedIn(sentence: Sentence, clause: Span, lexicon: Lexicon): [Mention, Trigger] | null {
  const { simplified } = sentence.block;
  const actor = actorOf(sentence, clause);
  const verb = actor && verbBehind(sentence, { start: actor.end, end: clause.end });
  if (!verb || STATE.test(verb.text) || lexicon.people.speech.has(verb.text)) return null;
  const rest = simplified.slice(verb.end, clause.end);
  const isDated = datesOf(sentence, sentence.dates).some(({ end }) => end <= verb.start);
  const between = wordsIn(sentence.block, { start: actor.end, end: verb.start });
  const isDone = isOrganization(actor) && (between.some(({ text }) => DONE.test(text)) || rest.startsWith("了"));
  if (!(isDated || isDone) || rest.length < (isDated ? 2 : MIN_OBJECT) || /^了?的/.test(rest)) return null;
  if (REASON.test(simplified.slice(actor.end, clause.end))) return null;
  return [actor, { ...verb, type: "other", strength: "strong", isHalf: false }];
}

/** Fewer characters behind the verb say too little without a date: 签了一单. */
const MIN_OBJECT = 6;
/** Verbs that say how things are, what may be, or what is known. */
const STATE = new RegExp(`^[均都也皆各尚]?${CONTEXTS.states}$`);
/** 因涉贿选案, 受运价拖累, 以诈骗罪: why the clause behind tells of what is done. */
const REASON =
  /^[^，,]{0,8}(?:因(?!应)|由于|受(?=[^，,]{2,24}(?:影响|拖累|冲击|困扰|波及|提振|刺激))|以(?=[^，,]{1,16}(?:罪名?|为由|名义)$))/;
/** A word that says that something is done: 已, 先后, 随即; not 公共. */
const DONE = new RegExp(`^${CONTEXTS.done}$`);

/** Tags of what may stand before whom a clause opens with: adverbs, conjunctions and pronouns. */
const LEADS_IN = /^[dcr]/;

/** 国内光伏巨头|云岚集团: what a body is, said before its name, with nothing but nouns and adjectives. */
function isApposition(words: readonly Word[]): boolean {
  return words.every(({ tag }) => /^(?:[abcdjnr]|vn)/.test(tag)) && BODY.test(words.at(-1)?.text ?? "");
}
const BODY = /(?:企|企业|公司|厂商?|巨头|龙头|品牌|平台|机构|集团|券商|药业|独角兽)$/;

/** Whom a clause opens with, dates and adverbs apart; behind a body and a post, the person. */
export function actorOf(sentence: Sentence, clause: Span): Mention | null {
  const [first, next] = within(sentence.mentions, clause).filter(({ kind }) => kind !== "product");
  if (!first || isCited(sentence, first)) return null;
  const before = wordsIn(sentence.block, { start: clause.start, end: first.start });
  const lead = before.filter((word) => !isBesides(sentence, word));
  if (!lead.every((word) => LEADS_IN.test(word.tag)) && !isApposition(lead)) return null;
  return next?.kind === "person" && !verbBehind(sentence, { start: first.end, end: next.start }) ? next : first;
}

/** The first verb of a span, before which stand only adverbs, dates, other names in a list, and what a preposition leads to. */
function verbBehind(sentence: Sentence, span: Span): Word | null {
  let isLed = false;
  for (const word of wordsIn(sentence.block, span)) {
    const isNamed = sentence.mentions.some(({ start, end }) => word.start >= start && word.start < end);
    const isAdverb = /^(?:a?d|c|t|s|f|zg)$/.test(word.tag) || DONE.test(word.text);
    if (isVerb(word) && !isAdverb && !isNamed) return word;
    isLed ||= word.tag === "p" || word.text === "、";
    if (!isLed && !isAdverb && !isBesides(sentence, word)) return null;
  }
  return null;
}
