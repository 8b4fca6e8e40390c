import type { Span } from "../../model/text.ts";
import { LEXICON, type Qualifier } from "./amounts/lexicon.ts";
import { matchNumber, nextNumber, parseChinese, type NumberRead } from "./amounts/numbers.ts";
import { readUnit, type UnitRead } from "./amounts/units.ts";

/** A quantity that a text gives: money, shares, a part of a whole, or a number of people. */
export interface Amount extends Span {
  readonly value: number;
  /** The greater end of a range such as 10亿至12亿元; else null. */
  readonly to: number | null;
  /** ISO 4217 for money, `%` for parts of a whole (三成 is 30), `百分点`, `股`, and `人` for people. */
  readonly unit: string;
  /** What the text says of its exactness; null where it gives the number plainly. */
  readonly qualifier: Qualifier | null;
}

const FULL_WIDTH = /[０-９．％－]/g;
const HALF_WIDTH_OFFSET = 0xfee0;

/** The money that an article in traditional script means by 元, by the places of which its texts, in simplified script, speak. */
export function yuanOf(texts: readonly string[]): string {
  const counts = Object.entries(LEXICON.yuan).map(([currency, words]) => {
    const pattern = new RegExp(words.join("|"), "g");
    return [currency, texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0)] as const;
  });
  const [[most = CNY, count = 0] = []] = counts.sort(([, a], [, b]) => b - a);
  return count > 0 ? most : CNY;
}

const CNY = "CNY";
/** 人民币, RMB, ￥: what is money of the mainland by its own words. */
const SAYS_CNY = /人民币|[A-Za-z]|[￥¥]/;

/**
 * Finds the quantities of a text in simplified script, in order; `yuan` is what 元 alone means. Takes time in proportion to
 * its length.
 */
export function findAmounts(text: string, yuan = CNY): Amount[] {
  const amounts = readAmounts(text);
  if (yuan === CNY) return amounts;
  return amounts.map((amount) =>
    amount.unit === CNY && !SAYS_CNY.test(text.slice(amount.start, amount.end)) ? { ...amount, unit: yuan } : amount,
  );
}

function readAmounts(text: string): Amount[] {
  const view = text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - HALF_WIDTH_OFFSET));
  const amounts: Amount[] = [];
  for (let span = nextNumber(view, 0), end = 0; span; span = nextNumber(view, end)) {
    const number = hasUnit(view, span) ? matchNumber(view, span.start) : null;
    const amount = number && readAmount(view, number);
    if (amount) amounts.push(amount);
    end = (amount ?? span).end;
  }
  return amounts;
}

/** What may follow a number for it to be a quantity, and what stands before it where nothing does: $20, 百分之五. */
const FIRST_OF_UNIT = new RegExp(`[ %个成股名位员人至到~～–—\\-${firstsOf(LEXICON.currencies)}]`);
const BEFORE_NUMBER = new RegExp(`[之 ${lastsOf(LEXICON.currencies_before)}]`);

function firstsOf(words: Readonly<Record<string, string>>): string {
  return Object.keys(words)
    .map((word) => word.charAt(0))
    .join("");
}

function lastsOf(words: Readonly<Record<string, string>>): string {
  return Object.keys(words)
    .map((word) => word.slice(-1))
    .join("");
}

function hasUnit(view: string, { start, end }: Span): boolean {
  return FIRST_OF_UNIT.test(view.charAt(end)) || BEFORE_NUMBER.test(view.charAt(start - 1));
}

function readAmount(view: string, number: NumberRead): Amount | null {
  const before = readBefore(view, number);
  const range = readRange(view, number);
  const unit = range?.unit ?? unitAfter(view, number, before);
  if (!unit) return null;
  const currency = before.currency !== null && /^[A-Z]{3}$/.test(unit.unit) ? before.currency : unit.unit;
  const after = readWordAt(AFTER, view, unit.end);
  const qualifier = before.qualifier ?? number.qualifier ?? after?.value ?? null;
  if (!before.isFraction && !isPlausible(view, { ...number, start: before.start }, unit, qualifier)) return null;
  const scaled = (value: number) =>
    Number(((value * unit.factor + unit.plus) * before.factor * before.sign).toPrecision(12));
  return {
    start: before.start,
    end: after?.end ?? unit.end,
    value: scaled(range?.from ?? number.value),
    to: range ? scaled(range.to) : null,
    unit: currency,
    qualifier: qualifier ?? (number.kind === "bare" ? "several" : null),
  };
}

/** The unit that follows a number, or the one that stands before it: $20, 百分之五. */
function unitAfter(view: string, number: NumberRead, before: Before): UnitRead | null {
  const after = readUnit(view, number.end);
  if (after) return after;
  const unit = before.isFraction ? "%" : before.currency;
  return unit === null ? null : { unit, factor: 1, plus: 0, end: number.end };
}

/** Between the ends of a range. */
const LINK = /(?: ?(?:[-–—~～至到]|——) ?)/y;

interface Range {
  readonly from: number;
  readonly to: number;
  readonly unit: UnitRead;
}

/** 10亿至12亿元, 10-12亿元, 5%-8%: what the first end leaves out it takes from the second. From and to tell of a change. */
function readRange(view: string, first: NumberRead): Range | null {
  if (first.kind !== "plain" || "从由".includes(view.charAt(first.start - 1) || "。")) return null;
  const own = readUnit(view, first.end);
  LINK.lastIndex = own?.end ?? first.end;
  const link = LINK.exec(view);
  const second = link && matchNumber(view, LINK.lastIndex);
  const unit = second && readUnit(view, second.end);
  if (!unit || second.kind !== "plain" || (own && own.unit !== unit.unit)) return null;
  const from = !own && first.scale === 1 && first.value * second.scale < second.value ? second.scale : 1;
  return first.value * from < second.value ? { from: first.value * from, to: second.value, unit } : null;
}

interface Before {
  readonly start: number;
  readonly currency: string | null;
  readonly isFraction: boolean;
  readonly factor: number;
  readonly sign: 1 | -1;
  readonly qualifier: Qualifier | null;
}

/** 百分之, 千分之, 百万分之 right before a number. */
const FRACTION = /(?<![\d一二三四五六七八九十])([百千万]{1,2})分之$/;
const MAX_FRACTION = 6;

/** What stands before a number, from the nearest on: a sign, a currency or 百分之, a qualifier. */
function readBefore(view: string, { start, kind }: NumberRead): Before {
  const sign = signBefore(view, start);
  let at = start - (sign === -1 ? 1 : 0);
  const fraction = FRACTION.exec(view.slice(Math.max(0, at - MAX_FRACTION), at));
  if (fraction) at -= fraction[0].length;
  const space = view[at - 1] === " " ? 1 : 0;
  const currency = readWordBefore(CURRENCIES_BEFORE, view, at - space);
  if (currency) at = currency.start;
  const word = readWordBefore(QUALIFIERS_BEFORE, view, at);
  const qualifies = word && isQualifier(view, word.start, at, kind);
  return {
    start: qualifies ? word.start : at,
    currency: currency?.value ?? null,
    isFraction: fraction !== null,
    factor: fraction ? 100 / (parseChinese(fraction[1] ?? "") ?? 100) : 1,
    sign,
    qualifier: qualifies ? word.value : null,
  };
}

function signBefore(view: string, start: number): 1 | -1 {
  const before = view.charAt(start - 1);
  if (before === "负") return -1;
  return "-−".includes(before || " ") && !/[\p{L}\d%)）-]/u.test(view.charAt(start - 2)) ? -1 : 1;
}

/** The 近 of 最近 and the 约 of 合约 are none; 上 and 过 are none but in 上亿元 and 过百人. */
function isQualifier(view: string, start: number, end: number, kind: NumberRead["kind"]): boolean {
  if (LEXICON.before_bare_scale.includes(view.slice(start, end))) return kind === "bare";
  return !LEXICON.qualifier_not_after.includes(view.charAt(start - 1) || "，");
}

/** The least scale that is an amount of money by itself: 百万元, but not 万元户. */
const MIN_BARE = 1e6;

/** What is no quantity though it looks like one: 一名, 三元, 一股, 第3名, 百人会. */
function isPlausible(view: string, number: NumberRead, unit: UnitRead, qualifier: Qualifier | null): boolean {
  if (number.kind === "bare" && qualifier === null) return number.value >= MIN_BARE && /^[A-Z]{3}$/.test(unit.unit);
  if (unit.unit === "人") {
    const ranks = "第前".includes(view.charAt(number.start - 1) || "。");
    return !ranks && Number.isInteger(number.value) && !(number.figures === "chinese" && number.value < 3);
  }
  const isWord = ["元", "股"].includes(view.slice(number.end, unit.end));
  return !(isWord && number.figures === "chinese" && number.value < 10);
}

interface Word<T> extends Span {
  readonly value: T;
}

type Entries<T> = readonly (readonly [string, T])[];

function longestFirst<T>(words: Readonly<Record<string, T>>): Entries<T> {
  return Object.entries(words).sort(([a], [b]) => b.length - a.length);
}

const QUALIFIERS_BEFORE = longestFirst(LEXICON.qualifiers_before);
const CURRENCIES_BEFORE = longestFirst(LEXICON.currencies_before);
const AFTER = longestFirst(LEXICON.qualifiers_after);

function readWordBefore<T>(words: Entries<T>, view: string, end: number): Word<T> | null {
  const entry = words.find(([word]) => view.startsWith(word, end - word.length) && end >= word.length);
  return entry ? { start: end - entry[0].length, end, value: entry[1] } : null;
}

function readWordAt<T>(words: Entries<T>, view: string, start: number): Word<T> | null {
  const entry = words.find(([word]) => view.startsWith(word, start));
  return entry ? { start, end: start + entry[0].length, value: entry[1] } : null;
}
