import type { RelationType } from "../../../model/front-matter.ts";
import type { FoundRelation } from "../../../model/stages.ts";
import { leadOf, type Sentence } from "../clauses.ts";
import { BUYS, FUNDS, NEGATED, WHOLE, behind, relate, wordsOf, type Group } from "./groups.ts";

/** Patterns between two organisations of one clause: what stands between them, and what behind the second. */
const PATTERNS: readonly {
  readonly relation: RelationType;
  readonly between: RegExp;
  readonly after: RegExp;
  /** The first one is the object. */
  readonly reversed?: true;
}[] = [
  {
    relation: "acquirer",
    between: new RegExp(
      `^(?:[^，,。；;]{0,16}(?:公告|宣布|称|表示)[，,])?[^，,。；;]{0,30}${BUYS}(?:了|的?[^，,。；;]{0,8})?$`,
    ),
    after: WHOLE,
  },
  {
    relation: "acquirer",
    between: /^[^，,。；;]{0,8}被$/,
    after: new RegExp(`^(?:组成的财团|牵头的财团|等)?(?:以[^，,。；;]{0,12})?(?:全资|控股|溢价)?${BUYS}`),
    reversed: true,
  },
  {
    relation: "acquirer",
    between: /^[^，,。；;]{0,24}股[权份][^，,。；;]{0,8}(?:售予|售给|卖给|出售给|转让[给予])$/,
    after: /^/,
    reversed: true,
  },
  {
    relation: "investor",
    between: new RegExp(`^[^，,。；;]{0,16}${FUNDS}(?:了|过)?[^，,。；;、]{0,10}$`),
    after: WHOLE,
  },
  {
    relation: "investor",
    between: /^(?:[^，,。；;]{0,16}(?:公告|宣布|称|表示)[，,])?[^，,。；;]{0,24}向[^，,。；;]{0,12}$/,
    after: /^(?:增资|注资|投资|出资)/,
  },
  { relation: "investor", between: /^(?:直接|间接|合计|共)*持有$/, after: /^的?[\d.]+[%％]/ },
  {
    relation: "customer",
    between: /^[^，,。；;、]{0,16}[与向]$/,
    after:
      /^[^，,。；;]{0,6}(?:增订|订购|采购|购买|购入|(?:签下|签署|签订)[^，,。；;]{0,24}(?:订单|采购|购[买机车船]))/,
  },
  {
    relation: "supplier",
    between: /^[^，,。；;、]{0,12}[为向给]$/,
    after: /^(?:独家|持续|稳定|批量)*(?:供货|供应|代工|交付)/,
  },
  {
    relation: "partner",
    between: /^[^，,。；;、]{0,14}(?:与|和|同|携手|联合|联手)$/,
    after:
      /^[^，,。；;的]{0,12}(?:(?:签署|签订|签了|签约|达成)(?![^，,。；;]{0,20}(?:转让|购|合并|借款|贷款|授信|和解|承销|辅导|对赌))|合作|携手|(?:联合|共同)(?!公告|声明|宣布|表示|被|遭|申请|起诉)|开展(?!检查|调查))/,
  },
];

/** What the verb between two, or behind the second, makes of them: 甲|收购|乙, 甲与|乙|合作. */
export function relationByVerb(sentence: Sentence, first: Group, second: Group): FoundRelation[] {
  const between = wordsOf(sentence, first.end, second.start);
  const after = behind(sentence, second);
  const pattern = PATTERNS.find((one) => one.between.test(between) && one.after.test(after));
  const isOfBodies = [...first.members, ...second.members].every(({ kind }) => kind !== "company");
  if (!pattern || isOfBodies || NEGATED.test(leadOf(sentence, first) + between)) return [];
  const [subjects, objects] = pattern.reversed ? [second.members, first.members] : [first.members, second.members];
  return relate(sentence, subjects, pattern.relation, objects);
}

/** 甲、乙与丙|签署协议: those that do something together with the last of them, and not side by side in a list. */
export function togetherIn(sentence: Sentence, { members }: Group): FoundRelation[] {
  const [last, ...others] = members.toReversed();
  const first = others[0];
  if (!first || !last || members.every(({ kind }) => kind !== "company")) return [];
  const link = wordsOf(sentence, first.end, last.start);
  const after = behind(sentence, last);
  const pattern = PATTERNS.find(({ between, after: does }) => between.test(link) && does.test(after));
  if (!pattern || (link === "和" && others.length > 1)) return [];
  const lead = leadOf(sentence, members[0] ?? first);
  return NEGATED.test(lead) ? [] : relate(sentence, others.toReversed(), pattern.relation, [last]);
}
