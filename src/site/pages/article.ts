import { hrefTo, hrefToPlace } from "../address.ts";
import { anchorOf, renderBody, type BlockReading } from "../body.ts";
import type { Article, Entity, ReadBlock } from "../dossier.ts";
import { compareBy } from "../order.ts";
import { textFragment } from "../text-fragment.ts";
import { correctArticle, type Correcting } from "./corrections.ts";
import { shapeCitation, type CitationBlock } from "./citation.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { eventItem } from "./items.ts";
import { sourceHref } from "./sources.ts";
import {
  dateWords,
  entityLink,
  entityPath,
  isShown,
  passageText,
  read,
  readMetadata,
  scriptOf,
  word,
  type DateWords,
  type Link,
  type MaybeLink,
  type View,
  type EventItem,
} from "./view.ts";

export interface ArticlePage {
  readonly frame: Frame;
  readonly heading: string;
  readonly publication: string | null;
  readonly bylines: readonly MaybeLink[];
  readonly dateline: string | null;
  readonly published: DateWords | null;
  /** How the date is known, where the article does not state it. */
  readonly publishedNote: string | null;
  readonly digest: string | null;
  /** Set when the page is not in the article's own script: where its own characters are to be seen. */
  readonly converted: { readonly before: string; readonly link: MaybeLink; readonly after: string } | null;
  readonly onlyQuotes: boolean;
  /** Safe HTML. */
  readonly body: string;
  readonly events: readonly ArticleEventItem[];
  readonly groups: readonly ArticleEntities[];
  /** The article on the web, at the words with which its text begins. */
  readonly original: Link | null;
  readonly rights: string | null;
  readonly source: MaybeLink;
  /** Other copies of the text among the sources. */
  readonly reprints: readonly MaybeLink[];
  readonly correcting: Correcting;
  readonly citation: CitationBlock;
}

export interface ArticleEventItem extends EventItem {
  /** The words of this article, and the anchor of the sentence they stand in. */
  readonly quote: Link;
  /** What the link to that sentence is called. */
  readonly jump: string;
}

interface ArticleEntities {
  readonly heading: string;
  readonly items: readonly Link[];
}

export function shapeArticle(view: View, article: Article): ArticlePage {
  const { meta } = article;
  const heading = read(view, article.title);
  const inScript = (text: string | null | undefined) => (text ? readMetadata(view, text, meta.script) : null);
  return {
    frame: shapeFrame(view, { title: heading, description: describe(view, article) }),
    heading,
    publication: inScript(meta.publication),
    bylines: meta.bylines.map((name) => byline(view, article, name)),
    dateline: inScript(meta.dateline),
    published: dateWords(view, meta.published),
    publishedNote: publishedNote(view, article),
    digest: digestNote(view, article),
    converted: convertedNote(view, article),
    onlyQuotes: view.dossier.settings.publish === "quotes",
    body: renderBody(
      article.body,
      article.blocks.map((block) => readBlock(view, article, block)),
    ),
    events: shapeEvents(view, article),
    groups: shapeGroups(view, article),
    original: originalLink(view, article),
    rights: inScript(meta.rights),
    source: sourceLines(view, article),
    reprints: reprintsOf(view, article),
    correcting: correctArticle(view, article),
    citation: shapeCitation(view, article),
  };
}

/** Who printed it too, when and under which title, as far as the copy says. */
function reprintsOf(view: View, { meta }: Article): MaybeLink[] {
  return (meta.reprints ?? []).map(({ title, publication, published, file, url }) => {
    const parts = [publication ?? file, published && dateWords(view, published)?.text, `《${title}》`];
    const text = parts.filter((part) => part !== null && part !== undefined).join(" ");
    return { text: readMetadata(view, text, "Hans"), href: url ?? null };
  });
}

function originalLink(view: View, { meta, sentences }: Article): Link | null {
  if (meta.url === undefined) return null;
  const [first] = sentences;
  const isPublic = first !== undefined && isShown(view, first);
  const words = isPublic ? first.block.text.slice(first.start, first.end) : "";
  return { text: meta.url, href: isPublic ? textFragment(meta.url, words) : meta.url };
}

function describe(view: View, { sentences }: Article): string {
  const first = sentences.find((sentence) => isShown(view, sentence));
  return first ? passageText(view, first).trim() : "";
}

/** A journalist may also be a person of the dossier. */
function byline(view: View, article: Article, name: string): MaybeLink {
  const person = article.entities.find((entity) => entity.kind === "person" && entity.forms.includes(name));
  if (person) return entityLink(view, person);
  const simplified = view.converter.text(name, article.meta.script, "Hans");
  return { text: view.converter.name(simplified, "person", scriptOf(view)), href: null };
}

function publishedNote(view: View, { meta }: Article): string | null {
  if (meta.published_basis === "stated") return view.words.stated;
  if (meta.published_basis === "header") return view.words.fromHeader;
  if (meta.published_basis !== "inferred") return null;
  if (meta.published_why === undefined) return view.words.inferred;
  return word(view, "inferredWhy", { why: readMetadata(view, meta.published_why, meta.script) });
}

function digestNote(view: View, { meta }: Article): string | null {
  if (!meta.digest_of) return null;
  const inScript = (text: string) => readMetadata(view, text, meta.script);
  const { publication, title } = meta.digest_of;
  return word(view, "digestOf", { publication: inScript(publication), title: inScript(title) });
}

function convertedNote(view: View, article: Article): ArticlePage["converted"] {
  const { place, words } = view;
  const { script } = article.meta;
  if (script === place.script) return null;
  const isHans = place.script === "Hans";
  if (script === "mixed") {
    const before = isHans ? words.unified : words.unifiedToHant;
    return { before, link: sourceLines(view, article), after: words.unifiedEnd };
  }
  const href = hrefToPlace(place, { path: place.path, script });
  return {
    before: isHans ? words.converted : words.convertedToHant,
    link: { text: words.ownScript, href },
    after: words.convertedEnd,
  };
}

/** What the reader sees of a block: names are linked once in each paragraph. */
function readBlock(view: View, article: Article, block: ReadBlock): BlockReading {
  const linked = new Set<Entity>();
  const links = block.mentions.flatMap(({ entity, start, end }) => {
    if (linked.has(entity)) return [];
    linked.add(entity);
    return [{ start, end, href: hrefTo(view.place, entityPath(entity)) }];
  });
  const shown =
    view.dossier.settings.publish === "full"
      ? block.sentences
      : block.sentences.filter(({ number }) => article.quoted.has(number));
  return { text: read(view, block.reading), links, shown };
}

/** In the order in which the text tells of them. */
function shapeEvents(view: View, article: Article): ArticleEventItem[] {
  const tellings = article.events.flatMap((event) =>
    event.tellings.filter((telling) => telling.article === article).map(({ quote }) => ({ event, quote })),
  );
  return tellings.sort(compareBy(({ quote }) => quote.sentence)).map(({ event, quote }) => ({
    ...eventItem(view, event),
    quote: { text: passageText(view, quote), href: `#${anchorOf(quote.sentence)}` },
    jump: view.words.jumpToSentence,
  }));
}

function shapeGroups(view: View, { entities }: Article): ArticleEntities[] {
  const { words } = view;
  const groups = [
    ["company", words.companies],
    ["person", words.people],
    ["institution", words.institutions],
    ["product", words.products],
  ] as const;
  return groups.flatMap(([kind, heading]) => {
    const items = entities.filter((entity) => entity.kind === kind).map((entity) => entityLink(view, entity));
    return items.length === 0 ? [] : [{ heading, items }];
  });
}

function sourceLines(view: View, { meta }: Article): MaybeLink {
  const { file, lines } = meta.source;
  const text = word(view, "sourceLines", { file, from: lines[0], to: lines[1] });
  return { text, href: sourceHref(view, file) };
}
