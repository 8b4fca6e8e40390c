import type { ArticleFrontMatter } from "../../src/model/front-matter.ts";
import type { Annotation } from "./annotations.ts";
import { scoreEvents, type EventFigures } from "./events.ts";
import { fold, groupBy, pairBest, type Figure } from "./matching.ts";

/** How what extract found compares with what a person has annotated. */
export interface Evaluation extends EventFigures {
  /** Pages: each entity counts once for the whole collection, so one on two pages or two on one are mistakes. */
  readonly companies: Figure;
  readonly institutions: Figure;
  readonly people: Figure;
  /** Organization and title of a person. */
  readonly roles: Figure;
  readonly tickers: Figure;
  /** What was missed and what is wrong, a line each. */
  readonly mistakes: readonly string[];
}

/** An entity of the whole collection. */
interface Entity {
  readonly name: string;
  readonly forms: ReadonlySet<string>;
  readonly tickers: readonly string[];
  readonly roles: readonly { readonly organization: string; readonly title: string }[];
  readonly optional: boolean;
}

const KINDS = ["companies", "institutions", "people"] as const;
type Kind = (typeof KINDS)[number];

/** Compares the articles of a collection with their annotations; articles of sources without any are not judged. */
export function evaluate(annotations: readonly Annotation[], articles: readonly ArticleFrontMatter[]): Evaluation {
  const files = new Set(annotations.map(({ file }) => file));
  const judged = articles.filter(({ source }) => files.has(source.file));
  const expected = entitiesOf(annotations, ({ name }) => name);
  const found = entitiesOf(judged, ({ id }) => id ?? "");
  const pages = KINDS.map((kind) => scorePages(kind, found[kind], expected[kind]));
  const formsOf = (name: string): ReadonlySet<string> => formsOfName(expected, fold(name));
  const roles = scoreRoles(found.people, expected.people, formsOf);
  const tickers = scoreTickers(found.companies, expected.companies);
  const events = scoreEvents(annotations, judged, formsOf);
  const [companies, institutions, people] = pages.map(({ figure }) => figure) as [Figure, Figure, Figure];
  const mistakes = [...pages, roles, tickers, events].flatMap((part) => part.mistakes);
  return { ...events.figures, companies, institutions, people, roles: roles.figure, tickers: tickers.figure, mistakes };
}

/** What an annotation and the front matter of an article have in common. */
type Named = Readonly<Record<Kind, readonly NamedEntity[]>>;
interface NamedEntity {
  readonly id?: string;
  readonly name: string;
  readonly forms: readonly string[];
  readonly tickers?: readonly string[];
  readonly roles?: readonly { readonly organization: string | null; readonly title: string }[];
  readonly byline?: boolean | undefined;
  readonly optional?: boolean;
}

function entitiesOf(articles: readonly Named[], keyOf: (entity: NamedEntity) => string): Record<Kind, Entity[]> {
  const collect = (kind: Kind): Entity[] => {
    const mentioned = articles.flatMap((article) => article[kind]);
    return groupBy(mentioned, keyOf).map(mergeEntities);
  };
  return { companies: collect("companies"), institutions: collect("institutions"), people: collect("people") };
}

function mergeEntities(parts: readonly NamedEntity[]): Entity {
  return {
    name: parts[0]?.name ?? "",
    forms: new Set(parts.flatMap(({ name, forms }) => [name, ...forms]).map(fold)),
    tickers: parts.flatMap(({ tickers }) => tickers ?? []).map(fold),
    roles: parts
      .flatMap(({ roles }) => roles ?? [])
      .map(({ organization, title }) => ({ organization: fold(organization ?? ""), title: fold(title) })),
    optional: parts.every(({ byline, optional }) => byline === true || optional === true),
  };
}

function formsOfName(entities: Readonly<Record<Kind, readonly Entity[]>>, folded: string): ReadonlySet<string> {
  const entity = KINDS.flatMap((kind) => entities[kind]).find(({ forms }) => forms.has(folded));
  return entity?.forms ?? new Set([folded]);
}

interface Part {
  readonly figure: Figure;
  readonly mistakes: readonly string[];
}

function scorePages(kind: Kind, found: readonly Entity[], expected: readonly Entity[]): Part {
  const pairs = pairBest(found, expected, commonForms);
  const required = expected.filter(({ optional }) => !optional);
  const neutral = new Set([...pairs].filter(([entity]) => entity.optional).map(([, page]) => page));
  const right = new Set([...pairs].filter(([entity]) => !entity.optional).map(([, page]) => page));
  const judged = found.filter((page) => right.has(page) || (!neutral.has(page) && !page.optional));
  return {
    figure: { right: right.size, found: judged.length, expected: required.length },
    mistakes: [
      ...required.filter((entity) => !pairs.has(entity)).map(({ name }) => `${kind}: ${name} missed`),
      ...judged.filter((page) => !right.has(page)).map(({ name }) => `${kind}: ${name} is none, or has a page already`),
    ],
  };
}

function commonForms(one: Entity, other: Entity): number {
  return [...one.forms].filter((form) => other.forms.has(form)).length;
}

function scoreRoles(
  found: readonly Entity[],
  expected: readonly Entity[],
  formsOf: (name: string) => ReadonlySet<string>,
): Part {
  const pairs = pairBest(found, expected, commonForms);
  const isSame = (a: Entity["roles"][number], b: Entity["roles"][number]): boolean =>
    contain(a.title, b.title) &&
    a.organization !== "" &&
    (contain(a.organization, b.organization) || formsOf(b.organization).has(a.organization));
  const required = expected.flatMap((person) => person.roles.map((role) => ({ person, role })));
  const missed = required.filter(
    ({ person, role }) => !pairs.get(person)?.roles.some((candidate) => isSame(candidate, role)),
  );
  const given = [...pairs].flatMap(([person, page]) => page.roles.map((role) => ({ person, role })));
  const wrong = given.filter(({ person, role }) => !person.roles.some((one) => isSame(role, one)));
  const line = ({ person, role }: (typeof required)[number], what: string): string =>
    `roles: ${person.name} ${role.title} @ ${role.organization} ${what}`;
  const right = required.length - missed.length;
  return {
    // Of several titles for one that was expected none is wrong, so what is found is counted by what is right of it.
    figure: { right, found: right + wrong.length, expected: required.length },
    mistakes: [...missed.map((one) => line(one, "missed")), ...wrong.map((one) => line(one, "is none"))],
  };
}

function contain(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function scoreTickers(found: readonly Entity[], expected: readonly Entity[]): Part {
  const pairs = pairBest(found, expected, commonForms);
  const listed = expected.filter(({ tickers }) => tickers.length > 0);
  const missed = listed.filter((entity) => {
    const have = pairs.get(entity)?.tickers ?? [];
    return !entity.tickers.some((ticker) => have.some((one) => contain(one, ticker)));
  });
  const withTicker = found.filter(({ tickers }) => tickers.length > 0).length;
  return {
    figure: { right: listed.length - missed.length, found: withTicker, expected: listed.length },
    mistakes: missed.map(({ name, tickers }) => `tickers: ${name} ${tickers.join(", ")} missed`),
  };
}
