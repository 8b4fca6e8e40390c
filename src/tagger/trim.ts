import type { Span } from "../model/text.ts";
import { CLASS, CLASSES, FOLDED } from "./characters.ts";

/** Characters that no name begins or ends with; brackets and quotation marks only when they stand alone. */
const STRAY: readonly number[] = [CLASS.stop, CLASS.comma, CLASS.space, CLASS.interpunct];

/** Takes punctuation from the ends of a name that does not belong to it: “林馨)” → “林馨”. May leave nothing. */
export function trimSpan<T extends Span>(text: string, span: T): T {
  let { start, end } = span;
  while (start < end && (isStray(text, start) || isLone(text, start, start, end, CLASS.open))) start++;
  while (start < end && (isStray(text, end - 1) || isLone(text, end - 1, start, end, CLASS.close))) end--;
  while (start < end && classAt(text, start) === CLASS.close) start++;
  while (start < end && classAt(text, end - 1) === CLASS.open) end--;
  return start === span.start && end === span.end ? span : { ...span, start, end };
}

function classAt(text: string, at: number): number {
  return CLASSES[FOLDED[text.charCodeAt(at)] ?? 0] ?? 0;
}

function isStray(text: string, at: number): boolean {
  return STRAY.includes(classAt(text, at));
}

/** Whether it is of the class (open or close) and the span has not as many of the other. */
function isLone(text: string, at: number, start: number, end: number, wanted: number): boolean {
  if (classAt(text, at) !== wanted) return false;
  let balance = 0;
  for (let i = start; i < end; i++) {
    const found = classAt(text, i);
    balance += found === CLASS.open ? 1 : found === CLASS.close ? -1 : 0;
  }
  return wanted === CLASS.open ? balance > 0 : balance < 0;
}
