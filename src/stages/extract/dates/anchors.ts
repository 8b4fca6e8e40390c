import { bounds, isAfter, precision, type Edtf } from "../../../model/edtf.ts";
import { toDayNumber } from "./calendar.ts";
import type { Pair, YearRef } from "./terms.ts";

/** What expressions count from. */
export interface Anchors {
  readonly published: Edtf | null;
  readonly told: Edtf | null;
  /** The last day told. */
  readonly toldDay: Edtf | null;
  /** The day or month told before in the sentence, else that of the publication. */
  readonly announced: Edtf | null;
  /** The week that a digest tells of. */
  readonly week: Edtf | null;
  /**
   * The last date told in the same text, from which a month without a year may take it, whether it stands in the same
   * sentence, and in the same part of it (semicolons set parts apart), whether that has no other before it, and whether it
   * counts from one told before it itself: 同年8月.
   */
  readonly chain: {
    readonly date: Edtf;
    readonly sameSentence: boolean;
    readonly samePart: boolean;
    readonly isOnly: boolean;
    readonly isNarrated: boolean;
  } | null;
  /** The year that stands above the section. */
  readonly section: number | null;
  /** Whether the clause tells of what is to come. */
  readonly future: boolean;
  /** Whether the text says that it goes on in the time told before, or that it goes back from it. */
  readonly isThen: boolean;
  readonly isEarlier: boolean;
}

export function yearOf(ref: YearRef, anchors: Anchors): number | null {
  if (ref.kind === "absolute") return ref.year;
  if (ref.kind === "unknown") return null;
  // In an entry of a chronicle 同年 is its year, whatever else has been told of.
  if (ref.from === "told" && anchors.section !== null) return anchors.section + ref.by;
  const anchor = anchors[ref.from];
  return anchor === null ? null : lastYear(anchor) + ref.by;
}

/** The year in which a date ends, an open one in which it begins. */
export function lastYear(date: Edtf): number {
  return Number((date.endsWith("/..") ? bounds(date).first : bounds(date).last).slice(0, 4));
}

/** Whether a date begins after the publication: a text that tells of years before seldom means it, unless it says so. */
export function isToCome(date: Edtf | null, published: Edtf | null): boolean {
  return date !== null && published !== null && isAfter(date, published);
}

/** The day an anchor names, null if it is not known to the day. */
export function dayOf(anchor: Edtf | null): number | null {
  return anchor && !anchor.includes("/") && precision(anchor) === "day" ? toDayNumber(anchor) : null;
}

export function monthOf(anchor: Edtf | null): Pair | null {
  if (!anchor || anchor.includes("/") || !["month", "day"].includes(precision(anchor))) return null;
  return [Number(anchor.slice(0, 4)), Number(anchor.slice(5, 7))];
}
