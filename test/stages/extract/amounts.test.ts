import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findAmounts, yuanOf } from "../../../src/stages/extract/amounts.ts";

/** The quantities of a text as `value unit`, with what is said of their exactness. */
function found(text: string): string[] {
  return findAmounts(text).map(
    ({ value, to, unit, qualifier }) =>
      `${value}${to === null ? "" : `..${to}`} ${unit}${qualifier ? ` ${qualifier}` : ""}`,
  );
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
      "980元新台币": ["980 TWD"],
      US$3亿: ["300000000 USD"],
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
      "400余名员工": ["400 人 over"],
      "15位股东": ["15 人"],
      十余人: ["10 人 over"],
      "1.3万人": ["13000 人"],
      "500万股": ["5000000 股"],
      "1,234.5万股股份": ["12345000 股"],
      近三成: ["30 % nearly"],
      三成半: ["35 %"],
      百分之五: ["5 %"],
      千分之三: ["0.3 %"],
      "-22.2%": ["-22.2 %"],
      "5个百分点": ["5 百分点"],
    });
  });

  test("says how exact a quantity is", () => {
    check({
      逾3亿元: ["300000000 CNY over"],
      超过3亿元: ["300000000 CNY over"],
      近3亿元: ["300000000 CNY nearly"],
      约300人: ["300 人 about"],
      不超过9亿元: ["900000000 CNY up-to"],
      至少9亿元: ["900000000 CNY at-least"],
      "9亿元以上": ["900000000 CNY at-least"],
      不足百人: ["100 人 under"],
      "3亿元左右": ["300000000 CNY about"],
      "30多亿元": ["3000000000 CNY over"],
      "3亿余元": ["300000000 CNY over"],
      上亿元: ["100000000 CNY over"],
      数十亿元: ["1000000000 CNY several"],
      几百人: ["100 人 several"],
      千万元级融资: ["10000000 CNY several"],
      最近30人: ["30 人"],
    });
  });

  test("reads one value from all ways of writing it", () => {
    for (const text of ["12亿元", "十二亿元", "１２亿元", "12 亿元", "1.2 billion yuan", "人民币12亿", "120000万元"])
      assert.deepEqual(found(text), ["1200000000 CNY"], text);
    check({
      三千五百万元: ["35000000 CNY"],
      三万五元: ["35000 CNY"],
      一万二千亿元: ["1200000000000 CNY"],
      人民币叁仟万元: ["30000000 CNY"],
      "3亿5千万元": ["350000000 CNY"],
      四十九兆九千亿元: ["49900000000000 CNY"],
      "3·5亿元": ["350000000 CNY"],
    });
  });

  test("reads the two ends of a range", () => {
    check({
      "10亿至12亿元": ["1000000000..1200000000 CNY"],
      "10亿元—12亿元": ["1000000000..1200000000 CNY"],
      "10-12亿元": ["1000000000..1200000000 CNY"],
      "8000至1.2万元": ["8000..12000 CNY"],
      "5%-8%": ["5..8 %"],
      "3至5人": ["3..5 人"],
      "从10%到15%": ["10 %", "15 %"],
    });
  });

  test("takes other numbers for none", () => {
    check({
      "2024年3月": [],
      "600张床位": [],
      第3名: [],
      "300元人民": ["300 CNY"],
      前10名: [],
      "300人次": [],
      一名员工: [],
      两人: [],
      三四百人: [],
      三元股份: [],
      第一股: [],
      百人会: [],
      万元户: [],
      一成不变: [],
      "64位": [],
      "q=30%25%20": [],
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
    assert.doesNotThrow(() => findAmounts("千亿".repeat(100000)));
  });
});

describe("yuanOf", () => {
  test("tells by its places what an article in traditional script means by 元", () => {
    assert.equal(yuanOf(["公司在台北公布财报，年增两成。"]), "TWD");
    assert.equal(yuanOf(["公司在港交所公布中期业绩。"]), "HKD");
    assert.equal(yuanOf(["公司公布业绩。"]), "CNY");
    const units = findAmounts("营收48亿元，其中12亿元人民币来自内地，3亿美元来自海外", "TWD").map(({ unit }) => unit);
    assert.deepEqual(units, ["TWD", "CNY", "USD"]);
  });
});
