import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ArticleFrontMatter } from "../../../src/model/front-matter.ts";
import { makeDossier } from "../../../src/pipeline.ts";
import { parseCorrections } from "../../../src/stages/read/corrections.ts";
import { parseSource } from "../../../src/stages/read.ts";
import { findEdits } from "../../../src/stages/write/edits.ts";
import { LEXICON } from "../../builders.ts";

const TEXT = `---
published: 2024-05-06
---
嘉禾超市买下云岚鲜生

5月5日，嘉禾超市宣布收购云岚鲜生。嘉禾超市董事长林若川表示满意，江川食协发文祝贺。

云岚鲜生食品有限公司于2016年3月成立，估值18亿元。云岚鲜生的门店叫小云铺子。
`;
const NAMES = [
  "- add: { company: 嘉禾超市 }",
  "- add: { company: 云岚鲜生 }",
  "- add: { company: 云岚鲜生食品有限公司 }",
  "- add: { institution: 江川食协 }",
  "- add: { person: 林若川 }",
];

function make(...lines: readonly string[]): ArticleFrontMatter {
  const { corrections, problems } = parseCorrections([...NAMES, ...lines].join("\n"), "c.yaml");
  assert.deepEqual(problems, []);
  const source = parseSource("a.txt", new TextEncoder().encode(TEXT));
  const made = makeDossier([source], { corrections, file: "c.yaml" }, { lexicon: LEXICON, tagger: null });
  const [article] = made.articles;
  assert.ok(article);
  return article.frontMatter;
}

const made = make();
const takeover = made.events.find(({ type }) => type === "acquisition")?.id ?? "";
type Edit = readonly [
  name: string,
  edit: (article: ArticleFrontMatter) => ArticleFrontMatter,
  lines: readonly string[],
];

const withoutCompany = (article: ArticleFrontMatter, id: string) => article.companies.filter((one) => one.id !== id);

const EDITS: readonly Edit[] = [
  ["an institution is taken out", (article) => ({ ...article, institutions: [] }), ["- reject: 江川食协"]],
  [
    "an institution is moved to the companies",
    (article) => ({
      ...article,
      institutions: [],
      companies: [...article.companies, { id: "江川食协", name: "江川食协", forms: ["江川食协"], tickers: [] }],
    }),
    ["- kind: { name: 江川食协, is: company }"],
  ],
  [
    "a company gets another name",
    (article) => ({
      ...article,
      companies: article.companies.map((one) => (one.id === "嘉禾超市" ? { ...one, name: "嘉禾" } : one)),
    }),
    ["- rename: { from: 嘉禾超市, to: 嘉禾 }"],
  ],
  [
    "a product is put in",
    (article) => ({
      ...article,
      products: [{ id: "小云铺子", name: "小云铺子", forms: ["小云铺子"], company: null }],
    }),
    ["- add: { product: 小云铺子 }"],
  ],
  [
    "two companies are made one",
    (article) => ({
      ...article,
      companies: withoutCompany(article, "嘉禾超市").map((one) => ({ ...one, forms: [...one.forms, "嘉禾超市"] })),
    }),
    ["- same: [云岚鲜生, 嘉禾超市]", "- rename: { from: 嘉禾超市, to: 云岚鲜生 }"],
  ],
  [
    "one company is made two",
    (article) => ({
      ...article,
      companies: [
        ...article.companies.map((one) => ({ ...one, forms: one.forms.filter((form) => !form.endsWith("公司")) })),
        { id: "云岚鲜生食品有限公司", name: "云岚鲜生食品有限公司", forms: ["云岚鲜生食品有限公司"], tickers: [] },
      ],
    }),
    ["- different: [云岚鲜生, 云岚鲜生食品有限公司]"],
  ],
  [
    "title, publication and bylines are changed",
    (article) => ({ ...article, title: "新标题", publication: "江川晚报", bylines: ["甲", "乙"] }),
    ["- article: { id: 嘉禾超市买下云岚鲜生, set: { title: 新标题, publication: 江川晚报, bylines: [甲, 乙] } }"],
  ],
  [
    "an event is taken out",
    (article) => ({ ...article, events: article.events.filter(({ id }) => id !== takeover) }),
    [`- event: { reject: ${takeover} }`],
  ],
  [
    "an event gets another date, type and title",
    (article) => ({
      ...article,
      events: article.events.map((event) =>
        event.id === takeover
          ? { ...event, date: "2024-05-04" as never, type: "other" as const, title: "请客" }
          : event,
      ),
    }),
    [`- event: { id: ${takeover}, set: { date: 2024-05-04, type: other, title: 请客 } }`],
  ],
];

/** What corrections can say of an article, in an order that does not matter. */
function told({ title, publication, bylines, events, companies, institutions, people, products }: ArticleFrontMatter) {
  const names = [companies, institutions, people, products].map((list) =>
    list.map(({ name, forms }) => `${name}: ${[...forms].sort().join(" ")}`).sort(),
  );
  return {
    title,
    publication,
    bylines,
    names,
    events: events.map(({ id, date, type, title: of }) => [id, date, type, of]),
  };
}

describe("findEdits", () => {
  test("finds none where nothing was changed", () => {
    assert.deepEqual(findEdits(made, made), { lines: [], others: [] });
    assert.deepEqual(made.companies.map(({ forms }) => forms), [["嘉禾超市"], ["云岚鲜生", "云岚鲜生食品有限公司"]]); // prettier-ignore
    assert.ok(takeover);
  });

  for (const [name, edit, lines] of EDITS)
    test(`says in corrections that ${name}, and these do the same`, () => {
      const edited = edit(made);
      assert.deepEqual(findEdits(edited, made), { lines, others: [] });
      const again = told(make(...lines));
      const wanted = told(edited);
      // Ids of events and titles follow the names that they are made of.
      const isAboutNames = lines.some((line) => /^- (?:reject|kind|rename|add|same|different)/.test(line));
      assert.deepEqual(isAboutNames ? again.names : again, isAboutNames ? wanted.names : wanted);
    });

  test("names what no correction can say", () => {
    const changed: ArticleFrontMatter = {
      ...made,
      people: made.people.map((person) => ({ ...person, roles: [] })),
      claims: [],
      published: null,
      events: made.events.map((event) => ({ ...event, status: "denied" })),
    };
    assert.deepEqual(findEdits(changed, made), { lines: [], others: ["claims", "published", "events", "people"] });
  });
});
