import type { SegmentedBlock } from "../../../model/stages.ts";
import { wordEndingAt } from "./boundary.ts";
import type { Lexicon } from "../lexicon.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";

const WEIGHT = 0.92;
/** 公安局|裕华分局. */
const BRANCH = /^\p{Script=Han}{2,3}分局/u;
const LONGEST_BRANCH = 5;

/**
 * Finds the offices of places by their names, which are the same everywhere: 江川市|住房和城乡建设局. They hold words of
 * grammar, and may stand before such as the segmenter makes one word of with their last character.
 */
export function findOffices(block: SegmentedBlock, index: number, lexicon: Lexicon): Evidence[] {
  return lexicon.organizations.findOffices(block.simplified).flatMap(({ start, end }) => {
    const from = startOfPlaces(block, start, lexicon);
    if (from === start) return [];
    const whole = end + (BRANCH.exec(block.simplified.slice(end, end + LONGEST_BRANCH))?.[0].length ?? 0);
    return [
      evidenceAt(block, index, { start: from, end: whole }, { kind: "institution", source: "shape", weight: WEIGHT }),
    ];
  });
}

/** Where the places begin that stand before an offset: 合肥市|蜀山区. */
function startOfPlaces({ words }: SegmentedBlock, offset: number, lexicon: Lexicon): number {
  const { names, organizations } = lexicon;
  const last = wordEndingAt(words, offset);
  let start = offset;
  for (let i = last; i >= 0; i--) {
    const word = words[i];
    if (!word || word.text.length < 2) break;
    const isPlace = word.tag === "ns" || names.places.has(word.text) || organizations.isAdministration(word.text);
    const isInner = organizations.innerOfPlaces.has(word.text) && words[i - 1] !== undefined;
    if (isPlace) start = word.start;
    else if (!isInner) break;
  }
  return start;
}
