import { bounds, parseEdtf, precision, type Edtf } from "../../../model/edtf.ts";
import { type Anchors, yearOf } from "./anchors.ts";
import { addMonths, dayOfFeast, dayOfMoon, formatDay, formatMonth, fromDayNumber, toDayNumber } from "./calendar.ts";
import { guessYear, nearestYear } from "./guess-year.ts";
import { formatPlace, interval } from "./intervals.ts";
import type { CalendarPlace, Pair, WhenOf } from "./terms.ts";

/** A place on the calendar, by the sun or by the moon: 2024年8月, 23日, 去冬, 春节. */

export function resolveCalendar(when: CalendarPlace, anchors: Anchors): Edtf | null {
  if (!when.months && when.days) return resolveBareDay(when.days, anchors);
  const year = when.year ? yearOf(when.year, anchors) : guessYear(when, anchors);
  return year === null ? null : formatPlace(year, when);
}

/** A season has no months that a calendar knows; it is told for three of them, 去冬 into the next year. */
export function resolveSeason({ year, month }: WhenOf<"season">, anchors: Anchors): Edtf | null {
  const first = yearOf(year, anchors);
  if (first === null) return null;
  return interval(formatMonth(first, month), formatMonth(month > 10 ? first + 1 : first, ((month + 1) % 12) + 1));
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

/** A feast on its day; the days around it are known by their months alone, since holidays are set anew each year. */
export function resolveFeast({ year, feast, around }: WhenOf<"feast">, anchors: Anchors): Edtf | null {
  const day = (of: number) => parseEdtf(dayOfFeast(feast, of) ?? "");
  const known = year ? yearOf(year, anchors) : nearestYear(anchors, day);
  const date = known === null ? null : day(known);
  if (!date || !around) return date;
  const at = toDayNumber(date);
  return interval(fromDayNumber(at + around[0]).slice(0, 7), fromDayNumber(at + around[1]).slice(0, 7));
}

export function resolveLunar({ year, month, day }: WhenOf<"lunar">, anchors: Anchors): Edtf | null {
  const date = (of: number) => parseEdtf(dayOfMoon(of, month, day) ?? "");
  const known = year ? yearOf(year, anchors) : nearestYear(anchors, date);
  return known === null ? null : date(known);
}
