import { fitsTitle } from "../../model/event-title.ts";
import { isKnownType, type KnownEventType } from "../../model/front-matter.ts";
import { uniqueSlugs } from "../../model/slug.ts";
import type { AnnotatedArticle, FoundEvent } from "../../model/stages.ts";
import { simplifiedView } from "../../opencc.ts";
import type { Entity, EntityOf } from "./entities.ts";
import { joinRepeated } from "./repeated.ts";
import { compareEvents, RARE_OR_DEAL, type Likeness } from "./same-event.ts";
import { familyOf, keyOf, type ToldEvent } from "./signs.ts";

/** An event as one article tells it, with the id that it has in all articles. */
export interface ResolvedEvent extends ToldEvent {
  readonly id: string;
}

/** How types are called in ids. */
const TYPE_WORDS: Readonly<Record<KnownEventType, string>> = {
  founding: "成立",
  funding: "融资",
  ipo: "上市",
  product: "产品",
  layoff: "裁员",
  dispute: "纠纷",
  sanction: "处罚",
  acquisition: "交易",
  partnership: "合作",
  personnel: "人事",
  results: "业绩",
  award: "荣誉",
  statement: "表态",
  other: "动态",
};

/**
 * Joins what the articles tell into events. Only tellings that share a participant and a year (of foundings and of what is
 * undated: a participant) are compared, and each with so many at most, so the cost grows with their number.
 * `tally` is called at each comparison.
 */
export function resolveEvents(
  articles: readonly AnnotatedArticle[],
  entityOf: EntityOf,
  tally: () => void = () => undefined,
): ResolvedEvent[] {
  const told = articles.flatMap((article) => {
    const forms = [...new Set(article.mentions.map(({ form }) => form))];
    return joinRepeated(article.events.flatMap((found) => resolveParticipants(article, found, forms, entityOf) ?? []));
  });
  const slug = uniqueSlugs();
  const idOf = new Map<ToldEvent, string>();
  for (const cluster of clusterEvents(told, tally)) {
    const id = slug(...wordingsOf(cluster));
    for (const event of cluster) idOf.set(event, id);
  }
  return told.map((event) => ({ ...event, id: idOf.get(event) ?? "" }));
}

/** Tellings of one event, the one that names it first. */
type Cluster = [ToldEvent, ...ToldEvent[]];

/** Tellings come sorted by date and title, so what is alike is near: so many clusters before it are looked at. */
const NEIGHBOURS = 8;
/** So many tellings stand for a cluster, and so many of whom it names for a telling. */
const WITNESSES = 3;
const MEETING = 5;

/** Clusters in an order that goes by what is told, and the first printed first, whatever the sources are called: so are their ids. */
function clusterEvents(told: readonly ToldEvent[], tally: () => void): Cluster[] {
  const clusters: Cluster[] = [];
  const candidates = new Map<string, Cluster[]>();
  const keys = told.map((event) => ({ event, key: sortKeyOf(event) })).sort((a, b) => compare(a.key, b.key));
  for (const { event } of keys) {
    const found = findCluster(
      event,
      placesOf(event, true).map((place) => candidates.get(place) ?? []),
      tally,
    );
    if (found) found.push(event);
    const cluster = found ?? [event];
    if (!found) clusters.push(cluster);
    for (const place of placesOf(event)) register(candidates, place, cluster);
  }
  return clusters.map(firstPrinted).sort(([a], [b]) => compare(printKeyOf(a), printKeyOf(b)));
}

function register(candidates: Map<string, Cluster[]>, place: string, cluster: Cluster): void {
  const known = candidates.get(place);
  if (!known) candidates.set(place, [cluster]);
  else if (!known.slice(-NEIGHBOURS).includes(cluster)) known.push(cluster);
}

/**
 * The one cluster that a telling belongs to, one of its type if there is any; one without a date belongs to none where
 * several would do.
 */
function findCluster(event: ToldEvent, lists: readonly (readonly Cluster[])[], tally: () => void): Cluster | null {
  const seen = new Set<Cluster>();
  const fitting: Cluster[] = [];
  for (const list of lists)
    for (const cluster of list.slice(-NEIGHBOURS)) {
      if (seen.has(cluster)) continue;
      seen.add(cluster);
      if (!isToldBy(cluster, event, tally)) continue;
      if (isDated(event) && cluster[0].found.type === event.found.type) return cluster;
      fitting.push(cluster);
    }
  return fitting.length === 1 || isDated(event) ? (fitting[0] ?? null) : null;
}

/** Whether it is told where an event lies in time; that it was before the article is printed says nothing. */
function isDated({ found: { date } }: ToldEvent): boolean {
  return date !== null && !date.startsWith("..");
}

/** Its tellings are none apart from the event, and one at least tells the same. */
function isToldBy(cluster: Cluster, event: ToldEvent, tally: () => void): boolean {
  const likenesses = new Set<Likeness>();
  for (const other of cluster.slice(0, WITNESSES)) {
    tally();
    likenesses.add(compareEvents(other, event));
    if (likenesses.has("apart")) return false;
  }
  return likenesses.has("same");
}

/**
 * Where tellings of the same event meet: at each participant, by type in the month, in the year and at any time (a denial
 * with what is said as well), then whatever the type, in the month and at any time. What is dated is looked for in its month and year (`near`), the rest at any time.
 */
function placesOf(event: ToldEvent, near = false): string[] {
  const { date, type, status } = event.found;
  const points = (date ?? "").split("/").filter((point) => point !== "..");
  const kind = familyOf(type);
  const kinds = status === "denied" && kind !== "statement" ? [kind, "statement"] : [kind];
  const times =
    type === "founding"
      ? [""]
      : [...new Set([...points.flatMap((point) => [point.slice(0, 7), point.slice(0, 4)]), ""])];
  const isNear = near && isDated(event);
  const looked = isNear && times.length > 1 ? times.slice(0, -1) : times;
  const months = times.filter((time) => time.length > 4);
  return [...event.named].slice(0, MEETING).flatMap((key) => {
    const ofAnyType = months.map((month) => `${key}\0\0${month}`);
    const places = [...kinds.flatMap((one) => looked.map((time) => `${key}\0${one}\0${time}`)), ...ofAnyType];
    return isNear ? places : [...places, key];
  });
}

/** Dated before what takes its date from the report, and that before undated; then by date and words. */
function sortKeyOf(event: ToldEvent): string {
  const { date, dateText, quote } = event.found;
  const rank = !isDated(event) ? "~~" : dateText === null ? "~" : "";
  return [rank + (date ?? ""), event.title, quote].join("\0");
}

/** By the date of the article, then by words: articles that are added later take no name from those before. */
function printKeyOf(event: ToldEvent): string {
  return [event.article.published ?? "~", sortKeyOf(event)].join("\0");
}

function firstPrinted(cluster: Cluster): Cluster {
  const first = cluster.reduce((a, b) => (compare(printKeyOf(b), printKeyOf(a)) < 0 ? b : a));
  return [first, ...cluster.filter((event) => event !== first)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a === b ? 0 : 1;
}

function resolveParticipants(
  article: AnnotatedArticle,
  found: FoundEvent,
  forms: readonly string[],
  entityOf: EntityOf,
): ToldEvent | null {
  const named = found.participants.flatMap(({ form }) => {
    const entity = entityOf(article, form);
    return entity ? [{ form, entity }] : [];
  });
  const participants = uniqueEntities(named.map(({ entity }) => entity));
  const [subject] = named;
  if (!subject) return null;
  const quote = simplifiedView(found.quote);
  // A short form within a longer one counts too: 云岚 in 云岚鲜生 is hardly ever somebody else.
  const others = forms.flatMap((form) => (quote.includes(form) && entityOf(article, form)) || []);
  const first = openingOf(found.title, named) ?? subject;
  const keys = new Set([...participants, ...others].map(keyOf));
  return { article, found, participants, named: keys, title: titleOf(first, found.title) };
}

function uniqueEntities(entities: readonly Entity[]): Entity[] {
  return [...new Map(entities.map((entity) => [`${entity.kind}\0${entity.id}`, entity])).values()];
}

/** The longest title, in characters, whatever they are. */
const TITLE_LENGTH = 60;

/** A name of more characters leaves no room for what is told where a title has a short form: 某某控股股份有限公司. */
const LONG_NAME = 8;

/** 云岚A|股: letters that belong to what follows a name. */
const IS_SHARE = /^[A-Z]+股/;

/** Whom a title opens with: of 云岚 and 云岚鲜生, the longer. */
function openingOf<T extends { readonly form: string }>(title: string, named: readonly T[]): T | undefined {
  const opening = named.filter(({ form }) => title.startsWith(form));
  return opening.reduce<T | undefined>((a, b) => (a && a.form.length >= b.form.length ? a : b), undefined);
}

/** The title with its subject under its own name, if that is not as long as names in full are and there is room for it. */
function titleOf({ form, entity: subject }: { form: string; entity: Entity }, title: string): string {
  const isLong = subject.name.length > Math.max(LONG_NAME, form.length);
  const isPart = form.startsWith(subject.name) && IS_SHARE.test(title.slice(subject.name.length));
  const isRenamed = form !== subject.name && !isLong && !isPart && title.startsWith(form);
  const named = isRenamed ? subject.name + title.slice(form.length) : title;
  return (fitsTitle(named) ? named : title).slice(0, TITLE_LENGTH).replace(/[\uD800-\uDBFF]$/, "");
}

/**
 * What the id of an event may be made of, the first choice first. It is what changes least when sources are added: subject,
 * type and year, with the trigger where a company has many events of the type or nothing tells the year; only where that
 * is taken, the date and the title.
 */
function wordingsOf([first]: Cluster): string[] {
  const { type, trigger, date } = first.found;
  const year = (date ?? "").replace("../", "").slice(0, 4);
  const base = [first.participants[0]?.name ?? "", isKnownType(type) ? TYPE_WORDS[type] : type, year];
  const wordings = [
    ...(year && RARE_OR_DEAL.has(type) ? [base] : []),
    [...base, trigger],
    [...base, trigger, (date ?? "").replace("/", "至")],
    [...base, first.title],
  ];
  return wordings.map((words) => words.filter(Boolean).join("-"));
}
