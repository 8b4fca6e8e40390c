import { parseByline, splitNames } from "../../bylines.ts";
import { NO_FACTS, type Facts } from "./facts.ts";
import { findFullDate } from "./dates.ts";
import { isMedium, mediumAtStart, withoutMarks } from "../../media.ts";

/** What an article begins with before its first sentence: 《某报》3月23日讯(记者 某某), 新华社北京4月1日电, 本报讯（记者 某某）. */
const LEAD_IN =
  /^[【[]?(?<head>[《「]?[\p{Script=Han}A-Za-z+]{2,20}?[》」]?[\p{Script=Han}]{0,8}?)\s?(?<date>(?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?\d{1,2}日)?\s?(?:讯|訊|电|電|消息|报道|報導)[】\]]?(?=[\s\u3000：:（(“\p{Script=Han}\d])/u;
/** Writers right behind a lead-in: （记者 某某 通讯员 某某）, or 记者某某报道： */
const BRACKETED = /^\s{0,2}[（(](?<names>[^（）()\d]{2,40})[）)]/;
const REPORTED =
  /^\s{0,2}(?:记者|記者)\s?(?<names>[\p{Script=Han}·、\s]{2,20}?)\s?(?:报道|報道|報導)(?:[:：]|(?=\p{Script=Han}))/u;
/** An agency, its writers, the place and the day in brackets: （某社记者某某某台北5日电） */
const AGENCY =
  /^[（(](?<medium>[\p{Script=Han}]{2,8}?)(?:记者|記者)(?<names>[\p{Script=Han}、]{2,16}?)(?<date>(?:\d{1,2}月)?\d{1,2}日)(?:专电|專電|综合报道|電|电)[）)]/u;
/** Writers in brackets at the end of an article, with or without the paper: (某报记者某某) */
const CLOSING =
  /[（(](?<publication>[\p{Script=Han}]{2,12}?)?(?:记者|記者|通讯员|通訊員|[撰]?文\s?[:：/／])[:：/／\s]?(?<names>[\p{Script=Han}·、\s]{2,40})[）)]$/u;
/** What stands for the paper itself. */
const OWN_PAPER = /^(?:本[报報刊网網台社]|[早晚晨日商时]报|快报|都市报)/;

/** Longest lead-in with the writers. */
const REACH = 90;

/** Reads the lead-in of a first paragraph; the text itself stays as it is. */
export function readLeadIn(paragraph: string): Facts {
  return parseLeadIn(paragraph)?.facts ?? NO_FACTS;
}

/** A paragraph without its lead-in. */
export function withoutLeadIn(paragraph: string): string {
  return paragraph.slice(parseLeadIn(paragraph)?.length ?? 0).trimStart();
}

/** A line of a lead-in and the title once more: 某社某地4月1日电 题：… */
export function readTopic(line: string): Facts | null {
  const found = parseLeadIn(line);
  return found && /^[\s\u3000]*[题題][:：]/.test(line.slice(found.length)) && !/[。！？]$/.test(line) ? found.facts : null;
}

function parseLeadIn(paragraph: string): { facts: Facts; length: number } | null {
  const text = paragraph.slice(0, REACH);
  const agency = parseAgency(text);
  if (agency) return agency;
  const cited = CITED.exec(text)?.[0].length ?? 0;
  const match = LEAD_IN.exec(text.slice(cited));
  if (!match) return null;
  const head = match.groups?.["head"] ?? "";
  const medium = mediumOf(head);
  const own = medium === null ? OWN_PAPER.exec(head)?.[0] : undefined;
  const named = medium ?? own;
  if (named === undefined) return null;
  const date = match.groups?.["date"] ?? null;
  if (cited > 0 && (medium === null || date === null)) return null;
  const full = date === null ? null : findFullDate(date);
  const end = cited + match[0].length;
  const writers = BRACKETED.exec(text.slice(end)) ?? REPORTED.exec(text.slice(end));
  const names = writers?.groups?.["names"];
  const place = head.slice(named.length).replace(/记者|記者/, "");
  const facts = {
    publication: medium === null ? null : withoutMarks(medium),
    bylines: names === undefined ? [] : splitNames(names),
    dateline: /^\p{Script=Han}{2,8}$/u.test(place) ? place : null,
    published: full?.date ?? null,
    publishedText: full ? null : date,
    ownPaper: own !== undefined,
  };
  return { facts, length: end + (writers?.[0].length ?? 0) };
}

/** 据 before a lead-in: the report of an agency that a paper prints. */
const CITED = /^[据據](?=\p{Script=Han})/u;

/** Names run into the place: the first three characters of five or more, the first two of four. */
function parseAgency(text: string): { facts: Facts; length: number } | null {
  const match = AGENCY.exec(text);
  const medium = match?.groups?.["medium"] ?? "";
  if (!match || !isMedium(medium)) return null;
  const parts = (match.groups?.["names"] ?? "").split("、");
  const last = parts.pop() ?? "";
  const length = last.length >= 5 ? 3 : last.length === 4 ? 2 : last.length;
  const place = last.slice(length);
  const facts = {
    ...NO_FACTS,
    publication: medium,
    bylines: splitNames([...parts, last.slice(0, length)].join("、")),
    dateline: place === "" ? null : place,
    publishedText: match.groups?.["date"] ?? null,
  };
  return { facts, length: match[0].length };
}

/** A name within 《》 or a known medium, as printed; what follows it is the place. */
function mediumOf(head: string): string | null {
  const marked = /^[《「][^》」]+[》」]/.exec(head)?.[0];
  return marked ?? mediumAtStart(head);
}

/** Whether a paragraph begins as the first of an article does. */
export function hasLeadIn(paragraph: string): boolean {
  return parseLeadIn(paragraph) !== null;
}

/** Reads the writers in brackets at the end of a paragraph. */
export function readClosing(paragraph: string): Facts {
  const groups = CLOSING.exec(paragraph.slice(-REACH))?.groups;
  if (!groups) return NO_FACTS;
  const publication = groups["publication"];
  const isOwn = publication !== undefined && OWN_PAPER.test(publication);
  const named = publication !== undefined && !isOwn && isMedium(publication) ? publication : null;
  return {
    ...NO_FACTS,
    bylines: splitNames(groups["names"] ?? ""),
    publication: named,
    ownPaper: isOwn,
  };
}

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
