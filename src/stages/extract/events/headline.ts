import type { Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { wordAt } from "../names/boundary.ts";
import type { EventSentence } from "../events.ts";
import type { Trigger } from "./triggers.ts";

/** A title of an event has at most this many characters, its subject's name included. */
const TITLE_LENGTH = 30;

/** Words that a headline does without where it begins. */
const OPENING =
  /^(?:[，,、：:\s]|于|在|也|还|已经|已|则|亦|又|曾经|曾|便|就|即|正式|随后|此后|目前|截至目前|方面|公司|集团|的|是|都是|都|自|从|日前|近日|接连|低调)+/;

/** What the clause of a trigger says after its subject, without its dates, for the title: 完成A轮融资. */
export function findHeadline(
  sentence: EventSentence,
  telling: Span & { readonly trigger: Trigger },
  subject: Mention,
): string {
  const { trigger } = telling;
  const clause = sentence.clauses.find(({ start, end }) => trigger.start >= start && trigger.end <= end) ?? telling;
  const own = subject.start >= clause.start && subject.end <= trigger.start && sentence.mentions.includes(subject);
  const from = own ? subject.end : clause.start;
  const text = withoutDates(sentence, { start: from, end: clause.end });
  return shorten(text.replace(OPENING, ""), TITLE_LENGTH - subject.form.length, sentence, clause.end);
}

function withoutDates({ block, dates }: EventSentence, { start, end }: Span): string {
  let text = "";
  let at = start;
  for (const date of dates.filter((found) => found.start >= start && found.end <= end)) {
    text += block.simplified.slice(at, date.start).replace(/(?:于|在|截至|自|从)$/, "");
    at = date.end;
  }
  return (text + block.simplified.slice(at, end))
    .replace(/[（(][^）)]*[）)]/g, "")
    .replace(/[。！？；”“「」\s]+/g, (mark) => (/\s/.test(mark) ? " " : ""))
    .trim();
}

/** Cuts at the edge of a word. */
function shorten(text: string, length: number, { block }: EventSentence, end: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  const at = block.simplified.lastIndexOf(cut, end);
  if (at < 0) return cut;
  const word = block.words[wordAt(block.words, at + length)];
  return word && word.start > at ? cut.slice(0, word.start - at) : cut;
}
