import type { LedgerUse } from "../../model/ledger.ts";
import type { Block, BodyBlock, CleanedFile, SourceArticle } from "../../model/stages.ts";
import { blocksAboveTitle, isTitleLike } from "./boundaries.ts";
import { isSubhead } from "./subheads.ts";
import { findDayCode } from "../../printed-dates.ts";
import { mergeFacts, NO_FACTS, type Facts } from "./facts.ts";
import { hasLeadIn, readDispatch, readLeadIn, readTopic, withoutLeadIn } from "./lead-in.ts";
import type { Use } from "./ledger.ts";
import { isMedium, isPaperName, mediumAtStart, withoutMarks } from "../../media.ts";
import { readMetadata } from "./metadata.ts";
import { readClosing } from "./signature.ts";
import { titleKey, titleSpan } from "../../titles.ts";
import { isPersonName, splitNames } from "../../bylines.ts";

/** An article, null where the blocks hold no text, and what became of each block. */
export interface ReadArticle {
  readonly article: SourceArticle | null;
  readonly uses: readonly Use[];
  /** It speaks of `our paper` without naming it anywhere but, perhaps, in its text. */
  readonly ownPaper: boolean;
}

/** What a block is within its article. */
interface Part {
  readonly block: Block;
  readonly as: LedgerUse;
  readonly rule: string;
  readonly facts: Facts;
}

/**
 * Reads the blocks of one article. The header of the source speaks for it where the source holds no other, and the page
 * that it is printed on where the article itself says nothing.
 */
export function readArticle(file: CleanedFile, blocks: readonly Block[], isOnly: boolean, page: Facts): ReadArticle {
  const header = isOnly ? file.header : withoutTitle(file.header);
  const above = blocksAboveTitle(blocks);
  const head = above + headLength(blocks.slice(above), header.title ?? null);
  const parts = blocks.map((block, i) =>
    i < above ? abovePart(blocks, i) : i < head ? headPart(blocks, i, i > above) : bodyPart(block),
  );
  const titles = parts.filter(({ as }) => as === "title");
  const printed = joinTitles(titles.map(({ block }) => cleanTitle(block.text)));
  const title = header.title ?? (printed === "" ? null : printed);
  const settled = withoutDayCode(settleTail(parts, title));
  const text = settled.filter(({ as }) => as === "body").map(({ block }) => block);
  const body = text.map((block, i) => bodyBlock(block, isSubhead(text, i)));
  const uses = settled.flatMap(usesOf);
  if (body.length === 0 && (title === null || isOnly)) return { article: null, uses, ownPaper: false };
  const facts = settled.map((part) => part.facts);
  const said = mergeFacts([
    beside(readLeadIn(body[0]?.text ?? ""), body[0]?.text ?? "", mergeFacts(facts).publication),
    ...facts,
    readClosing(body.at(-1)?.text ?? ""),
    page,
  ]);
  return { article: assemble(file, header, title, settled, body, said), uses, ownPaper: said.ownPaper };
}

/**
 * What a lead-in says beside a head that names the publication: of an agency whose report is passed on it says no more than
 * that (某社12日报道，), and 新浪体育 is not 新浪.
 */
function beside(leadIn: Facts, text: string, publication: string | null): Facts {
  if (publication === null || leadIn.publication === null) return leadIn;
  const isPassedOn = PASSED_ON.test(text.slice(leadIn.publication.length));
  return isPassedOn || publication.startsWith(leadIn.publication) ? { ...leadIn, publication } : leadIn;
}

/** What follows the name of an agency whose report is passed on. */
const PASSED_ON = /^[》」]?[^，,。（(：:]{0,12}(?:报道|報道|報導)[，,]/;

/**
 * Printed lines of a title as one; the name of a column or a series above it is not part of it, nor is what stands below a
 * line that has two parts of its own, 江边商行开张 首日客流过万, nor one with several parts below a line of one.
 */
function joinTitles(lines: readonly string[]): string {
  const titles = lines.filter((line, i) => i === lines.length - 1 || !KICKER.test(line));
  const whole = titles.findIndex((line, i) => TWO_PARTS.test(line) || isDeck(titles[i + 1] ?? "", line));
  const own = whole < 0 ? titles : titles.slice(0, whole + 1);
  return own.join(" ").replaceAll(/ (?=[—–]{2})/g, "");
}

/** What may stand above a title and names a column: ——某地调研行, 【记者观察】 */
const KICKER = /^[—–]{2}|^[【[][^】\]]{2,16}[】\]]$/;

/** Whether a line is too long for the rest of the title above it, and says several things: 国内首家开业，首日客流过万. */
function isDeck(line: string, above: string): boolean {
  return TWO_PARTS.test(line) || (line.length > above.length && /[^，,]{4}[，,][^，,]{4}/.test(line));
}

const TWO_PARTS = /[^\s、，：]{4}[\p{Script=Han}%」][\s\u3000]{1,2}[\p{Script=Han}「]\S{4}/u;

function withoutTitle(header: SourceArticle["header"]): SourceArticle["header"] {
  const { title, ...rest } = header;
  void title;
  return rest;
}

/** Number of blocks above the text: the title and lines that say who, where and when. */
function headLength(blocks: readonly Block[], known: string | null): number {
  let length = 0;
  let titles = 0;
  for (const block of blocks) {
    const isMeta = readHeadLine(blocks, length, titles) !== null;
    const isTitle =
      !isMeta &&
      titles < 2 &&
      !isFirstParagraph(block, known) &&
      isTitleLike(block) &&
      (titles === 0 ? true : isSecondLine(blocks, length));
    if (!isMeta && !(isTitle && (known === null || titles > 0 || sameTitle(block.text, known)))) break;
    if (isTitle) titles++;
    length++;
  }
  return length;
}

/** Whether a block begins as first paragraphs do, and is not the title behind a lead-in. */
function isFirstParagraph({ text }: Block, known: string | null): boolean {
  return hasLeadIn(text) && readTopic(text) === null && !(known !== null && sameTitle(text, known));
}

/** What a line above the text says; below the title the name of a paper, or a writer, may stand alone. */
function readHeadLine(blocks: readonly Block[], index: number, titles: number): Facts | null {
  const { text = "", kind } = blocks[index] ?? {};
  const facts = titles > 0 ? readBelowTitle(text) : readMetadata(text);
  if (facts || titles === 0 || kind === "heading") return facts;
  if (isPaperName(text)) return { ...NO_FACTS, publication: withoutMarks(text) };
  const names = text.length <= LONGEST_SIGNATURE ? splitNames(text) : [];
  const isSignature = names.length > 0 && names.every((name) => name.length <= LONGEST_NAME && isPersonName(name));
  const isBeside = [blocks[index - 1], blocks[index + 1]].some((block) => readBelowTitle(block?.text ?? "") !== null);
  return isSignature && isBeside ? { ...NO_FACTS, bylines: names } : null;
}

/** What a line between the title and the text says; a lead-in is the text's own. */
function readBelowTitle(line: string): Facts | null {
  return readMetadata(line) ?? readTopic(line) ?? (hasLeadIn(line) ? null : readMetadata(line, true));
}

/** Names of three writers. */
const LONGEST_SIGNATURE = 12;

/** A second printed line of a title is followed by what says who, where and when, or by a lead-in that does. */
function isSecondLine(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  if (blocks[index]?.kind !== "paragraph" || next === undefined) return false;
  return readBelowTitle(next.text) !== null || hasLeadIn(next.text);
}

/** Whether a line prints a title that is known, perhaps with a label before it. */
function sameTitle(line: string, title: string): boolean {
  const a = titleKey(cleanTitle(line));
  const b = titleKey(title);
  if (a === "" || b === "") return false;
  if (a === b || (b.includes(a) && a.length * 2 > b.length) || (a.includes(b) && b.length * 2 > a.length)) return true;
  const pairs = new Set(pairsOf(a));
  const shared = pairsOf(b).filter((pair) => pairs.has(pair)).length;
  return shared * 2 >= SAME_TITLE * (a.length + b.length - 2);
}

/** Dice's coefficient of the pairs of characters of two titles that are one with a word more or less. */
const SAME_TITLE = 0.8;

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
}

function cleanTitle(text: string): string {
  const printed = withoutLeadIn(text).replace(/^[题題][:：]/, "");
  const { start, end } = titleSpan(printed);
  return printed.slice(start, end);
}

function abovePart(blocks: readonly Block[], index: number): Part {
  const part = headPart(blocks, index, false);
  return part.as === "metadata" ? part : { ...part, as: "furniture", rule: "above-title" };
}

function headPart(blocks: readonly Block[], index: number, belowTitle: boolean): Part {
  const block = blocks[index] as Block;
  const facts = readHeadLine(blocks, index, belowTitle ? 1 : 0);
  return facts
    ? { block, as: "metadata", rule: "article-head", facts }
    : { block, as: "title", rule: "title", facts: readLeadIn(block.text) };
}

function bodyPart(block: Block): Part {
  const facts = block.kind === "paragraph" ? readMetadata(block.text) : null;
  return facts
    ? { block, as: "metadata", rule: "article-line", facts }
    : { block, as: "body", rule: "", facts: NO_FACTS };
}

/** Below the text: the title once more is furniture, a name alone is that of the writer, 本报江川8月3日电 says when and where. */
function settleTail(parts: readonly Part[], title: string | null): Part[] {
  const last = parts.findLastIndex(
    ({ as, block }) => as === "body" && /[。！？!?…”」]$/.test(block.text) && !isTitle(block, title),
  );
  return parts.map((part, i) => {
    if (part.as !== "body" || i <= last) return part;
    if (isTitle(part.block, title)) return { ...part, as: "furniture" as const, rule: "repeated-title" };
    const dispatch = readDispatch(part.block.text);
    if (dispatch) return { ...part, as: "metadata" as const, rule: "dispatch-below", facts: dispatch };
    const isName = i === parts.length - 1 && part.block.text.length <= LONGEST_NAME && isPersonName(part.block.text);
    const names = isName ? [part.block.text] : [];
    if (names.length === 0) return part;
    return { ...part, as: "metadata" as const, rule: "name-below", facts: { ...NO_FACTS, bylines: names } };
  });
}

/** Cuts the code of the day off the last paragraph. */
function withoutDayCode(parts: readonly Part[]): Part[] {
  const last = parts.findLastIndex(({ as }) => as === "body");
  return parts.flatMap((part, i) => {
    const code = i === last ? findDayCode(part.block.text) : null;
    if (!code || code.start === 0) return [part];
    const facts = { ...NO_FACTS, published: code.date };
    return [
      { ...part, block: sliceBlock(part.block, 0, code.start) },
      { block: sliceBlock(part.block, code.start), as: "metadata" as const, rule: "day-code", facts },
    ];
  });
}

function sliceBlock(block: Block, start: number, end?: number): Block {
  return { ...block, text: block.text.slice(start, end), origin: block.origin.slice(start, end) };
}

/** A longer name alone below a text may be something else. */
const LONGEST_NAME = 3;

function isTitle(block: Block, title: string | null): boolean {
  return title !== null && titleKey(block.text) === titleKey(title);
}

function bodyBlock({ text, lines }: Block, isHeading: boolean): BodyBlock {
  return { kind: isHeading ? "heading" : "paragraph", text, line: lines[0] };
}

/** A title is cut to what belongs to it; the rest of its line is furniture. */
function usesOf({ block, as, rule }: Part): Use[] {
  if (as !== "title") return [{ origin: block.origin, as, rule }];
  const { start, end } = titleSpan(block.text);
  return [
    { origin: block.origin.slice(0, start), as: "furniture" as const, rule: "title-label" },
    { origin: block.origin.slice(start, end), as, rule },
    { origin: block.origin.slice(end), as: "furniture" as const, rule: "title-suffix" },
  ].filter(({ origin }) => origin.length > 0);
}

function assemble(
  file: CleanedFile,
  header: SourceArticle["header"],
  title: string | null,
  parts: readonly Part[],
  body: readonly BodyBlock[],
  said: Facts,
): SourceArticle {
  const published = header.published ?? said.published;
  const lines = linesOf(parts);
  return {
    source: { file: file.file, sha256: file.sha256, lines },
    header,
    title: title ?? firstClause(body[0]?.text ?? ""),
    publication: header.publication ?? said.publication ?? selfReference(body),
    bylines: header.bylines ?? said.bylines,
    bylineLines: parts
      .filter(({ as, facts }) => as === "metadata" && facts.bylines.length > 0)
      .map(({ block }) => block.text),
    dateline: said.dateline,
    published,
    publishedBasis: header.published ? "header" : said.published ? "stated" : null,
    publishedWhy: null,
    publishedText: said.publishedText,
    body,
  };
}

/** From the title to the last line of the text. */
function linesOf(parts: readonly Part[]): [number, number] {
  const own = parts.filter(({ as }) => as === "title" || as === "body");
  return own.reduce<[number, number]>(
    ([low, high], { block: { lines } }) => [Math.min(low, lines[0]), Math.max(high, lines[1])],
    [Infinity, 1],
  );
}

/** An article without a title goes by its first clause, with the next where that is a word like 昨日. */
function firstClause(paragraph: string): string {
  const text = withoutLeadIn(paragraph);
  const [first] = /^[^。！？，,]{1,40}/.exec(text) ?? [text.slice(0, 40)];
  return first.length > SHORT_CLAUSE ? first : (/^[^。！？，,]{1,6}[，,][^。！？，,]{1,40}/.exec(text)?.[0] ?? first);
}

const SHORT_CLAUSE = 6;

/** `《某报》记者` in the text of an article, a known paper before 记者, or before 获悉 at the head of a sentence. */
const SELF =
  /[《「](?<marked>[^》」]{2,12})[》」](?:记者|記者)|(?<plain>[\p{Script=Han}\dA-Za-z]{2,12}?)(?:记者|記者)|(?<=^|[。！？])(?<heard>[\p{Script=Han}\dA-Za-z]{2,10}?)(?:[获獲]悉|了解到)/gu;

/** The paper that an article names as its own reporter's, more often than any other. */
function selfReference(body: readonly BodyBlock[]): string | null {
  const counts = new Map<string, number>();
  for (const { text } of body) {
    for (const { groups } of text.matchAll(SELF)) {
      const heard = groups?.["heard"] ?? "";
      const name = groups?.["marked"] ?? (isMedium(heard) ? heard : knownEnding(groups?.["plain"] ?? ""));
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The known medium with which a run of characters ends: 向某报 → 某报. */
function knownEnding(run: string): string | null {
  for (let i = 0; i + 2 <= run.length; i++) {
    const end = run.slice(i);
    if (isMedium(end) && mediumAtStart(end) === end) return end;
  }
  return null;
}
