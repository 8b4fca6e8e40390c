import { bounds, precision, type Edtf } from "../../../model/edtf.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import type { DateMention } from "../dates.ts";
import { isTelling } from "./dated.ts";
import type { Telling } from "./tellings.ts";
import { isVerb, wordsIn } from "./words.ts";

/** Expressions of time in titles, which are read without the text from which 去年 and 随后 count. */

/** Words that say when by what the text told before. */
const COUNTS_FROM_TEXT =
  /^(?:随后|随即|此后|其后|之后|后来|当[天日晚月]|同[日月]|眼下|日前|近日|近期|最近|现已|刚刚|此前|不久前)$/;
/** 此前未获批准: with these such a word is more than a time. */
const NOT_YET = /^(?:未|没|尚|从|也未|并未)/;
/** What leads to a date that a title does without. */
const AT = /(?:早在|就在|[于在到至])$/;
/** What leads to one that it needs: 自去年起, 较去年, 计划明年首飞. */
const NEEDED =
  /(?:自从?|从|截[至止]|直[到至]|[比较距与和同由对]|(?:拟|将|预[计定]|计划|[定订原]于|原[定计]|有望|力争|希望|争取)[于在到至]?)$/;
/** 公布业绩|当日: the day of what is told before it. */
const SAME_DAY = /^[当同][天日晚]/;

/** 当天和|次日: the day after one that may be named beside it. */
const NEXT_DAY = /^(?:[次翌]日|第二天)/;

/** 较|去年同期: as long before, of whatever time is told of. */
const SAME_PERIOD = /同期$/;
/** 二十年前: a time that is seldom meant to the year. */
const AGO = /^[\d一二三四五六七八九十百两几数]+多?个?(?:年|月|周|星期|天|日)[之以]?[前后]|^[前后][一二两三]/;

/** A title without what counts from a time that it does not name: left out where it is when, else with its year or its day. */
export function anchored(title: string, sentence: Sentence, telling: Telling): string {
  const { block, dates } = sentence;
  const undated = dates.reduce(
    (text, date) => {
      const printed = withoutBrackets(block.simplified.slice(date.start, date.end));
      const isItself = date.kind === "absolute" || date.kind === "length" || SAME_PERIOD.test(printed);
      const at = isItself ? -1 : indexOf(text, printed);
      if (at < 0) return text;
      const span = { start: at, end: at + printed.length };
      return (
        (mayGo(sentence, telling, date, text.slice(0, at)) ? without(text, span) : null) ?? named(text, span, date)
      );
    },
    title.replace(/届时将?/, "将"),
  );
  return wordsIn(block, sentence)
    .filter(({ text }) => COUNTS_FROM_TEXT.test(text) && undated.includes(text))
    .filter((word) => isAdverb(sentence, word) && !NOT_YET.test(block.simplified.slice(word.end, word.end + 2)))
    .reduce((text, word) => {
      const start = indexOf(text, word.text);
      return start < 0 ? text : (without(text, { start, end: start + word.text.length }) ?? text);
    }, undated);
}

/** Where a date stands in a title by itself: not 2日 in 4月2日. */
function indexOf(title: string, printed: string): number {
  const at = title.indexOf(printed);
  return at > 0 && /^(?:[年月]|\d[\d年月]?)/.test(printed) && /[\d年月]/.test(title.charAt(at - 1)) ? -1 : at;
}

/** Whether a title may do without a date: one that says when, of what is told and not of what is said. */
function mayGo(sentence: Sentence, { type, trigger, dates }: Telling, date: DateMention, before: string): boolean {
  const isOfTelling = dates.includes(date) && (type !== "statement" || date.end <= trigger.start);
  const isOwn = date === dates.find(isTelling) || date.date === null;
  const isSameDay = SAME_DAY.test(date.text) && AT.test(before);
  return isAdverb(sentence, date) && ((isOfTelling && isOwn) || isSameDay);
}

/** Whether a verb, or what may stand before one, follows: 去年|退休; not 去年|营收, 年底|前. */
function isAdverb({ block, mentions }: Sentence, { end }: Span): boolean {
  const [next] = wordsIn(block, { start: end, end: end + 1 });
  if (!next || mentions.some(({ start }) => start === end)) return false;
  return (isVerb(next) || /^[dp]/.test(next.tag)) && !/^[前后内里中间之以起就才便]/.test(next.text);
}

/** A title without some of its words and what leads to them; null where they must stay, as at its end or behind 自. */
function without(title: string, { start, end }: Span): string | null {
  const before = title.slice(0, start);
  return title.length < end + 2 || NEEDED.test(before)
    ? null
    : before.replace(AT, "") + title.slice(end).replace(EVER_SINCE, "");
}
/** 早在6月|就|宣布: left over from a date; not 就职. */
const EVER_SINCE = /^(?:就|才)(?![此是职任业读餐座位诊医地近绪])(?=.{4})/;

function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（()）]*[）)]/g, "");
}

/** A title that says what day or year its date is. */
function named(title: string, { start, end }: Span, date: DateMention): string {
  return title.slice(0, start) + namedDate(title.slice(start, end), date) + title.slice(end);
}

/** 去年|11月, 今年|前三个月: the year that the rest of a date is of. */
const YEAR = /^(?:[今去前明后当同次本来翌隔]年)度?/;
/** 月|初, 月|中旬: a part of a month. */
const PART_OF_MONTH = /(?:[初底末]|[上中下]旬)$/;

/** A date as it is said where nothing was told before. */
function namedDate(printed: string, { date, kind }: DateMention): string {
  if (date === null || kind === "vague" || SAME_DAY.test(printed) || NEXT_DAY.test(printed) || AGO.test(printed))
    return printed;
  const [year, month, day] = startOf(date).split("-").map(Number);
  if (kind === "partial") return /^\d{1,2}[日号]/.test(printed) && day ? `${month}月${day}日` : printed;
  if (YEAR.test(printed)) return printed.replace(YEAR, `${yearOf(printed, date)}年`);
  if (date.includes("/")) return printed;
  if (precision(date) === "day") return `${year}年${month}月${day}日`;
  if (precision(date) === "month") return `${year}年${month}月${PART_OF_MONTH.exec(printed)?.[0] ?? ""}`;
  return precision(date) === "year" ? `${year}年` : printed;
}

/** The year that a date is named by: of a time that ends with the month printed (今年6月止年度) that of its end. */
function yearOf(printed: string, date: Edtf): string {
  const { first, last } = bounds(date);
  const month = /(\d{1,2})月/.exec(printed)?.[1]?.padStart(2, "0");
  const isEnd = date.includes("/") && month === last.slice(5, 7) && month !== first.slice(5, 7);
  return (isEnd ? last : startOf(date)).slice(0, 4);
}

/** Its first day, or of what has no beginning its last. */
function startOf(date: Edtf): string {
  const { first, last } = bounds(date);
  return date.startsWith("../") ? last : first;
}
