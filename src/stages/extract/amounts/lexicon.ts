import { z } from "zod";
import { readYamlLexicon } from "../../../lexicon.ts";

const qualifier = z.enum(["over", "at-least", "nearly", "about", "up-to", "under", "several"]);
const words = z.array(z.string().min(1));
const currency = z.record(z.string().min(1), z.string().regex(/^[A-Z]{3}$/));

const amountsFile = z.strictObject({
  currencies: currency,
  currencies_before: currency,
  yuan: z.record(z.string().regex(/^[A-Z]{3}$/), words),
  scales: z.record(z.string(), z.string().regex(/^\d+$/).transform(Number)),
  qualifiers_before: z.record(z.string(), qualifier),
  qualifiers_after: z.record(z.string(), qualifier),
  before_bare_scale: words,
  qualifier_not_after: z.string(),
  people_after_wei: words,
  person_not_before: z.string(),
  name_not_before: z.string(),
  share_not_before: z.string(),
  tenth_not_before: z.string(),
});

/** What the module knows of how Chinese writes quantities, from `src/lexicon/amounts.yaml`. */
export const LEXICON = readYamlLexicon("amounts", amountsFile);

/**
 * What a text says of the exactness of a quantity; `up-to` takes the value in, `under` does not; `several` is the
 * order of magnitude alone: 数十亿元, 千万元级.
 */
export type Qualifier = z.infer<typeof qualifier>;
