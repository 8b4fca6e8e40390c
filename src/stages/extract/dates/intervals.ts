import { parseEdtf, type Edtf } from "../../../model/edtf.ts";
import { formatDay, formatMonth, formatYear } from "./calendar.ts";
import type { CalendarPlace } from "./terms.ts";

/** A place on the calendar in a year, as EDTF. */
export function formatPlace(year: number, { yearTo, months, days }: CalendarPlace): Edtf | null {
  if (!months)
    return yearTo === null ? parseEdtf(formatYear(year)) : parseEdtf(`${formatYear(year)}/${formatYear(yearTo)}`);
  const [from, to] = months;
  if (!days) return interval(formatMonth(year, from), formatMonth(year, to));
  return interval(formatDay(year, from, days[0]), formatDay(year, from, days[1]));
}

/** From one point to another, or the one if they are the same. */
export function interval(first: string, last: string): Edtf | null {
  return parseEdtf(first === last ? first : `${first}/${last}`);
}

/** From where the first begins to where the last ends. */
export function between(dates: readonly (Edtf | null)[]): Edtf | null {
  const known = dates.filter((date) => date !== null);
  if (known.length !== dates.length || known.length === 0) return null;
  return interval(startPoint(known[0] ?? known[known.length - 1]), endPoint(known[known.length - 1]));
}

export function startPoint(date: Edtf | undefined): string {
  return date?.split("/")[0] ?? "";
}

export function endPoint(date: Edtf | undefined): string {
  return date?.split("/").at(-1) ?? "";
}
