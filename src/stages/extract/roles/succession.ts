import type { FoundRole, Mention } from "../../../model/stages.ts";
import type { Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { titlesEndingAt } from "../titles.ts";
import { rolesBefore } from "./before-name.ts";
import { isBeforeName, peopleOf, quoteAround } from "./around.ts";
import { actingTitle, endWithBracket, isGoneBefore, isReplaced, type RoleContext, type ToldRole } from "./context.ts";
import { isLasting, IS_LEAVING } from "./leaving.ts";
import { isLongAgo } from "./verb-time.ts";
import { OVER } from "./over.ts";

/** 接替甲出任总裁|的|某某, 接棒甲任总裁|的，是|某某: who takes the post is named behind the one who had it. */
const SUCCESSOR_BEHIND = /^[^，,。；;]{0,16}的[，,]?(?:正?是)?(?:[^，,。；;]{0,16}的)?$/;
/** 其前任|某某, 甲的前任是|乙: who had the post before. */
const BEFORE_THEM = /(?:其|他的|她的)(?:前任|上一任)$|的(?:前任|上一任)[是为]$/;
/** 从|某某|手中|接过. */
const FROM = /[从自](?:[^，,。；;、]{1,14}的)?$/;
const OUT_OF_HANDS = /^(?:先生|女士)?(?:手中|手里|手上)/;
/** 手中|接过两成股权: what is taken out of somebody's hands and is no post. */
const SHARES = /^(?:先生|女士)?手[中里上][^，,。；;]{0,14}(?:股|资产|公司|业务|项目|[\d百千万亿]+元|%)/;
/** 手里|接过这个职务: the post of which the sentence has told. */
const THIS_POST = /^(?:先生|女士)?手[中里上](?:正式)?(?:接过|接下|接手)了?(?:这|该|帅印|教鞭|权杖|接力棒|重任)/;
const LONGEST_HANDS = 14;
/** 由某公司前总裁|某某|接任: who takes over what the sentence says to be left. */
const TAKES_OVER =
  /^(?:博士|先生|女士)?(?:正式)?(?:接任|接替|继任|接棒|接手|接掌|暂代|暂时代理|补上|递补|兼任|代理)(?:[。，,；;]|$)/;
/** What says that the one named before it has left. */
const LEAVES = new RegExp(
  `卸任|辞去|离任|${OVER.retired}|辞职|请辞|离职|辞任|下课|${OVER.dies}|调任|升任|转任|免去|解除|罢免|撤换|被免|不再[担兼]任|退任|解职|引咎`,
);
const LEAVES_AT_ONCE = new RegExp(`^[^，,。；;]{0,12}(?:${LEAVES.source})`);
/** 继任者定为|某某: the same, where the name stands behind it. */
const SUCCESSOR_IS =
  /(?:(?:继任|接任|接替|接班|接棒)(?:者|人)[^，,。；;]{0,6}(?:是|为|系)|(?:接替|接任|取代)[他她]的(?:正|则|便)?是)[^，,。；;、]{0,24}$/;
/** 将于年底退休，届时由: what is to come. */
const TO_COME = new RegExp(`将(?:于|在)|拟|${IS_LEAVING.source}`);
/** 由甲和乙|分别接任. */
const EACH_TAKES_OVER = /^(?:先生|女士)?分别(?:接任|接替|继任|接棒|接手|接掌|出任|担任)(?:[。，,；;]|$)/;

/** What is known when succession is looked for. */
interface Known {
  /** The roles of the sentence so far. */
  readonly found: readonly FoundRole[];
  readonly context: RoleContext;
  readonly lexicon: Lexicon;
}

/** Finds what is left to be understood where one follows another in a post. `found` are the roles of the sentence so far. */
export function rolesOfSuccession(
  sentence: Sentence,
  found: readonly FoundRole[],
  context: RoleContext,
  lexicon: Lexicon,
): ToldRole[] {
  const people = peopleOf(sentence);
  const known = { found, context, lexicon };
  return people.flatMap((person) => [
    ...ofReplaced(sentence, person, people, found),
    ...ofTaker(sentence, person, people, known),
    ...ofSuccessors(sentence, person, people, known),
    ...ofHandedOn(sentence, person, people, known),
  ]);
}

/** The one who is replaced had the post that the one named before them, or right behind, takes. */
function ofReplaced(
  sentence: Sentence,
  person: Mention,
  people: readonly Mention[],
  found: readonly FoundRole[],
): FoundRole[] {
  const text = sentence.block.simplified;
  const before = text.slice(sentence.start, person.start);
  const behind = text.slice(person.end, person.end + LONGEST_HANDS + 4);
  const isFrom = FROM.test(before) && OUT_OF_HANDS.test(behind) && !SHARES.test(behind);
  const isGone = isGoneBefore(sentence, person, true);
  if (!isReplaced(sentence, person) && !BEFORE_THEM.test(before) && !isFrom && !isGone) return [];
  const next = people.find(({ start }) => start >= person.end);
  const isBehind = next !== undefined && SUCCESSOR_BEHIND.test(text.slice(person.end, next.start));
  const successor = people.findLast(({ end }) => end <= person.start) ?? (isBehind ? next : undefined);
  const posts = found.filter((role) => role.person === successor?.form && !role.former && role.organization !== null);
  const elsewhere = ENTERS.exec(before)?.[1];
  if (elsewhere !== undefined && !posts.some(({ organization }) => organization && elsewhere.includes(organization)))
    return [];
  const post = isFrom && THIS_POST.test(text.slice(person.end, person.end + LONGEST_HANDS)) ? posts[0] : posts.at(-1);
  const isKnown = found.some((role) => role.person === person.form && role.organization !== null);
  return post && !isKnown ? [{ ...post, person: person.form, former: true }] : [];
}

/** 甲|接替|首任行长乙: who takes the post that is printed before the name of the one who had it. */
function ofTaker(sentence: Sentence, replaced: Mention, people: readonly Mention[], known: Known): ToldRole[] {
  const { found, context, lexicon } = known;
  const text = sentence.block.simplified;
  const lead = text.slice(sentence.start, replaced.start);
  const taken = TAKES_PLACE.exec(lead);
  if (!taken || IS_TO_COME.test(lead.slice(0, taken.index))) return [];
  const named = people.findLast(({ end }) => end <= sentence.start + taken.index)?.form;
  const taker = named ?? (/[他她]|这[位名]/.test(lead.slice(0, taken.index)) ? context.person : null);
  const [post] = found.filter((role) => role.person === replaced.form && isBeforeName(role));
  const hasPost = found.some((role) => role.person === taker && !role.former && !isBeforeName(role));
  const isOfOne = post !== undefined && lexicon.people.isHead(post.title) && !lexicon.people.isOfMany(post.title);
  if (taker === null || hasPost || !isOfOne || post.organization === null) return [];
  const isOld = isLongAgo(
    sentence,
    lead,
    { start: lead.length, at: lead.length, when: "", verb: "接替" },
    context.published,
  );
  return [{ ...post, person: taker, former: false, ...(isOld ? { isLongAgo: true } : {}) }];
}

const TAKES_PLACE = /(?:接替|接棒|顶替)了?[^，,。；;、]{2,24}$/;
const IS_TO_COME = /(?:将|拟|有望|可能|未)[^，,。；;]{0,6}$/;

/** 历任甲公司总裁，去年|重回乙公司，|接替: where somebody goes right before they replace another, of whom no post is told there. */
const ENTERS =
  /(?:重回|重返|返回|回到|加入|加盟|转投|入职)([^，,。；;]{2,14})[，,][^，,。；;]{0,4}(?:接替|接任)[^，,。；;]{0,12}$/;

/** 把|董事长|交给总裁|某某, 将|总裁一职|交给|长子|某某: who is named last before it had the post. */
function ofHandedOn(sentence: Sentence, taker: Mention, people: readonly Mention[], known: Known): FoundRole[] {
  const { context, lexicon, found } = known;
  const text = sentence.block.simplified;
  const from = titlesEndingAt(text, taker.start, sentence.start, lexicon).at(-1)?.start ?? taker.start;
  const lead = text.slice(sentence.start, from);
  const kin = lexicon.people.kin.find((word) => lead.endsWith(word)) ?? "";
  const handed = HANDS_ON.exec(lead.slice(0, lead.length - kin.length));
  const post = handed?.[1];
  if (!handed || post === undefined) return [];
  const at = sentence.start + handed.index;
  const end = at + 1 + post.length;
  const giver = people.findLast((one) => one.end <= at)?.form ?? context.person;
  if (giver === null) return [];
  const own = found.find((role) => role.person === giver && role.organization !== null && isBeforeName(role));
  return rolesBefore(sentence, { form: giver, start: end, end }, context, lexicon).flatMap((role) => {
    const isNamed = role.organization !== null && post.includes(role.organization);
    const organization = isNamed ? role.organization : (own?.organization ?? role.organization);
    return [
      { ...role, organization, former: true },
      { ...role, organization, person: taker.form, former: false },
    ];
  });
}

const HANDS_ON =
  /[把将]([^，,。；;把将]{2,20}?)(?:一职|之职|职务|职位|之位|的?位[置子]|的?帅印|的?教鞭)?(?:交[给予由与棒到]|移交给?|转交给?|让[给予]|传给)了?(?:[其他她]的?|自己的?)?$/;

/** Whether a role is the post that is left, or one that somebody else left and that the sentence gives them. */
function isPostTaken({ title }: FoundRole, left: string): boolean {
  return left.includes(title) || /^代理/.test(title);
}

/** 创始人、CEO: what nobody takes over is left out. */
function withoutLasting(title: string): string {
  return title
    .split(/(?=[、兼])/)
    .filter((part) => !isLasting(part.replace(/^[、兼]/, "")))
    .join("")
    .replace(/^[、兼]/, "");
}

/**
 * The post that somebody leaves: the one that is told to be over, else the one before the name; not what somebody was
 * before who is named again where they leave: 请来|前某公司总裁某某|操盘，惟某某只做了两年便离任.
 */
function postLeft(
  sentence: Sentence,
  { form, ...leaver }: Mention,
  { found, context, lexicon }: Known,
): FoundRole | null {
  const own = found.filter((role) => role.person === form && role.organization !== null);
  const atName = rolesBefore(sentence, { form, ...leaver }, context, lexicon);
  const isNamedBefore = peopleOf(sentence).some((one) => one.form === form && one.end <= leaver.start);
  const over = own.filter((role) => role.former && !(isNamedBefore && atName.length === 0 && isBeforeName(role)));
  const main = over.filter(({ title }) => !lexicon.people.isOfMany(title));
  const left = main.length > 0 ? main : over;
  return left.find(({ organization }) => organization === context.organization) ?? left[0] ?? atName[0] ?? null;
}

/**
 * Who takes over has the post of the one named before them, who leaves it; where several are named behind 由, each of them that
 * of one of as many: 甲、乙离职，由丙、丁|分别接任.
 */
function ofSuccessors(sentence: Sentence, last: Mention, people: readonly Mention[], known: Known): FoundRole[] {
  const text = sentence.block.simplified;
  const end = endWithBracket(text, last.end);
  const after = text.slice(end, end + 8);
  const isNamed = SUCCESSOR_IS.test(text.slice(sentence.start, last.start));
  const takes = TAKES_OVER.exec(after)?.[0] ?? EACH_TAKES_OVER.exec(after)?.[0] ?? (isNamed ? "" : undefined);
  if (takes === undefined) return [];
  const by = takes.includes("分别") ? text.lastIndexOf("由", last.start) : last.start;
  const takers = people.filter(({ start, end }) => start >= by && end <= last.end);
  const before = people.filter(({ end }) => end <= by);
  const leaving = before.filter((one) => LEAVES_AT_ONCE.test(text.slice(endWithBracket(text, one.end), by)));
  const leavers = (leaving.length > 0 ? leaving : before).slice(-takers.length);
  const told = text.slice(sentence.start, by);
  if (leavers.length !== takers.length || !LEAVES.test(told) || TO_COME.test(told)) return [];
  return takers.flatMap((taker, i) => {
    const leaver = leavers[i];
    const post = leaver ? postLeft(sentence, leaver, known) : null;
    const left = post && withoutLasting(post.title);
    if (!leaver || post?.organization == null || !left) return [];
    const isTold = known.found.some((one) => one.person === taker.form && !one.former && isPostTaken(one, left));
    const quote = quoteAround(sentence, { start: leaver.start, end: last.end });
    const title = actingTitle(takes, left);
    return isTold ? [] : [{ ...post, title, person: taker.form, former: false, quote }];
  });
}
