import { bounds, contains, precision, type Edtf } from "../../model/edtf.ts";
import type { EventType } from "../../model/front-matter.ts";
import { simplifiedView } from "../../opencc.ts";
import { FILINGS, FOUNDED_BESIDES } from "./lexicon.ts";
import {
  compareAmounts,
  isDeal,
  meet,
  peopleIn,
  sharedNames,
  sharesDetail,
  subjectOf,
  type ToldEvent,
} from "./signs.ts";

/**
 * How the times of two tellings stand to each other. `near`: two days so close that one may be of the announcement;
 * `untold`: at least one has no date, and their articles may tell of the same days; `far`: they hardly do.
 */
export type Times = "fit" | "near" | "untold" | "far" | "apart";

/** Days within which two tellings may be of one deed. */
const MOST_DAYS = {
  /** From a deed to the report of it. */
  report: 3,
  /** From what is told of a company to its denial. */
  reply: 31,
  /** In which papers print one piece of news. */
  news: 7,
  /** From a deed to an article that tells of it without a date. */
  undated: 45,
  /** From the day on which it is settled who takes an office to that on which they take it. */
  office: 62,
  /** Between steps that a company takes to the stock exchange. */
  filing: 92,
  /** The length of an interval that stands for a day which is not known: 不久前, 第三季度. */
  unknown: 124,
  /** From filing a lawsuit, or planning a deal, to its end. */
  case: 366,
  /** From beginning a company to having it registered. */
  founding: 3 * 366,
};

/** Of what happens once, the dates may exclude each other: then the articles disagree. */
export function compareTimes(a: ToldEvent, b: ToldEvent): Times {
  if (happensOnce(a, b)) return "fit";
  const [one, other] = [a.found.date, b.found.date];
  if (one === null || other === null || isOpen(one) || isOpen(other)) return areOfSameWeeks(a, b) ? "untold" : "far";
  if (one === other) return "fit";
  if (isPeriod(a) || isPeriod(b)) return "apart";
  if (contains(one, other) || contains(other, one)) return "fit";
  const days = daysBetween(one, other);
  if (isAsOf(a) !== isAsOf(b) && days <= MOST_DAYS.filing) return days <= MOST_DAYS.undated ? "untold" : "far";
  return days <= MOST_DAYS.report && [a, b].every((event) => isOneAtATime(event) || isOfOffice(event))
    ? "near"
    : "apart";
}

/** 从即日起任, 昨日任: somebody takes an office, or leaves it, once. */
function isOfOffice({ found: { type }, participants }: ToldEvent): boolean {
  return type === "personnel" && participants.some(({ kind }) => kind === "person");
}

/** Types of which there may be several in a week: what is said, posts, quarrels, figures. */
const SEVERAL: ReadonlySet<EventType> = new Set<EventType>(["statement", "other", "personnel", "dispute", "results"]);

/** Whether what the same two do of this type within a few days is one event. */
export function isOneAtATime({ found: { type } }: ToldEvent): boolean {
  return !SEVERAL.has(type);
}

/** Whether two articles are of the days in which papers print one piece of news. */
export function areOfOneNews({ article: a }: ToldEvent, { article: b }: ToldEvent): boolean {
  const isDay = (date: Edtf | null): date is Edtf => date !== null && precision(date) === "day";
  return isDay(a.published) && isDay(b.published) && daysBetween(a.published, b.published) <= MOST_DAYS.news;
}

/** What is told without a date may be of the days of the other: an article tells of what has just been. */
function areOfSameWeeks(a: ToldEvent, b: ToldEvent): boolean {
  const [one, other] = [a, b].map(({ found, article }) => found.date ?? article.published);
  if (!one || !other) return true;
  return daysBetween(one, other) <= MOST_DAYS.undated + lengthOf(one) + lengthOf(other);
}

/** A founding, a filing, a round, a lawsuit, a deal from plan to deed: told with other dates it is the same, told differently. */
function happensOnce(a: ToldEvent, b: ToldEvent): boolean {
  const are = (is: (event: ToldEvent) => boolean) => is(a) && is(b);
  const isOfOne = subjectOf(a) === subjectOf(b);
  if (are(isFoundingOfOwn)) return isOfOne && isWithin(MOST_DAYS.founding, a, b, true);
  if (are(isFiling)) return isOfOne && isWithin(MOST_DAYS.filing, a, b);
  if (are(isRound)) return isOfOne && a.found.trigger === b.found.trigger && isWithin(Infinity, a, b);
  if (are(({ found }) => found.type === "personnel"))
    return isPlanned(a) !== isPlanned(b) && meet(peopleIn(a), peopleIn(b)) && isWithin(MOST_DAYS.office, a, b);
  const isDealDone = are(isDeal) && isPlanned(a) !== isPlanned(b);
  if (!isDealDone && !are(({ found }) => found.type === "dispute")) return false;
  const isOfOneSum = compareAmounts(a, b) === "shared" || (isDealDone && sharesDetail(a, b));
  return isOfOneSum && sharedNames(a, b) > 1 && isWithin(MOST_DAYS.case, a, b);
}

function isWithin(days: number, { found: a }: ToldEvent, { found: b }: ToldEvent, mayBeUntold = false): boolean {
  return a.date === null || b.date === null ? mayBeUntold : daysBetween(a.date, b.date) <= days;
}

/** But for 设立子公司, 发起基金: what a company founds besides itself. */
function isFoundingOfOwn({ found, title }: ToldEvent): boolean {
  return found.type === "founding" && !FOUNDED_BESIDES.some((word) => title.includes(word));
}

function isFiling({ found }: ToldEvent): boolean {
  if (found.type !== "ipo" || found.status === "denied") return false;
  const text = found.trigger + simplifiedView(found.quote);
  return FILINGS.some((word) => text.includes(word));
}

/** Whether a round of funding is told of by its name, of which a company has one. */
export function isRound({ found: { type, status, trigger } }: ToldEvent): boolean {
  return type === "funding" && status !== "denied" && /(?:天使|种子|Pre-?[A-H]|[A-H]\+*)轮$/.test(trigger);
}

function isPlanned({ found: { status } }: ToldEvent): boolean {
  return status === "planned" || status === "forecast";
}

/** What is told as so when the article is printed, whose date is that: it may have been so for some time. */
function isAsOf({ found: { date, dateText } }: ToldEvent): boolean {
  return date !== null && dateText === null && precision(date) === "month";
}

/** An interval in which something went on; a short one is that of a day which is not known, but for results. */
function isPeriod({ found: { date, type } }: ToldEvent): boolean {
  return date !== null && date.includes("/") && lengthOf(date) > MOST_DAYS.unknown / (type === "results" ? 2 : 1);
}

function isOpen(date: Edtf): boolean {
  return date.startsWith("..");
}

const DAY = 86_400_000;

/** From the first day that one may mean to that of the other. */
function daysBetween(a: Edtf, b: Edtf): number {
  return Math.abs(Date.parse(bounds(a).first) - Date.parse(bounds(b).first)) / DAY;
}

function lengthOf(date: Edtf): number {
  const { first, last } = bounds(date);
  return (Date.parse(last) - Date.parse(first)) / DAY;
}

/** Whether a denial comes on the days of what it denies, or soon after; one without a date is of the day of its article. */
export function repliesInTime(denial: ToldEvent, told: ToldEvent): boolean {
  if (told.found.date === null) return denial.found.date === null;
  const denied = denial.found.date ?? denial.article.published;
  if (denied === null || bounds(denied).last < bounds(told.found.date).first) return false;
  return daysBetween(denied, told.found.date) <= MOST_DAYS.reply + lengthOf(told.found.date);
}
