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

/** What has been learned, as it is looked up: a hash table with open addressing, and a filter before it. */
export interface FeatureTable {
  /** One bit for each value of the hash's upper bits: whether a row has it. Small, so that it stays in the cache. */
  readonly filter: Int32Array;
  /** Two numbers for each slot: the hash, or 0, and the offset of its row in `packed`. */
  readonly slots: Int32Array;
  /** 32 minus the logarithm of the number of slots. */
  readonly shift: number;
  /** Rows of `LANES` numbers, each of which holds the weights of two labels: the first + 65536 × the second. */
  readonly packed: Int32Array;
}

/** The labels in pairs, filled up to a multiple of four. */
const LANES = 4 * Math.ceil(LABEL_COUNT / 8);

/** How many upper bits of a hash the filter knows; the rest. */
const FILTER_SHIFT = 32 - 23;

/** Builds the table of a convention: at least two slots for each row. */
export function createTable(rows: readonly FeatureRow[], convention: Convention): FeatureTable {
  const merged = mergeOwners(rows, convention);
  const bits = Math.max(4, Math.ceil(Math.log2(2 * merged.size + 1)));
  const table: FeatureTable = {
    filter: new Int32Array(1 << (32 - FILTER_SHIFT - 5)),
    slots: new Int32Array(2 << bits),
    shift: 32 - bits,
    packed: new Int32Array(merged.size * LANES),
  };
  let offset = 0;
  for (const [hash, weights] of densestFirst(merged)) {
    enter(table, hash, offset);
    for (let label = 0; label < LABEL_COUNT; label += 2) {
      const [first, second] = [weights[label] ?? 0, weights[label + 1] ?? 0].map(Math.round);
      table.packed[offset + label / 2] = (first ?? 0) + 65536 * (second ?? 0);
    }
    offset += LANES;
  }
  return table;
}

/** Features that are met often have weights for many labels: next to each other they share cache lines and pages. */
function densestFirst(merged: ReadonlyMap<number, Float32Array>): (readonly [hash: number, weights: Float32Array])[] {
  const byDensity: [number, Float32Array][][] = Array.from({ length: LABEL_COUNT + 1 }, () => []);
  for (const row of merged) byDensity[row[1].reduce((count, weight) => count + (weight === 0 ? 0 : 1), 0)]?.push(row);
  return byDensity.reverse().flat();
}

function enter({ filter, slots, shift }: FeatureTable, hash: number, offset: number): void {
  const bit = hash >>> FILTER_SHIFT;
  filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  let slot = (hash >>> shift) << 1;
  while (slots[slot] !== 0) slot = (slot + 2) & (slots.length - 1);
  slots[slot] = hash;
  slots[slot + 1] = offset;
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

/** Adds up the rows of the features of `length` characters and writes `LABEL_COUNT` sums for each to `scores`. */
export function scoreFeatures(table: FeatureTable, features: Int32Array, length: number, scores: Int32Array): void {
  for (let i = 0; i < length; i++) addRows(table.packed, findRows(table, features, i), scores, i * LABEL_COUNT);
}

/** The offsets of the rows of the character at hand. */
const found = new Int32Array(TEMPLATE_COUNT);

function findRows({ filter, slots, shift }: FeatureTable, features: Int32Array, character: number): number {
  const mask = slots.length - 1;
  let count = 0;
  for (let at = character * TEMPLATE_COUNT; at < (character + 1) * TEMPLATE_COUNT; at++) {
    const hash = features[at] ?? 0;
    const bit = hash >>> FILTER_SHIFT;
    if ((((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) continue;
    let slot = (hash >>> shift) << 1;
    while (slots[slot] !== hash && slots[slot] !== 0) slot = (slot + 2) & mask;
    if (slots[slot] !== 0) found[count++] = slots[slot + 1] ?? 0;
  }
  return count;
}

/**
 * Adds two labels at a time, in four sums that stay in registers: the sums of at most 255 rows fit 16 bits, so that
 * neither label spills into the other.
 */
function addRows(packed: Int32Array, count: number, scores: Int32Array, at: number): void {
  for (let lane = 0; lane < LANES; lane += 4) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < count; i++) {
      const offset = (found[i] ?? 0) + lane;
      a = (a + (packed[offset] ?? 0)) | 0;
      b = (b + (packed[offset + 1] ?? 0)) | 0;
      c = (c + (packed[offset + 2] ?? 0)) | 0;
      d = (d + (packed[offset + 3] ?? 0)) | 0;
    }
    const first = at + 2 * lane;
    unpack(a, scores, first);
    if (2 * lane + 2 < LABEL_COUNT) unpack(b, scores, first + 2);
    if (2 * lane + 4 < LABEL_COUNT) unpack(c, scores, first + 4);
    if (2 * lane + 6 < LABEL_COUNT) unpack(d, scores, first + 6);
  }
}

/** Writes the two sums. After the last label one more is written, which the next character overwrites. */
function unpack(sum: number, scores: Int32Array, at: number): void {
  const low = (sum << 16) >> 16;
  scores[at] = low;
  scores[at + 1] = (sum - low) >> 16;
}
