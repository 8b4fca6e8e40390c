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

/** The script of a page, or of a stretch of text, after ISO 15924. */
export type Script = "Hans" | "Hant";

/** The script of an article: `mixed` where simplified and traditional stand beside each other, quotations aside. */
export type ArticleScript = Script | "mixed";
