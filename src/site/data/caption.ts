import { bounds, precision, type Edtf } from "../../model/edtf.ts";
import type { EventStatus } from "../../model/front-matter.ts";
import type { Script } from "../../model/text.ts";
import type { DossierEvent } from "../dossier.ts";
import { wordsIn } from "../words.ts";

/** What several formats say of an event in the same words. */

/** `〔计划〕`; empty where all articles simply report it. A title is seldom seen without what stands before it. */
function statusMark(statuses: readonly EventStatus[], script: Script): string {
  if (statuses.every((status) => status === "reported")) return "";
  return `〔${statuses.map((status) => wordsIn(script).eventStatus[status]).join("、")}〕`;
}

/** The title of an event behind its status, for formats that show a title and nothing else. */
export function eventCaption({ statuses, title }: DossierEvent, script: Script): string {
  return statusMark(statuses, script) + title[script];
}

/** First and last day, or month or year where no more is known, in ISO 8601; null for an open end. */
export interface IsoRange {
  readonly first: string | null;
  readonly last: string | null;
}

const LENGTHS = { decade: 4, year: 4, half: 7, quarter: 7, season: 7, month: 7, day: 10 } as const;

/** An EDTF date as formats without quarters, decades and intervals can write it: never more precisely than it is known. */
export function isoRange(date: Edtf): IsoRange {
  const [from = "", to = from] = date.split("/");
  return { first: isoEnd(from, "first"), last: isoEnd(to, "last") };
}

function isoEnd(point: string, end: "first" | "last"): string | null {
  if (point === "..") return null;
  const date = point as Edtf;
  return bounds(date)[end].slice(0, LENGTHS[precision(date)]);
}
