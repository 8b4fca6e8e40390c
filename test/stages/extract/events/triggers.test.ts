import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findTriggers } from "../../../../src/stages/extract/events/triggers.ts";
import { LEXICON, sentenceOf, type Names } from "../../../builders.ts";

const NAMES: Names = { 云岚鲜生: "company", 江川山禾投资有限公司: "company", 江川银行: "company" };

/** The triggers of a sentence, each with its type. */
function found(text: string): string[] {
  return findTriggers(sentenceOf(text, NAMES), LEXICON).map((one) => `${one.type} ${one.text}`);
}

describe("findTriggers", () => {
  test("finds the half behind long names and brackets, and none within a name", () => {
    const target = "江川山禾投资有限公司（以下简称山禾，主要经营冷链仓储、生鲜配送与社区门店等多项业务）";
    assert.deepEqual(found(`云岚鲜生拟以发行股份及支付现金的方式向三名股东购买${target}100%的股权。`), [
      "acquisition 购买",
    ]);
    assert.deepEqual(found("云岚鲜生向江川山禾投资有限公司供菜。"), []);
    assert.deepEqual(found("监管部门接管江川银行。"), ["acquisition 接管"]);
  });

  test("finds none that begins with a conjunction and ends within a word", () => {
    assert.deepEqual(found("云岚鲜生展示了场景和解决办法。"), []);
  });

  test("finds what a ceremony is for where somebody attends it, and not where they speak", () => {
    assert.deepEqual(found("云岚鲜生出席签约仪式。"), ["statement 出席", "partnership 签约仪式"]);
    assert.deepEqual(found("云岚鲜生在投产仪式上发言。"), ["statement 发言"]);
    assert.deepEqual(found("林若川2024年5月出席颁奖典礼。"), ["statement 出席"]);
    assert.deepEqual(found("云岚鲜生2024年5月参加投产仪式。"), []);
  });

  test("types what is done by what it is done to", () => {
    const cases: Readonly<Record<string, string>> = {
      云岚鲜生接下江川门店业务: "acquisition 接下",
      云岚鲜生接过江川门店八成股权: "acquisition 接过",
      云岚鲜生把持股抬到七成: "acquisition 持股",
      云岚鲜生分流九百余人: "layoff 分流",
      云岚鲜生调低生鲜价格: "other 调低",
      云岚鲜生公布季报: "results 公布",
      云岚鲜生上调生鲜价格: "other 上调",
    };
    for (const [text, trigger] of Object.entries(cases)) assert.ok(found(`${text}。`).includes(trigger), text);
  });

  test("finds what crosses a word that is none, or what stands across words", () => {
    assert.deepEqual(found("云岚鲜生通过收购进入华南。"), ["acquisition 收购"]);
    assert.deepEqual(found("云岚鲜生通过自主研发推出新品。"), ["product 推出"]);
    assert.deepEqual(found("云岚鲜生招股书显示收入不高。"), ["results 收入"]);
  });

  test("knows what is founded by its name", () => {
    const names: Names = { ...NAMES, 云岚鲜生: "company" };
    const foundIn = (text: string) => findTriggers(sentenceOf(text, names), LEXICON).map((one) => one.text);
    assert.deepEqual(foundIn("林若川1989年又办起云岚鲜生，转做零售。"), ["办起"]);
    assert.deepEqual(foundIn("林若川1989年又办起云岚鲜生夜校。"), []);
  });

  test("finds that somebody who is named leaves a body, and not in what they do behind that", () => {
    const names: Names = { ...NAMES, 林若川: "person" };
    const left = (text: string) => findTriggers(sentenceOf(text, names), LEXICON).map(({ text }) => text);
    assert.deepEqual(left("林若川2015年离开云岚鲜生，次年回到江川。"), ["离开"]);
    assert.deepEqual(left("林若川离开云岚鲜生的会场。"), []);
    assert.deepEqual(left("车队离开云岚鲜生。"), []);
  });

  test("finds what families of words tell", () => {
    assert.deepEqual(found("云岚鲜生拟与江川银行共同投资设立养殖公司。"), ["founding 共同投资设立"]);
    assert.deepEqual(found("云岚鲜生未能偿还江川银行的贷款。"), ["dispute 未能偿还", "funding 贷款"]);
    assert.deepEqual(found("云岚鲜生拖欠员工工资。"), ["dispute 拖欠"]);
    assert.deepEqual(found("云岚鲜生削减两百个岗位。"), ["layoff 削减"]);
    assert.deepEqual(found("云岚鲜生终止与江川银行的谈判。"), ["partnership 终止"]);
    assert.deepEqual(found("林若川2024年5月入监。"), ["sanction 入监"]);
    assert.deepEqual(found("林若川摘银。"), ["award 摘银"]);
    assert.deepEqual(found("林若川从方一诺手中接过董事长一职。"), ["personnel 接过"]);
    assert.deepEqual(found("林若川也进了云岚鲜生管理层。"), ["personnel 进了"]);
    assert.deepEqual(found("林若川2023年约满离任。"), ["personnel 约满离任"]);
    assert.deepEqual(found("云岚鲜生被拆分成四个事业部。"), ["other 拆分成"]);
    assert.deepEqual(found("云岚鲜生向江川银行借了3亿元。"), ["funding 借了"]);
    assert.deepEqual(found("云岚鲜生清空所持江川银行股份。"), ["acquisition 清空"]);
    assert.deepEqual(found("云岚鲜生2023年回归A股。"), ["ipo 回归A股"]);
    assert.deepEqual(found("云岚鲜生取消派发中期股息。"), ["other 取消"]);
  });

  test("finds no deal in what somebody has to swallow", () => {
    assert.ok(found("云岚鲜生吞下江川资产。").includes("acquisition 吞下"));
    assert.deepEqual(found("云岚鲜生2024年吞下苦果。"), []);
    assert.deepEqual(found("总承建商江川山禾投资有限公司没有到场。"), []);
  });
});
