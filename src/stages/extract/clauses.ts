import type { Mention, SegmentedBlock } from "../../model/stages.ts";
import type { Span } from "../../model/text.ts";
import type { Amount } from "./amounts.ts";
import type { DateMention } from "./dates.ts";

/** A sentence with everything that was found in it; offsets are within the block. */
export interface Sentence extends Span {
  readonly block: SegmentedBlock;
  readonly clauses: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  readonly amounts: readonly Amount[];
}

/** What was found in a block, each list in the order of the text. */
export type Findings = Pick<Sentence, "mentions" | "dates" | "amounts">;

/** The sentences of a block, each with its part of what was found in the block. */
export function sentencesOf(block: SegmentedBlock, { mentions, dates, amounts }: Findings): Sentence[] {
  const mentionsIn = takeInOrder(mentions);
  const datesIn = takeInOrder(dates);
  const amountsIn = takeInOrder(amounts);
  return block.sentences.map((span) => ({
    ...span,
    block,
    clauses: splitClauses(block.simplified, span.start, span.end),
    mentions: mentionsIn(span),
    dates: datesIn(span),
    amounts: amountsIn(span),
  }));
}

/** Hands out ordered spans to ordered sentences in one pass. */
function takeInOrder<T extends Span>(spans: readonly T[]): (sentence: Span) => T[] {
  let next = 0;
  return ({ end }) => {
    const from = next;
    while (next < spans.length && (spans[next]?.start ?? end) < end) next++;
    return spans.slice(from, next).filter((span) => span.end <= end);
  };
}

/** Cuts a sentence at commas and semicolons; the comma of 1,000 and the list comma 、 do not cut. */
function splitClauses(text: string, from: number, to: number): Span[] {
  const clauses: Span[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    const character = text.charAt(i);
    const cuts = "，；;".includes(character) || (character === "," && !/\d/.test(text.charAt(i + 1)));
    if (!cuts) continue;
    clauses.push({ start, end: i });
    start = i + 1;
  }
  if (start < to) clauses.push({ start, end: to });
  return clauses;
}

/** The verbatim words of a span without the punctuation and the stray closing marks around it. */
export function quoteOf(block: SegmentedBlock, { start, end }: Span): string {
  const text = block.text.slice(start, end).trim();
  return text
    .replace(/^[，,；;、。)）」』]+/, "")
    .replace(/[，,；;、：:]+$/, "")
    .trim();
}

/** The clauses that a span touches, as one span. */
export function clausesAround(sentence: Sentence, { start, end }: Span): Span {
  const touched = sentence.clauses.filter((clause) => clause.start < end && clause.end > start);
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}
