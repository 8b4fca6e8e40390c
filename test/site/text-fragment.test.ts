import assert from "node:assert/strict";
import { test } from "node:test";
import { textFragment } from "../../src/site/text-fragment.ts";

const FRAGMENTS = [
  ["https://a.test/1", "短句", "https://a.test/1#:~:text=%E7%9F%AD%E5%8F%A5"],
  ["https://a.test/1?b=2#top", "A-B, C&D", "https://a.test/1?b=2#:~:text=A%2DB%2C%20C%26D"],
  [
    "https://a.test/",
    "0123456789这里是中间很长很长的一段话abcdefghij",
    "https://a.test/#:~:text=0123456789,abcdefghij",
  ],
] as const;

for (const [url, quote, expected] of FRAGMENTS) {
  test(`${quote} is found at ${expected}`, () => assert.equal(textFragment(url, quote), expected));
}
