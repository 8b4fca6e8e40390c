import type { Span, Word } from "../model/text.ts";
import { CLASS, CLASSES, FOLDED, NAME_BUCKETS } from "./characters.ts";

/**
 * The features of the tagger: for each character a fixed number of 32-bit hashes, one for each template. Training and
 * decoding share this one extractor. Trained weights rest on it: after a change here, train anew.
 */

/** How many hashes there are for each character. */
export const TEMPLATE_COUNT = 26;

/**
 * The templates that corpora may see differently: a character, its bucket, its word and tag. Each corpus has weights of its
 * own for these beside the shared ones, in which its conventions gather.
 */
export const OWN_TEMPLATES = [2, 11, 17, 18] as const;

/** Hashes have these bits clear; the number of a corpus in them makes the feature that corpus's own. */
export const OWNER_BITS = 3;

/** Characters of context on each side of a sentence. */
const PAD = 3;

/** Words of context on each side of a sentence. */
const WORD_PAD = 1;

/** How far an opening quotation mark or bracket reaches when it is not closed. */
const MAX_ENCLOSED = 24;

/** Room for the sentence at hand. Grows with the longest and is used again for each. */
interface Sheet {
  readonly capacity: number;
  /** Folded characters, their classes and buckets, with `PAD` empty places before and after. */
  readonly units: Int32Array;
  readonly classes: Int32Array;
  readonly buckets: Int32Array;
  /** The kind of quotation mark or bracket that a character stands in. */
  readonly enclosure: Int32Array;
  /** For each character the index of its word in the arrays below, and 0 to 3 for its position in it. */
  readonly wordAt: Int32Array;
  readonly positions: Int32Array;
  /** Hashes of words and their tags, with `WORD_PAD` empty places before and after. */
  readonly words: Int32Array;
  readonly tags: Int32Array;
  /** The last characters of the words and how long they are. */
  readonly edges: Int32Array;
}

let sheet = createSheet(256);

function createSheet(capacity: number): Sheet {
  const room = (): Int32Array => new Int32Array(capacity + 2 * PAD);
  return {
    capacity,
    units: room(),
    classes: room(),
    buckets: room(),
    enclosure: room(),
    wordAt: room(),
    positions: room(),
    words: room(),
    tags: room(),
    edges: room(),
  };
}

/**
 * Writes the features of the characters of a range of words to `out`, `TEMPLATE_COUNT` for each character. What lies
 * around the range is not looked at. No hash is 0.
 */
export function extractFeatures(text: string, words: readonly Word[], range: Span, out: Int32Array): void {
  const start = words[range.start]?.start ?? 0;
  const length = (words[range.end - 1]?.end ?? start) - start;
  if (length > sheet.capacity) sheet = createSheet(2 * length);
  fillCharacters(text, start, length);
  fillEnclosures(length);
  fillWords(words.slice(range.start, range.end), start);
  for (let i = 0; i < length; i++) {
    const at = i * TEMPLATE_COUNT;
    writeCharacterFeatures(i + PAD, out, at);
    writeShapeFeatures(i + PAD, out, at + CHARACTER_TEMPLATES);
    writeWordFeatures(i + PAD, out, at + CHARACTER_TEMPLATES + SHAPE_TEMPLATES);
  }
}

function fillCharacters(text: string, start: number, length: number): void {
  const { units, classes, buckets } = sheet;
  for (let i = 0; i < PAD; i++) {
    units[i] = classes[i] = buckets[i] = 0;
    units[PAD + length + i] = classes[PAD + length + i] = buckets[PAD + length + i] = 0;
  }
  for (let i = 0; i < length; i++) {
    const unit = FOLDED[text.charCodeAt(start + i)] ?? 0;
    units[PAD + i] = unit;
    classes[PAD + i] = CLASSES[unit] ?? 0;
    buckets[PAD + i] = NAME_BUCKETS[unit] ?? 0;
  }
}

function fillEnclosures(length: number): void {
  const { units, classes, enclosure } = sheet;
  let open = 0;
  let since = 0;
  for (let i = PAD; i < PAD + length; i++) {
    if (classes[i] === CLASS.close || ++since > MAX_ENCLOSED) open = 0;
    enclosure[i] = open;
    if (classes[i] !== CLASS.open) continue;
    open = units[i] ?? 0;
    since = 0;
  }
  enclosure[PAD + length] = 0;
}

function fillWords(range: readonly Word[], start: number): void {
  const { wordAt, positions, words, tags, edges, units } = sheet;
  for (let i = 0; i < WORD_PAD; i++) {
    const after = WORD_PAD + range.length + i;
    words[i] = tags[i] = edges[i] = 0;
    words[after] = tags[after] = edges[after] = 0;
  }
  range.forEach((word, w) => {
    const index = WORD_PAD + w;
    const first = PAD + word.start - start;
    const last = PAD + word.end - start - 1;
    let hash = 7;
    for (let i = first; i <= last; i++) {
      hash = Math.imul(hash ^ (units[i] ?? 0), 0x01000193);
      hash ^= hash >>> 15;
      wordAt[i] = index;
      positions[i] = i === first ? (i === last ? 3 : 0) : i === last ? 2 : 1;
    }
    words[index] = hash;
    tags[index] = tagHash(word.tag);
    edges[index] = (units[last] ?? 0) | (Math.min(last - first + 1, 5) << 16);
  });
}

function tagHash(tag: string): number {
  let hash = 1;
  for (let i = 0; i < tag.length && i < 4; i++) hash = (hash << 7) ^ tag.charCodeAt(i);
  return hash;
}

/** One hash of a template's number and up to three values. */
function mix(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(a ^ Math.imul(template + 1, 0x3c6ef372), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0x27d4eb2f);
  hash = (hash ^ (hash >>> 16)) & ~OWNER_BITS;
  return hash === 0 ? OWNER_BITS + 1 : hash;
}

const CHARACTER_TEMPLATES = 11;

function writeCharacterFeatures(i: number, out: Int32Array, at: number): void {
  const { units } = sheet;
  const a = units[i - 3] ?? 0;
  const b = units[i - 2] ?? 0;
  const c = units[i - 1] ?? 0;
  const d = units[i] ?? 0;
  const e = units[i + 1] ?? 0;
  const f = units[i + 2] ?? 0;
  const g = units[i + 3] ?? 0;
  out[at] = mix(1, b, 0, 0);
  out[at + 1] = mix(2, c, 0, 0);
  out[at + 2] = mix(3, d, 0, 0);
  out[at + 3] = mix(4, e, 0, 0);
  out[at + 4] = mix(5, f, 0, 0);
  out[at + 5] = mix(6, a, b, 0);
  out[at + 6] = mix(7, b, c, 0);
  out[at + 7] = mix(8, c, d, 0);
  out[at + 8] = mix(9, d, e, 0);
  out[at + 9] = mix(10, e, f, 0);
  out[at + 10] = mix(11, f, g, 0);
}

const SHAPE_TEMPLATES = 6;

function writeShapeFeatures(i: number, out: Int32Array, at: number): void {
  const { classes, buckets, enclosure } = sheet;
  const b = buckets[i - 2] ?? 0;
  const c = buckets[i - 1] ?? 0;
  const d = buckets[i] ?? 0;
  const e = buckets[i + 1] ?? 0;
  const f = buckets[i + 2] ?? 0;
  const g = buckets[i + 3] ?? 0;
  out[at] = mix(20, d, 0, 0);
  out[at + 1] = mix(21, c, d, e);
  out[at + 2] = mix(22, d, e, f);
  out[at + 3] = mix(23, b, c, d);
  out[at + 4] = mix(24, (c << 8) | d, (e << 8) | f, (b << 8) | g);
  out[at + 5] = mix(25, enclosure[i] ?? 0, classes[i] ?? 0, enclosure[i + 1] ?? 0);
}

function writeWordFeatures(i: number, out: Int32Array, at: number): void {
  const { wordAt, positions, words, tags, edges } = sheet;
  const w = wordAt[i] ?? 0;
  const position = positions[i] ?? 0;
  const before = words[w - 1] ?? 0;
  const after = words[w + 1] ?? 0;
  const tag = tags[w] ?? 0;
  const edge = edges[w] ?? 0;
  out[at] = mix(40, words[w] ?? 0, position, 0);
  out[at + 1] = mix(41, tag, position, 0);
  out[at + 2] = mix(42, before, position, 0);
  out[at + 3] = mix(43, after, position, 0);
  out[at + 4] = mix(44, tags[w - 1] ?? 0, tag, position);
  out[at + 5] = mix(45, tag, tags[w + 1] ?? 0, position);
  out[at + 6] = mix(46, before, tag, position);
  out[at + 7] = mix(47, after, tag, position);
  out[at + 8] = mix(48, edge & 0xffff, position, edge >>> 16);
}
