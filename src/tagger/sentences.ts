import type { Span, Word } from "../model/text.ts";

/** Where the tagger cuts: what comes after is not looked at together with what went before. */
const FINAL = /^[。！？；!?;\n…]/;
/** What closes a sentence and stands after its end. */
const CLOSING = /^[”’」』）)】》]$/;
/** Two of these are a gap between pieces of a page. */
const SPACE = /^\s$/;
/** Where a sentence is cut that has become long. */
const COMMA = /^[，,、：:]$/;
/** Characters after which a sentence is cut at the next comma. */
const LONG = 200;
/** Characters after which it is cut after any word. A longer word is no name; it is left out. */
const TOO_LONG = 400;

/** Cuts the words of a paragraph into ranges of words (half-open) that the tagger can look at one by one. */
export function cutSentences(words: readonly Word[]): Span[] {
  const ranges: Span[] = [];
  let start = 0;
  const close = (end: number): void => {
    if (end > start) ranges.push({ start, end });
    start = end;
  };
  words.forEach((word, i) => {
    if (word.end - word.start > TOO_LONG) {
      close(i);
      start = i + 1;
      return;
    }
    const length = word.end - (words[start]?.start ?? 0);
    const full = length >= TOO_LONG || (length >= LONG && COMMA.test(word.text));
    if (full || endsSentence(words, i)) close(i + 1);
  });
  close(words.length);
  return ranges;
}

function endsSentence(words: readonly Word[], i: number): boolean {
  const text = words[i]?.text ?? "";
  if (SPACE.test(text)) return SPACE.test(words[i + 1]?.text ?? "");
  if (CLOSING.test(text) && i > 0) return FINAL.test(words[i - 1]?.text ?? "");
  return FINAL.test(text) && !CLOSING.test(words[i + 1]?.text ?? "");
}
