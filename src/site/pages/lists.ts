import { EVENT_TYPES, type EntityKind } from "../../model/front-matter.ts";
import type { Article, DossierEvent, Entity } from "../dossier.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { articleItem, entityItem, eventItem, type ArticleItem, type EntityItem, type EventItem } from "./items.ts";
import { shapePager, sliceTitle, type Pager, type Slice } from "./pager.ts";
import { word, type View, type WordName } from "./view.ts";

interface ListPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly count: string;
  readonly pager: Pager | null;
}

export interface ArticleListPage extends ListPage {
  readonly items: readonly ArticleItem[];
}

export interface EntityListPage extends ListPage {
  readonly items: readonly EntityItem[];
}

export interface EventListPage extends ListPage {
  readonly groups: readonly EventGroup[];
}

export interface EventGroup {
  readonly heading: string;
  readonly anchor: string;
  readonly items: readonly EventItem[];
}

export function shapeArticleList(view: View, slice: Slice<Article>): ArticleListPage {
  return {
    ...listHead(view, "articles", "countArticles", slice, view.dossier.articles.length),
    items: slice.items.map((article) => articleItem(view, article)),
  };
}

/** The heading of a list of entities, and the word that counts them. */
const ENTITY_LIST_WORDS = {
  company: ["companies", "countCompanies"],
  institution: ["institutions", "countInstitutions"],
  person: ["people", "countPeople"],
  product: ["products", "countProducts"],
} as const;

export function shapeEntityList(view: View, kind: EntityKind, slice: Slice<Entity>): EntityListPage {
  const [heading, counter] = ENTITY_LIST_WORDS[kind];
  return {
    ...listHead(view, heading, counter, slice, view.dossier.entities[kind].length),
    items: slice.items.map((entity) => entityItem(view, entity)),
  };
}

/** Events by type, each type in the order of time. */
export function eventsByType(events: readonly DossierEvent[]): DossierEvent[] {
  return EVENT_TYPES.flatMap((type) => events.filter((event) => event.type === type));
}

export function shapeEventList(view: View, slice: Slice<DossierEvent>): EventListPage {
  const groups = EVENT_TYPES.map((type) => ({
    heading: view.words.eventType[type],
    anchor: type,
    items: slice.items.filter((event) => event.type === type).map((event) => eventItem(view, event)),
  }));
  return {
    ...listHead(view, "events", "countEvents", slice, view.dossier.events.length),
    groups: groups.filter(({ items }) => items.length > 0),
  };
}

function listHead(view: View, name: WordName, counter: WordName, slice: Slice<unknown>, n: number): ListPage {
  const heading = view.words[name];
  return {
    frame: shapeFrame(view, { title: sliceTitle(view, heading, slice) }),
    heading,
    count: word(view, counter, { n }),
    pager: shapePager(view, slice),
  };
}
