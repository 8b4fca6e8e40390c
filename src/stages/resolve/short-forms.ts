import type { AnnotatedArticle } from "../../model/stages.ts";
import {
  bracketedPlace,
  isFullName,
  isOwnBusiness,
  isTail,
  placeOf,
  reachOfTail,
  tailKey,
  tradeBetween,
  unclipped,
  withoutPlace,
  type Reach,
} from "./forms.ts";
import type { FormUse, Uses } from "./uses.ts";

/** Why a form may be short for a longer one. */
export type Basis = "declared" | "trade" | "clipped" | "tail" | "beginning" | "sibling";

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
export function findShortForms(uses: Uses, articles: readonly AnnotatedArticle[]): ShortForms {
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
  for (const use of uses.values()) {
    if (use.kind === "company" || use.decided) addCompany(use, uses, add);
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

type Add = (short: string, long: LongForm) => void;

/** Either of the two may be absent from the texts and still tie others together. */
function isDeclarable(long: FormUse | undefined, short: FormUse | undefined): boolean {
  return long === undefined || short === undefined || long.kind === short.kind || long.decided || short.decided;
}

/** How long the beginnings are by which a company goes for short. */
const BEGINNINGS: readonly number[] = [4, 3, 2];

function addCompany({ form }: FormUse, uses: Uses, add: Add): void {
  const isCompany = (short: string) => {
    const use = uses.get(short);
    return use !== undefined && (use.kind === "company" || use.decided);
  };
  const bracketed = bracketedPlace(form);
  if (bracketed && isCompany(bracketed.name))
    add(bracketed.name, { long: form, basis: "trade", reach: "collection", trade: "", place: bracketed.place });
  const behindPlace = isFullName(form, "company") ? withoutPlace(form) : null;
  for (const name of [form, ...(behindPlace ? [behindPlace] : [])]) {
    const short = longestShort(name, name !== form, isCompany);
    if (short === null) continue;
    const place = bracketed?.place ?? (name === form ? null : placeOf(form));
    const trade = tradeBetween(name, short) ?? "";
    return add(short, { long: form, basis: "trade", reach: "collection", trade, place });
  }
  for (const length of BEGINNINGS) {
    const short = form.slice(0, length);
    const rest = form.slice(length);
    if (rest.length < 2 || !isCompany(short)) continue;
    const basis = isOwnBusiness(rest) ? "sibling" : "beginning";
    return add(short, { long: form, basis, reach: "article", trade: rest, place: null });
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
    if (isTail(use.form, use.kind)) tails.set(`${use.kind}\0${tailKey(use.form, use.kind)}`, use);
  for (const { form, kind } of uses.values()) {
    const key = tailKey(form, kind);
    for (let start = 1; start <= key.length - 2; start++) {
      const short = tails.get(`${kind}\0${key.slice(start)}`);
      const reach = short && reachOfTail(key.slice(0, start), short.form, kind);
      if (!short || !reach) continue;
      add(short.form, { long: form, basis: "tail", reach, trade: key.slice(0, start), place: null });
      break;
    }
  }
}
