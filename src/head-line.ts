import { BYLINE_LEXICON, isKnownPlace, isPersonName, splitGluedPlace, splitNames } from "./bylines.ts";
import { isMediumLike, mediumOfByline, withoutMarks } from "./media.ts";
import type { Edtf } from "./model/edtf.ts";
import { findFullDate } from "./printed-dates.ts";

/** What a line in the head of an article says; names and places as printed. */
export interface HeadLine {
  readonly publication: string | null;
  readonly names: readonly string[];
  readonly place: string | null;
  readonly published: Edtf | null;
  /** It speaks of `our paper`. */
  readonly ownPaper: boolean;
}

/** What a word of such a line is. A role says whether the names behind it are those of writers. */
type Part =
  | { readonly is: "paper" | "place" | "unknown"; readonly text: string }
  | { readonly is: "names"; readonly names: readonly string[] }
  | { readonly is: "role"; readonly writes: boolean }
  | { readonly is: "own" | "label" | "aside" };

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
const LABEL = new RegExp(`^(?<label>${oneOf(Object.values(fields).flat())})[:：](?<value>.*)$`, "u");
const SENT = oneOf([...leads.told, ...leads.report]);
const SENT_BEHIND = new RegExp(`(?:${SENT})$`, "u");
/** A place, how it was reported, and the word for it: 台北報導, 综合报道, 上海、北京报道, 讯. */
const REPORT = new RegExp(`^(?<place>[\\p{Script=Han}、]{2,16}?)?(?:${oneOf(fillers.ways)})?(?:${SENT})$`, "u");
const FROM = /^[发發]自(?<place>[\p{Script=Han}、]{2,16})$/u;
/** A label that nobody knows: 行业：医药. */
const OTHER_LABEL = /^\p{Script=Han}{2,4}[:：]\p{Script=Han}{0,8}$/u;
/** One person did both: 文/图. */
const BOTH = /(?<=\s)(?:文\s?[/／并]?\s?[图圖摄攝]|[图圖]\s?[/／]?\s?文)(?=\s|$)/gu;
/** Roles behind names, 张三/文 李四/图: read elsewhere. */
const ROLE_BEHIND = /\p{Script=Han}{2}\s?[/／\s]\s?(?:文|图|圖|摄|攝)(?=[\s、，,]|$)/u;
/** The day between a place and the word for a report: 台北9日電. */
const DAY_OF_REPORT = /(?:\d{1,2}\s?月\s?)?\d{1,2}\s?[日號号](?=[电電讯訊报報])/gu;
/** Days of the week and of the report, times, numbers of pages and issues: they say nothing that is wanted. */
const ISSUE =
  /(?:星期|周|週|礼拜|禮拜)[一二三四五六日天](?!\p{Script=Han})|(?<![\d:：])\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|第?\s?[A-Z]{0,2}\d{1,3}\s?版|第[一二三四五六七八九十]{1,3}版|(?:(?:19|20)\d{2}年)?(?:总?第)?\d{1,6}期|(?:\d{1,2}月)?\d{1,2}[日號号](?=\s|$)|(?<![\dA-Za-z])[A-Z]{1,2}\d{1,2}(?![\dA-Za-z])/gu;
const BETWEEN =
  /[\s\u3000|｜丨／/,，;；()（）【】[\]〔〕「」《》“”□■●◎○◆▲]+|[·•](?=.{0,8}(?:记者|記者))|(?<=\p{Script=Han})[·•—–-]+(?=\s|$)/u;
const LONGEST_LINE = 90;
const IN_SENTENCE = /[。！？!?…]|[，,].*[，,]/;

/**
 * Reads a line that says nothing but who wrote an article, for whom, where and when, in whatever order and between
 * whatever marks: each of its words must be known for what it is. Null for any other line.
 */
export function parseHeadLine(line: string): HeadLine | null {
  if (line.length > LONGEST_LINE || IN_SENTENCE.test(line)) return null;
  const date = findFullDate(line);
  const undated = date ? `${line.slice(0, date.start)} ${line.slice(date.end)}` : line;
  const rest = undated.replace(BOTH, " ").replace(DAY_OF_REPORT, "");
  if (ROLE_BEHIND.test(rest)) return null;
  const words = rest
    .replace(ISSUE, " ")
    .replace(/\s?([:：])\s?/g, "$1")
    .split(BETWEEN)
    .filter((word) => word !== "" && !fillers.words.includes(word));
  return settle(words.flatMap(readWord), date?.date ?? null, line);
}

function readWord(word: string): Part[] {
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
  if (isLabelOf(fields.bylines)) return [{ is: "role", writes: true }, ...(value === "" ? [] : readWord(value))];
  if (isLabelOf(fields.publication)) return [{ is: "label" }, ...(value === "" ? [] : [paper(value)])];
  return isLabelOf(fields.published) ? [{ is: "label" }] : [{ is: "role", writes: false }];
}

function paper(printed: string): Part {
  const bare = withoutMarks(printed.replace(OF_PAPER, ""));
  return { is: "paper", text: knownPaper(bare) ?? (isMediumLike(printed) ? withoutMarks(printed) : bare) };
}

/** The name of a medium that is known, in full. */
function knownPaper(text: string): string | null {
  const known = mediumOfByline(text);
  return known?.length === text.length ? known.name : null;
}

/** What may follow the name of a paper: 江边晚报讯, 江边晚报网, 江边晚报官方账号. */
const OF_PAPER = /(?:[讯訊]|(?<=[报報刊])[网網]|官方[账帐微]\p{Script=Han}{1,2}|客户端)$/u;

function readPaper(word: string): Part[] | null {
  const bare = word.replace(OF_PAPER, "");
  return [word, bare].some(isMediumLike) || knownPaper(bare) !== null ? [paper(word)] : null;
}

function readRole(word: string): Part[] | null {
  const groups = ROLE.exec(word)?.groups;
  if (!groups) return null;
  const { paper: printed = "", kinds = "", other, behind = "" } = groups;
  if (other !== undefined && behind === "" && readNames(printed)) return [{ is: "role", writes: false }];
  const role: Part = { is: "role", writes: other === undefined };
  const named = printed + (printed !== "" && isMediumLike(printed + kinds) ? kinds : "");
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
  if (printed === undefined || fillers.ways.includes(printed)) return [];
  const own = roles.own.find((name) => printed.startsWith(name));
  const rest = own === undefined ? printed : printed.slice(own.length);
  return [
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

/** What the words say together; null where they may as well be part of a text. */
function settle(parts: readonly Part[], published: Edtf | null, line: string): HeadLine | null {
  const textsOf = (kind: "paper" | "place" | "unknown"): string[] =>
    parts.flatMap((part) => (part.is === kind ? [part.text] : []));
  const [publication = null] = textsOf("paper");
  const [place = null] = textsOf("place");
  const { writers, unassigned } = namesOf(parts);
  const isSigned = writers.length > 0;
  const said = {
    publication,
    names: isSigned ? writers : unassigned,
    place,
    published,
    ownPaper: parts.some(({ is }) => is === "own"),
  };
  const [strange, ...more] = textsOf("unknown");
  if (strange === undefined) {
    const isDated = published !== null && (publication !== null || unassigned.length > 0 || parts.length === 0);
    const isOfPaper = publication !== null && (unassigned.length > 0 || ISSUE_NUMBER.test(line));
    return isSigned || isDated || isOfPaper || parts.some(({ is }) => is === "label") ? said : null;
  }
  if (more.length > 0 || !/^\p{Script=Han}{2,10}$/u.test(strange)) return null;
  // A section beside the writers, or an account that nobody knows beside the minute of its post.
  if (isSigned && publication !== null) return strange.length <= LONGEST_SECTION ? said : null;
  const isAccount = published !== null && CLOCK.test(line) && publication === null && !isSigned;
  return isAccount ? { ...said, publication: withoutWay(strange) } : null;
}

const ISSUE_NUMBER = /第?\d{1,6}期/;
const CLOCK = /\d[:：]\d{2}/;
const LONGEST_SECTION = 6;

/** The names behind the roles of writers, and those before any role. */
function namesOf(parts: readonly Part[]): { writers: string[]; unassigned: string[] } {
  const writers: string[] = [];
  const unassigned: string[] = [];
  let writes: boolean | null = null;
  for (const part of parts) {
    if (part.is === "role") writes = part.writes;
    else if (part.is === "names" && writes !== false) (writes ? writers : unassigned).push(...part.names);
  }
  return { writers, unassigned };
}

/** An account without the word for how it reports: 江边网综合. */
function withoutWay(name: string): string {
  const way = fillers.ways.find((word) => name.endsWith(word));
  return way === undefined ? name : name.slice(0, -way.length);
}
