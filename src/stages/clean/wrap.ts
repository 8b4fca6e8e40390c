import { columns, endingOf } from "./endings.ts";
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
/** Lines that break in mid-sentence, of which fewer show a width. */
const LEAST_BROKEN = 4;
/** Lines may end this many columns before the width, where a mark must not begin the next. */
const SLACK = 4;
const WIDEST = 120;

export function wrapOf(lines: readonly Line[]): Wrap {
  const close = lines.filter(({ apart }) => !apart);
  return {
    width: (close.length >= LEAST_LINES ? commonWidth(lines, 0.5) : null) ?? commonWidth(brokenLines(lines), 0.7),
    indented: isIndented(lines),
  };
}

/** Lines that end in mid-sentence directly above another that is not set in. */
function brokenLines(lines: readonly Line[]): Line[] {
  const broken = lines.filter((line, i) => {
    const next = lines[i + 1];
    return next !== undefined && !next.apart && !next.indented && endingOf(line.text) === "open";
  });
  return broken.length >= LEAST_BROKEN ? broken : [];
}

/** Many lines are set in; or some are, each after a whole sentence, and those that go on with a sentence are not. */
function isIndented(lines: readonly Line[]): boolean {
  const indented = lines.filter((line) => line.indented).length;
  if (indented >= 3 && indented >= lines.length * 0.4) return true;
  if (indented < 2) return false;
  const goesOn = lines.filter((line, i) => !line.apart && endingOf(lines[i - 1]?.text ?? "") === "open");
  return goesOn.length >= 2 && goesOn.every((line) => !line.indented);
}

/** The width that a share of the lines nearly reach and none goes far beyond. */
function commonWidth(lines: readonly Line[], share: number): number | null {
  const widths = lines.map(({ text }) => columns(text)).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.95)] ?? 0;
  const full = widths.filter((w) => w >= width - SLACK && w <= width + SLACK).length;
  return width >= 20 && width <= WIDEST && full >= lines.length * share ? width : null;
}

/** Whether the line is full, or breaks in mid-sentence, and the one directly below goes on without being set in. */
export function isWrapped(wrap: Wrap, line: Line, next: Line): boolean {
  if (next.apart || (wrap.indented && next.indented)) return false;
  if (wrap.indented && endingOf(line.text) === "open") return true;
  return wrap.width !== null && columns(line.text) + (line.indented ? SLACK : 0) >= wrap.width - SLACK;
}
