import { isPersonName } from "../../bylines.ts";
import { isSigned, parseHeadLine } from "../../head-line.ts";
import type { Line } from "./lines.ts";
import { simplifiedView } from "../../opencc.ts";
import { SPAM_WORDS, type Zone } from "./furniture.ts";

/** Measures of a text itself that tell furniture from articles, whatever its words. */

/** The end of a sentence, with closing marks after it. */
const SENTENCE_END = /[。！？!?…](?:[”’」』）)】》]{0,3})$/;
const SENTENCE_INSIDE = /[。！？]/;
/** Shorter lines are no sentence of an article, even with a full stop. */
const SHORTEST_SENTENCE = 12;

export function isSentenceLine(text: string): boolean {
  if (text.length < SHORTEST_SENTENCE) return false;
  return SENTENCE_END.test(text) || (SENTENCE_INSIDE.test(text) && text.length > 30) || text.length > 200;
}

/** What stands between keywords that are strung together for search engines. */
const KEYWORD_SEPARATOR = /[|｜_]|\s[-–—]\s/;
const LEAST_KEYWORDS = 4;
const LONGEST_KEYWORD = 24;

/** Share of the pieces that advertise what spam does, among the sentences of an article. */
const SPAM_SHARE = 0.3;

/**
 * A line of keywords: four or more short pieces between bars, without a sentence. Among the sentences of an article such a
 * line may be a row of a table, so there its words must be those of spam.
 */
export function isKeywordChain(text: string, zone: Zone): boolean {
  if (text.length > 2000 || /^\|.*\|$/.test(text)) return false;
  const pieces = text.split(KEYWORD_SEPARATOR).map((piece) => piece.trim());
  if (pieces.length < LEAST_KEYWORDS || pieces.some((piece) => parseHeadLine(piece) !== null)) return false;
  if (!pieces.every((piece) => piece.length <= LONGEST_KEYWORD && !SENTENCE_INSIDE.test(piece))) return false;
  return zone !== "body" || pieces.filter(isSpam).length >= pieces.length * SPAM_SHARE;
}

function isSpam(piece: string): boolean {
  const view = simplifiedView(piece).toLowerCase();
  return SPAM_WORDS.some((word) => view.includes(word));
}

/** What stands between the sections of a site in a line of navigation. */
const SECTION_SEPARATOR = /[\s\u3000‧·•|｜/]+/;
/** Four words between bars or five between spaces. */
const LEAST_SECTIONS = { marked: 4, spaced: 5 } as const;

/** A line of navigation: very short words above the first sentence or below the last one, and no list of people. */
export function isNavigation(text: string, zone: Zone): boolean {
  if (zone === "body" || text.length > 200 || isSigned(text)) return false;
  const words = text.split(SECTION_SEPARATOR).filter((word) => word !== "");
  const least = /[‧·•|｜/]/.test(text) ? LEAST_SECTIONS.marked : LEAST_SECTIONS.spaced;
  if (words.length < least || !words.every((word) => SECTION.test(word))) return false;
  return words.filter(isPersonName).length * 2 < words.length;
}

/** The name of a section, and no number. */
const SECTION = /^(?:\p{Script=Han}{1,4}|[A-Za-z]{2,4})$/u;

const LEAST_REPEATS = 3;

/** Lines that stand three times or more in a source: running heads and feet. Names, questions and headings may repeat. */
export function repeatedLines(lines: readonly Line[]): number[] {
  const places = new Map<string, number[]>();
  for (const [i, { text, level }] of lines.entries()) {
    if (level !== null || text.length < 6 || text.length > 60 || isSentenceLine(text) || MAY_REPEAT.test(text))
      continue;
    const seen = places.get(text);
    if (seen) seen.push(i);
    else places.set(text, [i]);
  }
  return [...places.values()].filter((indexes) => indexes.length >= LEAST_REPEATS).flat();
}

/** Lines that name writers, speakers or sources. */
const MAY_REPEAT = /记者|記者|作者|撰文|来源|來源|[:：。？！?!]$/;

const LEAST_LIST = 3;
const LONGEST_ITEM = 14;

/**
 * Runs of three or more short lines after the last sentence, set close to each other, that share their words: lists of
 * keywords. A list that the article announces with a colon stays.
 */
export function keywordLists(lines: readonly Line[], zones: readonly Zone[], cut: readonly unknown[]): number[] {
  const found: number[] = [];
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= LEAST_LIST && sharesWords(run.map((i) => lines[i]?.text ?? ""))) {
      for (const i of run) found.push(i);
    }
    run = [];
  };
  for (const [i, line] of lines.entries()) {
    const isItem =
      zones[i] === "tail" && !cut[i] && line.text.length <= LONGEST_ITEM && !/[，。：:！？]/.test(line.text);
    if (!isItem) close();
    else {
      if (line.apart) close();
      if (run.length > 0 || !/[:：]$/.test(lines[i - 1]?.text ?? "")) run.push(i);
    }
  }
  close();
  return found;
}

/** Whether most of the lines have a pair of characters in common with another of them. */
function sharesWords(texts: readonly string[]): boolean {
  const seen = new Map<string, number>();
  const pairs = texts.map(
    (text) =>
      new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2).toLowerCase())),
  );
  for (const set of pairs) for (const pair of set) seen.set(pair, (seen.get(pair) ?? 0) + 1);
  const sharing = pairs.filter((set) => [...set].some((pair) => (seen.get(pair) ?? 0) > 1)).length;
  return sharing * 2 > texts.length;
}
