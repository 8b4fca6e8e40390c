import { z } from "zod";
import { parseEdtf, type Edtf } from "./edtf.ts";
import { ENTITY_KINDS, eventTypeSchema, slugSchema, type EntityKind } from "./front-matter.ts";

/** The decisions of `content/corrections.yaml`. */

const text = z.string().min(1);
const pair = z.tuple([text, text]).rest(text);
const edtf = z
  .string()
  .refine((value) => parseEdtf(value) !== null, "不是有效的 EDTF 日期，例如 2024、2024-09、2024-09-12")
  .transform((value) => value as Edtf);
const because = { because: text.optional() };
const forms = { forms: z.array(text).default([]) };

export const correctionSchema = z.union([
  z.strictObject({ same: pair, ...because }),
  z.strictObject({ different: pair, ...because }),
  z.strictObject({ reject: text, ...because }),
  z.strictObject({ kind: z.strictObject({ name: text, is: z.enum(ENTITY_KINDS) }), ...because }),
  z.strictObject({ rename: z.strictObject({ from: text, to: text }), ...because }),
  z.strictObject({
    add: z.union([
      z.strictObject({ company: text, ...forms }),
      z.strictObject({ institution: text, ...forms }),
      z.strictObject({ person: text, ...forms }),
      z.strictObject({ product: text, ...forms }),
    ]),
    ...because,
  }),
  z.strictObject({
    article: z.strictObject({
      id: text,
      set: z.strictObject({
        title: text.optional(),
        publication: text.optional(),
        bylines: z.array(text).optional(),
        dateline: text.optional(),
        published: edtf.optional(),
      }),
    }),
    ...because,
  }),
  z.strictObject({
    event: z.union([
      z.strictObject({ reject: text }),
      z.strictObject({ same: z.tuple([slugSchema, text]).rest(text) }),
      z.strictObject({
        id: text,
        set: z.strictObject({
          date: edtf.optional(),
          type: eventTypeSchema.optional(),
          title: text.max(60).optional(),
        }),
      }),
    ]),
    ...because,
  }),
  z.strictObject({ script: z.strictObject({ hans: text, hant: text }), ...because }),
]);

/** What a person decides, as it is written. */
export type Decision = z.infer<typeof correctionSchema>;

/** A decision and the 1-based line on which it stands. */
export type Correction = Decision & { readonly line: number };

/** What people have decided, and the file in which they did. */
export interface Decisions {
  readonly corrections: readonly Correction[];
  readonly file: string;
}

/** The forms that a decision is about; none for one about an article or an event. */
export function formsOfCorrection(correction: z.infer<typeof correctionSchema>): string[] {
  if ("same" in correction) return correction.same;
  if ("different" in correction) return correction.different;
  if ("reject" in correction) return [correction.reject];
  if ("kind" in correction) return [correction.kind.name];
  if ("rename" in correction) return [correction.rename.from, correction.rename.to];
  if ("add" in correction) return formsOfAdd(correction.add);
  return "script" in correction ? [correction.script.hans] : [];
}

type Addition = Extract<Correction, { add: unknown }>["add"];

/** The name and the forms that an `add` decision gives, the name first. */
export function formsOfAdd(add: Addition): string[] {
  const name =
    "company" in add
      ? add.company
      : "institution" in add
        ? add.institution
        : "person" in add
          ? add.person
          : add.product;
  return [name, ...add.forms];
}

/** What the decisions say about names before names are looked for. */
export interface NameDecisions {
  readonly added: ReadonlyMap<string, EntityKind>;
  readonly rejected: ReadonlySet<string>;
  readonly kinds: ReadonlyMap<string, EntityKind>;
  /** Forms said to name one thing: where one of them is a name, all are. */
  readonly groups: readonly (readonly string[])[];
  /** Article id → its date: what dates without a year are resolved from. */
  readonly published: ReadonlyMap<string, Edtf>;
}

/** Takes the decisions about names out of the corrections, in the order of the file: a later one overrides. */
export function nameDecisions(corrections: readonly Correction[]): NameDecisions {
  const added = new Map<string, EntityKind>();
  const rejected = new Set<string>();
  const kinds = new Map<string, EntityKind>();
  for (const correction of corrections) {
    if ("reject" in correction) rejected.add(correction.reject);
    if ("kind" in correction) kinds.set(correction.kind.name, correction.kind.is);
    if ("add" in correction)
      for (const form of formsOfAdd(correction.add)) {
        added.set(form, kindOfAdd(correction.add));
        kinds.delete(form);
        rejected.delete(form);
      }
  }
  const groups = corrections.flatMap((correction) => ("same" in correction ? [correction.same] : []));
  const published = new Map(
    corrections.flatMap((correction) =>
      "article" in correction && correction.article.set.published
        ? [[correction.article.id, correction.article.set.published] as const]
        : [],
    ),
  );
  return { added, rejected, kinds, groups, published };
}

function kindOfAdd(add: Addition): EntityKind {
  if ("company" in add) return "company";
  if ("institution" in add) return "institution";
  return "person" in add ? "person" : "product";
}
