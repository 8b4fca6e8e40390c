import { bounds, contains, parseEdtf } from "../../../model/edtf.ts";
import type { EventType } from "../../../model/front-matter.ts";
import type { Span } from "../../../model/text.ts";
import { leadOf, type Sentence } from "../clauses.ts";
import { LEXICON } from "../dates/lexicon.ts";
import { resolveRecent } from "../dates/recent.ts";
import type { Lexicon } from "../lexicon.ts";
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
import { MEETING, type Story } from "./story.ts";
import { within } from "./spans.ts";
import { isComment, type Telling } from "./tellings.ts";

/** A telling that is to be dated. */
interface Asked {
  readonly sentence: Sentence;
  readonly telling: Telling;
  /** All that the sentence tells. */
  readonly tellings: readonly Telling[];
  readonly subject: string;
  readonly story: Story;
  /** The words of the sentence up to and with the trigger. */
  readonly opening: string;
  readonly lexicon: Lexicon;
}

/** One way to date a telling; null where it says nothing. */
type Way = (asked: Asked) => EventDate | null;

/**
 * The ways to date a telling, the surest first: what is printed for it, what is printed of the time that it is told by, what
 * the sentences before leave understood, and at last the month of the report.
 */
const WAYS: readonly Way[] = [
  ...[ownDate, sharedDate, sinceThen, lately, yearOfPrize, sinceFounding],
  ...[goesOn, ofSection, ofOccasion, periodOfResults, monthOfReport],
];

/** The date of a telling by the first way that gives one. */
export function dateOf(
  sentence: Sentence,
  telling: Telling,
  tellings: readonly Telling[],
  subject: string,
  story: Story,
  lexicon: Lexicon,
): EventDate | null {
  const opening = wordsOf(sentence, { start: sentence.start, end: telling.trigger.end }).trimStart();
  const asked = { sentence, telling, tellings, subject, story, opening, lexicon };
  for (const way of WAYS) {
    const date = way(asked);
    if (date) return date;
  }
  return null;
}

const MONTH_LENGTH = "2024-09".length;
const YEAR_LENGTH = "2024".length;

/** The simplified words of a span. */
function wordsOf({ block }: Sentence, { start, end }: Span): string {
  return block.simplified.slice(start, end);
}

// Words by which a sentence leaves the time that is told of around it.

/** What somebody tells on an occasion happened before it. */
const SAID = /(?:表示|强调|指出|认为|透露|介绍|解释|说明|补充|回忆|坦[言承]|直言|提到|[^公]称|说)[，,:：“]/;

/** What goes on: 正筹备, 仍在, but not 正式, 仍续任. */
const GOING_ON = "正在?(?!式|常|确|面|规)|仍(?!续任|连任|由)|还在";
/** How things are when the article is written: 已, 目前, 正在, 还在, 拟. */
const STATE = new RegExp(`已|目前|现在|${GOING_ON}|尚|拟|计划|打算|考虑|有意|准备`);
const { told_before, told_throughout, told_after, told_to_come } = LEXICON;
const BACK = [...told_before, ...told_throughout, "每[年月天]"].join("|");
const LEADS_BACK = new RegExp(`${BACK}|预计|未来`);
const SAID_EARLIER = new RegExp(`${BACK}|当时|后来|[将拟]|一[场次份篇]`);
const OTHER_TIME = new RegExp(`${BACK}|${[...told_after, ...told_to_come].join("|")}|${GOING_ON}|[去今明]年`);
const LEADS_AWAY = new RegExp(
  `${BACK}|${told_after.join("|")}|随后|目前|如今|现任|现已|未来|今后|预计|后[，,]|[表显]示|指出|透露|[^公下简]称`,
);

/** Types that say how things stand, or what was long ago. */
const BACKGROUND: ReadonlySet<EventType> = new Set<EventType>(["founding", "results"]);

/** Whether a sentence has a time of its own up to the trigger, or words that lead away from that of those before. */
function hasOtherTime({ sentence, telling: { trigger }, opening }: Asked): boolean {
  const isDated = sentence.dates.some(({ end, kind }) => end <= trigger.start && kind !== "length");
  return isDated || OTHER_TIME.test(opening);
}

// --- What is printed.

function ownDate({ sentence, telling }: Asked): EventDate | null {
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
/** Characters between a date that another event has and the trigger of one that shares it. */
const MAX_SHARED = 60;
/** 张某说，公司被起诉过: what somebody says has happened did not happen on the day of saying it; 已签约 is news. */
const SAID_OF_PAST = /(?:表示|强调|指出|认为|透露|介绍|回忆|坦言|说)[，,:：“].*(?:了|曾|过)/;

/** The nearest date before in the sentence, unless it is another event's and the words between lead away. */
function sharedDate({ sentence, telling, tellings, story }: Asked): EventDate | null {
  const { trigger, type, end } = telling;
  const all = datesBefore(sentence, telling);
  const date = all.findLast((one) => !all.some((other) => other.date !== one.date && contains(one.date, other.date)));
  if (!date) return null;
  const between = { start: date.end, end: trigger.start };
  const words = wordsOf(sentence, { start: date.end, end: trigger.end });
  const isVague = within(sentence.dates, between).some((one) => one.date === null && !/\d/.test(one.text));
  const isSaid = type !== "statement" && SAID_OF_PAST.test(wordsOf(sentence, { start: date.end, end }));
  const isNext = type !== "results" && !isDay(date.date) && NEXT.test(words);
  if (isVague || isSaid || isNext || LATER.test(words)) return null;
  const owner = tellings.find((other) => other.type !== type && within([date], other).length > 0);
  const isFrame = isDay(date.date) || opensSentence(sentence, date);
  const isOwned = owner && !isFrame && (NOT_SHARED.has(owner.type) || words.length > MAX_SHARED);
  const isOthers = isOwned || (owner && (LEADS_AWAY.test(words) || isToCome(date, story.published)));
  return isOthers ? null : toEventDate(date);
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
function sinceThen({ sentence, telling, story: { last, published }, opening }: Asked): EventDate | null {
  if (!published || published.includes("/")) return null;
  const before = datesBefore(sentence, telling).at(-1);
  const between = before ? wordsOf(sentence, { start: before.end, end: telling.trigger.end }) : "";
  const printed = /(?<!然)后[，,][^，,]*$/.test(between) && !LEADS_BACK.test(between) ? before : undefined;
  const then = printed ? happened(printed.date) : REPLIES.test(opening) ? last : null;
  if (!then || isToCome({ date: then }, published)) return null;
  const [from = ""] = then.split("/");
  const until = printed ? published.slice(0, from.length) : published;
  if (printed && from.length > until.length) return null;
  const date = parseEdtf(from.startsWith(until) ? until : `${from}/${until}`);
  return date && (printed ? { ...toEventDate(printed), date } : understood(date));
}

/** What a word for the recent past may announce: 近日将启动. */
const ANNOUNCED = /[将拟]|计划|准备/;

/** 近日: an interval that ends with the publication, or with the day on which it is told: 3月5日公告,近日签订. */
function lately({ sentence, telling, story }: Asked): EventDate | null {
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
function yearOfPrize({ sentence, telling: { type, trigger, end } }: Asked): EventDate | null {
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

// --- What counts from the founding of a company.

/** 成立首月 and 成立当年 are the month and the year of the founding, 成立以来 runs on to the publication. */
const FOUNDING = /(?:成立|创立|创办)(?:(以来|至今)|的?(首月|当月|同月)|的?(?:首年|当年|同年))/;
/** 累计融资, 已完成5轮: so does what has come together in several rounds. */
const IN_ALL = /累计|[多几\d二三四五六七八九十][多余]?轮/;

function sinceFounding({ sentence, telling, story: { foundings, published }, subject }: Asked): EventDate | null {
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

// --- What the sentences before leave understood.

/** Sentences without a date that may stand between. */
const MAX_AGE = 2;
/** How a sentence goes on with the occasion of those before: 同时, 公告称, 会上, 至此, 该交易. */
const GOES_ON =
  /^(?:与此同时|同时|同日|当[日天晚]|会上|会议|现场|至此|(?:[此本][次项轮笔起]|该[项次轮笔起])|(?:上述|该|这[份则])?(?:澄清)?(?:公告|声明|报道|通报|通知|警示函|协议)(?:还|中|里|则|同时|并)?(?:称|显示|指出|表示|披露|提到|强调|认为|约定))/;
/** The same for the very next one. */
const GOES_ON_AT_ONCE = /^(?:其中|双方|[^，,。；]{0,8}(?:当时|彼时)(?!间|代|任|的))/;

/** The date of the sentence before, which this one goes on about, or whose people and bodies do something in it. */
function goesOn(asked: Asked): EventDate | null {
  const { before, published } = asked.story;
  const { sentence, telling, subject, opening } = asked;
  if (!before || before.age > MAX_AGE || isToCome(before.when, published) || LEADS_BACK.test(opening)) return null;
  if (GOES_ON.test(opening) || (before.age === 0 && GOES_ON_AT_ONCE.test(opening))) return before.when;
  const isSame = before.named.has(subject) || sentence.mentions.some(({ form }) => before.named.has(form));
  const isDeed =
    telling.type !== "statement" && !BACKGROUND.has(telling.type) && !isStepOfCareer(telling) && !hasOtherTime(asked);
  const isNext = before.age === 0 && isDay(before.when.date) && isSame && isDeed && !LEADS_OFF.test(opening);
  return isNext ? before.when : null;
}

/** How a sentence tells of another time than the one before it: 一年多后, 公司已, 这是. */
const LEADS_OFF = new RegExp(
  `后[，,]|^[^，,]{0,4}[这此]|${[LEADS_AWAY, STATE, SAID].map(({ source }) => source).join("|")}`,
);

/** The year of a section of a chronicle, of what is told in it without a date. */
function ofSection(asked: Asked): EventDate | null {
  const { section } = asked.story;
  return section === null || hasOtherTime(asked) ? null : understood(parseEdtf(String(section)));
}

/** 仪式上, 在峰会现场, 随后, 此次签约, 下午: of the occasion or the day that is told of; 在一场会议上 is of another. */
const AT_OCCASION = new RegExp(
  `(?<!(?:一[场次个]|某)[^，,]{0,8})(?:${MEETING}|^[^，,。；;]{0,12}(?:会议|会|活动|庭审|比赛|赛))(?:上|现场|期间|后)|现场(?:表示|回应|透露|指出|介绍|宣布|强调)|(?:^|[，,]|[^，,。；;]{0,16})(?:随后|随即|同日|当[日天晚庭场]|现场|席间|赛后|会后|会上|庭上|同场)|^(?:同一场|此[次番轮]|本[次轮]|该[次项]|与此同时|同时[，,]|[^，,。；;]{0,8}的同时[，,])|(?:^|[^日天昨今明前当周一二三四五六七号\\d])(?:上午|中午|下午|傍晚|凌晨|清晨|晚间|深夜)`,
);
/** 甲、乙等|出席|仪式: who was there. */
const ATTENDS = /^(?:出席|到场|见证)/;
/** 公司否认裁员: what is said of the news on a day of its own; 已到某校任教: what was so before. */
const APART = /否认|辟谣|澄清|回应|已|早就/;
/** Steps of somebody's way that are told to say who they are. */
const CAREER = /^(?:转|升|晋|加入|加盟|任职|担任|入职|就职|跳槽|执教|兼任|任教|退休)/;

function isStepOfCareer({ type, trigger }: Telling): boolean {
  return type === "personnel" && CAREER.test(trigger.text);
}

/**
 * The day of the gathering or of the news for what is said or done there, for what the first paragraph or the headline tells
 * as done, and for whoever speaks in a report of a gathering.
 */
function ofOccasion(asked: Asked): EventDate | null {
  const { sentence, telling, story, opening } = asked;
  const { type, trigger } = telling;
  const { gathering, isLead, newsDay, published } = story;
  const news = story.news === null ? null : understood(story.news);
  if (BACKGROUND.has(type)) return null;
  const isThere = AT_OCCASION.test(opening) || ATTENDS.test(trigger.text);
  const day = isThere && story.before && isDay(story.before.when.date) ? story.before.when : null;
  const told = day && !isToCome(day, published) ? day : null;
  if (isSaid(asked)) {
    if (saysWhen(asked) || isComment(sentence, telling)) return null;
    const isOfGathering = isThere || (story.sinceGathering ?? MAX_AGE) < MAX_AGE || gathering?.date === newsDay;
    return gathering && isOfGathering ? gathering : isThere || isLead ? (told ?? news) : null;
  }
  if (hasOtherTime(asked)) return null;
  if (isThere && !SAID.test(opening)) return gathering ?? told ?? news;
  // Only of a report whose own day is known do the later paragraphs tell the news of one day.
  const isLater = newsDay !== null && published !== null && isDay(published) && !SAID.test(opening);
  const isStep = (isLead || isLater) && !isStepOfCareer(telling);
  return !APART.test(opening) && (isStep || isInHeadline(asked)) ? news : null;
}

/**
 * Whether the headline tells of the subject by the same word, or by one of the type that shares a character with it (任职 and
 * 离职 do, and are two).
 */
function isInHeadline({ telling: { type, trigger }, story: { headline, headlines }, subject }: Asked): boolean {
  if (!headline.includes(subject)) return false;
  if (trigger.text.length > 1 && headline.includes(trigger.text)) return true;
  if (type === "personnel") return false;
  return headlines.some((one) => one.type === type && Array.from(one.text).some((sign) => trigger.text.includes(sign)));
}

/** 一季报显示: the report of which period it is that results are told from; months of the year, and how many it takes. */
const REPORT =
  /(?:(第?一季度?报)|(半年度?报|中期?报)|(第?三季度?报)|(?<![半])(年度?报))告?(?:中|里)?(?:显示|披露|称|[，,])/;
const PERIODS = ["01/03", "01/06", "01/09", "01/12"] as const;

/** The period of results without a date: that of the report they are told from, the last that was over, else that told last. */
function periodOfResults({ sentence, telling, story: { period, published }, opening }: Asked): EventDate | null {
  if (telling.type !== "results" || telling.dates.length > 0 || published === null) return null;
  const report = published.length < MONTH_LENGTH ? null : REPORT.exec(opening);
  const months = report && PERIODS[report.slice(1).findIndex((words) => words !== undefined)];
  const year = Number(bounds(published).first.slice(0, YEAR_LENGTH));
  if (!report || !months) {
    const isRecent = period !== null && year - Number(period.slice(0, YEAR_LENGTH)) <= 1;
    return isRecent && !isToCome({ date: period }, published) ? understood(period) : null;
  }
  const [from = "", to = ""] = months.split("/");
  const ofYear = String(published.slice(5, MONTH_LENGTH) > to ? year : year - 1);
  const date = parseEdtf(months === "01/12" ? ofYear : `${ofYear}-${from}/${ofYear}-${to}`);
  const start = sentence.start + report.index;
  return date && { date, text: null, span: { start, end: start + report[0].length } };
}

/** Whether the words before a verb of speech say that it was at another time than that of the report. */
function saysWhen({ sentence, telling: { trigger } }: Asked): boolean {
  const { start, mentions } = sentence;
  const names = mentions.filter((one) => one.kind === "person" && one.end <= trigger.start);
  const opening = names.reduce(
    (text, { form }) => text.replaceAll(form, ""),
    wordsOf(sentence, { start, end: trigger.start }).replace(
      /[“「][^“「”」]*[”」]|^(?:对于?|针对|关于)[^，,]*[，,]/g,
      "",
    ),
  );
  return SAID_EARLIER.test(opening) || datesOf(sentence, sentence.dates).some(({ end }) => end <= trigger.start);
}

/** 某公司公告，…: what is announced without a day. */
const ANNOUNCES = /公告|宣布|公布/;

/** What is said, so or announced in a report, or told by its headline, and nothing tells when, is told for the month of the report. */
function monthOfReport(asked: Asked): EventDate | null {
  const { published } = asked.story;
  const isNews = isInHeadline(asked) || (asked.story.before === null && ANNOUNCES.test(asked.opening));
  const isOfReport = isNews && !BACKGROUND.has(asked.telling.type) && !hasOtherTime(asked);
  const isOfMonth = (isSaid(asked) && !saysWhen(asked)) || isSoToday(asked) || isOfReport;
  if (!isOfMonth || published === null || published.includes("/")) return null;
  return understood(parseEdtf(published.slice(0, MONTH_LENGTH)));
}

/** A person or a body that speaks; 出席 and 访问 are deeds, with a day of their own. */
const SAYS = /^(?:在接受|受访|接受|专访|提醒|形容|证实|回复|辟谣|澄清)/;

function isSaid({ telling: { type, trigger }, lexicon }: Asked): boolean {
  const isSpeech = [1, 2, 3, 4].some((length) => lexicon.people.speech.has(trigger.text.slice(0, length)));
  return type === "statement" && (isSpeech || SAYS.test(trigger.text));
}

function isSoToday({ sentence, telling, opening }: Asked): boolean {
  const { trigger, type, clause } = telling;
  const said = wordsOf(sentence, { start: clause.start, end: trigger.end });
  if (type === "results" || !STATE.test(said) || LEADS_BACK.test(opening)) return false;
  return !sentence.dates.some(({ end }) => end <= trigger.start);
}
