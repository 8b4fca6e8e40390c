import { hrefTo } from "../address.ts";
import type { Article, DossierEvent, Entity } from "../dossier.ts";
import {
  articleLink,
  badges,
  dateWords,
  entityLink,
  eventPath,
  read,
  readMetadata,
  word,
  type Badge,
  type DateWords,
  type Link,
  type View,
} from "./view.ts";

/** Articles, entities and events as they stand in lists. */

export interface ArticleItem extends Link {
  readonly publication: string | null;
  readonly date: DateWords | null;
  readonly isDigest: boolean;
}

export interface EntityItem extends Link {
  readonly count: string;
  /** What tells it from others: offices of a person, the maker of a product, tickers. */
  readonly detail: string;
}

export interface EventItem extends Link {
  readonly type: string;
  readonly date: DateWords | null;
  readonly badges: readonly Badge[];
  readonly participants: readonly Link[];
  /** How many articles tell of it, where there are several. */
  readonly count: string | null;
}

export function articleItem(view: View, article: Article): ArticleItem {
  const { publication, published, script, digest_of } = article.meta;
  return {
    ...articleLink(view, article),
    publication: publication === null ? null : readMetadata(view, publication, script),
    date: dateWords(view, published),
    isDigest: digest_of !== undefined,
  };
}

export function entityItem(view: View, entity: Entity): EntityItem {
  return {
    ...entityLink(view, entity),
    count: word(view, "articleCount", { n: entity.mentions.length }),
    detail: entityDetail(view, entity),
  };
}

function entityDetail(view: View, entity: Entity): string {
  if (entity.kind === "company") return entity.tickers.join("、");
  if (entity.kind === "product") return entity.maker ? read(view, entity.maker.name) : "";
  const [role] = entity.roles;
  if (!role) return "";
  const { value, organization, article } = role;
  const office = readMetadata(view, value.title, article.meta.script);
  if (organization) return read(view, organization.name) + office;
  return (value.organization === null ? "" : readMetadata(view, value.organization, article.meta.script)) + office;
}

/** `without` is whose page it is: it need not be named again. */
export function eventItem(view: View, event: DossierEvent, without?: Entity): EventItem {
  const articles = new Set(event.tellings.map(({ article }) => article)).size;
  return {
    text: read(view, event.title),
    href: hrefTo(view.place, eventPath(event)),
    type: view.words.eventType[event.type],
    date: dateWords(view, event.date),
    badges: badges(view, event.statuses),
    participants: event.participants
      .filter((participant) => participant !== without)
      .map((participant) => entityLink(view, participant)),
    count: articles > 1 ? word(view, "tellingsCount", { n: articles }) : null,
  };
}
