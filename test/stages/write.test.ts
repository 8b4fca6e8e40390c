import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import type { Ledger } from "../../src/model/ledger.ts";
import type { Problem } from "../../src/model/problem.ts";
import { formatContent, write } from "../../src/stages/write.ts";
import { frontMatter, frontMatterEvent } from "../builders.ts";

const BODY = [{ kind: "paragraph", text: "嘉禾超市收购云岚鲜生。", line: 1 }] as const;

function ledger(source: string): Ledger {
  return { source, sha256: "0".repeat(64), length: 3, entries: [{ start: 0, end: 3, as: "body", rule: "" }] };
}

describe("formatContent", () => {
  test("makes a file for each article and each ledger", () => {
    const files = formatContent([{ frontMatter: frontMatter({ id: "甲" }), body: BODY }], [ledger("a.txt")]);
    assert.deepEqual([...files.keys()], ["articles/甲.md", "ledgers/a.txt.json"]);
    assert.deepEqual(JSON.parse(files.get("ledgers/a.txt.json") ?? ""), {
      source: "a.txt",
      sha256: "0".repeat(64),
      length: 3,
      entries: [[0, 3, "body", ""]],
    });
  });

  test("throws for a quote that is not in its article and names article, event and quote", () => {
    const changed = frontMatter({ id: "甲", events: [frontMatterEvent({ quote: "嘉禾超市收购云岚鲜果" })] });
    assert.throws(
      () => formatContent([{ frontMatter: changed, body: BODY }], []),
      /甲.*嘉禾超市-收购.*嘉禾超市收购云岚鲜果/s,
    );
    const right = frontMatter({ id: "甲", events: [frontMatterEvent()] });
    assert.doesNotThrow(() => formatContent([{ frontMatter: right, body: BODY }], []));
  });

  test("throws for front matter that breaks its contract", () => {
    for (const wrong of [{ id: "../x" }, { id: "A" }, { title: "" }, { published: "2024-13" as never }])
      assert.throws(() => formatContent([{ frontMatter: frontMatter(wrong), body: BODY }], []), JSON.stringify(wrong));
  });

  test("refuses an article that breaks its contract, says where, and writes the others", () => {
    const articles = ["甲", "乙"].map((id) => ({ frontMatter: frontMatter({ id }), body: BODY }));
    const broken = { frontMatter: frontMatter({ id: "丙", title: "" }), body: BODY };
    const problems: Problem[] = [];
    const files = formatContent([broken, ...articles], [], (problem) => void problems.push(problem));
    assert.deepEqual([...files.keys()], ["articles/甲.md", "articles/乙.md"]);
    assert.deepEqual(
      problems.map(({ file, line, severity }) => [file, line, severity]),
      [[broken.frontMatter.source.file, broken.frontMatter.source.lines[0], "refused"]],
    );
    assert.match(problems[0]?.message ?? "", /丙.*title/s);
  });

  test("gives each source a ledger of its own, in a file that every system can hold", () => {
    const sources = ["2024/a.txt", "2024-a.txt", `${"深/".repeat(60)}a.txt`, `${"名".repeat(80)}.txt`];
    const paths = [...formatContent([], sources.map(ledger)).keys()];
    assert.equal(new Set(paths).size, sources.length);
    for (const path of paths) {
      assert.match(path, /^ledgers\/[^/\\]+\.json$/);
      assert.ok(Buffer.byteLength(basename(path)) <= 255, path.slice(0, 40));
    }
  });
});

describe("write", () => {
  let folder = "";
  beforeEach(() => {
    folder = join(mkdtempSync(join(tmpdir(), "juanzong-")), "content");
    mkdirSync(folder);
  });
  afterEach(() => {
    rmSync(join(folder, ".."), { recursive: true });
  });
  const at = (path: string) => join(folder, path);
  const read = (path: string) => readFileSync(at(path), "utf8");
  const codes = (problems: ReturnType<typeof write>) => problems.map(({ code, file }) => `${code} ${basename(file)}`);

  test("writes the files, and a second time the same bytes without a word", () => {
    const files = new Map([
      ["articles/甲.md", "一"],
      ["ledgers/a.json", "二"],
    ]);
    assert.deepEqual(write(files, folder), []);
    const before = read(".juanzong.json");
    assert.deepEqual(write(files, folder), []);
    assert.deepEqual([read("articles/甲.md"), read("ledgers/a.json"), read(".juanzong.json")], ["一", "二", before]);
  });

  test("overwrites what it wrote itself and removes what is no longer made", () => {
    write(new Map([["articles/甲.md", "一"], ["articles/乙.md", "二"], ["ledgers/a.json", "三"]]), folder); // prettier-ignore
    assert.deepEqual(write(new Map([["articles/甲.md", "四"]]), folder), []);
    assert.equal(read("articles/甲.md"), "四");
    assert.deepEqual([readdirSync(at("articles")), readdirSync(at("ledgers"))], [["甲.md"], []]);
  });

  test("keeps and names a file that a person has edited, run after run, until it is told to overwrite", () => {
    write(new Map([["articles/甲.md", "一"]]), folder);
    writeFileSync(at("articles/甲.md"), "改");
    for (const text of ["一", "二", "二"]) {
      assert.deepEqual(codes(write(new Map([["articles/甲.md", text]]), folder)), ["edited-by-hand 甲.md"]);
      assert.equal(read("articles/甲.md"), "改");
    }
    assert.deepEqual(write(new Map([["articles/甲.md", "二"]]), folder, { force: true }), []);
    assert.equal(read("articles/甲.md"), "二");
  });

  test("shows the corrections that would say what a person has written, whatever the state of the file", () => {
    const article = (title: string) => [...formatContent([{ frontMatter: frontMatter({ id: "甲", title }), body: BODY }], []).values()][0] ?? ""; // prettier-ignore
    const files = new Map([["articles/甲.md", article("旧题")]]);
    write(files, folder);
    const remedyFor = (text: string) => {
      writeFileSync(at("articles/甲.md"), text);
      const [problem, ...others] = write(files, folder);
      assert.deepEqual([problem?.code, others, read("articles/甲.md")], ["edited-by-hand", [], text]);
      return problem?.remedy ?? "";
    };
    assert.match(remedyFor(article("新题")), /--force.*：\n- article: \{ id: 甲, set: \{ title: 新题 \} \}$/s);
    assert.match(remedyFor(article("旧题").replace("收购", "卖给")), /正文的改动没有对应的更正/);
    for (const broken of ["", "---\n{\n---\n", "无头"]) assert.match(remedyFor(broken), /读不出来.*--force/);
  });

  test("does not call an edit what is just what it would write", () => {
    write(new Map([["articles/甲.md", "一"]]), folder);
    writeFileSync(at("articles/甲.md"), "二");
    assert.deepEqual(write(new Map([["articles/甲.md", "二"]]), folder), []);
    assert.deepEqual(write(new Map([["articles/甲.md", "三"]]), folder), []);
  });

  test("keeps an edited article whose source is gone, and names it", () => {
    write(new Map([["articles/甲.md", "一"]]), folder);
    writeFileSync(at("articles/甲.md"), "改");
    for (let run = 0; run < 2; run++) assert.deepEqual(codes(write(new Map(), folder)), ["edited-by-hand 甲.md"]);
    assert.equal(read("articles/甲.md"), "改");
  });

  test("names an article that no source makes, and leaves it", () => {
    mkdirSync(at("articles"));
    writeFileSync(at("articles/自写.md"), "我");
    assert.deepEqual(codes(write(new Map(), folder)), ["no-source 自写.md"]);
    assert.equal(read("articles/自写.md"), "我");
  });

  test("removes nothing outside its two folders, whatever the manifest says", () => {
    const outside = [
      "../outside.md",
      "corrections.yaml",
      "notes/company.md",
      "sources/a.txt",
      "articles/.keep",
      "articles/sub/x.md",
    ];
    for (const path of outside) {
      mkdirSync(join(at(path), ".."), { recursive: true });
      writeFileSync(at(path), "留");
    }
    const hash = createHash("sha256").update("留").digest("hex");
    const names = [
      ...outside,
      "articles/../../outside.md",
      "articles/..",
      at("corrections.yaml"),
      "articles/../corrections.yaml",
    ];
    writeFileSync(at(".juanzong.json"), JSON.stringify(Object.fromEntries(names.map((name) => [name, hash]))));
    for (const force of [false, true]) write(new Map(), folder, { force });
    for (const path of outside) assert.ok(existsSync(at(path)), path);
  });

  test("takes a damaged manifest for none", () => {
    for (const text of ["", "<<<<<<< HEAD", "null", "[]", '{"articles/甲.md": 1}']) {
      writeFileSync(at(".juanzong.json"), text);
      assert.doesNotThrow(() => write(new Map([["articles/甲.md", "一"]]), folder), JSON.stringify(text));
    }
  });
});

test("keeps what a former run made of a source that cannot be read now, and removes what is of a source that is gone", () => {
  const folder = mkdtempSync(join(tmpdir(), "write-"));
  const article = (file: string) => `---\nsource: { file: ${file}, sha256: x, lines: [1, 2] }\n---\n\n文\n`;
  const ledger = (source: string) => JSON.stringify({ source });
  const all = new Map([
    ["articles/甲.md", article("甲.txt")],
    ["articles/乙.md", article("乙.txt")],
    ["ledgers/甲.txt.json", ledger("甲.txt")],
    ["ledgers/乙.txt.json", ledger("乙.txt")],
  ]);
  write(all, folder);
  write(new Map(), folder, { unread: new Set(["甲.txt"]) });
  const left = ["articles", "ledgers"].flatMap((directory) => readdirSync(join(folder, directory)));
  assert.deepEqual(left, ["甲.md", "甲.txt.json"]);
  write(new Map(), folder);
  assert.deepEqual(readdirSync(join(folder, "articles")), []);
});
