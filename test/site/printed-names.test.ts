import assert from "node:assert/strict";
import { test } from "node:test";
import type { ArticleFrontMatter } from "../../src/model/front-matter.ts";
import { parseMarkdown } from "../../src/site/body.ts";
import type { LoadedArticle } from "../../src/site/load.ts";
import { printedNames } from "../../src/site/printed-names.ts";
import { frontMatter } from "../builders.ts";

function article(text: string, script: ArticleFrontMatter["script"], ...names: string[]): LoadedArticle {
  const people = names.map((name) => ({ id: name, name, forms: [name], pseudonym: false, roles: [] }));
  return { file: "a.md", source: text, meta: frontMatter({ script, people }), body: parseMarkdown(text) };
}

test("people are called as articles in traditional script print them, mostly", () => {
  const names = printedNames([
    article("顧衍樑與林若川見面。", "Hant", "顾衍梁", "林若川"),
    article("顧衍樑說，顧衍梁是誤植。", "Hant", "顾衍梁"),
  ]);
  assert.deepEqual([...names], [["顾衍梁", "顧衍樑"]]);
});

test("a conversion is not believed where the program knows better, nor is what is in simplified script", () => {
  assert.equal(printedNames([article("餘承川發言。", "Hant", "余承川")]).size, 0);
  assert.equal(printedNames([article("顾衍梁发言。", "Hans", "顾衍梁")]).size, 0);
});
