import type { SegmentedArticle } from "../../../model/stages.ts";
import { withoutMarks } from "../../../media.ts";
import { simplifiedView } from "../../../opencc.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";

/** 滨海晚报, 影娱日报: shorter names, and such without a telling ending, may be words as well (财经, 观察). */
const SURELY_MEDIUM = /^(?:[^\s]{2,}[报刊网社台]|[^\s]{4,})$/u;

/** Finds where an article names the medium that it is from: 每日商业观察记者某某. */
export function findOwnMedium({ publication, body }: SegmentedArticle): Evidence[] {
  const name = simplifiedView(withoutMarks(publication ?? ""));
  if (!SURELY_MEDIUM.test(name)) return [];
  return body.flatMap((block, index) => {
    const start = block.simplified.indexOf(name);
    const span = { start, end: start + name.length };
    return start < 0 ? [] : [evidenceAt(block, index, span, { kind: "institution", source: "declared", weight: 1 })];
  });
}
