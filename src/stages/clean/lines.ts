import type { TracedText } from "../../model/text.ts";
import { sliceTraced, trimTraced } from "./traced.ts";

/** A line of a source, trimmed, or the text of one block element of a page. */
export interface Line extends TracedText {
  /** 1-based, in the source. */
  readonly number: number;
  /** Level of a heading that is marked as one. */
  readonly level: number | null;
  /** Blank lines or markup stand between it and the line before. */
  readonly apart: boolean;
  /** Empty lines of the source above it. */
  readonly blanksAbove: number;
  readonly indented: boolean;
  /** Characters within links, as a share of the line: 0 in plain text. */
  readonly linkShare: number;
}

/** What ends a line; a form feed and the separators of Unicode do too. */
const LINE_END = /\r\n|[\n\r\u2028\u2029\u000b\u000c\u0085]/g;
/** The marks of a Markdown heading. */
const HEADING_MARK = /^(#{1,6})[ \t\u3000]+/;
/** White space that sets a first line in: a tab, two spaces or an ideographic space. */
const INDENT = /^(?:\t| {2}|\u3000)/;

/** Where each line of a source begins, for finding the line of an offset. */
export function lineStarts(source: string): number[] {
  const starts = [0];
  for (const match of source.matchAll(LINE_END)) starts.push(match.index + match[0].length);
  return starts;
}

/** 1-based line of an offset, by bisection. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** The lines of a text that hold something. `starts` are those of the source the text was traced from. */
export function splitLines(text: TracedText, starts: readonly number[]): Line[] {
  const lines: Line[] = [];
  let blanksAbove = 0;
  for (const raw of rawLines(text)) {
    const trimmed = trimTraced(raw);
    if (trimmed.text === "") {
      blanksAbove++;
      continue;
    }
    const mark = HEADING_MARK.exec(trimmed.text);
    const content = mark ? sliceTraced(trimmed, mark[0].length) : trimmed;
    lines.push({
      ...content,
      number: lineAt(starts, content.origin[0] ?? 0),
      level: mark?.[1]?.length ?? null,
      apart: blanksAbove > 0 || lines.length === 0,
      blanksAbove,
      indented: INDENT.test(raw.text),
      linkShare: 0,
    });
    blanksAbove = 0;
  }
  return lines;
}

function* rawLines(text: TracedText): Generator<TracedText> {
  let start = 0;
  for (const match of text.text.matchAll(LINE_END)) {
    yield sliceTraced(text, start, match.index);
    start = match.index + match[0].length;
  }
  yield sliceTraced(text, start);
}
