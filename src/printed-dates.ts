import { parseEdtf, type Edtf } from "./model/edtf.ts";

/** A date as printed, with year, month and day: 2024年9月12日, 2024-09-12, 2024/9/12, 2024.09.12, with a time or without. */
const FULL_DATE =
  /(?<![\d.])(?<year>(?:19|20)\d{2})\s?(?:年|[-/.])\s?(?<month>\d{1,2})\s?(?:月|[-/.])\s?(?<day>\d{1,2})(?:\s?[日號号]|(?!\d))(?:[\sT]{0,8}(?:(?:星期.|周.)[\sT]{0,8})?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?/;
/** The same in the years of the Republic: 民國113年9月12日; without 民國 where nothing stands before it. */
const REPUBLIC_DATE =
  /(?:民[国國]\s?|^)(?<year>1\d{2})\s?(?:年|[-/.])\s?(?<month>\d{1,2})\s?(?:月|[-/.])\s?(?<day>\d{1,2})\s?日?(?!\d)/;
/** The same in characters: 二〇二四年九月十二日, 民國一一三年九月十二日. */
const WRITTEN_DATE =
  /(?:民[国國]\s?)?(?<year>[一二][一二三四五六七八九〇零○]{3}|(?<=民[国國]\s?)[一][一二三四五六七八九〇零○]{2})年(?<month>十?[一二三四五六七八九十])月(?<day>[一二三四五六七八九十廿卅]{1,3})[日號号]/;

/** A date in a text and where it stands. */
export interface PrintedDate {
  readonly date: Edtf;
  readonly start: number;
  readonly end: number;
}

/** The first complete date in a text. */
export function findFullDate(text: string): PrintedDate | null {
  return readMatch(FULL_DATE.exec(text)) ?? readMatch(REPUBLIC_DATE.exec(text)) ?? readMatch(WRITTEN_DATE.exec(text));
}

/** A day whose year is not printed: 9月12日, or 09-12 before a time. */
const DAY_OF_YEAR =
  /(?<![\d年/.-])(?:(?<month>1[0-2]|0?[1-9])\s?月\s?(?<day>3[01]|[12]\d|0?[1-9])\s?[日號号]|(?<monthBefore>1[0-2]|0[1-9])-(?<dayBefore>3[01]|[12]\d|0[1-9])(?=\s\d{1,2}[:：]\d{2}))/;

/** The first day of a text that has no year, as 9月12日. */
export function findDayOfYear(text: string): string | null {
  const { month, day, monthBefore = month, dayBefore = day } = DAY_OF_YEAR.exec(text)?.groups ?? {};
  return monthBefore === undefined ? null : `${String(Number(monthBefore))}月${String(Number(dayBefore))}日`;
}

/** The month or the year of an issue: 2024年1月号, 2024年8月第2期, 2024年第8期; and its day: 2024年第8期　3月4日出版. */
const ISSUE =
  /(?<!\d)(?<year>(?:19|20)\d{2})\s?年\s?(?:(?<month>1[0-2]|0?[1-9])\s?月(?:[号號刊]|第\s?\d{1,3}\s?期)|第\s?\d{1,3}\s?期(?:[\s\u3000，,]{0,3}(?<monthBehind>1[0-2]|0?[1-9])\s?月\s?(?<day>3[01]|[12]\d|0?[1-9])\s?日(?:出[版刊]|发行|發行)?)?)/;

/** The day or the month of which an issue is, or the year where that is all it says, and where it stands. */
export function findIssueDate(text: string): PrintedDate | null {
  const match = ISSUE.exec(text);
  const { year = "", monthBehind, month = monthBehind, day } = match?.groups ?? {};
  const date = parseEdtf(
    [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")])).join("-"),
  );
  return match && date && { date, start: match.index, end: match.index + match[0].length };
}

function readMatch(match: RegExpExecArray | null): PrintedDate | null {
  if (!match) return null;
  const [year = NaN, month = NaN, day = NaN] = ["year", "month", "day"].map((part) => readNumber(match.groups?.[part]));
  const date = parseEdtf(`${String(year < 1000 ? year + FIRST_YEAR - 1 : year)}-${two(month)}-${two(day)}`);
  return date === null ? null : { date, start: match.index, end: match.index + match[0].length };
}

const FIGURES = "〇一二三四五六七八九";

/** A number in digits, in characters one by one (二〇二四), or up to 39 with tens (三十一, 廿五). */
function readNumber(printed = ""): number {
  const figures = printed.replace(/[零○]/g, "〇").replace("廿", "二十").replace("卅", "三十");
  const [tens = "", units = ""] = figures.includes("十") ? figures.split("十") : ["", figures];
  const digits = [...units].map((c) => (FIGURES.includes(c) ? FIGURES.indexOf(c) : c)).join("");
  if (!figures.includes("十")) return Number(digits);
  return 10 * (tens === "" ? 1 : FIGURES.indexOf(tens)) + Number(digits);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** 1120912: a day in the years of the Republic, behind the last sentence or alone. */
const DAY_CODE = /(?:^|(?<=[。！？」）]\s?))(?<year>1\d{2})(?<month>\d{2})(?<day>\d{2})$/;

/** The code of the day that agencies of Taiwan set at the end of a report, and where it begins. */
export function findDayCode(text: string): PrintedDate | null {
  return readMatch(DAY_CODE.exec(text));
}

/** The first year of the Republic. */
const FIRST_YEAR = 1912;
