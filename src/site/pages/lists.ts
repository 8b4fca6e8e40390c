import { EVENT_TYPES, type EntityKind } from "../../model/front-matter.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { articleItem, entityItem, eventItem, type ArticleItem, type EntityItem, type EventItem } from "./items.ts";
import { word, type View, type WordName } from "./view.ts";

export interface ArticleListPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly count: string;
  readonly items: readonly ArticleItem[];
}

export interface EntityListPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly count: string;
  readonly items: readonly EntityItem[];
}

export interface EventListPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly count: string;
  readonly groups: readonly EventGroup[];
}

export interface EventGroup {
  readonly heading: string;
  readonly anchor: string;
  readonly items: readonly EventItem[];
}

export function shapeArticleList(view: View): ArticleListPage {
  const { articles } = view.dossier;
  return {
    ...listHead(view, "articles", "countArticles", articles.length),
    items: articles.map((article) => articleItem(view, article)),
  };
}

/** The heading of a list of entities, and the word that counts them. */
const ENTITY_LIST_WORDS = {
  company: ["companies", "countCompanies"],
  institution: ["institutions", "countInstitutions"],
  person: ["people", "countPeople"],
  product: ["products", "countProducts"],
} as const;

export function shapeEntityList(view: View, kind: EntityKind): EntityListPage {
  const entities = view.dossier.entities[kind];
  const [heading, counter] = ENTITY_LIST_WORDS[kind];
  return {
    ...listHead(view, heading, counter, entities.length),
    items: entities.map((entity) => entityItem(view, entity)),
  };
}

/** Events by type, each type in the order of time. */
export function shapeEventList(view: View): EventListPage {
  const { events } = view.dossier;
  const groups = EVENT_TYPES.map((type) => ({
    heading: view.words.eventType[type],
    anchor: type,
    items: events.filter((event) => event.type === type).map((event) => eventItem(view, event)),
  }));
  return {
    ...listHead(view, "events", "countEvents", events.length),
    groups: groups.filter(({ items }) => items.length > 0),
  };
}

function listHead(view: View, name: WordName, counter: WordName, n: number) {
  const heading = view.words[name];
  return { frame: shapeFrame(view, { title: heading }), heading, count: word(view, counter, { n }) };
}
