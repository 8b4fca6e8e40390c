import type { Decision } from "../model/corrections.ts";
import type { EntityKind } from "../model/front-matter.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Script } from "../model/text.ts";
import { ENTITY_FOLDERS, hrefTo, outputFile, type Place } from "./address.ts";
import { dataFiles, type SiteFile } from "./data/files.ts";
import { findDisagreements } from "./disagreements.ts";
import type { Dossier, DossierEvent, Entity, Mention } from "./dossier.ts";
import { formerAddresses } from "./former-addresses.ts";
import { shapeAbout, type AboutPage } from "./pages/about.ts";
import { shapeArticle, type ArticlePage } from "./pages/article.ts";
import { shapeChoice, type ChoicePage } from "./pages/choice.ts";
import { shapeData, type DataPage } from "./pages/data.ts";
import { shapeDisagreements, type DisagreementsPage } from "./pages/disagreements.ts";
import { entitySlices, shapeEntity, type EntityPage } from "./pages/entity.ts";
import { eventSlices, shapeEvent, type EventPage } from "./pages/event.ts";
import { shapeGraph, type GraphPage } from "./pages/graph.ts";
import { shapeHome, type HomePage } from "./pages/home.ts";
import {
  eventsByType,
  listEntities,
  shapeArticleList,
  shapeEntityList,
  shapeEventList,
  type ArticleListPage,
  type EntityListPage,
  type EventListPage,
} from "./pages/lists.ts";
import { sliceList, slicePath, type Slice } from "./pages/pager.ts";
import { shapeRedirect, type RedirectPage } from "./pages/redirect.ts";
import { shapeNotFound, shapeSearch, type NotFoundPage, type SearchPage } from "./pages/search.ts";
import { shapeSource, sourcePath, sourceRunsByPage, type SourcePage, type SourceRun } from "./pages/source.ts";
import { shapeSources, SOURCES_SIZE, type SourcesPage } from "./pages/sources.ts";
import { shapeTimeline, timelineSlices, type TimelinePage } from "./pages/timeline.ts";
import {
  articlePath,
  entityPath,
  newSharedItems,
  once,
  type SharedItems,
  type Subject,
  type View,
} from "./pages/view.ts";
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
  readonly graph: GraphPage;
  readonly disagreements: DisagreementsPage;
  readonly search: SearchPage;
  readonly sources: SourcesPage;
  readonly source: SourcePage;
  readonly about: AboutPage;
  readonly data: DataPage;
  readonly notFound: NotFoundPage;
  readonly redirect: RedirectPage;
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
  readonly subject?: Subject;
  readonly shape: (view: View) => PageData[K];
}

const KINDS = ["company", "institution", "person", "product"] as const satisfies readonly EntityKind[];
const SCRIPTS: readonly Script[] = ["Hans", "Hant"];

interface SiteOptions {
  /** Where the site will stand on its server: `/` or `/x/`. */
  readonly pathPrefix: string;
  /** What people decided: former names have former addresses. */
  readonly corrections: readonly Decision[];
}

type InBoth = <K extends PageKind>(outlines: readonly PageOutline<K>[], absolute?: string) => SitePage<K>[];

/** Makes the pages of both scripts out of outlines; pages that lie equally deep share what they link to. */
function createInBoth(dossier: Dossier, converter: ScriptConverter): InBoth {
  const shared = new Map<string, SharedItems>();
  return (outlines, absolute) =>
    SCRIPTS.flatMap((script) =>
      outlines.map(({ path, subject = null, shape }) => {
        const place: Place = { path, script, ...(absolute === undefined ? {} : { absolute }) };
        const items = once(shared, `${script} ${hrefTo(place, "")}`, newSharedItems);
        return {
          place,
          shape: () => shape({ place, dossier, converter, subject, words: wordsIn(script), shared: items }),
        };
      }),
    );
}

/** Lays out the site of a dossier. */
export function createSite(dossier: Dossier, converter: ScriptConverter, options: SiteOptions): Site {
  const inBoth = createInBoth(dossier, converter);
  const { articles, entities, choices, events } = dossier;
  const pages: Site["pages"] = {
    home: inBoth([{ path: "", shape: shapeHome }]),
    articles: inBoth(inSlices("articles/", articles, shapeArticleList, ARTICLES_SIZE)),
    article: inBoth(
      articles.map((article) => ({
        path: articlePath(article),
        subject: { article },
        shape: (view) => shapeArticle(view, article),
      })),
    ),
    entities: inBoth(KINDS.flatMap((kind) => entityListOutlines(kind, entities[kind]))),
    choice: inBoth(choices.map((choice) => ({ path: entityPath(choice), shape: (view) => shapeChoice(view, choice) }))),
    entity: inBoth(KINDS.flatMap((kind) => entities[kind]).flatMap((entity) => entityOutlines(dossier, entity))),
    events: inBoth(eventListOutlines(events)),
    event: inBoth(events.flatMap(eventOutlines)),
    timeline: inBoth(
      timelineSlices(events).map((slice) => ({
        path: slicePath(slice),
        shape: (view) => shapeTimeline(view, slice),
      })),
    ),
    graph: inBoth([{ path: "graph/", shape: shapeGraph }]),
    disagreements: inBoth(
      inSlices("disagreements/", findDisagreements(dossier), shapeDisagreements, DISAGREEMENTS_SIZE),
    ),
    search: inBoth([{ path: "search/", shape: shapeSearch }]),
    sources: inBoth(inSlices("sources/", dossier.ledgers, shapeSources, SOURCES_SIZE)),
    source: inBoth(dossier.ledgers.flatMap((ledger) => sourceOutlines(dossier, ledger))),
    about: inBoth([{ path: "about/", shape: shapeAbout }]),
    data: inBoth([{ path: "data/", shape: shapeData }]),
    notFound: inBoth([{ path: "404.html", shape: shapeNotFound }], options.pathPrefix),
    redirect: inBoth(
      formerAddresses(dossier, options.corrections).map((redirect) => ({
        path: redirect.path,
        shape: (view) => shapeRedirect(view, redirect),
      })),
    ),
  };
  return { pages, files: dataFiles(dossier, converter, indexedPaths(pages)) };
}

/** Paths of the pages that may be found by search engines. */
function indexedPaths(pages: Site["pages"]): string[] {
  const kinds = Object.keys(pages) as PageKind[];
  const places = kinds
    .filter((kind) => kind !== "notFound" && kind !== "redirect")
    .flatMap((kind) => pages[kind].map(({ place }) => place));
  return places.filter(({ script }) => script === "Hans").map(({ path }) => path);
}

/** How many items of a list stand on one page. */
const LIST_SIZE = 250;
const ARTICLES_SIZE = 150;
const EVENTS_SIZE = 100;
const DISAGREEMENTS_SIZE = 15;

function inSlices<T, K extends PageKind>(
  base: string,
  items: readonly T[],
  shape: (view: View, slice: Slice<T>) => PageData[K],
  size = LIST_SIZE,
): PageOutline<K>[] {
  return sliceList(items, size, base).map((slice) => ({
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
    path: slicePath({ base, number: i + 1 }),
    shape: (view) => shapeSource(view, ledger, { base, number: i + 1, total, items: pages()[i] ?? [] }),
  }));
}

/** Each script has an order of its own, so a page of a list holds other names in each. */
function entityListOutlines(kind: EntityKind, entities: readonly Entity[]): PageOutline<"entities">[] {
  const base = `${ENTITY_FOLDERS[kind]}/`;
  const inOrder = (script: Script) => sliceList(listEntities(entities, script), LIST_SIZE, base);
  const slices = { Hans: inOrder("Hans"), Hant: inOrder("Hant") };
  return slices.Hans.map((slice, i) => ({
    path: slicePath(slice),
    shape: (view) => {
      const own = slices[view.place.script];
      return shapeEntityList(view, kind, own[i] ?? slice, own);
    },
  }));
}

function eventListOutlines(events: readonly DossierEvent[]): PageOutline<"events">[] {
  const slices = sliceList(eventsByType(events), EVENTS_SIZE, "events/");
  return slices.map((slice) => ({
    path: slicePath(slice),
    shape: (view) => shapeEventList(view, slice, slices),
  }));
}

function entityOutlines({ settings }: Dossier, entity: Entity): PageOutline<"entity">[] {
  const isPublic = ({ article, sentence }: Mention) => settings.publish === "full" || article.quoted.has(sentence);
  return entitySlices(entity, entityPath(entity), isPublic).map((slice) => ({
    path: slicePath(slice),
    subject: { entity },
    shape: (view) => shapeEntity(view, entity, slice),
  }));
}

function eventOutlines(event: DossierEvent): PageOutline<"event">[] {
  return eventSlices(event).map((slice) => ({
    path: slicePath(slice),
    subject: { event },
    shape: (view) => shapeEvent(view, event, slice),
  }));
}

/** How many pages the site has, both scripts together. */
export function countPages({ pages }: Site): number {
  return Object.values(pages).reduce((sum: number, ofKind: readonly unknown[]) => sum + ofKind.length, 0);
}

/** The paths of all that the site consists of, below its folder. */
export function writtenFiles({ pages, files }: Site): string[] {
  const kinds = Object.keys(pages) as PageKind[];
  return [
    ...kinds.flatMap((kind) => pages[kind].map(({ place }) => outputFile(place))),
    ...files.map(({ path }) => path),
  ];
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
