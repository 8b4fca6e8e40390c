import { bounds, precision, type Edtf } from "../../../model/edtf.ts";
import { type Anchors, lastYear, isToCome, monthOf } from "./anchors.ts";
import { DAYS_OF, formatYear, toDayNumber } from "./calendar.ts";
import { formatPlace } from "./intervals.ts";
import type { CalendarPlace } from "./terms.ts";

/** The year of a date that is printed without one. */

/**
 * How many days after the publication an expression without a year may begin, and how many of them in the next year,
 * which is mostly named (明年1月); beyond, it is that of the year before.
 */
const AHEAD = { year: 0, half: 122, quarter: 61, month: 92, day: 92 } as const;
const INTO_NEXT_YEAR = { year: 0, half: 0, quarter: 0, month: 0, day: 31 } as const;
/** How many days after the publication 前三季度 and other first parts of a year may end. */
const UNFINISHED = 31;
const AHEAD_IN_FUTURE = 183;
/** 2月29日 may lie eight years back. */
const YEARS_BACK = 8;

/**
 * The year that is understood: that of the date told just before if the order allows it, or of the section, else the latest
 * that is not to come.
 */
export function guessYear(when: CalendarPlace, anchors: Anchors): number | null {
  const { published, section, future } = anchors;
  const first = (year: number) => formatPlace(year, when);
  if (anchors.isEarlier && anchors.chain) return yearBefore(anchors.chain.date, first);
  const chained = chainedYear(when, anchors, first);
  if (chained === null && section !== null) return section;
  if (!published) return chained ?? toldYear(anchors.told, first);
  if (chained === null && when.edge === "end") return yearOfEnd(anchors);
  const year = chained ?? latestYear(published, first, fitOf(when, published, future));
  return year !== null && !future && isToCome(first(year), published)
    ? (toldYear(anchors.toldDay, first) ?? year)
    : year;
}

/** The last month in which 年底 may be the end of the year before. */
const EARLY = 3;

/** The year of 年底 alone: that of the publication, unless it may be the one just over, or one told of. */
function yearOfEnd({ published, told, future }: Anchors): number | null {
  if (!published || (told && lastYear(told) !== lastYear(published))) return null;
  const month = monthOf(published)?.[1] ?? EARLY + 1;
  return future || month > EARLY ? lastYear(published) : null;
}

/** Whether the text may have meant a date by an expression without a year. */
type Fit = (date: Edtf) => boolean;

function beginsBy(limit: number): Fit {
  return (date) => toDayNumber(bounds(date).first) <= limit;
}

/** Days in which the results of a period are still forecast. */
const JUST_OVER = 75;

/** 预计上半年亏损: of the year of the publication, unless that period has been over for long. */
function isNotLongOver(published: Edtf): Fit {
  const last = toDayNumber(bounds(published).last);
  return (date) =>
    lastYear(date) <= lastYear(published) || toDayNumber(bounds(date).last) <= last + DAYS_OF.year - JUST_OVER;
}

function fitOf({ division, months, days }: CalendarPlace, published: Edtf, future: boolean): Fit {
  const last = toDayNumber(bounds(published).last);
  if (precision(published) === "year") return beginsBy(last);
  if (future && (division === "half" || division === "quarter")) return isNotLongOver(published);
  if (future) return beginsBy(last + AHEAD_IN_FUTURE);
  const fromJanuary = months?.[0] === 1 && months[1] > 1 && !days;
  if (fromJanuary && division === "half") return beginsBy(last);
  if (fromJanuary) return (date) => toDayNumber(bounds(date).last) <= last + UNFINISHED;
  const endOfYear = toDayNumber(`${formatYear(lastYear(published))}-12-31`);
  return beginsBy(Math.min(last + AHEAD[division], Math.max(endOfYear, last + INTO_NEXT_YEAR[division])));
}

function chainedYear(
  when: CalendarPlace,
  { chain, published, isThen }: Anchors,
  first: (year: number) => Edtf | null,
): number | null {
  if (!chain) return null;
  const told = precision(chain.date);
  const fine = told === "month" || told === "day";
  const fits =
    isThen ||
    (chain.samePart
      ? fine || chain.isNarrated || when.division === "quarter" || when.division === "half"
      : fine &&
        (chain.isNarrated ||
          told === when.division ||
          (told === "day" && when.division === "month") ||
          (told === "month" &&
            when.division === "day" &&
            (isInMonth(when, chain.date) || !isOfNews(when, published, first)))));
  const year = lastYear(chain.date);
  const date = fits ? first(year) : null;
  if (!date || bounds(date).first < bounds(chain.date).first) return null;
  const late =
    published !== null && toDayNumber(bounds(date).first) > toDayNumber(bounds(published).last) + AHEAD_IN_FUTURE;
  return late ? null : year;
}

/** 去年10月…。|10月3日: a day of the month that was told before. */
function isInMonth({ months }: CalendarPlace, told: Edtf): boolean {
  return months !== null && months[0] === monthOf(told)?.[1];
}

/** Days before the publication in which a day without a year is one of the news, unless it is of the month told before. */
const NEWS = 92;

function isOfNews(when: CalendarPlace, published: Edtf | null, first: (year: number) => Edtf | null): boolean {
  if (published === null) return false;
  const year = latestYear(published, first, fitOf(when, published, false));
  const date = year === null ? null : first(year);
  return date !== null && toDayNumber(bounds(published).last) - toDayNumber(bounds(date).first) <= NEWS;
}

function latestYear(published: Edtf, first: (year: number) => Edtf | null, fits: Fit): number | null {
  const newest = lastYear(published) + 1;
  for (let year = newest; year > newest - YEARS_BACK; year--) {
    const date = first(year);
    if (date && fits(date)) return year;
  }
  return null;
}

/** The last year in which a date is before one that was told. */
function yearBefore(told: Edtf, first: (year: number) => Edtf | null): number | null {
  return latestYear(told, first, beginsBy(toDayNumber(bounds(told).first)));
}

/** The year of a date told before, unless that would turn back. */
function toldYear(told: Edtf | null, first: (year: number) => Edtf | null): number | null {
  if (!told) return null;
  const date = first(lastYear(told));
  return date && bounds(date).last >= bounds(told).first ? lastYear(told) : null;
}

/** Feasts are near whenever they are told of without a year. */
export function nearestYear({ published }: Anchors, day: (year: number) => Edtf | null): number | null {
  return published && latestYear(published, day, beginsBy(toDayNumber(bounds(published).last) + AHEAD.day));
}
