import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseBody, parseHeader } from "../src/article-file.ts";
import { articleSchema, type ArticleFrontMatter } from "../src/model/front-matter.ts";
import { missingQuotes, quotesOf } from "../src/model/quotes.ts";
import { makeDossier, type Dossier } from "../src/pipeline.ts";
import { readCorrections } from "../src/stages/read/corrections.ts";
import { readSources } from "../src/stages/read.ts";
import { simplifiedView } from "../src/opencc.ts";
import { formatContent } from "../src/stages/write.ts";
import { readTagger } from "../src/tagger/weights.ts";
import { LEXICON } from "./builders.ts";

/** The dossier that ships: what stands in content/ is what extract makes of it, wherever and in whatever order. */
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CONTENT = join(ROOT, "content");
const COMMAND = "npm run extract";

const { sources } = readSources(join(CONTENT, "sources"));
const { corrections } = readCorrections(join(CONTENT, "corrections.yaml"));
const tagger = readTagger();

function extracted(order: typeof sources): Dossier {
  return makeDossier(order, { corrections, file: "content/corrections.yaml" }, { lexicon: LEXICON, tagger });
}

function contentOf({ articles, ledgers }: Dossier): [string, string][] {
  return [...formatContent(articles, ledgers)].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Articles and ledgers of a content folder as they lie there. */
function committed(folder: string): [string, string][] {
  return ["articles", "ledgers"].flatMap((directory) =>
    (existsSync(join(folder, directory)) ? readdirSync(join(folder, directory)) : [])
      .filter((name) => !name.startsWith("."))
      .sort()
      .map((name): [string, string] => [`${directory}/${name}`, readFileSync(join(folder, directory, name), "utf8")]),
  );
}

/** What the command writes into a fresh content folder, in an environment of its own. */
function extractInChild(folder: string, env: NodeJS.ProcessEnv): [string, string][] {
  const decided = join(CONTENT, "corrections.yaml");
  if (existsSync(decided)) cpSync(decided, join(folder, "corrections.yaml"));
  const args = ["--import", "tsx", "scripts/extract.ts", "--sources", "content/sources", "--content", folder];
  const child = spawnSync(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env }, encoding: "utf8" });
  assert.equal(child.status, 0, child.stderr);
  return committed(folder);
}

const dossier = extracted(sources);
const content = contentOf(dossier);

describe("content/articles and content/ledgers", () => {
  const shipped = new Map(committed(CONTENT));

  test("are there, one for each article and each source", () => {
    const paths = content.map(([path]) => path).sort();
    assert.deepEqual(
      [...shipped.keys()].sort(),
      paths,
      `content/ holds other files than extract makes: run ${COMMAND}`,
    );
  });

  test("are what extract makes of the sources, the corrections and the weights that ship", () => {
    const stale = content.filter(([path, text]) => shipped.get(path) !== text).map(([path]) => `content/${path}`);
    assert.deepEqual(stale, [], `not up to date: run ${COMMAND} and review the diff`);
  });
});

describe("the articles of the shipped dossier", () => {
  const articles = content
    .filter(([path]) => path.startsWith("articles/"))
    .map(([path, text]): [string, ArticleFrontMatter, ReturnType<typeof parseBody>] => {
      const file = parseHeader(text);
      return [path, articleSchema.parse(file.header), parseBody(file.content)];
    });

  test("are nine, of five digests that say what they retell", () => {
    assert.equal(sources.length, 5);
    assert.equal(articles.length, 9);
    for (const [path, { digest_of }] of articles) assert.ok(digest_of, path);
  });

  test("quote their own text, word for word", () => {
    for (const [path, frontMatter, body] of articles) assert.deepEqual(missingQuotes(frontMatter, body), [], path);
    assert.ok(articles.flatMap(([, frontMatter]) => quotesOf(frontMatter)).length > 100);
  });

  test("name in events, relations and claims nothing that they do not list", () => {
    for (const [path, { companies, institutions, people, products, events, relations, claims }] of articles) {
      const ids = new Set([...companies, ...institutions, ...people, ...products].map(({ id }) => id));
      const used = [
        ...events.flatMap((event) => [...event.companies, ...event.institutions, ...event.people]),
        ...relations.flatMap(({ subject, object }) => [subject, object]),
        ...claims.map(({ subject }) => subject),
        ...products.flatMap(({ company }) => company ?? []),
      ];
      assert.deepEqual(
        used.filter((id) => !ids.has(id)),
        [],
        path,
      );
    }
  });

  test("write every form that they list, but for the names of those who only wrote and published them", () => {
    for (const [i, { frontMatter, body }] of dossier.articles.entries()) {
      const { companies, institutions, people, products } = frontMatter;
      const text = simplifiedView(body.map((block) => block.text).join("\n"));
      const told = [...institutions, ...people].filter(({ byline }) => byline !== true);
      for (const { forms } of [...companies, ...told, ...products])
        for (const form of forms) assert.ok(text.includes(form), `${i} ${frontMatter.id}: ${form}`);
    }
  });
});

describe("each ledger of the shipped dossier", () => {
  for (const { source, length, entries } of dossier.ledgers)
    test(`covers every character of ${source} without gap or overlap`, () => {
      const text = sources.find(({ file }) => file === source)?.text ?? "";
      let at = 0;
      for (const { start, end } of entries) {
        assert.equal(start, at);
        assert.ok(end > start);
        at = end;
      }
      assert.equal(at, text.length);
      assert.equal(length, text.length);
    });
});

describe("extract gives the same bytes", () => {
  test("in whatever order the sources come", () => {
    const order = [...sources.slice(2).reverse(), ...sources.slice(0, 2)];
    assert.deepEqual(contentOf(extracted(order)), content);
  });

  for (const env of [
    { TZ: "Asia/Shanghai", LC_ALL: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" },
    { TZ: "America/New_York", LC_ALL: "C", LANG: "C" },
  ])
    test(`in ${env.TZ} with the locale ${env.LC_ALL}`, () => {
      const folder = mkdtempSync(join(tmpdir(), "juanzong-"));
      try {
        assert.deepEqual(extractInChild(folder, env), content);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
});
