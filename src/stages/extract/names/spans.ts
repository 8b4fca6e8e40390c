import type { Span } from "../../../model/text.ts";

/** Makes a finder of those of some spans, ordered and apart from each other, that share a character with another. */
export function createOverlap<T extends Span>(spans: readonly T[]): (span: Span) => T[] {
  return ({ start, end }) => {
    const overlapping: T[] = [];
    for (let i = firstEndingAfter(spans, start); i < spans.length; i++) {
      const span = spans[i];
      if (!span || span.start >= end) break;
      overlapping.push(span);
    }
    return overlapping;
  };
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
