import type { Mention, SegmentedBlock } from "../../model/stages.ts";
import type { Span } from "../../model/text.ts";

/** A sentence with what was found in it; offsets are within the block. */
export interface Sentence extends Span {
  readonly block: SegmentedBlock;
  readonly clauses: readonly Span[];
  readonly mentions: readonly Mention[];
}

/** The sentences of a block with their clauses and mentions. */
export function sentencesOf(block: SegmentedBlock, mentions: readonly Mention[]): Sentence[] {
  return block.sentences.map(({ start, end }) => ({
    start,
    end,
    block,
    clauses: splitClauses(block.simplified, start, end),
    mentions: mentions.filter((mention) => mention.start >= start && mention.end <= end),
  }));
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
