import type { NormalizedArticle } from "../../model/stages.ts";

/** What a text is compared by. */
export interface Shingles {
  /** Hashes of all runs of so many letters and digits of the text. */
  readonly hashes: ReadonlySet<number>;
  /** Letters and digits of the text. */
  readonly length: number;
  /** The numbers in it, as written. */
  readonly numbers: ReadonlySet<string>;
  /** The letters and digits of its sentences. */
  readonly sentences: ReadonlySet<string>;
}

/** Letters in a shingle. */
const SIZE = 6;
/** Hashes of a sketch. */
const SKETCH = 48;
/** The share of the shingles of the shorter text that the longer one holds where both are one text. */
const SAME = 0.7;
/** The shorter of two copies has at least this share of the letters of the longer; a brief is no reprint. */
const SHORTEST = 0.45;
/** The share of the numbers of the shorter text that the longer holds: a report of the next day has others. */
const SAME_NUMBERS = 0.8;
/** The share of the sentences of the shorter text, by their length, that the longer holds: a form that is filled in with other
 * names has the same words between them, and hardly a sentence the same. */
const SAME_SENTENCES = 0.75;
/** Fewer letters are no text that could be told from another. */
const LEAST_LETTERS = 40;

/** The shingles of the body of an article in its simplified view (Broder, On the resemblance of documents, 1997). */
export function shinglesOf({ body }: Pick<NormalizedArticle, "body">): Shingles {
  const text = body
    .map(({ simplified }) => simplified)
    .join("\n")
    .normalize("NFKC")
    .toLowerCase();
  const letters = lettersOf(text);
  const hashes = new Set<number>();
  for (let i = 0; i + SIZE <= letters.length; i++) hashes.add(hashOf(letters, i));
  const numbers = new Set(Array.from(text.matchAll(/\d+(?:\.\d+)?/g), ([number]) => number));
  const sentences = new Set(text.split(/[。！？!?；;\n]/).map(lettersOf));
  return { hashes, length: letters.length, numbers, sentences };
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** FNV-1a over the units of a shingle, mixed once more so that its lowest values are a fair sample. */
function hashOf(letters: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < start + SIZE; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The lowest hashes: texts that share most shingles share most of these. */
export function sketchOf({ hashes }: Shingles): Iterable<number> {
  return Uint32Array.from(hashes).sort().subarray(0, SKETCH);
}

/** Whether two texts are copies of one, perhaps cut or with something around them. */
export function isSameText(a: Shingles, b: Shingles): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length < LEAST_LETTERS || shorter.length < longer.length * SHORTEST) return false;
  // The dearest last: of what a form is filled in for, most differs in its sentences already.
  return (
    sharedText(shorter.sentences, longer.sentences) >= SAME_SENTENCES &&
    (shorter.numbers.size === 0 || shareIn(shorter.numbers, longer.numbers) >= SAME_NUMBERS) &&
    shareIn(shorter.hashes, longer.hashes) >= SAME
  );
}

function sharedText(some: ReadonlySet<string>, all: ReadonlySet<string>): number {
  let found = 0;
  let length = 0;
  for (const sentence of some) {
    length += sentence.length;
    if (all.has(sentence)) found += sentence.length;
  }
  return found / Math.max(1, length);
}

function shareIn<T>(some: ReadonlySet<T>, all: ReadonlySet<T>): number {
  let found = 0;
  for (const item of some) if (all.has(item)) found++;
  return found / Math.max(1, some.size);
}
