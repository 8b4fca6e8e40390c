import { characterWeight } from "../../characters.ts";
import type { Span } from "../../model/text.ts";
import { decodeLeniently, decodeStrictly, encodeText, type Charset } from "./charsets.ts";
import { hasRareStretch, isRare, latinSuspects, wideSuspects } from "./suspects.ts";
import type { Edit } from "./traced.ts";

/** A wrong reading of bytes that happens in practice. */
interface Mistake {
  readonly readAs: Charset;
  readonly is: Charset | "utf-8";
  readonly rule: string;
}

const LATIN_MISTAKES: readonly Mistake[] = [
  { readAs: "windows-1252", is: "utf-8", rule: "utf8-as-latin1" },
  { readAs: "windows-1252", is: "gb18030", rule: "gbk-as-latin1" },
  { readAs: "windows-1252", is: "big5", rule: "big5-as-latin1" },
];
const UTF8_MISTAKES: readonly Mistake[] = [
  { readAs: "gb18030", is: "utf-8", rule: "utf8-as-gbk" },
  { readAs: "big5", is: "utf-8", rule: "utf8-as-big5" },
];
/** Character for character: nothing tells where such a stretch begins and ends but what is no Chinese character. */
const WIDE_MISTAKES: readonly Mistake[] = [
  { readAs: "gb18030", is: "big5", rule: "big5-as-gbk" },
  { readAs: "big5", is: "gb18030", rule: "gbk-as-big5" },
];

/** Han characters that must come back, of UTF-8, which chance does not make, and of other charsets. */
const LEAST_HAN = { utf8: 2, latin: 3, other: 4 } as const;
/** Mean weights: below the first a stretch reads like damage, above the second what came of it reads like Chinese. */
const SUSPECT = 0.4;
const CLEAN = { utf8: 0.8, other: 1.7 } as const;
/** A stretch that reads as badly as this is worth a word to a person. */
const DOUBTFUL = -0.5;
const DOUBTFUL_LENGTH = 8;
/** Letters and signs of Latin-1 in a row that are worth a word. */
const DOUBTFUL_LATIN = /[\u0080-\u00b6\u00b8-\u00ff\u0152-\u0192\u2018-\u2022]{8}/;

/** Finds text decoded in the wrong charset; mends it where the result is certain, and tells of the rest. */
export function findMojibake(text: string): { edits: Edit[]; doubtful: Span[] } {
  const edits: Edit[] = [];
  const doubtful: Span[] = [];
  for (const span of latinSuspects(text)) {
    const edit = mendAround(text, span, LATIN_MISTAKES);
    if (edit) edits.push(edit);
    else if (isDoubtfulLatin(text.slice(span.start, span.end))) doubtful.push(span);
  }
  for (const candidates of wideSuspects(text)) {
    const found = mendFirst(text, candidates);
    for (const edit of found) edits.push(edit);
    const rest = candidates.filter((span) => !found.some((edit) => edit.start < span.end && span.start < edit.end));
    const [worst] = rest.filter(({ start, end }) => isDoubtful(text.slice(start, end)));
    if (worst) doubtful.push(worst);
  }
  return { edits: edits.sort((a, b) => a.start - b.start), doubtful };
}

/** The larger stretches first; what lies within one that was mended is done. */
function mendFirst(text: string, candidates: readonly Span[]): Edit[] {
  const edits: Edit[] = [];
  for (const span of candidates) {
    if (edits.some((edit) => edit.start < span.end && span.start < edit.end)) continue;
    const edit = mendAround(text, span, UTF8_MISTAKES) ?? (span === candidates[0] ? mendRun(text, span) : null);
    if (edit) edits.push(edit);
  }
  return edits;
}

function mendRun(text: string, { start, end }: Span): Edit | null {
  for (const mistake of WIDE_MISTAKES) {
    const by = isPromising(text, start, end, mistake) ? mend(text.slice(start, end), mistake) : null;
    if (by !== null) return { start, end, by, as: "repaired", rule: mistake.rule };
  }
  return null;
}

/** Characters by which a stretch may be longer or shorter than what was read wrongly. */
const SHIFTS = [0, 1, -1, 2, -2, 3] as const;

/** Tries a stretch, and others that begin and end near it. */
function mendAround(text: string, { start, end }: Span, mistakes: readonly Mistake[]): Edit | null {
  const promising = mistakes.filter((mistake) => isPromising(text, start, end, mistake));
  for (const mistake of promising) {
    for (const first of SHIFTS) {
      for (const last of SHIFTS) {
        const from = start - first;
        const to = end + last;
        if (from < 0 || to > text.length || to - from < 2) continue;
        const by = mend(text.slice(from, to), mistake);
        if (by !== null && isWhole(text, from, to, mistake))
          return { start: from, end: to, by, as: "repaired", rule: mistake.rule };
      }
    }
  }
  return null;
}

/** Whether nothing beside a stretch looks like more of it. */
function isWhole(text: string, from: number, to: number, { readAs }: Mistake): boolean {
  return readAs === "windows-1252" || !(isRare(text.charAt(from - 1)) || isRare(text.charAt(to)));
}

function mend(run: string, { readAs, is }: Mistake): string | null {
  if (/^\s|[\n\r]|\s$/.test(run)) return null;
  if (readAs !== "windows-1252" && (meanWeight(run) > SUSPECT || isOtherScript(run))) return null;
  const bytes = encodeText(run.replace(/\ufffd$/, ""), readAs);
  const text = bytes && (is === "utf-8" ? decodeUtf8(bytes) : decodeStrictly(bytes, is));
  if (text === null) return null;
  const han = new Set(text.match(/\p{Script=Han}/gu)).size;
  const least = is === "utf-8" ? LEAST_HAN.utf8 : readAs === "windows-1252" ? LEAST_HAN.latin : LEAST_HAN.other;
  const clean = is === "utf-8" ? CLEAN.utf8 : CLEAN.other;
  return han >= least && isReadable(text) && meanWeight(text) >= clean && !hasRareStretch(text) ? text : null;
}

/** Mostly kana, Cyrillic or Greek: what Big5 reads as in GBK has some such letters, but never most. */
function isOtherScript(run: string): boolean {
  return (run.match(/[\u0370-\u052f\u3040-\u30ff\uac00-\ud7af]/g)?.length ?? 0) * 2 > run.length;
}

/** No character that bytes of another kind would have made. */
function isReadable(text: string): boolean {
  return !/[\ufffd\ue000-\uf8ff\u0080-\u009f]/.test(text) && !/[\u0000-\u0008\u000e-\u001f]/.test(text);
}

/** Units from which one can tell that a conversion leads nowhere. */
const SAMPLE = 64;

function isPromising(text: string, start: number, end: number, { readAs, is }: Mistake): boolean {
  return [0, 1, -1].some((shift) => {
    const bytes = encodeText(
      text.slice(Math.max(0, start - shift), Math.min(end, start + SAMPLE)).replace(/\ufffd$/, ""),
      readAs,
    );
    if (!bytes) return false;
    const decoded = decodeLeniently(bytes, is);
    const damage = decoded.match(/\ufffd/g)?.length ?? 0;
    return damage <= 4 && meanWeight(decoded.replaceAll("\ufffd", "")) > SUSPECT;
  });
}

/** Rare Han characters, many of them different: no other script, no row of the same mark. */
function isDoubtful(run: string): boolean {
  if (run.includes("\ufffd")) return true;
  if (run.length < DOUBTFUL_LENGTH || meanWeight(run) >= DOUBTFUL) return false;
  const han = Array.from(run.slice(0, MOST_LOOKED_AT).matchAll(/\p{Script=Han}/gu), ([character]) => character);
  return han.length * 2 > Math.min(run.length, MOST_LOOKED_AT) && new Set(han).size >= LEAST_HAN.other;
}

function isDoubtfulLatin(run: string): boolean {
  return DOUBTFUL_LATIN.test(run);
}

const MOST_LOOKED_AT = 1000;

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
