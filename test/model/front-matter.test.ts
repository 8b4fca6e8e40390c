import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { articleSchema, eventSchema, slugSchema } from "../../src/model/front-matter.ts";
import { formatYaml, parseYaml } from "../../src/yaml.ts";
import { frontMatter, frontMatterEvent } from "../builders.ts";

const FULL = frontMatter({
  published: "2024-09" as never,
  published_basis: "inferred",
  published_why: "正文最晚讲到“8月30日”",
  url: "https://example.com/a.html",
  digest_of: { file: "a.txt", publication: "江川晚报", title: "原题" },
  companies: [{ id: "嘉禾超市", name: "嘉禾超市", forms: ["嘉禾超市"], tickers: ["000991"] }],
  products: [{ id: "晨星一号", name: "晨星一号", forms: ["晨星一号"], company: null }],
  events: [frontMatterEvent({ date: "2024-05-05" as never, companies: ["嘉禾超市"] })],
  claims: [{ subject: "嘉禾超市", attribute: "stake", value: 12.5, unit: "%", as_of: null, quote: "12.5%" }],
});

/** The path of the first thing that the schema does not accept. */
function refused(value: object): string | undefined {
  return articleSchema.safeParse(value).error?.issues[0]?.path.join(".");
}

describe("the schema of the front matter", () => {
  test("accepts what is written, and again what is read back from YAML as text", () => {
    assert.deepEqual(articleSchema.parse(FULL), FULL);
    assert.deepEqual(articleSchema.parse(parseYaml(formatYaml(FULL))), FULL);
  });

  test("names the field that is wrong", () => {
    const event = frontMatterEvent();
    const cases: readonly (readonly [object, string])[] = [
      [{ published: "2024-13" }, "published"],
      [{ published: "2024-02-30" }, "published"],
      [{ published_basis: "guessed" }, "published_basis"],
      [{ script: "zh-CN" }, "script"],
      [{ title: "" }, "title"],
      [{ url: "javascript:alert(1)" }, "url"],
      [{ id: "../x" }, "id"],
      [{ events: [{ ...event, type: "merger" }] }, "events.0.type"],
      [{ events: [{ ...event, quote: "" }] }, "events.0.quote"],
      [{ events: [{ ...event, companies: ["A B"] }] }, "events.0.companies.0"],
      [{ source: { ...FULL.source, sha256: "x" } }, "source.sha256"],
      [{ source: { ...FULL.source, lines: [0, 1] } }, "source.lines.0"],
      [{ companies: [{ id: "甲", name: "甲", forms: [], tickers: [] }] }, "companies.0.forms"],
    ];
    for (const [change, path] of cases) assert.equal(refused({ ...FULL, ...change }), path, JSON.stringify(change));
  });

  test("knows no other fields, those of templates least of all", () => {
    for (const field of ["permalink", "layout", "templateEngineOverride", "eleventyComputed", "pagination", "tags"])
      assert.equal(articleSchema.safeParse({ ...FULL, [field]: "x" }).success, false, field);
    assert.equal(eventSchema.safeParse({ ...frontMatterEvent(), note: "x" }).success, false);
  });
});

describe("the schema of a slug", () => {
  test("accepts what may stand in a path and an address as it is, and nothing else", () => {
    const good = ["国产gpu行业", "象帝先-裁员-2024-08-30", "éclair", "字".repeat(80), "𠀀"];
    const bad = [
      "",
      "A",
      "a b",
      "a/b",
      "a\\b",
      "..",
      "a.md",
      "a?b",
      "a#b",
      "a%2f",
      "a&b",
      "<b>",
      "字".repeat(81),
      "a\0",
      "a\nb",
    ];
    for (const slug of good) assert.equal(slugSchema.safeParse(slug).success, true, slug);
    for (const slug of bad) assert.equal(slugSchema.safeParse(slug).success, false, JSON.stringify(slug));
  });
});
