import type { Claim } from "../../model/front-matter.ts";
import { renderNote } from "../body.ts";
import { claimDisagreements, type Disagreement } from "../disagreements.ts";
import type { Article, DossierEvent, Entity, EntityRole, Founded, Mention } from "../dossier.ts";
import { compareBy } from "../order.ts";
import { correctEntity, type Correcting } from "./corrections.ts";
import {
  asOfWords,
  attributeWord,
  claimValue,
  disagreementItem,
  quotesOf,
  type DisagreementItem,
} from "./disagreements.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { shapeInfobox, type InfoRow } from "./infobox.ts";
import { articleItem, entityDetail, eventYears, type EventYear } from "./items.ts";
import { shapeNetwork, type NetworkFigure } from "./network.ts";
import { shapePager, sliceTitle, type Pager, type Slice } from "./pager.ts";
import {
  entityLink,
  isShown,
  once,
  quoteLink,
  read,
  readMetadata,
  sentenceHref,
  word,
  type Link,
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
  readonly claims: readonly ClaimGroup[];
  readonly disagreements: readonly DisagreementItem[];
  /** To the parts of a page that has several. */
  readonly parts: readonly PartLink[];
  readonly mentions: readonly MentionGroup[];
  /** The articles that a person wrote. */
  readonly written: readonly ArticleItem[];
  readonly correcting: Correcting;
  readonly pager: Pager | null;
}

interface PartLink extends Link {
  readonly count: number;
}

/** An office of a person in what has no page of its own, with its words. */
export interface RoleItem {
  readonly of: MaybeLink | null;
  readonly title: string;
  readonly isFormer: boolean;
  readonly quote: QuoteLink;
}

/** An attribute and the values that articles give it, on which they do not disagree. */
export interface ClaimGroup {
  readonly attribute: string;
  readonly values: readonly ClaimItem[];
}

interface ClaimItem {
  readonly value: string;
  readonly asOf: string | null;
  readonly quotes: readonly QuoteLink[];
  readonly more: string | null;
}

export interface MentionGroup {
  readonly article: ArticleItem;
  readonly sentences: readonly MentionItem[];
}

interface MentionItem {
  readonly href: string;
  readonly parts: readonly TextPart[];
}

/** How many of each stand on one page. */
const EVENTS_SIZE = 40;
const MENTIONS_SIZE = 50;
const CLAIMS_SIZE = 8;
const DISAGREEMENTS_SIZE = 3;

/** Claims of the same value at the same time: they speak with one voice. */
type Voice = readonly [Founded<Claim>, ...Founded<Claim>[]];

/** What one of the pages of an entity holds. */
export interface EntitySlice extends Slice<Mention> {
  readonly events: readonly DossierEvent[];
  readonly claims: readonly Voice[];
  readonly disagreements: readonly Disagreement[];
}

/** The pages of an entity: its events, what is said of it and the sentences that name it, so many on each. */
export function entitySlices(entity: Entity, base: string, isPublic: (mention: Mention) => boolean): EntitySlice[] {
  const mentions = entity.mentions.flatMap(({ sentences }) => sentences.filter(isPublic));
  const disagreements = claimDisagreements(entity);
  const claims = undisputed(entity, disagreements);
  const pages = Math.ceil(
    Math.max(
      1,
      mentions.length / MENTIONS_SIZE,
      entity.events.length / EVENTS_SIZE,
      claims.length / CLAIMS_SIZE,
      disagreements.length / DISAGREEMENTS_SIZE,
    ),
  );
  return Array.from({ length: pages }, (_, i) => {
    const share = <T>(items: readonly T[], size: number) => items.slice(i * size, (i + 1) * size);
    return {
      items: share(mentions, MENTIONS_SIZE),
      events: share(entity.events, EVENTS_SIZE),
      claims: share(claims, CLAIMS_SIZE),
      disagreements: share(disagreements, DISAGREEMENTS_SIZE),
      number: i + 1,
      total: pages,
      base,
    };
  });
}

/** Claims that stand on no side of a disagreement, by attribute in the order in which articles come to them. */
function undisputed({ claims }: Entity, disagreements: readonly Disagreement[]): Voice[] {
  const disputed = new Set(disagreements.flatMap(({ positions }): readonly unknown[] => positions.flat()));
  const attributes = [...new Set(claims.map(({ value }) => value.attribute))];
  const voices = new Map<string, [Founded<Claim>, ...Founded<Claim>[]]>();
  for (const claim of claims) {
    if (disputed.has(claim)) continue;
    const { attribute, value, unit, as_of } = claim.value;
    const key = [attribute, value, unit, as_of].join("/");
    const known = voices.get(key);
    if (known) known.push(claim);
    else voices.set(key, [claim]);
  }
  return [...voices.values()].sort(compareBy(([{ value }]) => attributes.indexOf(value.attribute)));
}

export function shapeEntity(view: View, entity: Entity, slice: EntitySlice): EntityPage {
  const heading = read(view, entity.name);
  const isFirst = slice.number === 1;
  const kind = kindOf(view, entity);
  const summary = isFirst ? summarize(view, entity) : "";
  const network = isFirst ? shapeNetwork(view, entity) : null;
  return {
    frame: shapeFrame(view, {
      title: sliceTitle(view, heading, slice),
      description: `${heading}：${kind}。${summary}`,
    }),
    heading: sliceTitle(view, heading, slice),
    kind,
    isFirst,
    summary,
    infobox: isFirst ? shapeInfobox(view, entity) : [],
    roles: isFirst ? entity.roles.filter(isElsewhere).map((role) => roleItem(view, role)) : [],
    note: isFirst && entity.note ? renderNote(entity.note, (text) => readMetadata(view, text, "Hans")) : null,
    years: eventYears(view, slice.events, entity),
    network,
    claims: claimGroups(view, slice.claims),
    disagreements: slice.disagreements.map((item) => disagreementItem(view, item, { isOwnPage: true })),
    parts: isFirst ? partLinks(view, entity, network) : [],
    mentions: shapeMentions(view, slice.items),
    written: isFirst ? entity.written.map((article) => articleItem(view, article)) : [],
    correcting: correctEntity(view, entity),
    pager: shapePager(view, slice),
  };
}

function kindOf(view: View, { kind, pseudonym, written }: Entity): string {
  const mark = pseudonym ? view.words.pseudonym : written.length > 0 ? view.words.writer : null;
  return view.words.entityKind[kind] + (mark === null ? "" : `（${mark}）`);
}

function summarize(view: View, entity: Entity): string {
  const detail = introduce(view, entity);
  const told = word(view, "entitySummary", mentionCounts(view, entity));
  const events = entity.events.length === 0 ? "" : word(view, "entityEvents", { n: entity.events.length });
  return `${detail === "" ? "" : `${detail}。`}${told}${events}。`;
}

function introduce(view: View, entity: Entity): string {
  const detail = entityDetail(view, entity);
  if (detail === "" || entity.kind === "person" || entity.kind === "institution") return detail;
  return entity.kind === "company" ? view.words.tickers + detail : word(view, "productBy", { name: detail });
}

/** The parts of the page with what each counts; empty for a page that has few. */
function partLinks(view: View, entity: Entity, network: NetworkFigure | null): PartLink[] {
  const { words } = view;
  const parts = [
    { text: words.events, href: "#events", count: entity.events.length },
    { text: words.claims, href: "#claims", count: entity.claims.length },
    { text: words.network, href: "#network", count: network?.picture.edges.length ?? 0 },
    { text: words.mentions, href: "#mentions", count: mentionCounts(view, entity).sentences },
  ].filter(({ count }) => count > 0);
  return parts.length > 2 ? parts : [];
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

function claimGroups(view: View, voices: readonly Voice[]): ClaimGroup[] {
  const groups = new Map<string, ClaimItem[]>();
  for (const claims of voices) {
    const [{ value }] = claims;
    const item = { value: claimValue(view, value), asOf: asOfWords(view, value), ...quotesOf(view, claims) };
    once(groups, value.attribute, () => []).push(item);
  }
  return [...groups].map(([attribute, values]) => ({ attribute: attributeWord(view, attribute), values }));
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
