import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { EntityKind } from "../../../src/model/front-matter.ts";
import type { AnnotatedArticle, FoundEvent } from "../../../src/model/stages.ts";
import { findDisputed } from "../../../src/stages/resolve/disputed.ts";
import type { Entity } from "../../../src/stages/resolve/entities.ts";
import { annotatedArticle, foundEvent } from "../../builders.ts";

type Sum = FoundEvent["amounts"][number];

function entity(kind: EntityKind, name: string, ...misspelt: string[]): Entity {
  return { id: name, kind, name, pseudonym: false, misspelt: new Set(misspelt), mayBe: [] };
}

const COMPANY = entity("company", "云岚鲜生", "云兰鲜生");
const ENTITIES = new Map([
  ["云岚鲜生", COMPANY],
  ["云兰鲜生", COMPANY],
  ["林若川", entity("person", "林若川")],
  ["方一诺", entity("person", "方一诺")],
]);
const NAMES = { 云岚鲜生: "company", 云兰鲜生: "company", 林若川: "person", 方一诺: "person" } as const;

/** An article that says this, in which each of these people holds an office of the company: 林若川 CEO. */
function article(text: string, ...offices: string[]): AnnotatedArticle {
  const roles = offices.map((office) => {
    const [person = "", title = "", former] = office.split(" ");
    return { person, organization: "云岚鲜生", title, former: former !== undefined, quote: person };
  });
  return annotatedArticle(text, [text], NAMES, { roles });
}

function disputed(...articles: AnnotatedArticle[]): string[][] {
  const found = findDisputed(articles, (_, form) => ENTITIES.get(form) ?? null);
  return articles.map((one) => (found.get(one) ?? []).map(({ attribute, value }) => `${attribute} ${String(value)}`));
}

/** Tellings of one event, each with a sum and what is said of its exactness. */
function sums(...told: readonly (readonly [number, Sum["qualifier"]?, string?])[]): number[] {
  const events = told.map(([value, qualifier = null, quote = "收购"]) => ({
    article: article(quote),
    found: foundEvent("云岚鲜生", { quote, amounts: [{ value, unit: "CNY", qualifier }] }),
    participants: [COMPANY],
    named: new Set<string>(),
    title: quote,
    id: "收购",
  }));
  const found = findDisputed([], () => null, events);
  return [...found.values()].flat().map(({ value }) => Number(value));
}

describe("what articles dispute", () => {
  test("is the sum of an event, but for rounding and what is said of its exactness", () => {
    assert.deepEqual(sums([28e8], [30e8]), [28e8, 30e8]);
    assert.deepEqual(sums([6e8], [7e8, "nearly"]), [6e8, 7e8]);
    assert.deepEqual(sums([6.98e8], [7e8, "nearly"]), []);
    assert.deepEqual(sums([12.4e8], [12e8]), []);
    assert.deepEqual(sums([33e8], [30e8, "over"]), []);
    assert.deepEqual(sums([6e8], [36e8]), []);
    assert.deepEqual(sums([6e8], [8e8, null, "估值8亿元"]), []);
  });

  test("is who holds an office of which there is one", () => {
    assert.deepEqual(disputed(article("林若川。", "林若川 创始人兼CEO"), article("方一诺。", "方一诺 首席执行官")), [
      ["chief-executive 林若川"],
      ["chief-executive 方一诺"],
    ]);
  });

  test("is not a role that they agree on, one of several, a former one, or a change that an article tells of", () => {
    const none = [[], []];
    assert.deepEqual(disputed(article("林若川。", "林若川 CEO"), article("还是林若川。", "林若川 CEO")), none);
    assert.deepEqual(disputed(article("林若川。", "林若川 副总裁"), article("方一诺。", "方一诺 副总裁")), none);
    assert.deepEqual(disputed(article("林若川。", "林若川 CEO 前"), article("方一诺。", "方一诺 CEO")), none);
    const change = article("林若川和方一诺。", "林若川 CEO", "方一诺 CEO");
    assert.deepEqual(disputed(change, article("方一诺。", "方一诺 CEO")), none);
  });

  test("is how a name is written, unless one article writes it both ways", () => {
    const right = article("云岚鲜生开业。");
    const both = article("云岚鲜生，即云兰鲜生开业。");
    assert.deepEqual(disputed(right, both), [[], []]);
    assert.deepEqual(disputed(right, article("云兰鲜生开业。"), both), [["name 云岚鲜生"], ["name 云兰鲜生"], []]);
  });
});
