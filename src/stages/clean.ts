import type { LedgerEntry } from "../model/ledger.ts";
import type { Problem } from "../model/problem.ts";
import type { Block, CleanedFile, SourceFile } from "../model/stages.ts";
import { findEntities } from "./clean/entities.ts";
import { cutFurniture } from "./clean/cut.ts";
import { editCharacters, entryOf } from "./clean/edits.ts";
import { readPage, type Page } from "./clean/html.ts";
import { lineAt, lineStarts, splitLines, type Line } from "./clean/lines.ts";
import { rejoin, type Group } from "./clean/rejoin.ts";
import { joinLines } from "./clean/join-lines.ts";
import { findMarkdown, isMarkdown } from "./clean/markdown.ts";
import { replaceTraced, trace } from "./clean/traced.ts";

/**
 * Cuts what is not an article and mends what is damaged: furniture, spam, glosses, mojibake; then rejoins broken lines
 * and puts columns in reading order. Every kept character keeps its offset, every cut its rule.
 */
export function clean(source: SourceFile): CleanedFile {
  const starts = lineStarts(source.text);
  const {
    lines,
    cuts,
    header,
    doubtful,
    problems: unread,
  } = source.format === "html" ? readPage(source, starts) : readText(source, starts);
  const kept = cutFurniture(lines, source.format === "html");
  const { groups, problems } = rejoin(source.file, kept.lines, source.format === "html");
  const hyphens: LedgerEntry[] = [];
  return {
    ...source,
    header,
    blocks: groups.map((group) => blockOf(source.text, kept.lines, group, hyphens)),
    cuts: [...cuts, ...kept.cuts, ...hyphens].sort((a, b) => a.start - b.start || a.end - b.end),
    problems: [...source.problems, ...unread, ...mojibake(source.file, starts, doubtful), ...problems],
  };
}

function readText(source: SourceFile, starts: readonly number[]): Page {
  const whole = trace(source.text, source.bodyStart, source.text.length);
  const markup = isMarkdown(source.file, whole.text) ? findMarkdown(whole.text) : [];
  const text = replaceTraced(whole, markup);
  const entities = findEntities(text.text);
  const { traced, cuts, doubtful } = editCharacters(replaceTraced(text, entities));
  const repaired = [...markup.map((edit) => entryOf(whole, edit)), ...entities.map((edit) => entryOf(text, edit))];
  return {
    lines: splitLines(traced, starts),
    cuts: [...repaired, ...cuts],
    doubtful,
    header: source.header,
    problems: [],
  };
}

/** Lines that are told of; a source that is damaged all over needs no more. */
const MOST_TOLD = 5;

function mojibake(file: string, starts: readonly number[], doubtful: readonly number[]): Problem[] {
  const lines = [...new Set(doubtful.map((offset) => lineAt(starts, offset)))];
  return lines.slice(0, MOST_TOLD).map((line) => ({
    file,
    line,
    code: "mojibake",
    message: `像是用错误的编码解出的文字（共 ${String(lines.length)} 行如此），无法确定原文，照原样保留`,
    remedy: "如有未损坏的原文请换上",
    severity: "warning",
  }));
}

function blockOf(source: string, lines: readonly Line[], group: Group, hyphens: LedgerEntry[]): Block {
  const parts = group.flatMap((index) => lines[index] ?? []);
  const [first] = parts;
  return {
    ...joinLines(source, parts, hyphens),
    kind: first?.level == null ? "paragraph" : "heading",
    level: first?.level ?? null,
    lines: parts.reduce<[number, number]>(
      ([low, high], { number }) => [Math.min(low, number), Math.max(high, number)],
      [first?.number ?? 1, first?.number ?? 1],
    ),
    apart: first?.apart ?? true,
  };
}
