import { formsOfAdd, type Correction } from "../../model/corrections.ts";
import type { EntityKind } from "../../model/front-matter.ts";
import { slugify, uniqueSlugs } from "../../model/slug.ts";
import type { AnnotatedArticle } from "../../model/stages.ts";
import { foldForm, isFullName, isLongerFormOf, isOwnBusiness } from "./forms.ts";
import { createUnion, type Union } from "./union.ts";

/** What mentions of all articles refer to. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly pseudonym: boolean;
}

/** Which entity a form of an article names; null for a form that names none. */
export type EntityOf = (article: AnnotatedArticle, form: string) => Entity | null;

interface FormUse {
  readonly form: string;
  readonly kind: EntityKind;
  readonly count: number;
}

/**
 * Joins the forms of all articles into entities. Forms are compared only with forms that share their folded spelling or
 * their beginning, never each with each, so the cost grows with the number of forms.
 */
export function resolveEntities(articles: readonly AnnotatedArticle[], corrections: readonly Correction[]): EntityOf {
  const uses = countUses(articles);
  const union = createUnion();
  applyDecisions(union, uses, corrections);
  joinSpellings(union, uses);
  joinDeclared(union, uses, articles);
  joinTickers(union, uses, articles);
  joinLongerForms(union, uses);
  joinBeginnings(union, uses, articles);
  const entities = nameGroups(union, uses, aliasesOf(articles), corrections);
  const pseudonyms = nameGroupsOfPseudonyms(articles);
  return (article, form) => {
    const use = uses.get(form);
    if (!use) return null;
    return pseudonyms.get(article)?.get(form) ?? entities.get(union.find(key(use))) ?? null;
  };
}

function key({ kind, form }: { readonly kind: EntityKind; readonly form: string }): string {
  return `${kind}\0${form}`;
}

function countUses(articles: readonly AnnotatedArticle[]): Map<string, FormUse> {
  const uses = new Map<string, FormUse>();
  for (const { mentions } of articles)
    for (const { form, kind } of mentions) uses.set(form, { form, kind, count: (uses.get(form)?.count ?? 0) + 1 });
  return uses;
}

function applyDecisions(union: Union, uses: ReadonlyMap<string, FormUse>, corrections: readonly Correction[]): void {
  for (const correction of corrections) if ("different" in correction) keepApart(union, uses, correction.different);
  for (const correction of corrections) {
    if ("same" in correction) joinAll(union, uses, correction.same);
    if ("add" in correction) joinAll(union, uses, formsOfAdd(correction.add));
  }
  for (const [to, from] of renames(corrections)) joinAll(union, uses, [to, ...from]);
}

function joinAll(union: Union, uses: ReadonlyMap<string, FormUse>, forms: readonly string[]): void {
  const [first, ...others] = forms.flatMap((form) => uses.get(form) ?? []);
  if (first) for (const other of others) union.join(key(first), key(other));
}

function keepApart(union: Union, uses: ReadonlyMap<string, FormUse>, forms: readonly string[]): void {
  const used = forms.flatMap((form) => uses.get(form) ?? []);
  used.forEach((a, i) => {
    for (const b of used.slice(i + 1)) union.keepApart(key(a), key(b));
  });
}

/** New name → the names that are to become it. */
function renames(corrections: readonly Correction[]): Map<string, string[]> {
  const byNew = new Map<string, string[]>();
  for (const correction of corrections)
    if ("rename" in correction)
      byNew.set(correction.rename.to, [...(byNew.get(correction.rename.to) ?? []), correction.rename.from]);
  return byNew;
}

function joinSpellings(union: Union, uses: ReadonlyMap<string, FormUse>): void {
  const firstOf = new Map<string, FormUse>();
  for (const use of uses.values()) {
    const folded = `${use.kind}\0${foldForm(use.form)}`;
    const first = firstOf.get(folded);
    if (first) union.join(key(first), key(use));
    else firstOf.set(folded, use);
  }
}

/** Either of the two forms may be absent from the texts and still tie others together. */
function joinDeclared(union: Union, uses: ReadonlyMap<string, FormUse>, articles: readonly AnnotatedArticle[]): void {
  for (const { aliases } of articles)
    for (const { form, alias } of aliases) {
      const [a, b] = [uses.get(form), uses.get(alias)];
      const kind = a?.kind ?? b?.kind;
      if (kind && (!a || !b || a.kind === b.kind)) union.join(key({ kind, form }), key({ kind, form: alias }));
    }
}

function joinTickers(union: Union, uses: ReadonlyMap<string, FormUse>, articles: readonly AnnotatedArticle[]): void {
  const firstOf = new Map<string, FormUse>();
  for (const { names } of articles)
    for (const { form, tickers } of names)
      for (const ticker of tickers) {
        const use = uses.get(form);
        const first = firstOf.get(ticker);
        if (use && first) union.join(key(first), key(use));
        else if (use) firstOf.set(ticker, use);
      }
}

/** Each company's form is joined with the longest other form that it begins with, where only trade and legal form differ. */
function joinLongerForms(union: Union, uses: ReadonlyMap<string, FormUse>): void {
  for (const use of uses.values()) {
    if (use.kind !== "company") continue;
    for (let length = use.form.length - 1; length >= 2; length--) {
      const short = uses.get(use.form.slice(0, length));
      if (short?.kind !== "company" || !isLongerFormOf(use.form, short.form)) continue;
      union.join(key(short), key(use));
      break;
    }
  }
}

/** A short form that begins one company's name only, in an article that has both, is that company: 摩尔 for 摩尔线程. */
function joinBeginnings(union: Union, uses: ReadonlyMap<string, FormUse>, articles: readonly AnnotatedArticle[]): void {
  const longer = new Map<string, FormUse[]>();
  for (const use of uses.values())
    if (use.kind === "company")
      for (const length of [2, 3]) {
        const beginning = uses.get(use.form.slice(0, length));
        if (beginning?.kind === "company" && beginning.form.length === length && beginning !== use)
          longer.set(beginning.form, [...(longer.get(beginning.form) ?? []), use]);
      }
  const formsOf = articles.map(({ mentions }) => new Set(mentions.map(({ form }) => form)));
  for (const [beginning, candidates] of longer) {
    const roots = new Set(candidates.map((use) => union.find(key(use))));
    const [only] = candidates;
    const rest = only?.form.slice(beginning.length) ?? "";
    if (!only || roots.size !== 1 || rest.length < 2 || isOwnBusiness(rest)) continue;
    const writtenTogether = formsOf.some(
      (forms) => forms.has(beginning) && candidates.some(({ form }) => forms.has(form)),
    );
    if (writtenTogether) union.join(key({ kind: "company", form: beginning }), key(only));
  }
}

/** Short form → the forms that it is declared short for. */
function aliasesOf(articles: readonly AnnotatedArticle[]): Map<string, string[]> {
  const longOf = new Map<string, string[]>();
  for (const { aliases } of articles)
    for (const { form, alias } of aliases) longOf.set(alias, [...(longOf.get(alias) ?? []), form]);
  return longOf;
}

function nameGroups(
  union: Union,
  uses: ReadonlyMap<string, FormUse>,
  longOf: ReadonlyMap<string, readonly string[]>,
  corrections: readonly Correction[],
): Map<string, Entity> {
  const groups = new Map<string, FormUse[]>();
  for (const use of uses.values()) {
    const root = union.find(key(use));
    const group = groups.get(root);
    if (group) group.push(use);
    else groups.set(root, [use]);
  }
  const decided = decidedNames(corrections);
  const named = [...groups].map(([root, group]) => ({
    root,
    name: nameOf(group, decided, longOf),
    kind: kindOf(group),
  }));
  return withIds(named);
}

function withIds(named: readonly { root: string; name: string; kind: EntityKind }[]): Map<string, Entity> {
  const slugs = new Map<EntityKind, (text: string) => string>();
  const entities = new Map<string, Entity>();
  for (const { root, name, kind } of [...named].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const slug = slugs.get(kind) ?? uniqueSlugs();
    slugs.set(kind, slug);
    entities.set(root, { id: slug(name), kind, name, pseudonym: false });
  }
  return entities;
}

/** Form → the name that a person has given to what it names. A later decision overrides. */
function decidedNames(corrections: readonly Correction[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const correction of corrections) {
    if ("add" in correction)
      for (const form of formsOfAdd(correction.add)) names.set(form, formsOfAdd(correction.add)[0] ?? form);
    if ("rename" in correction) names.set(correction.rename.from, correction.rename.to);
  }
  return names;
}

/** The name of a group: what a person has said, else the form most in use that is neither a full legal name nor a short one. */
function nameOf(
  group: readonly FormUse[],
  decided: ReadonlyMap<string, string>,
  longOf: ReadonlyMap<string, readonly string[]>,
): string {
  const given = group.map(({ form }) => decided.get(form)).find((name) => name !== undefined);
  if (given) return given;
  const plain = group.filter(({ form, kind }) => !isFullName(form, kind));
  const forms = new Set(plain.map(({ form }) => form));
  const proper = plain.filter(({ form }) => !longOf.get(form)?.some((long) => forms.has(long)));
  const candidates = [proper, plain, group].find((list) => list.length > 0) ?? group;
  return candidates.reduce((a, b) => (isBetter(b, a) ? b : a)).form;
}

function isBetter(a: FormUse, b: FormUse): boolean {
  if (a.count !== b.count) return a.count > b.count;
  if (a.form.length !== b.form.length) return a.form.length > b.form.length;
  return a.form < b.form;
}

function kindOf(group: readonly FormUse[]): EntityKind {
  return group.reduce((a, b) => (isBetter(b, a) ? b : a)).kind;
}

/** A pseudonym is a person of its article alone. */
function nameGroupsOfPseudonyms(articles: readonly AnnotatedArticle[]): Map<AnnotatedArticle, Map<string, Entity>> {
  return new Map(
    articles.map((article) => [
      article,
      new Map(
        article.names
          .filter(({ pseudonym }) => pseudonym)
          .map(({ form }) => [
            form,
            {
              id: slugify(`${form}-化名-${article.source.sha256.slice(0, 4)}-${article.source.lines[0]}`),
              kind: "person" as const,
              name: form,
              pseudonym: true,
            },
          ]),
      ),
    ]),
  );
}
