import type { LedgerEntry } from "../../model/ledger.ts";
import type { TracedText } from "../../model/text.ts";
import { findDamage } from "./damage.ts";
import { findGlosses } from "./glosses.ts";
import { findLostMarks } from "./lost-marks.ts";
import { findMojibake } from "./mojibake.ts";
import { findResidues, findShifted } from "./shifted.ts";
import { replaceTraced, sliceTraced, sourceRange, sourceRuns, withoutOverlap, type Edit } from "./traced.ts";

/** A text without damage and glosses, what was done to it, and where it still reads like damage. */
export interface Edited {
  readonly traced: TracedText;
  readonly cuts: readonly LedgerEntry[];
  /** Offsets in the source. */
  readonly doubtful: readonly number[];
}

/** Mends what was decoded wrongly, then takes out glosses and characters that carry nothing. */
export function editCharacters(traced: TracedText): Edited {
  const { edits, doubtful } = findMojibake(traced.text);
  const lost = findLostMarks(traced.text);
  const repairs = withoutOverlap([...findShifted(traced.text), ...edits, ...lost.edits]);
  const mended = replaceTraced(traced, repairs);
  const removals = withoutOverlap([...findGlosses(mended.text), ...findDamage(mended.text)]);
  const left = [...doubtful, ...lost.doubtful, ...findResidues(traced.text)].filter(
    ({ start, end }) => !repairs.some((repair) => repair.start < end && start < repair.end),
  );
  return {
    traced: replaceTraced(mended, removals),
    cuts: [
      ...repairs.map((repair) => entryOf(traced, repair)),
      ...removals.flatMap((removal) => entriesOf(mended, removal)),
    ],
    doubtful: left.map(({ start }) => traced.origin[start] ?? 0),
  };
}

/** What is removed may consist of pieces of the source, between which repairs stand. */
function entriesOf(traced: TracedText, { start, end, as, rule }: Edit): LedgerEntry[] {
  return sourceRuns(sliceTraced(traced, start, end)).map((run) => ({ ...run, as, rule }));
}

/** What was done to a text as a line of the ledger. */
export function entryOf(traced: TracedText, { start, end, as, rule }: Edit): LedgerEntry {
  return { ...sourceRange(traced, { start, end }), as, rule };
}
