import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Ledger } from "../../src/model/ledger.ts";
import { load } from "../../src/site/load.ts";
import { sourceRunsByPage } from "../../src/site/pages/source.ts";
import { wordsIn } from "../../src/site/words.ts";
import { FURNITURE_RULES } from "../../src/stages/clean/furniture.ts";
import { buildSite, copyFixture } from "./build.ts";

/** A source of three lines of which the first is cut and a part of the second is mended. */
const TEXT = "首页 > 新闻\n新桥昨日通车，市民步行过江只要十分钟。\n责任编辑：某某";

function ledgerOf(text: string, source = "桥.txt"): Ledger {
  const first = text.indexOf("\n");
  const last = text.lastIndexOf("\n");
  return {
    source,
    sha256: createHash("sha256").update(text).digest("hex"),
    length: text.length,
    entries: [
      { start: 0, end: first, as: "furniture", rule: "navigation" },
      { start: first, end: first + 1, as: "blank", rule: "white-space" },
      { start: first + 1, end: first + 3, as: "repaired", rule: "mojibake" },
      { start: first + 3, end: last, as: "body", rule: "" },
      { start: last, end: last + 1, as: "blank", rule: "white-space" },
      { start: last + 1, end: text.length, as: "furniture", rule: "editor" },
    ],
  };
}

function contentWith(text: string, ledger: Ledger, settings = ""): string {
  const content = copyFixture();
  mkdirSync(join(content, "sources"), { recursive: true });
  writeFileSync(join(content, "sources", ledger.source), text);
  const { source, sha256, length, entries } = ledger;
  const rows = entries.map(({ start, end, as, rule }) => [start, end, as, rule]);
  writeFileSync(join(content, "ledgers", "桥.txt.json"), JSON.stringify({ source, sha256, length, entries: rows }));
  if (settings !== "") writeFileSync(join(content, "dossier.yaml"), settings);
  return content;
}

test("the page of a source shows it word for word: what was cut in grey with its rule, what was mended marked", () => {
  const { folder, status } = buildSite(contentWith(TEXT, ledgerOf(TEXT)));
  assert.equal(status, 0);
  for (const script of ["", "hant"]) {
    const html = readFileSync(join(folder, script, "sources/桥-txt/index.html"), "utf8");
    assert.match(html, /<del title="(?:网页杂物：导航|網頁雜物：導航)">首页 (?:&gt;|>) 新闻<\/del>/);
    assert.match(html, /<mark title="[^"]*mojibake[^"]*">新桥<\/mark>/);
    assert.ok(html.includes("昨日通车，市民步行过江只要十分钟。"));
  }
  assert.ok(readFileSync(join(folder, "sources/index.html"), "utf8").includes("桥.txt</a>"));
});

test("a source that may not be published, or that is not the one the ledger was made from, is not shown", () => {
  const quotes = contentWith(TEXT, ledgerOf(TEXT), "publish: quotes\n");
  const built = buildSite(quotes);
  assert.equal(built.status, 0);
  assert.ok(!readFileSync(join(built.folder, "sources/index.html"), "utf8").includes("桥.txt</a>"));
  const changed = load(contentWith(`${TEXT}。`, ledgerOf(TEXT)));
  const [ledger] = changed.ledgers.filter(({ source }) => source === "桥.txt");
  assert.ok(ledger);
  assert.equal(changed.readSource(ledger), null);
  assert.equal(changed.readSource({ ...ledger, source: "../dossier.yaml" }), null);
});

test("a long source takes several pages, none of them long, and long cuts are shortened", () => {
  const text = `${"导航".repeat(5000)}\n${"新桥昨日通车，市民步行过江。".repeat(20_000)}\n尾`;
  const pages = sourceRunsByPage(ledgerOf(text), text);
  assert.ok(pages.length > 10);
  for (const page of pages) assert.ok(Buffer.byteLength(page.map((run) => run.text).join("")) <= 60_000);
  const kept = pages.flat().filter(({ as }) => as === "body" || as === "repaired");
  assert.equal(kept.map((run) => run.text).join(""), text.split("\n")[1]);
  assert.ok((pages[0]?.[0]?.text.length ?? 0) < 300);
});

test("what was cut over several lines keeps its lines", () => {
  const text = "---\n媒体：某报\n\n 日期：昨日\n---";
  const ledger = { ...ledgerOf(`${text}\n\n`), entries: [{ start: 0, end: text.length, as: "header", rule: "x" }] };
  const [[run] = []] = sourceRunsByPage(ledger as Ledger, text);
  assert.equal(run?.text, "---\n媒体：某报\n日期：昨日\n---");
});

test("every rule that a ledger may name has a name in Chinese", () => {
  const stages = join(import.meta.dirname, "../../src/stages");
  const code = readdirSync(stages, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(join(stages, file), "utf8").matchAll(/\brule: "([^"]+)"/g)]);
  const rules = [...FURNITURE_RULES.map(({ id }) => id), ...code.map(([, rule = ""]) => rule)];
  assert.ok(rules.length > 60);
  for (const script of ["Hans", "Hant"] as const) {
    const { ledgerRule } = wordsIn(script);
    assert.deepEqual(
      rules.filter((rule) => ledgerRule[rule] === undefined),
      [],
    );
  }
});

test("a heading in Markdown keeps its line where its mark is cut", () => {
  const text = "甲。\n\n## 乙";
  const entries = [
    { start: 0, end: 2, as: "body", rule: "" },
    { start: 2, end: 7, as: "markup", rule: "markdown" },
    { start: 7, end: 8, as: "title", rule: "title" },
  ] as const;
  const runs = sourceRunsByPage({ ...ledgerOf(text), entries }, text).flat();
  assert.equal(runs.map((run) => run.text).join(""), "甲。\n## 乙");
});
