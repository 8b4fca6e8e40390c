import { z } from "zod";
import { readYamlLexicon } from "../../../lexicon.ts";

const number = z
  .string()
  .regex(/^-?\d+$/)
  .transform(Number);
const pair = z.tuple([number, number]);
const words = z.array(z.string().min(1));
const numbers = z.record(z.string(), number);
const pairs = z.record(z.string(), pair);
const unit = z.enum(["year", "quarter", "month", "week", "day"]);
const feast = z.union([
  z.strictObject({ sun: pair, sales: number.optional() }),
  z.strictObject({ lunar: pair }),
  z.strictObject({ term: z.literal("清明") }),
]);
const moonYear = z.union([z.tuple([z.string(), z.string()]), z.tuple([z.string(), z.string(), number])]);

const datesFile = z.strictObject({
  traditional: z.string(),
  relative_years: numbers,
  told_years: numbers,
  told_years_at_clause: numbers,
  year_beginning: words,
  year_end: words,
  within_year: words,
  within_year_not_before: z.string(),
  bare_year_parts: words,
  whole_year: words,
  eras: numbers,
  centuries: numbers,
  plans: pairs,
  plan_words: words,
  halves: pairs,
  seasons: numbers,
  season_years: numbers,
  season_characters: numbers,
  season_not_before: z.string(),
  relative_quarters: numbers,
  told_quarters: numbers,
  quarter_before: words,
  relative_months: numbers,
  told_months: numbers,
  month_parts: words,
  bare_month_parts: words,
  half_months: pairs,
  relative_weeks: numbers,
  weeks: words,
  weekdays: pairs,
  half_weeks: pairs,
  relative_days: numbers,
  short_day_before: words,
  short_yesterday_before: z.string(),
  short_day_not_after: z.string(),
  told_days: numbers,
  announced_days: numbers,
  told_day_not_after: words,
  told_days_at_clause: numbers,
  day_parts: words,
  feasts: z.record(z.string(), feast),
  plain_feasts: words,
  feasts_at_clause: words,
  feast_after: z.string(),
  around_feast: pairs,
  beside_feast: words,
  feast_not_before: words,
  vague: words,
  recent: numbers,
  told_before: words,
  told_throughout: words,
  told_after: words,
  told_to_come: words,
  same_period: numbers,
  lately: numbers,
  lately_at_clause: numbers,
  inside: words,
  units: z.record(z.string(), unit),
  ago_not_after: z.string(),
  ago_not_before: z.string(),
  ago: numbers,
  slices: numbers,
  slice_units: z.record(z.string(), unit),
  range_words: words,
  pair_words: words,
  enumeration: words,
  between: words,
  before: words,
  after: words,
  until_now: words,
  since: words,
  since_not_after: z.string(),
  never: z.array(words),
  recurring: words,
  day_not_before: z.string(),
  day_not_before_words: words,
  day_not_after: z.string(),
  month_not_before: z.string(),
  month_not_after: z.string(),
  week_not_before: z.string(),
  weekday_not_before: z.string(),
  weekday_not_after: z.string(),
  year_edge_not_after: z.string(),
  year_beginning_not_before: z.string(),
  year_end_not_before: z.string(),
  before_follows: z.string(),
  future_before: words,
  future_after: words,
  not_future_after: words,
  forecast: words,
  lasts_until: words,
  complete_ends: words,
  chronicles: words,
  complete_before: words,
  complete_figures: words,
  known_until: words,
  moon: z.record(z.string(), moonYear),
});

/** What the module knows of how Chinese writes dates, from `src/lexicon/dates.yaml`. */
export const LEXICON = readYamlLexicon("dates", datesFile);

export type Unit = z.infer<typeof unit>;
export type Feast = z.infer<typeof feast>;
