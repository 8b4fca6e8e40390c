import { z } from "zod";
import { readYamlLexicon } from "../../../lexicon.ts";
import type { Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { isCited, namesCompanyAgain, type Sentence } from "../clauses.ts";
import { isHolder, isOblique } from "../events/bystanders.ts";
import { within } from "../events/spans.ts";

/** Whose value it is that a sentence gives. */

const words = z.array(z.string().min(1));
const alternatives = words.transform((list) => `(?:${list.join("|")})`);
const LEXICON = readYamlLexicon(
  "claims",
  z.object({ holds: words, parts: words, of_parts: words, of_value: alternatives, receives: alternatives }),
);
const HOLDS = new RegExp(LEXICON.holds.join("|"), "g");
/** A part and, right behind it, the time (#) or the word of its value; 门店|的扩张 is of the whole. */
const PART = new RegExp(`(?:${LEXICON.parts.join("|")})(?:的?#|(?:的|[^，,。；;的#]{0,3})${LEXICON.of_value})`, "u");

/** 云岚鲜生|生鲜业务|营收3亿元: whether a value is that of a part of a company, which stands right before it or its time. */
export function isOfPart(
  { block, clauses, dates }: Sentence,
  attribute: string,
  subject: Mention,
  amount: Span,
): boolean {
  if (!LEXICON.of_parts.includes(attribute)) return false;
  const clause = clauses.find(({ start, end }) => start <= amount.start && amount.start < end);
  const from = clause?.start ?? amount.start;
  const start = subject.start >= from && subject.end <= amount.start ? subject.end : from;
  const said = within(dates, { start, end: amount.start }).reduceRight(
    (text, date) => `${text.slice(0, date.start - start)}#${text.slice(date.end - start)}`,
    block.simplified.slice(start, amount.start),
  );
  return PART.test(said);
}

/** 获|蓝岭资本3亿元战略投资: who gets the money is whose shares they are. */
const OBTAINS = /(?:获得?|完成|引入|拿到)[^，,。；;]{0,30}$/;
/** 蓝岭资本|举牌, 蓝岭资本|持股5%: who holds shares of another; not 对|云岚鲜生|持股. */
const IS_HOLDING = /^[^，,。；;]{0,6}(?:持股|举牌|增持|所持|持有)|^[^，,。；;]{0,30}[领跟参]投/;

function isHolding({ block: { simplified } }: Sentence, { start, end }: Mention): boolean {
  return IS_HOLDING.test(simplified.slice(end, end + 34)) && simplified.charAt(start - 1) !== "对";
}

/** The company whose shares are meant: behind the verb, or right before the amount; where there is no verb, that of `orElse`. */
export function heldBefore(sentence: Sentence, amount: Span, orElse: () => Mention | null): Mention | null {
  const { block, mentions, start } = sentence;
  const isNamed = (at: number) => mentions.some((one) => at > one.start && at < one.end);
  const verbs = Array.from(block.simplified.slice(start, amount.start).matchAll(HOLDS));
  const verb = verbs.findLast(({ index }) => !isNamed(start + index));
  const before = mentions.filter(({ kind, end }) => kind === "company" && end <= amount.start);
  const near = before.at(-1);
  if (near && amount.start - near.end <= 1) return near;
  if (!verb || OBTAINS.test(block.simplified.slice(start, start + verb.index))) return orElse();
  const from = start + verb.index + verb[0].length;
  const held = before.findLast(
    (company) => company.start >= from && !isHolder(sentence, company) && !isHolding(sentence, company),
  );
  const isAnothers = mentions.some(
    ({ kind, start: at, end }) => kind === "person" && at >= (held?.end ?? at) && end <= amount.start,
  );
  return isAnothers ? null : (held ?? null);
}

/** 海鼎资本|递交要约，整体估值30亿元: whether a value is what somebody bids for another. */
export function isBid({ block, mentions }: Sentence, subject: Mention, amount: Span): boolean {
  if (!mentions.includes(subject) || subject.end > amount.start) return false;
  const said = block.simplified.slice(subject.end, amount.start);
  const [bid] = /^[^，,。；;]{0,20}(?:要约|报价|出价|竞购|洽购)/.exec(said) ?? [];
  return bid !== undefined && !RECEIVES.test(bid);
}
/** 拒绝|乙的报价, 收到|乙的要约: who does so bids for nothing. */
const RECEIVES = new RegExp(LEXICON.receives);

/** The company that the nearest clause is about, up to an amount or a name; none where that is not clear. */
export function subjectOf(sentence: Sentence, amount: Span, carried: Mention | null): Mention | null {
  const { block, mentions, clauses } = sentence;
  const before = mentions.filter((mention) => mention.kind === "company" && mention.end <= amount.start);
  let isMeant = false;
  for (const clause of clauses.filter(({ start }) => start < amount.start).toReversed()) {
    const told = within(before, clause).filter((mention) => !announces(sentence, clause, mention, before));
    const named = told.filter((mention) => !isOwnerOfAnother(sentence, mention));
    const first = named.find((mention) => !isHolder(sentence, mention)) ?? named[0];
    if (told.length > 0 && !first) return null;
    if (first && named.every((mention) => isCited({ ...clause, block }, mention))) return carried;
    if (first && isSubject(sentence, clause, first)) return first;
    if (first && block.simplified.charAt(first.end) === "、") return null;
    isMeant ||= namesCompanyAgain(block.simplified.slice(clause.start, amount.start));
  }
  return before.length > 0 && !isMeant ? null : carried;
}

/** 甲|控股子公司裁员, 甲|母公司乙的收入: what is told behind these is so of another, named or not. */
const OF_ANOTHER =
  /^(?:集团|公司)?的?(?:旗下|下属|(?:全资|控股|间接|直接)*(?:子公司|孙公司|附属公司|母公司)|(?:控股|第?[一二三]?大|最大)?股东)(?![的是为有包]|增)/;

function isOwnerOfAnother({ block }: Sentence, { end }: Mention): boolean {
  return OF_ANOTHER.test(block.simplified.slice(end, end + 12));
}

/** 保荐人是|甲, 获|甲A轮投资, 前|甲总监: behind these stands who is not spoken of. */
const NOT_SUBJECT = /(?:[是为系由获原]|没有|失去|告别|除了?|(?<![此目日之以])前|获得|完成|引入|拿到|收到)$/;

function isSubject(sentence: Sentence, clause: Span, company: Mention): boolean {
  const { simplified } = sentence.block;
  if (simplified.charAt(company.end) === "、" || NOT_SUBJECT.test(simplified.slice(clause.start, company.start)))
    return false;
  return VALUED.test(simplified.slice(company.end, company.end + 8)) || !isOblique(sentence, clause, company);
}

/** 给|云岚鲜生|的估值: right before the word for a value stands whose it is, whatever stands before it. */
const VALUED = /^的?(?:最新)?(?:投[前后])?估值/;

/** 甲|宣布乙裁员340人: whoever makes known what is so of another. */
function announces({ block }: Sentence, { end }: Span, company: Mention, named: readonly Mention[]): boolean {
  const next = named.find(({ start }) => start >= company.end && start < end);
  return (
    next !== undefined &&
    /^[^，,。；;]{0,8}(?:宣布|公告|披露|透露|称|表示)$/.test(block.simplified.slice(company.end, next.start))
  );
}
