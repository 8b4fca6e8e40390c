import { parseEdtf, type Edtf } from "../../model/edtf.ts";
import type { FoundEvent, Mention } from "../../model/stages.ts";
import type { Span } from "../../model/text.ts";
import { quoteOf, type Sentence } from "./clauses.ts";
import type { DateMention } from "./dates.ts";
import { castOf } from "./events/participants.ts";
import { findSpeaker, statusOf } from "./events/status.ts";
import { findTellings, isCompared, isTelling, SUBORDINATE, within, type Telling } from "./events/tellings.ts";
import { SAYS_NOTHING, titleOf } from "./events/title.ts";
import type { Lexicon } from "./lexicon.ts";

/** Finds what a sentence says has happened. `carried` are those of whom the text speaks when the sentence names nobody. */
export function findEvents(sentence: Sentence, carried: readonly Mention[], lexicon: Lexicon): FoundEvent[] {
  const tellings = findTellings(sentence, lexicon);
  const speaker = findSpeaker(sentence, lexicon);
  return tellings.flatMap((telling) => {
    const cast = castOf(
      sentence,
      telling,
      tellings.length === 1,
      carried,
      speaker?.mention ?? null,
      lexicon.names.media,
    );
    if (!cast) return [];
    const { subject, participants } = cast;
    const title = titleOf(sentence, telling, cast);
    const isAboutOthers = telling.type === "statement" && participants.some(({ kind }) => kind !== "person");
    if (SUBORDINATE.has(telling.type) && !isAboutOthers && SAYS_NOTHING.test(title)) return [];
    const date = dateOf(sentence, telling, tellings);
    return [
      {
        type: telling.type,
        trigger: telling.trigger.text,
        date: eventDate(date?.date ?? null),
        dateText: (date ?? telling.dates.find(isIncomplete))?.text ?? null,
        title,
        participants: uniqueForms(participants),
        status: statusOf(sentence, telling, telling.trigger, speaker !== null && speaker.mention !== subject, lexicon),
        speaker: speaker?.text ?? null,
        quote: quoteOf(sentence.block, quoteSpan(sentence, telling, date, subject)),
      },
    ];
  });
}

function uniqueForms(mentions: readonly Mention[]): FoundEvent["participants"] {
  return [...new Map(mentions.map(({ form, kind }) => [form, { form, kind }])).values()];
}

/** The date of the telling, else the nearest before it in the sentence that no other event has for itself. */
function dateOf(sentence: Sentence, telling: Telling, tellings: readonly Telling[]): DateMention | null {
  const isSaid = telling.type === "statement";
  const own = telling.dates.find(
    (date) => isTelling(date) && !isCompared(sentence, date) && !(isSaid && date.start > telling.trigger.start),
  );
  if (own) return own;
  const taken = tellings.filter((other) => other !== telling && other.type !== telling.type);
  const free = sentence.dates.filter((date) => !taken.some((other) => within([date], other).length > 0));
  return free.findLast((date) => isTelling(date) && !isCompared(sentence, date) && date.end <= telling.start) ?? null;
}

/** A day or a month whose year nothing tells. */
function isIncomplete({ date, partial }: DateMention): boolean {
  return date === null && partial !== null;
}

/** What happened from a day on is dated by that day. */
function eventDate(date: Edtf | null): Edtf | null {
  return date?.endsWith("/..") ? parseEdtf(date.slice(0, -3)) : date;
}

/** From the clause that has the date or the subject to the last of the telling. */
function quoteSpan(sentence: Sentence, telling: Telling, date: DateMention | null, subject: Mention): Span {
  const parts = [telling, date, sentence.mentions.includes(subject) ? subject : null].filter((span) => span !== null);
  const clauses = parts.flatMap((part) => clauseOf(sentence, part));
  return {
    start: Math.min(telling.start, ...clauses.map(({ start }) => start)),
    end: Math.max(telling.end, ...clauses.map(({ end }) => end)),
  };
}

function clauseOf({ clauses }: Sentence, { start }: Span): Span[] {
  return clauses.filter((clause) => start >= clause.start && start < clause.end).slice(0, 1);
}
