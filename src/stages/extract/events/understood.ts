import { bounds, isAfter, parseEdtf, type Edtf } from "../../../model/edtf.ts";
import type { EventType } from "../../../model/front-matter.ts";
import type { Sentence } from "../clauses.ts";
import { datesOf, isDay, isToCome, understood, type EventDate } from "./dated.ts";
import { MEETING } from "./story.ts";
import { isComment, type Telling } from "./tellings.ts";
import {
  BACKGROUND,
  hasOtherTime,
  LEADS_AWAY,
  LEADS_BACK,
  MONTH_LENGTH,
  SAID,
  SAID_EARLIER,
  STATE,
  wordsOf,
  YEAR_LENGTH,
  type Asked,
} from "./asked.ts";

/** The ways to date a telling by what the sentences before and the article leave understood. */

/** Sentences without a date that may stand between. */
const MAX_AGE = 2;
/** How a sentence goes on with the occasion of those before: 同时, 公告称, 会上, 至此, 该交易. */
const GOES_ON =
  /^(?:与此同时|同时|同日|当[日天晚]|会上|会议|现场|至此|(?:[此本][次项轮笔起]|该[项次轮笔起])|(?:上述|该|这[份则])?(?:澄清)?(?:公告|声明|报道|通报|通知|警示函|协议)(?:还|中|里|则|同时|并)?(?:称|显示|指出|表示|披露|提到|强调|认为|约定))/;
/** The same for the very next one. */
const GOES_ON_AT_ONCE = /^(?:其中|双方|[^，,。；]{0,10}(?:随即|旋即)|[^，,。；]{0,8}(?:当时|彼时)(?!间|代|任|的))/;

/** The date of the sentence before, which this one goes on about, or whose people and bodies do something in it. */
export function goesOn(asked: Asked): EventDate | null {
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
export function ofSection(asked: Asked): EventDate | null {
  const { section } = asked.story;
  return section === null || hasOtherTime(asked) ? null : understood(parseEdtf(String(section)));
}

/** 甲：中标某项目。|乙：收到监管函: items of a digest that stand in one paragraph, each of which has a time of its own. */
export function startsItem({ block, mentions, start }: Sentence): boolean {
  const first = mentions.find((one) => one.start === start && one.kind === "company");
  return first !== undefined && OPENS_ITEM.test(block.simplified.slice(first.end, first.end + 2));
}
/** How an item goes on behind the name that it opens with; not 甲：“…”, which is what they say. */
const OPENS_ITEM = /^[:：](?![“"「])/;

/** What companies announce at noon or in the evening is printed at once. */
const BULLETIN = /(?:午间|晚间|盘后|今[日晚])[^，,：:]{0,4}公告/;

/** The day of a bulletin of announcements, for what they announce. */
export function ofBulletin(asked: Asked): EventDate | null {
  const { published, headline } = asked.story;
  if (published === null || !isDay(published) || !BULLETIN.test(headline)) return null;
  return BACKGROUND.has(asked.telling.type) || hasOtherTime(asked) ? null : understood(published);
}

/** 仪式上, 在峰会现场, 随后, 此次签约, 下午: of the occasion or the day that is told of; 在一场会议上 is of another. */
const AT_OCCASION = new RegExp(
  `(?<!(?:一[场次个]|某)[^，,]{0,8})(?:${MEETING}|^[^，,。；;]{0,12}(?:会议|会|活动|庭审|比赛|赛))(?:上|现场|期间|后)|现场(?:表示|回应|透露|指出|介绍|宣布|强调)|(?:^|[，,]|[^，,。；;]{0,16})(?:随后|随即|同日|当[日天晚庭场]|现场|席间|赛后|会后|会上|庭上|同场)|^(?:同一场|此[次番轮]|本[次轮]|该[次项]|与此同时|同时[，,]|[^，,。；;]{0,8}的同时[，,])|(?:^|[^日天昨今明前当周一二三四五六七号\\d])(?:上午|中午|下午|傍晚|凌晨|清晨|晚间|深夜)`,
);
/** 甲、乙等|出席|仪式: who was there. */
const ATTENDS = /^(?:出席|到场|见证)/;
/** 公司否认裁员: what is said of the news on a day of its own; 已到某校任教: what was so before. */
const APART = /否认|辟谣|澄清|回应|已|早就/;
/** What the later paragraphs of a report tell in reply to the news, or as part of it. */
const OF_NEWS: ReadonlySet<EventType> = new Set<EventType>(["statement", "personnel"]);
/** 紧急启动预案: what answers the news without delay. */
const AT_ONCE = /立[即刻]|当即|紧急|连夜|火速/;
/** Steps of somebody's way that are told to say who they are. */
const CAREER = /^(?:转|升|晋|加入|加盟|任职|担任|入职|就职|跳槽|执教|兼任|任教|退休)/;

function isStepOfCareer({ type, trigger }: Telling): boolean {
  return type === "personnel" && CAREER.test(trigger.text);
}

/**
 * The day of the gathering or of the news for what is said or done there, for what the first paragraph or the headline tells
 * as done, and for whoever speaks in a report of a gathering.
 */
export function ofOccasion(asked: Asked): EventDate | null {
  const { sentence, telling, story, opening } = asked;
  const { type, trigger } = telling;
  const { gathering, isLead, newsDay, published } = story;
  const news = story.news === null ? null : understood(story.news);
  if (BACKGROUND.has(type)) return null;
  const isThere = AT_OCCASION.test(opening) || ATTENDS.test(trigger.text);
  const day = isThere && story.before && isDay(story.before.when.date) ? story.before.when : null;
  const told = day && !isToCome(day, published) ? day : null;
  if (isSaid(asked)) {
    if (saysWhen(asked) || (!isThere && isComment(sentence, telling))) return null;
    const isOfGathering = isThere || (story.sinceGathering ?? MAX_AGE) < MAX_AGE || gathering?.date === newsDay;
    return gathering && isOfGathering ? gathering : isThere || isLead ? (told ?? news) : null;
  }
  if (hasOtherTime(asked)) return null;
  if (isThere && !SAID.test(opening)) return gathering ?? told ?? news;
  // Only of a report whose own day is known do the later paragraphs tell the news of one day, and of deeds of any kind they
  // tell what was done before as well.
  const isOfDay = newsDay !== null && published !== null && isDay(published) && !tellsOtherTime(asked, newsDay);
  const isLater = isOfDay && (OF_NEWS.has(type) || AT_ONCE.test(opening)) && !SAID.test(opening);
  const isStep = (isLead || isLater) && !isStepOfCareer(telling);
  return !APART.test(opening) && (isStep || isInHeadline(asked)) ? news : null;
}

/** 甲购买乙的股份，|去年12月获批: whether the sentence goes on with what came before the day of the news. */
function tellsOtherTime({ sentence, telling: { trigger } }: Asked, newsDay: Edtf): boolean {
  return datesOf(sentence, sentence.dates).some(({ date, start }) => start > trigger.end && isAfter(newsDay, date));
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
export function periodOfResults({ sentence, telling, story: { period, published }, opening }: Asked): EventDate | null {
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

/** 在接受专访时|表示: what is said to a reporter may have been said on any day before the report. */
const IN_INTERVIEW = /[采专受]访|接受$/;

/** 某公司公告，…: what is announced without a day. */
const ANNOUNCES = /公告|宣布|公布/;

/**
 * What is said, so or announced in a report, or told by its headline, and nothing tells when, is told for the month of the
 * report; what is said in a report of the news of a day, for that, unless it is a view or was said in an interview.
 */
export function timeOfReport(asked: Asked): EventDate | null {
  const { published, news } = asked.story;
  const isSpoken = isSaid(asked) && !saysWhen(asked);
  const isNews = isInHeadline(asked) || (asked.story.before === null && ANNOUNCES.test(asked.opening));
  const isOfReport = isNews && !BACKGROUND.has(asked.telling.type) && !hasOtherTime(asked);
  const isOfMonth = isSpoken || isSoToday(asked) || isOfReport;
  if (!isOfMonth || published === null || published.includes("/")) return null;
  const isOfNews = isSpoken && isDay(published) && !isComment(asked.sentence, asked.telling);
  const day = isOfNews && !IN_INTERVIEW.test(asked.opening) ? news : null;
  return understood(day ?? parseEdtf(published.slice(0, MONTH_LENGTH)));
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
