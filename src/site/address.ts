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

/**
 * A link from one page to another of either script. Browsers encode Chinese letters themselves: left as they are, a page of
 * many links is half as long and can be read in its source.
 */
export function hrefToPlace(from: Place, to: Place): string {
  const root = from.script === to.script ? rootOfScript(from) : rootOfSite(from) + scriptFolder(to.script);
  return root + readablePath(to.path) || "./";
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

function encodePath(path: string): string {
  return path.normalize("NFC").split("/").map(encodeURIComponent).join("/");
}

/** The same few paths are linked to again and again. */
const readable = new Map<string, string>();
const MOST_READABLE = 50_000;

/** A path in which only what is no letter and no number is encoded. */
function readablePath(path: string): string {
  const known = readable.get(path);
  if (known !== undefined) return known;
  const made = path.normalize("NFC").replace(/[^\p{L}\p{N}/._~-]/gu, encodeURIComponent);
  if (readable.size >= MOST_READABLE) readable.clear();
  readable.set(path, made);
  return made;
}
