import { characterWeight } from "../../characters.ts";
import type { Span } from "../../model/text.ts";
import { decodeStrictly, encodeText, type Charset } from "./charsets.ts";
import type { Edit } from "./traced.ts";

/** What text was read as, and what it is: the mistakes that are made in practice. */
const MISTAKES: readonly (readonly [readAs: Charset, is: Charset | "utf-8", rule: string])[] = [
  ["windows-1252", "utf-8", "utf8-as-latin1"],
  ["gb18030", "utf-8", "utf8-as-gbk"],
  ["big5", "utf-8", "utf8-as-big5"],
  ["windows-1252", "gb18030", "gbk-as-latin1"],
  ["gb18030", "big5", "big5-as-gbk"],
  ["big5", "gb18030", "gbk-as-big5"],
];

/** Characters outside ASCII that stand together, with the spaces that wrong decoding leaves between. */
const RUN = /[^\u0000-\u001f\u0021-\u007f]{4,20000}/g;
/** A shorter run proves nothing. */
const SHORTEST = 4;
/** Mean weights: below the first a run reads like damage, above the second what came of it reads like Chinese. */
const SUSPECT = 0.4;
const CLEAN = 1.7;
/** Of text that is UTF-8 byte for byte less is asked: chance does not make that. */
const CLEAN_UTF8 = 0.8;
/** A run that reads as badly as this is worth a word to a person. */
const DOUBTFUL = -0.5;
const DOUBTFUL_LENGTH = 8;

/** Finds text decoded in the wrong charset; mends it where the result is certain, and tells of the rest. */
export function findMojibake(text: string): { edits: Edit[]; doubtful: Span[] } {
  const edits: Edit[] = [];
  const doubtful: Span[] = [];
  for (const match of text.matchAll(RUN)) {
    const run = match[0].trim();
    if (run.length < SHORTEST || meanWeight(run) > SUSPECT) continue;
    const start = match.index + match[0].indexOf(run);
    const span = { start, end: start + run.length };
    const mended = mend(run);
    if (mended) edits.push({ ...span, by: mended.text, as: "repaired", rule: mended.rule });
    else if (isDoubtful(run)) doubtful.push(span);
  }
  return { edits, doubtful };
}

/** Rare Han characters, many of them different: no other script, no row of the same mark. */
function isDoubtful(run: string): boolean {
  if (run.length < DOUBTFUL_LENGTH || meanWeight(run) >= DOUBTFUL) return false;
  const han = Array.from(run.slice(0, MOST_LOOKED_AT).matchAll(/\p{Script=Han}/gu), ([character]) => character);
  return han.length * 2 > Math.min(run.length, MOST_LOOKED_AT) && new Set(han).size >= SHORTEST;
}

const MOST_LOOKED_AT = 1000;

function mend(run: string): { text: string; rule: string } | null {
  for (const [readAs, is, rule] of MISTAKES) {
    if (!isPromising(run, readAs, is)) continue;
    const bytes = encodeText(run.replace(/\ufffd$/, ""), readAs);
    const text = bytes && (is === "utf-8" ? decodeUtf8(bytes) : decodeStrictly(bytes, is));
    if (text === null || new Set(text.match(/\p{Script=Han}/gu)).size < (is === "utf-8" ? 2 : SHORTEST)) continue;
    if (meanWeight(text) >= (is === "utf-8" ? CLEAN_UTF8 : CLEAN)) return { text, rule };
  }
  return null;
}

/** Units from which one can tell that a conversion leads nowhere. */
const SAMPLE = 64;

function isPromising(run: string, readAs: Charset, is: Charset | "utf-8"): boolean {
  const bytes = encodeText(run.slice(0, SAMPLE).replace(/\ufffd$/, ""), readAs);
  if (!bytes) return false;
  const text = new TextDecoder(is).decode(bytes);
  const damage = text.match(/\ufffd/g)?.length ?? 0;
  return damage <= 2 && meanWeight(text.replaceAll("\ufffd", "")) > SUSPECT;
}

/** UTF-8 of which the last character may have lost its last byte; a full stop is known by the other two. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const whole = decodeStrictly(bytes, "utf-8");
  if (whole !== null) return whole;
  const last = bytes.length - 2;
  const isStop = bytes[last] === 0xe3 && bytes[last + 1] === 0x80;
  const rest = isStop && bytes.length > 8 ? decodeStrictly(bytes.subarray(0, last), "utf-8") : null;
  return rest === null ? null : `${rest}。`;
}

/** How common the characters of a text are, from 3 (the commonest) to -10 (damage); ASCII is not counted. */
export function meanWeight(text: string): number {
  let sum = 0;
  let count = 0;
  for (const character of text) {
    if (character < "\u0080") continue;
    sum += characterWeight(character);
    count++;
  }
  return count === 0 ? 0 : sum / count;
}
