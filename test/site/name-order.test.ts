import assert from "node:assert/strict";
import { test } from "node:test";
import type { EntityKind } from "../../src/model/front-matter.ts";
import type { Entity } from "../../src/site/dossier.ts";
import { groupByName } from "../../src/site/name-order.ts";
import { syllablesOf } from "../../src/site/pinyin.ts";
import { strokesOf } from "../../src/site/strokes.ts";

const SURNAMES = [
  ["曾一鸣", "zeng yi ming"],
  ["单小川", "shan xiao chuan"],
  ["仇远", "qiu yuan"],
  ["解大江", "xie da jiang"],
  ["盖文山", "ge wen shan"],
  ["查青", "zha qing"],
  ["尉迟林", "yu chi lin"],
  ["区小河", "ou xiao he"],
  ["朴石", "piao shi"],
  ["任远山", "ren yuan shan"],
  ["华小舟", "hua xiao zhou"],
  ["翟林", "zhai lin"],
  ["乐山河", "yue shan he"],
  ["吕青", "lv qing"],
  // Longer than a Chinese name, so its first character is no surname.
  ["查尔斯·单", "cha er si dan"],
] as const;

for (const [name, syllables] of SURNAMES) {
  test(`${name} is read ${syllables}`, () => assert.equal(syllablesOf(name, "person").join(" "), syllables));
}

test("in the name of a company the same characters are read as words", () => {
  assert.equal(syllablesOf("单抗制药", "company").join(" "), "dan kang zhi yao");
  assert.equal(syllablesOf("重庆银行", "company").join(" "), "chong qing yin hang");
  assert.equal(syllablesOf("AMD公司", "company").join(" "), "amd gong si");
});

// As the Unicode database counts them.
const STROKES = { 一: 1, 乙: 1, 王: 4, 石: 5, 林: 8, 陳: 11, 華: 12, 龍: 16, 蘇: 20, 鬱: 29, A: 0 } as const;

for (const [character, count] of Object.entries(STROKES)) {
  test(`${character} has ${count} strokes`, () => assert.equal(strokesOf(character), count));
}

function entity(hans: string, hant: string, kind: EntityKind = "person"): Entity {
  return { kind, id: hans.toLowerCase(), name: { Hans: hans, Hant: hant } } as Entity;
}

const PEOPLE = [
  entity("曾青", "曾青"),
  entity("单青", "單青"),
  entity("陈一", "陳一"),
  entity("王五", "王五"),
  entity("陈二", "陳二"),
  entity("Ann", "Ann"),
  entity("…", "…"),
];

test("names stand under the letters of their surnames, and those with no letter last", () => {
  const groups = groupByName(PEOPLE, "Hans").map(({ key, entities }) => [
    key,
    ...entities.map(({ name }) => name.Hans),
  ]);
  assert.deepEqual(groups, [
    ["A", "Ann"],
    ["C", "陈二", "陈一"],
    ["S", "单青"],
    ["W", "王五"],
    ["Z", "曾青"],
    ["#", "…"],
  ]);
});

test("for readers of traditional script they stand under counts of strokes", () => {
  const groups = groupByName(PEOPLE, "Hant").map(({ key, entities }) => [
    key,
    ...entities.map(({ name }) => name.Hant),
  ]);
  assert.deepEqual(groups, [
    ["4", "王五"],
    ["11", "陳一", "陳二"],
    ["12", "單青", "曾青"],
    ["#", "Ann", "…"],
  ]);
});
