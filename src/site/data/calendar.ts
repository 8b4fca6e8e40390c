import { createHash } from "node:crypto";
import { bounds } from "../../model/edtf.ts";
import type { Dossier, DossierEvent } from "../dossier.ts";
import { eventPath } from "../pages/view.ts";
import { typeWord, wordsIn } from "../words.ts";
import { eventCaption } from "./caption.ts";
import { pageOf } from "./records.ts";

/**
 * The events as a calendar after RFC 5545: whole days, and spans from day to day. What is known to the month or less is
 * left out, since a calendar would show it as lasting all month. `DTSTAMP` is the date of the newest article, not of the
 * build, so that the same dossier gives the same bytes.
 */
export function formatCalendar({ events, articles, settings }: Dossier): string {
  const days = articles.flatMap(({ meta }) => (meta.published === null ? [] : bounds(meta.published).first)).sort();
  const stamp = `${compact(days.at(-1) ?? "1970-01-01")}T000000Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Juanzong//Juanzong//ZH",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escapeText(settings.title)}`,
    ...events.flatMap((event) => calendarEvent(event, stamp, settings.base_url)),
    "END:VCALENDAR",
  ];
  return `${lines.map(foldLine).join("\r\n")}\r\n`;
}

/** Days at both ends: `2024-08-30` or `2024-09-29/2024-10-02`. */
const DAYS = /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/;

function calendarEvent(event: DossierEvent, stamp: string, base: string | null): string[] {
  const { id, date, type, statuses, tellings } = event;
  if (date === null || !DAYS.test(date)) return [];
  const { first, last } = bounds(date);
  const words = wordsIn("Hans");
  const quotes = tellings.map(
    ({ value, article }) => `${words.eventStatus[value.status]}：“${value.quote}”——${article.title.Hans}`,
  );
  return [
    "BEGIN:VEVENT",
    `UID:${createHash("sha1").update(`event/${id}`).digest("hex")}@juanzong`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(first)}`,
    `DTEND;VALUE=DATE:${compact(dayAfter(last))}`,
    `SUMMARY:${escapeText(eventCaption(event, "Hans"))}`,
    `DESCRIPTION:${escapeText(quotes.join("\n"))}`,
    `CATEGORIES:${escapeText(typeWord(type))}`,
    `STATUS:${statuses.every((status) => status === "reported") ? "CONFIRMED" : "TENTATIVE"}`,
    "TRANSP:TRANSPARENT",
    ...(base === null ? [] : [`URL:${base}${pageOf(eventPath(event))}`]),
    "END:VEVENT",
  ];
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

/** A calendar gives the day on which an event is over. */
function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, "2024-01-01".length);
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/** A line has at most 75 octets; what is more goes on after a line break and a blank. */
function foldLine(line: string): string {
  if (Buffer.byteLength(line) <= 75) return line;
  let folded = "";
  let room = 75;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (size > room) {
      folded += "\r\n ";
      room = 74;
    }
    folded += character;
    room -= size;
  }
  return folded;
}
