import type { Span } from "./text.ts";

const END = /[。！？!?…]/;
/** What may follow the end of a sentence and still belongs to it. */
const CLOSING = /[”’」』）)】》"']/;

/**
 * Splits a paragraph into sentences, closing quotation marks and brackets included. Both halves number sentences by it,
 * so that a quote and its anchor agree. Ranges touch and together cover the paragraph.
 */
export function splitSentences(paragraph: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (let i = 0; i < paragraph.length; i++) {
    if (!END.test(paragraph.charAt(i))) continue;
    let end = i + 1;
    while (end < paragraph.length && END.test(paragraph.charAt(end))) end++;
    while (end < paragraph.length && CLOSING.test(paragraph.charAt(end))) end++;
    sentences.push({ start, end });
    start = end;
    i = end - 1;
  }
  if (start < paragraph.length) sentences.push({ start, end: paragraph.length });
  return sentences;
}
