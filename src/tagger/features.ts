import type { Span, Word } from "../model/text.ts";
import { CLASS, CLASSES, FOLDED, NAME_BUCKETS } from "./characters.ts";

/**
 * The features of the tagger. A sentence holds things (a character, a pair of characters, a word, …), each with a hash; a
 * feature is a thing as it is seen from a character: two places before it, as the word it is the end of, … Each character
 * has one feature of each template. Training and decoding share this one extractor. Trained weights rest on it: after a
 * change here, train anew.
 */

/** How many features each character has. */
export const TEMPLATE_COUNT = 26;

/**
 * The templates that corpora may see differently: a character, its bucket, its word and tag. Each corpus has weights of its
 * own for these beside the shared ones, in which its conventions gather.
 */
export const OWN_TEMPLATES = [2, 11, 17, 18] as const;

/** Hashes have these bits clear; the number of a corpus in them makes the feature that corpus's own. */
export const OWNER_BITS = 7;

/** From how many places a thing can be seen, as a power of two. */
export const VIEW_BITS = 3;
const VIEW_MASK = (1 << VIEW_BITS) - 1;
/** The number of the view stands left of the owner in a hash; things have hashes in which both are clear. */
export const VIEW_SHIFT = 3;
export const THING_SHIFT = VIEW_SHIFT + VIEW_BITS;

/** The features of a sentence. */
export interface Features {
  /** Hashes of what the sentence holds. */
  readonly things: Int32Array;
  /** How many of them are used. */
  readonly count: number;
  /** For each character `TEMPLATE_COUNT` times what it sees: the index of a thing and, in the last `VIEW_BITS`, from where. */
  readonly seen: Int32Array;
}

/** The hash of the feature at a place of `seen`. No hash is 0. */
export function hashAt({ things, seen }: Features, at: number): number {
  const what = seen[at] ?? 0;
  return (things[what >> VIEW_BITS] ?? 0) | ((what & VIEW_MASK) << VIEW_SHIFT);
}

/** Characters of context on each side of a sentence. */
const PAD = 3;

/** Words of context on each side of a sentence. */
const WORD_PAD = 1;

/** How many things there are at each place: the character, it and the next, … */
const PLACE_THINGS = 6;
/** How many things there are to be seen of a word. */
const WORD_THINGS = 7;

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
  /** Hashes of words, their tags, and their last characters and how long they are; `WORD_PAD` empty places before and after. */
  readonly words: Int32Array;
  readonly tags: Int32Array;
  readonly edges: Int32Array;
  /** `PLACE_THINGS` for each place, and after them `WORD_THINGS` for each word. */
  readonly things: Int32Array;
  readonly seen: Int32Array;
}

let sheet = createSheet(256);

function createSheet(capacity: number): Sheet {
  const room = (times = 1): Int32Array => new Int32Array(times * (capacity + 2 * PAD));
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
    things: room(PLACE_THINGS + WORD_THINGS),
    seen: room(TEMPLATE_COUNT),
  };
}

/**
 * Finds the features of the characters of a range of words. What lies around the range is not looked at. The result holds
 * until the next call.
 */
export function extractFeatures(text: string, words: readonly Word[], range: Span): Features {
  const start = words[range.start]?.start ?? 0;
  const length = (words[range.end - 1]?.end ?? start) - start;
  if (length > sheet.capacity) sheet = createSheet(2 * length);
  fillCharacters(text, start, length);
  fillEnclosures(length);
  fillWords(words.slice(range.start, range.end), start);
  const places = length + 2 * PAD;
  const firstOfWords = places * PLACE_THINGS;
  const wordPlaces = range.end - range.start + 2 * WORD_PAD;
  for (let i = 0; i < places; i++) findPlaceThings(i, places);
  for (let w = 0; w < wordPlaces; w++) findWordThings(w, wordPlaces, firstOfWords + w * WORD_THINGS);
  for (let i = 0; i < length; i++) {
    const at = i * TEMPLATE_COUNT;
    seeCharacters(i + PAD, at);
    seeShapes(i + PAD, at + CHARACTER_TEMPLATES);
    seeWords(i + PAD, firstOfWords, at + CHARACTER_TEMPLATES + SHAPE_TEMPLATES);
  }
  return { things: sheet.things, count: firstOfWords + wordPlaces * WORD_THINGS, seen: sheet.seen };
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

/** The kinds of things that can be seen. */
const KIND = {
  single: 1,
  pair: 2,
  name: 3,
  names: 4,
  triple: 5,
  enclosure: 6,
  word: 7,
  neighbour: 8,
  tag: 9,
  tags: 10,
  before: 11,
  after: 12,
  edge: 13,
} as const;

/** A hash of a thing's kind and up to three values, with the bits of views and owners clear. */
function mix(kind: number, a: number, b: number, c: number): number {
  let hash = Math.imul(a ^ Math.imul(kind, 0x3c6ef372), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0x27d4eb2f);
  return ((hash ^ (hash >>> 16)) >>> THING_SHIFT || 1) << THING_SHIFT;
}

/** Finds what is at a place: the kinds in the order of `PLACE`. */
function findPlaceThings(i: number, places: number): void {
  const { units, classes, buckets, enclosure, things } = sheet;
  const b = i < 2 ? 0 : (buckets[i - 2] ?? 0);
  const c = i < 1 ? 0 : (buckets[i - 1] ?? 0);
  const d = buckets[i] ?? 0;
  const [next, afterNext, third] = [i + 1 < places, i + 2 < places, i + 3 < places];
  const e = next ? (buckets[i + 1] ?? 0) : 0;
  const f = afterNext ? (buckets[i + 2] ?? 0) : 0;
  const g = third ? (buckets[i + 3] ?? 0) : 0;
  const at = i * PLACE_THINGS;
  things[at + PLACE.single] = mix(KIND.single, units[i] ?? 0, 0, 0);
  things[at + PLACE.pair] = mix(KIND.pair, units[i] ?? 0, next ? (units[i + 1] ?? 0) : 0, 0);
  things[at + PLACE.name] = mix(KIND.name, d, 0, 0);
  things[at + PLACE.triple] = mix(KIND.triple, d, e, f);
  things[at + PLACE.names] = mix(KIND.names, (c << 8) | d, (e << 8) | f, (b << 8) | g);
  things[at + PLACE.enclosure] = mix(
    KIND.enclosure,
    enclosure[i] ?? 0,
    classes[i] ?? 0,
    next ? (enclosure[i + 1] ?? 0) : 0,
  );
}

/** Where the things of a place stand among them. */
const PLACE = { single: 0, pair: 1, name: 2, triple: 3, names: 4, enclosure: 5 } as const;

/** Finds what is to be seen of a word, among the words beside it. */
function findWordThings(w: number, wordPlaces: number, at: number): void {
  const { words, tags, edges, things } = sheet;
  const word = words[w] ?? 0;
  const tag = tags[w] ?? 0;
  const tagBefore = w === 0 ? 0 : (tags[w - 1] ?? 0);
  const before = w === 0 ? 0 : (words[w - 1] ?? 0);
  const after = w + 1 < wordPlaces ? (words[w + 1] ?? 0) : 0;
  things[at + WORD.word] = mix(KIND.word, word, 0, 0);
  things[at + WORD.tag] = mix(KIND.tag, tag, 0, 0);
  things[at + WORD.neighbour] = mix(KIND.neighbour, word, 0, 0);
  things[at + WORD.tags] = mix(KIND.tags, tagBefore, tag, 0);
  things[at + WORD.before] = mix(KIND.before, before, tag, 0);
  things[at + WORD.after] = mix(KIND.after, after, tag, 0);
  things[at + WORD.edge] = mix(KIND.edge, edges[w] ?? 0, 0, 0);
}

/** Where the things of a word stand among them. */
const WORD = { word: 0, tag: 1, neighbour: 2, tags: 3, before: 4, after: 5, edge: 6 } as const;

function view(thing: number, from: number): number {
  return (thing << VIEW_BITS) | from;
}

const CHARACTER_TEMPLATES = 11;

function seeCharacters(i: number, at: number): void {
  const { seen } = sheet;
  const single = i * PLACE_THINGS + PLACE.single;
  const pair = i * PLACE_THINGS + PLACE.pair;
  seen[at] = view(single - 2 * PLACE_THINGS, 0);
  seen[at + 1] = view(single - PLACE_THINGS, 1);
  seen[at + 2] = view(single, 2);
  seen[at + 3] = view(single + PLACE_THINGS, 3);
  seen[at + 4] = view(single + 2 * PLACE_THINGS, 4);
  seen[at + 5] = view(pair - 3 * PLACE_THINGS, 0);
  seen[at + 6] = view(pair - 2 * PLACE_THINGS, 1);
  seen[at + 7] = view(pair - PLACE_THINGS, 2);
  seen[at + 8] = view(pair, 3);
  seen[at + 9] = view(pair + PLACE_THINGS, 4);
  seen[at + 10] = view(pair + 2 * PLACE_THINGS, 5);
}

const SHAPE_TEMPLATES = 6;

function seeShapes(i: number, at: number): void {
  const { seen } = sheet;
  const here = i * PLACE_THINGS;
  const triple = here + PLACE.triple;
  seen[at] = view(here + PLACE.name, 0);
  seen[at + 1] = view(triple - PLACE_THINGS, 0);
  seen[at + 2] = view(triple, 1);
  seen[at + 3] = view(triple - 2 * PLACE_THINGS, 2);
  seen[at + 4] = view(here + PLACE.names, 0);
  seen[at + 5] = view(here + PLACE.enclosure, 0);
}

/** How many places in a word there are. */
const POSITIONS = 4;

function seeWords(i: number, firstOfWords: number, at: number): void {
  const { wordAt, positions, seen } = sheet;
  const here = firstOfWords + (wordAt[i] ?? 0) * WORD_THINGS;
  const position = positions[i] ?? 0;
  seen[at] = view(here + WORD.word, position);
  seen[at + 1] = view(here + WORD.tag, position);
  seen[at + 2] = view(here - WORD_THINGS + WORD.neighbour, position);
  seen[at + 3] = view(here + WORD_THINGS + WORD.neighbour, POSITIONS + position);
  seen[at + 4] = view(here + WORD.tags, position);
  seen[at + 5] = view(here + WORD_THINGS + WORD.tags, POSITIONS + position);
  seen[at + 6] = view(here + WORD.before, position);
  seen[at + 7] = view(here + WORD.after, position);
  seen[at + 8] = view(here + WORD.edge, position);
}
