import type { EntityKind } from "../../model/front-matter.ts";
import { ENTITY_FOLDERS, hrefTo } from "../address.ts";
import type { DossierEvent } from "../dossier.ts";
import { compareBy } from "../order.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { articleItem, entityItem, eventItem, type ArticleItem, type EntityItem, type EventItem } from "./items.ts";
import { dossierText, type View } from "./view.ts";

export interface HomePage {
  readonly frame: Frame;
  readonly heading: string;
  readonly description: string;
  readonly search: string;
  readonly counts: readonly Count[];
  readonly events: readonly EventItem[];
  readonly timeline: string;
  readonly centre: readonly EntityGroup[];
  readonly articles: readonly ArticleItem[];
}

interface Count {
  readonly text: string;
  readonly count: number;
  readonly href: string;
}

interface EntityGroup {
  readonly heading: string;
  readonly href: string;
  readonly items: readonly EntityItem[];
}

const MOST = 8;

export function shapeHome(view: View): HomePage {
  const { dossier, place, words } = view;
  const heading = dossierText(view, dossier.settings.title);
  return {
    frame: shapeFrame(view, { title: heading }),
    heading,
    description: dossierText(view, dossier.settings.description),
    search: hrefTo(place, "search/"),
    counts: shapeCounts(view),
    events: mostTold(dossier.events).map((event) => eventItem(view, event)),
    timeline: hrefTo(place, "timeline/"),
    centre: (["company", "person", "institution"] as const).flatMap((kind) => {
      const items = dossier.entities[kind].slice(0, MOST).map((entity) => entityItem(view, entity));
      return items.length === 0 ? [] : [{ heading: words.entityKind[kind], href: listHref(view, kind), items }];
    }),
    articles: dossier.articles.slice(0, MOST).map((article) => articleItem(view, article)),
  };
}

function listHref(view: View, kind: EntityKind): string {
  return hrefTo(view.place, `${ENTITY_FOLDERS[kind]}/`);
}

function shapeCounts(view: View): Count[] {
  const { dossier, place, words } = view;
  const { company, institution, person, product } = dossier.entities;
  const counts = [
    [words.articles, dossier.articles.length, "articles/"],
    [words.companies, company.length, "companies/"],
    [words.people, person.length, "people/"],
    [words.institutions, institution.length, "institutions/"],
    [words.products, product.length, "products/"],
    [words.events, dossier.events.length, "events/"],
  ] as const;
  return counts.map(([text, count, path]) => ({ text, count, href: hrefTo(place, path) }));
}

/** Most articles first; among equals those with more participants, then the earlier. */
function mostTold(events: readonly DossierEvent[]): DossierEvent[] {
  const rank = new Map(events.map((event, i) => [event, i]));
  const order = compareBy<DossierEvent>(
    ({ tellings }) => -new Set(tellings.map(({ article }) => article)).size,
    ({ participants }) => -participants.length,
    (event) => rank.get(event) ?? null,
  );
  return [...events].sort(order).slice(0, MOST);
}
