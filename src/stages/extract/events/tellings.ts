import type { Edtf } from "../../../model/edtf.ts";
import type { EventType } from "../../../model/front-matter.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import type { DateMention } from "../dates.ts";
import type { Lexicon } from "../lexicon.ts";
import { holdsWord } from "./status.ts";
import { findTriggers, type Trigger } from "./triggers.ts";

/** A run of clauses that tell of one event. */
export interface Telling extends Span {
  readonly type: EventType;
  readonly trigger: Trigger;
  readonly dates: readonly DateMention[];
}

/** Types from the most to the least telling: where a clause tells of several, the first is what happened. */
const PRECEDENCE: readonly EventType[] = [
  ...(["layoff", "sanction", "acquisition", "ipo", "founding", "funding", "dispute"] as const),
  ...(["partnership", "product", "award", "personnel", "results", "other", "statement"] as const),
];
/** Types that a more telling one in the same sentence takes in. */
export const SUBORDINATE: ReadonlySet<EventType> = new Set<EventType>(["statement", "other"]);

/** Finds what a sentence tells, clause by clause, and joins neighbours that tell of one thing. */
export function findTellings(sentence: Sentence, lexicon: Lexicon): Telling[] {
  const triggers = findTriggers(sentence, lexicon);
  if (triggers.length === 0) return [];
  const told = sentence.clauses.flatMap((clause, i) => {
    const inside = within(triggers, clause).filter((trigger) => isSupported(trigger, clause, sentence, lexicon));
    const trigger = PRECEDENCE.map((type) => inside.find((one) => one.type === type)).find((one) => one !== undefined);
    if (!trigger) return [];
    const whole = { start: startOf(sentence, i), end: endOf(sentence, i, trigger) };
    return [{ ...whole, type: trigger.type, trigger, dates: within(sentence.dates, whole) }];
  });
  return joinNeighbours(withoutSubordinate(told));
}

/** The spans that lie within another. */
export function within<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  return spans.filter((span) => span.start >= start && span.end <= end);
}

/** A date that says when: not 近日, whose interval is no more than a guess. */
export function isTelling(mention: DateMention): mention is DateMention & { readonly date: Edtf } {
  return mention.date !== null && mention.kind !== "vague";
}

/** 较|去年同期, 比|2022年: a date that something is compared with. */
export function isCompared({ block }: Sentence, { start }: DateMention): boolean {
  return /(?:较|相比|相较|(?<![对占同环])比)(?:于|上述|此前)?$/.test(
    block.simplified.slice(Math.max(0, start - 5), start),
  );
}

/**
 * What a trigger needs to tell of an event. Results need a number; weak triggers a date or a number, the weak ones of
 * the vaguest types a date; and a clause without either must not say how things are in general.
 */
function isSupported({ type, strength }: Trigger, clause: Span, sentence: Sentence, lexicon: Lexicon): boolean {
  const dated = sentence.dates.some(isTelling);
  const numbered = within(sentence.amounts, clause).length > 0;
  if (type === "results") return numbered;
  if (strength === "weak" && SUBORDINATE.has(type)) return dated;
  if (type === "other" && !dated && !numbered) return false;
  if (strength === "weak" && !dated && sentence.amounts.length === 0) return false;
  const bare = within(sentence.dates, clause).length === 0 && !numbered;
  return !(bare && lexicon.events.general.some((word) => holdsWord(sentence, clause, word)));
}

/** How much a clause may hold beside the date that it is there for: 2024年3月|间. */
const BESIDE_DATE = 2;

/** A clause that is nothing but a date belongs to the one behind it. */
function startOf({ clauses, dates }: Sentence, i: number): number {
  const clause = clauses[i];
  const before = clauses[i - 1];
  const date = before && within(dates, before).find(isTelling);
  const isDate = before && date && before.end - before.start - (date.end - date.start) <= BESIDE_DATE;
  return (isDate ? before : clause)?.start ?? 0;
}

/** A clause of fewer characters says too little by itself: 到2026年. */
const MIN_CLAUSE = 8;

/** Where a verb of speech ends its clause (…预计,), what it introduces belongs to it: the clauses up to one that says something. */
function endOf({ block, clauses }: Sentence, i: number, { end, type }: Trigger): number {
  let last = clauses[i]?.end ?? end;
  if (type !== "statement" || block.simplified.slice(end, last).trim() !== "") return last;
  for (const clause of clauses.slice(i + 1)) {
    last = clause.end;
    if (clause.end - clause.start >= MIN_CLAUSE) break;
  }
  return last;
}

function withoutSubordinate(told: readonly Telling[]): Telling[] {
  const telling = told.filter(({ type }) => !SUBORDINATE.has(type));
  return telling.length > 0 ? telling : [...told];
}

function joinNeighbours(told: readonly Telling[]): Telling[] {
  return told.reduce<Telling[]>((joined, next) => {
    const last = joined.at(-1);
    if (last && last.type === next.type && !startsAnew(last, next))
      joined[joined.length - 1] = { ...last, end: next.end, dates: [...last.dates, ...next.dates] };
    else joined.push(next);
    return joined;
  }, []);
}

/** Two clauses of one type tell of two events when each has its date. */
function startsAnew(a: Telling, b: Telling): boolean {
  const first = a.dates.find(isTelling)?.date;
  const second = b.dates.find(isTelling)?.date;
  return Boolean(first && second && first !== second);
}
