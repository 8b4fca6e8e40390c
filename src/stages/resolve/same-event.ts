import { bounds, contains, precision, type Edtf } from "../../model/edtf.ts";
import type { EventType } from "../../model/front-matter.ts";
import { simplifiedView } from "../../opencc.ts";
import type { AnnotatedArticle, FoundEvent } from "../../model/stages.ts";
import type { Entity } from "./entities.ts";

/** An event as one article tells it, with its participants resolved; the first is its subject. */
export interface ToldEvent {
  readonly article: AnnotatedArticle;
  readonly found: FoundEvent;
  readonly participants: readonly Entity[];
  /** Keys of the participants, and of whom else the quote names. */
  readonly named: ReadonlySet<string>;
  readonly title: string;
}

/** Types of which a company has few: two tellings whose dates fit are taken for one. */
export const RARE: ReadonlySet<EventType> = new Set<EventType>(["founding", "ipo", "layoff", "sanction"]);
/** One deal may be told as any of them: 增资入股, 签署投资协议. */
const DEALS: ReadonlySet<EventType> = new Set<EventType>(["funding", "acquisition", "partnership"]);
/** Types that a telling takes whose words are of no other: a denial may be told as what is denied. */
const VAGUE: ReadonlySet<EventType> = new Set<EventType>(["statement", "other"]);

/** The share of pairs of characters that two titles of one event have in common; of events of two types, more. */
const ALIKE = 0.5;
const VERY_ALIKE = 0.75;

/** `unlike`: nothing speaks against their being one, and too little for it. */
export type Likeness = "same" | "unlike" | "apart";

/**
 * Whether two articles tell of one event: types and participants that fit, no amounts that exclude each other, and dates
 * that fit at their precision. Of what happens once, the dates may exclude each other: then the articles disagree.
 */
export function compareEvents(a: ToldEvent, b: ToldEvent): Likeness {
  if (a.article === b.article || !typesFit(a.found.type, b.found.type)) return "apart";
  if (isDenial(a) !== isDenial(b) && a.found.type === b.found.type) return deniesEvent(a, b) ? "same" : "apart";
  const dates = compareDates(a, b);
  if (dates === "apart") return "apart";
  if (isSameResult(a, b, dates)) return "same";
  const doAmountsFit = amountsFit(a.found, b.found);
  if (doAmountsFit ? isSameDeed(a, b, dates) : isSameButForAmount(a, b, dates)) return "same";
  return doAmountsFit && dates !== "near" ? "unlike" : "apart";
}

function isSameDeed(a: ToldEvent, b: ToldEvent, dates: Dates): boolean {
  if (isSameDocument(a, b) || isWellAttested(a, b, dates)) return true;
  const shared = sharedParticipants(a, b);
  if (a.found.type !== b.found.type) return isSameOfTwoTypes(a, b, dates);
  if (subjectOf(a) !== subjectOf(b) && shared < 2 && !isOfOneList(a, b)) return false;
  if (dates === "near") return false;
  if (dates === "untold") return isSameUndated(a, b, shared);
  if (isDenial(a) && isDenial(b) && a.found.date === b.found.date) return true;
  const isAboutOne = RARE.has(a.found.type) || sharesAmount(a.found, b.found) || sharesTrigger(a.found, b.found);
  if (isAboutOne || isAlike(a, b, ALIKE)) return true;
  return (
    !differInDetail(a, b) &&
    !differInOthers(a, b) &&
    a.found.type !== "statement" &&
    (shared > 1 || isOneKindOfDeed(a.found, b.found))
  );
}

/** How many signs two tellings of one event must have in common; of two families of types, one more. */
const ENOUGH = 3;

/**
 * Whether enough speaks for two tellings being of one deed, whoever is its subject and whatever its trigger: whom both
 * name, sums, details such as 12艘, X7 or B轮, and words.
 */
function isWellAttested(a: ToldEvent, b: ToldEvent, dates: Dates): boolean {
  const types = new Set([a.found.type, b.found.type]);
  const shared = sharedNames(a, b);
  if (types.has("results") || (types.has("statement") && types.size === 1)) return false;
  if (shared === 0 || differInDetail(a, b) || (types.has("personnel") && !sharesPerson(a, b))) return false;
  if (dates === "untold" && !isOfSameWeeks(a, b)) return false;
  const isOfOneFamily = familyOf(a.found.type) === familyOf(b.found.type);
  const signs = [sharesAmount(a.found, b.found), sharesDetail(a, b)].filter(Boolean).length;
  if (signs === 0 && (dates !== "fit" || !isOfOneFamily)) return dates !== "fit" && isSameNews(a, b, shared);
  const isTold = tellsTrigger(a, b);
  const isWorded = isTold || isOneKindOfDeed(a.found, b.found) || isAlike(a, b, ALIKE);
  return Math.min(shared, 2) + signs + Number(isWorded) >= ENOUGH + Number(!isOfOneFamily && !isTold);
}

/** A sum of which the other is at least so much of it may be told of the same deed. */
const SAME_SIZE = 0.6;

/**
 * Papers that tell of one deed with different sums: the same day or days, the same round or at least two who take part; or
 * without date in the papers of one week, with a detail such as the share.
 */
function isSameButForAmount(a: ToldEvent, b: ToldEvent, dates: Dates): boolean {
  if (a.found.type !== b.found.type || dates === "near" || differInDetail(a, b)) return false;
  const isOfSize = a.found.amounts.some((one) =>
    b.found.amounts.some(
      (other) =>
        one.unit === other.unit && Math.min(one.value, other.value) >= SAME_SIZE * Math.max(one.value, other.value),
    ),
  );
  if (!isOfSize || !ONE_AT_A_TIME.has(a.found.type)) return false;
  if (dates === "untold") return isSameNews(a, b, sharedNames(a, b)) && sharesDetail(a, b);
  if (!isDated(a) || !isDated(b)) return false;
  return sharedNames(a, b) > 1 || (subjectOf(a) === subjectOf(b) && isClose(a, b) && !differInOthers(a, b));
}

/** More is told of when it was than the year. */
function isDated({ found: { date } }: ToldEvent): boolean {
  return date !== null && lengthOf(date) <= MAX_UNKNOWN / 2;
}

/** Both name others beside their subject, and none in common. */
function differInOthers(a: ToldEvent, b: ToldEvent): boolean {
  const areOther = [a, b].map((one) => {
    const others = othersOf(one);
    const { named } = one === a ? b : a;
    return others.size > 0 && ![...others].some((key) => named.has(key));
  });
  return areOther.every(Boolean);
}

function isClose(a: ToldEvent, b: ToldEvent): boolean {
  return isOneKindOfDeed(a.found, b.found) || sharesDetail(a, b) || isAlike(a, b, ALIKE);
}

function isDenial({ found: { status } }: ToldEvent): boolean {
  return status === "denied";
}

/** What tells a deed from others of its kind: X7, 《星屿》, “听涛”, B轮, 董事长; 12艘 is read as a number. */
const DETAILS =
  /[A-Za-z]{1,12}-?\d[A-Za-z\d-]{0,12}|\d{1,6}[A-Za-z][A-Za-z\d-]{0,12}|[《“"][^《》“”"]{2,12}[》”"]|(?:天使|种子|Pre-?[A-H]|[A-H]\+*)轮|董事长|总经理|总裁|行长|校长|院长|书记|教练|财务总监|首席\p{Script=Han}{2}官/gu;
const NUMBERS = /(\d{1,12}(?:\.\d{1,4})?)([万亿]?)(?![年月日号点时\d.])([%\p{Script=Han}])/gu;
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** Names of things and rounds, of which a deed has its own; numbers may be told of anything. */
const OWN_DETAIL = /[A-Za-z]|[》”"]$|轮$/;
const detailsOf = new WeakMap<ToldEvent, ReadonlySet<string>>();

function details(event: ToldEvent): ReadonlySet<string> {
  const known = detailsOf.get(event);
  if (known) return known;
  const text = simplifiedView(event.found.quote);
  const numbers = Array.from(text.matchAll(NUMBERS), ([, number = "", scale = "", unit = ""]) => ({
    value: Number(number) * (SCALES[scale] ?? 1),
    unit,
  })).filter(({ value }) => value > 9);
  const made = new Set([
    ...Array.from(text.matchAll(DETAILS), ([detail]) => detail.replace(/["“”]/g, "")),
    ...numbers.map(({ value, unit }) => `${value}${unit}`),
  ]);
  detailsOf.set(event, made);
  return made;
}

function sharesDetail(a: ToldEvent, b: ToldEvent): boolean {
  return [...details(a)].some((detail) => details(b).has(detail));
}

/** Both name things or rounds, and none that the other names. */
function differInDetail(a: ToldEvent, b: ToldEvent): boolean {
  const [one, other] = [a, b].map((event) => [...details(event)].filter((detail) => OWN_DETAIL.test(detail)));
  return !!one && !!other && one.length > 0 && other.length > 0 && !one.some((detail) => other.includes(detail));
}

/** Words for one kind of deed: a launch is no delivery, nor is leaving an office taking it. */
const KINDS_OF_DEED = [
  /上市|推出|发布|首发|亮相|[面问]世|开售|首销/,
  /收购|受让|买下|购|控股|入主|拿下|接手|转让|出售|易主|竞得/,
  /聘|任命|选举|当选|[出接担继上]任|接棒|接替|履新/,
  /辞|[卸离]任|离职|退休|免去/,
  /诉|索赔/,
  /罚/,
  /[出增注]资|投资|入股|融资|募资|[领跟]投|轮$/,
  /签|中标|订/,
  /投产|投运|启用|开业|营业|运营|开通|通车|落成|揭牌/,
  /查|带走|拘|捕/,
  /关[闭停店]|停止运营|停[产业运]|倒闭|闭店|歇业/,
];

function isOneKindOfDeed(a: FoundEvent, b: FoundEvent): boolean {
  return sharesTrigger(a, b) || KINDS_OF_DEED.some((kind) => kind.test(a.trigger) && kind.test(b.trigger));
}

/** The word that tells of one stands in what the other tells: 召回 and 宣布召回. */
function tellsTrigger(a: ToldEvent, b: ToldEvent): boolean {
  return (
    (a.found.trigger.length > 1 && b.title.includes(a.found.trigger)) ||
    (b.found.trigger.length > 1 && a.title.includes(b.found.trigger))
  );
}

/** What a company earned in one period is one result, whichever figures are told of it: revenue here, profit there. */
function isSameResult(a: ToldEvent, b: ToldEvent, dates: Dates): boolean {
  const isResult = a.found.type === "results" && b.found.type === "results";
  return isResult && dates === "fit" && a.found.date === b.found.date && subjectOf(a) === subjectOf(b);
}

/** Days within which papers print one piece of news. */
const NEWS_CYCLE = 7;
/** Types of which the same two have one at a time; what is said, and quarrels, may come several in a week. */
const ONE_AT_A_TIME: ReadonlySet<EventType> = new Set<EventType>([
  "founding",
  "funding",
  "ipo",
  "product",
  "layoff",
  "sanction",
  "acquisition",
  "partnership",
  "personnel",
  "award",
]);

/** Two reports of the same days on the same type of deed between the same two, whether or not both say when. */
function isSameNews(a: ToldEvent, b: ToldEvent, shared: number): boolean {
  const [one, other] = [dayOf(a), dayOf(b)];
  if (one === null || other === null || a.found.type !== b.found.type) return false;
  return shared > 1 && ONE_AT_A_TIME.has(a.found.type) && daysBetween(one, other) <= NEWS_CYCLE;
}

/** The day on which the article was printed, where it is known. */
function dayOf({ article: { published } }: ToldEvent): Edtf | null {
  return published !== null && precision(published) === "day" ? published : null;
}

/** Days after a deed within which an article that gives no date is likely to mean it. */
const SAME_WEEKS = 45;

/** Whether what is told without a date may be of the days of the other: an article tells of what has just been. */
function isOfSameWeeks(a: ToldEvent, b: ToldEvent): boolean {
  const [one, other] = [a, b].map((event) => event.found.date ?? dayOf(event));
  if (!one || !other) return false;
  return daysBetween(one, other) <= SAME_WEEKS + lengthOf(one) + lengthOf(other);
}

/** 甲、乙等被列入实体清单 and 乙被列入实体清单. */
function isOfOneList(a: ToldEvent, b: ToldEvent): boolean {
  const isNamed = [a, b].some((one) => {
    const other = one === a ? b : a;
    return one.participants.some((participant) => keyOf(participant) === subjectOf(other));
  });
  return a.found.type === "sanction" && a.found.date !== null && isNamed && sharesTrigger(a.found, b.found);
}

/** What a company gives out of its own: two articles that quote one, of dates that fit, quote the same. */
const DOCUMENT = /澄清公告|辟谣声明|致歉信|公开信|律师函/;

function isSameDocument(a: ToldEvent, b: ToldEvent): boolean {
  if (a.found.date === null || b.found.date === null || subjectOf(a) !== subjectOf(b)) return false;
  const [one, other] = [a, b].map(({ found }) => DOCUMENT.exec(simplifiedView(found.quote))?.[0]);
  return one !== undefined && one === other && isSaid(a) && isSaid(b);
}

/** A denial, or what is said: what a document announces is another event. */
function isSaid({ found }: ToldEvent): boolean {
  return found.type === "statement" || found.status === "denied";
}

/** Days within which a company denies what is told of it. */
const MAX_REPLY = 31;
/** 再无新的投资, 未采取任何措施: what is denied is nothing that was told. */
const DENIES_ALL = /再无|再没有|任何|新的|新增|其他|其它|进一步/;

/**
 * Whether of two tellings the one that denies speaks of what the other tells: the same deed by the same subject to the
 * same others, if they name any, denied on its date or soon after.
 */
function deniesEvent(a: ToldEvent, b: ToldEvent): boolean {
  const [denial, told] = a.found.status === "denied" ? [a, b] : [b, a];
  if (subjectOf(a) !== subjectOf(b) || DENIES_ALL.test(denial.title) || !amountsFit(a.found, b.found)) return false;
  if (!isDeniedInTime(denial, told.found.date)) return false;
  return !differInOthers(denial, told) && (sharesTrigger(a.found, b.found) || isAlike(a, b, ALIKE));
}

/** What is denied without a date is denied by the day on which that is printed. */
function isDeniedInTime({ found, article }: ToldEvent, told: Edtf | null): boolean {
  if (told === null) return found.date === null;
  const denied = found.date ?? article.published;
  if (denied === null) return false;
  const [reply, deed] = [bounds(denied), bounds(told)];
  return reply.last >= deed.first && daysBetween(denied, told) <= MAX_REPLY + lengthOf(told);
}

function lengthOf(date: Edtf): number {
  const { first, last } = bounds(date);
  return (Date.parse(last) - Date.parse(first)) / DAY;
}

/** The organizations of an event but for its subject. */
function othersOf({ participants }: ToldEvent): ReadonlySet<string> {
  return new Set(
    participants
      .slice(1)
      .filter(({ kind }) => kind !== "person")
      .map(keyOf),
  );
}

/** Types of which one deed may be told as either: a stake bought, a fine that is fought over. */
export function familyOf(type: EventType): EventType {
  return DEALS.has(type) ? "funding" : type === "dispute" ? "sanction" : type;
}

function typesFit(a: EventType, b: EventType): boolean {
  return familyOf(a) === familyOf(b) || VAGUE.has(a) || VAGUE.has(b);
}

function isSameOfTwoTypes(a: ToldEvent, b: ToldEvent, dates: Dates): boolean {
  const isVague = VAGUE.has(a.found.type) || VAGUE.has(b.found.type);
  if (!isVague || dates === "near" || subjectOf(a) !== subjectOf(b)) return false;
  return isAlike(a, b, VERY_ALIKE) || (dates === "fit" && sharesRun(a, b));
}

/** One of them gives no date, or neither does. */
function isSameUndated(a: ToldEvent, b: ToldEvent, shared: number): boolean {
  const isUndated = a.found.date === b.found.date;
  if (sharesAmount(a.found, b.found) || isAlike(a, b, isUndated || !isOfSameWeeks(a, b) ? VERY_ALIKE : ALIKE))
    return true;
  if (isUndated && RARE.has(a.found.type)) return true;
  if (a.found.type === "founding") return !foundsMore(a) && !foundsMore(b);
  if (a.found.type === "acquisition") return sharedNames(a, b) > 1 && isOneKindOfDeed(a.found, b.found);
  return (shared > 1 || a.found.type === "dispute") && sharesTrigger(a.found, b.found);
}

/** 设立子公司, 发起基金: what a company founds besides itself. */
const FOUNDS_MORE = /子公司|分公司|分行|分支|基金|中心|研究院|实验室|学院|合资|合伙|部门|事业部|工厂|联盟|委员会|平台/;

function foundsMore({ title }: ToldEvent): boolean {
  return FOUNDS_MORE.test(title);
}

/** `near`: two days so close that one may be of the announcement; `untold`: at least one has none. */
type Dates = "fit" | "near" | "apart" | "untold";

function compareDates(one: ToldEvent, other: ToldEvent): Dates {
  const [a, b] = [one.found, other.found];
  if (a.date === null || b.date === null || [a.date, b.date].some((date) => date.startsWith(".."))) return "untold";
  if (a.date === b.date) return "fit";
  if (subjectOf(one) === subjectOf(other) && (happensOnce(a, b) || isOneFounding(one, other))) return "fit";
  if (isOneCase(one, other)) return "fit";
  if (isPeriod(a) || isPeriod(b)) return "apart";
  if (contains(a.date, b.date) || contains(b.date, a.date)) return "fit";
  if (isAsOf(a) !== isAsOf(b) && daysBetween(a.date, b.date) <= MAX_STEP) return "untold";
  const isOneAtATime = ONE_AT_A_TIME.has(a.type) && ONE_AT_A_TIME.has(b.type);
  return isOneAtATime && daysBetween(a.date, b.date) <= MAX_NEAR ? "near" : "apart";
}

/** What is told as so when the article is printed, whose date is that: it may have been so for some time. */
function isAsOf({ date, dateText }: FoundEvent): boolean {
  return date !== null && dateText === null && precision(date) === "month";
}

/** An interval in which something went on; a short one is that of a day which is not known, but for results. */
function isPeriod({ date, type }: FoundEvent): boolean {
  return date !== null && date.includes("/") && lengthOf(date) > (type === "results" ? MAX_UNKNOWN / 2 : MAX_UNKNOWN);
}

/** 不久前, 第三季度: days. */
const MAX_UNKNOWN = 124;

/** Days between announcing a deed and reporting it. */
const MAX_NEAR = 3;
/** Days within which one company takes the same step to the stock exchange once. */
const MAX_STEP = 92;

/**
 * A lawsuit between the same two over the same amount, or a deal of the same two on the same amount or share that was a plan
 * first, within a year: one tells when it was filed or planned, another when it was heard or done.
 */
function isOneCase(a: ToldEvent, b: ToldEvent): boolean {
  const isDeal = DEALS.has(a.found.type) && DEALS.has(b.found.type) && isPlan(a) !== isPlan(b);
  const isLawsuit = a.found.type === "dispute" && b.found.type === "dispute";
  if ((!isDeal && !isLawsuit) || a.found.date === null || b.found.date === null) return false;
  const sharesSum = sharesAmount(a.found, b.found) || (isDeal && sharesDetail(a, b));
  return sharesSum && sharedNames(a, b) > 1 && daysBetween(a.found.date, b.found.date) <= MAX_CASE;
}

function isPlan({ found: { status } }: ToldEvent): boolean {
  return status === "planned" || status === "forecast";
}

/** Days within which one lawsuit, or one deal from plan to deed, is told. */
const MAX_CASE = 366;

/** A filing, or a round of funding with its name: told with other dates it is the same, told differently. */
function happensOnce(a: FoundEvent, b: FoundEvent): boolean {
  if (a.type !== b.type || a.date === null || b.date === null) return false;
  if ((a.status === "denied") !== (b.status === "denied")) return false;
  if (a.type === "ipo") return isFiling(a) && isFiling(b) && daysBetween(a.date, b.date) <= MAX_STEP;
  return a.type === "funding" && ROUND.test(a.trigger) && a.trigger === b.trigger;
}

/** A company is founded once: told with other dates, within a few years, it is the same, told differently. */
function isOneFounding(a: ToldEvent, b: ToldEvent): boolean {
  if (a.found.type !== "founding" || b.found.type !== "founding" || foundsMore(a) || foundsMore(b)) return false;
  const [one, other] = [a.found.date, b.found.date];
  return one !== null && other !== null && daysBetween(one, other) <= MAX_FOUNDING;
}

/** Days between two dates that may both be meant for one founding: when it was begun, and when it was registered. */
const MAX_FOUNDING = 3 * 366;

const FILING = /辅导|备案|(?:启动|开启)[^，,。]{0,6}(?:IPO|上市)/;

function isFiling({ trigger, quote }: FoundEvent): boolean {
  return FILING.test(trigger) || FILING.test(simplifiedView(quote));
}

const ROUND = /^(?:Pre-)?[A-H]\+*轮$/;

const DAY = 86_400_000;

function daysBetween(a: Edtf, b: Edtf): number {
  const [from, until] = [bounds(a), bounds(b)];
  return Math.abs(Date.parse(from.first) - Date.parse(until.first)) / DAY;
}

function subjectOf({ participants: [subject] }: ToldEvent): string {
  return subject ? keyOf(subject) : "";
}

/** What tells an entity from all others. */
export function keyOf({ kind, id }: Entity): string {
  return `${kind}\0${id}`;
}

function sharedNames(a: ToldEvent, b: ToldEvent): number {
  return [...a.named].filter((key) => b.named.has(key)).length;
}

function sharesPerson(a: ToldEvent, b: ToldEvent): boolean {
  return [...a.named].some((key) => key.startsWith("person") && b.named.has(key));
}

function sharedParticipants(a: ToldEvent, b: ToldEvent): number {
  return a.participants.filter((one) => b.participants.some((other) => other.id === one.id && other.kind === one.kind))
    .length;
}

/** 起诉 and 发起诉讼 are one word longer or shorter. */
function sharesTrigger(a: FoundEvent, b: FoundEvent): boolean {
  return a.trigger === b.trigger || a.trigger.includes(b.trigger) || b.trigger.includes(a.trigger);
}

/** Newspapers round: 近70亿 is said of 68.6亿 too. */
const ROUNDING = 0.05;

function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}

function sharesAmount(a: FoundEvent, b: FoundEvent): boolean {
  return a.amounts.some((one) => b.amounts.some((other) => one.unit === other.unit && isEqual(one.value, other.value)));
}

/** Amounts of one unit in both, and none in common, are of two events. */
function amountsFit(a: FoundEvent, b: FoundEvent): boolean {
  const isCompared = a.amounts.some((one) => b.amounts.some((other) => one.unit === other.unit));
  return !isCompared || sharesAmount(a, b);
}

/** So many characters in a row, names apart, are no chance: 异构GPU协同训练方案. */
const RUN = 9;
const runsOf = new WeakMap<ToldEvent, ReadonlySet<string>>();

/** Whether two quotes have a run of words in common. */
function sharesRun(a: ToldEvent, b: ToldEvent): boolean {
  const [first, second] = [runs(a), runs(b)];
  return [...first].some((run) => second.has(run));
}

function runs(event: ToldEvent): ReadonlySet<string> {
  const known = runsOf.get(event);
  if (known) return known;
  const forms = event.found.participants.map(({ form }) => form);
  const names = [...event.participants.map(({ name }) => name), ...forms].sort((a, b) => b.length - a.length);
  const words = names.reduce((text, name) => text.replaceAll(name, " "), simplifiedView(event.found.quote));
  const made = new Set(
    words
      .split(/[^\p{Script=Han}\p{L}\d]+/u)
      .flatMap((part) => Array.from({ length: Math.max(0, part.length - RUN + 1) }, (_, i) => part.slice(i, i + RUN))),
  );
  runsOf.set(event, made);
  return made;
}

const pairsOf = new WeakMap<ToldEvent, ReadonlySet<string>>();

function isAlike(a: ToldEvent, b: ToldEvent, least: number): boolean {
  const [first, second] = [pairs(a), pairs(b)];
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared++;
  return shared >= least * Math.max(1, Math.min(first.size, second.size));
}

/** The pairs of characters of a title, the names and dates in it apart. */
function pairs(event: ToldEvent): ReadonlySet<string> {
  const known = pairsOf.get(event);
  if (known) return known;
  const nameless = event.participants.reduce((title, { name }) => title.replaceAll(name, ""), event.title);
  const text = nameless.replace(/\d{1,2}[月日]/g, "");
  const made = new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
  pairsOf.set(event, made);
  return made;
}
