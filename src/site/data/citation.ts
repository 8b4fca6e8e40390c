import { createHash } from "node:crypto";
import type { EntityKind } from "../../model/front-matter.ts";
import { isForeign } from "../../opencc.ts";
import { formatDate } from "../dates.ts";
import type { Article, Dossier } from "../dossier.ts";
import { articlePath } from "../pages/view.ts";
import type { ScriptConverter } from "../script.ts";
import { isoRange } from "./caption.ts";
import { pageOf } from "./records.ts";

/**
 * How an article is cited, in its own script. A digest cites the article that it retells, and says that it was read as a
 * digest.
 */

/** What is cited: a work as its publisher published it. */
export interface CitedWork {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publication: string | null;
  /** Years, months and days that are known, one date or the two ends of a span; empty for an undated work. */
  readonly dates: readonly (readonly number[])[];
  /** In Chinese words: 2024年9月. */
  readonly dateWords: string | null;
  readonly isDateInferred: boolean;
  readonly url: string | null;
  /** A mixed text is in Chinese and no more can be said. */
  readonly language: "zh-Hans" | "zh-Hant" | "zh";
  /** What a reader of the citation must know; null where there is nothing. */
  readonly note: string | null;
}

export function citedWork(article: Article, { settings }: Dossier, converter: ScriptConverter): CitedWork {
  const { id, title, bylines, publication, published, published_basis, script, url, digest_of } = article.meta;
  const page = settings.base_url === null ? "" : `，${settings.base_url}${pageOf(articlePath(article))}`;
  const { first, last } = published === null ? { first: null, last: null } : isoRange(published);
  const ends = [...new Set([first, last])].filter((end) => end !== null);
  const titled = digest_of?.title ?? title;
  // Names are kept in simplified script; beside a title in traditional script they stand as it does.
  const isHant = script === "Hant" || (script === "mixed" && isForeign(titled, "Hans"));
  const inOwn = (name: string, kind: EntityKind) => (isHant ? converter.name(name, kind, "Hant") : name);
  const medium = digest_of?.publication ?? publication;
  return {
    // Programs that sort citations by their keys want Latin letters in them.
    id: `jz${ends[0]?.slice(0, 4) ?? ""}${createHash("sha1").update(id.normalize("NFC")).digest("hex").slice(0, 8)}`,
    title: titled,
    authors: bylines.map((name) => inOwn(name, "person")),
    publication: medium === null ? null : inOwn(medium, "institution"),
    dates: ends.map((end) => end.split("-").map(Number)),
    dateWords: published === null ? null : formatDate(published),
    isDateInferred: published_basis === "inferred",
    url: url ?? null,
    language: script === "mixed" ? "zh" : `zh-${script}`,
    note: digest_of ? `据《${settings.title}》所载摘要${page}` : null,
  };
}

/** How a work is kept, after GB/T 7714-2015 appendix B: N newspaper, EB electronic bulletin, Z other; OL online. */
function mediumOf({ publication, url }: CitedWork): string {
  if (publication !== null) return url === null ? "N" : "N/OL";
  return url === null ? "Z" : "EB/OL";
}

/** A reference after GB/T 7714-2015 in two parts: between them stands the day on which a reader saw an address. */
export function formatGbt7714(work: CitedWork): { readonly before: string; readonly after: string } {
  const { authors, title, publication, url } = work;
  const others = authors.length > 3 ? [...authors.slice(0, 3), "等"] : authors;
  const parts = [
    ...(others.length > 0 ? [`${others.join(", ")}. `] : []),
    `${title}[${mediumOf(work)}]. `,
    [...(publication === null ? [] : [publication]), gbtDate(work)].join(", "),
  ];
  return { before: parts.join(""), after: url === null ? "." : `. ${url}.` };
}

/** An inferred date stands in brackets: GB/T 7714-2015, 8.4.3. */
function gbtDate({ dates, isDateInferred }: CitedWork): string {
  if (dates.length === 0) return "[日期不详]";
  const date = dates.map((parts) => parts.map((n) => String(n).padStart(2, "0")).join("-")).join("/");
  return isDateInferred ? `[${date}]` : date;
}

/** 李玉洋、王夏：《题名》，《中国经营报》，2024年9月。 */
export function formatPlainCitation({ authors, title, publication, dateWords, url }: CitedWork): string {
  const parts = [
    `${authors.length > 0 ? `${authors.join("、")}：` : ""}《${title}》`,
    ...(publication === null ? [] : [`《${publication}》`]),
    dateWords ?? "日期不详",
    ...(url === null ? [] : [url]),
  ];
  return `${parts.join("，")}。`;
}

const LANGIDS = { "zh-Hans": "chinese-simplified", "zh-Hant": "chinese-traditional", zh: "chinese" } as const;

/** An entry of BibTeX, with the `date` of biblatex beside year and month. */
export function formatBibtex(work: CitedWork): string {
  const { id, title, authors, publication, dates, url, language, note } = work;
  const [first] = dates;
  const fields: readonly (readonly [string, string | null])[] = [
    // A name in braces is one name: a Chinese one is not split into first and last.
    ["author", authors.length === 0 ? null : authors.map((author) => `{${escapeBibtex(author)}}`).join(" and ")],
    ["title", `{${escapeBibtex(title)}}`],
    ["journal", publication && escapeBibtex(publication)],
    ["year", first ? String(first[0]) : null],
    ["month", first?.[1] === undefined ? null : String(first[1])],
    ["date", dates.length === 0 ? null : dates.map(isoOf).join("/")],
    ["url", url && url.replace(/[{}\\]/g, encodeURIComponent)],
    ["language", "chinese"],
    ["langid", LANGIDS[language]],
    ["note", note && escapeBibtex(note)],
  ];
  const given = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`]));
  return `@${publication === null ? "misc" : "article"}{${id},\n${given.join("")}}\n`;
}

function isoOf(parts: readonly number[]): string {
  return parts.map((n) => String(n).padStart(2, "0")).join("-");
}

const BIBTEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeBibtex(text: string): string {
  return oneLine(text).replace(/[\\{}%#&$_~^]/g, (character) => BIBTEX[character] ?? `\\${character}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** A record of RIS: a line a value, `TY` first and `ER` last. */
export function formatRis(work: CitedWork): string {
  const { title, authors, publication, dates, url, note } = work;
  const [first] = dates;
  const lines: readonly (readonly [string, string | null])[] = [
    ["TY", publication === null ? "GEN" : "NEWS"],
    ...authors.map((author) => ["AU", author] as const),
    ["TI", title],
    ["T2", publication],
    ["PY", first ? String(first[0]) : null],
    // Year, month and day, each slash written though what follows is not known.
    ["DA", first ? [0, 1, 2].map((i) => (first[i] ? String(first[i]).padStart(2, "0") : "")).join("/") + "/" : null],
    ["UR", url],
    ["LA", "zh"],
    ["N1", note],
    ["ER", ""],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join("");
}

/** CSL-JSON, as Zotero and citeproc read it. */
export function formatCsl(work: CitedWork): string {
  const { id, title, authors, publication, dates, isDateInferred, url, language, note } = work;
  const item = {
    id,
    type: publication === null ? "document" : "article-newspaper",
    title,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(publication === null ? {} : { "container-title": publication }),
    ...(dates.length === 0 ? {} : { issued: { "date-parts": dates, ...(isDateInferred ? { circa: true } : {}) } }),
    ...(url === null ? {} : { URL: url }),
    language,
    ...(note === null ? {} : { note }),
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}
