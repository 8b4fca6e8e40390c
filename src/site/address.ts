import type { EntityKind } from "../model/front-matter.ts";
import type { Script } from "../model/text.ts";

/**
 * Addresses. A page has a path, the same in both scripts: `companies/象帝先/`, empty for the home page, or a file name at
 * the top. The simplified pages stand at the root of the site and the traditional ones under `hant/`. Links are relative,
 * so that the site works under any prefix.
 */

export const ENTITY_FOLDERS: Readonly<Record<EntityKind, string>> = {
  company: "companies",
  institution: "institutions",
  person: "people",
  product: "products",
};

/** Where a page stands. `absolute` is the prefix of the site, for the one page that is served at any address. */
export interface Place {
  readonly path: string;
  readonly script: Script;
  readonly absolute?: string;
}

/** The file of a page, relative to the folder of the site, in NFC. */
export function outputFile({ path, script }: Place): string {
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return (scriptFolder(script) + file).normalize("NFC");
}

/** The address of a page from the root of the site, percent-encoded. */
export function sitePath({ path, script }: Place): string {
  return scriptFolder(script) + encodePath(path);
}

/** A link from one page to the path of another, in the same script. */
export function hrefTo(from: Place, path: string, anchor?: string): string {
  return hrefToPlace(from, { path, script: from.script }) + (anchor === undefined ? "" : `#${anchor}`);
}

/** A link from one page to another of either script. */
export function hrefToPlace(from: Place, to: Place): string {
  const root = from.script === to.script ? rootOfScript(from) : rootOfSite(from);
  const rest = from.script === to.script ? encodePath(to.path) : sitePath(to);
  return root + rest || "./";
}

/** A link to a file of the site that belongs to no script, such as `assets/style.css`. */
export function hrefToFile(from: Place, file: string): string {
  return rootOfSite(from) + encodePath(file) || "./";
}

function rootOfSite(from: Place): string {
  return from.absolute ?? rootOfScript(from) + (from.script === "Hant" ? "../" : "");
}

function rootOfScript(from: Place): string {
  if (from.absolute !== undefined) return from.absolute + scriptFolder(from.script);
  return "../".repeat(from.path.split("/").length - 1);
}

function scriptFolder(script: Script): string {
  return script === "Hant" ? "hant/" : "";
}

/** The same few paths are linked to again and again. */
const encoded = new Map<string, string>();
const MOST_ENCODED = 50_000;

function encodePath(path: string): string {
  const known = encoded.get(path);
  if (known !== undefined) return known;
  const made = path.normalize("NFC").split("/").map(encodeURIComponent).join("/");
  if (encoded.size >= MOST_ENCODED) encoded.clear();
  encoded.set(path, made);
  return made;
}
