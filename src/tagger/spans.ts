import type { Span } from "../model/text.ts";

/** What the tagger tells apart. `organization`: a company or an institution, it cannot say which. */
export type TagKind = "person" | "company" | "institution" | "organization" | "title" | "product" | "place";

/** A name that the tagger has found. */
export interface TaggedSpan extends Span {
  readonly kind: TagKind;
  /** The probability that the model gives to exactly this span and kind. */
  readonly confidence: number;
}
