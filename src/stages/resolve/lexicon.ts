import { z } from "zod";
import { readYamlLexicon } from "../../lexicon.ts";

/** What resolve knows of how names, and tellings of one event, vary. */

const words = z.array(z.string().min(1));
const spaced = z.string().transform((text) => text.split(/\s+/).filter(Boolean));

const variants = readYamlLexicon(
  "variants",
  z.strictObject({
    contractions: z.array(words.min(2)),
    own_business: words,
    general_trades: words,
    own_trades: words,
    spoken_trades: words,
    trades: words,
    national: words,
    abroad: words,
    clipped: z.array(z.tuple([z.string(), z.string()])),
    places: spaced,
  }),
);

const tellings = readYamlLexicon(
  "tellings",
  z.strictObject({
    deeds: z.array(words.min(1)),
    dies: words,
    founded_besides: words,
    filings: words,
    documents: words,
    denied_at_large: words,
    often: words,
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

const { surnames } = readYamlLexicon(
  "people",
  z.object({ surnames: z.object({ double: spaced, single: z.string() }) }),
);

/** Chinese surnames, of one and of two characters. */
export const SURNAMES: ReadonlySet<string> = new Set([...surnames.double, ...surnames.single]);

const { media, sure_endings: mediumEndings } = readYamlLexicon(
  "media",
  z.object({ media: z.array(words), sure_endings: words }),
);

/** Whether a form ends as only papers and magazines do. */
export function endsAsMedium(form: string): boolean {
  return mediumEndings.some((ending) => form.endsWith(ending));
}

/** Kind of organization by how its name ends. */
const KIND_OF_ENDING = new Map(
  organizations.suffixes.flatMap(({ kind, endings }) => endings.map((ending) => [ending, kind] as const)),
);

/** What kind of organization the ending of a form makes of it; undefined where it has none. */
export function kindOfEnding(form: string): string | undefined {
  const start = Array.from(form, (_, i) => i).find((i) => KIND_OF_ENDING.has(form.slice(i)));
  return start === undefined ? undefined : KIND_OF_ENDING.get(form.slice(start));
}

/** Form that everyone knows → the name that it is a form of: the first of its line. */
export const KNOWN: ReadonlyMap<string, string> = new Map(
  [
    ...media,
    ...[...Object.values(names.companies_by_trade).flat(), ...names.person].map((form) => [form]),
    ...names.company,
    ...names.institution,
  ].flatMap((line) => line.map((form) => [form, line[0] ?? form] as const)),
);

/** Whether everyone knows two forms as names of two things: 新希望集团 and 新希望六和. */
export function areKnownApart(a: string, b: string): boolean {
  const [first, second] = [KNOWN.get(a), KNOWN.get(b)];
  return first !== undefined && second !== undefined && first !== second;
}

/** Each longer part of a name and its contraction, the longest first, so that none hides another. */
export const CONTRACTIONS: readonly (readonly [string, string])[] = variants.contractions
  .flatMap((line) => line.slice(0, -1).map((long) => [long, line.at(-1) ?? long] as const))
  .sort(([a], [b]) => b.length - a.length);

export const OWN_BUSINESS: readonly string[] = variants.own_business;
export const GENERAL_TRADES: ReadonlySet<string> = new Set(variants.general_trades);
export const OWN_TRADES: ReadonlySet<string> = new Set(variants.own_trades);
export const SPOKEN_TRADES: readonly string[] = variants.spoken_trades;
export const NATIONAL: ReadonlySet<string> = new Set(variants.national);
export const CLIPPED: ReadonlyMap<string, string> = new Map(variants.clipped);
export const ABROAD: ReadonlySet<string> = new Set(variants.abroad);
export const PLACES: ReadonlySet<string> = new Set(variants.places);

export const DEEDS: readonly (readonly string[])[] = [...tellings.deeds, tellings.dies];
export const DIES: readonly string[] = tellings.dies;
export const FOUNDED_BESIDES: readonly string[] = tellings.founded_besides;
export const FILINGS: readonly string[] = tellings.filings;
export const DOCUMENTS: readonly string[] = tellings.documents;
export const DENIED_AT_LARGE: readonly string[] = tellings.denied_at_large;
export const OFTEN: readonly string[] = tellings.often;

/** Words that tell a trade: what stands between a company's name and its legal form. */
export const TRADE_WORDS: ReadonlySet<string> = new Set([
  ...organizations.suffixes.flatMap(({ kind, strength, endings }) =>
    kind === "company" && strength !== "legal" ? endings : [],
  ),
  ...organizations.generic,
  ...organizations.inside,
  ...variants.trades,
]);
