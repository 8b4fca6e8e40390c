import assert from "node:assert/strict";
import { test } from "node:test";
import { createSettler, type Ambiguities } from "../../../src/stages/resolve/settling.ts";
import { createUnion } from "../../../src/stages/resolve/union.ts";
import { annotatedArticle, type Names } from "../../builders.ts";

test("two ambiguous short forms that are one stand for what either may be", () => {
  const union = createUnion();
  union.join("云岚", "YUNLAN");
  const mayBe = (long: string) => ({
    longForms: [{ long, basis: "tail" as const, reach: "article" as const, trade: "", place: null }],
    isOwnName: false,
  });
  const ambiguities: Ambiguities = new Map([
    ["云岚", mayBe("台湾云岚")],
    ["YUNLAN", mayBe("江川云岚")],
  ]);
  const forms = { articles: [], uses: new Map(), union, isListed: () => false, tally: () => undefined };
  const settle = createSettler(forms, ambiguities);
  const settled = (long: string) => {
    const names: Names = { 云岚: "company", [long]: "company" };
    return settle(annotatedArticle("标题", [`${long}开业，云岚宣布扩张。`], names)).get("云岚");
  };
  assert.equal(settled("台湾云岚"), "台湾云岚");
  assert.equal(settled("江川云岚"), "江川云岚");
});

test("of several that it may stand for, a short form is the only one that is named before it", () => {
  const union = createUnion();
  const longForm = (long: string) => ({ long, basis: "trade", reach: "collection", trade: "", place: null }) as const;
  const ambiguities: Ambiguities = new Map([
    ["云岚", { longForms: [longForm("云岚控股"), longForm("云岚汽车")], isOwnName: false }],
  ]);
  const forms = { articles: [], uses: new Map(), union, isListed: () => false, tally: () => undefined };
  const settle = createSettler(forms, ambiguities);
  const names: Names = { 云岚: "company", 云岚控股: "company", 云岚汽车: "company" };
  const settled = (text: string) => settle(annotatedArticle("标题", [text], names)).get("云岚");
  assert.equal(settled("云岚控股仍是股东，云岚曾提出合并，后来云岚汽车撤回。"), "云岚控股");
  assert.equal(settled("云岚控股换帅。云岚汽车扩产，云岚宣布开厂。"), undefined);
  assert.equal(settled("云岚宣布开厂。云岚控股换帅，云岚汽车扩产。"), undefined);
});
