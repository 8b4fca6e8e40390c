/** A half-open range of UTF-16 units in a text that the context names. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word of a paragraph with its part of speech in jieba's tag set (`nr`, `ns`, `v`, `x`, …). */
export interface Word extends Span {
  readonly text: string;
  readonly tag: string;
}

/** A text that remembers, for each of its UTF-16 units, the offset in the source it came from. */
export interface TracedText {
  readonly text: string;
  /** As long as `text`. A unit that repairs damage carries the offset of what it replaces. */
  readonly origin: readonly number[];
}

/** ISO 15924. `mixed` is for sources alone: an article is in one script. */
export type Script = "Hans" | "Hant";
