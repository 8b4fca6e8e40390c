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
/** The number of a section on a line of its own. */
const NUMBER = /^(?:\d{1,2}|0\d|[一二三四五六七八九十])$/;
const WHOLE_SENTENCE = /[。！？!?…](?:[”’」』）)]{0,2})$/;

/** Whether a block of a text is a subhead: marked as one, or a short line without the end of a sentence above a paragraph. */
export function isSubhead(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (!block) return false;
  if (block.kind === "heading") return true;
  const next = blocks[index + 1];
  if (index === 0 || next === undefined || block.text.length > LONGEST || !readsLikeSubhead(block.text)) return false;
  if (block.apart) return next.text.length > LONGEST;
  const above = blocks[index - 1];
  return isCloseSet(blocks) && (isWhole(above) || NUMBER.test(above?.text ?? "")) && isWhole(next);
}

/** Without blank lines a subhead stands between whole sentences; a row of a list has others of its kind beside it. */
function isWhole(block: Block | undefined): boolean {
  return block !== undefined && WHOLE_SENTENCE.test(block.text);
}

/** Whether no blank line stands anywhere in the text. */
function isCloseSet(blocks: readonly Block[]): boolean {
  return blocks.every(({ apart }, i) => i === 0 || !apart);
}

function readsLikeSubhead(text: string): boolean {
  if (ENDS_OTHERWISE.test(text) || INNER_SENTENCE.test(text) || !/\p{Script=Han}{2}/u.test(text)) return false;
  return !ASKS.test(text) || NUMBERED.test(text);
}
