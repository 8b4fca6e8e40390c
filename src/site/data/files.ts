import { z } from "zod";
import { ENTITY_FOLDERS, outputFile } from "../address.ts";
import type { Dossier, DossierEvent, Entity } from "../dossier.ts";
import { articlePath, entityPath, eventPath } from "../pages/view.ts";
import type { ScriptConverter } from "../script.ts";
import { searchNames } from "../search-names.ts";
import { collectVariants } from "../variants.ts";
import { formatCalendar } from "./calendar.ts";
import { DATA_FILES } from "./catalogue.ts";
import { citedWork, formatBibtex, formatCsl, formatRis, type CitedWork } from "./citation.ts";
import { formatCsv } from "./csv.ts";
import { formatDataPackage } from "./datapackage.ts";
import { createFeedWriter } from "./feeds.ts";
import { formatFollowTheMoney } from "./follow-the-money.ts";
import { formatGexf } from "./gexf.ts";
import { CITATION_FORMATS, citationPath, feedPath, hasFeed, pageDataPath, type CitationExtension } from "./paths.ts";
import { articleRecord, dossierSchema, entityRecord, eventRecord, pageOf } from "./records.ts";
import { tablesOf } from "./tables.ts";
import { formatTimeline } from "./timeline.ts";
import { formatCitationFile, formatRobots, formatSitemaps } from "./web-files.ts";

/** A file of the site that is no page; its path is below the folder of the site. */
export interface SiteFile {
  readonly path: string;
  readonly content: () => string;
}

const SCRIPTS = ["Hans", "Hant"] as const;

/** Data, feeds, sitemap and what search needs. `paths` are those of all pages that may be found by search engines. */
export function dataFiles(dossier: Dossier, converter: ScriptConverter, paths: readonly string[]): SiteFile[] {
  const { settings } = dossier;
  const tables = tablesOf(dossier);
  const files: SiteFile[] = [
    ...recordFiles(dossier),
    ...feedFiles(dossier, converter),
    ...listFiles(dossier),
    ...citationFiles(dossier, converter),
    ...tables.map((table) => ({ path: `data/${table.name}.csv`, content: () => formatCsv(table) })),
    { path: DATA_FILES.dataPackage.path, content: () => formatDataPackage(dossier, tables) },
    { path: DATA_FILES.schema.path, content: () => json(z.toJSONSchema(dossierSchema)) },
    { path: DATA_FILES.followTheMoney.path, content: () => formatFollowTheMoney(dossier) },
    { path: DATA_FILES.graph.path, content: () => formatGexf(dossier) },
    { path: DATA_FILES.timeline.path, content: () => formatTimeline(dossier) },
    { path: DATA_FILES.calendar.path, content: () => formatCalendar(dossier) },
    { path: DATA_FILES.citation.path, content: () => formatCitationFile(settings) },
    { path: "assets/variants.json", content: () => json(collectVariants(dossier)) },
    { path: "assets/names.json", content: () => lines(searchNames(dossier)) },
    { path: "robots.txt", content: () => formatRobots(settings.base_url) },
    // A sitemap holds whole addresses, which are not known without a base.
    ...(settings.base_url === null ? [] : formatSitemaps(settings.base_url, paths, settings.language)),
  ];
  return files.map(({ path, content }) => ({ path: path.normalize("NFC"), content }));
}

/** A list in JSON, an item a line. */
function lines(items: readonly object[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]\n`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Each record is written twice, beside its page and in the dossier, and made once. */
function recordFiles(dossier: Dossier): SiteFile[] {
  const records = <T>(items: readonly T[], pathOf: (item: T) => string, record: (item: T) => object) =>
    items.map((item) => ({ path: pageDataPath(pathOf(item)), content: once(() => JSON.stringify(record(item))) }));
  const articles = records(dossier.articles, articlePath, (article) => articleRecord(article, dossier));
  const entities = records(Object.values(dossier.entities).flat(), entityPath, entityRecord);
  const events = records(dossier.events, eventPath, eventRecord);
  const { title, description, base_url, publish } = dossier.settings;
  const whole = () => {
    const head = JSON.stringify({ title, description, base_url, publish }).slice(0, -1);
    const lists = Object.entries({ articles, entities, events }).map(
      ([name, files]) => `"${name}":[\n${files.map(({ content }) => content()).join(",\n")}\n]`,
    );
    return `${head},\n${lists.join(",\n")}}\n`;
  };
  return [...articles, ...entities, ...events, { path: DATA_FILES.dossier.path, content: whole }];
}

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}

function feedFiles(dossier: Dossier, converter: ScriptConverter): SiteFile[] {
  const writer = createFeedWriter(dossier, converter);
  const entities = Object.values(dossier.entities).flat().filter(hasFeed);
  const file = (path: string, script: (typeof SCRIPTS)[number]) => outputFile({ path: feedPath(path), script });
  return SCRIPTS.flatMap((script) => [
    ...(hasFeed(dossier) ? [{ path: file("", script), content: () => writer.dossier(script) }] : []),
    ...entities.map((entity) => ({
      path: file(entityPath(entity), script),
      content: () => writer.entity(entity, script),
    })),
  ]);
}

const CITATION_WRITERS: Readonly<Record<CitationExtension, (work: CitedWork) => string>> = {
  bib: formatBibtex,
  ris: formatRis,
  "csl.json": formatCsl,
};

function citationFiles(dossier: Dossier, converter: ScriptConverter): SiteFile[] {
  return dossier.articles.flatMap((article) => {
    const work = citedWork(article, dossier, converter);
    return CITATION_FORMATS.map(({ extension }) => ({
      path: citationPath(article, extension),
      content: () => CITATION_WRITERS[extension](work),
    }));
  });
}

/** What the lists and the home page show, as JSON: enough to find the record of each item. */
function listFiles(dossier: Dossier): SiteFile[] {
  const { articles, entities, events, ledgers, settings } = dossier;
  const list = (path: string, items: () => readonly object[]) => ({
    path: pageDataPath(path),
    content: () =>
      `[\n${items()
        .map((item) => JSON.stringify(item))
        .join(",\n")}\n]\n`,
  });
  const counts = {
    articles: articles.length,
    companies: entities.company.length,
    institutions: entities.institution.length,
    people: entities.person.length,
    products: entities.product.length,
    events: events.length,
  };
  const { title, description } = settings;
  return [
    { path: pageDataPath(""), content: () => json({ title, description, counts, data: Object.values(DATA_FILES) }) },
    list("articles/", () =>
      articles.map((article) => ({
        id: article.meta.id,
        title: article.title.Hans,
        title_hant: article.title.Hant,
        published: article.meta.published,
        page: pageOf(articlePath(article)),
      })),
    ),
    ...(["company", "institution", "person", "product"] as const).map((kind) =>
      list(`${ENTITY_FOLDERS[kind]}/`, () => entities[kind].map(entityItem)),
    ),
    list("events/", () => events.map(eventItem)),
    list("sources/", () => ledgers),
  ];
}

function entityItem(entity: Entity): object {
  const { kind, id, name, mentions } = entity;
  return {
    kind,
    id,
    name: name.Hans,
    name_hant: name.Hant,
    articles: mentions.length,
    page: pageOf(entityPath(entity)),
  };
}

function eventItem(event: DossierEvent): object {
  const { id, type, title, date, statuses } = event;
  return { id, type, title: title.Hans, title_hant: title.Hant, date, statuses, page: pageOf(eventPath(event)) };
}
