import { isAfter, parseEdtf, precision, type Edtf } from "../../../model/edtf.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import type { DateMention } from "../dates.ts";
import { within } from "./spans.ts";

/** Which dates of a sentence say when, and what they say of an event. */

/** When an event is told to have happened, as printed, and where that stands in the block; null if it does not. */
export interface EventDate {
  readonly date: Edtf;
  readonly text: string | null;
  readonly span: Span | null;
}

export type Dated = DateMention & { readonly date: Edtf };

/** A date that says when: not 近日, whose interval is no more than a guess. */
export function isTelling(mention: DateMention): mention is Dated {
  return mention.date !== null && mention.kind !== "vague";
}

/** 2024年度|独角兽企业, not 2024年度|营收: a year that is part of what something is called. */
const OF_NAME =
  /^(?![^，,。；;]{0,4}(?:业绩|营收|营业|净利|财报|年报|报告|利润(?!分配)|分红|派息|预算|决算|收入|销售|销量|产量|亏损|审计|考核))[“《\p{Script=Han}]/u;

/** 较|去年同期, 比|2022年, 与|去年末|相比, 自2015年以来|最大, 由|去年底|的90人减至, “2020年|春风行动”: a date that something is compared with or named after. */
export function isCompared({ block }: Sentence, { start, end, text }: DateMention): boolean {
  const before = block.simplified.slice(Math.max(0, start - 5), start);
  const after = block.simplified.slice(end, end + 8);
  if (/年度$/.test(text) && OF_NAME.test(after)) return true;
  const isRecord = /[以之]来$/.test(text) && /^的?[^，,。；;]{0,3}(?:最|首[次个度]|新高|新低|第[一二三]次)/.test(after);
  const isStart = /[由从]$/.test(before) && /^的?[约近逾超]?\d/.test(after);
  return (
    isRecord ||
    isStart ||
    /^(?:的[^，,。；;]{0,6})?(?:相比|相较|比较)/.test(after) ||
    AWAY_FROM.test(before) ||
    /(?:较|相比|相较|(?<![对占同环])比)(?:于|上述|此前)?$|[“「『《‘]$/.test(before)
  );
}

/** 距其|2024年4月29日出任, 距离|2025年: a date from or to which time is counted; not 差距. */
const AWAY_FROM = /(?<![差间车])距离?[其他她]?$/;

/** Whether it is a day, or a time from one on. */
export function isDay(date: Edtf): boolean {
  const from = happened(date);
  return !from.includes("/") && precision(from) === "day";
}

export function isToCome({ date }: { readonly date: Edtf }, published: Edtf | null): boolean {
  return published !== null && isAfter(date, published);
}

/** A date that is understood, and stands nowhere. */
export function understood(date: Edtf | null): EventDate | null {
  return date && { date, text: null, span: null };
}

export function toEventDate({ date, text, start, end }: Dated): EventDate {
  return { date: happened(date), text, span: { start, end } };
}

/** What happened from a day on is dated by that day. */
export function happened(date: Edtf): Edtf {
  return date.endsWith("/..") ? (parseEdtf(date.slice(0, -3)) ?? date) : date;
}

/** The dates that say when, in order. */
export function datesOf(sentence: Sentence, dates: readonly DateMention[]): Dated[] {
  return dates.filter(isTelling).filter((date) => !isCompared(sentence, date) && !isTopic(sentence, date));
}

/** 截至|5月31日|的季度, 对于|2019年利润大增, 就|3月后限产达成协议, 生产日期为|3月17日: a date of what is spoken of; 1966年|生于江川: one of who is. */
function isTopic({ block }: Sentence, { start, end, isAside }: DateMention): boolean {
  const before = block.simplified.slice(Math.max(0, start - 4), start);
  const after = block.simplified.slice(end, end + 3);
  return (
    (isAside && after.startsWith("的")) ||
    /(?:就|对于?|针对|关于|围绕|日期(?:为|是|[:：])?|(?<![产发萌])生于)$/.test(before) ||
    /^(?:出生|[降诞]?生于|生人)/.test(after)
  );
}

/** 2021年、|2023年: the dates that stand side by side, from a first one on. */
export function besides<T extends Span>({ block }: Sentence, first: T, dates: readonly T[]): T[] {
  return dates.slice(dates.indexOf(first) + 1).reduce(
    (listed, next) => {
      const last = listed.at(-1) ?? first;
      return BESIDES.test(block.simplified.slice(last.end, next.start)) ? [...listed, next] : listed;
    },
    [first],
  );
}
const BESIDES = /^(?:[、和与及至]|以及)$/;

/** What a clause may hold beside the date that it is there for: 2024年3月|间, 在|2024年. */
const BESIDE_DATE = /^[今去明年在于自从到至截间里内中起初底末时来上下日晚早\s]{0,3}$/;

/** A clause with the one before it that is nothing but a date, if it has none of its own. */
export function withDateBefore(sentence: Sentence, clause: Span): Span {
  const { block, clauses, dates } = sentence;
  const before = clauses[clauses.findIndex(({ start }) => start === clause.start) - 1];
  const date = before && within(dates, before).find(isTelling);
  if (!date || within(dates, clause).some((one) => isTelling(one) && !isCompared(sentence, one))) return clause;
  const beside = block.simplified.slice(before.start, date.start) + block.simplified.slice(date.end, before.end);
  return BESIDE_DATE.test(beside) ? { start: before.start, end: clause.end } : clause;
}
