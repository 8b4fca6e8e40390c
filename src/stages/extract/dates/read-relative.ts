import { LEXICON, type Unit } from "./lexicon.ts";
import { readBareDay, readWeekdayFigure } from "./read-calendar.ts";
import type { AnchorName, Pair, When } from "./terms.ts";
import {
  atClause,
  isDigit,
  readCounted,
  readNumber,
  readWord,
  skipSpaces,
  toWords,
  toWordSet,
  type Read,
} from "./view.ts";

const MONTHS = toWords([...shifts(LEXICON.relative_months, "published"), ...shifts(LEXICON.told_months, "told")]);
const DAYS = toWords([
  ...shifts(LEXICON.relative_days, "published"),
  ...shifts(LEXICON.told_days, "told"),
  ...shifts(LEXICON.announced_days, "announced"),
]);
const DAYS_AT_CLAUSE = toWords(shifts(LEXICON.told_days_at_clause, "told"));
const QUARTERS = toWords([...shifts(LEXICON.relative_quarters, "published"), ...shifts(LEXICON.told_quarters, "told")]);
const MONTH_PARTS = toWordSet(LEXICON.month_parts);
const BARE_MONTH_PARTS = toWordSet(LEXICON.bare_month_parts);
const HALF_MONTHS = toWords(Object.entries(LEXICON.half_months));
const WEEK_SHIFTS = toWords([...shifts(LEXICON.relative_weeks, "published"), ...shifts(LEXICON.told_weeks, "told")]);
const HALF_WEEKS = toWords(Object.entries(LEXICON.half_weeks));
const WEEKS = toWordSet(LEXICON.weeks);
const VAGUE = toWordSet(LEXICON.vague);
const SAME_PERIOD = toWords(Object.entries(LEXICON.same_period));
const LATELY = toWords(Object.entries(LEXICON.lately));
const LATELY_AT_CLAUSE = toWords(Object.entries(LEXICON.lately_at_clause));
const UNITS = toWords(Object.entries(LEXICON.units));
const INSIDE = toWordSet(LEXICON.inside);
const AGO = toWords(Object.entries(LEXICON.ago));
const BEFORE_TOLD = toWordSet(LEXICON.before_told);
const CENTURIES = toWords(Object.entries(LEXICON.centuries));
const PLANS = toWords(Object.entries(LEXICON.plans));
const PLAN_WORDS = toWordSet(LEXICON.plan_words);

interface Shift {
  readonly from: AnchorName;
  readonly by: number;
}

function shifts(words: Readonly<Record<string, number>>, from: AnchorName): [string, Shift][] {
  return Object.entries(words).map(([word, by]) => [word, { from, by }]);
}

/** Reads what counts from another day: 上月底, 昨日, 本周五, 三个月前, 过去十年, 去年同期; and 90年代, 十四五期间. */
export function readRelative(view: string, at: number): Read<When> | null {
  return (
    readVague(view, at) ??
    readSamePeriod(view, at) ??
    readAgo(view, at) ??
    readBeforeTold(view, at) ??
    readWithin(view, at) ??
    readLately(view, at) ??
    readRelativeQuarter(view, at) ??
    readRelativeMonth(view, at) ??
    readWeek(view, at) ??
    readRelativeDay(view, at) ??
    readDecade(view, at) ??
    readPlan(view, at)
  );
}

function readVague(view: string, at: number): Read<When> | null {
  const word = readWord(VAGUE, view, at);
  if (!word || isDigit(view.charAt(at - 1)) || readLately(view, at)) return null;
  return { value: { kind: "vague" }, end: word.end };
}

function readSamePeriod(view: string, at: number): Read<When> | null {
  const word = readWord(SAME_PERIOD, view, at);
  return word && { value: { kind: "same-period", by: word.value, year: null }, end: word.end };
}

/** 5年前, 三个月前, 半年后, 两天之后. A number and 多 or 余 is not known, nor from when 时隔两年后 counts. */
function readAgo(view: string, at: number): Read<When> | null {
  const count = readCount(view, at);
  if (!count) return null;
  const rest = readWord(AGO, view, count.end);
  if (!rest || !endsCleanly(view, rest.end)) return null;
  const isOfLapse = rest.value > 0 && LEXICON.lapses.some((word) => view.endsWith(word, at));
  if (isOfLapse || count.value.vague || LEXICON.ago_not_after.includes(view.charAt(at - 1) || "，"))
    return { value: { kind: "vague" }, end: rest.end };
  const { count: number, unit } = count.value;
  const opensClause = atClause(view, at);
  const from = rest.value < 0 && view[rest.end] === "的" ? "text" : "published";
  return { value: { kind: "ago", count: number, unit, sign: rest.value, opensClause, from }, end: rest.end };
}

/** 那之前三天, 那之前的一周. */
function readBeforeTold(view: string, at: number): Read<When> | null {
  const word = readWord(BEFORE_TOLD, view, at);
  const count = word && readCount(view, view[word.end] === "的" ? word.end + 1 : word.end);
  if (!count || count.value.vague) return null;
  const { count: number, unit } = count.value;
  return {
    value: { kind: "ago", count: number, unit, sign: -1, opensClause: true, from: "told" },
    end: count.end,
  };
}

/** 100天内, 18个月内, 三年间. */
function readWithin(view: string, at: number): Read<When> | null {
  const count = readCount(view, at);
  if (!count || count.value.vague) return null;
  const inside = readWord(INSIDE, view, count.end);
  if (!inside || "近过这未今以前".includes(view.charAt(at - 1) || "，")) return null;
  return { value: { kind: "within", count: count.value.count, unit: count.value.unit }, end: inside.end };
}

/** 前 and 后 that begin another word are none: 三年前三季度 does not occur, 5年后轮 does. */
function endsCleanly(view: string, end: number): boolean {
  return !LEXICON.ago_not_before.includes(view.charAt(end) || "，");
}

/** 过去十年, 近三个月, 未来两年. */
function readLately(view: string, at: number): Read<When> | null {
  const word = readWord(LATELY, view, at) ?? (atClause(view, at) ? readWord(LATELY_AT_CLAUSE, view, at) : null);
  if (!word) return null;
  const start = skipSpaces(view, word.end);
  const count = readCount(view, start);
  if (
    !count ||
    count.value.half ||
    LEXICON.lately_not_after.includes(view.charAt(at - 1) || "，") ||
    (view[at] === "前" && isFirstPart(count.value)) ||
    "前后龄级".includes(view.charAt(count.end) || "，")
  )
    return null;
  const end = view[count.end] === "来" ? count.end + 1 : count.end;
  if (count.value.vague) return { value: { kind: "vague" }, end };
  return { value: { kind: "lately", count: count.value.count, unit: count.value.unit, sign: word.value }, end };
}

interface Count {
  readonly count: number;
  readonly unit: Unit;
  readonly vague: boolean;
  readonly half: boolean;
}

/** A length of time: 5年, 三个月, 半年, 两周, 一年多. */
function readCount(view: string, at: number): Read<Count> | null {
  if (view.startsWith("半年", at)) return { value: { count: 6, unit: "month", vague: false, half: true }, end: at + 2 };
  const number = readCounted(view, at);
  if (
    !number ||
    number.value.figures > 3 ||
    view[at] === "0" ||
    (view[at] === "两" && /[一二三四五六七八九十]/.test(view.charAt(at - 1)))
  )
    return null;
  const more = "多余来".includes(view.charAt(number.end) || " ");
  const start = skipSpaces(view, more ? number.end + 1 : number.end);
  const unit = readWord(UNITS, view, start);
  if (!unit || (unit.value === "week" && view[unit.end] === "年")) return null;
  const moreAfter = "多余半".includes(view.charAt(unit.end) || " ");
  return {
    value: { count: number.value.value, unit: unit.value, vague: more || moreAfter, half: false },
    end: moreAfter ? unit.end + 1 : unit.end,
  };
}

/** 前8个月 is the first part of a year, 前一天 the day before the one told. */
function isFirstPart({ count, unit }: Count): boolean {
  return (count === 1 && (unit === "day" || unit === "year")) || unit === "month" || unit === "quarter";
}

/** 本季度, 上季, 当季. */
function readRelativeQuarter(view: string, at: number): Read<When> | null {
  const word = readWord(QUARTERS, view, at);
  return word && { value: { kind: "quarter", ...word.value }, end: word.end };
}

/** 上月, 上个月底, 本月10日, 当月, 月初, 上半月. */
function readRelativeMonth(view: string, at: number): Read<When> | null {
  const half = readWord(HALF_MONTHS, view, at);
  if (half) return { value: { kind: "month", from: "published", by: 0, days: half.value }, end: half.end };
  const part = readWord(BARE_MONTH_PARTS, view, at);
  if (part)
    return /[\d一二三四五六七八九十个每按逐岁]/.test(view.charAt(at - 1))
      ? null
      : { value: { kind: "month", from: "announced", by: 0, days: null }, end: part.end };
  const word = readWord(MONTHS, view, at);
  if (!word) return null;
  const day = readBareDay(view, skipSpaces(view, word.end), true);
  if (day) return { value: { kind: "month", ...word.value, days: day.value.days }, end: day.end };
  const end = readWord(MONTH_PARTS, view, word.end)?.end ?? word.end;
  return { value: { kind: "month", ...word.value, days: null }, end };
}

/** 本周, 上周五, 下周末, 周三, 星期天, 下半周, 那个周日. */
function readWeek(view: string, at: number): Read<When> | null {
  const half = readWord(HALF_WEEKS, view, at);
  if (half && view[half.end] === "周")
    return { value: { kind: "week", from: "published", by: 0, days: half.value }, end: half.end + 1 };
  const shift = readWord(WEEK_SHIFTS, view, at);
  const start = shift?.end ?? at;
  const week = readWord(WEEKS, view, start);
  if (!week) return null;
  const figure = view.charAt(week.end);
  const days = LEXICON.weekdays[figure];
  if (days && !(figure === "日" && isDigit(view.charAt(week.end + 1))))
    return weekday(view, at, { shift: shift?.value ?? null, days, end: week.end + 1 });
  if (!shift || LEXICON.week_not_before.includes(figure || "，")) return null;
  return { value: { kind: "week", ...shift.value, days: [1, 7] }, end: week.end };
}

function weekday(
  view: string,
  at: number,
  read: { readonly shift: Shift | null; readonly days: Pair; readonly end: number },
): Read<When> | null {
  const { shift, days, end } = read;
  const bare = shift === null;
  if (
    bare &&
    (LEXICON.weekday_not_after.includes(view.charAt(at - 1) || "，") ||
      LEXICON.weekday_not_before.includes(view.charAt(end) || "，"))
  )
    return null;
  if (bare && days[0] !== days[1]) return null;
  return { value: { kind: "week", ...(shift ?? { from: "published", by: null }), days }, end };
}

/** 昨(27)日 as papers in traditional script print it. */
const GLOSSED_DAY = /([今昨明])[（(]\d{1,2}[）)]日/y;
/** 今, 昨 and 明 alone, right before what happens. */
const SHORT_DAY = new RegExp(
  `([今昨明])(?=${LEXICON.short_day_before.join("|")})|(昨)(?=[${LEXICON.short_yesterday_before}])`,
  "y",
);

function readShortDay(view: string, at: number): Read<When> | null {
  const isOfOtherWord = LEXICON.short_day_not_after.includes(view.charAt(at - 1) || "，");
  for (const pattern of isOfOtherWord ? [GLOSSED_DAY] : [GLOSSED_DAY, SHORT_DAY]) {
    pattern.lastIndex = at;
    const [day, word, other = ""] = pattern.exec(view) ?? [];
    const by = LEXICON.relative_days[`${word ?? other}日`];
    if (day !== undefined && by !== undefined)
      return { value: { kind: "day", from: "published", by }, end: at + day.length };
  }
  return null;
}

function readRelativeDay(view: string, at: number): Read<When> | null {
  const short = readShortDay(view, at);
  if (short) return short;
  const word = readWord(DAYS, view, at) ?? (atClause(view, at) ? readWord(DAYS_AT_CLAUSE, view, at) : null);
  if (!word || (word.value.from === "told" && LEXICON.told_day_not_after.some((event) => view.endsWith(event, at))))
    return null;
  return { value: { kind: "day", ...word.value }, end: word.end };
}

/** 90年代, 上世纪八十年代, 20世纪70年代, 十九世纪七十年代; 初, 中期 and 末 are passed over. */
function readDecade(view: string, at: number): Read<When> | null {
  const century = readCentury(view, at);
  const number = readNumber(view, century?.end ?? at);
  if (!number || !view.startsWith("年代", number.end)) return null;
  const { value, figures } = number.value;
  const full = figures === 4 && value % 10 === 0 ? value / 10 : null;
  if (full === null && (value > 90 || value % 10 !== 0 || (!century && value < 30))) return null;
  const end = number.end + 2;
  const tail = ["初期", "中期", "末期", "中后期", "初", "末"].find((word) => view.startsWith(word, end)) ?? "";
  return {
    value: { kind: "decade", decade: full ?? (century?.value ?? 19) * 10 + value / 10 },
    end: end + tail.length,
  };
}

function readCentury(view: string, at: number): Read<number> | null {
  const word = readWord(CENTURIES, view, at);
  if (word) return word;
  const number = readNumber(view, at);
  return number && view.startsWith("世纪", number.end) ? { value: number.value.value - 1, end: number.end + 2 } : null;
}

/** “十四五”期间. */
function readPlan(view: string, at: number): Read<When> | null {
  const plan = readWord(PLANS, view, at);
  if (!plan) return null;
  const start = '”"」'.includes(view.charAt(plan.end) || " ") ? plan.end + 1 : plan.end;
  const word = readWord(PLAN_WORDS, view, start);
  return word && { value: { kind: "years", years: plan.value }, end: word.end };
}

/** The 周三 in brackets or after a comma that some put behind a date. */
export function readWeekdayGloss(view: string, at: number): number {
  const open = view.charAt(at);
  const closing = open === "(" ? ")" : open === "（" ? "）" : "";
  if (!closing && open !== "，" && open !== ",") return at;
  const week = readWord(WEEKS, view, at + 1);
  const day = week && readWeekdayFigure(view, week.end);
  if (!day || (closing ? view[day.end] !== closing : view.startsWith("周", at + 1))) return at;
  return closing ? day.end + 1 : day.end;
}
