import { fromMarkdown } from "mdast-util-from-markdown";
import type { Span } from "../../model/text.ts";
import { withoutOverlap, type Edit } from "./traced.ts";

/** Files of this name hold Markdown. */
const FILE = /\.(?:md|markdown)$/i;
/** A line that is all stress, as others set headings in whatever they write: **六十年的渡口**. */
const STRESSED_LINE = /^[ \t]{0,3}\*\*[^*\s](?:[^*\n]{0,58}[^*\s])?\*\*[ \t\r]*$/m;

/** Whether a text is to be read as Markdown: by the name of its file, or since it has headings that no plain text has. */
export function isMarkdown(file: string, text: string): boolean {
  return FILE.test(file) || STRESSED_LINE.test(text);
}

/** Where something stands in its line, in UTF-16 units. */
interface Place {
  readonly offset?: number | undefined;
}

/** What is asked of a node of the parser's tree. */
interface MarkdownNode {
  readonly type: string;
  readonly position?: { readonly start: Place; readonly end: Place } | undefined;
  readonly children?: readonly MarkdownNode[];
}

/** A line that may hold markup of this kind. */
const MARKUP = /[*_`[<]/;
/** Longer lines are nobody's Markdown. */
const LONGEST_LINE = 5_000;
/** Characters in lines with markup beyond which a source is no article, and its marks stay. */
const MOST_PARSED = 1_000_000;
/** The line under the heads of a table: |---|:--:| */
const TABLE_RULE = /^\s{0,3}\|?(?:\s{0,3}:?-{2,}:?\s{0,3}\|){1,40}(?:\s{0,3}:?-{2,}:?)?\s{0,3}$/;
/** A footnote, or a mark of one: [^1] */
const FOOTNOTE = /\[\^[^\]\s^]{1,40}\]:?/g;
/** Where the links of a text lead, on lines of their own: [1]: https://example.com "title" */
const DEFINITION =
  /^ {0,3}\[(?<label>[^\]^[\n][^\][\n]{0,99})\]:[ \t]*\S+(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t\r]*$/;
/** The tags of HTML that people set in Markdown. */
const TAG =
  /<\/?(?:a|abbr|article|b|big|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|section|small|span|strike|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|video|audio|source|iframe|wbr)(?:\s[^<>]{0,2000})?\/?>/gi;
/** What begins and ends a stretch that is no text, over however many lines. */
const STRETCHES = [
  ["<!--", "-->"],
  ["<script", "</script>"],
  ["<style", "</style>"],
] as const;

/**
 * Finds what marks links, stress, code and pictures within the lines of a Markdown text, footnotes, rules of tables, tags of
 * HTML, and what is no text: comments, scripts and definitions of links. Headings and the bars of tables stay.
 */
export function findMarkdown(text: string): Edit[] {
  const hidden = STRETCHES.flatMap(([open, close]) => stretchesOf(text, open, close)).sort((a, b) => a.start - b.start);
  const lines = linesOf(text);
  const definitions = definitionsIn(lines);
  const edits: Edit[] = hidden.map(cutOf);
  let next = 0;
  let parsed = 0;
  for (const { start, line } of lines) {
    while (next < hidden.length && (hidden[next]?.end ?? 0) <= start) next++;
    if (line.length > LONGEST_LINE || parsed > MOST_PARSED || (hidden[next]?.start ?? Infinity) <= start) continue;
    if (TABLE_RULE.test(line) || DEFINITION.test(line)) edits.push(cutOf({ start, end: start + line.length }));
    else if (MARKUP.test(line)) {
      findInLine(line, start, definitions, edits);
      parsed += line.length;
    }
  }
  return withoutOverlap(edits);
}

function findInLine(line: string, start: number, definitions: ReadonlyMap<string, string>, edits: Edit[]): void {
  for (const pattern of [TAG, FOOTNOTE]) {
    for (const { index, 0: mark } of line.matchAll(pattern))
      edits.push(cutOf({ start: start + index, end: start + index + mark.length }));
  }
  const used = [...definitions].flatMap(([label, definition]) => (line.includes(`[${label}]`) ? [definition] : []));
  markupOf(fromMarkdown([line, ...used].join("\n\n")), line, start, edits);
}

function cutOf({ start, end }: Span): Edit {
  return { start, end, by: "", as: "markup", rule: "markdown" };
}

function linesOf(text: string): { start: number; line: string }[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const at = start;
    start += line.length + 1;
    return { start: at, line };
  });
}

/** More definitions than this make no article. */
const MOST_DEFINITIONS = 200;

/** The lines that define links, by their labels. */
function definitionsIn(lines: readonly { readonly line: string }[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { line } of lines) {
    const label = line.length > LONGEST_LINE ? undefined : DEFINITION.exec(line)?.groups?.["label"];
    if (label !== undefined && found.size < MOST_DEFINITIONS) found.set(label, line);
  }
  return found;
}

/** From each opening to the next end; one that never ends hides nothing. */
function stretchesOf(text: string, open: string, close: string): Span[] {
  const stretches: Span[] = [];
  for (let start = text.indexOf(open); start >= 0;) {
    const end = text.indexOf(close, start + open.length);
    if (end < 0) break;
    stretches.push({ start, end: end + close.length });
    start = text.indexOf(open, end + close.length);
  }
  return stretches;
}

const LINKS: ReadonlySet<string> = new Set(["link", "linkReference"]);

/** Adds the edits of a node in the order of the text; `offset` is where its line begins. */
function markupOf(node: MarkdownNode, line: string, offset: number, edits: Edit[]): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  if (start >= line.length) return;
  const cut = (from: number, to: number): void => {
    if (to > from) edits.push(cutOf({ start: offset + from, end: offset + to }));
  };
  if (node.type === "image" || node.type === "imageReference") cut(start, end);
  if (node.type === "inlineCode") {
    const ticks = /^`+/.exec(line.slice(start))?.[0].length ?? 0;
    cut(start, start + ticks);
    cut(end - ticks, end);
  }
  const { children = [] } = node;
  const isMarked =
    LINKS.has(node.type) || node.type === "strong" || (node.type === "emphasis" && !isAsterisk(line, start, end));
  if (isMarked) cut(start, innerOf(node).start);
  for (const child of children) markupOf(child, line, offset, edits);
  if (isMarked) cut(innerOf(node).end, end);
}

/** The asterisk of a stock that may be delisted (*ST), or that of a product (3*2). */
function isAsterisk(line: string, start: number, end: number): boolean {
  return line.startsWith("*ST", start) || /\d\*\d/.test(line.slice(end - 2, end + 1));
}

function innerOf({ children = [], position }: MarkdownNode): { start: number; end: number } {
  return {
    start: children[0]?.position?.start.offset ?? position?.start.offset ?? 0,
    end: children.at(-1)?.position?.end.offset ?? position?.end.offset ?? 0,
  };
}
