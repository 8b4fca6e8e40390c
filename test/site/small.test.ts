import assert from "node:assert/strict";
import { test } from "node:test";
import { formatNumber } from "../../src/site/amounts.ts";
import { compareBy, compareText } from "../../src/site/order.ts";
import { wordsIn } from "../../src/site/words.ts";

const NUMBERS = [
  [16000000000, "160亿"],
  [12500, "1.25万"],
  [300, "300"],
  [123456789, "123456789"],
  [1234567890123, "1234567890123"],
  [20.49, "20.49"],
  [1.5e12, "1.5万亿"],
  [-2e8, "-2亿"],
  [0, "0"],
] as const;

for (const [value, text] of NUMBERS) {
  test(`${value} is printed ${text}`, () => assert.equal(formatNumber(value), text));
}

test("texts are ordered by code points, those beyond the first plane last", () => {
  const sorted = ["𠮷", "中", "a", "\uff21", "丁", "ab"].sort(compareText);
  assert.deepEqual(sorted, ["a", "ab", "丁", "中", "\uff21", "𠮷"]);
});

test("keys that are not there come last", () => {
  const sorted = [{ k: null }, { k: 2 }, { k: 1 }].sort(compareBy(({ k }) => k));
  assert.deepEqual(sorted, [{ k: 1 }, { k: 2 }, { k: null }]);
});

test("the interface is in traditional script on traditional pages", () => {
  const words = wordsIn("Hant");
  assert.equal(words.companies, "企業");
  assert.equal(words.eventStatus.denied, "否定");
  assert.equal(words.toHans, "简体");
  assert.equal(words.data, "資料");
});
