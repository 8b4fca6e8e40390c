import { LEXICON, type Feast, type Unit } from "./lexicon.ts";

const DAY = 86_400_000;

/** How many days a unit is long, a year at most. */
export const DAYS_OF: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30.5, quarter: 91.5, year: 366 };

/** Days since 1970-01-01 of `YYYY-MM-DD`. */
export function toDayNumber(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY);
}

export function fromDayNumber(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `YYYY-MM` a number of months later. */
export function addMonths(year: number, month: number, by: number): string {
  const months = year * 12 + month - 1 + by;
  return formatMonth(Math.floor(months / 12), (months % 12) + 1);
}

export function formatYear(year: number): string {
  return String(year).padStart(4, "0");
}

export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${String(month).padStart(2, "0")}`;
}

export function formatDay(year: number, month: number, day: number): string {
  return `${formatMonth(year, month)}-${String(day).padStart(2, "0")}`;
}

/** The day on which a feast of this year falls, null where the table of the moon does not reach. */
export function dayOfFeast(feast: Feast, year: number): string | null {
  if ("sun" in feast) return formatDay(year, ...feast.sun);
  if ("lunar" in feast) return dayOfMoon(year, ...feast.lunar);
  return dayOfQingming(year);
}

/** 清明, the sun at 15°, by the rule of thumb that holds from 2000 to 2099. */
function dayOfQingming(year: number): string | null {
  if (year < 2000 || year > 2099) return null;
  const y = year - 2000;
  return formatDay(year, 4, Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4));
}

/** The day by the sun of a day of the moon's calendar, 1990 to 2040; day 0 is the day before the month. */
export function dayOfMoon(year: number, month: number, day: number): string | null {
  const row = LEXICON.moon[String(year)];
  if (!row) return null;
  const [start, months, leap = 0] = row;
  const lengths = [...months].map((length) => (length === "大" ? 30 : 29));
  const index = leap !== 0 && month > leap ? month : month - 1;
  const length = lengths[index];
  if (length === undefined || day > length) return null;
  const before = lengths.slice(0, index).reduce((sum, n) => sum + n, 0);
  return fromDayNumber(toDayNumber(`${String(year)}-${start}`) + before + day - 1);
}
