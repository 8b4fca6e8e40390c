import type { Element } from "hast";
import type { PageBlock } from "./blocks.ts";
import { namesOf } from "./dropped.ts";

/** Class names and ids of elements that hold an article, as sites write them. */
const ARTICLE_NAMES = /article|content|main|body|post|text|detail|artibody|endtext|news/i;
/** How much of a paragraph's weight goes to each element that holds it, from the innermost out. */
const SHARES = [1, 0.5, 0.33, 0.2] as const;
/** A holder that has this many times the text of the chosen one within it is chosen instead. */
const WIDER = 1.35;

/**
 * Finds the element of a page that holds its article, after Readability (Arc90, 2009): paragraphs weigh by length and
 * punctuation, less what is linked, and their weight goes to the elements that hold them.
 */
export function findMain(blocks: readonly PageBlock[]): Element | null {
  const weights = new Map<Element, number>();
  for (const block of blocks) {
    const weight = weightOf(block);
    if (weight <= 0) continue;
    const holders = block.path.filter(({ tagName }) => !PARAGRAPH.has(tagName)).reverse();
    for (const [i, share] of SHARES.entries()) {
      const holder = holders[i];
      if (holder) weights.set(holder, (weights.get(holder) ?? 0) + weight * share);
    }
  }
  const best = [...weights]
    .map(([element, weight]) => [element, weight * hint(element)] as const)
    .sort((a, b) => b[1] - a[1])[0]?.[0];
  return best ? widen(blocks, best) : null;
}

const PARAGRAPH = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "li",
  "blockquote",
  "pre",
  "td",
  "dd",
  "dt",
  "figcaption",
  "center",
  "section",
]);

/** 0 for what is no sentence. */
function weightOf({ text, linked }: PageBlock): number {
  if (text.length < 20 || linked > text.length * 0.4) return 0;
  const marks = text.match(/[，。；！？、：”]/g)?.length ?? 0;
  return marks === 0 ? 0 : 1 + Math.min(marks, 10) * 0.5 + Math.min(text.length / 60, 4);
}

function hint(element: Element): number {
  return element.tagName === "article" || ARTICLE_NAMES.test(namesOf(element.properties)) ? 1.3 : 1;
}

/** Moves to a holder while that holds much more text of the same kind. */
function widen(blocks: readonly PageBlock[], chosen: Element): Element {
  const path = blocks.find((block) => block.path.includes(chosen))?.path ?? [];
  let best = chosen;
  for (const holder of path.slice(0, path.indexOf(chosen)).reverse().slice(0, 3)) {
    if (holder.tagName === "body" || holder.tagName === "html") break;
    if (textIn(blocks, holder) > textIn(blocks, best) * WIDER && linkShare(blocks, holder) < 0.3) best = holder;
  }
  return best;
}

function textIn(blocks: readonly PageBlock[], holder: Element): number {
  return blocks.reduce(
    (sum, block) => sum + (weightOf(block) > 0 && block.path.includes(holder) ? block.text.length : 0),
    0,
  );
}

function linkShare(blocks: readonly PageBlock[], holder: Element): number {
  const held = blocks.filter(({ path }) => path.includes(holder));
  const length = held.reduce((sum, { text }) => sum + text.length, 0);
  return held.reduce((sum, { linked }) => sum + linked, 0) / Math.max(1, length);
}
