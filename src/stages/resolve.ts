import type { Correction, Decisions } from "../model/corrections.ts";
import { parseEdtf, type Edtf } from "../model/edtf.ts";
import type { ArticleEvent, ArticleFrontMatter, Claim, EntityKind, Person, Relation } from "../model/front-matter.ts";
import type { Problem } from "../model/problem.ts";
import { normalizeTicker } from "../model/ticker.ts";
import type { AnnotatedArticle, DossierArticle, Reprint } from "../model/stages.ts";
import { simplifiedView } from "../opencc.ts";
import { findUnmatched } from "./resolve/corrections.ts";
import { findDisputed } from "./resolve/disputed.ts";
import { resolveEntities, type Entity, type EntityOf } from "./resolve/entities.ts";
import { suggest, type Suggestion } from "./resolve/suggestions.ts";
import { unnamedMedium } from "./resolve/publication.ts";
import { findUnnamedWriters, isWriterOnly } from "./resolve/writers.ts";
import { resolveEvents, type ResolvedEvent } from "./resolve/events.ts";

/** What resolve makes of the articles, and what of the corrections matched nothing. */
export interface Resolution {
  readonly articles: readonly DossierArticle[];
  readonly problems: readonly Problem[];
  /** The decisions that would help most, the best first. */
  readonly suggestions: readonly Suggestion[];
}

/** How many decisions are suggested. */
const MOST_SUGGESTIONS = 20;

/**
 * Joins what the articles name and tell into the entities and events of one dossier, and applies the corrections. `tally`
 * is called at each comparison of two forms or events, so that the cost can be measured.
 */
export function resolve(
  articles: readonly AnnotatedArticle[],
  { corrections, file }: Decisions,
  tally: () => void = () => undefined,
): Resolution {
  const { entityOf, namesakes, doubts } = resolveEntities(articles, corrections, tally);
  const found = resolveEvents(articles, entityOf, tally);
  const dossier = makeArticles(articles, applyToEvents(found, corrections), entityOf, corrections);
  const eventIds = new Set(found.map(({ id }) => id));
  return {
    articles: dossier,
    problems: findUnmatched(corrections, articles, dossier, { events: eventIds, namesakes }, file),
    suggestions: suggest(doubts, entityOf, corrections, MOST_SUGGESTIONS),
  };
}

function makeArticles(
  articles: readonly AnnotatedArticle[],
  events: readonly ResolvedEvent[],
  entityOf: EntityOf,
  corrections: readonly Correction[],
): DossierArticle[] {
  const byArticle = new Map<AnnotatedArticle, ResolvedEvent[]>();
  for (const event of events) {
    const own = byArticle.get(event.article);
    if (own) own.push(event);
    else byArticle.set(event.article, [event]);
  }
  const disputed = findDisputed(articles, entityOf, events);
  const unnamedWriters = findUnnamedWriters(articles, entityOf);
  return articles.map((article) => {
    const found = frontMatterOf(article, byArticle.get(article) ?? [], disputed.get(article) ?? [], entityOf);
    const made = { ...found, people: [...found.people, ...unnamedWriters(article)] };
    return { frontMatter: applyToArticle(made, corrections), body: article.body };
  });
}

function reprintOf({ source, title, publication, published, url }: Reprint) {
  return {
    file: source.file,
    title: simplifiedView(title),
    publication: publication && simplifiedView(publication),
    published,
    ...(url === null ? {} : { url }),
  };
}

function frontMatterOf(
  article: AnnotatedArticle,
  events: readonly ResolvedEvent[],
  disputed: readonly Claim[],
  entityOf: EntityOf,
): ArticleFrontMatter {
  const found = entitiesOf(article, entityOf);
  const named = namedIn(found, entityOf);
  const all = (kind: EntityKind) => found.filter(({ entity }) => entity.kind === kind);
  const { url, rights, digest_of } = article.header;
  return {
    kind: "article",
    id: article.id,
    title: article.title,
    publication: article.publication && simplifiedView(article.publication),
    bylines: article.bylines.map(simplifiedView),
    ...(article.bylineLines.length > 0 ? { byline_lines: [...article.bylineLines] } : {}),
    dateline: article.dateline && simplifiedView(article.dateline),
    published: article.published,
    published_basis: article.publishedBasis,
    ...(article.publishedWhy ? { published_why: article.publishedWhy } : {}),
    script: article.script,
    ...(url ? { url } : {}),
    ...(rights ? { rights } : {}),
    ...(digest_of ? { digest_of } : {}),
    source: { ...article.source, lines: [article.source.lines[0], article.source.lines[1]] },
    ...(article.reprints ? { reprints: article.reprints.map(reprintOf) } : {}),
    companies: all("company").map((found) => ({ ...namedOf(found), tickers: tickersOf(article, found.forms) })),
    institutions: [...all("institution").map(namedOf), ...publisherOf(article, found, entityOf)],
    people: all("person").map((found) => personOf(article, found, entityOf)),
    products: all("product").map((found) => ({ ...namedOf(found), company: makerOf(article, found.forms, named) })),
    events: uniqueBy(events.map(eventOf), ({ id: eventId }) => eventId),
    relations: relationsOf(article, named),
    claims: [
      ...claimsOf(article, named),
      ...disputed.filter(({ subject }) => found.some(({ entity }) => entity.id === subject)),
    ],
  };
}

interface FoundEntity {
  readonly entity: Entity;
  readonly forms: string[];
}

/** The entities of an article in the order of their first mention, each with the forms that stand in it. */
function entitiesOf(article: AnnotatedArticle, entityOf: EntityOf): FoundEntity[] {
  const found = new Map<Entity, string[]>();
  for (const { form } of article.mentions) {
    const entity = entityOf(article, form);
    if (!entity) continue;
    const forms = found.get(entity) ?? [];
    if (!forms.includes(form)) forms.push(form);
    found.set(entity, forms);
  }
  return [...found].map(([entity, forms]) => ({ entity, forms }));
}

/** The medium from which an article is, where the text does not name it under whatever form. */
function publisherOf(article: AnnotatedArticle, found: readonly FoundEntity[], entityOf: EntityOf) {
  const form = unnamedMedium(article);
  const entity = form === null ? null : entityOf(article, form);
  if (form === null || entity?.kind !== "institution" || found.some((one) => one.entity === entity)) return [];
  return [{ ...namedOf({ entity, forms: [form] }), byline: true }];
}

/** Only what an article mentions itself: 财政部 of 财政部长 may be an entity of other articles alone. */
function namedIn(found: readonly FoundEntity[], entityOf: EntityOf): EntityOf {
  const named = new Set(found.map(({ entity }) => entity));
  return (article, form) => {
    const entity = entityOf(article, form);
    return entity && named.has(entity) ? entity : null;
  };
}

/** What the contract has of every entity. Choices of another kind have no place in it. */
function namedOf({ entity, forms }: FoundEntity) {
  const { id, name, kind } = entity;
  const misspelt = forms.filter((form) => entity.misspelt.has(form));
  const choices = entity.mayBe.filter((choice) => choice.kind === kind).map((choice) => choice.id);
  return {
    id,
    name,
    forms,
    ...(misspelt.length > 0 ? { misspelt } : {}),
    ...(choices.length > 1 ? { may_be: choices } : {}),
  };
}

/** As printed, each once: of two ways to print one the first. */
function tickersOf(article: AnnotatedArticle, forms: readonly string[]): string[] {
  const printed = article.names.filter(({ form }) => forms.includes(form)).flatMap(({ tickers }) => tickers);
  return uniqueBy(printed, normalizeTicker);
}

function personOf(article: AnnotatedArticle, found: FoundEntity, entityOf: EntityOf): Person {
  const { entity } = found;
  const roles = article.roles
    .filter(({ person }) => entityOf(article, person) === entity)
    .map(({ organization, title, former, quote }) => ({
      organization: organization && (entityOf(article, organization)?.name ?? organization),
      title,
      former,
      quote,
    }));
  return {
    ...namedOf(found),
    pseudonym: entity.pseudonym,
    ...(isWriterOnly(article, found.forms) ? { byline: true } : {}),
    roles: uniqueBy(roles, (role) => `${role.organization}\0${role.title}\0${role.former}`),
  };
}

function makerOf(article: AnnotatedArticle, forms: readonly string[], entityOf: EntityOf): string | null {
  const maker = article.makers.find(({ product }) => forms.includes(product));
  return (maker && entityOf(article, maker.company)?.id) ?? null;
}

function eventOf(event: ResolvedEvent): ArticleEvent {
  const { id, found, participants, title } = event;
  const ids = (kind: EntityKind) =>
    participants.filter((participant) => participant.kind === kind).map((participant) => participant.id);
  return {
    id,
    type: found.type,
    date: found.date ?? latestDate(event),
    date_text: found.dateText,
    title,
    companies: ids("company"),
    institutions: ids("institution"),
    people: ids("person"),
    status: found.status,
    speaker: found.speaker,
    ...(found.cites ? { cites: [...found.cites] } : {}),
    quote: found.quote,
  };
}

/** What is told as done was done by the time the article was printed, whenever that was: `../2024-09-10`. */
function latestDate({ found: { status }, article: { published } }: ResolvedEvent): Edtf | null {
  const isToCome = status === "planned" || status === "forecast";
  const [last] = published?.split("/").slice(-1) ?? [];
  return isToCome || last === undefined ? null : parseEdtf(`../${last}`);
}

function relationsOf(article: AnnotatedArticle, entityOf: EntityOf): Relation[] {
  const relations = article.relations.flatMap(({ subject, relation, object, quote }) => {
    const [from, to] = [entityOf(article, subject), entityOf(article, object)];
    return from && to && from !== to ? [{ subject: from.id, relation, object: to.id, quote }] : [];
  });
  return uniqueBy(relations, ({ subject, relation, object }) => `${subject}\0${relation}\0${object}`);
}

function claimsOf(article: AnnotatedArticle, entityOf: EntityOf): Claim[] {
  const claims = article.claims.flatMap(({ subject, attribute, value, unit, asOf, quote }) => {
    const entity = entityOf(article, subject);
    return entity ? [{ subject: entity.id, attribute, value, unit, as_of: asOf, quote }] : [];
  });
  return uniqueBy(claims, ({ subject, attribute, value, as_of }) => `${subject}\0${attribute}\0${value}\0${as_of}`);
}

function applyToArticle(frontMatter: ArticleFrontMatter, corrections: readonly Correction[]): ArticleFrontMatter {
  return corrections.reduce((article, correction) => {
    if (!("article" in correction) || correction.article.id !== frontMatter.id) return article;
    const set = Object.fromEntries(Object.entries(correction.article.set).filter(([, value]) => value !== undefined));
    return { ...article, ...set };
  }, frontMatter);
}

/** Decisions name an event by the id that it has, or had before it was joined with another. */
function applyToEvents(events: readonly ResolvedEvent[], corrections: readonly Correction[]): ResolvedEvent[] {
  const joined = new Map<string, string>();
  const now = (id: string) => joined.get(id) ?? id;
  let corrected: readonly ResolvedEvent[] = events;
  for (const correction of corrections) {
    if (!("event" in correction)) continue;
    const { event: decision } = correction;
    if ("reject" in decision) corrected = corrected.filter(({ id }) => id !== now(decision.reject));
    else if ("same" in decision) {
      const [first] = decision.same;
      const same = new Set(decision.same.map(now));
      corrected = corrected.map((event) => (same.has(event.id) ? { ...event, id: now(first) } : event));
      for (const id of same) for (const [from, to] of joined) if (to === id) joined.set(from, now(first));
      for (const id of decision.same) if (id !== now(first)) joined.set(id, now(first));
    } else corrected = corrected.map((event) => (event.id === now(decision.id) ? withSet(event, decision.set) : event));
  }
  return [...corrected];
}

type EventSettings = { readonly [K in "date" | "type" | "title"]?: ArticleEvent[K] | undefined };

function withSet(event: ResolvedEvent, { date, type, title }: EventSettings): ResolvedEvent {
  const found = { ...event.found, date: date ?? event.found.date, type: type ?? event.found.type };
  return { ...event, title: title ?? event.title, found };
}

function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item);
  return [...seen.values()];
}
