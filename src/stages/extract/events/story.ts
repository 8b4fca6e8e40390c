import { bounds, contains, type Edtf } from "../../../model/edtf.ts";
import type { FoundEvent, Mention } from "../../../model/stages.ts";
import type { Sentence } from "../clauses.ts";
import type { DateMention } from "../dates.ts";
import { NO_POSTS, type Posts } from "./posts.ts";
import { introducedIn } from "./speakers.ts";
import {
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
import type { Trigger } from "./triggers.ts";

/** What the sentences before have told, from which a sentence without a date may take one. */
export interface Story {
  readonly published: Edtf | null;
  /** The medium of the article. */
  readonly medium: string | null;
  /** The media from which it had what it told last. */
  readonly cited: readonly string[] | null;
  /** The date of the sentences before in the same paragraph, how many have followed without one, and whom that one names. */
  readonly before: { readonly when: EventDate; readonly age: number; readonly named: ReadonlySet<string> } | null;
  /** The last date told, in whatever paragraph. */
  readonly last: Edtf | null;
  /** The day of the gathering that is reported from. */
  readonly gathering: EventDate | null;
  /** How many sentences of the same paragraph have followed the one that told of it; null in later paragraphs. */
  readonly sinceGathering: number | null;
  /** Company → when it was founded, by the events told so far. */
  readonly foundings: ReadonlyMap<string, Edtf>;
  /** The people who have been named with whom they speak for. */
  readonly introduced: ReadonlySet<string>;
  /** The year, half-year or quarter told last, whose results are spoken of. */
  readonly period: Edtf | null;
  /** The company that the text speaks of. */
  readonly company: Mention | null;
  /** Whom the whole article is about. */
  readonly main: Mention | null;
  /** The only company that was named last in the paragraph: 其, 该公司. */
  readonly near: Mention | null;
  /** What is known of who holds which posts. */
  readonly posts: Posts;
  /** The day of the news, of which the article or its dateline speaks first; null where it is not close to the publication. */
  readonly newsDay: Edtf | null;
  /** The same for as long as the article speaks of no other time. */
  readonly news: Edtf | null;
  /** The headline of the article, and what it tells of. */
  readonly headline: string;
  readonly headlines: readonly Pick<Trigger, "type" | "text">[];
  /** The year that stands above the section. */
  readonly section: number | null;
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
  introduced: new Set(),
  period: null,
  company: null,
  main: null,
  near: null,
  posts: NO_POSTS,
  newsDay: null,
  news: null,
  headline: "",
  headlines: [],
  section: null,
  isLead: true,
};

/** What the sentences up to and with this one leave understood. `events` are those of this sentence. */
export function storyAfter(sentence: Sentence, events: readonly FoundEvent[], story: Story): Story {
  const told = datesOf(sentence, sentence.dates);
  const last = told.at(-1);
  const day = told.find(({ date }) => isDay(date));
  const text = sentence.block.simplified.slice(sentence.start, sentence.end);
  const isHoped = day && HOPED.test(text.slice(0, day.start - sentence.start));
  const isFirst =
    story.isLead && story.last === null && day && !isHoped && isOfNews(happened(day.date), story.published);
  const newsDay = isFirst ? happened(day.date) : story.newsDay;
  const isThere = told.length === 0 && story.gathering === null && TOLD_AT.test(text);
  const occasion = day ? { ...toEventDate(day), span: null } : isThere ? understood(story.news) : null;
  const isGathering = occasion !== null && GATHERING.test(text) && !POINTS_BACK.test(text);
  return {
    ...story,
    cited: events.findLast(({ cites }) => cites !== null)?.cites ?? story.cited,
    before: last
      ? { when: toEventDate(last), age: 0, named: new Set(sentence.mentions.map(({ form }) => form)) }
      : story.before && { ...story.before, age: story.before.age + 1 },
    last: last ? happened(last.date) : story.last,
    gathering: isGathering ? occasion : story.gathering,
    sinceGathering: isGathering ? 0 : story.sinceGathering === null ? null : story.sinceGathering + 1,
    foundings: withFoundings(story.foundings, events),
    introduced: new Set([...story.introduced, ...introducedIn(sentence)]),
    newsDay,
    news: isFirst ? newsDay : newsAfter(told, story),
    period: told.findLast(isPeriod)?.date ?? story.period,
  };
}

/** A new paragraph goes on with the gathering, the companies and the news, not with the date of the last sentence. */
export function storyOfNextBlock(story: Story): Story {
  return {
    ...story,
    before: null,
    sinceGathering: null,
    news: story.newsDay,
    isLead: story.isLead && story.last === null && story.newsDay === null,
  };
}

/** An item of a digest has a time of its own. */
export function storyOfItem(story: Story): Story {
  const { before, last, gathering, sinceGathering, period, newsDay, news, isLead } = NOTHING_TOLD;
  return { ...story, before, last, gathering, sinceGathering, period, newsDay, news, isLead };
}

/** 可望在|今日|股东会上: what is hoped for a day is not the news of that day. */
const HOPED = /(?:可望|有望|预计|预定|拟|将)[^，,。；;]{0,4}$/;

/** The story of an article whose dateline names a day: 江川社3月31日电. */
export function withDateline(story: Story, dates: readonly DateMention[], end: number): Story {
  const day = dates.find((date) => isTelling(date) && isDay(date.date) && date.end <= end)?.date ?? null;
  return day !== null && isOfNews(day, story.published) ? { ...story, newsDay: day, news: day } : story;
}

/** The day of the news until another time is told; what is to come ends nothing, and the day told again is that of the news again. */
function newsAfter(told: readonly Dated[], { newsDay, news, published }: Story): Edtf | null {
  return told.reduce<Edtf | null>((left, date) => {
    if (date.date === newsDay) return newsDay;
    return left !== null && (isToCome(date, published) || contains(date.date, left)) ? left : null;
  }, news);
}

/** A day this close to the publication is that of the news. */
const MAX_NEWS = 7;

/** Whether a day is close enough to the publication to be that of the news. */
function isOfNews(day: Edtf, published: Edtf | null): boolean {
  if (published === null || contains(published, day)) return published === null || !published.includes("/");
  const days = daysFrom(day, published);
  return days >= 0 && days <= MAX_NEWS;
}

function daysFrom(day: Edtf, published: Edtf): number {
  return (Date.parse(bounds(published).first) - Date.parse(day)) / 86_400_000;
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

/** What people gather at in public, and how a later sentence points back at it. */
export const MEETING = "(?:论坛|典礼|仪式|[峰大年览讨流明接聘东享布幕说绩者话谈商询议]会)";
const GATHERING = new RegExp(MEETING);
/** 记者在|启动仪式上|了解到: a gathering of which a report tells without its day; 在一次座谈会上 is another. */
const TOLD_AT = new RegExp(`(?<!曾.{0,12}|[一某各历][次场个届].{0,8})${MEETING}(?:上|现场)`);
/** 此次对接会: the one told of before. */
const POINTS_BACK = new RegExp(`(?:[此本这]次|上述|该)[^，,]{0,6}${MEETING}`);
