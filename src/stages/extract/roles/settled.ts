import type { FoundRole } from "../../../model/stages.ts";
import { simplifiedView } from "../../../opencc.ts";
import type { Lexicon } from "../lexicon.ts";
import { isModifier, titlesEndingAt } from "../titles.ts";
import { isBeforeName } from "./around.ts";
import { isPost, type ToldRole } from "./context.ts";
import { isFounder } from "./leaving.ts";

/** What joins titles that are printed as one. */
const JOINTS = /[、及和与\/暨]|兼任?/;
/** What stands before a title and makes another post of it; a number is that of a project. */
const ANOTHER_POST = /(?:副|总|名誉|荣誉|助理)$|\d/;
const SHORTEST_TITLE = 2;

/**
 * Settles over a whole article whose posts those are of which a sentence does not say it: the same person has the post
 * in the organization beside which it is printed elsewhere. 台风影业董事长某某 … 董事长某某. One that could be of several is none.
 */
export function settleRoles(found: readonly ToldRole[], dead: ReadonlySet<string>, lexicon: Lexicon): FoundRole[] {
  const people = new Set(found.map(({ person }) => person));
  const roles = withoutLongAgo(found).flatMap((role) => sound(role, people));
  const said = new Map<string, Saying[]>();
  for (const role of roles) {
    const { organization, former, quote } = role;
    if (organization === null || !isPrinted(role)) continue;
    for (const key of keysOf(role, "whole", "end", lexicon)) {
      const known = said.get(key) ?? [];
      if (!known.some((one) => one.organization === organization && one.former === former))
        said.set(key, [...known, { organization, former, quote }]);
    }
  }
  const whole = inFull(
    roles.flatMap((role) => settle(role, said, lexicon)),
    lexicon,
  );
  const settled = withoutLeft(whole).flatMap((role) => (dead.has(role.person) ? ofDead(role) : [role]));
  return withoutRepeated(settled.filter((role) => role.organization !== null || isWhole(role, lexicon)));
}

/** 作家, 律师, 晨星一号首席科学家: what somebody is by itself. Of a chairman or a director it must be known of what. */
function isWhole({ title }: FoundRole, lexicon: Lexicon): boolean {
  const { isHead, isOfMany, isProfession } = lexicon.people;
  const ofWhat = title.slice(0, titlesEndingAt(title, title.length, 0, lexicon).at(-1)?.start ?? 0);
  const isNamed = /[^\p{Script=Han}]/u.test(ofWhat) || (ofWhat !== "" && !isModifier(ofWhat, lexicon));
  if (lexicon.people.departments.some((ending) => ofWhat.endsWith(ending) && ofWhat.length > ending.length))
    return false;
  if (isProfession(title) || isNamed) return true;
  return !isPost(title, lexicon) && (!isHead(title) || isOfMany(title));
}

/** What stands before a title and is none of it: 客户部的一名|处长. */
const BEFORE_TITLE = /^.*(?:的|[」』”》])(?:[一两]?[名位个])?(?=.{2})/u;
/** Marks that stand in no title: of one that holds them, where it begins is not known. */
const NO_TITLE = /[「」『』“”"《》。，,；;&]/;

/** A role without what is no title; none where the title holds the name of somebody else. */
function sound(role: FoundRole, people: ReadonlySet<string>): FoundRole[] {
  const title = role.title.replace(BEFORE_TITLE, "");
  const holdsName = [...people].some((person) => title.includes(person));
  return holdsName || NO_TITLE.test(title) ? [] : [{ ...role, title }];
}

/** What somebody got long ago is over, but where the text says elsewhere that they have it. */
function withoutLongAgo(roles: readonly ToldRole[]): FoundRole[] {
  const keysOf = ({ person, title }: FoundRole) => partsOf(title).map((part) => JSON.stringify([person, part]));
  const has = new Set(roles.filter((role) => !role.former && !role.isLongAgo).flatMap(keysOf));
  return roles.map(({ isLongAgo, ...role }) =>
    isLongAgo && !keysOf(role).some((key) => has.has(key)) ? { ...role, former: true } : role,
  );
}

/** Who is dead has no office any more, and stays what they founded and what they were by themselves. */
function ofDead(role: FoundRole): FoundRole[] {
  if (role.organization === null) return [{ ...role, former: false }];
  const parts = partsOf(role.title);
  const lasting = parts.filter((part) => isFounder(part));
  if (lasting.length === 0) return [{ ...role, former: true }];
  const over = parts.filter((part) => !isFounder(part)).map((title) => ({ ...role, title, former: true }));
  return [...lasting.map((title) => ({ ...role, title, former: false })), ...over];
}

/**
 * Without the posts of which a text says that somebody left them: elsewhere it tells how they got them, or prints them before
 * the name. Somebody may come back to one, or have it still.
 */
function withoutLeft(roles: readonly FoundRole[]): FoundRole[] {
  const keyOf = ({ person, organization }: FoundRole, title: string) => JSON.stringify([person, organization, title]);
  const over = roles.filter(({ former }) => former);
  const left = new Set(over.flatMap((role) => surelyLeft(role).map((part) => keyOf(role, part))));
  return roles.flatMap((role) => {
    const parts = partsOf(role.title);
    const kept = parts.filter((part) => !left.has(keyOf(role, part)));
    if (role.former || kept.length === parts.length || HAS_IT_STILL.test(simplifiedView(role.quote))) return [role];
    return kept.length === 0 ? [] : [{ ...role, title: kept.join("、") }];
  });
}

/** 某公司董座某某 … 某公司董事长某某: one title by its fuller word, where the text has it of the same person and body. */
function inFull(roles: readonly FoundRole[], { people: { shortTitles } }: Lexicon): FoundRole[] {
  const keyOf = ({ person, organization }: FoundRole, title: string) => JSON.stringify([person, organization, title]);
  const said = new Set(roles.flatMap((role) => partsOf(role.title).map((part) => keyOf(role, part))));
  return roles.map((role) => {
    const full = shortTitles.get(role.title);
    return full !== undefined && said.has(keyOf(role, full)) ? { ...role, title: full } : role;
  });
}

function partsOf(title: string): string[] {
  return title.split(JOINTS);
}

/** 前任行政总裁、主席某某: of titles before a name what says that it is over may be said of the first alone. */
function surelyLeft(role: FoundRole): string[] {
  const { title } = role;
  return isBeforeName(role) ? partsOf(title).slice(0, 1) : partsOf(title);
}

const HAS_IT_STILL = /再[次度]|重[新返掌]|回归|复[任出]|[续连留]任|第二次|现任|目前|如今|仍|继续|至今/;

/** Whether the words behind a role name its organization. */
function isPrinted({ organization, quote }: FoundRole): boolean {
  return organization !== null && simplifiedView(quote).includes(organization);
}

/** A post as it is printed beside its organization. */
type Saying = { readonly organization: string } & Pick<FoundRole, "former" | "quote">;

function settle(role: FoundRole, said: ReadonlyMap<string, readonly Saying[]>, lexicon: Lexicon): readonly FoundRole[] {
  const { organization, former, quote } = role;
  if (isPrinted(role) || (organization !== null && !isBeforeName(role))) return [role];
  const known = keysOf(role, "end", "whole", lexicon)
    .flatMap((key) => said.get(key) ?? [])
    .filter((one) => organization === null || ((former || !one.former) && one.quote !== quote));
  const [first, ...others] = new Set(known.map((one) => one.organization));
  if (first === undefined || known.some((one) => one.organization === organization)) return [role];
  return others.length === 0 ? [{ ...role, organization: first }] : [];
}

/**
 * A key for each title of a person as a whole, and for what it is without words of titles before it: 体能教练, 教练; not for
 * 副总经理 that of 总经理, nor for 晨星一号首席科学家 that of 首席科学家, which is a post in another body. Of two titles that are one, one is the end of the other.
 */
function keysOf({ person, title }: FoundRole, whole: string, end: string, lexicon: Lexicon): string[] {
  return title.split(JOINTS).flatMap((part) => {
    const keys = [`${whole} ${person} ${part}`];
    for (let from = 0; from + SHORTEST_TITLE <= part.length; from++)
      if (!ANOTHER_POST.test(part.slice(0, from)) && isModifier(part.slice(0, from), lexicon))
        keys.push(`${end} ${person} ${part.slice(from)}`);
    return keys;
  });
}

/** Each role once, with the quote of the first. */
export function withoutRepeated(roles: readonly FoundRole[]): FoundRole[] {
  const seen = new Set<string>();
  return roles.filter(({ person, organization, title, former }) => {
    const key = JSON.stringify([person, organization, title, former]);
    return !seen.has(key) && seen.add(key);
  });
}
