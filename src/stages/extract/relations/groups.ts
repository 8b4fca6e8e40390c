import type { RelationType } from "../../../model/front-matter.ts";
import type { FoundRelation, Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { clausesAround, leadOf, quoteOf, type Sentence } from "../clauses.ts";

/** Organizations that stand side by side in a sentence. */
export interface Group extends Span {
  readonly members: readonly Mention[];
}

/** 甲、乙和丙: what stands between those that are listed. */
const LISTED = /^(?:、|和|与|及|以及)(?:[新老原]*股东)?$/;

/** What a sentence says between two places, without brackets and quotation marks. */
export function wordsOf({ block }: Sentence, start: number, end: number): string {
  return block.simplified.slice(start, end).replace(/[（(][^（()）]{0,60}[）)]|[“”「」‘’\s]/g, "");
}

/** Organizations as they stand: each alone, or those of a list together. */
export function groupsOf(sentence: Sentence, organizations: readonly Mention[]): Group[] {
  return organizations.reduce<Group[]>((groups, one) => {
    const last = groups.at(-1);
    if (last && LISTED.test(wordsOf(sentence, last.end, one.start)))
      groups[groups.length - 1] = { start: last.start, end: one.end, members: [...last.members, one] };
    else groups.push({ start: one.start, end: one.end, members: [one] });
    return groups;
  }, []);
}

/** How far behind a name is looked. */
const REACH = 40;

/** 旗下有甲、乙|（参股）: of which a house holds only some. */
function isPartlyOwned({ simplified }: Sentence["block"], { end }: Span): boolean {
  return /^[（(](?:参股|联营|合营)/.test(simplified.slice(end, end + 4));
}

/** Each of some to each of others, with the clauses from the first of them to the last. */
export function relate(
  { block, ...sentence }: Sentence,
  subjects: readonly Mention[],
  relation: RelationType,
  objects: readonly Mention[],
): FoundRelation[] {
  const all = [...subjects, ...objects].filter((one) => sentence.mentions.includes(one));
  const span = { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
  const quote = quoteOf(block, clausesAround({ block, ...sentence }, span));
  return subjects.flatMap((subject) =>
    objects.flatMap((object) =>
      subject.form === object.form || (relation === "subsidiary" && isPartlyOwned(block, subject))
        ? []
        : [{ subject: subject.form, relation, object: object.form, quote }],
    ),
  );
}

/** What is denied, given up, asked for or only planned ties nobody; 将所持 is no plan. */
export const NEGATED =
  /未|没有|无意|否认|不再|拒绝|终止|取消|放弃|停止|解除|不会|并非|拟|打算|计划|筹划|有意|考虑|洽[谈购]|商谈|磋商|谈判|寻求|承诺|传闻|是否|能否|或将|有望|可能|(?<![即])将(?![所其持旗手该公军领]|上述)|即将/;

/** Verbs of those who acquire; part of a pattern. */
export const BUYS = "(?:收购|并购|买下|吸收合并|吃下|入主|买断)(?!案|方)";
/** 上海某公司|领投: who puts money into another; 投资者, 投资人 and 投产 do not. */
export const FUNDS =
  "(?:领投|跟投|参投|投资(?![者方界部额和与及、]|人(?!民币)|机构|银行|经理|总监|集团|公司|运营|管理|控股|有限|发展|基金)|入股|增资|注资|认购|投(?=了))";

/** Behind what is bought: a part of it or the end of what is said, and not what else of it is bought (某公司的业务). */
export const WHOLE =
  /^(?:公司|集团|股份|有限)*(?:的|全[部数]|所持|剩余|约|近|超|逾|共|合计)*(?:$|[，,。；;、？！]|[\d百一二三四五六七八九十]+(?:\.\d+)?[%％成万亿股]|股[权份]|控[股制]|多数|少数|交易|一[案事]|[后时]|[A-Z天种首新]|Pre)/;

/** 某集团|旗下某公司: who is named for what belongs to them. */
export function isOwner(sentence: Sentence, mention: Mention): boolean {
  return /^(?:集团|公司)?(?:旗下|下属|所属|(?:的|全资|控股|间接)*(?:子公司|附属公司))/.test(behind(sentence, mention));
}

/** 向|甲及乙|收购, 从|甲|手中买下: whose shares are bought, or who sells. */
export function isSeller(sentence: Sentence, group: Group): boolean {
  return /[向从自][^，,。；;]{0,16}$/.test(beforeGroup(sentence, group)) && SELLS.test(behind(sentence, group));
}

const SELLS = new RegExp(`^(?:集团|公司|等)*(?:手[中里上]|处)?[^，,。；;]{0,12}(?:${BUYS}|取得|受让|购入|买入)`);

/** The words of its clause before some. */
export function beforeGroup(sentence: Sentence, { start, members: [first] }: Group): string {
  return first ? wordsOf(sentence, start - leadOf(sentence, first).length, start) : "";
}

/** The words behind some, as far as they may say what these do. */
export function behind(sentence: Sentence, { end }: Span): string {
  return wordsOf(sentence, end, Math.min(sentence.end, end + REACH));
}
