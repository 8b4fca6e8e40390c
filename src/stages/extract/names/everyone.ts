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
 * 前|奔驰|工程师, 奔驰|宣布, 奔驰|与|宝马|合作: a common word between a former post and its house, that speaks, or that acts with a
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
    ([-1, 1] as const).some((side) => actsWithCompany(words, i, side, lexicon))
  );
}

/** Whether a word is joined on one side to a company that everybody knows, and both do what companies do. */
function actsWithCompany(words: readonly Word[], i: number, side: -1 | 1, lexicon: Lexicon): boolean {
  const { known, alsoWords } = lexicon.names;
  const [joint, other] = [words[i + side]?.text ?? "", words[i + 2 * side]?.text ?? ""];
  if (!/^[和与]$/.test(joint) || known.get(other)?.kind !== "company" || alsoWords.has(other)) return false;
  const behind = words.slice(Math.max(i, i + 2 * side) + 1).find(({ text, tag }) => tag !== "d" && !TOGETHER.has(text));
  return lexicon.organizations.actsOfCompanies.has(behind?.text ?? "");
}

/** What stands before a verb of several and is no adverb to the segmenter. */
const TOGETHER: ReadonlySet<string> = new Set(["一起", "共同", "联合", "各自", "分别"]);

const LONGEST_SAID = 5;
