import { characterWeight } from "../../characters.ts";
import { tagWords } from "../../nodejieba.ts";
import type { Span } from "../../model/text.ts";
import { simplifiedView } from "../../opencc.ts";
import { encodeCharacter } from "./charsets.ts";
import type { Edit } from "./traced.ts";
import { meanWeight } from "./mojibake.ts";

/**
 * Text in GBK that lost a byte: a `?` stands for it, and the characters behind it are made of the second byte of one and
 * the first of the next, until an ASCII character brings them back into step. All but the lost byte is known, so the text
 * comes back but for one character, which is chosen by what stands around it. A pinyin gloss that was put between two
 * bytes leaves its end, `?cè)`, and loses a byte the same way.
 */

/** A lost byte, with the end of a gloss behind it. */
const LOST = /\?(?:[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\))?/y;
/** A question mark, perhaps with the end of a gloss, before what is not ASCII. */
const CANDIDATE = /\?(?:[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)|[!;,:])?(?=[^\u0000-\u007f])/g;
/** A text with more question marks than this asks questions. */
const MOST_TRIES = 5000;
/** A gloss within what stands around. */
const GLOSS = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/g;
/** Marks that others have made half-width since: what they were made of. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  "!": "！",
  ";": "；",
  ",": "，",
  ":": "：",
  "(": "（",
  ")": "）",
};
/** Characters that a shift may run over. */
const LONGEST = 60;
/** Mean weight of what was there, at most, and of what comes back, at least. */
const SUSPECT = 1.4;
const CLEAN = 1.8;
/** By how much the chosen character must lead the next best. */
const LEAD = 1;

/** A byte of the stream, -1 for one that was lost, and the offset in the text of the character it belongs to. */
interface Byte {
  readonly value: number;
  readonly at: number;
}

/** What a shift leaves where it was not mended: the end of a gloss behind a lost byte. */
const RESIDUE = /\?[a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}\)/g;

/** Where text looks shifted that `findShifted` does not mend. */
export function findResidues(text: string): Span[] {
  return Array.from(text.matchAll(RESIDUE), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Finds shifted text whose repair is certain. */
export function findShifted(text: string): Edit[] {
  const edits: Edit[] = [];
  let counts: Counts | null = null;
  let tries = 0;
  for (const { index: at } of text.matchAll(CANDIDATE)) {
    if (at < (edits.at(-1)?.end ?? 0)) continue;
    if (tries++ >= MOST_TRIES) break;
    const bytes = streamFrom(text, at);
    const aligned = bytes && realign(bytes);
    if (!aligned) continue;
    const original = text.slice(at, aligned.end).replace(/\?[^)?]{1,6}\)/g, "");
    if (meanWeight(original) > SUSPECT) continue;
    counts ??= countCharacters(text.slice(0, MAX_COUNTED).replace(GLOSS, ""));
    const before = text.slice(Math.max(0, at - 12), at).replace(GLOSS, "");
    const by = complete(counts, before, aligned.units, text.charAt(aligned.end));
    if (by !== null) edits.push({ start: at, end: aligned.end, by, as: "repaired", rule: "gbk-shifted" });
  }
  return edits;
}

/** The bytes from a lost one on, up to the first character that GBK does not have. */
function streamFrom(text: string, start: number): Byte[] | null {
  const bytes: Byte[] = [];
  let at = start;
  while (at < text.length && at < start + LONGEST) {
    LOST.lastIndex = at;
    const lost = LOST.exec(text)?.[0];
    const character = FULL_WIDTH[text.charAt(at)] ?? text.charAt(at);
    const encoded = lost === undefined ? encodeCharacter(character, "gb18030") : [-1];
    if (!encoded || text.charAt(at) === "\n") break;
    for (const value of encoded) bytes.push({ value, at });
    at += lost?.length ?? 1;
  }
  bytes.push({ value: 0, at });
  return bytes.length > 4 ? bytes : null;
}

/** Bytes of one character; -1 for the lost one. */
type Unit = readonly number[];

/** Reads the stream anew until a character ends where one of the text does. */
function realign(bytes: readonly Byte[]): { units: Unit[]; end: number } | null {
  const units: Unit[] = [];
  for (let i = 0; i < bytes.length;) {
    const value = bytes[i]?.value ?? 0;
    const isSingle = i > 0 && value >= 0 && value < 0x80;
    if (isSingle && !/[A-Za-z0-9]/.test(String.fromCharCode(value))) return null;
    const length = isSingle ? 1 : 2;
    const last = bytes[i + length - 1];
    const next = bytes[i + length];
    if (!last || !next) return null;
    units.push(bytes.slice(i, i + length).map((byte) => byte.value));
    if (next.at !== last.at) return { units, end: next.at };
    i += length;
  }
  return null;
}

/** The text of the units, lost bytes filled in; null unless it reads well and each filled byte leads all others. */
function complete(counts: Counts, before: string, units: readonly Unit[], after: string): string | null {
  if (meanWeight(units.map((unit) => decodeUnit(unit) ?? "").join("")) < CLEAN) return null;
  let text = "";
  for (const [i, unit] of units.entries()) {
    const next = decodeUnit(units[i + 1] ?? []) ?? after.charAt(0);
    const character = unit.includes(-1) ? fill(counts, (before + text).slice(-2), unit, next) : decodeUnit(unit);
    if (character === null || (character > "\u007f" && characterWeight(character) < 0)) return null;
    text += character;
  }
  return meanWeight(text) >= CLEAN ? text : null;
}

const GBK = new TextDecoder("gb18030");

function decodeUnit(unit: Unit): string | null {
  if (unit.length === 0 || unit.includes(-1)) return null;
  const text = GBK.decode(Uint8Array.from(unit));
  return text.length === 1 && text !== "\ufffd" ? text : null;
}

/** The character that fits best of all those with the byte that is left. */
function fill(counts: Counts, before: string, unit: Unit, next: string): string | null {
  const scored = Array.from({ length: 0x7e }, (_, i) => {
    const character = decodeUnit(unit.map((value) => (value < 0 ? i + 0x81 : value)));
    return character === null ? null : { character, score: fit(counts, before, character, next) };
  }).filter((candidate) => candidate !== null);
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  return best && best.score - (second?.score ?? 0) >= LEAD ? best.character : null;
}

/** How often characters and pairs occur in the source itself. */
interface Counts {
  readonly single: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
}

const MAX_COUNTED = 400_000;

function countCharacters(text: string): Counts {
  const single = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const pair = text.slice(i, i + 2);
    single.set(character, (single.get(character) ?? 0) + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { single, pairs };
}

/** Weights of the kinds of evidence for a character; a Han character is seldom a word alone. */
const WEIGHT = { seen: 0.7, pair: 1.5, word: 2, alone: -1.5 } as const;

function fit({ single, pairs }: Counts, before: string, character: string, next: string): number {
  const seen = Math.log2(1 + (single.get(character) ?? 0));
  const pair =
    Math.log2(1 + (pairs.get(before.slice(-1) + character) ?? 0)) + Math.log2(1 + (pairs.get(character + next) ?? 0));
  const word = isInWord(before, character, next) ? WEIGHT.word : HAN.test(character) ? WEIGHT.alone : 0;
  return WEIGHT.seen * seen + WEIGHT.pair * pair + word;
}

const HAN = /\p{Script=Han}/u;

/** Whether the character is part of a word of jieba's dictionary, names of people apart, with one of its neighbours. */
function isInWord(before: string, character: string, next: string): boolean {
  const view = simplifiedView(before + character + next);
  return tagWords(view).some(
    ({ start, end, tag }) => start <= before.length && end > before.length && end - start > 1 && !/^(?:x|nr)/.test(tag),
  );
}
