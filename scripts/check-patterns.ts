import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Linter } from "eslint";
import regexp from "eslint-plugin-regexp";
import { parseYaml } from "../src/yaml.ts";

/** Holds the regular expressions of the lexicons to the rules that `eslint.config.ts` sets for those of the code. */

const LEXICON = "src/lexicon";
/** Keys under which lexicons hold regular expressions, and the flags with which these are read. */
const PATTERN_KEYS: ReadonlySet<string> = new Set(["pattern", "unless"]);
const FLAGS = "iu";

const linter = new Linter();
let count = 0;
for (const name of readdirSync(LEXICON).filter((file) => file.endsWith(".yaml"))) {
  const text = readFileSync(join(LEXICON, name), "utf8");
  for (const source of patternsIn(parseYaml(text))) {
    count++;
    for (const message of objections(source)) {
      console.error(`${join(LEXICON, name)}: ${message}\n  ${source}`);
      process.exitCode = 1;
    }
  }
}
if (count === 0) throw new Error(`no pattern found in ${LEXICON}`);

function patternsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(patternsIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    PATTERN_KEYS.has(key) && typeof inner === "string" ? [inner] : patternsIn(inner),
  );
}

function objections(source: string): string[] {
  const messages = linter.verify(`export default ${String(new RegExp(source, FLAGS))};`, {
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "potential" }],
      "regexp/no-super-linear-move": "error",
    },
  });
  return messages.map(({ message }) => message);
}
