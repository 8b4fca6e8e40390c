import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findShortForms } from "../../../../src/stages/extract/names/short-forms.ts";
import { LEXICON, segmentedArticle, type Names } from "../../../builders.ts";

/** The short forms that articles use of accepted names, as `long=short`. */
function shortForms(names: Names, ...articles: string[]): string[] {
  const found = findShortForms(
    articles.map((text) => segmentedArticle("标题", [text])),
    new Map(Object.entries(names)),
    LEXICON,
  );
  return found.map(({ form, alias }) => `${form}=${alias}`);
}

describe("findShortForms", () => {
  test("finds a coined name without its trade in an article that has both", () => {
    assert.deepEqual(shortForms({ 燧原科技: "company" }, "燧原科技完成融资。燧原的产品不多。"), ["燧原科技=燧原"]);
    assert.deepEqual(shortForms({ 沐曦集成电路: "company" }, "沐曦集成电路在上海，沐曦成立于2020年。"), [
      "沐曦集成电路=沐曦",
    ]);
  });

  test("finds none where the short form stands in another article alone, or nowhere", () => {
    assert.deepEqual(shortForms({ 燧原科技: "company" }, "燧原科技完成融资。", "燧原的产品不多。"), []);
    assert.deepEqual(shortForms({ 燧原科技: "company" }, "燧原科技完成融资。"), []);
  });

  test("finds none that is a common word, belongs to two companies, or to no company", () => {
    assert.deepEqual(shortForms({ 创新科技: "company" }, "创新科技强调创新。"), []);
    assert.deepEqual(shortForms({ 燧原科技: "company", 燧原医药: "company" }, "燧原科技、燧原医药和燧原。"), []);
    assert.deepEqual(shortForms({ 燧原大学: "institution" }, "燧原大学在燧原。"), []);
  });

  test("finds what a full name has without place and trade", () => {
    assert.deepEqual(
      shortForms({ 江西云禾农牧股份有限公司: "company" }, "江西云禾农牧股份有限公司扩建，云禾农牧称进展顺利。"),
      ["江西云禾农牧股份有限公司=云禾农牧"],
    );
  });

  test("takes what looks like an adjective for a name where it stands often and never as one", () => {
    const long = "宏硕精密扩产。";
    const names = { 宏硕精密: "company" } as const;
    assert.deepEqual(shortForms(names, `${long}宏硕称订单多，宏硕将建厂，宏硕昨天公告。`), ["宏硕精密=宏硕"]);
    assert.deepEqual(shortForms(names, `${long}宏硕称订单多，宏硕的厂，宏硕昨天公告，宏硕说。`), []);
  });
});

test("somebody may be called by their given name in an article that has the whole", () => {
  assert.deepEqual(shortForms({ 林宇川: "person" }, "林宇川说要走。我和宇川没有吵过架。"), ["林宇川=宇川"]);
  assert.deepEqual(shortForms({ 顾建设: "person" }, "顾建设说要走。城市建设很快。"), []);
});
