import assert from "node:assert/strict";
import { test } from "node:test";
import { trimSpan } from "../../src/tagger/trim.ts";

const CASES: readonly (readonly [found: string, name: string])[] = [
  ["林馨)", "林馨"],
  ["“牛津布袋", "牛津布袋"],
  ["北京(中国)", "北京(中国)"],
  ["上海医药（集团）有限公司", "上海医药（集团）有限公司"],
  ["《三体》", "《三体》"],
  ["、华为 ", "华为"],
  ["》三体《", "三体"],
  ["。", ""],
];

for (const [found, name] of CASES) {
  test(`${found} is trimmed to ${name}`, () => {
    const { start, end } = trimSpan(found, { start: 0, end: found.length });
    assert.equal(found.slice(start, end), name);
  });
}
