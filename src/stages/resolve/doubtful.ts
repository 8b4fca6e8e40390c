import type { AnnotatedArticle, CloseVote, Mention } from "../../model/stages.ts";
import type { Word } from "../../model/text.ts";
import type { Forms } from "./joining.ts";
import { endsAsMedium, KNOWN, kindOfEnding, SURNAMES } from "./lexicon.ts";
import type { FormUse } from "./uses.ts";

/** A form that may be no name, why, and how many of a hundred such forms are none. */
export interface DoubtfulName {
  readonly use: FormUse;
  readonly reason: string;
  /** 0 to 1. */
  readonly probability: number;
}

/** Forms that stand more often, or in several articles, have been looked at by the vote often enough. */
const MOST_PLACES = 3;
/** How many of all names that one article has are none. */
const BASE = 0.04;
/** What each ground adds; what is told of a form takes most of it away. */
const GROUNDS = { common: 0.35, cut: 0.35, surname: 0.3, quoted: 0.12 } as const;
const TOLD = 0.2;
/** Votes below this are weak; each hundredth below it counts. */
const WEAK = 0.72;
const PER_VOTE = 1.2;

/** Finds the names that most probably are none: by what they are made of, where they are cut, and how the vote went. */
export function findDoubtful({ articles, uses, union }: Forms): DoubtfulName[] {
  const sizes = new Map<string, number>();
  for (const form of uses.keys()) sizes.set(union.find(form), (sizes.get(union.find(form)) ?? 0) + 1);
  const told = toldOf(articles);
  return [...uses.values()].flatMap((use) => {
    const [index = -1, ...others] = use.articles;
    const article = articles[index];
    const isAlone = others.length === 0 && use.count <= MOST_PLACES && sizes.get(union.find(use.form)) === 1;
    if (!article || !isAlone || KNOWN.has(use.form)) return [];
    const [reason, grounds] = groundsOf(use, article);
    if (grounds === 0 && isCertain(use.form)) return [];
    const vote = article.votes.find(({ form, rival }) => form === use.form && rival === null);
    const doubt = BASE + grounds + weaknessOf(vote);
    return [{ use, reason, probability: Math.min(1, doubt) * (told.has(use.form) ? TOLD : 1) }];
  });
}

function weaknessOf(vote: CloseVote | undefined): number {
  return vote ? Math.max(0, WEAK - vote.score) * PER_VOTE : 0;
}

/** Forms of which something is told: an office, a relation, a value, another name, a product. */
function toldOf(articles: readonly AnnotatedArticle[]): ReadonlySet<string> {
  return new Set(
    articles.flatMap(({ roles, relations, claims, aliases, names, makers }) => [
      ...roles.flatMap(({ person, organization }) => [person, organization ?? ""]),
      ...relations.flatMap(({ subject, object }) => [subject, object]),
      ...claims.map(({ subject }) => subject),
      ...aliases.flatMap(({ form, alias }) => [form, alias]),
      ...names.map(({ form }) => form),
      ...makers.flatMap(({ company, product }) => [company, product]),
    ]),
  );
}

/** What ends as names do, or is made of several words in Latin letters, is left alone where nothing speaks against it. */
function isCertain(form: string): boolean {
  return kindOfEnding(form) !== undefined || /合伙[)）]$|^[A-Z].* [A-Z]/.test(form);
}

/** The strongest reason against a form, and how much all of them weigh. */
function groundsOf(use: FormUse, article: AnnotatedArticle): [string, number] {
  const mention = article.mentions.find(({ form }) => form === use.form);
  const words = mention ? wordsOf(article, mention) : [];
  const isOrganization = use.kind === "company" || use.kind === "institution";
  const isSure = CERTAIN.test(use.form) || endsAsMedium(use.form);
  const grounds: [string, number, boolean][] = [
    ["首尾切在词的中间", GROUNDS.cut, mention !== undefined && !isSure && isCut(mention, words)],
    ["全由常用词组成，像是泛指", GROUNDS.common, isOrganization && !isSure && isCommon(words)],
    ["像人名，却没有姓氏", GROUNDS.surname, use.kind === "person" && !hasSurname(use.form)],
    ["加了引号，未必是产品", GROUNDS.quoted, use.kind === "product" && /^\p{Script=Han}+$/u.test(use.form)],
  ];
  const found = grounds.filter(([, , holds]) => holds);
  const sum = found.reduce((total, [, weight]) => total + weight, 0);
  return [found[0]?.[0] ?? (use.count === 1 ? "只出现一次；是名称就不必管" : "凭据不多；是名称就不必管"), sum];
}

/** The words that a mention touches. */
function wordsOf({ body }: AnnotatedArticle, { block, start, end }: Mention): Word[] {
  const words = body[block]?.words ?? [];
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((words[last]?.start ?? end) < end) last++;
  return words.slice(low, last);
}

/** Tags of words that everybody uses. */
const COMMON = /^(?:n|v|vn|a|an|ad|b|d|f|s|t|l|m|q|vd)$/;

/** 厂|丽清 in one word with what stands before: where a dictionary has a word across the edge. */
function isCut({ start, end }: Mention, words: readonly Word[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  const isKnownWord = (word: Word | undefined) => word !== undefined && word.text.length > 1 && COMMON.test(word.tag);
  return (isKnownWord(first) && (first?.start ?? start) < start) || (isKnownWord(last) && (last?.end ?? end) > end);
}

/** Only companies, offices and associations end so, whatever stands before. */
const CERTAIN =
  /有限(?:责任)?公司$|事务所$|[协学商公]会$|联合会$|^(?:国家|中央).{2,8}[局厅委院部]$|[省市区县州].{2,8}[局厅委院部]$|(?:大学|学院|新闻网|卫视|电视台|通讯社|出版社)$/;

function isCommon(words: readonly Word[]): boolean {
  return words.length > 1 && words.every(({ text, tag }) => text.length > 1 && COMMON.test(tag));
}

function hasSurname(form: string): boolean {
  if (!/^\p{Script=Han}+$/u.test(form)) return true;
  return SURNAMES.has(form.slice(0, 2)) || SURNAMES.has(form.charAt(0));
}
