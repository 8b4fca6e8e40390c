import { parseByline, splitNames } from "../../bylines.ts";
import { NO_FACTS, type Facts } from "./facts.ts";
import { findFullDate } from "./dates.ts";
import { isMedium, mediumAtStart, withoutMarks } from "../../media.ts";

/** What an article begins with before its first sentence: 《某报》3月23日讯(记者 某某), 新华社北京4月1日电, 本报讯（记者 某某）. */
const LEAD_IN =
  /^[【[（(]?(?<head>[《「]?[\p{Script=Han}A-Za-z+]{2,20}?[》」]?[\p{Script=Han}]{0,8}?)\s?(?<date>(?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?\d{1,2}日)?\s?(?:专?讯|[專]?訊|电|電|消息|报道|報導)[】\]）)]?(?=[\s\u3000：:（(“\p{Script=Han}\d])/u;
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

/** A paper that nobody knows, before writers in brackets: it ends as names of papers and sites do. */
const UNKNOWN_PAPER = /^\p{Script=Han}{1,7}?(?:报|報|网|網|社|刊|在线|線上|新闻|新聞|财经|財經|电视台|電視台)/u;
const HAS_WRITERS = /^\s{0,2}[（(][^（）()]{0,16}(?:记者|記者|通讯员|通訊員)/;
/** The name of a medium alone in brackets, before its writers: 【某某网】（记者 某某） */
const BRACKETED_MEDIUM = /^[【[](?<medium>[^】\]]{2,12})[】\]](?=\s{0,2}[（(])/;
/** A date with 消息 and no medium: 12月3日消息， */
const DATED = /^(?<date>(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日)\s?(?:消息|讯|訊|电|電)[，,：:]/;

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
  return found && /^[\s\u3000]*[题題][:：]/.test(line.slice(found.length)) && !/[。！？]$/.test(line)
    ? found.facts
    : null;
}

/** What a lead-in says, and its length with the writers. */
interface LeadIn {
  readonly facts: Facts;
  readonly length: number;
}

function parseLeadIn(paragraph: string): LeadIn | null {
  const text = paragraph.slice(0, REACH);
  return parseAgency(text) ?? parseMedium(text) ?? parseDated(text);
}

/** The usual lead-in: a medium or `our paper`, perhaps a place and a date, and the word for a report. */
function parseMedium(text: string): LeadIn | null {
  const cited = CITED.exec(text)?.[0].length ?? 0;
  const match = BRACKETED_MEDIUM.exec(text) ?? LEAD_IN.exec(text.slice(cited));
  if (!match) return null;
  const head = match.groups?.["head"] ?? match.groups?.["medium"] ?? "";
  const medium = mediumOf(head) ?? unknownPaper(head, text.slice(cited + match[0].length));
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
function parseAgency(text: string): LeadIn | null {
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

function parseDated(text: string): LeadIn | null {
  const match = DATED.exec(text);
  const date = match?.groups?.["date"];
  if (!match || date === undefined) return null;
  const full = findFullDate(date);
  const facts = { ...NO_FACTS, published: full?.date ?? null, publishedText: full ? null : date };
  return { facts, length: match[0].length };
}

/** The paper of a lead-in that names its writers, though no list knows it. */
function unknownPaper(head: string, after: string): string | null {
  if (OWN_PAPER.test(head) || !HAS_WRITERS.test(after)) return null;
  return UNKNOWN_PAPER.exec(head)?.[0] ?? null;
}

/** A name within 《》 or a known medium, as printed; what follows it is the place. */
function mediumOf(head: string): string | null {
  const marked = /^[《「][^》」]+[》」]/.exec(head)?.[0];
  return marked ?? mediumAtStart(head);
}

/** Whether a paragraph begins as the first of an article does. */
export function hasLeadIn(paragraph: string): boolean {
  const found = parseLeadIn(paragraph);
  return found !== null && (found.facts.publication !== null || found.facts.ownPaper);
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
