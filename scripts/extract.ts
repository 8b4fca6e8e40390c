import { statSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { join } from "node:path";
import { formatProblem, type Problem } from "../src/model/problem.ts";
import type { Dossier } from "../src/pipeline.ts";
import { readCorrections } from "../src/stages/read/corrections.ts";
import { readOwnLexicon } from "../src/stages/read/own-lexicon.ts";
import { readSources } from "../src/stages/read.ts";
import { formatContent, write } from "../src/stages/write.ts";
import { readTagger } from "../src/tagger/weights.ts";
import { readArguments, type Arguments } from "./arguments.ts";
import { createCounter, outliveReader, progress } from "./progress.ts";

/** sources → content/articles. */

// By default the heap grows to several times what lives in it before it is collected; here what is made is soon garbage.
setFlagsFromString("--heap-growing-percent=60");
// The thread in which Node 20 resolves modules would collect in tasks that wake it for new ones without end.
setFlagsFromString("--no-incremental-marking-task");
// Much code runs a little: by default a quarter of the time for some hundred articles goes into optimizing it.
setFlagsFromString("--interrupt-budget=600000");

outliveReader();
const options = readArguments();
try {
  process.exitCode = await run(options);
} catch (error) {
  console.error(options.debug || !(error instanceof Error) ? error : `提取没有完成：${error.message}`);
  process.exitCode = 1;
}

async function run({ sources: folder, content, force, without }: Arguments): Promise<number> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`找不到来源文件夹 ${folder} — 建一个，放进 .txt、.md 或 .html 文件，或用 --sources 指明`);
    return 2;
  }
  const { makeDossier, readLexicon, withOwn } = await loadPipeline();
  const { sources, problems: unread } = readSources(folder);
  const file = join(content, "corrections.yaml");
  const { corrections, problems: misunderstood, unreadable } = readCorrections(file);
  const { own, problems: unknown } = readOwnLexicon(join(content, "lexicon"));
  const count = createCounter();
  const layers = new Set([...without].filter((layer) => layer !== "tagger"));
  const tagger = without.has("tagger") ? null : readTagger();
  const knowledge = { lexicon: withOwn(readLexicon(), own), tagger, without: layers };
  const dossier = makeDossier(sources, { corrections, file }, knowledge, (done) => {
    count("来源", done, sources.length);
    if (done === sources.length) progress("名称和事件");
  });
  progress(null);
  const broken: Problem[] = [];
  const files = formatContent(dossier.articles, dossier.ledgers, (problem) => void broken.push(problem));
  const refused = [...unread, ...dossier.problems, ...broken].filter(({ severity }) => severity === "refused");
  const kept = new Set(refused.map((problem) => problem.file));
  // Without its corrections a dossier would be written as if nobody had decided anything.
  const edited = unreadable ? [] : write(files, content, { force, unread: kept });
  if (unreadable) console.error(`${content} 没有改动：先改好更正文件`);
  const problems = [...unread, ...misunderstood, ...unknown, ...dossier.problems, ...broken, ...edited];
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(summary(sources.length, dossier));
  if (dossier.suggestions.length > 0)
    console.log(`最值得看的 ${dossier.suggestions.length} 处；核对后把说对了的粘贴到 ${file}：`);
  for (const line of dossier.suggestions) console.log(line);
  return problems.some(({ severity }) => severity === "refused") ? 1 : 0;
}

/** The segmenter is compiled on installation; where that failed everything but extract still works. */
async function loadPipeline() {
  try {
    const [{ makeDossier }, { readLexicon, withOwn }] = await Promise.all([
      import("../src/pipeline.ts"),
      import("../src/stages/extract/lexicon.ts"),
    ]);
    return { makeDossier, readLexicon, withOwn };
  } catch (error) {
    if (!/nodejieba|node-gyp|\.node/.test(String(error))) throw error;
    throw new Error(
      "缺少分词程序 nodejieba：它要在安装时编译，需要 C++ 编译器（如 Debian 的 g++ 和 make）；装好后重新运行 npm ci",
      { cause: error },
    );
  }
}

function summary(sources: number, { articles, ledgers }: Dossier): string {
  const meta = articles.map(({ frontMatter }) => frontMatter);
  const people = meta.flatMap((article) => article.people.filter(({ byline }) => byline !== true));
  const count = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id)).size;
  const cut = ledgers.flatMap(({ entries }) =>
    entries.filter(({ as, rule }) => rule !== "" && as !== "title" && as !== "metadata" && as !== "blank"),
  );
  return [
    `来源 ${sources} → 文章 ${articles.length}`,
    `企业 ${count(meta.flatMap(({ companies }) => companies))}，机构 ${count(meta.flatMap(({ institutions }) => institutions))}，人物 ${count(people)}，产品 ${count(meta.flatMap(({ products }) => products))}，事件 ${count(meta.flatMap(({ events }) => events))}`,
    `剪去 ${cut.length} 处：${cutsByUse(cut)}`,
  ].join("\n");
}

function cutsByUse(cut: readonly { readonly as: string }[]): string {
  const counts = new Map<string, number>();
  for (const { as } of cut) counts.set(as, (counts.get(as) ?? 0) + 1);
  return [...counts].map(([as, n]) => `${as} ${n}`).join("，");
}
