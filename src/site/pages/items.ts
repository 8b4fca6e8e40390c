import type { Edtf } from "../../model/edtf.ts";
import { timelinePlace } from "../dates.ts";
import type { Article, DossierEvent, Entity, EntityRole } from "../dossier.ts";
import { placeOf, rolesOver } from "../offices.ts";
import { compareBy } from "../order.ts";
import {
  articleLink,
  badges,
  dateWords,
  entityLink,
  eventLink,
  eventTypeNote,
  once,
  read,
  readMetadata,
  word,
  type ArticleItem,
  type EventItem,
  type Link,
  type View,
} from "./view.ts";

/** Articles, entities and events as they stand in lists. */

export interface EntityItem extends Link {
  readonly count: string;
  /** What tells it from others: offices of a person, the maker of a product, tickers. */
  readonly detail: string;
}

export function articleItem(view: View, article: Article): ArticleItem {
  return once(view.shared.articles, article, () => shapeArticleItem(view, article));
}

function shapeArticleItem(view: View, article: Article): ArticleItem {
  const { publication, published, script } = article.meta;
  return {
    ...articleLink(view, article),
    publication: publication === null ? null : readMetadata(view, publication, script),
    date: dateWords(view, published),
  };
}

export function entityItem(view: View, entity: Entity): EntityItem {
  return {
    ...entityLink(view, entity),
    count: word(view, "articleCount", { n: entity.mentions.length }),
    detail: entityDetail(view, entity),
  };
}

/** What tells an entity from others, in the fewest words; empty where nothing does. */
export function entityDetail(view: View, entity: Entity): string {
  if (entity.kind === "company") return entity.tickers.join("、");
  if (entity.kind === "product") return entity.maker ? read(view, entity.maker.name) : "";
  const role = mainRole(entity);
  if (!role) return "";
  const { value, organization, article } = role;
  const office = readMetadata(view, value.title, article.meta.script);
  if (organization) return sideBySide(read(view, organization.name), office);
  if (value.organization === null) return office;
  return sideBySide(readMetadata(view, value.organization, article.meta.script), office);
}

/** Words of Latin letters keep a space between them: Omdia AI行业分析师. */
function sideBySide(name: string, office: string): string {
  return /[\da-z.]$/i.test(name) && /^[\da-z]/i.test(office) ? `${name} ${office}` : name + office;
}

/** The office that says most of a person: one that is held now, where most is told of it, and in the most words. */
function mainRole({ roles }: Entity): EntityRole | undefined {
  const over = rolesOver(roles);
  const told = new Map<string | null, number>();
  for (const role of roles) if (!over.has(role)) told.set(placeOf(role), (told.get(placeOf(role)) ?? 0) + 1);
  const [first] = [...roles].sort(
    compareBy(
      (role) => (over.has(role) ? 1 : 0),
      (role) => -(told.get(placeOf(role)) ?? 0),
      ({ value }) => -value.title.length,
    ),
  );
  return first;
}

/** `without` is whose page it is: it need not be named again. */
export function eventItem(view: View, event: DossierEvent, without?: Entity): EventItem {
  const item = once(view.shared.events, event, () => shapeEventItem(view, event));
  if (!without) return item;
  const others = event.participants.filter((participant) => participant !== without);
  return { ...item, ...namesOf(view, others) };
}

const MOST_NAMES = 4;

function namesOf(view: View, participants: readonly Entity[]): Pick<EventItem, "participants" | "more"> {
  return {
    participants: participants.slice(0, MOST_NAMES).map((participant) => entityLink(view, participant)),
    more: participants.length > MOST_NAMES ? word(view, "andMoreNames", { n: participants.length }) : null,
  };
}

function shapeEventItem(view: View, event: DossierEvent): EventItem {
  const articles = new Set(event.tellings.map(({ article }) => article)).size;
  return {
    ...eventLink(view, event),
    type: eventTypeNote(view, event.type),
    date: dateWords(view, event.date),
    day: dayWords(view, event.date),
    badges: badges(view, event.statuses),
    ...namesOf(view, event.participants),
    count: articles > 1 ? word(view, "tellingsCount", { n: articles }) : null,
  };
}

function dayWords(view: View, date: Edtf | null): string {
  const words = dateWords(view, date);
  if (!words) return view.words.undated;
  // What is open at one end is said with its year: 2024年起.
  if (date?.includes("..")) return words.text;
  return words.text.replace(/^\d{4}年/, "") || view.words.withinYear;
}

/** Events of one year. */
export interface EventYear {
  readonly heading: string;
  readonly anchor: string;
  readonly items: readonly EventItem[];
}

/** Events in the order of time, by year; those without a date come last. `without` is as for one event. */
export function eventYears(view: View, events: readonly DossierEvent[], without?: Entity): EventYear[] {
  const years = new Map<string, DossierEvent[]>();
  for (const event of events) {
    const { year } = timelinePlace(event.date);
    const own = years.get(year);
    if (own) own.push(event);
    else years.set(year, [event]);
  }
  return [...years].map(([year, own]) => ({
    heading: yearHeading(view, year),
    anchor: year === "" ? "undated" : `y${year}`,
    items: own.map((event) => eventItem(view, event, without)),
  }));
}

/** The heading of a year of the timeline; an empty one stands for events without a date. */
export function yearHeading(view: View, year: string): string {
  return year === "" ? view.words.undated : (dateWords(view, year as Edtf)?.text ?? year);
}
