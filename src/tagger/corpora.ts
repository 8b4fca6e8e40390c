import type { Span } from "../model/text.ts";
import { foldLettersAndDigits } from "./characters.ts";
import type { Convention } from "./model.ts";
import type { TagKind } from "./spans.ts";

/**
 * The corpora that a tagger can be trained on. Each has its own kinds of names and its own conventions; what a corpus
 * does not annotate it does not teach.
 */

export type CorpusName = "cluener" | "msra" | "resume";

/** The number of each corpus as an owner of features. */
export const OWNERS: Readonly<Record<CorpusName, number>> = { cluener: 1, msra: 2, resume: 3 };

/** Marks as the people did who marked the corpus. */
export const CONVENTIONS: Readonly<Record<CorpusName, Convention>> = {
  cluener: [1, 1, 0, 0],
  msra: [1, 0, 1, 0],
  resume: [1, 0, 0, 1],
};

/** A sentence in which a person has marked the names. */
export interface Example {
  readonly text: string;
  /** Ordered by start, without overlap. */
  readonly spans: readonly ExampleSpan[];
}

export interface ExampleSpan extends Span {
  readonly kind: TagKind;
}

export interface Corpus {
  readonly name: CorpusName;
  /** The kinds that it annotates; where it has others of ours they pass unmarked. */
  readonly kinds: readonly TagKind[];
  readonly examples: readonly Example[];
}

const CLUENER_KINDS: Readonly<Record<string, TagKind>> = {
  name: "person",
  company: "company",
  organization: "institution",
  government: "institution",
  position: "title",
  game: "product",
  book: "product",
  movie: "product",
  address: "place",
  scene: "place",
};
const MSRA_KINDS: Readonly<Record<string, TagKind>> = { PER: "person", ORG: "organization", LOC: "place" };
const RESUME_KINDS: Readonly<Record<string, TagKind>> = {
  NAME: "person",
  ORG: "organization",
  TITLE: "title",
  LOC: "place",
};

/**
 * Reads one of the known corpora: CLUENER2020 (JSON lines), MSRA (character TAB tag, BIO) or ResumeNER (character SPACE
 * tag, BMES). Throws when the content is in none of these forms.
 */
export function parseCorpus(content: string): Corpus {
  const firstLine = content.slice(0, content.indexOf("\n"));
  if (firstLine.startsWith("{")) return corpus("cluener", CLUENER_KINDS, parseJsonLines(content));
  if (/^\S\t/.test(firstLine)) return corpus("msra", MSRA_KINDS, parseColumns(content, "\t", MSRA_KINDS));
  if (/^\S /.test(firstLine)) return corpus("resume", RESUME_KINDS, parseColumns(content, " ", RESUME_KINDS));
  throw new Error(`not a corpus in a known form: it begins with “${firstLine.slice(0, 40)}”`);
}

function corpus(name: CorpusName, kinds: Readonly<Record<string, TagKind>>, examples: readonly Example[]): Corpus {
  const seen = new Map(examples.map((example) => [example.text, example]));
  return { name, kinds: [...new Set(Object.values(kinds))], examples: [...seen.values()] };
}

interface ClueLine {
  readonly text: string;
  readonly label: Readonly<Record<string, Readonly<Record<string, readonly (readonly [number, number])[]>>>>;
}

function parseJsonLines(content: string): Example[] {
  return content
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => parseClueLine(JSON.parse(line) as ClueLine));
}

function parseClueLine({ text, label }: ClueLine): Example {
  const spans: ExampleSpan[] = [];
  for (const [type, surfaces] of Object.entries(label)) {
    const kind = CLUENER_KINDS[type];
    if (kind === undefined) continue;
    for (const [start, last] of Object.values(surfaces).flat()) {
      spans.push(withoutTitleMarks(text, { start, end: last + 1, kind }));
    }
  }
  return { text: foldLettersAndDigits(text), spans: withoutOverlap(spans) };
}

/** 《三体》 → 三体: the corpus is of two minds about whether the marks belong to the name. */
function withoutTitleMarks(text: string, span: ExampleSpan): ExampleSpan {
  const start = text[span.start] === "《" ? span.start + 1 : span.start;
  const end = text[span.end - 1] === "》" ? span.end - 1 : span.end;
  return start < end ? { ...span, start, end } : span;
}

/** Of spans that overlap, the longest stays. */
function withoutOverlap(spans: readonly ExampleSpan[]): ExampleSpan[] {
  const kept: ExampleSpan[] = [];
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function parseColumns(content: string, separator: string, kinds: Readonly<Record<string, TagKind>>): Example[] {
  return content
    .split(/\r?\n\s*\n/)
    .map((block) => parseColumnBlock(block.split(/\r?\n/), separator, kinds))
    .filter(({ text }) => text !== "");
}

function parseColumnBlock(
  lines: readonly string[],
  separator: string,
  kinds: Readonly<Record<string, TagKind>>,
): Example {
  let text = "";
  const spans: { kind: TagKind; start: number; end: number }[] = [];
  let open: { kind: TagKind; start: number; end: number } | null = null;
  for (const line of lines) {
    const cut = line.lastIndexOf(separator);
    if (cut < 1) continue;
    const start = text.length;
    text += line.slice(0, cut);
    const [position = "O", type = ""] = line.slice(cut + 1).split("-");
    const kind = kinds[type];
    if (position === "B" || position === "S") open = kind === undefined ? null : { kind, start, end: text.length };
    else if (position === "O") open = null;
    if (open === null) continue;
    open.end = text.length;
    if (open.start === start) spans.push(open);
  }
  return { text: foldLettersAndDigits(text), spans };
}

/** Which of ten sentences are held back: to report figures, and to choose settings by. */
const REPORTED: readonly number[] = [9];
const TUNED: readonly number[] = [2, 6];

/**
 * Divides a corpus: every tenth sentence is held back to measure with, the others are for training. For `tuning` two more
 * tenths are held back and measured instead, so that no setting is chosen by the sentences that the figures come from.
 */
export function holdBack(corpus: Corpus, tuning = false): { readonly train: Corpus; readonly held: Corpus } {
  const measured = tuning ? TUNED : REPORTED;
  const apart = tuning ? [...REPORTED, ...TUNED] : REPORTED;
  const keep = (holds: (place: number) => boolean): Corpus => ({
    ...corpus,
    examples: corpus.examples.filter((_, i) => holds(i % 10)),
  });
  return { train: keep((place) => !apart.includes(place)), held: keep((place) => measured.includes(place)) };
}
