import assert from "node:assert/strict";
import { test } from "node:test";
import { findOffices } from "../../../../src/stages/extract/names/offices.ts";
import { LEXICON, segmentedBlock } from "../../../builders.ts";

const found = (text: string) => findOffices(segmentedBlock(text), 0, LEXICON).map(({ form }) => form);

test("offices are found behind the places that they are of, whatever words they fall apart into", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    山西省住房和城乡建设厅发布通知: ["山西省住房和城乡建设厅"],
    "2019年，周口市生态环境局因污染开出罚单": ["周口市生态环境局"],
    已向合肥市蜀山区人民法院起诉: ["合肥市蜀山区人民法院"],
    石家庄市公安局裕华分局通报: ["石家庄市公安局裕华分局"],
    向所在区商务局提交: [],
    记者从市商务局获悉: ["市商务局"],
    "据县政协、省国资委通报，省委宣传部推荐": ["县政协", "省国资委", "省委宣传部"],
    "由市警方调查，荆远市工信局": ["荆远市工信局"],
    各市教育局要会同本区市场监管局: [],
  };
  for (const [text, offices] of Object.entries(cases)) assert.deepEqual(found(text), offices, text);
});

test("a place is known by its unit, whatever words that stands in; an office may stand behind the government of its place", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    清源县教育局致歉: ["清源县教育局"],
    永宁市住房和城乡建设局约谈开发商: ["永宁市住房和城乡建设局"],
    永宁市工信局表示: ["永宁市工信局"],
    高雄市政府卫生局长说明: ["高雄市政府卫生局"],
    江东省委书记调研: ["江东省委"],
    上海市教委表示祝贺: ["上海市教委"],
    某小区委员会选举: [],
  };
  for (const [text, offices] of Object.entries(cases)) assert.deepEqual(found(text), offices, text);
});

test("ministries are found behind the name of a country, the institutes of an academy behind its name", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    越南工贸部副部长会谈: ["越南工贸部"],
    法国经济和财政部官员: ["法国经济和财政部"],
    云岚公司工业部经理: [],
    中科院海洋所位于青岛: ["中科院海洋所"],
    中国科学院海洋研究所发布: ["中国科学院海洋研究所"],
    中科院研究有所进展: [],
  };
  for (const [text, offices] of Object.entries(cases)) assert.deepEqual(found(text), offices, text);
});

test("the police and the customs of a place are its offices", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    安阳警方通报: ["安阳警方"],
    兰州海关查获: ["兰州海关"],
    当地警方说: [],
  };
  for (const [text, offices] of Object.entries(cases)) assert.deepEqual(found(text), offices, text);
});
