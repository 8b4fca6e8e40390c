import { z } from "zod";
import { parseEdtf, type Edtf } from "./edtf.ts";

/** The contract between the two halves: what stands above the text of each file in `content/articles`. */

const text = z.string().min(1);
/** YAML is read with numbers left as text (000001 is a stock code), so numbers are made here, where one is wanted. */
const numeric = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number),
]);
const edtf = z
  .string()
  .refine((value) => parseEdtf(value) !== null, "不是有效的 EDTF 日期，例如 2024、2024-09、2024-09-12、2021/2023")
  .transform((value) => value as Edtf);

/** Han kept, lower case, at most 80 characters, no separator of paths: safe as a file name and in an address. */
export const slugSchema = z
  .string()
  .regex(/^[^\s/\\.:*?"<>|#%&A-Z\p{Cc}]{1,80}$/u, "不是有效的 id（小写、无空格、无标点、至多 80 字）");

export const ENTITY_KINDS = ["company", "institution", "person", "product"] as const;
export const EVENT_TYPES = [
  "founding",
  "funding",
  "ipo",
  "product",
  "layoff",
  "dispute",
  "sanction",
  "acquisition",
  "partnership",
  "personnel",
  "results",
  "award",
  "statement",
  "other",
] as const;
/** A type of event that a person has added: its name is what the site shows, in simplified script. */
export type OwnEventType = string & { readonly __ownEventType: unique symbol };

const NOT_A_TYPE = `不是已有的事件类型（${EVENT_TYPES.join("、")}）；自己的类型要用汉字命名`;
const ownEventTypeSchema = slugSchema.regex(/\p{Script=Han}/u, NOT_A_TYPE) as unknown as z.ZodType<
  OwnEventType,
  string
>;

/** A name of ours, or one of a person's own, which has a Han character: so a misspelt one of ours is none. */
export const eventTypeSchema = z.union([z.enum(EVENT_TYPES), ownEventTypeSchema], NOT_A_TYPE);
export const EVENT_STATUSES = ["reported", "claimed", "denied", "planned", "alleged", "forecast"] as const;
export const RELATION_TYPES = [
  "founder",
  "executive",
  "former-employee",
  "investor",
  "customer",
  "supplier",
  "partner",
  "competitor",
  "subsidiary",
  "acquirer",
  "underwriter",
] as const;
export const PUBLISHED_BASES = ["stated", "header", "inferred"] as const;

const named = {
  id: slugSchema,
  name: text,
  forms: z.array(text).min(1),
  /** Those of the forms that are taken for misspellings. */
  misspelt: z.array(text).min(1).optional(),
  /** Ids of the same kind: what a form that nothing settles may stand for. */
  may_be: z.array(slugSchema).min(2).optional(),
};

const companySchema = z.strictObject({ ...named, tickers: z.array(text).default([]) });
const institutionSchema = z.strictObject({
  ...named,
  /** The medium from which the article is, which its text does not name. */
  byline: z.boolean().optional(),
});
export const roleSchema = z.strictObject({
  organization: text.nullable(),
  title: text,
  former: z.boolean(),
  quote: text,
});
export const personSchema = z.strictObject({
  ...named,
  pseudonym: z.boolean(),
  /** The article names them as its writer and says nothing else of them; its text need not name them at all. */
  byline: z.boolean().optional(),
  roles: z.array(roleSchema),
});
const productSchema = z.strictObject({ ...named, company: slugSchema.nullable() });

export const eventSchema = z.strictObject({
  id: slugSchema,
  type: eventTypeSchema,
  date: edtf.nullable(),
  date_text: text.nullable(),
  title: z.string().min(1).max(60),
  companies: z.array(slugSchema),
  institutions: z.array(slugSchema),
  people: z.array(slugSchema),
  status: z.enum(EVENT_STATUSES),
  speaker: text.nullable(),
  /** Other media from which the article has it: none where it does not say which; absent where it tells by itself. */
  cites: z.array(text).optional(),
  quote: text,
});

export const relationSchema = z.strictObject({
  subject: slugSchema,
  relation: z.enum(RELATION_TYPES),
  object: slugSchema,
  quote: text,
});

export const claimSchema = z.strictObject({
  subject: slugSchema,
  attribute: text,
  value: z.union([numeric, text]),
  unit: text.nullable(),
  as_of: edtf.nullable(),
  /** The event that it is a sum or a number of. */
  event: slugSchema.optional(),
  quote: text,
});

/** What a digest says it retells; only sources that are digests carry it. */
const digestSchema = z.strictObject({ file: text, publication: text, title: text });

/** Another copy of the text: a witness of the same telling, not of its own. */
const reprintSchema = z.strictObject({
  file: text,
  title: text,
  publication: text.nullable(),
  published: edtf.nullable(),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

export const articleSchema = z.strictObject({
  kind: z.literal("article"),
  id: slugSchema,
  title: text,
  publication: text.nullable(),
  bylines: z.array(text),
  /** The lines that name the writers, as printed; they are no part of the body, and the offices of the writers quote them. */
  byline_lines: z.array(text).min(1).optional(),
  dateline: text.nullable(),
  published: edtf.nullable(),
  published_basis: z.enum(PUBLISHED_BASES).nullable(),
  published_why: text.optional(),
  /** `mixed`: in both, not counting what is quoted. */
  script: z.enum(["Hans", "Hant", "mixed"]),
  url: z.url({ protocol: /^https?$/ }).optional(),
  rights: text.optional(),
  digest_of: digestSchema.optional(),
  source: z.strictObject({
    file: text,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    lines: z.tuple([numeric.pipe(z.number().int().min(1)), numeric.pipe(z.number().int().min(1))]),
  }),
  reprints: z.array(reprintSchema).optional(),
  companies: z.array(companySchema),
  institutions: z.array(institutionSchema),
  people: z.array(personSchema),
  products: z.array(productSchema),
  events: z.array(eventSchema),
  relations: z.array(relationSchema),
  claims: z.array(claimSchema),
});

export function isKnownType(type: EventType): type is KnownEventType {
  return (EVENT_TYPES as readonly string[]).includes(type);
}

export type EntityKind = (typeof ENTITY_KINDS)[number];
export type KnownEventType = (typeof EVENT_TYPES)[number];
export type EventType = KnownEventType | OwnEventType;
export type EventStatus = (typeof EVENT_STATUSES)[number];
export type RelationType = (typeof RELATION_TYPES)[number];
export type PublishedBasis = (typeof PUBLISHED_BASES)[number];
export type Role = Readonly<z.infer<typeof roleSchema>>;
export type Person = Readonly<z.infer<typeof personSchema>>;
export type ArticleEvent = Readonly<z.infer<typeof eventSchema>>;
export type Relation = Readonly<z.infer<typeof relationSchema>>;
export type Claim = Readonly<z.infer<typeof claimSchema>>;
export type ArticleFrontMatter = Readonly<z.infer<typeof articleSchema>>;
