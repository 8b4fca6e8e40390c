import type { FoundRole, Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { titleEndingAt, titlesEndingAt, titleStartingAt } from "../titles.ts";
import { clauseStart, peopleListed, peopleOf, peopleSideBySide, quoteAround } from "./around.ts";
import { isOfSpoken, opensPost } from "./before-name.ts";
import {
  actingTitle,
  bareTitle,
  endWithBracket,
  isPost,
  isWordBefore,
  organizationBefore,
  spokenOf,
  type RoleContext,
} from "./context.ts";
import { startWithDepartment } from "./body.ts";
import { holderByWords } from "./holder.ts";
import { IS_LEAVING } from "./leaving.ts";
import { modifiedStart } from "./unnamed.ts";

/** What ties a title to people: 选举|某某|为董事长, 董事长由|某某|担任, 独立董事为|某某、某某. */
interface Tie {
  readonly people: readonly Mention[];
  readonly former: boolean;
  readonly title: Span;
  /** Where what belongs to the title begins at the earliest. */
  readonly from: number;
  /** Where what appoints is named before. */
  readonly lead: number;
  readonly verb: string;
  /** Whether the verb is that of the tie before: 选举甲为某会主席，|乙、丙|为副主席. */
  readonly goesOn?: boolean;
}

const APPOINTS =
  /(?:选举|聘任|聘请|任命|改选|推选|推举|委任|增聘|续聘)了?(?:\p{Script=Han}{2,4}之[弟兄妹姐妻夫子女])?$/u;
/** 选举|甲为某会主席，|乙、丙|为副主席: a clause that goes on with whom the verb before chooses. */
const GOES_ON =
  /(?:选举|聘任|聘请|任命|改选|推选|推举|委任|增聘)(?:产生|了)?[^。；;]{2,40}(?:为|担任|出任|任)[^。；;]{2,40}[，,]$/;
const LONGEST_LIST = 90;
const DISMISSES = /(?:罢免|免去|解除|解聘|撤销)了?$/;
/** 核准|某某某公司总经理的任职资格: whom an authority lets take a post. */
const APPROVES = /(?:核准|批准|同意|批复)了?$/;
const QUALIFIED = /^的?任职资格/;
const AS = /^(?:先生|女士|博士|同志)?(?:为|担任|出任|任|当)/;
/** 免去|某某|同志的|副局长职务. */
const OF_WHOM = /^(?:先生|女士|同志)?的?/;
const TAKES =
  /^(?:先生|女士|博士)?(?:担任|出任|接任|兼任|执掌|接掌|接棒|接替|继任|暂代|暂时?代理|代理|代行|补上|递补|升任|任(?!命))/;
/** 总经理一职|由|某某: who fills it; 将由 is still to come. */
const BY = /(?:则|已|暂|改|现)?由[^，。；由]{0,30}$/;
/** 一职, and what may stand between it and 由: 首席财务官|一职空缺两月后，. */
const VACANT =
  /(?:一职务?|职务|职位|一席|职缺|遗缺|空缺)(?:空缺|出缺|悬缺)?[^，,。；;由]{0,8}[，,]?[^，,。；;由]{0,12}$/;
/** 董事长和总经理|分别是|甲和乙. */
const RESPECTIVELY = /(?:一职|职务|职位)?(?:目前|现)?分别(?:是|为|系|由)$/;
/** 法定代表人由|甲|变更为|乙. */
const CHANGES = /^(?:先生|女士)?(?:变更|更换|变|更|换|改|调整|更替)(?:为|成)(?:了|一个叫|其\p{Script=Han}{1,3})?$/u;
const CHANGED = /(?:已|已经|则|于[^，,。；;]{2,12})?[由从]$/;
const LONGEST_LEAD = 40;

/** Finds who is chosen for a post and who is taken from one, where the title stands behind or before the names. */
export function rolesOfAppointments(sentence: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const meant = meantByPronoun(sentence, context);
  const runs = meant ? [...peopleSideBySide(sentence), [meant]] : peopleSideBySide(sentence);
  const listed = peopleListed(sentence, lexicon).flatMap((people) => tieOfList(sentence, people, lexicon) ?? []);
  const ties = runs.flatMap((people, i) => {
    const behind = tieBehind(sentence, people, lexicon);
    return behind ? [behind] : tiesBefore(sentence, people, runs[i + 1]?.[0], lexicon);
  });
  const roles: FoundRole[] = [];
  for (const tie of [...ties, ...listed]) {
    const before = tie.goesOn ? (roles.at(-1)?.organization ?? null) : null;
    roles.push(...rolesOf(sentence, tie, before, context, lexicon));
  }
  return roles;
}

/** 委任|他|为主席: of whom the text speaks, in the place of the pronoun. */
function meantByPronoun(sentence: Sentence, { person }: RoleContext): Mention | null {
  const { block, start, end } = sentence;
  const found = APPOINTS_THEM.exec(block.simplified.slice(start, end));
  if (!found) return null;
  const at = start + found.index + found[0].length;
  const form = peopleOf(sentence).findLast((one) => one.end <= at)?.form ?? person;
  return form === null ? null : { block: 0, form, kind: "person", start: at - 1, end: at };
}

const APPOINTS_THEM = /(?:选举|聘任|聘请|任命|改选|推选|推举|委任|聘)[他她](?=为|担任|出任)/;

/** What stands before people who are named side by side, and right behind them. */
function wordsAround({ block, start, end }: Sentence, people: readonly Mention[]) {
  const [from, to] = [people[0]?.start ?? start, endWithBracket(block.simplified, people.at(-1)?.end ?? end)];
  const before = block.simplified.slice(Math.max(start, from - LONGEST_LEAD), from);
  return { from, to, before, after: block.simplified.slice(to, Math.min(end, to + 8)) };
}

/** 选举|某某|为董事长, 免去|某某|的董事长职务. */
function tieBehind(sentence: Sentence, people: readonly Mention[], lexicon: Lexicon): Tie | null {
  const { block, end, mentions } = sentence;
  const { from, to, before, after } = wordsAround(sentence, people);
  const as = AS.exec(after);
  const goesOn = as ? GOES_ON.exec(block.simplified.slice(Math.max(sentence.start, from - LONGEST_LIST), from)) : null;
  const given = as && (APPOINTS.exec(before) ?? appointedHolder(before, lexicon) ?? goesOn);
  const approved = given ? null : APPROVES.exec(before);
  const verb = given ?? approved ?? DISMISSES.exec(before);
  if (!verb) return null;
  const at = to + ((given ? as : OF_WHOM.exec(after))?.[0].length ?? 0);
  const named = mentions.find((mention) => mention.start === at && isOrganization(mention));
  const start = named ? endWithBracket(block.simplified, named.end) : at;
  const title = firstTitle(block.simplified, start, end, lexicon);
  if (!title || (approved && !QUALIFIED.test(block.simplified.slice(title.end, end)))) return null;
  if (verb === goesOn) return { people, former: false, title, from: start, lead: from, verb: "", goesOn: true };
  const lead = from - before.length + verb.index;
  return { people, former: !given && !approved, title, from: start, lead, verb: verb[0] };
}

/** 董事长由|某某|担任, 独立董事为|某某, 董事长和总经理分别是|甲和乙, 法定代表人由|甲|变更为|乙: the last two are two ties. */
function tiesBefore(
  sentence: Sentence,
  people: readonly Mention[],
  next: Mention | undefined,
  lexicon: Lexicon,
): Tie[] {
  const { block, start } = sentence;
  const text = block.simplified;
  const { from, to, before, after } = wordsAround(sentence, people);
  const ties = (titles: readonly Span[], verb = "") =>
    titles.map((title) => ({ people, former: false, title, from: start, lead: title.start, verb }));
  const each = RESPECTIVELY.exec(before);
  const shared = each ? titlesEndingAt(text, from - each[0].length, start, lexicon).reverse() : [];
  if (shared.length === 1) return ties(shared);
  if (shared.length > 1 && shared.length === people.length)
    return ties(shared).map((tie, i) => ({ ...tie, people: people.slice(i, i + 1) }));
  const isChange = next !== undefined && CHANGES.test(text.slice(to, next.start));
  const takes = TAKES.exec(after)?.[0];
  const by = (isChange ? CHANGED : takes === undefined ? null : BY)?.exec(before) ?? null;
  const link = by ?? (takes === undefined && !isChange ? linkOfDefinition(before, people, lexicon) : null);
  if (!link) return [];
  const vacant = takes === undefined ? null : VACANT.exec(text.slice(start, from - link[0].length));
  const end = from - link[0].length - (vacant?.[0].length ?? 0);
  const first = titlesEndingAt(text, end, start, lexicon).at(-1);
  const isToCome =
    takes !== undefined && IS_LEAVING.test(text.slice(clauseStart(sentence, first?.start ?? start), from));
  const [tie] = ties(first && !isToCome ? [{ start: first.start, end }] : [], takes);
  return tie
    ? isChange
      ? [
          { ...tie, former: true },
          { ...tie, people: [next] },
        ]
      : [tie]
    : [];
}

/** 独立董事|包括|甲公司董事长某某、乙大学教授某某: those of whom a list says what else they are. */
function tieOfList({ block, start }: Sentence, people: readonly Mention[], lexicon: Lexicon): Tie | null {
  const [first, ...others] = people;
  if (!first || others.length === 0) return null;
  const text = block.simplified;
  const [whole, described = ""] =
    LISTS.exec(text.slice(Math.max(start, first.start - LONGEST_LEAD), first.start)) ?? [];
  if (whole === undefined || !titleEndingAt(described, described.length, 0, lexicon)) return null;
  const end = first.start - whole.length;
  const title = titlesEndingAt(text, end, start, lexicon).at(-1);
  if (!title || !lexicon.people.isOfMany(text.slice(title.start, end))) return null;
  return { people, former: false, title: { start: title.start, end }, from: start, lead: title.start, verb: "" };
}

const LISTS = /(?:包括了?|包含|有|分别是|分别为|为|是)([^，,。；;、：:“”]{2,24})$/;

/** 独立董事|为|某某, 联合创始人|有|甲、乙, 法定代表人|则为总经理|某某. */
function linkOfDefinition(before: string, people: readonly Mention[], lexicon: Lexicon): RegExpExecArray | null {
  const deeds = DEFINED_BY_DEEDS.exec(before);
  if (deeds && titleEndingAt(before, deeds.index, 0, lexicon)) return deeds;
  const held =
    /(?<!分别)(?:[则均仍都]?(?:[为是系]|名?叫)|[只仅]剩|包括|有(?=$))(?:该公司|公司)?([^，,。；;、的为是]{0,12})$/.exec(
      before,
    );
  if (held?.[0] === "有" && people.length === 1) return null;
  if (!held || held[1] === "") return held;
  const title = titleEndingAt(before, before.length, 0, lexicon);
  return title?.start === before.length - (held[1]?.length ?? 0) ? held : null;
}

/** 董事长|是服务公司二十年的|某某: what is told of who has a post stands before the name. */
const DEFINED_BY_DEEDS = /[是为][^，,。；;、：:“”是为]{2,24}的$/;

/** 任命|前某公司副总裁|某某|为独立董事, 任命|曾任某公司副总裁的|某某: who is appointed is named with what they were. */
function appointedHolder(before: string, lexicon: Lexicon): RegExpExecArray | null {
  const verb = /(?:聘任|任命|聘请|选举|提名|委任)[^，,。；;]{2,36}$/.exec(before);
  return verb && titleEndingAt(before, before.replace(/的$/, "").length, 0, lexicon) ? verb : null;
}

/** The titles from the first that begins within a few characters: 为|公司|总经理. */
function firstTitle(text: string, from: number, end: number, lexicon: Lexicon): Span | null {
  for (let at = from; at < Math.min(end, from + 8); at++) {
    const title = titleStartingAt(text, at, end, lexicon);
    if (title) return { start: title.start, end: endOfTitles(text, title.end, end, lexicon) };
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
function appointing({ block, mentions }: Sentence, { start }: Mention): string | null {
  const one = mentions.findLast(
    (mention) => isOrganization(mention) && APPOINTING.test(block.simplified.slice(mention.end, start)),
  );
  return one?.form ?? null;
}

const APPOINTING =
  /^(?:董事会|股东大会|监事会)?[^，,。；;、]{0,6}(?:宣布|决定|同意|公告|通过|已)[^，,。；;、]{0,6}(?:聘任|任命|聘请|选举)/;

function rolesOf(
  sentence: Sentence,
  tie: Tie,
  ofTieBefore: string | null,
  context: RoleContext,
  lexicon: Lexicon,
): FoundRole[] {
  const { people, title, former, from, lead, verb } = tie;
  const [first, last] = [people[0], people.at(-1)];
  if (!first || !last) return [];
  const text = sentence.block.simplified;
  const isBehind = from > lead;
  const modified = modifiedStart(sentence.block, title.start, from, lexicon);
  const start = isBehind ? modified : startWithDepartment(sentence, modified, lexicon);
  const holder = organizationBefore(sentence, title.start);
  const isNear = holder && NEAR.test(text.slice(endWithBracket(text, holder.end), title.start));
  const near = isNear && (holder.end <= lead || holder.start >= last.end) ? holder.form : null;
  const meant = spokenOf(sentence, lead, context, lexicon);
  const before = text.slice(sentence.start, start).replace(COUNT, "");
  const isMeant =
    isBehind ||
    opensPost(sentence, before) ||
    isOfSpoken(before) ||
    (meant !== null && before.endsWith(meant.slice(0, SHORTEST_NAME)));
  const between = text.slice(isBehind ? from : start, title.start);
  const { title: printed } = bareTitle(
    between,
    text.slice(title.start, title.end),
    isWordBefore(sentence.block, title.start),
  );
  const post = { titles: title, start, from, lead: "", isOpen: true, whole: () => meant };
  const byWords = near === null ? holderByWords(sentence, post, context, lexicon) : null;
  const spoken = isMeant && (isPost(printed, lexicon) || start < modified) ? meant : null;
  const organization = near ?? byWords?.organization ?? ofTieBefore ?? appointing(sentence, first) ?? spoken;
  if (organization === null) return [];
  const quote = quoteAround(sentence, {
    start: Math.min(first.start, title.start),
    end: Math.max(last.end, title.end),
  });
  const held = actingTitle(verb, byWords?.title ?? printed);
  return people.map(({ form }) => ({ person: form, organization, title: held, former, quote }));
}

/** 四位|独立董事为. */
const COUNT = /[\d一二两三四五六七八九十]{1,3}[位名]$/;

/** 某委员会|主任由某某担任, 他是某委员会|成员，|主任由某某兼任. */
const NEAR = /^[^，。；、]{0,4}$|^的?(?:成员|委员|理事|会员)[，,]其?$/;

/** 天穹|控股股东为某某: the beginning of a name, by which it goes for short. */
const SHORTEST_NAME = 2;
