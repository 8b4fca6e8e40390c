import type { Block, CleanedFile } from "../../model/stages.ts";
import { isItemHeading } from "../../titles.ts";
import { hasLeadIn, readLeadIn } from "./lead-in.ts";
import { readMasthead } from "./masthead.ts";
import { readMetadata } from "./metadata.ts";
import { readByline, readHeadLine } from "./signature.ts";

/** Longer lines are no titles. */
const LONGEST_TITLE = 80;
/** The end of a sentence. */
const CLOSED = /[。！？!?…”」』）)：:；;~]$/;
/** Marks that end no title, though they may stand at the end of its first printed line. */
const ENDS_SENTENCE = /[。…；;~]$/;
const INNER_SENTENCE = /[。；]/;

/** Whether a block may be a title: short and without a sentence in it. */
export function isTitleLike({ text, kind }: Block): boolean {
  if (kind === "heading") return true;
  return text.length <= LONGEST_TITLE && !text.includes("。") && !/[、；;]$/.test(text);
}

/**
 * Indexes of the blocks with which articles begin: marked titles of the highest level where there are any, else titles
 * above a line that names the writers or above a paragraph that begins as articles do, after a whole sentence.
 */
export function articleStarts({ blocks }: CleanedFile): number[] {
  const marked = markedTitles(blocks);
  const starts = new Set(marked);
  if (marked.length === 0) {
    for (let i = 0; i < blocks.length; i++) {
      const start = isNewPage(blocks, i) ? i : startAbove(blocks, i);
      if (start !== null) starts.add(start);
    }
  }
  return withHead(
    blocks,
    [...starts].sort((a, b) => a - b).filter((start, i, all) => i === 0 || !isHead(blocks.slice(all[i - 1], start))),
  );
}

/** Whether blocks hold nothing of an article but what says where and when: the paper, above the day and the page. */
function isHead(blocks: readonly Block[]): boolean {
  return blocks.every(({ text }) => readMetadata(text) !== null);
}

/**
 * Headings of the first level; those of the second where the only one of the first names the whole, and writers stand
 * under several of the second.
 */
function markedTitles(blocks: readonly Block[]): number[] {
  const ofLevel = (wanted: number): number[] => blocks.flatMap(({ level }, i) => (level === wanted ? [i] : []));
  const first = ofLevel(1);
  const signed = ofLevel(2).filter((i) => isByline(blocks[i + 1]));
  return first.length === 1 && !isByline(blocks[(first[0] ?? 0) + 1]) && signed.length > 1 ? ofLevel(2) : first;
}

/** Whether a line names writers, or a publication and its day: it stands below a title. */
function isByline(block: Block | undefined): boolean {
  if (block?.kind !== "paragraph") return false;
  const head = readHeadLine(block.text);
  const isSigned = head !== null && (head.bylines.length > 0 || (head.publication !== null && head.published !== null));
  return isSigned || readByline(block.text) !== null;
}

/** Whether a page begins here, with something printed on it; the same line may stand in the head of an article. */
function isNewPage(blocks: readonly Block[], at: number): boolean {
  const isMasthead = (index: number): boolean => readMasthead(blocks[index]?.text ?? "") !== null;
  if (!isMasthead(at) || isMasthead(at - 1)) return false;
  return !isInHead(blocks, at) && blocks.slice(at + 1).some(({ text }) => /[。！？]/.test(text));
}

/** Whether a line that says where and when stands below a title, or what names the writers, and above the text itself. */
function isInHead(blocks: readonly Block[], at: number): boolean {
  const isMetadata = (block: Block): boolean => readMetadata(block.text) !== null;
  const above = blocks.slice(Math.max(0, at - LONGEST_HEAD), at).findLast((block) => !isMetadata(block));
  const below = blocks.slice(at + 1, at + LONGEST_HEAD).find((block) => !isMetadata(block));
  if (above === undefined || below === undefined || CLOSED.test(above.text) || !isTitleLike(above)) return false;
  return isText(below) || isItemHeading(below.text);
}

/** Lines of a head: a title on two lines, its writers, the paper, the day. */
const LONGEST_HEAD = 5;

function isText({ kind, text }: Block): boolean {
  return kind === "paragraph" && (text.length > LONGEST_TITLE || INNER_SENTENCE.test(text));
}

/** The first line of the title above a line that names the writers, or above a lead-in. */
function startAbove(blocks: readonly Block[], at: number): number | null {
  const block = blocks[at];
  if (!block || at === 0) return null;
  if (!isByline(block) && !(block.kind === "paragraph" && hasLeadIn(block.text))) return null;
  const start = headStart(blocks, at);
  return start < at || isItem(block.text, blocks[at - 1]?.text ?? "") ? start : null;
}

/** Where the head begins of which a line is part: above it stand lines that say who, where and when, and those of a title. */
function headStart(blocks: readonly Block[], at: number): number {
  let start = at;
  let titles = 0;
  while (start > 0 && at - start < LONGEST_HEAD) {
    const isMetadata = readMetadata(blocks[start - 1]?.text ?? "") !== null;
    if (!isMetadata && (titles === LONGEST_TITLES || !isHeadLine(blocks, start - 1))) break;
    if (!isMetadata) titles++;
    start--;
  }
  while (start < at && isCredit(blocks[start]?.text ?? "")) start++;
  return start;
}

/** Printed lines of a title, with one above it and one below it. */
const LONGEST_TITLES = 3;

/** 责任编辑：某某, below an article and above the next one. */
function isCredit(line: string): boolean {
  const facts = readMetadata(line);
  return facts !== null && facts.bylines.length === 0 && facts.publication === null && facts.published === null;
}

/** One of several reports without titles: it begins with 本报讯 after a whole sentence. */
function isItem(text: string, before: string): boolean {
  return readLeadIn(text).ownPaper && /[。！？”]$/.test(before);
}

function isHeadLine(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (!block || !isTitleLike(block)) return false;
  if (block.kind === "paragraph" && ENDS_SENTENCE.test(block.text)) return false;
  const before = blocks[index - 1];
  return before === undefined || CLOSED.test(before.text) || isTitleLike(before);
}

/**
 * Sentences before the first title are an article of their own. Anything else there, such as a line of the page above the
 * title, belongs to the first article, which reads what says where and when out of it.
 */
function withHead(blocks: readonly Block[], starts: readonly number[]): number[] {
  const [first] = starts;
  if (first === undefined) return blocks.length > 0 ? [0] : [];
  if (first === 0) return [...starts];
  if (readLeadIn(blocks[0]?.text ?? "").ownPaper) return [0, ...starts];
  const sentences = blocks.slice(0, first).filter(({ text }) => text.length > LONGEST_LINE && /[。！？]/.test(text));
  return sentences.length >= LEAST_SENTENCES ? [0, ...starts] : [0, ...starts.slice(1)];
}

const LONGEST_LINE = 60;
const LEAST_SENTENCES = 2;

/** Number of blocks at the head of an article that stand above its title and say nothing of it. */
export function blocksAboveTitle(blocks: readonly Block[]): number {
  if (blocks[0]?.level === 1 && blocks[1]?.level === 2 && isByline(blocks[2])) return 1;
  const byline = blocks.findIndex(isByline);
  const marked = blocks.findIndex(({ level }) => level === 1);
  const start = marked > 0 ? marked : byline > 0 ? (startAbove(blocks, byline) ?? 0) : 0;
  const isPlain = blocks.slice(0, start).every((block) => isTitleLike(block));
  return isPlain ? start : 0;
}
