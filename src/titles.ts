import type { Span } from "./model/text.ts";
import { isMedium, isSiteName } from "./media.ts";

/** Labels that sites set before a title. */
const LABEL = /^(?:原创|原創|转载|轉載|独家|快讯|图集|组图|图解|视频|置顶|推荐)/;
/** A label with its own brackets: 【原创】 */
const BRACKETED_LABEL = /^[【[(（](?:原创|原創|转载|轉載|图|圖|组图|视频|置顶)[】\])）]\s*/;
/** A title within brackets after a label. */
const WRAPPED = /^[(（]([^\n]{8,120}?)[)）](?=[^)）]*$)/;
/** What stands between a title and the name of a site. */
const SEPARATOR = /\s*[_|｜]\s*|\s*[-–—]{1,2}\s*/g;
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

/** Cuts names of sites off the end, one after the other. */
function withoutSites(printed: string, { start, end }: Span): Span {
  for (;;) {
    const cut = siteStart(printed.slice(start, end));
    if (cut === null) return { start, end };
    end = start + cut;
  }
}

function siteStart(title: string): number | null {
  const separator = [...title.matchAll(SEPARATOR)].at(-1);
  if (!separator || separator.index < SHORTEST_TITLE) return null;
  const name = title.slice(separator.index + separator[0].length);
  const isBar = /[_|｜]/.test(separator[0]);
  if (name.length > 20 || name === "") return name === "" ? separator.index : null;
  if (isBar ? isSiteName(name) || !/[，。？！?!：:]/.test(name) : isSiteName(name) && !isDash(separator[0], name)) {
    return separator.index;
  }
  return null;
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
