import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { eventTypeSchema } from "../../src/model/front-matter.ts";
import { parseYaml } from "../../src/yaml.ts";

/** What a person has found in a text, in the words of the front matter where these fit. */

const text = z.string().min(1);
const texts = z.array(text).default([]);
/** What one reader may find and another not: neither counts. */
const optional = z.boolean().default(false);
const organizationSchema = z.strictObject({ name: text, forms: texts, tickers: texts, optional });
const personSchema = z.strictObject({
  name: text,
  forms: texts,
  roles: z.array(z.strictObject({ organization: text, title: text, former: z.boolean().default(false) })).default([]),
  optional,
});
const eventSchema = z.strictObject({
  /** The same in each article that tells of the event; without it, one that this article alone tells. */
  id: text.optional(),
  /** Any of them is right. */
  types: z.array(eventTypeSchema).min(1),
  /** Any of them is right; none where the text gives none. */
  dates: texts,
  /** Names or forms of annotated entities. */
  participants: texts,
  /** Where it is told. */
  quotes: z.array(text).min(1),
  title: text,
  optional,
});
const annotationSchema = z.strictObject({
  companies: z.array(organizationSchema).default([]),
  institutions: z.array(organizationSchema).default([]),
  people: z.array(personSchema).default([]),
  events: z.array(eventSchema).default([]),
});

/** The annotation of the one article of a source. */
export type Annotation = Readonly<z.infer<typeof annotationSchema>> & { readonly file: string };
export type AnnotatedEvent = Annotation["events"][number];

/** Reads the annotations of a folder, `<source>.yaml` for each source. Throws with the file for what is none. */
export function readAnnotations(folder: string): Annotation[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  return names.map((name) => ({
    ...parseAnnotation(readFileSync(join(folder, name), "utf8"), name),
    file: name.slice(0, -".yaml".length),
  }));
}

function parseAnnotation(source: string, name: string): Omit<Annotation, "file"> {
  try {
    return annotationSchema.parse(parseYaml(source));
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
