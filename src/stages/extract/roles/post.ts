import type { Span } from "../../../model/text.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { isModifier } from "../titles.ts";
import { isNever } from "../names/vote.ts";
import { inPartOfSchool, isBranch, isPart } from "./body.ts";
import {
  bareTitle,
  endWithBracket,
  isNominal,
  isOfSomebody,
  isPost,
  isWordBefore,
  organizationBefore,
  organizationIn,
  organizationOfPost,
  spokenOf,
  type RoleContext,
} from "./context.ts";
import { holderByWords, listedBefore } from "./holder.ts";
import { seatBefore } from "./seat.ts";
import { modifiedStart } from "./unnamed.ts";

/** A title behind a verb by which somebody has a post. */
export interface TitlePlace {
  readonly verb: string;
  /** Where the verb ends. */
  readonly at: number;
  /** Where what belongs to the title begins at the earliest. */
  readonly from: number;
  readonly title: Span;
  /** The organization named between the verb and the title, or before the verb. */
  readonly organization: string | null;
  /** The organization of the title before. */
  readonly before: string | null;
  /** Where whose post it is has been so far, if they stay there. */
  readonly stays: string | null;
}

/** A post as found. */
export interface Post {
  readonly organization: string | null;
  readonly title: string;
}

/** The post that a title behind a verb makes: in the organization named with it, in one that is no name of ours, or in the one that is meant. */
export function postAt(sentence: Sentence, place: TitlePlace, context: RoleContext, lexicon: Lexicon): Post | null {
  const { block } = sentence;
  const { at, from, title, verb, organization, before, stays } = place;
  const text = block.simplified;
  const { title: printed } = bareTitle(
    text.slice(from, title.start),
    text.slice(title.start, title.end),
    isWordBefore(block, title.start),
  );
  const between = text.slice(from, title.start);
  const seat = seatBefore(block, title, from, lexicon);
  if (seat) return seat;
  const own = THIS_ONE.exec(between)?.[1];
  if (own !== undefined) {
    const spoken = own === "本" ? (context.main ?? context.organization) : spokenOf(sentence, at, context, lexicon);
    return { organization: spoken, title: printed.replace(THIS_ONE, "") };
  }
  const branch = THIS_BRANCH.exec(between)?.[1];
  if (branch !== undefined) {
    const whose = branchMeant(text.slice(sentence.start, at), branch) + printed.replace(THIS_BRANCH, "");
    return { organization: workplaceBefore(sentence, at - verb.length) ?? context.organization, title: whose };
  }
  const listed = from > at ? listedBefore(block, title.start, from, lexicon) : null;
  if (listed && !listed.isNoun) return ofListed(listed.form, text.slice(title.start, title.end), before, lexicon);
  const office = text.slice(title.start, title.end);
  const ofOffice = organizationIn(office, text.slice(at, title.start));
  if (ofOffice !== null) return { organization: ofOffice, title: office };
  const step = organization ?? stays ?? before;
  const isOfGroup = (organization === null ? OF_GROUP : JOINED_OF_GROUP).test(between);
  if (step !== null && isOfGroup) {
    const group = groupOf(sentence, step, context);
    return group === null ? null : { organization: group, title: printed };
  }
  if (organization !== null) return inPartOfSchool({ organization, title: printed });
  const workplace = stays ?? workplaceBefore(sentence, at - verb.length);
  const start = modifiedStart(block, title.start, from, lexicon);
  const lead = text.slice(from, start);
  const isOpen = isModifier(lead.replace(/^的/, ""), lexicon);
  const isElsewhere = entersElsewhere(sentence, at);
  const whole = () => before ?? workplace ?? (isElsewhere ? null : spokenOf(sentence, at, context, lexicon));
  const holder = holderByWords(sentence, { titles: title, start, from, lead, isOpen, whole }, context, lexicon);
  if (holder) return holder;
  if (OWN_ORGANIZATION.test(lead) && !isPart(lead, lexicon))
    return { organization: lead, title: text.slice(start, title.end) };
  const saysOfWhat = namesSomething(sentence, { start: from, end: title.start }, lexicon);
  const isAssumed = isPost(printed, lexicon) && !/^(?:是|为|系|成[为了]|拥有)$/.test(verb);
  const isMeant = (isAssumed && !saysOfWhat) || /^公司的?/.test(between);
  const elected = ELECTED.test(verb) && OF_BOARD.test(printed) ? electing(sentence, at, context, lexicon) : null;
  const meant =
    elected ??
    workplace ??
    unnamedWorkplace(sentence, at - verb.length, lexicon) ??
    (isMeant && (before === null || !JOINED_TO.test(between)) && !isElsewhere
      ? organizationOfPost(sentence, { title: printed, at: /^集团/.test(between) ? from + 2 : at }, context, lexicon)
      : before);
  return meant !== null || (saysOfWhat && isAssumed) ? { organization: meant, title: printed } : null;
}

/** 曾任某寿险总经理，2011年升任|集团|副总裁, 某寿险总经理|、集团|副总裁: the house of whose daughter the post before is. */
const OF_GROUP = /^集团(?!军)/;
const JOINED_OF_GROUP = /^(?:、|兼任?|和|及|与)集团(?!军)/;

/** The house of a daughter: the one with whose name hers begins, or named last as a group, or whom the text speaks of. */
function groupOf({ mentions }: Sentence, daughter: string, { organizations, named, organization }: RoleContext) {
  if (daughter.endsWith("集团")) return daughter;
  const before = [...named, ...organizations, ...mentions.filter(isOrganization).map(({ form }) => form)];
  const isHouse = (form: string) => form !== daughter && daughter.startsWith(form.replace(/^中国(?=.{2})|集团$/g, ""));
  const group = before.findLast(isHouse) ?? before.findLast((form) => form.endsWith("集团"));
  return group ?? (organization === daughter ? null : organization);
}

/** 某集团总裁某某|当选|副主席: verbs and posts by which somebody from elsewhere comes to a board. */
const ELECTED = /^(?:当选为?|获选为?|获委任为|出任)$/;
const OF_BOARD = /^(?:非?独立|非执行|执行|独立非执行)?(?:董事|监事|副董事长|副主席)$/;

/** Of whose board a sentence tells that names organizations for nothing but whose its people are. */
function electing(sentence: Sentence, at: number, context: RoleContext, lexicon: Lexicon): string | null {
  const named = sentence.mentions.filter((one) => isOrganization(one) && one.end <= at);
  return named.length > 0 && named.every((one) => isOfSomebody(sentence, one, lexicon)) ? context.organization : null;
}

/** 曾任某银行副行长、|浦东支行|行长: a branch is one of whose the post before is. */
function ofListed(form: string, title: string, before: string | null, lexicon: Lexicon): Post {
  return before !== null && isBranch(form, lexicon)
    ? { organization: before, title: form + title }
    : { organization: form, title };
}

/** 某公司总裁|兼|首席执行官: what joins a post to the one before. */
export const JOINED_TO = /^[，,]?(?:、|兼任?|及|和|与|暨)/;

/** 本公司|董事: whose post it is has been named before. */
const THIS_ONE =
  /^(?:的|、|和|及|兼)*([该本])(?:公司|集团|企业|机构|基金会?|俱乐部|协会|平台|品牌|行|所|校|院|党|队|报|台|社|会|局|厂|店)的?/;
/** 该分行|行长: the branch has been named before, by its place. */
const THIS_BRANCH = /^该(分行|支行|分公司|营业部)的?/;

/** 从|江川分行|的基层做起，历任该: the branch named last, by its place. */
function branchMeant(before: string, noun: string): string {
  const named = [...before.matchAll(BRANCH)].map(({ 1: form = "" }) => form).filter((form) => form.endsWith(noun));
  return named.at(-1) ?? noun;
}

const BRANCH = /(?<=^|[从在到至于任，,])(?![从在到至于任])(\p{Script=Han}{2,4}(?:分行|支行|分公司|营业部))/gu;

/** 邮政公司|董座: an organization that is no name of ours, as printed. */
const OWN_ORGANIZATION =
  /^(?![其该本])\p{Script=Han}{2,12}(?:公司|集团|银行|大学|学院|医院|协会|学会|委员会|研究院|研究所)$/u;

/** 进入某研究所工作，|历任: where somebody works of whom the next clause tells the posts. */
function workplaceBefore(sentence: Sentence, at: number): string | null {
  const { block, mentions, start } = sentence;
  const text = block.simplified;
  const named = organizationBefore(sentence, at);
  if (!named || !AT_WORK.test(text.slice(Math.max(start, named.start - LONGEST_AT_WORK), named.start))) return null;
  const between = text.slice(endWithBracket(text, named.end), at);
  const isOther = mentions.some(({ kind, start: from }) => kind === "person" && from >= named.end && from < at);
  return THEN.test(between) || (!isOther && STAYS.test(between)) ? named.form : null;
}

/** 加入|某某智能|出任总裁: the same, of which the name is none of ours. */
function unnamedWorkplace({ block, mentions, start }: Sentence, at: number, lexicon: Lexicon): string | null {
  const lead = block.simplified.slice(Math.max(start, at - LONGEST_ENTERED), at);
  const place = WORKS_AT.exec(lead)?.[1];
  const isBody = place !== undefined && lexicon.organizations.endingOf(place) && !isNever(place, lexicon);
  const form = ENTERS.exec(lead)?.[1] ?? (isBody && !isPart(place, lexicon) ? place : undefined);
  const isNamed = mentions.some(
    (mention) => isOrganization(mention) && mention.end <= at && mention.end > at - (form?.length ?? 0),
  );
  return form !== undefined && !isNamed && isNominal(block, { start: at - form.length, end: at }) ? form : null;
}

/** 进|某某水产厂|当机修工，三年后升任: whether the way that is told led to where nothing that we know is. */
function entersElsewhere({ block, mentions, start }: Sentence, at: number): boolean {
  const entered = ELSEWHERE.exec(block.simplified.slice(start, at));
  const from = start + (entered?.index ?? 0);
  const until = from + (entered?.[0].length ?? 0);
  return entered !== null && !mentions.some((one) => isOrganization(one) && one.end > from && one.start < until);
}

const ELSEWHERE =
  /(?:加入|加盟|入职|转投|跳槽|(?<![走迈推引促改前跟])进入?|调[入到至]|分配[到至])(?!公司|集团|该|本)[^，,。；;、]{3,16}?(?=[，,当做任])(?!.*(?:离开|离职|回到|加入|重返|公司|集团))/u;
const ENTERS = /(?:加入|加盟|入职|转投|跳槽至?|创立|创办)(?!公司|集团|该|本|人)([\p{Script=Han}A-Za-z]{2,12})$/u;
/** 此前在|某某汽车|担任总监. */
const WORKS_AT = /在(?![该本这其某一])([\p{Script=Han}A-Za-z]{3,12})$/u;
const LONGEST_ENTERED = 16;
const AT_WORK =
  /(?:进入?|[调考]入|加入|加盟|入职|创[立办建]|重返|回到|转投|转至|转任|供职|效力|就职于|任职于|供职于|[在于到进])$/;
const LONGEST_AT_WORK = 3;
/** 加入某公司，先后任部门经理，2017年|升任: other posts in between, and nothing that leads away. */
const STAYS = /^[，,](?!.{0,60}(?:离开|离职|辞职|返回|回到|[，,该](?:公司|集团)|创[立办建]|[自因]))[^。]{0,60}$/;
const THEN =
  /^(?:(?:工作|任职|就职|任教)[^，,。；;的]{0,8})?[，,]?(?:从[^，,。；;]{2,10})?(?:先后|曾|此后|之后|后|随后|并|自|亲自|起初|历|现|已|至今|期间)?(?:担|历|出|在此)?$/;

/** 金鹏二号|首席科学家: of what it is a post stands in its title, so it is none of whom the text speaks of. */
function namesSomething({ block }: Sentence, { start, end }: Span, { people }: Lexicon): boolean {
  return block.words.some(
    (word) =>
      word.start >= start &&
      word.end <= end &&
      word.text.length > 1 &&
      !people.titleModifiers.has(word.text) &&
      /^(?:nz|nrt?|x|eng|m)$/.test(word.tag),
  );
}
