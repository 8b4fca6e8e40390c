import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findEvents } from "../../../../src/stages/extract/events.ts";
import { LEXICON, sentenceOf, type Names } from "../../../builders.ts";

const NAMES: Names = { 林若川: "person", 云岚鲜生: "company", 嘉禾超市: "company", 江川海关: "institution" };

function told(text: string): string[] {
  return findEvents(sentenceOf(text, NAMES), [], LEXICON).map(({ type, title }) => `${type} ${title}`);
}

describe("what a verb tells that is no trigger", () => {
  test("is a deed with a date, whoever does it", () => {
    assert.deepEqual(told("林若川2015年5月进了云岚鲜生的后厨。"), ["other 林若川进了云岚鲜生的后厨"]);
    assert.deepEqual(told("2021年，云岚鲜生关掉多数档口。"), ["other 云岚鲜生关掉多数档口"]);
    assert.deepEqual(told("2024年5月3日，云岚鲜生创始人林若川把钥匙还给房东。"), ["other 林若川把钥匙还给房东"]);
  });

  test("is one without a date if a body has done it", () => {
    assert.deepEqual(told("江川海关已放行蔬菜等货物36车。"), ["other 江川海关放行蔬菜等货物36车"]);
    assert.deepEqual(told("云岚鲜生组织了一支上千人的支援队伍。"), ["other 云岚鲜生组织了一支上千人的支援队伍"]);
    assert.deepEqual(told("云岚鲜生组织一支上千人的支援队伍。"), []);
    assert.deepEqual(told("江川海关共放行蔬菜等货物36车。"), ["other 江川海关共放行蔬菜等货物36车"]);
    assert.deepEqual(told("江川海关与公共交通部门制定多项便民措施方案。"), []);
    assert.deepEqual(told("云岚鲜生沿公共绿地修建便民步道和凉亭各五处。"), []);
    assert.deepEqual(told("林若川拿了一张纸，揉了揉眼睛。"), []);
  });

  test("is none in how things are, in what is described, and in what says too little", () => {
    assert.deepEqual(told("云岚鲜生2021年有三家分店。"), []);
    assert.deepEqual(told("云岚鲜生2021年开出的档口很多。"), []);
    assert.deepEqual(told("云岚鲜生员工2021年搬走了桌椅。"), []);
    assert.deepEqual(told("嘉禾超市又买了一单。"), []);
  });

  test("needs no date where a body does what a trigger tells", () => {
    assert.deepEqual(told("云岚鲜生紧急启动应急预案。"), ["other 云岚鲜生紧急启动应急预案"]);
    assert.deepEqual(told("云岚鲜生为应对台风紧急启动应急预案。"), ["other 云岚鲜生为应对台风紧急启动应急预案"]);
    assert.deepEqual(told("云岚鲜生因为台风紧急启动应急预案。"), ["other 云岚鲜生因为台风紧急启动应急预案"]);
    assert.deepEqual(told("云岚鲜生为江川首家取得经营许可证的企业。"), []);
    assert.deepEqual(told("云岚鲜生是首家取得经营许可证的企业。"), []);
  });

  test("stands beside what else a sentence tells if it has a date of its own, and is theirs who do it", () => {
    assert.deepEqual(told("2021年，云岚鲜生关掉多数档口，林若川写文章；次年5月嘉禾超市裁员500人。"), [
      "other 云岚鲜生关掉多数档口",
      "layoff 嘉禾超市裁员500人",
    ]);
    assert.deepEqual(told("2021年8月云岚鲜生因拖欠货款，裁员500人。"), ["layoff 云岚鲜生裁员500人"]);
    assert.deepEqual(told("2021年8月云岚鲜生公布季报，净利润3亿元。"), ["results 云岚鲜生净利润3亿元"]);
  });

  test("is theirs before whose name a clause says only what they are", () => {
    assert.deepEqual(told("江川老牌零售企业云岚鲜生紧急转产帐篷。"), ["other 云岚鲜生紧急转产帐篷"]);
    assert.deepEqual(told("江川居民林若川紧急转产帐篷。"), []);
  });

  test("is none in what something else is done for", () => {
    assert.deepEqual(told("2021年，云岚鲜生受台风影响。"), []);
  });
});
