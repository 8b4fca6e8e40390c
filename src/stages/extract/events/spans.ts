import type { Span } from "../../../model/text.ts";

/** How spans lie to each other. */

/** The spans that lie within another. */
export function within<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  return spans.filter((span) => span.start >= start && span.end <= end);
}

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}
