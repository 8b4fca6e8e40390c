import { bounds, isAfter, parseEdtf, precision, type Edtf } from "../../../model/edtf.ts";
import {
  addMonths,
  dayOfFeast,
  dayOfMoon,
  formatDay,
  formatMonth,
  formatYear,
  fromDayNumber,
  toDayNumber,
  weekdayOf,
} from "./calendar.ts";
import type { Unit } from "./lexicon.ts";
import type { CalendarPlace, Pair, When, YearRef } from "./terms.ts";

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
  /** Whether the text says that it goes on in the time told before. */
  readonly isThen: boolean;
}

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

/** What an expression means; null where its anchor is missing or it names no day. */
export function resolve(when: When, anchors: Anchors): Edtf | null {
  switch (when.kind) {
    case "calendar":
      return resolveCalendar(when, anchors);
    case "season":
      return resolveSeason(when, anchors);
    case "decade":
      return parseEdtf(`${String(when.decade)}X`);
    case "years":
      return between(when.years.map((year) => parseEdtf(formatYear(year))));
    case "month":
      return resolveMonth(when, anchors);
    case "quarter":
      return resolveQuarter(when, anchors);
    case "day":
      return resolveDay(when, anchors);
    case "week":
      return resolveWeek(when, anchors);
    case "ago":
      return resolveAgo(when, anchors);
    case "within":
      return resolveWithin(when, anchors);
    case "lately":
      return resolveLately(when, anchors);
    case "feast":
      return resolveFeast(when, anchors);
    case "lunar":
      return resolveLunar(when, anchors);
    case "slice":
      return resolveSlice(when, anchors);
    case "same-period":
      return resolveSamePeriod(when, anchors);
    case "range":
      return resolveRange(when.from, when.to, anchors);
    case "open":
      return resolveOpen(when.side, when.of, anchors);
    case "ended":
      return resolveEnded(when, anchors);
    case "vague":
      return null;
  }
}

type Of<K extends When["kind"]> = Extract<When, { kind: K }>;

function resolveCalendar(when: CalendarPlace, anchors: Anchors): Edtf | null {
  if (!when.months && when.days) return resolveBareDay(when.days, anchors);
  const year = when.year ? yearOf(when.year, anchors) : guessYear(when, anchors);
  return year === null ? null : formatPlace(year, when);
}

function formatPlace(year: number, { yearTo, months, days }: CalendarPlace): Edtf | null {
  if (!months)
    return yearTo === null ? parseEdtf(formatYear(year)) : parseEdtf(`${formatYear(year)}/${formatYear(yearTo)}`);
  const [from, to] = months;
  if (!days) return interval(formatMonth(year, from), formatMonth(year, to));
  return interval(formatDay(year, from, days[0]), formatDay(year, from, days[1]));
}

function interval(first: string, last: string): Edtf | null {
  return parseEdtf(first === last ? first : `${first}/${last}`);
}

/** A season has no months that a calendar knows; it is told for three of them, 去冬 into the next year. */
function resolveSeason({ year, month }: Of<"season">, anchors: Anchors): Edtf | null {
  const first = yearOf(year, anchors);
  if (first === null) return null;
  return interval(formatMonth(first, month), formatMonth(month > 10 ? first + 1 : first, ((month + 1) % 12) + 1));
}

function yearOf(ref: YearRef, anchors: Anchors): number | null {
  if (ref.kind === "absolute") return ref.year;
  if (ref.kind === "unknown") return null;
  // In an entry of a chronicle 同年 is its year, whatever else has been told of.
  if (ref.from === "told" && anchors.section !== null) return anchors.section + ref.by;
  const anchor = anchors[ref.from];
  return anchor === null ? null : lastYear(anchor) + ref.by;
}

/** The year in which a date ends, an open one in which it begins. */
function lastYear(date: Edtf): number {
  return Number((date.endsWith("/..") ? bounds(date).first : bounds(date).last).slice(0, 4));
}

/**
 * The year that is understood: that of the date told just before if the order allows it, or of the section, else the latest
 * that is not to come.
 */
function guessYear(when: CalendarPlace, anchors: Anchors): number | null {
  const { published, section, future } = anchors;
  const first = (year: number) => formatPlace(year, when);
  const chained = chainedYear(when, anchors, first);
  if (chained === null && section !== null) return section;
  if (!published) return chained ?? toldYear(anchors.told, first);
  if (chained === null && when.edge === "end") return yearOfEnd(anchors);
  const year = chained ?? latestYear(published, first, fitOf(when, published, future));
  return year !== null && !future && isToCome(first(year), published)
    ? (toldYear(anchors.toldDay, first) ?? year)
    : year;
}

/** Whether a date begins after the publication: a text that tells of years before seldom means it, unless it says so. */
function isToCome(date: Edtf | null, published: Edtf | null): boolean {
  return date !== null && published !== null && isAfter(date, published);
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
          (told === "month" && when.division === "day" && (isInMonth(when, chain.date) || !isOfNews(when, published, first)))));
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

/** The year of a date told before, unless that would turn back. */
function toldYear(told: Edtf | null, first: (year: number) => Edtf | null): number | null {
  if (!told) return null;
  const date = first(lastYear(told));
  return date && bounds(date).last >= bounds(told).first ? lastYear(told) : null;
}

/** Days before the publication in which a bare day is one of the news. */
const RECENT = 7;

/**
 * 23日 alone: of the month told before in the text if it goes on from there, else the last such day before the publication;
 * where that is no day of the news, of a month told before, without a day or with one that is not later.
 */
function resolveBareDay(days: Pair, { published, chain, told }: Anchors): Edtf | null {
  const month = chain ?? (published ? null : told && { date: told, sameSentence: false });
  const date = month && precision(month.date) === "day" ? bounds(month.date).first : null;
  if (date && month?.sameSentence !== false && Number(date.slice(8)) <= days[0]) {
    const next = daysOf(date, days);
    if (next && (!published || bounds(next).first <= bounds(published).last)) return next;
  }
  const last = published && precision(published) !== "year" ? lastDayOfMonth(days, published) : null;
  const isOfNews = last && published && toDayNumber(bounds(published).last) - toDayNumber(bounds(last).first) <= RECENT;
  if (isOfNews || !month || month.date.includes("/")) return last;
  const goesOn = precision(month.date) === "month" || (date !== null && Number(date.slice(8)) <= days[0]);
  return (goesOn ? daysOf(month.date, days) : null) ?? last;
}

/** Days of the month of a date. */
function daysOf(date: string, days: Pair): Edtf | null {
  const [year = 0, month = 0] = date.split("-").map(Number);
  return interval(formatDay(year, month, days[0]), formatDay(year, month, days[1]));
}

function lastDayOfMonth(days: Pair, published: Edtf): Edtf | null {
  const last = bounds(published).last;
  const [year = 0, month = 0] = last.split("-").map(Number);
  for (const back of [0, 1, 2]) {
    const of = addMonths(year, month, -back);
    const date = interval(`${of}-${String(days[0]).padStart(2, "0")}`, `${of}-${String(days[1]).padStart(2, "0")}`);
    if (date && bounds(date).first <= last) return date;
  }
  return null;
}

/** The day an anchor names, null if it is not known to the day. */
function dayOf(anchor: Edtf | null): number | null {
  return anchor && !anchor.includes("/") && precision(anchor) === "day" ? toDayNumber(anchor) : null;
}

function monthOf(anchor: Edtf | null): Pair | null {
  if (!anchor || anchor.includes("/") || !["month", "day"].includes(precision(anchor))) return null;
  return [Number(anchor.slice(0, 4)), Number(anchor.slice(5, 7))];
}

/** 3月报价，月底|退出 is of March; 月底|将 is not. */
function resolveMonth(when: Of<"month">, anchors: Anchors): Edtf | null {
  const from = monthOf(anchors[when.from === "announced" && anchors.future ? "published" : when.from]);
  if (!from) return null;
  const month = addMonths(from[0], from[1], when.by);
  if (!when.days) return parseEdtf(month);
  const last = Math.min(when.days[1], Number(bounds(month as Edtf).last.slice(8)));
  return interval(`${month}-${String(when.days[0]).padStart(2, "0")}`, `${month}-${String(last).padStart(2, "0")}`);
}

/** Three months, for quarters are months in EDTF intervals. */
function resolveQuarter({ from, by }: Of<"quarter">, anchors: Anchors): Edtf | null {
  const month = monthOf(anchors[from]);
  if (!month) return null;
  const first = month[1] - ((month[1] - 1) % 3);
  return interval(addMonths(month[0], first, by * 3), addMonths(month[0], first, by * 3 + 2));
}

/**
 * 今日 of an article known to the month is a day of that month; 昨日 may be of the one before. 当天 is not of a month that was
 * told last if that is to come, or before the last day told: the text has gone back from it in passing.
 */
function resolveDay(when: Of<"day">, anchors: Anchors): Edtf | null {
  const anchor: Edtf | null = anchors[when.from];
  const day = dayOf(anchor);
  if (day !== null) return parseEdtf(fromDayNumber(day + when.by));
  const earlier = when.from === "told" ? dayOf(anchors.toldDay) : null;
  const isPassing =
    earlier !== null &&
    anchor !== null &&
    ((anchors.published !== null && anchor > anchors.published) || toDayNumber(bounds(anchor).last) < earlier);
  if (when.by === 0 && monthOf(anchor) && !isPassing) return anchor;
  return earlier === null ? null : parseEdtf(fromDayNumber(earlier + when.by));
}

function resolveWeek({ from, by, days }: Of<"week">, anchors: Anchors): Edtf | null {
  if (from === "told") return resolveToldWeek(days, anchors.toldDay);
  const sunday = anchors.week && (by ?? 0) === 0 ? toDayNumber(bounds(anchors.week).first) + 6 : null;
  const today = sunday ?? dayOf(anchors.published);
  if (today === null) return null;
  const monday = today - weekdayOf(today) + 1 + 7 * (by ?? 0);
  const back = by === null && monday + days[0] - 1 > today && !anchors.future ? 7 : 0;
  return interval(fromDayNumber(monday + days[0] - 1 - back), fromDayNumber(monday + days[1] - 1 - back));
}

/** 那个周日: of the week of the day told last. */
function resolveToldWeek(days: Pair, toldDay: Edtf | null): Edtf | null {
  const day = dayOf(toldDay);
  const sunday = day === null ? null : day - weekdayOf(day);
  return sunday === null ? null : interval(fromDayNumber(sunday + days[0]), fromDayNumber(sunday + days[1]));
}

/** 两周前 is a week, 三个月前 a month, 5年前 a year: no finer than the unit. What lies ahead counts from the date told, if the text tells one. */
function resolveAgo(when: Of<"ago">, anchors: Anchors): Edtf | null {
  const { count, unit, sign, opensClause } = when;
  if (sign < 0) return shiftBack(when, anchors);
  const from = anchors.chain?.date ?? (anchors.future ? null : anchors.told);
  const later = from && shift(from, unit, count);
  if (later && (anchors.chain || !isToCome(later, anchors.published))) return later;
  if (anchors.chain) return null;
  const isOfReport = anchors.future || (opensClause && unit !== "year");
  return anchors.published && !anchors.told && isOfReport ? shift(anchors.published, unit, count) : null;
}

/**
 * 五天前 counts from the publication; behind a day told before in the same text 五天前的大会 counts from that, as 五天前 does
 * where that is of years before.
 */
function shiftBack({ count, unit, from }: Of<"ago">, { published, chain, told }: Anchors): Edtf | null {
  const date = chain?.date ?? null;
  const isDay = (unit === "day" || unit === "week") && dayOf(date) !== null;
  const isOfPast = date !== null && published !== null && lastYear(date) < lastYear(published) - 1;
  const ofText = isDay && (from === "text" || isOfPast) ? date : published;
  const anchor = from === "told" ? (date ?? told) : ofText;
  return anchor && shift(anchor, unit, -count);
}

function shift(anchor: Edtf, unit: Unit, by: number): Edtf | null {
  if (unit === "year") return anchor.includes("/") ? null : parseEdtf(formatYear(lastYear(anchor) + by));
  if (unit === "month" || unit === "quarter") {
    const month = monthOf(anchor);
    return month && parseEdtf(addMonths(month[0], month[1], unit === "month" ? by : by * 3));
  }
  const day = dayOf(anchor);
  if (day === null) return null;
  const monday = day - weekdayOf(day) + 1 + 7 * by;
  return unit === "week"
    ? interval(fromDayNumber(monday), fromDayNumber(monday + 6))
    : parseEdtf(fromDayNumber(day + by));
}

const DAYS_OF: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30.5, quarter: 91.5, year: 366 };

/** From the date told on, no finer than it: 18 months from 2019 on are 2019/2021, 100 days from 2020 on 2020. */
function resolveWithin({ count, unit }: Of<"within">, { chain }: Anchors): Edtf | null {
  if (!chain?.samePart || !chain.isOnly || chain.date.includes("/")) return null;
  const days = count * DAYS_OF[unit];
  const [year = 0, month = 0] = chain.date.split("-").map(Number);
  switch (precision(chain.date)) {
    case "year":
      return interval(chain.date, formatYear(year + Math.round(days / DAYS_OF.year)));
    case "month":
      return interval(chain.date, addMonths(year, month, Math.round(days / DAYS_OF.month)));
    case "day":
      return unit === "day" || unit === "week"
        ? interval(chain.date, fromDayNumber(toDayNumber(chain.date) + days))
        : interval(chain.date.slice(0, 7), addMonths(year, month, Math.round(days / DAYS_OF.month)));
    default:
      return null;
  }
}

/** 过去三年: from the year three years ago to that of the publication. */
function resolveLately({ count, unit, sign }: Of<"lately">, { published }: Anchors): Edtf | null {
  if (!published) return null;
  const far = shift(published, unit, count * sign);
  const here = shift(published, unit, 0);
  return sign < 0 ? between([far, here]) : between([here, far]);
}

/** From where the first begins to where the last ends. */
function between(dates: readonly (Edtf | null)[]): Edtf | null {
  const known = dates.filter((date) => date !== null);
  if (known.length !== dates.length || known.length === 0) return null;
  return interval(startPoint(known[0] ?? known[known.length - 1]), endPoint(known[known.length - 1]));
}

function startPoint(date: Edtf | undefined): string {
  return date?.split("/")[0] ?? "";
}

function endPoint(date: Edtf | undefined): string {
  return date?.split("/").at(-1) ?? "";
}

/** Feasts are near whenever they are told of without a year. */
function nearestYear({ published }: Anchors, day: (year: number) => Edtf | null): number | null {
  return published && latestYear(published, day, beginsBy(toDayNumber(bounds(published).last) + AHEAD.day));
}

/** A feast on its day; the days around it are known by their months alone, since holidays are set anew each year. */
function resolveFeast({ year, feast, around }: Of<"feast">, anchors: Anchors): Edtf | null {
  const day = (of: number) => parseEdtf(dayOfFeast(feast, of) ?? "");
  const known = year ? yearOf(year, anchors) : nearestYear(anchors, day);
  const date = known === null ? null : day(known);
  if (!date || !around) return date;
  const at = toDayNumber(date);
  return interval(fromDayNumber(at + around[0]).slice(0, 7), fromDayNumber(at + around[1]).slice(0, 7));
}

function resolveLunar({ year, month, day }: Of<"lunar">, anchors: Anchors): Edtf | null {
  const date = (of: number) => parseEdtf(dayOfMoon(of, month, day) ?? "");
  const known = year ? yearOf(year, anchors) : nearestYear(anchors, date);
  return known === null ? null : date(known);
}

function resolveSlice(when: Of<"slice">, anchors: Anchors): Edtf | null {
  const of = resolve(when.of, anchors);
  if (!of || of.includes("..")) return null;
  const { first, last } = bounds(of);
  if (when.weekday !== null) return nthWeekday(first, last, when.weekday, when.first);
  if (when.unit === "month") return monthSlice(first, last, when);
  if (when.unit === "quarter") return monthSlice(first, last, inMonths(when));
  const size = when.unit === "week" ? 7 : 1;
  const start = when.unit === "week" ? firstWeek(first) : toDayNumber(first);
  const end = when.unit === "week" ? lastWeek(last) + 6 : toDayNumber(last);
  const from = when.first > 0 ? start + (when.first - 1) * size : end + 1 + when.first * size;
  const to = when.first > 0 ? start + when.last * size - 1 : end;
  return interval(fromDayNumber(from), fromDayNumber(to));
}

/** A week belongs to where its Thursday lies, as in ISO 8601; these are the Mondays of the first and of the last one. */
function firstWeek(first: string): number {
  const day = toDayNumber(first);
  return day + ((4 - weekdayOf(day) + 7) % 7) - 3;
}

function lastWeek(last: string): number {
  const day = toDayNumber(last);
  return day - ((weekdayOf(day) - 4 + 7) % 7) - 3;
}

function nthWeekday(first: string, last: string, weekday: number, nth: number): Edtf | null {
  const start = toDayNumber(first);
  const end = toDayNumber(last);
  const day =
    nth > 0
      ? start + ((weekday - weekdayOf(start) + 7) % 7) + 7 * (nth - 1)
      : end - ((weekdayOf(end) - weekday + 7) % 7) + 7 * (nth + 1);
  return day < start || day > end ? null : parseEdtf(fromDayNumber(day));
}

/** The second to the third quarter are the fourth to the ninth month. */
function inMonths(when: Of<"slice">): Of<"slice"> {
  const first = when.first > 0 ? when.first * 3 - 2 : when.first * 3;
  return { ...when, first, last: when.last * 3 };
}

function monthSlice(first: string, last: string, when: Of<"slice">): Edtf | null {
  const [year = 0, month = 0] = (when.first > 0 ? first : last).split("-").map(Number);
  const from = addMonths(year, month, when.first > 0 ? when.first - 1 : when.first + 1);
  const to = addMonths(year, month, when.first > 0 ? when.last - 1 : 0);
  return from < first.slice(0, 7) || to > last.slice(0, 7) ? null : interval(from, to);
}

/** The months up to and with the one of a date, or the years where they end with a year. */
function resolveEnded({ months, of }: Of<"ended">, anchors: Anchors): Edtf | null {
  const last = monthOf(resolve(of, anchors));
  if (!last) return null;
  const [year, month] = last;
  return month === MONTHS_OF_YEAR && months % MONTHS_OF_YEAR === 0
    ? interval(formatYear(year - months / MONTHS_OF_YEAR + 1), formatYear(year))
    : interval(addMonths(year, month, 1 - months), formatMonth(year, month));
}

const MONTHS_OF_YEAR = 12;

/** 去年同期: the period told before, years back; a day told is not a period, so then the year. */
function resolveSamePeriod(when: Of<"same-period">, anchors: Anchors): Edtf | null {
  const year = when.year ? yearOf(when.year, anchors) : null;
  const before = anchors.told && isPeriod(anchors.told) ? anchors.told : null;
  const period = anchors.chain?.date ?? before;
  if (!period || period.includes("..") || precision(period) === "day")
    return year !== null
      ? parseEdtf(formatYear(year))
      : anchors.published && parseEdtf(formatYear(lastYear(anchors.published) + when.by));
  if (precision(period) === "decade") return null;
  const by = year === null ? when.by : year - lastYear(period);
  return parseEdtf(
    period
      .split("/")
      .map((end) => `${formatYear(Number(end.slice(0, 4)) + by)}${end.slice(4)}`)
      .join("/"),
  );
}

function isPeriod(date: Edtf): boolean {
  return date.includes("/") && !date.includes("..") && precision(date) === "month";
}

/** The second end takes from the first what it leaves out; a range that turns back runs into the next year. */
function resolveRange(from: When, to: When, anchors: Anchors): Edtf | null {
  const start = resolve(withYearOf(from, to), anchors);
  if (!start) return null;
  const beginning = from.kind === "calendar" && from.edge ? (start.slice(0, 7) as Edtf) : start;
  const end = resolveEnd(from, to, start, anchors);
  return end && between([beginning, end]);
}

/** 8月至2024年2月 begins in a year that is printed at its end alone. */
function withYearOf(from: When, to: When): When {
  if (
    from.kind !== "calendar" ||
    from.year ||
    to.kind !== "calendar" ||
    to.year?.kind !== "absolute" ||
    !from.months ||
    !to.months
  )
    return from;
  const earlier = from.months[0] > to.months[0];
  return { ...from, year: { kind: "absolute", year: to.year.year - (earlier ? 1 : 0) } };
}

function resolveEnd(from: When, to: When, start: Edtf, anchors: Anchors): Edtf | null {
  if (to.kind !== "calendar" || to.year) return resolve(to, { ...anchors, told: start });
  const first = bounds(start).first;
  const months: Pair | null = to.months ?? (to.days ? [Number(first.slice(5, 7)), Number(first.slice(5, 7))] : null);
  if (!months) return null;
  const year = Number(first.slice(0, 4));
  const same = formatPlace(year, { ...to, months });
  if (same && bounds(same).last >= first) return same;
  const next = to.months && !(from.kind === "calendar" && from.year === null && start.length === 4);
  return next ? formatPlace(year + 1, { ...to, months }) : null;
}

/** An open interval begins or ends with the date as printed, 夏天起 within the season; 以来 and 至今 run to the publication. */
function resolveOpen(side: "before" | "after" | "now", of: When, anchors: Anchors): Edtf | null {
  const date = resolve(of, anchors);
  if (!date || date.includes("..")) return null;
  if (side === "before") return parseEdtf(`../${startPoint(date)}`);
  if (side === "after" && of.kind === "season") return date;
  const start = of.kind === "calendar" && of.edge ? bounds(date).first.slice(0, 7) : startPoint(date);
  if (side === "after" || !anchors.published || bounds(anchors.published).last < bounds(date).first)
    return parseEdtf(`${start}/..`);
  return untilPublished(start, anchors.published);
}

/** To the day of publication, no finer than the start; within one year to the month. */
function untilPublished(start: string, published: Edtf): Edtf | null {
  const here = endPoint(published);
  if (start.length === 4 && here.startsWith(start))
    return here.length > 4 ? interval(`${start}-01`, here.slice(0, 7)) : parseEdtf(start);
  return interval(start, here.slice(0, Math.max(4, start.length)));
}
