import type { LedgerEntry, LedgerUse } from "../../model/ledger.ts";
import type { TracedText } from "../../model/text.ts";
import { findDamage } from "./damage.ts";
import { findGlosses } from "./glosses.ts";
import { replaceTraced, sourceRange, type Replacement } from "./traced.ts";

/** A change within a line and the rule that asks for it. */
export interface Edit extends Replacement {
  readonly as: LedgerUse;
  readonly rule: string;
}

/** Finds glosses and damage in a text and takes them out or mends them. */
export function editCharacters(traced: TracedText): { traced: TracedText; cuts: LedgerEntry[] } {
  const edits = withoutOverlap([...findGlosses(traced.text), ...findDamage(traced.text)]);
  return { traced: replaceTraced(traced, edits), cuts: edits.map((edit) => entryOf(traced, edit)) };
}

/** In order; of two that overlap the one that begins first stays. */
function withoutOverlap(edits: Edit[]): Edit[] {
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return edits.filter((edit) => {
    if (edit.start < end) return false;
    end = edit.end;
    return true;
  });
}

function entryOf(traced: TracedText, { start, end, as, rule }: Edit): LedgerEntry {
  return { ...sourceRange(traced, { start, end }), as, rule };
}
