import { LEXICON, type Feast } from "./lexicon.ts";
import type { When, YearRef } from "./terms.ts";
import { isChineseNumeral, readNumber, readWord, toWords, toWordSet, type Read } from "./view.ts";

const FEASTS = toWords(Object.entries(LEXICON.feasts).map(([name, feast]) => [name, { name, feast }] as const));
const AROUND = toWords(Object.entries(LEXICON.around_feast));
const BESIDE = toWordSet(LEXICON.beside_feast);
const PLAIN: ReadonlySet<string> = new Set(LEXICON.plain_feasts);
const NOT_BEFORE = toWordSet(LEXICON.feast_not_before);
const MOON_MONTHS: Readonly<Record<string, number>> = { 正月: 1, 冬月: 11, 腊月: 12 };

/** 春节, 国庆假期, 2024年端午节, 十一长假. Names that mean other things as well need a year or a word after them. */
export function readFeast(view: string, at: number, year: YearRef | null): Read<When> | null {
  const feast = readWord(FEASTS, view, at);
  if (!feast || view[at - 1] === "第" || isChineseNumeral(view.charAt(at - 1))) return null;
  const around = readWord(AROUND, view, feast.end);
  if (around) return { value: when(year, feast.value.feast, around.value), end: around.end };
  const beside = readWord(BESIDE, view, feast.end);
  if (beside && (PLAIN.has(feast.value.name) || year)) return { value: { kind: "vague" }, end: beside.end };
  const alone = year !== null ? !/[十五]一/.test(feast.value.name) : PLAIN.has(feast.value.name);
  if (!alone || readWord(NOT_BEFORE, view, feast.end)) return null;
  return { value: when(year, feast.value.feast, null), end: feast.end };
}

function when(year: YearRef | null, feast: Feast, around: readonly [number, number] | null): When {
  const day = around !== null && around[0] === 0 && around[1] === 0;
  return { kind: "feast", year, feast, around: day ? null : around };
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
