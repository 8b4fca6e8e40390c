import { formatCorrection } from "../../correction-line.ts";
import type { Decision } from "../../model/corrections.ts";
import { ENTITY_KINDS, type ArticleFrontMatter, type EntityKind } from "../../model/front-matter.ts";

/** What a person has changed in the front matter of an article. */
export interface Edits {
  /** Lines for `corrections.yaml` that say the same. */
  readonly lines: readonly string[];
  /** Fields whose changes no correction can say. */
  readonly others: readonly string[];
}

interface Named {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: string;
  readonly forms: readonly string[];
}

/** Compares an edited front matter with what is made of the same source now. */
export function findEdits(edited: ArticleFrontMatter, made: ArticleFrontMatter): Edits {
  const decisions = [
    ...editsOfNames(namedIn(edited), namedIn(made)),
    ...editsOfArticle(edited, made),
    ...editsOfEvents(edited, made),
  ];
  return {
    lines: [...new Set(decisions.map((decision) => formatCorrection(decision)))],
    others: othersOf(edited, made),
  };
}

function namedIn({ companies, institutions, people, products }: ArticleFrontMatter): Named[] {
  const lists = [companies, institutions, people, products];
  return lists.flatMap((list, i) =>
    list.map(({ id, name, forms }) => ({ kind: ENTITY_KINDS[i] ?? "company", id, name, forms })),
  );
}

function editsOfNames(edited: readonly Named[], made: readonly Named[]): Decision[] {
  const byForm = (all: readonly Named[]) =>
    new Map(all.flatMap((one) => one.forms.map((form) => [form, one] as const)));
  const [now, before] = [byForm(edited), byForm(made)];
  return [
    ...made.flatMap((one) => editsOfMade(one, edited, now)),
    ...edited.flatMap((one) => editsOfEdited(one, before)),
  ];
}

/** What has become of something that was found. */
function editsOfMade(made: Named, edited: readonly Named[], now: ReadonlyMap<string, Named>): Decision[] {
  const heir = edited.find(({ kind, id }) => kind === made.kind && id === made.id) ?? now.get(made.forms[0] ?? "");
  const [form = made.name] = made.forms;
  if (!heir) return made.forms.filter((one) => !now.has(one)).map((one) => ({ reject: one }));
  const decisions: Decision[] = [];
  if (heir.kind !== made.kind) for (const one of made.forms) decisions.push({ kind: { name: one, is: heir.kind } });
  if (heir.name !== made.name && heir.id === made.id) decisions.push({ rename: { from: form, to: heir.name } });
  for (const one of made.forms) {
    const owner = now.get(one);
    if (!owner) decisions.push({ reject: one });
    else if (owner !== heir && one !== form) decisions.push({ different: [form, one] });
  }
  return decisions;
}

/** Where something that a person has listed comes from. */
function editsOfEdited(edited: Named, before: ReadonlyMap<string, Named>): Decision[] {
  const owners = new Set(edited.forms.flatMap((form) => before.get(form) ?? []));
  const [first, ...others] = [...owners].flatMap(
    ({ forms }) => forms.find((form) => edited.forms.includes(form)) ?? [],
  );
  const [second, ...more] = others;
  const joined: Decision[] = first !== undefined && second !== undefined ? [{ same: [first, second, ...more] }] : [];
  for (const { name } of owners)
    if (joined.length > 0 && name !== edited.name) joined.push({ rename: { from: name, to: edited.name } });
  const added = edited.forms.filter((form) => !before.has(form));
  if (added.length === 0) return joined;
  return [...joined, { add: additionOf(edited, first === undefined ? edited.name : first, added) }];
}

function additionOf(
  { kind, name }: Named,
  known: string,
  added: readonly string[],
): Extract<Decision, { add: unknown }>["add"] {
  const forms = [...new Set([known, ...added])].filter((form) => form !== name);
  if (kind === "company") return { company: name, forms };
  if (kind === "institution") return { institution: name, forms };
  return kind === "person" ? { person: name, forms } : { product: name, forms };
}

const SETTABLE = ["title", "publication", "bylines", "dateline", "published"] as const;

function editsOfArticle(edited: ArticleFrontMatter, made: ArticleFrontMatter): Decision[] {
  const changed = SETTABLE.filter((field) => edited[field] !== null && !isEqual(edited[field], made[field]));
  if (changed.length === 0) return [];
  return [{ article: { id: made.id, set: Object.fromEntries(changed.map((field) => [field, edited[field]])) } }];
}

const SETTABLE_OF_EVENTS = ["date", "type", "title"] as const;

function editsOfEvents(edited: ArticleFrontMatter, made: ArticleFrontMatter): Decision[] {
  const now = new Map(edited.events.map((event) => [event.id, event]));
  return made.events.flatMap((event): Decision[] => {
    const after = now.get(event.id);
    if (!after) return [{ event: { reject: event.id } }];
    const changed = SETTABLE_OF_EVENTS.filter((field) => after[field] !== null && after[field] !== event[field]);
    if (changed.length === 0) return [];
    return [{ event: { id: event.id, set: Object.fromEntries(changed.map((field) => [field, after[field]])) } }];
  });
}

/** The fields that differ beyond what corrections can set. */
function othersOf(edited: ArticleFrontMatter, made: ArticleFrontMatter): string[] {
  const sayable = new Set<string>([
    ...SETTABLE,
    "companies",
    "institutions",
    "people",
    "products",
    "events",
    "published_basis",
    "published_why",
  ]);
  const plain = Object.keys({ ...made, ...edited }).filter((field) => !sayable.has(field));
  const changed = plain.filter(
    (field) => !isEqual(edited[field as keyof ArticleFrontMatter], made[field as keyof ArticleFrontMatter]),
  );
  const cleared = SETTABLE.filter((field) => edited[field] === null && made[field] !== null);
  const events = new Map(made.events.map((event) => [event.id, event]));
  const isToldOtherwise = edited.events.some((event) => {
    const before = events.get(event.id);
    const { date, type, title } = event;
    return (
      !before ||
      !isEqual(event, { ...before, date: date ?? before.date, type, title }) ||
      (date === null && before.date !== null)
    );
  });
  const details = detailsOf(edited, made);
  return [...changed, ...cleared, ...(isToldOtherwise ? ["events"] : []), ...details];
}

/** Lists of names in which something beside kind, name and forms of those that stayed was changed. */
function detailsOf(edited: ArticleFrontMatter, made: ArticleFrontMatter): string[] {
  const lists = ["companies", "institutions", "people", "products"] as const;
  return lists.filter((list) => {
    const before = new Map(made[list].map((one) => [one.id, one]));
    return edited[list].some((one) => {
      const other = before.get(one.id);
      return other !== undefined && !isEqual({ ...one, name: "", forms: [] }, { ...other, name: "", forms: [] });
    });
  });
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
