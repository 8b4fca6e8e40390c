import { bounds, contains, parseEdtf } from "../../../model/edtf.ts";
import type { EventType } from "../../../model/front-matter.ts";
import type { Span } from "../../../model/text.ts";
import { leadOf, type Sentence } from "../clauses.ts";
import { resolveRecent } from "../dates/recent.ts";
import { CONTEXTS } from "./contexts.ts";
import {
  besides,
  datesOf,
  happened,
  isDay,
  isTelling,
  isToCome,
  toEventDate,
  understood,
  type Dated,
  type EventDate,
} from "./dated.ts";
import { within } from "./spans.ts";
import type { Telling } from "./tellings.ts";
import { BACKGROUND, LEADS_AWAY, LEADS_BACK, MONTH_LENGTH, wordsOf, YEAR_LENGTH, type Asked } from "./asked.ts";

/** The ways to date a telling by what its sentence prints. */

export function ownDate({ sentence, telling }: Asked): EventDate | null {
  const isSaid = telling.type === "statement";
  const dates = datesOf(sentence, telling.dates);
  const own = dates.find(
    (date, i) =>
      !(isSaid && date.start > telling.trigger.start) && !describesOther(sentence, date, dates[i + 1], telling),
  );
  return own ? enumerated(sentence, periodAfter(own, dates, telling) ?? own, dates) : null;
}

/** 昨公告|10月|营收: results are those of the period before them, not of the day on which they are made known. */
function periodAfter(own: Dated, dates: readonly Dated[], { type, trigger }: Telling): Dated | undefined {
  if (type !== "results" || !isDay(own.date)) return undefined;
  return dates.find(({ date, start, end }) => start > own.end && end <= trigger.start && !isDay(date));
}

/**
 * 去年底|修正的办法|今天|上路, 终止|2021年底|签订的协议: a date of what a name is described by, where the deed has its own, or
 * undoes what was done then.
 */
function describesOther(sentence: Sentence, date: Dated, next: Dated | undefined, { trigger }: Telling): boolean {
  const isOfName = (end: number) =>
    end <= trigger.start && /^[^，,。；;、的]{2,}的[^，,。；;、]*$/.test(wordsOf(sentence, { start: date.end, end }));
  if (UNDOES.test(leadOf(sentence, date)) && isOfName(trigger.start)) return true;
  return next !== undefined && next.end <= trigger.start && isOfName(next.start - 2);
}
const UNDOES = new RegExp(CONTEXTS.undoes);

/** 在2021年、2023年接连完成: what happened on several dates happened from the first to the last. */
function enumerated(sentence: Sentence, first: Dated, dates: readonly Dated[]): EventDate {
  const last = besides(sentence, first, dates).at(-1) ?? first;
  const ends = [first.date, last.date].map((date) => happened(date)).sort();
  const span = { start: first.start, end: last.end };
  const joined =
    first === last || ends.some((end) => end.length > 7 || end.includes("/")) ? null : parseEdtf(ends.join("/"));
  return joined ? { date: joined, text: sentence.block.text.slice(span.start, span.end), span } : toEventDate(first);
}

/** Types whose date is no other event's: 成立于2016年 and 2023年营收 tell of the background. */
const NOT_SHARED: ReadonlySet<EventType> = new Set<EventType>([...BACKGROUND, "award"]);
/** 去年上任后, ….; of these a date is no other clause's, whoever has it. */
const LATER = /后来|此后|其后|之后|至今|迄今|(?<!然)后[，,]/;
/** 今年8月起诉,法院随后冻结; 2018年离职；某公司则发函: the same of a date that is no day, within which what is next need not lie. */
const NEXT = /随后|[；;]/;
/** 2019年成立，18个月|融到47亿元: so long from the date on. */
const TAKES_TIME = /[\d一二两三四五六七八九十](?:个月|年)多?[内间里]?$/;
/** Characters between a date that another event has and the trigger of one that shares it. */
const MAX_SHARED = 60;
/** 张某说，公司被起诉过: what somebody says has happened did not happen on the day of saying it; 已签约 is news. */
const SAID_OF_PAST = /(?:表示|强调|指出|认为|透露|介绍|回忆|坦言|说)[，,:：“].*(?:了|曾|过)/;

/** The nearest date before in the sentence, unless it is another event's and the words between lead away. */
export function sharedDate({ sentence, telling, tellings, story }: Asked): EventDate | null {
  const { trigger, type, end } = telling;
  const all = datesBefore(sentence, telling);
  const date = all.findLast((one) => !all.some((other) => other.date !== one.date && contains(one.date, other.date)));
  if (!date) return null;
  const between = { start: date.end, end: trigger.start };
  const words = wordsOf(sentence, { start: date.end, end: trigger.end });
  const isVague = within(sentence.dates, between).some((one) => one.date === null && !/\d/.test(one.text));
  const isSaid = type !== "statement" && SAID_OF_PAST.test(wordsOf(sentence, { start: date.end, end }));
  const isNext = type !== "results" && !isDay(date.date) && NEXT.test(words);
  if (isVague || isSaid || isNext || LATER.test(words) || TAKES_TIME.test(wordsOf(sentence, between))) return null;
  const owner = tellings.find((other) => other.type !== type && within([date], other).length > 0);
  const isFrame = isDay(date.date) || opensSentence(sentence, date);
  const isOwned = owner && !isFrame && (NOT_SHARED.has(owner.type) || words.length > MAX_SHARED);
  const leadsAway = owner && LEADS_AWAY.test(wordsAfter(sentence, owner, telling));
  const isOthers = isOwned || leadsAway || (owner && isToCome(date, story.published));
  return isOthers ? null : toEventDate(date);
}

/** The words between what has a date of its own and a telling behind it: 2021年一度停业|，并裁员. */
function wordsAfter(sentence: Sentence, owner: Telling, { trigger }: Telling): string {
  return wordsOf(sentence, { start: Math.min(owner.trigger.end, trigger.start), end: trigger.end });
}

/** 2013年，甲亏损，乙离职: a date that stands before all that the sentence tells. */
function opensSentence(sentence: Sentence, { start, end }: Dated): boolean {
  const before = wordsOf(sentence, { start: sentence.start, end: start });
  return before.trim().length < 2 && /[，,]/.test(sentence.block.simplified.charAt(end));
}

/** The dates of the sentence that stand before a telling and say when. */
function datesBefore(sentence: Sentence, telling: Telling): Dated[] {
  return datesOf(sentence, sentence.dates).filter(({ end, kind }) => end <= telling.start && kind !== "length");
}

/** 对于“全员解散”的消息, 针对此传闻: what a sentence that opens so replies to. */
const REPLIES = /^[^，,。]{0,3}(?:对于?|针对|就|面对)[^，,。]{2,24}(?:消息|传闻|传言|报道|质疑|说法|指控|爆料)[，,]/;

/** 2023年10月被列入清单后,…终止合作: what came later than a date, or replies to what is dated, came by the publication. */
export function sinceThen({ sentence, telling, story: { last, published }, opening }: Asked): EventDate | null {
  if (!published || published.includes("/")) return null;
  const before = datesBefore(sentence, telling).at(-1);
  const between = before ? wordsOf(sentence, { start: before.end, end: telling.trigger.end }) : "";
  const isLater = before && !SAME_DAY.test(before.text) && /(?<!然)后[，,][^，,]*$/.test(between);
  const printed = isLater && !LEADS_BACK.test(between) ? before : undefined;
  const then = printed ? happened(printed.date) : REPLIES.test(opening) ? last : null;
  if (!then || isToCome({ date: then }, published)) return null;
  const [from = ""] = then.split("/");
  const until = printed ? published.slice(0, from.length) : published;
  if (printed && from.length > until.length) return null;
  const date = parseEdtf(from.startsWith(until) ? until : `${from}/${until}`);
  return date && (printed ? { ...toEventDate(printed), date } : understood(date));
}

/** 当天会后: what came after something on that day came on that day. */
const SAME_DAY = /^(?:当[天日晚]|同[日天])/;

/** What a word for the recent past may announce: 近日将启动. */
const ANNOUNCED = /[将拟]|计划|准备/;

/** 近日: an interval that ends with the publication, or with the day on which it is told: 3月5日公告,近日签订. */
export function lately({ sentence, telling, story }: Asked): EventDate | null {
  const { dates } = sentence;
  const word = dates.findLast(({ kind, end }) => kind === "vague" && end <= telling.trigger.start);
  if (!word || describesName(sentence, word, telling.trigger)) return null;
  const told = datesOf(sentence, dates).findLast(({ date, end }) => end <= word.start && isDay(date))?.date;
  const anchor = told ?? story.published;
  const date = anchor && resolveRecent(wordsOf(sentence, word), anchor);
  if (!date || ANNOUNCED.test(wordsOf(sentence, { start: word.end, end: telling.trigger.end }))) return null;
  return { date, text: word.text, span: word };
}

/** 近期公布消息的|某公司: whether a date belongs to what is said of a name before the trigger. */
function describesName({ block, mentions }: Sentence, { end }: Span, trigger: Span): boolean {
  return mentions.some(
    (mention) =>
      mention.start > end &&
      mention.end <= trigger.start &&
      /[^，,]{2}的[^，,的]{0,6}$/.test(block.simplified.slice(end, mention.start)),
  );
}

/** The edition in the name of a list, or of a prize: 《2024全球独角兽榜》. */
const EDITION = /((?:19|20)\d{2})(?![\d年])[^，,。；;]{1,16}[榜奖]/;

/** The year of the edition of a list, or 荣获|2023年度|江川品牌: the year that a prize is called by. */
export function yearOfPrize({ sentence, telling: { type, trigger, end } }: Asked): EventDate | null {
  if (type !== "award") return null;
  const edition = EDITION.exec(wordsOf(sentence, { start: sentence.start, end }));
  const year = edition && parseEdtf(edition[1] ?? "");
  if (year) {
    const at = sentence.start + edition.index;
    return { date: year, text: year, span: { start: at, end: at + year.length } };
  }
  const named = sentence.dates.filter(isTelling).find(({ start, text }) => start >= trigger.end && /年度$/.test(text));
  return named ? toEventDate(named) : null;
}

/** 成立首月 and 成立当年 are the month and the year of the founding, 成立以来 runs on to the publication. */
const FOUNDING = /(?:成立|创立|创办)(?:(以来|至今)|的?(首月|当月|同月)|的?(?:首年|当年|同年))/;
/** 累计融资, 已完成5轮: so does what has come together in several rounds. */
const IN_ALL = /累计|[多几\d二三四五六七八九十][多余]?轮/;

export function sinceFounding({
  sentence,
  telling,
  story: { foundings, published },
  subject,
}: Asked): EventDate | null {
  const text = wordsOf(sentence, { start: sentence.start, end: telling.end });
  const [said, since, month] = FOUNDING.exec(text) ?? [];
  const isInAll = since === undefined && telling.type === "funding" && IN_ALL.test(text);
  const founded = foundings.get(subject);
  if ((said === undefined && !isInAll) || !published) return null;
  if (!founded) return isInAll && /已|目前|累计/.test(text) ? understood(parseEdtf(`../${published}`)) : null;
  const from = founded.slice(0, since === undefined && month === undefined ? YEAR_LENGTH : MONTH_LENGTH);
  const isOpen = since !== undefined || said === undefined;
  if (month !== undefined && from.length < MONTH_LENGTH) return null;
  const date = parseEdtf(isOpen ? `${from}/${bounds(published).last.slice(0, from.length)}` : from);
  const at = sentence.start + (said === undefined ? 0 : text.indexOf(said));
  return date && { date, text: said ?? null, span: said === undefined ? null : { start: at, end: at + said.length } };
}
