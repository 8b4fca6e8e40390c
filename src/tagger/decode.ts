import type { Span } from "../model/text.ts";
import { outsideProbability, spanProbability, type Chain, type Lattice } from "./chain.ts";
import { BEGIN, END, INSIDE, LABEL_COUNT, LABEL_KINDS, SINGLE, type LabelKind } from "./labels.ts";
import type { TagKind, TaggedSpan } from "./spans.ts";

/**
 * Chooses the spans of a sentence by the probabilities of its labels: the sequence with the greatest expected number of
 * right labels (posterior or maximum-expected-accuracy decoding). Companies and institutions are one group here, so that
 * doubt between the two does not cost the name; which of them it is is decided for the whole span.
 */

/** Kinds that are found together, as indices into `LABEL_KINDS`. */
const GROUPS: readonly (readonly number[])[] = groupKinds();
const GROUP_COUNT = GROUPS.length;
const STATES = 1 + 4 * GROUP_COUNT;

/** Below this share of the better of the two, a span is an `organization`. */
const CLEAR_SHARE = 0.65;

function groupKinds(): number[][] {
  const index = (kind: LabelKind): number => LABEL_KINDS.indexOf(kind);
  const organizations = [index("company"), index("institution")];
  const others = LABEL_KINDS.map(index).filter((kind) => !organizations.includes(kind));
  return [...others.map((kind) => [kind]), organizations];
}

/** The spans of the sentence that a lattice was filled for, in its offsets. */
export function decodeSpans(chain: Chain, lattice: Lattice, length: number): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (let i = 0; i < length; i++) {
    if (isOutside(lattice, i)) continue;
    const start = i;
    while (i < length && !isOutside(lattice, i)) i++;
    const states = bestStates(lattice, start, i);
    spans.push(...readSpans(states).map((span) => describeSpan(chain, lattice, span, start)));
  }
  return spans;
}

/** Most characters are all but surely outside; only the stretches between them need a search. */
function isOutside(lattice: Lattice, character: number): boolean {
  return outsideProbability(lattice, character) > 0.99;
}

interface GroupSpan extends Span {
  /** An index into `GROUPS`. */
  readonly group: number;
}

function readSpans(states: Uint8Array): GroupSpan[] {
  const spans: GroupSpan[] = [];
  let start = 0;
  states.forEach((state, i) => {
    if (state === 0) return;
    const position = (state - 1) % 4;
    if (position === BEGIN || position === SINGLE) start = i;
    if (position === END || position === SINGLE) spans.push({ start, end: i + 1, group: (state - 1) >> 2 });
  });
  return spans;
}

function describeSpan(chain: Chain, lattice: Lattice, span: GroupSpan, offset: number): TaggedSpan {
  const start = span.start + offset;
  const end = span.end + offset;
  const kinds = GROUPS[span.group] ?? [];
  const chances = kinds.map((kind) => spanProbability(chain, lattice, kind, start, end));
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  const best = Math.max(...chances);
  const kind: TagKind | undefined = LABEL_KINDS[kinds[chances.indexOf(best)] ?? 0];
  if (kind === undefined || best < CLEAR_SHARE * total) return { start, end, kind: "organization", confidence: total };
  return { start, end, kind, confidence: best };
}

/** The states of a search: 0 outside, then begin, inside, end and single of each group. */
interface Search {
  /** For each state the gain of the best way that ends in it. */
  readonly sums: Float64Array;
  /** The same one character earlier. */
  readonly before: Float64Array;
  /** What each state gains at the character at hand. */
  readonly gains: Float64Array;
}

/** Room for the search at hand. */
const search: Search = {
  sums: new Float64Array(STATES),
  before: new Float64Array(STATES),
  gains: new Float64Array(STATES),
};

/** For each character of a stretch its state. */
function bestStates(lattice: Lattice, start: number, end: number): Uint8Array {
  search.sums.fill(-Infinity);
  const from = new Uint8Array((end - start) * STATES);
  for (let i = start; i < end; i++) {
    fillGains(lattice, i, search.gains);
    search.before.set(search.sums);
    step(search, i === start, from, (i - start) * STATES);
  }
  return traceBack(from, bestFree(search.sums));
}

function step({ sums, before, gains }: Search, first: boolean, from: Uint8Array, at: number): void {
  const free = bestFree(before);
  const freeSum = first ? 0 : (before[free] ?? 0);
  from[at] = free;
  sums[0] = freeSum + (gains[0] ?? 0);
  for (let state = 1; state < STATES; state += 4) {
    const begun = before[state + BEGIN] ?? 0;
    const inside = before[state + INSIDE] ?? 0;
    const openSum = Math.max(begun, inside);
    from[at + state + BEGIN] = from[at + state + SINGLE] = free;
    from[at + state + INSIDE] = from[at + state + END] = begun >= inside ? state + BEGIN : state + INSIDE;
    sums[state + BEGIN] = freeSum + (gains[state + BEGIN] ?? 0);
    sums[state + INSIDE] = openSum + (gains[state + INSIDE] ?? 0);
    sums[state + END] = openSum + (gains[state + END] ?? 0);
    sums[state + SINGLE] = freeSum + (gains[state + SINGLE] ?? 0);
  }
}

/** The best state after which a name may begin. */
function bestFree(sums: Float64Array): number {
  let best = 0;
  for (let state = 1; state < STATES; state += 4) {
    if ((sums[state + END] ?? 0) > (sums[best] ?? 0)) best = state + END;
    if ((sums[state + SINGLE] ?? 0) > (sums[best] ?? 0)) best = state + SINGLE;
  }
  return best;
}

function fillGains({ probabilities }: Lattice, i: number, gains: Float64Array): void {
  const at = i * LABEL_COUNT;
  gains[0] = probabilities[at] ?? 0;
  for (let group = 0; group < GROUP_COUNT; group++) {
    for (let position = 0; position < 4; position++) {
      let sum = 0;
      for (const kind of GROUPS[group] ?? []) sum += probabilities[at + 1 + 4 * kind + position] ?? 0;
      gains[1 + 4 * group + position] = sum;
    }
  }
}

function traceBack(from: Uint8Array, last: number): Uint8Array {
  const states = new Uint8Array(from.length / STATES);
  let state = last;
  for (let i = states.length - 1; i >= 0; i--) {
    states[i] = state;
    state = from[i * STATES + state] ?? 0;
  }
  return states;
}
