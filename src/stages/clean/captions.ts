import { parseHeadLine } from "../../head-line.ts";
import { CAPTION_WORDS, type FurnitureCut } from "./furniture.ts";
import type { Line } from "./lines.ts";
import { endingOf } from "./endings.ts";
import { isSentenceLine } from "./measures.ts";

/** A credit set behind a caption in the middle of a line, before the buttons of a photo or at the end of the line. */
const GLUED_CREDIT =
  /(?:(?:記者|记者)?[\p{Script=Han}]{2,4}[／/](?:攝影|摄影|攝|摄)|(?:圖|图|照片)[／/:：][^\s。，]{2,16}|圖取自[^\s。，]{2,24}|[\p{Script=Han}]{2,8}[／/]提供|[（(](?:照片|圖片|图片|圖|图)(?:提供|来源|來源)[:：／/][^（()）。，]{1,20}[）)]|[（(][^（()）。，]{1,20}(?:提供|截圖|截图|資料庫|资料库|資料照片?|模擬圖|示意圖|供圖|供图|攝|摄)[）)]|[\p{Script=Han}]{0,6}(?:本報|報系|聯合報系)[\p{Script=Han}]{0,4}(?:資料照片?|資料庫|資料圖片))(?=[\s\u3000]{2}|[\s\u3000]{0,3}$)/gu;
/** The buttons that a site puts under a photo. */
const PHOTO_BUTTONS = /^[\s\u3000]{2,40}分享[\s\u3000]{2,40}(?:facebook|twitter|line)/iu;
/** What stands between two sentences of which the second may be a caption: the end of the first, or white space. */
const SENTENCE_BREAK = /[。！？][」』”]?[\s\u3000]?|[\s\u3000]{2,}/gu;
const LONGEST_CAPTION = 160;
/** How far back the beginning of a caption is looked for. */
const REACH = 400;

/**
 * Captions within a line, as on pages whose photos lost their markup: the sentence before a credit that the buttons of a
 * photo follow. A credit without buttons is cut alone, at the end of the line.
 */
export function gluedCaptions(line: string): FurnitureCut[] {
  const cuts: FurnitureCut[] = [];
  let from = 0;
  for (const match of line.matchAll(GLUED_CREDIT)) {
    if (cuts.length > MOST_CUTS) break;
    const end = match.index + match[0].length;
    const hasButtons = PHOTO_BUTTONS.test(line.slice(end, end + 100));
    if (!hasButtons) continue;
    const start = captionStart(line, Math.max(from, match.index - REACH), match.index);
    if (start < match.index && isCaption(line, start, match.index)) {
      cuts.push({ start, end: match.index, as: "caption", rule: "caption-before-credit", onward: false });
    }
    cuts.push({ start: match.index, end, as: "credit", rule: "credit-before-buttons", onward: false });
    from = end;
  }
  return cuts;
}

/** Share of a caption's pairs of characters that the rest of the line has too: captions say again what articles say. */
const SAID_AGAIN = 0.6;

/** Whether the sentence before a credit is its caption and not the last one of the article: it is set apart, points to the picture or says again what is said elsewhere. */
function isCaption(line: string, start: number, end: number): boolean {
  if (start === 0 || /[\s\u3000]/.test(line.charAt(start - 1))) return true;
  const caption = line.slice(start, end).trim();
  if (CAPTION_WORDS.cues.test(caption)) return true;
  const rest = line.slice(Math.max(0, start - NEARBY), start) + "\n" + line.slice(end, end + NEARBY);
  const pairs = Array.from({ length: Math.max(1, caption.length - 1) }, (_, i) => caption.slice(i, i + 2));
  return pairs.filter((pair) => rest.includes(pair)).length >= pairs.length * SAID_AGAIN;
}

/** Text around a caption that is looked at. */
const NEARBY = 2000;

function captionStart(line: string, from: number, credit: number): number {
  const text = line.slice(from, credit);
  const trimmedEnd = text.trimEnd().length;
  const breaks = Array.from(text.matchAll(SENTENCE_BREAK), (match) => match.index + match[0].length);
  const before = breaks.filter((at) => at < trimmedEnd);
  const start = from + (before[before.length - 1] ?? 0);
  return credit - start > LONGEST_CAPTION ? credit : start;
}

/** A line with more photos than this is no article. */
const MOST_CUTS = 1000;

const LONGEST_CAPTION_LINE = 120;

/**
 * Lines that are captions because a credit follows, and that the layout sets apart: they interrupt a sentence, have more
 * space above than other lines, or use the words of captions. Any other line above a credit stays.
 */
export function captionsAbove(lines: readonly Line[], verdicts: readonly ({ as: string } | null)[]): number[] {
  const usual = usualBlanks(lines);
  return lines.flatMap((line, i) => {
    if (verdicts[i] || verdicts[i + 1]?.as !== "credit" || line.text.length > LONGEST_CAPTION_LINE) return [];
    const above = lines[i - 1];
    const interrupts =
      above !== undefined && !verdicts[i - 1] && endingOf(above.text) === "open" && above.text.length > 20;
    const isApart = line.blanksAbove > usual && line.blanksAbove >= 2;
    const isLikely = interrupts || isApart || CAPTION_WORDS.cues.test(line.text);
    return isLikely && parseHeadLine(line.text) === null ? [i] : [];
  });
}

/** Longest caption without a credit. */
const LONGEST_POINTING = 40;

/**
 * Lines that are captions though no credit follows: they point at what a picture shows, are no sentence, and stand alone
 * between two paragraphs that are whole. A subhead has nothing to point at.
 */
export function pointingCaptions(lines: readonly Line[], verdicts: readonly unknown[]): number[] {
  const isParagraph = (index: number): boolean =>
    !verdicts[index] && isSentenceLine(lines[index]?.text ?? "") && endingOf(lines[index]?.text ?? "") === "closed";
  return lines.flatMap((line, i) => {
    const isPlain = !verdicts[i] && line.level === null && line.text.length <= LONGEST_POINTING;
    if (!isPlain || endingOf(line.text) !== "label" || !CAPTION_WORDS.pointers.test(line.text)) return [];
    return line.apart && isParagraph(i - 1) && isParagraph(i + 1) ? [i] : [];
  });
}

/** Empty lines above the middle one of all lines. */
function usualBlanks(lines: readonly Line[]): number {
  const counts = lines.map(({ blanksAbove }) => blanksAbove).sort((a, b) => a - b);
  return counts[counts.length >> 1] ?? 0;
}
