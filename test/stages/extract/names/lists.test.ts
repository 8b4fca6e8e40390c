import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { EntityKind } from "../../../../src/model/front-matter.ts";
import { findListed } from "../../../../src/stages/extract/names/lists.ts";
import { LEXICON, segmentedBlock, type Names } from "../../../builders.ts";

const KNOWN: Names = {
  启明创投: "company",
  IDG资本: "company",
  江川大学: "institution",
  林若川: "person",
  方一诺: "person",
};

/** What a list adds to the names that are known, as `form kind`. */
function listed(text: string, known: Names = KNOWN): string[] {
  const kindOf = (form: string): EntityKind | null => known[form] ?? null;
  return findListed(segmentedBlock(text), 0, kindOf, LEXICON).map(({ form, kind }) => `${form} ${kind}`);
}

describe("findListed", () => {
  test("gives what stands beside known names their kind", () => {
    assert.deepEqual(listed("启明创投、IDG资本、中芯聚源等"), ["中芯聚源 company"]);
    assert.deepEqual(listed("启明创投、IDG资本和云杉岭"), ["云杉岭 company"]);
    assert.deepEqual(listed("出席的有林若川、方一诺、周敏慧等人"), ["周敏慧 person"]);
  });

  test("believes a list of unknown names that says what it lists", () => {
    const expected = ["嘉禾 company", "穗丰 company", "云岚鲜生 company"];
    for (const text of ["嘉禾、穗丰、云岚鲜生三家企业", "企业包括嘉禾、穗丰、云岚鲜生", "嘉禾、穗丰、云岚鲜生等公司"])
      assert.deepEqual(listed(text), expected, text);
  });

  test("finds nothing in lists of other things", () => {
    for (const text of [
      "价格、质量、服务等",
      "冷藏箱、疫苗箱、恒温箱等。嘉禾银行表示",
      "启明创投、紫线、云岚软件园等",
      "北京、上海、广州等地",
      "生产、加工、运输三个环节",
      "一年、两年、三年",
      "嘉禾、穗丰",
      "提高质量、降低成本、扩大规模等",
    ])
      assert.deepEqual(listed(text, {}), [], text);
  });

  test("does not list a common word or a number beside names", () => {
    assert.deepEqual(listed("启明创投、IDG资本、投资、100家等"), []);
  });

  test("does not grow beyond its bounds with a very long list", () => {
    const text = Array.from({ length: 5000 }, () => "云岚").join("、");
    assert.ok(listed(`${text}等公司`).length <= 5000);
  });
});

test("the marks of a title and what the last one does are no part of a name", () => {
  assert.deepEqual(listed("启明创投、IDG资本、汇丰下调评级"), ["汇丰 company"]);
  const papers: Names = { 江川晚报: "institution", 江川网: "institution" };
  assert.deepEqual(listed("江川晚报、江川网、《江川商报》等媒体", papers), ["江川商报 institution"]);
});

test("those who are listed as holders of shares are people where all look so", () => {
  assert.deepEqual(listed("股东林若川、方一诺、周敏慧向银行质押股份"), ["周敏慧 person"]);
  assert.deepEqual(listed("林若川、方一诺、周敏慧等股东质押股份"), ["周敏慧 person"]);
  assert.deepEqual(listed("股东包括云岚鲜生、江栖、穗丰", {}), ["云岚鲜生 company", "江栖 company", "穗丰 company"]);
});

test("what is said to be a company is one though it looks like somebody's name", () => {
  const expected = ["云岚 company", "金穗 company", "江栖 company"];
  for (const text of ["云岚、金穗、江栖等公司参与投标", "云岚、金穗、江栖等企业参与投标", "公司包括云岚、金穗、江栖"])
    assert.deepEqual(listed(text, {}), expected, text);
});

test("what makes a word with 等 behind a list is the last of a name", () => {
  assert.deepEqual(listed("林若川、方一诺、周天一等“三剑客”到场"), ["周天一 person"]);
  assert.deepEqual(listed("林若川、方一诺、周天和林场等"), ["周天 person"]);
});

test("so many of a kind that makers have are products, and somebody with a post is no company", () => {
  assert.deepEqual(listed("接手云岚维、瑶岚斯、岚利妥三款新产品", {}), [
    "云岚维 product",
    "瑶岚斯 product",
    "岚利妥 product",
  ]);
  assert.deepEqual(listed("启明创投、IDG资本、云杉岭董事等"), []);
});
