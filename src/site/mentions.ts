import type { ArticleFrontMatter, EntityKind } from "../model/front-matter.ts";
import { simplifiedView } from "../opencc.ts";
import { createMatcher, type Match } from "../matcher.ts";
import type { NameSpan } from "./script.ts";

/** What a form of an article stands for; `id` is null for a name that only a correction knows. */
export interface Named {
  readonly kind: EntityKind | null;
  readonly id: string | null;
}

/** Finds the names of one article in a text of it, in either script. */
export type NameFinder = (text: string) => Match<Named>[];

/** The names of an article's own entities, and those whose script people decided. */
export function createNameFinder(meta: ArticleFrontMatter, scriptNames: ReadonlyMap<string, string>): NameFinder {
  const named = entitiesOf(meta).flatMap(({ kind, id, forms }) =>
    forms.flatMap((form) => [form, simplifiedView(form)].map((spelling) => ({ form: spelling, value: { kind, id } }))),
  );
  const decided = [...scriptNames.keys()].map((form) => ({ form, value: { kind: null, id: null } }));
  const find = createMatcher<Named>([...named, ...decided]);
  // Forms are in simplified script, texts in the article's own; the view keeps every offset.
  return (text) => find(simplifiedView(text));
}

/** All entities of an article with their kinds, in the order in which the contract lists them. */
export function entitiesOf(meta: ArticleFrontMatter) {
  return [
    ...meta.companies.map((entity) => ({ ...entity, kind: "company" as const })),
    ...meta.institutions.map((entity) => ({ ...entity, kind: "institution" as const })),
    ...meta.people.map((entity) => ({ ...entity, kind: "person" as const })),
    ...meta.products.map((entity) => ({ ...entity, kind: "product" as const })),
  ];
}

/** The places of names for conversion between scripts. */
export function nameSpans(matches: readonly Match<Named>[]): NameSpan[] {
  return matches.map(({ start, end, value }) => ({ start, end, kind: value.kind }));
}
