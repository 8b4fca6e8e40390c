import { LEXICON, type Feast } from "./lexicon.ts";
import type { Pair, When, YearRef } from "./terms.ts";
import { atClause, isChineseNumeral, readNumber, readWord, toWords, toWordSet, type Read } from "./view.ts";

const FEASTS = toWords(Object.entries(LEXICON.feasts).map(([name, feast]) => [name, { name, feast }] as const));
const AROUND = toWords(Object.entries(LEXICON.around_feast));
const BESIDE = toWordSet(LEXICON.beside_feast);
const PLAIN: ReadonlySet<string> = new Set(LEXICON.plain_feasts);
const AT_CLAUSE: ReadonlySet<string> = new Set(LEXICON.feasts_at_clause);
const NOT_BEFORE = toWordSet(LEXICON.feast_not_before);
const MOON_MONTHS: Readonly<Record<string, number>> = { 正月: 1, 冬月: 11, 腊月: 12 };

/** Names that are numbers as well: 十一家, 五一二. */
const NUMBER_NAMES: ReadonlySet<string> = new Set(["五一", "十一"]);
const COUNTED = /[\d一二三四五六七八九十百千万亿月日个年家号名人位次届大类项条种期点时分岁元%]/;

/** 春节, 国庆假期, 2024年端午节, 十一长假. Names that mean other things as well need a year or a word after them. */
export function readFeast(view: string, at: number, year: YearRef | null): Read<When> | null {
  const feast = readWord(FEASTS, view, at);
  if (!feast || view[at - 1] === "第" || isChineseNumeral(view.charAt(at - 1))) return null;
  const { name, feast: value } = feast.value;
  const end = '”"」'.includes(view.charAt(feast.end) || " ") ? feast.end + 1 : feast.end;
  const around = readWord(AROUND, view, end);
  if (around) return { value: when(year, value, around.value), end: around.end };
  const beside = readWord(BESIDE, view, end);
  if (beside && (PLAIN.has(name) || year)) return { value: { kind: "vague" }, end: beside.end };
  if (readWord(NOT_BEFORE, view, end) || !standsAlone(view, at, feast.end, name, year)) return null;
  return { value: when(year, value, null), end: feast.end };
}

function standsAlone(view: string, at: number, end: number, name: string, year: YearRef | null): boolean {
  if (NUMBER_NAMES.has(name)) return year !== null && !COUNTED.test(view.charAt(end));
  if (year !== null || PLAIN.has(name)) return true;
  return AT_CLAUSE.has(name) && (atClause(view, at) || LEXICON.feast_after.includes(view.charAt(at - 1)));
}

/** A festival of sales is a day where the text says 当天, else the weeks up to it. */
function when(year: YearRef | null, feast: Feast, around: Pair | null): When {
  const isDay = around !== null && around[0] === 0 && around[1] === 0;
  const sales = "sun" in feast ? feast.sales : undefined;
  if (isDay) return { kind: "feast", year, feast, around: null };
  return { kind: "feast", year, feast, around: sales === undefined ? around : [-sales, 0] };
}

/** A day of the moon's calendar: 农历八月十五, 正月初一, 腊月二十三, 十月初一. */
export function readLunar(view: string, at: number, year: YearRef | null, told = false): Read<When> | null {
  const named = MOON_MONTHS[view.slice(at, at + 2)];
  const number = named === undefined ? readNumber(view, at) : null;
  if (named === undefined && (number?.value.style === "arabic" || view[number?.end ?? at] !== "月")) return null;
  const month = named ?? number?.value.value ?? 0;
  const start = named === undefined ? (number?.end ?? at) + 1 : at + 2;
  const initial = view[start] === "初";
  const day = readNumber(view, initial ? start + 1 : start);
  if (!day || day.value.style === "arabic" || !(told || named !== undefined || initial)) return null;
  if (
    month < 1 ||
    month > 12 ||
    day.value.value < 1 ||
    day.value.value > 30 ||
    "日号个天".includes(view.charAt(day.end) || " ")
  )
    return null;
  return { value: { kind: "lunar", year, month, day: day.value.value }, end: day.end };
}
