import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeDossier } from "../src/pipeline.ts";
import { readLexicon } from "../src/stages/extract/lexicon.ts";
import { readSources } from "../src/stages/read.ts";
import { readTagger } from "../src/tagger/weights.ts";
import { readAnnotations } from "./evaluate/annotations.ts";
import { f1, type Figure } from "./evaluate/matching.ts";
import { evaluate, type Evaluation } from "./evaluate/score.ts";

/** Extracts a folder of sources and compares what is found with what a person has annotated. */

const USAGE = "用法：npm run evaluate -- [--folder test/evaluation] [--mistakes]";

const { folder, mistakes } = readOptions();
const { sources } = readSources(join(folder, "sources"));
const { articles } = makeDossier(
  sources,
  { corrections: [], file: "" },
  { lexicon: readLexicon(), tagger: readTagger() },
);
const evaluation = evaluate(
  readAnnotations(join(folder, "annotations")),
  articles.map(({ frontMatter }) => frontMatter),
);
console.log(formatEvaluation(evaluation));
if (mistakes) console.log(evaluation.mistakes.join("\n"));

function readOptions(): { folder: string; mistakes: boolean } {
  try {
    const options = {
      folder: { type: "string", default: join("test", "evaluation") },
      mistakes: { type: "boolean", default: false },
    } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

/** A table in Markdown. */
function formatEvaluation(evaluation: Evaluation): string {
  const row = (name: string, figure: Figure): string => {
    const { right, found, expected } = figure;
    const shares = [right / found, right / expected, f1(figure)].map((share) => share.toFixed(3));
    return `| ${[name, ...shares, right, found, expected].join(" | ")} |`;
  };
  const share = (name: string, { right, expected }: Figure): string =>
    `| ${name} | | ${(right / expected).toFixed(3)} | | ${String(right)} | | ${String(expected)} |`;
  return [
    "| | 准确率 | 召回率 | F1 | 对 | 找到 | 应有 |",
    "|---|---:|---:|---:|---:|---:|---:|",
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
