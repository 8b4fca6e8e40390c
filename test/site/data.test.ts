import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { join } from "node:path";
import { defaultModel, Model } from "@alephdata/followthemoney";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse as parseCsv } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import gexf from "graphology-gexf";
import ICAL from "ical.js";
import RssParser from "rss-parser";
import { z } from "zod";
import { formatCsv } from "../../src/site/data/csv.ts";
import { escapeXml } from "../../src/site/data/xml.ts";
import { parseYaml } from "../../src/yaml.ts";
import { buildSite, copyFixture, editContent, FIXTURE, readTree } from "./build.ts";

/** The data files of the fixture, read by the libraries of their formats. */

const build = buildSite(FIXTURE);
const tree = readTree(build.folder);

function file(path: string): string {
  const bytes = tree.get(path);
  assert.ok(bytes, `there is a file ${path}`);
  return bytes.toString("utf8");
}

const record = z.record(z.string(), z.unknown());
const dossierSchema = z.object({
  articles: z.array(z.looseObject({ id: z.string() })),
  entities: z.array(z.looseObject({ id: z.string(), kind: z.string() })),
  events: z.array(z.looseObject({ id: z.string(), statuses: z.array(z.string()) })),
});
const dossier = dossierSchema.parse(JSON.parse(file("data/dossier.json")));

test("dossier.json agrees with the schema beside it, and the JSON of each page is one of its records", () => {
  const validate = new Ajv2020({ strict: false }).compile(record.parse(JSON.parse(file("data/dossier.schema.json"))));
  assert.ok(validate(JSON.parse(file("data/dossier.json"))), JSON.stringify(validate.errors));
  assert.ok(!validate({ ...dossier, articles: [{}] }), "the schema says what an article is");
  const company = dossier.entities.find(({ kind, id }) => kind === "company" && id === "云杉芯");
  assert.deepEqual(JSON.parse(file("companies/云杉芯/index.json")), company);
  assert.equal(record.parse(JSON.parse(file("articles/雲杉芯風波/index.json")))["id"], "雲杉芯風波");
});

const resourceSchema = z.object({
  name: z.string(),
  path: z.string(),
  schema: z.object({
    fields: z.array(z.object({ name: z.string(), type: z.string() })),
    primaryKey: z.array(z.string()).default([]),
    foreignKeys: z
      .array(z.object({ fields: z.string(), reference: z.object({ resource: z.string(), fields: z.string() }) }))
      .default([]),
  }),
});
const dataPackage = z
  .object({ profile: z.literal("tabular-data-package"), resources: z.array(resourceSchema) })
  .parse(JSON.parse(file("data/datapackage.json")));

function rowsOf(name: string): Record<string, string>[] {
  return parseCsv(file(`data/${name}.csv`), { bom: true, columns: true, record_delimiter: "\r\n" });
}

const TYPES: Readonly<Record<string, RegExp>> = {
  string: /^/,
  any: /^/,
  integer: /^(?:\d+)?$/,
  boolean: /^(?:true|false)$/,
  date: /^(?:\d{4}-\d\d-\d\d)?$/,
};

for (const { name, schema } of dataPackage.resources) {
  test(`${name}.csv is as the data package says: columns, types, keys and references`, () => {
    const rows = rowsOf(name);
    assert.notEqual(rows.length, 0);
    const keys = new Set<string>();
    for (const row of rows) {
      assert.deepEqual(
        Object.keys(row),
        schema.fields.map((field) => field.name),
      );
      for (const field of schema.fields) assert.match(row[field.name] ?? "", TYPES[field.type] ?? /$^/, field.name);
      for (const { fields, reference } of schema.foreignKeys) {
        const known = rowsOf(reference.resource).map((other) => other[reference.fields]);
        assert.ok(known.includes(row[fields]), `${row[fields]} is in ${reference.resource}`);
      }
      if (schema.primaryKey.length > 0) keys.add(schema.primaryKey.map((column) => row[column]).join("/"));
    }
    if (schema.primaryKey.length > 0) assert.equal(keys.size, rows.length, "the key tells the rows apart");
  });
}

test("the tables hold what the dossier does, with zeros and statuses", () => {
  const company = rowsOf("companies").find(({ id }) => id === "云杉芯");
  assert.equal(company?.["tickers"], "000001.SZ");
  assert.equal(rowsOf("events").find(({ id }) => id === "云杉芯-解散-2024")?.["statuses"], "denied");
  assert.equal(rowsOf("articles").length, dossier.articles.length);
  assert.deepEqual(
    rowsOf("claims").map(({ subject, value, unit }) => [subject, value, unit]),
    [
      ["云杉芯", "15500000000", "CNY"],
      ["云杉芯", "16000000000", "CNY"],
    ],
  );
});

const CELLS = [
  ["=1+1", "'=1+1"],
  ["+86 10", "'+86 10"],
  ["-5%", "'-5%"],
  ["@import", "'@import"],
  ["\t=1", "'\t=1"],
  ["＝1", "'＝1"],
  ['甲,"乙"', '甲,"乙"'],
  ["甲\n乙", "甲\n乙"],
  [-5, "-5"],
  [null, ""],
] as const;

for (const [cell, read] of CELLS) {
  test(`a cell ${JSON.stringify(cell)} is read from CSV as ${JSON.stringify(read)}`, () => {
    const columns = [{ name: "a", type: "any", description: "" } as const];
    const table = { name: "t", title: "", description: "", key: [], foreignKeys: [], columns, rows: () => [[cell]] };
    const csv = formatCsv(table);
    assert.ok(csv.startsWith("\uFEFFa\r\n"), "Excel sees UTF-8");
    assert.deepEqual(parseCsv(csv, { bom: true, columns: true, skip_empty_lines: false }), [{ a: read }]);
  });
}

const model = new Model(defaultModel);
const ftmSchema = z.strictObject({
  id: z.string(),
  schema: z.string(),
  properties: z.record(z.string(), z.array(z.string()).min(1)),
});
type FtmDatum = z.infer<typeof ftmSchema>;
const ftmLines = file("data/followthemoney.jsonl")
  .trimEnd()
  .split("\n")
  .map((line) => ftmSchema.parse(JSON.parse(line)));

test("FollowTheMoney's own library knows every entity, property and reference", () => {
  const ids = new Map(ftmLines.map((datum) => [datum.id, datum]));
  assert.equal(ids.size, ftmLines.length, "no id stands for two");
  for (const datum of ftmLines) {
    assert.match(datum.id, /^[0-9a-zA-Z][0-9a-zA-Z.-]*$/, "ids are as its Python library wants them");
    const entity = model.getEntity(datum);
    for (const name of entity.schema.required) assert.ok(datum.properties[name], `${datum.schema} has ${name}`);
    for (const [name, values] of Object.entries(datum.properties)) {
      const property = entity.schema.getProperty(name);
      assert.ok(!property.stub, `${datum.schema}.${name} may be set`);
      for (const value of values) checkFtmValue(property, value, ids);
    }
  }
});

type Property = ReturnType<ReturnType<typeof model.getSchema>["getProperty"]>;

function checkFtmValue(property: Property, value: string, ids: ReadonlyMap<string, FtmDatum>): void {
  if (property.type.name === "date") assert.match(value, /^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
  if (property.type.name === "url") assert.ok(URL.canParse(value), value);
  if (property.type.name !== "entity") return;
  const target = ids.get(value);
  assert.ok(target, `${property.name} leads to an entity`);
  const range = property.getRange().name;
  assert.ok(model.getSchema(target.schema).isA(range), `${property.name} is a ${range}`);
}

test("FollowTheMoney is told what is planned, denied or only claimed, and by which words", () => {
  const schemata = new Set(ftmLines.map(({ schema }) => schema));
  for (const schema of ["Article", "Company", "Person", "PublicBody", "Event", "Mention", "Ownership", "Directorship"])
    assert.ok(schemata.has(schema), schema);
  const events = ftmLines.filter(({ schema }) => schema === "Event").map(({ properties }) => properties);
  const denied = events.find(({ name }) => name?.[0]?.includes("否认公司解散"));
  assert.deepEqual(denied?.["name"], ["〔否定〕云杉芯否认公司解散"]);
  assert.deepEqual(denied?.["keywords"], ["dispute", "denied"]);
  assert.deepEqual(denied?.["summary"], ["否定（于正范）：于正范否认公司解散"]);
});

test("GEXF is read as a graph in which every edge has its words", () => {
  const graph = gexf.parse(MultiDirectedGraph, file("data/graph.gexf"));
  const entities = dossier.entities.length + dossier.events.length;
  assert.equal(graph.order, entities);
  assert.equal(graph.getNodeAttribute("event/云杉芯-上市-2026", "status"), "planned");
  assert.match(String(graph.getNodeAttribute("event/云杉芯-上市-2026", "label")), /^〔计划〕/);
  const investors = graph.filterEdges((_, { relation }) => relation === "investor");
  assert.equal(investors.length, 1);
  assert.equal(graph.getEdgeAttribute(investors[0], "quote"), "远山资本先后三次投资云杉芯");
});

test("the calendar has whole days only, and marks what is not certain", () => {
  const calendar = new ICAL.Component(ICAL.parse(file("data/events.ics")) as unknown[]);
  const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  assert.deepEqual(
    events.map(({ summary, startDate, endDate }) => [summary, startDate.toString(), endDate.toString()]),
    [["云杉芯召开全员会议宣布裁员", "2024-08-30", "2024-08-31"]],
  );
  assert.match(events[0]?.description ?? "", /^报道：“云杉芯于8月30日召开全体会议，宣布裁员四成”/m);
  for (const line of file("data/events.ics").split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
});

test("TimelineJS is given dates as precise as they are known, and HTML that does nothing", () => {
  const timeline = z
    .object({
      events: z.array(
        z.object({
          unique_id: z.string(),
          start_date: z.record(z.string(), z.string()),
          end_date: z.record(z.string(), z.string()).optional(),
          text: z.object({ headline: z.string(), text: z.string() }),
        }),
      ),
    })
    .parse(JSON.parse(file("data/timeline.json")));
  const byId = new Map(timeline.events.map((event) => [event.unique_id, event]));
  assert.deepEqual(byId.get("云杉芯-裁员-2024")?.start_date, { year: "2024", month: "08", day: "30" });
  assert.deepEqual(byId.get("云杉芯-融资-2021")?.end_date, { year: "2023" });
  assert.match(byId.get("云杉芯-融资-2021")?.text.headline ?? "", /^〔据称〕/);
  assert.doesNotMatch(file("data/timeline.json"), /<(?:script|img)/);
});

async function feed(path: string) {
  return new RssParser().parseString(file(path));
}

test("there is an Atom feed of all and one of each entity, in both scripts, newest first", async () => {
  const all = await feed("feed.xml");
  assert.equal(all.title, "云杉卷宗");
  assert.equal(all.items.length, 4, "an article without a date is in no feed");
  assert.equal(all.items[0]?.link, `https://example.org/dossier/articles/${encodeURIComponent("远山资本预测")}/`);
  const own = await feed("hant/companies/云杉芯/feed.xml");
  assert.equal(own.title, "雲杉芯 · 雲杉卷宗");
  assert.match(file("hant/companies/云杉芯/feed.xml"), /雲杉芯上月底召開全員大會/);
  assert.ok(
    !tree.has("institutions/苏州人社局/feed.xml") || (await feed("institutions/苏州人社局/feed.xml")).items.length > 0,
  );
});

test("a feed without a public address has names that stay and links that work from where it stands", async () => {
  const content = copyFixture();
  editContent(content, "dossier.yaml", "base_url: https://example.org/dossier/", "base_url: null");
  const { folder } = buildSite(content);
  const text = readFileSync(join(folder, "people/于正范/feed.xml"), "utf8");
  const { items } = await new RssParser().parseString(text);
  assert.match(text, /<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}<\/id>/);
  assert.equal(items[0]?.link, "../../articles/云杉芯宣布裁员/");
  assert.ok(!readTree(folder).has("sitemap.xml"), "a sitemap holds whole addresses");
});

test("the sitemap names each page in both scripts, and robots.txt the sitemap", () => {
  const sitemap = file("sitemap.xml");
  const locations = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location]) => location ?? "");
  const isRedirect = (path: string) => file(path).includes('http-equiv="refresh"');
  const pages = [...tree.keys()].filter((path) => path.endsWith("index.html") && !isRedirect(path));
  const paths = locations.map(
    (url) => `${decodeURIComponent(url.slice("https://example.org/dossier/".length))}index.html`,
  );
  assert.deepEqual(paths.toSorted(), pages.toSorted());
  assert.equal([...sitemap.matchAll(/hreflang="x-default"/g)].length, locations.length);
  assert.match(file("robots.txt"), /^Sitemap: https:\/\/example\.org\/dossier\/sitemap\.xml$/m);
});

test("CITATION.cff is YAML with what the format requires", () => {
  const citation = record.parse(parseYaml(file("CITATION.cff")));
  assert.equal(citation["cff-version"], "1.2.0");
  assert.deepEqual(citation["authors"], [{ name: "云杉卷宗" }]);
  assert.equal(citation["url"], "https://example.org/dossier/");
});

test("XML holds no character that it cannot", () => {
  assert.equal(escapeXml("a&<b>\u0000\ud800\"'\uffff𠮷"), "a&amp;&lt;b&gt;&quot;&apos;𠮷");
});

function structuredData(path: string): Record<string, unknown> {
  const [, json = ""] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(file(`${path}index.html`)) ?? [];
  return record.parse(JSON.parse(json));
}

const STRUCTURED = [
  ["", ["WebSite", "Dataset"], "云杉卷宗"],
  ["companies/云杉芯/", "Corporation", "云杉芯"],
  ["hant/people/于正范/", "Person", "于正范"],
  ["products/云杉一号/", "Product", "云杉一号"],
  ["articles/云杉芯宣布裁员/", "NewsArticle", "云杉芯宣布裁员 创始人于正范称“不会解散”"],
  ["articles/雲杉芯風波/", "CreativeWork", "云杉芯风波：于今何去何从"],
  ["events/云杉芯-上市-2026/", "Claim", "〔计划〕云杉芯拟于2026年上市"],
  ["timeline/", "CollectionPage", "时间线"],
] as const;

for (const [path, type, name] of STRUCTURED) {
  test(`/${path} says of itself that it is ${String(type)} ${name}`, () => {
    const data = structuredData(path);
    assert.equal(data["@context"], "https://schema.org");
    assert.deepEqual(data["@type"], type);
    assert.equal(data["name"], name);
  });
}

test("a digest is based on the article that it retells, and the card of a plan says that it is one", () => {
  const original = record.parse(structuredData("articles/雲杉芯風波/")["isBasedOn"]);
  assert.equal(original["@type"], "NewsArticle");
  assert.equal(original["headline"], "云杉芯的三十天");
  assert.match(
    file("events/云杉芯-上市-2026/index.html"),
    /property="og:title" content="〔计划〕云杉芯拟于2026年上市"/,
  );
  assert.match(file("hant/index.html"), /property="og:locale" content="zh_TW"/);
});

test("every page leads to the JSON of what it shows", () => {
  for (const [path, bytes] of tree) {
    if (!path.endsWith(".html") || path.endsWith("404.html")) continue;
    const [, href = ""] = /type="application\/json" title="[^"]*" href="([^"]*)"/.exec(bytes.toString("utf8")) ?? [];
    const url = new URL(href, `https://x/${path.split("/").map(encodeURIComponent).join("/")}`);
    assert.ok(tree.has(decodeURIComponent(url.pathname.slice(1))), `${path}: ${href}`);
  }
});

test("an article is cited as it was published, a digest as the article that it retells", () => {
  const stated = citedWorkOf("articles/云杉芯宣布裁员/");
  assert.equal(
    stated.gbt,
    "余里岳, 范小郁. 云杉芯宣布裁员 创始人于正范称“不会解散”[N/OL]. 江南财经报, 2024-09-02. https://example.com/news/1?a=1&b=2.",
  );
  const digest = citedWorkOf("hant/articles/雲杉芯風波/");
  assert.equal(digest.gbt, "范里岳. 雲杉芯的三十天[N]. 時代觀察, [2024-09].");
  assert.equal(digest.plain, "范里岳：《雲杉芯的三十天》，《時代觀察》，2024年9月。");
  assert.match(digest.html, /lang="zh-Hant"><span id="citation-gbt">/);
  assert.match(digest.html, /這裡讀到的是它的摘要/);
});

function citedWorkOf(path: string): { gbt: string; plain: string; html: string } {
  const html = file(`${path}index.html`);
  const text = (id: string) =>
    (new RegExp(`<span id="${id}">(.*?)</span> <button`).exec(html)?.[1] ?? "")
      .replace(/<[^>]*>/g, "")
      .replaceAll("&amp;", "&");
  return { gbt: text("citation-gbt"), plain: text("citation-plain"), html };
}

test("citations come as BibTeX, RIS and CSL-JSON", () => {
  const bibtex = file("articles/雲杉芯風波/citation.bib");
  assert.match(
    bibtex,
    /^@article\{jz2024[0-9a-f]{8},\n {2}author = \{\{范里岳\}\},\n {2}title = \{\{雲杉芯的三十天\}\},/,
  );
  assert.match(bibtex, /note = \{据《云杉卷宗》所载摘要，https:\/\/example\.org\//);
  assert.match(file("articles/敌意文章/citation.bib"), /title = \{\{\\\{\\\{ 7\*7 \\\}\\\} /);
  const ris = file("articles/云杉芯宣布裁员/citation.ris").split("\r\n");
  assert.deepEqual(
    [ris[0], ris[1], ris.at(-2), ris.find((line) => line.startsWith("DA"))],
    ["TY  - NEWS", "AU  - 余里岳", "ER  - ", "DA  - 2024/09/02/"],
  );
  const [csl] = z.array(record).parse(JSON.parse(file("articles/雲杉芯風波/citation.csl.json")));
  assert.deepEqual(csl?.["issued"], { "date-parts": [[2024, 9]], circa: true });
  assert.deepEqual(csl?.["author"], [{ literal: "范里岳" }]);
});
