import type { EventType } from "../../model/front-matter.ts";
import type { Edtf } from "../../model/edtf.ts";
import { contains } from "../../model/edtf.ts";
import type { FoundEvent, Mention } from "../../model/stages.ts";
import type { Span } from "../../model/text.ts";
import type { Amount } from "./amounts.ts";
import { quoteOf, type Sentence } from "./clauses.ts";
import type { DateMention } from "./dates.ts";
import type { Lexicon } from "./lexicon.ts";
import { findHeadline } from "./events/headline.ts";
import { findSpeaker, statusOf } from "./events/status.ts";
import { findTriggers, type Trigger } from "./events/triggers.ts";

/** A sentence with everything found in it that an event is made of. */
export interface EventSentence extends Sentence {
  readonly dates: readonly DateMention[];
  readonly amounts: readonly Amount[];
}

/** Types from the most to the least telling: where a clause tells of several, the first is what happened. */
const PRECEDENCE: readonly EventType[] = [
  "layoff",
  "sanction",
  "acquisition",
  "ipo",
  "founding",
  "funding",
  "dispute",
  "partnership",
  "product",
  "award",
  "personnel",
  "results",
  "other",
  "statement",
];
/** Types that a more telling one in the same sentence takes in. */
const SUBORDINATE: ReadonlySet<EventType> = new Set<EventType>(["statement", "other"]);

/** A run of clauses that tell of one event. */
interface Telling extends Span {
  readonly type: EventType;
  readonly trigger: Trigger;
  readonly dates: readonly DateMention[];
}

/** Finds what a sentence says has happened. `carried` are those of whom the text speaks when the sentence names nobody. */
export function findEvents(sentence: EventSentence, carried: readonly Mention[], lexicon: Lexicon): FoundEvent[] {
  const triggers = findTriggers(sentence, lexicon).filter(
    (trigger) => isSupported(trigger, sentence) && !isGeneral(trigger, sentence, lexicon),
  );
  const tellings = tellingsOf(sentence, triggers);
  return tellings.flatMap((telling) => eventOf(sentence, telling, tellings.length, carried, lexicon) ?? []);
}

/** Results and weak triggers tell of an event only with a date or a number beside them. */
function isSupported({ type, strength }: Trigger, { dates, amounts }: EventSentence): boolean {
  if (type === "results") return amounts.length > 0;
  if (type === "statement" && strength === "weak")
    return dates.some((date) => date.date !== null && date.kind !== "vague");
  return strength === "strong" || dates.some((date) => date.date !== null) || amounts.length > 0;
}

/** A clause without a date that says how things are, should be or might be. */
function isGeneral(trigger: Trigger, { block, clauses, dates, amounts }: EventSentence, lexicon: Lexicon): boolean {
  const clause = clauses.find(({ start, end }) => trigger.start >= start && trigger.end <= end);
  if (!clause || within(dates, clause).length > 0 || within(amounts, clause).length > 0) return false;
  const text = block.simplified.slice(clause.start, clause.end);
  return lexicon.events.general.some((word) => text.includes(word));
}

function tellingsOf(sentence: EventSentence, triggers: readonly Trigger[]): Telling[] {
  const told = sentence.clauses.flatMap((clause) => {
    const inside = triggers.filter((trigger) => trigger.start >= clause.start && trigger.end <= clause.end);
    const best = PRECEDENCE.map((type) => inside.find((trigger) => trigger.type === type)).find(
      (trigger) => trigger !== undefined,
    );
    return best ? [{ ...clause, type: best.type, trigger: best, dates: within(sentence.dates, clause) }] : [];
  });
  const telling = told.some((one) => !SUBORDINATE.has(one.type))
    ? told.filter((one) => !SUBORDINATE.has(one.type))
    : told;
  return telling.reduce<Telling[]>((merged, next) => {
    const last = merged.at(-1);
    if (last && last.type === next.type && !startsAnew(last, next))
      merged[merged.length - 1] = { ...last, end: next.end, dates: [...last.dates, ...next.dates] };
    else merged.push(next);
    return merged;
  }, []);
}

/** Two clauses of one type tell of two events when each has its date. */
function startsAnew(a: Telling, b: Telling): boolean {
  const first = a.dates.find((date) => date.date)?.date;
  const second = b.dates.find((date) => date.date)?.date;
  return Boolean(first && second && first !== second);
}

function within<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  return spans.filter((span) => span.start >= start && span.end <= end);
}

function eventOf(
  sentence: EventSentence,
  telling: Telling,
  count: number,
  carried: readonly Mention[],
  lexicon: Lexicon,
): FoundEvent | null {
  const speaker = findSpeaker(sentence, lexicon);
  const participants = participantsOf(sentence, telling, count, carried, speaker?.mention ?? null);
  const [subject] = participants;
  if (!subject) return null;
  const date = dateOf(sentence, telling);
  const span = quoteSpan(sentence, telling, date, subject);
  return {
    type: telling.type,
    trigger: telling.trigger.text,
    date: date?.date ?? null,
    dateText: date?.text ?? null,
    headline: findHeadline(sentence, telling, subject),
    participants: unique(participants),
    status: statusOf(sentence, telling, telling.trigger, speaker !== null && speaker.mention !== subject, lexicon),
    speaker: speaker?.text ?? null,
    quote: quoteOf(sentence.block, span),
  };
}

/**
 * The named of the clauses and the subject; all of the sentence when it tells of one event only. Where nobody is named
 * it is about those of whom the text speaks, or at last about who says so.
 */
function participantsOf(
  sentence: EventSentence,
  telling: Telling,
  count: number,
  carried: readonly Mention[],
  speaker: Mention | null,
): Mention[] {
  const named = sentence.mentions.filter(
    (mention) => mention.kind !== "product" && mention !== speaker && !isMedium(sentence, mention),
  );
  const inTelling = count === 1 ? named : within(named, telling);
  const subject = subjectOf(sentence, telling, named);
  const own = subject ? [subject, ...inTelling.filter((mention) => mention !== subject)] : inTelling;
  if (own.some((mention) => mention.kind !== "person")) return own;
  const all = [...carried.filter((mention) => !own.includes(mention)), ...own];
  return all.length > 0 || !speaker ? all : [speaker];
}

/** The company that acts: the first of the nearest clause up to the trigger that names one for itself. */
function subjectOf(sentence: EventSentence, telling: Telling, named: readonly Mention[]): Mention | undefined {
  const companies = named.filter((mention) => mention.kind === "company");
  const acting = companies.filter((mention) => mention.end <= telling.trigger.start && !isHolder(sentence, mention));
  for (const clause of [...sentence.clauses].reverse()) {
    const [first] = within(acting, clause);
    if (first) return first;
  }
  return companies.find((mention) => !isHolder(sentence, mention)) ?? companies[0];
}

/** 象帝先|董事长唐志敏: the company is named for the person's sake. */
function isHolder({ block, mentions }: EventSentence, { end }: Mention): boolean {
  const person = mentions.find((mention) => mention.kind === "person" && mention.start >= end);
  if (!person || person.start - end > HOLDER_REACH) return false;
  return !/[，,。；;]|[与和]$/.test(block.simplified.slice(end, person.start)) && person.start > end;
}

/** How far behind a company the person may stand for whose title it is named. */
const HOLDER_REACH = 16;

/** A medium in book-title marks is where something was printed, not whom it happened to. */
function isMedium({ block }: EventSentence, mention: Mention): boolean {
  return mention.kind === "institution" && "《〈".includes(block.simplified.charAt(mention.start - 1) || " ");
}

function unique(mentions: readonly Mention[]): { form: string; kind: Mention["kind"] }[] {
  const seen = new Map<string, { form: string; kind: Mention["kind"] }>();
  for (const { form, kind } of mentions) if (!seen.has(form)) seen.set(form, { form, kind });
  return [...seen.values()];
}

/** The date of the telling, else the nearest before it in the sentence, else the only one behind it. */
function dateOf(sentence: EventSentence, telling: Telling): DateMention | null {
  const dated = sentence.dates.filter((date) => date.date !== null);
  const inside = telling.dates.filter((date) => date.date !== null);
  return inside[0] ?? dated.filter((date) => date.end <= telling.start).at(-1) ?? null;
}

/** From the clause that has the date or the subject to the last of the telling, when that is not too long. */
function quoteSpan(
  sentence: EventSentence,
  telling: Telling,
  date: DateMention | null,
  subject: { form: string },
): Span {
  const mention = sentence.mentions.find((candidate) => candidate.form === subject.form);
  const starts = [telling.start, date?.start ?? telling.start, mention?.start ?? telling.start].map(
    (offset) =>
      sentence.clauses.find((clause) => offset >= clause.start && offset < clause.end)?.start ?? telling.start,
  );
  return {
    start: Math.min(...starts),
    end: Math.max(
      telling.end,
      sentence.clauses.find((clause) => date && date.start >= clause.start && date.end <= clause.end)?.end ??
        telling.end,
    ),
  };
}

/** Joins what an article tells twice: the same type and subject, on dates that fit. */
export function joinRepeated(events: readonly FoundEvent[]): FoundEvent[] {
  const joined: FoundEvent[] = [];
  for (const event of events) {
    const index = joined.findIndex((other) => isRepeated(other, event));
    const other = joined[index];
    if (!other) joined.push(event);
    else joined[index] = preferred(other, event);
  }
  return joined;
}

const ONCE: ReadonlySet<EventType> = new Set<EventType>(["founding", "ipo", "layoff", "sanction", "acquisition"]);

function isRepeated(a: FoundEvent, b: FoundEvent): boolean {
  if (a.type !== b.type || a.participants[0]?.form !== b.participants[0]?.form) return false;
  if (a.date === b.date)
    return a.date !== null ? ONCE.has(a.type) || a.trigger === b.trigger : ONCE.has(a.type) && a.trigger === b.trigger;
  return ONCE.has(a.type) && fits(a.date, b.date);
}

function fits(a: Edtf | null, b: Edtf | null): boolean {
  if (a === null || b === null) return true;
  return contains(a, b) || contains(b, a);
}

/** The telling with the finer date, or the one with more participants. */
function preferred(a: FoundEvent, b: FoundEvent): FoundEvent {
  const finer = (b.date?.length ?? 0) > (a.date?.length ?? 0);
  const base = finer ? b : a;
  const participants = [
    ...base.participants,
    ...(finer ? a : b).participants.filter(({ form }) => !base.participants.some((own) => own.form === form)),
  ];
  return { ...base, participants };
}
