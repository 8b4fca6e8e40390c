import { outsideProbability, spanProbability, type Chain, type Lattice } from "./chain.ts";
import { BEGIN, END, INSIDE, LABEL_COUNT, LABEL_KINDS, SINGLE, type LabelKind } from "./labels.ts";
import type { TagKind, TaggedSpan } from "./tagger.ts";

/**
 * Chooses the spans of a sentence by the probabilities of its labels: the sequence with the greatest expected number of
 * right labels (posterior or maximum-expected-accuracy decoding). Companies and institutions are one group here, so that
 * doubt between the two does not cost the name; which of them it is is decided for the whole span.
 */

/** Kinds that are found together, as indices into `LABEL_KINDS`. */
const GROUPS: readonly (readonly number[])[] = groupKinds();
const GROUP_COUNT = GROUPS.length;
const STATES = 1 + 4 * GROUP_COUNT;

/** Being outside has to be this much more probable than a name: below 1 finds more names, above 1 fewer wrong ones. */
const OUTSIDE_BIAS = 1;

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
  if (!hasNames(lattice, length)) return [];
  const states = bestStates(lattice, length);
  const spans: TaggedSpan[] = [];
  let start = 0;
  for (let i = 0; i < length; i++) {
    const state = states[i] ?? 0;
    if (state === 0) continue;
    const position = (state - 1) % 4;
    if (position === BEGIN || position === SINGLE) start = i;
    if (position !== END && position !== SINGLE) continue;
    spans.push(describeSpan(chain, lattice, GROUPS[(state - 1) >> 2] ?? [], start, i + 1));
  }
  return spans;
}

/** Spares the search in sentences of which every character is all but surely outside. */
function hasNames(lattice: Lattice, length: number): boolean {
  for (let i = 0; i < length; i++) if (outsideProbability(lattice, i) < 0.7) return true;
  return false;
}

function describeSpan(
  chain: Chain,
  lattice: Lattice,
  kinds: readonly number[],
  start: number,
  end: number,
): TaggedSpan {
  const chances = kinds.map((kind) => spanProbability(chain, lattice, kind, start, end));
  const total = chances.reduce((sum, chance) => sum + chance, 0);
  const best = Math.max(...chances);
  const kind: TagKind | undefined = LABEL_KINDS[kinds[chances.indexOf(best)] ?? 0];
  if (kind === undefined || best < CLEAR_SHARE * total) return { start, end, kind: "organization", confidence: total };
  return { start, end, kind, confidence: best };
}

/** For each character a state: 0 outside, then begin, inside, end and single of each group. */
function bestStates(lattice: Lattice, length: number): Uint8Array {
  const gains = new Float64Array(STATES);
  const sums = new Float64Array(STATES).fill(-Infinity);
  const before = new Float64Array(STATES);
  const from = new Uint8Array(length * STATES);
  for (let i = 0; i < length; i++) {
    fillGains(lattice, i, gains);
    before.set(sums);
    const free = i === 0 ? 0 : bestFree(before);
    const freeSum = i === 0 ? 0 : (before[free] ?? 0);
    const step = (state: number, previous: number, sum: number): void => {
      from[i * STATES + state] = previous;
      sums[state] = sum + (gains[state] ?? 0);
    };
    step(0, free, freeSum);
    for (let state = 1; state < STATES; state += 4) {
      const begun = before[state + BEGIN] ?? 0;
      const inside = before[state + INSIDE] ?? 0;
      const open = begun >= inside ? state + BEGIN : state + INSIDE;
      step(state + BEGIN, free, freeSum);
      step(state + SINGLE, free, freeSum);
      step(state + INSIDE, open, i === 0 ? -Infinity : Math.max(begun, inside));
      step(state + END, open, i === 0 ? -Infinity : Math.max(begun, inside));
    }
  }
  return traceBack(from, bestFree(sums), length);
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

function fillGains({ forward, backward }: Lattice, i: number, gains: Float64Array): void {
  const at = i * LABEL_COUNT;
  gains[0] = OUTSIDE_BIAS * (forward[at] ?? 0) * (backward[at] ?? 0);
  for (let group = 0; group < GROUP_COUNT; group++) {
    for (let position = 0; position < 4; position++) {
      let sum = 0;
      for (const kind of GROUPS[group] ?? []) {
        const label = at + 1 + 4 * kind + position;
        sum += (forward[label] ?? 0) * (backward[label] ?? 0);
      }
      gains[1 + 4 * group + position] = sum;
    }
  }
}

function traceBack(from: Uint8Array, last: number, length: number): Uint8Array {
  const states = new Uint8Array(length);
  let state = last;
  for (let i = length - 1; i >= 0; i--) {
    states[i] = state;
    state = from[i * STATES + state] ?? 0;
  }
  return states;
}
