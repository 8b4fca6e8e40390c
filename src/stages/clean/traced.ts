import type { LedgerUse } from "../../model/ledger.ts";
import type { Span, TracedText } from "../../model/text.ts";

/** Operations on texts that remember where each unit came from. */

/** The range of a source as it stands. */
export function trace(source: string, start: number, end: number): TracedText {
  const origin = new Array<number>(end - start);
  for (let i = start; i < end; i++) origin[i - start] = i;
  return { text: source.slice(start, end), origin };
}

export function sliceTraced({ text, origin }: TracedText, start: number, end = text.length): TracedText {
  if (start === 0 && end === text.length) return { text, origin };
  return { text: text.slice(start, end), origin: origin.slice(start, end) };
}

/** Without white space, ideographic and no-break spaces included, at both ends. */
export function trimTraced(traced: TracedText): TracedText {
  const start = traced.text.length - traced.text.trimStart().length;
  const end = traced.text.trimEnd().length;
  return sliceTraced(traced, Math.min(start, end), end);
}

export function concatTraced(parts: readonly TracedText[]): TracedText {
  const origin: number[] = [];
  for (const part of parts) for (const offset of part.origin) origin.push(offset);
  return { text: parts.map(({ text }) => text).join(""), origin };
}

/** A change to a text: the span is replaced, by nothing where it is cut. */
export interface Replacement extends Span {
  readonly by: string;
}

/** A change within a line and the rule that asks for it. */
export interface Edit extends Replacement {
  readonly as: LedgerUse;
  readonly rule: string;
}

/** In order; of two that overlap the one that begins first stays, or the longer one. */
export function withoutOverlap(edits: readonly Edit[]): Edit[] {
  let end = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
}

/** Applies replacements that are in order and do not overlap; what they put in carries the offset of what it replaces. */
export function replaceTraced(traced: TracedText, replacements: readonly Replacement[]): TracedText {
  if (replacements.length === 0) return traced;
  const texts: string[] = [];
  const origin: number[] = [];
  let at = 0;
  const keep = (end: number): void => {
    texts.push(traced.text.slice(at, end));
    for (let i = at; i < end; i++) origin.push(traced.origin[i] ?? 0);
  };
  for (const { start, end, by } of replacements) {
    keep(start);
    texts.push(by);
    for (let i = 0; i < by.length; i++) origin.push(traced.origin[Math.min(start + i, end - 1)] ?? 0);
    at = end;
  }
  keep(traced.text.length);
  return { text: texts.join(""), origin };
}

/** The range of the source that a span of a traced text came from; the span must not be empty. */
export function sourceRange({ origin }: TracedText, { start, end }: Span): Span {
  return { start: origin[start] ?? 0, end: (origin[end - 1] ?? 0) + 1 };
}

/** The ranges of the source that a traced text covers: one, unless something within it was cut before. */
export function sourceRuns({ origin }: TracedText): Span[] {
  const runs: Span[] = [];
  let start = origin[0] ?? 0;
  let end = start;
  for (const offset of origin) {
    if (offset === end - 1) continue;
    if (offset !== end) {
      runs.push({ start, end });
      start = offset;
    }
    end = offset + 1;
  }
  if (end > start) runs.push({ start, end });
  return runs;
}
