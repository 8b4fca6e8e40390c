import type { Mention } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import { isCited, isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { CONTEXTS } from "./contexts.ts";
import { datesOf } from "./dated.ts";
import { within } from "./spans.ts";
import type { Trigger } from "./triggers.ts";
import { isBesides, isVerb, wordsIn } from "./words.ts";

/** What somebody is told to have done by a verb that tells of nothing by itself: 江川海关已|验放…, 林若川2015年|进云岚公司. */

/**
 * The verb of a deed: behind whom the clause is about and no trigger (收购|频频遇冷 is none), with a date before it or, of a
 * body, with a word that says that it is done.
 */
export function deedIn(
  sentence: Sentence,
  clause: Span,
  triggers: readonly Trigger[],
  lexicon: Lexicon,
): Trigger | null {
  const { simplified } = sentence.block;
  const actor = actorOf(sentence, clause);
  const verb = actor && verbBehind(sentence, { start: actor.end, end: clause.end });
  if (!verb || STATE.test(verb.text) || lexicon.people.speech.has(verb.text)) return null;
  if (REASON.test(simplified.slice(actor.end, clause.end))) return null;
  if (triggers.some((one) => one.start < verb.end && one.end > clause.start)) return null;
  const rest = simplified.slice(verb.end, clause.end);
  const isDated = datesOf(sentence, sentence.dates).some(({ end }) => end <= verb.start);
  const isDone = isOrganization(actor) && (DONE.test(simplified.slice(actor.end, verb.start)) || rest.startsWith("了"));
  if (!(isDated || isDone) || rest.length < (isDated ? 2 : MIN_OBJECT) || /^了?的/.test(rest)) return null;
  return { start: verb.start, end: verb.end, text: verb.text, type: "other", strength: "strong", isHalf: false };
}

/** Fewer characters behind the verb say too little without a date: 签了一单. */
const MIN_OBJECT = 6;
/** Verbs that say how things are, what may be, or what is known. */
const STATE = new RegExp(`^[均都也皆各尚]?${CONTEXTS.states}$`);
/** 因涉贿选案, 以拖欠货款为由: why the clause behind tells of what is done. */
const REASON = /^[^，,]{0,8}(?:因(?!应)|由于)|为由$/;
/** How a clause says that something is done: 已, 先后, 随即. */
const DONE = new RegExp(CONTEXTS.done);
const IS_DONE = new RegExp(`^${CONTEXTS.done}$`);

/** Whom a clause is about that opens with them, or with the body and the post for which they stand. */
export function actorOf(sentence: Sentence, clause: Span): Mention | null {
  const [first, next] = within(sentence.mentions, clause).filter(({ kind }) => kind !== "product");
  if (!first || isCited(sentence, first) || !isOpening(sentence, { start: clause.start, end: first.start }))
    return null;
  const isPost = next?.kind === "person" && verbBehind(sentence, { start: first.end, end: next.start }) === null;
  return isPost && next.start - first.end <= LONGEST_POST ? next : first;
}
const LONGEST_POST = 16;

/** Whether nothing but dates and adverbs stands there. */
function isOpening(sentence: Sentence, span: Span): boolean {
  return wordsIn(sentence.block, span).every((word) => isBesides(sentence, word) || /^[dcr]/.test(word.tag));
}

/** The first verb of a span, before which stand only adverbs, dates, other names in a list, and what a preposition leads to. */
function verbBehind(sentence: Sentence, span: Span): Word | null {
  let isLed = false;
  for (const word of wordsIn(sentence.block, span)) {
    const isNamed = sentence.mentions.some(({ start, end }) => word.start >= start && word.start < end);
    const isAdverb = /^(?:a?d|c|t|s|f|zg)$/.test(word.tag) || IS_DONE.test(word.text);
    if (isVerb(word) && !isAdverb && !isNamed) return word;
    isLed ||= /^[p、]/.test(word.tag === "p" ? "p" : word.text);
    if (!isLed && !isAdverb && !isBesides(sentence, word)) return null;
  }
  return null;
}
