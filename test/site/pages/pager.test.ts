import assert from "node:assert/strict";
import { test } from "node:test";
import { shapePager, sliceList } from "../../../src/site/pages/pager.ts";
import type { View } from "../../../src/site/pages/view.ts";
import { wordsIn } from "../../../src/site/words.ts";

const view = { place: { path: "x/", script: "Hans" }, words: wordsIn("Hans") } as View;

/** What a pager of so many pages shows on one of them: gaps as dots, the page itself in brackets. */
function shown(total: number, number: number): string {
  const pages = shapePager(view, { items: [], base: "x/", number, total })?.pages ?? [];
  return pages
    .map(({ text, current, isAfterGap }) => `${isAfterGap ? "… " : ""}${current ? `[${text}]` : text}`)
    .join(" ");
}

const PAGERS = [
  [1, 1, ""],
  [3, 2, "1 [2] 3"],
  [9, 5, "1 2 3 4 [5] 6 7 8 9"],
  [150, 1, "[1] 2 3 4 5 … 150"],
  [150, 80, "1 … 76 77 78 79 [80] 81 82 83 84 … 150"],
  [150, 150, "1 … 146 147 148 149 [150]"],
] as const;

for (const [total, number, text] of PAGERS) {
  test(`the pager of ${total} pages shows on page ${number}: ${text}`, () => assert.equal(shown(total, number), text));
}

test("a list is cut into pages without loss, and an empty one has a page", () => {
  const items = Array.from({ length: 250 }, (_, i) => i);
  assert.deepEqual(
    sliceList(items, 100, "x/").flatMap((slice) => slice.items),
    items,
  );
  assert.equal(sliceList([], 100, "x/").length, 1);
});
