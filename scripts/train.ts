import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { tagWords } from "../src/nodejieba.ts";
import { CONVENTIONS, holdBack, parseCorpus, type Corpus } from "../src/tagger/corpora.ts";
import { evaluateTagger } from "../src/tagger/evaluate.ts";
import type { Convention, Parameters } from "../src/tagger/model.ts";
import { NEWS, createOutsider, createTagger } from "../src/tagger/tagger.ts";
import { openDoubtful, trainTagger } from "../src/tagger/training.ts";
import { WEIGHTS_PATH, formatWeights, parseWeights } from "../src/tagger/weights.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    epochs: { type: "string", default: "8" },
    "pruned-epochs": { type: "string", default: "10" },
    rows: { type: "string", default: "300000" },
    seed: { type: "string", default: "1" },
    output: { type: "string" },
    evaluate: { type: "boolean", default: false },
    tune: { type: "boolean", default: false },
  },
});
if (positionals.length === 0) {
  console.error(
    "usage: npm run train -- [--evaluate] [--tune] [--output WEIGHTS] FILES…" +
      "   (cluener-train.jsonl, msra-train.bio, resume-train.bmes, fewfc-train.jsonl)",
  );
  process.exit(2);
}

// Weights that are there to choose settings by do not take the place of those that ship.
const output = values.output ?? (values.tune ? join(tmpdir(), "juanzong-tuning.bin") : WEIGHTS_PATH);
const corpora = positionals.map((path) => holdBack(parseCorpus(readFileSync(path, "utf8")), values.tune));
if (!values.evaluate) writeFileSync(output, formatWeights(train()));
const bytes = readFileSync(output);
const parameters = parseWeights(bytes);
console.log(`${output}: ${parameters.rows.hashes.length} rows, ${(bytes.length / 1e6).toFixed(2)} MB`);
for (const { held } of corpora) {
  report(
    `${held.name} (${held.examples.length} sentences held back), by its own convention`,
    held,
    CONVENTIONS[held.name],
  );
  report(`${held.name}, by the convention for news`, held, NEWS);
}

/** A corpus that marks only some names is completed by what the others teach, and then learned from with them. */
function train(): Parameters {
  const all = corpora.map((corpus) => corpus.train);
  const complete = all.filter(({ isPartial }) => !isPartial);
  if (complete.length === all.length) return trainOn(all);
  const outsider = createOutsider(trainOn(complete), CONVENTIONS.cluener);
  return trainOn(all.map((corpus) => (corpus.isPartial ? openDoubtful(corpus, outsider, tagWords) : corpus)));
}

function trainOn(parts: readonly Corpus[]): Parameters {
  return trainTagger(parts, tagWords, {
    epochs: Number(values.epochs),
    prunedEpochs: Number(values["pruned-epochs"]),
    rows: Number(values.rows),
    seed: Number(values.seed),
  });
}

function report(heading: string, corpus: Corpus, convention: Convention): void {
  console.log(`\n${heading}: precision, recall, F1, number`);
  for (const { kind, precision, recall, f1, marked } of evaluateTagger(
    createTagger(parameters, convention),
    corpus,
    tagWords,
  )) {
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(1).padStart(6)).join("");
    console.log(`  ${kind.padEnd(14)}${figures}${String(marked).padStart(7)}`);
  }
}
