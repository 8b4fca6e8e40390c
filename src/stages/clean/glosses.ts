import { z } from "zod";
import { readYamlLexicon } from "../../lexicon.ts";
import type { Edit } from "./traced.ts";

const glossSchema = z.object({
  syllables: z.string(),
  neutral: z.array(z.object({ reading: z.string(), characters: z.string() })),
});

const LEXICON = readYamlLexicon("pinyin", glossSchema);
const SYLLABLES: ReadonlySet<string> = new Set(LEXICON.syllables.split(/\s+/));
const NEUTRAL: ReadonlyMap<string, string> = new Map(
  LEXICON.neutral.flatMap(({ reading, characters }) => Array.from(characters, (c) => [c, reading] as const)),
);

/** A run of letters of which one carries the mark of a tone; ɑ and ɡ are what some fonts print for a and g. */
const TONED = /[a-zɑɡü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ][a-zɑɡ]{0,4}/g;
/** A reading without tone in brackets after a character. */
const TONELESS = /(?<=\p{Script=Han})[(（]([a-z]{1,5})[)）]/gu;
const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{Script=Latin}\d]/u;
const OPENING = /[(（]/;
const CLOSING = /[)）]/;
/** How far back a bracket is looked for that a doubled closing bracket may belong to. */
const REACH = 200;

/**
 * Finds readings inserted after a character, 轉(zhuǎn), also with a bracket missing or doubled and over a line end. A
 * reading is one syllable that exists and carries one tone; a neutral one only where others are found.
 */
export function findGlosses(text: string): Edit[] {
  const bracketed: Edit[] = [];
  const bare: Edit[] = [];
  for (const match of text.matchAll(TONED)) {
    if (!SYLLABLES.has(plain(match[0]))) continue;
    const found = glossAround(text, match.index, match.index + match[0].length);
    if (found) (found.brackets > 0 ? bracketed : bare).push(found.edit);
  }
  if (bracketed.length === 0) return findPlain(text);
  const neutral = bracketed.length > 1 ? findNeutral(text) : [];
  return [...bracketed, ...bare, ...neutral];
}

/** Readings without any tone, of which fewer than this in a text may be anything: 100元(yuan). */
const LEAST_PLAIN = 5;
/** Share of what stands in lower case in brackets that must be a reading. */
const PLAIN_SHARE = 0.9;
const LOWER_CASE = /[(（][a-z]{1,20}[)）]/g;

/** A text whose brackets hold syllables and nothing else was given readings without tones. */
function findPlain(text: string): Edit[] {
  const found = Array.from(text.matchAll(TONELESS)).filter((match) => SYLLABLES.has(match[1] ?? ""));
  const others = text.match(LOWER_CASE)?.length ?? 0;
  const readings = new Set(found.map((match) => match[1]));
  if (readings.size < LEAST_PLAIN || found.length < others * PLAIN_SHARE) return [];
  return found.map(({ index, 0: whole }) => glossEdit(index, index + whole.length));
}

function glossEdit(start: number, end: number): Edit {
  return { start, end, by: "", as: "gloss", rule: "pinyin-gloss" };
}

const PLAIN = new Map<string, string>();

function plain(syllable: string): string {
  const known = PLAIN.get(syllable);
  if (known !== undefined) return known;
  const letters = withoutTone(syllable);
  if (PLAIN.size < MOST_REMEMBERED) PLAIN.set(syllable, letters);
  return letters;
}

/** There are some 1,300 syllables with tones. */
const MOST_REMEMBERED = 5000;

function withoutTone(syllable: string): string {
  return syllable
    .replaceAll("ɑ", "a")
    .replaceAll("ɡ", "g")
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0304\u030c]/g, "")
    .normalize("NFC")
    .replaceAll("ü", "v");
}

function glossAround(text: string, start: number, end: number): { edit: Edit; brackets: number } | null {
  const innerStart = skipSpace(text, start, -1);
  const opening = countBrackets(text, innerStart, -1, OPENING);
  const innerEnd = skipSpace(text, end, 1);
  const closing = countBrackets(text, innerEnd, 1, CLOSING);
  const from = opening > 0 ? skipSpace(text, innerStart - opening, -1) : start;
  const before = characterBefore(text, from);
  const complete = opening > 0 && closing > 0;
  if (complete ? !(HAN.test(before) || LETTER.test(before)) : !HAN.test(before)) return null;
  const next = text.charAt(end);
  if (closing === 0 && (LETTER.test(next) || (opening === 0 && !HAN.test(next) && !/[，。、,.]/.test(next))))
    return null;
  if (opening === 0 && start - end > -2) return null;
  const taken = closing === 2 && opening < 2 && opensBefore(text, from) ? 1 : closing;
  return {
    edit: glossEdit(from, closing > 0 ? innerEnd + taken : end),
    brackets: opening + closing,
  };
}

/** Offset after white space, a line end included, in one direction; the offset itself where there is none. */
function skipSpace(text: string, at: number, step: 1 | -1): number {
  let i = at;
  for (let n = 0; n < 4 && /\s/.test(text.charAt(step > 0 ? i : i - 1)); n++) i += step;
  return i;
}

function countBrackets(text: string, at: number, step: 1 | -1, bracket: RegExp): number {
  const first = step > 0 ? at : at - 1;
  if (!bracket.test(text.charAt(first))) return 0;
  return bracket.test(text.charAt(first + step)) ? 2 : 1;
}

function characterBefore(text: string, at: number): string {
  const unit = text.charAt(at - 1);
  return /[\udc00-\udfff]/.test(unit) ? text.slice(at - 2, at) : unit;
}

/** Whether a bracket before the gloss still waits for its closing. */
function opensBefore(text: string, at: number): boolean {
  let depth = 0;
  for (let i = at - 1; i >= Math.max(0, at - REACH) && text.charAt(i) !== "\n"; i--) {
    if (CLOSING.test(text.charAt(i))) depth++;
    if (OPENING.test(text.charAt(i)) && depth-- === 0) return true;
  }
  return false;
}

function findNeutral(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(TONELESS)) {
    if (NEUTRAL.get(characterBefore(text, match.index)) !== match[1]) continue;
    edits.push(glossEdit(match.index, match.index + match[0].length));
  }
  return edits;
}
