import type { Mention } from "../../../model/stages.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt } from "../names/boundary.ts";
import { titleEndingAt, titlesEndingAt } from "../titles.ts";
import { clauseStart, peopleListed, peopleOf, peopleSideBySide } from "./around.ts";
import {
  isBeside,
  isReplaced,
  isReplacedSubject,
  isWhoseObject,
  opensUnfoundResume,
  type RoleContext,
} from "./context.ts";

/** 时任总经理、某某女婿|的: whom the office describes is described by another, too. */
const KIN = /、[^，,。；;]{2,12}(?:[女儿]?[子女婿媳妻夫兄弟姐妹]|丈夫|太太|夫人|学生|弟子)的$/;
/** 曾任总经理|一职的|某某, 做了八年工程师|的老员工|某某. */
const DESCRIBES =
  /(?:一职|职务|职位)?(?:[逾近已达超约]{0,2}[一二三四五六七八九十两\d]{1,4}[余多]?年(?:之久|[余多])?)?的(?:老\p{Script=Han}{1,3}|创业者|年轻人)?$/u;
/** 接替乙任总经理|的，是1984年出生的|某某. */
const IS_WHO = /的[，,]?[正便]?是(?:[^，,。；;]{0,24}的)?$/;
/** 曾任某公司总经理|的|某某, 转任某公司总经理|的|董事某某: who is described by an office, behind it, and where the office ends. */
export function describedBy(
  { block, mentions, end }: Sentence,
  at: number,
  lexicon: Lexicon,
): { readonly form: string; readonly until: number } | null {
  const text = block.simplified;
  for (const { kind, form, start } of mentions) {
    if (kind !== "person" || start <= at || start > end) continue;
    const titled = titlesEndingAt(text, start, at, lexicon).at(-1)?.start ?? start;
    const named = mentions.find((one) => one.end === titled && isOrganization(one))?.start ?? titled;
    for (const between of [text.slice(at, start), text.slice(at, titled), text.slice(at, named)]) {
      const said = IS_WHO.exec(between) ?? DESCRIBES.exec(between);
      const until = at + (said?.index ?? 0);
      if (!said || /[，,。；;！？]/.test(text.slice(at, until))) continue;
      if (KIN.test(between) || titleEndingAt(text, until, at, lexicon)) return { form, until };
    }
  }
  return null;
}

/** The person named last before a verb, with those named beside them; whom the text speaks of where nobody is named. */
export function peopleOfVerb(
  sentence: Sentence,
  verb: { readonly start: number; readonly at: number },
  when: string,
  context: RoleContext,
  lexicon: Lexicon,
): string[] {
  const { block, start } = sentence;
  const as = block.simplified.slice(verb.at, verb.at + 2);
  const inPost = AS_WHAT.test(as) || AS_MORE.test(as) ? personAs(sentence, verb.at) : [];
  if (AS_WHAT.test(as) || inPost.length > 0) return inPost;
  if (isBeforeSubject(sentence, verb.at)) return personAs(sentence, verb.at);
  if (opensWithName(sentence, verb.start, lexicon) || opensUnfoundResume(sentence, lexicon)) return [];
  const ofTwo = ofTheTwo(sentence, verb.start);
  if (ofTwo) return ofTwo;
  const both = ofBoth(sentence, verb.start);
  if (both) return both;
  const isMeant = (one: Mention) => isReplacedSubject(sentence, one) || !isReplaced(sentence, one);
  const named = peopleOf(sentence).filter((one) => one.end <= verb.at && isMeant(one));
  const before = named.filter((one) => !isWithin(sentence, one, verb.at));
  if (hasUnknownKin(sentence, before.at(-1), verb.start)) return [];
  const subjects = before.filter((mention) => !isBeside(sentence, mention));
  const isOfOther =
    subjects.length === 0 &&
    (before.every((one) => isWhoseObject(sentence, one)) ||
      /[他她]/.test(block.simplified.slice(start, before[0]?.start ?? start)));
  if (before.length > 0 && isOfOther && context.person !== null) return [context.person];
  if (before.length > 0) return sideBySide(sentence, subjects.length > 0 ? subjects : before, verb.at, lexicon);
  const opening = block.simplified.slice(start, verb.at);
  const lead = block.simplified.slice(clauseStart(sentence, verb.start), verb.start);
  const isResume =
    (lead === "" && (when !== "" || STEP_BEFORE.test(opening.slice(0, opening.length - when.length)))) ||
    LATER.test(lead);
  return context.person !== null && (THEY.test(opening) || isResume) ? [context.person] : [];
}

/** Words for whom the text speaks of; not 其中, 其他. */
const THEY = /[他她]|其(?![中他它余实次间])|这[位名]/;

/** 在|某某|担任市长时: who is named as one at whose time something was, which what stands behind it tells of another. */
function isWithin({ block, mentions, start: from }: Sentence, { start, end }: Mention, at: number): boolean {
  const text = block.simplified;
  const isBehindOther = mentions.some((one) => one.kind === "person" && one.end <= start && one.start >= from);
  return isBehindOther && /[在于]$/.test(text.slice(from, start)) && TIME_OF.test(text.slice(end, at));
}

const TIME_OF = /^[^，,。；;]{2,24}?(?:时(?![任机])|期间|任内|任上)/;

/** 甲和乙也来了，他们俩|都是: the two who were named together last, of whom both is told; null where the verb is of others. */
function ofBoth(sentence: Sentence, at: number): string[] | null {
  if (!BOTH.test(sentence.block.simplified.slice(clauseStart(sentence, at), at))) return null;
  const two = peopleSideBySide(sentence).findLast((run) => run.length === 2 && (run[1]?.end ?? at) <= at);
  return two ? two.map(({ form }) => form) : null;
}

const BOTH = /^(?:而|但|因为)?(?:他们|她们)?(?:[俩两]人?|二人)(?:都|均|同|先后|也|曾)*$/;

/** ，张伟|任总裁: a clause that opens with what may be a name that was not found is of nobody whom others name. */
function opensWithName(sentence: Sentence, at: number, { people: { surnames, never } }: Lexicon): boolean {
  const lead = sentence.block.simplified.slice(clauseStart(sentence, at), at);
  const { words } = sentence.block;
  const word = words[wordAt(words, at - 1)];
  const isUnknown =
    word !== undefined &&
    (word.end > at || /^(?:nr|x)/.test(word.tag) || isVerbAlone(word.text, word.tag, lead, never));
  const isFound = sentence.mentions.some(({ end }) => end === at);
  return isUnknown && !isFound && /^\p{Script=Han}{2,3}$/u.test(lead) && surnames.has(lead.charAt(0));
}

/** 解冻|任监事会主席: a verb that opens a clause by itself may be a name that no list has. */
function isVerbAlone(text: string, tag: string, lead: string, never: ReadonlySet<string>): boolean {
  return tag === "v" && text === lead && !never.has(text);
}

/** 2001年加入某公司，|任店长. */
const STEP_BEFORE = /(?:加入|进入|加盟|入职|毕业于|供职于|任职于)[^，,。；;]{2,24}[，,]$/;

/** 甲与乙创业，|前者|任总裁，|后者|任总监: which of the two who were named together last, nobody where none were; else null. */
function ofTheTwo(sentence: Sentence, at: number): string[] | null {
  const which = /^[前后]者/.exec(sentence.block.simplified.slice(clauseStart(sentence, at), at))?.[0];
  if (which === undefined) return null;
  const named = peopleOf(sentence).filter(({ end }) => end < at);
  const all = new Set(named.map(({ form }) => form)).size === 2 ? named : undefined;
  const two = peopleSideBySide(sentence).findLast((run) => run.length === 2 && (run[1]?.end ?? at) < at) ?? all;
  const one = which === "前者" ? two?.[0] : two?.at(-1);
  return one ? [one.form] : [];
}

/** 卸任某校校长后，|某某: whether a clause that opens with a verb says what was before that of which the sentence tells. */
function isBeforeSubject(sentence: Sentence, at: number): boolean {
  const { block, clauses, start } = sentence;
  const clause = clauses.find((one) => at >= one.start && at < one.end);
  const isOpening = OPENS_WITH_VERB.test(block.simplified.slice(clause?.start ?? at, at));
  return clause?.start === start && isOpening && /[后际]$/.test(block.simplified.slice(start, clause.end));
}

const OPENS_WITH_VERB = /^(?:(?:于|在)?\d{2,4}年(?:\d{1,2}月)?|去年|今年|自|从|在)?$/;

const AS_WHAT = /^(?:身为|作为)/;
/** 林某身为, but 出任常务副总裁，同时|身兼: which may be told of the subject of the sentence. */
const AS_MORE = /^身兼/;

/** 作为某公司董事长，|某某: who is named right behind the clause that says as what they act, or right before it. */
function personAs(sentence: Sentence, at: number): string[] {
  const { block, clauses } = sentence;
  const people = peopleOf(sentence);
  const clause = clauses.findIndex((one) => at >= one.start && at < one.end);
  const next = clauses[clause + 1];
  const isOpening = OPENS_PERSON_AS.test(block.simplified.slice(clauses[clause]?.start ?? at, at));
  const behind = isOpening ? people.find(({ start }) => start === next?.start) : undefined;
  const one =
    behind ?? people.find(({ end }) => end <= at && /^(?:则|也|先生|女士)?$/.test(block.simplified.slice(end, at)));
  return one ? [one.form] : [];
}

const OPENS_PERSON_AS = new RegExp(`${OPENS_WITH_VERB.source}|^(?:同时|而|但)?$`);

/** 2021年4月起|任, 回国后|历任: how a sentence of a résumé opens that leaves the name out. */
const LATER =
  /^(?:(?:自|从)?\d{2,4}(?:年|[至到—–-])[^，。；]{0,12}|(?:[^，。；]{0,4}(?:毕业|回国|归国|退休|退役|转业|复员|参军|工作))?[此其之随]?后|同年|次年|翌年|并|同时|期间)$/;

/**
 * 朱某、李某、刘某|等|担任: all who are named side by side last, where nothing stands between the last and the verb; each may be
 * named with what they are where the words say that the verb is of all.
 */
function sideBySide(sentence: Sentence, people: readonly Mention[], at: number, lexicon: Lexicon): string[] {
  const last = people.at(-1);
  if (!last) return [];
  const all = /^(?:等[^，。；]{0,4}|均|都|分别|共同)?$/.exec(sentence.block.simplified.slice(last.end, at))?.[0];
  const listed = all === undefined ? listBefore(sentence, last, at) : null;
  if (listed) return listed.map(({ form }) => form);
  const runs = all === "" ? peopleSideBySide(sentence) : all ? peopleListed(sentence, lexicon) : [];
  const run = runs.find((one) => one.includes(last));
  return (run ?? [last]).filter((one) => people.includes(one)).map(({ form }) => form);
}

/** 甲、乙补入，|任独立董事: those whom 、 alone joins as the subject of a short clause, of whom the next tells as well. */
function listBefore(sentence: Sentence, last: Mention, at: number): readonly Mention[] | null {
  const { block } = sentence;
  const run = peopleSideBySide(sentence).find((one) => one.includes(last));
  const [first, second] = run ?? [];
  if (!run || !first || !second || clauseStart(sentence, first.start) !== first.start) return null;
  const isList = block.simplified.slice(first.end, second.start) === "、";
  return isList && SHORT_CLAUSE.test(block.simplified.slice(last.end, at)) ? run : null;
}

const SHORT_CLAUSE = /^[^，,。；;的、]{1,6}[，,](?:均|都|分别|同时)?$/;

/** 某某|之子张伟|任总裁: behind the name stands whose kin the sentence tells of, who was not found. */
function hasUnknownKin({ block }: Sentence, last: Mention | undefined, at: number): boolean {
  return (
    last !== undefined &&
    /^(?:之|的)[^，,。；;]{0,2}[子女妻夫弟兄姐妹媳婿侄孙][^，,。；;的()（）]*$/.test(
      block.simplified.slice(last.end, at),
    )
  );
}
