import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Span, Word } from "../model/text.ts";
import { OWNERS, type Corpus, type Example } from "./corpora.ts";
import { OWN_TEMPLATES, TEMPLATE_COUNT, extractFeatures, hashAt } from "./features.ts";
import {
  BEGIN,
  END,
  INSIDE,
  LABEL_COUNT,
  LABEL_KINDS,
  OUTSIDE,
  SINGLE,
  canBegin,
  canEnd,
  canFollow,
  kindIndexOf,
  labelKindsOf,
  labelOf,
  positionOf,
} from "./labels.ts";
import { gatherRows, type Parameters } from "./model.ts";
import { cutSentences } from "./sentences.ts";
import type { Outsider } from "./tagger.ts";

/** Cuts a text into words. A tagger has to be used with the words that it was trained with. */
export type TagWords = (text: string) => readonly Word[];

/** How to train. */
export interface TrainingOptions {
  readonly epochs: number;
  /** Epochs after pruning. */
  readonly prunedEpochs: number;
  /** How many rows of weights are left after pruning. */
  readonly rows: number;
  readonly seed: number;
}

/**
 * Trains one tagger on all corpora: shared features, and for each corpus features of its own (Daumé 2007). A corpus that
 * marks fewer kinds, or does not tell companies from institutions, teaches what it can (train.cc: `possible`, `right`).
 * The learning is done by train.cc, compiled for this machine with g++. Takes minutes; reports on stderr.
 */
export function trainTagger(corpora: readonly Corpus[], tagWords: TagWords, options: TrainingOptions): Parameters {
  const folder = mkdtempSync(join(tmpdir(), "juanzong-train-"));
  try {
    const program = join(folder, "train");
    const input = join(folder, "input");
    const output = join(folder, "output");
    const source = fileURLToPath(new URL("train.cc", import.meta.url));
    execFileSync("g++", ["-O3", "-march=native", "-ffast-math", "-std=c++17", "-o", program, source]);
    writeInput(input, corpora, tagWords);
    const { epochs, prunedEpochs, rows, seed } = options;
    const numbers = [epochs, prunedEpochs, rows, seed].map(String);
    execFileSync(program, [input, output, ...numbers], { stdio: ["ignore", "inherit", "inherit"] });
    return parseOutput(readFileSync(output));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ALL_LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);

/** A set of labels as bits. */
function setOf(labels: readonly number[]): number {
  return labels.reduce((set, label) => set | (1 << label), 0) >>> 0;
}

/** The labels that a corpus can tell of. */
function possibleLabels({ kinds }: Corpus): number {
  const labels = kinds
    .flatMap(labelKindsOf)
    .flatMap((kind) => [BEGIN, INSIDE, END, SINGLE].map((at) => labelOf(kind, at)));
  return setOf([OUTSIDE, ...labels]);
}

/** Companies and institutions are twins: some corpora do not tell them apart. */
function twinOf(label: number): number {
  if (label === OUTSIDE) return label;
  const kind = LABEL_KINDS[kindIndexOf(label)];
  if (kind === "company") return labelOf("institution", positionOf(label));
  return kind === "institution" ? labelOf("company", positionOf(label)) : label;
}

/** Below this chance of being of no name, an unmarked character of a corpus that marks only some may be of one. */
const SURELY_OUTSIDE = 0.95;

/**
 * Opens what nobody has said anything of: in a corpus that marks only some names the unmarked characters count as no names
 * where a tagger that learned from the others is sure of it, and are left to be guessed elsewhere.
 */
export function openDoubtful(corpus: Corpus, outsider: Outsider, tagWords: TagWords): Corpus {
  const examples = corpus.examples.map((example) => {
    const chances = outsider(example.text, tagWords(example.text));
    const open = [...(example.open ?? []), ...stretchesWhere(chances, (chance) => chance < SURELY_OUTSIDE)];
    return { ...example, open };
  });
  return { ...corpus, examples };
}

function stretchesWhere(values: Float64Array, holds: (value: number) => boolean): Span[] {
  const stretches: { start: number; end: number }[] = [];
  values.forEach((value, i) => {
    if (!holds(value)) return;
    const last = stretches.at(-1);
    if (last?.end === i) last.end++;
    else stretches.push({ start: i, end: i + 1 });
  });
  return stretches;
}

/** For each character of an example the set of labels that are right. */
function rightLabels({ text, spans, open = [] }: Example, possible: number): Uint32Array {
  const right = new Uint32Array(text.length).fill(setOf([OUTSIDE]));
  for (const { start, end } of open) right.fill(possible, start, end);
  for (const { start, end, kind } of spans) {
    for (let i = start; i < end; i++) {
      const position = end - start === 1 ? SINGLE : i === start ? BEGIN : i === end - 1 ? END : INSIDE;
      right[i] = setOf(labelKindsOf(kind).map((each) => labelOf(each, position)));
    }
  }
  return right;
}

/** A sentence to learn from, in the form that train.cc reads. */
interface Lesson {
  readonly corpus: Corpus;
  readonly example: Example;
  readonly words: readonly Word[];
  /** Of words. */
  readonly range: Span;
  /** Of characters. */
  readonly start: number;
  readonly length: number;
}

function lessonsOf(corpus: Corpus, tagWords: TagWords): Lesson[] {
  return corpus.examples.flatMap((example) => {
    const words = tagWords(example.text);
    return sentencesOf(example, words).map((range) => {
      const start = words[range.start]?.start ?? 0;
      return { corpus, example, words, range, start, length: (words[range.end - 1]?.end ?? start) - start };
    });
  });
}

/** The sentences as the tagger cuts them, or the whole where a cut would go through a name. */
function sentencesOf({ spans }: Example, words: readonly Word[]): Span[] {
  const ranges = cutSentences(words);
  const cuts = ranges.map(({ end }) => words[end - 1]?.end ?? 0);
  const harmless = spans.every((span) => cuts.every((cut) => cut <= span.start || cut >= span.end));
  return harmless ? ranges : [{ start: 0, end: words.length }];
}

/** The corpora that know all kinds are read twice in each epoch: they are the smaller ones and have more to teach. */
function timesRead({ kinds }: Corpus): number {
  return kinds.includes("company") ? 2 : 1;
}

/** Writes what train.cc reads; see there. */
function writeInput(path: string, corpora: readonly Corpus[], tagWords: TagWords): void {
  const lessons = corpora.flatMap((corpus) => {
    const once = lessonsOf(corpus, tagWords);
    return Array.from({ length: timesRead(corpus) }, () => once).flat();
  });
  const characters = lessons.reduce((sum, { length }) => sum + length, 0);
  const file = openSync(path, "w");
  const write = (values: Iterable<number>): void => {
    writeSync(file, Uint32Array.from(values));
  };
  write([LABEL_COUNT, TEMPLATE_COUNT + OWN_TEMPLATES.length, lessons.length, characters]);
  write(ALL_LABELS.map((before) => setOf(ALL_LABELS.filter((after) => canFollow(before, after)))));
  write([setOf(ALL_LABELS.filter(canBegin)), setOf(ALL_LABELS.filter(canEnd))]);
  write(ALL_LABELS.map(twinOf));
  write(lessons.map(({ length }) => length));
  write(lessons.map(({ corpus }) => possibleLabels(corpus)));
  write(lessons.map(({ corpus }) => (corpus.kinds.includes("organization") ? 1 : 0)));
  for (const { corpus, example, start, length } of lessons)
    writeSync(file, rightLabels(example, possibleLabels(corpus)).subarray(start, start + length));
  for (const lesson of lessons) writeSync(file, featuresOf(lesson));
  closeSync(file);
}

/** The features of a lesson: for each character the shared ones and then those that its corpus owns. */
function featuresOf({ corpus, example, words, range, length }: Lesson): Int32Array {
  const extracted = extractFeatures(example.text, words, range);
  const width = TEMPLATE_COUNT + OWN_TEMPLATES.length;
  const features = new Int32Array(length * width);
  for (let i = 0; i < length; i++) {
    const hashOf = (template: number): number => hashAt(extracted, i * TEMPLATE_COUNT + template);
    for (let template = 0; template < TEMPLATE_COUNT; template++) features[i * width + template] = hashOf(template);
    OWN_TEMPLATES.forEach((template, own) => {
      features[i * width + TEMPLATE_COUNT + own] = hashOf(template) | OWNERS[corpus.name];
    });
  }
  return features;
}

/** Weights were learned with a part of the features left out; with all of them they would be too sure. */
const DROPOUT_SCALE = 0.85;

/** What one step of a rounded weight is worth; the few weights beyond ±127 steps are cut. */
const STEP = 0.02;

/** Reads what train.cc writes, and rounds the weights to bytes. */
function parseOutput(bytes: Buffer): Parameters {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const pairs = LABEL_COUNT * LABEL_COUNT;
  const hashesAt = 4 + 4 * pairs;
  const weightsAt = hashesAt + 4 * count;
  const transitions = Float32Array.from({ length: pairs }, (_, i) => view.getFloat32(4 + 4 * i, true));
  const rows = Array.from({ length: count }, (_, row) => ({
    hash: view.getInt32(hashesAt + 4 * row, true),
    weights: Int8Array.from(ALL_LABELS, (label) =>
      roundWeight(view.getFloat32(weightsAt + 4 * (row * LABEL_COUNT + label), true)),
    ),
  }));
  return {
    scale: STEP,
    transitions,
    rows: gatherRows(rows.filter(({ weights }) => weights.some((weight) => weight !== 0))),
  };
}

function roundWeight(weight: number): number {
  return Math.max(-127, Math.min(127, Math.round((DROPOUT_SCALE * weight) / STEP)));
}
