import type { FoundRelation, Mention } from "../../../model/stages.ts";
import { leadOf, type Sentence } from "../clauses.ts";
import { behind, relate, wordsOf, type Group } from "./groups.ts";
import { LEXICON, type Noun } from "./lexicon.ts";
import { UNDONE } from "./status.ts";

/** What ranks somebody among others of a kind: 第一大|股东, 全资|子公司. */
const RANKS =
  "(?:的|之|主要|最大|第[一二三]大|核心|重要|长期|战略|全资|控股|间接|直接|境[内外]|海外|全球|老|新|大|独家|联席|唯一|IPO|上市|首次公开发行|A股|旗下|最大的)*";
const IS = "(?:(?:分别|主要|则|也|还|均|都)*(?:为|是|有|包括|包含|系|：))";

/** Where such a noun stands, by what it says that one is to the other. */
export const BY_NOUN = Object.entries(LEXICON.nouns).map(([kind, noun]) => ({
  kind: kind as Noun,
  // 甲|全资子公司|乙, 甲|的电芯供应商是|乙
  of: new RegExp(`^(?:${RANKS}(?:${noun})(?:${IS}|的)?|的?[^，,。；;、]{0,10}(?<![前原])(?:${noun})(?:之一)?${IS})$`),
  // 甲是|乙|最大的供应商
  is: new RegExp(`^(?!投资|收购|参股|孵化|设立)的?[^，,。；;、]{0,12}(?<![前原])(?:${noun})(?=之一|[，,。；;、！]|$)`),
  // 其母公司|甲, 公司通过全资子公司|甲
  its: new RegExp(`(?:^|其(?!中)|(?:^|[通经由与和向对是为]过?)(?:[该本]?公司|集团))(?:通过|的)?${RANKS}(?:${noun})$`),
  // 承销商包括|甲
  alone: new RegExp(`^[^，,。；;]{0,12}(?<![前原])(?:${noun})(?:之一)?${IS}$`),
  // 甲|担任联席保荐人
  acts: new RegExp(`^(?:担任|任|出任|成为?|系)(?:其|公司)?${RANKS}(?:${noun})(?=$|[，,。；;])`),
}));

const WAS = /曾|前$/;
/** 甲旗下|乙、丙: the first is its own, the others may stand beside it for themselves; not 旗下有|乙、丙. */
const NEXT = /(?:旗下|下属)的?$/;

/** What a noun between two, or behind the second, says that one is to the other: 甲的供应商是|乙, 甲是|乙的客户. */
export function relationByNoun(sentence: Sentence, first: Group, second: Group): FoundRelation[] {
  const between = wordsOf(sentence, first.end, second.start);
  const after = behind(sentence, second);
  const last = first.members.slice(-1);
  const owned = BY_NOUN.find(({ of }) => of.test(between));
  const ones = NEXT.test(between) ? second.members.slice(0, 1) : second.members;
  if (owned && !UNDONE.test(between)) return relateAs(sentence, ones, owned.kind, last);
  const isSaid = /^(?:则|也|正|已|还|一直|同时)*(?:是|为|系|成为了?|成)$/.test(between);
  const kind = isSaid ? BY_NOUN.find(({ is }) => is.test(after))?.kind : undefined;
  const lead = leadOf(sentence, first);
  if (!kind || UNDONE.test(lead + between) || WAS.test(lead + between)) return [];
  return relateAs(sentence, first.members, kind, second.members.slice(0, 1));
}

/** Each of some to each of others by a noun; of a parent the others are the subsidiaries, and only companies underwrite. */
export function relateAs(
  sentence: Sentence,
  ones: readonly Mention[],
  kind: Noun,
  others: readonly Mention[],
): FoundRelation[] {
  if (kind === "parent") return relate(sentence, others, "subsidiary", ones);
  return relate(sentence, kind === "underwriter" ? ones.filter((one) => one.kind === "company") : ones, kind, others);
}
