import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { LedgerEntry } from "../../model/ledger.ts";
import type { Problem } from "../../model/problem.ts";
import type { SourceFile, SourceHeader } from "../../model/stages.ts";
import type { Span } from "../../model/text.ts";
import { isSigned } from "../../head-line.ts";
import { isMediumAlone, mediumAtStart } from "../../media.ts";
import { titleKey } from "../../titles.ts";
import { editCharacters } from "./edits.ts";
import { lineAt, type Line } from "./lines.ts";
import { findArticle } from "./page/article.ts";
import { readBlocks, type PageBlock } from "./page/blocks.ts";
import { excessOf, type Excess } from "./page/limits.ts";
import { readPageHeader } from "./page/metadata.ts";
import { sourceRuns } from "./traced.ts";

/** The lines of a page's article, what was cut around them, and what the page says of it. */
export interface Page {
  readonly lines: Line[];
  readonly cuts: readonly LedgerEntry[];
  /** Offsets in the source at which the text reads like damage. */
  readonly doubtful: readonly number[];
  readonly header: SourceHeader;
  readonly problems: readonly Problem[];
}

/** Longer lines are no lines about the article. */
const LONGEST_ABOUT = 90;
/** What a line about the article holds: a date, or a label. */
const ABOUT = /(?:19|20)\d{2}\s?[-年/.\s]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}|(?:来源|來源|稿源|作者|记者|記者)\s?[:：]/;

/** Reads a saved page: its main content as Readability finds it, its title and the lines about it. */
export function readPage(source: SourceFile, starts: readonly number[]): Page {
  const text = source.text.slice(source.bodyStart);
  const root = excessOf(text) ?? parse(text);
  if (typeof root === "string")
    return { lines: [], cuts: [], doubtful: [], header: source.header, problems: [refused(source.file, root)] };
  const { blocks, cuts } = readBlocks(root, source.text, source.bodyStart);
  const article = findArticle(root, blocks);
  const inMain = (block: PageBlock): boolean => article.has(block);
  const about = new Set(
    blocks.filter((block, i) => isAbout(block) && (inMain(block) || isNearMain(blocks, i, inMain))),
  );
  const header = readPageHeader({
    root,
    head: source.text.slice(0, HEAD),
    blocks,
    about: [...about],
    saysWhose: saysWhose(blocks.filter(inMain)),
    isDispatch: blocks.filter(inMain).slice(0, LEADS).some(isDispatch),
    below: blocksBelow(blocks, inMain),
    range: creditRange(blocks, inMain, source.bodyStart),
  });
  const title = titleBlock(blocks, header.title ?? "");
  const isGallery = tellsInCaptions(blocks.filter(inMain));
  const lines: Line[] = [];
  const doubtful: number[] = [];
  const entries: LedgerEntry[] = [...cuts];
  for (const block of blocks) {
    const why = block === title ? null : outside(block, about, inMain, isGallery);
    if (why) {
      for (const run of sourceRuns(block)) entries.push({ ...run, ...why });
      continue;
    }
    const edited = editCharacters(block);
    for (const entry of edited.cuts) entries.push(entry);
    if (edited.traced.text === "") continue;
    doubtful.push(...edited.doubtful);
    lines.push(lineOf({ ...block, ...edited.traced, level: block === title ? 1 : deeper(block.level) }, starts));
  }
  return { lines, cuts: entries, doubtful, header: { ...header, ...source.header }, problems: [] };
}

function parse(text: string): Root | Excess {
  try {
    return unified().use(rehypeParse).parse(text);
  } catch (error) {
    if (error instanceof RangeError) return "deep";
    throw error;
  }
}

function refused(file: string, excess: Excess): Problem {
  return {
    file,
    line: null,
    code: excess === "deep" ? "html-too-deep" : "html-too-many-tags",
    message: excess === "deep" ? "网页的标签嵌套过深，未读" : "网页的标签有几十万个之多，不像文章，未读",
    remedy: "用浏览器另存正文，或把文章存成 .txt",
    severity: "refused",
  };
}

/** Why a block is no text of the article, if it is none. */
function outside(
  block: PageBlock,
  about: ReadonlySet<PageBlock>,
  inMain: (block: PageBlock) => boolean,
  isGallery: boolean,
): Pick<LedgerEntry, "as" | "rule"> | null {
  if (about.has(block)) return { as: "metadata", rule: "page-info" };
  if (block.isCaption && !isGallery) return { as: "caption", rule: "html-caption" };
  return inMain(block) ? null : { as: "furniture", rule: "outside-main" };
}

/** Whether most of an article stands in what elsewhere are captions. */
function tellsInCaptions(article: readonly PageBlock[]): boolean {
  const lengthOf = (blocks: readonly PageBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);
  return lengthOf(article.filter(({ isCaption }) => isCaption)) * 2 > lengthOf(article);
}

/** Headings below the title. */
function deeper(level: number | null): number | null {
  return level === 1 ? 2 : level;
}

function isAbout({ text }: PageBlock): boolean {
  if (text.length > LONGEST_ABOUT || /[。！？]/.test(text)) return false;
  return ABOUT.test(text) || isSigned(text) || text.split(/[\s/／|｜]+/).some(isMediumAlone);
}

/** 来源：, 本文来自, 转自 and the like anywhere in an article, and the lead-in of an agency or a paper at its head. */
const WHOSE = /(?:来源|來源|稿源|出处)[:：]|本文(?:来自|来源|源自|首发|首發|转自|转载|由)|(?:转自|转载自|首发于)/;
const LEAD_IN = /^.{2,30}?(?:电|電|讯|訊|报道|報導)[，,：:\s\u3000（(）)〕】]/;

function saysWhose(article: readonly PageBlock[]): boolean {
  const isLeadIn = ({ text }: PageBlock): boolean =>
    LEAD_IN.test(text) && mediumAtStart(text.replace(/^[（(【〔《]/, "")) !== null;
  return article.slice(0, LEADS).some(isLeadIn) || article.some(({ text }) => WHOSE.test(text));
}

/** Blocks of an article that may hold its lead-in. */
const LEADS = 3;
/** 新华社北京9月12日电: what an agency has sent is its own, wherever it is shown. */
const DISPATCH = /^[（(【〔]?(?<head>\p{Script=Han}{2,14}?)(?:\d{1,2}月)?\d{1,2}日(?:电|電|讯|訊)/u;

function isDispatch({ text }: PageBlock): boolean {
  const head = DISPATCH.exec(text)?.groups?.["head"];
  return head !== undefined && mediumAtStart(head) !== null;
}

/** The first blocks below the article. */
function blocksBelow(blocks: readonly PageBlock[], inMain: (block: PageBlock) => boolean): PageBlock[] {
  const last = blocks.findLastIndex(inMain);
  return last < 0 ? [] : blocks.slice(last + 1, last + 1 + LEADS);
}

/** Browsers note at the head of a page from where they saved it. */
const HEAD = 4096;

/** Blocks above the main content that a line about the article may stand in. */
const NEAR = 12;

function isNearMain(blocks: readonly PageBlock[], index: number, inMain: (block: PageBlock) => boolean): boolean {
  return blocks.slice(index + 1, index + 1 + NEAR).some(inMain);
}

/** From some blocks above the article to its end, in offsets of the tree. */
function creditRange(blocks: readonly PageBlock[], inMain: (block: PageBlock) => boolean, shift: number): Span {
  const first = blocks.findIndex(inMain);
  const start = blocks[Math.max(0, first - NEAR)]?.origin[0] ?? 0;
  const end = blocks.findLast(inMain)?.origin.at(-1) ?? start;
  return { start: start - shift - LONGEST_TAG, end: end - shift };
}

/** The tags of a block stand before its text. */
const LONGEST_TAG = 300;

function titleBlock(blocks: readonly PageBlock[], title: string): PageBlock | null {
  const key = titleKey(title);
  if (key === "") return null;
  const same = blocks.filter(({ text }) => titleKey(text) === key);
  return same.find(({ level }) => level === 1) ?? same[0] ?? null;
}

function lineOf(block: PageBlock, starts: readonly number[]): Line {
  return {
    text: block.text,
    origin: block.origin,
    number: lineAt(starts, block.origin[0] ?? 0),
    level: block.level,
    apart: true,
    blanksAbove: 0,
    indented: false,
    linkShare: Math.min(1, block.linked / Math.max(1, block.text.length)),
  };
}
