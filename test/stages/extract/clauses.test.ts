import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { clausesAround, leadInLength, quoteOf } from "../../../src/stages/extract/clauses.ts";
import { segmentedBlock, sentenceOf } from "../../builders.ts";

/** The clauses of a sentence, set apart by `|`. */
function cut(text: string): string {
  return sentenceOf(text, {})
    .clauses.map(({ start, end }) => text.slice(start, end))
    .join("|");
}

describe("the clauses of a sentence", () => {
  test("end at commas and semicolons", () => {
    assert.equal(cut("开业了，人多；货少;价高,再来。"), "开业了|人多|货少|价高|再来。");
  });

  test("hold lists and large numbers together", () => {
    assert.equal(cut("北京、上海，共1,200人"), "北京、上海|共1,200人");
  });

  test("do not end within brackets", () => {
    const text = "嘉禾股份（以下简称“嘉禾”，600991.SH）宣布开业，云岚到场";
    assert.equal(cut(text), "嘉禾股份（以下简称“嘉禾”，600991.SH）宣布开业|云岚到场");
  });

  test("are taken whole around a span", () => {
    const text = "5日，云岚宣布，开店十家，随后离开。";
    const around = (part: string) => {
      const start = text.indexOf(part);
      const span = clausesAround(sentenceOf(text, {}), { start, end: start + part.length });
      return text.slice(span.start, span.end);
    };
    assert.equal(around("宣布"), "云岚宣布");
    assert.equal(around("宣布，开店"), "云岚宣布，开店十家");
  });
});

test("a report opens with its reporters, in whatever brackets", () => {
  const opening = (text: string) => text.slice(0, leadInLength(segmentedBlock(text)));
  assert.equal(opening("〔记者林若川／江川报导〕嘉禾超市开业。"), "〔记者林若川／江川报导〕");
  assert.equal(opening("江川社北京4月1日电(记者林若川)嘉禾超市开业。"), "江川社北京4月1日电(记者林若川)");
  assert.equal(opening("嘉禾超市开业。"), "");
});

describe("quoteOf", () => {
  test("is verbatim, without the punctuation around it", () => {
    const text = "；（港灣）市長說：好，";
    const block = segmentedBlock(text);
    assert.equal(quoteOf(block, { start: 0, end: text.length }), "（港灣）市長說：好");
    assert.equal(quoteOf(block, { start: 5, end: 9 }), "市長說");
    assert.ok(text.includes(quoteOf(block, { start: 3, end: 10 })));
  });
});
