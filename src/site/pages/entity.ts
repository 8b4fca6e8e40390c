import type { Claim } from "../../model/front-matter.ts";
import { renderNote } from "../body.ts";
import { claimDisagreements } from "../disagreements.ts";
import type { Article, DossierEvent, Entity, EntityRole, Founded, Mention } from "../dossier.ts";
import { correctEntity, type Correcting } from "./corrections.ts";
import { attributeWord, claimValue, disagreementItem, type DisagreementItem } from "./disagreements.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { shapeInfobox, type InfoRow } from "./infobox.ts";
import { articleItem, entityDetail, eventYears, type EventYear } from "./items.ts";
import { shapeNetwork, type NetworkFigure } from "./network.ts";
import { shapePager, sliceTitle, type Pager, type Slice } from "./pager.ts";
import {
  dateWords,
  entityLink,
  isShown,
  quoteLink,
  read,
  readMetadata,
  sentenceHref,
  word,
  type MaybeLink,
  type QuoteLink,
  type TextPart,
  type View,
  type ArticleItem,
} from "./view.ts";

export interface EntityPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly kind: string;
  /** False for the further pages of an entity that many articles name: those hold events and sentences only. */
  readonly isFirst: boolean;
  readonly summary: string;
  readonly infobox: readonly InfoRow[];
  readonly roles: readonly RoleItem[];
  /** Safe HTML of the note that a person wrote. */
  readonly note: string | null;
  readonly years: readonly EventYear[];
  readonly network: NetworkFigure | null;
  readonly claims: readonly ClaimItem[];
  readonly disagreements: readonly DisagreementItem[];
  /** Stands on the first page. */
  readonly count: string | null;
  readonly mentions: readonly MentionGroup[];
  /** The articles that a person wrote. */
  readonly written: readonly ArticleItem[];
  readonly correcting: Correcting;
  readonly pager: Pager | null;
}

/** An office of a person in what has no page of its own, with its words. */
export interface RoleItem {
  readonly of: MaybeLink | null;
  readonly title: string;
  readonly isFormer: boolean;
  readonly quote: QuoteLink;
}

export interface ClaimItem {
  readonly attribute: string;
  readonly value: string;
  readonly asOf: string | null;
  readonly quote: QuoteLink;
}

export interface MentionGroup {
  readonly article: ArticleItem;
  readonly count: string;
  readonly sentences: readonly MentionItem[];
}

interface MentionItem {
  readonly href: string;
  readonly parts: readonly TextPart[];
}

/** How many events and how many sentences stand on one page. */
const EVENTS_SIZE = 60;
const MENTIONS_SIZE = 50;

/** What one of the pages of an entity holds. */
export interface EntitySlice extends Slice<Mention> {
  readonly events: readonly DossierEvent[];
}

/** The pages of an entity: its events and the sentences that name it, so many on each. */
export function entitySlices(entity: Entity, base: string, isPublic: (mention: Mention) => boolean): EntitySlice[] {
  const mentions = entity.mentions.flatMap(({ sentences }) => sentences.filter(isPublic));
  const pages = Math.ceil(Math.max(1, mentions.length / MENTIONS_SIZE, entity.events.length / EVENTS_SIZE));
  return Array.from({ length: pages }, (_, i) => ({
    items: mentions.slice(i * MENTIONS_SIZE, (i + 1) * MENTIONS_SIZE),
    events: entity.events.slice(i * EVENTS_SIZE, (i + 1) * EVENTS_SIZE),
    number: i + 1,
    total: pages,
    base,
  }));
}

export function shapeEntity(view: View, entity: Entity, slice: EntitySlice): EntityPage {
  const heading = read(view, entity.name);
  const isFirst = slice.number === 1;
  const summary = isFirst ? summarize(view, entity) : "";
  return {
    frame: shapeFrame(view, { title: sliceTitle(view, heading, slice), description: `${heading}：${summary}` }),
    heading,
    kind: view.words.entityKind[entity.kind],
    isFirst,
    summary,
    infobox: isFirst ? shapeInfobox(view, entity) : [],
    roles: isFirst ? entity.roles.filter(isElsewhere).map((role) => roleItem(view, role)) : [],
    note: isFirst && entity.note ? renderNote(entity.note, (text) => readMetadata(view, text, "Hans")) : null,
    years: eventYears(view, slice.events, entity),
    network: isFirst ? shapeNetwork(view, entity) : null,
    claims: isFirst ? entity.claims.map((claim) => claimItem(view, claim)) : [],
    disagreements: isFirst ? claimDisagreements(entity).map((item) => disagreementItem(view, item, true)) : [],
    count: isFirst ? countMentions(view, entity) : null,
    mentions: shapeMentions(view, slice.items),
    written: isFirst ? entity.written.map((article) => articleItem(view, article)) : [],
    correcting: correctEntity(view, entity),
    pager: shapePager(view, slice),
  };
}

function summarize(view: View, entity: Entity): string {
  const mark = entity.pseudonym ? view.words.pseudonym : entity.written.length > 0 ? view.words.writer : null;
  const kind = view.words.entityKind[entity.kind] + (mark === null ? "" : `（${mark}）`);
  const { articles, sentences } = mentionCounts(view, entity);
  const detail = entityDetail(view, entity);
  const what = detail === "" ? kind : word(view, "entityWhat", { kind, detail });
  const told = word(view, "entitySummary", { what, articles, sentences });
  return entity.events.length === 0 ? told : told + word(view, "entityEvents", { n: entity.events.length });
}

function countMentions(view: View, entity: Entity): string {
  return word(view, "mentionsCount", mentionCounts(view, entity));
}

function mentionCounts(view: View, { mentions }: Entity): { articles: number; sentences: number } {
  const shown = mentions.map(({ sentences }) => sentences.filter((sentence) => isShown(view, sentence)).length);
  const articles = shown.filter((count) => count > 0).length;
  return { articles, sentences: shown.reduce((sum, count) => sum + count, 0) };
}

/** An office in what has no page; all others stand in the table of the network. */
function isElsewhere({ organization }: EntityRole): boolean {
  return organization === null;
}

function organizationOf(view: View, { organization, value, article }: EntityRole): MaybeLink | null {
  if (organization) return entityLink(view, organization);
  if (value.organization === null) return null;
  return { text: readMetadata(view, value.organization, article.meta.script), href: null };
}

function roleItem(view: View, role: EntityRole): RoleItem {
  return {
    of: organizationOf(view, role),
    title: readMetadata(view, role.value.title, role.article.meta.script),
    isFormer: role.value.former,
    quote: quoteLink(view, role),
  };
}

function claimItem(view: View, claim: Founded<Claim>): ClaimItem {
  const asOf = dateWords(view, claim.value.as_of);
  return {
    attribute: attributeWord(view, claim.value.attribute),
    value: claimValue(view, claim.value),
    asOf: asOf ? word(view, "asOf", { date: asOf.text }) : null,
    quote: quoteLink(view, claim),
  };
}

/** The sentences of a page, grouped by their articles. */
function shapeMentions(view: View, mentions: readonly Mention[]): MentionGroup[] {
  const groups = new Map<Article, Mention[]>();
  for (const mention of mentions) {
    const own = groups.get(mention.article);
    if (own) own.push(mention);
    else groups.set(mention.article, [mention]);
  }
  return [...groups].map(([article, own]) => ({
    article: articleItem(view, article),
    count: word(view, "sentenceCount", { n: own.length }),
    sentences: own.map((mention) => mentionItem(view, mention)),
  }));
}

function mentionItem(view: View, mention: Mention): MentionItem {
  const text = read(view, mention.block.reading);
  const parts: TextPart[] = [];
  let end = mention.start;
  for (const mark of mention.marks) {
    parts.push({ text: text.slice(end, mark.start), marked: false });
    parts.push({ text: text.slice(mark.start, mark.end), marked: true });
    end = mark.end;
  }
  parts.push({ text: text.slice(end, mention.end), marked: false });
  return { href: sentenceHref(view, mention), parts: parts.filter((part) => part.text !== "") };
}
