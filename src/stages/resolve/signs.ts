import type { EventType } from "../../model/front-matter.ts";
import type { AnnotatedArticle, FoundEvent } from "../../model/stages.ts";
import { simplifiedView } from "../../opencc.ts";
import type { Entity } from "./entities.ts";
import { DEEDS, DOCUMENTS } from "./lexicon.ts";

/** An event as one article tells it, with its participants resolved; the first is its subject. */
export interface ToldEvent {
  readonly article: AnnotatedArticle;
  readonly found: FoundEvent;
  readonly participants: readonly Entity[];
  /** Keys of the participants, and of whom else the quote names. */
  readonly named: ReadonlySet<string>;
  readonly title: string;
}

/** What a telling says by which it can be known again. */
export interface Signs {
  /** Things and rounds that are named, of which a deed has its own: X7, 《星屿》, “听涛”, B轮. */
  readonly things: ReadonlySet<string>;
  /** Things, and numbers of what is counted: 12艘. */
  readonly details: ReadonlySet<string>;
  /** Kinds of deed that its trigger may tell of. */
  readonly deeds: ReadonlySet<readonly string[]>;
  /** 澄清公告: what of the company's own is quoted. */
  readonly document: string | undefined;
  /** Pairs of characters of the title, names and dates apart. */
  readonly pairs: ReadonlySet<string>;
  /** Those of what the title tells first. */
  readonly firstPairs: ReadonlySet<string>;
  /** Runs of so many characters of the quote, names apart, that two have hardly ever in common by chance. */
  readonly runs: ReadonlySet<string>;
}

const known = new WeakMap<ToldEvent, Signs>();

/** The signs of a telling, made once. */
export function signsOf(event: ToldEvent): Signs {
  const made = known.get(event) ?? makeSigns(event);
  known.set(event, made);
  return made;
}

function makeSigns(event: ToldEvent): Signs {
  const { trigger, participants } = event.found;
  const quote = simplifiedView(event.found.quote);
  const names = [...event.participants.map(({ name }) => name), ...participants.map(({ form }) => form)];
  const things = Array.from(quote.matchAll(THINGS), ([thing]) => thing.replace(/["“”]/g, ""));
  const first = firstClauseOf(event.title);
  const pairs = pairsOf(names, event.title);
  return {
    things: new Set(things),
    details: new Set([...things.filter((thing) => thing !== trigger), ...countsIn(quote)]),
    deeds: new Set(DEEDS.filter((words) => words.some((word) => trigger.includes(word)))),
    document: DOCUMENTS.find((document) => quote.includes(document)),
    pairs,
    firstPairs: first === event.title ? pairs : pairsOf(names, first),
    runs: piecesOf(without(names, quote), RUN),
  };
}

/** 云岚鲜生买入|，持股两成: what a title tells first, behind which it may go on. */
function firstClauseOf(title: string): string {
  return title.split("，", 1)[0] ?? title;
}

function pairsOf(names: readonly string[], title: string): Set<string> {
  return piecesOf(without(names, title).replace(/\d{1,2}[月日]/g, ""), 2);
}

const THINGS =
  /[A-Za-z]{1,12}-?\d[A-Za-z\d-]{0,12}|\d{1,6}[A-Za-z][A-Za-z\d-]{0,12}|[《“"][^《》“”"]{2,12}[》”"]|(?:天使|种子|Pre-?[A-H]|[A-H]\+*)轮/gu;
const COUNTS = /(\d{1,12}(?:\.\d{1,4})?)([万亿]?)(?![年月日号点时\d.])([%\p{Script=Han}])/gu;
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** Of smaller numbers two tellings have the same by chance. */
const LEAST_COUNT = 10;

function countsIn(text: string): string[] {
  return Array.from(text.matchAll(COUNTS), ([, number = "", scale = "", unit = ""]) => ({
    value: Number(number) * (SCALES[scale] ?? 1),
    unit,
  })).flatMap(({ value, unit }) => (value < LEAST_COUNT ? [] : `${String(value)}${unit}`));
}

/** 异构GPU协同训练方案: as long as this is no chance. */
const RUN = 9;

/** All pieces of so many characters of what stands between marks. */
function piecesOf(text: string, size: number): Set<string> {
  return new Set(
    text
      .split(/[^\p{L}\p{N}]+/u)
      .flatMap((part) =>
        Array.from({ length: Math.max(0, part.length - size + 1) }, (_, i) => part.slice(i, i + size)),
      ),
  );
}

/** The longest name first, so that none hides another. */
function without(names: readonly string[], text: string): string {
  return [...names].sort((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, " "), text);
}

/** What tells an entity from all others. */
export function keyOf({ kind, id }: Entity): string {
  return `${kind}\0${id}`;
}

/** The key of who an event is told of; empty where nobody is. */
export function subjectOf({ participants: [subject] }: ToldEvent): string {
  return subject ? keyOf(subject) : "";
}

/** Whom two tellings both name. */
export function sharedNames(a: ToldEvent, b: ToldEvent): number {
  return countShared(a.named, b.named);
}

/** The keys of the people who take part. */
export function peopleIn({ participants }: ToldEvent): ReadonlySet<string> {
  return new Set(participants.filter(({ kind }) => kind === "person").map(keyOf));
}

/** Whether both name one thing, round, or number of what is counted. */
export function sharesDetail(a: ToldEvent, b: ToldEvent): boolean {
  return meet(signsOf(a).details, signsOf(b).details);
}

/** How many items two sets have in common. */
export function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return count;
}

/** Whether two sets have anything in common. */
export function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}

/** One deal may be told as any of them: 增资入股, 签署投资协议. */
const DEALS: ReadonlySet<EventType> = new Set<EventType>(["funding", "acquisition", "partnership"]);

/** Whether two have dealt with each other. */
export function isDeal({ found: { type } }: ToldEvent): boolean {
  return DEALS.has(type);
}

/** Types of which one deed may be told as either: a stake bought, a fine that is fought over. */
export function familyOf(type: EventType): EventType {
  return DEALS.has(type) ? "funding" : type === "dispute" ? "sanction" : type;
}

/** Newspapers round: 近70亿 is said of 68.6亿 too. */
const ROUNDING = 0.05;

/** `none`: no amounts of one unit in both. */
export type Amounts = "shared" | "apart" | "none";

/** Whether two tellings name the same amount, or only others of the same unit, of which the smaller is `least` of the larger. */
export function compareAmounts(a: ToldEvent, b: ToldEvent, least = 1 - ROUNDING): Amounts {
  const shares = sumsOf(a).flatMap((one) =>
    sumsOf(b).flatMap((other) => (one.unit === other.unit ? shareOf(one.value, other.value) : [])),
  );
  if (shares.length === 0) return "none";
  return Math.max(...shares) >= least ? "shared" : "apart";
}

/** Money below this is the price of a share or of a thing, and none that is dealt in by the sum. */
const LEAST_SUM = 10_000;
function sumsOf(event: ToldEvent): FoundEvent["amounts"] {
  if (!isDeal(event)) return event.found.amounts;
  return event.found.amounts.filter(({ value, unit }) => unit === "人" || value >= LEAST_SUM);
}

/** What the smaller of two numbers is of the larger. */
function shareOf(a: number, b: number): number {
  const larger = Math.max(Math.abs(a), Math.abs(b));
  return larger === 0 ? 1 : 1 - Math.abs(a - b) / larger;
}
