import { hrefTo } from "../address.ts";
import { word, type View } from "./view.ts";

/** One page's share of a long list. */
export interface Slice<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  readonly total: number;
  /** The path of the first page; the others stand below it. */
  readonly base: string;
}

/** Links to the other pages of a list. */
export interface Pager {
  readonly label: string;
  readonly pages: readonly PagerLink[];
}

interface PagerLink {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
  /** Pages between the one before and this one are left out. */
  readonly isAfterGap: boolean;
}

/** Cuts a list into pages; a list without items has one page. */
export function sliceList<T>(items: readonly T[], size: number, base: string): Slice<T>[] {
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, i) => ({
    items: items.slice(i * size, (i + 1) * size),
    number: i + 1,
    total,
    base,
  }));
}

/** The path of a page of a list. No id has a full stop in it, so these are never taken. */
export function slicePath({ base, number }: Pick<Slice<unknown>, "base" | "number">): string {
  return number === 1 ? base : `${base}p.${number}/`;
}

/** Null for a list that fits on one page. */
export function shapePager(view: View, slice: Slice<unknown>): Pager | null {
  if (slice.total === 1) return null;
  const numbers = Array.from({ length: slice.total }, (_, i) => i + 1).filter((n) => isNear(n, slice));
  const pages = numbers.map((n, i) => ({
    text: String(n),
    href: hrefTo(view.place, slicePath({ ...slice, number: n })),
    current: n === slice.number,
    isAfterGap: n > 1 && numbers[i - 1] !== n - 1,
  }));
  return { label: view.words.pages, pages };
}

const NEAR = 4;

/** A pager shows the first page, the last and those next to where one is. */
function isNear(n: number, { number, total }: Slice<unknown>): boolean {
  return n === 1 || n === total || Math.abs(n - number) <= NEAR;
}

/** A heading, and which page of it this is. */
export function sliceTitle(view: View, heading: string, { number }: Slice<unknown>): string {
  return number === 1 ? heading : word(view, "pageOf", { heading, n: number });
}
