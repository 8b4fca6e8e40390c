import { LEXICON } from "./lexicon.ts";

/** What a reader found: its value and where the text goes on. */
export interface Read<T> {
  readonly value: T;
  readonly end: number;
}

const FULL_WIDTH = "０１２３４５６７８９／．～：　ＱＨ";
const HALF_WIDTH = "0123456789/.~: QH";

const PLAIN: ReadonlyMap<string, string> = new Map([
  ...[...FULL_WIDTH].map((c, i): [string, string] => [c, HALF_WIDTH.charAt(i)]),
  ...LEXICON.traditional.split(" ").map((two): [string, string] => [two.charAt(0), two.charAt(1)]),
]);
const NOT_PLAIN = new RegExp(`[${[...PLAIN.keys()].join("")}]`, "g");

/** The text as the readers want it, of the same length: digits of half width, time words in simplified script. */
export function toView(text: string): string {
  return text.replace(NOT_PLAIN, (char) => PLAIN.get(char) ?? char);
}

export function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}

/** Skips the two spaces at most that typesetting leaves between a figure and its unit. */
export function skipSpaces(view: string, at: number): number {
  let end = at;
  while (end < at + 2 && (view[end] === " " || view[end] === "\u00a0")) end++;
  return end;
}

/** Whether a clause begins here: at the start, after punctuation or after a space. */
export function atClause(view: string, at: number): boolean {
  return at === 0 || '，,。；;：:！？!?、（(“"「》 \t\n'.includes(view.charAt(at - 1));
}

/** A table of words by their first character, longest first. */
export type Words<T> = ReadonlyMap<string, readonly (readonly [string, T])[]>;

export function toWords<T>(entries: Iterable<readonly [string, T]>): Words<T> {
  const table = new Map<string, (readonly [string, T])[]>();
  for (const entry of entries) {
    const first = entry[0].charAt(0);
    table.set(
      first,
      [...(table.get(first) ?? []), entry].sort((a, b) => b[0].length - a[0].length),
    );
  }
  return table;
}

/** The table of words that carry no value. */
export function toWordSet(words: readonly string[]): Words<true> {
  return toWords(words.map((word) => [word, true] as const));
}

/** Reads the longest word of a table. */
export function readWord<T>(words: Words<T>, view: string, at: number): Read<T> | null {
  const entry = words.get(view.charAt(at))?.find(([word]) => view.startsWith(word, at));
  return entry ? { value: entry[1], end: at + entry[0].length } : null;
}

/** A number and how it was written: 2024 and 二零二四 in figures, 二十四 counted in tens. */
export interface Numeral {
  readonly value: number;
  readonly figures: number;
  readonly style: "arabic" | "positional" | "tens";
}

const CHINESE_DIGITS = new Map(
  [...["〇零○", "一", "二", "三", "四", "五", "六", "七", "八", "九"].entries()].flatMap(([n, chars]) =>
    [...chars].map((c): [string, number] => [c, n]),
  ),
);
const TENS = new Map([
  ["十", 1],
  ["廿", 2],
  ["卅", 3],
]);

export function isChineseNumeral(char: string): boolean {
  return CHINESE_DIGITS.has(char) || TENS.has(char);
}

/** Reads a number of at most four figures, or counted below a hundred; null within a longer number. */
export function readNumber(view: string, at: number): Read<Numeral> | null {
  if (isDigit(view.charAt(at))) return readArabic(view, at);
  if (!isChineseNumeral(view.charAt(at)) || isChineseNumeral(view.charAt(at - 1))) return null;
  let end = at;
  while (end < at + 5 && isChineseNumeral(view.charAt(end))) end++;
  const numeral = parseChinese(view.slice(at, end));
  return numeral && { value: numeral, end };
}

/** Reads a number before a unit, where 两 is two. */
export function readCounted(view: string, at: number): Read<Numeral> | null {
  if (view[at] !== "两") return readNumber(view, at);
  return { value: { value: 2, figures: 1, style: "tens" }, end: at + 1 };
}

function readArabic(view: string, at: number): Read<Numeral> | null {
  const before = view.charAt(at - 1);
  if (isDigit(before) || (/[A-Za-z.,]/.test(before) && !(before === "," && !isDigit(view.charAt(at - 2))))) return null;
  let end = at;
  while (end < at + 5 && isDigit(view.charAt(end))) end++;
  const figures = end - at;
  return figures > 4 ? null : { value: { value: Number(view.slice(at, end)), figures, style: "arabic" }, end };
}

function parseChinese(text: string): Numeral | null {
  const ten = [...text].findIndex((char) => TENS.has(char));
  if (ten < 0)
    return text.length > 4
      ? null
      : {
          value: Number([...text].map((char) => CHINESE_DIGITS.get(char)).join("")),
          figures: text.length,
          style: "positional",
        };
  const head = text.slice(0, ten);
  const tail = text.slice(ten + 1);
  if (head.length > 1 || tail.length > 1 || TENS.has(tail)) return null;
  const tens = head ? (CHINESE_DIGITS.get(head) ?? 0) : (TENS.get(text.charAt(ten)) ?? 0);
  return { value: tens * 10 + (CHINESE_DIGITS.get(tail) ?? 0), figures: text.length, style: "tens" };
}
