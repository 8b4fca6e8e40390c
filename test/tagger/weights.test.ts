import assert from "node:assert/strict";
import { test } from "node:test";
import { tagWords } from "../../src/nodejieba.ts";
import { LABEL_COUNT } from "../../src/tagger/labels.ts";
import { gatherRows, type Parameters } from "../../src/tagger/model.ts";
import { formatWeights, parseWeights, readTagger } from "../../src/tagger/weights.ts";

test("weights come back from their file as they went in", () => {
  const rows = [4, 0x7ffffffc, -4, -0x80000000, 1 << 20].map((hash) => ({
    hash,
    weights: Int8Array.from({ length: LABEL_COUNT }, (_, label) => (label % 3 === hash % 3 ? 0 : 5 * label - 60)),
  }));
  const transitions = Float32Array.from({ length: LABEL_COUNT * LABEL_COUNT }, (_, i) => i / 8);
  const before: Parameters = { scale: 0.5, transitions, rows: gatherRows(rows) };
  assert.deepEqual(parseWeights(formatWeights(before)), before);
});

test("weights of another version are refused with a remedy", () => {
  assert.throws(() => parseWeights(new Uint8Array(10_000)), /npm run train/);
});

test("without weights there is no tagger", () => {
  assert.equal(readTagger("no-such-file.bin"), null);
});

const CASES: readonly (readonly [text: string, kind: string, name: string])[] = [
  ["记者王晓明昨日从北京市卫生局获悉，该院院长李建国已经辞职。", "person", "王晓明"],
  ["记者王晓明昨日从北京市卫生局获悉，该院院长李建国已经辞职。", "person", "李建国"],
  ["记者王晓明昨日从北京市卫生局获悉，该院院长李建国已经辞职。", "institution", "北京市卫生局"],
  ["美国总统布什和德国总理默克尔在柏林会面。", "person", "默克尔"],
  ["中国银行和招商银行昨日双双下调存款利率。", "company", "招商银行"],
  ["腾讯公司董事会主席马化腾表示，公司将加大投入。", "person", "马化腾"],
  ["清华大学教授陈志强说，这项研究历时三年。", "title", "教授"],
  ["他最近在读《平凡的世界》，也看了电影《集结号》。", "product", "集结号"],
];

for (const [text, kind, name] of CASES) {
  test(`the weights that ship find ${name} in “${text}”`, () => {
    const tagger = readTagger();
    assert.ok(tagger !== null);
    const found = tagger(text, tagWords(text)).filter((span) => span.kind === kind);
    assert.ok(
      found.some((span) => text.slice(span.start, span.end) === name),
      found.map((span) => text.slice(span.start, span.end)).join("、"),
    );
  });
}
