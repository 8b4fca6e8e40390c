import type { Span } from "../../model/text.ts";
import type { Edit } from "./traced.ts";

/**
 * Quotation marks and brackets for which a charset had no place and that became `?`. A pair of question marks around a
 * few words is a pair of marks where one of them stands at a place at which no question ends; which marks they were is told
 * by the words and by what else the text has.
 */

/** Two question marks around words on one line, with what stands on both sides. */
const PAIR = /(?<=(?<before>^|[^?\n]))\?(?<inner>[^?？\n]{1,60})\?(?=(?<after>[^?\n]{0,2}))/gmu;
/** Before a lost mark, and never before a question mark: the beginning of a line, a comma, an opening bracket. */
const NO_QUESTION_BEFORE = /^$|[，,、：:；;。（(《“「…\s]/;
/** Behind a lost mark, and hardly ever behind a question mark. */
const NO_QUESTION_BEHIND =
  /^(?:[、，,；;：]|。|的(?![确確士话話问問疑追])|等[，。、十九八七六五四三两]|一[词詞书書文案]|[报報][道导導])/;
/** Words of questions. */
const ASKS =
  /[吗嗎呢么麼谁誰吧]$|什么|什麼|怎[么麼样樣]|为何|為何|如何|哪[里裡些个個]|几何|是否|是不是|会不会|會不會|能不能|还是|還是|抑或/;
/** A name or a term has no clause in it; what is said has. */
const CLAUSE = /[。！；;]/;
/** Names of what stands in 《》. */
const WORK =
  /(?:[报報刊]|周刊|週刊|杂志|雜誌|法|条例|條例|办法|辦法|规划|規劃|纲要|綱要|意见|意見|白皮书|白皮書|报告|報告)$/;

/** Names of papers, of which nobody asks. */
const PAPER = /^\p{Script=Han}{1,6}(?:[日晚早晨时時商周週][报報]|[周週]刊)$/u;

/** Finds pairs of marks that were lost, and single ones that cannot be told. */
export function findLostMarks(text: string): { edits: Edit[]; doubtful: Span[] } {
  const edits: Edit[] = [];
  const doubtful: Span[] = [];
  if (!text.includes("?")) return { edits, doubtful };
  const quotes = /[「」]/.test(text) && !/[“”]/.test(text) ? (["「", "」"] as const) : (["“", "”"] as const);
  for (const match of text.matchAll(PAIR)) {
    const { before = "", inner = "", after = "" } = match.groups ?? {};
    if (!isPair(before, inner, after)) continue;
    const start = match.index;
    const end = start + match[0].length;
    const [open, close] = WORK.test(inner) && !CLAUSE.test(inner) ? (["《", "》"] as const) : quotes;
    edits.push(repair(start, open), repair(end - 1, close));
  }
  for (const match of text.matchAll(SINGLE)) {
    const span = { start: match.index, end: match.index + 1 };
    if (!edits.some(({ start }) => start === span.start)) doubtful.push(span);
  }
  return { edits, doubtful };
}

/** A question mark where none can be, with no partner: after 《 or between years. */
const SINGLE = /(?<=[，、《（“「])\?(?=\p{Script=Han})|(?<=(?:19|20)\d{2})\?(?=(?:19|20)\d{2})/gu;

function isPair(before: string, inner: string, after: string): boolean {
  if (/^\s|\s$/.test(inner) || !/\p{Script=Han}|[A-Za-z]/u.test(inner) || ASKS.test(inner)) return false;
  if (CLAUSE.test(inner)) return /[：:，,]/.test(before) && /[。！]$/.test(inner);
  if (/[，,《》「」“”()（）]/.test(inner) || inner.length > LONGEST_NAME) return false;
  return NO_QUESTION_BEFORE.test(before) || NO_QUESTION_BEHIND.test(after) || PAPER.test(inner);
}

const LONGEST_NAME = 20;

function repair(at: number, by: string): Edit {
  return { start: at, end: at + 1, by, as: "repaired", rule: "lost-mark" };
}
