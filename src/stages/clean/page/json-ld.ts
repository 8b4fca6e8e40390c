import type { Element } from "hast";
import { attribute, ownText } from "./elements.ts";

/** What the structured data of a page says of its article. */
export interface StructuredData {
  readonly title: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** Names of writers that are given as persons, and names of which nothing is said. */
  readonly persons: readonly string[];
  readonly authors: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** Types of schema.org that are articles. */
const ARTICLE = /(?:Article|Posting|Report)$/;
/** Records that are looked at; more are no description of one page. */
const MOST_RECORDS = 500;
/** Characters that JSON does not allow within a string and that pages nevertheless print there. */
const CONTROL = /[\u0000-\u001f]+/g;

/**
 * Reads the JSON-LD of a page (schema.org; Baidu's own vocabulary too): lists, graphs and records within records. An
 * article comes before whatever else is described. Broken JSON counts for none.
 */
export function readStructuredData(scripts: readonly Element[]): StructuredData {
  const records = scripts
    .filter((script) => attribute(script, "type").trim().toLowerCase() === "application/ld+json")
    .flatMap((script) => recordsIn(parse(ownText(script))));
  const articles = records.filter((record) => textsOf(record["@type"]).some((type) => ARTICLE.test(type)));
  const own =
    articles.length > 0
      ? articles
      : records.filter((record) => textsOf(record["@type"]).every((type) => !OTHER.test(type)));
  const first = (...keys: readonly string[]): string | null =>
    own.flatMap((record) => keys.flatMap((key) => textsOf(record[key])))[0] ?? null;
  const writers = own.flatMap((record) => listOf(record["author"]));
  return {
    title: first("headline", "title"),
    published: first("datePublished", "pubDate", "dateCreated"),
    publisher:
      own.flatMap((record) => listOf(record["publisher"] ?? record["sourceOrganization"]).flatMap(nameOf))[0] ?? null,
    url: first("url") ?? own.flatMap((record) => listOf(record["mainEntityOfPage"]).flatMap(idOf))[0] ?? first("@id"),
    persons: writers
      .filter((writer) => isRecord(writer) && textsOf(writer["@type"]).includes("Person"))
      .flatMap(nameOf),
    authors: writers.filter((writer) => !isRecord(writer) || textsOf(writer["@type"]).length === 0).flatMap(nameOf),
  };
}

/** Types that describe the site around an article. */
const OTHER = /^(?:BreadcrumbList|Organization|WebSite|Person|ImageObject|VideoObject|ItemList|SiteNavigationElement)$/;

function parse(json: string): unknown {
  try {
    return JSON.parse(json.replaceAll(CONTROL, " "));
  } catch {
    return null;
  }
}

/** The records of a value, those in its lists and its graph included, outermost first. */
function recordsIn(value: unknown): Json[] {
  const found: Json[] = [];
  const queue: unknown[] = [value];
  for (let next = queue.shift(); next !== undefined && found.length < MOST_RECORDS; next = queue.shift()) {
    if (Array.isArray(next)) queue.push(...(next as unknown[]).slice(0, MOST_RECORDS));
    if (!isRecord(next)) continue;
    found.push(next);
    queue.push(
      ...["@graph", "mainEntity", "mainEntityOfPage"].map((key) => next[key]).filter((inner) => inner !== undefined),
    );
  }
  return found;
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

function textsOf(value: unknown): string[] {
  return listOf(value).filter((item) => typeof item === "string" && item.trim() !== "") as string[];
}

function idOf(value: unknown): string[] {
  return textsOf(isRecord(value) ? value["@id"] : value);
}

function nameOf(value: unknown): string[] {
  return textsOf(isRecord(value) ? value["name"] : value).map((name) => name.trim());
}
