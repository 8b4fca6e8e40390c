import { ENTITY_KINDS } from "../../model/front-matter.ts";
import { ENTITY_FOLDERS, hrefTo, hrefToFile } from "../address.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import type { Link, View } from "./view.ts";

export interface SearchPage {
  readonly frame: Frame;
  readonly heading: string;
  /** Where the script finds the index, the variants of characters and the names of all entities. */
  readonly index: string;
  readonly variants: string;
  readonly names: string;
  /** Each kind of entity with its word and the address that its pages stand below, as JSON. */
  readonly kinds: string;
  readonly lists: readonly Link[];
}

export function shapeSearch(view: View): SearchPage {
  const { place, words } = view;
  return {
    frame: shapeFrame(view, {
      title: words.search,
      programs: ["assets/search.js"],
      hasSearch: true,
      needsWebAssembly: true,
    }),
    heading: words.search,
    index: hrefToFile(place, "pagefind/pagefind.js"),
    variants: hrefToFile(place, "assets/variants.json"),
    names: hrefToFile(place, "assets/names.json"),
    kinds: JSON.stringify(
      Object.fromEntries(
        ENTITY_KINDS.map((kind) => [kind, [words.entityKind[kind], hrefTo(place, `${ENTITY_FOLDERS[kind]}/`)]]),
      ),
    ),
    lists: [
      { text: words.companies, href: hrefTo(place, "companies/") },
      { text: words.people, href: hrefTo(place, "people/") },
      { text: words.institutions, href: hrefTo(place, "institutions/") },
      { text: words.products, href: hrefTo(place, "products/") },
      { text: words.events, href: hrefTo(place, "events/") },
      { text: words.articles, href: hrefTo(place, "articles/") },
    ],
  };
}

export interface NotFoundPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly search: Link;
}

/** Served in place of any page that is not there, so its links are absolute. */
export function shapeNotFound(view: View): NotFoundPage {
  const { place, words } = view;
  return {
    frame: shapeFrame(view, { title: words.notFound, indexed: false, programs: ["assets/not-found.js"] }),
    heading: words.notFound,
    search: { text: words.search, href: hrefTo(place, "search/") },
  };
}
