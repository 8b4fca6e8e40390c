import { parseByline, parseNote } from "../../bylines.ts";
import { parseHeadLine } from "../../head-line.ts";
import { isMedium, withoutMarks } from "../../media.ts";
import { NO_FACTS, type Facts } from "./facts.ts";

/** What stands for the paper itself. */
export const OWN_PAPER = /^(?:本[报報刊网網台社]|[早晚晨日商时]报|快报|都市报)/;

/** Reads a line that only names its writers. */
export function readByline(line: string): Facts | null {
  const byline = parseByline(line);
  if (!byline) return null;
  const isOwn = byline.publication !== null && OWN_PAPER.test(byline.publication);
  return {
    ...NO_FACTS,
    bylines: byline.names,
    dateline: byline.place,
    publication: isOwn || byline.publication === null ? null : withoutMarks(byline.publication),
    ownPaper: isOwn,
  };
}

/** Reads a line that says nothing but who wrote, for whom, where and when. */
export function readHeadLine(line: string): Facts | null {
  const head = parseHeadLine(line);
  if (!head) return null;
  const { names, publication, place, published, ownPaper } = head;
  return { ...NO_FACTS, bylines: names, publication, dateline: place, published, ownPaper };
}

/** Reads a line that says from where a text was taken, and by whom it was written. */
export function readNote(line: string): Facts | null {
  const note = parseNote(line);
  return note && { ...NO_FACTS, publication: note.publication, bylines: note.names };
}

/** Brackets at the end of a paragraph. */
const CLOSING = /[（(](?<inner>[^（）()]{2,60})[）)]$/;

/** Reads the writers in brackets at the end of a paragraph, with or without the paper: (某报记者某某). */
export function readClosing(paragraph: string): Facts {
  const inner = CLOSING.exec(paragraph.slice(-REACH))?.groups?.["inner"]?.trim() ?? "";
  const facts = readByline(inner);
  if (!facts) return NO_FACTS;
  return facts.publication === null || isMedium(facts.publication) ? facts : { ...facts, publication: null };
}

/** Longest brackets with what they say. */
const REACH = 64;
