import assert from "node:assert/strict";
import { test } from "node:test";
import { findOtherNames } from "../../../../src/stages/extract/names/other-names.ts";
import { LEXICON, segmentedBlock } from "../../../builders.ts";

const aliases = (text: string) =>
  findOtherNames(segmentedBlock(text), 0, LEXICON).aliases.map(({ form, alias }) => `${form}=${alias}`);

test("other names of people are declared in brackets: those they were born with, Latin and Chinese ones", () => {
  assert.deepEqual(aliases("董事长林若川(本名林川)说"), ["林若川=林川"]);
  assert.deepEqual(aliases("董事长林若川（花名，本名林川）说"), ["林若川=林川"]);
  assert.deepEqual(aliases("顾问Mary Brown(布朗)到场"), ["布朗=Mary Brown"]);
  assert.deepEqual(aliases("星野资本(Starfield Capital)领投，Orion Group(奥丽昂集团)跟投"), []);
});
