import type { Edtf } from "../../../model/edtf.ts";
import { isKnownType, type EventType } from "../../../model/front-matter.ts";
import type { Span } from "../../../model/text.ts";
import { clauseOf, isOrganization, namesCompanyAgain, type Sentence } from "../clauses.ts";
import type { DateMention } from "../dates.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt } from "../names/boundary.ts";
import { CONTEXTS } from "./contexts.ts";
import { speechOf } from "./speakers.ts";
import { holdsAny, REFUTES } from "./status.ts";
import { findTriggers, type Trigger } from "./triggers.ts";

/** A run of clauses that tell of one event. */
export interface Telling extends Span {
  /** The clause of the trigger. */
  readonly clause: Span;
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
/** What is held is where something is told; what else is strong and of no type of its own (股权质押, 火灾) stands by itself. */
const GATHERING = /^(?:召开|举行|举办|启动|开幕|闭幕|揭幕)/;

/** A denial stands beside what it denies. */
const DENIAL = /否认|辟谣/;

function isSubordinate({ type, strength, text }: Trigger): boolean {
  return (
    (type === "statement" && !DENIAL.test(text)) || (type === "other" && (strength === "weak" || GATHERING.test(text)))
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

/** Finds what a sentence tells, clause by clause, and joins neighbours that tell of one thing. */
export function findTellings(
  sentence: Sentence,
  lexicon: Lexicon,
  introduced: ReadonlySet<string> = new Set(),
): Telling[] {
  const speech = sentence.mentions.flatMap((mention) => speechOf(sentence, mention, introduced, lexicon) ?? []);
  const triggers = withSpeech(sentence, findTriggers(sentence, lexicon), speech);
  if (triggers.length === 0) return [];
  const told = sentence.clauses.flatMap((clause, i) => {
    const inside = within(triggers, clause).filter((trigger) =>
      isSupported(trigger, clause, sentence, speech, lexicon),
    );
    const trigger = mostTelling(inside);
    if (!trigger) return [];
    const whole = { start: startOf(sentence, i), end: endOf(sentence, i, trigger) };
    const dates = within(sentence.dates, whole).filter((date) => !isCompared(sentence, date));
    return [{ ...whole, clause, type: trigger.type, trigger, dates }];
  });
  const joined = joinNeighbours(sentence, withoutSubordinate(sentence, withoutViews(sentence, told, speech)));
  return joined.flatMap((telling) => eachRound(sentence, telling, triggers));
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

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start;
}

/** A round of funding by its name. */
const ROUND = /^(?:天使|种子|Pre-?[A-H]|[A-H]\+*)轮$/;
/** A轮、A+轮和B轮: nothing but these between them. */
const LISTED = /^[、,，和与及]{1,2}$/;

/** Each of the rounds that stand side by side is an event. */
function eachRound(sentence: Sentence, telling: Telling, triggers: readonly Trigger[]): Telling[] {
  if (!ROUND.test(telling.trigger.text)) return [telling];
  const rounds = [telling.trigger];
  for (const next of triggers.filter(({ start }) => start > telling.trigger.start)) {
    const between = sentence.block.simplified.slice(rounds.at(-1)?.end ?? 0, next.start);
    if (!ROUND.test(next.text) || !LISTED.test(between)) break;
    rounds.push(next);
  }
  return rounds.map((trigger) => ({ ...telling, trigger, clause: clauseOf(sentence, trigger) ?? telling.clause }));
}

/** The spans that lie within another. */
export function within<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  return spans.filter((span) => span.start >= start && span.end <= end);
}

/** A date that says when: not 近日, whose interval is no more than a guess. */
export function isTelling(mention: DateMention): mention is DateMention & { readonly date: Edtf } {
  return mention.date !== null && mention.kind !== "vague";
}

/** 2024年度|独角兽企业, not 2024年度|营收: a year that is part of what something is called. */
const OF_NAME =
  /^(?![^，,。；;]{0,4}(?:业绩|营收|营业|净利|财报|年报|报告|利润(?!分配)|分红|派息|预算|决算|收入|销售|销量|产量|亏损|审计|考核))[“《\p{Script=Han}]/u;

/** 较|去年同期, 比|2022年, 与|去年末|相比, 自2015年以来|最大, 由|去年底|的90人减至, “2020年|春风行动”: a date that something is compared with or named after. */
export function isCompared({ block }: Sentence, { start, end, text }: DateMention): boolean {
  const before = block.simplified.slice(Math.max(0, start - 5), start);
  const after = block.simplified.slice(end, end + 8);
  if (/年度$/.test(text) && OF_NAME.test(after)) return true;
  const isRecord = /[以之]来$/.test(text) && /^的?[^，,。；;]{0,3}(?:最|首[次个度]|新高|新低|第[一二三]次)/.test(after);
  const isStart = /[由从]$/.test(before) && /^的?[约近逾超]?\d/.test(after);
  return (
    isRecord ||
    isStart ||
    /^(?:的[^，,。；;]{0,6})?(?:相比|相较|比较)/.test(after) ||
    /(?:较|相比|相较|(?<![对占同环])比)(?:于|上述|此前)?$|[“「『《‘]$/.test(before)
  );
}

/** Words beside a trigger with which it tells of nothing: before it in its clause, and behind. */
interface Shape {
  readonly types?: readonly EventType[];
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** 此轮|融资, 这一|收购: speaks of what has been told. */
const POINTS_BACK = /(?:[此这该本]|上述|前述|这一)[次轮笔项起场]?$/;
const NAMING = ["funding", "acquisition", "ipo", "layoff", "partnership"] as const;
const SAID_OR_MEASURED: ReadonlySet<EventType> = new Set<EventType>(["results", "statement"]);
const DEEDS = PRECEDENCE.filter((type) => !SAID_OR_MEASURED.has(type));

const MISDEED = /违[规法](?:$|发放|放贷|出借|担保)|骗取|非法/;

/** Shapes of what is no event, whatever date stands with it. */
const NO_EVENT: readonly Shape[] = [
  // 开馆|当天, 利用担任某职务|的便利: when or how something else is done
  { after: /^(?:当[天日晚]|[^，,。；;]{0,30}便利$)/ },
  // 现有的50亿元|融资, 欠银行|贷款1200万元: what there is, and not that it came
  { before: /(?:[现原已仍尚还]有)的?[^，,。；;]{0,8}$/ },
  { types: ["funding"], before: /欠[^，,。；;]{0,8}$/ },
  // 违规|发放贷款: a misdeed is none that a company would tell of
  { types: ["funding"], before: MISDEED },
  { types: ["funding"], after: MISDEED },
  // 主管半导体|投资, 并购|同样不顺, 融资|降到14起: a kind of deed
  { types: NAMING, before: new RegExp(`${CONTEXTS.duties}[^，,。；;\\d]{0,10}$`) },
  {
    types: NAMING,
    after: new RegExp(
      `^(?:事件|案例|市场|活动|数量|数目|规模|总量|传闻|消息)?(?:也|同样|都|均|更|却|仍|依然|普遍|持续|日益|越来越|大幅|明显)*(?:${CONTEXTS.stands}|(?:下?降|下滑|减少|增加|上升|增|减)[到至]?\\d+[起笔件宗桩])`,
    ),
  },
  // 旗下有某公司（|参股|）: what is added of one in brackets
  { before: /[（(][^（(）)]{0,4}$/, after: /^[^（(）)]{0,2}[）)]/ },
  { types: ["results"], before: POINTS_BACK },
  // 占|营业收入|的14.6%: what something else is a part of
  { types: ["results"], before: /占[^，,]{0,24}$/, after: /^(?![^，,]{0,4}(?:比重|比例|份额))/ },
  // 销售阶段的|承诺: what was said, and not that it is said
  { types: ["statement"], before: /的$/ },
];

/** Those of what is none unless its clause has a date. */
const NO_EVENT_UNDATED: readonly Shape[] = [
  // 每月|上线, 据某机构|调查, 认为|收购会…: what goes on as a habit, is a source, or is thought
  { types: DEEDS, before: /每[天日周月季年]|(?<![数证依单票收占论])据[^，,。；;]{0,12}$|认为|主张|觉得|相信/ },
  // 筹备IPO|时也…: when something else is told
  { after: /^(?:之?[时际]|期间|前夕|过程中)(?:[，,也都就还曾才便]|$)/ },
];

/** Those of what is none unless its clause has a date or a number: nouns. */
const NOUNS: readonly Shape[] = [
  { after: new RegExp(`^${CONTEXTS.noun_after}`) },
  { before: POINTS_BACK },
  { before: new RegExp(`^(?!.*${CONTEXTS.makes_deed}).*的$`) },
  // 通过|收购|等方式: how something is done
  { before: /(?:通过|透过|以|用于)[^，,。]{0,20}$/, after: /^[^，,。]{0,16}(?:方式|形式|举措|手段|途径|渠道|模式)/ },
];
/** 公布股份|减持|计划: that there is a plan is news. */
const ANNOUNCES = /(?:披露|公布|发布|公告|推出|抛出|提出|宣布)了?[^，,。；;的]{0,8}的?$/;

function isOfShape({ block }: Sentence, clause: Span, trigger: Trigger, shapes: readonly Shape[]): boolean {
  const lead = block.simplified.slice(clause.start, trigger.start);
  const rest = block.simplified.slice(trigger.end, clause.end);
  return shapes.some(
    ({ types, before, after }) =>
      (types?.includes(trigger.type) ?? true) && (before?.test(lead) ?? true) && (after?.test(rest) ?? true),
  );
}

/**
 * What a trigger needs to tell of an event. Results need a number; weak triggers a date or a number, the weak ones of
 * the vaguest types a date; and a clause without either must not say how things are in general.
 */
function isSupported(
  trigger: Trigger,
  clause: Span,
  sentence: Sentence,
  speech: readonly Span[],
  lexicon: Lexicon,
): boolean {
  const { type, strength } = trigger;
  const isShaped = (shapes: readonly Shape[]) => isOfShape(sentence, clause, trigger, shapes);
  const dated = sentence.dates.some(isTelling);
  const numbered = within(sentence.amounts, clause).length > 0;
  const hasDate = within(sentence.dates, clause).some((date) => date.kind !== "length");
  if (isShaped(NO_EVENT) || (!hasDate && isShaped(NO_EVENT_UNDATED))) return false;
  if (isSupposed(sentence, clause, lexicon)) return false;
  if (type === "results") return numbered;
  if (type === "statement" && isSaidByOthers(sentence, clause, trigger)) return false;
  if (!hasDate && (isTime(sentence, clause) || isOfCareer(sentence, clause, trigger))) return false;
  if (type === "statement" && speech.some((verb) => overlap(trigger, verb))) return true;
  if (strength === "weak" && SUBORDINATE.has(type)) return dated;
  if (type === "other" && !dated && !numbered) return false;
  const isDenied = holdsAny(sentence, clause, lexicon.events.status.get("denied") ?? []);
  if (strength === "weak" && !dated && sentence.amounts.length === 0 && !isDenied) return false;
  return hasDate || numbered || !(isNoun(sentence, clause, trigger) || saysInGeneral(sentence, clause, lexicon));
}

/** Whether a trigger names something rather than tells that it happened. */
function isNoun(sentence: Sentence, clause: Span, trigger: Trigger): boolean {
  const { simplified } = sentence.block;
  const isPlanAnnounced =
    ANNOUNCES.test(simplified.slice(clause.start, trigger.start)) &&
    /^(?:计划|方案|预案)/.test(simplified.slice(trigger.end, clause.end));
  return !isPlanAnnounced && isOfShape(sentence, clause, trigger, NOUNS);
}

function saysInGeneral(sentence: Sentence, clause: Span, lexicon: Lexicon): boolean {
  return holdsAny(sentence, clause, lexicon.events.general);
}

/** Whether a clause is asked, or is a condition, or holds only if one before it in its sentence does. */
function isSupposed({ block, start, end, clauses }: Sentence, clause: Span, { events }: Lexicon): boolean {
  if (/[?？]|呢$/.test(block.simplified.slice(clause.start, end).slice(-2))) return true;
  const upTo = clauses.filter((one) => one.start >= start && one.end <= clause.end);
  return upTo.some((one) => {
    const text = block.simplified.slice(one.start, one.end).replace(/^[“「"\s但而且]+/, "");
    return !text.startsWith("若干") && events.conditions.some((word) => text.startsWith(word));
  });
}

/**
 * 曾任…: what somebody was before, told in passing, is in their roles; 曾在某公司担任主管的|林若川向记者出示 tells who somebody is, of
 * whom the clause tells something else.
 */
function isOfCareer({ block, mentions }: Sentence, clause: Span, { type, text, end }: Trigger): boolean {
  if (/^(?:曾任|曾担任|担任过|历任)$/.test(text)) return true;
  const person = mentions.find((one) => one.kind === "person" && one.start >= end && one.end < clause.end);
  return (
    type === "personnel" && person !== undefined && /^[^，,]{0,16}的$/.test(block.simplified.slice(end, person.start))
  );
}

/** 量产之后, 自开通以来, 对于被诉一事, 除融资外: when, or as to what, the rest of the sentence holds. */
const TIME_OR_TOPIC = new RegExp(
  `${CONTEXTS.time_ends}$|^${CONTEXTS.topic_opens}|^受.{2,24}(?:影响|困扰|波及|拖累|提振|刺激)$`,
);

/** Whether a clause says no more than when or of what the rest of its sentence is told. */
function isTime({ block, end: last }: Sentence, { start, end }: Span): boolean {
  return end < last && TIME_OR_TOPIC.test(block.simplified.slice(start, end).trim());
}

/** How a clause goes on about whom the ones before name. */
const SAME_SUBJECT =
  /^(?:[并还则也又亦再]|同时|此外|但|而|随后|会上|[该本]|公司|集团|其|双方|他|她|[^，,]{0,6}(?:公告|声明))/;

/** 官员|表示, 消息人士|称: a clause with a speaker of its own whom it does not name; 预计 is said by who is named before it. */
function isSaidByOthers({ block, mentions }: Sentence, clause: Span, trigger: Trigger): boolean {
  const before = block.simplified.slice(clause.start, trigger.start).trim();
  if (mentions.some(({ start, end }) => start >= clause.start && end <= trigger.start)) return false;
  if (FORECAST.test(trigger.text)) return !SAME_SUBJECT.test(before);
  const first = block.words[wordAt(block.words, clause.start)];
  return before !== "" && first !== undefined && /^n/.test(first.tag) && !SAME_SUBJECT.test(before);
}

const FORECAST = /^(?:预计|预测|估计)$/;

/** What a clause may hold beside the date that it is there for: 2024年3月|间, 在|2024年. */
const BESIDE_DATE = /^[今去明年在于自从到至截间里内中起初底末时来上下日晚早\s]{0,3}$/;

/** A clause that is nothing but a date belongs to the one behind it, if that has none. */
function startOf(sentence: Sentence, i: number): number {
  const { block, clauses, dates } = sentence;
  const clause = clauses[i];
  const before = clauses[i - 1];
  const date = before && within(dates, before).find(isTelling);
  const isDated =
    clause &&
    within(dates, clause).some((one) => isTelling(one) && one.kind !== "length" && !isCompared(sentence, one));
  const beside =
    before && date && block.simplified.slice(before.start, date.start) + block.simplified.slice(date.end, before.end);
  return (!isDated && beside !== undefined && BESIDE_DATE.test(beside) ? before : clause)?.start ?? 0;
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

/** Whoever has a view on others: what they say has not happened by it. */
const COMMENTATOR = new RegExp(CONTEXTS.commentators);

/** Whether a statement is that of somebody who only has a view. */
export function isComment({ block, start }: Sentence, { type, trigger }: Pick<Telling, "type" | "trigger">): boolean {
  return type === "statement" && COMMENTATOR.test(block.simplified.slice(start, trigger.start));
}

/**
 * Without what is told behind a verb of speech, and not when: all that a commentator has a view on, and what others say of
 * nobody in particular (林若川介绍，面积增长一成).
 */
function withoutViews(sentence: Sentence, told: readonly Telling[], speech: readonly Span[]): readonly Telling[] {
  const { block, dates, mentions } = sentence;
  const view = told.find((one) => isComment(sentence, one));
  const said = told.find((one) => one.type === "statement" && speech.some((verb) => overlap(one.trigger, verb)));
  const isOfNobody = ({ type, start, end }: Telling) =>
    OF_ANYBODY.has(type) &&
    !within(mentions, { start, end }).some(isOrganization) &&
    !namesCompanyAgain(block.simplified.slice(start, end));
  const isBehind = ({ trigger: { start, end } }: Telling, verb: Telling | undefined) =>
    verb !== undefined &&
    start > verb.trigger.start &&
    !within(dates, { start: verb.trigger.end, end }).some(isTelling);
  return told.filter(
    (one) => one.type === "statement" || !(isBehind(one, view) || (isBehind(one, said) && isOfNobody(one))),
  );
}

/** Types that hold of a place or a trade as well as of somebody. */
const OF_ANYBODY: ReadonlySet<EventType> = new Set<EventType>(["results", "other"]);

/** Without what is only where or by whom something is told; that it is untrue (回应称，消息不实) is told by itself. */
function withoutSubordinate({ block }: Sentence, told: readonly Telling[]): Telling[] {
  const telling = told.filter(
    ({ type, trigger, end }) =>
      !isSubordinate(trigger) || (type === "statement" && REFUTES.test(block.simplified.slice(trigger.end, end))),
  );
  return telling.length > 0 ? telling : [...told];
}

function joinNeighbours(sentence: Sentence, told: readonly Telling[]): Telling[] {
  return told.reduce<Telling[]>((joined, next) => {
    const last = joined.at(-1);
    if (last && last.type === next.type && !startsAnew(sentence, last, next)) {
      const dates = opensPlan(sentence, next) ? last.dates : [...last.dates, ...next.dates];
      joined[joined.length - 1] = { ...last, end: next.end, dates };
    } else joined.push(next);
    return joined;
  }, []);
}

/** 同期成立|的还有某公司: who did it stands behind. */
const INVERTED = /^了?的(?:还|也|正)?(?:有|是|包括)/;

/** Whether whom a telling is about stands behind its trigger. */
export function isInverted({ block, end }: Sentence, { trigger }: Pick<Telling, "trigger">): boolean {
  return INVERTED.test(block.simplified.slice(trigger.end, Math.min(end, trigger.end + 6)));
}

/** How a clause opens that tells of the next thing. */
const NEXT = /^[\s，,；;]*(?:随后|此后|之后|后来|其后|次年|同年|又|再次|接着|紧接着|[^，,；;]{0,12}[，,]?又有)/;

/** Two clauses of one type tell of two events when each has its date, or the second opens with one as the next thing. */
function startsAnew(sentence: Sentence, a: Telling, b: Telling): boolean {
  const { block } = sentence;
  if (b.type === "product" && b.dates.length > 0 && opensPlan(sentence, b)) return true;
  if (isInverted(sentence, b) || isOfOther(sentence, a, b) || hasOtherResults(sentence, a, b)) return true;
  const first = a.dates.find(isTelling)?.date;
  const second = b.dates.find(isTelling)?.date;
  if (!second || first === second) return false;
  return Boolean(first) || /[;；]/.test(block.simplified.slice(a.trigger.end, b.trigger.start)) || opensNext(block, b);
}

/** 收购某公司，|预计年底完成交割, 提起诉讼，|案件定于12月开庭: what is to follow, and when, is told of the same deal; of goods, it is the next step. */
function opensPlan({ block }: Sentence, { start, end }: Telling): boolean {
  return /^[\s，,；;]*并?(?:(?:该|此|本)案|案件|交易|双方)?(?:计划|拟|预[计定]|[定订]于|将于|原定|有望)/.test(
    block.simplified.slice(start, end),
  );
}

/** 甲净利润3亿元；乙净利润2亿元: the results of another, which is named for them. */
function hasOtherResults({ block, mentions }: Sentence, a: Telling, b: Telling): boolean {
  if (b.type !== "results" || !/[;；]/.test(block.simplified.slice(a.trigger.end, b.trigger.start))) return false;
  const [own] = within(mentions, { start: b.start, end: b.trigger.start });
  return own?.kind === "company" && within(mentions, a).every(({ form }) => form !== own.form);
}

/** Types that each tell of a person. */
const OF_PERSONS: ReadonlySet<EventType> = new Set<EventType>(["personnel", "award"]);

/** Whoever goes, or what is left: with whoever comes after them it is one succession. */
const SUCCESSION = /[辞卸离退免撤]|空缺|遗缺|职务由|一职由|调任|转任|改任|去世|逝世|病逝|接替|接棒|接任|继任|推举/;

/** 甲任董事长,乙任总经理: each has a person of its own, and neither follows the other. */
function isOfOther({ mentions, ...sentence }: Sentence, a: Telling, b: Telling): boolean {
  const { simplified } = sentence.block;
  if ([a, b].some(({ start, end }) => SUCCESSION.test(simplified.slice(start, end)))) return false;
  const [one, other] = [a, b].map((telling) => within(mentions, telling).filter(({ kind }) => kind === "person"));
  if (!OF_PERSONS.has(a.type) || !one || !other || one.length === 0 || other.length === 0) return false;
  return !one.some(({ form }) => other.some((person) => person.form === form));
}

function opensNext({ simplified }: Sentence["block"], { start, end }: Span): boolean {
  return NEXT.test(simplified.slice(start, end));
}
