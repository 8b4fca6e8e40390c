import type { FoundRole, Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { MAX_MODIFIERS, titleEndingAt, titleStartingAt } from "../titles.ts";
import { clauseStart, peopleOf, peopleSideBySide, quoteAround } from "./around.ts";
import { actingTitle, endWithBracket, isBeside, isReplaced, organizationBefore, type RoleContext } from "./context.ts";
import { rolesBefore } from "./before-name.ts";
import { postAt, type Post, type TitlePlace } from "./post.ts";

/** Words before the verb, and verbs, that say that it is over. */
const OVER = /曾|历|原|时|前|先后|早年/;
const OVER_VERB = /[历前]任|担任过|做过|当过|[做当干]了|辞|卸|离任|不再|免去其/;
/** 此前，某某在…任: what goes before a clause and says that it is over. */
const OVER_BEFORE =
  /(?:^|[，,。；;])[^，,。；;]{0,4}(?:此前|这之前|此之前|早年|早些时候|加入[^，,。；;]{2,14}(?:之前|前))[，,]?[^，,。；;]{0,16}(?:[，,]从[^，,。；;]{2,12})?$/;
/** ，2015年起任…, ，后转任…, ，现任…: the next step of somebody's way, behind which the one before is over. */
const NEXT_STEP =
  /[，,；;](?:现[任为]|(?:(?:于|自|从)?\d{4}年(?:\d{1,2}月)?(?:起|后|底|初)?|后|随后|此后|之后|再|最终)[^，,。；;]{0,8}?(?:转任|调任|升任|改任|转投|跳槽|加入|加盟|进入|出任|担任|创立|创办|离开|离职|任(?![期务何命])))/;
/** Years that are over, printed before the verb, with no other time behind them: 2014—2020年. */
const PAST_YEARS = /\d{4}年?(?:\d{1,2}月)?[—–\-~至到]{1,2}\d{4}年(?![^。]*(?:\d{4}年|；|;|目前|现))/;

/** A post that is to come is none that somebody has. */
const COMING =
  /(?:将(?!继续|仍|留)|拟|预计|可能|或|有望|提名|推荐|传|未)[^，,。；;]{0,4}$|(?:将|拟|有望)(?:接替|接任|取代|于|在|从|自|转|赴|前往|加|到|入|重返|回)[^，,。；;]{0,18}[，,]?(?:并|且)?$/;

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
  readonly verb: string;
}

/** 某某|由副总裁|升任总裁, 从|店长|做到总经理: the post from which somebody is moved, as if their name stood behind it. */
function postLeft(
  sentence: Sentence,
  { person, organization }: FoundRole,
  at: number,
  context: RoleContext,
  lexicon: Lexicon,
): FoundRole[] {
  const text = sentence.block.simplified;
  const end = /[升转调改]/.test(text.charAt(at - 1)) ? at - 1 : at;
  const by = Math.max(text.lastIndexOf("由", end), text.lastIndexOf("从", end));
  if (by < Math.max(sentence.start, end - LONGEST_LEFT) || /[，,。；;]/.test(text.slice(by, end))) return [];
  return rolesBefore(sentence, { form: person, start: end, end }, context, lexicon).flatMap((role) => {
    const isNamed = role.organization !== null && text.slice(by, end).includes(role.organization);
    const left = isNamed ? role.organization : organization;
    return left === null ? [] : [{ ...role, organization: left, former: true }];
  });
}

/** How long the post that somebody leaves may be, with its organization. */
const LONGEST_LEFT = 24;

/** 曾任总经理|一职的|某某, 做了八年工程师|的老员工|某某. */
const DESCRIBES = /(?:一职|职务|职位)?的(?:老\p{Script=Han}{1,3}|创业者|年轻人)?$/u;
/** 曾任某公司总经理|的|某某: who is described by an office, behind it, and where the office ends. */
function describedBy(
  { block, mentions, end }: Sentence,
  at: number,
  lexicon: Lexicon,
): { readonly form: string; readonly until: number } | null {
  const text = block.simplified;
  const person = mentions.find(
    ({ kind, start }) => kind === "person" && start > at && DESCRIBES.test(text.slice(at, start)),
  );
  const between = text.slice(at, person?.start ?? at);
  if (!person || person.start > end || /[，,。；;！？]/.test(between)) return null;
  const said = DESCRIBES.exec(between)?.[0].length ?? 0;
  const until = person.start - said;
  return titleEndingAt(text, until, at, lexicon) ? { form: person.form, until } : null;
}

/** Name, verb, organisation and title: the person is the last one named before the verb, or the one the text speaks of. */
export function rolesAfterVerbs(sentence: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const text = sentence.block.simplified.slice(sentence.start, sentence.end);
  return [...text.matchAll(lexicon.people.assumes)].flatMap(([whole, when = "", within, verb = ""], i, verbs) => {
    const at = sentence.start + (verbs[i]?.index ?? 0) + whole.length;
    const start = at - whole.length;
    if (sentence.mentions.some((mention) => mention.start < at && mention.end > at - verb.length)) return [];
    if (isPartOfWord(sentence, { start: at - verb.length, end: at })) return [];
    const described = describedBy(sentence, at, lexicon);
    const people = described
      ? [described.form]
      : peopleOfVerb(sentence, { start, at: at - verb.length }, when, context);
    if (people.length === 0 || sentence.block.simplified.charAt(at) === "们") return [];
    const isComing = /将|拟/.test(when) || COMING.test(text.slice(0, start - sentence.start));
    if (isComing && !OVER_VERB.test(verb)) return [];
    const next = sentence.mentions.find((mention) => mention.kind === "person" && mention.start >= at);
    const until = (next?.start ?? sentence.end) - sentence.start;
    const former =
      !isComing && isOver(text.slice(0, until), { start: start - sentence.start, at: at - sentence.start, when, verb });
    const before = organizationBefore(sentence, at);
    const isWithin = before !== undefined && within !== undefined && before.start >= at - verb.length - within.length;
    const organization = isWithin ? before.form : null;
    const end = described ? described.until : listEnd(sentence, at, lexicon);
    if (verb === "任教") {
      if (!before || at - before.end > TEACHING_REACH) return [];
      const quote = quoteAround(sentence, { start: before.start, end: at });
      return people.map((person) => ({ person, organization: before.form, title: verb, former, quote }));
    }
    const isShared = SHARED.test(text.slice(0, at - verb.length - sentence.start));
    const shared = isShared ? sharedOut(sentence, { start, at, end }) : null;
    const roles: FoundRole[] = [];
    for (const one of shared ?? people.map((person) => ({ person, at, end }))) {
      const given = organization ?? (shared && roles.at(-1)?.organization) ?? null;
      roles.push(...rolesFrom(sentence, { ...one, former, organization: given, verb }, context, lexicon));
    }
    return [...roles, ...(roles[0] ? postLeft(sentence, roles[0], start, context, lexicon) : [])];
  });
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

/** 早年做投资人，后|任…: the steps of somebody's way that are told from long ago. */
const LONG_AGO = /(?:早年|当年)[^。；;]{2,30}[，,](?:其?后来?|随后|此后)$/;

/** 利用|担任某职务的便利: what somebody is tried for. */
const ABUSED = /利用(?:其|先后|曾|本人)?$/;

/** Whether the words around a verb say that what it gives is over. */
function isOver(
  text: string,
  {
    start,
    at,
    when,
    verb,
  }: { readonly start: number; readonly at: number; readonly when: string; readonly verb: string },
): boolean {
  const before = text.slice(0, start);
  if (OVER.test(when) || OVER_VERB.test(verb) || PAST_YEARS.test(before) || OVER_BEFORE.test(before)) return true;
  if (LONG_AGO.test(before) || ABUSED.test(before)) return true;
  return when !== "现" && !/^(?:是|为|系|成为|拥有)$/.test(verb) && NEXT_STEP.test(text.slice(at));
}

/** 二人|分别|担任: each of those named has one of the posts that follow, in the organization of the one before if in none of its own. */
const SHARED = /分别(?:曾|在[^，。；]{2,12})?$/;

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

/** The person named last before a verb, with those named beside them; whom the text speaks of where nobody is named. */
function peopleOfVerb(
  sentence: Sentence,
  verb: { readonly start: number; readonly at: number },
  when: string,
  context: RoleContext,
): string[] {
  const { block, start } = sentence;
  if (AS_WHAT.test(block.simplified.slice(verb.at, verb.at + 2))) return personAs(sentence, verb.at);
  const before = peopleOf(sentence).filter((one) => one.end <= verb.at && !isReplaced(sentence, one));
  const subjects = before.filter((mention) => !isBeside(sentence, mention));
  const isOfOther = subjects.length === 0 && /[他她]/.test(block.simplified.slice(start, before[0]?.start ?? start));
  if (before.length > 0 && isOfOther && context.person !== null) return [context.person];
  if (before.length > 0) return sideBySide(sentence, subjects.length > 0 ? subjects : before, verb.at);
  const opening = block.simplified.slice(start, verb.at);
  const lead = block.simplified.slice(clauseStart(sentence, verb.start), verb.start);
  const isResume =
    (lead === "" && (when !== "" || STEP_BEFORE.test(opening.slice(0, opening.length - when.length)))) ||
    LATER.test(lead);
  return context.person !== null && (/[他她其]|这[位名]/.test(opening) || isResume) ? [context.person] : [];
}

/** 2001年加入某公司，|任店长. */
const STEP_BEFORE = /(?:加入|进入|加盟|入职|毕业于|供职于|任职于)[^，,。；;]{2,24}[，,]$/;

const AS_WHAT = /^(?:身为|作为|身兼)/;

/** 作为某公司董事长，|某某: who is named right behind the clause that says as what they act, or right before it. */
function personAs(sentence: Sentence, at: number): string[] {
  const { block, clauses } = sentence;
  const people = peopleOf(sentence);
  const clause = clauses.findIndex((one) => at >= one.start && at < one.end);
  const next = clauses[clause + 1];
  const isOpening = /^(?:同时|而|但)?$/.test(block.simplified.slice(clauses[clause]?.start ?? at, at));
  const behind = isOpening ? people.find(({ start }) => start === next?.start) : undefined;
  const one =
    behind ?? people.find(({ end }) => end <= at && /^(?:则|也|先生|女士)?$/.test(block.simplified.slice(end, at)));
  return one ? [one.form] : [];
}

/** 2021年4月起|任, 回国后|历任: how a sentence of a résumé opens that leaves the name out. */
const LATER =
  /^(?:(?:自|从)?\d{2,4}(?:年|[至到—–-])[^，。；]{0,12}|(?:[^，。；]{0,4}(?:毕业|回国|归国|退休|退役|转业|复员|参军|工作))?[此其之随]?后|同年|次年|翌年|并|同时|期间)$/;

/** 朱某、李某、刘某|等|担任: all who are named side by side last, where nothing stands between the last and the verb. */
function sideBySide(sentence: Sentence, people: readonly Mention[], at: number): string[] {
  const last = people.at(-1);
  if (!last) return [];
  const isOfAll = /^(?:等[^，。；]{0,4}|均|都|分别|共同)?$/.test(sentence.block.simplified.slice(last.end, at));
  const run = isOfAll ? peopleSideBySide(sentence).find((one) => one.includes(last)) : undefined;
  return (run ?? [last]).filter((one) => people.includes(one)).map(({ form }) => form);
}

/** How far before 任教 the school may end: 在深圳理工大学|任教. */
const TEACHING_REACH = 6;

/** 总裁|的妻子, not 副主任|的职务. */
const OF_ANOTHER = /^的(?!职|身份|便利)/;

/** Whether what stands before a title can belong to it: no number, and nothing that somebody does. */
function isTitled(between: string): boolean {
  return !/\d[名位个家]|有权|提名(?!委员会)|宣布|表示|要求|作为/.test(between);
}

/** The pairs of organisation and titles behind a verb, up to the end of its clause; none where another person comes who is not listed beside the first. */
function rolesFrom(
  sentence: Sentence,
  { person, former, at, end: until, organization: given, verb }: Assumption,
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
  for (let from = at; from < end;) {
    const mention = mentions.find((candidate) => candidate.start === from && isOrganization(candidate));
    const title = mention ? null : titleStartingAt(text, from, end, lexicon);
    const isOne =
      title !== null &&
      from - titleStart <= MAX_MODIFIERS &&
      isTitled(text.slice(titleStart, title.start)) &&
      (title.end === end || !OF_ANOTHER.test(text.slice(title.end, title.end + 3)));
    const place: TitlePlace | null =
      title && isOne ? { at, verb, from: titleStart, title, organization, before } : null;
    const post: Post | null = place && postAt(sentence, place, context, lexicon);
    if (place && post) {
      const quote = quoteAround(sentence, { start: at, end: place.title.end });
      const all = post.organization === organization ? [...beside, post.organization] : [post.organization];
      roles.push(
        ...all.map((one) => ({
          person,
          organization: one,
          title: actingTitle(verb, post.title),
          former: isPast,
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
    if (mention) isPast = former || /(?<![之以目此提日])[前原]$/.test(text.slice(at, from));
    organization = mention?.form ?? organization;
    from = mention ? endWithBracket(text, mention.end) : (title?.end ?? from + 1);
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
    if (!next && !isOfPosts(sentence, { start: end + 1, end: until }, lexicon)) return end;
    if (/[是为于在曾将已辞]|继续|仍|不再|保留|[^担兼]任/.test(text.slice(next?.end ?? end + 1, until))) return end;
    end = until;
  }
}

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
    !/^(?:公司|该|其|由|系|同|与|和)|(?:[担出历曾]|(?<=.)兼)任/.test(text)
  );
}

const LONGEST_POST = 20;

function clauseEnd({ block, end }: Sentence, from: number): number {
  const length = block.simplified.slice(from, end).search(/[，,；;。！？]/);
  return length < 0 ? end : from + length;
}
