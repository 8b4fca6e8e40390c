import type { EventType } from "../../../model/front-matter.ts";
import type { Span } from "../../../model/text.ts";
import { createMatcher, type Match } from "../../../site/matcher.ts";
import type { Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";

/** A word that tells of an event. Offsets are within the block. */
export interface Trigger extends Span {
  readonly type: EventType;
  readonly strength: "strong" | "weak";
  readonly text: string;
}

/** What a form stands for; null takes a shorter trigger within it back. */
type Meaning = { readonly type: EventType; readonly strength: "strong" | "weak" } | null;

const matchers = new WeakMap<Lexicon, (text: string) => Match<Meaning>[]>();

/** Finds the triggers of a sentence, but for those that somebody is quoted with at length. */
export function findTriggers({ block, start, end }: Sentence, lexicon: Lexicon): Trigger[] {
  const match = matcherOf(lexicon);
  const text = block.simplified.slice(start, end);
  const quoted = longQuotes(text);
  return match(text).flatMap((found) => {
    if (!found.value || quoted.some((quote) => found.start >= quote.start && found.end <= quote.end)) return [];
    return [
      { ...found.value, start: start + found.start, end: start + found.end, text: text.slice(found.start, found.end) },
    ];
  });
}

function matcherOf(lexicon: Lexicon): (text: string) => Match<Meaning>[] {
  const existing = matchers.get(lexicon);
  if (existing) return existing;
  const patterns: { form: string; value: Meaning }[] = [];
  for (const [type, { strong, weak, without }] of lexicon.events.types) {
    patterns.push(...without.map((form) => ({ form, value: null })));
    patterns.push(...strong.map((form) => ({ form, value: { type, strength: "strong" as const } })));
    patterns.push(...weak.map((form) => ({ form, value: { type, strength: "weak" as const } })));
  }
  const match = createMatcher(patterns);
  matchers.set(lexicon, match);
  return match;
}

/** A quotation this long is speech; shorter ones are names and terms. */
const SPEECH_LENGTH = 16;

function longQuotes(text: string): Span[] {
  const quotes: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!"“「".includes(text.charAt(i))) continue;
    const closing = text.slice(i).search(/[”」]/);
    const end = closing < 0 ? text.length : i + closing;
    if (end - i >= SPEECH_LENGTH) quotes.push({ start: i, end });
    i = end;
  }
  return quotes;
}
