import type { Ledger, LedgerEntry, LedgerUse } from "../../model/ledger.ts";
import type { CleanedFile } from "../../model/stages.ts";

/** Offsets of a source and what became of them; the rule is empty for text of an article. */
export interface Use {
  readonly origin: readonly number[];
  readonly as: LedgerUse;
  readonly rule: string;
}

/**
 * Builds the account of a source from what became of its blocks and what was cut. Mended damage counts as `repaired` even
 * where it is part of a block; what nothing accounts for is white space, or in a page its markup.
 */
export function buildLedger(file: CleanedFile, uses: readonly Use[]): Ledger {
  const repaired = file.cuts.filter(({ as }) => as === "repaired");
  const kept = uses.map((use) => ({ ...use, origin: without(use.origin, repaired) }));
  const entries = [...file.cuts, ...kept.flatMap(runs), ...headerOf(file)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const filled: LedgerEntry[] = [];
  let at = 0;
  for (const entry of entries) {
    const start = Math.max(entry.start, at);
    if (start >= entry.end) continue;
    if (start > at) filled.push(gap(file, at, start));
    filled.push({ ...entry, start });
    at = entry.end;
  }
  if (at < file.text.length) filled.push(gap(file, at, file.text.length));
  return { source: file.file, sha256: file.sha256, length: file.text.length, entries: mergeEqual(filled) };
}

/** Offsets outside of ranges that are in order. */
function without(origin: readonly number[], ranges: readonly LedgerEntry[]): readonly number[] {
  if (ranges.length === 0) return origin;
  return origin.filter((offset) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (ranges[low]?.start ?? Infinity) > offset;
  });
}

function headerOf({ bodyStart }: CleanedFile): LedgerEntry[] {
  return bodyStart > 0 ? [{ start: 0, end: bodyStart, as: "header", rule: "yaml-header" }] : [];
}

/** Runs of offsets that follow each other. */
function runs({ origin, as, rule }: Use): LedgerEntry[] {
  const sorted = isAscending(origin) ? origin : [...origin].sort((a, b) => a - b);
  const found: LedgerEntry[] = [];
  let start = sorted[0] ?? 0;
  let end = start;
  for (const offset of sorted) {
    if (offset > end) {
      if (end > start) found.push({ start, end, as, rule });
      start = offset;
    }
    end = offset + 1;
  }
  if (end > start) found.push({ start, end, as, rule });
  return found;
}

function isAscending(offsets: readonly number[]): boolean {
  for (let i = 1; i < offsets.length; i++) if ((offsets[i] ?? 0) < (offsets[i - 1] ?? 0)) return false;
  return true;
}

function gap(file: CleanedFile, start: number, end: number): LedgerEntry {
  const isBlank = file.text.slice(start, end).trim() === "";
  if (isBlank) return { start, end, as: "blank", rule: "white-space" };
  return { start, end, as: "markup", rule: file.format === "html" ? "html" : "markdown" };
}

function mergeEqual(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const merged: LedgerEntry[] = [];
  for (const entry of entries) {
    const last = merged.at(-1);
    if (last && last.end === entry.start && last.as === entry.as && last.rule === entry.rule) {
      merged[merged.length - 1] = { ...last, end: entry.end };
    } else merged.push(entry);
  }
  return merged;
}

/** Throws unless the entries cover the source from first to last unit, in order, without gap or overlap. */
export function checkLedger(ledger: Ledger): void {
  let at = 0;
  for (const { start, end } of ledger.entries) {
    if (start !== at || end <= start) {
      throw new Error(
        `${ledger.source}: the ledger has an entry at ${String(start)}–${String(end)} after ${String(at)}`,
      );
    }
    at = end;
  }
  if (at !== ledger.length) {
    throw new Error(`${ledger.source}: the ledger ends at ${String(at)} of ${String(ledger.length)}`);
  }
}
