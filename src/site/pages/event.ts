import { eventDisagreements, sumDisagreements } from "../disagreements.ts";
import { isBefore } from "../dates.ts";
import type { ArticleEvent, EventStatus } from "../../model/front-matter.ts";
import type { ArticleScript } from "../../model/text.ts";
import type { Article, DossierEvent, Entity, Telling } from "../dossier.ts";
import { countIndependent } from "../independence.ts";
import { textFragment } from "../text-fragment.ts";
import { correctEvent, type Correcting } from "./corrections.ts";
import { disagreementItem, type DisagreementItem } from "./disagreements.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { articleItem, eventItem } from "./items.ts";
import { shapePager, sliceList, sliceTitle, type Pager, type Slice } from "./pager.ts";
import {
  badges,
  dateWords,
  entityLink,
  eventPath,
  eventTypeNote,
  passageText,
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
  type ArticleItem,
  type EventItem,
} from "./view.ts";

export interface EventPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly type: string | null;
  readonly date: DateWords | null;
  /** No article prints the date in the words of the event. */
  readonly isDateInferred: boolean;
  readonly badges: readonly Badge[];
  readonly statuses: readonly StatusItem[];
  readonly speakers: readonly MaybeLink[];
  readonly participants: readonly EventParticipants[];
  /** How many articles tell of it, and how many of them independently. */
  readonly told: string;
  readonly tellings: readonly TellingItem[];
  /** Only one article tells of it: what is said of the event is said of the telling. */
  readonly isToldOnce: boolean;
  /** What the articles do not agree on. */
  readonly disagreements: readonly DisagreementItem[];
  /** What came before and after, for each of the participants it is most about. */
  readonly around: readonly EventNeighbours[];
  /** False for the further pages of an event of which many articles tell: those hold tellings only. */
  readonly isFirst: boolean;
  readonly correcting: Correcting;
  readonly pager: Pager | null;
}

interface StatusItem {
  readonly text: string;
  readonly meaning: string;
}

interface EventNeighbours {
  readonly entity: Link;
  readonly before: EventItem | null;
  readonly after: EventItem | null;
}

interface EventParticipants {
  readonly heading: string;
  readonly items: readonly Link[];
}

interface TellingItem {
  readonly article: ArticleItem;
  readonly date: DateWords | null;
  readonly dateText: string | null;
  readonly status: string;
  readonly badges: readonly Badge[];
  readonly speaker: MaybeLink | null;
  /** The other media from which the article has it. */
  readonly cites: string | null;
  readonly quote: QuoteLink;
  /** The words on the page of the web that the article is from. */
  readonly original: string | null;
}

const TELLINGS_SIZE = 40;

/** The pages of an event: its tellings, so many on each. */
export function eventSlices(event: DossierEvent): Slice<Telling>[] {
  return sliceList(event.tellings, TELLINGS_SIZE, eventPath(event));
}

export function shapeEvent(view: View, event: DossierEvent, slice: Slice<Telling>): EventPage {
  const heading = read(view, event.title);
  const { words } = view;
  const isFirst = slice.number === 1;
  return {
    frame: shapeFrame(view, { title: sliceTitle(view, heading, slice), description: describe(view, event) }),
    heading: sliceTitle(view, heading, slice),
    type: eventTypeNote(view, event.type),
    date: dateWords(view, event.date),
    isDateInferred: event.tellings.every(({ value }) => value.date === null || isInferred(value)),
    badges: badges(view, event.statuses),
    statuses: event.statuses.map((status) => ({
      text: words.eventStatus[status],
      meaning: meaningOf(view, event, status),
    })),
    speakers: speakers(view, event),
    participants: (["company", "institution", "person"] as const).flatMap((kind) => {
      const items = event.participants.filter((entity) => entity.kind === kind);
      if (items.length === 0) return [];
      return [{ heading: words.entityKind[kind], items: items.map((entity) => entityLink(view, entity)) }];
    }),
    told: told(view, event),
    tellings: slice.items.map((telling) => tellingItem(view, telling)),
    isToldOnce: event.tellings.length === 1,
    disagreements: isFirst
      ? [...eventDisagreements(event), ...sumDisagreements(event)].map((item) =>
          disagreementItem(view, item, { isOwnPage: true }),
        )
      : [],
    around: isFirst ? around(view, event) : [],
    isFirst,
    correcting: correctEvent(view, event),
    pager: shapePager(view, slice),
  };
}

/** What is reported on the word of a speaker alone is reported as said. */
function meaningOf({ words }: View, { tellings }: DossierEvent, status: EventStatus): string {
  const isSaid = status === "reported" && tellings.every(({ value }) => value.speaker !== null);
  return isSaid ? words.reportedSpeech : words.statusMeaning[status];
}

const MOST_NEIGHBOURS = 4;

function told(view: View, event: DossierEvent): string {
  const articles = new Set(event.tellings.map(({ article }) => article)).size;
  if (articles === 1) return word(view, "articleCount", { n: 1 });
  return word(view, "independentSources", { articles, sources: countIndependent(event) });
}

function describe(view: View, { tellings }: DossierEvent): string {
  const [first] = tellings;
  return first ? passageText(view, first.quote).trim() : "";
}

function speakers(view: View, { tellings }: DossierEvent): MaybeLink[] {
  const all = tellings.flatMap(({ article, value }) =>
    value.speaker === null ? [] : [speakerLink(view, article, value.speaker)],
  );
  return [...new Map(all.map((link) => [link.text, link])).values()];
}

function around(view: View, event: DossierEvent): EventNeighbours[] {
  return event.participants.slice(0, MOST_NEIGHBOURS).flatMap((entity) => neighbours(view, event, entity));
}

/** The last event that was over when this one began, and the first that began after it: of the same month neither is sure. */
function neighbours(view: View, event: DossierEvent, entity: Entity): EventNeighbours[] {
  const item = (other: DossierEvent | undefined) => (other ? eventItem(view, other, entity) : null);
  const before = item(entity.events.findLast((other) => isBefore(other.date, event.date)));
  const after = item(entity.events.find((other) => isBefore(event.date, other.date)));
  return before || after ? [{ entity: entityLink(view, entity), before, after }] : [];
}

function tellingItem(view: View, telling: Telling): TellingItem {
  const { value, article } = telling;
  const { script } = article.meta;
  return {
    article: articleItem(view, article),
    date: dateWords(view, value.date),
    dateText: dateText(view, value, script),
    status: view.words.eventStatus[value.status],
    badges: badges(view, [value.status]),
    speaker: value.speaker === null ? null : speakerLink(view, article, value.speaker),
    cites: value.cites === undefined ? null : citedMedia(view, value.cites, script),
    quote: quoteLink(view, telling),
    original: article.meta.url === undefined ? null : textFragment(article.meta.url, value.quote),
  };
}

function dateText(view: View, value: ArticleEvent, script: ArticleScript): string | null {
  if (value.date_text !== null) return word(view, "dateText", { text: readMetadata(view, value.date_text, script) });
  return isInferred(value) ? view.words.dateInferred : null;
}

/** No word of the sentence gives the date: it follows from when the article was published, or from what goes before. */
function isInferred({ date, date_text }: ArticleEvent): boolean {
  return date !== null && date_text === null;
}

function citedMedia(view: View, media: readonly string[], script: ArticleScript): string {
  return media.length === 0
    ? view.words.citesUnnamed
    : media.map((name) => readMetadata(view, name, script)).join("、");
}

function speakerLink(view: View, article: Article, speaker: string): MaybeLink {
  const named = (entity: Entity) => entity.id === speaker || entity.forms.includes(speaker);
  const entity = article.entities.find(named);
  return entity ? entityLink(view, entity) : { text: readMetadata(view, speaker, article.meta.script), href: null };
}
