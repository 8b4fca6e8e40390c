import { parseNote } from "../../bylines.ts";
import { isSigned } from "../../head-line.ts";
import type { LedgerEntry, LedgerUse } from "../../model/ledger.ts";
import { captionsAbove, gluedCaptions, pointingCaptions } from "./captions.ts";
import { furnitureLine, furnitureParts, type FurnitureCut, type Zone } from "./furniture.ts";
import type { Line } from "./lines.ts";
import { isKeywordChain, isNavigation, isSentenceLine, keywordLists, repeatedLines } from "./measures.ts";
import { endsArticleList } from "./onward.ts";
import { sliceTraced, sourceRuns, trimTraced } from "./traced.ts";

/** What a line is cut for; null where it stays. */
type Verdict = { readonly as: LedgerUse; readonly rule: string } | null;

/** Takes furniture, captions and credits out of the lines of a source. */
export function cutFurniture(lines: readonly Line[], isPage: boolean): { lines: Line[]; cuts: LedgerEntry[] } {
  const cuts: LedgerEntry[] = [];
  const trimmed = lines.flatMap((line) => {
    const parts = [...furnitureParts(line.text), ...gluedCaptions(line.text)];
    return parts.length === 0 ? [line] : withoutParts(line, parts, cuts);
  });
  const verdicts = judge(trimmed);
  if (isPage) cutBelowEditor(trimmed, verdicts, cuts);
  const kept: Line[] = [];
  for (const [i, line] of trimmed.entries()) {
    const verdict = verdicts[i];
    if (verdict) cuts.push(...entries(line, verdict));
    else kept.push(line);
  }
  return { lines: kept, cuts };
}

function entries(line: Pick<Line, "text" | "origin">, { as, rule }: NonNullable<Verdict>): LedgerEntry[] {
  return sourceRuns(line).map((run) => ({ ...run, as, rule }));
}

/** Cuts parts out of a line. Where captions stood in the middle, what follows is a line of its own. */
function withoutParts(line: Line, parts: readonly FurnitureCut[], cuts: LedgerEntry[]): Line[] {
  const merged = mergeParts(parts);
  for (const part of merged) cuts.push(...entries(sliceTraced(line, part.start, part.end), part));
  const pieces: Line[] = [];
  let at = 0;
  for (const part of [...merged, { start: line.text.length, end: line.text.length }]) {
    const piece = trimTraced(sliceTraced(line, at, part.start));
    if (piece.text !== "") pieces.push({ ...line, ...piece, apart: pieces.length > 0 || line.apart });
    at = part.end;
  }
  return pieces;
}

/** In order; a part that begins within another is dropped. */
function mergeParts(parts: readonly FurnitureCut[]): FurnitureCut[] {
  const sorted = [...parts].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((part) => {
    if (part.start < end) return false;
    end = part.end;
    return true;
  });
}

function judge(lines: readonly Line[]): Verdict[] {
  const zones = zonesOf(lines);
  const verdicts: Verdict[] = lines.map((line, i) => judgeLine(line, zones[i] ?? "body"));
  cutOnward(lines, verdicts);
  for (const i of repeatedLines(lines)) verdicts[i] ??= { as: "furniture", rule: "repeated-line" };
  for (const i of keywordLists(lines, zones, verdicts)) verdicts[i] ??= { as: "furniture", rule: "keyword-list" };
  for (const i of captionsAbove(lines, verdicts)) verdicts[i] ??= { as: "caption", rule: "caption-above-credit" };
  for (const i of pointingCaptions(lines, verdicts)) verdicts[i] ??= { as: "caption", rule: "caption-pointing" };
  return verdicts;
}

function judgeLine(line: Line, zone: Zone): Verdict {
  if (parseNote(line.text) !== null || (zone === "head" && isSigned(line.text))) return null;
  const cut = furnitureLine(line.text, zone);
  if (cut) return { as: cut.as, rule: cut.rule };
  if (line.level === null && isKeywordChain(line.text, zone)) return { as: "furniture", rule: "keyword-chain" };
  if (line.level === null && isNavigation(line.text, zone)) return { as: "furniture", rule: "navigation" };
  if (line.linkShare > (isSentenceLine(line.text) ? ALL_LINKED : MOSTLY_LINKED))
    return { as: "furniture", rule: "links" };
  return null;
}

/** Shares of a line within links above which it leads away from the article: of any line, and of a whole sentence. */
const MOSTLY_LINKED = 0.8;
const ALL_LINKED = 0.95;
/** The credit of the editor ends the article of a page where it stands below this share of its text. */
const LATE = 0.6;

/** `parts` are the cuts within lines, of which a credit at the end of a paragraph may be one. */
function cutBelowEditor(lines: readonly Line[], verdicts: Verdict[], parts: readonly LedgerEntry[]): void {
  const own = ({ text, linkShare }: Line): number => (isSentenceLine(text) ? text.length * (1 - linkShare) : 0);
  const total = lines.reduce((sum, line) => sum + own(line), 0);
  const glued = parts.filter(({ rule }) => rule === "editor-glued").map(({ start }) => start);
  let above = 0;
  let end = Infinity;
  for (const [i, line] of lines.entries()) {
    const start = line.origin[0] ?? 0;
    if (start > end) verdicts[i] ??= { as: "furniture", rule: "below-editor" };
    above += own(line);
    if (above < total * LATE) continue;
    const next = lines[i + 1]?.origin[0] ?? Infinity;
    if (verdicts[i]?.rule === "editor" || glued.some((at) => at > start && at < next)) end = Math.min(end, next - 1);
  }
}

/** A heading such as 相关文章 takes the lines under it with it, as long as they read like titles. */
function cutOnward(lines: readonly Line[], verdicts: Verdict[]): void {
  for (const [i, line] of lines.entries()) {
    if (!verdicts[i] || !(furnitureLine(line.text, "body")?.onward ?? false)) continue;
    const end = endsArticleList(lines, i + 1);
    for (let j = i + 1; j < end; j++) verdicts[j] ??= { as: "furniture", rule: verdicts[i].rule };
  }
}

function zonesOf(lines: readonly Line[]): Zone[] {
  const first = lines.findIndex(({ text }) => isSentenceLine(text));
  const last = lines.findLastIndex(({ text }) => isSentenceLine(text));
  return lines.map((_, i) => (first < 0 || i < first ? "head" : i > last ? "tail" : "body"));
}
