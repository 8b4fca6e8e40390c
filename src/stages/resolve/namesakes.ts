import type { AnnotatedArticle } from "../../model/stages.ts";
import { withoutPlace } from "./forms.ts";
import { KNOWN } from "./lexicon.ts";
import { createUnion } from "./union.ts";

/** Whom a name stands for in an article, where several people bear it: the organization that tells them apart. */
export interface Namesake {
  readonly organization: string;
}

/** What an article says of the bearer of a name. */
interface Bearing {
  readonly article: AnnotatedArticle;
  /** Groups of forms that name the organizations of which the article gives the person an office. */
  readonly offices: ReadonlySet<string>;
  /** Groups of which the article names a form, and how these begin. */
  readonly named: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly holdsOffice: boolean;
}

/** How names are looked up while people are told apart. */
export interface Lookup {
  /** The group that a form of an article belongs to. */
  readonly groupOf: (article: AnnotatedArticle, form: string) => string;
  readonly isPerson: (group: string) => boolean;
  readonly tally: () => void;
}

/** Names of whom several people may bear one: two or three characters. Longer ones are not shared by chance. */
const SHARED_NAME = /^\p{Script=Han}{2,3}$/u;
/** So short a name many bear: what an article but names beside it does not say that its bearer has to do with that. */
const SHORT_NAME = 2;

/**
 * Tells people of one name apart: those of whom articles give offices in organizations that no article brings together.
 * Group of forms → article → the person's organization; null for an article that does not tell which of them it means.
 */
export function findNamesakes(
  articles: readonly AnnotatedArticle[],
  lookup: Lookup,
): Map<string, Map<AnnotatedArticle, Namesake | null>> {
  const bearings = bearingsOf(articles, lookup);
  const namesakes = new Map<string, Map<AnnotatedArticle, Namesake | null>>();
  for (const [person, ofPerson] of bearings) {
    if (ofPerson.filter(({ holdsOffice }) => holdsOffice).length < 2) continue;
    const clusters = cluster(ofPerson, person.length > SHORT_NAME, lookup);
    if (clusters.length > 1) namesakes.set(person, assign(ofPerson, clusters));
  }
  return namesakes;
}

function bearingsOf(articles: readonly AnnotatedArticle[], lookup: Lookup): Map<string, Bearing[]> {
  const bearings = new Map<string, Bearing[]>();
  for (const article of articles) {
    const named = new Set(article.mentions.map(({ form }) => lookup.groupOf(article, form)));
    const stems = new Set([...named].map(stemOf));
    const offices = new Map<string, { organizations: Set<string>; holds: boolean }>();
    for (const { person, organization, former } of article.roles) {
      const group = lookup.groupOf(article, person);
      const own = offices.get(group) ?? { organizations: new Set(), holds: false };
      offices.set(group, own);
      if (organization === null) continue;
      own.organizations.add(lookup.groupOf(article, organization));
      if (!former) own.holds = true;
    }
    const people = new Set(article.mentions.filter(({ kind, form }) => kind === "person" && SHARED_NAME.test(form)));
    for (const group of new Set([...people].map(({ form }) => lookup.groupOf(article, form)))) {
      const own = offices.get(group);
      const bearing = {
        article,
        named,
        stems,
        offices: own?.organizations ?? new Set<string>(),
        holdsOffice: own?.holds ?? false,
      };
      const before = bearings.get(group);
      if (before) before.push(bearing);
      else bearings.set(group, [bearing]);
    }
  }
  return new Map([...bearings].filter(([group]) => lookup.isPerson(group)));
}

/**
 * Articles whose organizations meet, or that name two more whom not everybody knows, are about one person; so are, where few
 * bear the name, those that an article names together. The organizations of each such person.
 */
function cluster(bearings: readonly Bearing[], isRare: boolean, { groupOf, tally }: Lookup): Set<string>[] {
  const union = createUnion();
  const known = new Set(bearings.flatMap(({ offices }) => [...offices]));
  const firstOf = new Map<string, string>();
  for (const organization of known) {
    const first = firstOf.get(stemOf(organization)) ?? organization;
    firstOf.set(stemOf(organization), first);
    union.join(first, organization);
  }
  for (const { article, offices, stems } of bearings) {
    const [few, many] = firstOf.size < stems.size ? [firstOf.keys(), stems] : [stems, firstOf];
    const named = isRare ? [...few].flatMap((stem) => (many.has(stem) ? (firstOf.get(stem) ?? []) : [])) : [];
    const [first, ...others] = [...offices, ...named];
    for (const other of others) {
      tally();
      union.join(first ?? other, other);
    }
    for (const { relation, subject, object } of article.relations) {
      const [owner, owned] = [groupOf(article, subject), groupOf(article, object)];
      if (OWNING.has(relation) && known.has(owner) && known.has(owned)) union.join(owner, owned);
    }
  }
  const placed = bearings.filter(({ offices }) => offices.size > 0).slice(0, MOST_COMPARED);
  placed.forEach((one, i) => {
    for (const other of placed.slice(0, i)) {
      const [a = "", b = ""] = [one, other].map(({ offices }) => [...offices][0]);
      if (union.find(a) === union.find(b)) continue;
      tally();
      if ([...one.named].filter((name) => other.named.has(name) && !KNOWN.has(name)).length > SHARED) union.join(a, b);
    }
  });
  const holding = bearings.filter(({ holdsOffice }) => holdsOffice).flatMap(({ offices }) => [...offices]);
  const held = new Set(holding.map(union.find));
  const clusters = new Map<string, Set<string>>();
  for (const organization of known) {
    const root = union.find(organization);
    if (held.has(root)) clusters.set(root, (clusters.get(root) ?? new Set()).add(organization));
  }
  return [...clusters.values()];
}

/** How many names beside the person's own two articles that are about one share, of those that not everybody knows. */
const SHARED = 2;
/** Of more bearers than these no two are compared. */
const MOST_COMPARED = 8;

/** Relations of two organizations that one person may lead. */
const OWNING: ReadonlySet<string> = new Set(["subsidiary", "acquirer", "investor"]);

/** Organizations whose names begin alike, the place apart, may belong together: somebody may serve both. */
function stemOf(organization: string): string {
  return (withoutPlace(organization) ?? organization).replace(/^中国/, "").slice(0, 2);
}

function assign(
  bearings: readonly Bearing[],
  clusters: readonly ReadonlySet<string>[],
): Map<AnnotatedArticle, Namesake | null> {
  const counts = new Map<string, number>();
  for (const { offices } of bearings) for (const office of offices) counts.set(office, (counts.get(office) ?? 0) + 1);
  const clusterOf = new Map(clusters.flatMap((own, i) => [...own].map((organization) => [organization, i] as const)));
  const isBefore = (a: string, b: string) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? 1 : -1);
  const main = clusters.map((own) => [...own].reduce((a, b) => (isBefore(b, a) > 0 ? b : a)));
  return new Map(
    bearings.map(({ article, offices, named }) => {
      const own = new Set([...offices].flatMap((office) => clusterOf.get(office) ?? []));
      const near = own.size > 0 ? own : new Set([...named].flatMap((name) => clusterOf.get(name) ?? []));
      const [only] = near;
      const organization = near.size === 1 && only !== undefined ? main[only] : undefined;
      return [article, organization === undefined ? null : { organization }] as const;
    }),
  );
}
