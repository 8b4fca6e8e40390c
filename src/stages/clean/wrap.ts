import { columns } from "./endings.ts";
import type { Line } from "./lines.ts";

/**
 * Whether a line was broken only because it was full: in a text set to a fixed width, or one in which paragraphs are set
 * in, a line that is not the last of its paragraph goes on at the next, whatever it ends with.
 */
export interface Wrap {
  /** Columns of a full line; null where lines are not broken at a width. */
  readonly width: number | null;
  /** Paragraphs begin with white space. */
  readonly indented: boolean;
}

/** Fewer lines than this show no habit. */
const LEAST_LINES = 8;
/** Lines may end this many columns before the width, where a mark must not begin the next. */
const SLACK = 4;
const WIDEST = 120;

export function wrapOf(lines: readonly Line[]): Wrap {
  const close = lines.filter(({ apart }) => !apart);
  const indented = lines.filter((line) => line.indented).length;
  return {
    width: close.length >= LEAST_LINES ? commonWidth(lines) : null,
    indented: indented >= 3 && indented >= lines.length * 0.4,
  };
}

/** The width that at least half of the lines nearly reach and none goes far beyond. */
function commonWidth(lines: readonly Line[]): number | null {
  const widths = lines.map(({ text }) => columns(text)).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.95)] ?? 0;
  const full = widths.filter((w) => w >= width - SLACK && w <= width + SLACK).length;
  return width >= 20 && width <= WIDEST && full >= lines.length * 0.5 ? width : null;
}

/** Whether the line is full and the next one directly below it goes on without being set in. */
export function isWrapped(wrap: Wrap, line: Line, next: Line): boolean {
  if (next.apart || (wrap.indented && next.indented)) return false;
  return wrap.width !== null && columns(line.text) + (line.indented ? SLACK : 0) >= wrap.width - SLACK;
}
