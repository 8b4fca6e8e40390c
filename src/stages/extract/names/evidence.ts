import type { EntityKind } from "../../../model/front-matter.ts";
import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";

/** Where the belief that a form is a name comes from; the vote counts each source once a form. */
export type EvidenceSource =
  "declared" | "lexicon" | "person" | "shape" | "kept" | "context" | "list" | "latin" | "tagger" | "speech";

/** One place that speaks for a form being a name of a kind. */
export interface Evidence extends Span {
  /** Index of the block in the article's body. */
  readonly block: number;
  readonly form: string;
  readonly kind: EntityKind;
  readonly source: EvidenceSource;
  /** 0 to 1: on how many of a hundred such places the form would be such a name. */
  readonly weight: number;
  readonly ticker?: string;
  readonly pseudonym?: boolean;
}

/** The part of a block's simplified view that a piece of evidence is about. */
export function evidenceAt(
  block: SegmentedBlock,
  index: number,
  span: Span,
  about: Omit<Evidence, "block" | "form" | "start" | "end">,
): Evidence {
  return {
    ...about,
    block: index,
    start: span.start,
    end: span.end,
    form: block.simplified.slice(span.start, span.end),
  };
}
