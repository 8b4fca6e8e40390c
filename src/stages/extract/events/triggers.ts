import type { EventType } from "../../../model/front-matter.ts";
import type { Span } from "../../../model/text.ts";
import { createMatcher, type Find, type Match } from "../../../matcher.ts";
import { clauseOf, isOrganization, leadOf, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt } from "../names/boundary.ts";
import { within } from "./spans.ts";

/** A word that tells of an event. Offsets are within the block. */
export interface Trigger extends Span {
  readonly type: EventType;
  readonly strength: "strong" | "weak";
  readonly text: string;
  /** Whether it is one only together with a word behind it: 拿下 … 股权. */
  readonly isHalf: boolean;
}

/** The name of a round of funding, as a part of patterns. */
export const ROUND = "(?:天使|种子|Pre-?[A-H]|[A-H]\\+*)轮";

/** What a form may stand for. */
interface Sense {
  readonly type: EventType;
  readonly strength: "strong" | "weak";
  /** Words that take it back where they follow in its clause. */
  readonly unless: readonly string[];
  /** Words of which one must follow in its clause; null: none. */
  readonly if: readonly string[] | null;
}

/** The first sense that holds counts; a form without any takes a shorter trigger within it back. */
const matchers = new WeakMap<Lexicon, Find<readonly Sense[]>>();

/** 通过收|购, 研|发推|出: a form without a sense, or across words, leaves its place to a trigger that crosses it. */
const isTrigger = ({ value }: Match<readonly Sense[]>): boolean => value.length > 0;

/** Finds the triggers of a sentence, but for those that are part of a name, or that somebody is quoted with at length. */
export function findTriggers(sentence: Sentence, lexicon: Lexicon): Trigger[] {
  const { block, start, end, mentions } = sentence;
  const text = block.simplified.slice(start, end);
  const quoted = longQuotes(text);
  const spanOf = (found: Span) => ({ start: start + found.start, end: start + found.end });
  const isOne = (match: Match<readonly Sense[]>) => isTrigger(match) && !isAcrossWords(sentence, spanOf(match));
  return matcherOf(lexicon)(text.replace(OF_DATE, " "), isOne).flatMap(({ value: senses, ...found }) => {
    if (senses.length === 0 || quoted.some((quote) => found.start >= quote.start && found.end <= quote.end)) return [];
    const span = spanOf(found);
    if (mentions.some((mention) => isPartOf(span, mention)) || isAcrossWords(sentence, span)) return [];
    const sense = senseOf(sentence, span, senses);
    if (!sense) return [];
    const { strength } = sense;
    const type = sense.type === "ipo" && isLaunch(sentence, span) ? "product" : sense.type;
    return [{ ...span, type, strength, text: text.slice(found.start, found.end), isHalf: sense.if !== null }];
  });
}

/** 5|月|减持: no 月减, which tells of figures. */
const OF_DATE = /[年月](?=[增减][持资发设派仓员])/g;

/** What a line of words alone, such as a headline, tells of: the first sense of each of its triggers. */
export function triggersIn(text: string, lexicon: Lexicon): Pick<Trigger, "type" | "text">[] {
  return matcherOf(lexicon)(text, isTrigger).flatMap(({ value: [sense], start, end }) =>
    sense ? [{ type: sense.type, text: text.slice(start, end) }] : [],
  );
}

/** 投资 in 山禾投资: a word of a name, and not the whole of it. */
function isPartOf(span: Span, { start, end }: Span): boolean {
  return span.start >= start && span.end <= end && span.end - span.start < end - start;
}

/**
 * 接替 in 承接|替代: begins within one word, or with a word that only links, and ends within another; 任 in 责任: a
 * character that is no word.
 */
function isAcrossWords({ block: { words } }: Sentence, { start, end }: Span): boolean {
  const first = words[wordAt(words, start)];
  const last = words[wordAt(words, end - 1)];
  if (first === undefined || last === undefined) return false;
  if (end - start === 1 && first.end - first.start > 1 && NOUN.test(first.tag)) return true;
  const isCut = first.start < start || (first.end - first.start === 1 && LINK.test(first.tag));
  return first !== last && isCut && last.end > end;
}

const NOUN = /^[nrbmqlija]/;
/** A conjunction, with which no trigger begins: 和|解决. */
const LINK = /^c$/;

/** 旗下首款SUV|正式上市: goods come to the market by the same word as companies. */
const GOODS = /款|车型|新车|轿车|SUV|MPV|皮卡|手机|新品|新药|药物|疫苗|胶囊|注射液|片剂|产品|售价|起售/;
const EXCHANGE = /交易所|[深上港]交所|纽交所|纳斯达克|主板|创业板|科创板|[A-H]股|上市公司|股票|股份|IPO|招股|辅导|聆讯/;

function isLaunch({ block, start, end }: Sentence, trigger: Span): boolean {
  const clauses = block.simplified.slice(start, end);
  const at = trigger.start - start;
  const near = clauses.slice(0, at + REACH).slice(Math.max(0, at - REACH));
  return (
    /上市$/.test(block.simplified.slice(trigger.start, trigger.end)) && GOODS.test(near) && !EXCHANGE.test(clauses)
  );
}

/** Verbs of gatherings. */
const GATHERING = /^(?:召开|举行|举办|启动)/;
/** 在…召开|的新闻发布会上: where something was said, not what happened. */
const SETTING = /^了?的?[^，,。；;]{0,40}(?:会|仪式|活动|论坛|采访|典礼|采访时|峰会)[^，,。；;]{0,4}(?:上|中|时|期间)/;

/** 在|首发仪式上, 为|投产仪式致辞: where somebody speaks. */
const OCCASION = /^[^，,。；;]{0,6}(?:仪式|典礼|庆典)/;
const AT = /(?:在|为|主持)[^，,。；;]{0,10}$/;
/** 出席|颁奖典礼: to attend is not to receive; to attend 签约仪式 tells that something was signed. */
const ATTENDS = /(?:出席|参加|见证)[^，,。；;]{0,10}$/;

/** 败诉|方, 收购|者: whoever does it. */
const DOER = /^(?:方(?![面案])|者)/;

/** How far behind the one half of a trigger the other may stand, where a name counts for one and brackets for none. */
const REACH = 40;
/** How far it is looked for, with names and brackets. */
const FARTHEST = 160;

/** What a form stands for in its clause; undefined where it is no trigger. */
function senseOf(sentence: Sentence, span: Span, senses: readonly Sense[]): Sense | undefined {
  const { block } = sentence;
  const rest = block.simplified.slice(span.end, clauseOf(sentence, span)?.end ?? span.end);
  if (GATHERING.test(block.simplified.slice(span.start, span.end)) && SETTING.test(rest)) return undefined;
  if (DOER.test(rest)) return undefined;
  const lead = leadOf(sentence, span);
  const isOccasion = OCCASION.test(block.simplified.slice(span.start, span.end) + rest);
  if (isOccasion && AT.test(lead)) return undefined;
  const near = rest.slice(0, FARTHEST);
  const found = senses.find(
    (sense) =>
      ((sense.if?.some((word) => holdsHalf(sentence, span.end, near, word)) ?? true) ||
        (sense.type === "founding" && isBeforeCompany(sentence, span)) ||
        (sense.type === "personnel" && isLeft(sentence, span))) &&
      !sense.unless.some((word) => rest.includes(word)),
  );
  return found?.type !== "partnership" && isOccasion && ATTENDS.test(lead) ? undefined : found;
}

/** 办起|云岚科技，: what is founded is known by its name, and not 成立|云岚科技工会. */
function isBeforeCompany({ block, mentions }: Sentence, { end }: Span): boolean {
  const company = mentions.find((one) => one.kind === "company" && one.start === end);
  return company !== undefined && /^(?:[，,。；;、（(”」]|[和与及并后]|$)/.test(block.simplified.slice(company.end));
}

/** 林若川|离开|云岚科技，: a person who is named leaves whoever is named behind, and with that nothing more is done. */
function isLeft({ block, mentions }: Sentence, { start, end }: Span): boolean {
  if (block.simplified.slice(start, end) !== "离开") return false;
  const left = mentions.find((one) => isOrganization(one) && one.start === end);
  const isOfPerson = mentions.some((one) => one.kind === "person" && one.end <= start);
  return isOfPerson && left !== undefined && /^(?:[，,。；;、并]|$)/.test(block.simplified.slice(left.end));
}

/** Whether a half stands near behind the other, and not within a word or a name: 向…投资, not 向投资者致歉. */
function holdsHalf(sentence: Sentence, from: number, near: string, half: string): boolean {
  for (let at = near.indexOf(half); at >= 0; at = near.indexOf(half, at + 1)) {
    const span = { start: from + at, end: from + at + half.length };
    if (lengthWithoutNames(sentence, from, span.start) > REACH) return false;
    if (!isOfLongerWord(sentence, span)) return true;
  }
  return false;
}

/** 投资 in 投资者 or in 山禾投资; a noun at the end of a name says what is named: 接管|江川银行. */
function isOfLongerWord({ block: { words }, mentions }: Sentence, span: Span): boolean {
  const last = words[wordAt(words, span.end - 1)];
  if (last && last.end > span.end && last.tag === "n") return true;
  const name = mentions.find((mention) => isPartOf(span, mention));
  return name !== undefined && (name.end > span.end || last === undefined || !/^n/.test(last.tag));
}

/** How many characters stand between two offsets, where a name counts for one and brackets for none. */
function lengthWithoutNames({ block, mentions }: Sentence, start: number, end: number): number {
  const names = within(mentions, { start, end }).map((name) => name.end - name.start - 1);
  const inBrackets = Array.from(
    block.simplified.slice(start, end).matchAll(/[（(][^（()）]*[）)]/g),
    ([all]) => all.length,
  );
  return [...names, ...inBrackets].reduce((length, less) => length - less, end - start);
}

function matcherOf(lexicon: Lexicon): Find<readonly Sense[]> {
  const existing = matchers.get(lexicon);
  if (existing) return existing;
  const senses = new Map<string, Sense[]>();
  const none = new Set<string>();
  const add = (form: string, sense: Sense) => {
    if (!none.has(form)) senses.set(form, [...(senses.get(form) ?? []), sense]);
  };
  const types = [...lexicon.events.types];
  for (const [type, { if: halves }] of types)
    for (const [form, words] of Object.entries(halves)) add(form, { type, strength: "strong", unless: [], if: words });
  for (const [type, { strong, weak, without, unless }] of types) {
    for (const form of without) if (!senses.has(form)) senses.set(form, []);
    for (const form of without) if (senses.get(form)?.length === 0) none.add(form);
    for (const form of strong)
      add(form, { type, strength: "strong", unless: ISSUED.test(form) ? unless : [], if: null });
    for (const form of weak) add(form, { type, strength: "weak", unless, if: null });
  }
  const match = createMatcher(Array.from(senses, ([form, value]) => ({ form, value })));
  matchers.set(lexicon, match);
  return match;
}

/** 发布了 is no more of a product than 发布 is. */
const ISSUED = /^(?:正式|首次|联合)?发布了?$/;

/** A quotation this long is speech; shorter ones are names and terms. */
const SPEECH_LENGTH = 16;

const LONG_QUOTE = new RegExp(`[“「][^“「”」]{${SPEECH_LENGTH - 1},}(?:[”」]|$)`, "g");

function longQuotes(text: string): Span[] {
  return Array.from(text.matchAll(LONG_QUOTE), ({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
