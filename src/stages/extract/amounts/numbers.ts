import { LEXICON, type Qualifier } from "./lexicon.ts";
import type { Span } from "../../../model/text.ts";

/** A number as a text writes it. */
export interface NumberRead extends Span {
  readonly value: number;
  /** The scale it is written with: 1e8 for 3亿, 1 for 300. */
  readonly scale: number;
  readonly figures: "arabic" | "chinese";
  /** `bare`: a scale without a figure, 亿 or 数十亿. */
  readonly kind: "plain" | "bare";
  /** `over` for 余 and 多, `several` for 数 and 几. */
  readonly qualifier: Qualifier | null;
}

const FIGURES: ReadonlyMap<string, number> = new Map(
  ["零〇○", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].flatMap((chars, value) =>
    [...chars].map((char): [string, number] => [char, value]),
  ),
);
const UNITS: ReadonlyMap<string, number> = new Map([
  ...["十拾", "百佰", "千仟"].flatMap((chars, i) => [...chars].map((char): [string, number] => [char, 10 ** (i + 1)])),
  ["万", 1e4],
  ["亿", 1e8],
  ["兆", 1e12],
]);
const MYRIAD = 1e4;

const CHINESE = [...FIGURES.keys(), ...UNITS.keys()].join("");
const SCALE = "(?:[十百千万]?亿|[十百千]?万|兆|[百千]| ?(?:million|billion|trillion)\\b)";

/** 1,234.5万, 3亿5千万, 30多亿, 十二亿, 十几亿, 数十亿, 百亿. Every repetition is bounded. */
const SOURCE = [
  `(?<arabic>\\d{1,3}(?:,\\d{3}){1,5}(?!\\d)(?:[.·]\\d{1,6})?|\\d{1,15}(?:[.·]\\d{1,6})?)`,
  ` ?(?<more>[余多])?(?<scale>${SCALE})?(?:(?<arabic2>\\d{1,4})(?<scale2>[百千]?万|[百千]))?(?<more2>[余多](?!\\d))?`,
  `|(?<several>[数几]|十几)(?<tens>[十百千万亿]{0,3})(?<more3>[余多])?`,
  `|(?<chinese>[${CHINESE}]{1,16}(?:点[${CHINESE}]{1,6})?)(?<more4>[余多几])?(?<scale3>${SCALE})?(?<more5>[余多])?`,
].join("");
const NUMBER = new RegExp(SOURCE, "y");

/** A whole number; without groups, since most have no unit and need not be read. */
const WHOLE_NUMBER = new RegExp(`(?<![\\d.·A-Za-z%]|\\d,)(?:${SOURCE.replace(/\(\?<\w+>/g, "(?:")})`, "y");

/** For each UTF-16 unit, whether a number begins with it. */
const BEGINS = new Uint8Array(0x10000);
for (const char of `0123456789数几${CHINESE}`) BEGINS[char.charCodeAt(0)] = 1;

/** The first number from here on; some are parts of words, as the 一 of 一些. */
export function nextNumber(view: string, from: number): Span | null {
  for (let start = from; start < view.length; start++) {
    if (BEGINS[view.charCodeAt(start)] === 0) continue;
    WHOLE_NUMBER.lastIndex = start;
    if (WHOLE_NUMBER.test(view)) return { start, end: WHOLE_NUMBER.lastIndex };
  }
  return null;
}

/** The number that begins here. */
export function matchNumber(view: string, at: number): NumberRead | null {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(view);
  return match && readNumber(match);
}

function readNumber(match: RegExpExecArray): NumberRead | null {
  const { arabic, scale, arabic2, scale2, several, tens = "", chinese, scale3 } = match.groups ?? {};
  const { more, more2, more3, more4, more5 } = match.groups ?? {};
  const span = { start: match.index, end: match.index + match[0].length };
  const isMore = [more, more2, more3, more4, more5].some((word) => word !== undefined);
  const qualifier = isMore ? "over" : null;
  if (arabic !== undefined) {
    const factor = scaleOf(scale);
    const value =
      Number(arabic.replaceAll(",", "").replace("·", ".")) * factor + Number(arabic2 ?? 0) * scaleOf(scale2);
    return { ...span, value, scale: factor, figures: "arabic", kind: "plain", qualifier };
  }
  if (several !== undefined) {
    const value = (several === "十几" ? 10 : 1) * (parseChinese(tens || "一") ?? 1);
    return value < 10 ? null : { ...span, value, scale: value, figures: "chinese", kind: "bare", qualifier: "several" };
  }
  const number = parseChinese(chinese ?? "");
  if (number === null) return null;
  const kind = /^[百千万亿兆]/.test(chinese ?? "") ? "bare" : "plain";
  return { ...span, value: number * scaleOf(scale3), scale: scaleOf(scale3), figures: "chinese", kind, qualifier };
}

function scaleOf(text: string | undefined): number {
  return text === undefined ? 1 : (LEXICON.scales[text.trim()] ?? 1);
}

/** Parses 十二, 三千五百, 叁仟, 三万五, 两万亿, 二点五, 二〇二四; null for what is no number, such as 三四百. */
export function parseChinese(text: string): number | null {
  const [whole = "", part] = text.split("点");
  const value = [...whole].every((char) => FIGURES.has(char)) ? parsePositional(whole) : parseCounted(whole);
  if (part === undefined || value === null) return value;
  const decimals = parsePositional(part, 1);
  return decimals === null ? null : value + decimals / 10 ** part.length;
}

/** 二〇二四 is read figure by figure; two or three of them, as in 三四人, are a guess and no number. */
function parsePositional(text: string, least = 4): number | null {
  const digits = [...text].map((char) => FIGURES.get(char));
  if (digits.includes(undefined) || (digits.length > 1 && digits.length < least)) return null;
  return Number(digits.join(""));
}

/** 一亿二千万 by its myriads; the last figure of 三万五 stands for what the unit before it leaves. */
function parseCounted(text: string): number | null {
  let total = 0;
  let section = 0;
  let figure: number | null = null;
  let unit = 1;
  for (const char of text) {
    const digit = FIGURES.get(char);
    if (digit !== undefined) {
      if (figure) return null;
      if (digit === 0) unit = 1;
      figure = digit;
      continue;
    }
    const last = unit;
    unit = UNITS.get(char) ?? 1;
    if (figure === null && last > 1 && last < MYRIAD && unit < MYRIAD) return null;
    if (unit < MYRIAD) section += (figure ?? 1) * unit;
    else {
      total = withMyriad(total, section + (figure ?? 0), unit);
      section = 0;
    }
    figure = null;
  }
  return total + section + (figure ?? 0) * (unit > 10 ? unit / 10 : 1);
}

/** A myriad multiplies all that stands before it since a greater one. */
function withMyriad(total: number, section: number, myriad: number): number {
  if (total >= myriad && total % myriad === 0 && section > 0) return total + section * myriad;
  return (total + section || 1) * myriad;
}
