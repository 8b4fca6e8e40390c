import assert from "node:assert/strict";
import { test } from "node:test";
import { findStakes } from "../../../../src/stages/extract/names/stakes.ts";
import { LEXICON, segmentedBlock } from "../../../builders.ts";

const bearers = (text: string) => findStakes(segmentedBlock(text), 0, LEXICON).map(({ form }) => form);

test("finds in what there are shares, between what is done with them and how many they are", () => {
  assert.deepEqual(bearers("拟以4亿元购买瑶和源58.33%的股权。"), ["瑶和源"]);
  assert.deepEqual(bearers("年内收购了溪山海洋公园80%股权。"), ["溪山海洋公园"]);
  assert.deepEqual(bearers("宣布收购栖霄诊断（Qixiao）75%股权。"), ["栖霄诊断"]);
  assert.deepEqual(bearers("耗资7亿元收购vDevice100%股权。"), ["vDevice"]);
});

test("finds who has shares, behind what goes before a name and before what is said of holders", () => {
  assert.deepEqual(bearers("股东世纪栖岚，计划6个月内减持公司股份。"), ["世纪栖岚"]);
  assert.deepEqual(bearers("截至披露日，江川栾古所持股份已冻结。"), ["江川栾古"]);
});

test("finds nothing in what holds no name", () => {
  for (const text of [
    "股东拟减持不超3%股份。",
    "收购价上涨5%。",
    "质押率为54.04%。",
    "出售海外资产60%股权。",
    "转让国有股权。",
    "今年增持黄金5%，",
    "黄庄泽拟减持公司股份。",
  ])
    assert.deepEqual(bearers(text), [], text);
});
