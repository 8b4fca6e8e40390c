import type { Span } from "../../../model/text.ts";
import { LEXICON, type Unit } from "./lexicon.ts";
import { readFeast, readLunar } from "./read-feast.ts";
import { NOTHING_PRINTED, type CalendarPlace, type Division, type Pair, type When, type YearRef } from "./terms.ts";
import {
  isChineseNumeral,
  isDigit,
  readCounted,
  readNumber,
  readWord,
  skipSpaces,
  toWords,
  toWordSet,
  type Numeral,
  type Read,
  atClause,
} from "./view.ts";

const PAIR_WORDS = toWordSet(LEXICON.pair_words);
const ENUMERATION = toWordSet(LEXICON.enumeration);
const ERAS = toWords(Object.entries(LEXICON.eras));
const RELATIVE_YEARS = toWords(yearShifts(LEXICON.relative_years, "published"));
const TOLD_YEARS = toWords(yearShifts(LEXICON.told_years, "told"));
const TOLD_YEARS_AT_CLAUSE = toWords(yearShifts(LEXICON.told_years_at_clause, "told"));
const YEAR_BEGINNING = toWordSet(LEXICON.year_beginning);
const YEAR_END = toWordSet(LEXICON.year_end);
const DAY_NOT_BEFORE = toWordSet(LEXICON.day_not_before_words);
const WITHIN_YEAR = toWordSet(LEXICON.within_year);
const QUARTER_BEFORE = toWordSet(LEXICON.quarter_before);
const WHOLE_YEAR = toWordSet(LEXICON.whole_year);
const HALVES = toWords(Object.entries(LEXICON.halves));
const SEASONS = toWords(Object.entries(LEXICON.seasons));
const MONTH_PARTS = toWordSet(LEXICON.month_parts);
const SLICES = toWords(Object.entries(LEXICON.slices));
const SLICE_UNITS = toWords(Object.entries(LEXICON.slice_units));

/** Years that a four-figure number before 年 may name; beyond them it counts years. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2199;

function yearShifts(words: Readonly<Record<string, number>>, from: "published" | "told"): [string, YearRef][] {
  return Object.entries(words).map(([word, by]) => [word, { kind: "shift", from, by }]);
}

/** Two numbers with one unit, 1-6 or 2000—2006, or one number twice. `apart` tells that two were written. */
interface NumberPair {
  readonly from: Numeral;
  readonly to: Numeral;
  readonly apart: boolean;
}

/** Reads 6, 1-6, 15日 without its 日; numbers joined by 、 or 和 must follow one another, else each is for itself. */
function readPair(view: string, at: number): Read<NumberPair> | null {
  const from = readNumber(view, at);
  if (!from) return null;
  const single = { value: { from: from.value, to: from.value, apart: false }, end: from.end };
  const gap = skipSpaces(view, from.end);
  const dash = readWord(PAIR_WORDS, view, gap);
  const link = dash ?? readWord(ENUMERATION, view, gap);
  const to = link && readNumber(view, skipSpaces(view, link.end));
  if (!to || to.value.style !== from.value.style) return single;
  if (to.value.value <= from.value.value || (!dash && to.value.value !== from.value.value + 1)) return single;
  return { value: { from: from.value, to: to.value, apart: true }, end: to.end };
}

/** 三四 of 三四季度, 七八 of 七八月: two figures, the second of which follows the first. */
function readNeighbours(view: string, at: number): Read<NumberPair> | null {
  const value = NEIGHBOURS.indexOf(view.slice(at, at + 2)) + 1;
  if (value < 1 || view.length < at + 2 || isChineseNumeral(view.charAt(at - 1))) return null;
  const figure = (of: number): Numeral => ({ value: of, figures: 1, style: "positional" });
  return { value: { from: figure(value), to: figure(value + 1), apart: true }, end: at + 2 };
}
const NEIGHBOURS = "一二三四五六七八九";

/** A year as it stands: which one, and whether it was the whole expression (2021-2023年 is). */
interface YearRead {
  readonly ref: YearRef;
  readonly yearTo: number | null;
}

/** Reads the year that a date begins with: 2024年, 08年, 二零二四年, 民国三年, 今年, 同年. */
export function readYear(view: string, at: number): Read<YearRead> | null {
  const word =
    readWord(RELATIVE_YEARS, view, at) ??
    readWord(TOLD_YEARS, view, at) ??
    (atClause(view, at) ? readWord(TOLD_YEARS_AT_CLAUSE, view, at) : null);
  if (word)
    return { value: { ref: isOfOther(view, at, word.value) ? UNKNOWN : word.value, yearTo: null }, end: word.end };
  return readEraYear(view, at) ?? readFigureYear(view, at);
}

const UNKNOWN: YearRef = { kind: "unknown" };

/** 离任|前一年: the year before what is named, and not before the date told. */
function isOfOther(view: string, at: number, ref: YearRef): boolean {
  const isBefore = ref.kind === "shift" && ref.from === "told" && ref.by < 0;
  return isBefore && LEXICON.year_before.some((event) => view.endsWith(event, at));
}

function readEraYear(view: string, at: number): Read<YearRead> | null {
  const era = readWord(ERAS, view, at);
  if (!era) return null;
  const start = skipSpaces(view, era.end);
  const first = view.startsWith("元年", start);
  const number = first ? null : readNumber(view, start);
  if (!first && (!number || number.value.value > 150)) return null;
  const end = first ? start + 1 : skipSpaces(view, number?.end ?? start);
  if (view[end] !== "年") return null;
  return {
    value: { ref: { kind: "absolute", year: era.value + (number?.value.value ?? 1) }, yearTo: null },
    end: end + 1,
  };
}

function readFigureYear(view: string, at: number): Read<YearRead> | null {
  const pair = readPair(view, at);
  if (!pair) return null;
  const { from, to, apart } = pair.value;
  if (from.style === "tens") return null;
  const end = skipSpaces(view, pair.end);
  const year = asYear(from, view, end) ?? asMinguo(from, view, { start: at, end });
  const yearTo = apart ? asYear(to, view, end) : year;
  if (year === null || yearTo === null) return readQuarterCode(view, at);
  const around = apart ? null : AROUND.exec(view.slice(end + 1, end + 3));
  if (around)
    return { value: { ref: { kind: "absolute", year: year - 1 }, yearTo: year + 1 }, end: end + 1 + around[0].length };
  return { value: { ref: { kind: "absolute", year }, yearTo: apart ? yearTo : null }, end: end + 1 };
}

/** 2020年|前后: that year, the one before or the one after. */
const AROUND = /^(?:前后|左右)/;

/** 2024Q1 has no 年: the year ends before the letter. */
function readQuarterCode(view: string, at: number): Read<YearRead> | null {
  const number = readNumber(view, at);
  if (number?.value.figures !== 4 || !isYear(number.value.value)) return null;
  if (!/^(?:Q[1-4]|H[12])(?![0-9A-Za-z])/.test(view.slice(number.end, number.end + 3))) return null;
  return { value: { ref: { kind: "absolute", year: number.value.value }, yearTo: null }, end: number.end };
}

function asYear(number: Numeral, view: string, end: number): number | null {
  if (view[end] !== "年") return null;
  if (number.figures === 4) return isYear(number.value) ? number.value : null;
  if (number.figures === 3)
    return isMinguo(number.value) &&
      (monthFollows(view, skipSpaces(view, end + 1)) || MINGUO_EDGE.test(view.slice(end + 1, end + 4)))
      ? MINGUO + number.value
      : null;
  if (number.figures !== 2) return null;
  const leadingZero = number.value < 10;
  if (!leadingZero && !monthFollows(view, skipSpaces(view, end + 1))) return null;
  return number.value <= 50 ? 2000 + number.value : 1900 + number.value;
}

/** 108年底, 112年第2季. */
const MINGUO_EDGE = /^(?:底(?!蕴)|年底|初(?![中级])|年初|第[1-4一二三四]季|[上下]半年)/;
/** 106年5月 is written so in Taiwan alone: the year of the Republic. */
const MINGUO = 1911;

/** 于|109年|到案, but not 在|109年|的历史中. */
function asMinguo({ figures, value }: Numeral, view: string, { start, end }: Span): number | null {
  if (figures !== 3 || !isMinguo(value) || view[end] !== "年" || !/[于自]/.test(view.charAt(start - 1))) return null;
  return /^(?:[的间前后来老多]|历史|以[前后上来]|之)/.test(view.slice(end + 1, end + 3)) ? null : MINGUO + value;
}

function isMinguo(value: number): boolean {
  return value >= 100 && value <= 139;
}

function isYear(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

function monthFollows(view: string, at: number): boolean {
  const number = readNumber(view, at);
  return number !== null && number.value.value <= 12 && view[number.end] === "月";
}

/** Reads a place on the calendar, with its year or without. */
export function readCalendar(view: string, at: number): Read<When> | null {
  const numeric = readNumericDate(view, at);
  if (numeric) return numeric;
  const year = readYear(view, at);
  if (!year) return readWithinYear(view, at, null);
  if (year.value.yearTo !== null)
    return { value: { ...NOTHING_PRINTED, year: year.value.ref, yearTo: year.value.yearTo }, end: year.end };
  const gap = skipSpaces(view, year.end);
  if (view.startsWith("同期", year.end))
    return { value: { kind: "same-period", by: 0, year: year.value.ref }, end: year.end + 2 };
  const part = readWithinYear(view, view[gap] === "的" ? skipSpaces(view, gap + 1) : gap, year.value.ref);
  if (part) return part;
  const whole =
    readWord(WHOLE_YEAR, view, year.end) ??
    (view[year.end] === "度" && view.startsWith("年", year.end - 1) ? { end: year.end + 1 } : null);
  return { value: { ...NOTHING_PRINTED, year: year.value.ref }, end: whole?.end ?? year.end };
}

/** 2010/01/29, 2010-01-29, 2010.1.29: year, month and day with the same sign between them, and nothing joined to them. */
function readNumericDate(view: string, at: number): Read<When> | null {
  const year = readNumber(view, at);
  if (year?.value.figures !== 4 || year.value.style !== "arabic" || !isYear(year.value.value)) return null;
  const sign = view.charAt(year.end);
  if (!"/-.".includes(sign) || sign === "" || "/.".includes(view.charAt(at - 1) || " ")) return null;
  const month = readFigures(view, year.end + 1);
  if (!month || view[month.end] !== sign) return null;
  const day = readFigures(view, month.end + 1);
  if (
    !day ||
    month.value > 12 ||
    month.value < 1 ||
    day.value > 31 ||
    day.value < 1 ||
    /[0-9A-Za-z]/.test(view.charAt(day.end))
  )
    return null;
  return {
    value: {
      ...NOTHING_PRINTED,
      year: { kind: "absolute", year: year.value.value },
      months: [month.value, month.value],
      days: [day.value, day.value],
      division: "day",
    },
    end: day.end,
  };
}

function readFigures(view: string, at: number): Read<number> | null {
  let end = at;
  while (end < at + 2 && isDigit(view.charAt(end))) end++;
  return end === at ? null : { value: Number(view.slice(at, end)), end };
}

/** Reads what stands after a year, or alone where the year is understood: 年底, 上半年, 三季度, 8月下旬, 3月15日. */
export function readWithinYear(view: string, at: number, year: YearRef | null): Read<When> | null {
  return (
    readLunar(view, at, year) ??
    readEdge(view, at, year) ??
    readHalf(view, at, year) ??
    readQuarter(view, at, year) ??
    (year ? readSeason(view, at, year) : readShortSeason(view, at)) ??
    (year && readSlice(view, at, { ...NOTHING_PRINTED, year })) ??
    readFirstMonths(view, at, year) ??
    readMonth(view, at, year) ??
    (year && readFeast(view, at, year))
  );
}

function place(year: YearRef | null, months: Pair, division: Division): CalendarPlace {
  return { ...NOTHING_PRINTED, year, months, division };
}

/** 年初 is the first quarter, from January on; 年底 is December, 年内 the year. */
function readEdge(view: string, at: number, year: YearRef | null): Read<When> | null {
  const within = year ? null : readWord(WITHIN_YEAR, view, at);
  if (within)
    return startsFresh(view, at) && !LEXICON.within_year_not_before.includes(view.charAt(within.end) || "，")
      ? { value: { ...NOTHING_PRINTED, year: { kind: "shift", from: "published", by: 0 } }, end: within.end }
      : null;
  const from = year && view[at] === "年" && view[at - 1] === "年" ? at : at;
  const beginning = readWord(YEAR_BEGINNING, view, from);
  if (
    beginning &&
    (year || beginning.end - from > 1) &&
    !LEXICON.year_beginning_not_before.includes(view.charAt(beginning.end) || " ")
  ) {
    const ref: YearRef = year ?? { kind: "shift", from: "published", by: 0 };
    return year || startsFresh(view, from)
      ? { value: { ...place(ref, [1, 3], "quarter"), edge: "beginning" }, end: beginning.end }
      : null;
  }
  const end = readWord(YEAR_END, view, from);
  if (!end || view[at - 1] === "的" || LEXICON.year_end_not_before.includes(view.charAt(end.end) || " ")) return null;
  if (year) return { value: place(year, [12, 12], "month"), end: end.end };
  return end.end - from > 1 && startsFresh(view, from)
    ? { value: { ...place(null, [12, 12], "month"), edge: "end" }, end: end.end }
    : null;
}

/** 年初 within 常年初 or 学年初 is none. */
function startsFresh(view: string, at: number): boolean {
  return !LEXICON.year_edge_not_after.includes(view.charAt(at - 1) || "，");
}

function readHalf(view: string, at: number, year: YearRef | null): Read<When> | null {
  const half = readWord(HALVES, view, at);
  if (!half || (!year && view[at] === "H")) return null;
  return { value: place(year, half.value, "half"), end: half.end };
}

/** 一季度, 第三季度, 前三季度, 首季, Q3 (after a year alone). */
function readQuarter(view: string, at: number, year: YearRef | null): Read<When> | null {
  const code = year && /^Q([1-4])(?![0-9A-Za-z])/.exec(view.slice(at, at + 3));
  if (code) return { value: quarters(year, Number(code[1]), Number(code[1])), end: at + 2 };
  if (view.startsWith("首季", at)) return { value: quarters(year, 1, 1), end: at + (view[at + 2] === "度" ? 3 : 2) };
  const lead = view.charAt(at);
  const head = lead === "第" || lead === "前" || lead === "头";
  const start = head ? skipSpaces(view, at + 1) : at;
  const number = readNeighbours(view, start) ?? readPair(view, start);
  if (!number || !view.startsWith("季", number.end)) return null;
  const { from, to } = number.value;
  const full = view[number.end + 1] === "度";
  const isKnown = year !== null || (head && readWord(QUARTER_BEFORE, view, number.end + 1) !== null);
  if (from.value < 1 || to.value > 4 || (!full && !(isKnown && head))) return null;
  if (!head && !full) return null;
  const end = number.end + (full ? 2 : 1);
  const value = head && lead !== "第" ? quarters(year, 1, to.value) : quarters(year, from.value, to.value);
  const last = "末底".includes(view.charAt(end) || " ");
  if (last && !"期部端".includes(view.charAt(end + 1) || " "))
    return { value: place(year, [to.value * 3, to.value * 3], "month"), end: end + 1 };
  return { value, end };
}

function quarters(year: YearRef | null, from: number, to: number): CalendarPlace {
  return place(year, [from * 3 - 2, to * 3], "quarter");
}

function readSeason(view: string, at: number, year: YearRef): Read<When> | null {
  const season = readWord(SEASONS, view, at);
  return season && { value: { kind: "season", year, month: season.value }, end: season.end };
}

/** 今夏, 去冬. */
function readShortSeason(view: string, at: number): Read<When> | null {
  const by = LEXICON.season_years[view.charAt(at)];
  const month = LEXICON.season_characters[view.charAt(at + 1)];
  if (by === undefined || month === undefined) return null;
  const end = "季天".includes(view.charAt(at + 2) || " ") ? at + 3 : at + 2;
  if (LEXICON.season_not_before.includes(view.charAt(end) || "，")) return null;
  return { value: { kind: "season", year: { kind: "shift", from: "published", by }, month }, end };
}

/** 前8个月, 前11月: from January on. Without a year 前8个月 stands at the beginning of a clause. */
function readFirstMonths(view: string, at: number, year: YearRef | null): Read<When> | null {
  if (!"前头".includes(view.charAt(at) || " ")) return null;
  const number = readCounted(view, skipSpaces(view, at + 1));
  if (!number || number.value.value < 2 || number.value.value > 12) return null;
  const unit = view.startsWith("个月", number.end) ? 2 : view.startsWith("月", number.end) ? 1 : 0;
  if (!unit || (!year && view[at] === "头") || (!year && unit === 2 && !atClause(view, at))) return null;
  return { value: place(year, [1, number.value.value], "month"), end: number.end + unit };
}

/** 第一周, 前10天, 最后3个月, 第三个月 of what stands before; 最后一个星期一. */
export function readSlice(view: string, at: number, of: When): Read<When> | null {
  const from = view[at] === "的" ? skipSpaces(view, at + 1) : at;
  const side = readWord(SLICES, view, from);
  if (!side) return null;
  const number = readCounted(view, skipSpaces(view, side.end));
  const unit = number && readWord(SLICE_UNITS, view, skipSpaces(view, number.end));
  if (!unit || number.value.value < 1 || number.value.value > 60) return null;
  const count = number.value.value;
  const ordinal = view[from] === "第";
  const weekday = unit.value === "week" ? readWeekdayFigure(view, unit.end) : null;
  const first = side.value < 0 ? -count : ordinal || weekday ? count : 1;
  const last = side.value < 0 && weekday === null ? -1 : side.value < 0 ? -count : count;
  return {
    value: { kind: "slice", of, unit: unit.value satisfies Unit, first, last, weekday: weekday?.value ?? null },
    end: weekday?.end ?? unit.end,
  };
}

/** The 一 of 星期一. */
export function readWeekdayFigure(view: string, at: number): Read<number> | null {
  const days = LEXICON.weekdays[view.charAt(at)];
  return days && days[0] === days[1] ? { value: days[0], end: at + 1 } : null;
}

/** 8月, 1-2月, 元月, 十二月份, 8月下旬, 3月15日, 3月15-17日. */
function readMonth(view: string, at: number, year: YearRef | null): Read<When> | null {
  const number = readMonthNumber(view, at);
  if (!number) return null;
  const [from, to] = number.value;
  const start = skipSpaces(view, number.end);
  if (from === to) {
    const slice = readSlice(view, start, place(year, [from, to], "month"));
    if (slice) return slice;
    const days = readDays(view, view[start] === "的" ? start + 1 : start, year);
    if (days) return { value: { ...place(year, [from, to], "day"), days: days.value }, end: days.end };
  }
  if (!year && !isBareMonth(view, at, number.end)) return null;
  const part = readMonthPart(view, number.end);
  return { value: place(year, [from, to], "month"), end: part };
}

function readMonthNumber(view: string, at: number): Read<Pair> | null {
  if (view.startsWith("元月", at)) return { value: [1, 1], end: at + 2 };
  const pair = readNeighbours(view, at) ?? readPair(view, at);
  if (!pair || view[skipSpaces(view, pair.end)] !== "月") return null;
  const { from, to } = pair.value;
  if (from.value < 1 || to.value > 12 || (from.style === "positional" && from.figures > 1)) return null;
  return { value: [from.value, to.value], end: skipSpaces(view, pair.end) + 1 };
}

function isBareMonth(view: string, at: number, end: number): boolean {
  const next = view.charAt(end);
  if (next === "期" && view[end + 1] !== "间") return false;
  return (
    !LEXICON.month_not_before.includes(next || " ") && !LEXICON.month_not_after.includes(view.charAt(at - 1) || " ")
  );
}

/** 份, 初, 下旬 and the like after a month: passed over, the month is what is known. */
function readMonthPart(view: string, at: number): number {
  const first = readWord(MONTH_PARTS, view, at);
  if (!first) return at;
  const second = readWord(MONTH_PARTS, view, first.end);
  const end = second?.end ?? first.end;
  return LEXICON.year_beginning_not_before.includes(view.charAt(end) || " ") && view[end - 1] === "初" ? at : end;
}

/** The day of a month just read: 15日, 15号, 15-17日, 十五 after a year. */
function readDays(view: string, at: number, year: YearRef | null): Read<Pair> | null {
  const pair = readPair(view, at);
  if (!pair) return null;
  const { from, to } = pair.value;
  const unit = skipSpaces(view, pair.end);
  if (from.value < 1 || to.value > 31 || from.figures > 3) return null;
  if ("日号".includes(view.charAt(unit) || " ")) return { value: [from.value, to.value], end: unit + 1 };
  if (!pair.value.apart && opensRange(view, unit)) return { value: [from.value, from.value], end: pair.end };
  const understood =
    year !== null &&
    from.style === "tens" &&
    !pair.value.apart &&
    !"个年月天点时分人家".includes(view.charAt(pair.end) || "，");
  return understood ? { value: [from.value, from.value], end: pair.end } : null;
}

/** The 20 of 2月20至3月31日: its 日 stands at the end of the range alone. */
function opensRange(view: string, at: number): boolean {
  const word = readWord(PAIR_WORDS, view, at);
  const month = word && readMonthNumber(view, skipSpaces(view, word.end));
  const day = month && readNumber(view, skipSpaces(view, month.end));
  return day !== null && "日号".includes(view.charAt(day.end) || " ");
}

/** 15日 or 15-17日 whose month is understood; `inRange` where a date stands before it. */
export function readBareDay(view: string, at: number, inRange: boolean): Read<CalendarPlace> | null {
  const pair = readPair(view, at);
  if (!pair || (pair.value.from.style !== "arabic" && !inRange)) return null;
  const unit = skipSpaces(view, pair.end);
  const { from, to } = pair.value;
  if (!(view[unit] === "日" || (inRange && view[unit] === "号")) || from.value < 1 || to.value > 31) return null;
  if (!inRange && !isBareDay(view, at, unit + 1)) return null;
  return { value: { ...NOTHING_PRINTED, days: [from.value, to.value], division: "day" }, end: unit + 1 };
}

function isBareDay(view: string, at: number, end: number): boolean {
  return (
    !LEXICON.day_not_before.includes(view.charAt(end) || "，") &&
    !readWord(DAY_NOT_BEFORE, view, end) &&
    !LEXICON.day_not_after.includes(view.charAt(at - 1) || "，")
  );
}
