import type { Element, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";

/** A file of a built site, or what a page refers to by its path: below the folder of the site, with `/` between folders. */
export type SitePath = string;

/** What a page refers to. */
export interface Reference {
  readonly url: string;
  /** `link` leads a reader on; `resource` is loaded with the page. */
  readonly kind: "link" | "resource";
}

/** What a page refers to and what in it can be referred to. */
export interface PageReferences {
  readonly references: readonly Reference[];
  readonly ids: ReadonlySet<string>;
}

/** A reference that leads nowhere. */
export interface BrokenLink {
  readonly page: SitePath;
  readonly url: string;
  readonly reason: string;
}

const parser = unified().use(rehypeParse);

/** Attributes that hold an address, by element; `a` and `form` lead on, all others load. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  audio: ["src"],
  form: ["action"],
  iframe: ["src"],
  img: ["src"],
  link: ["href"],
  script: ["src"],
  source: ["src"],
  use: ["href"],
  video: ["src", "poster"],
};

/** Reads the addresses and the ids of a page of HTML. */
export function referencesOfPage(html: string): PageReferences {
  const references: Reference[] = [];
  const ids = new Set<string>();
  const visit = (node: Root | RootContent): void => {
    if (node.type === "element") {
      if (typeof node.properties["id"] === "string") ids.add(node.properties["id"]);
      references.push(...referencesOfElement(node));
    }
    if ("children" in node) node.children.forEach(visit);
  };
  visit(parser.parse(html));
  return { references, ids };
}

function referencesOfElement({ tagName, properties }: Element): Reference[] {
  const rel = Array.isArray(properties["rel"]) ? properties["rel"].join(" ") : "";
  const leadsOn = tagName === "a" || tagName === "form" || /alternate|canonical|next|prev/.test(rel);
  return (ADDRESSES[tagName] ?? []).flatMap((name) => {
    const url = properties[name];
    return typeof url === "string" ? [{ url, kind: leadsOn ? ("link" as const) : ("resource" as const) }] : [];
  });
}

/** `url(x)`, with or without quotation marks. */
const CSS_URL = /url\((?:\s*["'])?([^"')]+)/g;

/** Reads the addresses of a style sheet. */
export function referencesOfStyles(css: string): PageReferences {
  const urls = [...css.matchAll(CSS_URL)].flatMap(([, url = ""]) => (url.trim() === "" ? [] : [url.trim()]));
  return { references: urls.map((url) => ({ url, kind: "resource" })), ids: new Set() };
}

/** The reserved name never resolves, so it cannot be mistaken for another site. */
const ORIGIN = "http://site.invalid";

/**
 * Finds the references that do not lead to a file of the site, or to an id in it, when the site stands at `pathPrefix` on
 * its server; and those that would load anything from elsewhere. Links to other sites are not followed.
 */
export function findBrokenLinks(
  pages: ReadonlyMap<SitePath, PageReferences>,
  files: ReadonlySet<SitePath>,
  pathPrefix: string,
): BrokenLink[] {
  return [...pages].flatMap(([page, { references }]) =>
    references.flatMap(({ url, kind }) => {
      const reason = whatIsWrong(url, kind, { page, pages, files, pathPrefix });
      return reason === null ? [] : [{ page, url, reason }];
    }),
  );
}

interface Surroundings {
  readonly page: SitePath;
  readonly pages: ReadonlyMap<SitePath, PageReferences>;
  readonly files: ReadonlySet<SitePath>;
  readonly pathPrefix: string;
}

function whatIsWrong(
  url: string,
  kind: Reference["kind"],
  { page, pages, files, pathPrefix }: Surroundings,
): string | null {
  const target = parseUrl(url, baseOf(page, pathPrefix));
  if (!target) return "不是网址";
  if (target.protocol === "data:") return null;
  if (target.origin !== ORIGIN) {
    if (kind === "resource") return "从别的网站载入";
    return /^(?:https?|mailto):$/.test(target.protocol) ? null : `不该有 ${target.protocol} 链接`;
  }
  if (!target.pathname.startsWith(pathPrefix)) return `不在 ${pathPrefix} 之下`;
  // A reference to the page itself holds wherever the page is shown.
  const path = url.startsWith("#") ? page : fileOf(target.pathname.slice(pathPrefix.length));
  if (path === null || !files.has(path)) return "没有这个文件";
  const id = decode(target.hash.slice(1));
  return id === "" || pages.get(path)?.ids.has(id ?? "") === true ? null : "那一页没有这个锚点";
}

/** A server shows the root's 404.html under any address, so its own links must hold from anywhere. */
function baseOf(page: SitePath, pathPrefix: string): string {
  const path = page === "404.html" ? "no/such/page/" : page.split("/").map(encodeURIComponent).join("/");
  return `${ORIGIN}${pathPrefix}${path}`;
}

function fileOf(path: string): SitePath | null {
  const decoded = decode(path);
  return decoded === null ? null : decoded === "" || decoded.endsWith("/") ? `${decoded}index.html` : decoded;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function parseUrl(url: string, base: string): URL | null {
  return URL.canParse(url, base) ? new URL(url, base) : null;
}
