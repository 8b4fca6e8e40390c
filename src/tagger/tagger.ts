import type { Span, Word } from "../model/text.ts";
import { createChain, createLattice, fillLattice, outsideProbability, type Chain, type Lattice } from "./chain.ts";
import { decodeSpans } from "./decode.ts";
import { extractFeatures } from "./features.ts";
import { LABEL_COUNT } from "./labels.ts";
import { STEPS, createTable, scoreFeatures, type Convention, type Parameters } from "./model.ts";
import { cutSentences } from "./sentences.ts";
import type { TaggedSpan } from "./spans.ts";
import { trimSpan } from "./trim.ts";

export type { TagKind, TaggedSpan } from "./spans.ts";

/** Finds names in one paragraph (simplified script) given its words. */
export type Tagger = (text: string, words: readonly Word[]) => TaggedSpan[];

/** Room for the sentence at hand. */
interface Desk {
  readonly capacity: number;
  readonly scores: Int32Array;
  readonly lattice: Lattice;
}

/** For news of today: what the corpora have in common, and of the conventions of each a part. */
export const NEWS: Convention = [1, 0.5, 0.5, 0.2, 0];

/** Makes a tagger from what has been learned. */
export function createTagger(parameters: Parameters, convention: Convention = NEWS): Tagger {
  const look = createReader(parameters, convention);
  return (text, words) =>
    look(text, words, (chain, lattice, { start, end }) =>
      decodeSpans(chain, lattice, end - start)
        .map((span) => trimSpan(text, shift(span, start)))
        .filter((span) => span.end > span.start),
    );
}

/** Says of each character of a paragraph given its words how likely it is to be of no name. */
export type Outsider = (text: string, words: readonly Word[]) => Float64Array;

/** Makes it from what has been learned. What the tagger does not look at is of no name. */
export function createOutsider(parameters: Parameters, convention: Convention): Outsider {
  const look = createReader(parameters, convention);
  return (text, words) => {
    const chances = new Float64Array(text.length).fill(1);
    look(text, words, (_, lattice, { start, end }) => {
      for (let i = start; i < end; i++) chances[i] = outsideProbability(lattice, i - start);
      return [];
    });
    return chances;
  };
}

/** Goes through the sentences of a paragraph; what is made of each, given its place in the text, comes in a row. */
type Reader = (
  text: string,
  words: readonly Word[],
  make: (chain: Chain, lattice: Lattice, place: Span) => TaggedSpan[],
) => TaggedSpan[];

function createReader(parameters: Parameters, convention: Convention): Reader {
  const table = createTable(parameters.rows, convention);
  const chain = createChain(parameters.transitions);
  const exponentials = Float64Array.from({ length: EXPONENTIALS }, (_, i) => Math.exp(-i * STEPS * parameters.scale));
  let desk = createDesk(512);
  return (text, words, make) =>
    cutSentences(words).flatMap((range) => {
      const start = words[range.start]?.start ?? 0;
      const length = (words[range.end - 1]?.end ?? start) - start;
      if (length > desk.capacity) desk = createDesk(2 * length);
      scoreFeatures(table, extractFeatures(text, words, range), length, desk.scores);
      fillEmissions(desk, exponentials, length);
      fillLattice(chain, desk.lattice, length);
      return make(chain, desk.lattice, { start, end: start + length });
    });
}

/** How many steps below a character's greatest score count; at the usual scale far below what a double can add. */
const EXPONENTIALS = 4096;

function createDesk(capacity: number): Desk {
  return {
    capacity,
    scores: new Int32Array(capacity * LABEL_COUNT + 3),
    lattice: createLattice(capacity),
  };
}

function fillEmissions({ scores, lattice }: Desk, exponentials: Float64Array, length: number): void {
  for (let i = 0; i < length; i++) {
    const from = i * LABEL_COUNT;
    let top = scores[from] ?? 0;
    for (let at = from + 1; at < from + LABEL_COUNT; at++) if ((scores[at] ?? 0) > top) top = scores[at] ?? 0;
    for (let at = from; at < from + LABEL_COUNT; at++) {
      const below = top - (scores[at] ?? 0);
      lattice.emissions[at] = exponentials[below < EXPONENTIALS ? below : EXPONENTIALS - 1] ?? 0;
    }
  }
}

function shift(span: TaggedSpan, by: number): TaggedSpan {
  return { ...span, start: span.start + by, end: span.end + by };
}
