import type { Mention } from "../../model/stages.ts";
import { isOrganization } from "./clauses.ts";
import type { Item } from "./items.ts";
import type { Lexicon } from "./lexicon.ts";

/** What a whole text is about. */
export interface About {
  /** The company whose posts those are that no organization is named for. */
  readonly main: string | null;
  /** The same, as it is named first. */
  readonly subject: Mention | null;
  /** The person whom it is about, so that each paragraph may begin with 他. */
  readonly hero: Mention | null;
  /** All organizations that it names. */
  readonly named: readonly string[];
}

/** What a text or an item is about, whose first block is `first`, and all that it names. */
export function aboutWhom({ title, mentions }: Item, first: number, lexicon: Lexicon): About {
  const main = mainCompany(mentions, title, first, lexicon);
  const named = [...new Set(mentions.filter(isOrganization).map(({ form }) => form))];
  return { main, subject: mainSubject(mentions, title, first, main), hero: mainPerson(mentions, title), named };
}

/** The person whom the title names, and the text at least twice as often as any other. */
function mainPerson(mentions: readonly Mention[], title: string): Mention | null {
  const hero = mentions.find(({ kind, form }) => kind === "person" && title.includes(form));
  const counts = countsOf(mentions, "person");
  const own = counts.get(hero?.form ?? "") ?? 0;
  const isOften = [...counts].every(([form, count]) => form === hero?.form || 2 * count <= own);
  return hero && isOften ? hero : null;
}

/** How often each form of a kind is named. */
function countsOf(mentions: readonly Mention[], of: Mention["kind"]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, form } of mentions) if (kind === of) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/**
 * The company that an article is about: the first of its title, by its name or what is its own in it, with which the text begins
 * or of which it names none much more often; else the one that it names at least twice as often as any other.
 */
function mainCompany(mentions: readonly Mention[], title: string, from: number, lexicon: Lexicon): string | null {
  const counts = countsOf(mentions, "company");
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  const begins = mentions.find(({ kind, block }) => kind === "company" && block === from)?.form;
  const own = new Map([...counts.keys()].map((form) => [form, title.includes(form) ? form : ownPart(form, lexicon)]));
  const [[titled = null] = []] = [...own]
    .filter(([, part]) => part.length > 1 && title.includes(part))
    .sort(
      ([one, a], [other, b]) =>
        title.indexOf(a) - title.indexOf(b) || b.length - a.length || countOf(counts, other) - countOf(counts, one),
    );
  const isOften = (form: string) => countOf(counts, form) > 1 && 2 * countOf(counts, form) >= (first?.[1] ?? 0);
  if (titled !== null && (titled === begins || isOften(titled))) return titled;
  return first && first[1] > 1 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}

/** 金桂坊|国际: a name without what it shares with others. */
function ownPart(form: string, { organizations: { generic, endingOf } }: Lexicon): string {
  const ends = [...generic, endingOf(form)?.ending ?? ""].filter((end) => form.endsWith(end));
  return form.slice(0, form.length - Math.max(...ends.map(({ length }) => length)));
}

/**
 * Where the text first names whom it is about: the main company, if the title or the first paragraph names it; of an
 * article about no company, the institution of its title.
 */
function mainSubject(mentions: readonly Mention[], title: string, from: number, main: string | null): Mention | null {
  const first = mentions.find(({ form }) => form === main);
  if (first) return first.block === from || title.includes(first.form) ? first : null;
  return mentions.find(({ kind, form }) => kind === "institution" && title.includes(form)) ?? null;
}

/** How often a form is named, or one that has it in it or with which it begins. */
function countOf(counts: ReadonlyMap<string, number>, form: string): number {
  return [...counts].reduce(
    (sum, [other, count]) => (other.includes(form) || form.startsWith(other) ? sum + count : sum),
    0,
  );
}
