import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import { wordAt } from "../names/boundary.ts";

/** The words of a sentence by their tags: which are verbs, and with which word a clause opens. */

/** Not 收购 in 收购案: a verb that stands as a noun. */
export function isVerb({ tag }: Word): boolean {
  return /^v(?!n)/.test(tag);
}

/** The words that begin within a span. */
export function wordsIn({ words }: SegmentedBlock, { start, end }: Span): Word[] {
  const from = wordAt(words, start);
  const inside: Word[] = [];
  for (let at = from, word = words[at]; word && word.start < end; word = words[++at])
    if (word.start >= start) inside.push(word);
  return inside;
}

/** Whether a word is punctuation or part of a date, which say nothing of who acts. */
export function isBesides({ dates }: Sentence, { start, text }: Word): boolean {
  return /^[\s，,：:“”「」]$/.test(text) || dates.some((date) => start >= date.start && start < date.end);
}

/** The first word of a clause behind the dates and the punctuation that it opens with. */
export function openingOf(sentence: Sentence, clause: Span): Word | undefined {
  return wordsIn(sentence.block, clause).find((word) => !isBesides(sentence, word));
}

/** How a clause opens that is about the one or the other of two who have been named: 前者, 而后者. */
export const POINTS_AT_ONE = /^[\s，,；;]*(?:[^，,；;]{0,6}(?:[年月日]|[而但则]))?(前者|后者)/;
