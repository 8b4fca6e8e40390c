import { OWNER_BITS, TEMPLATE_COUNT, THING_SHIFT, VIEW_BITS, VIEW_SHIFT, type Features } from "./features.ts";
import type { Span } from "../model/text.ts";
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
 * How much each owner's rows count: shared, CLUENER, MSRA, Resume, FewFC. The corpora do not agree on what a name is and where it
 * ends; with its own rows the model marks as the people did who marked that corpus (after Daumé 2007).
 */
export type Convention = readonly [shared: number, cluener: number, msra: number, resume: number, fewfc: number];

/**
 * What has been learned, as it is looked up: a hash table of things with open addressing. A thing is looked up once, for
 * all the characters that see it.
 */
export interface FeatureTable {
  /** 0, or the number of a thing, from 1, below `TAG_SHIFT`, and part of its hash above. Small, to stay in the cache. */
  readonly slots: Int32Array;
  /** 32 minus the logarithm of the number of slots: the hash's upper bits are the place where its search begins. */
  readonly shift: number;
  /** For each thing, and thing 0 that nobody knows, where in `packed` its row for each view is; 0 where it has none. */
  readonly views: Int32Array;
  /** Rows of `LANES` numbers, each of which holds the weights of four labels, a byte each, with `BIAS` added. */
  readonly packed: Int32Array;
}

/** The labels by four, filled up to an even number. */
const LANES = 2 * Math.ceil(LABEL_COUNT / 8);

/** What makes a weight a number from 0 to 127, so that the sum of two is a byte. */
const BIAS = 64;

/** How many steps of the rows' weights are one step of those that are looked up, and so of the scores. */
export const STEPS = 2;

const TAG_SHIFT = 18;
const THING_MASK = (1 << TAG_SHIFT) - 1;

/**
 * The part of a hash that a slot keeps. With a quarter of a million slots it is all that the place of the slot does not
 * tell; a hash that begins in another place and was moved here passes for another in one of 16,000 cases.
 */
function tagOf(thing: number): number {
  return (thing >>> THING_SHIFT) << TAG_SHIFT;
}

/** Builds the table of a convention: at least two slots for each thing. Throws when there are more than a slot can name. */
export function createTable(rows: FeatureRows, convention: Convention): FeatureTable {
  const { hashes, sums } = mergeOwners(rows, convention);
  const things = richestFirst(groupRows(hashes), sums);
  if (things.length > THING_MASK) throw new Error(`the tagger holds at most ${String(THING_MASK)} things`);
  const bits = Math.max(4, Math.ceil(Math.log2(2 * things.length + 1)));
  const table: FeatureTable = {
    slots: new Int32Array(1 << bits),
    shift: 32 - bits,
    views: new Int32Array((things.length + 1) << VIEW_BITS),
    packed: new Int32Array((hashes.length + 1) * LANES),
  };
  let offset = 0;
  things.forEach(({ start, end }, i) => {
    enter(table, hashes[start] ?? 0, i + 1);
    for (let row = start; row < end; row++) {
      offset += LANES;
      table.views[((i + 1) << VIEW_BITS) | (((hashes[row] ?? 0) >>> VIEW_SHIFT) & VIEW_MASK)] = offset;
      pack(table.packed, offset, sums.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT));
    }
  });
  return table;
}

const VIEW_MASK = (1 << VIEW_BITS) - 1;

/** The ranges of rows that are of the same thing: rows are in the order of their hashes. */
function groupRows(hashes: Int32Array): Span[] {
  const ranges: Span[] = [];
  let start = 0;
  hashes.forEach((hash, row) => {
    if (row + 1 < hashes.length && hash >>> THING_SHIFT === (hashes[row + 1] ?? 0) >>> THING_SHIFT) return;
    ranges.push({ start, end: row + 1 });
    start = row + 1;
  });
  return ranges;
}

/** Things that are met often have many weights: next to each other they share cache lines and pages. */
function richestFirst(things: readonly Span[], sums: Float32Array): Span[] {
  const wealth = things.map(({ start, end }) => {
    let count = 0;
    for (let at = start * LABEL_COUNT; at < end * LABEL_COUNT; at++) if (sums[at] !== 0) count++;
    return count;
  });
  return [...things.keys()]
    .sort((a, b) => (wealth[b] ?? 0) - (wealth[a] ?? 0) || a - b)
    .flatMap((thing) => things[thing] ?? []);
}

function enter({ slots, shift }: FeatureTable, hash: number, thing: number): void {
  let slot = hash >>> shift;
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = tagOf(hash) | thing;
}

function pack(packed: Int32Array, offset: number, sums: Float32Array): void {
  for (let label = 0; label < 4 * LANES; label++) {
    const lane = offset + (label >> 2);
    const weight = label < LABEL_COUNT ? Math.round((sums[label] ?? 0) / STEPS) : 0;
    const byte = BIAS + Math.max(-BIAS, Math.min(BIAS - 1, weight));
    packed[lane] = (packed[lane] ?? 0) | (byte << (8 * (label & 3)));
  }
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

/**
 * Adds up the rows of the features of `length` characters and writes `LABEL_COUNT` sums for each to `scores`, in units of
 * `STEPS` × the scale of the model.
 */
export function scoreFeatures(table: FeatureTable, features: Features, length: number, scores: Int32Array): void {
  findThings(table, features);
  for (let i = 0; i < length; i++)
    addRows(table.packed, findRows(table, features.seen, i * TEMPLATE_COUNT), scores, i * LABEL_COUNT);
}

/** Where in `views` the things of the sentence at hand are. */
let known = new Int32Array(4096);

function findThings({ slots, shift }: FeatureTable, { things, count }: Features): void {
  if (count > known.length) known = new Int32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const thing = things[i] ?? 0;
    const tag = tagOf(thing);
    let slot = thing >>> shift;
    let entry = slots[slot] ?? 0;
    while (entry !== 0 && (entry ^ tag) >>> TAG_SHIFT !== 0) {
      slot = (slot + 1) & (slots.length - 1);
      entry = slots[slot] ?? 0;
    }
    known[i] = (entry & THING_MASK) << VIEW_BITS;
  }
}

/** The offsets of the rows of the character at hand, and after them row 0, in which all is 0. */
const found = new Int32Array(TEMPLATE_COUNT + 1);

function findRows({ views }: FeatureTable, seen: Int32Array, first: number): number {
  let count = 0;
  for (let i = first; i < first + TEMPLATE_COUNT; i++) {
    const what = seen[i] ?? 0;
    const row = views[(known[what >> VIEW_BITS] ?? 0) | (what & VIEW_MASK)] ?? 0;
    found[count] = row;
    if (row !== 0) count++;
  }
  return count;
}

const ODD_BYTES = 0x00ff00ff;

/**
 * Adds up eight labels at a time, in four sums of two that stay in registers, and the rows by twos: two bytes make a byte,
 * and the sums of at most 255 rows fit 16 bits, so that no label spills into another.
 */
function addRows(packed: Int32Array, count: number, scores: Int32Array, at: number): void {
  found[count] = 0;
  for (let lane = 0; lane < LANES; lane += 2) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < count; i += 2) {
      const one = (found[i] ?? 0) + lane;
      const other = (found[i + 1] ?? 0) + lane;
      const first = ((packed[one] ?? 0) + (packed[other] ?? 0)) | 0;
      const second = ((packed[one + 1] ?? 0) + (packed[other + 1] ?? 0)) | 0;
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
