import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { nameDecisions } from "../../src/model/corrections.ts";
import { quotesOf } from "../../src/model/quotes.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { AnnotatedArticle } from "../../src/model/stages.ts";
import { extract } from "../../src/stages/extract.ts";
import { parseCorrections } from "../../src/stages/read/corrections.ts";
import { resolve } from "../../src/stages/resolve.ts";
import { LEXICON, NO_DECISIONS, segmentedArticle } from "../builders.ts";

/** The names are given, so that these tests are about what is read of them. */
const GIVEN = `
- add: { company: 嘉禾超市 }
- add: { company: 云岚鲜生 }
- add: { person: 林若川 }
- add: { person: 方一诺 }
- add: { person: 孟今天 }
`;

function read(...paragraphs: string[]): AnnotatedArticle {
  const decisions = nameDecisions(parseCorrections(GIVEN, "c.yaml").corrections);
  const [article] = extract([segmentedArticle("标题", paragraphs)], { lexicon: LEXICON, tagger: null, decisions });
  assert.ok(article);
  return article;
}

describe("extract", () => {
  test("carries the company on to sentences that speak of 公司", () => {
    const { events } = read("云岚鲜生位于江川。公司成立于2016年5月。");
    assert.deepEqual(
      events.map(({ type, date, participants }) => [type, date, participants[0]?.form]),
      [["founding", "2016-05", "云岚鲜生"]],
    );
  });

  test("carries the person on to sentences that speak of 他", () => {
    const { roles } = read("林若川今年五十岁。他曾任嘉禾超市店长。");
    assert.deepEqual(
      roles.map(({ person, organization, title, former }) => [person, organization, title, former]),
      [["林若川", "嘉禾超市", "店长", true]],
    );
  });

  test("carries the date of one sentence on to the next", () => {
    const { events } = read("2024年3月5日，嘉禾超市开会。次日，嘉禾超市宣布收购云岚鲜生。");
    assert.equal(events.find(({ type }) => type === "acquisition")?.date, "2024-03-06");
  });

  test("takes no part of a name for a date", () => {
    const { events } = read("2024年3月5日，嘉禾超市开会。董事长孟今天表示，公司同日收购了云岚鲜生。");
    assert.equal(events.find(({ type }) => type === "acquisition")?.date, "2024-03-05");
  });

  test("carries nobody on to a sentence that has a subject of its own", () => {
    const { claims } = read("嘉禾超市开了会。某某小店于2016年成立，2023年营收12亿元。");
    assert.deepEqual(claims, []);
  });

  test("infers the date of publication from what the article tells, and says from what", () => {
    const article = read("2024年3月1日，嘉禾超市开会。", "2024年3月5日，嘉禾超市宣布收购云岚鲜生。");
    assert.deepEqual([article.publishedBasis, article.published?.slice(0, 7)], ["inferred", "2024-03"]);
    assert.match(article.publishedWhy ?? "", /2024年3月5日/);
  });

  test("gives the day of the news to what happens there, not to what is told there of before", () => {
    const days = (text: string) => {
      const article = read("2024年3月5日，嘉禾超市开会宣布收购云岚鲜生。", text);
      return article.events.filter(({ type }) => type === "dispute").map(({ date }) => date);
    };
    assert.deepEqual(days("林若川在会上解释，公司没有做到，嘉禾超市起诉云岚鲜生。"), [null]);
    assert.deepEqual(days("会后，嘉禾超市起诉云岚鲜生。"), ["2024-03-05"]);
  });

  test("gives an event a title where its clause holds nothing but a date and a name", () => {
    const { events } = read("云岚鲜生很大。", "（发表于2011年《云岚鲜生》1月下）");
    assert.deepEqual(
      events.map(({ title }) => title),
      ["云岚鲜生发表于"],
    );
  });

  test("has whoever says something take part in it", () => {
    const { events } = read("2024年3月5日，嘉禾超市董事长林若川回应称，门店照常营业。");
    assert.deepEqual(
      events.map(({ type, participants }) => [type, participants.map(({ form }) => form)]),
      [["statement", ["嘉禾超市", "林若川"]]],
    );
  });

  test("takes a foreign form in brackets for a name of what stands before it, there and elsewhere", () => {
    const { mentions, aliases } = read("嘉禾超市(Jiahe Market)开会。", "Jiahe Market去年没有开会。");
    assert.deepEqual(aliases, [{ form: "嘉禾超市", alias: "Jiahe Market" }]);
    assert.deepEqual(
      mentions.map(({ form, kind, block }) => [form, kind, block]),
      [
        ["嘉禾超市", "company", 0],
        ["Jiahe Market", "company", 0],
        ["Jiahe Market", "company", 1],
      ],
    );
  });

  test("reads nothing from subheads", () => {
    const article = segmentedArticle("标题", [], {
      body: [
        { kind: "heading", text: "嘉禾超市2024年3月5日收购云岚鲜生", line: 1 },
        { kind: "paragraph", text: "嘉禾超市很大。", line: 2 },
      ],
    });
    const decisions = nameDecisions(parseCorrections(GIVEN, "c.yaml").corrections);
    const [annotated] = extract([article], { lexicon: LEXICON, tagger: null, decisions });
    assert.deepEqual([annotated?.events, annotated?.relations], [[], []]);
  });

  test("quotes only what stands in the article, in the article's script", () => {
    const text = "嘉禾超市2024年3月5日宣布收購云岚鲜生70%的股權，嘉禾超市董事長林若川表示滿意，估值達30億元。";
    const article = read(text);
    const [made] = resolve([article], { corrections: [], file: "" }).articles;
    const quotes = made ? quotesOf(made.frontMatter) : [];
    assert.ok(quotes.length >= 3);
    for (const { quote } of quotes) assert.ok(text.includes(quote), quote);
  });

  test("gives articles of one title ids of their own, in the order in which they come", () => {
    const titles = ["年报", "年报！", "Orbit", "orbit", "年報"];
    const articles = titles.map((title) => segmentedArticle(title, []));
    const annotated = extract(articles, { lexicon: LEXICON, tagger: null, decisions: NO_DECISIONS });
    assert.deepEqual(
      annotated.map(({ id }) => id),
      ["年报", "年报-2", "orbit", "orbit-2", "年报-3"],
    );
  });

  test("leaves out an article at which it fails, says which, and reads the others", () => {
    const [whole, broken] = ["甲", "乙"].map((title) => segmentedArticle(title, ["云岚鲜生成立于2016年5月。"]));
    assert.ok(whole && broken);
    const sentences = null as unknown as (typeof broken.body)[number]["sentences"];
    const failing = { ...broken, body: broken.body.map((block) => ({ ...block, sentences })) };
    const problems: Problem[] = [];
    const knowledge = { lexicon: LEXICON, tagger: null, decisions: NO_DECISIONS };
    const read = extract([failing, whole], knowledge, (problem) => void problems.push(problem));
    assert.deepEqual(
      read.map(({ title }) => title),
      ["甲"],
    );
    assert.deepEqual(
      problems.map(({ file, severity }) => [file, severity]),
      [[broken.source.file, "refused"]],
    );
    assert.throws(() => extract([failing], knowledge));
  });

  test("finds nothing in an article without a word, and does not fail", () => {
    for (const paragraphs of [[], [""], ["。。。"], ["　"], ["\ud800"]])
      assert.deepEqual(read(...paragraphs).events, []);
  });
});
