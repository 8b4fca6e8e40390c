import { readFileSync } from "node:fs";
import type { z } from "zod";
import { parseOwnYaml } from "./yaml.ts";

/**
 * Reads `src/lexicon/<name>.yaml` and checks it. Throws an Error that names the file and the field: a lexicon is part of
 * the program, so a mistake in it is a bug.
 */
export function readYamlLexicon<T>(name: string, schema: z.ZodType<T>): T {
  const path = `src/lexicon/${name}.yaml`;
  const parsed = known.get(name) ?? parseLexicon(path, readLexiconFile(name));
  known.set(name, parsed);
  const result = schema.safeParse(parsed);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${path}: ${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? "is not valid"}`);
}

/** What was parsed before: several modules each read their part of a large lexicon. */
const known = new Map<string, unknown>();

function readLexiconFile(name: string): string {
  return readFileSync(new URL(`./lexicon/${name}.yaml`, import.meta.url), "utf8");
}

function parseLexicon(path: string, text: string): unknown {
  try {
    return parseOwnYaml(text);
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
