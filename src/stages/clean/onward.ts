import { isSigned } from "../../head-line.ts";
import type { Line } from "./lines.ts";
import { isSentenceLine } from "./measures.ts";

/** Longer lines are no titles of other articles. */
const LONGEST_TITLE = 60;

/**
 * Where a list of titles under a heading such as 相关文章 ends: before a sentence, a marked heading, or the title of an
 * article, which is a line above one that names its writers.
 */
export function endsArticleList(lines: readonly Line[], start: number): number {
  let i = start;
  for (; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.level !== null || line.text.length > LONGEST_TITLE || isSentenceLine(line.text)) return i;
    if (isSigned(line.text)) return Math.max(start, i - 1);
  }
  return i;
}
