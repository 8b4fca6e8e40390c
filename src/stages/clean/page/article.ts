import type { Element, Root } from "hast";
import type { PageBlock } from "./blocks.ts";
import { readableBlocks } from "./readable.ts";

/** Share of a block within links above which it leads to other pages. */
const MOSTLY_LINKED = 0.4;
/** Shorter blocks may be labels. */
const SHORTEST_SENTENCE = 20;
/** The end of a sentence, or a mark within one that is long enough. */
const ENDS_SENTENCE = /[。！？…；][”’」』）)]?$/;
const INNER_MARK = /[，。；！？、：]/;

/**
 * The blocks of a page that are its article: what Readability keeps, with sentences that it dropped from among them
 * (it takes a short list or table for furniture), without lists of other articles before and after. Where it keeps
 * nothing, all blocks that do not lead elsewhere.
 */
export function findArticle(root: Root, blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const readable = readableBlocks(root, blocks);
  if (!readable) return new Set(blocks.filter((block) => linkShare(block) <= MOSTLY_LINKED));
  const kept = withDropped(blocks, readable);
  return new Set(withoutLists(kept));
}

function linkShare({ linked, text }: PageBlock): number {
  return linked / Math.max(1, text.length);
}

function isSentence(block: PageBlock): boolean {
  if (linkShare(block) > MOSTLY_LINKED) return false;
  return ENDS_SENTENCE.test(block.text) || (block.text.length >= SHORTEST_SENTENCE && INNER_MARK.test(block.text));
}

/** The kept blocks in order, with the sentences that stand between them and in an element that holds others. */
function withDropped(blocks: readonly PageBlock[], kept: ReadonlySet<PageBlock>): PageBlock[] {
  const holders = new Set<Element>();
  for (const block of kept) if (isSentence(block)) for (const holder of nearest(block)) holders.add(holder);
  const first = blocks.findIndex((block) => kept.has(block));
  const last = blocks.findLastIndex((block) => kept.has(block));
  return blocks
    .slice(first, last + 1)
    .filter(
      (block) =>
        kept.has(block) || (isSentence(block) && block.path.slice(-REACH).some((holder) => holders.has(holder))),
    );
}

/** Elements that hold a paragraph, and how many of them one looks up from a cell of a table or an item of a list. */
const REACH = 5;
const PARAGRAPH = new Set(["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "blockquote"]);

function nearest({ path }: PageBlock): Element[] {
  const holder = path.findLast(({ tagName }) => !PARAGRAPH.has(tagName));
  return holder && holder.tagName !== "body" ? [holder] : [];
}

/** Drops what stands before the first whole sentence and after the last one in elements of its own. */
function withoutLists(kept: readonly PageBlock[]): PageBlock[] {
  const holders = new Set(kept.filter(isWhole).flatMap(nearest));
  const first = kept.findIndex(isWhole);
  const last = kept.findLastIndex(isWhole);
  if (first < 0) return [...kept];
  return kept.filter((block, i) => (i >= first && i <= last) || block.path.some((holder) => holders.has(holder)));
}

/** A sentence to its end, or a text longer than the title of any article. */
function isWhole(block: PageBlock): boolean {
  return isSentence(block) && (ENDS_SENTENCE.test(block.text) || block.text.length > LONGEST_TITLE);
}

const LONGEST_TITLE = 60;
