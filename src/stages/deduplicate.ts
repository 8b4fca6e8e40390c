import type { Problem } from "../model/problem.ts";
import type { NormalizedArticle, Reprint } from "../model/stages.ts";
import { isSameText, shinglesOf, sketchOf, type Shingles } from "./deduplicate/shingles.ts";

/** Articles of which no two are the same text, and what was joined. */
export interface Deduplicated {
  readonly articles: readonly NormalizedArticle[];
  readonly problems: readonly Problem[];
}

/** An article with what it is compared by. */
interface Copy {
  readonly article: NormalizedArticle;
  readonly index: number;
  readonly shingles: Shingles;
}

/** The same text several times; the first is the one that becomes the article. */
type Group = [Copy, ...Copy[]];

/**
 * Joins copies of one text: reprints under another title, in the other script, cut, or with furniture around them. The
 * earliest, then the fullest, then the first by name becomes the article; the others are listed with it. The order of
 * articles stays. Takes time that grows with the sum of their lengths.
 */
export function deduplicate(articles: readonly NormalizedArticle[]): Deduplicated {
  const groups = groupCopies(articles.map((article, index) => ({ article, index, shingles: shinglesOf(article) })));
  const joined = groups
    .sort(([a], [b]) => a.index - b.index)
    .map(([{ article }, ...copies]) => {
      if (copies.length === 0) return article;
      return { ...article, reprints: copies.sort((a, b) => a.index - b.index).map((copy) => reprintOf(copy.article)) };
    });
  return { articles: joined, problems: groups.flatMap(tellReprints) };
}

/** Articles that are compared by one hash: more have it from what papers print under every article. */
const MOST_ALIKE = 40;
/** Hashes that the sketches of two copies share at least. */
const LEAST_SHARED = 4;

function groupCopies(copies: readonly Copy[]): Group[] {
  const groups: Group[] = [];
  const byHash = new Map<number, { copy: Copy; group: Group }[]>();
  for (const copy of [...copies].sort(byPreference)) {
    const sketch = sketchOf(copy.shingles);
    const shared = new Map<Copy, { group: Group; count: number }>();
    for (const hash of sketch) {
      for (const { copy: other, group } of byHash.get(hash) ?? []) {
        const known = shared.get(other);
        if (known) known.count++;
        else shared.set(other, { group, count: 1 });
      }
    }
    const likely = [...shared]
      .filter(([, { count }]) => count >= LEAST_SHARED)
      .sort(([, a], [, b]) => b.count - a.count);
    const found = likely.find(([other]) => isSameText(other.shingles, copy.shingles))?.[1].group;
    const group = found ?? [copy];
    if (found) found.push(copy);
    else groups.push(group);
    for (const hash of sketch) {
      const alike = byHash.get(hash);
      if (!alike) byHash.set(hash, [{ copy, group }]);
      else if (alike.length < MOST_ALIKE) alike.push({ copy, group });
    }
  }
  return groups;
}

/** By date of publication, those without one last; then by length, then by name and line. */
function byPreference(a: Copy, b: Copy): number {
  const keys = ({ article, shingles }: Copy): (string | number)[] => [
    article.published ?? "\uffff",
    -shingles.length,
    article.source.file,
    article.source.lines[0],
  ];
  const [left, right] = [keys(a), keys(b)];
  for (const [i, key] of left.entries()) {
    const other = right[i] ?? key;
    if (key !== other) return key < other ? -1 : 1;
  }
  return a.index - b.index;
}

function reprintOf({ source, title, publication, published, header }: NormalizedArticle): Reprint {
  return { source, title, publication, published, url: header.url ?? null };
}

function tellReprints([{ article }, ...copies]: Group): Problem[] {
  return copies.map((copy) => ({
    file: copy.article.source.file,
    line: copy.article.source.lines[0],
    code: "reprint",
    message: `与 ${article.source.file}:${String(article.source.lines[0])} 的《${article.title}》是同一篇文章，列为转载`,
    remedy: "不必处理；不想列出就把这一份移出来源文件夹",
    severity: "warning",
  }));
}
