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
