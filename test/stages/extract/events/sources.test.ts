import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findEvents } from "../../../../src/stages/extract/events.ts";
import { LEXICON, sentenceOf, type Names } from "../../../builders.ts";

const NAMES: Names = {
  林若川: "person",
  方一诺: "person",
  云岚鲜生: "company",
  嘉禾超市: "company",
  江川银行: "company",
  均禾食品: "company",
  江川市商务局: "institution",
};

/** The type of what a sentence tells, and by whose word. */
function told(text: string): string[] {
  return findEvents(sentenceOf(text, NAMES), [], LEXICON).map(
    ({ type, speaker }) => `${type}${speaker === null ? "" : ` ${speaker}`}`,
  );
}

describe("by whose word something is told", () => {
  test("is the word of who is named for a body, not of the body", () => {
    assert.deepEqual(told("据江川银行副行长林若川介绍，该行菜篮子贷款的手续已经大为简化。"), ["statement 林若川"]);
    assert.deepEqual(told("据江川市商务局有关负责人介绍，全市的菜价一直很平稳。"), ["statement 江川市商务局"]);
  });

  test("is nobody's who stands near somebody, or is one of many", () => {
    assert.deepEqual(told("据接近云岚鲜生的人士透露，云岚鲜生2024年5月裁员500人。"), ["layoff 接近云岚鲜生的人士"]);
    assert.deepEqual(told("据云岚鲜生一名员工透露，嘉禾超市2024年5月裁员500人。"), ["layoff 云岚鲜生一名员工"]);
    assert.deepEqual(told("以云岚鲜生的门店为例，据门店业主介绍，冷柜的手续一直没有办下来。"), []);
  });

  test("begins with who speaks, unless they speak when all is said", () => {
    assert.deepEqual(told("云岚鲜生2024年5月裁员500人，董秘林若川表示，嘉禾超市2024年6月递交了招股书。"), [
      "layoff",
      "ipo 林若川",
    ]);
    assert.deepEqual(told("云岚鲜生2024年5月裁员500人，林若川说。"), ["layoff 林若川"]);
  });

  test("is the word of the last who has spoken before", () => {
    assert.deepEqual(
      told("林若川说，云岚鲜生2024年5月裁员500人，方一诺则说，嘉禾超市2024年6月递交了招股书。").filter(
        (one) => !one.startsWith("statement"),
      ),
      ["layoff 林若川", "ipo 方一诺"],
    );
  });

  test("says when they spoke apart from who they are", () => {
    assert.deepEqual(told("根据行业观察者此前预测，云岚鲜生2025年营收将达30亿元。"), ["results 行业观察者"]);
  });

  test("is theirs on whatever day and occasion they speak", () => {
    for (const spoken of [
      "林若川昨日表示，",
      "林若川（Lin Ruochuan）日前在业绩会上表示，",
      "林若川接受《江川晚报》记者独家专访时称，",
      "林若川前天在说明会上对本报和其他媒体说，",
      "林若川5日发声明，说",
      "林若川昨天告诉记者，",
    ])
      assert.deepEqual(told(`云岚鲜生董秘${spoken}门店的租金不是越低越好。`), ["statement 林若川"], spoken);
    assert.deepEqual(told("江川银行昨日在说明会上表示，该行的手续已经大为简化。"), ["statement 江川银行"]);
    assert.deepEqual(told("“风险可控，手续不难”，江川银行副行长林若川昨日说。"), ["statement 林若川"]);
  });

  test("is a body's where it says so, and nobody's where it does by saying", () => {
    assert.deepEqual(told("云岚鲜生的公告显示，嘉禾超市2024年6月递交了招股书。"), ["ipo 云岚鲜生"]);
    assert.deepEqual(told("云岚鲜生昨日表示，嘉禾超市2024年6月递交了招股书。"), ["ipo 云岚鲜生"]);
    assert.deepEqual(told("云岚鲜生宣布2024年5月裁员500人。"), ["layoff"]);
    assert.deepEqual(told("云岚鲜生昨日表示遗憾；嘉禾超市2024年6月递交了招股书。"), ["ipo"]);
  });

  test("is theirs where what they say follows, not where they have said something else", () => {
    assert.deepEqual(told("林若川昨日对记者表示感谢，云岚鲜生2024年5月裁员500人。"), ["layoff"]);
    assert.deepEqual(told("嘉禾超市收购获批，方一诺表示欢迎，江川银行2024年6月入股云岚鲜生。"), [
      "acquisition",
      "funding",
    ]);
    assert.deepEqual(told("林若川昨日表示，云岚鲜生2024年5月裁员500人。"), ["layoff 林若川"]);
  });

  test("is a denial's of who is named last before it, not of who is accused", () => {
    assert.deepEqual(told("云岚鲜生2024年5月8日被指裁员500人，方一诺对此予以否认。"), ["layoff", "statement 方一诺"]);
    assert.deepEqual(told("方一诺2024年5月8日对嘉禾超市的指控予以否认。"), ["statement 方一诺"]);
    assert.deepEqual(told("云岚鲜生2024年5月8日予以否认。"), ["statement 云岚鲜生"]);
  });

  test("makes a claim of what a company says that it has achieved, and none of what it has decided", () => {
    const status = (text: string) =>
      findEvents(sentenceOf(text, NAMES), [], LEXICON).map((event) => `${event.type} ${event.status}`);
    assert.deepEqual(status("云岚鲜生称已于2024年5月完成A轮融资3亿元。"), ["funding claimed"]);
    assert.deepEqual(status("云岚鲜生公告称，已于2024年5月完成A轮融资3亿元。"), ["funding reported"]);
    assert.deepEqual(status("云岚鲜生称，2024年5月收购嘉禾超市三成股权。"), ["acquisition reported"]);
    assert.deepEqual(status("云岚鲜生称，均禾食品2024年5月收购嘉禾超市三成股权。"), ["acquisition reported"]);
  });
});
