import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { createRandom, inventPerson, inventStem } from "../../../scripts/bench/names.ts";
import type { Edtf } from "../../../src/model/edtf.ts";
import type { EntityKind } from "../../../src/model/front-matter.ts";
import type { AnnotatedArticle, Mention } from "../../../src/model/stages.ts";
import { resolve } from "../../../src/stages/resolve.ts";

/** Trades and legal forms behind a stem: many companies share their beginning, as in the news. */
const ENDINGS = ["", "科技", "科技有限公司", "半导体", "集团", "食品(江川)有限公司", "银行", "证券", "物流"];
const TITLES = ["董事长", "首席执行官", "副总裁"];

/**
 * So many articles with nothing in them but names, each as extract would hand it on. Half of the names are those of a few
 * hundred companies and people that come again and again; the others are new ones, so that their number grows too.
 */
function invent(size: number): AnnotatedArticle[] {
  const random = createRandom(size);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const stem = () => inventStem(random, 2);
  const rare = () => String.fromCodePoint(...Array.from({ length: 3 }, () => 0x4e00 + Math.floor(random() * 20000)));
  return Array.from({ length: size }, (_, i) => {
    const names: [string, EntityKind][] = Array.from({ length: 12 }, () => {
      if (random() < 0.2) return [inventPerson(random, 3), "person"];
      return [(random() < 0.5 ? stem() : rare()) + pick(ENDINGS), "company"];
    });
    const organizations = names.flatMap(([form, kind]) => (kind === "company" ? [form] : []));
    const people = names.flatMap(([form, kind]) => (kind === "person" ? [form] : []));
    return withNames(i, names, {
      roles: people.map((person) => ({
        person,
        // Everybody has one office or two, and companies have a few such people each.
        organization: `${inventStem(createRandom(person.codePointAt(1) ?? 0), 2)}科技`,
        title: TITLES[(person.codePointAt(2) ?? 0) % TITLES.length] ?? "",
        former: false,
        quote: person,
      })),
      events: organizations.slice(0, 3).map((form) => ({
        type: "acquisition",
        trigger: "收购",
        date: `${String(2010 + Math.floor(random() * 15))}-0${String(1 + Math.floor(random() * 9))}-1${String(Math.floor(random() * 9))}` as Edtf,
        dateText: null,
        amounts: [],
        title: `${form}收购${organizations[1] ?? ""}`,
        participants: [{ form, kind: "company" }],
        status: "reported",
        speaker: null,
        cites: null,
        quote: form,
      })),
      aliases: organizations.slice(0, 1).map((form) => ({ form, alias: form.slice(0, 2) })),
    });
  });
}

function withNames(
  i: number,
  names: readonly (readonly [string, EntityKind])[],
  more: Pick<AnnotatedArticle, "roles" | "events" | "aliases">,
): AnnotatedArticle {
  const text = names.map(([form]) => form).join("，");
  const mentions: Mention[] = [];
  for (const [form, kind] of names) {
    const start = (mentions.at(-1)?.end ?? -1) + 1;
    mentions.push({ block: 0, start, end: start + form.length, form, kind });
  }
  return {
    source: { file: `${String(i)}.txt`, sha256: createHash("sha256").update(text).digest("hex"), lines: [1, 1] },
    header: {},
    title: `题${String(i)}`,
    publication: null,
    bylines: [],
    bylineLines: [],
    dateline: null,
    published: null,
    publishedBasis: null,
    publishedWhy: null,
    publishedText: null,
    script: "Hans",
    body: [{ kind: "paragraph", text, line: 1, simplified: text, words: [], sentences: [] }],
    id: `题${String(i)}`,
    names: [],
    votes: [],
    rejected: [],
    mentions,
    relations: [],
    claims: [],
    makers: [],
    ...more,
  };
}

/** How often forms and events are compared for each article of a collection. */
function comparisonsPerArticle(size: number): number {
  let comparisons = 0;
  resolve(invent(size), { corrections: [], file: "" }, () => comparisons++);
  return comparisons / size;
}

describe("the cost of resolving", () => {
  test("for each article is the same in a collection of ten thousand as in one of a thousand", () => {
    const [small, large] = [comparisonsPerArticle(1000), comparisonsPerArticle(10_000)];
    assert.ok(small > 1, `${String(small)} comparisons an article count nothing`);
    assert.ok(large <= 1.3 * small, `${small.toFixed(1)} → ${large.toFixed(1)} comparisons an article`);
  });
});
