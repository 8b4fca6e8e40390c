import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findEvents } from "../../../../src/stages/extract/events.ts";
import { LEXICON, sentenceOf, type Names } from "../../../builders.ts";

const NAMES: Names = { 云岚鲜生: "company", 嘉禾超市: "company", 云岚融资担保公司: "company", 江川银行: "company" };

/** The types of what a sentence tells. */
function told(text: string): string[] {
  return findEvents(sentenceOf(text, NAMES), [], LEXICON).map(({ type }) => type);
}

describe("what a trigger tells by what stands beside it", () => {
  test("is a funding whatever the company is called and whatever the money is for", () => {
    assert.deepEqual(told("云岚融资担保公司2024年5月完成A轮融资5亿元。"), ["funding"]);
    assert.deepEqual(told("云岚鲜生2024年5月完成5亿元融资用于偿还债务。"), ["funding"]);
    assert.deepEqual(told("江川银行2024年5月向云岚融资担保公司发放贷款5亿元。"), ["funding"]);
    assert.deepEqual(told("云岚鲜生2024年5月获得银行贷款5亿元用于偿还债务。"), ["funding"]);
  });

  test("is none of a loan that is another's or is over", () => {
    for (const text of [
      "云岚鲜生2024年5月为嘉禾超市的贷款提供担保。",
      "嘉禾超市由云岚鲜生提供连带担保的5亿元贷款2024年5月展期。",
      "云岚鲜生2024年5月仍欠银行贷款5亿元。",
      "云岚鲜生的5亿元贷款2024年5月已还清。",
    ])
      assert.ok(!told(text).includes("funding"), text);
  });

  test("is none where it is only why something else is done", () => {
    assert.deepEqual(told("云岚鲜生裁员500人以业绩下滑为由。"), ["layoff"]);
    assert.deepEqual(told("云岚鲜生2024年5月收购嘉禾超市以扩大规模为由。"), ["acquisition"]);
    assert.deepEqual(told("云岚鲜生2024年5月以裁员500人为由。"), []);
  });
});
