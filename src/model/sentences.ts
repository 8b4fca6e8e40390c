import type { Span } from "./text.ts";

const END = /[。！？!?…]/;
/** What may follow the end of a sentence and still belongs to it. */
const CLOSING = /[”’」』）)】》"']/;

/** A sentence that does not end is cut here, so that nothing that reads sentence by sentence reads without bound. */
const MAX_LENGTH = 1000;

/**
 * Splits a paragraph into sentences, closing quotation marks and brackets included. Both halves number sentences by it,
 * so that a quote and its anchor agree. Ranges touch and together cover the paragraph.
 */
export function splitSentences(paragraph: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < paragraph.length; i++) {
    const ends = END.test(paragraph.charAt(i));
    if (!ends && i - start < MAX_LENGTH) continue;
    let end = i + 1;
    while (ends && end < paragraph.length && END.test(paragraph.charAt(end))) end++;
    while (ends && end < paragraph.length && CLOSING.test(paragraph.charAt(end))) end++;
    sentences.push({ start, end });
    start = end;
    i = end - 1;
  }
  if (start < paragraph.length) sentences.push({ start, end: paragraph.length });
  return sentences;
}
