import { bounds, precision, type Edtf, type Precision } from "../model/edtf.ts";

/** Dates in Chinese words, in simplified script. */

const DIVISIONS: Readonly<Record<string, string>> = {
  "21": "春季",
  "22": "夏季",
  "23": "秋季",
  "24": "冬季",
  "33": "第一季度",
  "34": "第二季度",
  "35": "第三季度",
  "36": "第四季度",
  "40": "上半年",
  "41": "下半年",
};

const PRECISIONS: Readonly<Record<Precision, string>> = {
  decade: "精确到年代",
  year: "精确到年",
  half: "精确到半年",
  quarter: "精确到季度",
  season: "精确到季节",
  month: "精确到月",
  day: "精确到日",
};

/** `2024-09` → 2024年9月; `2021/2023` → 2021年至2023年; `2024-06/2024-09` → 2024年6月至9月; `2024-06/..` → 2024年6月起. */
export function formatDate(date: Edtf): string {
  const [from = "", to] = date.split("/");
  if (to === undefined) return formatPoint(from);
  if (from === "..") return `${formatPoint(to)}或更早`;
  if (to === "..") return `${formatPoint(from)}起`;
  return `${formatPoint(from)}至${withoutCommon(formatPoint(from), formatPoint(to))}`;
}

/** The year and month that an end has in common with the beginning are not said again. */
function withoutCommon(from: string, to: string): string {
  const [year = ""] = /^\d+年(?=.)/.exec(to) ?? [];
  if (year === "" || !from.startsWith(year)) return to;
  const [month = ""] = /^\d+年\d+月(?=.)/.exec(to) ?? [];
  return to.slice(month !== "" && from.startsWith(month) ? month.length : year.length);
}

function formatPoint(point: string): string {
  if (point.endsWith("X")) return `${point.slice(0, 3)}0年代`;
  const [year, part, day] = point.split("-");
  if (part === undefined) return `${year}年`;
  const division = DIVISIONS[part];
  if (division !== undefined) return `${year}年${division}`;
  return `${year}年${Number(part)}月${day === undefined ? "" : `${Number(day)}日`}`;
}

/** How precise a date is: 精确到月. */
export function formatPrecision(date: Edtf): string {
  return PRECISIONS[precision(date)];
}

/**
 * The key that puts dates in the order of time: earliest possible day first, the more certain of two before. What may have
 * been at any time before a day comes after all that has a beginning, in the order of those days.
 */
export function chronologicalKey(date: Edtf | null): string | null {
  if (date === null) return null;
  const { first, last } = bounds(date);
  return `${hasBeginning(date) ? first : "9999-12-31"}/${last}`;
}

function hasBeginning(date: Edtf): boolean {
  return !date.startsWith("../");
}

/** Whether one date was over for certain before another began; no date is before or after an unknown one. */
export function isBefore(date: Edtf | null, other: Edtf | null): boolean {
  return date !== null && other !== null && bounds(date).last < bounds(other).first;
}

/**
 * The year and month under which a date stands in a timeline: a date that is coarser than a month has no month, and what may
 * have been at any time before a day has no year either. Each is empty where there is none.
 */
export function timelinePlace(date: Edtf | null): { readonly year: string; readonly month: string } {
  if (date === null || !hasBeginning(date)) return { year: "", month: "" };
  const { first, last } = bounds(date);
  const fine = precision(date) === "month" || precision(date) === "day";
  const sameMonth = last.slice(0, 7) === first.slice(0, 7);
  return { year: first.slice(0, 4), month: fine && sameMonth ? first.slice(5, 7) : "" };
}

/** A date as HTML's `time` element wants it, or null where it has no such form. */
export function machineDate(date: Edtf): string | null {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(date) ? date : null;
}
