import { bounds, type Edtf } from "../../model/edtf.ts";
import type { Claim, EntityKind } from "../../model/front-matter.ts";
import type {
  Article,
  Dossier,
  DossierEvent,
  Entity,
  EntityRelation,
  EntityRole,
  Founded,
  Mention,
  Telling,
} from "../dossier.ts";
import { countIndependent } from "../independence.ts";
import { articlePath, entityPath, eventPath, isShown } from "../pages/view.ts";
import { pageOf } from "./records.ts";

/** The dossier as tables: what each of the CSV files holds, described once for the files, the data package and readers. */

export type Cell = string | number | boolean | null;

/** Types of the Table Schema of Frictionless; `any` is a number or a text. */
type ColumnType = "string" | "integer" | "number" | "boolean" | "date" | "any";

interface Column<T> {
  readonly name: string;
  readonly type: ColumnType;
  /** In simplified script, for readers. */
  readonly description: string;
  readonly cell: (row: T) => Cell;
}

/** A column that holds keys of another table. */
interface ForeignKey {
  readonly column: string;
  readonly table: string;
}

export interface Table {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Pick<Column<unknown>, "name" | "type" | "description">[];
  /** The columns that tell one row from all others; none where a row has no name of its own. */
  readonly key: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly rows: () => Iterable<readonly Cell[]>;
}

interface TableOutline<T> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column<T>[];
  readonly key?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly items: () => Iterable<T>;
}

/** Between the values of a cell that holds several. */
const SEPARATOR = "|";

export function tablesOf(dossier: Dossier): Table[] {
  const { company, institution, person, product } = dossier.entities;
  return [
    table(articleTable(dossier)),
    table(
      entityTable("companies", "企业", company, [
        text("tickers", "证券代码，前面的零是代码的一部分", ({ tickers }) => list(tickers)),
      ]),
    ),
    table(entityTable("institutions", "机构", institution, [])),
    table(
      entityTable("people", "人物", person, [column("pseudonym", "boolean", "化名", ({ pseudonym }) => pseudonym)]),
    ),
    table(
      entityTable("products", "产品", product, [text("company", "出品企业的 id", ({ maker }) => maker?.id ?? null)]),
    ),
    table(eventTable(dossier)),
    table(tellingTable(dossier)),
    table(mentionTable(dossier)),
    table(roleTable(dossier)),
    table(relationTable(dossier)),
    table(claimTable(dossier)),
  ];
}

function table<T>({ items, columns, key = [], foreignKeys = [], ...outline }: TableOutline<T>): Table {
  function* rows() {
    for (const item of items()) yield columns.map(({ cell }) => cell(item));
  }
  return { ...outline, key, foreignKeys, columns, rows };
}

function column<T>(name: string, type: ColumnType, description: string, cell: (row: T) => Cell): Column<T> {
  return { name, type, description, cell };
}

function text<T>(name: string, description: string, cell: (row: T) => string | null): Column<T> {
  return column(name, "string", description, cell);
}

function list(values: Iterable<string>): string {
  return [...values].join(SEPARATOR);
}

function articleId({ article }: { readonly article: Article }): string {
  return article.meta.id.normalize("NFC");
}

const EDTF = "EDTF 日期，知道多少写多少";
const QUOTE = "原文的话，一字不改";
const PAGE = "网页的地址，从网站根目录起";
const SEVERAL = `，几个以 ${SEPARATOR} 分开`;

function articleTable({ articles }: Dossier): TableOutline<Article> {
  const meta = (name: string, description: string, cell: (meta: Article["meta"]) => string | null) =>
    text<Article>(name, description, (article) => cell(article.meta));
  return {
    name: "articles",
    title: "文章",
    description: "每篇文章一行",
    items: () => articles,
    key: ["id"],
    columns: [
      text("id", "文章的 id", (article) => articleId({ article })),
      text("title", "标题，简体", ({ title }) => title.Hans),
      text("title_hant", "标题，繁体", ({ title }) => title.Hant),
      meta("publication", "写这篇文章的媒体", ({ publication }) => publication),
      meta("bylines", `作者${SEVERAL}`, ({ bylines }) => list(bylines)),
      meta("dateline", "电头", ({ dateline }) => dateline),
      meta("published", `发表日期：${EDTF}`, ({ published }) => published),
      meta("published_basis", "stated 文中所印，header 文件头，inferred 推定", (m) => m.published_basis),
      meta("script", "正文的字形：Hans 简体，Hant 繁体，mixed 简繁混排", ({ script }) => script),
      meta("url", "原文的网址", ({ url }) => url ?? null),
      meta("rights", "权利说明", ({ rights }) => rights ?? null),
      meta("digest_of_publication", "摘要所依据的报道：媒体", ({ digest_of }) => digest_of?.publication ?? null),
      meta("digest_of_title", "摘要所依据的报道：标题", ({ digest_of }) => digest_of?.title ?? null),
      meta("source_file", "来源文件", ({ source }) => source.file),
      column("source_first_line", "integer", "在来源里的首行", (article) => article.meta.source.lines[0]),
      column("source_last_line", "integer", "在来源里的末行", (article) => article.meta.source.lines[1]),
      text("page", PAGE, (article) => pageOf(articlePath(article))),
    ],
  };
}

function entityTable(
  name: string,
  title: string,
  entities: readonly Entity[],
  own: readonly Column<Entity>[],
): TableOutline<Entity> {
  return {
    name,
    title,
    description: `每个${title}条目一行，出现文章最多的在前`,
    items: () => entities,
    key: ["id"],
    columns: [
      text("id", "条目的 id，在同类中唯一", (entity) => entity.id),
      text("name", "名称，简体", (entity) => entity.name.Hans),
      text("name_hant", "名称，繁体", (entity) => entity.name.Hant),
      text("forms", `各种写法${SEVERAL}`, ({ forms }) => list(forms)),
      ...own,
      column("articles", "integer", "提到它的文章数", ({ mentions }) => mentions.length),
      column("sentences", "integer", "提到它的句子数", ({ mentions }) =>
        mentions.reduce((sum, { sentences }) => sum + sentences.length, 0),
      ),
      text("page", PAGE, (entity) => pageOf(entityPath(entity))),
    ],
  };
}

const STATUS = "reported 报道，claimed 据称，denied 否定，planned 计划，alleged 指控，forecast 预测";

function eventTable({ events }: Dossier): TableOutline<DossierEvent> {
  const day = (end: "first" | "last") => (event: DossierEvent) => dayOf(event.date, end);
  const participants = (kind: EntityKind) => (event: DossierEvent) =>
    list(event.participants.filter((entity) => entity.kind === kind).map(({ id }) => id));
  return {
    name: "events",
    title: "事件",
    description: "每件事一行，按时间。statuses 不是 reported 的，不是已经发生的事实",
    items: () => events,
    key: ["id"],
    columns: [
      text("id", "事件的 id", ({ id }) => id),
      text("type", "事件的种类", ({ type }) => type),
      text("statuses", `性质${SEVERAL}：${STATUS}`, ({ statuses }) => list(statuses)),
      text("title", "标题，简体", ({ title }) => title.Hans),
      text("title_hant", "标题，繁体", ({ title }) => title.Hant),
      text("date", `${EDTF}；各篇不同时取最精确的`, ({ date }) => date),
      column("first_day", "date", "日期可能的第一天", day("first")),
      column("last_day", "date", "日期可能的最后一天", day("last")),
      text("companies", `涉及的企业的 id${SEVERAL}`, participants("company")),
      text("institutions", `涉及的机构的 id${SEVERAL}`, participants("institution")),
      text("people", `涉及的人物的 id${SEVERAL}`, participants("person")),
      column("articles", "integer", "讲到它的文章数", ({ tellings }) => new Set(tellings.map(articleId)).size),
      column("independent_sources", "integer", "讲到它的独立来源数：转述同一家媒体的算一个", countIndependent),
      text("page", PAGE, (event) => pageOf(eventPath(event))),
    ],
  };
}

/** Null where the date, or that end of it, is not known. */
function dayOf(date: Edtf | null, end: "first" | "last"): string | null {
  if (date === null) return null;
  const day = bounds(date)[end];
  return day === "0000-01-01" || day === "9999-12-31" ? null : day;
}

type EventTelling = readonly [DossierEvent, Telling];

function tellingTable({ events }: Dossier): TableOutline<EventTelling> {
  return {
    name: "tellings",
    title: "各篇的说法",
    description: "每篇文章对每件事的说法一行，附引文",
    items: () => events.flatMap((event) => event.tellings.map((telling): EventTelling => [event, telling])),
    foreignKeys: [
      { column: "event", table: "events" },
      { column: "article", table: "articles" },
    ],
    columns: [
      text("event", "事件的 id", ([event]) => event.id),
      ...placeColumns<EventTelling>(([, telling]) => telling),
      text("date", EDTF, ([, { value }]) => value.date),
      text("date_text", "日期在文中的写法", ([, { value }]) => value.date_text),
      text("status", STATUS, ([, { value }]) => value.status),
      text("speaker", "谁说的，如果不是文章自己", ([, { value }]) => value.speaker),
      text("cites", `文章转述的媒体${SEVERAL}；空的是文章自己的报道，或没有写明是哪家`, ([, { value }]) =>
        list(value.cites ?? []),
      ),
      text("quote", QUOTE, ([, { value }]) => value.quote),
    ],
  };
}

function placeColumns<T>(found: (row: T) => Pick<Founded<unknown>, "article" | "quote">): Column<T>[] {
  return [
    text("article", "文章的 id", (row) => articleId(found(row))),
    column("sentence", "integer", "句子在文章里的序号", (row) => found(row).quote.sentence),
  ];
}

type EntityMention = readonly [Entity, Mention];

function mentionTable(dossier: Dossier): TableOutline<EntityMention> {
  function* items(): Iterable<EntityMention> {
    for (const entity of allEntities(dossier))
      for (const { sentences } of entity.mentions) for (const mention of sentences) yield [entity, mention];
  }
  return {
    name: "mentions",
    title: "出现的句子",
    description: "每个条目在每个句子里出现，一行。publish: quotes 时没有被引用的句子不给出文字",
    items,
    key: ["kind", "id", "article", "sentence"],
    foreignKeys: [{ column: "article", table: "articles" }],
    columns: [
      ...entityColumns<EntityMention>("kind", "id", "条目", ([entity]) => entity),
      text("article", "文章的 id", ([, mention]) => articleId(mention)),
      column("sentence", "integer", "句子在文章里的序号", ([, mention]) => mention.sentence),
      text("text", "句子，保留原来的字形", ([, mention]) =>
        isShown({ dossier }, mention) ? mention.block.text.slice(mention.start, mention.end).trim() : null,
      ),
    ],
  };
}

function allEntities({ entities }: Dossier): Entity[] {
  return Object.values(entities).flat();
}

function entityColumns<T>(kind: string, id: string, what: string, entity: (row: T) => Entity | null): Column<T>[] {
  return [
    text(kind, `${what}的类别：company、institution、person、product`, (row) => entity(row)?.kind ?? null),
    text(id, `${what}的 id`, (row) => entity(row)?.id ?? null),
  ];
}

function roleTable({ entities }: Dossier): TableOutline<EntityRole> {
  return {
    name: "roles",
    title: "职务",
    description: "每人每个职务一行，附第一处引文",
    items: () => entities.person.flatMap(({ roles }) => roles),
    foreignKeys: [
      { column: "person", table: "people" },
      { column: "article", table: "articles" },
    ],
    columns: [
      text("person", "人物的 id", ({ person }) => person.id),
      text("title", "职务", ({ value }) => value.title),
      column("former", "boolean", "是否已经卸任", ({ value }) => value.former),
      text("organization", "文中的机构名", ({ value }) => value.organization),
      ...entityColumns<EntityRole>("organization_kind", "organization_id", "机构", (role) => role.organization),
      ...placeColumns<EntityRole>((role) => role),
      text("quote", QUOTE, ({ value }) => value.quote),
    ],
  };
}

function relationTable(dossier: Dossier): TableOutline<EntityRelation> {
  return {
    name: "relations",
    title: "关系",
    description: "据一篇文章，subject 是 object 的 relation（例如投资方），每处一行，附引文",
    items: () => allEntities(dossier).flatMap((entity) => entity.relations.filter(({ subject }) => subject === entity)),
    foreignKeys: [{ column: "article", table: "articles" }],
    columns: [
      ...entityColumns<EntityRelation>("subject_kind", "subject", "主体", ({ subject }) => subject),
      text("relation", "关系的种类", ({ value }) => value.relation),
      ...entityColumns<EntityRelation>("object_kind", "object", "对象", ({ object }) => object),
      ...placeColumns<EntityRelation>((relation) => relation),
      text("quote", QUOTE, ({ value }) => value.quote),
    ],
  };
}

type EntityClaim = readonly [Entity, Founded<Claim>];

function claimTable(dossier: Dossier): TableOutline<EntityClaim> {
  return {
    name: "claims",
    title: "说法",
    description: "一篇文章给出的一个值，每处一行，附引文；各篇可以不同，没有一个是定论",
    items: () => allEntities(dossier).flatMap((entity) => entity.claims.map((claim): EntityClaim => [entity, claim])),
    foreignKeys: [{ column: "article", table: "articles" }],
    columns: [
      ...entityColumns<EntityClaim>("subject_kind", "subject", "主体", ([entity]) => entity),
      text(
        "attribute",
        "说的是什么：valuation 估值，revenue 营业收入，laid-off 裁员人数……",
        ([, { value }]) => value.attribute,
      ),
      column("value", "any", "数值，或文字", ([, { value }]) => value.value),
      text("unit", "单位：ISO 4217 的币种，或计量单位", ([, { value }]) => value.unit),
      text("as_of", `截至：${EDTF}`, ([, { value }]) => value.as_of),
      ...placeColumns<EntityClaim>(([, claim]) => claim),
      text("quote", QUOTE, ([, { value }]) => value.quote),
    ],
  };
}
