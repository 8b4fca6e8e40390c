import type { Claim } from "../../model/front-matter.ts";
import { formatNumber } from "../amounts.ts";
import type { Disagreement } from "../disagreements.ts";
import { badges, dateWords, entityLink, eventLink, quoteLink, readMetadata, word, type EventItem } from "./view.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { eventItem } from "./items.ts";
import { shapePager, sliceTitle, type Pager, type Slice } from "./pager.ts";
import type { Badge, Link, MaybeLink, QuoteLink, View } from "./view.ts";

/** What articles do not agree on, as it stands on the page of all disagreements, of an event and of an entity. */
export interface DisagreementItem {
  /** Without a link on the page that is about it. */
  readonly about: MaybeLink;
  /** What is disputed: 估值, 日期, 性质. */
  readonly what: string;
  readonly positions: readonly PositionItem[];
}

interface PositionItem {
  readonly value: string;
  readonly note: string | null;
  readonly badges: readonly Badge[];
  readonly quotes: readonly QuoteLink[];
}

export interface DisagreementsPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly items: readonly DisagreementItem[];
  /** Events that somebody denies; on the first page. */
  readonly denied: readonly EventItem[];
  readonly pager: Pager | null;
}

const MOST_DENIED = 100;

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

/** `isOwnPage`: it stands on the page of the entity or the event that it is about. */
export function disagreementItem(view: View, disagreement: Disagreement, isOwnPage = false): DisagreementItem {
  const own = (link: Link): MaybeLink => (isOwnPage ? { text: "", href: null } : link);
  const { words } = view;
  if (disagreement.kind === "claim") {
    const positions = disagreement.positions.map((claims): PositionItem => {
      const [{ value }] = claims;
      const asOf = dateWords(view, value.as_of);
      const note = asOf ? word(view, "asOf", { date: asOf.text }) : null;
      return {
        value: claimValue(view, value),
        note,
        badges: [],
        quotes: claims.map((claim) => quoteLink(view, claim)),
      };
    });
    return {
      about: own(entityLink(view, disagreement.entity)),
      what: attributeWord(view, disagreement.attribute),
      positions,
    };
  }
  const about = own(eventLink(view, disagreement.event));
  const isDate = disagreement.kind === "date";
  const positions = disagreement.positions.map((tellings): PositionItem => {
    const [{ value }] = tellings;
    const date = dateWords(view, value.date);
    return {
      value: isDate ? (date?.text ?? words.undated) : words.eventStatus[value.status],
      note: isDate ? (date?.precision ?? null) : words.statusMeaning[value.status],
      badges: isDate ? badges(view, [value.status]) : [],
      quotes: tellings.map((telling) => quoteLink(view, telling)),
    };
  });
  return { about, what: isDate ? words.date : words.disagreementStatus, positions };
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
