import type { Edtf } from "../../../model/edtf.ts";
import type { FoundRole, Mention, SegmentedBlock } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import { CONTEXTS } from "../events/contexts.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt, wordEndingAt } from "../names/boundary.ts";
import { titleEndingAt, titleStartingAt } from "../titles.ts";
import { clauseStart, peopleOf, withoutNames } from "./around.ts";
import { OVER } from "./over.ts";
import { isOfPlace } from "./seat.ts";

/** What the sentences before say about whom the text is speaking of. */
export interface RoleContext {
  readonly person: string | null;
  /** The company that the paragraph speaks of so far, else the one that the article is about. */
  readonly organization: string | null;
  /** The company that the whole article is about. */
  readonly main: string | null;
  /** The organizations named before the sentence, the last one last. */
  readonly organizations: readonly string[];
  /** All that the article names. */
  readonly named: readonly string[];
  readonly published: Edtf | null;
}

/** A role as found in a sentence. */
export interface ToldRole extends FoundRole {
  /** Whether somebody got the post so long ago that they have it no more, unless the text says so elsewhere. */
  readonly isLongAgo?: boolean;
}

/** 交棒予|某某, 与夫人、生物学家|某某: whom the sentence names beside the one that it tells of. */
const BESIDE =
  /(?:予|给|与|和|同|跟|向|对|被|据|对于|师从|追随|陪同|接替|起诉)(?:[^，,。；;、]{0,8}、)?[^，,。；;、]{0,12}$/;
/** 与他同时获奖的|某某: who is described by what they do together with another; names are signs. */
const WITH_OTHER = /^(?:而|其中)?(?:与|和|同|跟)(?:[他她其]|_+)(?:们|二人|两人)?[^，,。；;、]{2,10}的$/;
/** 他…, 其…: a sentence that goes on about the one before. */
const GOES_ON_ABOUT = /(?:^|[，,“])(?:[^，,。；;]{0,6}[，,])?[他她]/;

/** 从|某某|手里接过, 某某|之子, 某某|与夫人某某的女儿: who is named for what another has of them. */
const BESIDE_BY_WHAT_FOLLOWS =
  /^(?:先生|女士)?(?:手[中里上]|(?:[与和][^，,。；;、]{2,10})?(?:之|的)[长次幼独养]?(?:[子女孙](?!公司|企业)|儿子|弟弟|妹妹|哥哥|姐姐|学生))/;

/** Whether somebody is named beside another of whom a clause tells, or in brackets. */
export function isBeside({ block, ...sentence }: Sentence, { start, end }: Span): boolean {
  if (isReplacedSubject({ block, ...sentence }, { start })) return false;
  const lead = withoutNames({ block, ...sentence }, { start: clauseStart({ block, ...sentence }, start), end: start });
  const rest = block.simplified.slice(end, Math.min(sentence.end, end + LONGEST_BESIDE));
  const isGone = isGoneBefore({ block, ...sentence }, { start, end });
  const isWith = BESIDE.test(lead) && !WITH_OTHER.test(lead);
  const isWhose = isWhoseObject({ block, ...sentence }, { start, end });
  return isWith || isWhose || IN_BRACKET.test(lead) || BESIDE_BY_WHAT_FOLLOWS.test(rest) || isGone;
}

/** 做过|某某|的助理, 是|某某|的学生: whether a verb stands right before a name, whose is what stands behind as its object. */
export function isWhoseObject({ block: { simplified, words }, start: from }: Sentence, { start, end }: Span): boolean {
  if (simplified.charAt(end) !== "的") return false;
  const last = words[wordEndingAt(words, start)];
  const word = last && AFTER_VERB.test(last.tag) ? words[wordEndingAt(words, last.start)] : last;
  return word !== undefined && word.start >= from && (/^v[dnq]?$/.test(word.tag) || /过$/.test(word.text));
}

/** 做|过: particles behind a verb. */
const AFTER_VERB = /^(?:ul|ug|uz)$/;

/** 在|某某|辞职后: whether somebody is named as one after whose leaving something was done, or by whom they were followed. */
export function isGoneBefore({ block, ...sentence }: Sentence, { start, end }: Span, isFollowed = false): boolean {
  const text = block.simplified;
  const rest = text.slice(end, Math.min(sentence.end, end + LONGEST_GONE));
  const gone = text.slice(sentence.start, start).endsWith("在") ? GONE.exec(rest)?.[0] : undefined;
  return (
    gone !== undefined && (!isFollowed || /^[，,]?(?:正式)?(?:接任|继任|接替|接棒|接掌)/.test(rest.slice(gone.length)))
  );
}

const GONE = new RegExp(
  `^(?:[（(][^（）()]{1,40}[)）])?(?:先生|女士)?(?:辞职|离职|辞任|离任|卸任|${OVER.retired}|${OVER.dies}|下课|被免)之?后`,
);
const LONGEST_GONE = 60;

const LONGEST_BESIDE = 20;

/** 接替|因个人原因离任的|某某: whether somebody is named as the one who is replaced. */
export function isReplaced(sentence: Sentence, { start }: Mention): boolean {
  const from = clauseStart(sentence, start);
  const found = REPLACES.exec(sentence.block.simplified.slice(from, start));
  return (
    found !== null &&
    (THEY_REPLACE.test(found[0]) || !TAKES_POST.test(found[0])) &&
    !peopleOf(sentence).some((one) => one.start >= from + found.index && one.end <= start)
  );
}

/** 接任行政总裁的是|某某, 接任董事长的|某某: who takes over. */
const TAKES_POST = /的[正便则]?是|^接任[^，,。；;、]*?(?:[长裁理监席官任事师]|书记|教练|主帅|C[A-Z]O)的$/;
/** 他所接替的|某某|则回到原公司: whether who is replaced is the one that the clause goes on about. */
export function isReplacedSubject(sentence: Sentence, { start }: Pick<Span, "start">): boolean {
  return REPLACED_BY_THEM.test(sentence.block.simplified.slice(clauseStart(sentence, start), start));
}

const REPLACED_BY_THEM = /^(?:而|但)?(?:被?[他她]所?|被)(?:接替|取代|替换)的(?:前任|原)?$/;

/** 他|接替的是|某某. */
const THEY_REPLACE = /^[他她]所?(?:接替|接任|取代|接棒)的[正便则]?是/;
const REPLACES = /(?:[他她]?所?(?:接替|接任|取代|代替|顶替|接棒|接过|替换)了?[^，,。；;、]{0,20}|[继从自])$/;

/**
 * Of whom the text tells after a sentence: of whom it told before, where it goes on with 他 or names others beside them; else of
 * the first who is not named beside another. Of nobody that we know, where a résumé opens with a name that was not found.
 */
export function personToldOf(sentence: Sentence, before: Mention | null, lexicon: Lexicon): Mention | null {
  if (opensUnfoundResume(sentence, lexicon)) return null;
  const people = peopleOf(sentence);
  const [first] = people;
  if (!first) return before;
  const lead = sentence.block.simplified.slice(sentence.start, first.start);
  if (before && GOES_ON_ABOUT.test(lead)) return before;
  return people.find((person) => !isBeside(sentence, person)) ?? before ?? first;
}

/** 公开简历显示，张伟|生于…, 李娜|，女，汉族: how a résumé opens. */
const RESUME =
  /(?:^|[，,：:])(\p{Script=Han})\p{Script=Han}{1,3}(?:(?:出)?生于|[，,](?:男|女|汉族|(?:现年|今年)?\d{2}岁|\d{4}年(?:\d{1,2}月)?(?:出生|生))[，,于人])/u;

/** Whether a sentence opens a résumé with a name that was not found. */
export function opensUnfoundResume(sentence: Sentence, { people: { surnames } }: Lexicon): boolean {
  const surname = RESUME.exec(sentence.block.simplified.slice(sentence.start, sentence.end))?.[1];
  return surname !== undefined && surnames.has(surname) && peopleOf(sentence).length === 0;
}

/** Whether a title is a post in a company rather than a profession. */
export function isPost(title: string, { people: { companyPosts } }: Lexicon): boolean {
  return companyPosts.some((post) => title.includes(post));
}

/** What stands between the words that say whose a post is and its title, and belongs to neither: 公司第六届董事会|董事长, 和其|总经理. */
const BETWEEN =
  /^(?:[)）》」”]|了|[一二三四五六七八九十\d]{1,3}号(?![线楼机院店厂馆车井矿仓船])|[\d一二两三四五六七八九十多]{1,3}[位名个任年人]多?|[两三四五六七八九十几多数\d]+家(?:上市|金融|关联)?(?:公司|企业|机构)的?|的|[该本](?:公司|集团|行|校|院|所|会|局)|公司|股份(?!制)|集团(?!军)|第[一二三四五六七八九十\d]+(?:[、,，至到-]第?[一二三四五六七八九十\d]+)*届(?:董事会|监事会|理事会)?|以?及其?|为|和其|与其|[，,](?=兼)|[、和及与兼\s])+/;
/** 某报|社|社长: the character with which a name ends that is printed without it. */
const REST_OF_NAME = /^[社馆所院校局厅台]$/;
/** 象帝先|前|董事长, and, behind what belongs to the title, 某银行|上海分行原|行长; not 退休职工管理处|处长. */
const FORMER = new RegExp(`^(?:前任|前|原|时任|${OVER.late}|已?${OVER.retired}(?=的?(?:高级|特级|资深|主任|总|副)*$))`);
const FORMER_BEHIND = /(?<![目之以])[前原]$/;
/** 大连化物所|现任|所长: says when, and is no part of the title. */
const NOW =
  /^(?:现任|正式(?!员工)|新任?(?![闻媒能零材业兴经])|候任|(?:(?:历)?史上|建[校院国市会]以来)?(?:首|第[一二三四五六七八九十\d]+)[任位名个]女?(?!性))/;

/** 老|厂长: who has been the head; not 老|记者, who is one still. */
const ONCE_HEAD = /^(?!组长)(?:\p{Script=Han}长|党?[委支]?书记|主席|主任|总裁|主教练|总编辑)$/u;

/** A title with what stands before it, but for what belongs to the organization or says when. */
export function bareTitle(
  before: string,
  title: string,
  isWord = true,
): { readonly title: string; readonly former: boolean } {
  const rest = before.replace(BETWEEN, "");
  const own = REST_OF_NAME.test(rest) && new RegExp(`^副?${rest}长`).test(title) ? "" : rest;
  if (own === "老" && ONCE_HEAD.test(title)) return { title, former: true };
  const isOver = isWord && FORMER_BEHIND.test(own);
  const post = (isOver ? own.slice(0, -1) : own).replace(FORMER, "").replace(NOW, "");
  return { title: post + title, former: isOver || FORMER.test(own) };
}

/** Whether the character before an offset is no last one of a word that is known: 前, 原, not 太原. */
export function isWordBefore({ words }: SegmentedBlock, offset: number): boolean {
  const word = words[wordEndingAt(words, offset)];
  return word === undefined || word.tag === "x" || word.end - word.start === 1;
}

/** The title of who has a post for a time: 代行|总裁 → 代理总裁. */
export function actingTitle(verb: string, title: string): string {
  return ACTS.test(verb) && !title.startsWith("代") ? `代理${title}` : title;
}

const ACTS = /代(?:行|理|为|管)|暂代|临时/;

/**
 * The organisation that a post belongs to of which the text does not say whose it is: the one that the noun before it
 * stands for; the last of the sentence of which it tells; the only one of the nearest clause that names any; else the one
 * that the text speaks of. Companies before others.
 */
export function spokenOf(sentence: Sentence, offset: number, context: RoleContext, lexicon: Lexicon): string | null {
  const { block, mentions, clauses, start } = sentence;
  const named = mentions.filter(
    (mention) => isOrganization(mention) && mention.end <= offset && !isAside(sentence, mention),
  );
  const noun = SAID_AGAIN.exec(block.simplified.slice(start, offset))?.[1];
  const again = noun ? calledAgain(noun, named, context) : undefined;
  if (again !== undefined) return again;
  const companies = named.filter(({ kind }) => kind === "company");
  if (companies.length === 0 && context.organization !== null)
    return OWN_COMPANY.test(block.simplified.slice(start, offset))
      ? (context.main ?? context.organization)
      : context.organization;
  const before = companies.length > 0 ? companies : named;
  if (before.length === 0) return context.organization ?? context.main;
  const subjects = before.filter((one) => isSubject(sentence, one, lexicon));
  const subject = subjects.findLast((one) => !takesOver(sentence, one)) ?? subjects.at(-1);
  if (context.organization !== null && areOfOthers(sentence, before, offset, lexicon)) return context.organization;
  if (subject) return (colleagueAfter(sentence, subject, before, lexicon) ?? subject).form;
  if (JOINED.test(block.simplified.slice(start, offset))) return context.organization ?? context.main;
  const opens = (one: Mention) =>
    one === before[0] && isNominal(block, { start, end: one.start }) && block.simplified.charAt(one.end) !== "、";
  const told = before.filter((one) => opens(one) || !isOfSomebody(sentence, one, lexicon));
  if (told.length === 0)
    return before.find((one) => !isWitness(sentence, one, lexicon))?.form ?? context.organization ?? context.main;
  const last = told.at(-1)?.start ?? 0;
  const clause = clauses.find((one) => last >= one.start && last < one.end);
  if (clause && isDefined(sentence, told.at(-1), clause.end)) return told.at(-1)?.form ?? null;
  const forms = new Set(told.filter((one) => one.start >= (clause?.start ?? 0)).map(({ form }) => form));
  const [first] = before;
  return forms.size === 1 ? ([...forms][0] ?? null) : first && opens(first) ? first.form : null;
}

/** 某某是甲公司董事，也是乙公司的老板；|另一位出资人某某担任|: whether all that are named before an offset are those of whom another has a post. */
function areOfOthers(sentence: Sentence, named: readonly Mention[], offset: number, lexicon: Lexicon): boolean {
  const { block, mentions } = sentence;
  const text = block.simplified;
  const last = named.at(-1)?.end ?? offset;
  const isOfNext = mentions.some(({ kind, start, end }) => kind === "person" && start >= last && end <= offset);
  return (
    isOfNext &&
    named.every(({ start, end }) => {
      const from = end + (text.charAt(end) === "的" ? 1 : 0);
      return IS.test(text.slice(sentence.start, start)) && titleStartingAt(text, from, sentence.end, lexicon) !== null;
    })
  );
}

/** 某公司连年亏损，|某集团|入主后，: whether a clause says when the one that another tells of came into its hands. */
function takesOver({ block }: Sentence, { end }: Mention): boolean {
  return TAKES_OVER.test(block.simplified.slice(end, end + LONGEST_OWNING));
}

const TAKES_OVER = /^(?:正式)?(?:入主|入股|接手|接管|接盘|收购|并购|控股)(?:之?后|以来|以后)[，,]/;

/** 也是|某公司|的老板. */
const IS = /(?:[是为系]|[担兼出]任)$/;

/** 某集团宣布裁员，|某公司|总裁某某离职，: whose head a later clause begins with, among whose others the next may be. */
function colleagueAfter(
  sentence: Sentence,
  subject: Mention,
  named: readonly Mention[],
  lexicon: Lexicon,
): Mention | undefined {
  return named.findLast(
    (one) =>
      one.start > subject.end &&
      clauseStart(sentence, one.start) === one.start &&
      isOfSomebody(sentence, one, lexicon) &&
      !isWitness(sentence, one, lexicon),
  );
}

/** The organization whose name ends with the noun: the last of the sentence, or named before it, or the only one of the article. */
function calledAgain(noun: string, named: readonly Mention[], context: RoleContext): string | undefined {
  const isCalled = (form: string) => form.endsWith(noun) && form !== noun;
  const last = named.findLast(({ form }) => isCalled(form))?.form ?? context.organizations.findLast(isCalled);
  const [only, ...others] = last === undefined ? context.named.filter(isCalled) : [];
  return last ?? (others.length === 0 ? only : undefined);
}

/** The same for a post that may be of one kind of body alone: no company has a 主教练, or a 总统. */
export function organizationOfPost(
  sentence: Sentence,
  { title, at }: { readonly title: string; readonly at: number },
  context: RoleContext,
  lexicon: Lexicon,
): string | null {
  if (isOfPlace(title, lexicon)) return null;
  const form = spokenOf(sentence, at, context, lexicon);
  const isBody = lexicon.people.bodyOfPost(title);
  return form === null || !isBody || isBody(form) ? form : null;
}

/**
 * Whether a clause tells of an organization: nothing but nouns and times stands before it, and it is not there to say
 * whose somebody is: 近日|水泥龙头|某某股份|公告; not 某某股份|副总裁|甲.
 */
export function isSubject(sentence: Sentence, mention: Mention, lexicon: Lexicon): boolean {
  const { block, mentions, clauses } = sentence;
  const { start, end } = mention;
  const clause = clauses.find((one) => start >= one.start && start < one.end);
  if (clause && HEAD_OF_APPOSITION.test(block.simplified.slice(clause.start, start))) return true;
  if (!clause || isAside(sentence, mention) || NO_SUBJECT_BEHIND.test(block.simplified.slice(clause.start, start)))
    return false;
  if (OF_IT.test(block.simplified.slice(end, end + 1)) || !isNominal(block, { start: clause.start, end: start }))
    return false;
  const isOfPerson = mentions.some((one) => one.kind === "person" && one.start >= clause.start && one.end <= start);
  return !isOfPerson && !isOfSomebody(sentence, mention, lexicon);
}

/** 甲公司的母公司、在江川上市的|乙公司|昨日收到: of the two the clause tells of the one that is described. */
const HEAD_OF_APPOSITION =
  /^[^，,。；;、是为]{2,20}的(?:母公司|子公司|全资子公司|控股子公司|控股股东|大股东|东家)、[^，,。；;、]{2,16}的$/;

/** 某公司|副总裁|某某: whether an organization is there to say whose somebody is. */
export function isOfSomebody({ block, mentions }: Sentence, { end }: Mention, lexicon: Lexicon): boolean {
  const from = endWithBracket(block.simplified, end);
  const person = mentions.find((mention) => mention.start >= from);
  if (person?.kind !== "person" || /[，,；;：:]/.test(block.simplified.slice(from, person.start))) return false;
  return titleEndingAt(block.simplified, person.start, from, lexicon) !== null;
}

/** 某资本|合伙人某某, 某所|律师某某: whether a company is named for somebody who does not speak for it. */
export function isWitness({ block, mentions }: Sentence, { end }: Mention, lexicon: Lexicon): boolean {
  const person = mentions.find((mention) => mention.start >= end);
  const title = person?.kind === "person" ? titleEndingAt(block.simplified, person.start, end, lexicon) : null;
  return title !== null && !isPost(block.simplified.slice(title.start, title.end), lexicon);
}

/** 某某后任|某公司, 曾任经理、|某公司. */
const NO_SUBJECT_BEHIND = /[任是为]|[系在于由与和对向从给被据让进自、]$/;
/** 某公司|的客户, 某公司|、某公司. */
const OF_IT = /[的、和与及]/;

/** Whether a span holds no verb, preposition, pronoun or conjunction. */
export function isNominal({ words }: SegmentedBlock, { start, end }: Span): boolean {
  for (let i = wordAt(words, start); i < words.length; i++) {
    const word = words[i];
    if (!word || word.start >= end) return true;
    if (word.end > start && /^(?:v|vd|vi|vq|p|r|rr|c|uj|ul|k)$/.test(word.tag)) return false;
  }
  return true;
}

/** 公司|董事长, 公司今年3月|聘任: in an article about a company, that one; not 该公司. */
const OWN_COMPANY = /(?<!该)公司的?(?:原|前|现任|时任)?$|(?:^|[，,：:])公司[^，,。；;]{0,12}$/;

/** 2019年加入公司，历任…: the company of whom a résumé is told. */
const JOINED = /(?:加入|入职|回到|重返)[本该]?(?:公司|集团)(?!.*(?:离开|离职|加盟|转投))[^。；;]*$/;

/** 该集团|党组副书记, 集团|创办人: the noun with which the name ends that is meant. */
const SAID_AGAIN =
  /(?:该|(?<!\p{Script=Han})|[由与和对向及为系是经据任]|接替|[派接]任)(集团|银行|俱乐部)的?(?:原|前|现任|时任)?$/u;

/** The organization named last before an offset; not one that stands in the brackets behind another: 云岚（原名“江川”，前身云岭）|总裁. */
export function organizationBefore({ block, mentions }: Sentence, offset: number): Mention | undefined {
  let last: Mention | undefined;
  let bracket = 0;
  for (const mention of mentions) {
    if (!isOrganization(mention) || mention.end > offset) continue;
    if (last && mention.end < bracket && bracket <= offset) continue;
    last = mention;
    bracket = endWithBracket(block.simplified, mention.end);
  }
  return last;
}

/** The end of a name and of the bracket behind it that holds its code or its name in another language: 新希望(000876.SZ). */
export function endWithBracket(text: string, end: number): number {
  return end + (BRACKET_BEHIND.exec(text.slice(end, end + LONGEST_BRACKET))?.[0].length ?? 0);
}

const BRACKET_BEHIND = /^\s?[(（][^()（）。]{1,58}[)）]/;
const LONGEST_BRACKET = 61;

/** 曾是|优必选|的员工, 兼任|北辰货运|董事长, 先在|花旗|做债券: an organization of somebody's past, or of another post. */
function isAside({ block, start: from }: Sentence, { start, end }: Span): boolean {
  if (/^(?:出身|背景|离职|辞职|离开|退休|冠名|赞助|捐建)/.test(block.simplified.slice(end, end + 2))) return true;
  if (IN_BRACKET.test(block.simplified.slice(Math.max(from, start - LONGEST_BRACKET), start))) return true;
  if (
    /[据援引]$/.test(block.simplified.slice(from, start)) &&
    REPORTS.test(block.simplified.slice(end, end + LONGEST_OWNING))
  )
    return true;
  if (OWNS.test(block.simplified.slice(end, end + LONGEST_OWNING))) return true;
  if (OF_OTHERS.test(block.simplified.slice(end, end + LONGEST_OWNING))) return true;
  const around = `${block.simplified.slice(Math.max(from, start - 1), start)}|${block.simplified.slice(end, end + 2)}`;
  if (/[由与和]\|[前原](?!身)/.test(around)) return true;
  if (OWNER_BEFORE.test(block.simplified.slice(Math.max(from, start - 4), start)))
    return !ANNOUNCES.test(block.simplified.slice(end, end + LONGEST_BRACKET));
  return ASIDE.test(block.simplified.slice(Math.max(from, start - LONGEST_ASIDE), start));
}

const ASIDE = new RegExp(
  `(?:${CONTEXTS.aside}|${CONTEXTS.aside_in_posts}|[之此以]前[是为任]|(?<![首优领])[先前后]在|(?:^|[^之以目此提日年月周天会])[原前])$`,
);
const LONGEST_ASIDE = 4;

/** 母公司|某集团: said by the way of whom the text tells; not 母公司|某集团|公告. */
const OWNER_BEFORE = /(?:母公司|大股东|控股股东)$/;
const ANNOUNCES =
  /^(?:\s?[(（][^()（）。]{1,40}[)）])?(?:[昨今当][日天晚]|\d{1,2}日|随后|也|还)?(?:发布)?(?:公告|宣布|披露|通报|声明)/;
/** 某公司（下称|某某: an other name, or what is said by the way. */
const IN_BRACKET = /[（(][^（）()]*$/;
/** 某集团|控股子公司|某公司: behind the owner stands what the text tells of. */
const OWNS = /^[^，,。；;、]{0,4}?(?:子公司|附属公司|孙公司|旗下|下属)的?(?!拥?有|共|公司)\p{Script=Han}{2}/u;
/** 某公司|供应商某某: the same of who has to do with it. */
const OF_OTHERS =
  /^(?:的|最?大|主要|核心|长期)*(?:供应商|代工厂|经销商|代理商|竞争对手|老?对手|合作伙伴|合作方)(?!的?(?:表示|称|说))/u;
const LONGEST_OWNING = 12;
/** 据|某社|今晨报道: who tells, and of whom the text does not tell. */
const REPORTS = /^[^，,。；;、]{0,6}(?:报道|消息|电讯)/;

/** 普通合伙人为|某公司|，: who is told to be something, and what follows is about. */
export function isDefined(
  { block }: Sentence,
  mention: { readonly start: number; readonly end: number } | undefined,
  clauseEnd: number,
): boolean {
  return (
    mention !== undefined &&
    mention.end === clauseEnd &&
    /[为是系]$/.test(block.simplified.slice(mention.start - 1, mention.start))
  );
}

/** Offices whose heads are called by the name of the office. */
const OFFICE = /^((?:内政|财政|国防|外交|教育|经济|交通|司法|卫生|商务|农业|劳动)部|(?:行政|立法|司法|监察|考试)院)长$/;

/** 内政部长, 林芝市委书记: the title names the organisation. Null for other titles. */
export function organizationIn(title: string, before: string): string | null {
  const office = OFFICE.exec(title)?.[1];
  if (office) return office;
  const congress = /^人大代表/.test(title) ? /(?:全国|\p{Script=Han}{2,4}[省市县区州])$/u.exec(before.slice(-5)) : null;
  if (congress) return `${congress[0]}人大`;
  const committee = /^([省市县区州]委|政协|党?工委)(?=书记|副书记|常委|委员|主席|副主席)/.exec(title)?.[1];
  const lead = before.replace(/^.*以及/, "").slice(-7);
  const place = committee ? /(?<![\p{Script=Han}])\p{Script=Han}{2,6}$/u.exec(lead)?.[0] : undefined;
  return committee && place ? place + committee : null;
}
