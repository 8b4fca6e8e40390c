import type { FoundRole, Mention } from "../../../model/stages.ts";
import { clausesAround, isOrganization, quoteOf, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { MAX_MODIFIERS, titleEndingAt, titleStartingAt } from "../titles.ts";
import { endWithBracket, isBeside, spokenOf, type RoleContext } from "./context.ts";
import { postAt, type Post, type TitlePlace } from "./post.ts";

/** 任, 担任, 曾任, 兼任 and their kin, with what says when, and 在… before them. */
const ASSUMES =
  /(曾先后|先后|曾经|曾|此前|历|原|(?<!同)时|(?<![目日之以])前|现|已|将|拟)?(在[^，。；]{2,20}?)?(担任过|做过|当过|担任|出任|兼任|接任|升任|历任|就任|续任|连任|辞去|辞任|卸任|不再担任|不再兼任|免去其|被任命为|被聘为|受聘为|获聘为|当选为|当选|任教|任职于|(?<![新首上责主信离重委胜届放前])任(?![期务何命意由性免职用内])|为|是|系|成为|拥有)/g;
/** Words before the verb, and verbs, that say that it is over. */
const OVER = /曾|历|原|时|前/;
const OVER_VERB = /历任|担任过|做过|当过|辞|卸|不再|免去其/;
/** Years that are over, printed before the verb: 2014—2020年. */
const PAST_YEARS = /\d{4}年?[—–\-~至到]{1,2}\d{4}年/;

/** A post that is to come is none that somebody has. */
const COMING = /(?:将|拟|预计|可能|或|有望|提名|推荐|传|未)[^，,。；;]{0,4}$/;

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

/** 某某|由副总裁|升任总裁: the post from which somebody is moved; where nobody says otherwise, in the organization of the next. */
function postLeft(
  sentence: Sentence,
  { start, person }: { readonly start: number; readonly person: string | undefined },
  context: RoleContext,
  lexicon: Lexicon,
): FoundRole | null {
  const { block, mentions } = sentence;
  const text = block.simplified;
  const end = /[升转调改]/.test(text.charAt(start - 1)) ? start - 1 : start;
  const by = text.lastIndexOf("由", end);
  const title = by < sentence.start || end - by > LONGEST_LEFT ? null : titleEndingAt(text, end, by + 1, lexicon);
  if (!title || person === undefined || /[，,。；;]/.test(text.slice(by, end))) return null;
  const named = mentions.find((mention) => isOrganization(mention) && mention.start > by && mention.end <= title.start);
  const organization = named?.form ?? spokenOf(sentence, by, context);
  const quote = quoteOf(block, clausesAround(sentence, { start: by, end }));
  const printed = text.slice(named?.end ?? by + 1, end).replace(/^(?:的|公司)/, "");
  return organization === null ? null : { person, organization, title: printed, former: true, quote };
}

/** How long the post that somebody leaves may be, with its organization. */
const LONGEST_LEFT = 24;

/** 曾任某公司总经理|的|某某: who is described by an office, behind it. */
function describedBy({ block, mentions, end }: Sentence, at: number, lexicon: Lexicon): Mention | null {
  const person = mentions.find(({ kind, start }) => kind === "person" && start > at);
  if (!person || person.start > end || block.simplified.charAt(person.start - 1) !== "的") return null;
  if (/[，,。；;！？]/.test(block.simplified.slice(at, person.start))) return null;
  return titleEndingAt(block.simplified, person.start - 1, at, lexicon) ? person : null;
}

/** Name, verb, organisation and title: the person is the last one named before the verb, or the one the text speaks of. */
export function rolesAfterVerbs(sentence: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const text = sentence.block.simplified.slice(sentence.start, sentence.end);
  return [...text.matchAll(ASSUMES)].flatMap(([whole, when = "", within, verb = ""], i, all) => {
    const at = sentence.start + (all[i]?.index ?? 0) + whole.length;
    const start = at - whole.length;
    const described = describedBy(sentence, at, lexicon);
    const people = described
      ? [described.form]
      : peopleOfVerb(sentence, { start, at: at - verb.length }, when, context);
    if (people.length === 0 || sentence.block.simplified.charAt(at) === "们") return [];
    if (/将|拟/.test(when) || COMING.test(text.slice(0, start - sentence.start))) return [];
    const former = OVER.test(when) || OVER_VERB.test(verb) || PAST_YEARS.test(text.slice(0, at - sentence.start));
    const before = sentence.mentions.findLast((mention) => isOrganization(mention) && mention.end <= at);
    const isWithin = before !== undefined && within !== undefined && before.start >= at - verb.length - within.length;
    const organization = isWithin ? before.form : null;
    const end = described ? described.start - 1 : listEnd(sentence, at);
    const shared = SHARED.test(text.slice(0, at - verb.length - sentence.start))
      ? sharedOut(sentence, { start, at, end })
      : null;
    if (shared)
      return shared.flatMap((one) => rolesFrom(sentence, { ...one, former, organization, verb }, context, lexicon));
    const roles = people.flatMap((person) =>
      verb === "任教"
        ? teachingRole(sentence, { person, former, at, end, organization: null, verb }, before)
        : rolesFrom(sentence, { person, former, at, end, organization, verb }, context, lexicon),
    );
    const left = roles.length > 0 ? postLeft(sentence, { start, person: people[0] }, context, lexicon) : null;
    return left ? [...roles, left] : roles;
  });
}

/** 二人|分别|担任: each of those named has one of the posts that follow. */
const SHARED = /分别(?:曾|在[^，。；]{2,12})?$/;

/** Each of the people named last before a verb with their part of the list of posts behind it, where there are as many. */
function sharedOut(
  { block, mentions }: Sentence,
  { start, at, end }: { readonly start: number; readonly at: number; readonly end: number },
): { person: string; at: number; end: number }[] | null {
  const people = mentions.filter((mention) => mention.kind === "person" && mention.end <= start);
  const parts = [...block.simplified.slice(at, end).matchAll(/[^、和及与]+/g)];
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
  const { block, start, mentions, clauses } = sentence;
  const before = mentions.filter(
    (mention) => mention.kind === "person" && mention.end <= verb.at && !isReplaced(block.simplified, mention),
  );
  const subjects = before.filter((mention) => !isBeside(sentence, mention));
  const isOfOther = subjects.length === 0 && /[他她]/.test(block.simplified.slice(start, before[0]?.start ?? start));
  if (before.length > 0 && isOfOther && context.person !== null) return [context.person];
  if (before.length > 0) return sideBySide(block.simplified, subjects.length > 0 ? subjects : before, verb.at);
  const opening = block.simplified.slice(start, verb.at);
  const clause = clauses.find((one) => verb.start >= one.start && verb.start < one.end);
  const lead = block.simplified.slice(clause?.start ?? start, verb.start);
  const isResume = (when !== "" && lead === "") || LATER.test(lead);
  return context.person !== null && (/[他她其]|这[位名]/.test(opening) || isResume) ? [context.person] : [];
}

/** 2021年4月起|任: how a sentence of a résumé opens that leaves the name out. */
const LATER = /^(?:自|从)?\d{2,4}(?:年|[至到—–-])[^，。；]{0,12}$/;

/** 朱某、李某、刘某|等|担任: all of them, where nothing stands between the last and the verb. */
function sideBySide(text: string, people: readonly Mention[], at: number): string[] {
  const group: string[] = [];
  for (let i = people.length - 1; i >= 0; i--) {
    const person = people[i];
    if (!person) break;
    const next = people[i + 1];
    const between = text.slice(person.end, next?.start ?? at);
    if (next && !/^(?:、|和|及|与)$/.test(between)) break;
    group.unshift(person.form);
    if (!next && !/^(?:等[^，。；]{0,4}|均|都|分别|共同)?$/.test(between)) break;
  }
  return group;
}

/** 接替|方一诺|出任: who leaves is named between who comes and the verb. */
function isReplaced(text: string, { start }: Mention): boolean {
  return /(?:接替|接任|取代|代替|继|接棒)$/.test(text.slice(Math.max(0, start - 4), start));
}

/** How far before 任教 the school may end: 在深圳理工大学|任教. */
const TEACHING_REACH = 6;

function teachingRole(
  sentence: Sentence,
  { person, former, at }: Assumption,
  school: Mention | undefined,
): FoundRole[] {
  if (!school || at - school.end > TEACHING_REACH) return [];
  const quote = quoteOf(sentence.block, clausesAround(sentence, { start: school.start, end: at }));
  return [{ person, organization: school.form, title: "任教", former, quote }];
}

/** 总裁|的妻子, not 副主任|的职务. */
const OF_ANOTHER = /^的(?!职|身份)/;

/** Whether what stands before a title can belong to it: no number, and nothing that somebody does. */
function isTitled(between: string): boolean {
  return !/\d[名位个家]|有权|提名|宣布|表示|要求|作为/.test(between);
}

/** The pairs of organisation and titles behind a verb, up to the end of its clause; none where another person comes. */
function rolesFrom(
  sentence: Sentence,
  { person, former, at, end, organization: given, verb }: Assumption,
  context: RoleContext,
  lexicon: Lexicon,
): FoundRole[] {
  const { block, mentions } = sentence;
  if (mentions.some(({ kind, start }) => kind === "person" && start >= at && start < end)) return [];
  const text = block.simplified;
  const roles: FoundRole[] = [];
  let organization = given;
  let before: string | null = null;
  let titleStart = at;
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
      const quote = quoteOf(block, clausesAround(sentence, { start: at, end: place.title.end }));
      roles.push({ person, organization: post.organization, title: post.title, former, quote });
      before = post.carries ? post.organization : before;
    }
    organization = mention?.form ?? organization;
    from = mention ? endWithBracket(text, mention.end) : (title?.end ?? from + 1);
    if (mention ?? title) titleStart = from;
  }
  return roles;
}

/** The end of a clause, or of those after it that go on with an organisation and a title: 曾任甲公司经理，乙公司总监. */
function listEnd(sentence: Sentence, from: number): number {
  let end = clauseEnd(sentence, from);
  for (;;) {
    const next = sentence.mentions.find((mention) => mention.start === end + 1 && isOrganization(mention));
    if (!next || !/[，,、]/.test(sentence.block.simplified.charAt(end))) return end;
    const until = clauseEnd(sentence, next.end);
    if (/[是为于在曾将已]|[^担兼]任/.test(sentence.block.simplified.slice(next.end, until))) return end;
    end = until;
  }
}

function clauseEnd({ block, end }: Sentence, from: number): number {
  const length = block.simplified.slice(from, end).search(/[，,；;。！？]/);
  return length < 0 ? end : from + length;
}
