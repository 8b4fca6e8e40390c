import type { ArticleScript } from "../../model/text.ts";
import { hrefTo, hrefToFile, sitePath } from "../address.ts";
import { eventCaption, isoRange } from "../data/caption.ts";
import { DATA_FILES } from "../data/catalogue.ts";
import { pathOfSubject } from "../data/paths.ts";
import type { Article, DossierEvent, Entity, Telling } from "../dossier.ts";
import { dossierText, passageText, read, readMetadata, type Subject, type View } from "./view.ts";

/** What a page is about in the words of schema.org, as JSON-LD. */

type Thing = Readonly<Record<string, unknown>>;

/** How many references to others a page gives; the JSON of the page has them all. */
const MOST = 8;

/** JSON-LD that can stand in a `script` element: what would end that, or begin a comment, is escaped. */
export function shapeStructuredData(view: View, title: string, description: string): string {
  const thing = { "@context": "https://schema.org", ...describePage(view, title, description) };
  return JSON.stringify(thing).replaceAll("<", "\\u003c");
}

function describePage(view: View, title: string, description: string): Thing {
  const { subject, place } = view;
  const shared = { inLanguage: `zh-${place.script}`, url: hrefOf(view, place.path) };
  if (subject === null) {
    const kind = place.path === "" ? homeThing(view) : { "@type": "CollectionPage", isPartOf: siteThing(view) };
    return { ...kind, name: title, ...(description === "" ? {} : { description }), ...shared };
  }
  if ("article" in subject) return { ...articleThing(view, subject.article), ...shared };
  // Organizations and people have no language; the page about them does.
  const { inLanguage, url } = shared;
  const thing = "entity" in subject ? entityThing(view, subject.entity) : eventThing(view, subject.event);
  return { ...thing, url, mainEntityOfPage: { "@type": "WebPage", "@id": url, inLanguage } };
}

/** The public address of a page, or where that is not known the one relative to this page. */
function hrefOf(view: View, path: string): string {
  const base = view.dossier.settings.base_url;
  return base === null ? hrefTo(view.place, path) : base + sitePath({ path, script: view.place.script });
}

function siteThing(view: View): Thing {
  return { "@type": "WebSite", name: dossierText(view, view.dossier.settings.title), url: hrefOf(view, "") };
}

function homeThing(view: View): Thing {
  const base = view.dossier.settings.base_url;
  const address = (path: string) => (base === null ? hrefToFile(view.place, path) : base + path);
  const distribution = Object.values(DATA_FILES).map(({ path, type }) => ({
    "@type": "DataDownload",
    encodingFormat: type,
    contentUrl: address(path),
  }));
  return { "@type": ["WebSite", "Dataset"], distribution };
}

/** A digest is a work of its own, based on the article that it retells. */
function articleThing(view: View, { meta, title, entities }: Article): Thing {
  const inScript = (text: string) => readMetadata(view, text, meta.script);
  const { publication, bylines, published, digest_of, url } = meta;
  const made = {
    ...(bylines.length === 0
      ? {}
      : { author: bylines.map((name) => ({ "@type": "Person", name: personName(view, name, meta.script) })) }),
    ...(publication === null ? {} : { publisher: { "@type": "Organization", name: inScript(publication) } }),
    ...(published === null ? {} : { datePublished: isoRange(published).first ?? undefined }),
  };
  const mentions = entities.slice(0, MOST).map((entity) => referenceTo(view, { entity }));
  const own = { headline: read(view, title), name: read(view, title), mentions, isPartOf: siteThing(view) };
  const original = url === undefined ? {} : { url };
  if (!digest_of) return { "@type": "NewsArticle", ...own, ...made, ...(url === undefined ? {} : { isBasedOn: url }) };
  const { publication: publisher, title: headline } = digest_of;
  const retold = {
    "@type": "NewsArticle",
    ...made,
    headline: inScript(headline),
    publisher: { "@type": "Organization", name: inScript(publisher) },
    ...original,
  };
  return { "@type": "CreativeWork", ...own, isBasedOn: retold };
}

const TYPES = { company: "Organization", institution: "Organization", person: "Person", product: "Product" } as const;

function entityThing(view: View, entity: Entity): Thing {
  const { kind, name, forms, tickers, maker, mentions } = entity;
  const others = [name.Hans, name.Hant, ...forms].filter((form) => form !== read(view, name));
  return {
    "@type": kind === "company" && tickers.length > 0 ? "Corporation" : TYPES[kind],
    name: read(view, name),
    ...(others.length === 0 ? {} : { alternateName: [...new Set(others)].slice(0, MOST) }),
    ...(tickers.length === 0 ? {} : { tickerSymbol: tickers }),
    ...(maker ? { manufacturer: referenceTo(view, { entity: maker }) } : {}),
    subjectOf: mentions.slice(0, MOST).map(({ article }) => referenceTo(view, { article })),
  };
}

/** What an article simply reports is an event; what it plans, denies or alleges is a claim about one. */
function eventThing(view: View, event: DossierEvent): Thing {
  const { statuses, participants, tellings, date } = event;
  const about = participants.slice(0, MOST).map((entity) => referenceTo(view, { entity }));
  const quotations = tellings.slice(0, MOST).map((telling) => quotation(view, telling));
  if (statuses.every((status) => status === "reported")) {
    const { first, last } = date === null ? { first: null, last: null } : isoRange(date);
    return {
      "@type": "Event",
      name: read(view, event.title),
      ...(first === null ? {} : { startDate: first }),
      ...(last === null || last === first ? {} : { endDate: last }),
      about,
      subjectOf: quotations,
    };
  }
  return {
    "@type": "Claim",
    name: eventCaption(event, view.place.script),
    creativeWorkStatus: statuses.map((status) => view.words.eventStatus[status]).join("、"),
    about,
    appearance: quotations,
  };
}

function quotation(view: View, { quote, article, value }: Telling): Thing {
  return {
    "@type": "Quotation",
    text: passageText(view, quote),
    creativeWorkStatus: view.words.eventStatus[value.status],
    ...(value.speaker === null ? {} : { spokenByCharacter: speakerThing(view, article, value.speaker) }),
    isPartOf: referenceTo(view, { article }),
  };
}

/** Who says so: an entity of the article where it is one, else whatever the article calls it. */
function speakerThing(view: View, article: Article, speaker: string): Thing {
  const entity = article.entities.find(({ id, forms }) => id === speaker || forms.includes(speaker));
  if (entity) return referenceTo(view, { entity });
  return { "@type": "Thing", name: readMetadata(view, speaker, article.meta.script) };
}

/** Conversion between scripts treats the name of a person otherwise than a word. */
function personName(view: View, name: string, script: ArticleScript): string {
  return view.converter.name(view.converter.text(name, script, "Hans"), "person", view.place.script);
}

function referenceTo(view: View, subject: Subject): Thing {
  const url = hrefOf(view, pathOfSubject(subject));
  if ("entity" in subject) return { "@type": TYPES[subject.entity.kind], name: read(view, subject.entity.name), url };
  return "article" in subject
    ? { "@type": "CreativeWork", name: read(view, subject.article.title), url }
    : { "@type": "Event", name: eventCaption(subject.event, view.place.script), url };
}
