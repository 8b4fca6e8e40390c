import { writeFileSync } from "node:fs";

/**
 * Writes the table of stroke counts, `src/site/strokes.json`, out of the stroke collation of the Unicode CLDR that comes with
 * Node's ICU: it holds a mark before the characters of each count, U+FDD0 and the braille pattern whose number is the
 * count. To be run when a later Unicode counts otherwise; the table is committed, so that no build depends on ICU.
 */

const FILE = "src/site/strokes.json";
/** CJK Unified Ideographs Extension A, and the first block. */
const BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;
/** How a count is written: `0` for none, then on through ASCII. */
const ZERO = 0x30;
/** Counts that have a mark; the last, of a single character, bounds the others: what sorts behind it is not counted. */
const COUNTS = [...Array.from({ length: 33 }, (_, i) => i + 1), 35, 36, 39, 48];

const collator = new Intl.Collator("zh-u-co-stroke");
const marks = COUNTS.map((count) => `\uFDD0${String.fromCharCode(0x2800 + count)}`);
const blocks = BLOCKS.map(([from, to]) => {
  let counts = "";
  for (let code = from; code <= to; code++) counts += String.fromCharCode(ZERO + strokesOf(String.fromCharCode(code)));
  return { from, counts };
});
writeFileSync(
  FILE,
  `${JSON.stringify({ source: `Unicode CLDR ${process.versions["cldr"] ?? ""}, stroke collation`, blocks })}\n`,
);

/** 0 for a character that the collation does not count. */
function strokesOf(character: string): number {
  const above = marks.findIndex((mark) => collator.compare(character, mark) < 0);
  return COUNTS[above - 1] ?? 0;
}
