import type { Feast, Unit } from "./lexicon.ts";

/** From what a relative expression counts: the day of publication, or the last date told. */
export type AnchorName = "published" | "told" | "announced";

export type YearRef =
  | { readonly kind: "absolute"; readonly year: number }
  | { readonly kind: "shift"; readonly from: AnchorName; readonly by: number }
  /** 离任前一年: counted from what no date is told of. */
  | { readonly kind: "unknown" };

/** First and last, both included. */
export type Pair = readonly [number, number];

/** What divides a year: how far ahead an expression without a year may look depends on it. */
export type Division = "year" | "half" | "quarter" | "month" | "day";

/** A place on the calendar: 2024年, 今年8月, 二季度, 3月15日至23日. What is null is not printed. */
export interface CalendarPlace {
  readonly kind: "calendar";
  readonly year: YearRef | null;
  readonly yearTo: number | null;
  readonly months: Pair | null;
  readonly days: Pair | null;
  readonly division: Division;
  /** 年初 as the start of 年初至今, and 年底 without a year. */
  readonly edge?: "beginning" | "end";
}

/** An expression of time as it was read, before it is known what day it means. */
export type When =
  | CalendarPlace
  | { readonly kind: "season"; readonly year: YearRef; readonly month: number }
  | { readonly kind: "decade"; readonly decade: number }
  | { readonly kind: "years"; readonly years: Pair }
  | { readonly kind: "month"; readonly from: AnchorName; readonly by: number; readonly days: Pair | null }
  | { readonly kind: "quarter"; readonly from: AnchorName; readonly by: number }
  | { readonly kind: "day"; readonly from: AnchorName; readonly by: number }
  /** `by` null: 周五 alone. */
  | { readonly kind: "week"; readonly from: AnchorName; readonly by: number | null; readonly days: Pair }
  /**
   * `opensClause`: 三天后宣布, which 案发三天后 does not. 那之前三天 is of the date told, 三天前的大会 of a day in the same text,
   * if there is one.
   */
  | {
      readonly kind: "ago";
      readonly from: "published" | "text" | "told";
      readonly count: number;
      readonly unit: Unit;
      readonly sign: number;
      readonly opensClause: boolean;
    }
  /** So long from the date told before in the sentence on: 在18个月内. Without one it is a length of time, no date. */
  | { readonly kind: "within"; readonly count: number; readonly unit: Unit }
  | { readonly kind: "lately"; readonly count: number; readonly unit: Unit; readonly sign: number }
  | { readonly kind: "feast"; readonly year: YearRef | null; readonly feast: Feast; readonly around: Pair | null }
  | { readonly kind: "lunar"; readonly year: YearRef | null; readonly month: number; readonly day: number }
  /** The first to the last unit of something, counted from 1, from the end if negative; `weekday` for 最后一个星期一. */
  | {
      readonly kind: "slice";
      readonly of: When;
      readonly unit: Unit;
      readonly first: number;
      readonly last: number;
      readonly weekday: number | null;
    }
  /** Of 去年同期 the years from the publication, of 2019年同期 the year. */
  | { readonly kind: "same-period"; readonly by: number; readonly year: YearRef | null }
  | { readonly kind: "vague" }
  /** So many months that end with one: 截至2024年6月30日止年度. */
  | { readonly kind: "ended"; readonly months: number; readonly of: When }
  | { readonly kind: "range"; readonly from: When; readonly to: When }
  | { readonly kind: "open"; readonly side: "before" | "after" | "now"; readonly of: When };

/** An expression of one kind. */
export type WhenOf<K extends When["kind"]> = Extract<When, { kind: K }>;

export const NOTHING_PRINTED: CalendarPlace = {
  kind: "calendar",
  year: null,
  yearTo: null,
  months: null,
  days: null,
  division: "year",
};
