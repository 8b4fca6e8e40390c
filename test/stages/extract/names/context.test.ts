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
      "去年，间接拿到穗岚科技66%的股份": ["穗岚科技"],
      穗丰科技低调完成A轮融资: ["穗丰科技"],
      "机器人公司“灵动关节”近日完成融资": ["灵动关节"],
      "外骨骼研发商「灵动关节」已于近日完成近2亿元融资": ["灵动关节"],
    };
    for (const [text, expected] of Object.entries(cases)) assert.deepEqual([...new Set(told(text))], expected, text);
  });

  test("finds companies by the noun that describes them, and by what is done to them", () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      食品加工企业渔厨坊上周关门: ["渔厨坊"],
      短剧平台瑶岚上周改版: ["瑶岚"],
      创办岩禾户外时只有三人: ["岩禾户外"],
      岩禾户外的第100家直营店开张: ["岩禾户外"],
      更名为德枫食品: ["德枫食品"],
      "他们在江川创办沐岚，后来卖掉": ["沐岚"],
      公司冲回相关收入: [],
      平台抽成上限下调: [],
      厂商瑶岚海风宣布: [],
      上诉人瑶岚辩称: [],
    };
    for (const [text, expected] of Object.entries(cases)) assert.deepEqual([...new Set(told(text))], expected, text);
  });

  test("takes times, adverbs and grammar for no part of a name", () => {
    for (const text of [
      "5月9日晚，公告称",
      "他们宣布完成融资",
      "转投资的旗下公司",
      "该公司股价上涨",
      "线上门店增加",
      "港交所主板招股",
    ])
      assert.deepEqual(told(text), [], text);
  });
});

test("finds nobody who has shares or companies, and nothing that is quoted as it is said", () => {
  for (const text of ["第一大股东顾小栖持有四成", "顾小栖旗下公司不下一打", "当年称这些机构“完全归零”"])
    assert.deepEqual(told(text), [], text);
});

test("finds companies by the posts that there are in them, and by what is called so abroad", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    "昨日，瑶岚董事长到场": ["瑶岚"],
    瑶岚方面拟收购对手: ["瑶岚"],
    云岚中国行政总裁到场: [],
    副总裁兼首席执行官到场: [],
    "家居零售集团瑶岚（Yorland）宣布": ["瑶岚"],
    "丹麦能源商布林克海风（Brink Wind）入场": ["布林克海风"],
    "请布林克曼(Brinkman Sons)公司设计": ["布林克曼"],
    "公司网站（Orbit）改版": [],
    "方案在老东家没人要，却卖了": [],
    "经销商林若川（Lin Ruochuan）到场": [],
  };
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual([...new Set(told(text))], expected, text);
});

test("finds the house that advises, and nobody who does", () => {
  assert.deepEqual(told("拉莫尔是云岚的财务顾问"), ["拉莫尔"]);
  assert.deepEqual(told("林若川是云岚的财务顾问"), []);
});

test("finds what a named company makes for no company, and a known name without words around it", () => {
  assert.deepEqual(told("瑶岚公司「岚山香油」被下架"), []);
  assert.deepEqual(told("检方查出顺丰航空旗下门店"), ["顺丰航空"]);
  assert.deepEqual(told("顺丰清空股价"), []);
});
