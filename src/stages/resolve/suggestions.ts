import { formatCorrection } from "../../correction-line.ts";
import { formsOfCorrection, type Correction, type Decision } from "../../model/corrections.ts";
import type { EntityKind } from "../../model/front-matter.ts";
import { findDoubtful } from "./doubtful.ts";
import type { Doubts, EntityOf } from "./entities.ts";
import type { Forms } from "./joining.ts";
import { deletionsOf, isOneSlip } from "./misspellings.ts";
import { placeOf, withoutPlace } from "./forms.ts";
import { KNOWN, kindOfEnding } from "./lexicon.ts";
import { pairKey, type FormUse } from "./uses.ts";

/** A decision that nobody has taken yet: its line for `corrections.yaml`, and how much it would help. */
export interface Suggestion {
  readonly line: string;
  /** Mentions that would go right, times the chance that the decision is right. */
  readonly help: number;
}

interface Idea {
  readonly decision: Decision;
  readonly reason: string;
  readonly help: number;
}

/** The decisions that would help most, the best first. Forms that people have decided about are left alone. */
export function suggest(
  doubts: Doubts,
  entityOf: EntityOf,
  corrections: readonly Correction[],
  most: number,
): Suggestion[] {
  const isDecided = decidedIn(corrections);
  const ideas = [
    ...misspellings(doubts),
    ...slipsInOneArticle(doubts.forms),
    ...openShortForms(doubts, entityOf),
    ...beginnings(doubts),
    ...namesakes(doubts),
    ...kinds(doubts.forms),
    ...closeVotes(doubts.forms),
    ...overlong(doubts.forms, entityOf),
    ...doubtfulNames(doubts),
  ];
  const suggestions = new Map<string, Suggestion>();
  for (const { decision, reason, help } of ideas) {
    const forms = formsOfCorrection(decision);
    const key = `${Object.keys(decision)[0] ?? ""}\0${[...forms].sort().join("\0")}`;
    if (isDecided(decision) || (suggestions.get(key)?.help ?? 0) >= help) continue;
    suggestions.set(key, { line: formatCorrection(decision, reason), help });
  }
  const ordered = [...suggestions.values()].sort((a, b) => b.help - a.help || (a.line < b.line ? -1 : 1));
  return ordered.slice(0, most);
}

/** Tells whether people have decided what a suggestion is about: that forms are names and of a kind, or are one or not. */
function decidedIn(corrections: readonly Correction[]): (decision: Decision) => boolean {
  const named = new Set<string>();
  const paired = new Set<string>();
  for (const correction of corrections) {
    const forms = formsOfCorrection(correction);
    if ("same" in correction || "different" in correction)
      for (const [a, b] of pairsOf(forms)) paired.add(pairKey(a, b));
    else for (const form of forms) named.add(form);
  }
  return (decision) => {
    const forms = formsOfCorrection(decision);
    if ("same" in decision) return pairsOf(forms).some(([a, b]) => paired.has(pairKey(a, b)));
    return forms.some((form) => named.has(form));
  };
}

function same(names: readonly [string, string, ...string[]], reason: string, help: number): Idea {
  return { decision: { same: [...names] as [string, string, ...string[]] }, reason, help };
}

function countOf({ uses }: Forms, form: string): number {
  return uses.get(form)?.count ?? 0;
}

function misspellings({ forms, misspellings: found }: Doubts): Idea[] {
  return found
    .filter(({ right, wrong }) => !(KNOWN.has(right) && KNOWN.has(wrong)))
    .filter(({ isSure, right, wrong }) => !isSure && forms.union.find(right) !== forms.union.find(wrong))
    .map(({ right, wrong }) => same([right, wrong], "只差一字，说的事相同", 0.8 * countOf(forms, wrong)));
}

/** More forms than so many that differ in one place are a series, not misspellings. */
const LARGEST_BLOCK = 4;

/** Forms that one article has and that differ in one character. */
function slipsInOneArticle({ articles, uses, union, isListed }: Forms): Idea[] {
  return articles.flatMap(({ mentions }) => {
    const blocks = new Map<string, string[]>();
    for (const form of new Set(mentions.map((mention) => mention.form)))
      if (form.replace(/^中国/, "").length >= (uses.get(form)?.kind === "person" ? 3 : 4))
        for (const key of deletionsOf(form)) blocks.set(key, [...(blocks.get(key) ?? []), form]);
    return [...blocks.values()].flatMap((block) =>
      block.length > LARGEST_BLOCK
        ? []
        : pairsOf(block).flatMap(([a, b]) => {
            const [first, second] = [uses.get(a), uses.get(b)];
            const isSlip =
              isOneSlip(a, b) && !isListed(a, b) && union.find(a) !== union.find(b) && !union.areApart(a, b);
            if (!first || !second || first.kind !== second.kind || !isSlip || placeOf(a) !== placeOf(b)) return [];
            const [right, wrong] = first.count >= second.count ? [first, second] : [second, first];
            if (wrong.articles.length > 1) return [];
            return [same([right.form, wrong.form], "同一篇里只差一字", 0.5 * wrong.count)];
          }),
    );
  });
}

function pairsOf(block: readonly string[]): [string, string][] {
  return block.flatMap((a, i) => block.slice(i + 1).map((b): [string, string] => [a, b]));
}

/** Short forms that some article leaves open. */
function openShortForms({ forms, ambiguities }: Doubts, entityOf: EntityOf): Idea[] {
  const { articles, uses, union } = forms;
  return [...ambiguities].flatMap(([short, { longForms }]) => {
    const own = uses.get(short)?.articles.filter((index) => {
      const article = articles[index];
      return article !== undefined && entityOf(article, short)?.name === short;
    });
    const [best] = [...longForms].sort(
      (a, b) => countOf(forms, b.long) - countOf(forms, a.long) || (a.long < b.long ? -1 : 1),
    );
    if (!own || own.length === 0 || !best || !uses.has(best.long) || union.areApart(short, best.long)) return [];
    return [
      same(
        [best.long, short],
        "简称，有几种可能",
        (0.6 * own.length) / new Set(longForms.map(({ long }) => long)).size,
      ),
    ];
  });
}

/** Nobody takes a branch for its company. */
const BRANCH = /(?:分公司|子公司|分行|支行|营业部)$/;

/** Forms that begin another one of the same article and are not joined with it. */
function beginnings({ forms, shortForms, ambiguities }: Doubts): Idea[] {
  const { uses, union } = forms;
  return [...shortForms].flatMap(([short, longForms]) => {
    const own = new Set(uses.get(short)?.articles);
    if (ambiguities.has(short)) return [];
    return longForms.flatMap(({ long, basis }) => {
      const use = uses.get(long);
      const isOpen =
        (basis === "sibling" || basis === "beginning") &&
        !BRANCH.test(long) &&
        union.find(short) !== union.find(long) &&
        !union.areApart(short, long);
      if (!use || !isOpen || !use.articles.every((index) => own.has(index))) return [];
      return [same([short, long], "同一篇里一长一短", 0.2 * Math.min(use.count, countOf(forms, short)))];
    });
  });
}

function namesakes({ forms, namesakes: found }: Doubts): Idea[] {
  return found.flatMap(([first, second, ...others]) =>
    first === undefined || second === undefined
      ? []
      : [same([first, second, ...others], "同名，任职的单位不同", 0.3 * countOf(forms, first.split("（")[0] ?? first))],
  );
}

/** How institutions and companies end, whatever they were taken for. */
const INSTITUTION = /(?:委员会|协会|学会|大学|法院|检察院|证监局|管理局|监管局|税务局|研究院|研究所|医院|政府)$/;
const COMPANY = /(?:公司|集团|控股)$/;

/** Forms whose use or ending speaks against their kind. */
function kinds({ articles, uses }: Forms): Idea[] {
  const idea = ({ form, count }: FormUse, is: EntityKind, reason: string): Idea => ({
    decision: { kind: { name: form, is } },
    reason,
    help: 0.5 * count,
  });
  const employers = new Set(articles.flatMap(({ roles }) => roles.flatMap(({ organization }) => organization ?? [])));
  return [...uses.values()].flatMap((use) => {
    const isThing = use.kind === "person" || use.kind === "product";
    if (isThing && employers.has(use.form)) return [idea(use, "company", "有人在此任职")];
    if (use.kind === "company" && INSTITUTION.test(use.form)) return [idea(use, "institution", "像是机构")];
    return use.kind === "institution" && COMPANY.test(use.form) ? [idea(use, "company", "像是企业")] : [];
  });
}

const KIND_WORDS: Readonly<Record<EntityKind, string>> = {
  company: "企业",
  institution: "机构",
  person: "人",
  product: "产品",
};

/** Names of which the places of the collection speak for another kind nearly as strongly, and whose ending does not tell. */
function closeVotes({ articles, uses }: Forms): Idea[] {
  const votes = new Map(articles.flatMap(({ votes: own }) => own.map((vote) => [vote.form, vote] as const)));
  return [...votes.values()].flatMap(({ form, score, rival }): Idea[] => {
    const use = uses.get(form);
    if (!use || KNOWN.has(form) || rival === null || rival.kind === use.kind) return [];
    const told = kindOfEnding(form);
    if (told !== undefined && told !== rival.kind) return [];
    const reason = `像${KIND_WORDS[use.kind]}，也像${KIND_WORDS[rival.kind]}`;
    return [
      { decision: { kind: { name: form, is: rival.kind } }, reason, help: 0.5 * (rival.score / score) * use.count },
    ];
  });
}

/** Forms seen once that hold a name of their article and something more: 潘韦给 beside 潘韦. */
function overlong({ articles, uses }: Forms, entityOf: EntityOf): Idea[] {
  return [...uses.values()].flatMap((use) => {
    const article = articles[use.articles[0] ?? -1];
    if (use.count !== 1 || !article) return [];
    const inner = article.mentions.find(
      ({ form, kind }) =>
        kind === use.kind && isOverlong(use, form) && entityOf(article, form) !== entityOf(article, use.form),
    );
    return inner ? [{ decision: { reject: use.form }, reason: `多半是「${inner.form}」多带了字`, help: 0.4 }] : [];
  });
}

function isOverlong({ form, kind }: FormUse, inner: string): boolean {
  if (inner.length >= form.length) return false;
  if (kind === "person") return form.startsWith(inner);
  return form.endsWith(inner) && form.length <= inner.length + 6 && withoutPlace(form) !== inner;
}

/** Names that may be none, the most doubtful first. */
function doubtfulNames({ forms }: Doubts): Idea[] {
  return findDoubtful(forms).map(({ use, reason, probability }) => ({
    decision: { reject: use.form },
    reason,
    help: probability * use.count,
  }));
}
