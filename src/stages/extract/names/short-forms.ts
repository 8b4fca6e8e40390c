import type { EntityKind } from "../../../model/front-matter.ts";
import type { SegmentedArticle } from "../../../model/stages.ts";
import type { Word } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";
import { createMatcher, type Match } from "../../../matcher.ts";
import { wordAt } from "./boundary.ts";
import { isNever } from "./vote.ts";

/** A short way to write an accepted name. */
export interface ShortForm {
  readonly form: string;
  readonly alias: string;
  readonly kind: EntityKind;
}

/**
 * Finds companies that an article also writes without their trade: 燧原 for 燧原科技. The short form must be a coined
 * word (no word of the segmenter's), belong to one company only, and stand alone in an article that has the long one.
 */
export function findShortForms(
  articles: readonly SegmentedArticle[],
  kinds: ReadonlyMap<string, EntityKind>,
  lexicon: Lexicon,
): ShortForm[] {
  const longForms = new Map<string, string[]>();
  for (const [form, kind] of kinds) {
    const own =
      kind === "company"
        ? coreOf(form, lexicon)
        : (givenName(form, kind, lexicon) ?? nationalCore(form, kind, lexicon));
    for (const core of new Set([...(own === null ? [] : [own]), ...coresOfFullName(form, kind, lexicon)]))
      if (!kinds.has(core) || (kind === "person" && kinds.get(core) === kind))
        longForms.set(core, [...(longForms.get(core) ?? []), form]);
  }
  const unambiguous = [...longForms].flatMap(([alias, [form, ...others]]) =>
    form && others.every((other) => sameCompany(other, form))
      ? [{ form, alias, kind: kinds.get(form) ?? "company" }]
      : [],
  );
  const findShort = createMatcher(unambiguous.map((value) => ({ form: value.alias, value })));
  const written = articles.flatMap((article) => writtenBothWays(article, findShort, lexicon));
  return [...new Set(written)];
}

/** 宇川 for 林宇川, as those are called whom everybody likes. */
function givenName(form: string, kind: EntityKind, { people: { surnames } }: Lexicon): string | null {
  return kind === "person" && /^\p{Script=Han}{3}$/u.test(form) && surnames.has(form.charAt(0)) ? form.slice(1) : null;
}

/** 篮协 for 中国篮协: what is left is all of one telling ending. */
function nationalCore(form: string, kind: EntityKind, { organizations }: Lexicon): string | null {
  const core = kind === "institution" && form.startsWith("中国") ? form.slice(2) : "";
  const ending = organizations.endingOf(core);
  return ending?.ending === core && ending.strength === "legal" && core.length === 2 ? core : null;
}

/** The name without its last trade or legal ending, where that leaves two to four characters. */
function coreOf(form: string, lexicon: Lexicon): string | null {
  const ending = lexicon.organizations.endingOf(form);
  if (!ending) return null;
  const core = form.slice(0, -ending.ending.length);
  if (core.length < 2 || core.length > 4 || !/^\p{Script=Han}+$/u.test(core)) return null;
  return lexicon.names.never.has(core) || lexicon.organizations.generic.has(core) ? null : core;
}

/** 北芯存储 and 北芯 of 江川北芯存储技术股份有限公司: a full name without its place, then without one trade after the other. */
function coresOfFullName(form: string, kind: EntityKind, lexicon: Lexicon): string[] {
  const { organizations, names } = lexicon;
  const ending = kind === "company" ? organizations.endingOf(form) : undefined;
  if (ending?.strength !== "legal") return [];
  const place = [4, 3, 2].find((length) => names.places.has(form.slice(0, length))) ?? 0;
  const cores: string[] = [];
  let core = form.slice(place, -ending.ending.length).replace(/^[省市]/, "");
  for (;;) {
    const isOne = core.length >= SHORTEST_CORE && core.length <= LONGEST_CORE && /^\p{Script=Han}+$/u.test(core);
    if (isOne && !isNever(core, lexicon)) cores.push(core);
    const trade = [4, 3, 2].find((length) => isTrade(core.slice(-length), lexicon));
    if (trade === undefined || core.length - trade < 2) return cores;
    core = core.slice(0, -trade);
  }
}

/** A name of two characters that is only what is left of a full one is too often a word of its own. */
const SHORTEST_CORE = 3;
const LONGEST_CORE = 6;

function isTrade(word: string, { organizations: { generic, inside, isEnding } }: Lexicon): boolean {
  return generic.has(word) || inside.has(word) || isEnding(word);
}

/** What a name has of its own, without the place before it and the trades behind it: 云岚 of 江川云岚餐饮管理. */
export function ownPartOf(name: string, lexicon: Lexicon): string {
  const { places } = lexicon.names;
  const place = [4, 3, 2].find((length) => places.has(name.slice(0, length)));
  let own = name.slice(place ?? 0).replace(/[(（]\p{Script=Han}{2,6}[)）]$/u, "");
  for (;;) {
    const trade = [4, 3, 2].map((length) => own.slice(-length)).find((word) => isTrade(word, lexicon));
    if (trade === undefined || own.length - trade.length < 2) return own;
    own = own.slice(0, -trade.length);
  }
}

/** 云岚, 云岚科技: whether one of two names begins with the other. */
export function sameCompany(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** How often what could be an adjective must stand alone, and never as one (宏硕, not 巨大的), to be the name. */
const OFTEN = 3;

/** The short forms that stand in an article outside the long one as well as within it, and not as a word that everybody uses. */
function writtenBothWays(
  { body }: SegmentedArticle,
  findShort: (text: string) => readonly Match<ShortForm>[],
  lexicon: Lexicon,
): ShortForm[] {
  const long = new Set<ShortForm>();
  const short = new Set<ShortForm>();
  const likeAdjective = new Map<ShortForm, number>();
  for (const { simplified, words } of body)
    for (const { start, value } of findShort(simplified)) {
      if (simplified.startsWith(value.form, start - value.form.indexOf(value.alias))) long.add(value);
      else if (isCoinedAt(words[wordAt(words, start)], value.alias, lexicon)) short.add(value);
      else if (/^a/.test(words[wordAt(words, start)]?.tag ?? "")) {
        const isOne = /^[的地]/.test(simplified.slice(start + value.alias.length));
        likeAdjective.set(value, isOne ? -Infinity : (likeAdjective.get(value) ?? 0) + 1);
      }
    }
  for (const [value, count] of likeAdjective) if (count >= OFTEN) short.add(value);
  return [...short].filter((shortForm) => long.has(shortForm));
}

/** Whether a short form is no word of everybody's where it stands: a coined one, alone or with the verb behind it: 恒睿|称. */
function isCoinedAt(word: Word | undefined, core: string, { people: { speech } }: Lexicon): boolean {
  if (!word) return false;
  const isWithVerb = word.tag === "x" && word.text.startsWith(core) && speech.has(word.text.slice(core.length));
  return isWithVerb || word.text.length < core.length || (word.text === core && /^(?:x|nr|nz|nrt)$/.test(word.tag));
}
