import type { Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import { wordAt } from "../names/boundary.ts";
import type { Telling } from "./tellings.ts";

/** A title of an event has at most this many characters. */
const MAX_LENGTH = 30;

/** Words that a title does without behind its subject. */
const BEHIND_SUBJECT =
  /^(?:[，,：:\s]|也|还|已经|已|则|亦|又|曾经|曾|便|就|正式|随后|此后|目前|方面|都|接连|低调|日前|近日|公司|集团)+/;
/** Words that a clause opens with and a title does without. */
const OPENING =
  /^(?:[，,：:、\s”」]|同时|此外|随后|此后|而且|而|但是|但|并且|并(?![购案入])|其中|目前|截至目前|近日|日前|事实上|值得一提的是|值得注意的是|公司|该公司|其|至此|因此|因为|不过|然而|另外|当时|当日|也|还|又|则|已经|已|曾)+/;

/**
 * The title of an event, made of its own words: the clause from its subject on, without the date; where the clause does
 * not name the subject, the subject and what the clause says.
 */
export function titleOf(sentence: Sentence, telling: Telling, subject: Mention): string {
  const home = homeOf(sentence, telling);
  const isAtHome = sentence.mentions.includes(subject) && subject.start >= home.start && subject.end <= home.end;
  if (isAtHome && subject.end <= telling.trigger.start) {
    const rest = plain(sentence, { start: subject.end, end: home.end }).replace(BEHIND_SUBJECT, "");
    return shorten(joined(subject.form, rest), sentence);
  }
  const said = plain(sentence, home).replace(OPENING, "");
  if (said.includes(subject.form)) return shorten(said, sentence);
  return shorten(
    startsWithVerb(sentence, home, said) ? joined(subject.form, said) : `${subject.form}：${said}`,
    sentence,
  );
}

/** The clause of the trigger, with the next where the trigger ends it: …表示,…. */
function homeOf({ block, clauses }: Sentence, { trigger, start, end }: Telling): Span {
  const clause = clauses.find((one) => trigger.start >= one.start && trigger.end <= one.end) ?? { start, end };
  const isOpen = block.simplified.slice(trigger.end, clause.end).trim() === "";
  return isOpen ? { start: clause.start, end } : clause;
}

function joined(name: string, rest: string): string {
  return /[A-Za-z0-9]$/.test(name) && /^[A-Za-z0-9]/.test(rest) ? `${name} ${rest}` : name + rest;
}

/** Whether what is said goes on from its subject as a sentence: it begins with a verb. */
function startsWithVerb({ block }: Sentence, clause: Span, said: string): boolean {
  const at = block.simplified.indexOf(said.slice(0, 4), clause.start);
  const word = at < 0 ? undefined : block.words[wordAt(block.words, at)];
  return word !== undefined && /^v/.test(word.tag) && word.tag !== "vn";
}

/** The words of a span without its dates, brackets and quotation marks. */
function plain({ block, dates }: Sentence, { start, end }: Span): string {
  let text = "";
  let at = start;
  for (const date of dates.filter((found) => found.start >= start && found.end <= end)) {
    text += block.simplified.slice(at, date.start).replace(/(?:于|在|截至|自|从)$/, "");
    at = date.end;
  }
  return (text + block.simplified.slice(at, end))
    .replace(/[（(][^）)]*[）)]/g, "")
    .replace(/[。！？；”“「」]/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[，,：:\s]+|[，,：:\s]+$/g, "");
}

/** Cuts at the edge of a clause or a word. */
function shorten(title: string, { block }: Sentence): string {
  if (title.length <= MAX_LENGTH) return title;
  const cut = title.slice(0, MAX_LENGTH);
  const comma = cut.search(/[，,][^，,]*$/);
  if (comma > MAX_LENGTH / 2) return cut.slice(0, comma);
  const tail = cut.slice(-6);
  const at = block.simplified.indexOf(tail);
  if (at < 0) return cut;
  const end = at + tail.length;
  const word = block.words[wordAt(block.words, end)];
  return word && word.start < end ? cut.slice(0, cut.length - (end - word.start)) : cut;
}
