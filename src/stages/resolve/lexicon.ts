import { z } from "zod";
import { readYamlLexicon } from "../../lexicon.ts";

/** What resolve knows of how names vary. */

const words = z.array(z.string().min(1));
const spaced = z.string().transform((text) => text.split(/\s+/).filter(Boolean));

const variants = readYamlLexicon(
  "variants",
  z.strictObject({
    contractions: z.array(words.min(2)),
    own_business: words,
    general_trades: words,
    own_trades: words,
    trades: words,
    national: words,
    abroad: words,
    clipped: z.array(z.tuple([z.string(), z.string()])),
    places: spaced,
  }),
);

const organizations = readYamlLexicon(
  "organizations",
  z.object({
    suffixes: z.array(z.object({ kind: z.string(), strength: z.string(), endings: words })),
    generic: words,
    inside: words,
  }),
);

const names = readYamlLexicon(
  "names",
  z.object({
    company: z.array(words),
    companies_by_trade: z.record(z.string(), spaced),
    institution: z.array(words),
    person: words,
  }),
);

/** Names that everyone knows. */
export const KNOWN: ReadonlySet<string> = new Set(
  [...names.company, ...Object.values(names.companies_by_trade), ...names.institution, names.person].flat(),
);

/** Each longer part of a name and its contraction, the longest first, so that none hides another. */
export const CONTRACTIONS: readonly (readonly [string, string])[] = variants.contractions
  .flatMap((line) => line.slice(0, -1).map((long) => [long, line.at(-1) ?? long] as const))
  .sort(([a], [b]) => b.length - a.length);

export const OWN_BUSINESS: readonly string[] = variants.own_business;
export const GENERAL_TRADES: ReadonlySet<string> = new Set(variants.general_trades);
export const OWN_TRADES: ReadonlySet<string> = new Set(variants.own_trades);
export const NATIONAL: ReadonlySet<string> = new Set(variants.national);
export const CLIPPED: ReadonlyMap<string, string> = new Map(variants.clipped);
export const ABROAD: ReadonlySet<string> = new Set(variants.abroad);
export const PLACES: ReadonlySet<string> = new Set(variants.places);

/** Words that tell a trade: what stands between a company's name and its legal form. */
export const TRADE_WORDS: ReadonlySet<string> = new Set([
  ...organizations.suffixes.flatMap(({ kind, strength, endings }) =>
    kind === "company" && strength !== "legal" ? endings : [],
  ),
  ...organizations.generic,
  ...organizations.inside,
  ...variants.trades,
]);
