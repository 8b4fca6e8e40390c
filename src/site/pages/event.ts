import type { Article, DossierEvent, Entity, Telling } from "../dossier.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { articleItem, type ArticleItem } from "./items.ts";
import {
  badges,
  dateWords,
  entityLink,
  quoteLink,
  read,
  readMetadata,
  word,
  type Badge,
  type DateWords,
  type Link,
  type MaybeLink,
  type QuoteLink,
  type View,
} from "./view.ts";

export interface EventPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly type: string;
  readonly date: DateWords | null;
  readonly badges: readonly Badge[];
  readonly statuses: string;
  readonly participants: readonly EventParticipants[];
  readonly tellings: readonly TellingItem[];
  /** What the articles do not agree on. */
  readonly disagreements: readonly string[];
}

interface EventParticipants {
  readonly heading: string;
  readonly items: readonly Link[];
}

interface TellingItem {
  readonly article: ArticleItem;
  readonly title: string | null;
  readonly date: DateWords | null;
  readonly dateText: string | null;
  readonly status: string;
  readonly badges: readonly Badge[];
  readonly speaker: MaybeLink | null;
  readonly quote: QuoteLink;
}

export function shapeEvent(view: View, event: DossierEvent): EventPage {
  const heading = read(view, event.title);
  const { words } = view;
  return {
    frame: shapeFrame(view, { title: heading }),
    heading,
    type: words.eventType[event.type],
    date: dateWords(view, event.date),
    badges: badges(view, event.statuses),
    statuses: event.statuses.map((status) => words.eventStatus[status]).join("、"),
    participants: (["company", "institution", "person"] as const).flatMap((kind) => {
      const items = event.participants.filter((entity) => entity.kind === kind);
      if (items.length === 0) return [];
      return [{ heading: words.entityKind[kind], items: items.map((entity) => entityLink(view, entity)) }];
    }),
    tellings: event.tellings.map((telling) => tellingItem(view, event, telling)),
    disagreements: disagreements(view, event),
  };
}

function tellingItem(view: View, event: DossierEvent, telling: Telling): TellingItem {
  const { value, article } = telling;
  const { script } = article.meta;
  return {
    article: articleItem(view, article),
    title: telling.title.Hans === event.title.Hans ? null : read(view, telling.title),
    date: dateWords(view, value.date),
    dateText:
      value.date_text === null ? null : word(view, "dateText", { text: readMetadata(view, value.date_text, script) }),
    status: view.words.eventStatus[value.status],
    badges: badges(view, [value.status]),
    speaker: value.speaker === null ? null : speakerLink(view, article, value.speaker),
    quote: quoteLink(view, telling),
  };
}

function speakerLink(view: View, article: Article, speaker: string): MaybeLink {
  const named = (entity: Entity) => entity.id === speaker || entity.forms.includes(speaker);
  const entity = article.entities.find(named);
  return entity ? entityLink(view, entity) : { text: readMetadata(view, speaker, article.meta.script), href: null };
}

function disagreements(view: View, { tellings, statuses }: DossierEvent): string[] {
  const dates = new Set(tellings.flatMap(({ value }) => value.date ?? []));
  return [
    ...(dates.size > 1 ? [view.words.otherDates] : []),
    ...(statuses.length > 1 ? [view.words.otherStatuses] : []),
  ];
}
