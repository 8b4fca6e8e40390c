import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Word } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";
import { speaksAt } from "../speech.ts";
import { titleStartingAt } from "../titles.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";

/** Tags of words that jieba has as proper names. */
const PROPER_TAGS = /^(?:x|n[rtz]|nrt|ns)$/;
/** Not enough for a name that is not known. */
const KNOWN_WEIGHT = 0.3;

/** Known names of two characters where they stand as a word that is none of everybody's: 台大, 如家, not 小米. */
export function findKnown(block: SegmentedBlock, index: number, lexicon: Lexicon): Evidence[] {
  const { words, simplified } = block;
  const { names } = lexicon;
  return words.flatMap(({ text, tag, start, end }, i) => {
    const next = words[i + 1];
    const isPair = text.length === 1 && next?.text.length === 1;
    const form = isPair ? text + next.text : text;
    const known = form.length === 2 ? names.known.get(form) : undefined;
    if (!known || known.kind === "person") return [];
    const isName = isPair || PROPER_TAGS.test(tag) || !names.alsoWords.has(form);
    if (!isName && !isSpokenOf(words, i, simplified, lexicon)) return [];
    const span = { start, end: isPair ? next.end : end };
    return [evidenceAt(block, index, span, { kind: known.kind, source: "lexicon", weight: KNOWN_WEIGHT })];
  });
}

/**
 * 前|奔驰|工程师, 奔驰|宣布, 奔驰|与|宝马: a common word between a former post and its house, that speaks, or that is joined to a
 * known company.
 */
function isSpokenOf(words: readonly Word[], i: number, text: string, lexicon: Lexicon): boolean {
  const end = words[i]?.end ?? 0;
  const isFormer =
    /^[前原]$/.test(words[i - 1]?.text ?? "") && titleStartingAt(text, end, text.length, lexicon) !== null;
  return (
    isFormer ||
    speaksAt(text, end, lexicon) ||
    /^(?:公司|集团|的?数据显示)/.test(text.slice(end, end + LONGEST_SAID)) ||
    [-1, 1].some((side) => isJoinedToCompany(words, i, side, lexicon))
  );
}

/** Whether a conjunction stands on one side of a word, and a company that everybody knows on the other side of that. */
function isJoinedToCompany(words: readonly Word[], i: number, side: number, { names }: Lexicon): boolean {
  const [joint, other] = [words[i + side]?.text ?? "", words[i + 2 * side]?.text ?? ""];
  return /^[和与、]$/.test(joint) && names.known.get(other)?.kind === "company" && !names.alsoWords.has(other);
}

const LONGEST_SAID = 5;
