import { LEXICON } from "./lexicon.ts";
import { parseChinese } from "./numbers.ts";

/** A unit after a number, what it multiplies the number by and adds to it, and where the text goes on. */
export interface UnitRead {
  readonly unit: string;
  readonly factor: number;
  readonly plus: number;
  readonly end: number;
}

const CURRENCIES = Object.keys(LEXICON.currencies).sort((a, b) => b.length - a.length);

const UNIT = new RegExp(
  ` ?(?:${[
    `(?<currency>${CURRENCIES.join("|")})`,
    "(?<percent>%)(?![0-9A-Fa-f]{2})",
    "(?<points>个百分点)",
    `成(?<tenths>[半一二三四五六七八九]?)(?![${LEXICON.tenth_not_before}])`,
    `(?<shares>股)(?![${LEXICON.share_not_before}])`,
    `(?<people>[名位]?(?:员工|人(?![${LEXICON.person_not_before}]))|位(?=${LEXICON.people_after_wei.join("|")})|名(?![${LEXICON.name_not_before}]))`,
  ].join("|")})`,
  "y",
);

/** Reads the unit that stands here, after a space at most; 三成半 is 3 × 10 + 5. */
export function readUnit(view: string, at: number): UnitRead | null {
  UNIT.lastIndex = at;
  const match = UNIT.exec(view);
  if (!match?.groups) return null;
  const read = { factor: 1, plus: 0, end: at + match[0].length };
  const { currency, percent, points, tenths, shares } = match.groups;
  if (currency !== undefined) return { ...read, unit: LEXICON.currencies[currency] ?? "CNY" };
  if (percent !== undefined) return { ...read, unit: "%" };
  if (points !== undefined) return { ...read, unit: "百分点" };
  if (tenths !== undefined)
    return { ...read, unit: "%", factor: 10, plus: tenths === "半" ? 5 : (parseChinese(tenths) ?? 0) };
  return { ...read, unit: shares === undefined ? "人" : "股" };
}
