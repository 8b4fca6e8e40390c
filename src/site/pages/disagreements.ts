import type { ArticleEvent, Claim } from "../../model/front-matter.ts";
import { formatNumber } from "../amounts.ts";
import type { Disagreement } from "../disagreements.ts";
import type { Founded } from "../dossier.ts";
import {
  badges,
  dateWords,
  entityLink,
  eventLink,
  quoteLink,
  readMetadata,
  eventTypeWord,
  word,
  type EventItem,
} from "./view.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { eventItem } from "./items.ts";
import { shapePager, sliceTitle, type Pager, type Slice } from "./pager.ts";
import type { Badge, Link, MaybeLink, QuoteLink, View } from "./view.ts";

/** What articles do not agree on, as it stands on the page of all disagreements, of an event and of an entity. */
export interface DisagreementItem {
  /** Without a link on the page that is about it. */
  readonly about: MaybeLink;
  /** What is disputed: 估值, 日期, 性质; on the page that is about it 日期，说法不一. */
  readonly what: string;
  readonly positions: readonly PositionItem[];
  /** How many more there are. */
  readonly more: string | null;
}

interface PositionItem {
  readonly value: string;
  readonly note: string | null;
  readonly badges: readonly Badge[];
  readonly quotes: readonly QuoteLink[];
  readonly more: string | null;
}

export interface DisagreementsPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly items: readonly DisagreementItem[];
  /** Events that somebody denies; on the first page. */
  readonly denied: readonly EventItem[];
  readonly pager: Pager | null;
}

const MOST_DENIED = 30;

/** How much of a disagreement is shown, how much of one with many sides, and how much in brief. */
const MOST = { positions: 4, quotes: 4 } as const;
const MOST_OF_MANY = { positions: 8, quotes: 2 } as const;
const MOST_IN_BRIEF = { positions: 3, quotes: 2 } as const;

interface ItemOptions {
  /** It stands on the page of the entity or the event that it is about. */
  readonly isOwnPage?: boolean;
  readonly isBrief?: boolean;
}

export function shapeDisagreements(view: View, slice: Slice<Disagreement>): DisagreementsPage {
  const { words, dossier } = view;
  const denied = slice.number === 1 ? dossier.events.filter(({ statuses }) => statuses.includes("denied")) : [];
  return {
    frame: shapeFrame(view, {
      title: sliceTitle(view, words.disagreements, slice),
      description: words.disagreementsIntro,
    }),
    heading: words.disagreements,
    items: slice.items.map((item) => disagreementItem(view, item)),
    denied: denied.slice(0, MOST_DENIED).map((event) => eventItem(view, event)),
    pager: shapePager(view, slice),
  };
}

/** What stands on each side of a disagreement. */
export function disagreementItem(view: View, disagreement: Disagreement, options: ItemOptions = {}): DisagreementItem {
  const { words } = view;
  const named = (about: Link, what: string): Pick<DisagreementItem, "about" | "what"> =>
    options.isOwnPage
      ? { about: { text: "", href: null }, what: word(view, "disputedValue", { what }) }
      : { about, what };
  const most = options.isBrief ? MOST_IN_BRIEF : disagreement.positions.length > MOST.positions ? MOST_OF_MANY : MOST;
  const rest = disagreement.positions.length - most.positions;
  const more = rest > 0 ? word(view, "andMorePositions", { n: rest }) : null;
  if (disagreement.kind === "claim") {
    const positions = disagreement.positions.slice(0, most.positions).map((claims): PositionItem => {
      const [{ value }] = claims;
      const quotes = quotesOf(view, claims, most.quotes);
      return { value: claimValue(view, value), note: asOfWords(view, value), badges: [], ...quotes };
    });
    const { entity, attribute } = disagreement;
    return { ...named(entityLink(view, entity), attributeWord(view, attribute)), positions, more };
  }
  const { event, kind } = disagreement;
  const isStatus = kind === "status";
  const positions = disagreement.positions.slice(0, most.positions).map((tellings): PositionItem => {
    const [{ value }] = tellings;
    return {
      value: eventValue(view, kind, value),
      note: isStatus ? words.statusMeaning[value.status] : null,
      badges: isStatus ? [] : badges(view, [value.status]),
      ...quotesOf(view, tellings, most.quotes),
    };
  });
  const what = { date: words.date, nature: words.disagreementNature, status: words.disagreementStatus }[kind];
  return { ...named(eventLink(view, event), what), positions, more };
}

/** What a telling says of its event: when, what kind of deal, or how far it is true. */
function eventValue(view: View, kind: "date" | "nature" | "status", { date, type, status }: ArticleEvent): string {
  const { words } = view;
  if (kind === "date") return dateWords(view, date)?.text ?? words.undated;
  return kind === "nature" ? eventTypeWord(view, type) : words.eventStatus[status];
}

/** The first quotes for a value, and how many there are where there are more. */
export function quotesOf(
  view: View,
  founded: readonly Founded<unknown>[],
  most: number = MOST.quotes,
): { readonly quotes: readonly QuoteLink[]; readonly more: string | null } {
  return {
    quotes: founded.slice(0, most).map((one) => quoteLink(view, one)),
    more: founded.length > most ? word(view, "andMoreQuotes", { n: founded.length }) : null,
  };
}

/** What an entity has at a time; all else is said of the time itself. */
const STATES: ReadonlySet<string> = new Set(["valuation", "market-value", "stake", "funding-total"]);

/** The time of which a claim speaks: 截至2024年9月, or 2024年. */
export function asOfWords(view: View, { attribute, as_of }: Claim): string | null {
  const date = dateWords(view, as_of);
  if (!date) return null;
  return STATES.has(attribute) && !as_of?.includes("/") ? word(view, "asOf", { date: date.text }) : date.text;
}

/** The word for an attribute of claims; one without a word of its own is shown as it is. */
export function attributeWord(view: View, attribute: string): string {
  return view.words.attribute[attribute] ?? readMetadata(view, attribute, "Hans");
}

/** The value of a claim as newspapers print it, with its unit. */
export function claimValue(view: View, { value, unit }: Claim): string {
  const number = typeof value === "number" ? formatNumber(value) : value;
  return readMetadata(view, number + (unit === null ? "" : (view.words.unit[unit] ?? unit)), "Hans");
}
