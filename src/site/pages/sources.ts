import type { Ledger, LedgerUse } from "../../model/ledger.ts";
import { hrefTo } from "../address.ts";
import { compareBy } from "../order.ts";
import { shapeFrame, type Frame } from "./frame.ts";
import { shapePager, slicePath, sliceTitle, type Pager, type Slice } from "./pager.ts";
import { isKept, ledgerWords, sourcePath } from "./source.ts";
import { articleLink, word, type Link, type View } from "./view.ts";

export interface SourcesPage {
  readonly frame: Frame;
  readonly heading: string;
  readonly sources: readonly SourceSummary[];
  readonly pager: Pager | null;
}

/** How many sources stand on one page. */
export const SOURCES_SIZE = 30;

interface SourceSummary {
  readonly file: string;
  /** The page that shows it, where it may be shown. */
  readonly href: string | null;
  readonly anchor: string;
  readonly characters: string;
  readonly kept: string;
  readonly articles: readonly Link[];
  readonly rows: readonly LedgerRow[];
}

/** What one rule did to a source. */
interface LedgerRow {
  readonly use: string;
  readonly characters: number;
  readonly share: string;
  readonly isKept: boolean;
}

/** Where the pages of sources tell of a source; null for a source without a ledger. */
export function sourceHref(view: View, file: string): string | null {
  const index = view.dossier.ledgers.findIndex(({ source }) => source === file);
  if (index < 0) return null;
  const number = Math.floor(index / SOURCES_SIZE) + 1;
  return hrefTo(view.place, slicePath({ base: "sources/", number }), anchorOfSource(index));
}

function anchorOfSource(index: number): string {
  return `source-${index + 1}`;
}

export function shapeSources(view: View, slice: Slice<Ledger>): SourcesPage {
  const before = (slice.number - 1) * SOURCES_SIZE;
  return {
    frame: shapeFrame(view, { title: sliceTitle(view, view.words.sources, slice) }),
    heading: view.words.sources,
    sources: slice.items.map((ledger, i) => shapeSource(view, ledger, anchorOfSource(before + i))),
    pager: shapePager(view, slice),
  };
}

function shapeSource(view: View, ledger: Ledger, anchor: string): SourceSummary {
  const rows = sumByRule(view, ledger);
  const path = sourcePath(view.dossier, ledger);
  const kept = rows.filter(({ isKept }) => isKept).reduce((sum, { characters }) => sum + characters, 0);
  return {
    file: ledger.source,
    href: path === null ? null : hrefTo(view.place, path),
    anchor,
    characters: word(view, "characters", { n: ledger.length }),
    kept: percent(kept, ledger.length),
    articles: view.dossier.articles
      .filter(({ meta }) => meta.source.file === ledger.source)
      .sort(compareBy(({ meta }) => meta.source.lines[0]))
      .map((article) => articleLink(view, article)),
    rows,
  };
}

function sumByRule(view: View, ledger: Ledger): LedgerRow[] {
  const sums = new Map<string, { as: LedgerUse; rule: string; characters: number }>();
  for (const { as, rule, start, end } of ledger.entries) {
    const key = `${as}/${rule}`;
    const sum = sums.get(key) ?? { as, rule, characters: 0 };
    sum.characters += end - start;
    sums.set(key, sum);
  }
  return [...sums.values()]
    .sort(
      compareBy(
        (sum) => (isKept(sum) ? 0 : 1),
        ({ characters }) => -characters,
        ({ as, rule }) => `${as}/${rule}`,
      ),
    )
    .map((sum) => ({
      use: ledgerWords(view, sum),
      characters: sum.characters,
      share: percent(sum.characters, ledger.length),
      isKept: isKept(sum),
    }));
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "0%" : `${((100 * part) / whole).toFixed(1)}%`;
}
