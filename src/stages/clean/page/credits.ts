import type { Element, Root } from "hast";
import type { Span } from "../../../model/text.ts";
import { attribute, elementsOf, ownText, textWithin } from "./elements.ts";
import { namesOf } from "./dropped.ts";

/** What stands in elements whose names say what they hold: class="source", itemprop="author", <time datetime>. */
export interface MarkedCredits {
  readonly sources: readonly string[];
  readonly authors: readonly string[];
  readonly dates: readonly string[];
}

/** Words in the class, the id or the microdata of an element. */
const SOURCE_WORDS = new Set(
  "source sources sourcename laiyuan media medianame copyfrom origin account mediauser mpname jsname nickname provider pubsource".split(
    " ",
  ),
);
const AUTHOR_WORDS = new Set("author authors byline writer zuozhe reporter authorname journalist".split(" "));
const DATE_WORDS = new Set("datepublished pubdate pubtime publishtime publishdate publishedtime".split(" "));
/** Longer texts are no credit. */
const LONGEST = 60;

/** The elements of a part of a page that are marked as credits of its article. `range` is in offsets of the tree. */
export function readMarkedCredits(root: Root, range: Span): MarkedCredits {
  const sources: string[] = [];
  const authors: string[] = [];
  const dates: string[] = [];
  for (const element of elementsOf(root)) {
    const start = element.position?.start.offset;
    if (start === undefined || start < range.start || start >= range.end) continue;
    const words = wordsIn(`${namesOf(element.properties)} ${attribute(element, "itemProp")}`);
    const text = (): string => textWithin(element, LONGEST);
    if (element.tagName === "time" || words.some((word) => DATE_WORDS.has(word)))
      dates.push(attribute(element, "dateTime") || attribute(element, "content") || text());
    else if (words.some((word) => AUTHOR_WORDS.has(word)))
      authors.push(attribute(element, "content") || (nameWithin(element) ?? text()));
    else if (words.some((word) => SOURCE_WORDS.has(word))) sources.push(text());
  }
  const isCredit = (text: string): boolean => text !== "" && text.length < LONGEST;
  return { sources: sources.filter(isCredit), authors: authors.filter(isCredit), dates: dates.filter(isCredit) };
}

/** What an element that describes a writer at length marks as the name: itemprop="name". */
function nameWithin(element: Element): string | null {
  for (const inner of elementsOf(element)) {
    if (attribute(inner, "itemProp") === "name") return attribute(inner, "content") || textWithin(inner, LONGEST);
  }
  return null;
}

/** What names such as `article-source`, `a_source` and `author-name` end with: the last word, and the last two as one. */
function wordsIn(names: string): string[] {
  return names.split(/\s+/).flatMap((name) => {
    const parts = name.toLowerCase().split(/[-_]+/);
    return [parts.slice(-1).join(""), parts.slice(-2).join("")];
  });
}

/** What the scripts of a page set: `publish_time: '2024-09-12 18:30'`, `"pubTime":"…"`, `var ct = "1726137000"`. */
const STATE_DATE =
  /["']?\b(?:publish_?time|pub_?time|publish_?date|pub_?date|publishedAt|published_at|datePublished|newsTime|ctime|ct|ptime)["']?\s?[:=]\s?["']?(?<date>(?:19|20)\d{2}[-/]\d{1,2}[-/]\d{1,2}|1[0-9]{9}(?:\d{3})?)\b/gi;
const STATE_SOURCE =
  /["']?\b(?:media_?name|source_?name|copyfrom|nickname|nick_name|mediaName|source|media)["']?\s?[:=]\s?(?:htmlDecode\()?["'](?<name>[^"'\\<>{}]{2,20})["']/gi;
/** A date or a count of seconds, and the name of a paper or an account. */
export interface PageState {
  readonly date: string | null;
  readonly source: string | null;
}

/** Scripts are looked through up to this length. */
const LONGEST_SCRIPT = 400_000;

/**
 * What the state in the scripts of a page says of its article: where a script holds the title, what stands nearest to it;
 * else what all scripts agree on.
 */
export function readState(scripts: readonly Element[], title: string): PageState {
  const texts = scripts.map((script) => ownText(script).slice(0, LONGEST_SCRIPT));
  const named = title.length < 4 ? [] : texts.filter((text) => text.includes(title));
  return {
    date:
      named.map((text) => nearest(text, STATE_DATE, "date", title)).find((date) => date !== null) ??
      only(texts, STATE_DATE, "date"),
    source:
      named.map((text) => nearest(text, STATE_SOURCE, "name", title)).find((name) => name !== null) ??
      only(texts, STATE_SOURCE, "name"),
  };
}

/** How far from the title of an article its other properties stand, apart from its text. */
const REACH = 1500;

function nearest(text: string, pattern: RegExp, group: string, title: string): string | null {
  let best: { value: string; distance: number } | null = null;
  const places = placesOf(text, title);
  for (const match of text.matchAll(pattern)) {
    const distance = Math.min(...places.map((place) => Math.abs(match.index - place)));
    const value = match.groups?.[group];
    if (value !== undefined && distance < (best?.distance ?? REACH)) best = { value, distance };
  }
  return best?.value ?? null;
}

/** The first places of a text in another. */
function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0 && places.length < 8; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

function only(texts: readonly string[], pattern: RegExp, group: string): string | null {
  const values = new Set(
    texts.flatMap((text) => Array.from(text.matchAll(pattern), ({ groups }) => groups?.[group] ?? "")),
  );
  const [value] = values;
  return values.size === 1 ? (value ?? null) : null;
}
