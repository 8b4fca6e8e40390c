import type { Correction } from "../../model/corrections.ts";
import type { EntityKind } from "../../model/front-matter.ts";
import type { AnnotatedArticle, Mention } from "../../model/stages.ts";
import { unnamedMedium } from "./publication.ts";

/** How the collection uses a form. */
export interface FormUse {
  readonly form: string;
  readonly kind: EntityKind;
  /** A person has said what kind it is: whatever it is joined with is of that kind. */
  readonly decided: boolean;
  /** How often texts name it: never, where it is but the medium from which an article is. */
  readonly count: number;
  /** Indexes of the articles that name it, ascending. */
  readonly articles: readonly number[];
}

export type Uses = ReadonlyMap<string, FormUse>;

/** Counts the forms of all articles. */
export function countUses(articles: readonly AnnotatedArticle[], corrections: readonly Correction[]): Uses {
  const decided = new Set(corrections.flatMap((correction) => ("kind" in correction ? [correction.kind.name] : [])));
  const rejected = new Set(corrections.flatMap((correction) => ("reject" in correction ? [correction.reject] : [])));
  const uses = new Map<string, FormUse & { count: number; articles: number[] }>();
  const useOf = (form: string, kind: EntityKind) => {
    const use = uses.get(form) ?? { form, kind, decided: decided.has(form), count: 0, articles: [] };
    uses.set(form, use);
    return use;
  };
  articles.forEach((article, index) => {
    for (const { form, kind } of article.mentions) {
      const use = useOf(form, kind);
      use.count++;
      if (use.articles.at(-1) !== index) use.articles.push(index);
    }
    const medium = unnamedMedium(article);
    if (medium !== null && !rejected.has(medium)) useOf(medium, "institution");
  });
  return uses;
}

/** Whether two forms may name one thing as far as their kinds go. */
export function kindsFit(a: FormUse, b: FormUse): boolean {
  return a.kind === b.kind || a.decided || b.decided;
}

/** What stands between two names of one list: 、 or a word for and. */
const LIST_JOINT = /^[”」』》)）]?(?:、|和|与|及|以及|或|跟|同)[“「『《(（]?$/;
/** Of longer lists only neighbours are compared. */
const LONGEST_LIST = 12;

/** Tells of two forms whether some article lists them side by side, as two things: 甲、乙和丙. */
export function findListed(articles: readonly AnnotatedArticle[]): (a: string, b: string) => boolean {
  const pairs = new Set<string>();
  for (const { body, mentions } of articles) {
    let list: Mention[] = [];
    for (const mention of mentions) {
      const last = list.at(-1);
      const isNext =
        last?.block === mention.block &&
        LIST_JOINT.test(body[mention.block]?.simplified.slice(last.end, mention.start) ?? "");
      list = isNext ? [...list.slice(-LONGEST_LIST), mention] : [mention];
      for (const other of list.slice(0, -1)) pairs.add(pairKey(other.form, mention.form));
    }
  }
  return (a, b) => pairs.has(pairKey(a, b));
}

/** One key for two strings in whatever order. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\0${b}` : `${b}\0${a}`;
}
