import { LEXICON } from "./lexicon.ts";

/**
 * Words with which an expression of time, or what only looks like one, begins. Of those of one character it depends on
 * the next whether anything begins.
 */
const WORDS: readonly string[] = [
  ...LEXICON.never.flat(),
  ...LEXICON.recurring,
  ...LEXICON.since,
  ...LEXICON.vague,
  ...LEXICON.before_told,
  ...LEXICON.weeks,
  ...LEXICON.bare_month_parts,
  ...LEXICON.bare_year_parts,
  ...[
    LEXICON.relative_years,
    LEXICON.told_years,
    LEXICON.told_years_at_clause,
    LEXICON.eras,
    LEXICON.centuries,
    LEXICON.halves,
    LEXICON.relative_quarters,
    LEXICON.told_quarters,
    LEXICON.relative_months,
    LEXICON.told_months,
    LEXICON.half_months,
    LEXICON.relative_weeks,
    LEXICON.told_weeks,
    LEXICON.half_weeks,
    LEXICON.relative_days,
    LEXICON.told_days,
    LEXICON.announced_days,
    LEXICON.told_days_at_clause,
    LEXICON.same_period,
    LEXICON.lately,
    LEXICON.lately_at_clause,
    LEXICON.feasts,
    LEXICON.plans,
  ].flatMap((words) => Object.keys(words)),
  ...Object.keys(LEXICON.season_years).flatMap((year) =>
    Object.keys(LEXICON.season_characters).map((char) => year + char),
  ),
  ...["今", "昨", "明"].flatMap((day) => ["（", "(", ...LEXICON.short_day_before].map((next) => day + next)),
  ...Array.from(LEXICON.short_yesterday_before, (next) => `昨${next}`),
  ...["两", "半年", "首季", "元月", "正月", "腊月", "冬月", "农历", "阴历", "第", "前", "头"],
];

const NUMERALS = "0123456789〇零○一二三四五六七八九十廿卅";

/** What may follow a word of one character: a number or a unit of time. */
const AFTER_ONE = `${NUMERALS} \u00a0年月日周星礼天季两半个这今去上下末本春国元过即农除正端清劳明同当次`;

/** First character → the second ones. */
const PAIRS = new Map<string, string>();
for (const [first, ...rest] of WORDS)
  if (first !== undefined) PAIRS.set(first, (PAIRS.get(first) ?? "") + (rest[0] ?? AFTER_ONE));

const NUMERAL = 1;
const WORD = 2;

/** For each UTF-16 unit, whether a numeral or a word begins with it. */
const KINDS = new Uint8Array(0x10000);
for (const char of PAIRS.keys()) KINDS[char.charCodeAt(0)] = WORD;
for (const char of NUMERALS) KINDS[char.charCodeAt(0)] = (KINDS[char.charCodeAt(0)] ?? 0) | NUMERAL;

/** A whole number of at most five figures and what makes a date of it: a unit, a sign between figures, a second number. */
const NUMBER =
  /(?:(?<!\d)\d{1,5}|(?<![〇零○一二三四五六七八九十廿卅])[〇零○一二三四五六七八九十廿卅]{1,5})[ \u00a0]{0,2}(?:[年月日号季周天星礼世财QH多余来\-/~–—－─至到、和及]|个[月季星礼]|(?<=\d{4})\.)/y;

/** The next place from here on where an expression of time may begin, the end of the text if there is none. */
export function nextOpening(view: string, from: number): number {
  for (let at = from; at < view.length; at++) {
    const kind = KINDS[view.charCodeAt(at)] ?? 0;
    if (kind === 0) continue;
    if (kind & WORD && PAIRS.get(view.charAt(at))?.includes(view.charAt(at + 1) || "。")) return at;
    if (kind & NUMERAL) {
      NUMBER.lastIndex = at;
      if (NUMBER.test(view)) return at;
    }
  }
  return view.length;
}
