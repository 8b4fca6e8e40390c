import type { EntityKind } from "../../model/front-matter.ts";
import {
  ABROAD,
  CLIPPED,
  CONTRACTIONS,
  endsAsMedium,
  GENERAL_TRADES,
  KNOWN,
  NATIONAL,
  OWN_BUSINESS,
  OWN_TRADES,
  PLACES,
  SPOKEN_TRADES,
  TRADE_WORDS,
} from "./lexicon.ts";

/** Forms that differ in width, case, spaces and middle dots alone are one; so are institutions and banks written out and contracted. */
export function foldForm(form: string, kind: EntityKind): string {
  return kind === "institution" ? withoutUnits(spell(form, kind)) : spell(form, kind);
}

function spell(form: string, kind: EntityKind): string {
  const folded = form
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s·•・.,，'’-]+/g, "")
    .replace(RISING, "升")
    .replace(WARNED, "st");
  return kind === "institution" || CONTRACTED.test(form) ? contract(folded) : folded;
}

/** 云昇科技, and 云升科技 where a conversion between the scripts has taken the name for a word. */
const RISING = /[昇陞]/g;

/** Companies whose endings are contracted as those of institutions are. */
const CONTRACTED = /(?:银行|俱乐部|队|[男女][篮排足])$/;

/** 北京市朝阳区法院, 朝阳法院; 清源县二中, 清源二中: what the news leaves out of the names of courts, schools and the like. */
function withoutUnits(form: string): string {
  return LOCAL.test(form) ? form.replace(UNIT, "") : form;
}

const LOCAL = /(?:[法中高]院|检察院|局|医院|[一二三四五六七八九十]中|交警)$/;
/** 吉林省 and 吉林市 are two. */
const UNIT = /(?<=\p{Script=Han}{2})(?<!吉林)[省市区县](?=\p{Script=Han}{2})/gu;

/** *ST远山 and ST远山: the star says what threatens the company, and not which it is. */
const WARNED = /^\*st(?=\p{Script=Han})/u;

/** 远山 of ST远山: what is left of the name of a company on which its exchange has put a warning; null for other forms. */
export function underWarning(form: string): string | null {
  return /^\*?S?ST(\p{Script=Han}{2,4})$/u.exec(form)?.[1] ?? null;
}

/** 江川农商行股份有限公司 for 江川农村商业银行股份有限公司; other names as they are. */
export function contractedBank(form: string): string {
  return form.includes("银行") ? contract(form) : form;
}

function contract(form: string): string {
  return CONTRACTIONS.reduce((text, [long, short]) => text.replace(long, short), form);
}

/** A full legal name: whatever the trade between the name and this ending. */
const LEGAL_ENDING = /(?:[(（]集团[)）]公司|股份有限公司|有限责任公司|有限公司)$/;
/** Everything at the end of a name that says what form a company has, and not which company it is. */
const LEGAL_FORM = /(?:股份|集团|控股|企业)?(?:有限责任公司|有限公司|公司)$|(?:集团|股份|控股)$/;
/** (重庆), （中国）: a place in brackets. */
const BRACKETED = /[(（](\p{Script=Han}{2,6})[)）]/u;

/** A company's name without its legal form. */
function withoutLegalForm(form: string): string {
  let rest = form;
  for (let shorter = rest.replace(LEGAL_FORM, ""); shorter !== rest; shorter = rest.replace(LEGAL_FORM, ""))
    rest = shorter;
  return rest;
}

/** 云岚 of 云岚公司, 云岚集团有限公司; 云岚控股 of 云岚控股有限公司; null for other forms, and for places. */
export function withoutCompany(form: string): string | null {
  const house = /^(.{2,}?)(?:[(（]?集团[)）]?)?(?:有限责任公司|有限公司|公司)?$/u.exec(form)?.[1] ?? form;
  return house === form || PLACES.has(house) ? null : house;
}

/**
 * The name under which everyone may know the bearer of a full legal one: 云岚科技 of 云岚科技有限公司, 云岚实业 of
 * 云岚实业（集团）股份有限公司; 岚川保险 of 中国岚川保险股份有限公司 where that is 中国岚川. Other forms as they are.
 */
export function everyonesName(form: string): string {
  const house = form.replace(/[(（]集团[)）](?=.{0,4}公司$)/u, "").replace(LEGAL_ENDING_OR_COMPANY, "");
  const behind = house.replace(/^中国/, "");
  const known = house === form ? undefined : KNOWN.get(behind);
  return known !== undefined && known.length < house.length && house.startsWith(known) ? behind : house;
}

const LEGAL_ENDING_OR_COMPANY = /(?:股份有限公司|有限责任公司|有限公司|公司)$/;

/** The end of a parent's name, and of that of the company on the stock exchange: 云岚集团有限公司, 云岚股份有限公司. */
const PARENT = /集团(?:有限(?:责任)?公司|公司)?$/;
const LISTED = /(?<!集团|控股)股份(?:有限公司)?$/;

/** Whether a form is that of a group, or of a company on the stock exchange. */
export function hasBody(form: string): boolean {
  return PARENT.test(form) || LISTED.test(form);
}

/** Whether two forms of one name are those of a group and of the company that it has brought to the stock exchange. */
export function areParentAndListed(a: string, b: string): boolean {
  const [first, second] = [a, b].map((form) => form.replace(BRACKETED, ""));
  if (first === undefined || second === undefined) return false;
  const [parent, listed] = PARENT.test(first) ? [first, second] : [second, first];
  return PARENT.test(parent) && LISTED.test(listed) && parent.replace(PARENT, "") === listed.replace(LISTED, "");
}

/** The name without the place in brackets, and the place; null where there is none. */
export function bracketedPlace(form: string): { readonly name: string; readonly place: string } | null {
  const match = BRACKETED.exec(form);
  if (!match?.[1] || !PLACES.has(match[1].replace(/[省市]$/, ""))) return null;
  return { name: form.slice(0, match.index) + form.slice(match.index + match[0].length), place: match[1] };
}

/** Whether what follows a name makes a company of its own of it. */
export function isOwnBusiness(rest: string): boolean {
  return OWN_BUSINESS.some((word) => rest.includes(word));
}

/**
 * What the longer form adds to the shorter one as its trade, legal form and place apart: 计算技术 for 象帝先计算技术(重庆)有限公司
 * and 象帝先, nothing for 象帝先集团; null where it is not a longer form of the same name.
 */
export function tradeBetween(long: string, short: string): string | null {
  if (!long.startsWith(short) || long.length <= short.length || short.length < 2) return null;
  const printed = long.slice(short.length);
  if (printed.length > MAX_REST) return null;
  if (ABROAD.has(BRACKETED.exec(printed)?.[1] ?? "")) return null;
  const rest = printed.replace(BRACKETED, "");
  const trade = withoutLegalForm(rest);
  if (trade === "") return "";
  if (isOwnBusiness(trade)) return null;
  if (OWN_TRADES.has(trade)) return trade;
  return LEGAL_ENDING.test(rest) && isMadeOfTrades(trade) ? trade : null;
}

/** 医疗科技 of 医疗科技有限公司, where a full name tells nothing but trades; all of what else stands behind a name. */
export function tradeOf(rest: string): string {
  const trade = withoutLegalForm(rest);
  return LEGAL_ENDING.test(rest) && isMadeOfTrades(trade) ? trade : rest;
}

/** 云岚股份, as the exchange calls 云岚生态工程股份有限公司; none for other forms, and for a business of its own. */
export function listedAs(form: string): readonly string[] {
  const name = /^(.{2,})股份有限公司$/u.exec(form)?.[1] ?? "";
  const stems = [4, 3, 2].map((length) => name.slice(0, length));
  return stems.filter((stem) => isOneTrade(name.slice(stem.length))).map((stem) => stem + "股份");
}

function isOneTrade(trade: string): boolean {
  return trade === "" || trade === "控股" || (isMadeOfTrades(trade) && !isOwnBusiness(trade));
}

/** The longest trade and legal form together, in characters. */
const MAX_REST = 24;
const LONGEST_WORD = 6;

/** Whether a text is nothing but words for trades, one after the other. */
export function isMadeOfTrades(text: string): boolean {
  const reached = new Set([0]);
  for (let start = 0; start < text.length; start++) {
    if (!reached.has(start)) continue;
    for (let end = start + 1; end <= Math.min(text.length, start + LONGEST_WORD); end++)
      if (TRADE_WORDS.has(text.slice(start, end))) reached.add(end);
  }
  return text !== "" && reached.has(text.length);
}

/** Whether a trade tells companies of one name apart: 半导体 does, 科技 does not. */
export function isTelling(trade: string): boolean {
  return trade !== "" && !GENERAL_TRADES.has(trade);
}

/** 云岚远川|汽车, of a house with a name of so many characters at least: that of two, 云岚, may have another business. */
const OWN_NAME = 3;

/** Whether a name and the same with the trade of its bearer are one: 云岚远川 and 云岚远川汽车, but not 云岚集团 and 云岚集团汽车. */
export function isNamedWithTrade(long: string, short: string): boolean {
  const isHouse = short.length >= OWN_NAME && !/(?:集团|控股|股份|公司|中国)$/.test(short);
  return isHouse && SPOKEN_TRADES.some((trade) => long === short + trade);
}

/** How long the name of a place is. */
const PLACE_LENGTHS: readonly number[] = [4, 3, 2];

/** What stands behind the place at the beginning of a name; null where none stands there. */
export function withoutPlace(form: string): string | null {
  const length = PLACE_LENGTHS.find((n) => PLACES.has(form.slice(0, n)));
  return length === undefined ? null : form.slice(length).replace(/^[省市](?=\p{Script=Han}{3})/u, "");
}

/** The place at the beginning of a name. */
export function placeOf(form: string): string | null {
  const length = PLACE_LENGTHS.find((n) => PLACES.has(form.slice(0, n)));
  return length === undefined ? null : form.slice(0, length);
}

/** What an ending that the news clips may stand for: 永丰金 for 永丰金控; null for other forms. */
export function unclipped(form: string): string | null {
  const ending = CLIPPED.get(form.slice(-1));
  return ending && form.length >= 3 && form.length <= 4 ? form.slice(0, -1) + ending : null;
}

/** Branches are named without their company where it is clear: 凉山分公司. */
const BRANCH = /(?:分公司|分行|支行|营业部)$/;

/** Whether a form may be the end of a longer one and name the same: 商务部, 省市场监管局, 凉山分公司, 人保, 桑托斯. */
export function isTail(form: string, kind: EntityKind): boolean {
  if (kind === "product") return false;
  return /^\p{Script=Han}{2,}$/u.test(form) && (kind !== "institution" || form.length >= 3);
}

/** 上海云岚资本 and 云岚资本; a shorter tail may be the name of another. */
const LONG_TAIL = 4;

/** How far the whole name and its tail are the same: in the collection, in an article that has both, or not at all. */
export type Reach = "collection" | "article";

/** 江川大学|法学院: of such there is one in many houses, and others are named beside it. */
const PARTS = /^(?:\p{Script=Han}{1,3}(?:学院|中心|研究院|研究所|委员会)|\p{Script=Han}{0,2}实验室)$/u;

/** Whether what stands before a tail leaves it the same name, and where. */
export function reachOfTail(before: string, tail: string, kind: EntityKind): Reach | null {
  if (kind === "person") return /^\p{Script=Han}{2,}[·•・]$/u.test(before) ? "collection" : null;
  if (kind === "company") {
    if (before === "中国") return "collection";
    if (PLACES.has(before) && tail.length >= LONG_TAIL) return "article";
    if (/局集团/.test(tail)) return "collection";
    return BRANCH.test(tail) && tail.length >= 5 ? "article" : null;
  }
  if (NATIONAL.has(before)) return "collection";
  // 证券市场|某某周刊, 江川|某某日报: a medium with what publishes it, or where it appears.
  if (endsAsMedium(tail)) return "article";
  if (/(?:大学|学院|科学院|医院)$/.test(before) && !PARTS.test(tail)) return "article";
  if (/^[省市区县州镇]/.test(tail)) return /^\p{Script=Han}{2,4}$/u.test(before) ? "article" : null;
  return PLACES.has(before.replace(/(?:省|市|自治区)$/, "")) ? "article" : null;
}

/**
 * Spellings in which names and their tails can be compared: 太原局集团, 太原局集团公司 and 中国铁路太原局集团有限公司, 云岚（集团）有限公司; 北京市人社局, whose
 * tail is 市人社局, and 北京人社局.
 */
export function tailKeys(form: string, kind: EntityKind): readonly string[] {
  if (kind === "institution") return [...new Set([foldForm(form, kind), spell(form, kind)])];
  if (kind !== "company") return [form];
  const group = form.replace(/[(（]集团[)）](?=.{0,4}公司$)/u, "集团");
  return [group.replace(/有限(?:责任)?(?=公司$)/u, "").replace(/(?<=集团)公司$/u, "")];
}

/** Whether a form is too long to stand above a page. */
export function isFullName(form: string, kind: EntityKind): boolean {
  return kind === "company" && (LEGAL_ENDING.test(form) || OF_HOUSE.test(form));
}

/** 工程技术|分公司 is a company of its own. */
const OF_HOUSE = /^.{2,12}(?<!中心|技术|工程|事业|管理)(?:分公司|分行|支行|营业部)$/u;
const LONGEST_SEAT = 6;

/** 中国银行|江川分行, 云岚教育|江川市分公司: the longest name with which that of a branch begins; null for other forms. */
export function houseOf(form: string, isHouse: (name: string) => boolean): string | null {
  const seat = OF_HOUSE.test(form) ? form.replace(BRANCH, "") : "";
  for (let length = seat.length - 2; length >= 2 && length >= seat.length - LONGEST_SEAT; length--)
    if (isHouse(seat.slice(0, length))) return seat.slice(0, length);
  return null;
}
