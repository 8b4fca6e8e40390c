import { parseByline, splitNames } from "../../bylines.ts";
import { NO_FACTS, type Facts } from "./facts.ts";
import { findFullDate } from "./dates.ts";
import { isMedium, mediumAtStart, withoutMarks } from "../../media.ts";

/** What an article begins with before its first sentence: 《某报》3月23日讯(记者 某某), 新华社北京4月1日电, 本报讯（记者 某某）. */
const LEAD_IN =
  /^[【[]?(?<head>[《「]?[\p{Script=Han}A-Za-z+]{2,20}?[》」]?[\p{Script=Han}]{0,8}?)\s?(?<date>(?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?\d{1,2}日)?\s?(?:讯|訊|电|電|消息|报道|報導)[】\]]?(?=[\s\u3000：:（(“\p{Script=Han}\d])/u;
/** Writers in brackets right behind a lead-in or a title: （记者 某某 通讯员 某某） */
const BRACKETED = /^\s?[（(](?<names>[^（）()\d]{2,40})[）)]/;
/** Writers in brackets at the end of an article, with or without the paper: (某报记者某某) */
const CLOSING =
  /[（(](?<publication>[\p{Script=Han}]{2,12}?)?(?:记者|記者|通讯员|通訊員|[撰]?文\s?[:：/／])[:：/／\s]?(?<names>[\p{Script=Han}·、\s]{2,40})[）)]$/u;
/** What stands for the paper itself. */
const OWN_PAPER = /^(?:本报|本報|本刊|本网|本網|本台)$/;

/** Longest lead-in with the writers. */
const REACH = 90;

/** Reads the lead-in of a first paragraph; the text itself stays as it is. */
export function readLeadIn(paragraph: string): Facts {
  const text = paragraph.slice(0, REACH);
  const match = LEAD_IN.exec(text);
  if (!match) return NO_FACTS;
  const head = match.groups?.["head"] ?? "";
  const medium = mediumOf(head);
  if (medium === null && !OWN_PAPER.test(head.slice(0, 2))) return NO_FACTS;
  const date = match.groups?.["date"] ?? null;
  const full = date === null ? null : findFullDate(date);
  const names = BRACKETED.exec(text.slice(match[0].length))?.groups?.["names"];
  const place = (medium === null ? head.slice(2) : head.slice(medium.length)).replace(/记者|記者/, "");
  return {
    publication: medium === null ? null : withoutMarks(medium),
    bylines: names === undefined ? [] : splitNames(names),
    dateline: /^\p{Script=Han}{2,8}$/u.test(place) ? place : null,
    published: full?.date ?? null,
    publishedText: full ? null : date,
  };
}

/** A name within 《》 or a known medium, as printed; what follows it is the place. */
function mediumOf(head: string): string | null {
  const marked = /^[《「][^》」]+[》」]/.exec(head)?.[0];
  return marked ?? mediumAtStart(head);
}

/** Whether a paragraph begins as the first of an article does. */
export function hasLeadIn(paragraph: string): boolean {
  const facts = readLeadIn(paragraph);
  return facts.publication !== null || facts.publishedText !== null || /^本[报報]讯/.test(paragraph);
}

/** Reads the writers in brackets at the end of a paragraph. */
export function readClosing(paragraph: string): Facts {
  const groups = CLOSING.exec(paragraph.slice(-REACH))?.groups;
  if (!groups) return NO_FACTS;
  const publication = groups["publication"];
  const own = publication === undefined || OWN_PAPER.test(publication) || !isMedium(publication);
  return { ...NO_FACTS, bylines: splitNames(groups["names"] ?? ""), publication: own ? null : publication };
}

/** Reads a line that only names its writers. */
export function readByline(line: string): Facts | null {
  const byline = parseByline(line);
  if (!byline) return null;
  const own = byline.publication === null || OWN_PAPER.test(byline.publication);
  return {
    ...NO_FACTS,
    bylines: byline.names,
    dateline: byline.place,
    publication: own ? null : withoutMarks(byline.publication ?? ""),
  };
}
