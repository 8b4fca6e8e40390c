import type { LedgerEntry } from "../model/ledger.ts";
import type { Block, CleanedFile, SourceFile } from "../model/stages.ts";
import { cutFurniture } from "./clean/cut.ts";
import { editCharacters } from "./clean/edits.ts";
import { readPage } from "./clean/html.ts";
import { lineStarts, splitLines, type Line } from "./clean/lines.ts";
import { rejoin, type Group } from "./clean/rejoin.ts";
import { concatTraced, trace } from "./clean/traced.ts";

/**
 * Cuts what is not an article and mends what is damaged: furniture, spam, glosses, mojibake; then rejoins broken lines
 * and puts columns in reading order. Every kept character keeps its offset, every cut its rule.
 */
export function clean(source: SourceFile): CleanedFile {
  const starts = lineStarts(source.text);
  const { lines, cuts, header } = source.format === "html" ? readPage(source, starts) : readText(source, starts);
  const kept = cutFurniture(lines, source.format === "html");
  const { groups, problems } = rejoin(source.file, kept.lines, source.format === "html");
  return {
    ...source,
    header,
    blocks: groups.map((group) => blockOf(kept.lines, group)),
    cuts: [...cuts, ...kept.cuts].sort((a, b) => a.start - b.start || a.end - b.end),
    problems: [...source.problems, ...problems],
  };
}

function readText(
  source: SourceFile,
  starts: readonly number[],
): { lines: Line[]; cuts: LedgerEntry[]; header: SourceFile["header"] } {
  const { traced, cuts } = editCharacters(trace(source.text, source.bodyStart, source.text.length));
  return { lines: splitLines(traced, starts), cuts, header: source.header };
}

function blockOf(lines: readonly Line[], group: Group): Block {
  const parts = group.flatMap((index) => lines[index] ?? []);
  const [first] = parts;
  const numbers = parts.map(({ number }) => number);
  return {
    ...concatTraced(parts),
    kind: first?.level == null ? "paragraph" : "heading",
    level: first?.level ?? null,
    lines: [Math.min(...numbers), Math.max(...numbers)],
    apart: first?.apart ?? true,
  };
}
