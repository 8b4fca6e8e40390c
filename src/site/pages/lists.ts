import { isKnownType, type EntityKind } from "../../model/front-matter.ts";
import type { Script } from "../../model/text.ts";
import { hrefTo } from "../address.ts";
import type { Article, DossierEvent, Entity } from "../dossier.ts";
import { groupByName } from "../name-order.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { articleItem, entityItem, eventItem, type EntityItem } from "./items.ts";
import { shapePager, slicePath, sliceTitle, type Pager, type Slice } from "./pager.ts";
import { eventTypesOf } from "../event-types.ts";
import {
  eventTypeWord,
  once,
  word,
  type ArticleItem,
  type EventItem,
  type Link,
  type View,
  type WordName,
} from "./view.ts";

interface ListPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly count: string;
  readonly isEmpty: boolean;
  readonly pager: Pager | null;
}

export interface ArticleListPage extends ListPage {
  readonly items: readonly ArticleItem[];
}

export interface EntityListPage extends ListPage {
  /** To each letter or count of strokes, on whichever page of the list it begins. */
  readonly jumps: readonly JumpLink[];
  readonly groups: readonly EntityListGroup[];
}

interface JumpLink extends Link {
  readonly label: string;
  readonly count: number;
}

interface EntityListGroup {
  readonly heading: string;
  readonly anchor: string;
  readonly items: readonly EntityItem[];
}

/** A name in a list, and the letter or count of strokes that it stands under. */
export interface ListedEntity {
  readonly entity: Entity;
  readonly group: string;
}

/** The names of a list in the order of one script. */
export function listEntities(entities: readonly Entity[], script: Script): ListedEntity[] {
  return groupByName(entities, script).flatMap(({ key, entities: of }) => of.map((entity) => ({ entity, group: key })));
}

export interface EventListPage extends ListPage {
  /** To each type, on whichever page of the list it begins. */
  readonly jumps: readonly JumpLink[];
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

/** `slices` are all pages of the list, in the order of this page's script, and `slice` is this one. */
export function shapeEntityList(
  view: View,
  kind: EntityKind,
  slice: Slice<ListedEntity>,
  slices: readonly Slice<ListedEntity>[],
): EntityListPage {
  const [heading, counter] = ENTITY_LIST_WORDS[kind];
  const groups = [...new Set(slice.items.map(({ group }) => group))];
  return {
    ...listHead(view, heading, counter, slice, view.dossier.entities[kind].length),
    jumps: shapeJumps(view, slices),
    groups: groups.map((group) => ({
      heading: groupHeading(view, group),
      anchor: groupAnchor(group),
      items: slice.items.filter((item) => item.group === group).map(({ entity }) => entityItem(view, entity)),
    })),
  };
}

function shapeJumps(view: View, slices: readonly Slice<ListedEntity>[]): JumpLink[] {
  return groupsOf(slices, ({ group }) => group).map(({ group, slice, count }) => ({
    text: group === "#" ? view.words.otherNames : group,
    label: groupHeading(view, group),
    href: hrefTo(view.place, slicePath(slice), groupAnchor(group)),
    count,
  }));
}

interface ListedGroup<T, G> {
  readonly group: G;
  /** The page on which it begins. */
  readonly slice: Slice<T>;
  readonly count: number;
}

/** The groups of a list over all of its pages. */
function groupsOf<T, G>(slices: readonly Slice<T>[], groupOf: (item: T) => G): ListedGroup<T, G>[] {
  const groups = new Map<G, { group: G; slice: Slice<T>; count: number }>();
  for (const slice of slices) {
    for (const item of slice.items) {
      const group = groupOf(item);
      once(groups, group, () => ({ group, slice, count: 0 })).count++;
    }
  }
  return [...groups.values()];
}

function groupHeading(view: View, group: string): string {
  if (group === "#") return view.words.otherNames;
  return view.place.script === "Hant" ? word(view, "strokes", { n: group }) : group;
}

function groupAnchor(group: string): string {
  return group === "#" ? "other" : `group-${group.toLowerCase()}`;
}

/** Events by type, each type in the order of time. */
export function eventsByType(events: readonly DossierEvent[]): DossierEvent[] {
  return eventTypesOf(events).flatMap((type) => events.filter((event) => event.type === type));
}

/** `slices` are all pages of the list, and `slice` is this one. */
export function shapeEventList(
  view: View,
  slice: Slice<DossierEvent>,
  slices: readonly Slice<DossierEvent>[],
): EventListPage {
  const types = groupsOf(slices, ({ type }) => type);
  const anchors = new Map(types.map(({ group }, i) => [group, isKnownType(group) ? group : `own-${String(i)}`]));
  return {
    ...listHead(view, "events", "countEvents", slice, view.dossier.events.length),
    jumps: types.map(({ group, slice: first, count }) => ({
      text: eventTypeWord(view, group),
      label: eventTypeWord(view, group),
      href: hrefTo(view.place, slicePath(first), anchors.get(group)),
      count,
    })),
    groups: eventTypesOf(slice.items).map((type) => ({
      heading: eventTypeWord(view, type),
      anchor: anchors.get(type) ?? "",
      items: slice.items.filter((event) => event.type === type).map((event) => eventItem(view, event)),
    })),
  };
}

function listHead(view: View, name: WordName, counter: WordName, slice: Slice<unknown>, n: number): ListPage {
  const heading = view.words[name];
  return {
    frame: shapeFrame(view, { title: sliceTitle(view, heading, slice) }),
    heading,
    count: word(view, counter, { n }),
    isEmpty: n === 0,
    pager: shapePager(view, slice),
  };
}
