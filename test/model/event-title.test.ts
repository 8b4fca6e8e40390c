import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fitsTitle, MAX_TITLE, titleLength } from "../../src/model/event-title.ts";

describe("the room of a title", () => {
  test("is that of so many characters, of whatever script", () => {
    assert.ok(fitsTitle("禾".repeat(MAX_TITLE)));
    assert.ok(!fitsTitle("禾".repeat(MAX_TITLE + 1)));
    assert.ok(fitsTitle("𠮷".repeat(MAX_TITLE)));
    assert.ok(!fitsTitle(`${"A".repeat(MAX_TITLE)}B`));
    assert.ok(fitsTitle(""));
  });

  test("ends before the character that no longer fits, which is never divided", () => {
    assert.equal(titleLength("禾禾禾", 2), 2);
    assert.equal(titleLength("禾AB禾", 2), 2);
    assert.equal(titleLength("𠮷𠮷", 1), 2);
    assert.equal(titleLength("A𠮷", 2), 3);
  });
});
