import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { LedgerEntry } from "../../model/ledger.ts";
import type { SourceFile, SourceHeader } from "../../model/stages.ts";
import { titleKey } from "../../titles.ts";
import { editCharacters } from "./edits.ts";
import { lineAt, type Line } from "./lines.ts";
import { readBlocks, type PageBlock } from "./page/blocks.ts";
import { findMain } from "./page/main.ts";
import { readPageHeader } from "./page/metadata.ts";
import { sourceRuns } from "./traced.ts";

/** The lines of a page's article, what was cut around them, and what the page says of it. */
export interface Page {
  readonly lines: Line[];
  readonly cuts: readonly LedgerEntry[];
  /** Offsets in the source at which the text reads like damage. */
  readonly doubtful: readonly number[];
  readonly header: SourceHeader;
}

/** Longer lines are no lines about the article. */
const LONGEST_ABOUT = 90;
/** What a line about the article holds: a date, or a label. */
const ABOUT = /(?:19|20)\d{2}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}|(?:来源|來源|稿源|作者|记者|記者)\s?[:：]/;

/** Reads a saved page: its main content by the density of text and links, its title and the lines about it. */
export function readPage(source: SourceFile, starts: readonly number[]): Page {
  const root = unified().use(rehypeParse).parse(source.text.slice(source.bodyStart));
  const { blocks, cuts } = readBlocks(root, source.text, source.bodyStart);
  const main = findMain(blocks);
  const inMain = (block: PageBlock): boolean => main !== null && block.path.includes(main);
  const about = blocks.filter((block, i) => isAbout(block) && (inMain(block) || isNearMain(blocks, i, inMain)));
  const header = readPageHeader(root, blocks, about);
  const title = titleBlock(blocks, header.title ?? "");
  const lines: Line[] = [];
  const doubtful: number[] = [];
  const entries: LedgerEntry[] = [...cuts];
  for (const block of blocks) {
    const { traced, cuts: edits, doubtful: damaged } = editCharacters(block);
    if (block !== title && about.includes(block)) entries.push(...cut(block, "metadata", "page-info"));
    else if (block !== title && block.isCaption) entries.push(...cut(block, "caption", "html-figcaption"));
    else if (block !== title && !inMain(block)) entries.push(...cut(block, "furniture", "outside-main"));
    else if (traced.text !== "") {
      entries.push(...edits);
      doubtful.push(...damaged);
      lines.push(lineOf({ ...block, ...traced, level: block === title ? 1 : deeper(block.level) }, starts));
    }
  }
  return { lines, cuts: entries, doubtful, header: { ...header, ...source.header } };
}

/** Headings below the title. */
function deeper(level: number | null): number | null {
  return level === 1 ? 2 : level;
}

function isAbout({ text }: PageBlock): boolean {
  return text.length <= LONGEST_ABOUT && ABOUT.test(text) && !/[。！？]/.test(text);
}

/** Blocks above the main content that a line about the article may stand in. */
const NEAR = 12;

function isNearMain(blocks: readonly PageBlock[], index: number, inMain: (block: PageBlock) => boolean): boolean {
  return blocks.slice(index + 1, index + 1 + NEAR).some(inMain);
}

function titleBlock(blocks: readonly PageBlock[], title: string): PageBlock | null {
  const key = titleKey(title);
  if (key === "") return null;
  const same = blocks.filter(({ text }) => titleKey(text) === key);
  return same.find(({ level }) => level === 1) ?? same[0] ?? null;
}

function cut(block: PageBlock, as: LedgerEntry["as"], rule: string): LedgerEntry[] {
  return sourceRuns(block).map((run) => ({ ...run, as, rule }));
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
