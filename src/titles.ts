import type { Span } from "./model/text.ts";
import { isMedium, isSiteName } from "./media.ts";

/** Labels that sites set before a title. */
const LABEL = /^(?:原创|原創|转载|轉載|独家|快讯|图集|组图|图解|视频|置顶|推荐|标题|標題|题目|題目)/;
/** A label with its own brackets: 【原创】 */
const BRACKETED_LABEL =
  /^[【[(（](?:原创|原創|转载|轉載|图|圖|组图|视频|置顶|重磅|独家|獨家|快讯|快訊|突发|推荐)[】\])）]\s*/;
/** A title within brackets after a label. */
const WRAPPED = /^[(（]([^\n]{8,120}?)[)）](?=[^)）]*$)/;
/** What stands between a title and the name of a site. */
const SEPARATOR = /(?<!\s)\s*(?:[_|｜]|[-–—]{1,2})\s*/g;
/** Shorter rests are no title. */
const SHORTEST_TITLE = 6;

/**
 * The part of a printed title that is the title: without labels such as 原创, without the names of sites behind it and
 * what search engines are fed with.
 */
export function titleSpan(printed: string): Span {
  const labelled = BRACKETED_LABEL.exec(printed)?.[0].length ?? 0;
  const label = LABEL.exec(printed.slice(labelled))?.[0] ?? "";
  const afterLabel = labelled + label.length;
  const wrapped = label === "" ? null : WRAPPED.exec(printed.slice(afterLabel));
  if (wrapped?.[1] !== undefined) {
    const start = afterLabel + 1;
    return withoutSites(printed, { start, end: start + wrapped[1].length });
  }
  const start = label !== "" && /^[:：|｜\s]/.test(printed.slice(afterLabel)) ? afterLabel : labelled;
  const lead = /^[:：|｜\s]*/.exec(printed.slice(start))?.[0].length ?? 0;
  return withoutSites(printed, { start: start + lead, end: printed.length });
}

/** Cuts names of sites off the end, one after the other, and of channels before them. */
function withoutSites(printed: string, { start, end }: Span): Span {
  let above: string | null = null;
  for (;;) {
    const site = lastPart(printed.slice(start, end));
    if (!site || !(isSite(site) || (site.separator === above && isChannel(site.name)))) return { start, end };
    above = site.separator;
    end = start + site.start;
  }
}

/** What stands behind the last separator of a title, and where the separator begins. */
interface Part {
  readonly name: string;
  readonly separator: string;
  readonly start: number;
}

function lastPart(title: string): Part | null {
  const match = [...title.matchAll(SEPARATOR)].at(-1);
  if (!match || match.index < SHORTEST_TITLE) return null;
  return {
    name: title.slice(match.index + match[0].length),
    separator: match[0].trim(),
    start: match.index,
  };
}

const LONGEST_SITE = 20;
const LONGEST_CHANNEL = 4;

function isSite({ name, separator }: Part): boolean {
  if (name === "") return true;
  if (name.length > LONGEST_SITE) return false;
  if (/[_|｜]/.test(separator))
    return isSiteName(name) || !/[，。？！?!：:]|\p{Script=Han}\s\p{Script=Han}/u.test(name);
  return isSiteName(name) && !isDash(separator, name);
}

/** 文化 between a title and the name of a site, with the same separator on both sides. */
function isChannel(name: string): boolean {
  return name.length <= LONGEST_CHANNEL && /^\p{Script=Han}+$/u.test(name);
}

/** A dash of two strokes belongs to the title unless a known medium follows. */
function isDash(separator: string, name: string): boolean {
  return /[–—]/.test(separator) && !isMedium(name);
}

/** Letters and digits alone, for telling whether two titles are the same. */
export function titleKey(title: string): string {
  return title
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** 【人事】, 03 某公司, |1|某公司换帅: how an item of a collection of news is headed. */
const ITEM = /^\s*(?:[【〔［[■◆●▲|｜丨]|\d{1,2}[\s、.．|｜丨])/;

/** Whether a line heads an item of a collection of news. */
export function isItemHeading(line: string): boolean {
  return ITEM.test(line);
}
