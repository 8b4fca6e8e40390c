import { OWNER_BITS, TEMPLATE_COUNT } from "./features.ts";
import { LABEL_COUNT } from "./labels.ts";
import type { Transitions } from "./chain.ts";

/** A feature and what it says for each label, in units of the model's `scale`, each from -127 to 127. */
export interface FeatureRow {
  /** The number of its owner in the bits `OWNER_BITS`: 0 for shared rows, else that of a corpus. */
  readonly hash: number;
  readonly weights: Int8Array;
}

/** Many rows, in the order of their hashes taken as unsigned: those of one feature stand next to each other. */
export interface FeatureRows {
  readonly hashes: Int32Array;
  /** `LABEL_COUNT` numbers for each row. */
  readonly weights: Int8Array;
}

/** What has been learned, as it is stored. */
export interface Parameters {
  /** What one unit of a row's weights is worth. */
  readonly scale: number;
  readonly transitions: Transitions;
  readonly rows: FeatureRows;
}

/** Puts rows in order. */
export function gatherRows(rows: readonly FeatureRow[]): FeatureRows {
  const sorted = [...rows].sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
  const weights = new Int8Array(rows.length * LABEL_COUNT);
  sorted.forEach((row, i) => {
    weights.set(row.weights, i * LABEL_COUNT);
  });
  return { hashes: Int32Array.from(sorted, ({ hash }) => hash), weights };
}

/**
 * How much each owner's rows count: shared, CLUENER, MSRA, Resume. The corpora do not agree on what a name is and where it
 * ends; with its own rows the model marks as the people did who marked that corpus (after Daumé 2007).
 */
export type Convention = readonly [shared: number, cluener: number, msra: number, resume: number];

/** What has been learned, as it is looked up: a hash table with open addressing. */
export interface FeatureTable {
  /** 0, or the number of a row, from 1, below `TAG_SHIFT`, and part of its hash above. Small, to stay in the cache. */
  readonly slots: Int32Array;
  /** 32 minus the logarithm of the number of slots: the hash's upper bits are the place where its search begins. */
  readonly shift: number;
  /** Rows of `LANES` numbers, each of which holds the weights of four labels, a byte each, with `BIAS` added. */
  readonly packed: Int32Array;
}

/** The labels by four, filled up to an even number. */
const LANES = 2 * Math.ceil(LABEL_COUNT / 8);

/** What makes a weight a number from 0 to 255. */
const BIAS = 128;

const TAG_SHIFT = 18;
const ROW_MASK = (1 << TAG_SHIFT) - 1;

/**
 * The part of a hash that a slot keeps. With half a million slots all hashes that begin within eight slots of each other
 * differ in it; one from further away passes for another in one of 16,000 cases.
 */
function tagOf(hash: number): number {
  return (hash >>> 2) << TAG_SHIFT;
}

/** Builds the table of a convention: at least two slots for each row. Throws when there are more rows than a slot can name. */
export function createTable(rows: FeatureRows, convention: Convention): FeatureTable {
  const { hashes, sums } = mergeOwners(rows, convention);
  if (hashes.length > ROW_MASK) throw new Error(`the tagger holds at most ${String(ROW_MASK)} rows`);
  const bits = Math.max(4, Math.ceil(Math.log2(2 * hashes.length + 1)));
  const table: FeatureTable = {
    slots: new Int32Array(1 << bits),
    shift: 32 - bits,
    packed: new Int32Array((hashes.length + 1) * LANES),
  };
  densestFirst(sums, hashes.length).forEach((row, i) => {
    enter(table, hashes[row] ?? 0, i + 1);
    for (let label = 0; label < 4 * LANES; label++) {
      const lane = (i + 1) * LANES + (label >> 2);
      const weight = label < LABEL_COUNT ? Math.round(sums[row * LABEL_COUNT + label] ?? 0) : 0;
      const byte = BIAS + Math.max(-BIAS, Math.min(BIAS - 1, weight));
      table.packed[lane] = (table.packed[lane] ?? 0) | (byte << (8 * (label & 3)));
    }
  });
  return table;
}

/** Features that are met often have weights for many labels: next to each other they share cache lines and pages. */
function densestFirst(sums: Float32Array, count: number): Int32Array {
  const density = new Int32Array(count);
  for (let at = 0; at < count * LABEL_COUNT; at++)
    if (sums[at] !== 0) {
      const row = Math.floor(at / LABEL_COUNT);
      density[row] = (density[row] ?? 0) + 1;
    }
  return Int32Array.from(density.keys()).sort((a, b) => (density[b] ?? 0) - (density[a] ?? 0) || a - b);
}

function enter({ slots, shift }: FeatureTable, hash: number, row: number): void {
  let slot = hash >>> shift;
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = tagOf(hash) | row;
}

/** One row for each feature: the sum of its owners' rows, each as the convention weighs it. */
function mergeOwners(
  { hashes, weights }: FeatureRows,
  convention: Convention,
): { hashes: Int32Array; sums: Float32Array } {
  const merged = new Int32Array(hashes.length);
  const sums = new Float32Array(weights.length);
  let count = 0;
  hashes.forEach((hash, row) => {
    const share = convention[hash & OWNER_BITS] ?? 0;
    if (share === 0) return;
    const feature = hash & ~OWNER_BITS;
    if (count === 0 || merged[count - 1] !== feature) merged[count++] = feature;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const at = (count - 1) * LABEL_COUNT + label;
      sums[at] = (sums[at] ?? 0) + share * (weights[row * LABEL_COUNT + label] ?? 0);
    }
  });
  return { hashes: merged.subarray(0, count), sums: sums.subarray(0, count * LABEL_COUNT) };
}

/** Adds up the rows of the features of `length` characters and writes `LABEL_COUNT` sums for each to `scores`. */
export function scoreFeatures(table: FeatureTable, features: Int32Array, length: number, scores: Int32Array): void {
  for (let i = 0; i < length; i++) addRows(table.packed, findRows(table, features, i), scores, i * LABEL_COUNT);
}

/** What the slots hold at which the searches for the features of the character at hand begin. */
const entries = new Int32Array(TEMPLATE_COUNT);
/** The offsets of its rows. */
const found = new Int32Array(TEMPLATE_COUNT);

/** All slots are read before one is looked at: so the processor waits for many of them at once. */
function findRows(table: FeatureTable, features: Int32Array, character: number): number {
  const { slots, shift } = table;
  const first = character * TEMPLATE_COUNT;
  for (let i = 0; i < TEMPLATE_COUNT; i++) entries[i] = slots[(features[first + i] ?? 0) >>> shift] ?? 0;
  let count = 0;
  for (let i = 0; i < TEMPLATE_COUNT; i++) {
    if (entries[i] === 0) continue;
    const row = findRow(table, features[first + i] ?? 0, entries[i] ?? 0);
    if (row !== 0) found[count++] = row * LANES;
  }
  return count;
}

/** The number of a feature's row, or 0; `entry` is what its first slot holds. */
function findRow({ slots, shift }: FeatureTable, hash: number, entry: number): number {
  const tag = tagOf(hash);
  let slot = hash >>> shift;
  while (entry !== 0 && (entry ^ tag) >>> TAG_SHIFT !== 0) {
    slot = (slot + 1) & (slots.length - 1);
    entry = slots[slot] ?? 0;
  }
  return entry & ROW_MASK;
}

const ODD_BYTES = 0x00ff00ff;

/**
 * Adds up eight labels at a time, in four sums of two that stay in registers: the sums of at most 255 rows fit 16 bits, so
 * that neither label spills into the other.
 */
function addRows(packed: Int32Array, count: number, scores: Int32Array, at: number): void {
  for (let lane = 0; lane < LANES; lane += 2) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < count; i++) {
      const offset = (found[i] ?? 0) + lane;
      const first = packed[offset] ?? 0;
      const second = packed[offset + 1] ?? 0;
      a = (a + (first & ODD_BYTES)) | 0;
      b = (b + ((first >>> 8) & ODD_BYTES)) | 0;
      c = (c + (second & ODD_BYTES)) | 0;
      d = (d + ((second >>> 8) & ODD_BYTES)) | 0;
    }
    const bias = BIAS * count;
    unpack(a, b, bias, scores, at + 4 * lane);
    if (4 * lane + 4 < LABEL_COUNT) unpack(c, d, bias, scores, at + 4 * lane + 4);
  }
}

/** Writes four sums. After the last label some more are written, which the next character overwrites. */
function unpack(a: number, b: number, bias: number, scores: Int32Array, at: number): void {
  scores[at] = (a & 0xffff) - bias;
  scores[at + 1] = (b & 0xffff) - bias;
  scores[at + 2] = (a >>> 16) - bias;
  scores[at + 3] = (b >>> 16) - bias;
}
