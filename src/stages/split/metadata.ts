import { BYLINE_LEXICON, isPersonName, splitNames } from "../../bylines.ts";
import { NO_FACTS, mergeFacts, type Facts } from "./facts.ts";
import { findDayCode, findFullDate } from "../../printed-dates.ts";
import { readByline, readHeadLine, readNote } from "./signature.ts";
import { readLeadIn } from "./lead-in.ts";
import { readMasthead } from "./masthead.ts";
import { isMedium, isPaperName, mediumOfByline, withoutMarks } from "../../media.ts";

const { fields } = BYLINE_LEXICON;
const LABELS = Object.entries(fields).flatMap(([field, labels]) => labels.map((label) => ({ field, label })));
LABELS.sort((a, b) => b.label.length - a.label.length);
/** A labelled field: 来源：, 作者: */
const LABEL = new RegExp(
  `(${LABELS.map(({ label }) => label).join("|")})\\s{0,2}(?:[:：]|[|｜丨](?=\\s?[\\p{Script=Han}\\w]))\\s{0,2}`,
  "gu",
);
/** The name of a paper with the date of an issue: 《某报》(2020年04月01日10版） */
const ISSUE =
  /^[《「](?<publication>[^》」]{2,16})[》」]\s?[（(]?\s?(?<date>.{8,24}?)(?:\s?第?\s?[\dA-Z]{1,4}\s?版)?[）)]?$/;
/** Words that stand among dates and sources and say nothing of the article. */
const FILLER =
  /(?:官方[账帐]号|听新闻|聽新聞|发布于|發佈於|发表于|發表於|已编辑|分享|收藏|字号|字體|关注|阅读原文|订阅|来源|來源|作者|原创|上海|北京|(?:星期|周)[一二三四五六日天]|[·|｜/\-—\s\u3000,，]|[A-Z]?\d{1,3}版|(?<![\d:])\d{1,2}:\d{2}(?::\d{2})?(?![\d:]))+/g;
const LONGEST_LINE = 120;

/** Reads a line that says nothing but where, when and by whom an article was published; null for any other line. */
export function readMetadata(line: string): Facts | null {
  const note = readNote(line);
  if (note || line.length > LONGEST_LINE || /[。！？]$/.test(line)) return note;
  const bare = BRACKETED.exec(line)?.[1] ?? line;
  return (
    readIssue(line) ??
    readMasthead(line) ??
    (isDispatch(line) ? null : readHeadLine(line)) ??
    readAccount(line) ??
    readFields(bare) ??
    readByline(line) ??
    readPlain(line) ??
    readCode(line)
  );
}

/** A lead-in on a line of its own says more than its words do. */
function isDispatch(line: string): boolean {
  return readLeadIn(line).publishedText !== null;
}

/** The code of the day on a line of its own. */
function readCode(line: string): Facts | null {
  const code = findDayCode(line);
  return code?.start === 0 ? { ...NO_FACTS, published: code.date } : null;
}

/** A line wholly in brackets. */
const BRACKETED = /^[（(【[]([^（(【[\])）】]{2,100})[)）】\]]$/;

/** What a social network prints above an article: 原创, its writer, the account and the time. */
const ACCOUNT = /^原[创創]\s(?<names>[^，。！？]{1,60})$/u;
/** The same without a date: its writer and the account. */
const UNDATED_ACCOUNT = /^原[创創]\s(?<writer>\p{Script=Han}{2,4})\s(?<account>[\p{Script=Han}A-Za-z\d]{2,14})$/u;
/** An account before a date: 某某观察 · */
const BEFORE_DATE = /^(?<account>[\p{Script=Han}A-Za-z\d]{2,14})\s?[·・|｜]\s?$/u;

function readAccount(line: string): Facts | null {
  const undated = UNDATED_ACCOUNT.exec(line)?.groups;
  if (undated && isPersonName(undated["writer"] ?? ""))
    return { ...NO_FACTS, publication: undated["account"] ?? null, bylines: [undated["writer"] ?? ""] };
  const date = findFullDate(line);
  if (date?.end !== line.length) return null;
  const account = BEFORE_DATE.exec(line.slice(0, date.start))?.groups?.["account"];
  if (account !== undefined) return { ...NO_FACTS, publication: account, published: date.date };
  const words = ACCOUNT.exec(line.slice(0, date.start))?.groups?.["names"]?.trim().split(/\s+/);
  if (!words || words.length > 3) return null;
  const [writer = ""] = words;
  return {
    ...NO_FACTS,
    publication: words.at(-1) ?? null,
    bylines: words.length > 1 && isPersonName(writer) ? [writer] : [],
    published: date.date,
  };
}

function readIssue(line: string): Facts | null {
  const groups = ISSUE.exec(line)?.groups;
  const date = groups && findFullDate(groups["date"] ?? "");
  return date ? { ...NO_FACTS, publication: groups["publication"]?.trim() ?? null, published: date.date } : null;
}

/** Where a source is named as an account: 微信公众号“某某” */
const ACCOUNT_OF = /^(?:微信)?公[众眾][号號]\s?[:：]?\s?|\s?[（(]\s?(?:微信)?ID\s?[:：][^（）()]{2,30}[）)]$/gi;

/** A line of labelled fields; what stands before the first label must be a date or the name of a medium. */
function readFields(line: string): Facts | null {
  const labels = [...line.matchAll(LABEL)].filter(([whole, label]) => /[:：]/.test(whole) || isSourceLabel(label));
  const [first] = labels;
  if (!first) return null;
  const before = line.slice(0, first.index).trim();
  const lead = before === "" ? NO_FACTS : (readShortName(before) ?? readPlain(before) ?? readByline(before));
  if (!lead) return null;
  const values = labels.map((match, i) => {
    const value = line.slice(match.index + match[0].length, labels[i + 1]?.index ?? line.length).trim();
    return readField(fieldOf(match[1]), value);
  });
  return mergeFacts([lead, ...values]);
}

function fieldOf(printed: string | undefined): string {
  return LABELS.find(({ label }) => label === printed)?.field ?? "other";
}

/** Before a bar other words are roles, which are read with their names: 记者 | 某某 实习记者 | 某某 */
function isSourceLabel(label: string | undefined): boolean {
  return ["publication", "imprint"].includes(fieldOf(label));
}

/** 每经 before 记者：某某 */
function readShortName(before: string): Facts | null {
  const medium = mediumOfByline(before);
  return medium?.length === before.length ? { ...NO_FACTS, publication: medium.name } : null;
}

function readField(field: string, value: string): Facts {
  const date = findFullDate(value);
  const name = (date ? value.slice(0, date.start) : value).trim();
  const published = date?.date ?? null;
  if (field === "publication") {
    const [printed = ""] = name.split(/\s{2,}|[|｜\t]/);
    const publication = withoutMarks(printed.replace(ACCOUNT_OF, ""));
    return { ...NO_FACTS, publication: publication === "" ? null : publication, published };
  }
  if (field === "imprint") return { ...NO_FACTS, publication: mediumOfByline(name)?.name ?? null, published };
  // An agency may sign as a writer does.
  if (field === "bylines" && isMedium(name))
    return { ...NO_FACTS, publication: withoutMarks(name), bylines: [withoutMarks(name)], published };
  if (field === "bylines") return { ...(readByline(name) ?? { ...NO_FACTS, bylines: splitNames(name) }), published };
  return { ...NO_FACTS, published };
}

/** A line of a date and the names of media alone. */
function readPlain(line: string): Facts | null {
  const date = findFullDate(line);
  const rest = (date ? `${line.slice(0, date.start)} ${line.slice(date.end)}` : line).replace(FILLER, " ").trim();
  if (date && rest === "") return { ...NO_FACTS, published: date.date };
  if (rest !== "" && rest.split(/\s+/).every((word) => isMedium(word) || (date !== null && isPaperName(word)))) {
    const [publication = ""] = rest.split(/\s+/);
    return { ...NO_FACTS, publication: withoutMarks(publication), published: date?.date ?? null };
  }
  return readSigned(rest.split(/\s+/), date?.date ?? null);
}

/** A medium and the names of its writers, without any word for their role. */
function readSigned([medium = "", ...writers]: readonly string[], published: Facts["published"]): Facts | null {
  if (!isMedium(medium) || !writers.every(isPersonName)) return null;
  return { ...NO_FACTS, publication: withoutMarks(medium), bylines: writers, published };
}
