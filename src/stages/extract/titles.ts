import type { Span } from "../../model/text.ts";
import type { Lexicon } from "./lexicon.ts";
import { isMadeOf } from "./names/boundary.ts";

/** What joins two titles of one person. */
const JOINT = /(?:、|兼任?|及|和|与|\/|暨)$/;
/** How many characters may stand between an organisation and a title, and then belong to the title. */
export const MAX_MODIFIERS = 14;
/** How many characters may stand between a joint and the title behind it: 副总裁、|国际快递|总经理. */
const MAX_MODIFIER = 8;

/**
 * The titles that stand side by side before an offset, the last first: 创始人兼|CEO. `from` bounds the search: what lies
 * beyond a named organisation belongs to others.
 */
export function titlesEndingAt(text: string, offset: number, from: number, lexicon: Lexicon): Span[] {
  const titles: Span[] = [];
  let end = offset;
  for (;;) {
    const title = titleEndingAt(text, end, from, lexicon);
    if (!title) return titles;
    const before = titleBeforeJoint(text, title.start, from, lexicon);
    titles.push(before ? { start: before.start, end: title.end } : title);
    if (!before) return titles;
    end = before.titleEnd;
  }
}

/** 公司|业务部, 集团|客户部: whom a department of a bank is for. */
export const CLIENTS = /^(?:公司|集团|大学)(?=(?:业务|金融|客户|机构|银行)\p{Script=Han}{0,3}部$)/u;

/** Where the title before this one ends, and where what goes with this one starts. */
function titleBeforeJoint(
  text: string,
  start: number,
  from: number,
  lexicon: Lexicon,
): { start: number; titleEnd: number } | null {
  for (let at = start; at >= Math.max(from, start - MAX_MODIFIER); at--) {
    const between = text.slice(at, start).replace(CLIENTS, "");
    if (/[，,。；;：:“”（）()《》的]|公司|集团|银行|大学|协会|电信|股份|委员会/.test(between)) return null;
    const joint = JOINT.exec(text.slice(Math.max(from, at - 2), at));
    const titleEnd = joint ? at - joint[0].length : null;
    if (joint && !isModifier(between, lexicon) && !isPart(between, lexicon)) continue;
    if (titleEnd !== null && titleEndingAt(text, titleEnd, from, lexicon)) return { start: at, titleEnd };
  }
  return null;
}

/** Whether what stands between a joint and a title is words that may belong to it: 国际|快递, not 知趣|咨询. */
export function isModifier(
  text: string,
  { people: { titleModifiers }, organizations: { generic, inside } }: Lexicon,
): boolean {
  const isOfTitle = (word: string) => titleModifiers.has(word) || generic.has(word) || inside.has(word);
  return !/^\p{Script=Han}+$/u.test(text) || isMadeOf(text, isOfTitle);
}

/** 秘书长兼|投诉部|主任, 市委常委、|宣传部|部长: a part of the body of which somebody has another post. */
function isPart(text: string, { people: { departments } }: Lexicon): boolean {
  return departments.some((ending) => text.endsWith(ending) && text.length > ending.length && ending !== "中心");
}

/** 首席商务官, 首席教育技术科学家: a post that companies name as they like. */
const CHIEF_ENDING = /首席\p{Script=Han}{1,8}$/u;
const CHIEF_STARTING =
  /^首席\p{Script=Han}{1,6}?(?:官|学家|分析师|策略师|工程师|架构师|设计师|精算师|合伙人|顾问|专家|代表|记者|评论员|预报员|翻译官|检察官|大法官|制作人|[规培营造酿调训][^，。、]师|讲师|药师|独立(?:非执行)?董事|董事(?!会))/u;
const LONGEST_CHIEF = 12;

/** The longest title that ends at an offset, with that of whom its holder serves: 董事长|文化助理. */
export function titleEndingAt(text: string, end: number, from: number, lexicon: Lexicon): Span | null {
  const title = plainTitleEndingAt(text, end, from, lexicon);
  const word = title && lexicon.people.serving.find((one) => text.endsWith(one, end));
  if (!title || !word) return title;
  const own = end - word.length;
  for (let at = own; at >= Math.max(from, own - MAX_MODIFIER); at--) {
    const served = isOfServant(text.slice(at, own), lexicon) ? plainTitleEndingAt(text, at, from, lexicon) : null;
    if (served && served.start < title.start) return { start: served.start, end };
  }
  return title;
}

/** Whether nothing but words that belong to a title stands between the title of whom somebody serves and their own. */
function isOfServant(between: string, lexicon: Lexicon): boolean {
  return between === "" || (/^\p{Script=Han}+$/u.test(between) && isModifier(between, lexicon));
}

function plainTitleEndingAt(text: string, end: number, from: number, lexicon: Lexicon): Span | null {
  if (!lexicon.people.mayEndTitle(text.charCodeAt(end - 1))) return null;
  const chief = CHIEF_ENDING.exec(text.slice(Math.max(from, end - LONGEST_CHIEF), end))?.[0];
  if (chief && CHIEF_STARTING.exec(chief)?.[0] === chief) return { start: end - chief.length, end };
  for (let length = Math.min(lexicon.people.longestTitle, end - from); length >= 2; length--)
    if (lexicon.people.titles.has(text.slice(end - length, end))) return { start: end - length, end };
  return null;
}

/** 董事|会决议, 第六届董事|会董事长: the board, and not one of its members. */
const OF_BOARD = /^(?:董事|监事|理事|股东|委员)会$/;
/** 专家|咨询组组长, 代表|团团长: the same of other bodies. */
const BODY_BEHIND = /^(?:顾问|咨询|评审|指导)?(?:小?组(?![织成建])|团(?![长结聚])|委员会)/;

/** Whether a title is there as what a body is made of. */
function isOfBody(text: string, start: number, end: number): boolean {
  return OF_BOARD.test(text.slice(start, end + 1)) || BODY_BEHIND.test(text.slice(end, end + 5));
}

/** 董事长秘书|处主任, 总裁秘书|长, 总裁秘书|团: what makes of who serves somebody a body, or another post. */
const GOES_ON = /^(?:处(?![理置罚分以于])|长(?![期达年])|团(?![结聚]))/;

/** 首席|物流经理: whether 首席 belongs to a title behind it, with nothing but words of it between. */
function isBareChief(text: string, { start, end }: Span, stop: number, lexicon: Lexicon): boolean {
  if (text.slice(start, end) !== "首席") return false;
  for (let at = end; at <= Math.min(stop, end + MAX_MODIFIER); at++) {
    const between = text.slice(end, at);
    if (!/^\p{Script=Han}*$/u.test(between)) return false;
    if (plainTitleStartingAt(text, at, stop, lexicon)) return between === "" || isModifier(between, lexicon);
  }
  return false;
}

/** The longest title that starts at an offset, with that of who serves its holder: 总裁|办公室主任. */
export function titleStartingAt(text: string, start: number, stop: number, lexicon: Lexicon): Span | null {
  const title = plainTitleStartingAt(text, start, stop, lexicon);
  if (title && isBareChief(text, title, stop, lexicon)) return null;
  for (let at = title?.end ?? stop; title && at <= Math.min(stop, title.end + MAX_MODIFIER); at++) {
    const word = lexicon.people.serving.find((one) => text.startsWith(one, at) && at + one.length <= stop);
    if (word === undefined || GOES_ON.test(text.slice(at + word.length, at + word.length + 2))) continue;
    if (isOfServant(text.slice(title.end, at), lexicon)) return { start, end: at + word.length };
  }
  return title;
}

function plainTitleStartingAt(text: string, start: number, stop: number, lexicon: Lexicon): Span | null {
  const chief =
    text.startsWith("首席", start) && CHIEF_STARTING.exec(text.slice(start, Math.min(stop, start + LONGEST_CHIEF)));
  if (chief) return { start, end: start + chief[0].length };
  if (!lexicon.people.mayStartTitle(text.charCodeAt(start))) return null;
  for (let length = Math.min(lexicon.people.longestTitle, stop - start); length >= 2; length--)
    if (lexicon.people.titles.has(text.slice(start, start + length)))
      return isOfBody(text, start, start + length) ? null : { start, end: start + length };
  return null;
}
