import { characterWeight } from "../../characters.ts";
import type { Span } from "../../model/text.ts";

/** Finds stretches of a text that may have been decoded in the wrong charset, within text that was not. */

/** What bytes above 0x7f read as in Latin-1 and windows-1252; ASCII between them may be the second byte of a character. */
const LATIN_RUN =
  /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122](?:[!-~]?[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122 ]){2,20000}[!-~]?/g;
/** Letters and signs of Latin-1 that Chinese text has no use for. */
const LATIN = /[\u0080-\u00b6\u00b8-\u00ff]/g;
const LEAST_LATIN = 3;
/** Characters outside ASCII that stand together, with the ASCII between that may be second bytes. */
const WIDE_RUN = /[^\u0000-\u007f](?:[ -~]?[^\u0000-\u007f]){1,20000}[@-~]?/g;
/** Mean weight above which a stretch does not read like damage. */
const SUSPECT = 0.4;
/** Shorter stretches prove nothing. */
const SHORTEST = 3;
/** Stretches that stand this near to each other may be one. */
const GAP = 6;

/** Stretches of Latin letters that no language writes together. */
export function latinSuspects(text: string): Span[] {
  return Array.from(text.matchAll(LATIN_RUN), (match) => spanOf(match)).filter(
    ({ start, end }) => (text.slice(start, end).match(LATIN)?.length ?? 0) >= LEAST_LATIN,
  );
}

/** Stretches of rare characters: whole runs first, then what is rare within them, the larger first. */
export function wideSuspects(text: string): Span[][] {
  return Array.from(text.matchAll(WIDE_RUN), (match) => {
    const run = spanOf(match);
    const rare = rareStretches(text, run);
    const merged = mergeNear(rare);
    const whole = rare.length > 0 ? [run] : [];
    const widened = [...merged, ...rare].map((span) => widen(text, span, run));
    return [...whole, ...widened, ...merged, ...rare].filter(
      ({ start, end }, i, all) => all.findIndex((other) => other.start === start && other.end === end) === i,
    );
  }).filter((spans) => spans.length > 0);
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

/**
 * Stretches in which rare characters outweigh common ones: each grows as long as its sum of weights stays below zero.
 */
function rareStretches(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = -1;
  let best = -1;
  let sum = 0;
  let highest = 0;
  const close = (): void => {
    if (from >= 0 && best - from >= SHORTEST) found.push({ start: from, end: best });
    from = -1;
  };
  for (let i = start; i < end; i++) {
    const character = text.charAt(i);
    const score = character < "\u0080" ? 0 : SUSPECT - characterWeight(character);
    if (from < 0) {
      if (score <= 0) continue;
      from = i;
      best = i + 1;
      sum = score;
      highest = score;
      continue;
    }
    sum += score;
    if (sum >= highest) {
      highest = sum;
      best = i + 1;
    } else if (sum <= 0 || sum < highest - MOST_LOST) close();
  }
  close();
  return found;
}

/** Whether rare characters outweigh common ones anywhere in a text. */
export function hasRareStretch(text: string): boolean {
  return rareStretches(text, { start: 0, end: text.length }).length > 0;
}

/** Whether a character is seldom or never seen in Chinese text. */
export function isRare(character: string): boolean {
  return character >= "\u0080" && characterWeight(character) < 0;
}

/** How far from a stretch another rare character belongs to it. */
const REACH = 6;

/** A stretch with the rare characters near it, as far as they go on. */
function widen(text: string, { start, end }: Span, run: Span): Span {
  let first = start;
  for (let i = start - 1; i >= Math.max(run.start, first - REACH); i--) if (isRare(text.charAt(i))) first = i;
  let last = end;
  for (let i = end; i < Math.min(run.end, last + REACH); i++) if (isRare(text.charAt(i))) last = i + 1;
  return { start: first, end: last };
}

/** A stretch ends where common characters outweigh this much. */
const MOST_LOST = 12;

function mergeNear(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start - last.end <= GAP) merged[merged.length - 1] = { start: last.start, end: span.end };
    else merged.push(span);
  }
  return merged;
}
