import type { ArticleEvent, ArticleFrontMatter } from "../../src/model/front-matter.ts";
import type { AnnotatedEvent, Annotation } from "./annotations.ts";
import { fold, groupBy, pairBest, type Figure } from "./matching.ts";

export interface EventFigures {
  readonly events: Figure;
  /** Of the events found: how many are of the right type. */
  readonly types: Figure;
  /** Of the events found that have a date: how many have exactly this one. */
  readonly dates: Figure;
  /** Dates finer than the text. */
  readonly tooPrecise: number;
  /** Of the events that several articles tell: how many came together. */
  readonly joined: Figure;
}

/** An event of the whole collection. */
interface Event {
  readonly title: string;
  readonly types: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
  readonly participants: ReadonlySet<string>;
  readonly quotes: readonly { readonly file: string; readonly text: string }[];
  readonly files: ReadonlySet<string>;
  readonly optional: boolean;
}

/** Characters that two quotes must share in a row to tell of the same. */
const SHARED = 6;

export function scoreEvents(
  annotations: readonly Annotation[],
  articles: readonly ArticleFrontMatter[],
  formsOf: (name: string) => ReadonlySet<string>,
): { readonly figures: EventFigures; readonly mistakes: readonly string[] } {
  const expected = expectedEvents(annotations, formsOf);
  const found = foundEvents(articles);
  const pairs = pairBest(found, expected, likeness);
  const required = expected.filter(({ optional }) => !optional);
  const hits = required.flatMap((event) => {
    const page = pairs.get(event);
    return page ? [{ event, page }] : [];
  });
  const paired = new Set(pairs.values());
  const wrong = found.filter((page) => !paired.has(page));
  const dated = hits.filter(({ event }) => event.dates.size > 0);
  const wrongDate = dated.filter(({ event, page }) => !shares(event.dates, page.dates));
  const severalTold = required.filter(({ files }) => files.size > 1);
  const isJoined = (event: Event): boolean => shared(event.files, pairs.get(event)?.files ?? new Set()).length > 1;
  const share = (right: number, all: number): Figure => ({ right, found: all, expected: all });
  return {
    figures: {
      events: { right: hits.length, found: hits.length + wrong.length, expected: required.length },
      types: share(hits.filter(({ event, page }) => shares(event.types, page.types)).length, hits.length),
      dates: share(dated.length - wrongDate.length, dated.length),
      tooPrecise: dated.filter(({ event, page }) => isFiner(page.dates, event.dates)).length,
      joined: share(severalTold.filter(isJoined).length, severalTold.length),
    },
    mistakes: [
      ...required.filter((event) => !pairs.has(event)).map(({ title }) => `events: ${title} missed`),
      ...wrong.map(({ title }) => `events: ${title} is none`),
      ...wrongDate.map(
        ({ event, page }) => `dates: ${event.title}: ${[...page.dates].join()} instead of ${[...event.dates].join()}`,
      ),
      ...severalTold.filter((event) => !isJoined(event)).map(({ title }) => `events: ${title} not joined`),
    ],
  };
}

function expectedEvents(annotations: readonly Annotation[], formsOf: (name: string) => ReadonlySet<string>): Event[] {
  const tellings = annotations.flatMap(({ file, events }) =>
    events.map((event, i) => ({ file, event, id: event.id ?? `${file} ${String(i)}` })),
  );
  return groupBy(tellings, ({ id }) => id).map((group) => {
    const all = <T>(values: (event: AnnotatedEvent) => readonly T[]): T[] =>
      group.flatMap(({ event }) => values(event));
    return {
      title: group[0]?.event.title ?? "",
      types: new Set(all(({ types }) => types)),
      dates: new Set(all(({ dates }) => dates)),
      participants: new Set(all(({ participants }) => participants).flatMap((name) => [...formsOf(name)])),
      quotes: group.flatMap(({ file, event }) => event.quotes.map((quote) => ({ file, text: fold(quote) }))),
      files: new Set(group.map(({ file }) => file)),
      optional: group.every(({ event }) => event.optional),
    };
  });
}

function foundEvents(articles: readonly ArticleFrontMatter[]): Event[] {
  const tellings = articles.flatMap((article) => article.events.map((event) => ({ article, event })));
  return groupBy(tellings, ({ event }) => event.id).map((group) => ({
    title: group[0]?.event.title ?? "",
    types: new Set(group.map(({ event }) => event.type)),
    dates: new Set(group.flatMap(({ event }) => event.date ?? [])),
    participants: new Set(group.flatMap(({ article, event }) => participantsOf(article, event)).map(fold)),
    quotes: group.map(({ article, event }) => ({ file: article.source.file, text: fold(event.quote) })),
    files: new Set(group.map(({ article }) => article.source.file)),
    optional: false,
  }));
}

function participantsOf(article: ArticleFrontMatter, event: ArticleEvent): string[] {
  return (["companies", "institutions", "people"] as const).flatMap((kind) => {
    const ids = new Set(event[kind]);
    return article[kind].filter(({ id }) => ids.has(id)).flatMap(({ name, forms }) => [name, ...forms]);
  });
}

/**
 * How well an event that was found fits one that was expected: 0 unless they share an article and a participant (where any
 * was expected) and beside that a quote with a type or a date, or type and date.
 */
function likeness(found: Event, expected: Event): number {
  if (!shares(found.files, expected.files)) return 0;
  const participants = shared(found.participants, expected.participants).length;
  if (expected.participants.size > 0 && participants === 0) return 0;
  const quote = found.quotes.some((one) =>
    expected.quotes.some((other) => one.file === other.file && overlap(one.text, other.text)),
  );
  const type = shares(found.types, expected.types);
  const date = dateFit(found.dates, expected.dates);
  if (quote ? !type && date === 0 : !type || participants === 0 || date < 1) return 0;
  return 2 * Number(quote) + Math.min(participants, 2) + 2 * date + Number(type);
}

/** 1 for the same date, a half where one is finer than the other or none is expected, 0 for another. */
function dateFit(found: ReadonlySet<string>, expected: ReadonlySet<string>): number {
  if (shares(found, expected)) return 1;
  const isClose = [...found].some((a) => [...expected].some((b) => a.startsWith(b) || b.startsWith(a)));
  return isClose || expected.size === 0 ? 0.5 : 0;
}

/** Whether all that was found is finer than all that was expected. */
function isFiner(found: ReadonlySet<string>, expected: ReadonlySet<string>): boolean {
  return found.size > 0 && [...found].every((a) => [...expected].every((b) => a.startsWith(b) && a.length > b.length));
}

function overlap(one: string, other: string): boolean {
  const length = Math.min(SHARED, one.length, other.length);
  return Array.from({ length: one.length - length + 1 }, (_, i) => one.slice(i, i + length)).some((run) =>
    other.includes(run),
  );
}

function shared<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): T[] {
  return [...one].filter((item) => other.has(item));
}

function shares<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return shared(one, other).length > 0;
}
