import { LEXICON } from "./lexicon.ts";
import { readBareDay, readCalendar, readSlice, readWithinYear, readYear } from "./read-calendar.ts";
import { readFeast, readLunar } from "./read-feast.ts";
import { readRelative, readWeekdayGloss } from "./read-relative.ts";
import { NOTHING_PRINTED, type When } from "./terms.ts";
import { isDigit, readCounted, readNumber, readWord, skipSpaces, toWords, toWordSet, type Read } from "./view.ts";

const NEVER = toWordSet(LEXICON.never.flat());
const RECURRING = toWordSet(LEXICON.recurring);
const RANGE_WORDS = toWordSet(LEXICON.range_words);
const WITHIN_RANGE = toWordSet(LEXICON.within_range);
const BETWEEN = toWordSet(LEXICON.between);
const BEFORE = toWordSet(LEXICON.before);
const AFTER = toWordSet(LEXICON.after);
const UNTIL_NOW = toWordSet(LEXICON.until_now);
const SINCE = toWordSet(LEXICON.since);
const DAY_PARTS = toWordSet(LEXICON.day_parts);
const FISCAL_YEARS = toWordSet(LEXICON.fiscal_years);
const ENDED = toWords(Object.entries(LEXICON.ended));

/** 今年52岁, 今年刚满三十岁: how old somebody is dates nothing; 到今日都未见: until now. */
const NO_DATE =
  /今年[^\p{P}\d一二三四五六七八九十]{0,3}(?:\d{1,3}|[一二三四五六七八九十]{1,3})岁|(?<=到)今[天日](?=[都也还仍才])/uy;

/** Passes over what looks like a date and is none: 今日头条, 每周一, 每年6月. Null where nothing of the kind begins. */
export function skipNoDate(view: string, at: number): number | null {
  const never = readWord(NEVER, view, at);
  if (never) return never.end;
  NO_DATE.lastIndex = at;
  if (NO_DATE.test(view)) return NO_DATE.lastIndex;
  const recurring = readWord(RECURRING, view, at);
  if (!recurring) return null;
  const start = view[recurring.end] === "个" ? recurring.end + 1 : recurring.end;
  const unit =
    "年月周日天季".includes(view.charAt(start) || " ") && !/[一二三四五六]/.test(view.charAt(start + 1))
      ? start + 1
      : start;
  const rest =
    readExpression(view, unit) ?? (unit > start && view[start] === "年" ? readQuarterOnly(view, unit) : null);
  return rest ? rest.end : unit;
}

/** Q3 of 每年Q3. */
function readQuarterOnly(view: string, at: number): { end: number } | null {
  return /^Q[1-4]/.test(view.slice(at, at + 2)) ? { end: at + 2 } : null;
}

/** Reads the longest expression of time that begins here, ranges and open ends included. */
export function readExpression(view: string, at: number): Read<When> | null {
  const since = readSince(view, at);
  const first = readMoment(view, since ?? at, false);
  if (!first) return null;
  if (first.value.kind === "vague" || first.value.kind === "ago") return first;
  const whole = readRange(view, first) ?? first;
  return readOpenEnd(view, whole, since !== null);
}

function readSince(view: string, at: number): number | null {
  const word = readWord(SINCE, view, at);
  return word && !LEXICON.since_not_after.includes(view.charAt(at - 1) || "，") ? word.end : null;
}

/** One point or period, with the time of day that follows it. `inRange`: a date stands before, 23日 is enough. */
function readMoment(view: string, at: number, inRange: boolean): Read<When> | null {
  const read =
    readYearsAcross(view, at) ??
    readFiscalYear(view, at) ??
    readRelative(view, at) ??
    readMoonDate(view, at) ??
    readCalendar(view, at) ??
    readFeast(view, at, null) ??
    readBareDay(view, at, inRange);
  if (!read) return null;
  const slice =
    read.value.kind === "month" || read.value.kind === "range" ? readSlice(view, read.end, read.value) : null;
  if (slice) return slice;
  return isDay(read.value) ? { value: read.value, end: readTimeOfDay(view, readWeekdayGloss(view, read.end)) } : read;
}

function isDay(when: When): boolean {
  if (when.kind === "calendar" || when.kind === "month") return when.days !== null;
  return when.kind === "day" || when.kind === "week" || when.kind === "lunar" || when.kind === "feast";
}

/** 2020/21|财年, 2022-2023|赛季: a year that begins in one and ends in the next. */
const TWO_YEARS = new RegExp(
  `((?:19|20)?\\d{2})[/\\-~–—－](?:19|20)?(\\d{2})年?(?:${LEXICON.years_across.join("|")})`,
  "y",
);

/** Of years in two figures, those from here on are of the last century. */
const FIRST_OF_CENTURY = "50";

function readYearsAcross(view: string, at: number): Read<When> | null {
  TWO_YEARS.lastIndex = at;
  const [text, first = "", last] = TWO_YEARS.exec(view) ?? [];
  const year = Number(first.length === 2 ? `${first < FIRST_OF_CENTURY ? "20" : "19"}${first}` : first);
  if (text === undefined || Number(last) !== (year + 1) % 100 || isDigit(view.charAt(at - 1))) return null;
  const value = { ...NOTHING_PRINTED, year: { kind: "absolute" as const, year }, yearTo: year + 1 };
  return { value, end: at + text.length };
}

/** 2023财年 is named after a year; its quarters are not those of the calendar. */
function readFiscalYear(view: string, at: number): Read<When> | null {
  const number = readNumber(view, at);
  const word = number?.value.figures === 4 ? readWord(FISCAL_YEARS, view, skipSpaces(view, number.end)) : null;
  if (!number || !word) return null;
  const part = readWithinYear(view, view[word.end] === "的" ? word.end + 1 : word.end, null);
  const report = /^第?[一二三四1-4]季|^[上下]半|^Q[1-4]|^[前]/.exec(view.slice(word.end, word.end + 4));
  if (part || report) return { value: { kind: "vague" }, end: part?.end ?? word.end };
  return { value: { ...NOTHING_PRINTED, year: { kind: "absolute", year: number.value.value } }, end: word.end };
}

/** 农历2015年十月初一, 农历八月十五: the word says which calendar it is. */
function readMoonDate(view: string, at: number): Read<When> | null {
  if (!view.startsWith("农历", at) && !view.startsWith("阴历", at)) return null;
  const year = readYear(view, at + 2);
  return readLunar(view, year?.end ?? at + 2, year?.value.ref ?? null, true);
}

/** A range whose first end has been read: 至2023年, -6月30日, 和2018年之间. */
function readRange(view: string, from: Read<When>): Read<When> | null {
  const gap = skipSpaces(view, from.end);
  const word = readWord(RANGE_WORDS, view, gap);
  if (word) {
    const to = readMoment(view, skipSpaces(view, word.end), true);
    if (!to || !isBound(to.value)) return null;
    const within = readWord(WITHIN_RANGE, view, to.end);
    const isWord = within && !LEXICON.within_range_not_before.includes(view.charAt(within.end) || "，");
    return { value: { kind: "range", from: from.value, to: to.value }, end: isWord ? within.end : to.end };
  }
  const link = readWord(BETWEEN, view, gap);
  const to = link && readMoment(view, skipSpaces(view, link.end), true);
  const close = to && (view.startsWith("之间", to.end) ? 2 : view[to.end] === "间" ? 1 : 0);
  return to && close && isBound(to.value)
    ? { value: { kind: "range", from: from.value, to: to.value }, end: to.end + close }
    : null;
}

function isBound(when: When): boolean {
  return !["vague", "lately", "ago", "same-period"].includes(when.kind);
}

/** What opens a date to one side: 2018年以前, 9月1日起, 2019年以来. */
function readOpenEnd(view: string, of: Read<When>, since: boolean): Read<When> {
  const ended = readEnded(view, of);
  if (ended) return ended;
  const at = skipSpaces(view, of.end);
  const open = (side: "before" | "after" | "now", end: number): Read<When> => ({
    value: { kind: "open", side, of: of.value },
    end,
  });
  const now = readWord(UNTIL_NOW, view, at);
  if (now) return open("now", now.end);
  if (of.value.kind === "range" || of.value.kind === "lately") return of;
  const before = readWord(BEFORE, view, at);
  if (before) return open("before", before.end);
  const after = readWord(AFTER, view, at);
  if (after && !(view[after.end - 1] === "起" && "来诉点步码草源初因飞".includes(view.charAt(after.end) || "，")))
    return open("after", after.end);
  const bare = view.charAt(of.end);
  const follows = view.charAt(of.end + 1);
  if ((bare === "前" || bare === "后") && (follows === "" || LEXICON.before_follows.includes(follows)))
    return open(bare === "前" ? "before" : "after", of.end + 1);
  if (since) return open(SINCE_DEED.test(view.slice(of.end, of.end + LONGEST_DEED)) ? "now" : "after", of.end);
  return of;
}

/** 自8月1日|施行以来. */
const SINCE_DEED = /^[^\p{P}\d]{1,10}(?:以来|至今)/u;
const LONGEST_DEED = 12;

/** 2024年6月30日|止六个月, 今年6月|止年度: the months that end so. */
function readEnded(view: string, of: Read<When>): Read<When> | null {
  if ((of.value.kind !== "calendar" && of.value.kind !== "month") || view[of.end] !== "止") return null;
  const word = readWord(ENDED, view, of.end);
  const number = word ? null : readCounted(view, view[of.end + 1] === "首" ? of.end + 2 : of.end + 1);
  const end = word?.end ?? (number && view.startsWith("个月", number.end) ? number.end + 2 : null);
  const months = word?.value ?? number?.value.value;
  return end === null || months === undefined ? null : { value: { kind: "ended", months, of: of.value }, end };
}

/** Passes over a time of day, and a second one joined to it: 下午3点, 晚间, 7:00到8:00. */
function readTimeOfDay(view: string, at: number): number {
  const first = readClock(view, readDayPart(view, skipSpaces(view, at)));
  if (first === skipSpaces(view, at)) return at;
  const link = readWord(RANGE_WORDS, view, skipSpaces(view, first));
  if (!link) return first;
  const second = readDayPart(view, skipSpaces(view, link.end));
  const clock = readClock(view, second);
  return clock > skipSpaces(view, link.end) ? clock : first;
}

function readDayPart(view: string, at: number): number {
  const part = readWord(DAY_PARTS, view, at);
  if (!part) return at;
  const next = view.charAt(part.end);
  return (view[part.end - 1] === "晚" && "于点辈会宴报餐期".includes(next || "，")) ||
    (view[part.end - 1] === "早" && "于前期在已些就日报餐".includes(next || "，"))
    ? at
    : part.end;
}

/** 18时30分, 3点半, 17:55:23. */
function readClock(view: string, at: number): number {
  const start = skipSpaces(view, at);
  const hour = readCounted(view, start);
  if (!hour || hour.value.value > 24) return at;
  if (view[hour.end] === ":") return readColons(view, hour.end);
  if (!"点时".includes(view.charAt(hour.end) || " ")) return at;
  let end = hour.end + 1;
  if ("半整许".includes(view.charAt(end) || " ")) return end + 1;
  for (const unit of ["分", "秒"]) {
    const number = readNumber(view, end);
    if (!number || number.value.value > 60) return end;
    if (view[number.end] === unit) end = number.end + 1;
    else return view[hour.end] === "点" && unit === "分" && number.value.figures > 1 ? number.end : end;
  }
  return end;
}

function readColons(view: string, at: number): number {
  let end = at;
  for (let part = 0; part < 2 && view[end] === ":" && isDigit(view.charAt(end + 1)); part++) {
    end++;
    for (let i = 0; i < 2 && isDigit(view.charAt(end)); i++) end++;
  }
  return end;
}
