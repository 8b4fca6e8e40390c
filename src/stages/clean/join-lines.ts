import type { LedgerEntry } from "../../model/ledger.ts";
import type { TracedText } from "../../model/text.ts";
import { concatTraced, sliceTraced } from "./traced.ts";

/** A word divided at the end of a line. */
const DIVIDED = /[a-z]{2}-$/;
const GOES_ON = /^[a-z]{2}/;
/** Words that are set apart by a space where no line ends between them. */
const ENDS_WITH_WORD = /\p{Script=Latin}$/u;
const BEGINS_WITH_WORD = /^[\p{Script=Latin}\d]/u;

/**
 * Puts the lines of a paragraph together: Chinese without a space, Latin words with the one that the end of the line
 * stood for, divided words without their hyphen, which is added to `hyphens`.
 */
export function joinLines(source: string, lines: readonly TracedText[], hyphens: LedgerEntry[]): TracedText {
  const parts: TracedText[] = [];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]?.text ?? "";
    const end = (line.origin.at(-1) ?? 0) + 1;
    if (DIVIDED.test(line.text) && GOES_ON.test(next)) {
      hyphens.push({ start: end - 1, end, as: "repaired", rule: "line-hyphen" });
      parts.push(sliceTraced(line, 0, line.text.length - 1));
    } else {
      parts.push(line);
      const isSpaced = ENDS_WITH_WORD.test(line.text) && BEGINS_WITH_WORD.test(next);
      if (isSpaced && /\s/.test(source.charAt(end))) parts.push({ text: " ", origin: [end] });
    }
  }
  return concatTraced(parts);
}
