import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ArticleFrontMatter } from "../../src/model/front-matter.ts";
import type { Telling } from "../../src/site/dossier.ts";
import { countIndependent, isPassedOn } from "../../src/site/independence.ts";

/** A telling in an article of a medium: `江川晚报`, or `江川晚报 < 鹭洲日报` where it has it from another; `?` is unknown. */
function telling(told: string, i = 0): Telling {
  const [medium = "", cited] = told.split(" < ");
  const meta: Partial<ArticleFrontMatter> = { id: `文章${String(i)}`, publication: medium === "?" ? null : medium };
  const cites = cited === undefined ? undefined : cited === "?" ? [] : cited.split("、");
  return { article: { meta }, value: { cites } } as unknown as Telling;
}

function count(...told: readonly string[]): number {
  return countIndependent({ tellings: told.map(telling) });
}

describe("independent sources", () => {
  test("are the media that found out for themselves", () => {
    assert.equal(count("江川晚报", "鹭洲日报"), 2);
    assert.equal(count("江川晚报", "江川晚报"), 1);
    assert.equal(count("?", "?"), 2);
  });

  test("are one where articles cite one another's medium, or one that is not there", () => {
    assert.equal(count("江川晚报", "鹭洲日报 < 江川晚报"), 1);
    assert.equal(count("岭南周刊 < 江川晚报", "鹭洲日报 < 江川晚报"), 1);
    assert.equal(count("岭南周刊 < 江川晚报", "鹭洲日报"), 2);
    assert.equal(count("岭南周刊 < 江川晚报、滨海快报"), 2);
  });

  test("are not more for media without a name, and never none", () => {
    assert.equal(count("江川晚报", "鹭洲日报 < ?"), 1);
    assert.equal(count("鹭洲日报 < ?"), 1);
  });

  test("do not contradict whom they quote", () => {
    assert.ok(isPassedOn(telling("江川晚报"), telling("鹭洲日报 < 江川晚报")));
    assert.ok(isPassedOn(telling("岭南周刊 < 江川晚报"), telling("鹭洲日报 < 江川晚报")));
    assert.ok(!isPassedOn(telling("江川晚报"), telling("鹭洲日报")));
    assert.ok(!isPassedOn(telling("江川晚报"), telling("鹭洲日报 < 岭南周刊")));
  });
});
