/**
 * The account of a source: ranges of UTF-16 offsets of the decoded text, in order, without gap or overlap, each with
 * what became of it. `rule` names the rule that decided, and is empty for the text of an article.
 */
export interface LedgerEntry {
  readonly start: number;
  readonly end: number;
  readonly as: LedgerUse;
  readonly rule: string;
}

/** `title` to `body` are parts of an article; `repaired` is damage that the article shows mended; the others are cut. */
export type LedgerUse =
  | "title"
  | "metadata"
  | "body"
  | "repaired"
  | "header"
  | "furniture"
  | "caption"
  | "credit"
  | "gloss"
  | "markup"
  | "damage"
  | "blank";

export interface Ledger {
  readonly source: string;
  readonly sha256: string;
  /** UTF-16 units of the decoded source. */
  readonly length: number;
  readonly entries: readonly LedgerEntry[];
}
