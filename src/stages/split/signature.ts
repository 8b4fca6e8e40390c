import { BYLINE_LEXICON, isPersonName, parseNote, splitNames } from "../../bylines.ts";
import { parseHeadLine } from "../../head-line.ts";
import { isMedium } from "../../media.ts";
import { NO_FACTS, type Facts } from "./facts.ts";

/** What stands for the paper itself. */
export const OWN_PAPER = new RegExp(`^(?:${BYLINE_LEXICON.roles.own.join("|")})`);

/** Reads a line that names its writers. */
export function readByline(line: string): Facts | null {
  const facts = readHeadLine(line);
  return facts !== null && facts.bylines.length > 0 ? facts : null;
}

/** Reads a line that says nothing but who wrote, for whom, where and when. */
export function readHeadLine(line: string, isBelowTitle = false): Facts | null {
  const head = parseHeadLine(line, isBelowTitle);
  if (!head) return null;
  const { names: bylines, place: dateline, ...facts } = head;
  return { ...facts, bylines, dateline };
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
  const author = splitNames(AUTHOR.exec(inner)?.groups?.["names"] ?? "");
  if (author.length > 0 && author.every(isPersonName)) return { ...NO_FACTS, bylines: author };
  const facts = readByline(inner);
  if (!facts) return NO_FACTS;
  return facts.publication === null || isMedium(facts.publication) ? facts : { ...facts, publication: null };
}

/** The writers of an article, and what they are: 作者周某系江边大学教授. */
const AUTHOR =
  /^(?:本文)?作者[:：]?\s?(?<names>\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){0,3}?)(?:分别)?(?:系|是|为|[，,])/u;

/** Longest brackets with what they say. */
const REACH = 64;
