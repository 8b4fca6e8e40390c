import { bounds, parseEdtf, precision, type Edtf } from "../../../model/edtf.ts";
import { type Anchors, yearOf, lastYear, monthOf } from "./anchors.ts";
import { addMonths, formatMonth, formatYear, fromDayNumber, toDayNumber, weekdayOf } from "./calendar.ts";
import { formatPlace, interval, between, startPoint, endPoint } from "./intervals.ts";
import { resolveCalendar, resolveSeason, resolveFeast, resolveLunar } from "./resolve-calendar.ts";
import {
  resolveMonth,
  resolveQuarter,
  resolveDay,
  resolveWeek,
  resolveAgo,
  resolveWithin,
  resolveLately,
} from "./resolve-relative.ts";
import type { Pair, When, WhenOf } from "./terms.ts";

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

function resolveSlice(when: WhenOf<"slice">, anchors: Anchors): Edtf | null {
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
function inMonths(when: WhenOf<"slice">): WhenOf<"slice"> {
  const first = when.first > 0 ? when.first * 3 - 2 : when.first * 3;
  return { ...when, first, last: when.last * 3 };
}

function monthSlice(first: string, last: string, when: WhenOf<"slice">): Edtf | null {
  const [year = 0, month = 0] = (when.first > 0 ? first : last).split("-").map(Number);
  const from = addMonths(year, month, when.first > 0 ? when.first - 1 : when.first + 1);
  const to = addMonths(year, month, when.first > 0 ? when.last - 1 : 0);
  return from < first.slice(0, 7) || to > last.slice(0, 7) ? null : interval(from, to);
}

/** The months up to and with the one of a date, or the years where they end with a year. */
function resolveEnded({ months, of }: WhenOf<"ended">, anchors: Anchors): Edtf | null {
  const last = monthOf(resolve(of, anchors));
  if (!last) return null;
  const [year, month] = last;
  return month === MONTHS_OF_YEAR && months % MONTHS_OF_YEAR === 0
    ? interval(formatYear(year - months / MONTHS_OF_YEAR + 1), formatYear(year))
    : interval(addMonths(year, month, 1 - months), formatMonth(year, month));
}

const MONTHS_OF_YEAR = 12;

/** 去年同期: the period told before, years back; a day told is not a period, so then the year. */
function resolveSamePeriod(when: WhenOf<"same-period">, anchors: Anchors): Edtf | null {
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
