import { simplifiedView } from "../../src/opencc.ts";

/** Pairs what was found with what was expected, one with one, the best first; pairs that score 0 are none. */
export function pairBest<Found, Expected>(
  found: readonly Found[],
  expected: readonly Expected[],
  score: (found: Found, expected: Expected) => number,
): ReadonlyMap<Expected, Found> {
  const candidates = found
    .flatMap((one) => expected.map((other) => ({ one, other, score: score(one, other) })))
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score);
  const pairs = new Map<Expected, Found>();
  const taken = new Set<Found>();
  for (const { one, other } of candidates) {
    if (taken.has(one) || pairs.has(other)) continue;
    taken.add(one);
    pairs.set(other, one);
  }
  return pairs;
}

/** How many of what was found are right, of how many found and how many expected. */
export interface Figure {
  readonly right: number;
  readonly found: number;
  readonly expected: number;
}

/** The harmonic mean of precision and recall, 0 to 1. */
export function f1({ right, found, expected }: Figure): number {
  return found + expected === 0 ? 0 : (2 * right) / (found + expected);
}

/** Forms and quotes that differ in script, width, case or punctuation alone are one. */
export function fold(text: string): string {
  return simplifiedView(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]/gu, "");
}

/** Items with the same key, in the order of their first. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
