import assert from "node:assert/strict";
import { test } from "node:test";
import type { Word } from "../../src/model/text.ts";
import { OWN_TEMPLATES, TEMPLATE_COUNT, extractFeatures, hashAt } from "../../src/tagger/features.ts";
import { BEGIN, END, LABEL_COUNT, OUTSIDE, labelOf, type LabelKind } from "../../src/tagger/labels.ts";
import { gatherRows, type FeatureRow } from "../../src/tagger/model.ts";
import { createTagger } from "../../src/tagger/tagger.ts";

/** Where there is no name, likely none follows. */
const TRANSITIONS = new Float32Array(LABEL_COUNT * LABEL_COUNT);
TRANSITIONS[OUTSIDE * LABEL_COUNT + OUTSIDE] = 5;
/** The template of the character itself. */
const CHARACTER = OWN_TEMPLATES[0];

/** A word for each of the pieces that `|` divides. */
function cutWords(pieces: string): { readonly text: string; readonly words: readonly Word[] } {
  let at = 0;
  const words = pieces.split("|").map((text) => ({ text, tag: "x", start: at, end: (at += text.length) }));
  return { text: pieces.replaceAll("|", ""), words };
}

function featuresOf(pieces: string): Int32Array {
  const { text, words } = cutWords(pieces);
  const features = extractFeatures(text, words, { start: 0, end: words.length });
  return Int32Array.from({ length: text.length * TEMPLATE_COUNT }, (_, at) => hashAt(features, at));
}

/** A row that wants a character to have a label. */
function want(character: string, label: number, weight = 100): FeatureRow {
  const weights = new Int8Array(LABEL_COUNT);
  weights[label] = weight;
  return { hash: featuresOf(character)[CHARACTER] ?? 0, weights };
}

function wantSpan(first: string, last: string, kind: LabelKind): FeatureRow[] {
  return [want(first, labelOf(kind, BEGIN)), want(last, labelOf(kind, END))];
}

function tinyTagger(rows: readonly FeatureRow[]): ReturnType<typeof createTagger> {
  return createTagger({ scale: 0.1, transitions: TRANSITIONS, rows: gatherRows(rows) }, [1, 0, 0, 0, 0]);
}

test("features are the same each time, whatever was looked at before", () => {
  const before = featuresOf("张三|说");
  featuresOf("《|一个|长得多|的|句子|》|“|不会|留下|什么|");
  assert.deepEqual(featuresOf("张三|说"), before);
});

test("full-width and half-width forms have the same features", () => {
  assert.deepEqual(featuresOf("（|Ａ股|）|，"), featuresOf("(|A股|)|,"));
});

test("other words make other features of the same characters", () => {
  assert.notDeepEqual(featuresOf("张三|说"), featuresOf("张|三说"));
});

test("no feature is the mark of an empty slot", () => {
  assert.ok(featuresOf("张三|说|。|2024|年").every((hash) => hash !== 0));
});

test("a tagger finds what its rows want, with offsets in the paragraph", () => {
  const tagger = tinyTagger([...wantSpan("张", "三", "person"), ...wantSpan("华", "为", "company")]);
  const { text, words } = cutWords("他|走|了|。|张三|去|了|华为|上班");
  const found = tagger(text, words).map(({ start, end, kind }) => [text.slice(start, end), kind]);
  assert.deepEqual(found, [
    ["张三", "person"],
    ["华为", "company"],
  ]);
});

test("confidence is a probability and grows with the weights", () => {
  const { text, words } = cutWords("张三|去|了");
  const [low, high] = [50, 120].map((weight) => {
    const rows = [want("张", labelOf("person", BEGIN), weight), want("三", labelOf("person", END), weight)];
    return tinyTagger(rows)(text, words)[0]?.confidence ?? 0;
  });
  assert.ok(0 < (low ?? 0) && (low ?? 0) < (high ?? 0) && (high ?? 0) <= 1);
});

test("what may be a company or an institution is an organization", () => {
  const rows = [...wantSpan("甲", "乙", "company"), ...wantSpan("甲", "乙", "institution")];
  const merged = [0, 1].map((i): FeatureRow => {
    const weights = Int8Array.from(
      rows[i]?.weights ?? [],
      (weight, label) => weight + (rows[i + 2]?.weights[label] ?? 0),
    );
    return { hash: rows[i]?.hash ?? 0, weights };
  });
  const { text, words } = cutWords("甲乙|说");
  assert.equal(tinyTagger(merged)(text, words)[0]?.kind, "organization");
});

test("no text stops a tagger", () => {
  const tagger = tinyTagger([]);
  for (const pieces of ["", "a", "\ud800", "\u0000|x", "。|。|。", `${"a".repeat(100_000)}|说`, "说|".repeat(50_000)]) {
    const { text, words } = cutWords(pieces);
    assert.ok(tagger(text, words).every(({ start, end }) => 0 <= start && start < end && end <= text.length));
  }
});
