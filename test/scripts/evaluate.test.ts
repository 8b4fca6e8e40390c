import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Annotation } from "../../scripts/evaluate/annotations.ts";
import { evaluate, type Evaluation } from "../../scripts/evaluate/score.ts";
import { compareTypes, parseSentences, sourcesOf } from "../../scripts/evaluate/sentences.ts";
import type { ArticleFrontMatter } from "../../src/model/front-matter.ts";
import { frontMatter, frontMatterEvent } from "../builders.ts";

const NOTHING: Annotation = { file: "a.txt", companies: [], institutions: [], people: [], events: [] };

const company = (name: string, ...forms: string[]) => ({ name, forms, tickers: [], optional: false });
const found = (name: string, ...forms: string[]) => ({ id: name, name, forms: [name, ...forms], tickers: [] });
const entity = { id: "", name: "", forms: [], pseudonym: false };

function compare(annotation: Partial<Annotation>, article: Partial<ArticleFrontMatter>): Evaluation {
  return evaluate([{ ...NOTHING, ...annotation }], [frontMatter(article)]);
}

describe("evaluate", () => {
  test("counts a page once, whatever its forms, and a second page of the same as a mistake", () => {
    const annotation = { companies: [company("嘉禾超市", "嘉禾"), company("云岚鲜生")] };
    const { companies } = compare(annotation, { companies: [found("嘉禾超市"), found("嘉禾"), found("雲嵐鮮生")] });
    assert.deepEqual(companies, { right: 2, found: 3, expected: 2 });
  });

  test("lets what is optional be found or not", () => {
    const annotation = { companies: [{ ...company("嘉禾超市"), optional: true }] };
    for (const companies of [[], [found("嘉禾超市")]])
      assert.deepEqual(compare(annotation, { companies }).companies, { right: 0, found: 0, expected: 0 });
  });

  test("wants organization and title of a role, under any form of the organization", () => {
    const person = (organization: string, title: string) => ({
      people: [
        { ...entity, id: "林若川", forms: ["林若川"], roles: [{ organization, title, former: false, quote: "" }] },
      ],
    });
    const annotation = {
      companies: [company("嘉禾超市", "嘉禾")],
      people: [
        {
          name: "林若川",
          forms: [],
          roles: [{ organization: "嘉禾超市", title: "董事长", former: false }],
          optional: false,
        },
      ],
    };
    const right = { right: 1, found: 1, expected: 1 };
    assert.deepEqual(compare(annotation, person("嘉禾", "董事长")).roles, right);
    assert.deepEqual(compare(annotation, person("云岚鲜生", "董事长")).roles, { ...right, right: 0 });
    assert.deepEqual(compare(annotation, person("嘉禾超市", "店长")).roles, { ...right, right: 0 });
  });

  test("takes for the event that is told the one whose quote, participants and type or date fit", () => {
    const told = {
      types: ["acquisition" as const],
      dates: ["2024-05"],
      participants: ["嘉禾超市"],
      quotes: ["嘉禾超市收购云岚鲜生"],
      title: "收购",
      optional: false,
    };
    const annotation = { companies: [company("嘉禾超市")], events: [told] };
    const event = (more: Parameters<typeof frontMatterEvent>[0]) =>
      compare(annotation, {
        companies: [found("嘉禾超市")],
        events: [frontMatterEvent({ companies: ["嘉禾超市"], date: "2024-05" as never, ...more })],
      });
    const one = { right: 1, found: 1, expected: 1 };
    assert.deepEqual([event({}).events, event({}).dates, event({}).tooPrecise], [one, one, 0]);
    const finer = event({ date: "2024-05-06" as never });
    assert.deepEqual([finer.events.right, finer.dates.right, finer.tooPrecise], [1, 0, 1]);
    assert.equal(event({ companies: [] }).events.right, 0);
    assert.equal(event({ quote: "嘉禾超市的货架", type: "layoff" }).events.right, 0);
    assert.deepEqual(event({ companies: [] }).mistakes.length, 2);
  });

  test("wants an event of several articles on one page", () => {
    const told = (id: string) => ({
      id,
      types: ["acquisition" as const],
      dates: [],
      participants: [],
      quotes: ["嘉禾超市收购云岚鲜生"],
      title: "收购",
      optional: false,
    });
    const annotations = ["a.txt", "b.txt"].map((file) => ({ ...NOTHING, file, events: [told("收购")] }));
    const articles = (ids: readonly string[]) =>
      ["a.txt", "b.txt"].map((file, i) =>
        frontMatter({
          source: { file, sha256: "0".repeat(64), lines: [1, 1] },
          events: [frontMatterEvent({ id: ids[i] ?? "" })],
        }),
      );
    assert.equal(evaluate(annotations, articles(["甲", "甲"])).joined.right, 1);
    assert.equal(evaluate(annotations, articles(["甲", "乙"])).joined.right, 0);
  });
});

describe("sentences of a corpus", () => {
  const line = (content: string, ...types: string[]): string =>
    JSON.stringify({ content, events: types.map((type) => ({ type, mentions: [] })) });
  const found = (index: number, ...types: ArticleFrontMatter["events"][number]["type"][]): ArticleFrontMatter => ({
    ...frontMatter({ events: types.map((type) => frontMatterEvent({ type })) }),
    source: { ...frontMatter({}).source, file: `0000${String(index)}.txt` },
  });

  test("count a type once, whatever is told besides", () => {
    const sentences = parseSentences(
      [line("嘉禾收购云岚。", "收购", "收购"), line("嘉禾质押股份。", "质押")].join("\n"),
      "a.jsonl",
    );
    const articles = [found(1, "acquisition", "acquisition", "statement"), found(2, "other", "funding")];
    const { figure, mistakes } = compareTypes(sentences, articles);
    assert.deepEqual(figure, { right: 1, found: 2, expected: 1 });
    assert.deepEqual(mistakes, ["funding is none: 嘉禾质押股份。"]);
  });

  test("become sources in their order, and a line that is none is named", () => {
    const text = `${line("嘉禾收购云岚。", "收购")}\n\n${line("云岚上市。")}`;
    const sources = sourcesOf(parseSentences(text, "a.jsonl"));
    assert.deepEqual(
      sources.map(({ file }) => file),
      ["00001.txt", "00002.txt"],
    );
    assert.throws(() => parseSentences(`${line("一。")}\n\n{}`, "a.jsonl"), /a\.jsonl:3/);
  });
});
