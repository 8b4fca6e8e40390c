import {
  BEGIN,
  END,
  INSIDE,
  LABEL_COUNT,
  LABEL_KINDS,
  OUTSIDE,
  SINGLE,
  canBegin,
  canEnd,
  canFollow,
} from "./labels.ts";

/**
 * The linear chain of a conditional random field (Lafferty, McCallum & Pereira 2001): the probabilities of its labels by
 * the forward-backward algorithm, and those of spans.
 */

/** Log weights of one label after another, `LABEL_COUNT` × `LABEL_COUNT`; those that may not follow are not looked at. */
export type Transitions = Float32Array;

/** The transitions of a model as factors. */
export interface Chain {
  /** From each label that may end a sentence to each that may begin one. */
  readonly between: Float64Array;
  /** From one label to the next inside a span, four for each kind: B→I, B→E, I→I, I→E. */
  readonly within: Float64Array;
}

/** What is known of the labels of a sentence; `LABEL_COUNT` numbers for each character. */
export interface Lattice {
  /** Scaled so that `forward` × `backward` is the probability of the label. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Factors of the characters. */
  readonly emissions: Float64Array;
  /** For each character what its forward numbers were divided by. */
  readonly scales: Float64Array;
}

const KINDS = LABEL_KINDS.length;
/** Outside, then E and S of each kind. */
const ENDERS = labelsThat(canEnd);
/** Outside, then B and S of each kind. */
const BEGINNERS = labelsThat(canBegin);
const BORDER = ENDERS.length;

function labelsThat(holds: (label: number) => boolean): Uint8Array {
  return Uint8Array.from(Array.from({ length: LABEL_COUNT }, (_, label) => label).filter(holds));
}

/** Turns the transitions of a model into factors. */
export function createChain(transitions: Transitions): Chain {
  const factor = (before: number, after: number): number =>
    canFollow(before, after) ? Math.exp(transitions[before * LABEL_COUNT + after] ?? 0) : 0;
  const between = new Float64Array(BORDER * BORDER);
  ENDERS.forEach((before, i) => {
    BEGINNERS.forEach((after, j) => (between[i * BORDER + j] = factor(before, after)));
  });
  const within = new Float64Array(4 * KINDS);
  for (let kind = 0; kind < KINDS; kind++) {
    const label = 1 + 4 * kind;
    within[4 * kind] = factor(label + BEGIN, label + INSIDE);
    within[4 * kind + 1] = factor(label + BEGIN, label + END);
    within[4 * kind + 2] = factor(label + INSIDE, label + INSIDE);
    within[4 * kind + 3] = factor(label + INSIDE, label + END);
  }
  return { between, within };
}

/** Room for a sentence of so many characters. */
export function createLattice(capacity: number): Lattice {
  const room = (): Float64Array => new Float64Array(capacity * LABEL_COUNT);
  return { forward: room(), backward: room(), emissions: room(), scales: new Float64Array(capacity) };
}

/** Fills the lattice from its emissions. */
export function fillLattice(chain: Chain, lattice: Lattice, length: number): void {
  for (let i = 0; i < length; i++) {
    if (i === 0) beginForward(lattice);
    else stepForward(chain, lattice, i);
    if (i === length - 1) closeForward(lattice, i);
    normalize(lattice, i);
  }
  for (let i = length - 1; i >= 0; i--) {
    if (i === length - 1) beginBackward(lattice, i);
    else stepBackward(chain, lattice, i);
  }
}

function beginForward({ forward, emissions }: Lattice): void {
  forward.fill(0, 0, LABEL_COUNT);
  for (const label of BEGINNERS) forward[label] = emissions[label] ?? 0;
}

function closeForward({ forward }: Lattice, i: number): void {
  for (let label = 0; label < LABEL_COUNT; label++) if (!canEnd(label)) forward[i * LABEL_COUNT + label] = 0;
}

function stepForward({ between, within }: Chain, { forward, emissions }: Lattice, i: number): void {
  const here = i * LABEL_COUNT;
  const before = here - LABEL_COUNT;
  for (let j = 0; j < BORDER; j++) {
    let sum = 0;
    for (let k = 0; k < BORDER; k++) sum += (forward[before + (ENDERS[k] ?? 0)] ?? 0) * (between[k * BORDER + j] ?? 0);
    const at = here + (BEGINNERS[j] ?? 0);
    forward[at] = sum * (emissions[at] ?? 0);
  }
  for (let kind = 0; kind < KINDS; kind++) {
    const label = 1 + 4 * kind;
    const w = 4 * kind;
    const begun = forward[before + label + BEGIN] ?? 0;
    const inside = forward[before + label + INSIDE] ?? 0;
    const at = here + label;
    forward[at + INSIDE] = (begun * (within[w] ?? 0) + inside * (within[w + 2] ?? 0)) * (emissions[at + INSIDE] ?? 0);
    forward[at + END] = (begun * (within[w + 1] ?? 0) + inside * (within[w + 3] ?? 0)) * (emissions[at + END] ?? 0);
  }
}

function normalize({ forward, scales }: Lattice, i: number): void {
  let sum = 0;
  for (let at = i * LABEL_COUNT; at < (i + 1) * LABEL_COUNT; at++) sum += forward[at] ?? 0;
  scales[i] = sum = Math.max(sum, Number.MIN_VALUE);
  for (let at = i * LABEL_COUNT; at < (i + 1) * LABEL_COUNT; at++) forward[at] = (forward[at] ?? 0) / sum;
}

function beginBackward({ backward }: Lattice, i: number): void {
  for (let label = 0; label < LABEL_COUNT; label++) backward[i * LABEL_COUNT + label] = canEnd(label) ? 1 : 0;
}

const weighted = new Float64Array(LABEL_COUNT);

function stepBackward({ between, within }: Chain, { backward, emissions, scales }: Lattice, i: number): void {
  const here = i * LABEL_COUNT;
  const after = here + LABEL_COUNT;
  const scale = 1 / (scales[i + 1] ?? 1);
  for (let label = 0; label < LABEL_COUNT; label++) {
    weighted[label] = (backward[after + label] ?? 0) * (emissions[after + label] ?? 0) * scale;
  }
  for (let k = 0; k < BORDER; k++) {
    let sum = 0;
    for (let j = 0; j < BORDER; j++) sum += (between[k * BORDER + j] ?? 0) * (weighted[BEGINNERS[j] ?? 0] ?? 0);
    backward[here + (ENDERS[k] ?? 0)] = sum;
  }
  for (let kind = 0; kind < KINDS; kind++) {
    const label = 1 + 4 * kind;
    const w = 4 * kind;
    const inside = weighted[label + INSIDE] ?? 0;
    const ended = weighted[label + END] ?? 0;
    backward[here + label + BEGIN] = (within[w] ?? 0) * inside + (within[w + 1] ?? 0) * ended;
    backward[here + label + INSIDE] = (within[w + 2] ?? 0) * inside + (within[w + 3] ?? 0) * ended;
  }
}

/** The probability that a span of this kind covers exactly the characters from `start` to `end`. */
export function spanProbability(chain: Chain, lattice: Lattice, kind: number, start: number, end: number): number {
  const { forward, backward, emissions, scales } = lattice;
  const label = 1 + 4 * kind;
  const last = end - 1;
  if (last === start) return (forward[at(start, label + SINGLE)] ?? 0) * (backward[at(start, label + SINGLE)] ?? 0);
  let probability = forward[at(start, label + BEGIN)] ?? 0;
  for (let i = start + 1; i <= last; i++) {
    const step = 4 * kind + (i === start + 1 ? 0 : 2) + (i === last ? 1 : 0);
    const to = label + (i === last ? END : INSIDE);
    probability *= ((chain.within[step] ?? 0) * (emissions[at(i, to)] ?? 0)) / (scales[i] ?? 1);
  }
  return probability * (backward[at(last, label + END)] ?? 0);
}

function at(character: number, label: number): number {
  return character * LABEL_COUNT + label;
}

/** The probability that a character is in no span. */
export function outsideProbability({ forward, backward }: Lattice, character: number): number {
  return (forward[at(character, OUTSIDE)] ?? 0) * (backward[at(character, OUTSIDE)] ?? 0);
}
