import type { FoundRole, Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { titleEndingAt, titleStartingAt } from "../titles.ts";
import { GOES_ON, opensPost } from "./before-name.ts";
import { bodyMeant } from "./body.ts";
import { quoteAround } from "./around.ts";
import { actingTitle, isPost, organizationIn, spokenOf, type RoleContext } from "./context.ts";
import { seatBefore } from "./seat.ts";
import { modifiedStart, unnamedHolder } from "./unnamed.ts";

/** What ties a title to the people named behind it: 选举|某某|为董事长, 董事长由|某某|担任, 独立董事为|某某、某某. */
interface Tie {
  readonly people: readonly Mention[];
  readonly title: Span;
  readonly former: boolean;
  /** Where what appoints is named before. */
  readonly from: number;
  readonly verb: string;
}

const APPOINTS =
  /(?:选举|聘任|聘请|任命|改选|推选|推举|委任|增聘|续聘)了?(?:\p{Script=Han}{2,4}之[弟兄妹姐妻夫子女])?$/u;
const DISMISSES = /(?:罢免|免去|解除|解聘|撤销)了?$/;
const AS = /^(?:先生|女士|博士|同志)?(?:为|担任|出任|任|当)/;
/** 免去|某某|同志的|副局长职务. */
const OF_WHOM = /^(?:先生|女士|同志)?的?/;
const TAKES =
  /^(?:先生|女士|博士)?(?:担任|出任|接任|兼任|执掌|接掌|接棒|接替|继任|暂代|暂时?代理|代理|代行|补上|递补|升任|任(?!命))/;

/** 一职, and what may stand between it and 由: 首席财务官|一职空缺两月后，. */
const VACANT =
  /(?:一职务?|职务|职位|一席|职缺|遗缺|空缺)(?:空缺|出缺|悬缺)?[^，,。；;由]{0,8}[，,]?[^，,。；;由]{0,12}$/;

/** Finds who is chosen for a post and who is taken from one, where the title stands behind or before the names. */
export function rolesOfAppointments(sentence: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  return peopleSideBySide(sentence)
    .flatMap((people) => tieOf(sentence, people, lexicon) ?? [])
    .flatMap((tie) => rolesOf(sentence, tie, context, lexicon));
}

/** The runs of people that nothing but 、, 和 or 及 sets apart. */
function peopleSideBySide({ block, mentions }: Sentence): Mention[][] {
  const runs: Mention[][] = [];
  for (const mention of mentions) {
    if (mention.kind !== "person") continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    const between = last ? block.simplified.slice(last.end, mention.start) : "";
    if (run && /^(?:、|和|及|与|以及)$/.test(between)) run.push(mention);
    else runs.push([mention]);
  }
  return runs;
}

function tieOf({ block, start, end, mentions }: Sentence, people: readonly Mention[], lexicon: Lexicon): Tie | null {
  const text = block.simplified;
  const [from, to] = [people[0]?.start ?? 0, people.at(-1)?.end ?? 0];
  const before = text.slice(Math.max(start, from - 40), from);
  const after = text.slice(to, Math.min(end, to + 8));
  const as = AS.exec(after);
  const given = as && (APPOINTS.exec(before) ?? appointedHolder(before, lexicon));
  const taken = given ? null : DISMISSES.exec(before);
  const verb = given ?? taken;
  if (verb) {
    const at = to + ((given ? as : OF_WHOM.exec(after))?.[0].length ?? 0);
    const named = mentions.find((mention) => mention.start === at && isOrganization(mention));
    const start = named?.end ?? at;
    const title = firstTitle(text, start, end, lexicon);
    const leadStart = from - before.length + verb.index;
    return (
      title && { people, title: { start, end: title.end }, former: given === null, from: leadStart, verb: verb[0] }
    );
  }
  const link = TAKES.test(after) ? BY.exec(before) : linkOfDefinition(before, lexicon);
  const vacant = link && TAKES.test(after) ? VACANT.exec(text.slice(start, from - link[0].length)) : null;
  const titleEnd = link && from - link[0].length - (vacant?.[0].length ?? 0);
  const title = titleEnd === null ? null : titleEndingAt(text, titleEnd, start, lexicon);
  return title && { people, title, former: false, from: title.start, verb: TAKES.exec(after)?.[0] ?? "" };
}

/** 独立董事|为|某某, 法定代表人|则为总经理|某某. */
function linkOfDefinition(before: string, lexicon: Lexicon): RegExpExecArray | null {
  const held = /(?<!分别)则?[为是系](?:该公司|公司)?([^，,。；;、的为是]{0,12})$/.exec(before);
  if (!held || held[1] === "") return held;
  const title = titleEndingAt(before, before.length, 0, lexicon);
  return title?.start === before.length - (held[1]?.length ?? 0) ? held : null;
}

/** 总经理一职|由|某某: who fills it; 将由 is still to come. */
const BY = /(?:则|已|暂|改|现)?由[^，。；由]{0,30}$/;

/** 任命|前某公司副总裁|某某|为独立董事: who is appointed is named with what they were. */
function appointedHolder(before: string, lexicon: Lexicon): RegExpExecArray | null {
  const verb = /(?:聘任|任命|聘请|选举|提名)[^，,。；;、]{2,20}$/.exec(before);
  return verb && titleEndingAt(before, before.length, 0, lexicon) ? verb : null;
}

/** The titles from the first that begins within a few characters: 为|公司|总经理. */
function firstTitle(text: string, from: number, end: number, lexicon: Lexicon): { end: number } | null {
  for (let at = from; at < Math.min(end, from + 8); at++) {
    const title = titleStartingAt(text, at, end, lexicon);
    if (title) return { end: endOfTitles(text, title.end, end, lexicon) };
  }
  return null;
}

/** 副总经理|、董事会秘书: where the titles end that a joint adds. */
function endOfTitles(text: string, from: number, end: number, lexicon: Lexicon): number {
  if (!/[、兼及和]/.test(text.charAt(from))) return from;
  for (let at = from + 1; at < Math.min(end, from + MOST_BETWEEN); at++) {
    if (/[，,。；;、（(]/.test(text.charAt(at))) return from;
    const title = titleStartingAt(text, at, end, lexicon);
    if (title) return endOfTitles(text, title.end, end, lexicon);
  }
  return from;
}

/** How much may stand between a joint and the title that it adds. */
const MOST_BETWEEN = 7;

/** 某公司|宣布任命|…: who appoints. */
function appointing({ block, mentions }: Sentence, person: Mention | undefined): string | null {
  if (!person) return null;
  const before = mentions.filter((mention) => isOrganization(mention) && mention.end <= person.start);
  const one = before.findLast(({ end }) =>
    /^(?:董事会|股东大会|监事会)?[^，,。；;、]{0,6}(?:宣布|决定|同意|公告|通过|已)[^，,。；;、]{0,6}(?:聘任|任命|聘请|选举)/.test(
      block.simplified.slice(end, person.start),
    ),
  );
  return one?.form ?? null;
}

function rolesOf(
  sentence: Sentence,
  { people, title, former, from, verb }: Tie,
  context: RoleContext,
  lexicon: Lexicon,
): FoundRole[] {
  const { block, mentions } = sentence;
  const printed = block.simplified.slice(title.start, title.end).replace(NO_PART, "");
  const holder = mentions.findLast((mention) => isOrganization(mention) && mention.end <= title.start);
  const isNear = holder && /^[^，。；、]{0,4}$/.test(block.simplified.slice(holder.end, title.start));
  const near = isNear && (holder.end <= from || holder.start >= (people[0]?.end ?? from)) ? holder.form : null;
  const core = titleEndingAt(block.simplified, title.end, title.start, lexicon);
  const seat = core && seatBefore(block, core, title.start, lexicon);
  const start = modifiedStart(block, title.start, sentence.start, lexicon);
  const lead = block.simplified.slice(sentence.start, start);
  const meant = spokenOf(sentence, from, context, lexicon);
  const isNamed = meant !== null && lead.endsWith(meant.slice(0, SHORTEST_NAME));
  const isMeant = from < title.start || isNamed || GOES_ON.test(lead) || opensPost(sentence, lead);
  const organization =
    seat?.organization ??
    organizationIn(printed, block.simplified.slice(sentence.start, title.start)) ??
    near ??
    appointing(sentence, people[0]) ??
    bodyMeant(sentence, { lead: "", title: printed, start: from, isOpen: true }, context, lexicon) ??
    (isMeant
      ? isPost(printed, lexicon) && meant
      : unnamedHolder(block, { start, end: title.end }, sentence.start, lexicon));
  if (!organization) return [];
  const [first, last] = [people[0]?.start ?? title.start, people.at(-1)?.end ?? title.end];
  const span = { start: Math.min(first, title.start), end: Math.max(last, title.end) };
  const quote = quoteAround(sentence, span);
  const held = actingTitle(verb, seat?.title ?? printed);
  return people.map(({ form }) => ({ person: form, organization, title: held, former, quote }));
}

/** 天穹|控股股东为某某: the beginning of a name, by which it goes for short. */
const SHORTEST_NAME = 2;
/** 聘任某某为|公司新任|总经理. */
const NO_PART = /^(?:的|[该本]?公司|集团|[新首]任)+/;
