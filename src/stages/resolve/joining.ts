import { formsOfAdd, type Correction } from "../../model/corrections.ts";
import { normalizeTicker } from "../../model/ticker.ts";
import type { AnnotatedArticle } from "../../model/stages.ts";
import { foldForm, withoutCompany } from "./forms.ts";
import { areKnownApart, SURNAMES } from "./lexicon.ts";
import type { Union } from "./union.ts";
import { kindsFit, pairKey, type FormUse, type Uses } from "./uses.ts";

/** What the steps of joining share. */
export interface Forms {
  readonly articles: readonly AnnotatedArticle[];
  readonly uses: Uses;
  readonly union: Union;
  /** Whether some article lists two forms side by side. */
  readonly isListed: (a: string, b: string) => boolean;
  /** Called at each comparison of two forms, so that the cost can be measured. */
  readonly tally: () => void;
}

/**
 * Applies what people have decided, before anything else is joined: first what is to stay apart. Of two decisions about
 * the same pair the later one counts.
 */
export function applyDecisions({ uses, union }: Forms, corrections: readonly Correction[]): void {
  const pairs = new Map<string, { a: string; b: string; same: boolean }>();
  const decide = (forms: readonly string[], same: boolean) => {
    const used = forms.filter((form) => uses.has(form));
    used.forEach((a, i) => {
      for (const b of used.slice(i + 1)) {
        pairs.delete(pairKey(a, b));
        pairs.set(pairKey(a, b), { a, b, same });
      }
    });
  };
  for (const correction of corrections) {
    if ("same" in correction) decide(correction.same, true);
    if ("different" in correction) decide(correction.different, false);
    if ("add" in correction) decide(formsOfAdd(correction.add), true);
  }
  for (const { a, b, same } of pairs.values()) if (!same) union.keepApart(a, b);
  for (const { a, b, same } of pairs.values()) if (same) union.join(a, b);
  for (const [to, from] of renames(corrections)) {
    const [first, ...others] = [to, ...from].filter((form) => uses.has(form));
    for (const other of others) union.join(first ?? other, other);
  }
}

/** New name → the names that are to become it. */
function renames(corrections: readonly Correction[]): Map<string, string[]> {
  const byNew = new Map<string, string[]>();
  for (const correction of corrections)
    if ("rename" in correction)
      byNew.set(correction.rename.to, [...(byNew.get(correction.rename.to) ?? []), correction.rename.from]);
  return byNew;
}

/** Joins forms that are written the same but for width, case, spaces, dots and the contractions of institutions. */
export function joinSpellings({ uses, union }: Forms): void {
  const firstOf = new Map<string, FormUse>();
  for (const use of uses.values()) {
    const isOrganization = use.kind === "company" || use.kind === "institution";
    const folded = `${isOrganization ? "" : use.kind}\0${foldForm(use.form, use.kind)}`;
    const first = firstOf.get(folded);
    if (first) union.join(first.form, use.form);
    else firstOf.set(folded, use);
  }
}

/** Joins companies that differ in their legal form alone: 云岚公司 and 云岚集团, 云岚销售公司 and 云岚销售有限公司. */
export function joinLegalForms({ uses, union, isListed }: Forms): void {
  const firstOf = new Map<string, string>();
  for (const { form, kind } of uses.values()) {
    const house = kind === "company" ? withoutCompany(form) : null;
    // Of a house that is named alone as well, each longer form is looked at for itself.
    if (house === null || uses.has(house)) continue;
    const first = firstOf.get(house) ?? form;
    firstOf.set(house, first);
    if (!isListed(first, form)) union.join(first, form);
  }
}

/**
 * Joins forms that are given the same ticker, however it is printed, but for two that everyone knows: one took over the
 * listing of the other.
 */
export function joinTickers({ uses, union, articles }: Forms): void {
  const firstOf = new Map<string, FormUse>();
  for (const { names } of articles)
    for (const { form, tickers } of names)
      for (const ticker of tickers) {
        const use = uses.get(form);
        const first = firstOf.get(normalizeTicker(ticker));
        if (use && first && kindsFit(use, first) && !areKnownApart(first.form, form)) union.join(first.form, form);
        else if (use && !first) firstOf.set(normalizeTicker(ticker), use);
      }
}

/** 斯蒂芬·哈罗德（Stephen Harrold）, 哈罗特（Stephen Harrold）: joins the spellings of one name that is told in its own letters. */
export function joinTransliterations({ articles, uses, union }: Forms): void {
  const firstOf = new Map<string, string>();
  for (const { aliases } of articles)
    for (const { form, alias } of aliases) {
      if (uses.get(form)?.kind !== "person" || !FULL_LATIN_NAME.test(alias)) continue;
      const first = firstOf.get(alias);
      if (first === undefined) firstOf.set(alias, form);
      else if (areTransliterations(first, form)) union.join(first, form);
    }
}

const FULL_LATIN_NAME = /^[A-Z]\p{L}+(?:[ .'-]{1,2}\p{L}{1,20}){0,3} [A-Z][\p{L}'-]+$/u;

/**
 * Whether neither name is a Chinese surname with a given name, or one has several parts and the other begins as one of
 * them: two who are called 王伟 and 王薇 may write that in the same letters.
 */
function areTransliterations(a: string, b: string): boolean {
  const isForeign = (form: string) => DOT.test(form) || (form.length > 2 && !SURNAMES.has(form.charAt(0)));
  const beginsAsPart = (whole: string, part: string) => DOT.test(whole) && whole.includes(part.slice(0, 2));
  return (isForeign(a) && isForeign(b)) || beginsAsPart(a, b) || beginsAsPart(b, a);
}

const DOT = /[·•・]/;
