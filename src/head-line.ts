import { BYLINE_LEXICON, isKnownPlace, isPersonName, splitGluedPlace, splitNames } from "./bylines.ts";
import { isMedium, isMediumLike, mediumOfByline, withoutMarks } from "./media.ts";
import type { Edtf } from "./model/edtf.ts";
import { findDayOfYear, findFullDate, findIssueDate, type PrintedDate } from "./printed-dates.ts";

/** What a line in the head of an article says; names and places as printed. */
export interface HeadLine {
  readonly publication: string | null;
  readonly names: readonly string[];
  readonly place: string | null;
  readonly published: Edtf | null;
  /** The day of publication where its year is not printed: 9月12日. */
  readonly publishedText: string | null;
  /** It speaks of `our paper`. */
  readonly ownPaper: boolean;
}

/** What a word of such a line is. A role says whether the names behind it are those of writers. */
type Part =
  | { readonly is: "paper" | "place" | "unknown"; readonly text: string }
  | { readonly is: "names"; readonly names: readonly string[] }
  | { readonly is: "role"; readonly writes: boolean }
  | { readonly is: "own" | "label" | "report" | "aside" };

const { roles, fields, fillers, leads } = BYLINE_LEXICON;

function oneOf(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}

const KINDS = `(?<kinds>(?:${oneOf(roles.kinds)}|[驻駐]\\p{Script=Han}{2,4}?){0,3})`;
const WRITERS = oneOf([...roles.writers, ...roles.titles, "文"]);
const OTHERS = oneOf([...roles.others, "图", "圖", "摄", "攝"]);
/** A role with what stands before and behind it without a space: 江边晚报见习记者：王某, 記者王某台北報導. */
const ROLE = new RegExp(
  `^(?<paper>[\\p{Script=Han}A-Za-z\\d+]{0,14}?)${KINDS}(?:(?<writer>${WRITERS})|(?<other>${OTHERS}))[:：]?(?<behind>.*)$`,
  "u",
);
/** 作者：, and several labels at once: 采访、撰文：. */
const LABEL = new RegExp(
  `^(?:(?:${oneOf([...fields.bylines, ...fields.compilers])})[、/／&和])?(?<label>${oneOf(Object.values(fields).flat())})[:：](?<value>.*)$`,
  "u",
);
const SENT = oneOf([...leads.told, ...leads.report]);
const SENT_BEHIND = new RegExp(`(?:${SENT})$`, "u");
/** How it was reported, without a place: 摄影报道. */
const WAY = new RegExp(`^(?:${oneOf(fillers.ways)})?(?:${SENT})$`, "u");
/** 本刊特稿. */
const OWN_ARTICLE = new RegExp(`^(?:${oneOf(roles.own)})(?:${oneOf(fillers.words)})$`, "u");
/** A place, how it was reported, and the word for it: 台北報導, 综合报道, 上海、北京报道, 讯. */
const REPORT = new RegExp(`^(?<place>[\\p{Script=Han}、－]{2,16}?)?(?:${oneOf(fillers.ways)})?(?:${SENT})$`, "u");
const FROM = /^(?:[发發]自|[发發][表布佈]?[于於])(?<place>[\p{Script=Han}、]{2,16})$/u;
/** A label that nobody knows: 行业：医药, 研究员：王某、李某某. */
const OTHER_LABEL = /^\p{Script=Han}{2,4}[:：][\p{Script=Han}、]{0,12}$/u;
/** One person did both: 文/图. */
const BOTH = /(?<=\s)(?:文\s?[/／并]?\s?[图圖摄攝]|[图圖]\s?[/／]?\s?文)(?=\s|$)/gu;
/** The day between a place and the word for a report: 台北9日電. */
const DAY_OF_REPORT = /(?:\d{1,2}\s?月\s?)?\d{1,2}\s?[日號号](?=[电電讯訊报報])/gu;
/** Days of the week and of the report, times, numbers of pages and issues: they say nothing that is wanted. */
const ISSUE =
  /(?:星期|周|週|礼拜|禮拜)[一二三四五六日天](?!\p{Script=Han})|(?<![\d:：])\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|第?\s?[A-Z]{0,2}\d{1,3}\s?版|\p{Script=Han}{1,3}(?<!出)版(?!\p{Script=Han})|(?:(?:19|20)\d{2}年)?(?:总?第)?\d{1,6}期|(?:\d{1,2}月)?\d{1,2}[日號号](?:截稿)?(?=[\s)）]|$)|(?<![\dA-Za-z])[A-Z]{1,2}\d{1,2}(?![\dA-Za-z])/gu;
/** The name by which an account or a site is found: （ID：jiangbian）, （www.example.com）. */
const ACCOUNT_ID = /[（(]\s?(?:微信)?(?:公众号|微信号|ID)?\s?[:：]?\s?[\w./:-]{3,40}\s?[）)]/gi;
const BETWEEN =
  /[\s\u3000|｜丨／/,，;；()（）【】[\]〔〕「」《》“”□■●◎○◆▲]+|[·•](?=.{0,8}(?:记者|記者))|(?<=^|[\p{Script=Han}\s])[·•—–-]+(?=[\s｜]|$)/u;
/** A name of two characters, set as wide as one of three: 李 某. */
const SPACED_NAME = /(?<=[\s:：、])(\p{Script=Han})[ \u3000]{1,2}(\p{Script=Han})(?=[\s、]|$)/gu;
const LONGEST_LINE = 90;
const IN_SENTENCE = /[。！？!?…]|[，,].*[，,]/;

/** What a social network prints before the writer and the account: 原创 王某 江边观察. */
const ORIGINAL = /^原[创創]\s/;

/**
 * Reads a line that says nothing but who wrote an article, for whom, where and when, in whatever order and between
 * whatever marks: each of its words must be known for what it is, but for a few of one that gives the day below a title.
 * Null for any other line.
 */
export function parseHeadLine(line: string, isBelowTitle = false): HeadLine | null {
  if (line.length > LONGEST_LINE || IN_SENTENCE.test(line)) return null;
  const key = `${isBelowTitle ? "below" : "any"} ${line}`;
  const known = knownLines.get(key);
  if (known !== undefined) return known;
  const read = readHeadLine(line, isBelowTitle);
  if (knownLines.size >= MOST_KNOWN) knownLines.clear();
  knownLines.set(key, read);
  return read;
}

/** Each line of a source is asked about many times, by those who clean it and by those who split it. */
const knownLines = new Map<string, HeadLine | null>();
const MOST_KNOWN = 256;

function readHeadLine(line: string, isBelowTitle: boolean): HeadLine | null {
  const date = findFullDate(line) ?? findIssueDate(line);
  const undated = date === null ? line : `${line.slice(0, date.start)}｜${behindDate(line, date)}`;
  const parts = partsOf(undated, ORIGINAL.test(line));
  const head = { ...headOf(parts, date?.date ?? null), publishedText: date ? null : findDayOfYear(line) };
  return settle(head, parts, line) ?? (isBelowTitle && date ? settleDated(head, parts) : null);
}

/** What stands behind the date; where the account posted from, behind the minute, is no place of a report. */
function behindDate(line: string, { start, end }: PrintedDate): string {
  const behind = line.slice(end).trim();
  return CLOCK.test(line.slice(start, end)) && isKnownPlace(behind) ? "" : behind;
}

/** The words of a line without its date, read one by one. What is marked as original ends with the name of its account. */
function partsOf(line: string, isOriginal: boolean): Part[] {
  const { name, kind } = MARKED.exec(line)?.groups ?? {};
  const words = wordsOf(line.replace(MARKED, ""));
  const parts: Part[] =
    name === undefined ? [] : [...(kind === undefined ? [] : [{ is: "label" } as const]), paper(name)];
  for (const [i, word] of words.entries()) {
    const before = parts.at(-1);
    if (isOriginal && i === words.length - 1 && !isShortName(word)) parts.push(paper(word));
    else parts.push(...(before?.is === "role" && before.writes ? readSignature(word) : readWord(word)));
  }
  return parts;
}

/** The name of a paper that its marks enclose, at the beginning of a line: 《江边》周刊. */
const MARKED = /^[《「](?<name>[^》」]{2,16})[》」](?<kind>杂志|雜誌|半月刊|[周週月季]刊)?/;

function isShortName(word: string): boolean {
  return word.length < 4 && isPersonName(word);
}

function wordsOf(line: string): string[] {
  const words = line
    .replace(ACCOUNT_ID, " ")
    .replace(BOTH, " ")
    .replace(DAY_OF_REPORT, "")
    .replace(ISSUE, " ")
    .replace(/\s?([:：])\s?/g, "$1")
    .replace(SPACED_NAME, "$1$2")
    .split(BETWEEN)
    .filter((word) => /[\p{L}\d]/u.test(word));
  return withLabels(words).filter((word) => !SAY_NOTHING.has(word));
}

/** Words beside the day and the writers: 上午10:22, 更新時間 2023/05/11. */
const SAY_NOTHING: ReadonlySet<string> = new Set([...fillers.words, ...leads.hours, ...fields.published]);

/** 本报记者 水波: what stands behind the role of a writer is a name, though it may be written like none. */
function readSignature(word: string): Part[] {
  const parts = readWord(word);
  const isPenName = parts.every(({ is }) => is === "unknown") && PEN_NAMES.test(word);
  return isPenName ? [{ is: "names", names: word.split("、") }] : parts;
}

const PEN_NAMES = /^\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){0,3}$/u;

/** A label that a bar sets apart from what it names is one word with it: 来源｜江边晚报, 整理 / 王某. */
function withLabels(words: readonly string[]): string[] {
  return words.flatMap((word, i) => {
    if (SOURCE_LABELS.has(words[i - 1] ?? "")) return [];
    return SOURCE_LABELS.has(word) ? [`${word}：${words[i + 1] ?? ""}`] : [word];
  });
}

const SOURCE_LABELS: ReadonlySet<string> = new Set([...fields.publication, ...fields.imprint, ...fields.compilers]);

/** Whether a line names who wrote an article. */
export function isSigned(line: string): boolean {
  return (parseHeadLine(line)?.names.length ?? 0) > 0;
}

function readWord(word: string): Part[] {
  if (WAY.test(word)) return [{ is: "report" }];
  if (OWN_ARTICLE.test(word)) return [{ is: "own" }];
  return readLabel(word) ?? readPaper(word) ?? readRole(word) ?? readPlace(word) ?? readNames(word) ?? [unknown(word)];
}

function unknown(text: string): Part {
  return OTHER_LABEL.test(text) ? { is: "aside" } : { is: "unknown", text };
}

/** 来源：江边晚报, 作者：王某. What stands under other labels is of no use. */
function readLabel(word: string): Part[] | null {
  const { label, value = "" } = LABEL.exec(word)?.groups ?? {};
  if (label === undefined) return null;
  const isLabelOf = (field: readonly string[]): boolean => field.includes(label);
  if (isLabelOf(fields.bylines) || isLabelOf(fields.compilers))
    return [{ is: "role", writes: true }, ...(value === "" ? [] : readWriters(value))];
  if (isLabelOf(fields.publication)) {
    const name = withoutWay(value);
    return [{ is: "label" }, ...(name === "" ? [] : [paper(name)])];
  }
  if (isLabelOf(fields.imprint)) return [{ is: "label" }, ...(readImprint(value) ?? [])];
  return isLabelOf(fields.published) ? [{ is: "label" }] : [{ is: "label" }, { is: "role", writes: false }];
}

/** What stands under 作者：; an agency may sign as a writer does. */
function readWriters(value: string): Part[] {
  if (isMedium(value)) return [paper(value), { is: "names", names: [withoutMarks(value)] }];
  const parts = readSignature(value);
  return value.length > LONGEST_PEN_NAME
    ? parts
    : parts.map((part) => (part.is === "unknown" ? { is: "label" } : part));
}

/** 作者：江边观察员: an account that signs. What is longer may be what a reporter asks. */
const LONGEST_PEN_NAME = 8;

/** Who made a text, where that is a medium, or a part of one: 出品：江边晚报深度组. */
function readImprint(value: string): Part[] | null {
  const known = mediumOfByline(value);
  return known ? [{ is: "paper", text: known.name }] : readPaper(value);
}

function paper(printed: string): Part {
  const bare = withoutMarks(printed.replace(OF_PAPER, ""));
  return {
    is: "paper",
    text: knownPaper(bare) ?? (isMediumLike(printed) && !ACCOUNT.test(printed) ? withoutMarks(printed) : bare),
  };
}

/** The name of a medium that is known, in full. */
function knownPaper(text: string): string | null {
  const known = mediumOfByline(text);
  return known?.length === text.length ? known.name : null;
}

/** What may follow the name of a paper: 江边晚报讯, 江边晚报网, 江边晚报官方账号. */
const OF_PAPER = /(?:[讯訊]|(?<=[报報刊])[网網]|官方[账帐微]\p{Script=Han}{1,2}|客户端)$/u;
const ACCOUNT = /(?<=[报報刊])客户端$/u;

/** A paper, also before the name of its section: 江边财经·机构观点. */
function readPaper(word: string): Part[] | null {
  const [name = word] = word.split("·");
  const bare = name.replace(OF_PAPER, "");
  if (roles.own.some((own) => name.startsWith(own) && !isMedium(name))) return null;
  if ([name, bare].some(isMediumLike) || knownPaper(bare) !== null) return [paper(name)];
  const sender = name.replace(SENT_BEHIND, "");
  return sender !== name && knownPaper(sender) !== null ? [paper(sender), { is: "report" }] : null;
}

function readRole(word: string): Part[] | null {
  const groups = ROLE.exec(word)?.groups;
  if (!groups) return null;
  const { paper: printed = "", kinds = "", other, behind = "" } = groups;
  if (other !== undefined && behind === "" && readNames(printed)) return [{ is: "role", writes: false }];
  const role: Part = { is: "role", writes: other === undefined };
  const whole = printed + kinds;
  const named = printed !== "" && (isMediumLike(whole) || knownPaper(whole) !== null) ? whole : printed;
  const before = roles.own.includes(named) ? [{ is: "own" } as const] : named === "" ? [] : [paper(named)];
  if (before.some((part) => part.is === "paper" && !isMediumLike(part.text) && part.text.length < SHORTEST_PAPER))
    return null;
  const after = behind === "" ? [] : (readGlued(behind) ?? readNames(behind) ?? [unknown(behind)]);
  return [...before, role, ...after];
}

/** A shorter word before a role is none of a paper that nobody knows. */
const SHORTEST_PAPER = 3;

/** Names into which the place of the report runs: 王某台北報導. */
function readGlued(text: string): Part[] | null {
  const run = text.replace(SENT_BEHIND, "");
  const { names, place } = splitGluedPlace(run);
  return run === text || names.length === 0
    ? null
    : [{ is: "names", names }, ...(place === null ? [] : [{ is: "place", text: place } as const])];
}

function readPlace(word: string): Part[] | null {
  const place = FROM.exec(word)?.groups?.["place"] ?? (isKnownPlace(word) ? word : null);
  if (place !== null) return [{ is: "place", text: place }];
  const report = REPORT.exec(word);
  if (!report) return null;
  const printed = report.groups?.["place"];
  if (printed === undefined) return null;
  const own = roles.own.find((name) => printed.startsWith(name));
  const rest = own === undefined ? printed : printed.slice(own.length);
  return [
    { is: "report" },
    ...(own === undefined ? [] : [{ is: "own" } as const]),
    ...(rest === "" ? [] : [{ is: "place", text: rest } as const]),
  ];
}

/** 老K signs as others do with their names. */
const PEN_NAME = /^[\p{Script=Han}]{1,3}[A-Z]$/u;

function readNames(word: string): Part[] | null {
  const names = PEN_NAME.test(word) ? [word] : splitNames(word);
  return names.length > 0 && names.every((name) => isPersonName(name) || PEN_NAME.test(name) || name.includes("·"))
    ? [{ is: "names", names }]
    : null;
}

/** What the words that are known say. */
function headOf(parts: readonly Part[], published: Edtf | null): Omit<HeadLine, "publishedText"> {
  const { writers, unassigned } = namesOf(parts);
  return {
    publication: textsOf(parts, "paper")[0] ?? null,
    names: writers.length > 0 ? writers : unassigned,
    place: textsOf(parts, "place")[0] ?? null,
    published,
    ownPaper: parts.some(({ is }) => is === "own"),
  };
}

/** What the words say together; null where they may as well be part of a text. */
function settle(head: HeadLine, parts: readonly Part[], line: string): HeadLine | null {
  const isSigned = namesOf(parts).writers.length > 0;
  const [stranger, ...more] = textsOf(withoutLabelled(parts), "unknown");
  if (stranger === undefined || (head.publication !== null && ORIGINAL.test(line)))
    return isSigned || saysEnough(head, parts, line) ? head : null;
  if (more.length > 0 || !/^[\p{Script=Han}A-Za-z\d]{2,14}$/u.test(stranger)) return null;
  return withStranger(head, stranger, isSigned, line);
}

function textsOf(parts: readonly Part[], kind: "paper" | "place" | "unknown"): string[] {
  return parts.flatMap((part) => (part.is === kind ? [part.text] : []));
}

/** A line that gives the day below a title is none of the text, and the first word that is not known the account or the site. */
function settleDated(head: HeadLine, parts: readonly Part[]): HeadLine | null {
  const strangers = textsOf(parts, "unknown");
  if (strangers.length > MOST_STRANGERS || strangers.some((stranger) => stranger.length > LONGEST_STRANGER))
    return null;
  const account = strangers.find((stranger) => /^[\p{Script=Han}A-Za-z]{2,}$/u.test(stranger));
  return { ...head, publication: head.publication ?? (account === undefined ? null : withoutWay(account)) };
}

const MOST_STRANGERS = 3;
const LONGEST_STRANGER = 14;

/** Without what stands behind a label and is not known: it is said under it, as in 浏览次数：356 次. */
function withoutLabelled(parts: readonly Part[]): readonly Part[] {
  const label = parts.findIndex(({ is }) => is === "label");
  return label < 0 ? parts : parts.slice(0, label);
}

/** Whether what is said by words that are all known, but by no writer's role, can stand in no text. */
function saysEnough(
  { publication, names, published, publishedText }: HeadLine,
  parts: readonly Part[],
  line: string,
): boolean {
  if (parts.some(({ is }) => is === "label")) return true;
  if (publication === null) {
    const isDate = published !== null && (names.length > 0 || parts.every(({ is }) => is === "own" || is === "report"));
    return isDate || (names.length > 0 && parts.some(({ is }) => is === "report" || is === "own"));
  }
  const isMediumAlone = parts.length === 1 && isMedium(publication);
  const isDated = published !== null || publishedText !== null;
  return isDated || names.length > 0 || isMediumAlone || ISSUE_NUMBER.test(line) || ORIGINAL.test(line);
}

/** One word that is not known may be a section beside the writers, or an account that nobody knows. */
function withStranger(head: HeadLine, stranger: string, isSigned: boolean, line: string): HeadLine | null {
  const isSection = isSigned && stranger.length <= LONGEST_SECTION;
  if (head.publication !== null) return isSection ? head : null;
  const isPosted = head.published !== null && (CLOCK.test(line) || DOT_BEFORE_DATE.test(line));
  const isAccount = isSigned ? BEFORE_WRITER.test(line) : isPosted;
  if (isAccount) return { ...head, publication: withoutWay(stranger) };
  return isSection && head.published !== null ? head : null;
}

/** An account before the word for its writer: 江边观察家｜作者 老K. */
const BEFORE_WRITER = /^[\p{Script=Han}A-Za-z\d]{3,14}\s?[|｜丨]\s?(?:作者|文|撰文)/u;
const DOT_BEFORE_DATE = /[·・|｜]\s?(?:19|20)\d{2}/;
const ISSUE_NUMBER = /第?\d{1,6}期|(?<!出)版(?=[\s　|｜]|$)/;
const CLOCK = /\d[:：]\d{2}/;
const LONGEST_SECTION = 6;

/**
 * The names behind the roles of writers, and those before any role. Where the names come first and a role comes last, each
 * stands behind its own: 张三/文 李四/图.
 */
function namesOf(parts: readonly Part[]): { writers: string[]; unassigned: string[] } {
  const people = parts.filter((part) => part.is === "role" || part.is === "names");
  const isBehind = people[0]?.is === "names" && people.at(-1)?.is === "role";
  const writers: string[] = [];
  const unassigned: string[] = [];
  let writes: boolean | null = null;
  for (const part of isBehind ? people.reverse() : people) {
    if (part.is === "role") writes = part.writes;
    else if (writes !== false) (writes ? writers : unassigned).push(...part.names);
  }
  return { writers: isBehind ? writers.reverse() : writers, unassigned };
}

/** An account without the word for how it reports: 江边网综合. */
function withoutWay(name: string): string {
  const way = fillers.ways.find((word) => name.endsWith(word));
  return way === undefined ? name : name.slice(0, -way.length);
}
