import type { EntityKind } from "../../../model/front-matter.ts";
import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Lexicon } from "../lexicon.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";

/** One to six words in Latin letters that begin with a capital: Jon Peddie Research, MSA China Growth Fund. */
const LATIN =
  /(?<![A-Za-z0-9+-])[A-Z][A-Za-z0-9&'-]*(?:(?: |, ?|\. ?)(?:of |and |& |\d{1,4} |\(No\.\d{1,3}\) )?[A-Z][A-Za-z0-9&'-]*){0,5}\.?/g;
/** What follows or precedes a name in Latin letters and tells its kind. */
const AFTER: readonly (readonly [RegExp, EntityKind, number])[] = [
  [/^\s?(?:公司|集团)/, "company", 0.9],
  [/^\s?(?:CEO|CTO|CFO|COO|首席\p{Script=Han}{1,4}官|董事长|总裁|创始人|副总裁)/u, "company", 0.8],
  [/^\s?(?:报道|分析师|发布的报告|数据显示|预测|研究总监|最新报告|研究经理|调查显示)/, "institution", 0.7],
  [/^\s?(?:股价|市值|营收|财报|投后估值|宣布|收购|计划筹集|发布财报)/, "company", 0.7],
];

/** 客户|包括|Orbit: what may stand between that and the name. */
const BETWEEN = /(?:的是|的|为|是|包括)$/;

/** Finds names in Latin letters by their own ending and by their neighbours. */
export function findLatinNames(block: SegmentedBlock, index: number, lexicon: Lexicon): Evidence[] {
  const found: Evidence[] = [];
  for (const match of block.simplified.matchAll(LATIN)) {
    const form = trimmed(match[0], lexicon);
    if (form.length < 2 || lexicon.names.commonLatin.has(form) || /^[A-Z]?\d/.test(form)) continue;
    const span = { start: match.index, end: match.index + form.length };
    const after = block.simplified.slice(span.end, span.end + 12);
    const ending = form.includes(" ") ? lexicon.organizations.latinEndingOf(form) : null;
    if (ending) found.push(evidenceAt(block, index, span, { kind: ending, source: "shape", weight: 0.9 }));
    const neighbour = AFTER.find(([pattern]) => pattern.test(after));
    const before = block.simplified.slice(Math.max(0, span.start - 8), span.start).replace(BETWEEN, "");
    if (lexicon.organizations.findSaidBeforeLatin(before).some(({ end }) => end === before.length))
      found.push(evidenceAt(block, index, span, { kind: kindBehind(before), source: "latin", weight: 0.7 }));
    if (neighbour)
      found.push(evidenceAt(block, index, span, { kind: neighbour[1], source: "latin", weight: neighbour[2] }));
  }
  return found;
}

/** 监管机构|ORBA, 客户|Orbit: bodies that oversee, study or rate others are institutions, all else are companies. */
function kindBehind(before: string): EntityKind {
  return /(?:监管|研究|评级|统计)机构$/.test(before) ? "institution" : "company";
}

/** Without punctuation and common words at its end: Orbit| CEO. */
function trimmed(match: string, lexicon: Lexicon): string {
  const words = match.split(" ");
  while (words.length > 1 && lexicon.names.commonLatin.has(words.at(-1) ?? "")) words.pop();
  const form = words.join(" ");
  return /(?:Inc|Ltd|Co|Corp)\.$/.test(form) ? form : form.replace(/(?<![.,\s])[.,\s]+$/, "");
}
