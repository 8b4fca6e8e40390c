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
  /** The probability of each label given what stands before. */
  readonly forward: Float64Array;
  /** Scaled so that `forward` × `backward` is the probability of the label given the whole sentence. */
  readonly backward: Float64Array;
  /** This product. */
  readonly probabilities: Float64Array;
  /** Factors of the characters. */
  readonly emissions: Float64Array;
  /** For each character what its forward numbers were multiplied by. */
  readonly factors: Float64Array;
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
  return {
    forward: room(),
    backward: room(),
    probabilities: room(),
    emissions: room(),
    factors: new Float64Array(capacity),
  };
}

/** Labels less probable than this, given what stands before, are passed over; nearly all are. */
const NEGLIGIBLE_BEFORE = 1e-5;
/** The same given the whole sentence. */
const NEGLIGIBLE = 1e-4;

/** Fills the lattice from its emissions. */
export function fillLattice(chain: Chain, lattice: Lattice, length: number): void {
  const { forward, backward, emissions } = lattice;
  forward.fill(0, 0, length * LABEL_COUNT);
  backward.fill(0, 0, length * LABEL_COUNT);
  for (let i = 0; i < length; i++) {
    if (i === 0) for (const label of BEGINNERS) forward[label] = emissions[label] ?? 0;
    else stepForward(chain, lattice, i);
    if (i === length - 1) closeForward(lattice, i);
    normalize(lattice, i);
  }
  for (let i = length - 1; i >= 0; i--) {
    if (i === length - 1) for (const label of ENDERS) backward[i * LABEL_COUNT + label] = 1;
    else stepBackward(chain, lattice, i);
    multiply(lattice, i);
  }
}

function closeForward({ forward }: Lattice, i: number): void {
  for (let label = 0; label < LABEL_COUNT; label++) if (!canEnd(label)) forward[i * LABEL_COUNT + label] = 0;
}

/** What comes to each of `BEGINNERS` from the character before. */
const arriving = new Float64Array(BORDER);

function stepForward({ between, within }: Chain, { forward, emissions }: Lattice, i: number): void {
  const here = i * LABEL_COUNT;
  const before = here - LABEL_COUNT;
  const outside = forward[before] ?? 0;
  for (let j = 0; j < BORDER; j++) arriving[j] = outside * (between[j] ?? 0);
  for (let k = 1; k < BORDER; k++) {
    const share = forward[before + (ENDERS[k] ?? 0)] ?? 0;
    if (share < NEGLIGIBLE_BEFORE) continue;
    for (let j = 0; j < BORDER; j++) arriving[j] = (arriving[j] ?? 0) + share * (between[k * BORDER + j] ?? 0);
  }
  for (let j = 0; j < BORDER; j++) {
    const at = here + (BEGINNERS[j] ?? 0);
    forward[at] = (arriving[j] ?? 0) * (emissions[at] ?? 0);
  }
  for (let kind = 0; kind < KINDS; kind++) {
    const label = 1 + 4 * kind;
    const w = 4 * kind;
    const begun = forward[before + label + BEGIN] ?? 0;
    const inside = forward[before + label + INSIDE] ?? 0;
    if (begun + inside < NEGLIGIBLE_BEFORE) continue;
    const at = here + label;
    forward[at + INSIDE] = (begun * (within[w] ?? 0) + inside * (within[w + 2] ?? 0)) * (emissions[at + INSIDE] ?? 0);
    forward[at + END] = (begun * (within[w + 1] ?? 0) + inside * (within[w + 3] ?? 0)) * (emissions[at + END] ?? 0);
  }
}

function normalize({ forward, factors }: Lattice, i: number): void {
  const first = i * LABEL_COUNT;
  let sum = 0;
  for (let at = first; at < first + LABEL_COUNT; at++) sum += forward[at] ?? 0;
  const factor = 1 / Math.max(sum, 1e-300);
  factors[i] = factor;
  for (let at = first; at < first + LABEL_COUNT; at++) forward[at] = (forward[at] ?? 0) * factor;
}

function stepBackward({ between, within }: Chain, lattice: Lattice, i: number): void {
  const { backward, probabilities } = lattice;
  const here = i * LABEL_COUNT;
  const after = here + LABEL_COUNT;
  for (let j = 0; j < BORDER; j++) {
    const label = BEGINNERS[j] ?? 0;
    if ((probabilities[after + label] ?? 0) < NEGLIGIBLE) continue;
    const share = weigh(lattice, i + 1, label);
    for (let k = 0; k < BORDER; k++) {
      const at = here + (ENDERS[k] ?? 0);
      backward[at] = (backward[at] ?? 0) + (between[k * BORDER + j] ?? 0) * share;
    }
  }
  for (let kind = 0; kind < KINDS; kind++) {
    const label = 1 + 4 * kind;
    const w = 4 * kind;
    if ((probabilities[after + label + INSIDE] ?? 0) + (probabilities[after + label + END] ?? 0) < NEGLIGIBLE) continue;
    const inside = weigh(lattice, i + 1, label + INSIDE);
    const ended = weigh(lattice, i + 1, label + END);
    backward[here + label + BEGIN] = (within[w] ?? 0) * inside + (within[w + 1] ?? 0) * ended;
    backward[here + label + INSIDE] = (within[w + 2] ?? 0) * inside + (within[w + 3] ?? 0) * ended;
  }
}

/** What a label of a character is worth to the labels before it. */
function weigh({ backward, emissions, factors }: Lattice, character: number, label: number): number {
  const place = at(character, label);
  return (backward[place] ?? 0) * (emissions[place] ?? 0) * (factors[character] ?? 0);
}

function multiply({ forward, backward, probabilities }: Lattice, i: number): void {
  for (let at = i * LABEL_COUNT; at < (i + 1) * LABEL_COUNT; at++) {
    probabilities[at] = (forward[at] ?? 0) * (backward[at] ?? 0);
  }
}

/** The probability that a span of this kind covers exactly the characters from `start` to `end`. */
export function spanProbability(chain: Chain, lattice: Lattice, kind: number, start: number, end: number): number {
  const { forward, backward, probabilities, emissions, factors } = lattice;
  const label = 1 + 4 * kind;
  const last = end - 1;
  if (last === start) return probabilities[at(start, label + SINGLE)] ?? 0;
  let probability = forward[at(start, label + BEGIN)] ?? 0;
  for (let i = start + 1; i <= last; i++) {
    const step = 4 * kind + (i === start + 1 ? 0 : 2) + (i === last ? 1 : 0);
    const to = label + (i === last ? END : INSIDE);
    probability *= (chain.within[step] ?? 0) * (emissions[at(i, to)] ?? 0) * (factors[i] ?? 0);
  }
  return Math.min(1, probability * (backward[at(last, label + END)] ?? 0));
}

function at(character: number, label: number): number {
  return character * LABEL_COUNT + label;
}

/** The probability that a character is in no span. */
export function outsideProbability({ probabilities }: Lattice, character: number): number {
  return probabilities[at(character, OUTSIDE)] ?? 0;
}
