import assert from "node:assert/strict";
import { test } from "node:test";
import { cutSentences } from "../../src/tagger/sentences.ts";

function cut(pieces: readonly string[]): string[] {
  let at = 0;
  const words = pieces.map((text) => ({ text, tag: "x", start: at, end: (at += text.length) }));
  return cutSentences(words).map(({ start, end }) => pieces.slice(start, end).join(""));
}

test("sentences end at their final punctuation, closing marks included", () => {
  assert.deepEqual(cut(["好", "。", "“", "走", "！", "”", "他", "说"]), ["好。", "“走！”", "他说"]);
});

test("a gap of two spaces ends a sentence, one does not", () => {
  assert.deepEqual(cut(["分享", " ", " ", " ", "台开", " ", "公司"]), ["分享 ", " ", " 台开 公司"]);
});

test("long sentences are cut at commas, longer ones anywhere", () => {
  const words = Array.from({ length: 150 }, () => "词语");
  assert.equal(cut([...words, "，", ...words]).length, 2);
  assert.ok(cut([...words, ...words, ...words]).every((sentence) => sentence.length <= 400));
});

test("a word too long for a name is left out", () => {
  assert.deepEqual(cut(["好", "x".repeat(1000), "走"]), ["好", "走"]);
});
