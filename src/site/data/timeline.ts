import type { Dossier, DossierEvent } from "../dossier.ts";
import { formatDate } from "../dates.ts";
import { eventPath } from "../pages/view.ts";
import { typeWord, wordsIn } from "../words.ts";
import { eventCaption, isoRange } from "./caption.ts";
import { pageOf } from "./records.ts";
import { escapeXml } from "./xml.ts";

interface Slide {
  readonly unique_id: string;
  readonly start_date: TimelineDate;
  readonly end_date?: TimelineDate;
  readonly display_date: string;
  readonly group: string;
  readonly text: { readonly headline: string; readonly text: string };
}

interface TimelineDate {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

/** The dated events in the JSON of Knight Lab's TimelineJS. Its texts are HTML, so ours are escaped. */
export function formatTimeline({ events, settings }: Dossier): string {
  const title = { text: { headline: escapeXml(settings.title), text: escapeXml(settings.description) } };
  const slides = events.flatMap((event) => slideOf(event, settings.base_url));
  return `${JSON.stringify({ title, events: slides }, null, 1)}\n`;
}

function slideOf(event: DossierEvent, base: string | null): Slide[] {
  if (event.date === null) return [];
  const { first, last } = isoRange(event.date);
  const start = first ?? last;
  if (start === null) return [];
  return [
    {
      unique_id: event.id,
      start_date: dateOf(start),
      ...(last === null || last === start ? {} : { end_date: dateOf(last) }),
      display_date: formatDate(event.date),
      group: typeWord(event.type),
      text: { headline: escapeXml(eventCaption(event, "Hans")), text: quotesHtml(event, base) },
    },
  ];
}

function dateOf(date: string): TimelineDate {
  const [year = "", month, day] = date.split("-");
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** Each quote with its article, and a link to the event's page where its address is known. */
function quotesHtml(event: DossierEvent, base: string | null): string {
  const { eventStatus } = wordsIn("Hans");
  const quotes = event.tellings.map(({ value, article }) => {
    const status = value.status === "reported" ? "" : `${eventStatus[value.status]}：`;
    return `<p>${status}“${escapeXml(value.quote)}”——${escapeXml(article.title.Hans)}</p>`;
  });
  const link = base === null ? [] : [`<p><a href="${escapeXml(base + pageOf(eventPath(event)))}">⋯</a></p>`];
  return [...quotes, ...link].join("");
}
