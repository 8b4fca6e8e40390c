import type { EventType } from "../../../model/front-matter.ts";
import type { Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { clauseOf, isCited, isOrganization, leadOf, namesCompanyAgain, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { actingCompany, isIndefinite, personLeading } from "./acting.ts";
import { BOTH, bothBefore } from "./both.ts";
import {
  actsOnIt,
  isDoneTo,
  isGiver,
  isHolder,
  isKin,
  isLikened,
  isMedium,
  isObject,
  isOblique,
  isOfAnother,
  isOfAnotherWho,
  isOfPast,
  isPlatform,
  makesKnown,
} from "./bystanders.ts";
import { CONTEXTS } from "./contexts.ts";
import { actsAsCompany } from "./media.ts";
import { bodiesOf } from "./posts.ts";
import type { Story } from "./story.ts";
import { isTelling } from "./dated.ts";
import { within } from "./spans.ts";
import { COMMENTATOR } from "./speakers.ts";
import type { Telling } from "./tellings.ts";
import { ROUND } from "./triggers.ts";
import { isBesides, isVerb, openingOf, POINTS_AT_ONE, wordsIn } from "./words.ts";

/** Of whom an event tells. */
export interface Cast {
  /** Whom it is about. */
  readonly subject: Mention;
  /** All of them, the subject first. */
  readonly participants: readonly Mention[];
}

/** Who may be meant without being named where an event is told. */
interface Understood {
  /** Those of whom the text speaks, where it says so. */
  readonly carried: readonly Mention[];
  readonly story: Pick<Story, "company" | "main" | "near" | "posts">;
  /** Who says what the sentence says. */
  readonly speaker: Mention | null;
  /** Who says what the sentence goes on with. */
  readonly later: readonly (Mention | null)[];
  /** Whom the sentence has told of before. */
  readonly before: Mention | null;
}

/**
 * The named of the clauses and the subject; all of the sentence when it tells of one event only (`isAlone`). Where no
 * organisation is named it is about those of whom the text speaks, about who says so, or at last about the one that the
 * whole article is about.
 */
export function castOf(
  sentence: Sentence,
  telling: Telling,
  isAlone: boolean,
  understood: Understood,
  lexicon: Lexicon,
): Cast | null {
  const cast = castNamed(sentence, telling, isAlone, understood, lexicon);
  if (!cast) return null;
  if (telling.type === "personnel") return withBodies(sentence, telling, cast, understood);
  const target = targetOf(sentence, telling, cast, understood);
  return target ? castLedBy(cast.subject, [...cast.participants, target]) : cast;
}

/** Types of what a body of the state does to somebody. */
const DONE_TO: ReadonlySet<EventType> = new Set<EventType>(["sanction", "dispute"]);

/**
 * Whom a court or an office acts on in a clause that does not name them: who is charged before it in the sentence, if
 * that is one, or the company that its object means: 林若川犯受贿罪，…|决定执行死刑; 吊销其许可证.
 */
function targetOf(
  sentence: Sentence,
  telling: Telling,
  { subject, participants }: Cast,
  { carried, story, speaker }: Understood,
): Mention | undefined {
  const { type, trigger } = telling;
  const acts = subject.kind === "institution" && subject.end <= trigger.start;
  if (!DONE_TO.has(type) || !acts || participants.some(({ kind }) => kind !== "institution")) return undefined;
  const since = { start: subject.end, end: trigger.start };
  const named = within(sentence.mentions, since).filter((one) => one !== speaker && !isCited(sentence, one));
  const others = named.filter(({ kind }) => kind !== "institution");
  const charged = new Map(others.filter((one) => isCharged(sentence, one)).map((one) => [one.form, one]));
  if (charged.size > 0) return charged.size === 1 ? [...charged.values()][0] : undefined;
  if (PRONOUN.test(sentence.block.simplified.slice(sentence.start, subject.start)))
    return carried.find(({ kind }) => kind === "person");
  return (others.length === 0 && isOnCompany(sentence, since, trigger) ? story.near : null) ?? undefined;
}

/** 被告人|林若川, 林若川|犯受贿罪: whether it is said that somebody is charged. */
function isCharged({ block: { simplified }, start: from }: Sentence, { kind, start, end }: Mention): boolean {
  if (kind === "product") return false;
  return (
    CHARGED.test(simplified.slice(Math.max(from, start - 8), start)) || GUILTY.test(simplified.slice(end, end + 32))
  );
}
const CHARGED = new RegExp(`${CONTEXTS.charged}[“《]?$`);
const GUILTY = /^因?(?:犯有?|构成)[^，,。；;]{0,24}罪/;

/** 吊销|其许可证, 对公司处以罚款: whether something is done to a company that has been named before, and to nobody else. */
function isOnCompany(sentence: Sentence, since: Span, { start, end }: Span): boolean {
  const { block } = sentence;
  const words = wordsIn(block, { start: since.start, end: end + OBJECT_REACH });
  const at = words.findIndex(({ text }) => COMPANY_AGAIN.test(text));
  const [before, company, behind] = [words[at - 1], words[at], words[at + 1]];
  const isCompany = before && DOES_TO.test(before.text) && !OF_IT.test(behind?.tag ?? "");
  const upTo = company ? Math.min(company.start, start) : start;
  if (words.some((word) => word.start < upTo && word.tag.startsWith("n") && !isBesides(sentence, word))) return false;
  return company ? !!isCompany : ITS.test(block.simplified.slice(end, end + OBJECT_REACH));
}
/** So many characters behind a trigger may stand to whom it is done. */
const OBJECT_REACH = 6;
const COMPANY_AGAIN = /^该?(?:公司|集团|企业)$|^该行$/;
const DOES_TO = /^(?:[对向将该]|责令|要求)$/;
/** 对公司|董事长罚款: to whom it is done is only of the company. */
const OF_IT = /^(?:n|uj)/;
const ITS = new RegExp(`^其(?![中他余实次间后]|${CONTEXTS.owned})`);

/**
 * With the bodies of the posts that are told of, for the company that the text speaks of, and with who tells of
 * a post of their own: 林若川|宣布辞任董事长.
 */
function withBodies(sentence: Sentence, telling: Telling, cast: Cast, { story, speaker }: Understood): Cast {
  const { subject, participants } = cast;
  const isOwn = speaker?.kind === "person" && participants.every(({ kind }) => kind !== "person");
  const people = isOwn ? [...participants, speaker] : participants;
  const bodies = bodiesOf(sentence, telling, people, story.posts);
  const known = new Set(people.map(({ form }) => form));
  const [body] = bodies;
  if (!body || bodies.some(({ form }) => known.has(form))) return { subject, participants: people };
  const isMeant = (one: Mention) => one.kind === "company" && !sentence.mentions.includes(one);
  const others = people.filter((one) => !isMeant(one));
  return { subject: isMeant(subject) ? body : subject, participants: [...new Set([...others, ...bodies])] };
}

function castNamed(
  sentence: Sentence,
  telling: Telling,
  isAlone: boolean,
  { carried, story, speaker, later, before }: Understood,
  lexicon: Lexicon,
): Cast | null {
  const named = sentence.mentions.filter(
    (one) => one !== speaker && !later.includes(one) && mayTakePart(sentence, telling, one, lexicon),
  );
  const { clause, actor } = telling;
  if (actor) return castLedBy(actor, within(named, telling));
  if (isDoneByAnother(sentence, telling, lexicon)) {
    const inClause = within(named, clause);
    return castLedBy(inClause.find((one) => !isHolder(sentence, one)) ?? inClause[0], inClause);
  }
  const pointed = pointedAt(sentence, telling);
  if (pointed) return castLedBy(pointed[0], [...pointed, ...within(named, telling)]);
  const teller = personGoingOn(sentence, telling, carried);
  if (teller) return castLedBy(teller, within(named, telling));
  const meant = carried.find(({ kind }) => kind === "company");
  const spoken = meant && isNamedLater(sentence, telling, meant) ? (story.company ?? meant) : meant;
  const company =
    houseOf(sentence, telling, named, speaker) ?? actingCompany(sentence, telling, named, spoken, story.company);
  const isVague = isIndefinite(sentence, telling);
  const others = company && carried.includes(company) ? carried.filter(isOrganization) : [];
  const both = company ? bothOf(sentence, telling, company, carried) : [];
  const acting = company ? [company, ...others, ...both, ...itOf(sentence, company, story.company)] : [];
  const inTelling =
    isAlone && !isVague ? named.filter((one) => !isOfAnother(sentence, telling, one)) : within(named, telling);
  const investee = spoken ?? story.main;
  const taking = withInvestee(sentence, telling, [...new Set([...acting, ...inTelling])], investee);
  const meantPerson = personMeant(sentence, telling, carried);
  const doer = company ? undefined : personBefore(sentence, telling);
  const own = withHolder(telling, named, meantPerson ? [...new Set([...taking, meantPerson])] : taking);
  const opening = openingOf(sentence, clause);
  const { simplified } = sentence.block;
  const isHis = opening && OF_PERSON.test(simplified.slice(opening.start, clause.end));
  if (meantPerson && (isHis || THIS_PERSON.test(simplified.slice(sentence.start, sentence.end))))
    return castLedBy(meantPerson, own);
  const isNamed = within(named, { start: clause.start, end: telling.trigger.start }).length > 0;
  if (doer && (!isNamed || goesOn(sentence, clause))) return castLedBy(doer, own);
  if ((isVague && own.length === 0) || isOfSomePeople(sentence, telling)) return null;
  const isAboutNobody = own.every((one) => one.kind === "person" || isDoneTo(sentence, clause, one));
  const all = isAboutNobody ? [...carried.filter((one) => !own.includes(one)), ...own] : own;
  const earlier = all.every((one) => isDoneTo(sentence, clause, one))
    ? namedBefore(sentence, telling, named)
    : undefined;
  if (earlier) return castLedBy(earlier, all);
  const holders = named.filter((one) => speaker && one.end <= speaker.start && isHolder(sentence, one));
  const participants = all.length === 0 && speaker && SAID.has(telling.type) ? [speaker, ...holders] : all;
  const subject = company ?? subjectAmong(sentence, telling, participants, story);
  if (subject && speaker && isHouseOf(sentence, telling, subject, speaker, lexicon)) return null;
  if (subject && mayBeSubject(sentence, telling, subject)) return castLedBy(subject, participants);
  if (speaker && telling.type === "statement") return castLedBy(speaker, participants);
  return before && goesOn(sentence, clause) ? castLedBy(before, participants) : null;
}

/** 接到甲和乙通知，|双方…: the two whom a telling means that are named together before it, if who acts is one of them. */
function bothOf(
  sentence: Sentence,
  { trigger }: Telling,
  company: Mention,
  carried: readonly Mention[],
): readonly Mention[] {
  const last = sentence.mentions.findLast((one) => isOrganization(one) && one.end <= trigger.start);
  if (!last || !MEANS_BOTH.test(sentence.block.simplified.slice(last.end, trigger.start))) return [];
  const pair = bothBefore(sentence, trigger.start, carried.length > 1 ? carried.filter(isOrganization) : []) ?? [];
  return pair.some(({ form }) => form === company.form) ? pair : [];
}
const MEANS_BOTH = new RegExp(`[，,；;：:]\\s*(?:[^，,。；;]{0,12}[年月日天])?${BOTH}`);

/** 甲|与它签约: the company that the text speaks of, where another does something with it. */
function itOf(sentence: Sentence, company: Mention, spokenOf: Mention | null): readonly Mention[] {
  return spokenOf && spokenOf.form !== company.form && actsOnIt(sentence, company) ? [spokenOf] : [];
}

/**
 * 甲与乙签约，|前者取得后者的股权; 林若川接替方一诺，|后者出任…: whom a clause opens with by their place among two of one kind that are
 * named together in the nearest clause before it, and the other one where the clause means it too.
 */
export function pointedAt(sentence: Sentence, { clause, type, trigger }: Telling): readonly Mention[] | undefined {
  const { simplified } = sentence.block;
  const lead = POINTS_AT_ONE.exec(simplified.slice(clause.start, trigger.start));
  if (!lead) return undefined;
  const before = sentence.mentions.filter((one) => one.end <= clause.start && !isCited(sentence, one));
  const isPerson = ({ kind }: Mention) => kind === "person";
  const kinds = type === "personnel" ? [isPerson, isOrganization] : [isOrganization, isPerson];
  const pair = kinds.map((isOf) => lastTogether(sentence, before.filter(isOf))).find((found) => found !== undefined);
  const [former, latter] = pair ?? [];
  if (!former || !latter) return undefined;
  const isOfBoth = ["前者", "后者"].every((word) => simplified.slice(clause.start, clause.end).includes(word));
  const [own, other] = lead[1] === "前者" ? [former, latter] : [latter, former];
  return isOfBoth ? [own, other] : [own];
}

/** The two of the last clause that names any; undefined where those are not two. */
function lastTogether(sentence: Sentence, named: readonly Mention[]): readonly Mention[] | undefined {
  const clause = sentence.clauses.findLast((one) => within(named, one).length > 0);
  const last = clause && [...new Map(within(named, clause).map((one) => [one.form, one])).values()];
  return last?.length === 2 ? last : undefined;
}

/** Types of what the person does of whom a sentence goes on to tell. */
const OF_CAREER: ReadonlySet<EventType> = new Set<EventType>(["personnel", "award", "founding"]);

/** 2004年，他加盟云岚，|2013年进入董事会: whom 他 means that a clause before opens with, where all behind go on so. */
function personGoingOn(
  sentence: Sentence,
  { clause, type }: Telling,
  carried: readonly Mention[],
): Mention | undefined {
  const person = carried.find(({ kind }) => kind === "person");
  if (!person || !OF_CAREER.has(type)) return undefined;
  for (const one of sentence.clauses.filter(({ start }) => start <= clause.start).toReversed()) {
    const opening = openingOf(sentence, one);
    if (opening && OF_PERSON.test(sentence.block.simplified.slice(opening.start, one.end)))
      return one.start < clause.start ? person : undefined;
    if (!opensWithDeed(sentence, one)) return undefined;
  }
  return undefined;
}

/** 此后一手带起, 先后担任, 任总裁: whether a clause opens with what somebody does, or when. */
function opensWithDeed(sentence: Sentence, clause: Span): boolean {
  const first = wordsIn(sentence.block, clause).find(
    (word) => !isBesides(sentence, word) && !/^(?:[tfcdm]|ad)$/.test(word.tag),
  );
  return first !== undefined && (isVerb(first) || first.tag === "p" || /^[任做]/.test(first.text));
}

function castLedBy(subject: Mention | undefined, others: readonly Mention[]): Cast | null {
  return subject ? { subject, participants: [...new Set([subject, ...others])] } : null;
}

/** Types of events that happen to who tells of them. */
const SAID: ReadonlySet<EventType> = new Set<EventType>(["statement", "personnel", "award", "other", "product"]);

/** Known media, as platforms, are where something was told, not whom it happened to, unless they act as companies. */
function mayTakePart(sentence: Sentence, telling: Telling, one: Mention, lexicon: Lexicon): boolean {
  const isTeller = lexicon.names.media.has(one.form) && !actsAsCompany(sentence, telling, one, lexicon);
  const isThere = isMedium(sentence, one) || isPlatform(sentence, one) || isTeller;
  return (
    one.kind !== "product" &&
    !isThere &&
    !isCited(sentence, one) &&
    !isLikened(sentence, one) &&
    !isOfPast(sentence, clauseOf(sentence, one) ?? telling.clause, one) &&
    !(telling.type === "statement" && isKin(sentence, one))
  );
}

/** Whom a telling is about in which no company acts: the first who does, else whoever is meant, else a bystander. */
function subjectAmong(
  sentence: Sentence,
  telling: Telling,
  participants: readonly Mention[],
  { company, main }: Pick<Story, "company" | "main">,
): Mention | undefined {
  const { block } = sentence;
  const { clause, type, trigger } = telling;
  const isBystander = (one: Mention) =>
    isDoneTo(sentence, clause, one) ||
    isGiver(sentence, one) ||
    makesKnown(sentence, telling, one) ||
    isOfAnotherWho(sentence, clauseOf(sentence, one) ?? clause, one);
  const actors = participants.filter((one) => !isBystander(one));
  return (
    actors.find(({ start }) => start < (type === "funding" ? trigger.end : clause.end)) ??
    (company && impliesSubject(sentence, telling) ? company : undefined) ??
    (type === "results" ? sourceOfFigures(sentence) : undefined) ??
    (main?.kind === "company" && isPieceOfNews(sentence, telling) ? main : undefined) ??
    actors.find((one) => RULES.test(trigger.text) || FOLLOWS.test(block.simplified.slice(trigger.end, one.start))) ??
    (HEARS.test(trigger.text) ? participants.find(({ form }) => COURT.test(form)) : undefined)
  );
}
/** 在江川市法院|开庭: the court that hears a case of nobody who is named. */
const HEARS = /^(?:开庭|开审|审理|宣判|受审|庭审|一审|二审|终审)/;
const COURT = /法[院庭]$/;

/** 开通以来，|甲…; 完成融资，即|甲; 检方指控，2020年|甲…: what stands before whom a telling is about that is named only behind it. */
const FOLLOWS =
  /^[^，,。；;]{0,24}(?:以来|[之以]?后|之?时|之际|期间)[，,]$|(?:^|[，,])(?:即|分别[是为]|包括)$|^[：:](?:[^，,。；;]{0,16}[，,])?$/;
const RULES = /^(?:指控|裁定|判决|裁决)$/;

/** Results are those of a body, named before them; and a person of whom the text speaks is not who was founded: 2012年联社改制为银行. */
function mayBeSubject({ mentions }: Sentence, { type, clause }: Telling, subject: Mention): boolean {
  const { kind, form, start } = subject;
  if (type === "founding") return kind !== "person" || mentions.some((one) => one.form === form);
  return type !== "results" || !mentions.includes(subject) || (kind !== "person" && start < clause.end);
}

/** 云岚鲜生|董事长林若川说: the company for whom somebody speaks in a clause that says no more than that they do. */
function houseOf(
  sentence: Sentence,
  { type, clause }: Telling,
  named: readonly Mention[],
  speaker: Mention | null,
): Mention | undefined {
  if (type !== "statement" || !speaker || speaker.start < clause.start) return undefined;
  const before = within(named, { start: clause.start, end: speaker.start });
  return before.find((one) => one.kind === "company" && isHolder(sentence, one));
}

/** 江川研究院|研究员林若川表示, 全国房价下跌: the house of who speaks, in what they say of others. */
function isHouseOf(
  sentence: Sentence,
  { type, clause, trigger }: Telling,
  subject: Mention,
  speaker: Mention,
  { organizations }: Lexicon,
): boolean {
  const { block, start: from } = sentence;
  if (type === "statement" || speaker.end > clause.start || subject.end > speaker.start) return false;
  if (!isHolder(sentence, subject)) return false;
  const said = block.simplified.slice(clause.start, trigger.start);
  if (namesCompanyAgain(said) || OF_US.test(said)) return false;
  if (
    COMMENTATOR.test(block.simplified.slice(from, speaker.start)) ||
    (subject.kind === "institution" && type === "results")
  )
    return true;
  const opening = openingOf(sentence, clause);
  const isOwn = opening && (organizations.generic.has(opening.text) || subject.form.endsWith(opening.text));
  return subject.kind === "institution" && /^n/.test(opening?.tag ?? "") && !isOwn;
}
/** 我们, 本校: what belongs to who speaks. */
const OF_US = /我[们司校院局]|咱们|[本该][校院局所行社会]/;

/** 江川市统计局|公布的数据显示, 全市…增长5.4%: the body whose figures they are, where they are nobody else's. */
function sourceOfFigures({ block, mentions }: Sentence): Mention | undefined {
  return mentions.find((one) => isOrganization(one) && FIGURES.test(block.simplified.slice(one.end, one.end + 24)));
}
const FIGURES = /^[^，,。；;]{0,16}(?:数据|统计|指数|报告|监测)/;

/** 公司撤回申请，12月|某公司合伙人离职: whose name is still to come is not meant by 公司. */
function isNamedLater({ mentions }: Sentence, { trigger }: Telling, { form }: Mention): boolean {
  const first = mentions.find((one) => one.form === form);
  return first !== undefined && first.start >= trigger.end;
}

/** 甲与乙投下3000万元A轮: with whom the text speaks of, where only those are named who give. */
function withInvestee(
  { block, mentions }: Sentence,
  { type, trigger, end }: Telling,
  taking: readonly Mention[],
  investee: Mention | null,
): readonly Mention[] {
  const [first] = taking.filter((one) => mentions.includes(one));
  if (type !== "funding" || !investee || !first || taking.some(({ form }) => form === investee.form)) return taking;
  const gives = GIVES.test(block.simplified.slice(first.end, trigger.end));
  const isForOther = mentions.some((one) => one.kind === "company" && one.start >= trigger.end && one.end <= end);
  return gives && !isForOther ? [...taking, investee] : taking;
}
const GIVES = new RegExp(
  `^(?![^，,。；;]*(?:获|完成|拿|收到|得到))[^，,。；;]*(?:[领跟参]投$|投[下了资][^，,。；;]*${ROUND}$)`,
);

/** 林若川1985年进厂，|2003年出任总经理: with the person of whom the sentence tells in a clause that names none. */
function withHolder(
  { type, trigger }: Telling,
  named: readonly Mention[],
  own: readonly Mention[],
): readonly Mention[] {
  if (type !== "personnel" || own.some(({ kind }) => kind === "person")) return own;
  const holder = named.findLast(({ kind, end }) => kind === "person" && end <= trigger.start);
  return holder ? [...own, holder] : own;
}

/** 她在江川获得|大奖: what the person of the sentence before does, whatever bodies are named. */
const OF_PERSON = /^[他她](?![们的]|之[前后])/;
/** 对他|立案调查, 由她接任, 判他败诉: where a person is meant who takes part; not 在他手上, 他的公司. */
const PRONOUN = /(?:^|[，,：:—\s日月年天]|[对由给向将把被让请与和令判])[他她](?![们的人者日方国杀]|之[前后])/;

/** 这位老将，|2013年加盟云岚: how a sentence opens that goes on about the person of the one before; 这位人士 has no name. */
export const THIS_PERSON = /^这位(?![^，,]*(?:人士|负责人|发言人|专家|[师员者友民]|[表说称]))[^，,。；;]{2,40}[，,]/;

/** Whom 他 or 她 means in what a clause tells: the only person named before it in its sentence, else the one of before. */
function personMeant(sentence: Sentence, { clause, type }: Telling, carried: readonly Mention[]): Mention | undefined {
  const { block, start, end, mentions } = sentence;
  const isOpened = THIS_PERSON.test(block.simplified.slice(start, end)) && goesOn(sentence, clause);
  const at = isOpened ? 0 : block.simplified.slice(clause.start, clause.end).search(PRONOUN);
  if (at < 0) return undefined;
  const people = mentions.filter(({ kind }) => kind === "person");
  // 他从方一诺手里接过: who is named beside the pronoun is not meant by it.
  const beside = within(people, { start: clause.start + at, end: clause.end });
  const mayBeMeant = (one: Mention) => !beside.some(({ form }) => one.form.endsWith(form));
  const known = carried.find((one) => one.kind === "person" && mayBeMeant(one));
  const before = people.filter((one) => one.start >= start && one.end <= clause.start + at);
  if (before.length === 0) return known;
  // 学院把奖项颁给她，方一诺…；她还获奖: the same as before, of whom the sentence has told first.
  const earlier = block.simplified.slice(start, before[0]?.start).search(PRONOUN);
  if (earlier >= 0) return known;
  const [only, ...others] = before.filter(mayBeMeant);
  return type !== "statement" && others.every(({ form }) => form === only?.form) ? only : undefined;
}

/** 甲2017年转投乙,今年6月提起仲裁: who stands first in the sentence goes on acting in clauses that open with no other. */
function namedBefore(sentence: Sentence, { clause }: Telling, named: readonly Mention[]): Mention | undefined {
  const [first] = named;
  const home = first && clauseOf(sentence, first);
  if (!home || first.end > clause.start || isOblique(sentence, home, first)) return undefined;
  return goesOn(sentence, clause) ? first : undefined;
}

/** Who acts in the last clause before a telling that names anybody, if that is a person. */
function personBefore(sentence: Sentence, telling: Telling): Mention | undefined {
  const before = sentence.clauses.filter(({ end }) => end <= telling.clause.start);
  const nearest = before.findLast((clause) => within(sentence.mentions, clause).length > 0);
  return nearest && personLeading(sentence, nearest, telling);
}

/** Whether a clause has no subject of its own. */
function goesOn(sentence: Sentence, clause: Span): boolean {
  return GOES_ON.test(openingOf(sentence, clause)?.tag ?? "");
}
/** How a clause begins that goes on with the subject of those before: with a verb, an adverb or a preposition. */
const GOES_ON = /^(?:v(?!n)|d|ad|p|c)/;

/** 公司, 两家公司, 其, 该项目: the subject of a clause that the text before has named. */
const POINTS_AT_TOPIC =
  /^(?:(?:目前|如今|随后|此后|其后|同时|此外|另外|而|但|并)?[，,]?)*(?:公司|集团|企业(?!家)|工厂|[饭酒书]店|餐厅|俱乐部|我们|我司|本公司|[两双][家方]|[该本](?![的是局关院校部厅委署届])|[此这][家项款起次座条批](?![的是])|其(?![中他余实次])|它)/;

/**
 * Whether a telling without a name of an organization is about the one that the text speaks of: its clause points at it,
 * or nothing stands before the verb in its sentence.
 */
function impliesSubject(sentence: Sentence, { type, trigger }: Telling): boolean {
  const { block, clauses, dates, amounts, mentions, start: from } = sentence;
  if (type === "statement" || mentions.some(({ kind, end }) => kind !== "product" && end <= trigger.start))
    return false;
  const isTold = dates.length > 0 || amounts.length > 0;
  return clauses
    .filter(({ start }) => start >= from && start < trigger.start)
    .every((clause) => {
      const word = openingOf(sentence, clause);
      const text = block.simplified.slice(Math.max(clause.start, word?.start ?? 0), clause.end);
      if (!word || POINTS_AT_TOPIC.test(text)) return true;
      return isTold && (isVerb(word) || /^a?d/.test(word.tag) || CIRCUMSTANCE.test(text));
    });
}

/** 在各方支持下: under what circumstances the rest is done. */
const CIRCUMSTANCE = /^在[^，,]+下$/;

/** Types of what befalls a body, its works and its goods, which need not be named again. */
const OF_A_BODY: ReadonlySet<EventType> = new Set<EventType>([
  ...(["product", "results", "layoff", "other", "funding"] as const),
]);
/** 一名员工, 网友, 业内人士, 全国: whom or what else a clause may be about. */
const ABOUT_OTHERS = new RegExp(`^[^，,]{0,4}这是|^[^，,]{0,12}${CONTEXTS.other_bodies}|${CONTEXTS.others}`);

/** Whether a telling with a date or an amount that names nobody is one more piece of the news of whom the article is about. */
function isPieceOfNews(sentence: Sentence, telling: Telling): boolean {
  const { block, mentions, start } = sentence;
  const acts = (one: Mention) => isOrganization(one) && !isObject(sentence, clauseOf(sentence, one) ?? telling, one);
  if (
    !OF_A_BODY.has(telling.type) ||
    mentions.some((one) => one.kind !== "product" && (one.end <= telling.end || acts(one)))
  )
    return false;
  const isTold = telling.dates.some((date) => isTelling(date)) || within(sentence.amounts, telling).length > 0;
  return isTold && !ABOUT_OTHERS.test(block.simplified.slice(start, telling.end));
}

/** 其中四人|当选, 一名员工|离职: some of whom no name is known. */
const SOME_PEOPLE = /(?:其[中余]|[一多数\d][名位]|[\d一二三四五六七八九十两几]人)[^，,的]{0,4}$/;

/** 其余|资遣: whoever is left of some people. */
const REST = /^其余[^，,]{0,2}$/;

function isOfSomePeople(sentence: Sentence, { type, trigger }: Telling): boolean {
  const isOfPeople = type === "personnel" || type === "award";
  return (
    (isOfPeople || (type === "layoff" && REST.test(leadOf(sentence, trigger)))) &&
    SOME_PEOPLE.test(leadOf(sentence, trigger))
  );
}

/** Words that may stand between whoever does something and what is done. */
const BESIDE = /^(?:[dptcu]|m|q|f|ad|vd|uj|ul|ug)$/;

/** 全资子公司, 董事会, 第一大股东: whose they are is named before. */
const PART_OF = /公司$|集团$|子公司|董事|股东|管理层|高管|员工|[双各多]方$|旗下|团队|方面$/;

/** Ends of words that make a name of what stands before them are looked for in so many characters. */
const LONGEST_ENDING = 8;

/**
 * Whether somebody whom no mention names stands right before the trigger, 江川市某某局|表示: then it is not told of those
 * whom the clauses and sentences before name. Behind a preposition stands whom it is done with.
 */
function isDoneByAnother(sentence: Sentence, telling: Telling, { organizations }: Lexicon): boolean {
  const { clause, trigger } = telling;
  const { block, mentions } = sentence;
  const before = wordsIn(block, { start: clause.start, end: trigger.start });
  if (opensWithBody(sentence, telling, organizations) || isOfBodyBefore(sentence, telling, organizations)) return true;
  const word = before.findLast((one) => !BESIDE.test(one.tag) && !isBesides(sentence, one));
  if (!word || isVerb(word) || mentions.some(({ start, end }) => start < word.end && end > clause.start)) return false;
  if (before.some(({ tag, start }) => tag === "p" && start < word.start)) return false;
  const text = block.simplified.slice(clause.start, word.end);
  if (PART_OF.test(text) || organizations.generic.has(word.text)) return false;
  const ending = organizations.endingOf(text.slice(-LONGEST_ENDING));
  return ending !== undefined && ending.strength !== "trade";
}

/** 某某法院以诈欺等罪，|判处…: whether a clause that opens with its trigger goes on about a body that no mention names. */
function isOfBodyBefore(sentence: Sentence, telling: Telling, organizations: Lexicon["organizations"]): boolean {
  const { clause, trigger } = telling;
  const before = sentence.clauses.findLast(({ end }) => end <= clause.start);
  const isNext = before !== undefined && openingOf(sentence, clause)?.start === trigger.start;
  if (!isNext || within(sentence.mentions, before).length > 0) return false;
  return opensWithBody(sentence, { clause: before, trigger: { ...trigger, start: before.end } }, organizations);
}

/** 美国国防部|上月宣布…: whether the subject of a clause is a body that no mention names. */
function opensWithBody(
  sentence: Sentence,
  { clause, trigger }: Pick<Telling, "clause" | "trigger">,
  organizations: Lexicon["organizations"],
): boolean {
  const { block, mentions } = sentence;
  const words = wordsIn(block, { start: clause.start, end: trigger.start }).filter((one) => !isBesides(sentence, one));
  const verb = words.findIndex(({ tag }) => !/^(?:n|vn|j|l|s|b|a)/.test(tag));
  const subject = words.slice(0, Math.max(verb, 0));
  const [from, to] = [subject[0]?.start, subject.at(-1)?.end];
  if (from === undefined || to === undefined) return false;
  if (mentions.some(({ start, end }) => start < to && end > from)) return false;
  const text = block.simplified.slice(from, to);
  const ending = organizations.endingOf(text.slice(-LONGEST_ENDING));
  return ending?.kind === "institution" && !PART_OF.test(text) && ending.ending.length < text.length;
}
