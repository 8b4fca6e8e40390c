import { contains, type Edtf } from "../../model/edtf.ts";
import type { EventType } from "../../model/front-matter.ts";
import { uniqueSlugs } from "../../model/slug.ts";
import type { AnnotatedArticle, FoundEvent } from "../../model/stages.ts";
import type { Entity, EntityOf } from "./entities.ts";

/** An event as one article tells it, with its participants resolved. */
export interface ResolvedEvent {
  readonly article: AnnotatedArticle;
  readonly found: FoundEvent;
  readonly participants: readonly Entity[];
  readonly title: string;
  readonly id: string;
}

/** How types are called in ids. */
const TYPE_WORDS: Readonly<Record<EventType, string>> = {
  founding: "成立",
  funding: "融资",
  ipo: "上市",
  product: "产品",
  layoff: "裁员",
  dispute: "纠纷",
  sanction: "处罚",
  acquisition: "收购",
  partnership: "合作",
  personnel: "人事",
  results: "业绩",
  award: "荣誉",
  statement: "表态",
  other: "动态",
};

/** An event that has no id yet, with the pairs of characters of its title, its subject apart. */
type Unnamed = Omit<ResolvedEvent, "id"> & { readonly pairs: ReadonlySet<string> };

/**
 * Joins what the articles tell into events: the same type about the same participant on dates that fit. Only events that
 * share type, main participant and year (or, undated, the trigger) are compared, so the cost grows with their number.
 * `tally` is called at each comparison.
 */
export function resolveEvents(
  articles: readonly AnnotatedArticle[],
  entityOf: EntityOf,
  tally: () => void = () => undefined,
): ResolvedEvent[] {
  const told = articles.flatMap((article) =>
    article.events.flatMap((found) => resolveParticipants(article, found, entityOf) ?? []),
  );
  const clusters = clusterEvents(told, tally);
  const slug = uniqueSlugs();
  const idOf = new Map<Unnamed, string>();
  for (const cluster of clusters) {
    const id = slug(...wordingsOf(cluster));
    for (const event of cluster) idOf.set(event, id);
  }
  return told.map((event) => {
    const { article, found, participants, title } = event;
    return { article, found, participants, title, id: idOf.get(event) ?? "" };
  });
}

/** Events come sorted by date and title, so what is alike is near: an event is compared with so many clusters of each date. */
const NEIGHBOURS = 8;
/** An event that many articles tell is compared with the first and the last of the tellings. */
const MEMBERS = 8;

/** Clusters in an order that goes by what is told, whatever the sources are called: so are their ids. */
function clusterEvents(told: readonly Unnamed[], tally: () => void): Unnamed[][] {
  const bySubject = new Map<string, Map<string, Unnamed[][]>>();
  for (const event of inOrderOfContent(told)) {
    const { type, date } = event.found;
    const [main] = event.participants;
    const when = date?.replace("../", "").slice(0, 4) ?? (RARE.has(type) ? "" : event.found.trigger);
    const subject = [type, main?.kind, main?.id, when].join("\0");
    const byDate = bySubject.get(subject) ?? new Map<string, Unnamed[][]>();
    bySubject.set(subject, byDate);
    const cluster = clustersNear(byDate, date).find((candidate) => isToldBy(candidate, event, tally));
    const ofDate = byDate.get(date ?? "") ?? [];
    byDate.set(date ?? "", ofDate);
    if (cluster) cluster.push(event);
    else ofDate.push([event]);
  }
  return [...bySubject.values()].flatMap((byDate) => [...byDate.values()].flat());
}

/** The last clusters of each date that fits. Only dates coarser than a day are looked through. */
function clustersNear(byDate: ReadonlyMap<string, Unnamed[][]>, date: Edtf | null): Unnamed[][] {
  const isDay = date?.length === "2024-01-01".length;
  const dates = [...byDate.keys()].filter((other) =>
    other === (date ?? "")
      ? true
      : date !== null && !(isDay && other.length === date.length) && datesFit(other as Edtf, date),
  );
  return dates.flatMap((one) => byDate.get(one)?.slice(-NEIGHBOURS) ?? []);
}

function isToldBy(cluster: readonly Unnamed[], event: Unnamed, tally: () => void): boolean {
  const others = cluster.length > MEMBERS ? [...cluster.slice(0, 1), ...cluster.slice(1 - MEMBERS)] : cluster;
  return others.every((other) => {
    tally();
    return isSame(other, event);
  });
}

function inOrderOfContent(told: readonly Unnamed[]): Unnamed[] {
  const keyed = told.map((event) => {
    const { found, title } = event;
    return { event, key: [found.date ?? "", title, found.quote].join("\0") };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ event }) => event);
}

function resolveParticipants(article: AnnotatedArticle, found: FoundEvent, entityOf: EntityOf): Unnamed | null {
  const participants = uniqueEntities(found.participants.flatMap(({ form }) => entityOf(article, form) ?? []));
  const [subject] = participants;
  if (!subject) return null;
  const title = titleOf(subject, found);
  return { article, found, participants, title, pairs: bigrams(title.replace(subject.name, "")) };
}

function uniqueEntities(entities: readonly Entity[]): Entity[] {
  return [...new Map(entities.map((entity) => [`${entity.kind}\0${entity.id}`, entity])).values()];
}

/** The longest title, in characters, whatever they are: a name may be longer than the form that was printed. */
const TITLE_LENGTH = 60;

/** The title with its subject under its own name. */
function titleOf(subject: Entity, { title, participants }: FoundEvent): string {
  const form = participants[0]?.form ?? "";
  const isRenamed = form !== subject.name && title.startsWith(form);
  const named = isRenamed ? subject.name + title.slice(form.length) : title;
  return named.slice(0, TITLE_LENGTH).replace(/[\uD800-\uDBFF]$/, "");
}

/** Types of which a company has few: two tellings without a date are taken for one. */
const RARE: ReadonlySet<EventType> = new Set<EventType>(["founding", "ipo", "layoff", "sanction", "acquisition"]);

function isSame(a: Unnamed, b: Unnamed): boolean {
  if (a.article === b.article) return false;
  const isAlike = sharedPairs(a.pairs, b.pairs) >= ALIKE;
  if (a.found.date === null || b.found.date === null)
    return a.found.date === b.found.date && (isAlike || RARE.has(a.found.type));
  if (!datesFit(a.found.date, b.found.date)) return false;
  return RARE.has(a.found.type) || a.found.trigger === b.found.trigger || sharedParticipants(a, b) > 1 || isAlike;
}

/** The share of pairs of characters that two titles of one event have in common. */
const ALIKE = 0.5;

function datesFit(a: Edtf, b: Edtf): boolean {
  if (a === b) return true;
  if (a.includes("/") || b.includes("/")) return false;
  return contains(a, b) || contains(b, a);
}

function sharedParticipants(a: Unnamed, b: Unnamed): number {
  return a.participants.filter((one) => b.participants.some((other) => other.id === one.id && other.kind === one.kind))
    .length;
}

function sharedPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

function bigrams(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
}

/**
 * What the id of an event may be made of, the first choice first. It is what changes least when sources are added: subject,
 * type and year, with the trigger where a company has many events of the type or nothing tells the year; only where that
 * is taken, the date and the title.
 */
function wordingsOf(cluster: readonly Unnamed[]): string[] {
  const [first] = cluster;
  if (!first) return [];
  const { type, trigger } = first.found;
  const dates = cluster.flatMap(({ found }) => found.date ?? []);
  const finest = dates.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0] ?? "";
  const year = finest.replace("../", "").slice(0, 4);
  const base = [first.participants[0]?.name ?? "", TYPE_WORDS[type], year];
  const wordings = [
    ...(RARE.has(type) && year ? [base] : []),
    [...base, trigger],
    [...base, trigger, finest.replace("/", "至")],
    [...base, first.title],
  ];
  return wordings.map((words) => words.filter(Boolean).join("-"));
}
