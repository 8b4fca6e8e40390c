import { prepareSite } from "../../src/site/prepare.ts";
import { indexSite } from "../../src/site/search-index.ts";
import type { PageKind, Site, SitePage } from "../../src/site/site.ts";
import { writePages } from "../site/build.ts";

/** What both scripts are measured against: the site in simplified script alone, with its data and its index. */

const [content = "", output = ""] = process.argv.slice(2);
const { site } = prepareSite(content, "/");
const simplified = <K extends PageKind>(pages: readonly SitePage<K>[]) =>
  pages.filter(({ place }) => place.script === "Hans");
const pages = Object.fromEntries(
  Object.entries(site.pages).map(([kind, ofKind]) => [kind, simplified(ofKind as readonly SitePage<PageKind>[])]),
) as unknown as Site["pages"];
await writePages({ pages, files: site.files.filter(({ path }) => !path.startsWith("hant/")) }, output);
for (const { message } of await indexSite(output)) console.error(message);
