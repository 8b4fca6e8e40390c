import table from "./strokes.json" with { type: "json" };

/** Counts of strokes, from a table that `scripts/strokes.ts` makes of the stroke collation of the Unicode CLDR. */

/** How a count is written in the table: `0` for none, then on through ASCII. */
const ZERO = 0x30;

/** The strokes of a character; 0 for what is no Han character, or a rare one beyond the first plane's blocks. */
export function strokesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  for (const { from, counts } of table.blocks)
    if (code >= from && code < from + counts.length) return counts.charCodeAt(code - from) - ZERO;
  return 0;
}
