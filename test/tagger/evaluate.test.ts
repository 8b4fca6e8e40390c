import assert from "node:assert/strict";
import { test } from "node:test";
import type { Corpus } from "../../src/tagger/corpora.ts";
import { evaluateTagger } from "../../src/tagger/evaluate.ts";
import type { TaggedSpan } from "../../src/tagger/spans.ts";

test("only exact spans count, and the three kinds of organisations are also measured as one", () => {
  const corpus: Corpus = {
    name: "cluener",
    kinds: ["person", "company"],
    isPartial: false,
    examples: [
      {
        text: "张三和李四在华为",
        spans: [
          { start: 0, end: 2, kind: "person" },
          { start: 3, end: 5, kind: "person" },
          { start: 6, end: 8, kind: "company" },
        ],
      },
    ],
  };
  const found: TaggedSpan[] = [
    { start: 0, end: 2, kind: "person", confidence: 1 },
    { start: 3, end: 6, kind: "person", confidence: 1 },
    { start: 6, end: 8, kind: "organization", confidence: 1 },
  ];
  const scores = evaluateTagger(
    () => found,
    corpus,
    () => [],
  );
  assert.deepEqual(
    scores.map(({ kind, precision, recall }) => [kind, precision, recall]),
    [
      ["person", 50, 50],
      ["company", 0, 0],
      ["organizations", 100, 100],
    ],
  );
});
