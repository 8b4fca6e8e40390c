import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createMentionFinder } from "../../../src/stages/extract/mentions.ts";
import { LEXICON, segmentedArticle, type Names } from "../../builders.ts";

/** The mentions of an article as `block:start form kind`. */
function mentions(names: Names, ...paragraphs: string[]): string[] {
  const find = createMentionFinder(new Map(Object.entries(names)));
  return find(segmentedArticle("标题", paragraphs)).map(
    ({ block, start, form, kind }) => `${block}:${start} ${form} ${kind}`,
  );
}

describe("createMentionFinder", () => {
  test("finds every place of every form, in order", () => {
    assert.deepEqual(mentions({ 云岚鲜生: "company", 林若川: "person" }, "林若川到了云岚鲜生。", "云岚鲜生开业。"), [
      "0:0 林若川 person",
      "0:5 云岚鲜生 company",
      "1:0 云岚鲜生 company",
    ]);
  });

  test("takes the longest form at each place", () => {
    const names: Names = { 云岚鲜生: "company", 云岚鲜生食品有限公司: "company" };
    assert.deepEqual(mentions(names, "云岚鲜生食品有限公司"), ["0:0 云岚鲜生食品有限公司 company"]);
  });

  test("finds simplified forms in a traditional text, at the offsets of the original", () => {
    assert.deepEqual(mentions({ 蓝岸银行: "company" }, "昨日藍岸銀行宣布"), ["0:2 蓝岸银行 company"]);
  });

  test("does not find a short form within a longer word", () => {
    assert.deepEqual(mentions({ 华为: "company" }, "中华为此骄傲。"), []);
    assert.deepEqual(mentions({ 中行: "company" }, "集中行动开始了。"), []);
    assert.deepEqual(mentions({ Meta: "company", AI: "company" }, "Metaverse和TAIL。"), []);
  });

  test("finds somebody though the segmenter makes one word of the name and what follows", () => {
    assert.deepEqual(mentions({ 李伟: "person" }, "创始人李伟因个人原因离职"), ["0:3 李伟 person"]);
    assert.deepEqual(mentions({ 林杰: "person" }, "董事长林杰出任顾问"), ["0:3 林杰 person"]);
    assert.deepEqual(mentions({ 林杰: "person" }, "武林杰出青年"), []);
  });

  test("does not take the office of a place for that of the state", () => {
    const find = createMentionFinder(new Map([["卫健委", "institution"]]), new Map(), LEXICON.names.known);
    const forms = (text: string) => find(segmentedArticle("标题", [text])).map(({ form }) => form);
    assert.deepEqual(forms("江川省卫健委通报。"), []);
    assert.deepEqual(forms("卫健委通报。"), ["卫健委"]);
  });

  test("finds names whose length changes nothing: none, one or ten thousand", () => {
    assert.deepEqual(mentions({}, "云岚鲜生开业。"), []);
    const many = Object.fromEntries(Array.from({ length: 10000 }, (_, i) => [`云岚${i}号店`, "company" as const]));
    assert.deepEqual(mentions(many, "云岚77号店和云岚9999号店。"), [
      "0:0 云岚77号店 company",
      "0:7 云岚9999号店 company",
    ]);
  });
});

test("no figure of the market is who it is called after", () => {
  assert.deepEqual(mentions({ 云岚科技: "company" }, "云岚科技指数下跌，云岚科技指数公司说，云岚科技上涨。").length, 2);
});

test("a site or an app is a company where it acts, and none where somebody only uses it", () => {
  const platforms = LEXICON.names.platforms;
  const kinds = new Map(["脸书", "支付宝", "快手", "抖音", "淘宝"].map((form) => [form, "company"] as const));
  const find = createMentionFinder(kinds, new Map(), new Map(), platforms);
  const forms = (text: string) => find(segmentedArticle("标题", [text])).map(({ form }) => form);
  for (const text of [
    "评审昨晚在脸书质疑结果。",
    "这家店只收支付宝。",
    "她的快手账号有三万粉丝。",
    "他通过快手卖货。",
    "评审在臉書上發文。",
    "快手上有人质疑评审。",
    "淘宝上的店铺多了。",
    "她利用抖音直播带货。",
    "他通过抖音认识了评审。",
    "分享：脸书　快手　打印",
  ])
    assert.deepEqual(forms(text), [], text);
  assert.deepEqual(forms("他在脸书发文批评，脸书随后删帖。"), ["脸书", "脸书"]);
  assert.deepEqual(forms("她曾在快手担任副总裁。"), ["快手"]);
  const acting = {
    快手: ["快手上市首日大涨。", "快手上交罚款。", "快手上任新财务总监。", "证监会通过快手上市申请。"],
    抖音: ["抖音上诉被驳回。", "监管部门要求抖音上报数据。", "监管利用抖音案例。", "法院通过抖音的申请。"],
    淘宝: ["淘宝上架新业务。"],
  };
  for (const [platform, texts] of Object.entries(acting))
    for (const text of texts) assert.deepEqual(forms(text), [platform], text);
});

test("what a name begins that is quoted as that of something else names nobody", () => {
  const names: Names = { 江川税务智联: "company" };
  assert.deepEqual(mentions(names, "“江川税务智联平台”昨日上线。"), []);
  assert.deepEqual(mentions(names, "江川税务智联平台部扩编，“江川税务智联”裁员。").length, 2);
});

test("a common word is a name in an article only that has another form of it", () => {
  const kinds = new Map(Object.entries({ 蚂蚁: "company", 蚂蚁集团: "company" } as const));
  const known = new Map(["蚂蚁", "蚂蚁集团"].map((form) => [form, { name: "蚂蚁集团" }] as const));
  const find = createMentionFinder(kinds, new Map([["蚂蚁", "蚂蚁集团"]]), known);
  const forms = (text: string) => find(segmentedArticle("标题", [text])).map(({ form }) => form);
  assert.deepEqual(forms("蚂蚁搬家，要下雨了。"), []);
  assert.deepEqual(forms("蚂蚁集团开会。蚂蚁说。"), ["蚂蚁集团", "蚂蚁"]);
});

test("no name begins within that of a place", () => {
  assert.deepEqual(mentions({ 大云岚: "company" }, "拿大云岚说。").length, 1);
  assert.deepEqual(mentions({ 大基金: "company" }, "加拿大基金入场。"), []);
});
