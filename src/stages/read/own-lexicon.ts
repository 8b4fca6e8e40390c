import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { ownClaimsSchema, ownEventsSchema, type OwnLexicon } from "../../model/own-lexicon.ts";
import type { Problem } from "../../model/problem.ts";
import { lineOfPath, parseYaml, YamlError } from "../../yaml.ts";

/**
 * Reads what a person adds to the lexicon for a field of their own: `events.yaml` and `claims.yaml` of a folder. A file
 * that cannot be understood is left out as a whole, with a problem that names its line, and costs nothing else.
 */
export function readOwnLexicon(folder: string): { readonly own: OwnLexicon; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const events = readFile(join(folder, "events.yaml"), ownEventsSchema, problems);
  const claims = readFile(join(folder, "claims.yaml"), ownClaimsSchema, problems);
  return { own: { events: events ?? ownEventsSchema.parse({}), claims: claims ?? {} }, problems };
}

function readFile<T>(file: string, schema: z.ZodType<T>, problems: Problem[]): T | null {
  if (!existsSync(file)) return null;
  const refuse = (line: number | null, message: string): null => {
    problems.push({ file, line, code: "lexicon", message, remedy: REMEDY, severity: "refused" });
    return null;
  };
  try {
    const text = readFileSync(file, "utf8");
    const parsed = schema.safeParse(parseYaml(text) ?? {});
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const path = (issue?.path ?? []).map(String);
    const place = [...path, ...(issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])];
    return refuse(lineOfPath(text, place), `看不懂「${place.join(".")}」这一项`);
  } catch (error) {
    if (error instanceof YamlError) return refuse(error.line, `不是有效的 YAML：${error.message}`);
    return refuse(null, `读不出来：${error instanceof Error ? error.message : String(error)}`);
  }
}

const REMEDY = "写法见 README 的“自己的词表”一节；改好之前这个文件不起作用";
