import { z } from "zod";
import { readYamlLexicon } from "../../../lexicon.ts";
import type { OwnLexicon } from "../../../model/own-lexicon.ts";
import type { Amount } from "../amounts.ts";
import { leadOf, type Sentence } from "../clauses.ts";
import { isOpen, isUndone } from "../relations/status.ts";

/** Which value of a company an amount is, by the words around it. */
export interface Attribute {
  readonly attribute: string;
  /** A loss is a profit below nothing. */
  readonly sign?: -1 | undefined;
}

const words = z.array(z.string().min(1)).transform((list) => list.join("|"));
const UNITS = { money: /^[A-Z]{3}$/, percent: /^%$/, shares: /^股$/, people: /^人$/ } as const;

const LEXICON = readYamlLexicon(
  "claims",
  z.object({
    attributes: z.array(
      z.strictObject({
        attribute: z.string(),
        unit: z.enum(["money", "percent", "shares", "people"]),
        before: z.string(),
        gap: z.coerce.number().int().default(0),
        after: z.string().default(""),
        sign: z
          .literal("-1")
          .transform(() => -1 as const)
          .optional(),
      }),
    ),
    changes: words,
    no_value: words,
  }),
);

const ATTRIBUTES = LEXICON.attributes.map(({ unit, before, gap, after, ...attribute }) => ({
  attribute: attribute satisfies Attribute,
  units: UNITS[unit],
  before: new RegExp(`(?:${before})[^，,。；;]{0,${String(gap)}}$`),
  after: new RegExp(`^(?:${after})`),
}));

const CHANGE = new RegExp(`(?:${LEXICON.changes})了?(?:约|近|超过?)?$`);
/** What is no value of the company's own, or the end of a range: 由|3亿元, 3亿至|5亿元. */
const NO_VALUE = new RegExp(`${LEXICON.no_value}|[由从]$|\\d[十百千万亿]*[元美]*[至到~—-]$`);

/** What an amount says of a company; null where it is none of the values that we know, or not yet so. */
export function attributeOf(sentence: Sentence, amount: Amount, own: OwnLexicon["claims"]): Attribute | null {
  const { block, start, end } = sentence;
  const before = block.simplified.slice(Math.max(start, amount.start - 30), amount.start);
  const after = block.simplified.slice(amount.end, Math.min(end, amount.end + 16));
  const lead = leadOf(sentence, amount);
  const told = { start: amount.start - lead.length, end: amount.start };
  if (CHANGE.test(before) || NO_VALUE.test(lead) || isUndone(sentence, told)) return null;
  const attribute = ownAttributeOf(before, amount.unit, own);
  if (attribute !== null) return { attribute };
  const found = ATTRIBUTES.find(
    (one) => one.units.test(amount.unit) && one.before.test(before) && one.after.test(after),
  );
  return found?.attribute.attribute === "stake" && isOpen(sentence, told) ? null : (found?.attribute ?? null);
}

/** How far before its value a word of a person's own attribute may stand. */
const MAX_GAP = 10;

function ownAttributeOf(before: string, unit: string, own: OwnLexicon["claims"]): string | null {
  for (const [attribute, known] of Object.entries(own)) {
    if (!UNITS[known.unit].test(unit)) continue;
    const at = Math.max(
      ...known.before.map((word) => before.lastIndexOf(word) + (before.includes(word) ? word.length : 0)),
    );
    if (at >= 0 && before.length - at <= MAX_GAP && !/[，,。；;]/.test(before.slice(at))) return attribute;
  }
  return null;
}
