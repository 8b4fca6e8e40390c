import { bounds, contains, parseEdtf, precision, type Edtf } from "../../../model/edtf.ts";
import type { EventType } from "../../../model/front-matter.ts";
import type { FoundEvent, Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import { isCompared, isTelling, within, type Telling } from "./tellings.ts";
import type { DateMention } from "../dates.ts";
import { resolveRecent } from "../dates/recent.ts";

/** When an event is told to have happened, as printed, and where that stands in the block; null if it does not. */
export interface EventDate {
  readonly date: Edtf;
  readonly text: string | null;
  readonly span: Span | null;
}

/** What the sentences before have told, from which a sentence without a date may take one. */
export interface Story {
  readonly published: Edtf | null;
  /** The medium of the article. */
  readonly medium: string | null;
  /** The media from which it had what it told last. */
  readonly cited: readonly string[] | null;
  /** The date of the sentences before in the same paragraph, and how many of them have none. */
  readonly before: { readonly when: EventDate; readonly age: number } | null;
  /** The last date told, in whatever paragraph. */
  readonly last: Edtf | null;
  /** The day of the gathering that is reported from. */
  readonly gathering: EventDate | null;
  /** How many sentences of the same paragraph have followed the one that told of it; null in later paragraphs. */
  readonly sinceGathering: number | null;
  /** Company → when it was founded, by the events told so far. */
  readonly foundings: ReadonlyMap<string, Edtf>;
  /** Who spoke → the day of that. */
  readonly spoke: ReadonlyMap<string, EventDate>;
  /** The year, half-year or quarter told last, whose results are spoken of. */
  readonly period: Edtf | null;
  /** The company that the text speaks of. */
  readonly company: Mention | null;
  /** Whom the whole article is about. */
  readonly main: Mention | null;
  /** The day of the news, which the article begins with, close to its publication; null where it begins with none. */
  readonly news: Edtf | null;
  /** How many sentences have followed the one that told of it. */
  readonly sinceNews: number;
  /** The headline of the article. */
  readonly headline: string;
  /** Whether the sentence stands in the first paragraph of the article. */
  readonly isLead: boolean;
}

export const NOTHING_TOLD: Story = {
  published: null,
  medium: null,
  cited: null,
  before: null,
  last: null,
  gathering: null,
  sinceGathering: null,
  foundings: new Map(),
  spoke: new Map(),
  period: null,
  company: null,
  main: null,
  news: null,
  sinceNews: 0,
  headline: "",
  isLead: true,
};

/** The date of a telling: its own, else one that its sentence tells for it too, else one that the story leaves understood. */
export function dateOf(
  sentence: Sentence,
  telling: Telling,
  tellings: readonly Telling[],
  subject: string,
  story: Story,
): EventDate | null {
  return (
    ownDate(sentence, telling) ??
    sharedDate(sentence, telling, tellings, story) ??
    lately(sentence, telling, story) ??
    lengthOfTime(telling) ??
    editionYear(sentence, telling) ??
    yearOfPrize(sentence, telling) ??
    sinceFounding(sentence, telling, story, subject) ??
    atFounding(sentence, telling, story, subject) ??
    datedBefore(sentence, telling, story) ??
    besides(sentence, telling, story) ??
    dayOfGathering(sentence, telling, story) ??
    dayOfNews(sentence, telling, story, subject) ??
    periodOfResults(telling, story) ??
    afterRumour(sentence, telling, story) ??
    spokeBefore(sentence, telling, story) ??
    saidToday(sentence, telling, story) ??
    stateOfToday(sentence, telling, story) ??
    monthOfHeadline(sentence, telling, story, subject)
  );
}

/** What the sentences up to and with this one leave understood. `events` are those of this sentence. */
export function storyAfter(sentence: Sentence, events: readonly FoundEvent[], story: Story): Story {
  const told = datesOf(sentence, sentence.dates);
  const last = told.at(-1);
  const day = told.find(({ date }) => isDay(date));
  const text = sentence.block.simplified.slice(sentence.start, sentence.end);
  const isGathering = day !== undefined && GATHERING.test(text) && !POINTS_BACK.test(text);
  return {
    ...story,
    cited: events.findLast(({ cites }) => cites !== null)?.cites ?? story.cited,
    before: last ? { when: toEventDate(last), age: 0 } : story.before && { ...story.before, age: story.before.age + 1 },
    last: last ? happened(last.date) : story.last,
    gathering: isGathering ? { ...toEventDate(day), span: null } : story.gathering,
    sinceGathering: isGathering ? 0 : story.sinceGathering === null ? null : story.sinceGathering + 1,
    foundings: withFoundings(story.foundings, events),
    spoke: withSpeakers(sentence, story.spoke, events),
    sinceNews: story.news === null ? 0 : story.sinceNews + 1,
    news: story.news ?? (story.isLead && day && isOfNews(day.date, story.published) ? day.date : null),
    period: told.findLast(isPeriod)?.date ?? story.period,
  };
}

/** A new paragraph goes on with the gathering and the companies, not with the date of the last sentence. */
export function storyOfNextBlock(story: Story): Story {
  return { ...story, before: null, sinceGathering: null, isLead: story.isLead && story.last === null };
}

function withFoundings(known: Story["foundings"], events: readonly FoundEvent[]): Story["foundings"] {
  const founded = events.flatMap(({ type, date, participants: [first] }) =>
    type === "founding" && date && first?.kind === "company" && !date.includes("/")
      ? [[first.form, date] as const]
      : [],
  );
  return founded.length > 0 ? new Map([...known, ...founded]) : known;
}

/** A year, or months from one to another. */
function isPeriod({ date }: { readonly date: Edtf }): boolean {
  return /^\d{4}(?:$|-\d{2}\/\d{4}-\d{2}$)/.test(date);
}

/** 林若川|今天在会上表示: how far behind a name the verb may stand by which somebody speaks. */
const SPEAKS = /^[^，,。；;]{0,16}(?:表示|指出|透露|介绍|强调|认为|坦言|直言|宣布|回应|说|称)/;

/** Who has spoken on which day, by one more sentence: what its events say, and who speaks in it behind a day. */
function withSpeakers(
  { block, mentions, end, ...sentence }: Sentence,
  known: Story["spoke"],
  events: readonly FoundEvent[],
): Story["spoke"] {
  const told = events.flatMap(({ type, date, dateText, speaker, participants }) => {
    const person = participants.find(({ kind }) => kind === "person")?.form;
    const who = speaker ?? (type === "statement" ? person : undefined);
    if (who === undefined || date === null || dateText === null || !isDay(date)) return [];
    return [[who, { date, text: null, span: null }] as const];
  });
  const speaking = mentions.find(
    (one) => one.kind === "person" && SPEAKS.test(block.simplified.slice(one.end, Math.min(end, one.end + 24))),
  );
  const verb = speaking && speaking.end + (SPEAKS.exec(block.simplified.slice(speaking.end, end))?.[0].length ?? 0);
  const day = verb && sentence.dates.find((one) => isTelling(one) && isDay(one.date) && one.end <= verb)?.date;
  const heard = speaking && day ? [[speaking.form, { date: day, text: null, span: null }] as const] : [];
  return told.length + heard.length > 0 ? new Map([...known, ...heard, ...told]) : known;
}

function isDay(date: Edtf): boolean {
  return !date.includes("/") && precision(date) === "day";
}

type Dated = DateMention & { readonly date: Edtf };

function isToCome({ date }: { readonly date: Edtf }, published: Edtf | null): boolean {
  return published !== null && bounds(date).first > bounds(published).last;
}

function toEventDate({ date, text, start, end }: Dated): EventDate {
  return { date: happened(date), text, span: { start, end } };
}

/** 荣获|2023年度|江川品牌: where nothing else says when, the year that a prize is called by. */
function yearOfPrize(sentence: Sentence, { type, trigger }: Telling): EventDate | null {
  const named = sentence.dates.filter(isTelling).find(({ start, text }) => start >= trigger.end && /年度$/.test(text));
  return type === "award" && named ? toEventDate(named) : null;
}

/** What happened from a day on is dated by that day. */
function happened(date: Edtf): Edtf {
  return date.endsWith("/..") ? (parseEdtf(date.slice(0, -3)) ?? date) : date;
}

/** The dates that say when, in order. */
function datesOf(sentence: Sentence, dates: readonly DateMention[]): Dated[] {
  return dates.filter(isTelling).filter((date) => !isCompared(sentence, date) && !isTopic(sentence, date));
}

/** 对于|2019年利润大增, 就|3月后限产达成协议, 生产日期为|3月17日: a date of what is spoken of. */
function isTopic({ block }: Sentence, { start }: Span): boolean {
  return /(?:就|对于?|针对|关于|围绕|日期(?:为|是|[:：])?)$/.test(
    block.simplified.slice(Math.max(0, start - 4), start),
  );
}

function ownDate(sentence: Sentence, telling: Telling): EventDate | null {
  const isSaid = telling.type === "statement";
  const dates = datesOf(sentence, telling.dates);
  const own = dates.find(
    (date, i) =>
      !(isSaid && date.start > telling.trigger.start) && !describesOther(sentence, date, dates[i + 1], telling),
  );
  return own ? enumerated(sentence, own, dates) : null;
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
const NOT_SHARED: ReadonlySet<EventType> = new Set<EventType>(["founding", "results", "award"]);
/** Words that lead away from the date before them. */
const LEADS_AWAY =
  /之后|随后|此后|后来|其后|而后|此前|之前|先前|早前|过往|曾|至今|目前|如今|现任|现已|累计|以来|未来|今后|预计|一度|期间|往年|历年|后[，,]|[表显]示|指出|透露|[^公]称/;

/** 去年上任后, ….; of these a date is no other clause's, whoever has it. */
const LATER = /后来|此后|其后|之后|至今|迄今|(?<!然)后[，,]/;
/** Characters between a date that another event has and the trigger of one that shares it. */
const MAX_SHARED = 60;

/** What somebody says has happened did not happen on the day of saying it. */
const SAID = /(?:表示|强调|指出|认为|透露|介绍|回忆|坦言|说)[，,:：“]/;
const PAST = /了|已|曾|过/;

/** The nearest date before in the sentence, unless it is another event's and the words between lead away. */
function sharedDate(
  sentence: Sentence,
  telling: Telling,
  tellings: readonly Telling[],
  { published }: Story,
): EventDate | null {
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
      isToCome(before, published));
  return isOthers ? null : toEventDate(before);
}

/** The simplified words of a span. */
function wordsOf({ block }: Sentence, { start, end }: Span): string {
  return block.simplified.slice(start, end);
}

/** What a word for the recent past may announce: 近日将启动. */
const TO_COME = /[将拟]|计划|准备/;

/** 近日: an interval that ends with the publication, or with the day on which it is told: 3月5日公告,近日签订. */
function lately(sentence: Sentence, telling: Telling, { published }: Story): EventDate | null {
  const { block, dates } = sentence;
  const word = dates.findLast(({ kind, end }) => kind === "vague" && end <= telling.trigger.start);
  if (!word || describesName(sentence, word, telling.trigger)) return null;
  const told = datesOf(sentence, dates).findLast(({ date, end }) => end <= word.start && isDay(date))?.date;
  const anchor = told ?? published;
  const date = anchor && resolveRecent(block.simplified.slice(word.start, word.end), anchor);
  if (!date || TO_COME.test(block.simplified.slice(word.end, telling.trigger.end))) return null;
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
function lengthOfTime({ dates, trigger }: Telling): EventDate | null {
  const length = dates.find(({ text, end }) => text.startsWith("过去") && end <= trigger.start);
  return length?.date ? toEventDate({ ...length, date: length.date }) : null;
}

/** The edition in the name of a list: 《2024全球独角兽榜》. */
const EDITION = /((?:19|20)\d{2})(?![\d年])[^，,。；;]{1,16}[榜奖]/;

function editionYear({ block, start }: Sentence, telling: Telling): EventDate | null {
  const edition = telling.type === "award" ? EDITION.exec(block.simplified.slice(start, telling.end)) : null;
  const date = edition && parseEdtf(edition[1] ?? "");
  if (!edition || !date) return null;
  const at = start + edition.index;
  return { date, text: date, span: { start: at, end: at + date.length } };
}

/** 成立以来 runs from the founding to the publication. */
const SINCE_FOUNDING = /(?:成立|创立|创办)(?:以来|至今)/;
/** 累计融资, 已完成5轮: so does what has come together in several rounds. */
const IN_ALL = /累计|[多几\d二三四五六七八九十][多余]?轮/;

function sinceFounding(
  { block, start }: Sentence,
  telling: Telling,
  { foundings, published }: Story,
  subject: string,
): EventDate | null {
  const text = block.simplified.slice(start, telling.end);
  const since = SINCE_FOUNDING.exec(text);
  const founded = foundings.get(subject);
  const isInAll = telling.type === "funding" && IN_ALL.test(text);
  if (!(since ?? isInAll) || !founded || !published) return null;
  const length = since ? Math.min(founded.length, published.split("/")[0]?.length ?? YEAR_LENGTH) : YEAR_LENGTH;
  const date = parseEdtf(`${founded.slice(0, length)}/${bounds(published).last.slice(0, length)}`);
  const at = start + (since?.index ?? 0);
  return date && { date, text: since?.[0] ?? null, span: since && { start: at, end: at + since[0].length } };
}

/** 成立首月 and 成立当年 are the month and the year of the founding. */
const AT_FOUNDING = /(?:成立|创立|创办)(?:的?(首月|当月|同月)|的?(?:首年|当年|同年))/;
const MONTH_LENGTH = "2024-09".length;
const YEAR_LENGTH = "2024".length;

function atFounding(
  { block, start }: Sentence,
  telling: Telling,
  { foundings }: Story,
  subject: string,
): EventDate | null {
  const at = AT_FOUNDING.exec(block.simplified.slice(start, telling.trigger.end));
  const founded = foundings.get(subject);
  if (!at || !founded) return null;
  const length = at[1] === undefined ? YEAR_LENGTH : MONTH_LENGTH;
  const date = founded.length < length ? null : parseEdtf(founded.slice(0, length));
  const from = start + at.index;
  return date && { date, text: at[0], span: { start: from, end: from + at[0].length } };
}

/** Sentences without a date that may stand between. */
const MAX_AGE = 2;
/** How a sentence goes on with the occasion of those before: 同时, 公告称, 会上, 至此, 该交易. */
const GOES_ON =
  /^(?:与此同时|同时|同日|当[日天晚]|会上|会议|现场|至此|(?:[此本][次项轮笔起]|该[项次轮笔起])|(?:上述|该|这[份则])?(?:澄清)?(?:公告|声明|报道|通报|通知|警示函|协议)(?:还|中|里|则|同时|并)?(?:称|显示|指出|表示|披露|提到|强调|认为|约定))/;

/** 某公司|当时: at the time of what was told before. */
const AT_THAT_TIME = /^[^，,。；]{0,8}(?:当时|彼时)(?!间|代|任|的)/;

/** The same for the very next one. */
const GOES_ON_AT_ONCE = /^(?:其中|双方)/;

/** The date of the sentence before, which this one goes on about. */
function datedBefore({ block, start }: Sentence, telling: Telling, { before, published }: Story): EventDate | null {
  if (!before || before.age > MAX_AGE || isToCome(before.when, published)) return null;
  const opening = block.simplified.slice(start, telling.trigger.end).trimStart();
  const goesOn =
    GOES_ON.test(opening) || (before.age === 0 && (GOES_ON_AT_ONCE.test(opening) || AT_THAT_TIME.test(opening)));
  return goesOn && !LEADS_BACK.test(opening) ? before.when : null;
}

/** 此外,公司…: the next piece of the same news. */
const BESIDES = /^(?:此外|另外|除此之外|与此同时)[，,]?(?:[该本]?公司|[^，,]{0,8}董事会)/;
/** A day this close to the publication is that of the news. */
const MAX_NEWS = 7;

/** What a paragraph adds to the news, with no date of its own, is of the day that the news is of. */
function besides({ block, start }: Sentence, telling: Telling, { last, published }: Story): EventDate | null {
  const opening = block.simplified.slice(start, telling.trigger.end).trimStart();
  if (!last || !isDay(last) || !BESIDES.test(opening) || LEADS_BACK.test(opening)) return null;
  return isOfNews(last, published) ? { date: last, text: null, span: null } : null;
}

/** Whether a day is close enough to the publication to be that of the news. */
function isOfNews(day: Edtf, published: Edtf | null): boolean {
  if (published === null || contains(published, day)) return published === null || !published.includes("/");
  const days = daysFrom(day, published);
  return days >= 0 && days <= MAX_NEWS;
}

/** 仪式上, 随后, 此次签约: of the occasion of the news. */
const AT_NEWS =
  /^[^，,。；;]{0,12}(?:仪式|会议|会|典礼|论坛|活动|庭审|比赛|赛)(?:上|现场|期间|后)|(?:^|[，,]|[^，,。；;]{0,16})(?:随后|随即|同日|当[日天晚庭场]|现场|席间|赛后|会后|会上|庭上|同场)|^(?:同一场|此[次番轮]|本[次轮]|该[次项]|与此同时|同时[，,]|[^，,。；;]{0,8}的同时[，,])/;
/** Types that say how things stand, or what was long ago. */
const BACKGROUND: ReadonlySet<EventType> = new Set<EventType>(["founding", "results"]);

/**
 * What an article tells of the occasion of its news, and what its first paragraph tells as done, happened on the day of
 * the news.
 */
function dayOfNews(sentence: Sentence, telling: Telling, story: Story, subject: string): EventDate | null {
  const { news, isLead, headline, sinceNews } = story;
  if (news === null || BACKGROUND.has(telling.type) || hasOtherTime(sentence, telling)) return null;
  const opening = wordsOf(sentence, { start: sentence.start, end: telling.trigger.end }).trimStart();
  const isSpeech = telling.type === "statement";
  const isLeading = isLead && sinceNews <= MAX_AGE && !STANDS_ALREADY.test(opening);
  const isToldAtOnce = !isSpeech && (isLeading || isInHeadline(headline, telling, subject));
  const isAtScene = AT_NEWS.test(opening) && (isSpeech || !TOLD_THERE.test(opening));
  const isMeant = isAtScene || isToldAtOnce;
  return isMeant && !ANOTHER.test(opening) ? { date: news, text: null, span: null } : null;
}

/** 已到某校任教, 公司否认裁员: what was so before, and what is said of it on a day of its own. */
const STANDS_ALREADY = /已|早就|否认|辟谣|澄清|回应/;
/** 在会上解释，股东起诉了公司: what is told on an occasion happened before it. */
const TOLD_THERE = /解释|表示|透露|指出|介绍|回应|强调|回忆|[说称讲][，,：:]/;
/** Words by which what is told was at another time than the news, or goes on. */
const OTHER_TIME =
  /此前|之前|先前|早前|早在|曾|以来|累计|至今|历年|往年|预计|预期|未来|过去|原本|一度|多年|当时|彼时|后来|此后|其后|之后|日后|今后|[将拟]|计划|打算|即将|有望|正在?(?!式|常|确|面|规)|仍|还在|历任|早年|以前|前身|期间|每[年月天]|多次|先后|陆续|去年|今年|明年|近年/;

/** Whether a sentence has a time of its own up to the trigger, or words that lead away from that of the news. */
function hasOtherTime(sentence: Sentence, { trigger }: Telling): boolean {
  const opening = wordsOf(sentence, { start: sentence.start, end: trigger.end });
  return OTHER_TIME.test(opening) || sentence.dates.some(({ end, kind }) => end <= trigger.start && kind !== "length");
}

/** What the headline itself tells, and nothing tells when, is news of the month of the publication. */
function monthOfHeadline(
  sentence: Sentence,
  telling: Telling,
  { headline, published }: Story,
  subject: string,
): EventDate | null {
  const isOther = BACKGROUND.has(telling.type) || hasOtherTime(sentence, telling);
  return isInHeadline(headline, telling, subject) && !isOther ? monthOf(published) : null;
}

/** Whether the headline tells of the subject by the same word. */
function isInHeadline(headline: string, { trigger }: Telling, subject: string): boolean {
  return trigger.text.length > 1 && headline.includes(trigger.text) && headline.includes(subject);
}

function daysFrom(day: Edtf, published: Edtf): number {
  return (Date.parse(bounds(published).first) - Date.parse(day)) / 86_400_000;
}

/** Words by which a sentence that goes on tells of earlier. */
const LEADS_BACK = /此前|之前|先前|早前|早在|曾|以来|累计|至今|历年|往年|预计|未来/;

/** What people gather at in public, and how a later sentence points back at it. */
const MEETING = "(?:论坛|典礼|仪式|[峰大年览讨流明接聘东享布幕说绩者话谈商询议]会)";
const GATHERING = new RegExp(MEETING);
const AT_GATHERING = new RegExp(
  `${MEETING}(?:现场|上|期间)|现场(?:表示|回应|透露|指出|介绍|宣布|强调)|(?:^|[，,在])会上`,
);
/** 此次对接会: the one told of before. */
const POINTS_BACK = new RegExp(`(?:[此本这]次|上述|该)[^，,]{0,6}${MEETING}`);
/** 在一场内部会议上: another one. */
const ANOTHER = /(?:一[场次个]|某)[^，,]{0,8}$/;

function dayOfGathering(sentence: Sentence, telling: Telling, { gathering, sinceGathering }: Story): EventDate | null {
  const opening = wordsOf(sentence, { start: sentence.start, end: telling.trigger.end });
  const isNext = sinceGathering !== null && sinceGathering <= 1;
  if (isNext && telling.type === "statement" && !SAID_EARLIER.test(opening)) return gathering;
  const at = gathering && AT_GATHERING.exec(opening);
  if (!at || ANOTHER.test(opening.slice(0, at.index))) return null;
  return telling.type !== "statement" && SAID.test(opening) ? null : gathering;
}

/** 对于“全员解散”的消息, 针对此传闻: what a sentence that opens so replies to. */
const REPLIES = /^[^，,。]{0,3}(?:对于?|针对|就|面对)[^，,。]{2,24}(?:消息|传闻|传言|报道|质疑|说法|指控|爆料)[，,]/;

/** What replies to a rumour came between the last date told, which is the rumour's, and the publication. */
function afterRumour({ block, start }: Sentence, telling: Telling, { last, published }: Story): EventDate | null {
  const opening = block.simplified.slice(start, telling.trigger.start).trimStart();
  if (!last || !published || !REPLIES.test(opening) || isToCome({ date: last }, published)) return null;
  const from = bounds(last).first;
  if (last.includes("/") || published.includes("/") || from.slice(0, 4) !== published.slice(0, 4)) return null;
  const date = parseEdtf(from.slice(0, 7) === published ? published : `${last}/${published}`);
  return date && { date, text: null, span: null };
}

/** Words by which what is said was said at another time than that of the report. */
const SAID_EARLIER =
  /曾|此前|之前|先前|早前|早在|当时|当年|后来|一度|回忆|多次|以来|历任|前任|[将拟]|过去|原本|一[场次份篇]/;
/** A person or a body that speaks: the sentence is theirs, at the time of the report. */
const SAYS =
  /^(?:表示|指出|透露|介绍|强调|称|说|宣布|回应|呼吁|预计|预测|承认|证实|在接受|受访|接受|专访|认为|坦言|直言|提醒|形容|否认|回复|辟谣|澄清)/;

/** What somebody says who has been told to speak on a day, was said on that day. */
function spokeBefore(sentence: Sentence, telling: Telling, { spoke }: Story): EventDate | null {
  if (telling.type !== "statement" || saysWhen(sentence, telling)) return null;
  const speaker = sentence.mentions.findLast(({ kind, end }) => kind === "person" && end <= telling.trigger.start);
  return (speaker && spoke.get(speaker.form)) ?? null;
}

/** What somebody says in a report, and nothing tells when, was said in the month of the publication. */
function saidToday(sentence: Sentence, telling: Telling, { published }: Story): EventDate | null {
  const isSaid = telling.type === "statement" && SAYS.test(telling.trigger.text);
  return isSaid && !saysWhen(sentence, telling) ? monthOf(published) : null;
}

/** Whether the words before a verb of speech say that it was at another time than that of the report. */
function saysWhen(sentence: Sentence, { trigger }: Telling): boolean {
  const { block, start, mentions } = sentence;
  const names = mentions.filter((one) => one.kind === "person" && one.end <= trigger.start);
  const opening = names.reduce(
    (text, { form }) => text.replaceAll(form, ""),
    block.simplified.slice(start, trigger.start),
  );
  return SAID_EARLIER.test(opening) || datesOf(sentence, sentence.dates).some(({ end }) => end <= trigger.start);
}

/** How things are when the article is written: 已, 目前, 正在, 还在, 拟. */
const STATE = /已|目前|现在|正在?(?!式|常|确|面|规)|还在|仍|尚|拟|计划|打算|考虑|有意|准备/;

const IN_ALL_SO_FAR = /合计|总计|共计|先后|陆续|多次|多轮/;

/** What is so at the time of the report, and nothing tells since when, is told for the month of the publication. */
function stateOfToday(sentence: Sentence, telling: Telling, { published }: Story): EventDate | null {
  const clause = sentence.clauses.find(
    ({ start, end }) => telling.trigger.start >= start && telling.trigger.end <= end,
  );
  const said = wordsOf(sentence, { start: clause?.start ?? telling.start, end: telling.trigger.end });
  const opening = wordsOf(sentence, { start: sentence.start, end: telling.trigger.end });
  if (telling.type === "results" || !STATE.test(said) || LEADS_BACK.test(opening) || IN_ALL_SO_FAR.test(said))
    return null;
  return sentence.dates.some(({ end }) => end <= telling.trigger.start) ? null : monthOf(published);
}

/** Results without a date are those of the period told last. */
function periodOfResults({ type, dates }: Telling, { period, published }: Story): EventDate | null {
  if (type !== "results" || period === null || published === null || dates.length > 0) return null;
  const isRecent = Number(bounds(published).first.slice(0, YEAR_LENGTH)) - Number(period.slice(0, YEAR_LENGTH)) <= 1;
  return isRecent && !isToCome({ date: period }, published) ? { date: period, text: null, span: null } : null;
}

function monthOf(published: Edtf | null): EventDate | null {
  const date = published === null || published.includes("/") ? null : parseEdtf(published.slice(0, MONTH_LENGTH));
  return date && { date, text: null, span: null };
}
