import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findEvents } from "../../../../src/stages/extract/events.ts";
import { findTellings } from "../../../../src/stages/extract/events/tellings.ts";
import { LEXICON, sentenceOf, type Names } from "../../../builders.ts";

const NAMES: Names = { 林若川: "person", 云岚鲜生: "company", 江川市商务局: "institution" };

/** The titles of the statements of a sentence. */
function said(text: string): string[] {
  return findEvents(sentenceOf(text, NAMES), [], LEXICON).flatMap(({ type, title }) =>
    type === "statement" ? [title] : [],
  );
}

describe("who says something", () => {
  test("is who speaks on whatever occasion, by whatever verb", () => {
    for (const verb of ["庭外说", "在上周的电话会上说", "与记者对谈时自嘲", "敲锣前表示", "回答"])
      assert.deepEqual(said(`云岚鲜生董秘林若川${verb}，门店的租金不是越低越好。`), ["林若川：门店的租金不是越低越好"]);
    assert.deepEqual(said("在云岚鲜生副总裁林若川看来，门店的租金不是越低越好。"), ["林若川：门店的租金不是越低越好"]);
    assert.deepEqual(said("云岚鲜生董秘林若川不经意间说漏了嘴。"), []);
  });

  test("is whose post stands between brackets, and who speaks for a body without a name", () => {
    assert.deepEqual(said("云岚鲜生（Yunlan Fresh）华东大区（East China Region）副总裁林若川说，租金不是越低越好。"), [
      "林若川：租金不是越低越好",
    ]);
    assert.deepEqual(said("江川市商务局一位处长在论坛上称，租金不是越低越好。"), ["江川市商务局：租金不是越低越好"]);
  });

  test("is no body whose expert or member of staff speaks for themselves", () => {
    assert.deepEqual(said("江川市商务局的一名外聘专家在论坛上称，租金不是越低越好。"), []);
    assert.deepEqual(said("云岚鲜生一位前员工对记者表示，租金不是越低越好。"), []);
  });

  test("is an institution by whose word a sentence is, where it tells nothing else", () => {
    assert.deepEqual(said("据江川市商务局介绍，全市的菜价一直很平稳。"), ["江川市商务局：全市的菜价一直很平稳"]);
    assert.deepEqual(said("据江川市商务局的数据，全市的菜价一直很平稳。"), []);
    assert.deepEqual(said("据江川市商务局介绍，云岚鲜生2024年5月裁员500人。"), []);
  });

  test("is a person by whose word a sentence is, if something introduces them", () => {
    assert.deepEqual(said("据林若川介绍，全市的菜价一直很平稳。"), []);
    assert.deepEqual(said("据云岚鲜生董秘林若川介绍，全市的菜价一直很平稳。"), ["林若川：全市的菜价一直很平稳"]);
  });

  test("is a person where goods are named and no body whose they are", () => {
    const introduced = new Set(["林若川"]);
    const told = (text: string) => findTellings(sentenceOf(text, NAMES), LEXICON, introduced).map(({ type }) => type);
    assert.deepEqual(told("林若川表示，B0芯片量产使资金承压。"), ["statement"]);
    assert.deepEqual(told("林若川表示，云岚鲜生的B0芯片量产使资金承压。"), ["product"]);
  });
});
