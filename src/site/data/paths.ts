import { ENTITY_FOLDERS } from "../address.ts";
import type { Article, Dossier, Entity } from "../dossier.ts";
import { articlePath, entityPath, eventPath, type Subject } from "../pages/view.ts";
import { DATA_FILES } from "./catalogue.ts";

/** Where the files of a page stand: paths below the folder of a script. */

/** The path of the feed of a page. */
export function feedPath(path: string): string {
  return `${path}feed.xml`;
}

/** Whether there is a feed of an entity or of the whole: Atom wants a date on each entry, so an article without one is in none. */
export function hasFeed(of: Dossier | Entity): boolean {
  const articles = "mentions" in of ? of.mentions.map(({ article }) => article) : of.articles;
  return articles.some(({ meta }) => meta.published !== null);
}

/** The path of the JSON of what a page shows: its own record, or its list of records. */
export function pageDataPath(path: string): string {
  return `${path}index.json`;
}

/** Pages that have a JSON of their own beside them, besides those of articles, entities and events. */
const LISTS = ["articles/", "events/", "sources/", ...Object.values(ENTITY_FOLDERS).map((folder) => `${folder}/`)];

/** Formats in which a citation can be taken away, and how the names of their files end. */
export const CITATION_FORMATS = [
  { name: "BibTeX", extension: "bib" },
  { name: "RIS", extension: "ris" },
  { name: "CSL-JSON", extension: "csl.json" },
] as const;

export type CitationExtension = (typeof CITATION_FORMATS)[number]["extension"];

/** The path of the citation of an article in one of the formats. */
export function citationPath(article: Article, extension: CitationExtension): string {
  return `${articlePath(article)}citation.${extension}`;
}

/** The JSON of the page at a path, from the root of the site; of the whole dossier where a page has none of its own. */
export function dataOfPage(path: string, subject: Subject | null): string {
  if (subject !== null) return pageDataPath(pathOfSubject(subject));
  if (path === "") return pageDataPath("");
  if (path.startsWith("timeline/")) return DATA_FILES.timeline.path;
  const list = LISTS.find((base) => path.startsWith(base));
  return list === undefined ? DATA_FILES.dossier.path : pageDataPath(list);
}

/** The path of the page of an article, an entity or an event. */
export function pathOfSubject(subject: Subject): string {
  if ("article" in subject) return articlePath(subject.article);
  return "entity" in subject ? entityPath(subject.entity) : eventPath(subject.event);
}
