import type { Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { clausesAround, quoteOf, type Sentence } from "../clauses.ts";

/** The words of the clauses that a span touches. */
export function quoteAround(sentence: Sentence, span: Span): string {
  return quoteOf(sentence.block, clausesAround(sentence, span));
}

/** Where the clause begins that holds an offset. */
export function clauseStart({ clauses, start }: Sentence, offset: number): number {
  return clauses.find((clause) => offset >= clause.start && offset < clause.end)?.start ?? start;
}

/** A part of a sentence with a space for each name in it, so that characters of names are no words. */
export function withoutNames({ block, mentions }: Sentence, { start, end }: Span): string {
  const named = mentions.filter((one) => one.start >= start && one.end <= end);
  const bounds = [start, ...named.flatMap((one) => [one.start, one.end]), end];
  return Array.from({ length: named.length + 1 }, (_, i) =>
    block.simplified.slice(bounds[2 * i], bounds[2 * i + 1]),
  ).join(" ");
}

/** The people of a sentence. */
export function peopleOf({ mentions }: Sentence): Mention[] {
  return mentions.filter(({ kind }) => kind === "person");
}

/** The people of a sentence in runs that nothing but 、, 和 or 及 sets apart. */
export function peopleSideBySide(sentence: Sentence): Mention[][] {
  const runs: Mention[][] = [];
  for (const person of peopleOf(sentence)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && LINK.test(sentence.block.simplified.slice(last.end, person.start))) run.push(person);
    else runs.push([person]);
  }
  return runs;
}

const LINK = /^(?:[（(][A-Za-z.·\s-]{2,40}[）)])?(?:、|和|与|及|以及|\s)$/;
