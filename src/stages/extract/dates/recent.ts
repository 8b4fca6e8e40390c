import { bounds, parseEdtf, type Edtf } from "../../../model/edtf.ts";
import { fromDayNumber, toDayNumber } from "./calendar.ts";
import { LEXICON } from "./lexicon.ts";

/** Days beyond which the months themselves are not known, only the years. */
const QUARTER = 92;
const MONTH_LENGTH = "2024-09".length;
const YEAR_LENGTH = "2024".length;

/**
 * The months (the years, where the word reaches far back) in which something told of as 近日, 不久前 or 几个月前 may have
 * happened, by the publication: one where all of them lie in it, else an interval. Null for a word that bounds nothing
 * (近年来).
 */
export function resolveRecent(word: string, published: Edtf): Edtf | null {
  const days = LEXICON.recent[word];
  if (days === undefined || published.includes("/") || published.length < MONTH_LENGTH) return null;
  const { first, last } = bounds(published);
  const length = days > QUARTER ? YEAR_LENGTH : MONTH_LENGTH;
  const from = fromDayNumber(toDayNumber(first) - days).slice(0, length);
  const to = last.slice(0, length);
  return parseEdtf(from === to ? from : `${from}/${to}`);
}
