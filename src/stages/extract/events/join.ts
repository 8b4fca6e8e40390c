import { contains, precision, type Edtf } from "../../../model/edtf.ts";
import type { EventType } from "../../../model/front-matter.ts";
import type { FoundEvent } from "../../../model/stages.ts";
import { ROUND } from "./triggers.ts";

/** Types of which a company has few: two tellings whose dates fit are taken for one. */
const RARE: ReadonlySet<EventType> = new Set<EventType>(["founding", "ipo", "layoff", "sanction", "acquisition"]);

/** Joins what an article tells twice: the same type and subject, on dates that fit. */
export function joinRepeated(events: readonly FoundEvent[]): FoundEvent[] {
  const joined: FoundEvent[] = [];
  const bySubject = new Map<string, number[]>();
  for (const event of events) {
    const whose = (event.type === "statement" ? event.speaker : null) ?? event.participants[0]?.form;
    const subject = `${event.type}\0${whose}`;
    const candidates = bySubject.get(subject) ?? [];
    const told = candidates.flatMap((at) => joined[at] ?? []).find((one) => isRepeated(one, event));
    if (told) joined[joined.indexOf(told)] = preferred(told, event);
    else {
      bySubject.set(subject, [...candidates, joined.length]);
      joined.push(event);
    }
  }
  return joined;
}

function isRepeated(a: FoundEvent, b: FoundEvent): boolean {
  if (isSameOccasion(a, b)) return true;
  if ((a.status === "denied") !== (b.status === "denied")) return false;
  const isRare = RARE.has(a.type);
  if (a.date === b.date) {
    if (a.title === b.title || isDealOfDay(a)) return true;
    if (a.date === null) return isRare && a.trigger === b.trigger;
    return isRare || a.type === "dispute" || a.trigger === b.trigger;
  }
  return (isSameRound(a, b) || (isRare && isSameDeed(a, b))) && fits(a.date, b.date);
}

const IS_ROUND = new RegExp(`${ROUND}$`);

/** A round of funding is closed once. */
function isSameRound(a: FoundEvent, b: FoundEvent): boolean {
  return a.type === "funding" && a.status === b.status && a.trigger === b.trigger && IS_ROUND.test(a.trigger);
}

/** 裁员 and 被裁, but not 裁员 and 休眠: of types under which different deeds are told, those whose triggers share a character. */
function isSameDeed({ type, trigger }: FoundEvent, b: FoundEvent): boolean {
  const isVaried = type === "layoff" || type === "acquisition";
  return !isVaried || Array.from(trigger).some((character) => b.trigger.includes(character));
}

/** Verbs that do no more than introduce what is said: an announcement and a denial are two. */
const SAYS = /^(?:表示|指出|强调|透露|认为|介绍|说|称|提醒|建议)$/;

/** What one person says on one day, or at no known time, is one statement; so is what a body is quoted with. */
function isSameOccasion(a: FoundEvent, b: FoundEvent): boolean {
  if (a.type !== "statement" || a.status !== b.status || a.speaker !== b.speaker || !fits(a.date, b.date)) return false;
  if (isOtherTime(a, b) || isOtherTime(b, a)) return false;
  const isOfBody = SAYS.test(a.trigger) && SAYS.test(b.trigger) && a.participants[0]?.form === b.participants[0]?.form;
  return a.speaker !== null || isOfBody;
}

/** 几年前, 今年曾强调: words for no day, where the other has a date of its own. */
function isOtherTime(a: FoundEvent, b: FoundEvent): boolean {
  return a.date !== b.date && a.dateText !== null && /^(?:\d{4}(?:-\d{2})?)?$/.test(a.date ?? "") && b.date !== null;
}

/** A company has one round, and one deal, on a day: what is told of it twice is its terms. */
function isDealOfDay({ type, date }: FoundEvent): boolean {
  return (type === "funding" || type === "acquisition") && date !== null && precision(date) === "day";
}

function fits(a: Edtf | null, b: Edtf | null): boolean {
  if (a === null || b === null) return true;
  return contains(a, b) || contains(b, a);
}

/** An interval says less than a date, and more than none. */
function fineness(date: Edtf | null): number {
  return date === null ? 0 : date.includes("/") ? 1 : date.length;
}

/** The telling with the finer date, of what is said that with a printed one, with the participants of both. */
function preferred(a: FoundEvent, b: FoundEvent): FoundEvent {
  const isSaid = a.type === "statement" && a.date !== null && b.date !== null && a.dateText !== b.dateText;
  const isFiner =
    isSaid && (a.dateText === null || b.dateText === null) ? a.dateText === null : fineness(b.date) > fineness(a.date);
  const [base, other] = isFiner ? [b, a] : [a, b];
  const more = other.participants.filter(({ form }) => !base.participants.some((own) => own.form === form));
  const amounts = [...base.amounts, ...other.amounts];
  return { ...base, participants: [...base.participants, ...more], amounts, cites: bothCited(a, b) };
}

/** What an article has from others, and tells again without saying so, it still has from them. */
function bothCited({ cites: a }: FoundEvent, { cites: b }: FoundEvent): FoundEvent["cites"] {
  return a && b ? [...new Set([...a, ...b])] : (a ?? b);
}
