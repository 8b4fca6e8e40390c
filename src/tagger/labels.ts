import type { TagKind } from "./spans.ts";

/**
 * The labels of the chain: outside, and begin, inside, end and single for each kind (BIOES). `organization` has no labels
 * of its own: it is what is said of a span that is a company or an institution, but unclear which.
 */

/** The kinds that have labels, in their order. */
export const LABEL_KINDS = ["person", "company", "institution", "title", "product", "place"] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

export const OUTSIDE = 0;
export const BEGIN = 0;
export const INSIDE = 1;
export const END = 2;
export const SINGLE = 3;
const POSITIONS = 4;

export const LABEL_COUNT = 1 + POSITIONS * LABEL_KINDS.length;

/** The label of a kind at a position of a span. */
export function labelOf(kind: LabelKind, position: number): number {
  return 1 + POSITIONS * LABEL_KINDS.indexOf(kind) + position;
}

/** The kind that a label other than `OUTSIDE` belongs to, as an index into `LABEL_KINDS`. */
export function kindIndexOf(label: number): number {
  return Math.floor((label - 1) / POSITIONS);
}

/** BEGIN, INSIDE, END or SINGLE of a label other than `OUTSIDE`. */
export function positionOf(label: number): number {
  return (label - 1) % POSITIONS;
}

/** Whether a sentence may begin with the label. */
export function canBegin(label: number): boolean {
  return label === OUTSIDE || positionOf(label) === BEGIN || positionOf(label) === SINGLE;
}

/** Whether a sentence may end with the label. */
export function canEnd(label: number): boolean {
  return label === OUTSIDE || positionOf(label) === END || positionOf(label) === SINGLE;
}

/** Whether the second label may follow the first. */
export function canFollow(before: number, after: number): boolean {
  if (canEnd(before)) return canBegin(after);
  return !canBegin(after) && kindIndexOf(before) === kindIndexOf(after);
}

/** The kinds of labels that a tag may stand for. */
export function labelKindsOf(kind: TagKind): readonly LabelKind[] {
  return kind === "organization" ? ["company", "institution"] : [kind];
}
