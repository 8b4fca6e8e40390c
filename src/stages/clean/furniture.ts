import { z } from "zod";
import { readYamlLexicon } from "../../lexicon.ts";
import type { LedgerUse } from "../../model/ledger.ts";
import type { Span } from "../../model/text.ts";
import { safePattern } from "./patterns.ts";

const ruleSchema = z.strictObject({
  id: z.string(),
  as: z.enum(["furniture", "caption", "credit"]),
  cuts: z.enum(["line", "part", "onward"]),
  max: z.string().regex(/^\d+$/).transform(Number).optional(),
  zone: z.enum(["any", "head", "body", "tail", "edge"]).default("any"),
  pattern: safePattern,
  unless: safePattern.optional(),
  yes: z.array(z.string()),
  no: z.array(z.string()),
});

export type FurnitureRule = z.infer<typeof ruleSchema>;

const LEXICON = readYamlLexicon(
  "furniture",
  z.strictObject({
    captions: z.strictObject({ cues: safePattern, pointers: safePattern }),
    spam: z.string(),
    rules: z.array(ruleSchema),
  }),
);

/** The rules of `furniture.yaml`, in order: the first that fits decides. */
export const FURNITURE_RULES: readonly FurnitureRule[] = LEXICON.rules;

/** Words of what is advertised by chains of keywords. */
export const SPAM_WORDS: readonly string[] = LEXICON.spam.split(/\s+/).filter((word) => word !== "");

/** What captions say: words that stand in any caption, and words for what only a picture shows. */
export const CAPTION_WORDS = LEXICON.captions;

/** What a rule cuts out of a line. */
export interface FurnitureCut extends Span {
  readonly as: LedgerUse;
  readonly rule: string;
  readonly onward: boolean;
}

/** Where a line stands: before the first sentence of the source, between sentences, or after the last. */
export type Zone = "head" | "body" | "tail";

const WHOLE_LINE_RULES = FURNITURE_RULES.filter(({ cuts }) => cuts !== "part");
const PART_RULES = FURNITURE_RULES.filter(({ cuts }) => cuts === "part");

/** The rule that takes a whole line, if any does. */
export function furnitureLine(line: string, zone: Zone): FurnitureCut | null {
  const rule = WHOLE_LINE_RULES.find((candidate) => fits(candidate, line, zone));
  return rule ? { start: 0, end: line.length, as: rule.as, rule: rule.id, onward: rule.cuts === "onward" } : null;
}

function fits(rule: FurnitureRule, line: string, zone: Zone): boolean {
  if (rule.max !== undefined && line.length > rule.max) return false;
  if (!isIn(rule.zone, zone)) return false;
  return rule.pattern.test(line) && !(rule.unless?.test(line) ?? false);
}

function isIn(where: FurnitureRule["zone"], zone: Zone): boolean {
  return where === "any" || where === zone || (where === "edge" && zone !== "body");
}

/** What the rules for parts take out of a line, in order; they may overlap. */
export function furnitureParts(line: string): FurnitureCut[] {
  const cuts: FurnitureCut[] = [];
  for (const rule of PART_RULES) {
    if (!rule.pattern.test(line)) continue;
    for (const match of line.matchAll(new RegExp(rule.pattern, "giu"))) {
      cuts.push({ start: match.index, end: match.index + match[0].length, as: rule.as, rule: rule.id, onward: false });
    }
  }
  return cuts.sort((a, b) => a.start - b.start);
}
