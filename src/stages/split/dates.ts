import { parseEdtf, type Edtf } from "../../model/edtf.ts";

/** A date as printed, with year, month and day: 2024年9月12日, 2024-09-12, 2024/9/12, 2024.09.12, with a time or without. */
const FULL_DATE =
  /(?<![\d.])(?<year>(?:19|20)\d{2})\s?(?:年|[-/.])\s?(?<month>\d{1,2})\s?(?:月|[-/.])\s?(?<day>\d{1,2})(?:\s?日|\s?號|\s?号)?(?!\d)(?:[\sT]{0,8}(?:(?:星期.|周.)[\sT]{0,8})?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/;

/** The first complete date in a text and where it stands. */
export function findFullDate(text: string): { date: Edtf; start: number; end: number } | null {
  const match = FULL_DATE.exec(text);
  const { year, month, day } = match?.groups ?? {};
  if (!match || year === undefined || month === undefined || day === undefined) return null;
  const date = parseEdtf(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return date === null ? null : { date, start: match.index, end: match.index + match[0].length };
}

/** 1120912: a day in the years of the Republic, behind the last sentence or alone. */
const DAY_CODE = /(?:^|(?<=[。！？」）]\s?))(?<year>1\d{2})(?<month>\d{2})(?<day>\d{2})$/;

/** The code of the day that agencies of Taiwan set at the end of a report, and where it begins. */
export function findDayCode(text: string): { date: Edtf; start: number } | null {
  const match = DAY_CODE.exec(text);
  const { year, month, day } = match?.groups ?? {};
  if (!match || year === undefined || month === undefined || day === undefined) return null;
  const date = parseEdtf(`${Number(year) + FIRST_YEAR - 1}-${month}-${day}`);
  return date === null ? null : { date, start: match.index };
}

/** The first year of the Republic. */
const FIRST_YEAR = 1912;
