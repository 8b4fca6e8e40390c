import assert from "node:assert/strict";
import { test } from "node:test";
import { findInContext } from "../../../../src/stages/extract/names/context.ts";
import { findKept } from "../../../../src/stages/extract/names/kept.ts";
import { findOrganizations } from "../../../../src/stages/extract/names/organizations.ts";
import { LEXICON, segmentedArticle } from "../../../builders.ts";

/** The forms that a collection always writes whole. */
function kept(...texts: readonly string[]): string[] {
  const articles = texts.map((text) => segmentedArticle("标题", [text]));
  const evidence = articles.flatMap(({ body }) =>
    body.flatMap((block, i) => [...findOrganizations(block, i, LEXICON), ...findInContext(block, i, LEXICON)]),
  );
  return findKept(articles, evidence, (form) => (form === "晨屿" ? "company" : null), LEXICON).map(({ form }) => form);
}

test("what looks like a company and is always written whole counts as one", () => {
  assert.deepEqual(kept("秦栾建材同期亏损。", "证监局对秦栾建材出具警示函。"), ["秦栾建材"]);
});

test("what stands once, or without its trade as well, does not", () => {
  assert.deepEqual(kept("秦栾建材同期亏损。"), []);
  assert.deepEqual(kept("秦栾建材同期亏损。", "证监局对秦栾建材出具警示函。", "秦栾的山路很长。"), []);
});

test("so does what stands whole once, where its own part is a coined word that stands alone more than once", () => {
  assert.deepEqual(kept("秦栾建材同期亏损。", "秦栾撤回了申请。", "秦栾也在列。"), ["秦栾建材"]);
  assert.deepEqual(kept("秦栾建材同期亏损。", "秦栾撤回了申请。"), []);
});

test("so does what is likely a company where it stands more than once", () => {
  assert.deepEqual(kept("瑶岚去年营收过亿。", "有人拜访了瑶岚。"), ["瑶岚"]);
  assert.deepEqual(kept("瑶岚去年营收过亿。"), []);
});

test("so does a house of a company that is one by its short name", () => {
  assert.deepEqual(kept("晨屿资本管理规模一百亿元。"), ["晨屿资本"]);
});

test("neither does a trade of a place, nor what everybody knows", () => {
  assert.deepEqual(kept("中国旅游升温。", "他说中国旅游的前景很好。"), []);
  assert.deepEqual(kept("华为云计算升级。", "他说华为云计算的前景很好。"), []);
});
