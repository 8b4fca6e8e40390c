import { formsOfAdd, type Correction } from "../../model/corrections.ts";
import type { EntityKind } from "../../model/front-matter.ts";
import { slugify, uniqueSlugs } from "../../model/slug.ts";
import type { AnnotatedArticle } from "../../model/stages.ts";
import { isFullName, tradeBetween, unclipped } from "./forms.ts";
import {
  applyDecisions,
  joinLegalForms,
  joinSpellings,
  joinTickers,
  joinTransliterations,
  type Forms,
} from "./joining.ts";
import { findMisspellings, type Misspelling } from "./misspellings.ts";
import { findNamesakes } from "./namesakes.ts";
import { KNOWN } from "./lexicon.ts";
import { createSettler, joinShortForms, type Ambiguities } from "./settling.ts";
import { findOwned } from "./owned.ts";
import { findShortForms, type ShortForms } from "./short-forms.ts";
import { createUnion } from "./union.ts";
import { countUses, findListed, type FormUse } from "./uses.ts";

/** What mentions of all articles refer to. */
export interface Entity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly pseudonym: boolean;
  /** Forms that are taken for misspellings of the name. */
  readonly misspelt: ReadonlySet<string>;
  /** What a form that nothing settles may stand for: such an entity is the form itself. */
  readonly mayBe: readonly Entity[];
}

/** Which entity a form of an article names; null for a form that names none. */
export type EntityOf = (article: AnnotatedArticle, form: string) => Entity | null;

/** The entities of a collection. */
export interface Entities {
  readonly entityOf: EntityOf;
  /** Names made to tell people of one name apart, which decisions may be about: 张伟（嘉禾超市）. */
  readonly namesakes: ReadonlySet<string>;
  readonly doubts: Doubts;
}

/** What was not joined and might be. */
export interface Doubts {
  readonly forms: Forms;
  readonly shortForms: ShortForms;
  readonly ambiguities: Ambiguities;
  readonly misspellings: readonly Misspelling[];
  /** Name → the names of those who bear it, told apart by their organizations. */
  readonly namesakes: readonly (readonly string[])[];
}

/** A group of forms while its entity is made. */
interface Draft extends Entity {
  id: string;
  mayBe: Entity[];
}

/**
 * Joins the forms of all articles into entities. Forms are compared only with forms that share their folded spelling,
 * their beginning or end, or a fact, never each with each, so the cost grows with the number of mentions. `tally` is
 * called at each comparison.
 */
export function resolveEntities(
  articles: readonly AnnotatedArticle[],
  corrections: readonly Correction[],
  tally: () => void = () => undefined,
): Entities {
  const uses = countUses(articles, corrections);
  const forms: Forms = { articles, uses, union: createUnion(), isListed: findListed(articles), tally };
  applyDecisions(forms, corrections);
  for (const [a, b] of findOwned(articles)) forms.union.keepApart(a, b);
  joinSpellings(forms);
  joinLegalForms(forms);
  joinTickers(forms);
  joinTransliterations(forms);
  const shortForms = findShortForms(uses, articles, forms.union.areApart);
  const ambiguities = joinShortForms(forms, shortForms);
  joinMistakenPeople(forms);
  const misspellings = findMisspellings(forms);
  return createLookup(
    { forms, shortForms, ambiguities, misspellings },
    joinMisspellings(forms, misspellings),
    corrections,
  );
}

/** What was taken for a person and is never said to hold an office is the company beside it, whose name it begins: 群光 of 群光集团. */
function joinMistakenPeople({ articles, uses, union, tally }: Forms): void {
  const withOffice = new Set(articles.flatMap(({ roles }) => roles.map(({ person }) => person)));
  for (const long of uses.values()) {
    if (long.kind !== "company") continue;
    for (const length of [2, 3]) {
      const short = uses.get(long.form.slice(0, length));
      if (short?.kind !== "person" || short.decided || withOffice.has(short.form)) continue;
      tally();
      const own = new Set(long.articles);
      const isBeside = short.articles.every((article) => own.has(article));
      if (isBeside && tradeBetween(long.form, short.form) !== null) union.join(short.form, long.form);
    }
  }
}

/** Right forms and misspellings in one group; the misspellings. */
function joinMisspellings({ union }: Forms, misspellings: readonly Misspelling[]): ReadonlySet<string> {
  const joined = misspellings.filter(({ right, wrong, isSure }) => isSure && union.join(right, wrong));
  return new Set(joined.map(({ wrong }) => wrong));
}

function createLookup(
  doubts: Omit<Doubts, "namesakes">,
  misspelt: ReadonlySet<string>,
  corrections: readonly Correction[],
): Entities {
  const { forms, ambiguities } = doubts;
  const { articles, uses, union } = forms;
  const groups = groupForms(forms);
  const settle = createSettler(forms, ambiguities);
  const settled = new Map(articles.map((article) => [article, settle(article)]));
  const groupOf = (article: AnnotatedArticle, form: string) => settled.get(article)?.get(form) ?? union.find(form);
  const kindOfGroup = (group: string) => {
    const own = groups.get(group);
    return own ? kindOf(own) : null;
  };
  const namesakes = findNamesakes(articles, {
    groupOf,
    isPerson: (group) => kindOfGroup(group) === "person",
    tally: forms.tally,
  });
  const drafts = nameGroups(groups, aliasesOf(articles), misspelt, corrections);
  const bearers = nameNamesakes(namesakes, drafts);
  const names = new Set([...bearers.values()].map(({ name }) => name));
  joinNamesakes(bearers, drafts, corrections);
  const told = [...namesakes.keys()].map((group) => drafts.get(group)?.mayBe.map(({ name }) => name) ?? []);
  withIds([...drafts.values(), ...new Set(bearers.values())]);
  offerChoices(forms, ambiguities, drafts);
  const pseudonyms = pseudonymsOf(articles);
  const entityOf: EntityOf = (article, form) => {
    if (!uses.has(form)) return null;
    const pseudonym = pseudonyms.get(article)?.get(form);
    if (pseudonym) return pseudonym;
    const group = groupOf(article, form);
    const namesake = namesakes.get(group)?.get(article);
    return (namesake && bearers.get(bearerKey(group, namesake.organization))) ?? drafts.get(group) ?? null;
  };
  return { entityOf, namesakes: names, doubts: { ...doubts, namesakes: told.filter(({ length }) => length > 1) } };
}

/** The forms of each group by its representative; a form that stands nowhere represents none. */
function groupForms({ uses, union }: Forms): Map<string, FormUse[]> {
  const groups = new Map<string, FormUse[]>();
  for (const use of uses.values()) {
    const root = union.find(use.form);
    const group = groups.get(root);
    if (group) group.push(use);
    else groups.set(root, [use]);
  }
  return groups;
}

/** Short form → the forms that it is declared short for. */
function aliasesOf(articles: readonly AnnotatedArticle[]): Map<string, ReadonlySet<string>> {
  const longOf = new Map<string, Set<string>>();
  for (const { aliases } of articles)
    for (const { form, alias } of aliases) longOf.set(alias, (longOf.get(alias) ?? new Set()).add(form));
  return longOf;
}

function nameGroups(
  groups: ReadonlyMap<string, readonly FormUse[]>,
  longOf: ReadonlyMap<string, ReadonlySet<string>>,
  misspelt: ReadonlySet<string>,
  corrections: readonly Correction[],
): Map<string, Draft> {
  const decided = decidedNames(corrections);
  return new Map(
    [...groups].map(([root, group]) => {
      const wrong = new Set(group.flatMap(({ form }) => (misspelt.has(form) ? [form] : [])));
      const kind = kindOf(group);
      const right = group.filter((use) => !wrong.has(use.form) && (use.kind === kind || use.decided));
      const name = givenName(group, decided) ?? nameOf(right.length > 0 ? right : group, longOf);
      return [root, { id: "", kind, name, pseudonym: false, misspelt: wrong, mayBe: [] }];
    }),
  );
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

/** The name that a person has given to a group. */
function givenName(group: readonly FormUse[], decided: ReadonlyMap<string, string>): string | undefined {
  return group.map(({ form }) => decided.get(form)).find((name) => name !== undefined);
}

/** The name of a group: the one that everyone knows it by, or the form most in use that is neither a full legal name nor a short one. */
function nameOf(group: readonly FormUse[], longOf: ReadonlyMap<string, ReadonlySet<string>>): string {
  const plain = group.filter(({ form, kind }) => !isFullName(form, kind));
  const forms = new Set(plain.map(({ form }) => form));
  const isShort = (form: string) =>
    [unclipped(form), KNOWN.get(form), ...(longOf.get(form) ?? [])].some(
      (long) => typeof long === "string" && long !== form && forms.has(long),
    );
  const proper = plain.filter(({ form }) => !isShort(form));
  const isForeign = !group.some(isHan);
  const known = proper.filter(({ form }) => KNOWN.get(form) === form);
  const candidates = [known, proper, plain, group].find((list) => list.some((use) => isForeign || isHan(use))) ?? group;
  return candidates.reduce((a, b) => (isBetter(b, a) ? b : a)).form;
}

/** Whether a form begins in Chinese: Haiyue GmbH is the other name of 海岳欧洲有限公司. */
function isHan({ form }: FormUse): boolean {
  return /^\p{Script=Han}/u.test(form);
}

function isBetter(a: FormUse, b: FormUse): boolean {
  if (a.count !== b.count) return a.count > b.count;
  if (isHan(a) !== isHan(b)) return isHan(a);
  if (a.form.length !== b.form.length) return a.form.length > b.form.length;
  return a.form < b.form;
}

/** The kind that a person has decided for one of the forms, else that of the form most in use, where a person is no company. */
function kindOf(group: readonly FormUse[]): EntityKind {
  const decided = group.filter((use) => use.decided);
  const organizations = group.filter(({ kind }) => kind === "company" || kind === "institution");
  const candidates = [decided, organizations, group].find((list) => list.length > 0) ?? group;
  return candidates.reduce((a, b) => (isBetter(b, a) ? b : a)).kind;
}

function bearerKey(group: string, organization: string): string {
  return `${group}\0${organization}`;
}

/** An entity for each of the people who bear one name, called after their organizations. */
function nameNamesakes(
  namesakes: ReturnType<typeof findNamesakes>,
  drafts: ReadonlyMap<string, Draft>,
): Map<string, Draft> {
  const bearers = new Map<string, Draft>();
  for (const [group, ofArticle] of namesakes) {
    const draft = drafts.get(group);
    if (!draft) continue;
    const organizations = [...new Set([...ofArticle.values()].flatMap((one) => one?.organization ?? []))].sort();
    for (const organization of organizations) {
      const name = `${draft.name}（${drafts.get(organization)?.name ?? organization}）`;
      const bearer = { ...draft, name, mayBe: [] };
      bearers.set(bearerKey(group, organization), bearer);
      draft.mayBe.push(bearer);
    }
  }
  return bearers;
}

/** Applies decisions that people of one name are one after all; where that leaves one, the name alone is theirs. */
function joinNamesakes(
  bearers: Map<string, Draft>,
  drafts: ReadonlyMap<string, Draft>,
  corrections: readonly Correction[],
): void {
  const keyOf = new Map([...bearers].map(([key, { name }]) => [name, key]));
  for (const correction of corrections) {
    if (!("same" in correction)) continue;
    const keys = correction.same.flatMap((name) => keyOf.get(name) ?? []);
    const [first] = keys.flatMap((key) => bearers.get(key) ?? []);
    if (first) for (const key of keys) bearers.set(key, first);
  }
  for (const draft of drafts.values()) {
    const left = new Set(draft.mayBe.map(({ name }) => bearers.get(keyOf.get(name) ?? "") ?? draft));
    draft.mayBe = left.size > 1 ? [...left] : [];
  }
  for (const [key] of bearers) {
    const draft = drafts.get(key.slice(0, key.indexOf("\0")));
    if (draft?.mayBe.length === 0) bearers.set(key, draft);
  }
}

function withIds(drafts: readonly Draft[]): void {
  const slugs = new Map<EntityKind, (text: string) => string>();
  for (const draft of [...drafts].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const slug = slugs.get(draft.kind) ?? uniqueSlugs();
    slugs.set(draft.kind, slug);
    draft.id = slug(draft.name);
  }
}

/** Of more than so many a page can offer none. */
const MOST_CHOICES = 8;

/** What the ambiguous forms may stand for where no article settles it. */
function offerChoices({ union }: Forms, ambiguities: Ambiguities, drafts: ReadonlyMap<string, Draft>): void {
  for (const [short, { longForms, isOwnName }] of ambiguities) {
    const draft = drafts.get(union.find(short));
    const roots = new Set(isOwnName ? [] : longForms.map(({ long }) => union.find(long)));
    roots.delete(union.find(short));
    const choices = [...roots].flatMap((root) => drafts.get(root) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (choices.length > 1 && choices.length <= MOST_CHOICES) draft?.mayBe.push(...choices);
  }
}

/** A pseudonym is a person of its article alone. */
function pseudonymsOf(articles: readonly AnnotatedArticle[]): Map<AnnotatedArticle, Map<string, Entity>> {
  return new Map(
    articles.map((article) => [
      article,
      new Map(
        article.names
          .filter(({ pseudonym }) => pseudonym)
          .map(({ form }) => {
            const id = slugify(`${form}-化名-${article.source.sha256.slice(0, 4)}-${article.source.lines[0]}`);
            return [form, { id, kind: "person" as const, name: form, pseudonym: true, misspelt: new Set(), mayBe: [] }];
          }),
      ),
    ]),
  );
}
