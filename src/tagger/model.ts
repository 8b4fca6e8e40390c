import { OWNER_BITS, TEMPLATE_COUNT } from "./features.ts";
import { LABEL_COUNT } from "./labels.ts";
import type { Transitions } from "./chain.ts";

/** A feature and what it says for each label, in units of the model's `scale`, each from -127 to 127. */
export interface FeatureRow {
  /** The number of its owner in the bits `OWNER_BITS`: 0 for shared rows, else that of a corpus. */
  readonly hash: number;
  readonly weights: Int8Array;
}

/** What has been learned, as it is stored. */
export interface Parameters {
  /** What one unit of a row's weights is worth. */
  readonly scale: number;
  readonly transitions: Transitions;
  readonly rows: readonly FeatureRow[];
}

/**
 * How much each owner's rows count: shared, CLUENER, MSRA, Resume. The corpora do not agree on what a name is and where it
 * ends; with its own rows the model marks as the people did who marked that corpus (after Daumé 2007).
 */
export type Convention = readonly [shared: number, cluener: number, msra: number, resume: number];

/** What has been learned, as it is looked up: a hash table with open addressing. */
export interface FeatureTable {
  /** 32 minus the logarithm of the number of slots. */
  readonly shift: number;
  /** The hash in each slot, or 0. */
  readonly keys: Int32Array;
  /** For each slot the offset of its row in `packed`. */
  readonly offsets: Int32Array;
  /** Rows of `LANES` numbers, each of which holds the weights of two labels: the first + 65536 × the second. */
  readonly packed: Int32Array;
}

const LANES = Math.ceil(LABEL_COUNT / 2);

/** Builds the table: at least four slots for each row, so that what is not there is mostly found out at once. */
export function createTable(rows: readonly FeatureRow[], convention: Convention): FeatureTable {
  const merged = mergeOwners(rows, convention);
  const bits = Math.max(4, Math.ceil(Math.log2(4 * merged.size + 1)));
  const keys = new Int32Array(1 << bits);
  const offsets = new Int32Array(1 << bits);
  const packed = new Int32Array(merged.size * LANES);
  let offset = 0;
  for (const [hash, weights] of merged) {
    let slot = hash >>> (32 - bits);
    while (keys[slot] !== 0) slot = (slot + 1) & (keys.length - 1);
    keys[slot] = hash;
    offsets[slot] = offset;
    for (let label = 0; label < LABEL_COUNT; label += 2) {
      packed[offset++] = Math.round(weights[label] ?? 0) + 65536 * Math.round(weights[label + 1] ?? 0);
    }
  }
  return { shift: 32 - bits, keys, offsets, packed };
}

/** One row for each feature: the sum of its owners' rows, each as the convention weighs it. */
function mergeOwners(rows: readonly FeatureRow[], convention: Convention): Map<number, Float32Array> {
  const merged = new Map<number, Float32Array>();
  for (const { hash, weights } of rows) {
    const share = convention[hash & OWNER_BITS] ?? 0;
    if (share === 0) continue;
    const sum = merged.get(hash & ~OWNER_BITS) ?? new Float32Array(LABEL_COUNT);
    for (let label = 0; label < LABEL_COUNT; label++) sum[label] = (sum[label] ?? 0) + share * (weights[label] ?? 0);
    merged.set(hash & ~OWNER_BITS, sum);
  }
  return merged;
}

const sums = new Int32Array(LANES);

/**
 * Adds up the rows of the features of `length` characters and writes `LABEL_COUNT` sums for each to `scores`. Two labels
 * are added at a time: the sums of at most 255 features stay within 16 bits, so that neither spills into the other.
 */
export function scoreFeatures(table: FeatureTable, features: Int32Array, length: number, scores: Int32Array): void {
  const { shift, keys, offsets, packed } = table;
  const mask = keys.length - 1;
  for (let i = 0; i < length; i++) {
    sums.fill(0);
    for (let f = i * TEMPLATE_COUNT; f < (i + 1) * TEMPLATE_COUNT; f++) {
      const hash = features[f] ?? 0;
      let slot = hash >>> shift;
      while (keys[slot] !== hash && keys[slot] !== 0) slot = (slot + 1) & mask;
      if (keys[slot] === 0) continue;
      const offset = offsets[slot] ?? 0;
      for (let lane = 0; lane < LANES; lane++) sums[lane] = (sums[lane] ?? 0) + (packed[offset + lane] ?? 0);
    }
    unpack(scores, i * LABEL_COUNT);
  }
}

function unpack(scores: Int32Array, at: number): void {
  for (let lane = 0; lane < LANES; lane++) {
    const sum = sums[lane] ?? 0;
    const first = (sum << 16) >> 16;
    scores[at + 2 * lane] = first;
    if (2 * lane + 1 < LABEL_COUNT) scores[at + 2 * lane + 1] = (sum - first) >> 16;
  }
}
