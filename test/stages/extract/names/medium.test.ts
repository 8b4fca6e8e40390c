import assert from "node:assert/strict";
import { test } from "node:test";
import { findOwnMedium } from "../../../../src/stages/extract/names/medium.ts";
import { segmentedArticle } from "../../../builders.ts";

test("an article names the medium that it is from, unless that may be a word as well", () => {
  const found = (publication: string) =>
    findOwnMedium(segmentedArticle("标题", [`他对${publication}说，财经要闻不少。`], { publication })).map(
      ({ form }) => form,
    );
  assert.deepEqual([found("江川商业观察"), found("江川报"), found("财经")], [["江川商业观察"], ["江川报"], []]);
});
