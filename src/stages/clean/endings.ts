import { parseHeadLine } from "../../head-line.ts";
import type { Line } from "./lines.ts";

/**
 * How a line ends: `closed` after a whole sentence, `open` in the middle of one, `label` where it may be a heading, a
 * name or an item of a list and only strong evidence makes it part of a sentence.
 */
export type Ending = "closed" | "open" | "label";

/** The end of a sentence or of a lead such as 如下：, with closing marks after it. */
const TERMINAL = /[。！？!?…;；:：~～](?:[”’」』）)】》"'\]]{0,4})$|[.](?:["')\]]{0,2})$/;
/** A closing mark that may end a sentence or stand in its middle. */
const CLOSING_MARK = /[”’」』）)】》"'\]]$/;
/** A comma or another mark after which a sentence goes on. */
const GOES_ON = /[，,、—“‘「『（(《<&+]$/;
/** The end of a sentence before the end of a line. */
const INNER_TERMINAL = /[。；;！？!?](?=.)/u;
/** What begins a sentence and no heading. */
const CONNECTIVE =
  /^(?:此外|另外|不过|不過|然而|但是?|而且?|目前|其中|其次|首先|同时|同時|与此同时|與此同時|因此|所以|事实上|事實上|对此|對此|如此看来|如此看來|据悉|據悉|据了解|據瞭解|据介绍|據介紹|当然|當然|总之|換言之|换言之|例如|比如|值得[注一]|随后|隨後|此前|日前|近日|当日|當日|\d{1,4}年|\d{1,2}月\d{1,2}日)[，,\p{Script=Han}]/u;
/** The mark of an item of a list: 一、 （二） 3. ① • */
const LIST_MARK =
  /^(?:[（(]?[一二三四五六七八九十百\d]{1,3}[)）、.．](?!\d)|[①-⑳•·●■◆▪▶►*+-]\s?|第[一二三四五六七八九十百\d]{1,3}[章节条]\s)/u;

/** Longest line, in columns, that may be a heading: two columns for a character, one for a Latin letter. */
const LONGEST_LABEL = 64;

/** Longest heading, in columns, that has a comma. */
const LONGEST_WITH_COMMA = 44;

export function endingOf(text: string): Ending {
  if (TERMINAL.test(text)) return "closed";
  const short = columns(text) <= LONGEST_LABEL;
  if (CLOSING_MARK.test(text)) return short && !INNER_TERMINAL.test(text) ? "label" : "closed";
  if (GOES_ON.test(text)) return "open";
  if (!short || INNER_TERMINAL.test(text) || CONNECTIVE.test(text) || hasOpenQuote(text)) return "open";
  return isClause(text) ? "open" : "label";
}

/** Two commas, or one in a line that is long for a heading. */
function isClause(text: string): boolean {
  const commas = text.match(/[，,](?!\d{3})/g)?.length ?? 0;
  return commas > 1 || (commas === 1 && columns(text) > LONGEST_WITH_COMMA);
}

function hasOpenQuote(text: string): boolean {
  return text.lastIndexOf("“") > text.lastIndexOf("”") || text.lastIndexOf("「") > text.lastIndexOf("」");
}

/** Width in a monospaced font. */
export function columns(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return width;
}

/** Lines that neither swallow others nor are swallowed: marked headings, names of writers, labelled fields. */
export function standsAlone(line: Line): boolean {
  return line.level !== null || isTableRow(line.text) || parseHeadLine(line.text) !== null;
}

export function isListItem(line: Line): boolean {
  return LIST_MARK.test(line.text);
}

/** A row of a table as Markdown sets it. */
function isTableRow(text: string): boolean {
  return text.startsWith("|") && text.endsWith("|") && text.length > 2;
}
