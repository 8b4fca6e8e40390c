import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findMakers } from "../../../src/stages/extract/makers.ts";
import { createMentionFinder } from "../../../src/stages/extract/mentions.ts";
import { segmentedArticle, type Names } from "../../builders.ts";

const NAMES: Names = {
  云岚科技: "company",
  嘉禾汽车: "company",
  晨星一号: "product",
  晨星二号: "product",
  晨星三号: "product",
};

function makersIn(...paragraphs: readonly string[]): string[] {
  const article = segmentedArticle("题", paragraphs);
  const mentions = createMentionFinder(new Map(Object.entries(NAMES)))(article);
  return findMakers(article, mentions).map(({ product, company }) => `${product} ${company}`);
}

describe("findMakers", () => {
  const tied = [
    "云岚科技发布了晨星一号。",
    "云岚科技旗下的晨星一号开售。",
    "云岚科技的“晨星一号”芯片开售。",
    "云岚科技晨星一号开售。",
    "去年，云岚科技在江川推出首款手机晨星一号。",
    "晨星一号是云岚科技推出的手机。",
    "晨星一号由云岚科技研发。",
    "云岚科技推出采用7nm制程的芯片晨星一号。",
    "云岚科技的通用GPU芯片“晨星一号”开售。",
    "嘉禾汽车宣布采用晨星一号。云岚科技的晨星一号由此装车。",
    "云岚科技近日携手嘉禾汽车推出晨星一号。",
    "云岚科技为嘉禾汽车打造的晨星一号开售。",
  ];
  for (const text of tied) test(`ties: ${text}`, () => assert.deepEqual(makersIn(text), ["晨星一号 云岚科技"]));

  const open = [
    "嘉禾汽车采用晨星一号。",
    "嘉禾汽车的新车搭载了晨星一号芯片。",
    "嘉禾汽车发布新车，搭载晨星一号。",
    "与嘉禾汽车合作的平台“晨星一号”下线。",
    "嘉禾汽车说，对标的是晨星一号。",
    "云岚科技没有回应。晨星一号已经停产。",
    "云岚科技董事长在会上谈到行业前景，也谈到晨星一号。",
    "晨星一号是竞争对手，云岚科技说。",
    "该所与嘉禾汽车共同打造晨星一号。",
    "首批客车已向嘉禾汽车交付，名为晨星一号。",
  ];
  for (const text of open) test(`does not tie: ${text}`, () => assert.deepEqual(makersIn(text), []));

  test("gives listed products one maker", () => {
    assert.deepEqual(makersIn("云岚科技推出了晨星一号、晨星二号和“晨星三号”。"), [
      "晨星一号 云岚科技",
      "晨星二号 云岚科技",
      "晨星三号 云岚科技",
    ]);
  });

  test("goes by the company that is said most often", () => {
    const text = ["嘉禾汽车的晨星一号开售。", "云岚科技发布晨星一号。", "云岚科技旗下晨星一号降价。"];
    assert.deepEqual(makersIn(...text), ["晨星一号 云岚科技"]);
  });
});
