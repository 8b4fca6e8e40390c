import { createHash } from "node:crypto";
import { bounds } from "../../model/edtf.ts";
import type { Script } from "../../model/text.ts";
import { hrefTo, sitePath, type Place } from "../address.ts";
import { formatDate } from "../dates.ts";
import type { Article, Dossier, Entity, Passage } from "../dossier.ts";
import { articlePath, entityPath, isShown } from "../pages/view.ts";
import type { ScriptConverter } from "../script.ts";
import { fill, wordsIn } from "../words.ts";
import { feedPath } from "./paths.ts";
import { escapeXml, XML_DECLARATION } from "./xml.ts";

/** Atom feeds after RFC 4287, in both scripts: one of all articles, one for each entity. */

/** What a feed is of, and which sentences of each article it shows. */
interface FeedSubject {
  /** Of the page that the feed belongs to. */
  readonly path: string;
  /** Null for the dossier itself. */
  readonly entity: Entity | null;
  readonly items: readonly FeedItem[];
}

interface FeedItem {
  readonly article: Article;
  readonly sentences: readonly Passage[];
}

/** How many articles a feed holds, and how many sentences of each it shows. */
const MOST_ITEMS = 50;
const MOST_SENTENCES = 3;

function isDated({ article }: { readonly article: Article }): boolean {
  return article.meta.published !== null;
}

export interface FeedWriter {
  /** The newest articles of the dossier, with their first sentences. */
  readonly dossier: (script: Script) => string;
  /** The newest articles that name an entity, with the sentences that do. */
  readonly entity: (entity: Entity, script: Script) => string;
}

export function createFeedWriter(dossier: Dossier, converter: ScriptConverter): FeedWriter {
  const heads = { Hans: new Map<Article, string>(), Hant: new Map<Article, string>() };
  /** What the entries of an article have in common in all feeds. */
  const headOf = (article: Article, script: Script) => {
    const head = heads[script].get(article) ?? entryHead(dossier, converter, article, script);
    heads[script].set(article, head);
    return head;
  };
  const write = ({ path, entity, items }: FeedSubject, script: Script): string => {
    const entries = items
      .filter(isDated)
      .slice(0, MOST_ITEMS)
      .map((item) => {
        const link = hrefFrom(dossier, { path, script }, articlePath(item.article));
        return `<entry>${headOf(item.article, script)}${linkTo(link)}${summary(dossier, converter, item, script)}</entry>`;
      });
    const { language, title } = dossier.settings;
    const own = converter.text(title, language === "zh-Hant" ? "Hant" : "Hans", script);
    return [
      feedHead(dossier, { path, script }, entity === null ? own : `${entity.name[script]} · ${own}`, own),
      `<updated>${items[0] ? instantOf(items[0].article) : ""}</updated>`,
      ...entries,
      "</feed>",
      "",
    ].join("\n");
  };
  return {
    dossier: (script) => write({ path: "", entity: null, items: dossier.articles.map(withSentences) }, script),
    entity: (entity, script) => write({ path: entityPath(entity), entity, items: entity.mentions }, script),
  };
}

function withSentences(article: Article): FeedItem {
  return { article, sentences: article.sentences };
}

function feedHead({ settings }: Dossier, place: Place, title: string, author: string): string {
  const base = settings.base_url;
  const page = sitePath(place);
  const self = base === null ? "feed.xml" : base + feedPath(page);
  return [
    `${XML_DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-${place.script}">`,
    `<id>${escapeXml(identifier(settings, feedPath(page)))}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<author><name>${escapeXml(author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    linkTo(base === null ? "./" : base + page),
  ].join("\n");
}

/** A page's public address, or where that is not known a name made of what it is of: the same in each build. */
function identifier({ base_url, title }: Dossier["settings"], page: string): string {
  if (base_url !== null) return base_url + page;
  const hash = createHash("sha1").update(`${title}/${page}`).digest("hex");
  // A name-based UUID after RFC 9562, version 5.
  const variant = ((parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join("-")}`;
}

function hrefFrom({ settings }: Dossier, from: Place, path: string): string {
  const base = settings.base_url;
  return base === null ? hrefTo(from, path) : base + sitePath({ path, script: from.script });
}

function linkTo(href: string): string {
  return `<link rel="alternate" type="text/html" href="${escapeXml(href)}"/>`;
}

function entryHead({ settings }: Dossier, converter: ScriptConverter, article: Article, script: Script): string {
  const { publication, bylines, published, script: own } = article.meta;
  const inScript = (text: string) => converter.text(converter.text(text, own, "Hans"), "Hans", script);
  const authors = (bylines.length > 0 ? bylines : publication === null ? [] : [publication]).map(
    (name) => `<author><name>${escapeXml(inScript(name))}</name></author>`,
  );
  return [
    `<id>${escapeXml(identifier(settings, sitePath({ path: articlePath(article), script })))}</id>`,
    `<title>${escapeXml(article.title[script])}</title>`,
    `<updated>${instantOf(article)}</updated>`,
    // Only a day is precise enough to be called the moment of publication.
    published?.length === "2024-09-02".length && !published.includes("/")
      ? `<published>${instantOf(article)}</published>`
      : "",
    ...authors,
  ].join("");
}

/** The beginning of the first day on which an article may have been published, in China. */
function instantOf({ meta }: Article): string {
  if (meta.published === null) return "";
  const { first, last } = bounds(meta.published);
  return `${first === "0000-01-01" ? last : first}T00:00:00+08:00`;
}

function summary(
  dossier: Dossier,
  converter: ScriptConverter,
  { article, sentences }: FeedItem,
  script: Script,
): string {
  const { digest_of, published } = article.meta;
  const texts = sentences
    .filter((passage) => isShown({ dossier }, passage))
    .slice(0, MOST_SENTENCES)
    .map(({ block, start, end }) => block.reading[script].slice(start, end).trim());
  const date = published === null ? "" : formatDate(published);
  const digest = digest_of ? simplifiedNote(converter, article, digest_of) : "";
  const notes = [date, digest].filter((note) => note !== "").map((note) => converter.text(note, "Hans", script));
  return `<summary>${escapeXml([...notes, ...texts].join("\n"))}</summary>`;
}

function simplifiedNote(
  converter: ScriptConverter,
  { meta }: Article,
  { publication, title }: NonNullable<Article["meta"]["digest_of"]>,
): string {
  const simplified = (text: string) => converter.text(text, meta.script, "Hans");
  return fill(wordsIn("Hans").digestOf, { publication: simplified(publication), title: simplified(title) });
}
