import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { makeDossier } from "../../../src/pipeline.ts";
import { parseCorrections } from "../../../src/stages/read/corrections.ts";
import { parseSource } from "../../../src/stages/read.ts";
import { formatContent } from "../../../src/stages/write.ts";
import { LEXICON } from "../../builders.ts";

/** Two articles of which every name is given, so that the tests do not hang on how names are found. */
const SOURCES: Readonly<Record<string, string>> = {
  "a.txt": `---
published: 2024-05-06
---
嘉禾超市买下云岚鲜生

5月5日，嘉禾超市宣布收购云岚鲜生。嘉禾超市董事长林若川表示满意。

云岚鲜生于2016年3月成立，估值18亿元。
`,
  "b.txt": `云岚生鲜换了总经理

2024年6月1日，方一诺出任云岚生鲜总经理。江川食协发文祝贺，《江川晚报》报道了此事。
`,
};
const NAMES = [
  "- add: { company: 嘉禾超市 }",
  "- add: { company: 云岚鲜生 }",
  "- add: { company: 云岚生鲜 }",
  "- add: { institution: 江川食协 }",
  "- add: { person: 林若川 }",
  "- add: { person: 方一诺 }",
];
const sources = Object.entries(SOURCES).map(([file, text]) => parseSource(file, new TextEncoder().encode(text)));

/** The dossier with further corrections behind those that give the names: its files, metadata and problems. */
function dossier(...lines: string[]) {
  const { corrections, problems } = parseCorrections([...NAMES, ...lines].join("\n"), "c.yaml");
  assert.deepEqual(problems, []);
  const decisions = { corrections, file: "c.yaml" };
  const made = makeDossier(sources, decisions, { lexicon: LEXICON, tagger: null });
  const [a, b] = made.articles.map(({ frontMatter }) => frontMatter);
  assert.ok(a && b);
  return { a, b, problems: made.problems, files: [...formatContent(made.articles, made.ledgers)] };
}

const plain = dossier();
const takeover = plain.a.events.find(({ type }) => type === "acquisition")?.id ?? "";
const founding = plain.a.events.find(({ type }) => type === "founding")?.id ?? "";
const names = (entities: readonly { readonly name: string }[]) => entities.map(({ name }) => name);

/** One of each kind of decision, and what it makes of the dossier. */
const DECISIONS: readonly (readonly [line: string, holds: (made: ReturnType<typeof dossier>) => void])[] = [
  [
    "- same: [云岚鲜生, 云岚生鲜]",
    ({ a, b }) => assert.equal(a.companies.find(({ forms }) => forms.includes("云岚鲜生"))?.id, b.companies[0]?.id),
  ],
  ["- reject: 江川晚报", ({ b }) => assert.deepEqual(names(b.institutions), ["江川食协"])],
  [
    "- kind: { name: 江川食协, is: company }",
    ({ b }) => assert.deepEqual([names(b.institutions), names(b.companies)], [["江川晚报"], ["云岚生鲜", "江川食协"]]),
  ],
  ["- rename: { from: 嘉禾超市, to: 嘉禾 }", ({ a }) => assert.equal(a.companies[0]?.name, "嘉禾")],
  ["- add: { product: 祝贺 }", ({ b }) => assert.deepEqual(names(b.products), ["祝贺"])],
  [
    "- article: { id: 云岚生鲜换了总经理, set: { published: 2024-06-02, title: 新标题, publication: 江川晚报, bylines: [甲] } }",
    ({ b }) =>
      assert.deepEqual(
        [b.published, b.published_basis, b.published_why, b.title, b.publication, b.bylines, b.id],
        ["2024-06-02", "header", undefined, "新标题", "江川晚报", ["甲"], "云岚生鲜换了总经理"],
      ),
  ],
  [`- event: { reject: ${takeover} }`, ({ a }) => assert.ok(!a.events.some(({ id }) => id === takeover))],
  [
    `- event: { same: [${takeover}, ${founding}] }`,
    ({ a }) => assert.ok(a.events.some(({ id }) => id === takeover) && !a.events.some(({ id }) => id === founding)),
  ],
  [
    `- event: { id: ${takeover}, set: { date: 2024-05-04, type: other, title: 嘉禾请客 } }`,
    ({ a }) => {
      const event = a.events.find(({ id }) => id === takeover);
      assert.deepEqual([event?.date, event?.type, event?.title], ["2024-05-04", "other", "嘉禾请客"]);
    },
  ],
];

describe("a correction", () => {
  test("of names, articles and events has something to correct here", () => {
    assert.deepEqual([names(plain.a.companies), names(plain.b.companies)], [["嘉禾超市", "云岚鲜生"], ["云岚生鲜"]]);
    assert.deepEqual([names(plain.a.people), names(plain.b.people)], [["林若川"], ["方一诺"]]);
    assert.ok(takeover && founding);
    assert.deepEqual(plain.problems, []);
  });

  for (const [line, holds] of DECISIONS)
    test(`does what it says, and nothing once it is taken out: ${line}`, () => {
      const made = dossier(line);
      holds(made);
      assert.deepEqual(made.problems, []);
      assert.notDeepEqual(made.files, plain.files);
      assert.deepEqual(dossier().files, plain.files);
    });

  test("keeps apart what else would be one", () => {
    const joined = dossier("- same: [云岚鲜生, 云岚生鲜]");
    const apart = dossier("- same: [云岚鲜生, 云岚生鲜]", "- different: [云岚生鲜, 云岚鲜生]");
    assert.notDeepEqual(joined.files, plain.files);
    assert.deepEqual(apart.files, plain.files);
  });

  test("leaves every character of the articles and the ledgers as they are", () => {
    const bodies = ({ files }: typeof plain) => files.map(([, text]) => text.replace(/^---\n.*?\n---\n/s, ""));
    for (const [line] of DECISIONS) assert.deepEqual(bodies(dossier(line)), bodies(plain), line);
  });

  test("of the dates of an article dates what it tells without a year", () => {
    const undated = dossier("- article: { id: 嘉禾超市买下云岚鲜生, set: { published: 2023-05-06 } }");
    assert.equal(undated.a.published, "2023-05-06");
    assert.equal(undated.a.events.find(({ type }) => type === "acquisition")?.date, "2023-05-05");
  });
});

describe("the order of corrections", () => {
  test("lets a later one about a name override", () => {
    assert.deepEqual(names(dossier("- reject: 江川食协", "- add: { institution: 江川食协 }").b.institutions), [
      "江川食协",
      "江川晚报",
    ]);
    assert.deepEqual(names(dossier("- add: { institution: 江川食协 }", "- reject: 江川食协").b.institutions), [
      "江川晚报",
    ]);
    const renamed = dossier("- rename: { from: 嘉禾超市, to: 甲 }", "- rename: { from: 嘉禾超市, to: 乙 }");
    assert.equal(renamed.a.companies[0]?.name, "乙");
  });

  test("lets the later of same and different count", () => {
    const joined = dossier("- same: [云岚鲜生, 云岚生鲜]");
    const again = dossier("- different: [云岚生鲜, 云岚鲜生]", "- same: [云岚鲜生, 云岚生鲜]");
    assert.deepEqual(again.files, joined.files);
  });

  test("finds an event by the id that it had before it was joined with another", () => {
    const same = `- event: { same: [${takeover}, ${founding}] }`;
    const { a, problems } = dossier(same, `- event: { id: ${founding}, set: { title: 两件事 } }`);
    assert.deepEqual(problems, []);
    assert.equal(a.events.find(({ id }) => id === takeover)?.title, "两件事");
    assert.ok(!dossier(same, `- event: { reject: ${founding} }`).a.events.some(({ id }) => id === takeover));
  });

  test("lets a later one about an event override", () => {
    const set = (title: string) => `- event: { id: ${takeover}, set: { title: ${title} } }`;
    assert.ok(dossier(set("甲"), set("乙")).a.events.some(({ title }) => title === "乙"));
    assert.ok(!dossier(set("甲"), set("乙")).a.events.some(({ title }) => title === "甲"));
  });
});

describe("a correction that matches nothing", () => {
  const idle = [
    "- same: [云岚鲜生, 没有的公司]",
    "- different: [没有的公司, 云岚鲜生]",
    "- reject: 没有的公司",
    "- reject: 的",
    "- kind: { name: 没有的公司, is: company }",
    "- rename: { from: 没有的公司, to: 甲 }",
    "- add: { company: 没有的公司, forms: [也没有的] }",
    "- article: { id: 没有的文章, set: { title: 甲 } }",
    "- event: { id: 没有的事件, set: { title: 甲 } }",
    "- event: { reject: 没有的事件 }",
    `- event: { same: [${takeover}, 没有的事件] }`,
    "- script: { hans: 没有的人, hant: 沒有的人 }",
  ];
  for (const line of idle)
    test(`is reported with its line and a remedy: ${line}`, () => {
      const { problems, files } = dossier(line);
      assert.deepEqual(
        problems.map((problem) => [problem.file, problem.line, problem.severity, problem.remedy.length > 5]),
        [["c.yaml", NAMES.length + 1, "warning", true]],
      );
      assert.deepEqual(files, plain.files);
    });
});
