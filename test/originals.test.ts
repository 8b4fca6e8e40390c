import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { makeDossier } from "../src/pipeline.ts";
import { parseSource, readSources } from "../src/stages/read.ts";
import { formatContent } from "../src/stages/write.ts";
import { readTagger } from "../src/tagger/weights.ts";
import { LEXICON } from "./builders.ts";

/**
 * The five originals that the shipped digests retell belong to others and are not in the repository. Where they lie
 * beside it, they must give what the digests give, and the repository must hold nothing of their words.
 */
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ORIGINALS = join(ROOT, "../shared/articles");
const skip = existsSync(ORIGINALS) ? false : "../shared/articles is not here";
const sources = skip ? [] : readSources(ORIGINALS).sources;

describe("the five originals", { skip }, () => {
  const { articles, ledgers } = makeDossier(
    sources,
    { corrections: [], file: "" },
    { lexicon: LEXICON, tagger: readTagger() },
  );
  const metadata = articles.map(({ frontMatter }) => frontMatter);

  test("give nine articles: two, one, four, one and one", () => {
    const counts = sources.map(({ file }) => metadata.filter(({ source }) => source.file === file).length);
    assert.deepEqual(counts, [2, 1, 4, 1, 1]);
  });

  test("give each article a title, a date and names", () => {
    for (const { source, title, published, companies, events } of metadata) {
      const where = `${source.file}:${source.lines[0]}`;
      assert.ok(title.length >= 8 && title.length <= 40, where);
      assert.match(published ?? "", /^20\d\d/, where);
      assert.ok(companies.length > 0 && events.length > 0, where);
    }
  });

  test("are accounted for to the last character", () => {
    for (const [i, { length, entries }] of ledgers.entries()) {
      assert.equal(length, sources[i]?.text.length);
      assert.deepEqual(
        entries.map(({ start }) => start),
        [0, ...entries.slice(0, -1).map(({ end }) => end)],
      );
      assert.equal(entries.at(-1)?.end, length);
    }
  });

  test("keep every quote verbatim", () => {
    assert.doesNotThrow(() => formatContent(articles, ledgers));
  });
});

/** What a digest may share with its original: the title that it cites, and the full names of companies. */
const SHARED = /^digest_of:.*$|^ +title:.*$|[\p{Script=Han}()（）]+(?:有限公司|合伙企业[(（]有限合伙[)）]?)/gmu;
/** Shorter lines are headings, bylines and credits; where they are broken ones the article has them whole. */
const SHORTEST_LINE = 25;
/** Longer runs of the same characters are no coincidence. */
const LONGEST_RUN = 20;
/** Figures belong to nobody: a run with fewer Han characters than this is a list of them. */
const FEWEST_HAN = 10;

describe("copyright", { skip }, () => {
  const known = new Set<string>();
  for (const { text } of sources) for (const run of runsOf(withoutSpace(text))) known.add(run);

  test("no shipped text holds more than 20 characters in a row of an original", () => {
    const copies = shippedFiles().flatMap((path) => {
      const { text } = parseSource(path, readFileSync(join(ROOT, path)));
      const lines = text.replace(SHARED, "\n").split(/\r?\n/).map(withoutSpace);
      const run = lines
        .filter(({ length }) => length >= SHORTEST_LINE)
        .flatMap(runsOf)
        .find((each) => known.has(each));
      return run === undefined ? [] : [`${path}: ${run}`];
    });
    assert.deepEqual(copies, []);
  });

  test("the test sees a copy where there is one", () => {
    const [original] = sources;
    const copy = withoutSpace(original?.text ?? "").slice(100, 200);
    assert.ok(runsOf(`前文${copy}后文`).some((run) => known.has(run)));
  });
});

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** All runs that are one character longer than they may be, but for those of figures. */
function runsOf(text: string): string[] {
  const runs: string[] = [];
  const isHan = Array.from({ length: text.length }, (_, i) => (/\p{Script=Han}/u.test(text.charAt(i)) ? 1 : 0));
  let han = isHan.slice(0, LONGEST_RUN).reduce<number>((sum, one) => sum + one, 0);
  for (let at = 0; at + LONGEST_RUN < text.length; at++) {
    han += isHan[at + LONGEST_RUN] ?? 0;
    if (han >= FEWEST_HAN) runs.push(text.slice(at, at + LONGEST_RUN + 1));
    han -= isHan[at] ?? 0;
  }
  return runs;
}

/** Text files under version control or about to be, but for the lock. */
function shippedFiles(): string[] {
  return execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  })
    .split("\0")
    .filter((path) => /\.(?:md|txt|html|yaml|yml|json|ts|tsx|css|js)$/.test(path) && path !== "package-lock.json")
    .filter((path) => existsSync(join(ROOT, path)));
}
