import type { EntityKind } from "../../model/front-matter.ts";
import { ENTITY_FOLDERS, hrefTo } from "../address.ts";
import { findDisagreements } from "../disagreements.ts";
import type { Article, DossierEvent } from "../dossier.ts";
import { compareBy } from "../order.ts";
import { disagreementItem, type DisagreementItem } from "./disagreements.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { articleItem, entityItem, eventItem, yearHeading, type EntityItem } from "./items.ts";
import { timelineSpans } from "./timeline.ts";
import {
  dateWords,
  dossierText,
  quoteLink,
  word,
  type QuoteLink,
  type View,
  type ArticleItem,
  type EventItem,
} from "./view.ts";

export interface HomePage {
  readonly frame: Frame;
  readonly heading: string;
  readonly description: string;
  readonly search: string;
  /** The times between which the articles were published. */
  readonly span: string | null;
  readonly counts: readonly Count[];
  /** How many events the years have, and how many have no date. */
  readonly years: readonly YearBar[];
  readonly undated: Count | null;
  /** The event that most articles tell of, with the words of each. */
  readonly lead: LeadEvent | null;
  readonly events: readonly EventItem[];
  readonly timeline: string;
  readonly disputed: readonly DisagreementItem[];
  readonly denied: readonly EventItem[];
  readonly disagreements: string;
  readonly centre: readonly EntityGroup[];
  readonly articles: readonly ArticleItem[];
}

interface Count {
  readonly count: number;
  readonly unit: string;
  readonly href: string;
}

/** A year as a bar that leads to its place on the timeline. */
interface YearBar {
  readonly text: string;
  readonly label: string;
  readonly count: number;
  /** Null for a year without events. */
  readonly href: string | null;
  /** In pixels. */
  readonly height: number;
}

interface LeadEvent extends EventItem {
  readonly quotes: readonly QuoteLink[];
}

interface EntityGroup {
  readonly heading: string;
  readonly href: string;
  readonly items: readonly EntityItem[];
}

const MOST = 8;
const MOST_DISPUTED = 3;
const MOST_NEW = 6;
const MOST_QUOTES = 3;

export function shapeHome(view: View): HomePage {
  const { dossier, place } = view;
  const heading = dossierText(view, dossier.settings.title);
  const [lead, ...told] = mostTold(dossier.events);
  const denied = dossier.events.filter(({ statuses }) => statuses.includes("denied"));
  return {
    frame: shapeFrame(view, { title: heading, hasSearch: true }),
    heading,
    description: dossierText(view, dossier.settings.description),
    search: hrefTo(place, "search/"),
    span: spanOf(view, dossier.articles),
    counts: shapeCounts(view),
    ...shapeYears(view),
    lead: lead ? leadEvent(view, lead) : null,
    events: told.map((event) => eventItem(view, event)),
    timeline: hrefTo(place, "timeline/"),
    disputed: findDisagreements(dossier)
      .slice(0, MOST_DISPUTED)
      .map((item) => disagreementItem(view, item, { isBrief: true })),
    denied: denied.slice(0, MOST_DISPUTED).map((event) => eventItem(view, event)),
    disagreements: hrefTo(place, "disagreements/"),
    centre: shapeCentre(view),
    articles: dossier.articles.slice(0, MOST_NEW).map((article) => articleItem(view, article)),
  };
}

function leadEvent(view: View, event: DossierEvent): LeadEvent {
  const quotes = event.tellings.slice(0, MOST_QUOTES).map((telling) => quoteLink(view, telling));
  return { ...eventItem(view, event), quotes };
}

/** Articles come the newest first, those without a date last. */
function spanOf(view: View, articles: readonly Article[]): string | null {
  const dated = articles.flatMap(({ meta }) => meta.published ?? []);
  const from = dateWords(view, dated.at(-1) ?? null);
  const to = dateWords(view, dated[0] ?? null);
  if (!from || !to) return null;
  if (from.text === to.text) return word(view, "summaryOfTime", { time: to.text });
  return word(view, "summaryOfSpan", { from: from.text, to: to.text });
}

/** Those whom most articles name; a paper is named in its own articles as their writer. */
function shapeCentre(view: View): EntityGroup[] {
  const { dossier, words, place } = view;
  const href = (kind: EntityKind) => hrefTo(place, `${ENTITY_FOLDERS[kind]}/`);
  const publications = new Set(
    dossier.articles.map(({ meta }) => view.converter.text(meta.publication ?? "", meta.script, "Hans")),
  );
  return (["company", "person", "institution"] as const).flatMap((kind) => {
    const told = dossier.entities[kind].filter(({ forms }) => !forms.some((form) => publications.has(form)));
    const items = told.slice(0, MOST).map((entity) => entityItem(view, entity));
    return items.length === 0 ? [] : [{ heading: words.entityKind[kind], href: href(kind), items }];
  });
}

function shapeCounts(view: View): Count[] {
  const { dossier, place, words } = view;
  const { company, institution, person, product } = dossier.entities;
  const counts = [
    [words.unitArticles, dossier.articles.length, "articles/"],
    [words.unitCompanies, company.length, "companies/"],
    [words.unitPeople, person.length, "people/"],
    [words.unitInstitutions, institution.length, "institutions/"],
    [words.unitProducts, product.length, "products/"],
    [words.unitEvents, dossier.events.length, "events/"],
  ] as const;
  return counts.map(([unit, count, path]) => ({ unit, count, href: hrefTo(place, path) }));
}

const MOST_YEARS = 16;
const TALLEST = 64;

/** The last years that have events, and those without between them: time is as wide as it was long. */
function shapeYears(view: View): Pick<HomePage, "years" | "undated"> {
  const spans = timelineSpans(view);
  const byYear = new Map(spans.map((span) => [span.year, span]));
  const dated = spans.filter(({ year }) => year !== "").map(({ year }) => Number(year));
  const last = Math.max(...dated);
  const first = Math.min(...dated.filter((year) => year > last - MOST_YEARS));
  const most = Math.max(
    1,
    ...dated.filter((year) => year >= first).map((year) => byYear.get(String(year))?.count ?? 0),
  );
  const years = dated.length < 2 ? [] : Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
  const undated = byYear.get("");
  return {
    years: years.map((year) => {
      const { count = 0, href = null } = byYear.get(year) ?? {};
      const label = word(view, "yearCount", { year: yearHeading(view, year), n: count });
      return { text: year, label, count, href, height: Math.ceil((TALLEST * count) / most) };
    }),
    undated: undated ? { unit: view.words.undated, count: undated.count, href: undated.href } : null,
  };
}

/** Most articles first; among equals those with more participants, then the earlier. */
function mostTold(events: readonly DossierEvent[]): DossierEvent[] {
  const rank = new Map(events.map((event, i) => [event, i]));
  const order = compareBy<DossierEvent>(
    ({ tellings }) => -new Set(tellings.map(({ article }) => article)).size,
    ({ date }) => (date === null ? 1 : 0),
    ({ participants }) => -participants.length,
    (event) => rank.get(event) ?? null,
  );
  return [...events].sort(order).slice(0, MOST);
}
