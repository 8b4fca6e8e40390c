import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { tagWords } from "../../src/nodejieba.ts";
import { TEMPLATE_COUNT, extractFeatures, hashAt } from "../../src/tagger/features.ts";
import { LABEL_COUNT } from "../../src/tagger/labels.ts";
import { STEPS, createTable, gatherRows, scoreFeatures } from "../../src/tagger/model.ts";
import { WEIGHTS_PATH } from "../../src/tagger/weights.ts";

const TEXT = "泓岚集团董事长周明昨日在江川市表示，“岚舟一号”卫星(LZ-1)已于3月5日交付。";

/** The features of `TEXT` as training writes them, `TEMPLATE_COUNT` for each character. */
function hashes(): number[] {
  const words = tagWords(TEXT);
  const features = extractFeatures(TEXT, words, { start: 0, end: words.length });
  return Array.from({ length: TEXT.length * TEMPLATE_COUNT }, (_, at) => hashAt(features, at));
}

test("decoding finds for each character the rows of just those features that training gives it", () => {
  const all = hashes();
  // Two of three features have a row; each says something else of the labels.
  const known = [...new Set(all)].filter((_, i) => i % 3 !== 0);
  const rows = known.map((hash, i) => ({
    hash,
    weights: Int8Array.from({ length: LABEL_COUNT }, (_, label) => STEPS * (((i * 7 + label * 3) % 41) - 20)),
  }));
  const weightsOf = new Map(rows.map(({ hash, weights }) => [hash, weights]));
  const expected = Array.from({ length: TEXT.length * LABEL_COUNT }, (_, at) => {
    const first = Math.floor(at / LABEL_COUNT) * TEMPLATE_COUNT;
    return all
      .slice(first, first + TEMPLATE_COUNT)
      .reduce((sum, hash) => sum + (weightsOf.get(hash)?.[at % LABEL_COUNT] ?? 0) / STEPS, 0);
  });
  const words = tagWords(TEXT);
  const scores = new Int32Array(TEXT.length * LABEL_COUNT + 3);
  const table = createTable(gatherRows(rows), [1, 0, 0, 0, 0]);
  scoreFeatures(table, extractFeatures(TEXT, words, { start: 0, end: words.length }), TEXT.length, scores);
  assert.deepEqual([...scores.subarray(0, expected.length)], expected);
});

test("rows of a corpus count as much as the convention says", () => {
  const [hash = 0] = hashes();
  const row = (owner: number, weight: number) => ({
    hash: hash | owner,
    weights: new Int8Array(LABEL_COUNT).fill(weight),
  });
  const table = createTable(gatherRows([row(0, 20), row(1, 40), row(2, 60)]), [1, 0.5, 0, 0, 0]);
  const words = tagWords(TEXT);
  const scores = new Int32Array(TEXT.length * LABEL_COUNT + 3);
  scoreFeatures(table, extractFeatures(TEXT, words, { start: 0, end: words.length }), TEXT.length, scores);
  assert.equal(scores[0], 40 / STEPS);
});

test("the card tells the size of the weights that ship, and they are within 3 MB", () => {
  const { size } = statSync(WEIGHTS_PATH);
  assert.ok(size <= 3e6);
  assert.match(readFileSync("src/tagger/MODEL.md", "utf8"), new RegExp(`Size ${(size / 1e6).toFixed(2)} MB`));
});
