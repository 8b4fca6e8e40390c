import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { splitSentences } from "../../src/model/sentences.ts";

/** The sentences of a paragraph, set apart by `|`. */
function cut(paragraph: string): string {
  return splitSentences(paragraph)
    .map(({ start, end }) => paragraph.slice(start, end))
    .join("|");
}

describe("splitSentences", () => {
  test("ends a sentence at its mark, with the closing marks behind it", () => {
    const cases = [
      "开业了。|人很多！|真的？|是的",
      "他说：“开业了。”|随后离开。",
      "「開業了。」|他說。",
      "（数据截至去年。）|下同。",
      "什么？！|没听清……|再说一遍。",
      "Really?|Yes!|Ok",
      "一句话，没有句号；也没有别的",
    ];
    for (const expected of cases) assert.equal(cut(expected.replaceAll("|", "")), expected);
  });

  test("does not end one at the point of a number or of an abbreviation", () => {
    assert.equal(cut("涨3.5个百分点，Orbit Inc.称满意。"), "涨3.5个百分点，Orbit Inc.称满意。");
  });

  test("covers every paragraph without gap or overlap", () => {
    for (const paragraph of ["", "。", "！！！", "”。“", "甲。\n乙。 ", "…………", "甲。”）乙", "😀。\ud800。"]) {
      let at = 0;
      for (const { start, end } of splitSentences(paragraph)) {
        assert.equal(start, at, paragraph);
        assert.ok(end > start, paragraph);
        at = end;
      }
      assert.equal(at, paragraph.length, paragraph);
    }
  });
});
