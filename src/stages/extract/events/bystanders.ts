import type { Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { betweenWithoutBrackets, clauseOf, isOrganization, type Sentence } from "../clauses.ts";
import { wordAt } from "../names/boundary.ts";
import { CONTEXTS } from "./contexts.ts";
import { besides } from "./dated.ts";
import { within } from "./spans.ts";
import type { Telling } from "./tellings.ts";
import { isVerb, openingOf, wordsIn } from "./words.ts";

/** Who is named in a clause and does not act in it: for another's sake, as a place, or as somebody to whom it is done. */

/** 《江川晚报》: a medium in book-title marks is where something was printed. */
export function isMedium({ block }: Sentence, { kind, start }: Mention): boolean {
  return kind === "institution" && /[《〈]/.test(block.simplified.charAt(start - 1));
}

/** 在|脸书|宣布, 官方|微博|发文: where something is told. */
export function isPlatform({ block: { simplified } }: Sentence, { kind, start, end }: Mention): boolean {
  return (
    kind !== "person" &&
    TELLS_AT.test(simplified.slice(Math.max(0, start - 2), start)) &&
    IS_TOLD.test(simplified.slice(end, end + 10))
  );
}
const TELLS_AT = /(?:[在于]|通过|透过|官方|个人|发出?)$/;
const IS_TOLD =
  /^(?:上|账号|公众号|粉丝?专?页|平台)?(?:中|公开|正式)?(?:宣布|发文|发布|发帖|发表|表示|写道|回应|公布|证实|披露|晒|[称说]|[致道]歉|澄清|喊话|反击|痛批)/;

/** 林若川|的母亲: somebody else, who is known by this name. */
export function isKin({ block }: Sentence, { kind, end }: Mention): boolean {
  return kind === "person" && KIN.test(block.simplified.slice(end, end + 4));
}
const KIN = new RegExp(`^的?${CONTEXTS.kin}`);

/** 超过|某公司位列第一: what another is likened to. */
export function isLikened({ block, start: from }: Sentence, { start }: Mention): boolean {
  return LIKENED.test(block.simplified.slice(Math.max(from, start - 5), start));
}
const LIKENED = new RegExp(`${CONTEXTS.compared}[“《]?$`);

/** 对|某公司表示感谢, 曾任|某公司总监, 应|某公司申请: whom something is said or done to, at whose wish, or where somebody comes from. */
export function isAside({ block, start: from }: Sentence, { start }: Mention): boolean {
  return ASIDE.test(block.simplified.slice(Math.max(from, start - 9), start));
}
const ASIDE = new RegExp(
  `(?:^|[，,；;])应$|(?:对于?|向|给|针对)(?:[^，,。；]{0,4}(?:企业|公司|厂商))?$|(?:${CONTEXTS.aside}|[现时]任)$`,
);

/** 云岚鲜生|董事长林若川, 林若川，云岚鲜生|前合伙人，: the company is named for the person's sake. */
export function isHolder(sentence: Sentence, { start, end }: Mention): boolean {
  const { block, mentions } = sentence;
  const person = mentions.find((mention) => mention.kind === "person" && mention.start >= end);
  const between = person && betweenWithoutBrackets(block, end, person.start, HOLDER_REACH);
  return (
    (!!between && !/由|(?:[与和诉跟同]|联合|联手|携手)$/.test(between)) || isInApposition(sentence, { start, end })
  );
}

/** 林若川，|云岚鲜生|前合伙人，: a body in a clause that only says what post in it the person right before has. */
function isInApposition({ block: { simplified }, mentions }: Sentence, { start, end }: Span): boolean {
  return (
    /[，,]/.test(simplified.charAt(start - 1)) &&
    IS_POST.test(simplified.slice(end, end + HOLDER_REACH)) &&
    mentions.some((one) => one.kind === "person" && one.end === start - 1)
  );
}
const IS_POST =
  /^[^，,。；;的]{0,8}(?:负责人|CEO|总裁|总监|总经理|董事长?|高管|创始人|首席[^，,。；;]{1,4}官|经理|主管|合伙人|校长|院长|主席|教授)[，,]/;
/** How far behind a company, brackets apart, the person may stand for whose title it is named. */
const HOLDER_REACH = 16;

/** 甲第三大股东、|乙, 这位前|甲|负责人: a company that is named to say who another is. */
export function isOfAnotherWho({ block: { simplified }, mentions }: Sentence, clause: Span, company: Mention): boolean {
  const after = simplified.slice(company.end, clause.end);
  const others = within(mentions, { start: company.end, end: clause.end });
  if (HOLDS_SHARES.test(after)) return others.some(({ kind }) => kind === "company");
  const isFormer = FORMERLY.test(simplified.slice(clause.start, company.start)) && OF_POST.test(after);
  return isFormer && !others.some(({ kind }) => kind === "person");
}
const HOLDS_SHARES = /^的?(?:第[一二三四五六七八九十]+大|[大小原]|控股|创始)?股东/;
const FORMERLY = /(?:[这那]位[^，,。；;]{0,12}|[一两三]名(?:前|原|时任|现任)?)$/;
const OF_POST =
  /^[^，,。；;]{0,8}(?:负责人|CEO|总裁|总监|总经理|董事长|高管|创始人|首席[^，,。；;]{1,4}官|经理|主管|合伙人)/;

/** 甲集团|旗下乙, 甲|的全资子公司乙: whose the company is that is named next, and acts. */
export function isOwner({ block: { simplified }, mentions }: Sentence, { end }: Mention): boolean {
  const next = mentions.find(({ kind, start }) => kind === "company" && start >= end);
  return next !== undefined && OWNS.test(simplified.slice(end, Math.min(next.start, end + OWNER_REACH + 1)));
}
const OWNER_REACH = 16;
const OWNS = /^(?:集团|公司)?的?(?:旗下|(?:全资|控股)子公司)[^，,。；;]{0,8}$/;

/** 甲|是乙在交易中的财务顾问, 甲|和丙担任顾问: who advises on what others do. */
export function isAdviser(sentence: Sentence, mention: Mention): boolean {
  const { end } = besides(sentence, mention, sentence.mentions).at(-1) ?? mention;
  return ADVISES.test(sentence.block.simplified.slice(end, end + 32));
}
const ADVISES = /^(?:分别|共同|[均都])?(?:[是为]|担?任|作为)[^，,。；;]{0,24}(?:顾问|保荐人|承销商)/;

/** 甲|与它签约: whether a company does something with the one of which the text goes on to tell. */
export function actsOnIt(sentence: Sentence, company: Mention): boolean {
  const clause = clauseOf(sentence, company);
  return clause !== undefined && ON_IT.test(sentence.block.simplified.slice(company.end, clause.end));
}
const ON_IT = /[与和同跟向对给把将]它(?![们的])/;

/** 从|林若川|手里接过: from whom another takes what is told of. */
export function isGiver({ block: { simplified } }: Sentence, { start, end }: Mention): boolean {
  return simplified.charAt(start - 1) === "从" && /^(?:等人?)?的?手[里中上]/.test(simplified.slice(end, end + 5));
}

/** 将|甲、乙卖给丙: whom something is done with, before the verb that says what. */
export function isDisposedOf(sentence: Sentence, clause: Span, company: Mention): boolean {
  const lead = sentence.block.simplified.slice(clause.start, company.start);
  return DISPOSES_OF.test(lead) && isOblique(sentence, clause, company);
}
const DISPOSES_OF = /[将把][^，,。；;与和同跟由向对从被给为在以]{0,16}$/;

/** 曾任|甲|总裁的林若川, 带过|甲|的林若川, 林若川是|甲|前总裁: a body that says who a person is, by what they were before. */
export function isOfPast({ block: { simplified }, mentions }: Sentence, clause: Span, body: Mention): boolean {
  if (body.kind === "person") return false;
  const lead = simplified.slice(clause.start, body.start);
  const isAlone = mentions.every(({ start }) => start < body.end || start >= clause.end);
  if (isAlone && IS_OF.test(lead) && PAST_POST.test(simplified.slice(body.end, clause.end))) return true;
  return (
    PAST.test(lead) &&
    mentions.some(
      ({ kind, start }) =>
        kind === "person" &&
        start > body.end &&
        TO_PERSON.test(simplified.slice(body.end, Math.min(start, clause.end))),
    )
  );
}
/** 林若川是|江川大学|前副校长: who somebody is, by a post of before, in a clause that says no more than that. */
const IS_OF = /(?:^|[是系为])\s*$/;
const PAST_POST = /^[前原](?!身)[^，,。；;的]{2,12}$/;
const PAST = /(?:曾[任在是为]|辞去|离开|卸任|曾经|历任|[带教管当做]过|效力过|出身于?)[^，,。；;的]*$/;
const TO_PERSON = /^[^，,。；;的]{0,16}的$/;

/** 由甲出资，|保荐人是甲，|甲、乙等参与；: who takes part in what another does, of whom the clauses behind do not tell. */
export function takesPart({ block: { simplified } }: Sentence, clause: Span, { start, end }: Mention): boolean {
  return TAKES_PART.test(simplified.slice(end, clause.end)) || IS_PART.test(simplified.slice(clause.start, start));
}
const TAKES_PART = new RegExp(`${CONTEXTS.takes_part}$`);
const IS_PART =
  /(?:[人方商所东构会]|机构|券商|对手)(?:也|正|均|都)?[是为]|(?:[资投]方|股东)(?:还?有|包括|包含|不乏)|(?:由|委托|聘请|邀请|请来)$/;

/** 向|某某法院提起诉讼, 在某某交易所挂牌: a body that does nothing itself. */
export function isDoneTo(sentence: Sentence, clause: Span, mention: Mention): boolean {
  const lead = sentence.block.simplified.slice(clause.start, mention.start);
  return mention.kind === "institution" && !AGENT.test(lead) && isOblique(sentence, clause, mention, SUFFERS);
}
/** 遭|某局禁赛, 发回|某法院重审: who does it to another, or whom it is handed to, besides those behind a preposition. */
const SUFFERS = /^(?:遭到?|到|发回|移[送交]|送交|交由|告到|诉至)$/;
/** 由|某某剧团|制作: who does it. */
const AGENT = /由[^，,。；;]{0,8}$/;

/** 由|甲领投, 与瑞士药企|乙签署: a company that something is done with, by or to; behind one of several, as it. */
export function isOblique(
  { block: { words }, dates, mentions }: Sentence,
  { start: from }: Span,
  { start }: Mention,
  leads: RegExp = LEADS_TO_OTHERS,
): boolean {
  for (let at = wordAt(words, start) - 1; at >= 0; at--) {
    const word = words[at];
    const isWithin = (span: Span) => word !== undefined && word.start >= span.start && word.start < span.end;
    if (!word || word.start < from || dates.some(isWithin)) return false;
    if (mentions.some(isWithin)) continue;
    if (word.tag === "p" || leads.test(word.text)) return true;
    if (!DESCRIBES.test(word.tag) && !/^[、“”《》（）()]$/.test(word.text)) return false;
  }
  return false;
}
/** Words behind which stands whom or what something is done with, by or to, besides prepositions: 与, 将, 获|甲领投. */
const LEADS_TO_OTHERS = /^(?:[与和同跟获受将把]|以及|获得|完成|引入|引进|拿[到下]|收到|接受|携手|联合|联手)$/;
/** What may stand between such a word and a name: 由|国内知名的|甲. */
const DESCRIBES = /^(?:[nabmqjsfrx]|uj|eng|ng|nz|zg)/;

/** 某机构通报，|某公司董事长林若川被查: who makes known what befell another, or for whose sake that one is known. */
export function makesKnown(sentence: Sentence, { trigger }: Telling, mention: Mention): boolean {
  const { block, clauses, mentions } = sentence;
  const clause = clauses.findLast(
    ({ start, end }) => end <= trigger.start && MADE_KNOWN.test(block.simplified.slice(start, end)),
  );
  const isOther = (one: Mention) =>
    clause && one.start >= clause.end && one.end <= trigger.start && one.kind !== "product";
  if (!clause || mention.kind === "person" || !mentions.some(isOther)) return false;
  return mention.end <= clause.end ? mention.kind === "institution" : isHolder(sentence, mention);
}
/** How a clause ends that says by whom the rest is made known. */
const MADE_KNOWN = /(?:通报|公告|通告|消息|报道|公布|宣布)$/;

/**
 * Whether who is named beside a telling belongs to something else: to what another does, to how a founder came to
 * found, to what stands in another part of the sentence, or before who says something.
 */
export function isOfAnother(sentence: Sentence, telling: Telling, mention: Mention): boolean {
  const { type, trigger } = telling;
  const home = clauseOf(sentence, mention);
  if (!home) return false;
  const text = sentence.block.simplified;
  if (mention.end <= trigger.start)
    return isOfOtherPart(sentence, telling, mention) || isBeforeSpeaker(sentence, telling, home);
  if (home.start < trigger.end) return false;
  const doesLikewise = LIKEWISE.test(text.slice(mention.end, home.end)) || AMONG_THEM.test(text.slice(home.start));
  return type === "founding" || doesLikewise || /[;；]/.test(text.slice(trigger.end, mention.start));
}
/** 甲捐了款；|乙转产口罩: whether somebody is named in another part of the sentence; not 既有甲；|也有乙. */
function isOfOtherPart({ block, mentions }: Sentence, { trigger }: Telling, { end }: Mention): boolean {
  const parts = block.simplified.slice(end, trigger.start).split(/[;；]/);
  const own = parts.at(-1) ?? "";
  const from = trigger.start - own.length;
  return (
    parts.length > 1 &&
    !/^[也还又]有/.test(own) &&
    mentions.some((one) => isOrganization(one) && one.start >= from && one.end <= trigger.start)
  );
}

/** 甲仍持股过半，|乙董事长林若川说: whether a clause tells of others before a clause that names who speaks. */
function isBeforeSpeaker(sentence: Sentence, { type, clause, trigger }: Telling, home: Span): boolean {
  const speaks = within(sentence.mentions, { start: clause.start, end: trigger.start });
  if (type !== "statement" || home.end > clause.start || speaks.length === 0) return false;
  return wordsIn(sentence.block, home).some(isVerb) && openingOf(sentence, home)?.tag !== "p";
}

/** 总投资百亿元，其中|甲|的工厂…: one of those of whom the whole is told. */
const AMONG_THEM = /^[，,\s]*其中/;
/** 甲借款5亿元，乙、丙|上市时也这样做: others, of whom the same is told. */
const LIKEWISE = /^[^，,。；;]{0,30}[也亦](?![许是就])/;

/**
 * 甲表示，已采购|乙|的设备，…: the object of a clause that names nobody before it: the next clause goes on with the subject of
 * those before. Not whom a clause founds, and not what it says of them (公告称|乙).
 */
export function isObject(sentence: Sentence, clause: Span, company: Mention): boolean {
  const lead = { start: clause.start, end: company.start };
  const isNamed = within(sentence.mentions, lead).some(({ kind }) => kind !== "product");
  return !isNamed && isBehindVerb(sentence, lead);
}

/** 甲收购|乙: whether something is done with a company, by whoever its clause names before it or the text speaks of. */
export function isDirectObject(sentence: Sentence, company: Mention): boolean {
  const clause = clauseOf(sentence, company);
  if (!clause || isOblique(sentence, clause, company)) return false;
  const last = within(sentence.mentions, { start: clause.start, end: company.start }).at(-1);
  return isBehindVerb(sentence, { start: last?.end ?? clause.start, end: company.start });
}

/** Whether there are verbs in what leads to a company, and none that leads to what it does itself. */
function isBehindVerb({ block }: Sentence, lead: Span): boolean {
  if (block.simplified.charAt(lead.end - 1) === "的") return false;
  const verbs = wordsIn(block, lead).filter(isVerb);
  return verbs.length > 0 && !verbs.some(({ text }) => LEADS_TO_SUBJECT.test(text));
}
const LEADS_TO_SUBJECT = new RegExp(CONTEXTS.leads_to_subject);
