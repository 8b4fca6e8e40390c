import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { formatProblem } from "../src/model/problem.ts";
import { makeDossier } from "../src/pipeline.ts";
import { readCorrections } from "../src/stages/read/corrections.ts";
import { readSources } from "../src/stages/read.ts";
import { formatContent } from "../src/stages/write.ts";
import { LEXICON } from "./builders.ts";

/**
 * Golden folders: `sources/` and perhaps `corrections.yaml` go in, `expected/` is what must come out: the articles, the
 * ledgers and, in problems.txt, what a person is told. The tagger is left out, so that new weights change nothing here.
 */
const CASES = fileURLToPath(new URL("fixtures/pipeline", import.meta.url));
const RENEW = "UPDATE_FIXTURES=1 npm test";

/** All files that a case gives, by their path in `expected/`. */
function filesOf(folder: string): Map<string, string> {
  const { sources, problems: unread } = readSources(join(folder, "sources"));
  const { corrections, problems: misunderstood } = readCorrections(join(folder, "corrections.yaml"));
  const decisions = { corrections, file: "corrections.yaml" };
  const dossier = makeDossier(sources, decisions, { lexicon: LEXICON, tagger: null });
  const problems = [...unread, ...misunderstood, ...dossier.problems].map(formatProblem);
  const told = problems.map((line) => `${line.replace(folder, "").replace(/^\//, "")}\n`).join("");
  return new Map([
    ...formatContent(dossier.articles, dossier.ledgers),
    ...(told ? [["problems.txt", told] as const] : []),
  ]);
}

function pathsUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function renew(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

describe("the pipeline makes of a folder of sources what its golden folder holds", () => {
  for (const name of readdirSync(CASES).sort()) {
    test(name, () => {
      const files = filesOf(join(CASES, name));
      const expected = join(CASES, name, "expected");
      if (process.env["UPDATE_FIXTURES"]) renew(expected, files);
      assert.deepEqual(
        pathsUnder(expected).sort(),
        [...files.keys()].sort(),
        `${name}: other files than expected; if that is right: ${RENEW}`,
      );
      for (const [path, text] of files) {
        const before = readFileSync(join(expected, path), "utf8");
        if (text !== before)
          assert.fail(
            `${join(name, "expected", path)} is not what it was; if that is right: ${RENEW}\n${firstDifference(before, text)}`,
          );
      }
    });
  }
});

/** Where two texts differ first, with a little of what stands before. */
function firstDifference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const line = before.slice(0, at).split("\n").length;
  const part = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 40), at + 80));
  return `line ${line}\n- ${part(before)}\n+ ${part(after)}`;
}
