import assert from "node:assert/strict";
import { test } from "node:test";
import type { EntityKind } from "../../../../src/model/front-matter.ts";
import { withoutNeighbours } from "../../../../src/stages/extract/names/neighbours.ts";
import { LEXICON } from "../../../builders.ts";

/** What is left of names that the vote accepts. */
function left(names: Readonly<Record<string, EntityKind>>): string[] {
  const entries = Object.entries(names);
  const verdicts = new Map(entries.map(([form, kind]) => [form, { kind, score: 0.8, rival: null, looksOnly: true }]));
  return [...withoutNeighbours(new Map(entries), verdicts, LEXICON).keys()].sort();
}

test("what holds another name and only grammar or a description before it is none", () => {
  const whole = { 云岚乳业: "company", 林若川: "person" } as const;
  for (const form of ["拟由云岚乳业", "作为云岚乳业", "以云岚乳业", "上海对冲基金云岚乳业", "林若川现为云岚乳业"])
    assert.deepEqual(left({ ...whole, [form]: "company" }), ["云岚乳业", "林若川"], form);
  for (const form of ["上海云岚乳业", "新云岚乳业", "中国云岚乳业"])
    assert.deepEqual(left({ ...whole, [form]: "company" }), [form, "云岚乳业", "林若川"].sort(), form);
  assert.deepEqual(left({ 作为云岚乳业: "company" }), ["云岚乳业"]);
  assert.deepEqual(left({ 任云岚: "person", 云岚: "company" }), ["云岚"]);
});

test("the shares of a company, and all that it holds, are none", () => {
  assert.deepEqual(left({ 云岚: "company", 云岚系: "company" }), ["云岚"]);
  assert.deepEqual(left({ 云岚系: "company" }), ["云岚系"]);
  assert.deepEqual(left({ 云岚机电: "company", 云岚机电股份: "company" }), ["云岚机电"]);
  assert.deepEqual(left({ 云岚: "company", 云岚股份: "company" }), ["云岚", "云岚股份"]);
});
