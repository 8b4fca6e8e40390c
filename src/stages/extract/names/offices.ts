import type { SegmentedBlock } from "../../../model/stages.ts";
import { wordEndingAt } from "./boundary.ts";
import type { Lexicon } from "../lexicon.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";

const WEIGHT = 0.92;
/** 周口市, 郸城县, 生产建设兵团: a word that is a place with an administration of its own; not 各区, 所在区. */
const ADMINISTRATION = /^(?![各该本全所从在报与和及将由向对日月])\p{Script=Han}{2,}[省市区县州旗盟镇]$|兵团$|特区$/u;

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
function startOfPlaces({ words }: SegmentedBlock, offset: number, { names: { places } }: Lexicon): number {
  const last = wordEndingAt(words, offset);
  let start = offset;
  for (let i = last; i >= 0; i--) {
    const word = words[i];
    if (!word || word.text.length < 2) break;
    const isPlace = word.tag === "ns" || places.has(word.text) || ADMINISTRATION.test(word.text);
    const isInner = /^(?:生产|建设|自治|经济|技术|开发|高新|新)$/.test(word.text) && words[i - 1] !== undefined;
    if (isPlace) start = word.start;
    else if (!isInner) break;
  }
  return start;
}
