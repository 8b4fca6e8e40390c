import type { EntityKind } from "../model/front-matter.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Script } from "../model/text.ts";
import { ENTITY_FOLDERS, type Place } from "./address.ts";
import { dataFiles, type SiteFile } from "./data-files.ts";
import type { Dossier, Entity } from "./dossier.ts";
import { shapeAbout, type AboutPage } from "./pages/about.ts";
import { shapeArticle, type ArticlePage } from "./pages/article.ts";
import { shapeChoice, type ChoicePage } from "./pages/choice.ts";
import { shapeEntity, type EntityPage } from "./pages/entity.ts";
import { shapeEvent, type EventPage } from "./pages/event.ts";
import { shapeHome, type HomePage } from "./pages/home.ts";
import {
  eventsByType,
  shapeArticleList,
  shapeEntityList,
  shapeEventList,
  type ArticleListPage,
  type EntityListPage,
  type EventListPage,
} from "./pages/lists.ts";
import { sliceList, slicePath, type Slice } from "./pages/pager.ts";
import { shapeNotFound, shapeSearch, type NotFoundPage, type SearchPage } from "./pages/search.ts";
import { shapeSource, sourcePath, sourceRunsByPage, type SourcePage, type SourceRun } from "./pages/source.ts";
import { shapeSources, type SourcesPage } from "./pages/sources.ts";
import { shapeTimeline, type TimelinePage } from "./pages/timeline.ts";
import { articlePath, entityPath, eventPath, type View } from "./pages/view.ts";
import type { ScriptConverter } from "./script.ts";
import { wordsIn } from "./words.ts";

/** The kinds of pages, and what the template of each is given. */
export interface PageData {
  readonly home: HomePage;
  readonly articles: ArticleListPage;
  readonly article: ArticlePage;
  readonly entities: EntityListPage;
  readonly entity: EntityPage;
  readonly choice: ChoicePage;
  readonly events: EventListPage;
  readonly event: EventPage;
  readonly timeline: TimelinePage;
  readonly search: SearchPage;
  readonly sources: SourcesPage;
  readonly source: SourcePage;
  readonly about: AboutPage;
  readonly notFound: NotFoundPage;
}

export type PageKind = keyof PageData;

/** A page in one script. It is shaped when it is rendered, so that no two are held at a time. */
export interface SitePage<K extends PageKind> {
  readonly place: Place;
  readonly shape: () => PageData[K];
}

/** All that the site consists of, in the order in which it is rendered. */
export interface Site {
  readonly pages: { readonly [K in PageKind]: readonly SitePage<K>[] };
  readonly files: readonly SiteFile[];
}

/** A page in either script. */
interface PageOutline<K extends PageKind> {
  readonly path: string;
  readonly shape: (view: View) => PageData[K];
}

const KINDS = ["company", "institution", "person", "product"] as const satisfies readonly EntityKind[];
const SCRIPTS: readonly Script[] = ["Hans", "Hant"];

/** Lays out the site of a dossier. `pathPrefix` is where it will stand on its server: `/` or `/x/`. */
export function createSite(dossier: Dossier, converter: ScriptConverter, pathPrefix: string): Site {
  const inBoth = <K extends PageKind>(outlines: readonly PageOutline<K>[], absolute?: string): SitePage<K>[] =>
    SCRIPTS.flatMap((script) =>
      outlines.map(({ path, shape }) => {
        const place: Place = { path, script, ...(absolute === undefined ? {} : { absolute }) };
        return { place, shape: () => shape({ place, dossier, converter, words: wordsIn(script) }) };
      }),
    );
  const { articles, entities, choices, events } = dossier;
  const pages: Site["pages"] = {
    home: inBoth([{ path: "", shape: shapeHome }]),
    articles: inBoth(inSlices("articles/", articles, shapeArticleList)),
    article: inBoth(
      articles.map((article) => ({ path: articlePath(article), shape: (view) => shapeArticle(view, article) })),
    ),
    entities: inBoth(
      KINDS.flatMap((kind) =>
        inSlices(`${ENTITY_FOLDERS[kind]}/`, entities[kind], (view, slice) => shapeEntityList(view, kind, slice)),
      ),
    ),
    entity: inBoth(KINDS.flatMap((kind) => entities[kind]).flatMap(entityOutlines)),
    choice: inBoth(choices.map((choice) => ({ path: entityPath(choice), shape: (view) => shapeChoice(view, choice) }))),
    events: inBoth(inSlices("events/", eventsByType(events), shapeEventList)),
    event: inBoth(events.map((event) => ({ path: eventPath(event), shape: (view) => shapeEvent(view, event) }))),
    timeline: inBoth(inSlices("timeline/", events, shapeTimeline)),
    search: inBoth([{ path: "search/", shape: shapeSearch }]),
    sources: inBoth([{ path: "sources/", shape: shapeSources }]),
    source: inBoth(dossier.ledgers.flatMap((ledger) => sourceOutlines(dossier, ledger))),
    about: inBoth([{ path: "about/", shape: shapeAbout }]),
    notFound: inBoth([{ path: "404.html", shape: shapeNotFound }], pathPrefix),
  };
  const places = Object.entries(pages)
    .filter(([kind]) => kind !== "notFound")
    .flatMap(([, ofKind]: [string, readonly { readonly place: Place }[]]) => ofKind.map(({ place }) => place));
  return { pages, files: dataFiles(dossier, places) };
}

/** How many items of a list, and how many articles of an entity, stand on one page. */
const LIST_SIZE = 250;
const MENTIONS_SIZE = 40;

function inSlices<T, K extends PageKind>(
  base: string,
  items: readonly T[],
  shape: (view: View, slice: Slice<T>) => PageData[K],
): PageOutline<K>[] {
  return sliceList(items, LIST_SIZE, base).map((slice) => ({
    path: slicePath(slice),
    shape: (view) => shape(view, slice),
  }));
}

/** The source is read again for each page, so that none is held. */
function sourceOutlines(dossier: Dossier, ledger: Ledger): PageOutline<"source">[] {
  const base = sourcePath(dossier, ledger);
  if (base === null) return [];
  const pages = (): SourceRun[][] => sourceRunsByPage(ledger, dossier.readSource(ledger) ?? "");
  const total = pages().length;
  return Array.from({ length: total }, (_, i) => ({
    path: slicePath({ base, number: i + 1, total, items: [] }),
    shape: (view) => shapeSource(view, ledger, { base, number: i + 1, total, items: pages()[i] ?? [] }),
  }));
}

function entityOutlines(entity: Entity): PageOutline<"entity">[] {
  return sliceList(entity.mentions, MENTIONS_SIZE, entityPath(entity)).map((slice) => ({
    path: slicePath(slice),
    shape: (view) => shapeEntity(view, entity, slice),
  }));
}

/** How many pages the site has, both scripts together. */
export function countPages({ pages }: Site): number {
  return Object.values(pages).reduce((sum: number, ofKind: readonly unknown[]) => sum + ofKind.length, 0);
}

/**
 * The site in parts of at most so many pages. Eleventy holds every page that it has written until it is done; a part at a
 * time, memory does not grow with the dossier.
 */
export function inParts(site: Site, size: number): Site[] {
  const parts: Site[] = [];
  for (let start = 0; start < countPages(site); start += size) {
    let before = 0;
    const cut = <K extends PageKind>(pages: readonly SitePage<K>[]): readonly SitePage<K>[] => {
      const own = pages.slice(Math.max(0, start - before), Math.max(0, start + size - before));
      before += pages.length;
      return own;
    };
    parts.push({ pages: mapKinds(site.pages, cut), files: start === 0 ? site.files : [] });
  }
  return parts;
}

type Pages = Site["pages"];

function mapKinds(
  pages: Pages,
  map: <K extends PageKind>(pages: readonly SitePage<K>[]) => readonly SitePage<K>[],
): Pages {
  const entries = Object.entries(pages) as [PageKind, readonly SitePage<PageKind>[]][];
  return Object.fromEntries(entries.map(([kind, ofKind]) => [kind, map(ofKind)])) as Pages;
}
