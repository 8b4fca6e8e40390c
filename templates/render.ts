import { h, type ComponentType } from "preact";
import { renderToString } from "preact-render-to-string";
import type { PageData, PageKind } from "../src/site/site.ts";
import { About, NotFound, Sources } from "./about.tsx";
import { Article } from "./article.tsx";
import { Choice } from "./choice.tsx";
import { Disagreements } from "./disagreements.tsx";
import { Data } from "./data.tsx";
import { Entity } from "./entity.tsx";
import { Event } from "./event.tsx";
import { Graph } from "./graph.tsx";
import { Home } from "./home.tsx";
import { Articles, Entities, Events } from "./lists.tsx";
import { Redirect } from "./redirect.tsx";
import { Search } from "./search.tsx";
import { Source } from "./source.tsx";
import { Timeline } from "./timeline.tsx";

type Template<K extends PageKind> = ComponentType<{ readonly page: PageData[K] }>;

const TEMPLATES: { readonly [K in PageKind]: Template<K> } = {
  home: Home,
  articles: Articles,
  article: Article,
  entities: Entities,
  entity: Entity,
  choice: Choice,
  events: Events,
  event: Event,
  timeline: Timeline,
  graph: Graph,
  disagreements: Disagreements,
  search: Search,
  sources: Sources,
  source: Source,
  about: About,
  data: Data,
  notFound: NotFound,
  redirect: Redirect,
};

/** The HTML of a page. Everything but the bodies of articles and notes is escaped. */
export function renderPage<K extends PageKind>(kind: K, page: PageData[K]): string {
  const template: Template<K> = TEMPLATES[kind];
  const html = `<!DOCTYPE html>\n${renderToString(h(template, { page }))}\n`;
  // Put together of thousands of pieces, a text keeps them all until somebody looks into it; V8 then makes it one.
  html.charCodeAt(0);
  return html;
}
