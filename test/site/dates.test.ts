import assert from "node:assert/strict";
import { test } from "node:test";
import { parseEdtf } from "../../src/model/edtf.ts";
import {
  chronologicalKey,
  formatDate,
  formatPrecision,
  isBefore,
  machineDate,
  timelinePlace,
} from "../../src/site/dates.ts";
import { compareBy } from "../../src/site/order.ts";

function edtf(text: string) {
  const date = parseEdtf(text);
  assert.ok(date, `${text} is EDTF`);
  return date;
}

const WORDS = [
  ["2024", "2024年", "精确到年"],
  ["2024-09", "2024年9月", "精确到月"],
  ["2024-08-30", "2024年8月30日", "精确到日"],
  ["202X", "2020年代", "精确到年代"],
  ["2024-33", "2024年第一季度", "精确到季度"],
  ["2026-40", "2026年上半年", "精确到半年"],
  ["2024-23", "2024年秋季", "精确到季节"],
  ["2021/2023", "2021年至2023年", "精确到年"],
  ["2024-06/2024-09", "2024年6月至9月", "精确到月"],
  ["2023-11/2024-02", "2023年11月至2024年2月", "精确到月"],
  ["2024-08-05/2024-08-09", "2024年8月5日至9日", "精确到日"],
  ["2024-08-30/2024-09-02", "2024年8月30日至9月2日", "精确到日"],
  ["2024-33/2024-35", "2024年第一季度至第三季度", "精确到季度"],
  ["2024-06/..", "2024年6月起", "精确到月"],
  ["../2019", "2019年或更早", "精确到年"],
] as const;

for (const [date, words, precision] of WORDS) {
  test(`${date} reads ${words}, ${precision}`, () => {
    assert.equal(formatDate(edtf(date)), words);
    assert.equal(formatPrecision(edtf(date)), precision);
  });
}

test("dates sort by their first possible day; those without a beginning come after, by their last, and what has no date last", () => {
  const dates = [null, "2024-09", "../2024-09-10", "../2023", "2024", "2024-08-30", "2021/2023"].map((date) =>
    date === null ? null : edtf(date),
  );
  const sorted = ["2021/2023", "2024", "2024-08-30", "2024-09", "../2023", "../2024-09-10", null];
  assert.deepEqual(dates.sort(compareBy(chronologicalKey)), sorted);
});

const PLACES = [
  ["2024-08-30", "2024", "08"],
  ["2024-09", "2024", "09"],
  ["2024", "2024", ""],
  ["2024-33", "2024", ""],
  ["2024-09-29/2024-10-02", "2024", ""],
  ["../2019", "", ""],
  [null, "", ""],
] as const;

for (const [date, year, month] of PLACES) {
  test(`${date ?? "no date"} stands in the timeline under ${year || "no year"}, ${month || "no month"}`, () => {
    assert.deepEqual(timelinePlace(date === null ? null : edtf(date)), { year, month });
  });
}

test("only dates that HTML knows are given to its time element", () => {
  assert.equal(machineDate(edtf("2024-09")), "2024-09");
  assert.equal(machineDate(edtf("2024-33")), null);
  assert.equal(machineDate(edtf("2021/2023")), null);
});

const ORDERED = [
  ["2024-05", "2024-06-01", true],
  ["2024-05", "2024-05-20", false],
  ["2024-05-01", "2024-05-02", true],
  ["2024", "2024-12", false],
  ["2021/2023", "2024", true],
  ["2021/2023", "2023-06", false],
  ["../2019", "2020", true],
  ["2019/..", "2020", false],
] as const;

for (const [date, other, expected] of ORDERED) {
  test(`${date} is ${expected ? "" : "not "}over for certain before ${other} begins`, () => {
    assert.equal(isBefore(edtf(date), edtf(other)), expected);
    assert.equal(isBefore(edtf(date), null) || isBefore(null, edtf(other)), false);
  });
}
