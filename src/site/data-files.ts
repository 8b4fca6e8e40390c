import { sitePath, type Place } from "./address.ts";
import type { Dossier, Entity } from "./dossier.ts";
import { collectVariants } from "./variants.ts";

/** A file of the site that is no page. */
export interface SiteFile {
  readonly path: string;
  readonly content: () => string;
}

/** Data, sitemap and what search needs. `places` are all pages that may be found by search engines. */
export function dataFiles(dossier: Dossier, places: readonly Place[]): SiteFile[] {
  const base = dossier.settings.base_url;
  const files: SiteFile[] = [
    { path: "data/dossier.json", content: () => json(dossierData(dossier)) },
    { path: "assets/variants.json", content: () => json(collectVariants(dossier)) },
    { path: "robots.txt", content: () => robots(base) },
  ];
  // A sitemap holds whole addresses, which are not known without a base.
  return base === null ? files : [...files, { path: "sitemap.xml", content: () => sitemap(base, places) }];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** The whole dossier, grouped; names and quotes are as the articles' files have them. */
function dossierData({ settings, articles, entities, events }: Dossier): object {
  const all = Object.values(entities).flat();
  return {
    title: settings.title,
    description: settings.description,
    articles: articles.map(({ meta }) => {
      const { id, title, publication, bylines, dateline, published, published_basis, script, url, source } = meta;
      return {
        id,
        title,
        publication,
        bylines,
        dateline,
        published,
        published_basis,
        script,
        url: url ?? null,
        source,
      };
    }),
    entities: all.map(entityData),
    events: events.map(({ id, type, title, date, statuses, participants, tellings }) => ({
      id,
      type,
      title: title.Hans,
      date,
      statuses,
      participants: participants.map(reference),
      tellings: tellings.map(({ value, article, quote }) => ({
        article: article.meta.id,
        sentence: quote.sentence,
        date: value.date,
        date_text: value.date_text,
        status: value.status,
        speaker: value.speaker,
        quote: value.quote,
      })),
    })),
  };
}

function entityData(entity: Entity): object {
  const { kind, id, name, forms, tickers, pseudonym, maker, mentions } = entity;
  return {
    kind,
    id,
    name: name.Hans,
    name_hant: name.Hant,
    forms,
    ...(entity.misspelt.length > 0 ? { misspelt: entity.misspelt } : {}),
    ...(entity.mayBe.length > 0 ? { may_be: entity.mayBe.map(reference) } : {}),
    ...(kind === "company" ? { tickers } : {}),
    ...(kind === "person" ? { pseudonym } : {}),
    ...(kind === "product" ? { company: maker?.id ?? null } : {}),
    roles: entity.roles.map(({ value, organization, article, quote }) => ({
      ...value,
      organization_id: organization?.id ?? null,
      article: article.meta.id,
      sentence: quote.sentence,
    })),
    // Each relation once, with its subject.
    relations: entity.relations
      .filter(({ subject }) => subject === entity)
      .map(({ object, value, article, quote }) => ({
        relation: value.relation,
        object: reference(object),
        article: article.meta.id,
        sentence: quote.sentence,
        quote: value.quote,
      })),
    claims: entity.claims.map(({ value, article, quote }) => {
      const { attribute, value: amount, unit, as_of, quote: words } = value;
      const place = { article: article.meta.id, sentence: quote.sentence };
      return { attribute, value: amount, unit, as_of, ...place, quote: words };
    }),
    mentions: mentions.map(({ article, sentences }) => ({
      article: article.meta.id,
      sentences: sentences.map(({ sentence }) => sentence),
    })),
  };
}

function reference({ kind, id }: Entity): object {
  return { kind, id };
}

function robots(base: string | null): string {
  return `User-agent: *\nAllow: /\n${base === null ? "" : `Sitemap: ${base}sitemap.xml\n`}`;
}

/** Sitemaps are XML after sitemaps.org. */
function sitemap(base: string, places: readonly Place[]): string {
  const urls = places.map((place) => `<url><loc>${escapeXml(base + sitePath(place))}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
