import { z } from "zod";
import { readYamlLexicon } from "./lexicon.ts";

const charactersSchema = z.object({ frequent: z.array(z.string()).length(3) });

/** What a character of each tier adds: the commoner, the more it speaks for the encoding that made it. */
const TIER_WEIGHTS = [3, 2, 1] as const;

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  readYamlLexicon("characters", charactersSchema).frequent.flatMap((tier, i) =>
    Array.from(tier.replace(/\s/g, ""), (character) => [character, TIER_WEIGHTS[i] ?? 0] as const),
  ),
);

/** How likely a character outside ASCII is in a Chinese news text: 3 for the commonest, -10 for a character that is damage. */
export function characterWeight(character: string): number {
  const known = WEIGHTS.get(character);
  if (known !== undefined) return known;
  if (character >= "\u3400" && character <= "\u9fff") return RARE_HAN;
  return RANGES.find(([from, to]) => character >= from && character <= to)?.[2] ?? -2;
}

/** A Han character that is not in the list. */
const RARE_HAN = -1;

/** Weights of other characters that are not in the list, by range; the first that fits counts. */
const RANGES: readonly (readonly [string, string, number])[] = [
  ["\u2014", "\u201d", 2],
  ["\u2026", "\u2026", 2],
  ["\u3000", "\u3011", 2],
  ["\uff01", "\uff5e", 2],
  ["\u00b7", "\u00b7", 1],
  ["\u00c0", "\u00ff", -0.5],
  ["\u2460", "\u249b", 0],
  ["\u00a0", "\u00a0", 0],
  ["\u0000", "\u001f", -10],
  ["\u007f", "\u009f", -10],
  ["\ufffd", "\ufffd", -10],
  ["\ue000", "\uf8ff", -5],
  ["\uffff", "\uffff", -10],
];
