import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Mention } from "../../../../src/model/stages.ts";
import { findEvents } from "../../../../src/stages/extract/events.ts";
import { NOTHING_TOLD } from "../../../../src/stages/extract/events/story.ts";
import { LEXICON, sentenceOf, type Names } from "../../../builders.ts";

const NAMES: Names = { 林若川: "person", 云岚鲜生: "company", 江川市中级人民法院: "institution" };
const MAIN: Mention = { block: 0, start: 0, end: 4, form: "云岚鲜生", kind: "company" };

/** What a sentence tells in an article that has named nobody: the title, and who takes part under a name. */
function told(text: string): string[] {
  return findEvents(sentenceOf(text, NAMES), [], LEXICON).map(({ title, participants }) =>
    [title, ...participants.map(({ form }) => form)].join(" | "),
  );
}

describe("an event whose actor is described, and named nowhere", () => {
  test("is told of whoever it describes, under no name", () => {
    assert.deepEqual(told("截至5月底，公司已累计回购股份31万股。"), ["公司累计回购股份31万股"]);
    assert.deepEqual(told("2024年5月8日，上述股东减持公司股份12万股。"), ["上述股东减持公司股份12万股"]);
    assert.deepEqual(told("2024年5月，公司公告称，拟出售旗下两家工厂四成股权。"), ["公司拟出售旗下两家工厂四成股权"]);
    assert.deepEqual(told("法院判令被告赔偿8万元。"), ["法院判令被告赔偿8万元"]);
  });

  test("has those who are named with it", () => {
    assert.deepEqual(told("2024年5月8日，公司向江川市中级人民法院提起民事诉讼。"), [
      "公司向江川市中级人民法院提起民事诉讼 | 江川市中级人民法院",
    ]);
  });

  test("is that of the court where a case is heard that is nobody's by name", () => {
    assert.deepEqual(told("本案定于2024年5月8日在江川市中级人民法院开庭。"), [
      "本案定于2024年5月8日在江川市中级人民法院开庭 | 江川市中级人民法院",
    ]);
  });

  test("is none of nobody in particular, of what is said or measured, and without a date or a number", () => {
    for (const text of [
      "本次拟回购股份的资金不超过3亿元。",
      "公司债2024年5月发行5亿元。",
      "公司表示，2024年5月的价格没有变化。",
      "公司2024年营业收入5亿元。",
      "公司将收购一些工厂。",
      "不少公司2024年5月裁员500人。",
    ])
      assert.deepEqual(told(text), [], text);
  });

  test("is none where somebody is named who could be meant", () => {
    const text = "上述股东的子公司2024年5月收购工厂。";
    assert.deepEqual(told(text), []);
    const sentence = sentenceOf("2024年5月，公司裁员500人。", NAMES);
    const [event] = findEvents(sentence, [MAIN], LEXICON, { ...NOTHING_TOLD, main: MAIN });
    assert.deepEqual(
      event?.participants.map(({ form }) => form),
      ["云岚鲜生"],
    );
  });
});
