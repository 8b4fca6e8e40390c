import { readFileSync } from "node:fs";
import type { z } from "zod";
import { parseOwnYaml } from "./yaml.ts";

/**
 * Reads `src/lexicon/<name>.yaml` and checks it. Throws an Error that names the file and the field: a lexicon is part of
 * the program, so a mistake in it is a bug.
 */
export function readYamlLexicon<T>(name: string, schema: z.ZodType<T>): T {
  const path = `src/lexicon/${name}.yaml`;
  const text = readFileSync(new URL(`./lexicon/${name}.yaml`, import.meta.url), "utf8");
  const result = schema.safeParse(parseLexicon(path, text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`${path}: ${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? "is not valid"}`);
}

function parseLexicon(path: string, text: string): unknown {
  try {
    return parseOwnYaml(text);
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
