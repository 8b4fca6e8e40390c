import type { Mention, SegmentedBlock } from "../../model/stages.ts";
import { isItemHeading } from "../../titles.ts";

/** An item: what it is headed with, or its first sentence, and what it names. */
export interface Item {
  readonly title: string;
  readonly mentions: readonly Mention[];
}

/** ①, （2）, •: how items begin that have no heading of their own. */
const MARK = /^\s*(?:[①-⓿❶-❿•▶]|[（(]\d{1,2}[)）])/;
/** Fewer make no digest; and so many of them name in their titles a company that no other names there. */
const FEWEST = 3;
const APART = 1 / 2;

/** Whether some items are those of a digest, and not the sections of one text. */
export function areOfDigest(items: readonly Item[]): boolean {
  const first = items.flatMap(
    ({ title, mentions }) => mentions.find(({ kind, form }) => kind === "company" && title.includes(form))?.form ?? [],
  );
  return items.length >= FEWEST && new Set(first).size >= APART * items.length;
}

/** The items of an article, by the block with which each begins. */
export function itemsOf(body: readonly SegmentedBlock[], mentions: readonly Mention[]): ReadonlyMap<number, Item> {
  const marked = body.flatMap(({ simplified }, i) => (isMarked(simplified) ? [i] : []));
  return new Map(
    marked.map((start, i) => {
      const end = marked[i + 1] ?? body.length;
      const title = body[start]?.simplified.slice(0, body[start].sentences[0]?.end) ?? "";
      return [start, { title, mentions: mentions.filter(({ block }) => block >= start && block < end) }];
    }),
  );
}

/** 3.5亿元 begins a sentence. */
function isMarked(line: string): boolean {
  return (MARK.test(line) || isItemHeading(line)) && !/^\s*\d+[.．]\d/.test(line);
}
