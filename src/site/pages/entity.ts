import type { Claim } from "../../model/front-matter.ts";
import { formatNumber } from "../amounts.ts";
import { renderNote } from "../body.ts";
import type { ArticleMentions, Entity, EntityRelation, EntityRole, Founded, Mention } from "../dossier.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { articleItem, eventItem, type ArticleItem, type EventItem } from "./items.ts";
import { shapePager, sliceTitle, type Pager, type Slice } from "./pager.ts";
import {
  dateWords,
  entityLink,
  isShown,
  quoteLink,
  read,
  readMetadata,
  scriptOf,
  sentenceHref,
  word,
  type Link,
  type MaybeLink,
  type QuoteLink,
  type TextPart,
  type View,
} from "./view.ts";

export interface EntityPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly kind: string;
  /** False for the further pages of an entity that many articles name: those hold sentences only. */
  readonly isFirst: boolean;
  readonly count: string;
  readonly forms: readonly string[];
  readonly misspelt: readonly string[];
  readonly mayBe: readonly Link[];
  /** Why people decided as they did about this entity. */
  readonly decisions: readonly string[];
  readonly tickers: readonly string[];
  readonly isPseudonym: boolean;
  readonly maker: Link | null;
  readonly products: readonly Link[];
  readonly roles: readonly RoleItem[];
  readonly staff: readonly RoleItem[];
  /** Safe HTML of the note that a person wrote. */
  readonly note: string | null;
  readonly events: readonly EventItem[];
  readonly relations: readonly RelationItem[];
  readonly claims: readonly ClaimItem[];
  readonly mentions: readonly MentionGroup[];
  readonly pager: Pager | null;
}

/** An office: whose it is on an organization's page, where it is on a person's. */
export interface RoleItem {
  readonly of: MaybeLink | null;
  readonly title: string;
  readonly isFormer: boolean;
  readonly quote: QuoteLink;
}

/** 东芯股份 is the investor of 砺算科技, and every quote that says so. The page's own entity has no link. */
export interface RelationItem {
  readonly subject: MaybeLink;
  readonly object: MaybeLink;
  readonly relation: string;
  readonly quotes: readonly QuoteLink[];
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

export function shapeEntity(view: View, entity: Entity, slice: Slice<ArticleMentions>): EntityPage {
  const heading = read(view, entity.name);
  return {
    frame: shapeFrame(view, { title: sliceTitle(view, heading, slice), description: describe(view, entity) }),
    heading,
    kind: view.words.entityKind[entity.kind],
    isFirst: slice.number === 1,
    count: countMentions(view, entity.mentions),
    forms: otherForms(view, entity, (form) => !entity.misspelt.includes(form)),
    misspelt: otherForms(view, entity, (form) => entity.misspelt.includes(form)),
    mayBe: entity.mayBe.map((other) => entityLink(view, other)),
    decisions: entity.decisions.map(({ because }) => readMetadata(view, because, "Hans")),
    tickers: entity.tickers,
    isPseudonym: entity.pseudonym,
    maker: entity.maker ? entityLink(view, entity.maker) : null,
    products: entity.products.map((product) => entityLink(view, product)),
    roles: entity.roles.map((role) => roleItem(view, role, organizationOf(view, role))),
    staff: entity.staff.map((role) => roleItem(view, role, entityLink(view, role.person))),
    note: entity.note ? renderNote(entity.note, (text) => readMetadata(view, text, "Hans")) : null,
    events: entity.events.map((event) => eventItem(view, event, entity)),
    relations: groupRelations(entity.relations).map((group) => relationItem(view, group, entity)),
    claims: entity.claims.map((claim) => claimItem(view, claim)),
    mentions: shapeMentions(view, slice.items),
    pager: shapePager(view, slice),
  };
}

function describe(view: View, entity: Entity): string {
  const kind = view.words.entityKind[entity.kind];
  return `${kind} · ${word(view, "articleCount", { n: entity.mentions.length })}`;
}

function countMentions(view: View, mentions: readonly ArticleMentions[]): string {
  const shown = mentions.map(({ sentences }) => sentences.filter((sentence) => isShown(view, sentence)).length);
  const articles = shown.filter((count) => count > 0).length;
  return word(view, "mentionsCount", { articles, sentences: shown.reduce((sum, count) => sum + count, 0) });
}

/** Forms that read as the name does in this script say nothing. */
function otherForms(view: View, { kind, name, forms }: Entity, isWanted: (form: string) => boolean): string[] {
  const read = forms.filter(isWanted).map((form) => view.converter.name(form, kind, scriptOf(view)));
  return [...new Set(read)].filter((form) => form !== name[scriptOf(view)]);
}

function organizationOf(view: View, { organization, value, article }: EntityRole): MaybeLink | null {
  if (organization) return entityLink(view, organization);
  if (value.organization === null) return null;
  return { text: readMetadata(view, value.organization, article.meta.script), href: null };
}

function roleItem(view: View, role: EntityRole, of: MaybeLink | null): RoleItem {
  return {
    of,
    title: readMetadata(view, role.value.title, role.article.meta.script),
    isFormer: role.value.former,
    quote: quoteLink(view, role),
  };
}

type RelationGroup = readonly [EntityRelation, ...EntityRelation[]];

/** The same relation as told by several articles, in the order of the first telling. */
function groupRelations(relations: readonly EntityRelation[]): RelationGroup[] {
  const groups = new Map<string, [EntityRelation, ...EntityRelation[]]>();
  for (const relation of relations) {
    const { subject, object, value } = relation;
    const key = [subject.kind, subject.id, value.relation, object.kind, object.id].join("/");
    const group = groups.get(key);
    if (group) group.push(relation);
    else groups.set(key, [relation]);
  }
  return [...groups.values()];
}

function relationItem(view: View, group: RelationGroup, own: Entity): RelationItem {
  const link = (entity: Entity) =>
    entity === own ? { text: read(view, entity.name), href: null } : entityLink(view, entity);
  const [{ subject, object, value }] = group;
  return {
    subject: link(subject),
    object: link(object),
    relation: view.words.relation[value.relation],
    quotes: group.map((relation) => quoteLink(view, relation)),
  };
}

function claimItem(view: View, claim: Founded<Claim>): ClaimItem {
  const { attribute, value, unit, as_of } = claim.value;
  const { words } = view;
  const number = typeof value === "number" ? formatNumber(value) : value;
  const unitWord = unit === null ? "" : (words.unit[unit] ?? unit);
  const asOf = dateWords(view, as_of);
  return {
    attribute: words.attribute[attribute] ?? readMetadata(view, attribute, "Hans"),
    value: readMetadata(view, number + unitWord, "Hans"),
    asOf: asOf ? word(view, "asOf", { date: asOf.text }) : null,
    quote: quoteLink(view, claim),
  };
}

function shapeMentions(view: View, mentions: readonly ArticleMentions[]): MentionGroup[] {
  return mentions.flatMap(({ article, sentences }) => {
    const shown = sentences.filter((sentence) => isShown(view, sentence));
    if (shown.length === 0) return [];
    return [
      {
        article: articleItem(view, article),
        count: word(view, "sentenceCount", { n: shown.length }),
        sentences: shown.map((mention) => mentionItem(view, mention)),
      },
    ];
  });
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
