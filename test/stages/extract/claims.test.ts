import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findClaims } from "../../../src/stages/extract/claims.ts";
import { sentenceOf, type Names } from "../../builders.ts";

const NAMES: Names = { 云岚鲜生: "company", 嘉禾超市: "company", 蓝岭资本: "company" };

/** The values that a sentence gives as `subject attribute value unit date`. */
function claims(text: string): string[] {
  return findClaims(sentenceOf(text, NAMES), null).map(
    ({ subject, attribute, value, unit, asOf }) => `${subject} ${attribute} ${value} ${unit} ${asOf ?? "-"}`,
  );
}

describe("findClaims", () => {
  test("reads what a sentence says a company is worth, earns, owns and spends", () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      云岚鲜生估值达到30亿元: ["云岚鲜生 valuation 3000000000 CNY -"],
      云岚鲜生累计融资5亿元: ["云岚鲜生 funding-total 500000000 CNY -"],
      云岚鲜生共融资5亿元: ["云岚鲜生 funding-total 500000000 CNY -"],
      云岚鲜生7轮融资超过50亿元: ["云岚鲜生 funding-total 5000000000 CNY -"],
      "蓝岭资本持有云岚鲜生8%的股权": ["云岚鲜生 stake 8 % -"],
      "蓝岭资本持股比例为8%": [],
      "嘉禾超市收购云岚鲜生51%股权": ["云岚鲜生 stake 51 % -"],
      "蓝岭资本投资云岚鲜生，估值30亿元": ["云岚鲜生 valuation 3000000000 CNY -"],
      "蓝岭资本对云岚鲜生的持股比例增至12%": ["云岚鲜生 stake 12 % -"],
      云岚鲜生辞退员工约300人: ["云岚鲜生 laid-off 300 人 -"],
      云岚鲜生裁员约300人: ["云岚鲜生 laid-off 300 人 -"],
      "云岚鲜生研发投入1.2亿元": ["云岚鲜生 research-spending 120000000 CNY -"],
      云岚鲜生市值约80亿港元: ["云岚鲜生 market-value 8000000000 HKD -"],
      "云岚鲜生市场份额为18%": ["云岚鲜生 market-share 18 % -"],
    };
    for (const [text, expected] of Object.entries(cases)) assert.deepEqual(claims(text), expected, text);
  });

  test("gives the value of a part to nobody", () => {
    for (const text of [
      "云岚鲜生华东区2023年营收3亿元",
      "云岚鲜生的物流板块2023年收入3亿元",
      "云岚鲜生2023年在江川的营收为3亿元",
      "云岚鲜生江川工厂有员工500人",
      "云岚鲜生研发团队员工500人",
      "云岚鲜生冷链业务2024年裁员300人",
      "云岚鲜生物流业务估值30亿元",
    ])
      assert.deepEqual(claims(text), [], text);
    assert.deepEqual(claims("云岚鲜生凭借全国门店的扩张2023年营收3亿元"), ["云岚鲜生 revenue 300000000 CNY 2023"]);
    assert.deepEqual(claims("云岚鲜生2023年营收3亿元"), ["云岚鲜生 revenue 300000000 CNY 2023"]);
  });

  test("gives no value to who only invests, bids or is missed", () => {
    assert.deepEqual(claims("云岚鲜生获得3亿元融资，由蓝岭资本领投，投后估值30亿元"), [
      "云岚鲜生 funding 300000000 CNY -",
    ]);
    assert.deepEqual(claims("蓝岭资本向云岚鲜生递交要约，开出的整体估值超过30亿元"), []);
    assert.deepEqual(claims("云岚鲜生上月拒绝了嘉禾超市的报价，目前估值30亿元"), [
      "云岚鲜生 valuation 3000000000 CNY -",
    ]);
    assert.deepEqual(claims("这是没有嘉禾超市的一年，净利润为3亿元"), []);
    assert.deepEqual(claims("云岚鲜生和嘉禾超市宣布合并，合并后公司市值约30亿元"), []);
  });

  test("dates the value of a period by no day of its telling", () => {
    assert.deepEqual(claims("云岚鲜生2024年4月29日公布业绩，前三个月实现营业收入3亿元"), [
      "云岚鲜生 revenue 300000000 CNY -",
    ]);
  });

  test("reads what a company has, owes, loses and how many work for it", () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      "云岚鲜生2023年实现收入8.4亿元，净亏损1.2亿元": [
        "云岚鲜生 revenue 840000000 CNY 2023",
        "云岚鲜生 net-profit -120000000 CNY 2023",
      ],
      云岚鲜生2023年累计亏损超过30亿元: [],
      "云岚鲜生2023年每股亏损0.9元": [],
      云岚鲜生成立时注册资本5000万元: ["云岚鲜生 registered-capital 50000000 CNY -"],
      "截至2023年末，云岚鲜生员工总数为23450人，资产总额18亿元，总负债9亿元": [
        "云岚鲜生 employees 23450 人 2023-12",
        "云岚鲜生 total-assets 1800000000 CNY 2023-12",
        "云岚鲜生 liabilities 900000000 CNY 2023-12",
      ],
      "云岚鲜生以12%的市场份额位居第二": ["云岚鲜生 market-share 12 % -"],
      云岚鲜生募资总额不超过18亿元: [],
      "2024年5月，云岚鲜生在港上市，筹得9亿港元": ["云岚鲜生 funding 900000000 HKD 2024-05"],
      "云岚鲜生2023年蚀1.2亿元": ["云岚鲜生 net-profit -120000000 CNY 2023"],
      云岚鲜生注册资本已增至6亿元: ["云岚鲜生 registered-capital 600000000 CNY -"],
      云岚鲜生2023年首日销售额1亿元: [],
    };
    for (const [text, expected] of Object.entries(cases)) assert.deepEqual(claims(text), expected, text);
  });

  test("gives a value to whom it is of: not to who makes it known, gives the money or stands behind 是", () => {
    assert.deepEqual(claims("嘉禾超市宣布云岚鲜生裁员300人"), ["云岚鲜生 laid-off 300 人 -"]);
    assert.deepEqual(claims("云岚鲜生2018年完成嘉禾超市领投的2亿元B轮融资"), [
      "云岚鲜生 funding 200000000 CNY 2018",
      "云岚鲜生 round B轮 null 2018",
    ]);
    assert.deepEqual(claims("云岚鲜生获蓝岭资本3亿元战略投资，投后估值25亿元"), [
      "云岚鲜生 funding 300000000 CNY -",
      "云岚鲜生 valuation 2500000000 CNY -",
    ]);
    assert.deepEqual(claims("保荐人是蓝岭资本，2020年亏了1.9亿元"), []);
    assert.deepEqual(claims("云岚鲜生披露的年报显示，2023年公司实现营业收入4亿元"), [
      "云岚鲜生 revenue 400000000 CNY 2023",
    ]);
  });

  test("takes none that is rumoured, planned or came to nothing", () => {
    for (const text of [
      "网传云岚鲜生裁员300人",
      "嘉禾超市终止收购云岚鲜生51%股权",
      "嘉禾超市将收购云岚鲜生51%股权",
      "嘉禾超市收购云岚鲜生51%股权一事告吹",
      "嘉禾超市将持有云岚鲜生51%股权",
      "云岚鲜生本次质押股票市值约1.29亿元",
      "云岚鲜生股东嘉禾超市拟设立新公司，注册资本5亿元",
    ])
      assert.deepEqual(claims(text), [], text);
  });

  test("gives a value to none for whose sake another is named, nor to who holds shares", () => {
    assert.deepEqual(claims("云岚鲜生母公司嘉禾超市2023年营收5亿元"), ["嘉禾超市 revenue 500000000 CNY 2023"]);
    assert.deepEqual(claims("云岚鲜生子公司2023年营收5亿元"), []);
    assert.deepEqual(claims("云岚鲜生获蓝岭资本举牌持股达10%"), []);
    assert.deepEqual(claims("嘉禾超市三个月前报出的全年收入为50.4亿元"), ["嘉禾超市 revenue 5040000000 CNY -"]);
  });

  test("dates what a length of time brought by its end, and leaves it out where that is not told", () => {
    assert.deepEqual(claims("云岚鲜生到2021年3月B轮结束，18个月融资47亿元"), [
      "云岚鲜生 funding-total 4700000000 CNY 2021-03",
    ]);
    assert.deepEqual(claims("云岚鲜生18个月融资47亿元"), []);
  });

  test("takes no value of those whom something is done with, of one kind of profit, or of some time that nothing tells", () => {
    assert.deepEqual(claims("云岚鲜生2015年获蓝岭资本领投1亿元A轮融资"), [
      "云岚鲜生 funding 100000000 CNY 2015",
      "云岚鲜生 round A轮 null 2015",
    ]);
    assert.deepEqual(claims("云岚鲜生2023年扣非净利润2亿元"), []);
    assert.deepEqual(claims("云岚鲜生估值一度高达30亿元"), []);
    assert.deepEqual(claims("云岚鲜生2023年估值一度高达30亿元"), ["云岚鲜生 valuation 3000000000 CNY 2023"]);
    assert.deepEqual(claims("云岚鲜生募资8亿元"), ["云岚鲜生 funding 800000000 CNY -"]);
  });

  test("dates every value of one enumeration", () => {
    assert.deepEqual(claims("云岚鲜生2023年营收30亿元，净利润2亿元"), [
      "云岚鲜生 revenue 3000000000 CNY 2023",
      "云岚鲜生 net-profit 200000000 CNY 2023",
    ]);
  });

  test("reads which rounds of funding were closed, and when", () => {
    assert.deepEqual(claims("云岚鲜生2022年5月完成A轮融资"), ["云岚鲜生 round A轮 null 2022-05"]);
    assert.deepEqual(claims("云岚鲜生在2021年、2023年接连完成A轮、A+轮融资"), [
      "云岚鲜生 round A轮 null 2021/2023",
      "云岚鲜生 round A+轮 null 2021/2023",
    ]);
    for (const text of ["云岚鲜生计划2025年完成B轮融资", "云岚鲜生2023年未完成B轮融资", "云岚鲜生完成B轮融资"])
      assert.deepEqual(claims(text), [], text);
  });

  test("does not take one round of funding for the total", () => {
    assert.ok(!claims("云岚鲜生完成3亿元B轮融资").some((claim) => claim.includes("funding-total")));
  });

  test("does not take a change for a value, nor a loss for a profit", () => {
    for (const text of [
      "云岚鲜生2023年净利润同比下降2亿元",
      "云岚鲜生2023年营收增加5亿元",
      "云岚鲜生营收减少了5亿元",
      "云岚鲜生市值蒸发80亿元",
    ])
      assert.deepEqual(claims(text), [], text);
    assert.ok(!claims("云岚鲜生2023年净利润亏损2亿元").includes("云岚鲜生 net-profit 200000000 CNY 2023"));
  });

  test("takes none of several values that stand side by side", () => {
    assert.deepEqual(claims("2021年至2023年，云岚鲜生净利润为4.1亿元、3.6亿元和2.9亿元"), []);
  });

  test("takes none of several of one kind, of which nothing says which is its own", () => {
    assert.deepEqual(claims("云岚鲜生在江川的市场份额为四成，在岭南的市场份额为五成"), []);
  });

  test("makes none of other amounts", () => {
    for (const text of ["云岚鲜生捐款200万元", "云岚鲜生的会员卡卖98元", "共有412人参加云岚鲜生的活动"])
      assert.deepEqual(claims(text), [], text);
  });

  test("quotes the value with its subject", () => {
    const [claim] = findClaims(sentenceOf("昨天，云岚鲜生公布，估值达到30亿元，股东满意。", NAMES), null);
    assert.equal(claim?.quote, "云岚鲜生公布，估值达到30亿元");
  });
});
