import { z } from "zod";
import {
  claimSchema,
  ENTITY_KINDS,
  EVENT_STATUSES,
  eventTypeSchema,
  eventSchema,
  PUBLISHED_BASES,
  relationSchema,
  roleSchema,
} from "../../model/front-matter.ts";
import { sitePath } from "../address.ts";
import type { Article, Dossier, DossierEvent, Entity, Passage } from "../dossier.ts";
import { countIndependent } from "../independence.ts";
import { articlePath, entityPath, eventPath, isShown } from "../pages/view.ts";

/**
 * Articles, entities and events as plain values: what `dossier.json` and the JSON of each page hold. Names and titles are
 * simplified, with a traditional one beside them; quotes are as the articles have them.
 */

const id = z.string().describe("在同类中唯一；页面网址的最后一段");
const page = z.string().describe("页面的地址，从网站根目录起");
const date = z.string().nullable().describe("EDTF：2024、2024-09、2024-09-12、2021/2023、202X；不知道则为 null");
const reference = z.strictObject({ kind: z.enum(ENTITY_KINDS), id });
const place = {
  article: z.string().describe("文章的 id"),
  sentence: z.int().min(1).describe("句子在文章里的序号，即网页上的 #s 锚点"),
};
const quote = z.string().describe("原文的话，一字不改，保留原来的字形");

const articleRecordSchema = z.strictObject({
  id,
  page,
  title: z.string(),
  title_hant: z.string(),
  publication: z.string().nullable(),
  bylines: z.array(z.string()),
  dateline: z.string().nullable(),
  published: date,
  published_basis: z.enum(PUBLISHED_BASES).nullable().describe("stated 文中所印；header 文件头；inferred 推定"),
  published_why: z.string().nullable(),
  script: z.enum(["Hans", "Hant", "mixed"]).describe("正文的字形；mixed 是简繁混排"),
  url: z.string().nullable(),
  rights: z.string().nullable(),
  digest_of: z.strictObject({ file: z.string(), publication: z.string(), title: z.string() }).nullable(),
  source: z.strictObject({ file: z.string(), sha256: z.string(), lines: z.tuple([z.int(), z.int()]) }),
  entities: z.array(reference),
  events: z.array(z.string()).describe("事件的 id"),
  sentences: z
    .array(z.strictObject({ number: z.int().min(1), text: z.string() }))
    .describe("公开的句子；publish: quotes 时只有被引用的"),
});

const entityRecordSchema = z.strictObject({
  kind: z.enum(ENTITY_KINDS),
  id,
  page,
  name: z.string(),
  name_hant: z.string(),
  forms: z.array(z.string()).describe("各篇文章里的写法，简体"),
  misspelt: z.array(z.string()).describe("各种写法里看来是笔误的"),
  may_be: z.array(reference).describe("这个写法也可能指的条目"),
  tickers: z.array(z.string()).describe("证券代码，前面的零是代码的一部分"),
  pseudonym: z.boolean(),
  maker: z.string().nullable().describe("产品：出品企业的 id"),
  products: z.array(z.string()),
  roles: z.array(
    z.strictObject({ ...roleSchema.shape, quote, organization_id: reference.nullable(), ...place }).describe("职务"),
  ),
  relations: z.array(
    z
      .strictObject({ relation: relationSchema.shape.relation, object: reference, ...place, quote })
      .describe("本条目是 object 的 relation，据这篇文章说"),
  ),
  claims: z.array(
    z
      .strictObject({
        attribute: claimSchema.shape.attribute,
        value: z.union([z.number(), z.string()]),
        unit: z.string().nullable(),
        as_of: date,
        ...place,
        quote,
      })
      .describe("这篇文章的说法，各篇可以不同"),
  ),
  events: z.array(z.string()).describe("事件的 id，按时间"),
  mentions: z.array(z.strictObject({ article: place.article, sentences: z.array(place.sentence) })),
});

const eventRecordSchema = z.strictObject({
  id,
  page,
  type: eventTypeSchema,
  title: z.string(),
  title_hant: z.string(),
  date,
  statuses: z
    .array(z.enum(EVENT_STATUSES))
    .describe("reported 报道；claimed 据称；denied 否定；planned 计划；alleged 指控；forecast 预测"),
  participants: z.array(reference),
  independent_sources: z.number().int().describe("讲到它的独立来源数：转述同一家媒体的算一个"),
  tellings: z.array(
    z.strictObject({
      ...place,
      title: z.string(),
      date,
      date_text: z.string().nullable().describe("文中的写法"),
      status: eventSchema.shape.status,
      speaker: z.string().nullable().describe("谁说的，如果不是文章自己"),
      cites: z.array(z.string()).nullable().describe("文章转述的媒体；没有写明是哪家时是空的，文章自己的报道是 null"),
      quote,
    }),
  ),
});

export const dossierSchema = z.strictObject({
  title: z.string(),
  description: z.string(),
  base_url: z.string().nullable(),
  publish: z.enum(["full", "quotes"]),
  articles: z.array(articleRecordSchema),
  entities: z.array(entityRecordSchema),
  events: z.array(eventRecordSchema),
});

type ArticleRecord = z.infer<typeof articleRecordSchema>;
type EntityRecord = z.infer<typeof entityRecordSchema>;
type EventRecord = z.infer<typeof eventRecordSchema>;

/** Where a page stands from the root of the site, in simplified script. */
export function pageOf(path: string): string {
  return sitePath({ path, script: "Hans" });
}

export function articleRecord(article: Article, dossier: Dossier): ArticleRecord {
  const { meta, title, sentences } = article;
  const { id, publication, bylines, dateline, published, published_basis, script, source } = meta;
  return {
    id: id.normalize("NFC"),
    page: pageOf(articlePath(article)),
    title: title.Hans,
    title_hant: title.Hant,
    publication,
    bylines,
    dateline,
    published,
    published_basis,
    published_why: meta.published_why ?? null,
    script,
    url: meta.url ?? null,
    rights: meta.rights ?? null,
    digest_of: meta.digest_of ?? null,
    source,
    entities: article.entities.map(referenceTo),
    events: article.events.map((event) => event.id),
    sentences: sentences
      .filter((passage) => isShown({ dossier }, passage))
      .map(({ sentence, block, start, end }) => ({ number: sentence, text: block.text.slice(start, end) })),
  };
}

export function entityRecord(entity: Entity): EntityRecord {
  const { kind, id, name, forms, tickers, pseudonym, maker, products, mentions, events } = entity;
  return {
    kind,
    id,
    page: pageOf(entityPath(entity)),
    name: name.Hans,
    name_hant: name.Hant,
    forms: [...forms],
    misspelt: [...entity.misspelt],
    may_be: entity.mayBe.map(referenceTo),
    tickers: [...tickers],
    pseudonym,
    maker: maker?.id ?? null,
    products: products.map((product) => product.id),
    roles: entity.roles.map(({ value, organization, article, quote }) => ({
      ...value,
      organization_id: organization && referenceTo(organization),
      ...placeOf({ article, sentence: quote.sentence }),
    })),
    // Each relation once, with its subject.
    relations: entity.relations
      .filter(({ subject }) => subject === entity)
      .map(({ object, value, quote }) => ({
        relation: value.relation,
        object: referenceTo(object),
        ...placeOf(quote),
        quote: value.quote,
      })),
    claims: entity.claims.map(({ value, quote }) => {
      const { attribute, value: amount, unit, as_of, quote: words } = value;
      return { attribute, value: amount, unit, as_of, ...placeOf(quote), quote: words };
    }),
    events: events.map((event) => event.id),
    mentions: mentions.map(({ article, sentences }) => ({
      article: article.meta.id.normalize("NFC"),
      sentences: sentences.map(({ sentence }) => sentence),
    })),
  };
}

export function eventRecord(event: DossierEvent): EventRecord {
  const { id, type, title, date, statuses, participants, tellings } = event;
  return {
    id,
    page: pageOf(eventPath(event)),
    type,
    title: title.Hans,
    title_hant: title.Hant,
    date,
    statuses: [...statuses],
    participants: participants.map(referenceTo),
    independent_sources: countIndependent(event),
    tellings: tellings.map(({ value, quote }) => ({
      ...placeOf(quote),
      title: value.title,
      date: value.date,
      date_text: value.date_text,
      status: value.status,
      speaker: value.speaker,
      cites: value.cites ?? null,
      quote: value.quote,
    })),
  };
}

function referenceTo({ kind, id }: Entity) {
  return { kind, id };
}

/** Where a sentence stands: its article and its number there. */
function placeOf({ article, sentence }: Pick<Passage, "article" | "sentence">) {
  return { article: article.meta.id.normalize("NFC"), sentence };
}
