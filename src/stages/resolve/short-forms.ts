import type { EntityKind } from "../../model/front-matter.ts";
import type { AnnotatedArticle, FoundName } from "../../model/stages.ts";
import {
  bracketedPlace,
  contractedBank,
  everyonesName,
  houseOf,
  isFullName,
  isOwnBusiness,
  isTail,
  listedAs,
  placeOf,
  reachOfTail,
  tailKeys,
  tradeBetween,
  tradeOf,
  unclipped,
  underWarning,
  withoutPlace,
  type Reach,
} from "./forms.ts";
import { KNOWN } from "./lexicon.ts";
import type { FormUse, Uses } from "./uses.ts";

/** Why a form may be short for a longer one. */
export type Basis = "declared" | "known" | "trade" | "clipped" | "tail" | "beginning" | "sibling";

/** A longer form for which a form may be short. */
export interface LongForm {
  readonly long: string;
  readonly basis: Basis;
  /** Where the short form is taken for it: wherever it stands, or only in an article that has both. */
  readonly reach: Reach;
  /** What the long form has beside name and legal form; two that differ in it are two companies. */
  readonly trade: string;
  readonly place: string | null;
}

/** Short form → the longer forms that it may stand for. */
export type ShortForms = ReadonlyMap<string, readonly LongForm[]>;

/**
 * Finds what each form may be short for. A form is looked up by its own beginnings and ends, never compared with all
 * others, so the cost grows with the number and the length of the forms.
 */
export function findShortForms(
  uses: Uses,
  articles: readonly AnnotatedArticle[],
  areApart: (a: string, b: string) => boolean,
): ShortForms {
  const found = new Map<string, LongForm[]>();
  const add = (short: string, long: LongForm) => {
    const before = found.get(short);
    if (before) before.push(long);
    else found.set(short, [long]);
  };
  for (const { aliases } of articles)
    for (const { form, alias } of aliases)
      if (form !== alias && isDeclarable(uses.get(form), uses.get(alias)))
        add(alias, { long: form, basis: "declared", reach: "collection", trade: "", place: null });
  for (const { form } of uses.values()) {
    const name = KNOWN.get(form) ?? KNOWN.get(everyonesName(form));
    if (name !== undefined && name !== form && isDeclarable(uses.get(name), uses.get(form)))
      add(form, { long: name, basis: "known", reach: "collection", trade: "", place: null });
  }
  const listed = new Set(articles.flatMap(({ names }) => names.filter(hasMainlandCode).map(({ form }) => form)));
  const areTwo = (short: string, long: string) =>
    areApart(short, long) || (LIMITED.test(long) && listed.has(short) && !listed.has(long));
  const warned = new Map([...uses.keys()].flatMap((form) => [[underWarning(form) ?? "", form] as const]));
  const isHouse = (name: string) => KNOWN.has(name) || uses.get(name)?.kind === "company";
  for (const use of uses.values()) {
    const house = use.kind === "company" ? houseOf(use.form, isHouse) : null;
    if (house !== null)
      add(use.form, { long: KNOWN.get(house) ?? house, basis: "known", reach: "collection", trade: "", place: null });
    else if (use.kind === "company" || use.decided) addCompany(use, uses, areTwo, add);
    if (use.kind === "company") addWarned(use, warned, add);
    const first = use.kind === "person" ? FIRST_PART.exec(use.form)?.[1] : undefined;
    if (first !== undefined && uses.get(first)?.kind === "person")
      add(first, { long: use.form, basis: "beginning", reach: "article", trade: "", place: null });
    const full = unclipped(use.form);
    if (full && use.kind === "company" && uses.get(full)?.kind === "company")
      add(use.form, { long: full, basis: "clipped", reach: "collection", trade: "", place: null });
  }
  addTails(uses, add);
  return found;
}

/** 阿依古丽·买买提: the part of a name by which its bearer goes where the other is that of the father. */
const FIRST_PART = /^(\p{Script=Han}{2,})[·•・]/u;

/** Whether a company is on an exchange of mainland China, where none but those limited by shares are. */
function hasMainlandCode({ tickers }: FoundName): boolean {
  return tickers.some((ticker) => /^\d{6}\b/.test(ticker));
}

const LIMITED = /(?<!股份)有限(?:责任)?公司$/;

type Add = (short: string, long: LongForm) => void;

/** Either of the two may be absent from the texts and still tie others together. */
function isDeclarable(long: FormUse | undefined, short: FormUse | undefined): boolean {
  return long === undefined || short === undefined || long.kind === short.kind || long.decided || short.decided;
}

/** How long the beginnings are by which a company goes for short. */
const BEGINNINGS: readonly number[] = [4, 3, 2];

function addCompany({ form }: FormUse, uses: Uses, areTwo: (short: string, long: string) => boolean, add: Add): void {
  const isCompany = (short: string) => {
    const use = uses.get(short);
    return use !== undefined && (use.kind === "company" || use.decided) && !areTwo(short, form);
  };
  const bracketed = bracketedPlace(form);
  if (bracketed && isCompany(bracketed.name))
    add(bracketed.name, { long: form, basis: "trade", reach: "collection", trade: "", place: bracketed.place });
  const found = withoutTrade(form, isCompany) ?? onExchange(form, isCompany) ?? beginningOf(form, isCompany);
  if (found) add(found.short, found);
}

/** A longer form with the one that may be short for it. */
type Shortened = LongForm & { readonly short: string };

/** 云岚 of 江川云岚计算技术有限公司. */
function withoutTrade(form: string, isCompany: (short: string) => boolean): Shortened | null {
  for (const name of namesWithin(form)) {
    const short = longestShort(name, name !== form, isCompany);
    if (short === null) continue;
    const place = bracketedPlace(form)?.place ?? (name === form ? null : placeOf(form));
    const trade = tradeBetween(name, short) ?? "";
    return { short, long: form, basis: "trade", reach: "collection", trade, place };
  }
  return null;
}

/** 云岚股份 of 江川云岚生态工程股份有限公司, where it is no other name of a company that everyone knows. */
function onExchange(form: string, isCompany: (short: string) => boolean): Shortened | null {
  for (const name of namesWithin(form)) {
    const short = listedAs(name).find((listed) => isCompany(listed) && (KNOWN.get(listed) ?? listed) === listed);
    if (short === undefined) continue;
    const trade = name.slice(short.length - "股份".length);
    const place = name === form ? null : placeOf(form);
    return { short, long: form, basis: "trade", reach: "collection", trade, place };
  }
  return null;
}

/** 云岚 of 云岚光电, of 江川云岚医疗科技有限公司: only a text tells whether it is the same. */
function beginningOf(form: string, isCompany: (short: string) => boolean): Shortened | null {
  for (const name of namesWithin(form))
    for (const length of BEGINNINGS) {
      const short = name.slice(0, length);
      const rest = name.slice(length);
      if (rest.length < 2 || !isCompany(short)) continue;
      const basis = isOwnBusiness(rest) || name !== form ? "sibling" : "beginning";
      return { short, long: form, basis, reach: "article", trade: tradeOf(rest), place: null };
    }
  return null;
}

/** The name, and that behind the place or the country that stands before a full one; those of banks are contracted too. */
function namesWithin(form: string): string[] {
  const behind = isFullName(form, "company") ? (withoutPlace(form) ?? /^中国(.{4,})$/u.exec(form)?.[1]) : null;
  const names = behind ? [form, behind] : [form];
  return [...new Set([...names, ...names.map(contractedBank)])];
}

/** ST远山 for 远山股份, and for 江川远山实业股份有限公司. */
function addWarned({ form }: FormUse, warned: ReadonlyMap<string, string>, add: Add): void {
  const starts = [0, form.length - (withoutPlace(form) ?? form).length];
  for (const start of new Set(starts))
    for (const length of BEGINNINGS) {
      const short = warned.get(form.slice(start, start + length));
      if (short !== undefined && short !== form && form.length - start > length)
        return add(short, { long: form, basis: "beginning", reach: "article", trade: "股份", place: null });
    }
}

/** The longest form that a name begins with, where only trade and legal form differ. */
function longestShort(name: string, isWhole: boolean, isCompany: (short: string) => boolean): string | null {
  for (let length = isWhole ? name.length : name.length - 1; length >= 2; length--) {
    const short = name.slice(0, length);
    if (isCompany(short) && (short === name || tradeBetween(name, short) !== null)) return short;
  }
  return null;
}

function addTails(uses: Uses, add: Add): void {
  const tails = new Map<string, FormUse>();
  for (const use of uses.values())
    if (isTail(use.form, use.kind)) tails.set(`${use.kind}\0${tailKeys(use.form, use.kind)[0] ?? ""}`, use);
  for (const { form, kind } of uses.values())
    for (const key of tailKeys(form, kind)) {
      const tail = longestTail(key, form, kind, tails);
      if (tail) add(tail.short, tail);
    }
}

function longestTail(
  key: string,
  long: string,
  kind: EntityKind,
  tails: ReadonlyMap<string, FormUse>,
): Shortened | null {
  for (let start = 1; start <= key.length - 2; start++) {
    const short = tails.get(`${kind}\0${key.slice(start)}`)?.form;
    const reach = short !== undefined && short !== long ? reachOfTail(key.slice(0, start), short, kind) : null;
    if (short !== undefined && reach)
      return { short, long, basis: "tail", reach, trade: key.slice(0, start), place: null };
  }
  return null;
}
