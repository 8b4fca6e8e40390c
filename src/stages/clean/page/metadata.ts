import type { Root } from "hast";
import { parseHeadLine, type HeadLine } from "../../../head-line.ts";
import { isPersonName, parseNote, splitNames } from "../../../bylines.ts";
import { isMedium, isMediumAlone, isPaperName, isPortal, isSiteName, withoutMarks } from "../../../media.ts";
import { parseEdtf, type Edtf } from "../../../model/edtf.ts";
import type { SourceHeader } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { titleKey, titleSpan } from "../../../titles.ts";
import type { PageBlock } from "./blocks.ts";
import { readMarkedCredits, readState, type MarkedCredits, type PageState } from "./credits.ts";
import { attribute, elementsOf, ownText } from "./elements.ts";
import { readStructuredData, type StructuredData } from "./json-ld.ts";

/** Names of meta elements, in the order in which they are believed. */
const META = {
  title: ["og:title", "twitter:title", "title", "articletitle", "contenttitle", "headline", "dc.title"],
  url: ["og:url", "twitter:url"],
  published: [
    "article:published_time",
    "og:published_time",
    "publishdate",
    "pubdate",
    "og:time",
    "apub:time",
    "datepublished",
    "date",
    "publish-date",
    "publish_date",
    "publication_date",
    "weibo: article:create_at",
    "weibo:article:create_at",
    "dc.date",
    "dc.date.issued",
    "bytedance:published_time",
    "sailthru.date",
    "dateupdate",
  ],
  publication: ["mediaid", "source", "contentsource", "og:article:source", "article:source"],
  site: ["og:site_name", "application-name", "publisher"],
  author: ["article:author", "og:article:author", "author", "dc.creator", "byl"],
} as const;

/** A person or a body that signs articles: names of software, numbers and addresses are none. */
const SIGNATURE = /^[\p{Script=Han}·、，,\s]{2,30}$/u;
/** The name of a paper as printed. */
const NAME = /^[《「]?[\p{Script=Han}A-Za-z0-9·+ ]{2,20}[》」]?$/u;
/** Words that stand where a source would and name none. */
const NO_NAME =
  /^(?:转载|轉載|网络|網絡|網路|关注|關注|来源于?|來源於?|编辑|編輯|综合|綜合|佚名|未知|互联网|互聯網|小编|管理员|admin|字号|字體|分享|打印|评论|評論|阅读|閱讀|浏览|瀏覽|正文|首页|首頁)$|原创|原創|作者|账号|帳號|认证|認證/i;
/** 来源：某报 in a line about the article; also what meta elements carry before the name. */
const SOURCE =
  /(?:来源|來源|稿源|媒体|出处|來自|来自)\s{0,2}[:：]\s{0,3}(?<name>[^\s|｜:：，,。-]{2,20}?)(?=举报|作者|责任|责编|编辑|记者|发布|[\s|｜:：，,。-]|$)/;
/** 来源： at the end of an element, before the one with the name. */
const SOURCE_LABEL = /(?:来源|來源|稿源|媒体|出处|來自|来自)\s{0,2}[:：]$/;
const AUTHOR =
  /(?:作者|记者|記者|撰文|撰稿|文字|文)\s{0,2}[:：|｜/／]\s{0,3}(?<names>[\p{Script=Han}·]{2,8}(?:[\s、，,]{1,2}[\p{Script=Han}·]{2,4}(?![:：\p{Script=Han}])){0,3})/u;
/** A date with the year first; some sites set month and day apart from the year. */
const DATE = /(?<year>20\d{2}|19\d{2})\s?[-年/.\s]\s?(?<month>\d{1,2})\s?[-月/.]\s?(?<day>\d{1,2})(?!\d)/;
/** A date with or without the time of day. */
const MOMENT =
  /(?:20|19)\d{2}\s?[-年/.\s]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}(?!\d)日?(?:[\sT]{0,3}\d{1,2}:\d{2}(?::\d{2})?)?/;
/** The day in the address of an article: /2024/09/12/, /2024-09-12/, /20240912/, t20240912_1.html. */
const ADDRESS_DATE = /(?:\/|\/t)(?<year>20[0-4]\d)[-/]?(?<month>0[1-9]|1[0-2])[-/]?(?<day>[0-3]\d)(?=[/_-])/;
/** An address within a line. */
const ADDRESS = /https?:\/\/\S+/;
/** What browsers write at the head of a page that they save. */
const SAVED_FROM = /saved from url=\(\d{1,6}\)(?<url>https?:\/\/\S{1,2000})/;

/** The parts of a page that its metadata is read from. */
export interface PageParts {
  readonly root: Root;
  /** The first characters of the page as it was saved. */
  readonly head: string;
  readonly blocks: readonly PageBlock[];
  /** Whether the article itself says whose it is: then a page that does not is not asked to guess. */
  readonly saysWhose: boolean;
  /** Whether it begins as the report of an agency does, which says whose it is better than the page. */
  readonly isDispatch: boolean;
  /** The first blocks below the article. */
  readonly below: readonly PageBlock[];
  /** Lines about the article. */
  readonly about: readonly PageBlock[];
  /** Offsets in the tree between which the credits of the article stand. */
  readonly range: Span;
}

/** What a page says of its article, by where it says it. */
interface Statements {
  readonly lines: readonly string[];
  /** What stands behind 来源： in the lines. */
  readonly labelled: readonly string[];
  readonly metas: ReadonlyMap<string, string>;
  readonly credits: MarkedCredits;
  readonly data: StructuredData;
  readonly state: PageState;
  /** What stands behind the title in the title of the page. */
  readonly sites: readonly string[];
  readonly saysWhose: boolean;
}

/** What a page says of its article in its head, its structured data, and in and around the article itself. */
export function readPageHeader(page: PageParts): SourceHeader {
  const { root, range, saysWhose } = page;
  const scripts = [...elementsOf(root)].filter(({ tagName }) => tagName === "script");
  const metas = collectMetas(root);
  const data = readStructuredData(scripts);
  const title = pageTitle(page, metas, data);
  const said: Statements = {
    lines: page.about.map(({ text }) => text),
    labelled: page.about.flatMap((block) => labelledSource(block) ?? []),
    metas,
    credits: readMarkedCredits(root, range),
    data,
    state: readState(scripts, title ?? ""),
    sites: headTitle(root)
      .split(/[_|｜–—-]/)
      .slice(1),
    saysWhose,
  };
  const url = urlOf(page, metas, data);
  const published = publishedOf(said) ?? addressDate(url) ?? editedOn(page.below);
  const publication = page.isDispatch ? null : publicationOf(said);
  const bylines = bylinesOf(said);
  return {
    ...(title === null ? {} : { title }),
    ...(url === null ? {} : { url }),
    ...(published === null ? {} : { published }),
    ...(publication === null ? {} : { publication }),
    ...(bylines.length === 0 ? {} : { bylines }),
  };
}

/** What is stated for machines, unless the page prints the day before or after; else what is printed or in a script. */
function publishedOf({ lines, credits, metas, data, state }: Statements): Edtf | null {
  const first = (texts: readonly (string | null)[]): Edtf | null =>
    texts.map(dateOf).find((date) => date !== null) ?? null;
  const given = first([meta(metas, META.published), data.published]);
  const shown = first([...lines, ...credits.dates]);
  if (given === null || shown === null) return given ?? shown ?? dateOf(state.date);
  return Math.abs(Date.parse(given) - Date.parse(shown)) <= DAY ? shown : given;
}

const DAY = 24 * 3600_000;

/** 发布于 2024-09-12 below an article. */
function editedOn(below: readonly PageBlock[]): Edtf | null {
  return below.map(({ text }) => (EDITED.test(text) ? dateOf(text) : null)).find((date) => date !== null) ?? null;
}

const EDITED = /^(?:编辑|編輯|发布|發佈|發布|发表|發表)[于於]/;

/** As printed; else as stated; else whose site it is, where the article does not say whose it is itself. */
function publicationOf({ lines, labelled, metas, credits, data, state, sites, saysWhose }: Statements): string | null {
  const marked = credits.sources.map(withoutDate);
  const notes = lines.map((line) => parseNote(line)?.publication);
  const signed = [...lines, ...data.persons, ...data.authors].map((line) => bylineIn(line)?.publication);
  const words = lines.flatMap((line) => line.split(/[\s|｜/／]+/)).filter(isMediumAlone);
  const beside = lines.map(withoutDate).filter(isSiteName);
  const source = meta(metas, META.publication);
  const stated = source === null ? null : (SOURCE.exec(source)?.groups?.["name"] ?? source.replace(/-.*/, ""));
  const author = meta(metas, META.author);
  const site = [author, ...credits.authors, ...data.authors, data.publisher, meta(metas, META.site), ...sites]
    .map((name) => name?.trim())
    .filter((name) => name !== undefined && isMediumAlone(name) && !isPortal(name));
  const accounts = credits.authors.filter((text) => isName(text) && writers(text).length === 0);
  const guessed = saysWhose ? [] : [...site, ...accounts, state.source];
  const sources = credits.sources.map((line) => SOURCE.exec(line)?.groups?.["name"]);
  const candidates = [...notes, ...sources, ...labelled, ...signed, ...words, ...marked, ...beside, stated, ...guessed];
  const found = candidates.find((name) => name !== null && name !== undefined && isName(name)) ?? null;
  return found && withoutMarks(found);
}

/** The name behind 来源：, which ends where its element does: what follows on the line may stand right against it. */
function labelledSource({ text, nodes }: PageBlock): string | null {
  const printed = SOURCE.exec(text)?.groups?.["name"];
  if (printed === undefined) return null;
  const parts = nodes.map(({ value }) => value.trim()).filter((value) => value !== "");
  const own = parts.map((part) => SOURCE.exec(part)?.groups?.["name"]).find((name) => name !== undefined);
  const next = parts[parts.findIndex((part) => SOURCE_LABEL.test(part)) + 1] ?? "";
  return own ?? (next.length > 1 && printed.startsWith(next) ? next : printed);
}

/** A line without the date and the address in it, and without what set them apart. */
function withoutDate(line: string): string {
  return line
    .replace(MOMENT, "")
    .replace(ADDRESS, "")
    .trim()
    .replace(/^[·・|｜\s]+/, "");
}

/** A byline in a line with or without the date. */
function bylineIn(line: string): HeadLine | null {
  const head = parseHeadLine(withoutDate(line));
  return head !== null && head.names.length > 0 ? head : null;
}

function isName(text: string): boolean {
  return NAME.test(text) && /\p{Script=Han}|[A-Za-z]{3}/u.test(text) && !NO_NAME.test(text);
}

/** Writers as printed with a label, else as marked, else as stated for machines; the latter must read like people. */
function bylinesOf({ lines, metas, credits, data }: Statements): string[] {
  const labelled = lines.flatMap((line) => splitNames(AUTHOR.exec(line)?.groups?.["names"] ?? besideMedium(line)));
  const signed = [...lines, ...data.persons, ...data.authors].flatMap(
    (line) => (parseNote(line) ?? bylineIn(line))?.names ?? [],
  );
  const marked = credits.authors.flatMap((text) => writers(AUTHOR.exec(text)?.groups?.["names"] ?? text));
  const persons = data.persons
    .filter((name) => SIGNATURE.test(name) && !isMedium(name) && !isPaperName(name))
    .flatMap(splitNames);
  const stated = [meta(metas, META.author) ?? "", ...data.authors].flatMap(writers);
  const names = [labelled, signed, marked, persons, stated].find((found) => found.length > 0) ?? [];
  return [...new Set(names)];
}

function writers(signature: string): string[] {
  const bare = signature.replace(/^(?:本报|本報)?(?:记者|記者|作者)\s?/, "");
  if (!SIGNATURE.test(bare) || isMedium(bare) || isPaperName(bare) || NO_NAME.test(bare)) return [];
  const names = splitNames(bare);
  return names.every((name) => isPersonName(name) || name.includes("·")) ? names : [];
}

/** 王小明/某报 and 某报 王小明: who wrote it for which paper. */
function besideMedium(line: string): string {
  const words = line
    .replace(MOMENT, "")
    .trim()
    .split(/[\s/／|｜]+/);
  const names = words.filter((word) => !isMedium(word));
  return names.length < words.length && names.every((name) => isPersonName(name) && !NO_NAME.test(name))
    ? names.join(" ")
    : "";
}

function pageTitle(
  { root, blocks }: PageParts,
  metas: ReadonlyMap<string, string>,
  data: StructuredData,
): string | null {
  const inHead = headTitle(root);
  const given = meta(metas, META.title) ?? (inHead !== "" ? inHead : (data.title ?? ""));
  const headings = blocks.filter(({ level }) => level === 1).map(({ text }) => text);
  const heading = headings.find(
    (text) => titleKey(text).length > 3 && titleKey(`${given} ${inHead} ${data.title ?? ""}`).includes(titleKey(text)),
  );
  if (heading !== undefined) return heading;
  // A line that is the first part of the title of the page, before the name of the site.
  const line = blocks.find(
    ({ text }) => text.length >= SHORTEST_TITLE && inHead.startsWith(text) && isMost(text, inHead),
  );
  if (line !== undefined && SITE_BEHIND.test(inHead.slice(line.text.length))) return line.text;
  const { start, end } = titleSpan(given.trim());
  const title = given.trim().slice(start, end);
  return title === "" ? (headings[0] ?? null) : title;
}

const SHORTEST_TITLE = 8;
const SITE_BEHIND = /^\s{0,2}[-_|｜–—]/;

function isMost(part: string, whole: string): boolean {
  return part.length * 2 > whole.length;
}

function headTitle(root: Root): string {
  for (const element of elementsOf(root)) if (element.tagName === "title") return ownText(element).trim();
  return "";
}

function urlOf({ root, head }: PageParts, metas: ReadonlyMap<string, string>, data: StructuredData): string | null {
  const canonical = [...elementsOf(root)].find(
    (element) => element.tagName === "link" && attribute(element, "rel").toLowerCase() === "canonical",
  );
  const saved = SAVED_FROM.exec(head)?.groups?.["url"];
  const candidates = [meta(metas, META.url), attribute(canonical, "href"), saved, data.url];
  return (
    candidates
      .map((url) => (url?.trim() ?? "").replace(/^(?:\/\/|(?=www\.))/, "https://"))
      .find((url) => /^https?:\/\/[^\s/]+\/\S/.test(url) && URL.canParse(url)) ?? null
  );
}

/** The day of a date as printed; a moment in universal time is told by the clock of Beijing, as is a count of seconds. */
function dateOf(text: string | null): Edtf | null {
  if (text === null) return null;
  const value = text.trim();
  if (/T[\d:.]+(?:Z|\+00:?00)$/.test(value)) return dayInBeijing(Date.parse(value));
  if (/^1\d{9}(?:\d{3})?$/.test(value)) return dayInBeijing(Number(value.padEnd(13, "0")));
  const { year, month, day } = DATE.exec(value)?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return null;
  return parseEdtf(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function dayInBeijing(moment: number): Edtf | null {
  return Number.isNaN(moment) ? null : parseEdtf(new Date(moment + 8 * 3600_000).toISOString().slice(0, 10));
}

function addressDate(url: string | null): Edtf | null {
  const { year, month, day } = ADDRESS_DATE.exec(url ?? "")?.groups ?? {};
  return year === undefined || month === undefined || day === undefined ? null : parseEdtf(`${year}-${month}-${day}`);
}

function meta(metas: ReadonlyMap<string, string>, names: readonly string[]): string | null {
  return names.map((name) => metas.get(name)?.trim()).find((value) => value !== undefined && value !== "") ?? null;
}

/** The meta elements of a page by name, in lower case; the first of a name counts. */
function collectMetas(root: Root): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of elementsOf(root)) {
    if (element.tagName !== "meta") continue;
    const key = ["name", "property", "itemProp"].map((name) => attribute(element, name)).find((value) => value !== "");
    const content = attribute(element, "content");
    const name = key?.trim().toLowerCase() ?? "";
    if (name !== "" && !metas.has(name)) metas.set(name, content);
  }
  return metas;
}
