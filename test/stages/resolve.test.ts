import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ArticleFrontMatter } from "../../src/model/front-matter.ts";
import type { AnnotatedArticle } from "../../src/model/stages.ts";
import { resolve } from "../../src/stages/resolve.ts";
import { annotatedArticle, foundEvent, type Names } from "../builders.ts";

const NAMES: Names = {
  云岚鲜生: "company",
  云岚鲜生食品有限公司: "company",
  嘉禾超市: "company",
  林若川: "person",
  江川食协: "institution",
  小禾: "product",
};
const TEXT = "云岚鲜生食品有限公司董事长林若川说，云岚鲜生的小禾卖给了嘉禾超市和江川食协。";

function frontMatterOf(...articles: readonly AnnotatedArticle[]): readonly ArticleFrontMatter[] {
  const { articles: made, problems } = resolve(articles, { corrections: [], file: "" });
  assert.deepEqual(problems, []);
  return made.map(({ frontMatter }) => frontMatter);
}

const quote = "云岚鲜生的小禾卖给了嘉禾超市和江川食协";

describe("resolve", () => {
  test("lists each entity once, in the order of mention, with the forms that the article has", () => {
    const [article] = frontMatterOf(annotatedArticle("标题", [TEXT], NAMES));
    assert.deepEqual(
      article?.companies.map(({ id, name, forms }) => [id, name, forms]),
      [
        ["云岚鲜生", "云岚鲜生", ["云岚鲜生食品有限公司", "云岚鲜生"]],
        ["嘉禾超市", "嘉禾超市", ["嘉禾超市"]],
      ],
    );
    assert.deepEqual(
      article.institutions.map(({ id }) => id),
      ["江川食协"],
    );
  });

  test("turns forms into ids and names, wherever they stand", () => {
    const [article] = frontMatterOf(
      annotatedArticle("标题", [TEXT], NAMES, {
        roles: [{ person: "林若川", organization: "云岚鲜生食品有限公司", title: "董事长", former: false, quote }],
        relations: [{ subject: "云岚鲜生食品有限公司", relation: "supplier", object: "嘉禾超市", quote }],
        claims: [{ subject: "云岚鲜生食品有限公司", attribute: "revenue", value: 1, unit: "CNY", asOf: null, quote }],
        makers: [{ product: "小禾", company: "云岚鲜生食品有限公司" }],
        events: [foundEvent("云岚鲜生食品有限公司", { quote })],
      }),
    );
    assert.equal(article?.people[0]?.roles[0]?.organization, "云岚鲜生");
    assert.equal(article?.relations[0]?.subject, "云岚鲜生");
    assert.equal(article?.claims[0]?.subject, "云岚鲜生");
    assert.equal(article?.products[0]?.company, "云岚鲜生");
    assert.deepEqual(article?.events[0]?.companies, ["云岚鲜生"]);
  });

  test("says nothing twice", () => {
    const role = { person: "林若川", organization: "云岚鲜生", title: "董事长", former: false, quote };
    const relation = { subject: "云岚鲜生", relation: "supplier" as const, object: "嘉禾超市", quote };
    const claim = { subject: "云岚鲜生", attribute: "revenue", value: 1, unit: "CNY", asOf: null, quote };
    const [article] = frontMatterOf(
      annotatedArticle("标题", [TEXT], NAMES, {
        roles: [role, { ...role, organization: "云岚鲜生食品有限公司" }],
        relations: [relation, { ...relation, subject: "云岚鲜生食品有限公司" }],
        claims: [claim, { ...claim, subject: "云岚鲜生食品有限公司" }],
      }),
    );
    assert.deepEqual([article?.people[0]?.roles.length, article?.relations.length, article?.claims.length], [1, 1, 1]);
  });

  test("relates nothing to itself, nor to what is no entity", () => {
    const [article] = frontMatterOf(
      annotatedArticle("标题", [TEXT], NAMES, {
        relations: [
          { subject: "云岚鲜生", relation: "partner", object: "云岚鲜生食品有限公司", quote },
          { subject: "云岚鲜生", relation: "partner", object: "没有的公司", quote },
        ],
      }),
    );
    assert.deepEqual(article?.relations, []);
  });

  test("speaks of no entity that the article itself does not name", () => {
    const other = annotatedArticle("另一篇", ["林若川说了话。"], NAMES, {
      relations: [{ subject: "林若川", relation: "executive", object: "嘉禾超市", quote: "林若川说了话" }],
      claims: [{ subject: "嘉禾超市", attribute: "revenue", value: 1, unit: "CNY", asOf: null, quote: "林若川说了话" }],
    });
    const [, article] = frontMatterOf(annotatedArticle("标题", [TEXT], NAMES), other);
    assert.deepEqual([article?.relations, article?.claims], [[], []]);
  });

  test("writes names in simplified script and leaves title and text as they are", () => {
    const { articles } = resolve(
      [
        annotatedArticle(
          "藍岸銀行換人",
          ["藍岸銀行宣布。"],
          { 蓝岸银行: "company" },
          { bylines: ["莊子謙"], dateline: "港灣" },
        ),
      ],
      {
        corrections: [],
        file: "",
      },
    );
    const [made] = articles;
    assert.deepEqual(
      [
        made?.frontMatter.title,
        made?.frontMatter.bylines,
        made?.frontMatter.dateline,
        made?.frontMatter.companies[0]?.name,
        made?.frontMatter.script,
      ],
      ["藍岸銀行換人", ["庄子谦"], "港湾", "蓝岸银行", "Hant"],
    );
    assert.equal(made?.body[0]?.text, "藍岸銀行宣布。");
  });

  test("takes over what the header of the source says, and nothing that it does not", () => {
    const header = {
      url: "https://example.com/a",
      rights: "甲",
      digest_of: { file: "x", publication: "y", title: "z" },
    };
    const [plain, told] = frontMatterOf(annotatedArticle("一", [], {}), annotatedArticle("二", [], {}, { header }));
    assert.deepEqual([told?.url, told?.rights, told?.digest_of], [header.url, header.rights, header.digest_of]);
    for (const field of ["url", "rights", "digest_of", "published_why"]) assert.ok(!(field in (plain ?? {})), field);
  });
});
