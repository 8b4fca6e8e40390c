import { findDayCode } from "../../printed-dates.ts";
import { NO_FACTS, type Facts } from "./facts.ts";
import { readLeadIn } from "./lead-in.ts";
import { readMasthead } from "./masthead.ts";
import { readHeadLine, readNote } from "./signature.ts";

const LONGEST_LINE = 120;

/**
 * Reads a line that says nothing but where, when and by whom an article was published; null for any other line. Below a
 * title less has to be known of its words.
 */
export function readMetadata(line: string, isBelowTitle = false): Facts | null {
  const note = readNote(line);
  if (note || line.length > LONGEST_LINE || /[。！？]$/.test(line)) return note;
  return readMasthead(line) ?? (isDispatch(line) ? null : readHeadLine(line, isBelowTitle)) ?? readCode(line);
}

/** A lead-in on a line of its own says more than its words do. */
function isDispatch(line: string): boolean {
  return readLeadIn(line).publishedText !== null;
}

/** The code of the day on a line of its own. */
function readCode(line: string): Facts | null {
  const code = findDayCode(line);
  return code?.start === 0 ? { ...NO_FACTS, published: code.date } : null;
}
