import assert from "node:assert/strict";
import { test } from "node:test";
import { findStakes } from "../../../../src/stages/extract/names/stakes.ts";
import { LEXICON, segmentedBlock } from "../../../builders.ts";

const bearers = (text: string) => findStakes(segmentedBlock(text), 0, LEXICON).map(({ form }) => form);

test("finds in what there are shares, between what is done with them and how many they are", () => {
  assert.deepEqual(bearers("打算用三亿元购买云栖禾61.2%的股权。"), ["云栖禾"]);
  assert.deepEqual(bearers("去年收购了云岚动物园45%股权。"), ["云岚动物园"]);
  assert.deepEqual(bearers("宣布收购云岚影像（Yunlan）72%股权。"), ["云岚影像"]);
  assert.deepEqual(bearers("它收购yLantern90%股权。"), ["yLantern"]);
});

test("finds who has shares, behind what goes before a name and before what is said of holders", () => {
  assert.deepEqual(bearers("股东远景栖禾，计划在年底前减持一部分股份。"), ["远景栖禾"]);
  assert.deepEqual(bearers("到上月底，江川栖禾所持股份都已冻结。"), ["江川栖禾"]);
});

test("finds nothing in what holds no name", () => {
  for (const text of [
    "股东打算减持近8%股份。",
    "收购价上涨5%。",
    "质押率约为37%。",
    "出售海外资产60%股权。",
    "转让国有股权。",
    "今年增持黄金5%，",
    "顾小东拟减持公司股份。",
  ])
    assert.deepEqual(bearers(text), [], text);
});
