import type { EventType } from "../../model/front-matter.ts";
import type { Entity } from "./entities.ts";
import { DENIED_AT_LARGE, DIES, OFTEN } from "./lexicon.ts";
import { areOfOneNews, compareTimes, isOneAtATime, repliesInTime, type Times } from "./same-time.ts";
import {
  compareAmounts,
  countShared,
  familyOf,
  keyOf,
  meet,
  peopleIn,
  sharedNames,
  sharesDetail,
  signsOf,
  subjectOf,
  type Signs,
  type ToldEvent,
} from "./signs.ts";

/** Types of which a company has few: that two tellings are of one speaks for their being of one event. */
const RARE: ReadonlySet<EventType> = new Set<EventType>(["founding", "ipo", "layoff", "sanction"]);
/** Those, and deals, of which a company has few in one article or one year, but many over all articles. */
export const RARE_OR_DEAL: ReadonlySet<EventType> = new Set<EventType>([...RARE, "acquisition"]);
/** Types that a telling takes whose words are of no other: a denial may be told as what is denied. */
const VAGUE: ReadonlySet<EventType> = new Set<EventType>(["statement", "other"]);

/** `unlike`: nothing speaks against their being one, and too little for it. */
export type Likeness = "same" | "unlike" | "apart";

/** What speaks for two tellings being of one event, and what against; so many points are enough. */
const ENOUGH = 5;
const POINTS = {
  /** Of one subject; two at least are named by both. */
  subject: 2,
  company: 2,
  /** Times that fit; no date, where what happened is the same by its words; the same news of the same two. */
  time: 2,
  weeks: 1,
  news: 1,
  far: -2,
  /** A type of which a company has few; two types of one family; one that is told by no other words. */
  rare: 3,
  family: -1,
  vague: -1,
  /** The same trigger, or one of its kind or of another; the same document. */
  trigger: 2,
  deed: 1,
  otherDeed: -2,
  document: 2,
  /** Titles alike, or nearly the same; a run of words in the quotes. */
  alike: 1,
  veryAlike: 2,
  run: 3,
  /** Amounts, things and counted numbers: the same, or others. */
  amount: 2,
  otherAmount: -2,
  detail: 1,
  otherThing: -2,
  /** Others take part in one than in the other. */
  others: -2,
} as const;

/** Whether two articles tell of one event: nothing of what excludes it, and enough in common. */
export function compareEvents(a: ToldEvent, b: ToldEvent): Likeness {
  if (a.article === b.article || !typesFit(a, b) || areOfOtherPeople(a, b)) return "apart";
  if (isDenial(a) !== isDenial(b) && a.found.type === b.found.type) return deniesEvent(a, b) ? "same" : "apart";
  const times = compareTimes(a, b);
  if (times === "apart") return "apart";
  if (isSameResult(a, b)) return "same";
  if (compareAmounts(a, b) === "apart" && !isToldOtherwise(a, b)) return "apart";
  if (!isAboutSubject(a, b) || !isAboutWords(a, b)) return "unlike";
  return pointsOf(a, b, times) >= ENOUGH ? "same" : times === "near" ? "apart" : "unlike";
}

function pointsOf(a: ToldEvent, b: ToldEvent, times: Times): number {
  const words = pointsOfWords(a, b);
  return pointsOfWho(a, b) + pointsOfTime(a, b, times, words) + pointsOfType(a, b) + words + pointsOfDetail(a, b);
}

function pointsOfWho(a: ToldEvent, b: ToldEvent): number {
  return sum(
    (subjectOf(a) === subjectOf(b) || isDoneToOne(a, b) || isOfPerson(a, b)) && POINTS.subject,
    sharedNames(a, b) > 1 && POINTS.company,
    differInOthers(a, b) && POINTS.others,
  );
}

function pointsOfTime(a: ToldEvent, b: ToldEvent, times: Times, words: number): number {
  const isOneNews = a.found.type === b.found.type && isOneAtATime(a) && areOfOneNews(a, b) && sharedNames(a, b) > 1;
  return sum(
    times === "fit" && POINTS.time,
    times === "untold" && words > (isOften(a) || isOften(b) ? POINTS.trigger : 0) && POINTS.weeks,
    times === "far" && POINTS.far,
    times !== "fit" && isOneNews && POINTS.news,
  );
}

/** Whether it is told by a word for what somebody does again and again: by that alone it is not known again. */
function isOften({ found: { trigger } }: ToldEvent): boolean {
  return OFTEN.some((word) => trigger.includes(word));
}

function pointsOfType({ found: a, participants: [subject] }: ToldEvent, { found: b }: ToldEvent): number {
  if (a.type === b.type) return RARE.has(a.type) && subject?.kind === "company" ? POINTS.rare : 0;
  return familyOf(a.type) === familyOf(b.type) ? POINTS.family : POINTS.vague;
}

function pointsOfWords(a: ToldEvent, b: ToldEvent): number {
  const [one, other] = [signsOf(a), signsOf(b)];
  const alike = likenessOf(one, other);
  // What is said is told by any word of speech.
  const isDeed = a.found.type !== "statement" && b.found.type !== "statement";
  return sum(
    isDeed && isOfOneFamily(a, b) && sharesTrigger(a, b) ? POINTS.trigger : isOneKindOfDeed(a, b) && POINTS.deed,
    one.document !== undefined && one.document === other.document && POINTS.document,
    alike >= VERY_ALIKE ? POINTS.veryAlike : alike >= ALIKE && POINTS.alike,
    meet(one.runs, other.runs) && POINTS.run,
  );
}

function pointsOfDetail(a: ToldEvent, b: ToldEvent): number {
  const [one, other] = [signsOf(a), signsOf(b)];
  const amounts = compareAmounts(a, b);
  return sum(
    amounts === "shared" && POINTS.amount,
    amounts === "apart" && POINTS.otherAmount,
    sharesDetail(a, b) && POINTS.detail,
    areApart(one.things, other.things) && POINTS.otherThing,
    a.found.type === b.found.type && !isSuccession(a, b) && areApart(one.deeds, other.deeds) && POINTS.otherDeed,
  );
}

function sum(...points: readonly (number | false)[]): number {
  return points.reduce<number>((total, point) => total + (point || 0), 0);
}

function typesFit(a: ToldEvent, b: ToldEvent): boolean {
  return isOfOneFamily(a, b) || VAGUE.has(a.found.type) || VAGUE.has(b.found.type);
}

function isOfOneFamily({ found: a }: ToldEvent, { found: b }: ToldEvent): boolean {
  return familyOf(a.type) === familyOf(b.type);
}

function isDenial({ found: { status } }: ToldEvent): boolean {
  return status === "denied";
}

/** Whether of two tellings the one that denies speaks of what the other tells: the same deed by the same subject to the same others. */
function deniesEvent(a: ToldEvent, b: ToldEvent): boolean {
  const [denial, told] = isDenial(a) ? [a, b] : [b, a];
  const isAtLarge = DENIED_AT_LARGE.some((word) => denial.title.includes(word));
  if (subjectOf(a) !== subjectOf(b) || isAtLarge || compareAmounts(a, b) === "apart") return false;
  if (!repliesInTime(denial, told) || differInOthers(a, b)) return false;
  return sharesTrigger(a, b) || likenessOf(signsOf(a), signsOf(b)) >= ALIKE;
}

/** What a company earned in one period is one result, whichever figures are told of it: revenue here, profit there. */
function isSameResult(a: ToldEvent, b: ToldEvent): boolean {
  const isResult = a.found.type === "results" && b.found.type === "results";
  return isResult && a.found.date !== null && a.found.date === b.found.date && subjectOf(a) === subjectOf(b);
}

/** A sum of which the other is at least so much of it may be told of the same deed. */
const SAME_SIZE = 0.6;

/** Papers tell of one deed with sums that are not far from each other. */
function isToldOtherwise(a: ToldEvent, b: ToldEvent): boolean {
  return a.found.type === b.found.type && isOneAtATime(a) && compareAmounts(a, b, SAME_SIZE) === "shared";
}

/** So many in common, and the sum, tell of one deed even where the subjects differ. */
const MANY = 3;

/** The subject of one is named by the other: two filings with one bank are two, and of two that are founded each has its own. */
function isAboutSubject(a: ToldEvent, b: ToldEvent): boolean {
  if (a.found.type === b.found.type && OF_ONE.has(a.found.type)) return ownerOf(a) === ownerOf(b);
  const isNamed = a.named.has(subjectOf(b)) || b.named.has(subjectOf(a));
  return (
    isNamed || isOfPerson(a, b) || isDoneToOne(a, b) || (sharedNames(a, b) >= MANY && compareAmounts(a, b) === "shared")
  );
}

/** Whoever is named first, one who takes an office takes it in the house that both name. */
function isOfPerson(a: ToldEvent, b: ToldEvent): boolean {
  const arePersonnel = a.found.type === "personnel" && b.found.type === "personnel";
  return arePersonnel && meet(peopleIn(a), peopleIn(b)) && sharedNames(a, b) > 1;
}

/**
 * 警方对某案立案，带走甲, 甲被带走; 甲病逝, 集团创办人甲去世: the same is done to the same person, or becomes of them, of whomever it is told.
 */
function isDoneToOne(a: ToldEvent, b: ToldEvent): boolean {
  const areDone = [a, b].every(({ found: { type } }) => familyOf(type) === "sanction") || [a, b].every(isDeath);
  return areDone && meet(peopleIn(a), peopleIn(b)) && (sharesTrigger(a, b) || meet(signsOf(a).deeds, signsOf(b).deeds));
}

function isDeath({ found: { trigger } }: ToldEvent): boolean {
  return DIES.some((word) => trigger.includes(word));
}

/** Types of which each company has its own. */
const OF_ONE: ReadonlySet<EventType> = new Set<EventType>(["founding", "ipo"]);

/** The organization that is founded or listed: 周某 of 周某创办江边商行 is none. */
function ownerOf({ participants }: ToldEvent): Entity | undefined {
  return participants.find(({ kind }) => kind !== "person");
}

/** Of what is said only the words tell whether it is the same. */
function isAboutWords(a: ToldEvent, b: ToldEvent): boolean {
  const isSaid = a.found.type === "statement" || b.found.type === "statement";
  return !isSaid || pointsOfWords(a, b) > 0;
}

/** 甲任董事长 and 乙任财务长: both are of people, and of none in common. */
export function areOfOtherPeople(a: ToldEvent, b: ToldEvent): boolean {
  return (
    [a, b].every(({ found: { type } }) => type === "personnel" || type === "award") &&
    areApart(peopleIn(a), peopleIn(b))
  );
}

/** Both name others beside their subject, organizations all, and none in common. */
export function differInOthers(a: ToldEvent, b: ToldEvent): boolean {
  const hasOwn = (one: ToldEvent, other: ToldEvent) => {
    const others = one.participants.slice(1).filter(({ kind }) => kind !== "person");
    return others.length > 0 && !others.some((entity) => other.named.has(keyOf(entity)));
  };
  return hasOwn(a, b) && hasOwn(b, a);
}

/** 甲退休，由乙升任, 乙接替甲: who goes and who comes are told by either deed. */
function isSuccession(a: ToldEvent, b: ToldEvent): boolean {
  return a.found.type === "personnel" && [...peopleIn(a)].filter((who) => peopleIn(b).has(who)).length > 1;
}

/** Both have some, and none in common. */
function areApart<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && !meet(a, b);
}

/** Words of one kind of deed, or the word that tells of one stands in the title of the other: 召回 and 宣布召回. */
function isOneKindOfDeed(a: ToldEvent, b: ToldEvent): boolean {
  const stands = ({ found: { trigger, type } }: ToldEvent, { title }: ToldEvent) =>
    type !== "statement" && trigger.length > 1 && title.includes(trigger);
  return meet(signsOf(a).deeds, signsOf(b).deeds) || stands(a, b) || stands(b, a);
}

/** 起诉 and 发起诉讼 are one word longer or shorter. */
function sharesTrigger({ found: { trigger: a } }: ToldEvent, { found: { trigger: b } }: ToldEvent): boolean {
  return a.includes(b) || b.includes(a);
}

/** The share of pairs of characters that two titles of one event have in common. */
const ALIKE = 0.5;
const VERY_ALIKE = 0.75;

/** How alike two titles are, or what they tell first: one may go on where the other ends. */
function likenessOf(a: Signs, b: Signs): number {
  return Math.max(likeness(a.pairs, b.pairs), likeness(a.firstPairs, b.firstPairs));
}

/** What of the shorter title stands in the other, from 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return countShared(a, b) / Math.max(1, Math.min(a.size, b.size));
}
