import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import iconv from "iconv-lite";
import { parseSource, readSources } from "../../src/stages/read.ts";
import { decodeBytes } from "../../src/decode.ts";
import { encodeText } from "../../src/stages/clean/charsets.ts";

const HANS = "新桥昨日通车，市民步行过江只要十分钟。";
const HANT = "新橋昨日通車，市民步行過江只要十分鐘。";

function bytesOf(text: string, charset: "gb18030" | "big5"): Uint8Array {
  const bytes = encodeText(text, charset);
  assert.ok(bytes);
  return bytes;
}

test("the encoding is found from the bytes, whatever the page declares", () => {
  const cases: [Uint8Array, string][] = [
    [Buffer.from(HANS), "utf-8"],
    [Buffer.from(HANT), "utf-8"],
    [bytesOf(HANS, "gb18030"), "gb18030"],
    [bytesOf(HANT, "gb18030"), "gb18030"],
    [bytesOf(HANT, "big5"), "big5"],
    [Buffer.from(HANS, "utf16le"), "utf-16le"],
    [Buffer.from(HANS, "utf16le").swap16(), "utf-16be"],
    [Buffer.from(`<meta charset="gbk"><p>${HANS}`), "utf-8"],
    [Buffer.concat([Buffer.from('<meta charset="utf-8"><p>'), bytesOf(HANT, "big5")]), "big5"],
    [bytesOf("记者获悉", "gb18030"), "gb18030"],
    [bytesOf("記者獲悉", "big5"), "big5"],
    [Buffer.from("plain ASCII"), "utf-8"],
    [Buffer.from("Zürich, Genève"), "utf-8"],
    [Buffer.from("Zürich, Genève, Société", "latin1"), "windows-1252"],
    [Buffer.from(`<meta charset="big5"><p>${HANS}`, "utf16le"), "utf-16le"],
    [bytesOf("上海讯", "gb18030"), "gb18030"],
    [bytesOf("台北訊", "big5"), "big5"],
    [Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytesOf(HANS, "gb18030")]), "gb18030"],
  ];
  for (const [bytes, encoding] of cases) assert.equal(decodeBytes(bytes).encoding, encoding);
});

test("a byte order mark is no part of the text", () => {
  assert.equal(parseSource("a.txt", Buffer.from(`\ufeff${HANS}`)).text, HANS);
  assert.equal(parseSource("a.txt", Buffer.from(`\ufeff${HANS}`, "utf16le")).text, HANS);
});

test("characters of the Hong Kong supplement to Big5 and of four bytes in GB18030 are read", () => {
  const cases: [string, string][] = [
    ["佢哋話冇得傾，啲嘢好貴", "big5-hkscs"],
    ["鰂魚涌居民表示，噉樣唔係辦法", "big5-hkscs"],
    ["灣仔峯會，衞生署長裏外奔走", "big5-hkscs"],
    ["他住在㙍村，𠮷野家今日开业", "gb18030"],
  ];
  for (const [text, charset] of cases) assert.equal(decodeBytes(iconv.encode(text, charset)).text, text);
});

test("undecodable bytes are counted, with the lines on which they stand", () => {
  const bytes = Buffer.concat([
    Buffer.from(`${HANS}\n${HANS}\n通车`),
    Buffer.from([0xff, 0xfe]),
    Buffer.from("典礼\n\ufffd\n"),
    Buffer.from([0xff]),
  ]);
  const [problem] = parseSource("a.txt", bytes).problems;
  assert.equal(problem?.code, "undecodable");
  assert.equal(problem?.line, 3);
  assert.match(problem?.message ?? "", /3 处.*第 3、5 行/);
});

test("a text that ends in the middle of a character is read up to there", () => {
  for (const [text, charset] of [
    [HANS, "gb18030"],
    [HANT, "big5"],
  ] as const) {
    const cut = decodeBytes(bytesOf(text, charset).subarray(0, -1));
    assert.equal(cut.text, `${text.slice(0, -1)}\ufffd`);
    assert.deepEqual(cut.undecodable, [text.length - 1]);
  }
});

test("a replacement character that was in the source is no decoding problem", () => {
  assert.deepEqual(parseSource("a.txt", Buffer.from(`${HANS}\ufffd`)).problems, []);
});

test("the header gives what it knows, as text and not as numbers or dates", () => {
  const header = [
    "---",
    "url: https://example.com/a.html",
    'title: "新桥：通车"',
    "published: 2024-09",
    "publication: 某报",
    "bylines: [王某, 李某]",
    "rights: CC0",
    "digest_of: { file: a.txt, publication: 某报, title: 某题 }",
    "---",
    "正文",
  ].join("\n");
  const source = parseSource("a.txt", Buffer.from(header));
  assert.deepEqual(source.problems, []);
  assert.equal(source.header.published, "2024-09");
  assert.deepEqual(source.header.bylines, ["王某", "李某"]);
  assert.equal(source.text.slice(source.bodyStart), "正文");
});

test("a header field that is wrong is named with its line, and the others stand", () => {
  const cases: [string, string, number][] = [
    ["title: 甲\npublished: 2024-13-01", "header-field", 3],
    ["title: 甲\nurl: javascript:alert(1)", "header-field", 3],
    ["title: 甲\ncolour: red", "header-unknown", 3],
    ["title: 甲\nbylines: {a: b}", "header-field", 3],
  ];
  for (const [yaml, code, line] of cases) {
    const source = parseSource("a.txt", Buffer.from(`---\n${yaml}\n---\n正文`));
    assert.equal(source.header.title, "甲");
    assert.deepEqual(
      source.problems.map((problem) => [problem.code, problem.line]),
      [[code, line]],
    );
  }
});

test("a header that is not YAML is reported and the text still read", () => {
  const source = parseSource("a.txt", Buffer.from("---\ntitle: 甲\n  bad: [\n---\n正文"));
  assert.deepEqual(source.header, {});
  assert.equal(source.problems[0]?.code, "header-yaml");
  assert.equal(source.text.slice(source.bodyStart), "正文");
});

test("a header without an end and an unresolved conflict are told of with their line", () => {
  const problemsOf = (text: string) =>
    parseSource("a.txt", Buffer.from(text)).problems.map(({ code, line }) => [code, line]);
  assert.deepEqual(problemsOf(`---\ntitle: 新桥\n\n${HANS}`), [["header-unclosed", 1]]);
  assert.deepEqual(problemsOf(`${HANS}\n<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> b\n`), [["conflict", 2]]);
  assert.deepEqual(problemsOf(`---\n${HANS}\n`), []);
});

test("a text that begins with a rule has no header", () => {
  for (const text of [
    "---\n正文一句。\n---\n又一句。",
    "---\n正文",
    "----\ntitle: 甲\n----\n",
    "\n---\ntitle: 甲\n---\n",
  ]) {
    assert.equal(parseSource("a.txt", Buffer.from(text)).bodyStart, 0);
  }
});

test("a header ends at its line whatever the line ends are", () => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const source = parseSource("a.txt", Buffer.from(["---", "title: 甲", "---", "正文"].join(end)));
    assert.equal(source.header.title, "甲");
    assert.equal(source.text.slice(source.bodyStart), "正文");
  }
});

test("a folder is read in the order of code points, and what is no source is named", (t) => {
  const dir = mkdtempSync(join(tmpdir(), "juanzong-read-"));
  t.after(() => {
    rmSync(dir, { recursive: true });
  });
  mkdirSync(join(dir, "b"));
  for (const file of ["乙.txt", "a.md", "b/c.html", "B.TXT", "notes.pdf", ".hidden.txt"])
    writeFileSync(join(dir, file), HANS);
  writeFileSync(join(dir, "big.txt"), "");
  truncateSync(join(dir, "big.txt"), 21 * 1024 * 1024);
  symlinkSync("/etc/hostname", join(dir, "link.txt"));
  const { sources, problems } = readSources(dir);
  assert.deepEqual(
    sources.map(({ file }) => file),
    ["B.TXT", "a.md", "b/c.html", "乙.txt"],
  );
  assert.deepEqual(
    problems.map(({ file, code, severity }) => [file, code, severity]),
    [
      ["big.txt", "too-large", "refused"],
      ["link.txt", "symlink", "warning"],
      ["notes.pdf", "not-a-source", "warning"],
    ],
  );
});

test("a folder that is not there is a problem and no exception", () => {
  const { sources, problems } = readSources("/nowhere/at/all");
  assert.deepEqual(sources, []);
  assert.equal(problems[0]?.severity, "refused");
});

test("bytes that no encoding makes text of are refused by name, and cost no other source", (t) => {
  const dir = mkdtempSync(join(tmpdir(), "juanzong-read-"));
  t.after(() => {
    rmSync(dir, { recursive: true });
  });
  const noise = Uint8Array.from({ length: 60_000 }, (_, i) => (Math.imul(i + 1, 2_654_435_761) >>> 13) & 0xff);
  writeFileSync(join(dir, "noise.txt"), noise);
  writeFileSync(join(dir, "文.txt"), HANS);
  const { sources, problems } = readSources(dir);
  assert.deepEqual(
    sources.map(({ file }) => file),
    ["文.txt"],
  );
  assert.deepEqual(
    problems.map(({ file, code }) => [file, code]),
    [["noise.txt", "not-text"]],
  );
});
