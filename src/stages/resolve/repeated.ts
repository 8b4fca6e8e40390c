import { contains, precision, type Edtf } from "../../model/edtf.ts";
import type { FoundEvent } from "../../model/stages.ts";
import { areOfOtherPeople, differInOthers, RARE_OR_DEAL } from "./same-event.ts";
import { isRound } from "./same-time.ts";
import { compareAmounts, keyOf, subjectOf, type ToldEvent } from "./signs.ts";

/** By so many of those who take part a telling is looked for, among so many of each. */
const MEETING = 5;
const NEIGHBOURS = 32;

/** Joins what one article tells twice: in its lead and again, in its own words and in somebody's. */
export function joinRepeated(told: readonly ToldEvent[]): ToldEvent[] {
  const joined: ToldEvent[] = [];
  const places = new Map<string, number[]>();
  for (const event of told) {
    const keys = placesOf(event);
    const near = new Set(keys.flatMap((key) => places.get(key)?.slice(-NEIGHBOURS) ?? []));
    const at = [...near].sort((a, b) => a - b).find((i) => joined[i] && isRepeated(joined[i], event)) ?? joined.length;
    joined[at] = joined[at] ? preferred(joined[at], event) : event;
    for (const key of keys) if (!places.get(key)?.includes(at)) places.set(key, [...(places.get(key) ?? []), at]);
  }
  return joined;
}

/** Where tellings of one deed meet: at each who takes part, and at who speaks. */
function placesOf(event: ToldEvent): string[] {
  const sayer = event.found.type === "statement" ? [sayerOf(event)] : [];
  return [...sayer, ...event.participants.slice(0, MEETING).map(keyOf)];
}

function isRepeated(a: ToldEvent, b: ToldEvent): boolean {
  if (isSameOccasion(a, b)) return true;
  if ((a.found.status === "denied") !== (b.found.status === "denied")) return false;
  if (a.found.type !== b.found.type) return subjectOf(a) === subjectOf(b) && (tellsOf(a, b) || tellsOf(b, a));
  if (a.found.type === "statement") return sayerOf(a) === sayerOf(b) && isOfSubject(a, b);
  if (differInOthers(a, b) || areOfOtherPeople(a, b)) return false;
  return (subjectOf(a) === subjectOf(b) && isOfSubject(a, b)) || isOfPair(a, b);
}

/** Of one subject: what it does rarely if only the dates fit, and what it often does by word and day. */
function isOfSubject(a: ToldEvent, b: ToldEvent): boolean {
  const { type, date, trigger } = a.found;
  const isRare = RARE_OR_DEAL.has(type);
  if (date === b.found.date) {
    if (a.title === b.title || isDealOfDay(a.found)) return true;
    return date === null
      ? isRare && trigger === b.found.trigger
      : isRare || type === "dispute" || trigger === b.found.trigger;
  }
  const isAlleged = a.found.status !== b.found.status && [a, b].some(({ found }) => found.status === "alleged");
  return (areOfOneRound(a, b) || (isRare && !isAlleged && isSameDeed(a.found, b.found))) && fits(date, b.found.date);
}

/** A round of funding is closed once. */
function areOfOneRound(a: ToldEvent, b: ToldEvent): boolean {
  return isRound(a) && isRound(b) && a.found.status === b.found.status && a.found.trigger === b.found.trigger;
}

/** 裁员 and 被裁, but not 裁员 and 休眠: of types under which different deeds are told, those whose triggers share a character. */
function isSameDeed({ type, trigger }: FoundEvent, b: FoundEvent): boolean {
  const isVaried = type === "layoff" || type === "acquisition" || type === "sanction";
  return !isVaried || piecesOf(trigger, 1).some((character) => b.trigger.includes(character));
}

/** A company has one round, and one deal, on a day: what is told of it twice is its terms. */
function isDealOfDay({ type, date }: FoundEvent): boolean {
  return (type === "funding" || type === "acquisition") && date !== null && precision(date) === "day";
}

/** 甲公司与乙公司终止合作, 乙公司决定终止合约: the same two, whoever is named first, and nearly the same word. */
function isOfPair(a: ToldEvent, b: ToldEvent): boolean {
  if (!fits(a.found.date, b.found.date) || compareAmounts(a, b) === "apart") return false;
  const [one, other] = [organizationsIn(a), organizationsIn(b)];
  const shared = one.filter((key) => other.includes(key)).length;
  // 甲公司买下乙公司, 乙公司易主: on one day one of them may be told of alone.
  if (isDealOfDay(a.found) && a.found.date === b.found.date)
    return shared > 0 && shared === Math.min(one.length, other.length);
  return shared > 1 && piecesOf(a.found.trigger, 2).some((pair) => b.found.trigger.includes(pair));
}

function organizationsIn({ participants }: ToldEvent): string[] {
  return participants.filter(({ kind }) => kind !== "person").map(keyOf);
}

/** All pieces of so many characters. */
function piecesOf(text: string, size: number): string[] {
  return Array.from({ length: Math.max(0, text.length - size + 1) }, (_, i) => text.slice(i, i + size));
}

/** Words with which something is made known. */
const MAKES_KNOWN = /^(?:公布|发布|披露|公告|宣布|宣告|官宣|通报|公示)$/;

/** 公布上市辅导备案报告 beside 启动上市辅导 on that day: what is made known is the deed. */
function tellsOf({ found: { type, trigger, date }, title }: ToldEvent, { found: deed }: ToldEvent): boolean {
  const isNotice = type === "other" && deed.type !== "statement" && MAKES_KNOWN.test(trigger);
  return isNotice && date !== null && date === deed.date && title.includes(deed.trigger);
}

/** Who says what is said: whose name stands before the colon of the title, where it is not told. */
function sayerOf({ found: { speaker }, title }: ToldEvent): string {
  return speaker ?? /^(.{1,30}?)：/.exec(title)?.[1] ?? "";
}

/** Verbs that do no more than introduce what is said: an announcement and a denial are two. */
const SAYS = /(?:表示|指出|强调|透露|认为|介绍|说|称|提醒|建议)$/;

/** What one person says on one day, or at no known time, is one statement; so is what a body is quoted with. */
function isSameOccasion(a: ToldEvent, b: ToldEvent): boolean {
  const [one, other] = [a.found, b.found];
  const sayer = sayerOf(a);
  const isOfOne = one.type === "statement" && other.type === "statement" && sayer !== "" && sayer === sayerOf(b);
  if (!isOfOne || one.status !== other.status || !fits(one.date, other.date)) return false;
  if (isOtherTime(one, other) || isOtherTime(other, one)) return false;
  const isOfBody = a.participants.some(({ kind, name }) => kind !== "person" && name === sayer);
  return !isOfBody || (SAYS.test(one.trigger) && SAYS.test(other.trigger));
}

/** 几年前, 今年曾强调: words for no day, where the other has a date of its own. */
function isOtherTime(a: FoundEvent, b: FoundEvent): boolean {
  return a.date !== b.date && a.dateText !== null && /^(?:\d{4}(?:-\d{2})?)?$/.test(a.date ?? "") && b.date !== null;
}

function fits(a: Edtf | null, b: Edtf | null): boolean {
  if (a === null || b === null) return true;
  return contains(a, b) || contains(b, a);
}

/** An interval says less than a date, and more than none. */
function fineness(date: Edtf | null): number {
  return date === null ? 0 : date.includes("/") ? 1 : date.length;
}

/** The telling that says what it is and has the finer date, with all whom either names. */
function preferred(a: ToldEvent, b: ToldEvent): ToldEvent {
  const [base, other] = isBetter(b, a) ? [b, a] : [a, b];
  const more = other.participants.filter((entity) => !base.participants.some((own) => keyOf(own) === keyOf(entity)));
  const amounts = [...base.found.amounts, ...other.found.amounts];
  return {
    ...base,
    found: { ...base.found, amounts, cites: bothCited(a.found, b.found) },
    participants: [...base.participants, ...more],
    named: new Set([...base.named, ...other.named]),
  };
}

/** Of what is said a printed date counts before a fine one; of a deal, who names more that take part. */
function isBetter(one: ToldEvent, other: ToldEvent): boolean {
  const [a, b] = [one.found, other.found];
  if (a.type !== b.type) return b.type === "other";
  const isSaid = a.type === "statement" && a.date !== null && b.date !== null && a.dateText !== b.dateText;
  if (isSaid && (a.dateText === null || b.dateText === null)) return b.dateText === null;
  if (fineness(a.date) !== fineness(b.date)) return fineness(a.date) > fineness(b.date);
  return subjectOf(one) !== subjectOf(other) && organizationsIn(one).length > organizationsIn(other).length;
}

/** What an article has from others, and tells again without saying so, it still has from them. */
function bothCited({ cites: a }: FoundEvent, { cites: b }: FoundEvent): FoundEvent["cites"] {
  return a && b ? [...new Set([...a, ...b])] : (a ?? b);
}
