import { createHash } from "node:crypto";
import type { EntityKind } from "../../model/front-matter.ts";
import type { Article, Dossier, DossierEvent, Entity, EntityRelation, EntityRole, Passage } from "../dossier.ts";
import { articlePath, entityPath, eventPath } from "../pages/view.ts";
import { wordsIn } from "../words.ts";
import { eventCaption, isoRange } from "./caption.ts";
import { pageOf } from "./records.ts";

/**
 * The dossier as entities of FollowTheMoney, the model of investigative databases such as Aleph. What an article says of a
 * link is kept with the link: its words as `summary`, where they stand as `sourceUrl`. Products have no schema there and
 * are left out.
 */

type Properties = Readonly<Record<string, readonly (string | null | undefined)[]>>;

/** One line of JSON: an entity with all values as lists of texts, as FollowTheMoney streams them. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** A line for each entity, in the order of the dossier. */
export function formatFollowTheMoney(dossier: Dossier): string {
  let lines = "";
  for (const entity of followTheMoney(dossier)) lines += `${JSON.stringify(entity)}\n`;
  return lines;
}

function* followTheMoney(dossier: Dossier): Iterable<FtmEntity> {
  const context: Context = { base: dossier.settings.base_url, ids: new Map() };
  const { company, institution, person, product } = dossier.entities;
  const executives = executivesOf(dossier);
  for (const article of dossier.articles) yield articleEntity(context, article);
  for (const entity of [...company, ...institution, ...person]) {
    yield legalEntity(context, entity);
    for (const { article, sentences } of entity.mentions) yield mentionEntity(context, entity, article, sentences);
    for (const role of entity.roles) if (role.organization) yield roleEntity(context, role, executives);
  }
  for (const entity of [...company, ...institution, ...person, ...product]) {
    for (const relation of entity.relations)
      if (relation.subject === entity && isLinkable(relation)) yield relationEntity(context, relation);
  }
  for (const event of dossier.events) yield eventEntity(context, event);
}

interface Context {
  readonly base: string | null;
  /** Ids already made, by what they were made of. */
  readonly ids: Map<string, string>;
}

/** FollowTheMoney allows Latin letters, digits, full stops and hyphens in an id; ours are made of a hash. */
function idOf({ ids }: Context, ...parts: readonly string[]): string {
  const key = parts.join("/");
  const known = ids.get(key);
  if (known !== undefined) return known;
  const id = `jz-${createHash("sha1").update(key).digest("hex")}`;
  ids.set(key, id);
  return id;
}

function idOfEntity(context: Context, { kind, id }: Entity): string {
  return idOf(context, kind, id);
}

function idOfArticle(context: Context, { meta }: Article): string {
  return idOf(context, "article", meta.id.normalize("NFC"));
}

/** Values that are not there are left out, and each is given once. */
function ftmEntity(id: string, schema: string, properties: Properties): FtmEntity {
  const entries = Object.entries(properties).map(([name, values]) => {
    const given = values.filter((value): value is string => value !== null && value !== undefined && value !== "");
    return [name, [...new Set(given)]] as const;
  });
  return { id, schema, properties: Object.fromEntries(entries.filter(([, values]) => values.length > 0)) };
}

/** A public address, where one is known. */
function addressOf({ base }: Context, path: string, anchor = ""): string | null {
  return base === null ? null : base + pageOf(path) + anchor;
}

function articleEntity(context: Context, article: Article): FtmEntity {
  const { meta, title } = article;
  const { published, publication, bylines, script, url, digest_of } = meta;
  const { first } = published === null ? { first: null } : isoRange(published);
  return ftmEntity(idOfArticle(context, article), "Article", {
    name: [title.Hans],
    title: [title.Hans],
    fileName: [meta.source.file],
    author: bylines,
    publisher: [publication],
    publishedAt: [first],
    language: ["zho"],
    sourceUrl: [url ?? addressOf(context, articlePath(article))],
    description: [
      digest_of && `摘要，依据《${digest_of.publication}》〈${digest_of.title}〉`,
      published && meta.published_basis === "inferred" ? `发表日期由文中推定：${published}` : null,
      script === "Hant" ? "正文为繁体" : null,
    ],
  });
}

/** What names of public bodies end in: organs of state, courts, and the regulators known by a short name. */
const PUBLIC_BODY =
  /(?:政府|人大|政协|国务院|委员会|法院|检察院|[厅局署]|海关|公安部|司法部|国防部|外交部|商务部|财政部|教育部|科技部|工信部|农业农村部|交通运输部|自然资源部|生态环境部|工业和信息化部|发改委|国资委|网信办|证监会|银保监会|央行|中国人民银行)$/;
/** Names that end alike and are no organs of state. */
const NO_PUBLIC_BODY = /(?:餐厅|邮局|书局|董事局|专业委员会|专家委员会|仲裁委员会)$/;

const SCHEMATA: Readonly<Record<EntityKind, string>> = {
  company: "Company",
  institution: "Organization",
  person: "Person",
  product: "Asset",
};

function schemaOf({ kind, name }: Entity): string {
  if (kind === "institution" && PUBLIC_BODY.test(name.Hans) && !NO_PUBLIC_BODY.test(name.Hans)) return "PublicBody";
  return SCHEMATA[kind];
}

function legalEntity(context: Context, entity: Entity): FtmEntity {
  const { kind, name, forms, tickers, pseudonym, mentions, relations } = entity;
  const parents = relations.filter(({ subject, value }) => subject === entity && value.relation === "subsidiary");
  return ftmEntity(idOfEntity(context, entity), schemaOf(entity), {
    name: [name.Hans],
    // Short forms and titles such as 于总 stand for others elsewhere.
    alias: [name.Hant, ...forms.filter((form) => form.length > 2)].filter((form) => form !== name.Hans),
    weakAlias: forms.filter((form) => form.length <= 2 && form !== name.Hans),
    ...(kind === "company" ? { ticker: tickers } : {}),
    ...(kind === "person" ? {} : { parent: parents.map(({ object }) => idOfEntity(context, object)) }),
    summary: [pseudonym ? wordsIn("Hans").pseudonym : null],
    proof: mentions.map(({ article }) => idOfArticle(context, article)),
    sourceUrl: [addressOf(context, entityPath(entity))],
  });
}

function mentionEntity(
  context: Context,
  entity: Entity,
  article: Article,
  sentences: readonly { readonly block: Passage["block"]; readonly marks: readonly { start: number; end: number }[] }[],
): FtmEntity {
  const names = sentences.flatMap(({ block, marks }) => marks.map(({ start, end }) => block.text.slice(start, end)));
  return ftmEntity(idOf(context, "mention", entity.kind, entity.id, article.meta.id), "Mention", {
    name: names,
    document: [idOfArticle(context, article)],
    resolved: [idOfEntity(context, entity)],
    detectedSchema: [schemaOf(entity)],
  });
}

/** Who an article calls a founder or an executive of what: `person/organization`. */
function executivesOf({ entities }: Dossier): ReadonlySet<string> {
  const links = entities.person.flatMap((person) =>
    person.relations.filter(({ value }) => value.relation === "founder" || value.relation === "executive"),
  );
  return new Set(links.map(({ subject, object }) => `${subject.id}/${object.id}`));
}

/** An office is a directorship where an article says so of its holder, otherwise employment. */
function roleEntity(context: Context, role: EntityRole, executives: ReadonlySet<string>): FtmEntity {
  const { person, organization, value, quote } = role;
  const organizationId = organization ? organization.id : "";
  const ends = [[idOfEntity(context, person)], organization ? [idOfEntity(context, organization)] : []] as const;
  const isDirector = executives.has(`${person.id}/${organizationId}`);
  const id = idOf(context, "role", person.id, organizationId, value.title, String(value.former));
  return ftmEntity(id, isDirector ? "Directorship" : "Employment", {
    ...(isDirector ? { director: ends[0], organization: ends[1] } : { employee: ends[0], employer: ends[1] }),
    role: [value.title],
    status: [value.former ? wordsIn("Hans").formerRole : null],
    ...evidence(context, quote, value.quote),
  });
}

/** The words of an article, which it is, and where they stand in it. */
function evidence(context: Context, { article, sentence }: Passage, quote: string): Properties {
  return {
    summary: [quote],
    publisher: [article.meta.publication],
    recordId: [`${article.meta.id.normalize("NFC")}#s${sentence}`],
    sourceUrl: [addressOf(context, articlePath(article), `#s${sentence}`)],
  };
}

function isLinkable({ subject, object }: EntityRelation): boolean {
  return subject.kind !== "product" && object.kind !== "product";
}

/** A parent and an investor own what an article says they do; of other relations FollowTheMoney knows no more than the word. */
function relationEntity(context: Context, relation: EntityRelation): FtmEntity {
  const { subject, object, value, quote } = relation;
  const role = wordsIn("Hans").relation[value.relation];
  const key = [subject.kind, subject.id, value.relation, object.kind, object.id, quote.article.meta.id, value.quote];
  const id = idOf(context, "relation", ...key);
  const [from, to] = [idOfEntity(context, subject), idOfEntity(context, object)];
  const more = { role: [role], ...evidence(context, quote, value.quote) };
  if (value.relation === "investor" && object.kind === "company")
    return ftmEntity(id, "Ownership", { owner: [from], asset: [to], ...more });
  if (value.relation === "subsidiary" && subject.kind === "company")
    return ftmEntity(id, "Ownership", { owner: [to], asset: [from], ...more });
  if (value.relation === "executive" && subject.kind === "person" && object.kind !== "person")
    return ftmEntity(id, "Directorship", { director: [from], organization: [to], ...more });
  if (value.relation === "former-employee" && subject.kind === "person" && object.kind !== "person")
    return ftmEntity(id, "Employment", {
      employee: [from],
      employer: [to],
      status: [wordsIn("Hans").formerRole],
      ...more,
    });
  return ftmEntity(id, "UnknownLink", { subject: [from], object: [to], ...more });
}

/** The status stands in the name, in a keyword and before each quote: an event that is planned must not read as one that was. */
function eventEntity(context: Context, event: DossierEvent): FtmEntity {
  const { id, date, type, statuses, participants, tellings } = event;
  const { eventStatus } = wordsIn("Hans");
  const { first, last } = date === null ? { first: null, last: null } : isoRange(date);
  return ftmEntity(idOf(context, "event", id), "Event", {
    name: [eventCaption(event, "Hans")],
    ...(first === last ? { date: [first] } : { startDate: [first], endDate: [last] }),
    keywords: [type, ...statuses],
    summary: tellings.map(({ value }) => {
      const speaker = value.speaker === null ? "" : `（${value.speaker}）`;
      return `${eventStatus[value.status]}${speaker}：${value.quote}`;
    }),
    involved: participants.map((entity) => idOfEntity(context, entity)),
    proof: tellings.map(({ article }) => idOfArticle(context, article)),
    sourceUrl: [addressOf(context, eventPath(event))],
  });
}
