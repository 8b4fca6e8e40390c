import { isKnownType, type EventType } from "../../../model/front-matter.ts";
import type { Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { clauseOf, isOrganization, type Sentence } from "../clauses.ts";
import type { DateMention } from "../dates.ts";
import type { Lexicon } from "../lexicon.ts";
import { CONTEXTS } from "./contexts.ts";
import { besides, isCompared, isTelling, withDateBefore } from "./dated.ts";
import { actorOf, deedIn } from "./deeds.ts";
import { learnedFrom } from "./learned.ts";
import { overlap, within } from "./spans.ts";
import { COMMENTATOR, speechOf } from "./speakers.ts";
import { DENIES, REFUTES } from "./status.ts";
import { isSupported, ORDERS } from "./supported.ts";
import { findTriggers, ROUND, type Trigger } from "./triggers.ts";
import { POINTS_AT_ONE, wordsIn } from "./words.ts";

/** A run of clauses that tell of one event. */
export interface Telling extends Span {
  /** The clause of the trigger. */
  readonly clause: Span;
  readonly type: EventType;
  readonly trigger: Trigger;
  readonly dates: readonly DateMention[];
  /** Whose deed it is, where that is plain. */
  readonly actor?: Mention | null;
}

/** Types from the most to the least telling: where a clause tells of several, the first is what happened. */
const PRECEDENCE: readonly EventType[] = [
  ...(["layoff", "sanction", "acquisition", "ipo", "founding", "funding", "dispute"] as const),
  ...(["partnership", "product", "award", "personnel", "results", "other", "statement"] as const),
];
/** What is held is where something is told; what else is strong and of no type of its own (股权质押, 火灾) stands by itself. */
const GATHERING = /^(?:召开|举行|举办|启动|开幕|闭幕|揭幕)/;

/** A denial stands beside what it denies. */
function isSubordinate({ type, strength, text }: Trigger): boolean {
  return (
    (type === "statement" && !DENIES.test(text) && !ORDERS.test(text)) ||
    (type === "other" && (strength === "weak" || GATHERING.test(text)))
  );
}

/** The most telling of the triggers of a clause; a type that a person has added comes first, since it was asked for. */
function mostTelling(inside: readonly Trigger[]): Trigger | undefined {
  const own = inside.filter((trigger) => trigger.type !== "results" && !isSubordinate(trigger));
  const strong = own.filter(({ strength }) => strength === "strong");
  const among = strong.length > 0 ? strong : own.length > 0 ? own : inside;
  const ofOwnType = among.find(({ type }) => !isKnownType(type));
  const mostTelling = PRECEDENCE.find((type) => among.some((one) => one.type === type));
  const [first, ...more] = among.filter(({ type }) => type === mostTelling);
  return ofOwnType ?? (first?.isHalf ? (more.find(({ isHalf }) => !isHalf) ?? first) : first);
}

/** 云岚航空2013年|加入|江川联盟: where nobody but a body joins, it is no post that is taken up. */
function joinsBody(sentence: Sentence, clause: Span, { type, text, start, end }: Trigger): boolean {
  if (type !== "personnel" || !JOINS.test(text)) return false;
  const named = within(sentence.mentions, { start: sentence.start, end: start });
  const joined = within(sentence.mentions, { start: end, end: clause.end })[0];
  const actor = actorOf(sentence, clause);
  return actor === named.at(-1) && named.every(isOrganization) && joined !== undefined && isOrganization(joined);
}
const JOINS = /^(?:加入|加盟)$/;

/** Between a trigger and the verb of its clause: 投资3亿元|的工厂|投产; not where the clause goes on: 收购乙的工厂|并. */
const DESCRIBES = /^[^的]{0,40}的(?!是)[^的并且又还再后、]{2,16}$/;

/** 投资3亿元的工厂|投产: what only says which one it is that another trigger of its clause tells of. */
function isDescription({ block }: Sentence, { end }: Trigger, inside: readonly Trigger[]): boolean {
  return inside.some(
    (later) =>
      later.start > end &&
      !isSubordinate(later) &&
      DESCRIBES.test(block.simplified.slice(end, later.start)) &&
      wordsIn(block, later).some((word) => word.start === later.start && word.tag.startsWith("v")),
  );
}

/** Finds what a sentence tells, clause by clause, and joins neighbours that tell of one thing. */
export function findTellings(
  sentence: Sentence,
  lexicon: Lexicon,
  introduced: ReadonlySet<string> = new Set(),
): Telling[] {
  const learned = learnedFrom(sentence);
  const spoken = sentence.mentions.flatMap((mention) => speechOf(sentence, mention, introduced, lexicon) ?? []);
  const speech = learned ? [...spoken, learned.verb] : spoken;
  const triggers = withSpeech(sentence, findTriggers(sentence, lexicon), speech);
  const told = sentence.clauses.flatMap((clause, i) => {
    const inside = within(triggers, clause).filter((trigger) =>
      isSupported(trigger, clause, sentence, speech, lexicon),
    );
    const trigger = mostTelling(inside.filter((one) => !isDescription(sentence, one, inside)));
    if (!trigger) return [];
    return [
      tellingOf(sentence, i, joinsBody(sentence, clause, trigger) ? { ...trigger, type: "partnership" } : trigger),
    ];
  });
  const joined = joinNeighbours(
    sentence,
    withPrices(sentence, withoutSubordinate(sentence, withoutViews(sentence, told, speech), speech)),
  );
  const rounds = joined.flatMap((telling) => eachRound(sentence, telling, triggers));
  const times = rounds
    .flatMap((telling) => eachTime(sentence, telling))
    .map((one) => (learned && overlap(one.trigger, learned.verb) ? { ...one, actor: learned.source } : one));
  return [...times, ...deedsOf(sentence, joined, triggers, lexicon)].sort((a, b) => a.start - b.start);
}

/** The deeds of the clauses of which no word tells: each that has a date of its own, or the first of a sentence that tells of nothing else. */
function deedsOf(sentence: Sentence, told: readonly Telling[], words: readonly Trigger[], lexicon: Lexicon): Telling[] {
  const deeds = sentence.clauses.flatMap((clause, i) => {
    const deed = told.some((one) => overlap(one, clause)) ? null : deedIn(sentence, clause, lexicon);
    if (!deed || !isSupported(deed[1], clause, sentence, [], lexicon)) return [];
    const [actor, trigger] = deed;
    if (within(words, { start: clause.start, end: trigger.end }).length > 0) return [];
    const telling = tellingOf(sentence, i, trigger);
    return [{ ...telling, actor, dates: telling.dates.filter(({ end }) => end <= trigger.start) }];
  });
  return deeds.filter(({ dates }, i) => dates.some(isTelling) || (told.length === 0 && i === 0));
}

/** What the trigger of a clause tells. */
function tellingOf(sentence: Sentence, i: number, trigger: Trigger): Telling {
  const clause = sentence.clauses[i] ?? trigger;
  const whole = { start: withDateBefore(sentence, clause).start, end: endOf(sentence, i, trigger) };
  const dates = within(sentence.dates, whole).filter((date) => !isCompared(sentence, date));
  return { ...whole, clause, type: trigger.type, trigger, dates };
}

/** The triggers with the verbs by which somebody who is named speaks. */
function withSpeech(sentence: Sentence, triggers: readonly Trigger[], speech: readonly Span[]): Trigger[] {
  const spoken = speech.flatMap((verb): Trigger[] => {
    if (triggers.some((trigger) => overlap(trigger, verb))) return [];
    const text = sentence.block.simplified.slice(verb.start, verb.end);
    return [{ ...verb, type: "statement", strength: "weak", text, isHalf: false }];
  });
  return spoken.length > 0 ? [...triggers, ...spoken].sort((a, b) => a.start - b.start) : [...triggers];
}

/** A round of funding by its name. */
const IS_ROUND = new RegExp(`^${ROUND}$`);
/** A轮、A+轮和B轮: nothing but these between them. */
const LISTED = /^[、,，和与及]{1,2}$/;

/** Each of the rounds that stand side by side is an event. */
function eachRound(sentence: Sentence, telling: Telling, triggers: readonly Trigger[]): Telling[] {
  if (!IS_ROUND.test(telling.trigger.text)) return [telling];
  const rounds = [telling.trigger];
  for (const next of triggers.filter(({ start }) => start > telling.trigger.start)) {
    const between = sentence.block.simplified.slice(rounds.at(-1)?.end ?? 0, next.start);
    if (!IS_ROUND.test(next.text) || !LISTED.test(between)) break;
    rounds.push(next);
  }
  return rounds.map((trigger) => ({ ...telling, trigger, clause: clauseOf(sentence, trigger) ?? telling.clause }));
}

/** |两度被罚: that what is told happened on each of the dates before. */
const TIMES = /^[^，,。；;]{0,4}[两三四][度次]/;

/** 去年11月、今年2月|两度被罚: what happened on each of the dates is an event; of years the time from one to the other says as much. */
function eachTime(sentence: Sentence, telling: Telling): Telling[] {
  const dates = telling.dates.filter(isTelling).filter(({ date }) => date.length > "2024".length);
  const listed = dates[0] ? besides(sentence, dates[0], dates) : [];
  const after = sentence.block.simplified.slice(listed.at(-1)?.end ?? telling.end, telling.trigger.start);
  return listed.length > 1 && TIMES.test(after) ? listed.map((date) => ({ ...telling, dates: [date] })) : [telling];
}

/** A clause of fewer characters says too little by itself: 到2026年. */
const MIN_CLAUSE = 8;

/** 检方|指控，: what it introduces is told by it as by a verb of speech. */
const CHARGES = /^指控$/;

/** Where a verb of speech ends its clause (…预计,), what it introduces belongs to it: the clauses up to one that says something. */
function endOf({ block, clauses }: Sentence, i: number, { start, end, type }: Trigger): number {
  let last = clauses[i]?.end ?? end;
  const isOpen = type === "statement" || CHARGES.test(block.simplified.slice(start, end));
  if (!isOpen || block.simplified.slice(end, last).trim() !== "") return last;
  for (const clause of clauses.slice(i + 1)) {
    last = clause.end;
    if (clause.end - clause.start >= MIN_CLAUSE) break;
  }
  return last;
}

/** Whether a statement is that of somebody who only has a view. */
export function isComment({ block, start }: Sentence, { type, trigger }: Pick<Telling, "type" | "trigger">): boolean {
  return type === "statement" && COMMENTATOR.test(block.simplified.slice(start, trigger.start));
}

/**
 * Without what is told behind a verb of speech, and not when: all that a commentator has a view on, and what others say of
 * nobody in particular (林若川介绍，面积增长一成).
 */
function withoutViews(sentence: Sentence, told: readonly Telling[], speech: readonly Span[]): readonly Telling[] {
  const { dates, mentions } = sentence;
  const view = told.find((one) => isComment(sentence, one));
  const said = told.find((one) => one.type === "statement" && speech.some((verb) => overlap(one.clause, verb)));
  const isNobodys = !mentions.some(isOrganization);
  const isOfNobody = ({ type, start, end }: Telling) =>
    (OF_ANYBODY.has(type) && !within(mentions, { start, end }).some(isOrganization)) ||
    (type === "product" && isNobodys);
  const isBehind = ({ trigger: { start, end } }: Telling, verb: Telling | undefined) =>
    verb !== undefined &&
    start > verb.trigger.start &&
    !within(dates, { start: verb.trigger.end, end }).some(isTelling);
  return told.filter(
    (one) => one.type === "statement" || !(isBehind(one, view) || (isBehind(one, said) && isOfNobody(one))),
  );
}

/** Types that hold of a place or a trade as well as of somebody; goods are of nobody only where a sentence names no body. */
const OF_ANYBODY: ReadonlySet<EventType> = new Set<EventType>(["results", "other"]);

/** 14日公开道歉，16日被免职: a deed with a day of its own, which nothing else in the sentence has, beside one of another day. */
function standsApart(told: readonly Telling[], one: Telling): boolean {
  const [date, ...others] = [one, ...told.filter((other) => other !== one)].map(
    (telling) => telling.dates.find(isTelling)?.date,
  );
  const next = told[told.indexOf(one) + 1];
  const isDeed = one.type === "other" || DEED.test(one.trigger.text);
  return isDeed && date !== undefined && (!next || next.dates.some(isTelling)) && !others.includes(date);
}
const DEED = new RegExp(`^${CONTEXTS.visits}$`);

/** Whether the last who is named before a verb of speech is a person. */
function isOfPerson(mentions: Sentence["mentions"], { start }: Span): boolean {
  return mentions.findLast(({ end }) => end <= start)?.kind === "person";
}

/** Without what is only where or by whom something is told; that it is untrue (回应称，消息不实) is told by itself, and so is what a person says of something else than the rest tells. */
function withoutSubordinate(sentence: Sentence, told: readonly Telling[], speech: readonly Span[]): Telling[] {
  const { block, mentions } = sentence;
  const refutes = ({ type, trigger, end }: Telling) =>
    type === "statement" && REFUTES.test(block.simplified.slice(trigger.end, end));
  const ofPeople = speech.filter((verb) => isOfPerson(mentions, verb));
  const saysElse = (one: Telling) =>
    one.type === "statement" &&
    within(ofPeople, one.clause).length > 0 &&
    !told.some(({ trigger }) => trigger.start >= one.trigger.end && trigger.start < one.end);
  const telling = told.filter((one) => !isSubordinate(one.trigger) || standsApart(told, one) || refutes(one));
  return told.filter((one) => telling.length === 0 || telling.includes(one) || saysElse(one));
}

function joinNeighbours(sentence: Sentence, told: readonly Telling[]): Telling[] {
  return told.reduce<Telling[]>((joined, next) => {
    const last = joined.at(-1);
    if (last && isOfFlotation(last, next)) joined[joined.length - 1] = { ...last, end: next.end };
    else if (last && (isSigningOf(sentence, last, next) || isReportOf(sentence, last, next)))
      joined[joined.length - 1] = { ...next, start: last.start, dates: [...last.dates, ...next.dates] };
    else if (last && last.type === next.type && !startsAnew(sentence, last, next)) {
      const dates = opensPlan(sentence, next) ? last.dates : [...last.dates, ...next.dates];
      joined[joined.length - 1] = { ...last, end: next.end, dates };
    } else joined.push(next);
    return joined;
  }, []);
}

/** 登陆港交所，|募得5亿港元, |首日市值80亿港元: what it brings and is worth belongs to going public. */
function isOfFlotation({ type }: Telling, { trigger: { text }, dates }: Telling): boolean {
  return type === "ipo" && OF_FLOTATION.test(text) && !dates.some(isTelling);
}
const OF_FLOTATION = /^(?:募[资得集].*|筹得|集资|市值|涨幅|收报|破发|发行价)$/;

/** 公布季报，|净利润3亿元: the figures of the report that the clause before says is out. */
function isReportOf(sentence: Sentence, last: Telling, next: Telling): boolean {
  return (
    last.type === "results" &&
    next.type === "results" &&
    REPORTS.test(last.trigger.text) &&
    !startsAnew(sentence, last, next)
  );
}
const REPORTS = /^(?:[发公]布|披露|交出)/;

/** 与乙签署协议，|拟收购其51%股权: whether what is signed is the deal of the next clause, of the same and at the same time. */
function isSigningOf({ block, mentions }: Sentence, last: Telling, next: Telling): boolean {
  const between = block.simplified.slice(last.trigger.end, next.start);
  const named = within(mentions, { start: next.start, end: next.trigger.start });
  return (
    last.type === "partnership" &&
    IS_DEAL.has(next.type) &&
    next.trigger.strength === "strong" &&
    SIGNS.test(last.trigger.text + between) &&
    !next.dates.some(isTelling) &&
    named.every(({ form }) => within(mentions, last).some((one) => one.form === form))
  );
}
const IS_DEAL: ReadonlySet<EventType> = new Set<EventType>(["acquisition", "funding"]);
/** That nothing but a paper is signed, in the clause right before. */
const SIGNS =
  /^(?:签约|(?:签[署订下了]?|订立|达成)[^，,；;]{0,40}(?:协议|合同|备忘录|意向书|契约)[^，,；;]{0,4})[，,]?\s*$/;

/** 花3亿元，|从乙手中接过某公司: deals with the clause before that is there for the price, whatever that tells by itself. */
function withPrices(sentence: Sentence, told: readonly Telling[]): readonly Telling[] {
  const prices = told.map((telling) => priceOf(sentence, telling, told));
  return told.flatMap((telling, i) => {
    const price = prices[i];
    if (prices.some((one) => one && overlap(one, telling.clause))) return [];
    if (!price) return [telling];
    const { start } = withDateBefore(sentence, price);
    const dates = within(sentence.dates, { start, end: price.end }).filter((date) => !isCompared(sentence, date));
    return [{ ...telling, start, dates: [...dates, ...telling.dates] }];
  });
}

/** The clause before a deal that says what is paid for it, and tells of nothing but that. */
function priceOf({ block, clauses }: Sentence, telling: Telling, told: readonly Telling[]): Span | undefined {
  const { type, clause, trigger } = telling;
  const before = clauses[clauses.findIndex(({ start }) => start === clause.start) - 1];
  const isPrice =
    type === "acquisition" &&
    before !== undefined &&
    PAYS.test(block.simplified.slice(before.start, before.end)) &&
    OPENS_DEAL.test(block.simplified.slice(clause.start, trigger.start)) &&
    told.every((one) => one.type === "funding" || !overlap(one.clause, before));
  return isPrice ? before : undefined;
}
/** That a sum is paid: 拟出资3亿元等值欧元. */
const PAYS = /(?:[出投斥耗]资|[花掏砸]|豪掷|拿出|付出)了?[^，,；;]{0,12}元[^，,；;]{0,8}$/;
/** How a clause of a deal opens that says how and from whom before what: 以现金方式向某公司|收购. */
const OPENS_DEAL = /^[\s，,]*(?:以[^，,；;]{1,12}(?:方式|形式))?(?:[向从][^，,；;]{1,40})?[来去用于]{0,2}$/;

/** 同期成立|的还有某公司: who did it stands behind. */
const INVERTED = /^了?的(?:还|也|正)?(?:有|是|包括)/;

/** Whether whom a telling is about stands behind its trigger. */
export function isInverted({ block, end }: Sentence, { trigger }: Pick<Telling, "trigger">): boolean {
  return (
    !OF_INVESTOR.test(trigger.text) &&
    INVERTED.test(block.simplified.slice(trigger.end, Math.min(end, trigger.end + 6)))
  );
}

/** 领投|的是某公司: who is named behind these gives, and is not whom it is about. */
const OF_INVESTOR = /[领跟参]投$/;

/** How a clause opens that tells of the next thing. */
const NEXT = /^[\s，,；;]*(?:随后|此后|之后|后来|其后|次年|同年|又|再次|接着|紧接着|[^，,；;]{0,12}[，,]?又有)/;

/** Two clauses of one type tell of two events when each has its date, or the second opens with one as the next thing. */
function startsAnew(sentence: Sentence, a: Telling, b: Telling): boolean {
  const { block } = sentence;
  if (b.type === "product" && b.dates.length > 0 && opensPlan(sentence, b)) return true;
  const [round, other] = [a, b].map(({ trigger }) => IS_ROUND.exec(trigger.text)?.[0]);
  if (round && other && round !== other) return true;
  if (isInverted(sentence, b) || isOfOther(sentence, a, b) || isOfOthers(sentence, a, b)) return true;
  const first = a.dates.find(isTelling)?.date;
  const second = b.dates.find(isTelling)?.date;
  if (first && !second && isDatedAnew(sentence, a, b)) return true;
  if (!second || first === second) return false;
  return Boolean(first) || /[;；]/.test(block.simplified.slice(a.trigger.end, b.trigger.start)) || opensNext(block, b);
}

/** 2018年收购甲；今年2月，某某在会上宣布，|收购乙: whether a date of its own leads to a telling behind a semicolon. */
function isDatedAnew(sentence: Sentence, a: Telling, b: Telling): boolean {
  const from = sentence.block.simplified.slice(a.trigger.end, b.start).search(/[;；]/);
  const since = { start: a.trigger.end + from, end: b.trigger.start };
  return from >= 0 && within(sentence.dates, since).some((date) => isTelling(date) && !isCompared(sentence, date));
}

/** 收购某公司，|预计年底完成交割, 提起诉讼，|案件定于12月开庭: what is to follow, and when, is told of the same deal; of goods, it is the next step. */
function opensPlan({ block }: Sentence, { start, end }: Telling): boolean {
  return /^[\s，,；;]*并?(?:(?:该|此|本)案|案件|交易|双方)?(?:计划|拟|预[计定]|[定订]于|将于|原定|有望)/.test(
    block.simplified.slice(start, end),
  );
}

/** 甲净利润3亿元；乙净利润2亿元: the results, and whatever else, of another, who is named for it. */
function isOfOthers({ block, mentions }: Sentence, a: Telling, b: Telling): boolean {
  if (!/[;；]/.test(block.simplified.slice(a.trigger.end, b.trigger.start))) return false;
  const [own] = within(mentions, { start: b.start, end: b.trigger.start });
  return own !== undefined && own.kind !== "product" && within(mentions, a).every(({ form }) => form !== own.form);
}

/** Types that each tell of a person. */
const OF_PERSONS: ReadonlySet<EventType> = new Set<EventType>(["personnel", "award"]);

/** Whoever goes, or what is left: with whoever comes after them it is one succession. */
const SUCCESSION = /[辞卸离退免撤]|空缺|遗缺|职务由|一职由|调任|转任|改任|去世|逝世|病逝|接替|接棒|接任|继任|推举/;

/** 甲任董事长,乙任总经理; 甲接替乙,后者出任某职: each has a person of its own, and neither follows the other. */
function isOfOther({ mentions, ...sentence }: Sentence, a: Telling, b: Telling): boolean {
  const { simplified } = sentence.block;
  const own = simplified.slice(b.clause.start, b.end);
  if (OF_PERSONS.has(a.type) && POINTS_AT_ONE.test(own) && !SUCCESSION.test(own)) return true;
  if ([a, b].some(({ start, end }) => SUCCESSION.test(simplified.slice(start, end)))) return false;
  const [one, other] = [a, b].map((telling) => within(mentions, telling).filter(({ kind }) => kind === "person"));
  if (!OF_PERSONS.has(a.type) || !one || !other || one.length === 0 || other.length === 0) return false;
  return !one.some(({ form }) => other.some((person) => person.form === form));
}

function opensNext({ simplified }: Sentence["block"], { start, end }: Span): boolean {
  return NEXT.test(simplified.slice(start, end));
}
