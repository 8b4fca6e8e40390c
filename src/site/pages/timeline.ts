import type { Edtf } from "../../model/edtf.ts";
import { timelinePlace } from "../dates.ts";
import type { DossierEvent } from "../dossier.ts";
import { compareBy } from "../order.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { eventItem, type EventItem } from "./items.ts";
import { shapePager, sliceTitle, type Pager, type Slice } from "./pager.ts";
import { dateWords, type View } from "./view.ts";

export interface TimelinePage {
  readonly frame: Frame;
  readonly heading: string;
  readonly pager: Pager | null;
  readonly years: readonly TimelineYear[];
}

interface TimelineYear {
  readonly heading: string;
  readonly anchor: string;
  readonly count: number;
  readonly months: readonly TimelineMonth[];
}

interface TimelineMonth {
  readonly heading: string;
  readonly items: readonly EventItem[];
}

/** A bin of the timeline: year and month, `""` for what has none. */
interface Bin {
  readonly year: string;
  readonly month: string;
  readonly events: DossierEvent[];
}

export function shapeTimeline(view: View, slice: Slice<DossierEvent>): TimelinePage {
  const bins = [...binsOf(slice.items)].sort(byTime);
  const years = [...new Set(bins.map(({ year }) => year))];
  return {
    frame: shapeFrame(view, { title: sliceTitle(view, view.words.timeline, slice) }),
    heading: view.words.timeline,
    pager: shapePager(view, slice),
    years: years.map((year) => shapeYear(view, year, bins)),
  };
}

/** Within a year the months come first, then what is known only to the year; what has no date comes last. */
const byTime = compareBy<Bin>(
  ({ year }) => year || null,
  ({ month }) => month || null,
);

function binsOf(events: readonly DossierEvent[]): Iterable<Bin> {
  const bins = new Map<string, Bin>();
  for (const event of events) {
    const { year, month } = event.date === null ? { year: "", month: null } : timelinePlace(event.date);
    const key = `${year}-${month ?? ""}`;
    const bin = bins.get(key) ?? { year, month: month ?? "", events: [] };
    bin.events.push(event);
    bins.set(key, bin);
  }
  return bins.values();
}

function shapeYear(view: View, year: string, bins: readonly Bin[]): TimelineYear {
  const own = bins.filter((bin) => bin.year === year);
  return {
    heading: year === "" ? view.words.undated : (dateWords(view, year as Edtf)?.text ?? year),
    anchor: year === "" ? "undated" : `y${year}`,
    count: own.reduce((sum, { events }) => sum + events.length, 0),
    months: own.map(({ month, events }) => ({
      heading: monthHeading(view, year, month),
      items: events.map((event) => eventItem(view, event)),
    })),
  };
}

function monthHeading(view: View, year: string, month: string): string {
  if (month !== "") return dateWords(view, `${year}-${month}` as Edtf)?.text ?? month;
  return year === "" ? "" : view.words.noMonth;
}
