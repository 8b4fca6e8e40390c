import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findAmounts } from "../../../src/stages/extract/amounts.ts";

/** The quantities of a text as `value unit`, with what is said of their exactness. */
function found(text: string): string[] {
  return findAmounts(text).map(({ value, unit, qualifier }) => `${value} ${unit}${qualifier ? ` ${qualifier}` : ""}`);
}

function check(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(found(text), expected, text);
}

describe("findAmounts", () => {
  test("reads money of all scales", () => {
    check({
      "12.6亿元": ["1260000000 CNY"],
      "4200万元": ["42000000 CNY"],
      "1,234.5万元": ["12345000 CNY"],
      "3千万元": ["30000000 CNY"],
      "2万亿元": ["2000000000000 CNY"],
      "1.5百亿元": ["15000000000 CNY"],
      "980元": ["980 CNY"],
      "0.1亿元": ["10000000 CNY"],
      "1.005亿元": ["100500000 CNY"],
    });
  });

  test("reads currencies", () => {
    check({
      "5亿美元": ["500000000 USD"],
      "80亿港元": ["8000000000 HKD"],
      "3亿元人民币": ["300000000 CNY"],
      人民币3亿元: ["300000000 CNY"],
      "2000万欧元": ["20000000 EUR"],
      "60亿新台币": ["6000000000 TWD"],
      新台币60亿元: ["6000000000 TWD"],
      "700亿日元": ["70000000000 JPY"],
      "5000亿韩元": ["500000000000 KRW"],
    });
  });

  test("reads shares and numbers of people", () => {
    check({
      "70%的股权": ["70 %"],
      "12.5％": ["12.5 %"],
      裁员300人: ["300 人"],
      "2万名员工": ["20000 人"],
      "412位员工": ["412 人"],
      "400余名员工": ["400 人"],
    });
  });

  test("says how exact a quantity is", () => {
    check({
      逾3亿元: ["300000000 CNY over"],
      超过3亿元: ["300000000 CNY over"],
      近3亿元: ["300000000 CNY nearly"],
      约300人: ["300 人 about"],
      不超过9亿元: ["900000000 CNY up-to"],
    });
  });

  test("takes other numbers for none", () => {
    check({
      "2024年3月": [],
      "600张床位": [],
      第3名: [],
      "5个百分点": [],
      "300元人民": ["300 CNY"],
      十二亿元: [],
      "3万平方米": [],
    });
  });

  test("finds each at its place", () => {
    const text = "营收9.8亿元，净利润4200万元，毛利率18%";
    assert.deepEqual(
      findAmounts(text).map(({ start, end }) => text.slice(start, end)),
      ["9.8亿元", "4200万元", "18%"],
    );
  });

  test("is quick on long runs of digits", () => {
    assert.doesNotThrow(() => findAmounts("1,111".repeat(50000)));
    assert.doesNotThrow(() => findAmounts("9".repeat(200000)));
  });
});
