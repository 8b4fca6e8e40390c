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

test("FewFC is read as partly marked: what is not sure to be a name, or of which kind, is left open", () => {
  const mention = (content: string, word: string, role: string) => {
    const start = content.indexOf(word);
    return `{"word": "${word}", "span": [${String(start)}, ${String(start + word.length)}], "role": "${role}"}`;
  };
  const content = "禾田科技股东林一凡向青禾资本、Lumen和公司质押，由方达接手。";
  const mentions = [
    mention(content, "禾田科技", "target-company"),
    mention(content, "林一凡", "sub-per"),
    mention(content, "青禾资本", "obj"),
    mention(content, "Lumen", "obj-org"),
    mention(content, "公司", "obj-org"),
    mention(content, "方达", "sub"),
    mention(content, "质押", "trigger"),
  ];
  const corpus = parseCorpus(
    `{"id": "1", "content": "${content}", "events": [{"type": "质押", "mentions": [${mentions.join(", ")}]}]}\n`,
  );
  assert.equal(corpus.name, "fewfc");
  assert.equal(corpus.isPartial, true);
  assert.deepEqual(show(corpus), ["organization 禾田科技", "person 林一凡", "organization 青禾资本"]);
  assert.deepEqual(
    corpus.examples.flatMap(({ text, open = [] }) => open.map(({ start, end }) => text.slice(start, end))),
    ["Lumen", "公司", "方达"],
  );
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
