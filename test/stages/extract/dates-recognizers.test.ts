import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { bounds, parseEdtf, type Edtf } from "../../../src/model/edtf.ts";
import { findDates, type DateMention } from "../../../src/stages/extract/dates.ts";
import { fromDayNumber, toDayNumber } from "../../../src/stages/extract/dates/calendar.ts";

/**
 * Microsoft's Chinese specification of dates (Recognizers-Text, MIT), read from beside the project. Of its types, dates,
 * date periods and the days of points in time are ours; times of day, durations and recurring times are not.
 *
 * How values are compared: Microsoft ends a period on the day after its last, and a printed range on the first day of its
 * last part, so either is right. For 以前 and 以后 it gives the printed date and the side, and so do we. Where an
 * expression has a past and a future value either is right.
 */
const SPECIFICATION = new URL("../../../../shared/data/dates/recognizers-text/DateTimeModel.json", import.meta.url);

interface Value {
  readonly timex: string;
  readonly Mod?: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

interface Result {
  readonly Text: string;
  readonly TypeName: string;
  readonly Start: number;
  readonly End: number;
  readonly Resolution: { readonly values: readonly Value[] };
}

interface Case {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results?: readonly Result[];
}

/** Cases in which Microsoft's answer is not what a dossier should say. */
const EXCLUDED: Readonly<Record<string, string>> = {
  最近: "最近 is not today: a vague word names no day",
  农历2015年十月初一: "a day of the moon's calendar, taken by Microsoft for one of the sun's; it is 2015-11-12",
  正月三十: "the moon's calendar again",
  "2015年十月初一早上九点二十": "the moon's calendar again",
  神龙二年正月初一: "the moon's calendar, and no table of ours reaches the year 706",
  雍正四年大年三十: "the moon's calendar, and no table of ours reaches 1726",
  截止到2018年: "截至 tells as of when something holds: the date itself, not all time before it",
  "你12-11-10有时间吗": "whether 12 is the year or the day is anybody's guess",
};

const OURS = new Set(["date", "daterange", "datetime", "datetimerange"]);

function typeOf(result: Result): string {
  return result.TypeName.replace("datetimeV2.", "");
}

/** Points in time counted in hours or minutes have no date to compare. */
function isOurs(result: Result): boolean {
  return OURS.has(typeOf(result)) && !/小时|分钟|马上/.test(result.Text);
}

function isScope({ Results = [] }: Case): boolean {
  return Results.length === 0 || Results.some(isOurs);
}

function isRight(mention: DateMention, result: Result, reference: string): boolean {
  const values = result.Resolution.values;
  if (values.every(({ value }) => value === "not resolved") && !/^\d{4}-S[PU]/.test(values[0]?.timex ?? ""))
    return mention.date === null;
  return mention.date !== null && values.some((value) => sameValue(mention.date as Edtf, value, reference));
}

function sameValue(date: Edtf, value: Value, reference: string): boolean {
  const [year = "", season] = value.timex.split("-");
  if (season === "SU") return date === `${year}-06/${year}-08`;
  if (!value.Mod && date === value.timex) return true;
  if (value.Mod) return sameOpen(date, value, reference);
  const start = (value.start ?? value.value ?? "").slice(0, 10);
  const end = (value.end ?? value.value ?? "").slice(0, 10);
  const cut =
    /^\(.*,P\d+Y\)$/.test(value.timex) || date.length < 10 ? Math.max(4, date.split("/")[0]?.length ?? 4) : 10;
  const { first, last } = bounds(date);
  const [from = "", to = from] = date.split("/");
  if (start === end) return date === start.slice(0, cut);
  const endsRight =
    [last, bounds(to as Edtf).first, fromDayNumber(toDayNumber(last) + 1)].some((day) => day === end) ||
    to === end.slice(0, cut);
  return (first === start || from === start.slice(0, cut)) && endsRight;
}

/** before and until end, after and since begin with the date printed. */
function sameOpen(date: Edtf, { timex, Mod }: Value, reference: string): boolean {
  const printed = timex.replace(/T.*/, "");
  if (Mod === "before" || Mod === "until") return date === `../${printed}` || (timex.includes("T") && date === printed);
  return date === `${printed}/..` || date === `${printed}/${reference.slice(0, printed.length)}`;
}

function overlaps(mention: DateMention, result: Result): boolean {
  return mention.start <= result.End && result.Start < mention.end;
}

function isSolved({ Input, Context, Results = [] }: Case): boolean {
  const reference = (Context?.ReferenceDateTime ?? "").slice(0, 10);
  const mentions = findDates(Input, { published: parseEdtf(reference), told: null });
  const ours = Results.filter(isOurs);
  const found = ours.every((result) =>
    mentions.some((mention) => overlaps(mention, result) && isRight(mention, result, reference)),
  );
  const stray = mentions.some(
    (mention) => mention.date !== null && !Results.some((result) => overlaps(mention, result)),
  );
  return found && !stray;
}

test(
  "dates and periods of Microsoft's Chinese specification are found with their values",
  { skip: existsSync(SPECIFICATION) ? false : "the specification is not beside the project" },
  () => {
    const cases = JSON.parse(readFileSync(SPECIFICATION, "utf8").replace(/^\uFEFF/, "")) as Case[];
    const scope = cases.filter(isScope);
    const excluded = scope.filter(({ Input }) => EXCLUDED[Input] !== undefined);
    const judged = scope.filter(({ Input }) => EXCLUDED[Input] === undefined);
    const failed = judged.filter((one) => !isSolved(one));
    console.log(
      `${cases.length} cases, ${cases.length - scope.length} of time of day, duration or recurrence alone, ${excluded.length} excluded, ${judged.length - failed.length} of ${judged.length} right`,
    );
    for (const { Input } of failed) console.log(`  not right: ${Input}`);
    assert.ok(excluded.length <= scope.length * 0.05, "at most 5 % are excluded");
    assert.ok(judged.length - failed.length >= judged.length * 0.95, "at least 95 % are right");
  },
);
