import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createUnion } from "../../../src/stages/resolve/union.ts";

describe("a union", () => {
  test("joins what is joined over others, and nothing else", () => {
    const union = createUnion();
    union.join("丙", "乙");
    union.join("乙", "甲");
    assert.equal(union.find("丙"), union.find("甲"));
    assert.notEqual(union.find("丁"), union.find("甲"));
  });

  test("finds the same representative in whatever order sets were joined", () => {
    const pairs: [string, string][] = [["a", "b"], ["c", "d"], ["b", "d"], ["e", "a"]]; // prettier-ignore
    const orders = [pairs, [...pairs].reverse(), pairs.map(([a, b]): [string, string] => [b, a])];
    for (const order of orders) {
      const union = createUnion();
      for (const [a, b] of order) union.join(a, b);
      assert.deepEqual(["a", "b", "c", "d", "e"].map(union.find), ["a", "a", "a", "a", "a"]);
    }
  });

  test("does not join what is kept apart, not even over others", () => {
    const union = createUnion();
    union.keepApart("甲", "乙");
    assert.equal(union.join("甲", "乙"), false);
    assert.equal(union.join("甲", "丙"), true);
    assert.equal(union.join("乙", "丁"), true);
    assert.equal(union.join("丙", "丁"), false);
    assert.notEqual(union.find("甲"), union.find("乙"));
  });

  test("joins what is joined already without a word", () => {
    const union = createUnion();
    union.join("甲", "乙");
    assert.equal(union.join("乙", "甲"), true);
  });
});
