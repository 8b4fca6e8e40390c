import type { AnnotatedArticle } from "../../model/stages.ts";
import { areParentAndListed, hasBody, isMadeOfTrades, isNamedWithTrade, isTelling } from "./forms.ts";
import type { Forms } from "./joining.ts";
import { areKnownApart, KNOWN, PLACES, TRADE_WORDS } from "./lexicon.ts";
import { unnamedMedium } from "./publication.ts";
import type { LongForm, ShortForms } from "./short-forms.ts";

/** A form that may stand for more than one entity. */
export interface Ambiguity {
  readonly longForms: readonly LongForm[];
  /** It is in use far more than what it may be short for: unless an article declares otherwise it names something itself. */
  readonly isOwnName: boolean;
}

/** Short form → what it may stand for. */
export type Ambiguities = ReadonlyMap<string, Ambiguity>;

/**
 * Joins each short form with the long ones that it stands for, the longest short forms first. Where these are more than
 * one company nothing is joined: such a form is for each article to settle.
 */
export function joinShortForms(forms: Forms, shortForms: ShortForms): Ambiguities {
  const ambiguities = new Map<string, Ambiguity>();
  for (const [short, longForms] of shortForms) keepKnownApart(forms, short, longForms);
  for (const [short, longForms] of [...shortForms].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))) {
    const ambiguity = settle(forms, short, longForms);
    if (ambiguity) ambiguities.set(short, ambiguity);
  }
  return ambiguities;
}

/** What only a text may join, because everyone knows it as two, or because one is the parent of the other. */
function keepKnownApart({ union, tally }: Forms, short: string, longForms: readonly LongForm[]): void {
  const told = new Set(longForms.filter(({ basis }) => isTold(basis)).map(({ long }) => long));
  const alike = [...new Set(longForms.map(({ long }) => long))].filter((long) => !told.has(long));
  const ownName = KNOWN.get(short) === short;
  const bodies = new Set(
    longForms.flatMap(({ long, basis, trade }) => (basis === "trade" && trade === "" ? [long] : [])),
  );
  // 长荣, by which everyone knows one house, may stand for 长荣集团 too.
  for (const long of alike)
    if (areKnownApart(short, long) && !isFamilyName(short, long) && (ownName || !bodies.has(long)))
      union.keepApart(short, long);
  const compared = [...told, ...alike].filter((long) => KNOWN.has(long) || hasBody(long)).slice(0, MOST_COMPARED);
  compared.forEach((long, i) => {
    for (const other of compared.slice(0, i)) {
      tally();
      const areTold = told.has(long) && told.has(other);
      if (!areTold && (areKnownApart(long, other) || areParentAndListed(long, other))) union.keepApart(long, other);
    }
  });
}

/** 罗文 of 弗兰克·罗文: everyone may know both, and they are one. */
function isFamilyName(short: string, long: string): boolean {
  return /[·•・]/.test(long.charAt(long.length - short.length - 1)) && long.endsWith(short);
}

/** Of more long forms than these no two are compared. */
const MOST_COMPARED = 8;

/** Whether somebody says that the two forms are one. */
function isTold(basis: LongForm["basis"]): boolean {
  return basis === "declared" || basis === "known";
}

function settle(forms: Forms, short: string, found: readonly LongForm[]): Ambiguity | null {
  const { union, isListed, tally } = forms;
  const longForms = found.filter(({ long, basis }) => {
    tally();
    return !union.areApart(short, long) && !(basis === "trade" && isListed(short, long));
  });
  const ofBasis = (...bases: readonly LongForm["basis"][]) => longForms.filter(({ basis }) => bases.includes(basis));
  joinTrades(forms, ofBasis("trade"));
  joinNamedWithTrade(forms, short, ofBasis("beginning", "sibling"));
  const anywhere = longForms.filter(({ reach }) => reach === "collection");
  if (anywhere.length > 0) return settleAnywhere(forms, short, anywhere);
  const first = introducedBy(forms, short, ofBasis("beginning", "sibling"));
  if (first !== null) {
    union.join(short, first);
    return null;
  }
  const beginnings = ofBasis("beginning");
  if (beginnings.length > 0) return settleBeginnings(forms, short, beginnings);
  const tails = ofBasis("tail");
  const [tail] = tails;
  if (tail && isAlwaysBoth(forms, short, tails)) union.join(short, tail.long);
  else if (tail) return { longForms: tails, isOwnName: false };
  return settleSiblings(forms, short, ofBasis("sibling"));
}

/** 云岚远川汽车, where every article that names it calls it 云岚远川 as well, and none lists them as two. */
function joinNamedWithTrade({ uses, union, isListed }: Forms, short: string, longForms: readonly LongForm[]): void {
  const own = new Set(uses.get(short)?.articles);
  for (const { long } of longForms)
    if (
      isNamedWithTrade(long, short) &&
      !isListed(short, long) &&
      uses.get(long)?.articles.every((one) => own.has(one))
    )
      union.join(short, long);
}

/** 台湾云岚航空, the only company whose name ends so, where every article that names it calls it 云岚航空 as well. */
function isAlwaysBoth({ uses }: Forms, short: string, [only, ...others]: readonly LongForm[]): boolean {
  const own = new Set(uses.get(short)?.articles);
  const long = only && PLACES.has(only.trade) ? uses.get(only.long) : undefined;
  return long?.kind === "company" && others.length === 0 && long.articles.every((article) => own.has(article));
}

/** Of such a business a company of the same name is seldom the same company. */
const OF_GROUPS = /投资|创投|资管|理财|租赁|大学|学院|学校|医院|研究|协会|学会|公司|分行|支行/;

/**
 * 鸿钧光电 named first, and 鸿钧 after it: the one long form with a trade by which every article that has the short form
 * introduces it. A parent is named before what it owns.
 */
function introducedBy(
  { articles, uses, isListed, tally }: Forms,
  short: string,
  found: readonly LongForm[],
): string | null {
  const [only, ...others] = found;
  const use = uses.get(short);
  if (!only || !use || others.length > 0 || KNOWN.has(short) || isListed(short, only.long)) return null;
  if (!isMadeOfTrades(only.trade) || OF_GROUPS.test(only.trade)) return null;
  const isIntroduced = use.articles.every((index) => {
    tally();
    return articles[index]?.mentions.find(({ form }) => form === short || form === only.long)?.form === only.long;
  });
  return isIntroduced ? only.long : null;
}

/** Joins the long forms of one short form that differ in their legal form, or in trades that say little. */
function joinTrades({ union, isListed, tally }: Forms, longForms: readonly LongForm[]): void {
  const trades = new Set(longForms.map(({ trade }) => trade).filter(isTelling));
  const places = new Set(longForms.flatMap(({ place }) => place ?? []));
  const isOne = trades.size <= 1 && places.size <= 1;
  const firstOf = new Map<string, string>();
  for (const { long, trade, place } of longForms) {
    tally();
    const key = isOne ? "" : `${trade}\0${place ?? ""}`;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, long);
    else if (!isListed(first, long)) union.join(first, long);
  }
}

function settleAnywhere(forms: Forms, short: string, longForms: readonly LongForm[]): Ambiguity | null {
  const { union } = forms;
  const roots = new Set(longForms.map(({ long }) => union.find(long)));
  const [only] = roots;
  if (roots.has(union.find(short))) return null;
  // 云岚控股, which everyone knows as 云控, and 云岚控股股份有限公司: the name, and the same with nothing but its legal form.
  const known = longForms.find(({ basis }) => basis === "known")?.long;
  const isOfKnown = ({ basis, trade, long }: LongForm) =>
    known !== undefined && (basis === "known" || (basis === "trade" && trade === "")) && !union.areApart(known, long);
  if (roots.size > 1 && longForms.every(isOfKnown)) {
    for (const { long } of longForms) union.join(short, long);
    return null;
  }
  const isOwn = known === undefined && isOwnName(forms, short, longForms);
  if (roots.size > 1 || only === undefined) return { longForms, isOwnName: isOwn };
  union.join(short, only);
  return null;
}

function isOwnName({ uses }: Forms, short: string, longForms: readonly LongForm[]): boolean {
  const long = longForms.reduce((sum, { long }) => sum + (uses.get(long)?.count ?? 0), 0);
  return (uses.get(short)?.count ?? 0) > 2 * long;
}

/** A form that begins one company's name only, in an article that has both, is that company: 摩尔 for 摩尔线程. */
function settleBeginnings(forms: Forms, short: string, longForms: readonly LongForm[]): Ambiguity | null {
  const { union, uses, tally } = forms;
  const roots = new Set(longForms.map(({ long }) => union.find(long)));
  if (roots.has(union.find(short))) return null;
  if (isOwnName(forms, short, longForms)) return null;
  const standing = new Set(uses.get(short)?.articles);
  const isTogether = (found: readonly LongForm[]) =>
    found.some(({ long }) => {
      tally();
      return uses.get(long)?.articles.some((article) => standing.has(article)) ?? false;
    });
  const ofTrade = longForms.filter(({ trade }) => TRADE_WORDS.has(trade));
  const tradeRoots = new Set(ofTrade.map(({ long }) => union.find(long)));
  if (ofTrade[0] && tradeRoots.size === 1 && isTogether(ofTrade)) {
    union.join(short, ofTrade[0].long);
    return null;
  }
  if (roots.size > 1) return { longForms, isOwnName: false };
  const [first] = longForms;
  const long = longForms.reduce((sum, { long }) => sum + (uses.get(long)?.count ?? 0), 0);
  if (first && isTogether(longForms) && (uses.get(short)?.count ?? 0) <= long) union.join(short, first.long);
  return null;
}

/** 平安 may be 平安银行 or 平安证券, unless it is in use more than they are. */
function settleSiblings({ union, uses }: Forms, short: string, longForms: readonly LongForm[]): Ambiguity | null {
  const counts = new Map<string, number>();
  for (const { long } of longForms)
    counts.set(union.find(long), (counts.get(union.find(long)) ?? 0) + (uses.get(long)?.count ?? 0));
  const [, second] = [...counts.values()].sort((a, b) => b - a);
  const count = uses.get(short)?.count ?? 0;
  return second !== undefined && count <= second ? { longForms, isOwnName: false } : null;
}

/** Short form → the representative of what it stands for in an article. */
export type SettleInArticle = (article: AnnotatedArticle) => ReadonlyMap<string, string>;

/**
 * Makes a function that says what ambiguous forms stand for in an article: what the article declares, or the only one of
 * the long forms that it names, or names before. To be made when everything else is joined.
 */
export function createSettler({ uses, union, tally }: Forms, ambiguities: Ambiguities): SettleInArticle {
  const choices = new Map<string, { readonly roots: ReadonlySet<string>; readonly usual: string | undefined }>();
  for (const [short, { longForms, isOwnName }] of ambiguities) {
    const free = isOwnName ? [] : longForms.filter(({ basis }) => basis !== "sibling");
    const usual = free.find(({ basis, long }) => basis === "known" && uses.has(long))?.long;
    // Two ambiguous short forms may be one: together they stand for what either does.
    const other = choices.get(union.find(short));
    const roots = new Set([...(other?.roots ?? []), ...free.map(({ long }) => union.find(long))]);
    choices.set(union.find(short), { roots, usual: other?.usual ?? usual });
  }
  return (article) => {
    const { mentions, aliases } = article;
    const forms = new Set(mentions.map(({ form }) => form));
    const medium = unnamedMedium(article);
    const named = new Set([...forms, ...(medium !== null && uses.has(medium) ? [medium] : [])].map(union.find));
    const declared = new Map(aliases.map(({ form, alias }) => [alias, form]));
    const settled = new Map<string, string>();
    for (const [address, name] of findAddressed(article)) settled.set(address, union.find(name));
    for (const short of forms) {
      const choice = choices.get(union.find(short));
      if (!choice) continue;
      const { roots, usual } = choice;
      const [few, many] = roots.size < named.size ? [roots, named] : [named, roots];
      const present = [...few].filter((root) => {
        tally();
        return many.has(root) && root !== union.find(short);
      });
      const before = present.length > 1 ? namedBefore(article, short, new Set(present), union.find) : present;
      const own = declared.get(short) ?? (before.length === 1 ? before[0] : usual);
      if (own !== undefined) settled.set(short, union.find(own));
    }
    return settled;
  };
}

/** Those of several that a short form may stand for which an article names before it has the short form alone. */
function namedBefore(
  { mentions }: AnnotatedArticle,
  short: string,
  roots: ReadonlySet<string>,
  find: (form: string) => string,
): readonly string[] {
  const first = mentions.findIndex(({ form }) => form === short);
  const named = new Set(mentions.slice(0, first).map(({ form }) => find(form)));
  return [...named].filter((root) => roots.has(root));
}

/** 周总, 李教授: how somebody is spoken of whose full name the text has given. */
const ADDRESS = /^(\p{Script=Han}{1,2})(?:总|董|先生|女士|小姐|老师|教授|博士|院士|医生)$/u;
/** What such a form stands behind where no other word says who is meant: not 市民|张女士. */
const BEFORE_ADDRESS = /^$|[\s，。；：！？、“”（）对与和向跟让请]$/;
const REPORTER = /记者|编辑|通讯员/;

/** The only person of the surname that an article names before, and not as its reporter: 周启明 for 周总. */
function findAddressed({ body, mentions, roles }: AnnotatedArticle): Map<string, string> {
  const reporters = new Set(roles.filter(({ title }) => REPORTER.test(title)).map(({ person }) => person));
  const found = new Map<string, string>();
  const named = new Set<string>();
  const seen = new Set<string>();
  for (const { form, kind, block, start } of mentions) {
    if (kind !== "person") continue;
    const surname = ADDRESS.exec(form)?.[1];
    if (surname === undefined) named.add(form);
    if (surname === undefined || seen.has(form)) continue;
    seen.add(form);
    const bearers = [...named].filter((name) => name.startsWith(surname) && !reporters.has(name));
    const before = body[block]?.simplified.slice(Math.max(0, start - 1), start) ?? "";
    if (bearers.length === 1 && bearers[0] && BEFORE_ADDRESS.test(before)) found.set(form, bearers[0]);
  }
  return found;
}
