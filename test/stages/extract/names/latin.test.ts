import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findLatinNames } from "../../../../src/stages/extract/names/latin.ts";
import { LEXICON, segmentedBlock } from "../../../builders.ts";

function found(text: string): string[] {
  return findLatinNames(segmentedBlock(text), 0, LEXICON).map(({ form, kind }) => `${form} ${kind}`);
}

describe("findLatinNames", () => {
  test("finds names by their own ending", () => {
    const cases: Readonly<Record<string, string>> = {
      "Jon Peddie Research的报告": "Jon Peddie Research institution",
      "Blue Ridge Capital领投": "Blue Ridge Capital company",
      "由Nova Foods Inc.提供": "Nova Foods Inc. company",
      "与Harbor & Vale Partners合作": "Harbor & Vale Partners company",
    };
    for (const [text, expected] of Object.entries(cases)) assert.deepEqual(found(text), [expected], text);
  });

  test("finds a single word by its neighbours", () => {
    for (const text of ["Orbit公司", "Orbit CEO", "Orbit宣布", "Orbit市值"])
      assert.deepEqual(found(text), ["Orbit company"], text);
    assert.deepEqual(found("Orbit分析师认为"), ["Orbit institution"]);
  });

  test("finds none in terms, models and words without a neighbour that tells", () => {
    for (const text of ["GPU公司", "AI公司", "IPO宣布", "采用Orbit技术", "H100公司", "iPhone发布", "A公司", "x公司"])
      assert.deepEqual(found(text), [], text);
  });

  test("is quick on long runs of capitalised words", () => {
    assert.doesNotThrow(() => found("Aaa Bbb ".repeat(20000)));
    assert.doesNotThrow(() => found("A&'-".repeat(40000)));
  });
});

test("finds a name behind what says what its bearer is, with the numbers in it", () => {
  assert.deepEqual(found("主办方Harbor Vale称不知情"), ["Harbor Vale company"]);
  assert.deepEqual(found("监管机构ORBA要求整改"), ["ORBA institution"]);
  assert.deepEqual(found("设计工作室Orbitworks操刀"), ["Orbitworks company"]);
  assert.deepEqual(found("透过Harbor 2020 Limited认购"), ["Harbor 2020 Limited company"]);
  assert.deepEqual(found("由Harbor Vale Property (No.4) Limited持有"), ["Harbor Vale Property (No.4) Limited company"]);
});
