import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findInContext } from "../../../../src/stages/extract/names/context.ts";
import { LEXICON, segmentedBlock } from "../../../builders.ts";

/** What the context of a sentence tells of organisations. */
function told(text: string): string[] {
  return findInContext(segmentedBlock(text), 0, LEXICON).map(({ form }) => form);
}

describe("findInContext", () => {
  test("finds companies by what is said of them alone", () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      "昨日，云杉岭电缆发布年报": ["云杉岭电缆"],
      由黑蚁资本领投: ["黑蚁资本"],
      穗丰科技低调完成A轮融资: ["穗丰科技"],
      "机器人公司“灵动关节”近日完成融资": ["灵动关节"],
    };
    for (const [text, expected] of Object.entries(cases)) assert.deepEqual([...new Set(told(text))], expected, text);
  });

  test("takes times, adverbs and grammar for no part of a name", () => {
    for (const text of ["5月9日晚，公告称", "他们宣布完成融资", "转投资的旗下公司", "该公司股价上涨"])
      assert.deepEqual(told(text), [], text);
  });
});
