import type { Element, ElementContent, Root, Text } from "hast";
import type { LedgerEntry } from "../../../model/ledger.ts";
import type { TracedText } from "../../../model/text.ts";
import { concatTraced, trimTraced } from "../traced.ts";
import { droppedAs, namesOf } from "./dropped.ts";
import { collapseSpace, traceNode } from "./text.ts";

/** The text of a block element of a page, or of the part of one between line breaks. */
export interface PageBlock extends TracedText {
  readonly level: number | null;
  /** Elements that hold the block, the innermost last. */
  readonly path: readonly Element[];
  readonly nodes: readonly Text[];
  /** Characters within links. */
  readonly linked: number;
  readonly isCaption: boolean;
}

/** The visible text of a page, and what was left out as furniture. */
export interface PageText {
  readonly blocks: readonly PageBlock[];
  readonly cuts: readonly LedgerEntry[];
}

/** Elements that stand within a line. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr".split(
    " ",
  ),
);
/** Classes of captions, as sites write them: picIntro, img_descr, photo-caption. */
const CAPTION_NAMES =
  /(?:pic|img|image|photo|figure)s?[-_]?(?:intro|descr?|text|note|caption|words?|explain)|(?:^|[-_\s])caption(?:$|[-_\s])/i;
/** Classes of elements that hold a picture with a few words on it. */
const PICTURE_NAMES = /(?:^|[-_\s])(?:photo|pic|picture|image|img|figure|f_center)(?:$|[-_\s])/i;
const LONGEST_CAPTION = 60;
/** Deeper elements are no page that a person wrote. */
const DEEPEST = 300;

interface Context {
  readonly path: readonly Element[];
  readonly level: number | null;
  readonly isLink: boolean;
  readonly isCaption: boolean;
  readonly isPicture: boolean;
}

/** Reads the blocks of a page in the order of the source. `shift` is added to the offsets of the tree. */
export function readBlocks(root: Root, source: string, shift: number): PageText {
  const blocks: PageBlock[] = [];
  const cuts: LedgerEntry[] = [];
  let pieces: TracedText[] = [];
  let nodes: Text[] = [];
  let linked = 0;
  let captioned = 0;
  const flush = (context: Context): void => {
    const text = trimTraced(collapseSpace(concatTraced(pieces)));
    if (text.text !== "") {
      const { level, path } = context;
      const isCaption = context.isCaption || captioned >= text.text.length || (context.isPicture && isWords(text.text));
      blocks.push({ ...text, level, path, nodes, isCaption, linked });
    }
    pieces = [];
    nodes = [];
    linked = 0;
    captioned = 0;
  };
  const visit = (node: ElementContent | Root["children"][number], context: Context): void => {
    if (node.type === "text") {
      const { start, end } = node.position ?? {};
      if (start?.offset === undefined || end?.offset === undefined) return;
      pieces.push(traceNode(source, node.value, start.offset + shift, end.offset + shift));
      nodes.push(node);
      if (context.isLink) linked += node.value.trim().length;
      if (context.isCaption) captioned += node.value.trim().length;
    } else if (node.type === "element" && context.path.length < DEEPEST) visitElement(node, context);
  };
  const visitElement = (element: Element, context: Context): void => {
    const dropped = droppedAs(element);
    if (dropped) {
      if (!INLINE.has(element.tagName)) flush(context);
      const { start, end } = element.position ?? {};
      if (dropped !== "markup" && start?.offset !== undefined && end?.offset !== undefined) {
        cuts.push({ start: start.offset + shift, end: end.offset + shift, as: "furniture", rule: dropped });
      }
      return;
    }
    if (element.tagName === "br") return flush(context);
    const inner = within(element, context);
    const isBlock = !INLINE.has(element.tagName);
    if (isBlock) flush(context);
    for (const child of element.children) visit(child, inner);
    if (isBlock) flush(inner);
  };
  const outermost = { path: [], level: null, isLink: false, isCaption: false, isPicture: false };
  for (const child of root.children) visit(child, outermost);
  flush(outermost);
  return { blocks, cuts };
}

/** A few words and no sentence. */
function isWords(text: string): boolean {
  return text.length <= LONGEST_CAPTION && (!/[。！？]/.test(text) || PHOTO_CREDIT.test(text));
}

const PHOTO_CREDIT = /[（(][^（）()]{1,20}(?:摄影?|攝影?|[图圖照]片?|提供)[）)]$/;

function within(element: Element, context: Context): Context {
  const { tagName } = element;
  const names = namesOf(element.properties);
  const heading = /^h([1-6])$/.exec(tagName)?.[1];
  return {
    path: INLINE.has(tagName) ? context.path : [...context.path, element],
    level: heading === undefined ? context.level : Number(heading),
    isLink: context.isLink || tagName === "a",
    isCaption: context.isCaption || tagName === "figcaption" || CAPTION_NAMES.test(names),
    isPicture: context.isPicture || (PICTURE_NAMES.test(names) && !INLINE.has(tagName)),
  };
}
