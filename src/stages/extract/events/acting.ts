import type { EventType } from "../../../model/front-matter.ts";
import type { Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { leadOf, namesCompanyAgain, type Sentence } from "../clauses.ts";
import { BOTH } from "./both.ts";
import {
  isAdviser,
  isAside,
  isDirectObject,
  isDisposedOf,
  isHolder,
  isLikened,
  isObject,
  isOblique,
  isOfAnotherWho,
  isOwner,
  takesPart,
} from "./bystanders.ts";
import { CONTEXTS } from "./contexts.ts";
import { within } from "./spans.ts";
import { isInverted, type Telling } from "./tellings.ts";
import { openingOf } from "./words.ts";

/** Which of the companies of a sentence does what is told. */

/**
 * The company that acts: the first of the nearest clause up to the trigger, else the one that the clause means without
 * its name (`spoken`, or `spokenOf` where nothing says so), else the first behind it in the telling.
 */
export function actingCompany(
  sentence: Sentence,
  telling: Telling,
  named: readonly Mention[],
  spoken: Mention | undefined,
  spokenOf: Mention | null,
): Mention | undefined {
  const { simplified } = sentence.block;
  const { trigger } = telling;
  const companies = named.filter((one) => one.kind === "company" && !isLikened(sentence, one));
  const inTelling = within(companies, telling);
  if (isIndefinite(sentence, telling)) return inTelling[0];
  const behind = inTelling.find(({ start }) => start >= trigger.end);
  if (isInverted(sentence, telling) || (telling.type === "founding" && behind)) return behind;
  const acting = companies.filter((one) => !isHolder(sentence, one) && !isAside(sentence, one));
  const before = acting.filter(({ end }) => end <= trigger.start);
  const latest = before.findLast(({ end }) => end <= telling.clause.start);
  if (latest && IS_LATEST.test(leadOf(sentence, trigger)) && isDirectObject(sentence, latest)) return latest;
  const isOfBoth = OPENS_WITH_BOTH.test(leadOf(sentence, trigger));
  const topic = before.find((one) => isToldOf(sentence, one));
  let isMeant = false;
  for (const clause of sentence.clauses.toReversed()) {
    if (isMeant && spoken && simplified.charAt(clause.end) === "；") return spoken;
    if (simplified.charAt(clause.end) === "；" && isOfPersonSince(sentence, telling, clause.end)) return undefined;
    const isEarlier = clause.end <= trigger.start;
    const inside = within(before, clause);
    if (isEarlier && topic && topic.end <= clause.start && saysWhen(sentence, clause)) continue;
    const mayGoOn = telling.type !== "personnel" || isOfOtherBody(sentence, telling);
    const goesOn = isEarlier && mayGoOn && !(isOfBoth && inside.length > 1);
    if (isEarlier && personLeading(sentence, clause, telling)) return undefined;
    const isOfOther = isEarlier && inside[0] && goesOnWithOwner(sentence, telling, clause, inside[0]);
    const ofObjects = isOfOther || (goesOn && isAboutObject(sentence, clause, inside));
    const acts = (one: Mention) =>
      !isOblique(sentence, clause, one) &&
      !isOfAnotherWho(sentence, clause, one) &&
      !isOwner(sentence, one) &&
      !(isEarlier && (takesPart(sentence, clause, one) || isAdviser(sentence, one)));
    const first = ofObjects ? undefined : inside.find(acts);
    const lead = first && simplified.slice(clause.start, first.start);
    if (lead !== undefined) return spoken && namesCompanyAgain(lead) && !OWNED.test(lead) ? spoken : first;
    isMeant ||= namesCompanyAgain(simplified.slice(clause.start, Math.min(clause.end, trigger.start)));
  }
  if (isMeant && spoken) return spoken;
  const nearest = sentence.clauses.findLast((clause) => within(before, clause).length > 0);
  const [other] = nearest ? within(before, nearest) : [];
  return nearest && other
    ? nearestCompany(sentence, telling, nearest, other, spokenOf)
    : companyBehind(sentence, telling, within(acting, telling)[0] ?? inTelling[0], spokenOf);
}

/** The company nearest before a trigger where none leads to it, unless it is there for something else. */
function nearestCompany(
  sentence: Sentence,
  telling: Telling,
  clause: Span,
  company: Mention,
  spokenOf: Mention | null,
): Mention | undefined {
  const isEarlier = clause.end <= telling.trigger.start;
  if (isEarlier && isOfAnotherWho(sentence, clause, company)) return undefined;
  if (isEarlier && isOfBody(sentence, clause, company)) return undefined;
  if (isEarlier && isOfOtherBody(sentence, telling) && isObject(sentence, clause, company)) return undefined;
  if (isDisposedOf(sentence, clause, company) && telling.type !== "sanction")
    return (opensWithoutSubject(sentence) ? spokenOf : null) ?? undefined;
  if (isPersons(sentence, clause, company)) return undefined;
  const isOnlyPart = isEarlier
    ? takesPart(sentence, clause, company) && !OF_WORKS.has(telling.type)
    : telling.type === "funding";
  return (isOnlyPart ? spokenOf : null) ?? company;
}

/** The company behind a trigger, unless it is what is listed, or by whom it is done. */
function companyBehind(
  sentence: Sentence,
  telling: Telling,
  next: Mention | undefined,
  spokenOf: Mention | null,
): Mention | undefined {
  const { type, trigger, clause } = telling;
  const isListed = next && LISTS.test(sentence.block.simplified.slice(trigger.end, next.start));
  const isOther = next && (type === "funding" || (type === "personnel" && isHolder(sentence, next)));
  const isBy = isOther && isOblique(sentence, clause, next);
  return (isListed || isBy || isOfPost(sentence, telling) ? spokenOf : null) ?? next;
}

/** 甲|前身为乙, 甲|成立于2010年: whether a sentence opens with a company and says what it is, and goes on to tell of it. */
function isToldOf({ block: { simplified }, start: from }: Sentence, { start, end }: Mention): boolean {
  return start === from && IS_TOLD_OF.test(simplified.slice(end, end + 12));
}
const IS_TOLD_OF = /^(?:的?前身|原名|曾用名|最?[早初]?(?:成立|创立|创办|创建|始建)于|[是系](?!因|由于|否))/;

/** 乙入主后，…: whether a clause says no more than when the rest is told, whoever acts in it. */
function saysWhen({ block: { simplified } }: Sentence, { start, end }: Span): boolean {
  return SAYS_WHEN.test(simplified.slice(start, end));
}
const SAYS_WHEN = /[之以]?后$/;

/** 经历了甲的风波，|某部|部长林若川请辞: whether the clause of a trigger names a person and, before them, their own body. */
function isOfOtherBody(sentence: Sentence, { clause, trigger }: Telling): boolean {
  return within(sentence.mentions, { start: clause.start, end: trigger.start }).some(
    (one) => one.kind === "institution" && isHolder(sentence, one),
  );
}

/** 2008年3月先|将甲卖给乙: whether a sentence opens with an adverb or a preposition, about whom the text speaks of. */
function opensWithoutSubject(sentence: Sentence): boolean {
  const [first] = sentence.clauses;
  return first !== undefined && /^(?:a?d|p)/.test(openingOf(sentence, first)?.tag ?? "");
}

/** 林若川由|甲|转投乙，去年离开: a company in a clause that is about a person, who goes on acting. */
function isPersons(sentence: Sentence, clause: Span, company: Mention): boolean {
  const [first] = within(sentence.mentions, clause);
  return first?.kind === "person" && isOblique(sentence, clause, company) && !isOblique(sentence, clause, first);
}

/** Types of what befalls or is done by whoever the clause before is about, a person as well as a company. */
const OF_PERSONS: ReadonlySet<EventType> = new Set<EventType>(["dispute", "sanction", "award", "personnel"]);

/** 甲主席|林若川|入股乙，去年对簿公堂: who does something with a company in a clause, and goes on acting in those behind it. */
export function personLeading(sentence: Sentence, clause: Span, { type }: Pick<Telling, "type">): Mention | undefined {
  if (!OF_PERSONS.has(type)) return undefined;
  const inside = within(sentence.mentions, clause).filter(({ kind }) => kind !== "product");
  const [doer, ...others] = inside.filter((one) => !isHolder(sentence, one));
  const acts = doer?.kind === "person" && !isOblique(sentence, clause, doer);
  return acts && others.some((one) => one.kind === "company" && isDirectObject(sentence, one)) ? doer : undefined;
}

/** 甲退市；离开乙的|林若川|被捕: whether what befalls somebody is told of a person who is named behind the last semicolon. */
function isOfPersonSince({ mentions }: Sentence, { type, trigger }: Telling, from: number): boolean {
  const isOfPerson = OF_PERSONS.has(type) && type !== "personnel";
  return isOfPerson && within(mentions, { start: from, end: trigger.start }).at(-1)?.kind === "person";
}

/**
 * 甲先将|乙|卖给丙，又收购丁; 甲接连出手：旗下|乙|收购丙；又收购丁: whether clauses go on with whose the company of
 * this one is.
 */
function goesOnWithOwner(sentence: Sentence, telling: Telling, clause: Span, company: Mention): boolean {
  if (isDisposedOf(sentence, clause, company)) return true;
  const { simplified } = sentence.block;
  const isOwned = OWNED_NEXT.test(simplified.slice(clause.start, company.start));
  const isOwnerNamed = sentence.mentions.some(({ kind, end }) => kind === "company" && end <= clause.start);
  return isOwned && isOwnerNamed && /[;；]/.test(simplified.slice(clause.end, telling.clause.start));
}
const OWNED_NEXT = /(?:旗下|下属|控股)的?[^，,。；;的]{0,8}$/;

/** Types of what becomes of works, which are those of whoever builds them: 由|甲|建设，2022年开工. */
const OF_WORKS: ReadonlySet<EventType> = new Set<EventType>(["other", "product"]);

/** 收购|乙，该公司后更名: the company that was named last, where something is done with it. */
const IS_LATEST = /^[，,\s]*(?:该(?:公司|集团)|后者|这家[^，,。；;的]{0,8}(?:公司|企业))/;
/** 接到甲和乙通知，|双方…: those who were named together. */
const OPENS_WITH_BOTH = new RegExp(`^[，,\\s]*${BOTH}`);

function isAboutObject(sentence: Sentence, clause: Span, [first]: readonly Mention[]): boolean {
  return first !== undefined && isObject(sentence, clause, first);
}

/** 某部公告称，认定|甲|收购乙…，决定禁止: an object in what a body does, which the sentence opens with. */
function isOfBody(sentence: Sentence, clause: Span, company: Mention): boolean {
  const [first] = sentence.mentions.filter(({ kind }) => kind !== "product");
  const home = first?.kind === "institution" && sentence.clauses.find((one) => within([first], one).length > 0);
  return !!home && home.end <= clause.start && !isOblique(sentence, home, first) && isObject(sentence, clause, company);
}

/** 其子公司|某某: one that acts itself. */
const OWNED = new RegExp(CONTEXTS.owned);

/** 累计融资5亿元，投资方包括|某公司: those that are listed behind do not act. */
const LISTS = /(?:包括|包含|不乏|来自|[资投]方(?:为|有|是))[^，,。；;]{0,8}$/;

/** 7月18日，创始人|林若川卸任: a post of the company that the text speaks of. */
const POST =
  /^(?:[^，,。；;]{0,12}日[，,]?)?[原前]?(?:联合)?(?:创始人|(?:副|执行|独立)?董事长?|董事会主席|副?总裁|副?总经理|财务总监|首席[^，,]{1,4}官|CEO|CFO|CTO|董秘|董事会秘书)$/;

/** Whether the clause of the trigger is about somebody of whom it gives nothing but the post. */
function isOfPost(sentence: Sentence, telling: Telling): boolean {
  const [first] = within(sentence.mentions, telling.clause);
  if (first?.kind !== "person" || first.end > telling.trigger.start) return false;
  return POST.test(sentence.block.simplified.slice(telling.clause.start, first.start).trim());
}

/** Some that are not named: 也有初创公司裁员, 多家企业被约谈. */
const INDEFINITE = /(?:有|一些|部分|多家|不少|某|许多|几家|数家|其他|众多)[^，,、]{0,6}(?:公司|企业|厂商|机构|平台)/;

/** 一家做口罩的企业，…: one that is told of without its name, for as long as no other is named. */
const SOME_ONE =
  /(?<![这该此另第])[一某](?:家|名|位)[^，,。；;]{0,24}(?:公司|企业|厂商|机构|供应商|商户|工厂|店铺)[^，,。；;]{0,2}[，,]/;

/** Whether the clause of the trigger is about companies that it does not name. */
export function isIndefinite(sentence: Sentence, { trigger }: Telling): boolean {
  const { block, mentions, start: from } = sentence;
  const last = mentions.findLast(({ kind, end }) => kind === "company" && end <= trigger.start)?.end ?? from;
  return INDEFINITE.test(leadOf(sentence, trigger)) || SOME_ONE.test(block.simplified.slice(last, trigger.start));
}
