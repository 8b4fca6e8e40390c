import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { TEMPLATE_COUNT } from "./features.ts";
import { LABEL_COUNT } from "./labels.ts";
import type { FeatureRows, Parameters } from "./model.ts";
import { createTagger, type Tagger } from "./tagger.ts";

/** Where the weights are that ship. */
export const WEIGHTS_PATH = fileURLToPath(new URL("weights.bin", import.meta.url));

/** Reads a tagger from its weights, or null where there are none. Throws when they are of another version. */
export function readTagger(path: string = WEIGHTS_PATH): Tagger | null {
  return existsSync(path) ? createTagger(parseWeights(readFileSync(path))) : null;
}

/**
 * The file, little-endian: "JZT3", labels, templates, rows (32 bits each), scale (float); the transitions (floats); then
 * the rows in the order of their hashes taken as unsigned: how much greater the hash is than the last (seven bits a byte,
 * the lowest first, the high bit set on all but the last), the set of labels after the first that it has weights for (24
 * bits), the weight of the first label and those of the set (one byte each).
 */
const MAGIC = "JZT3";
const HEADER = 20;
const ROWS_AT = HEADER + 4 * LABEL_COUNT * LABEL_COUNT;
const LONGEST_ROW = 5 + 3 + LABEL_COUNT;

/** Makes the content of a file of weights. */
export function formatWeights({ scale, transitions, rows }: Parameters): Uint8Array {
  const count = rows.hashes.length;
  const bytes = new Uint8Array(ROWS_AT + count * LONGEST_ROW);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(MAGIC));
  [LABEL_COUNT, TEMPLATE_COUNT, count].forEach((value, i) => {
    view.setUint32(4 + 4 * i, value, true);
  });
  view.setFloat32(16, scale, true);
  transitions.forEach((weight, i) => {
    view.setFloat32(HEADER + 4 * i, weight, true);
  });
  let at = ROWS_AT;
  let last = 0;
  rows.hashes.forEach((hash, row) => {
    at = writeHash(view, at, (hash >>> 0) - last);
    at = writeRow(view, at, rows.weights.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT));
    last = hash >>> 0;
  });
  return bytes.slice(0, at);
}

function writeHash(view: DataView, at: number, increase: number): number {
  let rest = increase;
  while (rest > 0x7f) {
    view.setUint8(at++, 0x80 | (rest & 0x7f));
    rest = Math.floor(rest / 0x80);
  }
  view.setUint8(at++, rest);
  return at;
}

function writeRow(view: DataView, at: number, weights: Int8Array): number {
  let next = at + 3;
  let set = 0;
  view.setInt8(next++, weights[0] ?? 0);
  for (let label = 1; label < LABEL_COUNT; label++) {
    const weight = weights[label] ?? 0;
    if (weight === 0) continue;
    set |= 1 << (label - 1);
    view.setInt8(next++, weight);
  }
  view.setUint16(at, set & 0xffff, true);
  view.setUint8(at + 2, set >>> 16);
  return next;
}

/** Reads the content of a file of weights. Throws when it does not fit this version of the tagger. */
export function parseWeights(bytes: Uint8Array): Parameters {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fits =
    bytes.length >= ROWS_AT &&
    new TextDecoder().decode(bytes.subarray(0, 4)) === MAGIC &&
    view.getUint32(4, true) === LABEL_COUNT &&
    view.getUint32(8, true) === TEMPLATE_COUNT;
  if (!fits) throw new Error("the tagger's weights are of another version: train it again with npm run train");
  const transitions = Float32Array.from({ length: LABEL_COUNT * LABEL_COUNT }, (_, i) =>
    view.getFloat32(HEADER + 4 * i, true),
  );
  return { scale: view.getFloat32(16, true), transitions, rows: parseRows(view, view.getUint32(12, true)) };
}

function parseRows(view: DataView, count: number): FeatureRows {
  const hashes = new Int32Array(count);
  const weights = new Int8Array(count * LABEL_COUNT);
  let at = ROWS_AT;
  let hash = 0;
  for (let row = 0; row < count; row++) {
    let unit = 1;
    let byte = 0;
    do {
      byte = view.getUint8(at++);
      hash += unit * (byte & 0x7f);
      unit *= 0x80;
    } while (byte > 0x7f);
    hashes[row] = hash;
    const set = view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
    at += 3;
    const first = row * LABEL_COUNT;
    weights[first] = view.getInt8(at++);
    for (let label = 1; label < LABEL_COUNT; label++)
      if ((set >>> (label - 1)) & 1) weights[first + label] = view.getInt8(at++);
  }
  return { hashes, weights };
}
