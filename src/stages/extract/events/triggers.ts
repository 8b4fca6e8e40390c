import type { EventType } from "../../../model/front-matter.ts";
import type { Span } from "../../../model/text.ts";
import { createMatcher, type Match } from "../../../matcher.ts";
import type { Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt } from "../names/boundary.ts";

/** A word that tells of an event. Offsets are within the block. */
export interface Trigger extends Span {
  readonly type: EventType;
  readonly strength: "strong" | "weak";
  readonly text: string;
}

/** What a form stands for; null takes a shorter trigger within it back. */
type Meaning = {
  readonly type: EventType;
  readonly strength: "strong" | "weak";
  readonly unless: readonly string[];
} | null;

const matchers = new WeakMap<Lexicon, (text: string) => Match<Meaning>[]>();

/** Finds the triggers of a sentence, but for those that somebody is quoted with at length. */
export function findTriggers(sentence: Sentence, lexicon: Lexicon): Trigger[] {
  const { block, start, end } = sentence;
  const text = block.simplified.slice(start, end);
  const quoted = longQuotes(text);
  return matcherOf(lexicon)(text).flatMap(({ value, ...found }) => {
    if (!value || quoted.some((quote) => found.start >= quote.start && found.end <= quote.end)) return [];
    const span = { start: start + found.start, end: start + found.end };
    if (isAcrossWords(sentence, span) || isTakenBack(sentence, span, value.unless)) return [];
    return [{ ...span, type: value.type, strength: value.strength, text: text.slice(found.start, found.end) }];
  });
}

/** 接替 in 承接|替代: begins within one word and ends within another. */
function isAcrossWords({ block: { words } }: Sentence, { start, end }: Span): boolean {
  const first = words[wordAt(words, start)];
  const last = words[wordAt(words, end - 1)];
  return first !== last && first !== undefined && last !== undefined && first.start < start && last.end > end;
}

/** Verbs of gatherings. */
const GATHERING = /^(?:召开|举行|举办|启动)/;
/** 在…召开|的新闻发布会上: where something was said, not what happened. */
const SETTING = /^了?的?[^，,。；;]{0,40}(?:会|仪式|活动|论坛|采访|典礼|采访时|峰会)[^，,。；;]{0,4}(?:上|中|时|期间)/;

/** 败诉|方, 收购|者: whoever does it. */
const DOER = /^(?:方(?![面案])|者)/;

function isTakenBack({ block, clauses }: Sentence, span: Span, unless: readonly string[]): boolean {
  const clause = clauses.find(({ start, end }) => span.start >= start && span.end <= end);
  const rest = block.simplified.slice(span.end, clause?.end ?? span.end);
  if (GATHERING.test(block.simplified.slice(span.start, span.end)) && SETTING.test(rest)) return true;
  return DOER.test(rest) || unless.some((word) => rest.includes(word));
}

function matcherOf(lexicon: Lexicon): (text: string) => Match<Meaning>[] {
  const existing = matchers.get(lexicon);
  if (existing) return existing;
  const patterns: { form: string; value: Meaning }[] = [];
  for (const [type, { strong, weak, without, unless }] of lexicon.events.types) {
    patterns.push(...without.map((form) => ({ form, value: null })));
    patterns.push(...strong.map((form) => ({ form, value: { type, strength: "strong" as const, unless: [] } })));
    patterns.push(...weak.map((form) => ({ form, value: { type, strength: "weak" as const, unless } })));
  }
  const match = createMatcher(patterns);
  matchers.set(lexicon, match);
  return match;
}

/** A quotation this long is speech; shorter ones are names and terms. */
const SPEECH_LENGTH = 16;

const LONG_QUOTE = new RegExp(`[“「][^“「”」]{${SPEECH_LENGTH - 1},}(?:[”」]|$)`, "g");

function longQuotes(text: string): Span[] {
  return Array.from(text.matchAll(LONG_QUOTE), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
