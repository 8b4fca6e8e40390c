import type { Span } from "../../model/text.ts";

/** A quantity that a text gives: money, a share, or a number of people. */
export interface Amount extends Span {
  readonly value: number;
  /** ISO 4217 for money, `%` for shares, `人` for people. */
  readonly unit: string;
  /** What the text says of its exactness; null where it gives the number plainly. */
  readonly qualifier: "over" | "nearly" | "about" | "up-to" | null;
}

const CURRENCIES: Readonly<Record<string, string>> = {
  元: "CNY",
  人民币: "CNY",
  元人民币: "CNY",
  美元: "USD",
  美金: "USD",
  港元: "HKD",
  港币: "HKD",
  欧元: "EUR",
  日元: "JPY",
  英镑: "GBP",
  韩元: "KRW",
  新台币: "TWD",
  台币: "TWD",
  卢布: "RUB",
  加元: "CAD",
  澳元: "AUD",
  新元: "SGD",
  瑞郎: "CHF",
};
const SCALES: Readonly<Record<string, number>> = {
  "": 1,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
const QUALIFIERS: Readonly<Record<string, Amount["qualifier"]>> = {
  逾: "over",
  超: "over",
  超过: "over",
  高于: "over",
  至少: "over",
  近: "nearly",
  接近: "nearly",
  约: "about",
  大约: "about",
  约为: "about",
  左右: "about",
  不超过: "up-to",
  至多: "up-to",
  最多: "up-to",
};

/** A qualifier, a number with an optional scale, and a currency, a percent sign or a word for people. */
const AMOUNT =
  /(不超过|超过|高于|至少|接近|大约|约为|至多|最多|逾|超|近|约)?(?:人民币|新台币)?(\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,6})?)(?:余|多)?((?:[十百千]?万|[十百千万]?亿|千)?)(?:余|多)?(?:(元人民币|人民币|美元|美金|港元|港币|欧元|日元|英镑|韩元|新台币|台币|卢布|加元|澳元|新元|瑞郎|元)|([%％])|(?:名|位|多名|余名)?(员工|人(?!民)))/g;

/** Finds the quantities of a text in order. Numbers in characters (十二亿元) are not read yet. */
export function findAmounts(text: string): Amount[] {
  const amounts: Amount[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const [whole, qualifier, number = "", scale = "", currency, percent] = match;
    const value = Number(number.replaceAll(",", "")) * (SCALES[scale] ?? 1);
    const unit = currency ? (CURRENCIES[currency] ?? "CNY") : percent ? "%" : "人";
    const named = /人民币\d|新台币\d/.exec(whole);
    amounts.push({
      start: match.index,
      end: match.index + whole.length,
      value: Number(value.toPrecision(12)),
      unit: named?.[0].startsWith("新台币") ? "TWD" : unit,
      qualifier: qualifier ? (QUALIFIERS[qualifier] ?? null) : null,
    });
  }
  return amounts;
}
