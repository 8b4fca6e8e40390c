import assert from "node:assert/strict";
import { test } from "node:test";
import { findTagged } from "../../../../src/stages/extract/names/tagged.ts";
import type { TagKind } from "../../../../src/tagger/tagger.ts";
import { LEXICON, segmentedBlock } from "../../../builders.ts";

/** What is made of the beginning of a text that the tagger takes for a name. */
function tagged(text: string, length: number, kind: TagKind): string[] {
  const found = findTagged(segmentedBlock(text), 0, () => [{ kind, start: 0, end: length, confidence: 0.65 }], LEXICON);
  return found.map((one) => `${one.form} ${one.kind} ${one.weight.toFixed(2)}`);
}

test("a place and a word of nobody's are a company", () => {
  assert.deepEqual(tagged("江川栖郡的理由", 4, "institution"), ["江川栖郡 company 0.65"]);
  assert.deepEqual(tagged("江川多栖的理由", 4, "institution"), ["江川多栖 institution 0.39"]);
});

test("what is called as media are is an institution", () => {
  for (const medium of ["江边财经", "江边频道"])
    assert.deepEqual(tagged(`${medium}的文章`, 4, "organization"), [`${medium} institution 0.59`]);
  assert.deepEqual(tagged("江边栖郡的文章", 4, "organization"), ["江边栖郡 company 0.59"]);
});

test("the address of a site behind its name is no part of it", () => {
  assert.deepEqual(tagged("江边公共招聘网(jbzp.example.cn)举办专场", 24, "organization"), [
    "江边公共招聘网 institution 0.59",
  ]);
});

test("a title before the name of somebody is no part of it", () => {
  assert.deepEqual(tagged("董秘魏小栖离职", 5, "person"), ["魏小栖 person 0.59"]);
});

test("common words before 公司 are a name where it has a post or is listed behind one, if the tagger is sure", () => {
  const sure = (text: string, start: number, end: number) =>
    findTagged(segmentedBlock(text), 0, () => [{ kind: "company", start, end, confidence: 0.98 }], LEXICON).map(
      ({ form }) => form,
    );
  assert.deepEqual(sure("双桨资本公司首席运营官表示", 0, 6), ["双桨资本公司"]);
  assert.deepEqual(sure("双桨资本公司已经搬走", 0, 6), []);
  assert.deepEqual(sure("云岚股份有限公司、双桨集装箱公司到场", 9, 16), ["双桨集装箱公司"]);
  assert.deepEqual(sure("健身器材公司总经理表示", 0, 6), []);
});

test("the end of a noun before a name is no part of it, and what is numbered is nobody", () => {
  assert.deepEqual(tagged("车灯模组厂岚清的股权", 0, "person"), []);
  const within = (text: string, start: number, end: number) =>
    findTagged(segmentedBlock(text), 0, () => [{ kind: "person", start, end, confidence: 0.65 }], LEXICON).map(
      ({ form }) => form,
    );
  assert.deepEqual(within("买入模组厂栖清的股权", 4, 7), ["栖清"]);
  assert.deepEqual(within("卫星“云岚·江川06组”升空", 3, 8), []);
});

test("what makes a word with 等 behind a list is the last of a name", () => {
  assert.deepEqual(tagged("方若一等人到场", 2, "person"), ["方若一 person 0.59"]);
  assert.deepEqual(tagged("方若一等奖", 2, "person"), ["方若 person 0.59"]);
});

test("an adverb before a name is no part of it", () => {
  assert.deepEqual(tagged("尚须江边河务管理局批准", 9, "institution"), ["江边河务管理局 institution 0.59"]);
});

test("what is called after somebody is nobody, and who stands beside a prize, a court or a virus is somebody", () => {
  for (const behind of ["奖的得主", "临床研究奖", "综合征患者", "单抗的权益"])
    assert.deepEqual(tagged(`岚斯克${behind}`, 3, "person"), [], behind);
  for (const behind of ["夺诺贝尔奖", "出席颁奖典礼", "首次摘奖", "法庭外说", "病毒检测呈阳性"])
    assert.deepEqual(tagged(`方一诺${behind}`, 3, "person"), ["方一诺 person 0.59"], behind);
});
