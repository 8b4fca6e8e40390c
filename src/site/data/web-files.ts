import type { Script } from "../../model/text.ts";
import { sitePath } from "../address.ts";
import type { Settings } from "../settings.ts";
import { escapeXml, XML_DECLARATION } from "./xml.ts";

/** Files that others look for at the root of a site. */

/** After RFC 9309; the sitemap has to be named with its whole address. */
export function formatRobots(base: string | null): string {
  return `User-agent: *\nAllow: /\n${base === null ? "" : `\nSitemap: ${base}sitemap.xml\n`}`;
}

/** How many pages a sitemap names, in both scripts together at most the 50,000 that it may. */
const SITEMAP_SIZE = 20_000;

/**
 * Sitemaps after sitemaps.org, each page with its other script as Google wants it: both name both. A dossier with more
 * pages than one file may name has several, and an index of them.
 */
export function formatSitemaps(
  base: string,
  paths: readonly string[],
  language: Settings["language"],
): { path: string; content: () => string }[] {
  const parts = Array.from({ length: Math.ceil(paths.length / SITEMAP_SIZE) }, (_, i) =>
    paths.slice(i * SITEMAP_SIZE, (i + 1) * SITEMAP_SIZE),
  );
  if (parts.length <= 1) return [{ path: "sitemap.xml", content: () => formatSitemap(base, paths, language) }];
  const names = parts.map((_, i) => `sitemap-${i + 1}.xml`);
  const index = () =>
    [
      `${XML_DECLARATION}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
      ...names.map((name) => `<sitemap><loc>${escapeXml(base + name)}</loc></sitemap>`),
      "</sitemapindex>",
      "",
    ].join("\n");
  return [
    { path: "sitemap.xml", content: index },
    ...parts.map((part, i) => ({ path: names[i] ?? "", content: () => formatSitemap(base, part, language) })),
  ];
}

function formatSitemap(base: string, paths: readonly string[], language: Settings["language"]): string {
  const preferred: Script = language === "zh-Hant" ? "Hant" : "Hans";
  const addressIn = (path: string, script: Script) => escapeXml(base + sitePath({ path, script }));
  const alternate = (lang: string, href: string) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${href}"/>`;
  const urls = paths.flatMap((path) => {
    const addresses = { Hans: addressIn(path, "Hans"), Hant: addressIn(path, "Hant") };
    const alternates =
      alternate("zh-Hans", addresses.Hans) +
      alternate("zh-Hant", addresses.Hant) +
      alternate("x-default", addresses[preferred]);
    return Object.values(addresses).map((address) => `<url><loc>${address}</loc>${alternates}</url>`);
  });
  return [
    `${XML_DECLARATION}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

/** How the dossier wants to be cited, in the Citation File Format 1.2.0: YAML in which every text is a JSON text. */
export function formatCitationFile({ title, description, base_url, repository }: Settings): string {
  const lines = [
    ["cff-version", "1.2.0"],
    ["message", "引用这部卷宗请用以下信息；引用其中某篇文章，请用那篇文章页面上的引文格式。"],
    ["type", "dataset"],
    ["title", title],
    ["abstract", description],
    ["url", base_url ?? ""],
    ["repository-code", repository ?? ""],
  ].filter(([, value]) => value !== "");
  const fields = lines.map(([name = "", value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `${fields.join("")}authors:\n  - name: ${JSON.stringify(title)}\n`;
}
