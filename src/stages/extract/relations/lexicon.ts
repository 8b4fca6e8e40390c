import { z } from "zod";
import { readYamlLexicon } from "../../../lexicon.ts";
import { RELATION_TYPES } from "../../../model/front-matter.ts";

const words = z.array(z.string().min(1));
const noun = z.enum([...RELATION_TYPES, "parent"]);

/** What one organization is to another by a noun; of a parent the other one is the subsidiary. */
export type Noun = z.infer<typeof noun>;

const file = z.strictObject({
  nouns: z.partialRecord(
    noun,
    words.transform((list) => list.join("|")),
  ),
  parts: z.strictObject({ buys: z.string(), funds: z.string(), held_by: z.string(), whole: z.string() }),
  verbs: z.array(
    z.strictObject({
      relation: z.enum(RELATION_TYPES),
      reversed: z.boolean().default(false),
      before: z.string().optional(),
      between: z.string(),
      after: z.string().default(""),
    }),
  ),
  undone: words,
  failed: words,
  plans: words,
});

const { verbs, ...read } = readYamlLexicon("relations", file);

/** Parts of patterns: words of those who buy others or put money into them. */
export const PARTS = read.parts;

/** The patterns of verbs with their parts in place. */
function filled(pattern: string): string {
  return pattern.replace(/<(buys|funds|held_by|whole)>/g, (_, part: keyof typeof PARTS) => PARTS[part]);
}

/** What the module knows of how a text says what one is to another, from `src/lexicon/relations.yaml`. */
export const LEXICON = {
  ...read,
  verbs: verbs.map((verb) => ({
    ...verb,
    between: filled(verb.between),
    after: filled(verb.after),
  })),
};
