import { z } from "zod";
import { readYamlLexicon } from "../../../lexicon.ts";
import type { Span } from "../../../model/text.ts";
import { clausesAround, type Sentence } from "../clauses.ts";
import { LEXICON } from "./lexicon.ts";

/** A relation has no status as an event has: only what is told as done makes one. */

const words = z.array(z.string().min(1));
const { undone, failed, plans } = LEXICON;
const { status } = readYamlLexicon(
  "events",
  z.object({ status: z.object({ denied: words, planned: words, alleged: words, forecast: words }) }),
);

/** Whether words before what is told say that it is denied, given up, rumoured or still to come. */
export const UNDONE = new RegExp(
  [...Object.values(status).flatMap((list) => list.filter(({ length }) => length > 1)), ...undone].join("|"),
);
/** 市场传出，…; 据预计，…: how a clause ends on which those behind it depend; not 对于收购传闻，…. */
const INTRODUCES = new RegExp(
  `^(?!对于?|针对|关于|就|面对|回应|至于).*(?:${[...status.alleged, ...status.forecast].join("|")})[^，,]{0,2}$`,
);
const FAILED = new RegExp(failed.join("|"));
const PLANS = new RegExp(`(?:${plans.join("|")})(?![^，,。；;]*(?:完成|已|实施))`);

/** Whether the sentence tells of a deal that came to nothing, of a plan for it, or of what others say. */
export function isOpen(sentence: Sentence, deal: Span): boolean {
  const { block, end, clauses } = sentence;
  const { simplified: text } = block;
  const told = clausesAround(sentence, deal);
  const [behind = ""] = text.slice(deal.end, end).split(/[；;]/);
  return (
    isUndone(sentence, { start: told.start, end: deal.end }) ||
    FAILED.test(behind) ||
    PLANS.test(text.slice(deal.end, told.end)) ||
    clauses.some((clause) => clause.end <= told.start && INTRODUCES.test(text.slice(clause.start, clause.end)))
  );
}

/** Whether the words of a span say that what they tell of is not so, or not yet; its names do not: 未来科技. */
export function isUndone({ block, mentions }: Sentence, { start, end }: Span): boolean {
  const names = mentions.filter((one) => one.start >= start && one.end <= end);
  const begins = [start, ...names.map((one) => one.end)];
  return begins.some((from, i) => UNDONE.test(block.simplified.slice(from, names[i]?.start ?? end)));
}
