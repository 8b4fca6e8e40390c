import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { segmentedArticle, segmentedBlock } from "../builders.ts";

describe("segment", () => {
  test("cuts each paragraph into sentences of the original and words of the simplified view", () => {
    const [block] = segmentedArticle("t", ["港灣市長說：「很好。」隨後離開。"]).body;
    assert.deepEqual(
      block?.sentences.map(({ start, end }) => block.text.slice(start, end)),
      ["港灣市長說：「很好。」", "隨後離開。"],
    );
    assert.ok(block?.words.some(({ text }) => text === "市长"));
    assert.ok(block?.words.every(({ text }) => text !== "市長"));
  });

  test("gives words that touch and cover the text, whatever stands in it", () => {
    const texts = [
      "云岚鲜生（江川）2024年3月5日开业，营收1,200.5万元。",
      "a b\tc\u3000d\u00a0e",
      "😀𠀀𠮷😀",
      "\ud800甲\udc00乙\ud83d",
      "\u0000\u0001\u200b\ufeff",
      "....----____",
      "甲".repeat(3000),
      "e\u0301e\u0301",
      "",
    ];
    for (const text of texts) {
      let at = 0;
      for (const word of segmentedBlock(text).words) {
        assert.equal(word.start, at, JSON.stringify(text.slice(0, 20)));
        assert.equal(word.end, at + word.text.length);
        assert.equal(word.text, text.slice(word.start, word.end));
        assert.ok(word.text.length > 0 && word.tag.length > 0);
        at = word.end;
      }
      assert.equal(at, text.length, JSON.stringify(text.slice(0, 20)));
    }
  });

  test("tags verbs, places and names of people", () => {
    const tags = new Map(segmentedBlock("周星驰在杭州宣布投资").words.map(({ text, tag }) => [text, tag]));
    assert.deepEqual([tags.get("周星驰"), tags.get("杭州"), tags.get("宣布")], ["nr", "ns", "v"]);
  });
});
