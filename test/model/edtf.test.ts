import assert from "node:assert/strict";
import { test } from "node:test";
import { bounds, contains, parseEdtf, precision, type Edtf } from "../../src/model/edtf.ts";

const VALID = [
  "2024",
  "2024-09",
  "2024-09-12",
  "2024-02-29",
  "202X",
  "2024-21",
  "2024-33",
  "2024-40",
  "2021/2023",
  "../2019",
  "2024-06/..",
  "2019-09-09/2021-03",
];
const INVALID = [
  "",
  "2024-13",
  "2024-02-30",
  "2023-02-29",
  "2023/2021",
  "../..",
  "2021/2022/2023",
  "24",
  "2024-9",
  "..",
  "2024年",
];

test("dates and intervals are read as they stand", () => {
  for (const text of VALID) assert.equal(parseEdtf(text), text);
});

test("what is no day, turns back or is open on both sides is refused", () => {
  for (const text of INVALID) assert.equal(parseEdtf(text), null, text);
});

test("bounds are the first and the last day that a date may mean", () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    "2024": ["2024-01-01", "2024-12-31"],
    "2024-02": ["2024-02-01", "2024-02-29"],
    "202X": ["2020-01-01", "2029-12-31"],
    "2024-35": ["2024-07-01", "2024-09-30"],
    "2024-41": ["2024-07-01", "2024-12-31"],
    "2021/2023-06": ["2021-01-01", "2023-06-30"],
    "../2019": ["0000-01-01", "2019-12-31"],
    "2019/..": ["2019-01-01", "9999-12-31"],
  };
  for (const [date, [first, last]] of Object.entries(cases))
    assert.deepEqual(bounds(date as Edtf), { first, last }, date);
});

test("an interval is as fine as its finer end", () => {
  assert.equal(precision("2024" as Edtf), "year");
  assert.equal(precision("2019-09-09/2021-03" as Edtf), "day");
  assert.equal(precision("../2019-03" as Edtf), "month");
  assert.equal(precision("202X" as Edtf), "decade");
});

test("a date holds another if all days of it lie within", () => {
  assert.ok(contains("2024" as Edtf, "2024-09-12" as Edtf));
  assert.ok(!contains("2024-09" as Edtf, "2024" as Edtf));
  assert.ok(!contains("2021/2023" as Edtf, "2023-12/2024-01" as Edtf));
});
