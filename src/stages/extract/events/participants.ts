import type { EventType } from "../../../model/front-matter.ts";
import type { Mention } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import { clauseOf, isCited, isOrganization, leadOf, namesCompanyAgain, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt } from "../names/boundary.ts";
import { CONTEXTS } from "./contexts.ts";
import { isInverted, isTelling, within, type Telling } from "./tellings.ts";

/** Of whom an event tells. */
export interface Cast {
  /** Whom it is about. */
  readonly subject: Mention;
  /** All of them, the subject first. */
  readonly participants: readonly Mention[];
}

/**
 * The named of the clauses and the subject; all of the sentence when it tells of one event only. Where no organisation
 * is named it is about those of whom the text speaks (`carried` where it says so, `spokenOf` where that is understood),
 * about who says so, or at last about the one that the whole article is about (`main`). Known media are where
 * something was told, not whom it happened to.
 */
export function castOf(
  sentence: Sentence,
  telling: Telling,
  alone: boolean,
  carried: readonly Mention[],
  spokenOf: Mention | null,
  main: Mention | null,
  speaker: Mention | null,
  lexicon: Lexicon,
): Cast | null {
  const named = sentence.mentions.filter(
    (mention) =>
      mention.kind !== "product" &&
      !isCited(sentence, mention) &&
      mention !== speaker &&
      !isMedium(sentence, mention) &&
      !isPlatform(sentence, mention) &&
      !(telling.type === "statement" && isKinOf(sentence, mention)) &&
      !lexicon.names.media.has(mention.form),
  );
  const clause = clauseOf(sentence, telling.trigger);
  if (clause && isDoneByAnother(sentence, clause, telling, lexicon)) {
    const [subject, ...others] = within(named, clause);
    return subject ? { subject, participants: [subject, ...others] } : null;
  }
  const subject = actingCompany(sentence, telling, named, carried, spokenOf);
  const isWhole = alone && !isIndefinite(sentence, telling);
  const inTelling = isWhole
    ? named.filter((mention) => !isOfAnother(sentence, telling, mention))
    : within(named, telling);
  const acting = subject ? [subject, ...(carried.includes(subject) ? carried.filter(isOrganization) : [])] : [];
  const inOwn = [...new Set([...acting, ...inTelling])];
  const holder = telling.type === "personnel" ? holderOf(telling, named, inOwn) : undefined;
  const own = holder ? [...inOwn, holder] : inOwn;
  const isPronoun = clause && OF_PERSON.test(sentence.block.simplified.slice(clause.start, clause.end));
  const isHis = befallsHim(sentence, telling);
  const person = isPronoun || isHis ? carried.find(({ kind }) => kind === "person") : undefined;
  if (person) return { subject: person, participants: [person, ...own] };
  const isOfNobody = own.length === 0 && isIndefinite(sentence, telling);
  if (isHis || isOfNobody || isOfSomePeople(sentence, telling)) return null;
  const isAboutNobody = own.every((mention) => mention.kind === "person");
  const all = isAboutNobody ? [...carried.filter((mention) => !own.includes(mention)), ...own] : own;
  const earlier = all.every((mention) => clause && isDoneTo(sentence, clause, mention))
    ? namedBefore(sentence, telling, named)
    : undefined;
  if (earlier) return { subject: earlier, participants: [earlier, ...all] };
  const participants = all.length === 0 && speaker && SAID.has(telling.type) ? [speaker] : all;
  const actors = participants.filter((one) => !clause || !isBystander(sentence, clause, telling, one));
  const first =
    subject ??
    actors.find(({ kind, start }) => kind !== "company" || start < telling.end) ??
    (spokenOf && impliesSubject(sentence, telling) ? spokenOf : undefined) ??
    (telling.type === "results" ? sourceOfFigures(sentence, lexicon) : undefined) ??
    (main && isPieceOfNews(sentence, telling) ? main : undefined) ??
    actors[0];
  if (telling.type === "founding" && first && isWhoNoOneNames(sentence, first)) return null;
  if (!first || (telling.type === "results" && sentence.mentions.includes(first) && !hasResults(first, clause)))
    return null;
  return { subject: first, participants: [first, ...participants.filter((mention) => mention !== first)] };
}

/** 江川市统计局|公布的数据显示, 全市…增长5.4%: the body whose figures they are, where they are nobody else's. */
function sourceOfFigures(sentence: Sentence, { names }: Lexicon): Mention | undefined {
  const { block, mentions } = sentence;
  return mentions.find(
    (one) =>
      isOrganization(one) &&
      isCited(sentence, one) &&
      !names.media.has(one.form) &&
      FIGURES.test(block.simplified.slice(one.end, one.end + 24)),
  );
}

const FIGURES = /^[^，,。；;]{0,16}(?:数据|统计|指数|报告|监测)/;

/** 2012年联社改制为银行: a person of whom the text speaks is not who was founded. */
function isWhoNoOneNames({ mentions }: Sentence, { kind, form }: Mention): boolean {
  return kind === "person" && mentions.every((one) => one.form !== form);
}

/** 林若川1985年进厂，|2003年出任总经理: of whom the sentence tells in a clause that names no person. */
function holderOf({ trigger }: Telling, named: readonly Mention[], own: readonly Mention[]): Mention | undefined {
  return own.some(({ kind }) => kind === "person")
    ? undefined
    : named.findLast(({ kind, end }) => kind === "person" && end <= trigger.start);
}

/** 监委对其立案审查，|同年被开除: what befalls the person spoken of to whom the clauses before do something. */
function befallsHim({ block, clauses, dates, start: from }: Sentence, { trigger }: Telling): boolean {
  const clause = clauseOf({ clauses }, trigger);
  if (!clause || !/对[其他她](?![们他])/.test(block.simplified.slice(from, clause.start))) return false;
  const start = dates.findLast(({ start, end }) => start >= clause.start && end <= trigger.start)?.end ?? clause.start;
  return /^[\s又还也并均再]*[被遭]/.test(block.simplified.slice(start, trigger.end));
}

/** 她在江川获得|大奖: what the person of the sentence before does, whatever bodies are named. */
const OF_PERSON = /^\s*[他她](?![们的])/;

/** Whether who is named behind a telling belongs to something else: to what another does, to how a founder came to found. */
function isOfAnother(sentence: Sentence, { type, trigger }: Telling, mention: Mention): boolean {
  const home = clauseOf(sentence, mention);
  if (mention.start < trigger.end || !home || home.start < trigger.end) return false;
  const text = sentence.block.simplified;
  const doesLikewise = LIKEWISE.test(text.slice(mention.end, home.end));
  return type === "founding" || doesLikewise || /[;；]/.test(text.slice(trigger.end, mention.start));
}

/** 甲借款5亿元，乙、丙|上市时也这样做: others, of whom the same is told. */
const LIKEWISE = /^[^，,。；;]{0,30}[也亦](?![许是就])/;

/** 甲2017年转投乙,今年6月提起仲裁: who stands first in the sentence goes on acting in clauses that open with no other. */
function namedBefore(sentence: Sentence, { trigger }: Telling, named: readonly Mention[]): Mention | undefined {
  const { block, start } = sentence;
  const clause = clauseOf(sentence, trigger);
  const first = named.find((one) => !makesKnown(sentence, trigger, one) && !isCompared(sentence, one));
  const home = first && clauseOf(sentence, first);
  if (!clause || !first || !home || first.end > clause.start || isOblique(sentence, home, first)) return undefined;
  if (SPOKEN.test(block.simplified.slice(start, clause.start))) return undefined;
  const word = block.words.slice(wordAt(block.words, clause.start)).find((one) => !isDated(sentence, one));
  return word && word.start <= trigger.start && GOES_ON.test(word.tag) ? first : undefined;
}

/** Behind a verb of speech stands what others do. */
const SPOKEN = /表示|[说称]|(?<!报)道|认为|指出|介绍|透露|强调|显示|预计/;
/** How a clause ends that says by whom the rest is made known. */
const MADE_KNOWN = /(?:通报|公告|通告|消息|报道|公布|宣布)$/;

/** 某机构通报，|某公司董事长林若川被查: who makes known what befell another, or for whose sake that one is known. */
function makesKnown(sentence: Sentence, trigger: Span, mention: Mention): boolean {
  const { block, clauses, mentions } = sentence;
  const clause = clauses.findLast(
    ({ start, end }) => end <= trigger.start && MADE_KNOWN.test(block.simplified.slice(start, end)),
  );
  const isOther = (one: Mention) =>
    clause && one.start >= clause.end && one.end <= trigger.start && one.kind !== "product";
  if (!clause || mention.kind === "person" || !mentions.some(isOther)) return false;
  return mention.end <= clause.end ? mention.kind === "institution" : isHolder(sentence, mention);
}

/** How a clause begins that goes on with the subject of those before: with a verb, an adverb or a preposition. */
const GOES_ON = /^(?:v(?!n)|d|ad|p|c)/;

function isDated({ dates }: Sentence, { start, text }: Word): boolean {
  return /^[\s，,]$/.test(text) || dates.some((date) => start >= date.start && start < date.end);
}

/** 公司, 两家公司, 其, 该项目: the subject of a clause that the text before has named. */
const POINTS_AT_TOPIC =
  /^(?:(?:目前|如今|随后|此后|其后|同时|此外|另外|而|但|并)?[，,]?)*(?:公司|集团|企业(?!家)|工厂|俱乐部|我们|我司|本公司|[两双][家方]|(?:[该本]|[此这][家项款起次座条批])(?![的是])|其(?![中他余实次])|它)/;

/**
 * Whether a telling without a name of an organization is about the one that the text speaks of: its clause points at it,
 * or nothing stands before the verb in its sentence.
 */
function impliesSubject(sentence: Sentence, { type, trigger }: Telling): boolean {
  const { block, clauses, dates, amounts, mentions, start: from } = sentence;
  if (type === "statement" || mentions.some(({ kind, end }) => kind !== "product" && end <= trigger.start))
    return false;
  const before = clauses.filter(({ start }) => start >= from && start < trigger.start);
  const opening = (clause: Span): number => {
    const isBeside = ({ start, text }: Word) =>
      /^[\s，,：:“”「」]$/.test(text) || dates.some((date) => start >= date.start && start < date.end);
    let at = wordAt(block.words, clause.start);
    for (let word = block.words[at]; word && word.start < clause.end && isBeside(word); word = block.words[at]) at++;
    return Math.max(clause.start, block.words[at]?.start ?? clause.end);
  };
  return before.every((clause) => {
    const start = opening(clause);
    if (start >= clause.end) return true;
    const tag = block.words[wordAt(block.words, start)]?.tag ?? "";
    const isTold = dates.length > 0 || amounts.length > 0;
    return POINTS_AT_TOPIC.test(block.simplified.slice(start, clause.end)) || (isTold && /^(?:v(?!n)|d|ad)/.test(tag));
  });
}

/** Types of what befalls a body, its works and its goods, which need not be named again. */
const OF_A_BODY: ReadonlySet<EventType> = new Set<EventType>([
  ...(["product", "results", "layoff", "other", "funding"] as const),
]);
/** 一名员工, 网友, 业内人士, 全国: whom or what else a clause may be about. */
const ABOUT_OTHERS = new RegExp(`^[^，,]{0,4}这是|^[^，,]{0,12}${CONTEXTS.other_bodies}|${CONTEXTS.others}`);

/** Whether a telling with a date or an amount that names nobody is one more piece of the news of whom the article is about. */
function isPieceOfNews(sentence: Sentence, telling: Telling): boolean {
  const { block, mentions, start } = sentence;
  if (!OF_A_BODY.has(telling.type) || mentions.some(({ kind, end }) => kind !== "product" && end <= telling.end))
    return false;
  const isTold = telling.dates.some((date) => isTelling(date)) || within(sentence.amounts, telling).length > 0;
  return isTold && !ABOUT_OTHERS.test(block.simplified.slice(start, telling.end));
}

/** Results are those of a body, which is named before them. */
function hasResults({ kind, start }: Mention, clause: Span | undefined): boolean {
  return kind !== "person" && (clause === undefined || start < clause.end);
}

/** 其中四人|当选, 一名员工|离职: some of whom no name is known. */
const SOME_PEOPLE = /(?:其中|[一多数\d][名位]|[\d一二三四五六七八九十两几]人)[^，,的]{0,4}$/;

function isOfSomePeople(sentence: Sentence, { type, trigger }: Telling): boolean {
  return (type === "personnel" || type === "award") && SOME_PEOPLE.test(leadOf(sentence, trigger));
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
function isDoneByAnother(
  { block, dates, mentions }: Sentence,
  { start: from }: Span,
  { trigger }: Telling,
  { organizations }: Lexicon,
): boolean {
  const isBeside = ({ tag, start }: Word) =>
    BESIDE.test(tag) || dates.some((date) => start >= date.start && start < date.end);
  let last = wordAt(block.words, trigger.start) - 1;
  for (let word = block.words[last]; word && word.start >= from && isBeside(word); word = block.words[last]) last--;
  const word = block.words[last];
  if (!word || word.start < from || mentions.some(({ start, end }) => start < word.end && end > from)) return false;
  const first = wordAt(block.words, from);
  if (block.words.slice(first, last).some(({ tag }) => tag === "p")) return false;
  const text = block.simplified.slice(from, word.end);
  if (PART_OF.test(text) || /^v(?!n)/.test(word.tag) || organizations.generic.has(word.text)) return false;
  const ending = organizations.endingOf(text.slice(-LONGEST_ENDING));
  return ending !== undefined && ending.strength !== "trade";
}

/** Types of events that happen to who tells of them. */
const SAID: ReadonlySet<string> = new Set<EventType>(["statement", "personnel", "award", "other"]);

/** 林若川|的母亲: somebody else, who is known by this name. */
const KIN = new RegExp(`^的?${CONTEXTS.kin}`);

function isKinOf({ block }: Sentence, { kind, end }: Mention): boolean {
  return kind === "person" && KIN.test(block.simplified.slice(end, end + 4));
}

/** A medium in book-title marks is where something was printed, not whom it happened to. */
function isMedium({ block }: Sentence, mention: Mention): boolean {
  return mention.kind === "institution" && "《〈".includes(block.simplified.charAt(mention.start - 1) || " ");
}

/** 在|脸书|宣布, 官方|微博|发文: where something is told. */
const TELLS_AT = /(?:[在于]|通过|透过|官方|个人|发出?)$/;
const IS_TOLD =
  /^(?:上|账号|公众号|粉丝?专?页|平台)?(?:中|公开|正式)?(?:宣布|发文|发布|发帖|发表|表示|写道|回应|公布|证实|披露|晒|[称说]|[致道]歉|澄清|喊话|反击|痛批)/;

function isPlatform({ block }: Sentence, { kind, start, end }: Mention): boolean {
  const { simplified } = block;
  return (
    kind !== "person" &&
    TELLS_AT.test(simplified.slice(0, start).slice(-2)) &&
    IS_TOLD.test(simplified.slice(end, end + 10))
  );
}

/**
 * The company that acts: the first of the nearest clause up to the trigger, else the one that the clause means without
 * its name, else the first behind it in the telling.
 */
function actingCompany(
  sentence: Sentence,
  telling: Telling,
  named: readonly Mention[],
  carried: readonly Mention[],
  spokenOf: Mention | null,
): Mention | undefined {
  const companies = named.filter((one) => one.kind === "company" && !isCompared(sentence, one));
  if (isIndefinite(sentence, telling)) return within(companies, telling)[0];
  const founded = telling.type === "founding" ? foundedCompany(sentence, telling, companies) : undefined;
  if (founded) return founded;
  if (isInverted(sentence, telling))
    return within(companies, telling).find(({ start }) => start >= telling.trigger.end);
  const from = named.some((one) => isBodyOfPart(sentence, telling, one)) ? partStart(sentence, telling) : 0;
  const acting = companies.filter((one) => one.start >= from && !isHolder(sentence, one) && !isAside(sentence, one));
  const before = acting.filter((mention) => mention.end <= telling.trigger.start);
  const spoken = carried.find(({ kind }) => kind === "company");
  let isMeant = false;
  for (const clause of sentence.clauses.toReversed()) {
    if (isMeant && spoken && sentence.block.simplified.charAt(clause.end) === "；") return spoken;
    const isEarlier = clause.end <= telling.trigger.start;
    const first = within(before, clause).find(
      (one) => !isOblique(sentence, clause, one) && !(isEarlier && takesPart(sentence, clause, one)),
    );
    const lead = first && sentence.block.simplified.slice(clause.start, first.start);
    if (first && lead !== undefined) return spoken && namesCompanyAgain(lead) && !OWNED.test(lead) ? spoken : first;
    const said = { start: clause.start, end: Math.min(clause.end, telling.trigger.start) };
    isMeant ||= said.end > said.start && namesCompanyAgain(sentence.block.simplified.slice(said.start, said.end));
  }
  const meant = isMeant ? spoken : undefined;
  const nearest = sentence.clauses.findLast((clause) => within(before, clause).length > 0);
  const other = nearest && within(before, nearest)[0];
  const isAlone = other && nearest.end <= telling.trigger.start && takesPart(sentence, nearest, other);
  const behind = within(acting, telling)[0] ?? within(companies, telling)[0];
  const isListed = !other && behind && LISTS.test(sentence.block.simplified.slice(telling.trigger.end, behind.start));
  const isUnderstood = !other && (isListed || isOfPost(sentence, telling));
  return meant ?? (isUnderstood || isAlone ? spokenOf : null) ?? other ?? behind;
}

/** Where the part of a sentence begins in which a telling stands: behind the last semicolon. */
function partStart({ block, start }: Sentence, { trigger }: Telling): number {
  return start + block.simplified.slice(start, trigger.start).lastIndexOf("；") + 1;
}

/** 甲免租两年；5月，某市政府|印发办法: a body that acts in a part of the sentence of its own. */
function isBodyOfPart(sentence: Sentence, telling: Telling, { kind, start, end }: Mention): boolean {
  const { words } = sentence.block;
  const from = clauseOf(sentence, { start, end })?.start ?? start;
  const isFirst = words.slice(wordAt(words, from), wordAt(words, start)).every((word) => isDated(sentence, word));
  return kind === "institution" && isFirst && start >= partStart(sentence, telling) && end <= telling.trigger.start;
}

/** 由甲出资，|保荐人是甲，|甲、乙等参与；: who takes part in what another does, of whom the clauses behind do not tell. */
function takesPart(sentence: Sentence, clause: Span, { start, end }: Mention): boolean {
  const { simplified } = sentence.block;
  return TAKES_PART.test(simplified.slice(end, clause.end)) || IS_PART.test(simplified.slice(clause.start, start));
}
const TAKES_PART = new RegExp(`${CONTEXTS.takes_part}$`);
const IS_PART = /(?:[人方商所东构会]|机构|券商|对手)(?:也|正|均|都)?[是为]|(?:由|委托|聘请|邀请|请来)$/;

/** 其子公司|某某: one that acts itself. */
const OWNED = new RegExp(CONTEXTS.owned);

/** 7月18日，创始人|林若川卸任: a post of the company that the text speaks of. */
const POST =
  /^(?:[^，,。；;]{0,12}日[，,]?)?[原前]?(?:联合)?(?:创始人|(?:副|执行|独立)?董事长?|董事会主席|副?总裁|副?总经理|财务总监|首席[^，,]{1,4}官|CEO|CFO|CTO|董秘|董事会秘书)$/;

/** Whether the clause of the trigger is about somebody of whom it gives nothing but the post. */
function isOfPost(sentence: Sentence, telling: Telling): boolean {
  const clause = clauseOf(sentence, telling.trigger);
  const person = clause && within(sentence.mentions, clause)[0];
  if (!person || person.kind !== "person" || person.end > telling.trigger.start) return false;
  return POST.test(sentence.block.simplified.slice(clause.start, person.start).trim());
}

/** 累计融资5亿元，投资方包括|某公司: those that are listed behind do not act. */
const LISTS = /(?:包括|包含|不乏|来自|[资投]方(?:为|有|是))[^，,。；;]{0,8}$/;

/** Words behind which stands with whom, by whom or to whom something is done, besides prepositions: 与, 获|甲领投. */
const LEADS_TO_OTHERS = /^(?:[与和同跟获受]|以及|获得|完成|引入|引进|拿到|收到|接受|携手|联合|联手)$/;
/** What may stand between such a word and a name: 由|国内知名的|甲. */
const DESCRIBES = /^(?:[nabmqjsfrx]|uj|eng|ng|nz|zg)/;

/** Who is named for what another does. */
function isBystander(sentence: Sentence, clause: Span, { trigger }: Telling, mention: Mention): boolean {
  return isDoneTo(sentence, clause, mention) || isCompared(sentence, mention) || makesKnown(sentence, trigger, mention);
}

/** 超过|某公司位列第一: what another is likened to. */
const COMPARED = new RegExp(`${CONTEXTS.compared}[“《]?$`);

function isCompared({ block, start: from }: Sentence, { start }: Mention): boolean {
  return COMPARED.test(block.simplified.slice(Math.max(from, start - 5), start));
}

/** 向|某某法院提起诉讼, 在某某交易所挂牌: a body that does nothing itself. */
function isDoneTo(sentence: Sentence, clause: Span, mention: Mention): boolean {
  return mention.kind === "institution" && isOblique(sentence, clause, mention, /^$/);
}

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

/** 对|某公司表示感谢, 曾任|某公司总监: whom something is said or done to, or where somebody comes from. */
const ASIDE = new RegExp(`(?:对于?|向|给|针对)(?:[^，,。；]{0,4}(?:企业|公司|厂商))?$|${CONTEXTS.aside}$`);

function isAside({ block, start: from }: Sentence, { start }: Mention): boolean {
  return ASIDE.test(block.simplified.slice(Math.max(from, start - 9), start));
}

/** 先后成立, 时期创立: what is said of several. */
export const TOGETHER = /^(?:先后|相继|陆续|同期|时期)/;

/** 创办了|某公司, 成立于2019年的|某公司, 创立“某公司”: what stands between a word of founding and the company that was founded. */
const FOUNDED = /^(?:了|的)?(?:[^，,。；;、]{0,14}的)?(?:公司|企业)?[“「]?$/;

function foundedCompany(
  { block }: Sentence,
  { trigger, end }: Telling,
  companies: readonly Mention[],
): Mention | undefined {
  const behind = companies.find(({ start }) => start >= trigger.end && start < end);
  const isFounded = behind && FOUNDED.test(block.simplified.slice(trigger.end, behind.start));
  return isFounded ? behind : undefined;
}

/** Some that are not named: 也有初创公司裁员, 多家企业被约谈. */
const INDEFINITE = /(?:有|一些|部分|多家|不少|某|许多|几家|数家|其他|众多)[^，,、]{0,6}(?:公司|企业|厂商|机构|平台)/;

/** 一家做口罩的企业，…: one that is told of without its name, for as long as no other is named. */
const SOME_ONE =
  /(?<![这该此另第])[一某](?:家|名|位)[^，,。；;]{0,24}(?:公司|企业|厂商|机构|供应商|商户|工厂|店铺)[^，,。；;]{0,2}[，,]/;

/** Whether the clause of the trigger is about companies that it does not name. */
function isIndefinite(sentence: Sentence, { trigger }: Telling): boolean {
  const { block, mentions, start: from } = sentence;
  const last = mentions.findLast(({ kind, end }) => kind === "company" && end <= trigger.start)?.end ?? from;
  return INDEFINITE.test(leadOf(sentence, trigger)) || SOME_ONE.test(block.simplified.slice(last, trigger.start));
}

/** How far behind a company, brackets apart, the person may stand for whose title it is named. */
const HOLDER_REACH = 16;
const BRACKETS = /[（(][^（()）]*[）)]/g;

/** 象帝先|董事长唐志敏: the company is named for the person's sake. */
export function isHolder({ block, mentions }: Sentence, { end }: Mention): boolean {
  const person = mentions.find((mention) => mention.kind === "person" && mention.start >= end);
  const between = person && block.simplified.slice(end, person.start).replace(BRACKETS, "");
  if (!between || between.length > HOLDER_REACH) return false;
  return !/[，,。；;由]|[与和诉]$/.test(between);
}
