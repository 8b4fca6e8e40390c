import type { Block } from "../../model/stages.ts";

/** Longest subhead that is not marked as one. */
const LONGEST = 24;
/** Marks that end no subhead. */
const ENDS_OTHERWISE = /[。，、；：,;:.…—]$/;
/** Marks that end a subhead only where it is numbered or quoted. */
const ASKS = /[？！?!]$/;
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}[章节部]|[“「])/;
const INNER_SENTENCE = /[。；;]|[，,].*[，,]/;

/** Whether a block of a text is a subhead: marked as one, or a short line without the end of a sentence above a paragraph. */
export function isSubhead(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (!block) return false;
  if (block.kind === "heading") return true;
  const next = blocks[index + 1];
  if (!block.apart || index === 0 || next === undefined || next.text.length <= LONGEST) return false;
  return block.text.length <= LONGEST && readsLikeSubhead(block.text);
}

function readsLikeSubhead(text: string): boolean {
  if (ENDS_OTHERWISE.test(text) || INNER_SENTENCE.test(text) || !/\p{Script=Han}{2}/u.test(text)) return false;
  return !ASKS.test(text) || NUMBERED.test(text);
}
