import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { ArticleFrontMatter } from "../src/model/front-matter.ts";
import type { SourceFile } from "../src/model/stages.ts";
import { makeDossier } from "../src/pipeline.ts";
import { readLexicon } from "../src/stages/extract/lexicon.ts";
import { readSources } from "../src/stages/read.ts";
import { readTagger } from "../src/tagger/weights.ts";
import { readAnnotations } from "./evaluate/annotations.ts";
import { f1, type Figure } from "./evaluate/matching.ts";
import { evaluate, type Evaluation } from "./evaluate/score.ts";
import { compareTypes, parseSentences, sourcesOf } from "./evaluate/sentences.ts";

/**
 * Extracts a folder of sources and compares what is found with what a person has annotated, or does so with the sentences
 * of a corpus, of which every tenth is taken.
 */

const USAGE =
  "用法：npm run evaluate -- [--folder test/evaluation | --sentences fewfc-train.jsonl [--tenth 0]] [--mistakes]";

const HEAD = ["| | 准确率 | 召回率 | F1 | 对 | 找到 | 应有 |", "|---|---:|---:|---:|---:|---:|---:|"];

const options = readOptions();
const mistakes = options.sentences
  ? evaluateSentences(options.sentences, options.tenth)
  : evaluateFolder(options.folder);
if (options.mistakes) console.log(mistakes.join("\n"));

function evaluateFolder(folder: string): readonly string[] {
  const { sources } = readSources(join(folder, "sources"));
  const evaluation = evaluate(readAnnotations(join(folder, "annotations")), extract(sources));
  console.log(formatEvaluation(evaluation));
  return evaluation.mistakes;
}

function evaluateSentences(file: string, tenth: number): readonly string[] {
  const sentences = parseSentences(readFileSync(file, "utf8"), file).filter((_, index) => index % 10 === tenth);
  const { figure, mistakes } = compareTypes(sentences, extract(sourcesOf(sentences)));
  console.log([...HEAD, row("句中事件的类型", figure)].join("\n"));
  return mistakes;
}

function extract(sources: readonly SourceFile[]): ArticleFrontMatter[] {
  const means = { lexicon: readLexicon(), tagger: readTagger() };
  return makeDossier(sources, { corrections: [], file: "" }, means).articles.map(({ frontMatter }) => frontMatter);
}

function readOptions(): { folder: string; sentences: string | undefined; tenth: number; mistakes: boolean } {
  try {
    const options = {
      folder: { type: "string", default: join("test", "evaluation") },
      sentences: { type: "string" },
      tenth: { type: "string", default: "0" },
      mistakes: { type: "boolean", default: false },
    } as const;
    const { folder, sentences, tenth, mistakes } = parseArgs({ options }).values;
    if (!/^\d$/.test(tenth)) throw new Error(`--tenth ${tenth}: 应是 0 到 9`);
    return { folder, sentences, tenth: Number(tenth), mistakes };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

/** A line of the table: precision, recall and F1, and what they are of. */
function row(name: string, figure: Figure): string {
  const { right, found, expected } = figure;
  const shares = [right / found, right / expected, f1(figure)].map((share) => share.toFixed(3));
  return `| ${[name, ...shares, right, found, expected].join(" | ")} |`;
}

/** A table in Markdown. */
function formatEvaluation(evaluation: Evaluation): string {
  const share = (name: string, { right, expected }: Figure): string =>
    `| ${name} | | ${(right / expected).toFixed(3)} | | ${String(right)} | | ${String(expected)} |`;
  return [
    ...HEAD,
    row("公司", evaluation.companies),
    row("机构", evaluation.institutions),
    row("人物", evaluation.people),
    row("职务", evaluation.roles),
    row("事件", evaluation.events),
    share("股票代码", evaluation.tickers),
    share("事件类型", evaluation.types),
    share("事件日期", evaluation.dates),
    share("多篇所述的同一事件", evaluation.joined),
    `| 日期过细 | | | | ${String(evaluation.tooPrecise)} | | |`,
  ].join("\n");
}
