import type { Span } from "./model/text.ts";

/** A form to look for, and what it stands for. */
export interface Pattern<T> {
  readonly form: string;
  readonly value: T;
}

export interface Match<T> extends Span {
  readonly value: T;
}

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  pattern?: Pattern<T>;
}

/** Letters and digits that words of alphabetic scripts are made of. */
const WORD_CHARACTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;

/** Finds forms in a text. A match that does not claim its place leaves it to one that crosses it: both are found. */
export type Find<T> = (text: string, claims?: (match: Match<T>) => boolean) => Match<T>[];

/**
 * Makes a function that finds the forms in a text, from left to right, the longest at each place, without overlap; of two
 * that cross, the first, or the longer if asked for. A form that begins or ends with a Latin letter or a digit is found only where a word does. Of two patterns with the same
 * form the first counts. The time is linear in the text, times the square of the longest form at worst.
 */
export function createMatcher<T>(patterns: Iterable<Pattern<T>>, ofCrossing: "first" | "longer" = "first"): Find<T> {
  const root = plant(patterns);
  const starts = startsOf(root);
  return (text, claims = () => true) => {
    const matchAt = (start: number) => (mayStart(starts, text, start) ? longestAt(root, text, start) : undefined);
    return findAll(text, matchAt, ofCrossing, claims);
  };
}

/** Makes a function that says which of the forms a text holds, wherever they stand and whatever else they overlap. */
export function createSpotter(forms: Iterable<string>): (text: string) => Set<string> {
  const root = plant(Array.from(forms, (form) => ({ form, value: null })));
  return (text) => {
    const held = new Set<string>();
    for (let start = 0; start < text.length; start++) {
      let node = root.next.get(text.charCodeAt(start));
      for (let end = start + 1; node; end++) {
        if (node.pattern) held.add(node.pattern.form);
        node = node.next.get(text.charCodeAt(end));
      }
    }
    return held;
  };
}

function plant<T>(patterns: Iterable<Pattern<T>>): Node<T> {
  const root: Node<T> = { next: new Map() };
  for (const pattern of patterns) addPattern(root, pattern);
  return root;
}

/** What a text must have where a form stands, so that most places need no further look. */
interface Starts {
  /** For each UTF-16 unit 1 where a form begins with it, 2 where it is a form. */
  readonly units: Uint8Array;
  /** For each hash of two units 1 where a form begins with two of that hash. */
  readonly pairs: Uint8Array;
}

function startsOf<T>(root: Node<T>): Starts {
  const starts = { units: new Uint8Array(0x10000), pairs: new Uint8Array(0x10000) };
  for (const [first, node] of root.next) {
    starts.units[first] = node.pattern ? 2 : 1;
    for (const second of node.next.keys()) starts.pairs[pairHash(first, second)] = 1;
  }
  return starts;
}

function pairHash(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ second) & 0xffff;
}

function mayStart({ units, pairs }: Starts, text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return units[unit] === 2 || (units[unit] === 1 && pairs[pairHash(unit, text.charCodeAt(at + 1))] === 1);
}

function addPattern<T>(root: Node<T>, pattern: Pattern<T>): void {
  if (pattern.form === "") return;
  let node = root;
  for (let i = 0; i < pattern.form.length; i++) {
    const unit = pattern.form.charCodeAt(i);
    const next: Node<T> = node.next.get(unit) ?? { next: new Map() };
    node.next.set(unit, next);
    node = next;
  }
  node.pattern ??= pattern;
}

type MatchAt<T> = (start: number) => Match<T> | undefined;

function findAll<T>(
  { length }: string,
  matchAt: MatchAt<T>,
  ofCrossing: "first" | "longer",
  claims: (match: Match<T>) => boolean,
): Match<T>[] {
  const matches: Match<T>[] = [];
  for (let start = 0; start < length;) {
    const match = matchAt(start);
    const longer = match && ofCrossing === "longer" ? crossing(match, matchAt, lengthOf(match)) : undefined;
    if (match && !longer) matches.push(match);
    const next = longer ?? (match && !claims(match) ? crossing(match, matchAt) : undefined);
    start = next?.start ?? match?.end ?? start + 1;
  }
  return matches;
}

/** The first match that begins within another, goes beyond it and has more characters than that: 摩天线程 across 红摩天. */
function crossing<T>(match: Match<T>, matchAt: MatchAt<T>, least = 0): Match<T> | undefined {
  for (let start = match.start + 1; start < match.end; start++) {
    const other = matchAt(start);
    if (other && other.end > match.end && lengthOf(other) > least) return other;
  }
  return undefined;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function longestAt<T>(root: Node<T>, text: string, start: number): Match<T> | undefined {
  let longest: Match<T> | undefined;
  let node = root.next.get(text.charCodeAt(start));
  for (let end = start + 1; node; end++) {
    if (node.pattern && isWhole(text, start, end)) longest = { start, end, value: node.pattern.value };
    node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined;
  }
  return longest;
}

function isWhole(text: string, start: number, end: number): boolean {
  return !joins(text, start) && !joins(text, end);
}

/** Whether a word runs on across the offset. */
function joins(text: string, offset: number): boolean {
  return WORD_CHARACTER.test(text.charAt(offset - 1)) && WORD_CHARACTER.test(text.charAt(offset));
}
