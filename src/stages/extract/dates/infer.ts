import { bounds, parseEdtf, precision, type Edtf } from "../../../model/edtf.ts";
import { formatDay, formatMonth, fromDayNumber, toDayNumber } from "./calendar.ts";

/**
 * The year that stands for the one not known while an article is read: long past, so that no text means it, and a leap
 * year, so that it has each day.
 */
export const UNKNOWN_YEAR = 1604;

/** A date that an article tells, with UNKNOWN_YEAR for a year that its text does not print. */
export interface ToldDate {
  readonly text: string;
  readonly date: Edtf;
  /** Told as still to come. */
  readonly forecast: boolean;
  /** Told as over: 2023年度, 2023年底. */
  readonly complete: boolean;
  /** The article may be of that very day: it says at what time (晚间), or up to when it knows (截至). */
  readonly sameDay: "time-of-day" | "known-until" | null;
}

interface Point extends Pick<ToldDate, "text" | "sameDay"> {
  readonly month: number;
  readonly day: number | null;
}

/** A day that must have come when the article was written, and the words that say so. */
interface Reached extends Pick<ToldDate, "text" | "date" | "sameDay"> {
  readonly day: string;
}

/**
 * The date of publication that an article's own dates imply. The latest date without a year is near the publication, so
 * it takes the first year in which it is not before the latest date that has one.
 */
export function inferFromDates(
  dates: readonly ToldDate[],
  printed: string | null,
  self: Edtf | null,
): { date: Edtf; why: string } | null {
  const past = dates.filter(({ forecast }) => !forecast);
  const latest = self ? toPoint({ date: self, text: printed ?? "", sameDay: null }) : latestPoint(past);
  const bounded = latest && inferFromAhead(latest, dates, self !== null);
  if (bounded) return bounded;
  const reached = latestReached(dates, latest);
  if (!reached || !isSupported(reached, dates)) return null;
  if (!latest) return inferFromReached(reached);
  if (isJustBefore(latest, reached.date))
    return self ? inferFromPoint(latest, yearOf(reached.date), reached, true) : inferFromReached(reached);
  const least = self && !isYearOfResults(reached, dates) ? yearAfterWritten(dates) : "";
  const year = firstYearAfter(latest, reached.day > least ? reached.day : least);
  return year === null ? null : inferFromPoint(latest, year, reached, self !== null);
}

/** Days within which lies what an article tells of as still to come on a certain day. */
const AHEAD = 366;

/**
 * What is to come on a day whose year is printed lies within a year of the publication: 昨日（12月9日）, and a hearing
 * on 2023年4月18日. Null where no day is told so, or what has come by then contradicts it.
 */
function inferFromAhead(
  latest: Point,
  dates: readonly ToldDate[],
  printed: boolean,
): { date: Edtf; why: string } | null {
  const days = dates.filter((told) => told.forecast && isNamed(told) && /^\d{4}-\d{2}-\d{2}$/.test(told.date));
  const [first] = [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
  if (!first || latest.day === null) return null;
  const until = toDayNumber(first.date);
  const year = [yearOf(first.date), yearOf(first.date) - 1].find((candidate) => {
    const days = until - toDayNumber(formatDay(candidate, latest.month, latest.day ?? 1));
    return days > 0 && days < AHEAD;
  });
  const reached = latestReached(dates, latest);
  if (year === undefined || (reached !== null && reached.day > formatDay(year, latest.month, latest.day))) return null;
  return inferFromPoint(latest, year, first, printed);
}

/** Who tells of 去年4月 writes out the years before it alone, and who tells of 今年 those before that: 2016年3月 was neither. */
function yearAfterWritten(dates: readonly ToldDate[]): string {
  const isSaid = (words: RegExp) => dates.some(({ text }) => words.test(text));
  const months = dates.filter((told) => isNamed(told) && !told.forecast && /^\d{4}(?:-\d{2}){1,2}$/.test(told.date));
  const since = isSaid(/^[去上]年(?!同期|度)./) ? 2 : Number(isSaid(/^今年/));
  return formatDay(Math.max(0, ...months.map(({ date }) => yearOf(date))) + since, 1, 1);
}

/** 2016年亏损99亿元: the results of the last year that is printed are told in the year after it. */
function isYearOfResults({ date }: Reached, dates: readonly ToldDate[]): boolean {
  return dates.some((told) => told.complete && told.date.length === 4 && yearOf(told.date) === yearOf(date));
}

function inferFromPoint(
  point: Point,
  year: number,
  reached: Pick<Reached, "text">,
  printed: boolean,
): { date: Edtf; why: string } | null {
  const day = point.day === null ? null : formatDay(year, point.month, point.day);
  const date = day === null ? formatMonth(year, point.month) : printed ? day : publicationAfter(day, point.sameDay);
  const what = printed ? `文章印有“${point.text}”` : `正文最晚讲到“${point.text}”`;
  return withReason(date, `${what},年份据“${reached.text}”推定`);
}

function inferFromReached({ date, text, sameDay }: Reached): { date: Edtf; why: string } | null {
  const isDay = precision(date) === "day" && !date.includes("/");
  const isMonth = precision(date) === "month" && !date.includes("/");
  const published = isDay ? publicationAfter(date, sameDay) : isMonth ? date : String(yearOf(date));
  return withReason(published, `正文最晚讲到“${text}”`);
}

/** The date of publication of an article that tells of all that happened on certain days, null where these are no days. */
export function inferFromDays(days: Edtf, why: string): { date: Edtf; why: string } | null {
  const last = lastPoint(days);
  return precision(days) === "day" && last.length === 10
    ? withReason(publicationAfter(last, "time-of-day"), why)
    : null;
}

function withReason(text: string | null, why: string): { date: Edtf; why: string } | null {
  const date = text === null ? null : parseEdtf(text);
  return date && { date, why };
}

/** Days within which an article follows the last day that it tells of: nine of ten do. */
const FOLLOWS = 7;
/** The same for an article that says up to which day it knows. */
const FOLLOWS_SOON = 1;

/**
 * The month of publication of an article that tells of this day as its last, or the year where the days in which it may
 * have come out lie in two months; null where they lie in two years. What happened on the day of publication itself is told
 * by the time of day or with 今天, so a bare day is over.
 */
function publicationAfter(day: string, sameDay: ToldDate["sameDay"]): string | null {
  const told = toDayNumber(day);
  const first = fromDayNumber(sameDay === null ? told + 1 : told);
  const last = fromDayNumber(told + (sameDay === "known-until" ? FOLLOWS_SOON : FOLLOWS));
  const shared = [first.slice(0, 7), first.slice(0, 4)].find((period) => last.startsWith(period));
  return shared ?? null;
}

/** The last point that a date names: of an open interval the first. */
function lastPoint(date: Edtf): string {
  const [from = "", to = from] = date.split("/");
  return to === ".." ? from : to;
}

function yearOf(date: Edtf): number {
  return Number(lastPoint(date).slice(0, 4));
}

/** Dates whose year is printed; last year's months, decades and all the time before a date say nothing of when the text was written. */
function isNamed({ date }: ToldDate): boolean {
  return Math.abs(yearOf(date) - UNKNOWN_YEAR) > 100 && !date.startsWith("..") && precision(date) !== "decade";
}

function isPeriod(date: Edtf): boolean {
  return date.includes("/") && !date.includes("..") && lastPoint(date).length === 7;
}

function latestReached(dates: readonly ToldDate[], latest: Point | null): Reached | null {
  const named = dates.filter((told) => isNamed(told) && !told.forecast);
  const days = named.map((told) => ({
    day: reachedDay(told, isBygone(told, dates, latest)),
    date: told.date,
    text: told.text,
    sameDay: told.sameDay,
  }));
  return days.reduce<Reached | null>((last, next) => (last === null || next.day > last.day ? next : last), null);
}

/** The day that has come if a date is told as past: the end of a period whose results are told, the start of a year that may go on. */
function reachedDay({ date }: ToldDate, bygone: boolean): string {
  const last = lastPoint(date);
  if (last.length === 4) return bygone ? `${last}-12-31` : `${last}-01-01`;
  return isPeriod(date) ? bounds(date).last : bounds(date).first;
}

/** The last month of the first half of a year, in which articles still tell of the year before by its number. */
const EARLY = 6;

/**
 * Whether a year told by its number alone is over. An article of the first months tells of the year before in this way,
 * unless it names months within that year, or tells of it as still to come, or tells of the year before it much more.
 */
function isBygone({ date, complete, text }: ToldDate, dates: readonly ToldDate[], latest: Point | null): boolean {
  if (complete) return true;
  if (date.length !== 4 || text.endsWith("度") || !latest || latest.month > EARLY) return false;
  const same = dates.filter((told) => isNamed(told) && yearOf(told.date) === Number(date));
  const before = dates.filter((told) => isNamed(told) && yearOf(told.date) === Number(date) - 1);
  return (
    same.every((told) => !told.forecast && (told.date.length === 4 || told.date.includes(".."))) &&
    (same.length > 1 || before.length <= same.length)
  );
}

/** A year named once in passing may be any year gone by; it takes a second one near it, or the results of a period. */
function isSupported({ date }: Reached, dates: readonly ToldDate[]): boolean {
  const year = yearOf(date);
  const near = dates.filter(
    (told) => isNamed(told) && !told.forecast && (yearOf(told.date) === year || yearOf(told.date) === year - 1),
  );
  const future = dates
    .filter((told) => isNamed(told) && told.forecast && yearOf(told.date) > year)
    .map((told) => yearOf(told.date));
  const gap = future.length > 0 && Math.min(...future) - year > 3;
  return near.some((told) => told.complete || isPeriod(told.date)) || (!gap && near.length > 1);
}

function latestPoint(past: readonly ToldDate[]): Point | null {
  const points = past.filter(({ date }) => yearOf(date) === UNKNOWN_YEAR).map(toPoint);
  return points.reduce((latest, next) => (next && (!latest || order(next) > order(latest)) ? next : latest), null);
}

function order({ month, day }: Point): number {
  return month * 100 + (day ?? 0);
}

/** The month or day of a date, the first of a range of days; null for periods. */
function toPoint({ date, text, sameDay }: Pick<ToldDate, "date" | "text" | "sameDay">): Point | null {
  const [, month, day] = (date.split("/")[0] ?? "").split("-").map(Number);
  return month === undefined || isPeriod(date) || month > 12 ? null : { month, day: day ?? null, text, sameDay };
}

/** Whether a day without a year lies in the month before one that has it, and so in the same year. */
function isJustBefore({ month, day }: Point, date: Edtf): boolean {
  if (date.length !== 10 || day === null) return false;
  const point = formatDay(yearOf(date), month, day);
  const days = toDayNumber(date) - toDayNumber(point);
  return days > 0 && days <= 31;
}

function firstYearAfter({ month, day }: Point, reached: string): number | null {
  const first = Number(reached.slice(0, 4));
  for (let year = first; year < first + 9; year++) {
    const date = parseEdtf(day === null ? formatMonth(year, month) : formatDay(year, month, day));
    if (date && bounds(date).last >= reached) return year;
  }
  return null;
}
