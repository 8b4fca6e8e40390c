import { bounds, type Edtf } from "../model/edtf.ts";
import type { ArticleEvent, Claim, EntityKind, EventStatus, Relation, Role } from "../model/front-matter.ts";
import type { ArticleScript } from "../model/text.ts";
import { slugify } from "../model/slug.ts";
import { normalizeTicker } from "../model/ticker.ts";
import { simplifiedView } from "../opencc.ts";
import type { Body } from "./body.ts";
import { chronologicalKey } from "./dates.ts";
import type {
  Article,
  Choice,
  Decision,
  Dossier,
  DossierEvent,
  Entity,
  EntityRelation,
  EntityRole,
  Founded,
  Mention,
  Passage,
  ReadBlock,
  Reading,
  Telling,
} from "./dossier.ts";
import type { Content, LoadedArticle } from "./load.ts";
import { createNameFinder, entitiesOf, nameSpans, type NameFinder } from "./mentions.ts";
import { compareBy } from "./order.ts";
import type { ScriptConverter } from "./script.ts";

/** Under construction, entities, events and articles point at each other; to all others they are read-only. */
type Draft<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };
type EntityDraft = Draft<Entity>;
type EventDraft = Draft<DossierEvent>;
type ArticleDraft = Draft<Article> & { readonly quoted: Set<number> };

/** What grows while the articles are read, one after the other. */
interface Drafts {
  /** Keys of people who only write articles and have no page. */
  readonly unlisted: ReadonlySet<string>;
  readonly converter: ScriptConverter;
  readonly notes: ReadonlyMap<string, Body>;
  /** Entity → the ids of the others that its name may stand for. */
  readonly mayBe: Map<EntityDraft, Set<string>>;
  readonly entities: Map<string, EntityDraft>;
  readonly events: Map<string, EventDraft>;
  readonly articles: ArticleDraft[];
}

/** Groups entities and events over all articles. Expects content without unfounded quotes. */
export function group(content: Content, converter: ScriptConverter): Dossier {
  const { notes } = content;
  const unlisted = content.settings.byline_pages ? new Set<string>() : writersOnly(content.articles);
  const drafts: Drafts = {
    unlisted,
    converter,
    notes,
    mayBe: new Map(),
    entities: new Map(),
    events: new Map(),
    articles: [],
  };
  const loaded = [...content.articles].sort(compareBy(({ meta }) => chronologicalKey(meta.published), byId));
  for (const article of loaded) addArticle(drafts, article, content.scriptNames);
  const articles = newestFirst(drafts.articles);
  for (const article of articles) addWriters(drafts, article, content.settings.byline_pages);
  const rank = new Map<Article, number>(articles.map((article, i) => [article, i]));
  for (const event of drafts.events.values()) finishEvent(event);
  for (const entity of drafts.entities.values()) finishEntity(entity, rank);
  addDecisions(drafts, content.decisions);
  const choices = addChoices(drafts);
  return {
    settings: content.settings,
    articles,
    entities: {
      company: ofKind(drafts, "company"),
      institution: ofKind(drafts, "institution"),
      person: ofKind(drafts, "person"),
      product: ofKind(drafts, "product"),
    },
    choices,
    events: [...drafts.events.values()].sort(byTime),
    ledgers: content.ledgers,
    readSource: content.readSource,
  };
}

function byId({ meta }: LoadedArticle): string {
  return meta.id;
}

const byTime = compareBy<DossierEvent>(
  ({ date }) => chronologicalKey(date),
  ({ id }) => id,
);

function newestFirst(articles: readonly Article[]): Article[] {
  const dated = articles.filter(({ meta }) => meta.published !== null);
  return [...dated.reverse(), ...articles.filter(({ meta }) => meta.published === null)];
}

function ofKind(drafts: Drafts, kind: EntityKind): Entity[] {
  return [...drafts.entities.values()].filter((entity) => entity.kind === kind).sort(byWeight);
}

/** How much of a dossier is about an entity: articles, then sentences. */
const byWeight = compareBy<Entity>(
  ({ mentions }) => -mentions.length,
  ({ mentions }) => -mentions.reduce((sum, { sentences }) => sum + sentences.length, 0),
  ({ id }) => id,
);

function keyOf(kind: EntityKind, id: string): string {
  return `${kind}/${id.normalize("NFC")}`;
}

function addArticle(drafts: Drafts, loaded: LoadedArticle, scriptNames: ReadonlyMap<string, string>): void {
  const { meta, body } = loaded;
  const find = createNameFinder(meta, scriptNames);
  const read = (text: string, script: ArticleScript) => readingOf(drafts.converter, find, text, script);
  const article: ArticleDraft = {
    meta,
    title: read(meta.title, scriptOfTitle(meta)),
    body,
    blocks: [],
    sentences: [],
    quoted: new Set(),
    events: [],
    entities: [],
  };
  drafts.articles.push(article);
  addEntities(drafts, article);
  addBlocks(drafts, article, find);
  addMentions(article);
  addRoles(drafts, article);
  addRelations(article);
  addEvents(drafts, article, (title) => read(title, "Hans"));
}

/** A title may be kept in simplified script over a text in traditional. */
function scriptOfTitle({ title, script }: LoadedArticle["meta"]): ArticleScript {
  return simplifiedView(title) === title ? "Hans" : script;
}

/** A text in both scripts, the names in it by their own rules. */
function readingOf(converter: ScriptConverter, find: NameFinder, text: string, script: ArticleScript): Reading {
  const spans = nameSpans(find(text));
  return { Hans: converter.text(text, script, "Hans", spans), Hant: converter.text(text, script, "Hant", spans) };
}

function addEntities(drafts: Drafts, article: ArticleDraft): void {
  for (const found of entitiesOf(article.meta)) {
    const key = keyOf(found.kind, found.id);
    if (drafts.unlisted.has(key)) continue;
    const entity = drafts.entities.get(key) ?? newEntity(drafts, key, found.kind, found.name);
    drafts.entities.set(key, entity);
    addNew(entity.forms, found.forms);
    addNew(entity.misspelt, found.misspelt ?? []);
    if (found.may_be) drafts.mayBe.set(entity, new Set([...(drafts.mayBe.get(entity) ?? []), ...found.may_be]));
    if ("tickers" in found) addTickers(entity.tickers, found.tickers);
    if ("pseudonym" in found && found.pseudonym) entity.pseudonym = true;
    article.entities.push(entity);
  }
  for (const { id, company } of article.meta.products) addProduct(drafts, id, company);
}

/** The keys of people whom every article that names them names as its writer, and of media of which no text speaks. */
function writersOnly(articles: readonly LoadedArticle[]): Set<string> {
  const named = articles.flatMap(({ meta }) => [
    ...meta.people.map(({ id, byline }) => ({ key: keyOf("person", id), byline })),
    ...meta.institutions.map(({ id, byline }) => ({ key: keyOf("institution", id), byline })),
  ]);
  const told = new Set(named.filter(({ byline }) => byline !== true).map(({ key }) => key));
  return new Set(named.map(({ key }) => key).filter((key) => !told.has(key)));
}

/**
 * Ties an article to the people who wrote it, and to the medium of which its text does not speak; `hasPages` makes people
 * of those whom no text names.
 */
function addWriters(drafts: Drafts, article: Article, hasPages: boolean): void {
  for (const { id, byline } of article.meta.institutions) {
    const medium = byline === true ? drafts.entities.get(keyOf("institution", id)) : undefined;
    if (medium) addNew(medium.written, [article]);
  }
  for (const name of article.meta.bylines.map(simplifiedView)) {
    const named = article.entities.find(({ kind, forms }) => kind === "person" && forms.includes(name));
    const key = keyOf("person", named?.id ?? slugify(name));
    const own = named
      ? drafts.entities.get(key)
      : hasPages
        ? (drafts.entities.get(key) ?? newEntity(drafts, key, "person", name))
        : undefined;
    if (!own) continue;
    drafts.entities.set(key, own);
    addNew(own.written, [article]);
    if (!named) (article.entities as Entity[]).push(own);
  }
}

function newEntity({ converter, notes }: Drafts, key: string, kind: EntityKind, name: string): EntityDraft {
  return {
    kind,
    id: key.slice(kind.length + 1),
    name: { Hans: converter.name(name, kind, "Hans"), Hant: converter.name(name, kind, "Hant") },
    forms: [name],
    misspelt: [],
    mayBe: [],
    decisions: [],
    tickers: [],
    pseudonym: false,
    written: [],
    roles: [],
    staff: [],
    maker: null,
    products: [],
    events: [],
    relations: [],
    claims: [],
    mentions: [],
    note: notes.get(key) ?? null,
  };
}

function addNew<T>(items: T[], more: readonly T[]): void {
  for (const item of more) if (!items.includes(item)) items.push(item);
}

/** Of two ways to print one ticker the longer stays: 600519.SH rather than 600519. */
function addTickers(tickers: string[], more: readonly string[]): void {
  for (const ticker of more) {
    const at = tickers.findIndex((known) => normalizeTicker(known) === normalizeTicker(ticker));
    if (at < 0) tickers.push(ticker);
    else if (ticker.length > (tickers[at]?.length ?? 0)) tickers[at] = ticker;
  }
}

function addDecisions({ entities }: Drafts, decisions: readonly Decision[]): void {
  const byForm = new Map<string, Decision[]>();
  for (const decision of decisions)
    for (const form of decision.forms) byForm.set(form, [...(byForm.get(form) ?? []), decision]);
  for (const entity of entities.values())
    addNew(
      entity.decisions,
      [...entity.forms, entity.id].flatMap((form) => byForm.get(form) ?? []),
    );
}

/** Ties entities that share a form to each other, and makes a choice of each shared form that is the name of none of them. */
function addChoices({ entities, mayBe, converter }: Drafts): Choice[] {
  for (const [entity, ids] of mayBe)
    addNew(
      entity.mayBe,
      [...ids].flatMap((id) => entities.get(keyOf(entity.kind, id)) ?? []),
    );
  const bearers = new Map<string, { form: string; entities: EntityDraft[] }>();
  for (const entity of entities.values())
    for (const form of entity.pseudonym ? [] : entity.forms) {
      const own = bearers.get(`${entity.kind}/${form}`) ?? { form, entities: [] };
      bearers.set(`${entity.kind}/${form}`, own);
      own.entities.push(entity);
    }
  const choices = new Map<string, Choice>();
  for (const { form, entities: own } of bearers.values()) {
    const [first] = own;
    if (!first || own.length < 2) continue;
    const { kind } = first;
    const id = slugify(form);
    const named = entities.get(keyOf(kind, id));
    const others = own.filter((entity) => entity !== named).sort(compareBy((entity) => entity.id));
    if (named && own.includes(named)) addNew(named.mayBe, others);
    else if (!named && !choices.has(keyOf(kind, id)))
      choices.set(keyOf(kind, id), {
        kind,
        id,
        name: { Hans: form, Hant: converter.name(form, kind, "Hant") },
        entities: others,
      });
  }
  return [...choices.values()].sort(
    compareBy(
      ({ kind }) => kind,
      ({ id }) => id,
    ),
  );
}

function addProduct({ entities }: Drafts, id: string, company: string | null): void {
  const product = entities.get(keyOf("product", id));
  const maker = company === null ? undefined : entities.get(keyOf("company", company));
  if (!product || !maker || product.maker) return;
  product.maker = maker;
  maker.products.push(product);
}

function addBlocks({ converter, entities }: Drafts, article: ArticleDraft, find: NameFinder): void {
  const { script } = article.meta;
  for (const block of article.body.blocks) {
    const matches = find(block.text);
    const spans = nameSpans(matches);
    const read: ReadBlock = {
      ...block,
      reading: {
        Hans: converter.text(block.text, script, "Hans", spans),
        Hant: converter.text(block.text, script, "Hant", spans),
      },
      mentions: matches.flatMap(({ start, end, value: { kind, id } }) => {
        const entity = kind === null || id === null ? undefined : entities.get(keyOf(kind, id));
        return entity ? [{ start, end, entity }] : [];
      }),
    };
    article.blocks.push(read);
    for (const { start, end, number } of block.sentences) {
      article.sentences.push({ article, block: read, start, end, sentence: number });
    }
  }
}

/** Sentences and names of a block are passed once, in step. */
function addMentions(article: ArticleDraft): void {
  const byEntity = new Map<Entity, Map<number, Draft<Mention>>>();
  for (const block of article.blocks) {
    let i = 0;
    for (const { entity, start, end } of block.mentions) {
      while (i < block.sentences.length - 1 && start >= (block.sentences[i]?.end ?? 0)) i++;
      const sentence = block.sentences[i];
      const passage = article.sentences[(sentence?.number ?? 0) - 1];
      if (!sentence || !passage) continue;
      const mentions = byEntity.get(entity) ?? new Map<number, Draft<Mention>>();
      byEntity.set(entity, mentions);
      const mention = mentions.get(sentence.number) ?? { ...passage, marks: [] };
      mentions.set(sentence.number, mention);
      mention.marks.push({ start, end: Math.min(end, sentence.end) });
    }
  }
  for (const [entity, mentions] of byEntity) {
    const sentences = [...mentions.values()];
    (entity as EntityDraft).mentions.push({ article, sentences });
  }
}

/** The value with the place of its quote: the first place in the article where those words stand. */
function found<T extends { readonly quote: string }>(article: ArticleDraft, value: T): Founded<T> {
  for (const block of article.blocks) {
    const start = block.text.indexOf(value.quote);
    if (start < 0) continue;
    const end = start + value.quote.length;
    const touched = block.sentences.filter((sentence) => sentence.start < end && sentence.end > start);
    for (const { number } of touched) article.quoted.add(number);
    const quote: Passage = { article, block, start, end, sentence: touched[0]?.number ?? 1 };
    return { value, article, quote };
  }
  throw new Error(
    `the quote ${value.quote} is not in ${article.meta.id}: content must be checked before it is grouped`,
  );
}

function addRoles({ entities }: Drafts, article: ArticleDraft): void {
  const organizations = organizationsByForm(article);
  for (const { id, roles } of article.meta.people) {
    const person = entities.get(keyOf("person", id));
    if (!person) continue;
    for (const role of roles) {
      if (isOfByline(article, role)) continue;
      const organization = organizations.get(role.organization ?? "") ?? null;
      const entry: EntityRole = { ...found<Role>(article, role), person, organization };
      if (person.roles.some((known) => isSameRole(known, entry))) continue;
      person.roles.push(entry);
      (organization as EntityDraft | null)?.staff.push(entry);
    }
  }
}

/** The office of a writer stands in the line of the writers, which the page of the article shows; it has no sentence. */
function isOfByline({ meta, blocks }: ArticleDraft, { quote }: Role): boolean {
  return (meta.byline_lines ?? []).includes(quote) && !blocks.some(({ text }) => text.includes(quote));
}

function organizationsByForm(article: ArticleDraft): Map<string, Entity> {
  const organizations = article.entities.filter(({ kind }) => kind === "company" || kind === "institution");
  return new Map(organizations.flatMap((entity) => entity.forms.map((form) => [form, entity] as const)).reverse());
}

function isSameRole(a: EntityRole, b: EntityRole): boolean {
  const organization = ({ organization, value }: EntityRole) => organization ?? value.organization;
  return organization(a) === organization(b) && a.value.title === b.value.title && a.value.former === b.value.former;
}

function addRelations(article: ArticleDraft): void {
  const own = new Map([...article.entities].reverse().map((entity) => [entity.id, entity as EntityDraft]));
  for (const relation of article.meta.relations) {
    const subject = own.get(relation.subject.normalize("NFC"));
    const object = own.get(relation.object.normalize("NFC"));
    if (!subject || !object) continue;
    const entry: EntityRelation = { ...found<Relation>(article, relation), subject, object };
    for (const entity of new Set([subject, object])) entity.relations.push(entry);
  }
  for (const claim of article.meta.claims) {
    own.get(claim.subject.normalize("NFC"))?.claims.push(found<Claim>(article, claim));
  }
}

function addEvents(drafts: Drafts, article: ArticleDraft, read: (title: string) => Reading): void {
  for (const value of article.meta.events) {
    const id = value.id.normalize("NFC");
    const event: EventDraft = drafts.events.get(id) ?? {
      id,
      type: value.type,
      title: read(value.title),
      date: null,
      statuses: [],
      tellings: [],
      participants: [],
    };
    drafts.events.set(id, event);
    event.tellings.push({ ...found(article, value), title: read(value.title) });
    addNew(article.events, [event]);
    for (const entity of participantsOf(drafts, value)) {
      if (event.participants.includes(entity)) continue;
      event.participants.push(entity);
      entity.events.push(event);
    }
  }
}

function participantsOf({ entities }: Drafts, event: Telling["value"]): EntityDraft[] {
  const lists = [
    ["company", event.companies],
    ["institution", event.institutions],
    ["person", event.people],
  ] as const;
  return lists.flatMap(([kind, ids]) => ids.flatMap((id) => entities.get(keyOf(kind, id)) ?? []));
}

/** An event is dated as finely as an article dates it, and called as `namesake` tells it. */
function finishEvent(event: EventDraft): void {
  const byFineness = compareBy<Telling>(({ value: { date } }) => date && daysOf(date));
  const tellings = [...event.tellings].sort(byFineness);
  event.title = namesake(tellings)?.title ?? event.title;
  event.date = tellings[0]?.value.date ?? null;
  event.statuses = [...new Set<EventStatus>(event.tellings.map(({ value }) => value.status))];
  const kinds: readonly EntityKind[] = ["company", "institution", "person", "product"];
  event.participants.sort(compareBy((entity) => kinds.indexOf(entity.kind)));
}

/**
 * The telling that an event is called by: the first that tells it. Beside a denial that is no mere statement, which
 * tells neither what is denied nor that it is; where nobody tells what is denied, the denial itself.
 */
export function namesake<T extends { readonly value: Pick<ArticleEvent, "status" | "type"> }>(
  tellings: readonly T[],
): T | undefined {
  const isDenial = ({ value }: T) => value.status === "denied";
  const denial = tellings.find(isDenial);
  if (!denial) return tellings[0];
  return tellings.find((one) => !isDenial(one) && one.value.type !== "statement") ?? denial;
}

/** How many days a date may mean. */
function daysOf(date: Edtf): number {
  const { first, last } = bounds(date);
  return Date.parse(last) - Date.parse(first);
}

function finishEntity(entity: EntityDraft, rank: ReadonlyMap<Article, number>): void {
  entity.events.sort(byTime);
  entity.mentions.sort(compareBy(({ article }) => rank.get(article) ?? null));
}
