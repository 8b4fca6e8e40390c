import { normalizeTicker } from "../../model/ticker.ts";
import type { AnnotatedArticle } from "../../model/stages.ts";
import { placeOf } from "./forms.ts";
import type { Forms } from "./joining.ts";
import { pairKey, type FormUse } from "./uses.ts";

/** The right form and one that is taken for a misspelling of it. */
export interface Misspelling {
  readonly right: string;
  readonly wrong: string;
  /** Sure enough to be joined; else a person is asked. */
  readonly isSure: boolean;
}

/** The shortest form that is taken for a misspelling: 张伟 and 张炜 are two people. */
const SHORTEST = 3;
/** How often the right form must stand where no article has both and a character is another. */
const OUTNUMBERS = 3;

/**
 * Finds forms that differ from another in one character, or in the order of two, and of which the texts say the same: the
 * same office or holder, ticker, event or figure. Only forms that share both a fact and all but one of their characters are
 * compared. (Deletion neighbourhoods after W. Garbe's SymSpell.)
 */
export function findMisspellings(forms: Forms): Misspelling[] {
  const blocks = new Map<string, Set<string>>();
  for (const [fact, holders] of factsOf(forms))
    for (const form of holders)
      for (const key of deletionsOf(form)) {
        const block = blocks.get(`${fact}\0${key}`) ?? new Set();
        blocks.set(`${fact}\0${key}`, block.add(form));
      }
  const seen = new Set<string>();
  const found: Misspelling[] = [];
  for (const [key, block] of blocks)
    for (const [a, b] of neighbours([...block])) {
      forms.tally();
      if (seen.has(pairKey(a, b)) || (key.startsWith(MANY) && !isTransposed(a, b))) continue;
      seen.add(pairKey(a, b));
      const misspelling = judge(forms, a, b);
      if (misspelling) found.push(misspelling);
    }
  return found.sort((a, b) => (pairKey(a.wrong, a.right) < pairKey(b.wrong, b.right) ? -1 : 1));
}

/** A fact that more forms share says nothing of any two of them. */
const LARGEST_BLOCK = 6;
/** Begins facts that are true of many: two directors of a company may well be called alike. */
const MANY = "many\0";
const HELD_BY_MANY = /副|董事$|监事$|委员$|代表$|议员|记者|分析师|研究员|合伙人|教授|律师|员工|顾问|成员|助理|经理$/;

function neighbours(block: readonly string[]): [string, string][] {
  if (block.length > LARGEST_BLOCK) return [];
  return block.flatMap((a, i) => block.slice(i + 1).map((b): [string, string] => [a, b]));
}

/** A form without each of its characters in turn. */
export function deletionsOf(form: string): string[] {
  return Array.from(form, (_, i) => form.slice(0, i) + form.slice(i + 1));
}

/** Whether two forms of one length differ in one character, or in the order of two that are side by side. */
export function isOneSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const different = Array.from(a, (_, i) => i).filter((i) => a[i] !== b[i]);
  const [first = 0] = different;
  return different.length === 1 ? isHan(a, first) && isHan(b, first) : isTransposed(a, b);
}

/** Whether two forms differ in the order of two characters alone, the first one apart. */
function isTransposed(a: string, b: string): boolean {
  const at = Array.from(a).findIndex((character, i) => character !== b[i]);
  if (at < 1 || a.length !== b.length) return false;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function isHan(form: string, index: number): boolean {
  return /\p{Script=Han}/u.test(form.charAt(index));
}

function judge(forms: Forms, a: string, b: string): Misspelling | null {
  const { uses, union, isListed, articles } = forms;
  const [first, second] = [uses.get(a), uses.get(b)];
  if (!first || !second || first.kind !== second.kind || union.find(a) === union.find(b)) return null;
  if (!isOneSlip(a, b) || isListed(a, b) || union.areApart(a, b) || havePlaces(a, b)) return null;
  if (first.count === 0 || second.count === 0) return null;
  const [right, wrong] = isBetterAttested(first, second) ? [first, second] : [second, first];
  const isDeclared = ({ form, articles: own }: FormUse) =>
    own.some((index) => articles[index]?.names.some((name) => name.form === form && name.tickers.length > 0));
  if (isDeclared(right) && isDeclared(wrong)) return null;
  const shared = sharedArticles(right, wrong);
  if (shared.some((index) => standInOneClause(articles[index], a, b))) return null;
  const isOutnumbered = shared.length > 0 || isTransposed(a, b) || right.count >= OUTNUMBERS * wrong.count;
  const isSure =
    (isOutnumbered && right.count > wrong.count) || (isTransposed(a, b) && shareOffice(forms, right, wrong));
  return { right: right.form, wrong: wrong.form, isSure };
}

function isBetterAttested(a: FormUse, b: FormUse): boolean {
  if (a.count !== b.count) return a.count > b.count;
  return a.articles.length !== b.articles.length ? a.articles.length > b.articles.length : a.form < b.form;
}

/** Whether the texts give two people the same title in the same organization: 李荣新 and 李新荣, both 全球副总裁 of one company. */
function shareOffice({ articles, union }: Forms, a: FormUse, b: FormUse): boolean {
  const officesOf = ({ form, articles: own }: FormUse): string[] =>
    own.flatMap((index) =>
      (articles[index]?.roles ?? []).flatMap(({ person, organization, title }) =>
        person === form && organization !== null ? [`${union.find(organization)}\0${title}`] : [],
      ),
    );
  const first = new Set(officesOf(a));
  return officesOf(b).some((office) => first.has(office));
}

/** 江苏银行 and 江西银行 are both right. */
function havePlaces(a: string, b: string): boolean {
  const [first, second] = [placeOf(a), placeOf(b)];
  return first !== null && second !== null && first !== second;
}

function sharedArticles(a: FormUse, b: FormUse): number[] {
  const own = new Set(a.articles);
  return b.articles.filter((index) => own.has(index));
}

/** What ends a clause. */
const CLAUSE_END = /[，,。；;！!？?：:]/;

function standInOneClause(article: AnnotatedArticle | undefined, a: string, b: string): boolean {
  const places = article?.mentions.filter(({ form }) => form === a || form === b) ?? [];
  return places.some((place, i) => {
    const before = places[i - 1];
    if (!before || before.form === place.form || before.block !== place.block) return false;
    return !CLAUSE_END.test(article?.body[place.block]?.simplified.slice(before.end, place.start) ?? "");
  });
}

/** Fact → the forms of which the texts tell it. */
function factsOf({ articles, uses, union }: Forms): Map<string, Set<string>> {
  const facts = new Map<string, Set<string>>();
  const tell = (fact: string, form: string | null) => {
    const use = form === null ? undefined : uses.get(form);
    if (!use || use.form.length < SHORTEST || !/^\p{Script=Han}/u.test(use.form)) return;
    const key = `${fact}\0${use.kind}`;
    const holders = facts.get(key) ?? new Set();
    facts.set(key, holders.add(use.form));
  };
  for (const { roles, names, claims, events, makers } of articles) {
    for (const { person, organization, title } of roles) {
      const of = organization === null ? null : `${union.find(organization)}\0${title}`;
      if (of !== null) tell(HELD_BY_MANY.test(title) ? MANY + of : of, person);
      tell(`${union.find(person)}\0${title}`, organization);
    }
    for (const { form, tickers } of names) for (const ticker of tickers) tell(normalizeTicker(ticker), form);
    for (const { product, company } of makers) tell(product, company);
    for (const { subject, attribute, value, asOf } of claims)
      if (asOf !== null) tell(`${attribute}\0${value}\0${asOf}`, subject);
    for (const { type, trigger, date, participants } of events) {
      const [subject] = participants;
      if (subject && date && date.length >= "2024-01".length) tell(`${type}\0${trigger}\0${date}`, subject.form);
    }
  }
  return facts;
}
