import { fromMarkdown } from "mdast-util-from-markdown";
import type { Edit } from "./traced.ts";

/** Files of this name hold Markdown. */
export const MARKDOWN_FILE = /\.(?:md|markdown)$/i;

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
const MARKUP = /[*_`[]|<!--/;
/** Longer lines are nobody's Markdown. */
const LONGEST_LINE = 20_000;

/** Finds what marks links, stress, code and pictures within the lines of a Markdown text, and its comments; headings stay. */
export function findMarkdown(text: string): Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.length <= LONGEST_LINE && MARKUP.test(line)) markupOf(fromMarkdown(line), line, start, edits);
    start += line.length + 1;
  }
  return edits;
}

/** Adds the edits of a node in the order of the text; `offset` is where its line begins. */
function markupOf(node: MarkdownNode, line: string, offset: number, edits: Edit[]): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const cut = (from: number, to: number): void => {
    if (to > from) edits.push({ start: offset + from, end: offset + to, by: "", as: "markup", rule: "markdown" });
  };
  if (node.type === "image" || (node.type === "html" && line.startsWith("<!--", start))) cut(start, end);
  if (node.type === "inlineCode") {
    const ticks = /^`+/.exec(line.slice(start))?.[0].length ?? 0;
    cut(start, start + ticks);
    cut(end - ticks, end);
  }
  const { children = [] } = node;
  const isMarked =
    node.type === "link" || node.type === "strong" || (node.type === "emphasis" && !isAsterisk(line, start, end));
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
