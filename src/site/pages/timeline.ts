import type { Edtf } from "../../model/edtf.ts";
import type { EventType } from "../../model/front-matter.ts";
import { hrefTo } from "../address.ts";
import { timelinePlace } from "../dates.ts";
import type { DossierEvent, Entity } from "../dossier.ts";
import { compareBy } from "../order.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { eventItem, yearHeading } from "./items.ts";
import { shapePager, sliceList, slicePath, sliceTitle, type Pager, type Slice } from "./pager.ts";
import { eventTypesOf } from "../event-types.ts";
import {
  dateWords,
  entityLink,
  entityPath,
  eventTypeWord,
  word,
  type EventItem,
  type Link,
  type View,
} from "./view.ts";

export interface TimelinePage {
  readonly frame: Frame;
  readonly heading: string;
  readonly count: string;
  /** Of the filters, which are links to pages that show events of one type, or to those of one entity. */
  readonly types: readonly TypeLink[];
  readonly entities: readonly EntityFilter[];
  /** Whether all events stand on this page, so that it can be filtered in place. */
  readonly isWhole: boolean;
  /** The page says of what type its events are. */
  readonly isOfOneType: boolean;
  readonly density: readonly DensityYear[];
  readonly monthNames: readonly string[];
  readonly years: readonly TimelineYear[];
  readonly pager: Pager | null;
}

interface TypeLink extends Link {
  readonly type: EventType | "";
  readonly count: number;
  readonly current: boolean;
}

interface EntityFilter extends Link {
  /** What the items of its events are marked with. */
  readonly number: number;
  readonly count: number;
}

/** A row of the picture of density: months of a year, and what is known to the year only. */
interface DensityYear {
  readonly text: string;
  readonly href: string;
  readonly count: number;
  /** False where all is known to the year only. */
  readonly hasMonths: boolean;
  readonly months: readonly DensityMonth[];
}

interface DensityMonth {
  readonly text: string;
  readonly label: string;
  /** Null for a month without events. */
  readonly href: string | null;
  /** From 0 to 4. */
  readonly level: number;
}

interface TimelineYear {
  readonly heading: string;
  readonly anchor: string;
  readonly months: readonly TimelineMonth[];
}

interface TimelineMonth {
  readonly heading: string;
  readonly anchor: string;
  readonly items: readonly TimelineItem[];
}

export interface TimelineItem extends EventItem {
  readonly eventType: EventType;
  /** Numbers of the filters that it passes. */
  readonly who: string;
}

/** One of the pages of the timeline, and of what type its events are. */
export interface TimelineSlice extends Slice<DossierEvent> {
  readonly type: EventType | null;
  /** All events of that type, in the order of the timeline. */
  readonly all: readonly DossierEvent[];
}

/** How many events stand on one page. */
const SIZE = 130;

/** The pages of the timeline of all events, and those of each type that there is. */
export function timelineSlices(events: readonly DossierEvent[]): TimelineSlice[] {
  const inOrder = timelineOrder(events);
  return [null, ...eventTypesOf(events)].flatMap((type) => {
    const all = type === null ? inOrder : inOrder.filter((event) => event.type === type);
    return sliceList(all, SIZE, timelinePath(type)).map((slice) => ({ ...slice, type, all }));
  });
}

/** The path of the timeline of one type. */
function timelinePath(type: EventType | null): string {
  return type === null ? "timeline/" : `timeline/${type}/`;
}

const MOST_FILTERS = 24;

export function shapeTimeline(view: View, slice: TimelineSlice): TimelinePage {
  const { words } = view;
  const title = slice.type === null ? words.timeline : `${words.timeline}：${eventTypeWord(view, slice.type)}`;
  const filters = slice.type === null && slice.total === 1 ? mostActive(view) : [];
  return {
    frame: shapeFrame(view, {
      title: sliceTitle(view, title, slice),
      programs: ["assets/preview.js", "assets/timeline.js"],
    }),
    heading: title,
    count: word(view, "countEvents", { n: slice.all.length }),
    types: typeLinks(view, slice.type),
    entities: filters.map((entity, number) => ({
      text: entityLink(view, entity).text,
      href: hrefTo(view.place, entityPath(entity), "events"),
      number,
      count: entity.events.length,
    })),
    isWhole: slice.type === null && slice.total === 1,
    isOfOneType: slice.type !== null,
    density: slice.number === 1 ? shapeDensity(view, slice) : [],
    monthNames: Array.from({ length: 12 }, (_, i) => String(i + 1)),
    years: shapeYears(view, slice.items, filters),
    pager: shapePager(view, slice),
  };
}

function mostActive({ dossier }: View): Entity[] {
  const all = Object.values(dossier.entities).flat();
  const active = all.filter(({ events }) => events.length > 1);
  return active
    .sort(
      compareBy(
        ({ events }) => -events.length,
        ({ id }) => id,
      ),
    )
    .slice(0, MOST_FILTERS);
}

function typeLinks(view: View, current: EventType | null): TypeLink[] {
  const { events } = view.dossier;
  const link = (type: EventType | null, text: string, count: number): TypeLink => ({
    text,
    href: hrefTo(view.place, timelinePath(type)),
    type: type ?? "",
    count,
    current: type === current,
  });
  const ofTypes = eventTypesOf(events).map((type) => {
    const count = events.filter((event) => event.type === type).length;
    return link(type, eventTypeWord(view, type), count);
  });
  return [link(null, view.words.filterAll, events.length), ...ofTypes];
}

/** A bin of the timeline: year and month, `""` for what has none. */
interface Bin {
  readonly year: string;
  readonly month: string;
  readonly events: DossierEvent[];
  /** The number among all events of the first. */
  readonly first: number;
}

/** Within a year the months come first, then what is known only to the year; what has no date comes last. */
const byBin = compareBy<Pick<Bin, "year" | "month">>(
  ({ year }) => year || null,
  ({ month }) => month || null,
);

/** Events in the order in which the timeline shows them. */
function timelineOrder(events: readonly DossierEvent[]): DossierEvent[] {
  return events
    .map((event, i) => ({ event, i, ...timelinePlace(event.date) }))
    .sort((a, b) => byBin(a, b) || a.i - b.i)
    .map(({ event }) => event);
}

function binsOf(events: readonly DossierEvent[]): Bin[] {
  const bins = new Map<string, Bin>();
  for (const [first, event] of events.entries()) {
    const { year, month } = timelinePlace(event.date);
    const key = anchorOf(year, month);
    const bin = bins.get(key) ?? { year, month, events: [], first };
    bin.events.push(event);
    bins.set(key, bin);
  }
  return [...bins.values()];
}

function anchorOf(year: string, month: string): string {
  if (year === "") return "undated";
  return month === "" ? `y${year}-x` : `y${year}-${month}`;
}

function shapeYears(view: View, events: readonly DossierEvent[], filters: readonly Entity[]): TimelineYear[] {
  const bins = binsOf(events);
  return yearsOf(bins).map(([year, own]) => ({
    heading: yearHeading(view, year),
    anchor: yearAnchor(year),
    months: own.map(({ month, events: ofMonth }) => ({
      heading: monthHeading(view, year, month),
      anchor: anchorOf(year, month),
      items: ofMonth.map((event) => timelineItem(view, event, filters)),
    })),
  }));
}

function yearAnchor(year: string): string {
  return year === "" ? "no-date" : `y${year}`;
}

/** Where a bin begins, on whichever page of the timeline that is. */
function binHref(view: View, base: string, { first }: Bin, anchor: string): string {
  return hrefTo(view.place, slicePath({ base, number: Math.floor(first / SIZE) + 1 }), anchor);
}

function countEvents(bins: readonly Bin[]): number {
  return bins.reduce((sum, { events }) => sum + events.length, 0);
}

/** A year of the timeline of all events: where it begins and how many events it has. */
export interface TimelineSpan {
  /** Empty for events without a date. */
  readonly year: string;
  readonly href: string;
  readonly count: number;
}

export function timelineSpans(view: View): TimelineSpan[] {
  const bins = binsOf(timelineOrder(view.dossier.events));
  return yearsOf(bins).flatMap(([year, own]) => {
    const [first] = own;
    if (!first) return [];
    return [{ year, href: binHref(view, timelinePath(null), first, yearAnchor(year)), count: countEvents(own) }];
  });
}

function yearsOf(bins: readonly Bin[]): [string, Bin[]][] {
  const years = new Map<string, Bin[]>();
  for (const bin of bins) {
    const own = years.get(bin.year);
    if (own) own.push(bin);
    else years.set(bin.year, [bin]);
  }
  return [...years];
}

function monthHeading(view: View, year: string, month: string): string {
  if (month !== "") return word(view, "monthNumber", { n: Number(month) });
  return year === "" ? "" : view.words.withinYear;
}

function timelineItem(view: View, event: DossierEvent, filters: readonly Entity[]): TimelineItem {
  const who = event.participants.map((entity) => filters.indexOf(entity)).filter((number) => number >= 0);
  const item = eventItem(view, event);
  return { ...item, day: dayOf(view, event, item), eventType: event.type, who: who.join(" ") };
}

/** What the headings of year and month leave to be said of a date. */
function dayOf(view: View, event: DossierEvent, { day, date }: EventItem): string {
  if (timelinePlace(event.date).month !== "") return day.replace(/^\d+月/, "");
  // Years that follow on the heading read as one with it; beside “within the year” they do not.
  return day.startsWith("至") ? (date?.text ?? day) : day.replace(view.words.withinYear, "");
}

/** Every year with events as a row of months; each leads to its place, on whichever page that is. */
function shapeDensity(view: View, { all, base }: TimelineSlice): DensityYear[] {
  const bins = binsOf(all);
  const most = Math.max(1, ...bins.filter(({ month }) => month !== "").map(({ events }) => events.length));
  const hrefOf = (bin: Bin, anchor: string) => binHref(view, base, bin, anchor);
  return yearsOf(bins).flatMap(([year, own]) => {
    const [first] = own;
    if (!first) return [];
    const months = Array.from({ length: year === "" ? 0 : 12 }, (_, i): DensityMonth => {
      const month = String(i + 1).padStart(2, "0");
      const bin = own.find((candidate) => candidate.month === month);
      const name = dateWords(view, `${year}-${month}` as Edtf)?.text ?? "";
      const n = bin?.events.length ?? 0;
      return {
        text: String(n),
        label: word(view, "densityCell", { month: name, n }),
        href: bin ? hrefOf(bin, anchorOf(year, month)) : null,
        level: n === 0 ? 0 : Math.ceil((4 * n) / most),
      };
    });
    return [
      {
        text: yearHeading(view, year),
        href: hrefOf(first, yearAnchor(year)),
        count: countEvents(own),
        hasMonths: months.some(({ level }) => level > 0),
        months,
      },
    ];
  });
}
