import { BYLINE_LEXICON, isKnownPlace, splitGluedPlace, splitNames } from "../../bylines.ts";
import { isSiteName, mediumOfByline, withoutMarks } from "../../media.ts";
import { findFullDate } from "../../printed-dates.ts";
import { NO_FACTS, type Facts } from "./facts.ts";
import { OWN_PAPER, readByline } from "./signature.ts";

const { leads, roles } = BYLINE_LEXICON;
const NUMBER = "[\\d〇零一二三四五六七八九十]";
const DATE = `(?<date>(?:(?:19|20)\\d{2}\\s?年\\s?)?(?:${NUMBER}{1,3}\\s?月\\s?)?${NUMBER}{1,3}\\s?[日号號])`;
const HOURS = `(?:${oneOf(leads.hours)})?`;
const REPORT = `(?:(?<told>${oneOf(leads.told)})|(?<sent>${oneOf(leads.report)}))`;
/** What follows the name of a medium: a channel or a place, the date, the word for a report. 呼和浩特4月1日电 */
const REPORTED = new RegExp(
  `^(?<between>[\\p{Script=Han}A-Za-z·]{1,10}?)??\\s?(?:${DATE}\\s?${HOURS})?\\s?${REPORT}`,
  "u",
);
/** An agency that sets a dash for the word: 某社北京9月12日 - */
const DASHED = new RegExp(`^(?<between>\\p{Script=Han}{2,8}?)?\\s?${DATE}\\s?[-–—]{1,2}(?<sent>\\s)`, "u");
/** What an agency sets in brackets: its writers, the place and the day. 某社記者王某某台北5日電, 某社记者 王某 上海5日电 */
const AGENCY = new RegExp(
  `^\\s?(?:记者|記者)\\s?(?<names>[\\p{Script=Han}、]{2,16}?)(?:[\\s\\u3000](?<place>\\p{Script=Han}{2,6}?))?\\s?${DATE}\\s?${REPORT}$`,
  "u",
);
/** The same with the writers behind: 某社上海5日电 记者 王某某 */
const BEHIND = /^(?<lead>[^\s\u3000]+)[\s\u3000]+(?<writers>(?:记者|記者|通讯员|通訊員).{2,24})$/u;
/** A date with 消息 and no medium, or behind one: 12月3日消息， */
const DATED = new RegExp(`^\\s?${DATE}\\s?${HOURS}\\s?(?:${oneOf(leads.report)})[，,：:]`, "u");
/** What stands in brackets at the beginning of a paragraph, or right behind a lead-in. */
const BRACKETED = /^\s{0,2}[（(【[〔](?<inner>[^（）()【】[\]〔〕]{2,50})[）)】\]〕]/;
/** Writers before the text itself: 记者 某某 北京报道： */
const SIGNED = /^\s{0,2}(?<names>(?:记者|記者).{2,24}?(?:报道|報道|報導))(?:[:：\s]|(?=\p{Script=Han}))/u;
/** Writers behind a medium, without any word for a report: 某网 记者 某某 and the text. */
const SPACED = /^\s?(?:记者|記者)[\s:：|｜]{1,3}(?<name>\p{Script=Han}{2,4})[\s\u3000]{1,3}(?=[^\s]{8})/u;
/** Writers and whatever role they have in brackets: （编辑 某某） */
const EDITED = new RegExp(
  `^(?:${oneOf(roles.kinds)})?(?:${oneOf(roles.others)})\\s?[:：]?\\s?(?<names>[\\p{Script=Han}、\\s]{2,12})$`,
  "u",
);
/** A place alone in brackets, as in papers of Singapore: （某地综合讯） */
const PLACED = /^(?<place>\p{Script=Han}{2,6}?)(?:综合|綜合)?[讯訊]$/u;

/** A paper that nobody knows, before writers in brackets: it ends as names of papers and sites do. */
const UNKNOWN_PAPER =
  /^\p{Script=Han}{1,7}?(?:报|報|网|網|社|刊|在线|線上|(?:新闻|新聞|财经|財經)[网網]?|电视台|電視台)/u;
/** The day on which a report was sent, and the space behind it: 9月26日电　今日. */
const SENT_ON = new RegExp(`^${DATE}(?:[电電讯訊])[\\s\u3000]`, "u");
const HAS_WRITERS = /^\s{0,2}[（(][^（）()]{0,16}(?:记者|記者|通讯员|通訊員)/;
/** The day alone in brackets: 某某网讯（7月28日） */
const HAS_DAY = new RegExp(`^\\s{0,2}[（(]${DATE}[）)]`, "u");
/** 据 before a lead-in: the report of an agency that a paper prints. */
const CITED = /^[据據](?=\p{Script=Han})/u;

/** Longest lead-in with the writers. */
const REACH = 90;

function oneOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}

/** What a lead-in says, and its length with the writers. */
interface LeadIn {
  readonly facts: Facts;
  readonly length: number;
  /** Nothing but an article begins so: it may stand below a title that nothing else marks. */
  readonly isSure: boolean;
}

/** Reads the lead-in of a first paragraph; the text itself stays as it is. */
export function readLeadIn(paragraph: string): Facts {
  return parseLeadIn(paragraph)?.facts ?? NO_FACTS;
}

/** A paragraph without its lead-in. */
export function withoutLeadIn(paragraph: string): string {
  return paragraph.slice(parseLeadIn(paragraph)?.length ?? 0).replace(/^[\s:：]+/, "");
}

/** A line of a lead-in and the title once more: 某社某地4月1日电 题：… */
export function readTopic(line: string): Facts | null {
  const found = parseLeadIn(line);
  return found && /^[\s\u3000]*[题題][:：]/.test(line.slice(found.length)) && !/[。！？]$/.test(line)
    ? found.facts
    : null;
}

/** A line below a report that says from where it was sent, and on which day, in brackets or not: 本报江川8月3日电. */
export function readDispatch(line: string): Facts | null {
  const bracketed = /^[（(]/.test(line) ? line : `（${line}）`;
  const found = parseLeadIn(bracketed);
  const isDated = found && (found.facts.published !== null || found.facts.publishedText !== null);
  return isDated && found.length === bracketed.length ? found.facts : null;
}

/** Whether a paragraph begins as the first of an article does. */
export function hasLeadIn(paragraph: string): boolean {
  return parseLeadIn(paragraph)?.isSure ?? false;
}

function parseLeadIn(paragraph: string): LeadIn | null {
  const text = paragraph.slice(0, REACH);
  return parseBracketed(text) ?? parseMedium(text) ?? parseSigned(text) ?? parseDated(text);
}

/** Brackets that hold a lead-in or a byline: （某社記者某某台北5日電）, 〔記者某某／台北報導〕, 【某报讯】, 【某某网】（记者 某某） */
function parseBracketed(text: string): LeadIn | null {
  const match = BRACKETED.exec(text);
  const inner = match?.groups?.["inner"]?.trim() ?? "";
  if (!match) return null;
  const rest = text.slice(match[0].length);
  const known = mediumOfByline(inner);
  const named = known && agencyFacts(inner, known.name, known.length);
  const isBare = known?.length === inner.length && inner.length > LONGEST_LABEL;
  const facts =
    named ?? signedReport(inner) ?? reportFacts(inner, rest, true)?.facts ?? (isBare ? ofMedium(known.name) : null);
  if (facts) return withWriters({ facts, length: match[0].length, isSure: true }, text);
  const signed = readByline(inner);
  if (signed) return { facts: signed, length: match[0].length, isSure: true };
  const unknown = unknownPaper(inner, rest);
  if (unknown !== null && unknown.length === inner.length)
    return withWriters({ facts: ofMedium(unknown), length: match[0].length, isSure: true }, text);
  const place = PLACED.exec(inner)?.groups?.["place"];
  return place === undefined || !isPlaceName(place)
    ? null
    : { facts: { ...NO_FACTS, dateline: place }, length: match[0].length, isSure: false };
}

/** A report whose writers stand behind it in the same brackets. */
function signedReport(inner: string): Facts | null {
  const { lead, writers } = BEHIND.exec(inner)?.groups ?? {};
  if (lead === undefined || writers === undefined) return null;
  const report = reportFacts(lead, `（${writers}）`, true);
  return report && { ...report.facts, bylines: writersOf(writers)?.bylines ?? [] };
}

/** 【财经】 may be a column. */
const LONGEST_LABEL = 2;

function ofMedium(name: string): Facts {
  return { ...NO_FACTS, publication: withoutMarks(name) };
}

/** An agency, its writers, the place into which their names run, and the day. */
function agencyFacts(inner: string, medium: string, length: number): Facts | null {
  const groups = AGENCY.exec(inner.slice(length))?.groups;
  if (!groups) return null;
  const { names, place } = splitRunning(groups["names"] ?? "");
  return {
    ...ofMedium(medium),
    bylines: names,
    dateline: groups["place"] ?? place,
    ...datesOf(groups["date"] ?? null),
  };
}

/** Where the place is not known, a name has three characters of five or more and two of four. */
function splitRunning(printed: string): { names: string[]; place: string | null } {
  const known = splitGluedPlace(printed);
  if (known.place !== null) return known;
  const parts = printed.split("、");
  const last = parts.pop() ?? "";
  const length = last.length >= 5 ? 3 : last.length === 4 ? 2 : last.length;
  const place = last.slice(length);
  return { names: splitNames([...parts, last.slice(0, length)].join("、")), place: place === "" ? null : place };
}

/** The usual lead-in: a medium or `our paper`, perhaps a place and a date, and the word for a report. */
function parseMedium(text: string): LeadIn | null {
  const cited = CITED.exec(text)?.[0].length ?? 0;
  const lead = reportFacts(text.slice(cited), "", false);
  if (lead === null || (cited > 0 && !isDispatch(lead.facts))) return null;
  return withWriters({ ...lead, length: cited + lead.length }, text);
}

/** A report with the name of its agency and a date. */
function isDispatch({ publication, published, publishedText }: Facts): boolean {
  return publication !== null && (published !== null || publishedText !== null);
}

/** What may follow a lead-in and can be no part of its sentence. */
const CLEAR = /^[\s\u3000：:（(【[]/;
/** A sentence that begins with a quotation or a title. */
const QUOTING = /^[“「『《]/;
/** What makes of the word for a report one of the sentence: 消息人士, 报道了, 电影. */
const GOES_ON = /^[了过過的称稱说說人]/;

type Certainty = "none" | "likely" | "sure";

/** Whether what follows the word for a report shows that a lead-in ends there: surely, or in a first paragraph. */
function certaintyOf(
  { between, date, told, sent }: Readonly<Record<string, string>>,
  rest: string,
  isOwn: boolean,
): Certainty {
  const isDated = date !== undefined;
  if (/^[，,]/.test(rest)) return told === undefined ? (isDated ? "sure" : "likely") : isDated ? "likely" : "none";
  if (CLEAR.test(rest) || sent === " ") return "sure";
  if (QUOTING.test(rest)) return told === undefined ? "sure" : "none";
  if (!/^[\p{Script=Han}\d]/u.test(rest)) return "none";
  if (isDated) return told === undefined ? "sure" : "none";
  // 电 alone may begin a word; behind a place or before the writers it does not.
  if (/^[电電]$/.test(sent ?? "")) return isKnownPlace(between ?? "") || /^记者|^記者/.test(rest) ? "sure" : "none";
  if (/[讯訊]$/.test(sent ?? "")) return "sure";
  return GOES_ON.test(rest) || (told !== undefined && !isOwn) ? "none" : "sure";
}

/** Reads a medium and what follows it up to the word for a report. `after` is what follows the brackets around it. */
function reportFacts(text: string, after: string, isClosed: boolean): LeadIn | null {
  const medium = mediumOf(text, after);
  if (!medium) return null;
  const behind = text.slice(medium.length);
  const match = REPORTED.exec(behind) ?? DASHED.exec(behind);
  if (!match?.groups) return null;
  const { between, date } = match.groups;
  if (between !== undefined && /^(?:记者|記者)/.test(between)) return null;
  const rest = behind.slice(match[0].length);
  const certainty = isClosed ? (rest === "" ? "sure" : "none") : certaintyOf(match.groups, rest, medium.name === null);
  if (certainty === "none") return null;
  const later = date === undefined ? (HAS_DAY.exec(rest) ?? DATED.exec(rest)) : null;
  return {
    facts: {
      ...NO_FACTS,
      publication: medium.name === null ? null : withoutMarks(medium.name),
      ownPaper: medium.name === null,
      dateline: between !== undefined && isPlaceName(between) ? between : null,
      ...datesOf(date ?? later?.groups?.["date"] ?? null),
    },
    length: medium.length + match[0].length + (later?.[0].length ?? 0),
    isSure: certainty === "sure",
  };
}

/** The medium with which a text begins; `name` is null for `our paper`. */
function mediumOf(text: string, after: string): { name: string | null; length: number } | null {
  const marked = /^[《「][^》」]{2,14}[》」]/.exec(text)?.[0];
  if (marked !== undefined) return { name: marked, length: marked.length };
  const known = mediumOfByline(text);
  if (known) return known;
  const own = OWN_PAPER.exec(text)?.[0];
  if (own !== undefined) return { name: null, length: own.length };
  const behind = /(?:[讯訊电電]|消息)(?<after>\s{0,2}[（(].*)$/u.exec(text)?.groups?.["after"] ?? after;
  const unknown = unknownPaper(text, behind);
  return unknown === null ? null : { name: unknown, length: unknown.length };
}

/** The paper of a lead-in that names its writers or the day, though no list knows it. */
function unknownPaper(head: string, after: string): string | null {
  const paper = OWN_PAPER.test(head) ? null : (UNKNOWN_PAPER.exec(head)?.[0] ?? null);
  if (paper === null) return null;
  const isSigned = [HAS_WRITERS, HAS_DAY].some((sign) => sign.test(after));
  return isSigned || SENT_ON.test(head.slice(paper.length)) ? paper : null;
}

/** A place, and neither a channel of the medium nor what tells how the report was made. */
function isPlaceName(between: string): boolean {
  return (
    /^\p{Script=Han}{2,8}$/u.test(between) && !isSiteName(between) && !/^(?:综合|綜合|记者|記者|客户端)/.test(between)
  );
}

function datesOf(date: string | null): Pick<Facts, "published" | "publishedText"> {
  const full = date === null ? null : findFullDate(date);
  return { published: full?.date ?? null, publishedText: full ? null : date };
}

/** Adds the writers that follow a lead-in: （记者 某某 北京报道）, 记者某某报道： */
function withWriters(lead: LeadIn, text: string): LeadIn {
  const rest = text.slice(lead.length);
  const bracketed = BRACKETED.exec(rest);
  const match = bracketed ?? SIGNED.exec(rest);
  const printed = match?.groups?.["inner"] ?? match?.groups?.["names"] ?? "";
  const writers = writersOf(printed.trim());
  if (!match || !writers) return lead;
  const { facts } = lead;
  return {
    ...lead,
    facts: { ...facts, bylines: [...facts.bylines, ...writers.bylines], dateline: facts.dateline ?? writers.dateline },
    length: lead.length + match[0].length,
  };
}

/** Who alone stands as the editor in the place of the writers has written. */
function writersOf(printed: string): Pick<Facts, "bylines" | "dateline"> | null {
  const byline = readByline(printed);
  if (byline) return byline;
  if (/\d/.test(printed)) return null;
  const names = splitNames(EDITED.exec(printed)?.groups?.["names"] ?? printed);
  return names.length === 0 ? null : { bylines: names, dateline: null };
}

/** Writers and perhaps their medium at the head of the paragraph itself. */
function parseSigned(text: string): LeadIn | null {
  const medium = mediumOfByline(text);
  const behind = text.slice(medium?.length ?? OWN_PAPER.exec(text)?.[0].length ?? 0);
  const signed = SIGNED.exec(behind);
  const byline =
    signed && readByline(text.slice(0, text.length - behind.length + (signed.groups?.["names"]?.length ?? 0)));
  if (signed && byline) return { facts: byline, length: text.length - behind.length + signed[0].length, isSure: true };
  const spaced = medium && SPACED.exec(behind);
  const names = splitNames(spaced?.groups?.["name"] ?? "");
  if (!spaced || names.length === 0) return null;
  const facts = { ...ofMedium(medium.name), bylines: names };
  return { facts, length: medium.length + spaced[0].length, isSure: true };
}

function parseDated(text: string): LeadIn | null {
  const match = DATED.exec(text);
  const date = match?.groups?.["date"];
  if (!match || date === undefined || !date.includes("月")) return null;
  return { facts: { ...NO_FACTS, ...datesOf(date) }, length: match[0].length, isSure: false };
}
