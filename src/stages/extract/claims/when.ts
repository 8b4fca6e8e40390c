import { z } from "zod";
import { readYamlLexicon } from "../../../lexicon.ts";
import { parseEdtf, type Edtf } from "../../../model/edtf.ts";
import type { Span } from "../../../model/text.ts";
import { clauseOf, leadOf, type Sentence } from "../clauses.ts";
import { besides, isCompared, isDay, isTelling } from "../events/dated.ts";
import { within } from "../events/spans.ts";

/** Of when a value is. */

const { bygone } = readYamlLexicon("claims", z.object({ bygone: z.array(z.string().min(1)) }));
const BYGONE = new RegExp(bygone.join("|"));

/** 18个月|融资47亿元: what a length of time brought; at its end it was so, and when that was stands further up or nowhere. */
const LENGTH_OF_TIME =
  /(?<![\d〇○零一二三四五六七八九十第前首头])(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个月|年|天|周)(?:内|里|间|来)?[^，,。；;\d]{0,8}$/;

/** Whether an amount is what a length of time brought. */
export function isOfLength(sentence: Sentence, amount: Span): boolean {
  return LENGTH_OF_TIME.test(leadOf(sentence, amount));
}

/** When a value was so, null where nothing says so; undefined where something has to, as of 曾 and of lengths of time. */
export function dateOfValue(sentence: Sentence, amount: Span, attribute: string): Edtf | null | undefined {
  const isLong = isOfLength(sentence, amount);
  const date = isLong ? lastDateBefore(sentence, amount) : dateOf(sentence, amount, attribute);
  return date ?? (isLong || BYGONE.test(leadOf(sentence, amount)) ? undefined : null);
}

function lastDateBefore({ dates }: Sentence, amount: Span): Edtf | null {
  return dates.findLast((date) => isTelling(date) && date.end <= amount.start)?.date ?? null;
}

/** 在2021年、2023年接连完成: what several dates are given for happened from the first to the last. */
export function enumeratedDate(sentence: Sentence, span: Span): Edtf | null {
  const dates = within(sentence.dates, span).filter(isTelling);
  const [first] = dates;
  const last = first && besides(sentence, first, dates).at(-1);
  return !last || first === last ? null : parseEdtf(`${first.date.slice(0, 4)}/${last.date.slice(0, 4)}`);
}

/** Attributes of a period, whose date holds for all that an enumeration gives: 2023年营收…,净利润…. */
const PERIODIC = /^(?:revenue|net-profit|research-spending|market-share)$/;
/** 三个月前报出的|全年收入: the value of a year, which no month dates. */
const OF_YEAR = /全年|年度|财年/;
/** What may follow a date in a clause that is nothing but a date: 2024年上半年|里, 9月23日|收盘. */
const AFTER_DATE = /^(?:午间)?(?:收盘|发稿|晚间?)?[里间末底初内时中起来]{0,2}[，,；;]?$/;
/** 截至, 截止到: how much may stand before it there. */
const MAX_LEAD = 3;

/** A date of the same clause, or one that is all of a clause before for all that follows up to a semicolon: 2024年上半年,营收…. */
export function dateOf(sentence: Sentence, amount: Span, attribute: string): Edtf | null {
  const { block, dates, clauses } = sentence;
  const before = dates.filter((date) => isTelling(date) && !isCompared(sentence, date) && date.end <= amount.start);
  if (PERIODIC.test(attribute)) {
    const period = before.findLast(({ date }) => date !== null && !isDay(date));
    const isOther =
      period?.date?.length === MONTH.length && OF_YEAR.test(block.simplified.slice(period.end, amount.start));
    return isOther ? null : (period?.date ?? null);
  }
  const clause = clauseOf(sentence, amount);
  const near = before.filter(({ start, end }) => {
    const own = clauseOf(sentence, { start, end });
    const isOpening = own && (own === clauses[0] || start - own.start <= MAX_LEAD);
    const isAlone = isOpening && AFTER_DATE.test(block.simplified.slice(end, own.end));
    return own === clause || (isAlone && !/[；;]/.test(block.simplified.slice(end, amount.start)));
  });
  return near.at(-1)?.date ?? null;
}
const MONTH = "2024-05";
