import type { RelationType } from "../../../model/front-matter.ts";
import type { FoundRelation, Mention } from "../../../model/stages.ts";
import type { Sentence } from "../clauses.ts";
import { BOUGHT, BUYS, FUNDS, HELD_BY, WHOLE, beforeGroup, behind, relate, wordsOf, type Group } from "./groups.ts";
import { isOpen } from "./status.ts";

/** Patterns of two organisations of one clause: what stands between them, what behind the second, and what before the first. */
const PATTERNS: readonly {
  readonly relation: RelationType;
  readonly before?: RegExp;
  readonly between: RegExp;
  readonly after: RegExp;
  /** The first one is the object. */
  readonly reversed?: true;
}[] = [
  {
    relation: "acquirer",
    between: new RegExp(
      `^(?!.*(?:合作|协议))(?:[^，,。；;]{0,16}(?:公告|宣布|称|表示)[，,])?[^，,。；;]{0,30}${BUYS}(?:了|的?[^，,。；;]{0,8}|.{0,24}${HELD_BY})?$`,
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
    between:
      /^(?:公司|集团)?(?:的|余下|剩余|全部|所持)*[\d.]*[%％]?的?股[权份][^，,。；;]{0,16}(?:售予|售给|卖给|出售给|转让[给予])$/,
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
  {
    relation: "investor",
    between: /^(?!.*[曾原])[^，,。；;、]{0,12}(?:持有|持股|入股|增持|举牌|买入|购入)(?:了|过|的|上市公司|标的公司)*$/,
    after:
      /^(?:公司|集团)?(?:的|全部|剩余|约|近|超|逾|共|至)*(?:[\d.]+[%％]|[一二两三四五六七八九]成|股[权份]|[\d.,]+[万亿]?股)/,
  },
  {
    relation: "investor",
    before: /(?:持股|持有|投资|入股|领投)了?$/,
    between: /^(?:公司|集团)?(?:[约近超]?[\d.]+[%％](?:股[权份])?)?的$/,
    after: /^/,
    reversed: true,
  },
  {
    relation: "customer",
    between: /^[^，,。；;、]{0,16}[与向]$/,
    after:
      /^[^，,。；;]{0,6}(?:增订|订购|采购|(?:购买|购入)(?![^，,。；;]{0,12}(?:土地|房产|股|资产|债|理财))|(?:签下|签署|签订)[^，,。；;]{0,24}(?:订单|采购|购[买机车船]))/,
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
      /^[^，,。；;的]{0,12}(?:(?:签署|签订|订立|签了|签约|达成)(?![^，,。；;]{0,60}(?:转让|股权|购|合并|借款|贷款|授信|和解|承销|辅导|对赌))|合作|携手|合资|合建|合办|(?:联合|共同)(?!公告|声明|宣布|表示|被|遭|申请|起诉)|开展(?!检查|调查))/,
  },
];

/** What the verb between two, or behind the second, makes of them: 甲|收购|乙, 甲与|乙|合作. */
export function relationByVerb(sentence: Sentence, first: Group, second: Group): FoundRelation[] {
  const pattern = patternOf(sentence, first, second);
  const isOfBodies = [...first.members, ...second.members].every(({ kind }) => kind !== "company");
  if (!pattern || isOfBodies || isOpen(sentence, { start: first.start, end: second.end })) return [];
  const [subjects, objects] = pattern.reversed ? [second.members, first.members] : [first.members, second.members];
  if (pattern.relation !== "acquirer") return relate(sentence, subjects, pattern.relation, objects);
  return BOUGHT.test(beforeGroup(sentence, first)) ? [] : relateBuyers(sentence, subjects, objects);
}

function patternOf(sentence: Sentence, first: Group, second: Group) {
  const [before, after] = [beforeGroup(sentence, first), behind(sentence, second)];
  const between = wordsOf(sentence, first.end, second.start);
  return PATTERNS.find(
    (one) => one.between.test(between) && one.after.test(after) && (one.before?.test(before) ?? true),
  );
}

/** 收购|云岚鲜生|14%股权: a smaller part, and not what one has not had yet. */
const MINORITY = /^(?:公司|集团)?的?(?:约|近|超|逾|共|合计)*(?:[1-4]?\d(?:\.\d+)?[%％]|[一二两三四]成)/;

/** Companies that buy others, or a smaller part of them, which makes investors of them. */
export function relateBuyers(
  sentence: Sentence,
  buyers: readonly Mention[],
  bought: readonly Mention[],
): FoundRelation[] {
  const last = bought.at(-1);
  const isMinor = last !== undefined && MINORITY.test(behind(sentence, last));
  return relate(
    sentence,
    buyers.filter(({ kind }) => kind === "company"),
    isMinor ? "investor" : "acquirer",
    bought,
  );
}

/** 甲、乙与丙|签署协议: those that do something together with the last of them, and not side by side in a list. */
export function togetherIn(sentence: Sentence, { start, end, members }: Group): FoundRelation[] {
  const [last, ...others] = members.toReversed();
  const first = others[0];
  if (!first || !last || members.every(({ kind }) => kind !== "company")) return [];
  const link = wordsOf(sentence, first.end, last.start);
  const after = behind(sentence, last);
  const pattern = PATTERNS.find(
    ({ before, between, after: does }) => !before && between.test(link) && does.test(after),
  );
  if (!pattern || (link === "和" && others.length > 1) || isOpen(sentence, { start, end })) return [];
  return relate(sentence, others.toReversed(), pattern.relation, [last]);
}
