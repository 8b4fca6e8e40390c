import assert from "node:assert/strict";
import { test } from "node:test";
import type { ArticleFrontMatter } from "../../src/model/front-matter.ts";
import { parseMarkdown } from "../../src/site/body.ts";
import type { LoadedArticle } from "../../src/site/load.ts";
import { printedNames } from "../../src/site/printed-names.ts";
import { createScriptConverter } from "../../src/site/script.ts";
import { frontMatter } from "../builders.ts";

function article(text: string, script: ArticleFrontMatter["script"], ...names: string[]): LoadedArticle {
  const people = names.map((name) => ({ id: name, name, forms: [name], pseudonym: false, roles: [] }));
  return { file: "a.md", source: text, meta: frontMatter({ script, people }), body: parseMarkdown(text) };
}

function aboutCompany(text: string, script: ArticleFrontMatter["script"], name: string): LoadedArticle {
  const companies = [{ id: name, name, forms: [name], tickers: [] }];
  return { file: "a.md", source: text, meta: frontMatter({ script, companies }), body: parseMarkdown(text) };
}

test("people are called as articles in traditional script print them, mostly", () => {
  const names = printedNames([
    article("顧衍樑與林若川見面。", "Hant", "顾衍梁", "林若川"),
    article("顧衍樑說，顧衍梁是誤植。", "Hant", "顾衍梁"),
  ]);
  assert.deepEqual([...names.Hant], [["顾衍梁", "顧衍樑"]]);
});

test("a conversion is not believed where the program knows better, nor is what is in simplified script", () => {
  assert.equal(printedNames([article("餘承川發言。", "Hant", "余承川")]).Hant.size, 0);
  assert.equal(printedNames([article("顾衍梁发言。", "Hans", "顾衍梁")]).Hant.size, 0);
});

test("companies are called as articles print them too", () => {
  const names = printedNames([aboutCompany("鉅霖光電發布財報。", "Hant", "巨霖光电")]);
  assert.deepEqual([...names.Hant], [["巨霖光电", "鉅霖光電"]]);
  assert.equal(printedNames([aboutCompany("臺積電發布財報。", "Hant", "台积电")]).Hant.size, 0);
});

test("a text in simplified script may keep a character of the other in a name, unless it is a slip", () => {
  const names = printedNames([article("鍾衍之与顾峯见面。顾峰没有说话，顾峰和鍾衍之离开。", "Hans", "钟衍之", "顾峰")]);
  assert.deepEqual([...names.Hans], [["钟衍之", "鍾衍之"]]);
  const converter = createScriptConverter(names.Hant, "tw", names.Hans);
  assert.equal(converter.name("钟衍之", "person", "Hans"), "鍾衍之");
  assert.equal(converter.name("顾峰", "person", "Hans"), "顾峰");
});

test("a text in simplified script that has copied a name from the other keeps nothing of it", () => {
  const copied = "他在書中寫到藍岸銀行，藍岸銀行没有回应。";
  assert.equal(printedNames([aboutCompany(copied, "Hans", "蓝岸银行")]).Hans.size, 0);
  assert.equal(printedNames([article("鍾衍之离开。", "Hans", "钟衍之")]).Hans.size, 0, "in one place alone");
});
