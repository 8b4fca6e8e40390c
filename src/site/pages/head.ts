import { hrefTo, hrefToFile, sitePath } from "../address.ts";
import { eventCaption } from "../data/caption.ts";
import { dataOfPage, feedPath, hasFeed } from "../data/paths.ts";
import { machineDate } from "../dates.ts";
import { shapeStructuredData } from "./structured-data.ts";
import { dateWords, dossierText, entityPath, type Link, type View } from "./view.ts";

/** What a page says of itself to programs: search engines, feed readers, whoever shows a card for a link to it. */
export interface Head {
  /** JSON-LD that can stand in a `script` element: no `<` is in it. */
  readonly structuredData: string;
  readonly card: readonly CardProperty[];
  /** Other forms of the page: feeds, and the JSON of what it shows. */
  readonly related: readonly RelatedFile[];
  /** The JSON of what the page shows. */
  readonly data: Link;
  readonly searchPage: string;
  /** What a result of the search says besides the words found; empty for pages that are not found. */
  readonly search: readonly SearchProperty[];
}

/** Read by Pagefind: `attribute` says whether it can be filtered by or is shown. */
interface SearchProperty {
  readonly name: "kind" | "date" | "quote";
  readonly attribute: "data-pagefind-filter" | "data-pagefind-meta";
  readonly content: string;
}

/** A property of the Open Graph protocol. */
interface CardProperty {
  readonly property: string;
  readonly content: string;
}

interface RelatedFile {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** Shapes the head of a page; `title` is the page's alone, without the dossier's. */
export function shapeHead(view: View, title: string, description: string): Head {
  const { place, subject } = view;
  const { script } = place;
  // The data are the same in both scripts.
  const data = hrefToFile(place, dataOfPage(place.path, subject));
  return {
    structuredData: shapeStructuredData(view, title, description),
    // A card shows no badge, so a plan or an allegation says so in its title.
    card: shapeCard(
      view,
      subject !== null && "event" in subject ? eventCaption(subject.event, script) : title,
      description,
    ),
    related: [...shapeFeeds(view), { type: "application/json", title: view.words.pageData, href: data }],
    data: { text: view.words.pageData, href: data },
    searchPage: hrefTo(place, "search/"),
    search: shapeSearchProperties(view, description),
  };
}

function shapeFeeds({ place, dossier, subject, words }: View): RelatedFile[] {
  const title = (of: string) => `${of} · ${words.feed}`;
  const whole = { title: title(words.articles), href: hrefTo(place, feedPath("")) };
  const own =
    subject !== null && "entity" in subject && hasFeed(subject.entity)
      ? [{ title: title(subject.entity.name[place.script]), href: hrefTo(place, feedPath(entityPath(subject.entity))) }]
      : [];
  return [...own, ...(hasFeed(dossier) ? [whole] : [])].map((feed) => ({ type: "application/atom+xml", ...feed }));
}

/** The description of an event is what its first telling says. */
function shapeSearchProperties(view: View, description: string): SearchProperty[] {
  const { subject, words } = view;
  if (subject === null) return [];
  const kind = (content: string): SearchProperty => ({ name: "kind", attribute: "data-pagefind-filter", content });
  if ("entity" in subject) return [kind(words.entityKind[subject.entity.kind])];
  const shown = (name: "date" | "quote", content: string | undefined): SearchProperty[] =>
    content === undefined || content === "" ? [] : [{ name, attribute: "data-pagefind-meta", content }];
  if ("article" in subject) {
    return [kind(words.articles), ...shown("date", dateWords(view, subject.article.meta.published)?.text)];
  }
  const date = dateWords(view, subject.event.date)?.text;
  return [kind(words.events), ...shown("date", date), ...shown("quote", description)];
}

const LOCALES = { Hans: "zh_CN", Hant: "zh_TW" } as const;

/** A card has a picture and an address where it is known where the dossier is published: both must be whole addresses. */
function shapeCard(view: View, title: string, description: string): CardProperty[] {
  const { place, dossier, subject } = view;
  const base = dossier.settings.base_url;
  const isArticle = subject !== null && "article" in subject;
  const isPerson = subject !== null && "entity" in subject && subject.entity.kind === "person";
  const published = isArticle && subject.article.meta.published ? machineDate(subject.article.meta.published) : null;
  const properties: readonly (readonly [string, string | null])[] = [
    ["og:type", isArticle ? "article" : isPerson ? "profile" : "website"],
    ["og:site_name", dossierText(view, dossier.settings.title)],
    ["og:title", title],
    ["og:description", description === "" ? null : description],
    ["og:locale", LOCALES[place.script]],
    ["og:locale:alternate", LOCALES[place.script === "Hans" ? "Hant" : "Hans"]],
    ["og:url", base === null ? null : base + sitePath(place)],
    ["og:image", base === null ? null : `${base}assets/card.png`],
    ["article:published_time", published],
  ];
  return properties.flatMap(([property, content]) => (content === null ? [] : [{ property, content }]));
}
