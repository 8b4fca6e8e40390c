import type { Element, Root, RootContent } from "hast";
import { splitNames } from "../../../bylines.ts";
import { isMedium } from "../../../media.ts";
import { parseEdtf, type Edtf } from "../../../model/edtf.ts";
import type { SourceHeader } from "../../../model/stages.ts";
import { titleKey, titleSpan } from "../../../titles.ts";
import type { PageBlock } from "./blocks.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Names of meta elements, in the order in which they are believed. */
const META = {
  title: ["og:title", "twitter:title", "title", "articletitle", "contenttitle"],
  url: ["og:url"],
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
    "weibo: article:create_at",
    "dc.date",
    "dateupdate",
  ],
  publication: ["mediaid", "source", "contentsource", "og:article:source", "article:source"],
  author: ["article:author", "og:article:author", "author"],
} as const;
/** A person or a body that signs articles: names of software, numbers and addresses are none. */
const SIGNATURE = /^[\p{Script=Han}·、，,\s]{2,30}$/u;
/** 来源：某报 in a line about the article; also what meta elements carry before the name. */
const SOURCE =
  /(?:来源|來源|稿源|媒体)\s{0,2}[:：]\s{0,3}(?<name>[^\s|｜:：，,。-]{2,20}?)(?=举报|作者|责任|责编|编辑|记者|发布|[\s|｜:：，,。-]|$)/;
const AUTHOR =
  /(?:作者|记者|記者|撰文)\s{0,2}[:：]\s{0,3}(?<names>[\p{Script=Han}·]{2,8}(?:[\s、]{1,2}[\p{Script=Han}·]{2,4}){0,3})/u;
const DATE = /(?<year>20\d{2}|19\d{2})\s?[-年/.]\s?(?<month>\d{1,2})\s?[-月/.]\s?(?<day>\d{1,2})/;

/** What a page says of its article in its head, its JSON-LD and the lines about it. */
export function readPageHeader(root: Root, blocks: readonly PageBlock[], about: readonly PageBlock[]): SourceHeader {
  const metas = collectMetas(root);
  const ld = collectJsonLd(root);
  const lines = about.map(({ text }) => text);
  const header: Writable<SourceHeader> = {};
  const title = pageTitle(root, metas, blocks);
  if (title !== null) header.title = title;
  const url = meta(metas, META.url) ?? canonical(root);
  if (url !== null && /^https?:\/\/[^\s]+$/.test(url)) header.url = url;
  const published = dateOf(meta(metas, META.published)) ?? dateOf(ld["datePublished"] ?? null) ?? firstDate(lines);
  if (published !== null) header.published = published;
  const publication = publicationOf(lines, metas);
  if (publication !== null) header.publication = publication;
  const names = lines.flatMap((line) => splitNames(AUTHOR.exec(line)?.groups?.["names"] ?? ""));
  const author = meta(metas, META.author) ?? ld["author"] ?? "";
  const signed = names.length > 0 ? names : SIGNATURE.test(author) && !isMedium(author) ? splitNames(author) : [];
  if (signed.length > 0) header.bylines = signed;
  return header;
}

function publicationOf(lines: readonly string[], metas: ReadonlyMap<string, string>): string | null {
  const labelled = lines.map((line) => SOURCE.exec(line)?.groups?.["name"]).find((name) => name !== undefined);
  const printed = labelled ?? lines.flatMap((line) => line.split(/[\s|｜]+/)).find(isMedium);
  if (printed !== undefined) return printed;
  const source = meta(metas, META.publication);
  if (source !== null) {
    const name = SOURCE.exec(source)?.groups?.["name"] ?? source;
    if (SIGNATURE.test(name)) return name.replace(/-.*/, "");
  }
  const author = meta(metas, META.author);
  return author !== null && isMedium(author) ? author : null;
}

function pageTitle(root: Root, metas: ReadonlyMap<string, string>, blocks: readonly PageBlock[]): string | null {
  const inHead = textOf(find(root, "title")).trim();
  const given = meta(metas, META.title) ?? inHead;
  const headings = blocks.filter(({ level }) => level === 1).map(({ text }) => text);
  const heading = headings.find(
    (text) => titleKey(text).length > 3 && titleKey(`${given} ${inHead}`).includes(titleKey(text)),
  );
  if (heading !== undefined) return heading;
  const { start, end } = titleSpan(given.trim());
  const title = given.trim().slice(start, end);
  return title === "" ? null : title;
}

function firstDate(lines: readonly string[]): Edtf | null {
  return lines.map(dateOf).find((date) => date !== null) ?? null;
}

/** The day of a date as printed; a moment in universal time is told by the clock of Beijing. */
function dateOf(text: string | null): Edtf | null {
  if (text === null) return null;
  if (/T[\d:.]+Z$/.test(text.trim())) {
    const moment = Date.parse(text.trim());
    return Number.isNaN(moment) ? null : parseEdtf(new Date(moment + 8 * 3600_000).toISOString().slice(0, 10));
  }
  const { year, month, day } = DATE.exec(text)?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return null;
  return parseEdtf(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

function meta(metas: ReadonlyMap<string, string>, names: readonly string[]): string | null {
  return (
    names
      .map((name) => metas.get(name))
      .find((value) => value !== undefined && value.trim() !== "")
      ?.trim() ?? null
  );
}

function collectMetas(root: Root): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of elements(root, "meta")) {
    const { name, property, itemProp, content } = element.properties;
    const key = [name, property, itemProp].map(asText).find((value) => value !== "") ?? "";
    if (key !== "" && typeof content === "string" && !metas.has(key.trim().toLowerCase())) {
      metas.set(key.trim().toLowerCase(), content);
    }
  }
  return metas;
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  return Array.isArray(value) ? value.map(asText).join(" ") : "";
}

function canonical(root: Root): string | null {
  const link = elements(root, "link").find(({ properties }) => asText(properties["rel"]) === "canonical");
  const href = link?.properties["href"];
  return typeof href === "string" ? href : null;
}

/** The strings of JSON-LD that speak of an article. */
function collectJsonLd(root: Root): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const element of elements(root, "script")) {
    if (element.properties["type"] !== "application/ld+json") continue;
    for (const record of recordsOf(textOf(element))) {
      for (const key of ["datePublished", "pubDate"])
        if (typeof record[key] === "string") found["datePublished"] ??= record[key];
      const author: unknown = record["author"];
      const first: unknown = Array.isArray(author) ? author[0] : author;
      if (typeof first === "string") found["author"] ??= first;
      else if (isRecord(first) && typeof first["name"] === "string") found["author"] ??= first["name"];
    }
  }
  return found;
}

function recordsOf(json: string): Record<string, unknown>[] {
  try {
    const value: unknown = JSON.parse(json);
    return (Array.isArray(value) ? value : [value]).filter(isRecord);
  } catch {
    return [];
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function find(root: Root, tagName: string): Element | null {
  return elements(root, tagName)[0] ?? null;
}

function elements(root: Root, tagName: string): Element[] {
  const found: Element[] = [];
  const stack: RootContent[] = [...root.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== "element") continue;
    if (node.tagName === tagName) found.push(node);
    for (let i = node.children.length - 1; i >= 0; i--) {
      const child = node.children[i];
      if (child) stack.push(child);
    }
  }
  return found;
}

function textOf(element: Element | null): string {
  return element?.children.map((child) => (child.type === "text" ? child.value : "")).join("") ?? "";
}
