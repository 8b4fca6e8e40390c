/**
 * The part of the Extended Date/Time Format (ISO 8601-2) that articles need: `2024`, `2024-09`, `2024-09-12`,
 * the decade `202X`, quarters `2024-33` to `2024-36`, half-years `2024-40` and `2024-41`, the seasons `2024-21` to
 * `2024-24`, and intervals of these, open ends included: `2021/2023`, `../2019`, `2024-06/..`.
 */
export type Edtf = string & { readonly __edtf: unique symbol };

const POINT = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|-(?:2[1-4]|3[3-6]|4[01]))?$|^\d{3}X$/;

/** Parses a date or an interval; null for anything that is neither, such as 2024-02-30. */
export function parseEdtf(text: string): Edtf | null {
  const ends = text.split("/");
  if (ends.length > 2) return null;
  if (ends.length === 2 && ends.every((end) => end === "..")) return null;
  const valid = ends.every((end) => (end === ".." && ends.length === 2) || isPoint(end));
  if (!valid) return null;
  const { first, last } = bounds(text as Edtf);
  return first <= last ? (text as Edtf) : null;
}

function isPoint(text: string): boolean {
  if (!POINT.test(text)) return false;
  return text.length < 10 || Number(text.slice(8)) <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** First and last day, `YYYY-MM-DD`, that a date may mean; open ends become 0000-01-01 and 9999-12-31. */
export function bounds(date: Edtf): { readonly first: string; readonly last: string } {
  const known = knownBounds.get(date);
  if (known) return known;
  const [from = "", to = from] = date.split("/");
  const made = { first: firstDay(from), last: lastDay(to) };
  if (knownBounds.size >= MOST_KNOWN) knownBounds.clear();
  knownBounds.set(date, made);
  return made;
}

/** The same few dates are compared again and again. */
const knownBounds = new Map<Edtf, { readonly first: string; readonly last: string }>();
const MOST_KNOWN = 10_000;

/** How fine a date is, for comparing and for wording; an interval is as fine as its finer end. */
export type Precision = "decade" | "year" | "half" | "quarter" | "season" | "month" | "day";

const ORDER: readonly Precision[] = ["decade", "year", "half", "quarter", "season", "month", "day"];

export function precision(date: Edtf): Precision {
  if (!date.includes("/")) return pointPrecision(date);
  const ends = date.split("/").filter((end) => end !== "..");
  return ends.map(pointPrecision).reduce((a, b) => (ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b));
}

function pointPrecision(point: string): Precision {
  if (point.endsWith("X")) return "decade";
  if (point.length === 10) return "day";
  if (point.length === 4) return "year";
  const part = Number(point.slice(5));
  if (part <= 12) return "month";
  if (part <= 24) return "season";
  return part <= 36 ? "quarter" : "half";
}

/** Whether all that `inner` may mean lies within `outer`. */
export function contains(outer: Edtf, inner: Edtf): boolean {
  const a = bounds(outer);
  const b = bounds(inner);
  return a.first <= b.first && b.last <= a.last;
}

/** Months of the divisions of a year, by their EDTF code: first and last. Seasons are meteorological. */
const DIVISIONS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 12],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
};

function firstDay(point: string): string {
  if (point === "..") return "0000-01-01";
  if (point.endsWith("X")) return `${point.slice(0, 3)}0-01-01`;
  const { year, months } = parts(point);
  return point.length === 10 ? point : `${year}-${pad(months[0])}-01`;
}

function lastDay(point: string): string {
  if (point === "..") return "9999-12-31";
  if (point.endsWith("X")) return `${point.slice(0, 3)}9-12-31`;
  const { year, months } = parts(point);
  return point.length === 10 ? point : `${year}-${pad(months[1])}-${pad(daysIn(Number(year), months[1]))}`;
}

function parts(point: string): { year: string; months: readonly [number, number] } {
  const year = point.slice(0, 4);
  if (point.length === 4) return { year, months: [1, 12] };
  const part = Number(point.slice(5, 7));
  return { year, months: DIVISIONS[part] ?? [part, part] };
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}

/** Whether a date begins when another is over. */
export function isAfter(date: Edtf, other: Edtf): boolean {
  return bounds(date).first > bounds(other).last;
}
