import type { FoundRole, Mention, SegmentedBlock } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt } from "../names/boundary.ts";
import { isModifier, MAX_MODIFIERS, titleEndingAt, titlesEndingAt } from "../titles.ts";
import { quoteAround } from "./around.ts";
import {
  bareTitle,
  endWithBracket,
  isNominal,
  isPost,
  isWordBefore,
  organizationBefore,
  organizationOfPost,
  spokenOf,
  type RoleContext,
} from "./context.ts";
import { endsLikeBranch, endsLikePart, inPartOfSchool, ofPartyAndPlace, startWithDepartment } from "./body.ts";
import { besideWork, holderByWords, listedBefore, type Holding } from "./holder.ts";
import { leaves } from "./leaving.ts";
import { OVER } from "./over.ts";
import { isOfPlace, seatBefore } from "./seat.ts";
import { isOfHead, modifiedStart, unnamedHolder } from "./unnamed.ts";

/** A name before which titles may stand. */
type Named = Span & Pick<Mention, "form">;

/** Organisation, title and name, with several titles and several organisations before one name. */
export function rolesBefore(sentence: Sentence, person: Named, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  return holdingsBefore(sentence, person, context, lexicon).flatMap(({ start, ...holding }) => {
    const quote = quoteAround(sentence, { start, end: person.end });
    return ofPartyAndPlace(holding).map((one) => ({ person: person.form, ...one, quote }));
  });
}

/** The same, with where each begins, the last first. */
export function holdingsBefore(sentence: Sentence, person: Named, context: RoleContext, lexicon: Lexicon): Holding[] {
  const held = listedHoldings(sentence, person, context, lexicon);
  return held.map((holding, i) => {
    const committee = held.slice(i + 1).find(({ organization }) => organization?.endsWith("委"))?.organization;
    const isOfIt = holding.organization === null && isPartOfCommittee(holding.title, lexicon);
    return isOfIt && committee != null ? { ...holding, organization: committee } : holding;
  });
}

/** 市委原常委、|政法委|原书记; 市委常委、|秘书长: a post in a part of the committee of a place, or in the committee itself. */
function isPartOfCommittee(title: string, { organizations }: Lexicon): boolean {
  return organizations.isOfCommittee(title) || title.startsWith("秘书长");
}

function listedHoldings(sentence: Sentence, person: Named, context: RoleContext, lexicon: Lexicon): Holding[] {
  const text = sentence.block.simplified;
  const organizations = sentence.mentions.filter(isOrganization);
  const others = sentence.mentions.filter((one) => isOrganization(one) || one.kind === "person");
  const held: Holding[] = [];
  let end = endOfTitles(text, person.start, sentence.start);
  for (;;) {
    const headed = organizations.find((mention) => mention.end === end - 1 && isHeadOf(text, mention));
    if (headed) {
      const { form: organization, start } = headed;
      return [
        ...held,
        { organization, title: text.slice(end - 2, end), former: isFormerBefore(sentence.block, start), start },
      ];
    }
    const bound = others.findLast((mention) => mention.end < end)?.end ?? sentence.start;
    const first = titlesEndingAt(text, end, bound, lexicon).at(-1);
    if (!first) return held;
    const holding = holdingOf(sentence, { start: first.start, end }, context, lexicon);
    const { organization, title } = holding;
    const isLeft =
      isFormerBefore(sentence.block, holding.start) ||
      (organization !== null && leaves(sentence, person, title, lexicon));
    held.push({ ...holding, former: holding.former || isLeft });
    const joined = organization === null ? [] : joinedTo(sentence, holding.start, lexicon);
    held.push(...joined.map((one) => ({ ...holding, organization: one.form, start: one.start })));
    const start = joined.at(-1)?.start ?? holding.start;
    const joint = JOINT_BEFORE.exec(text.slice(Math.max(sentence.start, start - 3), start));
    if (!joint || KIN_BEHIND.test(text.slice(person.end, person.end + 4))) return held;
    end = start - joint[0].length;
  }
}

/** 独立董事、前议员某某|胞弟: what stands before the last joint belongs to the other. */
const KIN_BEHIND = /^(?:之[子女妻夫兄弟姐妹]|的?(?:[胞堂表][兄弟姐妹]|儿子|女儿|女婿|妻子|丈夫|太太))/;

/** 某集团总裁、|某甲和|某乙创始人某某: the organizations listed before the one whose title it is, where other posts of the same person go before. */
function joinedTo({ block, mentions, ...sentence }: Sentence, start: number, lexicon: Lexicon): Mention[] {
  const text = block.simplified;
  const listed: Mention[] = [];
  let end = start;
  for (;;) {
    const one = mentions.find((mention) => mention.end === end - 1 && isOrganization(mention));
    if (!one || !/[和及、]/.test(text.charAt(end - 1))) break;
    listed.push(one);
    end = one.start;
  }
  const isOfList =
    /[、兼]/.test(text.charAt(end - 1)) && titleEndingAt(text, end - 1, sentence.start, lexicon) !== null;
  return isOfList ? listed : [];
}

/** 台北市体育局|长: the last character of the name is the first of the office of its head. */
export function isHeadOf(text: string, { end }: Mention): boolean {
  return /^[局处厅部署院馆社会校所台园站队团]长$/.test(text.slice(end - 1, end + 1));
}

/** 独立董事|、前|某公司总裁某某: what stands between two posts of one person. */
const JOINT_BEFORE = /[、及兼和暨](?:前|原|现任?|时任)?$/;

/** 原副总裁|、曾在某公司任职的|某某: what is told of somebody between title and name. */
const TOLD_BETWEEN = /[、为是](?:曾|毕业于|出生于|来自|年仅|出身)[^，,。；;、]{2,20}的$/;

/** 创始人|、2019年4月空降出任某公司总经理的|某某: the same of another office. */
const TOLD_OFFICE_BETWEEN = new RegExp(
  "、(?:[去前今]年|\\d{4}年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[起底初末]?)?[^，,。；;、]{0,6}" +
    "(?:[担出接就升转调兼]任|执掌|接掌|加入|加盟|创办|创立)[^，,。；;、]{2,16}的$",
);

/** 议员|、工商界的|某某: the same in fewer words. */
const DESCRIBED_BETWEEN = /、[^，,。；;、]{2,8}[界派系籍裔区]的?$/;

/** 首席执行官|（CEO）|某某, 分析师|（餐饮旅游）|某某. */
const BRACKET_BETWEEN = /(?<=[\p{Script=Han}])[（(][^（）()，,。]{1,14}[)）]$/u;

/** 创始人|之一的|某某. */
const ONE_OF = /之一的?$/;

/** Where the titles before a name end: at a space, or at what is told of the person in between. */
function endOfTitles(text: string, start: number, from: number): number {
  const before = text.slice(Math.max(from, start - LONGEST_TOLD), start);
  const told =
    TOLD_BETWEEN.exec(before) ??
    TOLD_OFFICE_BETWEEN.exec(before) ??
    DESCRIBED_BETWEEN.exec(before) ??
    BRACKET_BETWEEN.exec(before) ??
    ONE_OF.exec(before);
  return start - (told?.[0].length ?? (text.charAt(start - 1) === " " ? 1 : 0));
}

const LONGEST_TOLD = 36;

/** 前|商汤科技总裁张文; not 之前, 以前, 目前, 日前. */
function isFormerBefore(block: SegmentedBlock, start: number): boolean {
  const lead = block.simplified.slice(Math.max(0, start - 8), start);
  return FORMER_BEFORE.test(lead) && (!/[前原]$/.test(lead) || isWordBefore(block, start));
}

/** The same, or 去年离任的|主帅某某, 通过罢免|董事长某某; not 即将离任的, 要求罢免. */
const FORMER_BEFORE = new RegExp(
  `(?:^|[^之以目此提日年月天会周])(?:前|原|前任|历任|时任|${OVER.late}|${OVER.retired})$` +
    `|(?<!提议|提请|要求|图|拟|欲)(?:罢免|免去|解聘|撤换|终止)了?$` +
    `|(?<!将|拟|有望|可能|或|会|要)接替(?:首任)?$` +
    `|(?<!即将|将要)(?:离任|卸任|辞职|离职|下课|去职|被免职|${OVER.retired})的$`,
);

/** 象帝先|和法人: a company and the person that answers for it. */
const OWN_PERSON = /^(?:及其|和其|与其|和|及|与)(?:法人|法定代表人|实控人|实际控制人|创始人|控股股东|大股东)/;
/** 某公司|及时任|董事长. */
const WITH_ITS = /^(?:及其?|和其|与其)(?:时任|原|前|现任)?$/;
/** Whose titles these are: the organisation before them, whatever stands in between going to the title. */
function holdingOf(sentence: Sentence, titles: Span, context: RoleContext, lexicon: Lexicon): Holding {
  const text = sentence.block.simplified;
  const work = besideWork(sentence, titles, lexicon);
  if (work) return work;
  const nearest = organizationBefore(sentence, titles.start);
  const colleague = sentence.mentions.findLast(({ kind, end }) => kind === "person" && end <= titles.start);
  const isApart = nearest !== undefined && colleague !== undefined && colleague.start >= nearest.end;
  if (nearest && !isApart && isHeldBy(sentence, nearest, titles, lexicon)) {
    const from = endWithBracket(text, nearest.end);
    const between = text.slice(from, titles.start).replace(CHARGE, "");
    return inPartOfSchool({
      organization: nearest.form,
      ...bareTitle(between, text.slice(titles.start, titles.end), isWordBefore(sentence.block, titles.start)),
      start: nearest.start,
    });
  }
  const from = sentence.mentions.findLast(({ end }) => end <= titles.start)?.end ?? sentence.start;
  const own =
    seatBefore(sentence.block, titles, from, lexicon) ?? ofColleague(sentence, titles, colleague, context, lexicon);
  if (own) return own;
  const modified = modifiedStart(sentence.block, titles.start, from, lexicon);
  const start = startWithDepartment(sentence, modified, lexicon);
  const lead = text.slice(sentence.start, start);
  const isOpen = opensPost(sentence, lead);
  const whole = () => spokenOf(sentence, start, context, lexicon);
  const holder = holderByWords(sentence, { titles, start, from, lead, isOpen, whole }, context, lexicon);
  if (holder) return holder;
  const printedTitle = text.slice(start, titles.end);
  const beside = isOpen ? besideOthers(sentence, { title: printedTitle, at: start, end: titles.end }, lexicon) : null;
  if (beside !== null) return { organization: beside, title: printedTitle, former: false, start };
  const listed = listedBefore(sentence.block, start, from, lexicon);
  const printed = printedTitle;
  if (listed && !listed.isNoun && lexicon.people.isHead(printed))
    return { organization: listed.form, title: printed, former: false, start: start - listed.form.length };
  const noun = listed?.isNoun === true && !/^(?:[现时前]任|[原前])$/.test(listed.form) ? listed.form : "";
  const title = noun.replace(OVER_BEHIND, "") + printed;
  const former = OVER_BEHIND.test(noun);
  const isMeant =
    refersTo(lead, context) || ((isPost(title, lexicon) || start < modified) && (isOpen || listed?.isNoun === true));
  const organization = isMeant ? organizationOfPost(sentence, { title, at: start }, context, lexicon) : null;
  return { organization, title: title.replace(FAME, ""), former, start: start - noun.length };
}

/** 政法委|原|书记. */
const OVER_BEHIND = /(?<=.{2})[原前]$/;
/** 集团|副总经理, 著名|环保专家: what stands before a title and is none of it. */
const FAME = /^(?:集团|公司|著名|知名)(?=.)/;

/**
 * 某公司总裁某某|、车务|总监|某某, 某报记者某某|通讯员|某某: a post beside another is in the same organization, with what stands before it,
 * if that names none of its own and the post is one that there is in such a body.
 */
function ofColleague(
  { block, ...sentence }: Sentence,
  { start: at, end }: Span,
  colleague: Mention | undefined,
  context: RoleContext,
  lexicon: Lexicon,
): Holding | null {
  const [joint, when = ""] = BESIDE_COLLEAGUE.exec(block.simplified.slice(colleague?.end ?? at, at)) ?? [];
  if (!colleague || joint === undefined) return null;
  const start = colleague.end + joint.length;
  const lead = block.simplified.slice(start, at).replace(CHARGE, "");
  const title = lead + block.simplified.slice(at, end);
  if (!PART.test(lead) || !(isModifier(lead, lexicon) || isNominal(block, { start, end: at }))) return null;
  const { people } = lexicon;
  const post = { start: modifiedStart(block, at, start, lexicon), end };
  const isBody = !endsLikePart(lead, lexicon) && unnamedHolder(block, post, start, lexicon) !== null;
  const [theirs] = rolesBefore({ block, ...sentence }, colleague, context, lexicon);
  if (!theirs || isBody || isOfHead(lead, block.simplified.slice(at, end))) return null;
  const former = /原|前/.test(when);
  const body = theirs.organization;
  if (body === null && isPost(theirs.title, lexicon)) return { organization: null, title, former, start };
  const organization = body !== null && isOfPlace(title, lexicon) ? placeOf(body, title) : body;
  if (organization === null || people.bodyOfPost(title)?.(organization) === false) return null;
  const isPostOfBody = people.bodyOfStaff(title)?.(organization) ?? !people.isProfession(title);
  return isPostOfBody ? { organization, title, former, start } : null;
}

/**
 * 某校校长某某、|数学教师|某某, 某会主席某某被查，由|副主席|某某代理: the body beside which the sentence has printed a post that goes
 * with one that is joined to it or follows it, if it is one only and no other organization is named in between.
 */
function besideOthers(
  sentence: Sentence,
  { title, at, end }: { readonly title: string; readonly at: number; readonly end: number },
  lexicon: Lexicon,
): string | null {
  const { block, mentions } = sentence;
  const before = mentions.filter((one) => one.end <= at);
  const last = before.findLast(isOrganization)?.end ?? sentence.start;
  const people = before.filter(({ kind }) => kind === "person").slice(-MOST_COLLEAGUES);
  const [colleague, next] = [people.at(-1), mentions.find(({ start }) => start >= end)];
  if (!colleague || !next || colleague.start < last) return null;
  const isJoined = JOINT.test(block.simplified.slice(endWithBracket(block.simplified, colleague.end), at));
  if (!isJoined && !FILLS.test(block.simplified.slice(next.end, next.end + LONGEST_FILLING))) return null;
  const bodies = people.flatMap((person) => {
    const theirs = printedPost(sentence, person, lexicon);
    return theirs && goesWith(title, theirs, lexicon) ? [theirs.organization] : [];
  });
  const [body, ...others] = new Set(bodies);
  return body !== undefined && others.length === 0 ? body : null;
}

/** What joins one who has a post to another. */
const JOINT = /^(?:、|和|及|以及)$/;
/** 由副主席某某|主持工作, 队长某某|顶替他出场: what is said of those who follow the one named before, or do their work. */
const FILLS =
  /^(?:先生|女士)?(?:正式|暂时|临时)?(?:主持(?:日常|全面|党委)?工作|代理|接任|接替|顶替|继任|接棒|暂代|代行)/;
const LONGEST_FILLING = 12;
const MOST_COLLEAGUES = 3;

/** The post printed before a name with whose it is. */
function printedPost(
  sentence: Sentence,
  person: Mention,
  lexicon: Lexicon,
): { readonly organization: string; readonly title: string } | null {
  const { block, mentions, start: from } = sentence;
  const bound = mentions.findLast(({ kind, end }) => kind === "person" && end <= person.start)?.end ?? from;
  const first = titlesEndingAt(block.simplified, person.start, bound, lexicon).at(-1);
  if (!first) return null;
  const titles = { start: first.start, end: person.start };
  const title = block.simplified.slice(titles.start, titles.end);
  const named = organizationBefore(sentence, titles.start);
  if (named && named.start >= bound)
    return isHeldBy(sentence, named, titles, lexicon) ? { organization: named.form, title } : null;
  const seat = seatBefore(block, titles, bound, lexicon);
  if (seat) return seat;
  const organization = unnamedHolder(block, titles, bound, lexicon);
  return organization === null ? null : { organization, title };
}

/** Whether a post may be in the body in which another is: 副主席 beside 主席, 队长 in a team. */
function goesWith(
  title: string,
  theirs: { readonly organization: string; readonly title: string },
  { people }: Lexicon,
): boolean {
  const { organization } = theirs;
  if (people.countries.has(organization)) return false;
  if (people.bodyOfPost(title)?.(organization) ?? people.bodyOfStaff(title)?.(organization)) return true;
  const bare = title.replace(DEPUTY, "");
  if (IN_BODY.test(bare) && organization.endsWith(bare.charAt(0))) return true;
  return theirs.title.split(/[、兼]/).some((part) => part.replace(DEPUTY, "") === bare);
}

const DEPUTY = /^(?:前任?|原|现任|时任|新任)?(?:代理?|常务|执行|高级)?副?/;
/** 队长, 党主席, 村主任: of what somebody is the head stands before. */
const IN_BODY = /^[村队党院校馆社台团局厂站所会行](?:长|主席|主任|支书|委会)/;

/** 某县|委, of which somebody is 副|县|长. */
function placeOf(body: string, title: string): string | null {
  const place = /^\p{Script=Han}+?[省市县区州旗镇乡](?=委|$)/u.exec(body)?.[0];
  return place !== undefined && title.includes(place.slice(-1)) ? place : null;
}

const BESIDE_COLLEAGUE = /^(?:[、，,\s]|[和与及]|以及)?(?:其|公司|集团)?(原|前任?|现任|时任)?/;
/** What may stand before a post and say of what part of a body it is. */
const PART = /^[\p{Script=Han}A-Za-z]{0,12}$/u;

/** 该公司, and 公司 or 其 that no other word goes before: 收到|公司|总经理; not the 公司 of 一家初创公司, nor 尤其. */
const STANDS_FOR =
  /(?:该(?:公司|集团|行|机构|俱乐部|品牌)|(?:^|[，,。；;：:、“「由与和对向被及为系是有经据称]|包括|来自|聘任|任命|选举|接替|收到|接到|获悉|告知|通知|承接|罢免|起诉|问询|提请)本?(?:公司|集团|俱乐部|其)|(?<![尤何极莫土])其)的?(?:原|前|现任|时任)?$/;

/** Whether a post is that of an organization named before: of the one spoken of, or, with 这家公司, of one just named. */
function refersTo(lead: string, { organization, organizations }: RoleContext): boolean {
  const isThis = THIS_HOUSE.test(lead);
  return isThis ? organization !== null && organizations.slice(-MOST_RECENT).includes(organization) : isOfSpoken(lead);
}

const THIS_HOUSE = /这家[^，,。；;、的]{0,6}(?:公司|企业|集团|机构|银行|品牌|俱乐部|医院|学校)的(?:原|前|现任|时任)?$/;
const MOST_RECENT = 3;

/** Whether what stands before a post ends with a word for the organization spoken of: 该公司, 其. */
export function isOfSpoken(lead: string): boolean {
  return STANDS_FOR.test(lead);
}

/** 去年底|联合创始人某某: what stands before the time that a clause begins with. */
function withoutDate({ dates, start }: Sentence, lead: string): string {
  const date = dates.find(({ end }) => end === start + lead.length);
  return date ? lead.slice(0, Math.max(0, date.start - start)) : lead;
}

/** Where a title that names no organisation begins, and the one that is spoken of is meant. */
const OPENING =
  /(?:^|\d岁的|(?:^|[，,；;、])(?:分管|主管|负责|主抓|掌管|投出?|持股?|[管跑抓])[^，,。；;、]{1,12}的|(?:接替|接任|接棒|取代)[^，,。；;、]{2,24}的|[，,。；;：:、“「”」（(]|起诉|并|由|以|接替|接棒|罢免|聘任|原|前任?|现任|时任|新任|首任|(?:^|[，,。；;：:])新|让|[与和对])$/;

/** Words of grammar and verbs, behind which a post stands for itself: 收到|副总经理某某, 不过|主教练某某. */
const NO_NOUN = /^(?:v|vd|p|c|d|ad|t|y|ul)$/;
/** Words that end what is told of somebody before 的: 刚刚卸任|的|董事长某某, 执教11年|的|主教练某某. */
const NO_NAME = /^(?:v|vd|vi|vn|t|m|q|mq|a|z)$/;

/** Whether a title that names no organization stands behind what cannot say whose it is. */
export function opensPost(sentence: Sentence, lead: string): boolean {
  if (OPENING.test(withoutDate(sentence, lead))) return true;
  const { words } = sentence.block;
  const end = sentence.start + lead.length - (lead.endsWith("的") ? 1 : 0);
  const word = words[wordAt(words, end - 1)];
  const isGrammar = lead.endsWith("的") ? NO_NAME : NO_NOUN;
  return word?.end === end && isGrammar.test(word.tag) && word.start >= sentence.start;
}

/** Tags of words that may stand between an organisation and a title and then belong to the title: AI行业|首席分析师. */
const MODIFIER_TAGS = /^(?:n|ng|vn|b|eng|ns|nt|j|an|nz|x|f|s|m|l|i|a)$/;

/** 某公司|已故的|董事长: what else may stand there. */
const BELONGS = new RegExp(`^(?:[的\\s]+|${OVER.retired}|${OVER.late}|驻[华港台澳沪京])$`);

/** 中国云果|产业分析师: of a trade of a country, and not of a company that is called so. */
const OF_TRADE = /^(?:产业|行业)/;

function isHeldBy({ block }: Sentence, named: Mention, titles: Span, lexicon: Lexicon): boolean {
  const end = endWithBracket(block.simplified, named.end);
  if (titles.start < end || titles.start - end > MAX_MODIFIERS) return false;
  if (OWN_PERSON.test(block.simplified.slice(end, titles.end))) return true;
  if (WITH_ITS.test(block.simplified.slice(end, titles.start))) return true;
  const between = block.simplified.slice(end, titles.start).replace(/^[)）”」]/, "");
  if (OF_TRADE.test(between) && /^(?:中国|我国|国内)/.test(named.form)) return false;
  if (/[，,。；;：:（）()“”"、]|记者|日电|[与和及](?:本|该|其)/.test(between)) return false;
  const from = end + (CHARGE.exec(between)?.[0].length ?? 0);
  const words = block.words.slice(wordAt(block.words, from), wordAt(block.words, titles.start));
  const whole = words.filter(({ start, text }) => start >= from && !/^[)）]$/.test(text));
  const belongs = ({ tag, text }: Word, i: number) =>
    MODIFIER_TAGS.test(tag) ||
    lexicon.people.titleModifiers.has(text) ||
    BELONGS.test(text) ||
    (i > 0 && /^[与和及]$/.test(text) && whole.every((word) => !lexicon.people.titles.has(word.text)));
  const head = HEAD_OF.exec(block.simplified.slice(titles.start, titles.end))?.[1];
  return (
    whole.every(belongs) ||
    isDepartment(between, whole, lexicon) ||
    (head !== undefined && OF_HEAD.test(between) && between.endsWith(head))
  );
}

/** 市场运行司|副司长: what ends with the character of its head is what they head, verbs in it or not. */
const HEAD_OF = /^(?:常务|代理?)?副?([局处厅司部署院所站科室系])长/;
const OF_HEAD = /^(?![及和与的])\p{Script=Han}{3,12}$/u;
/** 瑞银|负责美洲业务的|副首席投资官. */
const CHARGE = /^(?:[^，。；、]{0,8}(?:负责|分管|主管|主抓|掌管|驻)|[管跑抓])[^，。；、]{1,12}的/;
/** 民航局|运输司|副司长, 甲银行|信贷审批部|总经理. */
function isDepartment(between: string, words: readonly Word[], lexicon: Lexicon): boolean {
  const { inside } = lexicon.organizations;
  if (!/^[\p{Script=Han}A-Za-z]+$/u.test(between)) return false;
  if (endsLikeBranch(between, lexicon)) return true;
  return (
    endsLikePart(between.replace(/[一二三四]级$/, ""), lexicon) &&
    words.every(({ tag, text }) => !/^[vpcudr]$/.test(tag) || text.length === 1 || inside.has(text))
  );
}
