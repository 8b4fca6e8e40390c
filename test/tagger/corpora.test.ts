import assert from "node:assert/strict";
import { test } from "node:test";
import { holdBack, parseCorpus, type Corpus } from "../../src/tagger/corpora.ts";

function show({ examples }: Corpus): string[] {
  return examples.flatMap(({ text, spans }) =>
    spans.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`),
  );
}

test("CLUENER is read, title marks are no part of a title, and of nested names the longest stays", () => {
  const corpus = parseCorpus(
    '{"text": "王五在广州恒大看《三体》", "label": {"name": {"王五": [[0, 1]]}, "address": {"广州": [[3, 4]]}, ' +
      '"organization": {"广州恒大": [[3, 6]]}, "book": {"《三体》": [[8, 11]]}}}\n',
  );
  assert.equal(corpus.name, "cluener");
  assert.deepEqual(show(corpus), ["person 王五", "institution 广州恒大", "product 三体"]);
});

test("MSRA is read, with digits as news prints them today", () => {
  const corpus = parseCorpus(
    "新\tB-ORG\n华\tI-ORG\n社\tI-ORG\n１\tO\n日\tO\n\n李\tB-PER\n四\tI-PER\n王\tB-PER\n五\tI-PER\n",
  );
  assert.equal(corpus.name, "msra");
  assert.deepEqual(
    corpus.examples.map(({ text }) => text),
    ["新华社1日", "李四王五"],
  );
  assert.deepEqual(show(corpus), ["organization 新华社", "person 李四", "person 王五"]);
});

test("Resume is read without the kinds that have no place here", () => {
  const corpus = parseCorpus("张 B-NAME\n三 E-NAME\n汉 B-RACE\n族 E-RACE\n任 O\n董 B-TITLE\n事 M-TITLE\n长 E-TITLE\n");
  assert.equal(corpus.name, "resume");
  assert.deepEqual(show(corpus), ["person 张三", "title 董事长"]);
});

test("anything else is refused", () => {
  assert.throws(() => parseCorpus("hello\nworld\n"), /not a corpus/);
});

test("every tenth sentence is held back, and no sentence is on both sides", () => {
  const lines = Array.from({ length: 40 }, (_, i) => `{"text": "${String(i % 30)}", "label": {}}\n`).join("");
  const { train, held } = holdBack(parseCorpus(lines));
  assert.deepEqual(
    held.examples.map(({ text }) => text),
    ["9", "19", "29"],
  );
  assert.equal(train.examples.length, 27);
});

test("settings are chosen by other sentences than those that the figures come from", () => {
  const lines = Array.from({ length: 20 }, (_, i) => `{"text": "${String(i)}", "label": {}}\n`).join("");
  const tuning = holdBack(parseCorpus(lines), true);
  const reported = holdBack(parseCorpus(lines)).held.examples.map(({ text }) => text);
  assert.deepEqual(
    tuning.held.examples.map(({ text }) => text),
    ["2", "6", "12", "16"],
  );
  for (const { text } of [...tuning.train.examples, ...tuning.held.examples]) assert.ok(!reported.includes(text));
});
