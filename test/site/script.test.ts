import assert from "node:assert/strict";
import { test } from "node:test";
import { createScriptConverter } from "../../src/site/script.ts";

const converter = createScriptConverter(new Map([["钟郁", "鍾鬱"]]));

const PEOPLE = [
  ["余承东", "余承東"],
  ["于正", "于正"],
  ["范伟", "范偉"],
  ["里皮", "里皮"],
  ["郁亮", "郁亮"],
  ["岳云鹏", "岳雲鵬"],
  ["钟南山", "鍾南山"],
  ["沈南鹏", "沈南鵬"],
  ["姜文", "姜文"],
  ["万俟洛", "万俟洛"],
  ["黄仁勋", "黃仁勳"],
  ["涂鸣", "涂鳴"],
  ["叶国华", "葉國華"],
] as const;

for (const [hans, hant] of PEOPLE) {
  test(`the person ${hans} is ${hant} in traditional script`, () => {
    assert.equal(converter.name(hans, "person", "Hant"), hant);
    assert.equal(converter.name(hans, "person", "Hans"), hans);
  });
}

const COMPANIES = [
  ["后摩智能", "後摩智能"],
  ["云从科技", "雲從科技"],
  ["余额宝", "餘額寶"],
  ["群核科技", "群核科技"],
  ["台积电", "台積電"],
  ["台积电南京", "台積電南京"],
  ["范思哲", "范思哲"],
] as const;

for (const [hans, hant] of COMPANIES) {
  test(`the company ${hans} is ${hant} in traditional script`, () => {
    assert.equal(converter.name(hans, "company", "Hant"), hant);
  });
}

test("a correction has the last word on a name", () => {
  assert.equal(converter.name("钟郁", "person", "Hant"), "鍾鬱");
});

test("names in a text are converted by their own rules and the rest by those for words", () => {
  const text = "余里岳于2019年与里面的人发展头发业务";
  const names = [{ start: 0, end: 3, kind: "person" as const }];
  assert.equal(converter.text(text, "Hans", "Hant", names), "余里岳於2019年與裡面的人發展頭髮業務");
});

test("an article in traditional script keeps its own characters on traditional pages", () => {
  assert.equal(converter.text("爲羣裏台灣", "Hant", "Hant"), "爲羣裏台灣");
  assert.equal(converter.text("雲杉芯風波", "Hant", "Hans"), "云杉芯风波");
});

test("the same text is converted in each direction, whatever was asked before", () => {
  const fresh = createScriptConverter(new Map());
  assert.equal(fresh.text("時代觀察", "Hant", "Hans"), "时代观察");
  assert.equal(fresh.text("時代觀察", "Hans", "Hant"), "時代觀察");
});

test("conversion keeps every offset", () => {
  for (const text of ["𠮷野家与鬱金香、头发、什么", "一只手表里的钟", "😀里面😀"]) {
    assert.equal(converter.text(text, "Hans", "Hant").length, text.length);
    assert.equal(converter.text(text, "Hant", "Hans").length, text.length);
  }
});
