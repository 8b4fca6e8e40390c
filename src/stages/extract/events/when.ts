import { bounds, contains, parseEdtf, type Edtf } from "../../../model/edtf.ts";
import type { EventType } from "../../../model/front-matter.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import { resolveRecent } from "../dates/recent.ts";
import type { Lexicon } from "../lexicon.ts";
import {
  datesOf,
  happened,
  isDay,
  isOfNews,
  isToCome,
  MEETING,
  toEventDate,
  type Dated,
  type EventDate,
  type Story,
} from "./story.ts";
import { isComment, isTelling, within, type Telling } from "./tellings.ts";

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
 * the sentences before leave understood, and at last the month of the report or of what is told around it.
 */
const WAYS: readonly Way[] = [
  ...[ownDate, sharedDate, afterDate, doneBySaying, lately, lengthOfTime, yearOfPrize, periodOfReport],
  ...[sinceFounding, atFounding],
  ...[goesOn, atGathering, ofNews, periodOfResults, afterRumour, spokeBefore],
  ...[monthOfReport, monthOfNews],
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

/** A date that is understood, and stands nowhere. */
function understood(date: Edtf | null): EventDate | null {
  return date && { date, text: null, span: null };
}

function monthOf(date: Edtf | null): Edtf | null {
  return date === null || date.includes("/") ? null : parseEdtf(date.slice(0, MONTH_LENGTH));
}

// Words by which a sentence leaves the time that is told of around it.

const BEFORE = "此前|之前|先前|早前|早在|曾|早年|以前|当年|过往|往年|原本|前身|历任|前任|一度|过去|回忆";
const THROUGHOUT = "以来|累计|至今|迄今|历年|多年|近年|多次|先后|陆续|期间|每[年月天]";
const THEN = "后来|此后|其后|而后|之后|日后|当时|彼时";
const TO_COME = "预计|预期|未来|今后|[将拟]|计划|打算|即将|有望";
const STILL = "正在?(?!式|常|确|面|规)|仍(?!续任|连任|由)|还在|去年|今年|明年";
const LEADS_BACK = new RegExp(`${BEFORE}|${THROUGHOUT}|预计|未来`);
const OTHER_TIME = new RegExp([BEFORE, THROUGHOUT, THEN, TO_COME, STILL].join("|"));
const SAID_EARLIER = new RegExp(`${BEFORE}|${THROUGHOUT}|当时|后来|[将拟]|一[场次份篇]`);
const LEADS_AWAY = new RegExp(
  `${BEFORE}|${THROUGHOUT}|${THEN}|随后|目前|如今|现任|现已|未来|今后|预计|后[，,]|[表显]示|指出|透露|[^公]称`,
);

/** Types that say how things stand, or what was long ago. */
const BACKGROUND: ReadonlySet<EventType> = new Set<EventType>(["founding", "results"]);

/** Whether a sentence has a time of its own up to the trigger, or words that lead away from that of those before. */
function hasOtherTime({ sentence, telling, opening }: Asked): boolean {
  const isDated = sentence.dates.some(({ end, kind }) => end <= telling.trigger.start && kind !== "length");
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

/** 去年底|修正的办法|今天|上路: a date of what a name is described by, where the deed has its own. */
function describesOther({ block }: Sentence, date: Dated, next: Dated | undefined, { trigger }: Telling): boolean {
  if (!next || next.end > trigger.start) return false;
  return /^[^，,。；;、的]{2,}的[^，,。；;、]{2,}$/.test(block.simplified.slice(date.end, next.start));
}

/** 在2021年、2023年接连完成: what happened on several dates happened from the first to the last. */
function enumerated({ block }: Sentence, first: Dated, dates: readonly Dated[]): EventDate {
  let last = first;
  for (const next of dates.slice(dates.indexOf(first) + 1)) {
    if (!/^(?:[、和与及]|以及)$/.test(block.simplified.slice(last.end, next.start))) break;
    last = next;
  }
  const ends = [first.date, last.date].map((date) => happened(date)).sort();
  const span = { start: first.start, end: last.end };
  const joined =
    first === last || ends.some((end) => end.length > 7 || end.includes("/")) ? null : parseEdtf(ends.join("/"));
  return joined ? { date: joined, text: block.text.slice(span.start, span.end), span } : toEventDate(first);
}

/** Types whose date is no other event's: 成立于2016年 and 2023年营收 tell of the background. */
const NOT_SHARED: ReadonlySet<EventType> = new Set<EventType>([...BACKGROUND, "award"]);
/** 去年上任后, ….; of these a date is no other clause's, whoever has it. */
const LATER = /后来|此后|其后|之后|至今|迄今|(?<!然)后[，,]/;
/** Characters between a date that another event has and the trigger of one that shares it. */
const MAX_SHARED = 60;
/** What somebody says has happened did not happen on the day of saying it. */
const SAID = /(?:表示|强调|指出|认为|透露|介绍|回忆|坦言|说)[，,:：“]/;
const PAST = /了|已|曾|过/;

/** The nearest date before in the sentence, unless it is another event's and the words between lead away. */
function sharedDate({ sentence, telling, tellings, story }: Asked): EventDate | null {
  const taken = tellings.filter((other) => other !== telling && other.type !== telling.type);
  const all = datesOf(sentence, sentence.dates).filter(({ end, kind }) => end <= telling.start && kind !== "length");
  const before = all.findLast(
    (date) => !all.some((other) => other.date !== date.date && contains(date.date, other.date)),
  );
  if (!before) return null;
  const owner = taken.find((other) => within([before], other).length > 0);
  const between = sentence.block.simplified.slice(before.end, telling.trigger.end);
  const isVague = sentence.dates.some(
    ({ date, text, start, end }) =>
      date === null && !/\d/.test(text) && start >= before.end && end <= telling.trigger.start,
  );
  const isSaid = telling.type !== "statement" && SAID.test(between) && PAST.test(wordsOf(sentence, telling));
  if (isVague || isSaid || LATER.test(between)) return null;
  const isOthers =
    owner &&
    (NOT_SHARED.has(owner.type) ||
      between.length > MAX_SHARED ||
      LEADS_AWAY.test(between) ||
      isToCome(before, story.published));
  return isOthers ? null : toEventDate(before);
}

/** 2023年10月被列入清单后,…终止合作: what came later, by the publication. */
function afterDate({ sentence, telling, story: { published } }: Asked): EventDate | null {
  const before = datesOf(sentence, sentence.dates).findLast(
    ({ end, kind }) => end <= telling.start && kind !== "length",
  );
  if (!before || published === null || published.includes("/") || isToCome(before, published)) return null;
  const between = sentence.block.simplified.slice(before.end, telling.trigger.end);
  const [from = ""] = happened(before.date).split("/");
  if (!/(?<!然)后[，,][^，,]*$/.test(between) || LEADS_BACK.test(between) || from.length > published.length)
    return null;
  const until = published.slice(0, from.length);
  const date = parseEdtf(from === until ? from : `${from}/${until}`);
  return date && { ...toEventDate(before), date };
}

/** 昨日表示,已委任律师: what had been done by a day on which somebody says so. */
function doneBySaying({ sentence, telling }: Asked): EventDate | null {
  const said = datesOf(sentence, sentence.dates).findLast(({ date, end }) => end <= telling.start && isDay(date));
  if (!said || telling.type === "statement") return null;
  const between = sentence.block.simplified.slice(said.end, telling.trigger.end);
  const [, done] = between.split(SAID);
  const isDone = done !== undefined && /已/.test(done) && !LEADS_BACK.test(done);
  return isDone ? { ...toEventDate(said), date: parseEdtf(`../${said.date}`) ?? said.date } : null;
}

/** What a word for the recent past may announce: 近日将启动. */
const ANNOUNCED = /[将拟]|计划|准备/;

/** 近日: an interval that ends with the publication, or with the day on which it is told: 3月5日公告,近日签订. */
function lately({ sentence, telling, story }: Asked): EventDate | null {
  const { block, dates } = sentence;
  const word = dates.findLast(({ kind, end }) => kind === "vague" && end <= telling.trigger.start);
  if (!word || describesName(sentence, word, telling.trigger)) return null;
  const told = datesOf(sentence, dates).findLast(({ date, end }) => end <= word.start && isDay(date))?.date;
  const anchor = told ?? story.published;
  const date = anchor && resolveRecent(block.simplified.slice(word.start, word.end), anchor);
  if (!date || ANNOUNCED.test(block.simplified.slice(word.end, telling.trigger.end))) return null;
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

/** 过去三年: a length of time up to the publication, where nothing finer is told. */
function lengthOfTime({ telling: { dates, trigger } }: Asked): EventDate | null {
  const length = dates.find(({ text, end }) => text.startsWith("过去") && end <= trigger.start);
  return length?.date ? toEventDate({ ...length, date: length.date }) : null;
}

/** The edition in the name of a list: 《2024全球独角兽榜》. */
const EDITION = /((?:19|20)\d{2})(?![\d年])[^，,。；;]{1,16}[榜奖]/;

/** The year of the edition of a list, or 荣获|2023年度|江川品牌: the year that a prize is called by. */
function yearOfPrize({ sentence, telling: { type, trigger, end } }: Asked): EventDate | null {
  if (type !== "award") return null;
  const edition = EDITION.exec(wordsOf(sentence, { start: sentence.start, end }));
  const year = edition && parseEdtf(edition[1] ?? "");
  if (edition && year) {
    const at = sentence.start + edition.index;
    return { date: year, text: year, span: { start: at, end: at + year.length } };
  }
  const named = sentence.dates.filter(isTelling).find(({ start, text }) => start >= trigger.end && /年度$/.test(text));
  return named ? toEventDate(named) : null;
}

/** 一季报显示: the report of which period it is that results are told from; months of the year, and how many it takes. */
const REPORT =
  /(?:(第?一季度?报)|(半年度?报|中期?报)|(第?三季度?报)|(?<![半])(年度?报))告?(?:中|里)?(?:显示|披露|称|[，,])/;
const PERIODS = ["01/03", "01/06", "01/09", "01/12"] as const;

/** The period of the report that results are told from: the last that was over at the publication. */
function periodOfReport({ sentence, telling, story: { published }, opening }: Asked): EventDate | null {
  const report = telling.type === "results" && telling.dates.length === 0 ? REPORT.exec(opening) : null;
  const period = report && PERIODS[report.slice(1).findIndex((words) => words !== undefined)];
  if (!report || !period || published === null || published.length < MONTH_LENGTH) return null;
  const [from = "", to = ""] = period.split("/");
  const isOver = published.slice(5, MONTH_LENGTH) > to;
  const year = String(Number(published.slice(0, YEAR_LENGTH)) - (isOver ? 0 : 1));
  const date = parseEdtf(period === "01/12" ? year : `${year}-${from}/${year}-${to}`);
  const start = sentence.start + report.index;
  return date && { date, text: null, span: { start, end: start + report[0].length } };
}

// --- What counts from the founding of a company.

/** 成立以来 runs from the founding to the publication. */
const SINCE_FOUNDING = /(?:成立|创立|创办)(?:以来|至今)/;
/** 累计融资, 已完成5轮: so does what has come together in several rounds. */
const IN_ALL = /累计|[多几\d二三四五六七八九十][多余]?轮/;

function sinceFounding({ sentence, telling, story: { foundings, published }, subject }: Asked): EventDate | null {
  const text = wordsOf(sentence, { start: sentence.start, end: telling.end });
  const since = SINCE_FOUNDING.exec(text);
  const founded = foundings.get(subject);
  const isInAll = telling.type === "funding" && IN_ALL.test(text);
  if (!(since ?? isInAll) || !published) return null;
  if (!founded) return isInAll && /已|目前|累计/.test(text) ? understood(parseEdtf(`../${published}`)) : null;
  const length = since ? Math.min(founded.length, published.split("/")[0]?.length ?? YEAR_LENGTH) : YEAR_LENGTH;
  const date = parseEdtf(`${founded.slice(0, length)}/${bounds(published).last.slice(0, length)}`);
  const at = sentence.start + (since?.index ?? 0);
  return date && { date, text: since?.[0] ?? null, span: since && { start: at, end: at + since[0].length } };
}

/** 成立首月 and 成立当年 are the month and the year of the founding. */
const AT_FOUNDING = /(?:成立|创立|创办)(?:的?(首月|当月|同月)|的?(?:首年|当年|同年))/;

function atFounding({ sentence, telling, story: { foundings }, subject }: Asked): EventDate | null {
  const at = AT_FOUNDING.exec(wordsOf(sentence, { start: sentence.start, end: telling.trigger.end }));
  const founded = foundings.get(subject);
  if (!at || !founded) return null;
  const length = at[1] === undefined ? YEAR_LENGTH : MONTH_LENGTH;
  const date = founded.length < length ? null : parseEdtf(founded.slice(0, length));
  const from = sentence.start + at.index;
  return date && { date, text: at[0], span: { start: from, end: from + at[0].length } };
}

// --- What the sentences before leave understood.

/** Sentences without a date that may stand between. */
const MAX_AGE = 2;
/** How a sentence goes on with the occasion of those before: 同时, 公告称, 会上, 至此, 该交易. */
const GOES_ON =
  /^(?:与此同时|同时|同日|当[日天晚]|会上|会议|现场|至此|(?:[此本][次项轮笔起]|该[项次轮笔起])|(?:上述|该|这[份则])?(?:澄清)?(?:公告|声明|报道|通报|通知|警示函|协议)(?:还|中|里|则|同时|并)?(?:称|显示|指出|表示|披露|提到|强调|认为|约定))/;
/** The same for the very next one. */
const GOES_ON_AT_ONCE = /^(?:其中|双方|[^，,。；]{0,8}(?:当时|彼时)(?!间|代|任|的))/;

/** The date of the sentence before, which this one goes on about. */
function goesOn({ story: { before, published }, opening }: Asked): EventDate | null {
  if (!before || before.age > MAX_AGE || isToCome(before.when, published) || LEADS_BACK.test(opening)) return null;
  return GOES_ON.test(opening) || (before.age === 0 && GOES_ON_AT_ONCE.test(opening)) ? before.when : null;
}

const AT_GATHERING = new RegExp(
  `${MEETING}(?:现场|上|期间)|现场(?:表示|回应|透露|指出|介绍|宣布|强调)|(?:^|[，,在])会上`,
);
/** 在一场内部会议上: another one. */
const ANOTHER = /(?:一[场次个]|某)[^，,]{0,8}$/;

/** The day of the gathering that is reported from, for what is said or done there. */
function atGathering({ telling: { type }, story: { gathering, sinceGathering }, opening }: Asked): EventDate | null {
  const isNext = sinceGathering !== null && sinceGathering <= 1;
  if (isNext && type === "statement" && !SAID_EARLIER.test(opening)) return gathering;
  const at = gathering && AT_GATHERING.exec(opening);
  if (!at || ANOTHER.test(opening.slice(0, at.index))) return null;
  return type !== "statement" && SAID.test(opening) ? null : gathering;
}

/** 仪式上, 随后, 此次签约: of the occasion of the news. */
const AT_NEWS =
  /^[^，,。；;]{0,12}(?:仪式|会议|会|典礼|论坛|活动|庭审|比赛|赛)(?:上|现场|期间|后)|(?:^|[，,]|[^，,。；;]{0,16})(?:随后|随即|同日|当[日天晚庭场]|现场|席间|赛后|会后|会上|庭上|同场)|^(?:同一场|此[次番轮]|本[次轮]|该[次项]|与此同时|同时[，,]|[^，,。；;]{0,8}的同时[，,])/;
/** 甲、乙等|出席|仪式: who was there. */
const ATTENDS = /^(?:出席|到场|见证)/;
/** 此外,公司…: the next piece of the same news. */
const BESIDES = /^(?:此外|另外|除此之外|与此同时)[，,]?(?:[该本]?公司|[^，,]{0,8}董事会)/;
/** 公司否认裁员: what is said of the news on a day of its own. */
const REPLY = /否认|辟谣|澄清|回应/;
/** 已到某校任教: what was so before. */
const STANDS_ALREADY = /已|早就/;
/** 在会上解释，股东起诉了公司: what is told on an occasion happened before it. */
const TOLD_THERE = /解释|表示|透露|指出|介绍|回应|强调|回忆|[说称讲][，,：:]/;
/** 某某是一家…: what somebody or something is. */
const DESCRIBES =
  /^[^，,。；;]{1,16}(?<![但就还也只都正于凡])(?:是|系|为)(?!了|此|何|由|避|帮|进|更|解|支|保|应|加|推|满|不)/;

/** Steps of somebody's way that are told to say who they are. */
const CAREER = /^(?:转|升|晋|加入|加盟|任职|担任|入职|就职|跳槽|执教|兼任|任教|退休)/;

/**
 * What an article tells of the occasion of its news, what those say who take part in it, and what its first paragraph
 * tells as done, happened on the day of the news, until it speaks of another time.
 */
function ofNews(asked: Asked): EventDate | null {
  const { sentence, telling, story, opening } = asked;
  const { isLead, last, published, gathering, newsDay } = story;
  const isSpeech = isSaid(asked);
  const news = isSpeech && gathering !== null && gathering.date === newsDay ? newsDay : story.news;
  if (last && isDay(last) && isOfNews(last, published) && BESIDES.test(opening) && !LEADS_BACK.test(opening))
    return understood(last);
  if (news === null || !isDay(news) || ANOTHER.test(opening) || REPLY.test(opening)) return null;
  if (BACKGROUND.has(telling.type) || hasOtherTime(asked)) return null;
  const isStep = telling.type !== "personnel" || !CAREER.test(telling.trigger.text);
  const isLeading = isLead && isStep && !STANDS_ALREADY.test(opening) && !DESCRIBES.test(opening);
  const isThere = AT_NEWS.test(opening) || ATTENDS.test(telling.trigger.text);
  const isAtScene = isThere && (isSpeech || !TOLD_THERE.test(opening));
  const isOfIt = isSpeech ? !saysWhen(asked) && !isComment(sentence, telling) : isLeading || isInHeadline(asked);
  return isAtScene || isOfIt ? understood(news) : null;
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

/** Results without a date are those of the period told last. */
function periodOfResults({ telling: { type, dates }, story: { period, published } }: Asked): EventDate | null {
  if (type !== "results" || period === null || published === null || dates.length > 0) return null;
  const isRecent = Number(bounds(published).first.slice(0, YEAR_LENGTH)) - Number(period.slice(0, YEAR_LENGTH)) <= 1;
  return isRecent && !isToCome({ date: period }, published) ? understood(period) : null;
}

/** 对于“全员解散”的消息, 针对此传闻: what a sentence that opens so replies to. */
const REPLIES = /^[^，,。]{0,3}(?:对于?|针对|就|面对)[^，,。]{2,24}(?:消息|传闻|传言|报道|质疑|说法|指控|爆料)[，,]/;

/** What replies to a rumour came between the last date told, which is the rumour's, and the publication. */
function afterRumour({ story: { last, published }, opening }: Asked): EventDate | null {
  if (!last || !published || !REPLIES.test(opening) || isToCome({ date: last }, published)) return null;
  const from = bounds(last).first;
  if (last.includes("/") || published.includes("/") || from.slice(0, 4) !== published.slice(0, 4)) return null;
  return understood(parseEdtf(from.slice(0, 7) === published ? published : `${last}/${published}`));
}

/** What somebody says who has been told to speak on a day, was said on that day. */
function spokeBefore(asked: Asked): EventDate | null {
  const { sentence, telling, story } = asked;
  if (telling.type !== "statement" || saysWhen(asked)) return null;
  const speaker = sentence.mentions.findLast(({ kind, end }) => kind === "person" && end <= telling.trigger.start);
  return (speaker && story.spoke.get(speaker.form)) ?? null;
}

/** Whether the words before a verb of speech say that it was at another time than that of the report. */
function saysWhen({ sentence, telling: { trigger } }: Asked): boolean {
  const { block, start, mentions } = sentence;
  const names = mentions.filter((one) => one.kind === "person" && one.end <= trigger.start);
  const opening = names.reduce(
    (text, { form }) => text.replaceAll(form, ""),
    block.simplified.slice(start, trigger.start).replace(/[“「][^“”「」]*[”」]|^(?:对于?|针对|关于)[^，,]*[，,]/g, ""),
  );
  return SAID_EARLIER.test(opening) || datesOf(sentence, sentence.dates).some(({ end }) => end <= trigger.start);
}

// --- The month, where the day is not known.

/** What is said or so in a report, or told by its headline, and nothing tells when, is told for the month of the report. */
function monthOfReport(asked: Asked): EventDate | null {
  const { published } = asked.story;
  const isHeadline = isInHeadline(asked) && !BACKGROUND.has(asked.telling.type) && !hasOtherTime(asked);
  return (isSaid(asked) && !saysWhen(asked)) || isSoToday(asked) || isHeadline ? understood(monthOf(published)) : null;
}

/** A person or a body that speaks; 出席 and 访问 are deeds, with a day of their own. */
const SAYS = /^(?:在接受|受访|接受|专访|提醒|形容|证实|回复|辟谣|澄清)/;

function isSaid({ telling: { type, trigger }, lexicon }: Asked): boolean {
  const isSpeech = [1, 2, 3, 4].some((length) => lexicon.people.speech.has(trigger.text.slice(0, length)));
  return type === "statement" && (isSpeech || SAYS.test(trigger.text));
}

/** How things are when the article is written: 已, 目前, 正在, 还在, 拟. */
const STATE = /已|目前|现在|正在?(?!式|常|确|面|规)|还在|仍(?!续任|连任|由)|尚|拟|计划|打算|考虑|有意|准备/;
const IN_ALL_SO_FAR = /合计|总计|共计|先后|陆续|多次|多轮/;

function isSoToday({ sentence, telling, opening }: Asked): boolean {
  const { trigger, type, start } = telling;
  const clause = sentence.clauses.find((one) => trigger.start >= one.start && trigger.end <= one.end);
  const said = wordsOf(sentence, { start: clause?.start ?? start, end: trigger.end });
  if (type === "results" || !STATE.test(said) || LEADS_BACK.test(opening) || IN_ALL_SO_FAR.test(said)) return false;
  return !sentence.dates.some(({ end }) => end <= trigger.start);
}

/** What somebody says, or what is so for a reason that they give, may have been at any time. */
const IS_SAID = /[称说道讲]|表示|认为|指出|介绍|透露|强调|解释|回应|回忆|因为|由于/;

/** What is told as done in an article that has spoken of the day of its news alone is of its month. */
function monthOfNews(asked: Asked): EventDate | null {
  const { telling, story, opening } = asked;
  if (BACKGROUND.has(telling.type) || isSaid(asked) || hasOtherTime(asked)) return null;
  if (REPLY.test(opening) || STANDS_ALREADY.test(opening) || DESCRIBES.test(opening) || IS_SAID.test(opening))
    return null;
  const { before, news } = story;
  if (news === null || before?.age === 0 || isToCome({ date: news }, story.published)) return null;
  return understood(monthOf(news));
}
