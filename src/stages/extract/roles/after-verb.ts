import type { FoundRole, Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { MAX_MODIFIERS, titleEndingAt, titleStartingAt } from "../titles.ts";
import { clauseStart, peopleOf, quoteAround } from "./around.ts";
import {
  actingTitle,
  endWithBracket,
  isReplaced,
  isReplacedSubject,
  isWordBefore,
  organizationBefore,
  type RoleContext,
  type ToldRole,
} from "./context.ts";
import { isHeadOf, rolesBefore } from "./before-name.ts";
import { OVER } from "./over.ts";
import { describedBy, peopleOfVerb } from "./verb-people.ts";
import { isLongAgo, timeOf } from "./verb-time.ts";
import { JOINED_TO, postAt, type Post, type TitlePlace } from "./post.ts";

/** A verb by which a person has a post. */
interface Assumption {
  readonly person: string;
  readonly former: boolean;
  /** Where the verb ends. */
  readonly at: number;
  /** Where what the person has been ends. */
  readonly end: number;
  /** 曾在|英伟达|担任: the organisation that stands before the verb. */
  readonly organization: string | null;
  /** Where they have been so far, if the verb is one of staying there. */
  readonly stays: string | null;
  readonly verb: string;
}

/** 某某|由副总裁|升任总裁, 由副市长|任上调到某行任行长, 从|店长|做到总经理: the post from which somebody is moved, as if their name stood behind it. */
function postLeft(
  sentence: Sentence,
  { person, organization }: FoundRole,
  at: number,
  context: RoleContext,
  lexicon: Lexicon,
): FoundRole[] {
  const text = sentence.block.simplified;
  const last = /[升转调改]/.test(text.charAt(at - 1)) ? at - 1 : at;
  const by = Math.max(text.lastIndexOf("由", last), text.lastIndexOf("从", last));
  const inOffice = text.slice(by, last).indexOf("任上");
  const end = inOffice < 0 ? last : by + inOffice;
  if (by < Math.max(sentence.start, end - LONGEST_LEFT) || /[，,。；;]/.test(text.slice(by, end))) return [];
  return rolesBefore(sentence, { form: person, start: end, end }, context, lexicon).flatMap((role) => {
    const isNamed = role.organization !== null && text.slice(by, end).includes(role.organization);
    const left = isNamed ? role.organization : organization;
    return left === null ? [] : [{ ...role, organization: left, former: true }];
  });
}

/** How long the post that somebody leaves may be, with its organization. */
const LONGEST_LEFT = 24;

/** A verb by which somebody has a post, with what says when and 在… before it. */
interface Verb {
  readonly verb: string;
  readonly when: string;
  readonly within: string | undefined;
  /** Where all of it begins, and where the verb ends. */
  readonly start: number;
  readonly at: number;
}

/** Name, verb, organisation and title: the person is the last one named before the verb, or the one the text speaks of. */
export function rolesAfterVerbs(sentence: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const text = sentence.block.simplified.slice(sentence.start, sentence.end);
  const told: FoundRole[] = [];
  for (const match of text.matchAll(lexicon.people.assumes))
    told.push(...rolesAfterVerb(sentence, verbIn(sentence, match), told, context, lexicon));
  return told;
}

/** Without what stands before the verb where somebody is named in it, who is its subject: 曾在某公司的某某|出任. */
function verbIn(sentence: Sentence, match: RegExpExecArray): Verb {
  const [whole, when = "", within, verb = ""] = match;
  const start = sentence.start + match.index;
  const at = start + whole.length;
  const own = { verb, when: "", within: undefined, start: at - verb.length, at };
  const holdsName = peopleOf(sentence).some((person) => person.start >= start && person.end <= own.start);
  return within !== undefined && holdsName ? own : { verb, when, within, start, at };
}

function rolesAfterVerb(
  sentence: Sentence,
  whole: Verb,
  told: readonly FoundRole[],
  context: RoleContext,
  lexicon: Lexicon,
): ToldRole[] {
  const { verb, when, within, start, at } = whole;
  const from = at - verb.length;
  const { block, mentions } = sentence;
  const text = block.simplified;
  if (mentions.some((mention) => mention.start < at && mention.end > from)) return [];
  if (isPartOfWord(sentence, { start: from, end: at }) || text.charAt(at) === "们") return [];
  const described = describedBy(sentence, at, lexicon);
  const named = described ? [described.form] : peopleOfVerb(sentence, { start, at: from }, when, context, lexicon);
  const replaced = described
    ? []
    : peopleOf(sentence)
        .filter((one) => isReplaced(sentence, one) && !isReplacedSubject(sentence, one))
        .filter((one) => leadsTo(sentence, one, start));
  const next = mentions.find((mention) => mention.kind === "person" && mention.start >= at);
  const until = text.slice(sentence.start, next?.start ?? sentence.end);
  const place = { start: start - sentence.start, at: at - sentence.start, when, verb };
  const time = timeOf(until, place);
  const isOld = isLongAgo(sentence, until, place, context.published);
  const people = time === "coming" ? [] : named;
  const former = time === "over";
  const before = organizationBefore(sentence, at);
  const end = described?.until ?? (verb === "以" ? capacityEnd(sentence, at) : listEnd(sentence, at, lexicon));
  if (verb === "任教") return teaching(sentence, people, { at, former });
  if (verb === "以" && entersUnknown(sentence, end)) return [];
  const isAt = before && within !== undefined && before.start >= from - within.length;
  const organization = isAt ? before.form : verb === "以" ? organizationEntered(sentence, end) : null;
  const shared = SHARED.test(text.slice(sentence.start, from)) ? sharedOut(sentence, { start, at, end }) : null;
  const roles: FoundRole[] = [];
  for (const one of [
    ...(shared ?? people.map((person) => ({ person, at, end }))).map((all) => ({ ...all, former })),
    ...replaced.map((one) => ({ person: one.form, at, end, former: time !== "coming" || hasLeft(sentence, one) })),
  ]) {
    const given = organization ?? (shared && roles.at(-1)?.organization) ?? null;
    const stays = stayedAt(sentence, one.person, whole, told, context, lexicon);
    roles.push(...rolesFrom(sentence, { ...one, organization: given, verb, stays }, context, lexicon));
  }
  return [
    ...(isOld ? roles.map((role) => ({ ...role, isLongAgo: true })) : roles),
    ...(roles[0] ? postLeft(sentence, roles[0], within === undefined ? start : from, context, lexicon) : []),
  ];
}

/** Verbs by which somebody stays where they are: 某公司总裁某某|留任董事长. */
const STAYS = /^(?:[留续连升改转]任|晋升|[升荣擢]|退居)/;
/** 曾任某公司副总裁，|2019年起|任总裁: the next step in the same organization. */
const NEXT_STEP = /^(?:[后再又并]|随后|此后|之后|次年|同年|两年后|(?:于|自|从)?\d{4}年(?:\d{1,2}月)?(?:起|后|底|初)?)$/;

/** Where somebody has been of whose next post the words do not say where it is: the organization beside their name, or of the step before. */
function stayedAt(
  sentence: Sentence,
  person: string,
  { verb, start, at }: Verb,
  told: readonly FoundRole[],
  context: RoleContext,
  lexicon: Lexicon,
): string | null {
  const text = sentence.block.simplified;
  const last = told.at(-1);
  const isStep = /^(?:任|升任|晋升|升为|改任|转任)/.test(verb) && last?.person === person && last.organization !== null;
  if (isStep && NEXT_STEP.test(text.slice(clauseStart(sentence, start), at - verb.length))) return last.organization;
  const named = STAYS.test(verb)
    ? peopleOf(sentence).findLast((one) => one.form === person && one.end <= start)
    : undefined;
  if (!named) return null;
  const own = rolesBefore(sentence, named, context, lexicon).find(({ organization }) => organization !== null);
  const isPrinted = own?.organization != null && text.slice(sentence.start, named.start).includes(own.organization);
  return isPrinted ? own.organization : null;
}

/** 将接替|已退休的|某某: whether the words before somebody who is to be replaced say that they have left. */
function hasLeft({ block, ...sentence }: Sentence, { start }: Mention): boolean {
  const before = block.simplified.slice(clauseStart({ block, ...sentence }, start), start);
  return HAS_LEFT.test(before);
}

const HAS_LEFT = new RegExp(
  `(?:[辞离]职|[离卸退辞]任|${OVER.retired}|${OVER.dies}|前任|[前原][^，,。；;]{0,8})[^，,。；;]{0,3}$`,
);

/** 接替|方一诺|，出任: whether little stands between a name and a verb. */
function leadsTo({ block }: Sentence, { end }: Mention, verb: number): boolean {
  return end <= verb && /^[，,]?[^，,。；;]{0,12}$/.test(block.simplified.slice(end, verb));
}

/** 信|任 but for 某某通信|任, 会计|系|教授, 代理|律师 but for 某某|代理财务长: characters that are no verb of their own. */
function isPartOfWord({ block, mentions }: Sentence, { start, end }: Span): boolean {
  const text = block.simplified;
  const isBehindName = mentions.some((mention) => mention.end === start);
  if (text.slice(start, end) === "系")
    return !isBehindName && !/[，,。；;：:)）均都现也并]/.test(text.charAt(start - 1));
  if (text.slice(start - 1, end) === "信任") return !isBehindName;
  return text.slice(start, end) === "代理" && !isBehindName && !OF_POST.test(text.slice(end, end + LONGEST_POST));
}

/** 代理|某公司董事长职务. */
const OF_POST = /^[^，,。；]{2,16}(?:职务|职责|一职)/;

/** 二人|分别|担任: each of those named has one of the posts that follow, in the organization of the one before if in none of its own. */
const SHARED = /分(?:别(?:曾|在[^，。；]{2,12})?)?$/;

/** Each of the people named last before a verb with their part of the list of posts behind it, where there are as many. */
function sharedOut(
  sentence: Sentence,
  { start, at, end }: { readonly start: number; readonly at: number; readonly end: number },
): { person: string; at: number; end: number }[] | null {
  const people = peopleOf(sentence).filter((person) => person.end <= start);
  const parts = [...sentence.block.simplified.slice(at, end).matchAll(/[^、和及与]+/g)];
  const last = people.slice(-parts.length);
  if (parts.length < 2 || last.length !== parts.length) return null;
  return parts.map(({ 0: part, index }, i) => ({
    person: last[i]?.form ?? "",
    at: at + index,
    end: at + index + part.length,
  }));
}

/** Who teaches where: 在某大学|任教, 任教于|某大学, 任教于|某大学中文系的|某某. */
function teaching(
  sentence: Sentence,
  people: readonly string[],
  { at, former }: { readonly at: number; readonly former: boolean },
): FoundRole[] {
  const { block, mentions } = sentence;
  const text = block.simplified;
  const behind = text.charAt(at) === "于" ? mentions.find((one) => isOrganization(one) && one.start === at + 1) : null;
  const before = organizationBefore(sentence, at);
  const school = behind ?? (before && at - before.end <= TEACHING_REACH ? before : null);
  if (!school) return [];
  const next = peopleOf(sentence).find(({ start }) => start >= school.end);
  const isOfNext = behind && next && /^\p{Script=Han}{0,8}的$/u.test(text.slice(behind.end, next.start));
  const quote = quoteAround(sentence, { start: Math.min(school.start, at), end: Math.max(school.end, at) });
  return (isOfNext ? [next.form] : people).map((person) => ({
    person,
    organization: school.form,
    title: "任教",
    former,
    quote,
  }));
}

/** How far before 任教 the school may end: 在深圳理工大学|任教. */
const TEACHING_REACH = 6;

/** 总裁|的妻子, not 副主任|的职务. */
const OF_ANOTHER = /^的(?!职|身份|便利)/;

/**
 * Whether what stands before a title can belong to it: little, no number, and nothing that somebody does; behind another title
 * no 的, by which that describes somebody: 执行董事|的|博士.
 */
function isTitled(between: string, isBehindTitle: boolean): boolean {
  if (between.length > MAX_MODIFIERS || (isBehindTitle && between.startsWith("的"))) return false;
  return !/\d[名位个家]|成股[份权]|有权|提名(?!委员会)|宣布|表示|要求|作为/.test(between);
}

/** 由某某任院长|的|某研究院: whose post it is stands behind it. */
function organizationBehind({ block, mentions }: Sentence, at: number): Mention | undefined {
  const isOf = block.simplified.charAt(at) === "的";
  return isOf ? mentions.find((mention) => mention.start === at + 1 && isOrganization(mention)) : undefined;
}

/** Whether a title is not there to say of another who they are: 总裁|的妻子, but 院长|的|某研究院. */
function isOwn(sentence: Sentence, { end }: Span): boolean {
  return (
    organizationBehind(sentence, end) !== undefined || !OF_ANOTHER.test(sentence.block.simplified.slice(end, end + 3))
  );
}

/** 系某银行分行|原|客户经理. */
const FORMER_POST = /(?<![之以目])[前原]$/;

function isFormerPost(block: Sentence["block"], from: number, at: number): boolean {
  return FORMER_POST.test(block.simplified.slice(from, at)) && isWordBefore(block, at);
}

/** The pairs of organisation and titles behind a verb, up to the end of its clause; none where another person comes who is not listed beside the first. */
function rolesFrom(
  sentence: Sentence,
  { person, former, at, end: until, organization: given, stays, verb }: Assumption,
  context: RoleContext,
  lexicon: Lexicon,
): FoundRole[] {
  const { block, mentions } = sentence;
  const text = block.simplified;
  const next = mentions.find(({ kind, start }) => kind === "person" && start >= at && start < until);
  if (next && !/[、和及，,]/.test(text.charAt(next.start - 1))) return [];
  const end = next ? next.start - 1 : until;
  const roles: FoundRole[] = [];
  let organization = given;
  let beside: readonly string[] = [];
  let before: string | null = null;
  let titleStart = at;
  let isNamed = false;
  let isPast = former;
  /** Whether it is not known whose the post before is, nor whose those are that are joined to it. */
  let isOfUnknown = false;
  for (let from = at; from < end;) {
    const mention = mentions.find((candidate) => candidate.start === from && isOrganization(candidate));
    const title = mention ? null : titleStartingAt(text, from, end, lexicon);
    const isOne =
      title !== null &&
      isTitled(text.slice(titleStart, from), !isNamed && titleStart > at) &&
      (title.end === end || isOwn(sentence, title));
    const whose = title && organizationBehind(sentence, title.end)?.form;
    const place: TitlePlace | null =
      title && isOne ? { at, verb, from: titleStart, title, organization: whose ?? organization, before, stays } : null;
    const isOfSame: boolean = isOfUnknown && JOINED_TO.test(text.slice(titleStart, from));
    const post: Post | null = place && !isOfSame ? postAt(sentence, place, context, lexicon) : null;
    if (place) isOfUnknown = post === null;
    if (place && post) {
      const quote = quoteAround(sentence, { start: at, end: place.title.end });
      const all = post.organization === organization ? [...beside, post.organization] : [post.organization];
      roles.push(
        ...all.map((one) => ({
          person,
          organization: one,
          title: actingTitle(verb, post.title),
          former: isPast || isFormerPost(block, titleStart, place.title.start),
          quote,
        })),
      );
      before = post.organization ?? before;
    }
    if (mention) {
      const isListed = isNamed && organization !== null && /^(?:、|和|与|及|以及)$/.test(text.slice(titleStart, from));
      beside = isListed ? [...beside, organization ?? ""] : [];
    }
    if (mention ?? title) isNamed = mention !== undefined;
    if (mention)
      isPast = former || (/(?<![之以目此提日])[前原]$/.test(text.slice(at, from)) && isWordBefore(block, from));
    organization = mention?.form ?? organization;
    const behind = mention && (isHeadOf(text, mention) ? mention.end - 1 : endWithBracket(text, mention.end));
    from = behind ?? title?.end ?? from + 1;
    if (mention ?? title) titleStart = from;
  }
  return roles;
}

/** The end of a clause, or of those after it that go on with an organisation and a title: 曾任甲公司经理，乙公司总监. */
function listEnd(sentence: Sentence, from: number, lexicon: Lexicon): number {
  let end = clauseEnd(sentence, from);
  for (;;) {
    const text = sentence.block.simplified;
    const next = sentence.mentions.find((mention) => mention.start === end + 1 && isOrganization(mention));
    if (!/[，,、]/.test(text.charAt(end))) return end;
    const until = clauseEnd(sentence, next?.end ?? end + 1);
    const isPost =
      OFFICE_OF_PLACE.test(text.slice(end + 1, until)) || isOfPosts(sentence, { start: end + 1, end: until }, lexicon);
    if (!next && !isPost) return end;
    if (/[是为于在曾将已辞]|继续|仍|不再|保留|[^担兼]任/.test(text.slice(next?.end ?? end + 1, until))) return end;
    end = until;
  }
}

/** 以|校长|身份致辞: where it ends as what somebody acts. */
function capacityEnd({ block, end }: Sentence, from: number): number {
  const length = block.simplified.slice(from, end).search(/的?身份/);
  return length < 0 ? end : from + length;
}

/** 以副总裁|身份加入|某公司: in what somebody got the post as whose holder they come. */
function organizationEntered({ block, mentions }: Sentence, from: number): string | null {
  const enters = ENTERS_AS.exec(block.simplified.slice(from, from + LONGEST_ENTERS))?.[0].length;
  return mentions.find((one) => one.start === from + (enters ?? 0) && isOrganization(one))?.form ?? null;
}

/** Whether that is nothing that we know. */
function entersUnknown(sentence: Sentence, from: number): boolean {
  const behind = sentence.block.simplified.slice(from, from + LONGEST_ENTERS);
  return ENTERS_AS.test(behind) && organizationEntered(sentence, from) === null;
}

const ENTERS_AS = /^的?身份(?:正式)?(?:加入|加盟|入职|统领|执掌|领导|率领|重返|回归)/;
const LONGEST_ENTERS = 8;

/** ，总行公司业务部总经理|等职: a clause that goes on with nothing but posts. */
function isOfPosts({ block, mentions }: Sentence, { start, end }: Span, lexicon: Lexicon): boolean {
  const text = block.simplified.slice(start, end).replace(/等?(?:职务?|一职)$/, "");
  if (
    text.length > LONGEST_POST ||
    mentions.some((one) => one.kind === "person" && one.start >= start && one.start <= end)
  )
    return false;
  return (
    titleEndingAt(text, text.length, 0, lexicon) !== null &&
    !/^(?:公司|该|其|由|系|同|与|和|[前后]者|现|如今|目前|[还仍也])|兼着|(?:[担出历曾]|(?<=.)兼)任/.test(text)
  );
}

const LONGEST_POST = 20;

/** A clause that goes on with nothing but an office of a place: ，杭州市副市长. */
const OFFICE_OF_PLACE = /^\p{Script=Han}{1,8}[省市县区州](?:委[^，。；]{0,6}(?:书记|常委)|副?[省市县区州]长)$/u;

function clauseEnd({ block, end }: Sentence, from: number): number {
  const length = block.simplified.slice(from, end).search(CLAUSE_ENDS);
  return length < 0 ? end : from + length;
}

/** The end of a clause, or of what says when something was: 担任市长|时做过. */
const CLAUSE_ENDS = /[，,；;。！？]|(?<=[长裁理监席任师官])(?:时(?![任刻机节])|期间|任内)/;
