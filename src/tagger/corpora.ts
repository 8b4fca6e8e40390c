import type { Span } from "../model/text.ts";
import { foldLettersAndDigits } from "./characters.ts";
import type { Convention } from "./model.ts";
import type { TagKind } from "./spans.ts";

/**
 * The corpora that a tagger can be trained on. Each has its own kinds of names and its own conventions; what a corpus
 * does not annotate it does not teach.
 */

export type CorpusName = "cluener" | "msra" | "resume" | "fewfc";

/** The number of each corpus as an owner of features. */
export const OWNERS: Readonly<Record<CorpusName, number>> = { cluener: 1, msra: 2, resume: 3, fewfc: 4 };

/** Marks as the people did who marked the corpus. */
export const CONVENTIONS: Readonly<Record<CorpusName, Convention>> = {
  cluener: [1, 1, 0, 0, 0],
  msra: [1, 0, 1, 0, 0],
  resume: [1, 0, 0, 1, 0],
  fewfc: [1, 0, 0, 0, 1],
};

/** A sentence in which a person has marked the names. */
export interface Example {
  readonly text: string;
  /** Ordered by start, without overlap. */
  readonly spans: readonly ExampleSpan[];
  /** Stretches that may be anything: nobody has said whether there are names in them. */
  readonly open?: readonly Span[];
}

export interface ExampleSpan extends Span {
  readonly kind: TagKind;
}

export interface Corpus {
  readonly name: CorpusName;
  /** The kinds that it annotates; where it has others of ours they pass unmarked. */
  readonly kinds: readonly TagKind[];
  /** Whether it marks some names and leaves others unmarked: those that take part in no event. */
  readonly isPartial: boolean;
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

/** The roles in which FewFC marks companies, people, and either. */
const FEWFC_KINDS: Readonly<Record<string, TagKind | "either">> = {
  "sub-org": "organization",
  "obj-org": "organization",
  "target-company": "organization",
  "sub-per": "person",
  "obj-per": "person",
  sub: "either",
  obj: "either",
};

/**
 * Reads one of the known corpora: CLUENER2020 or FewFC (JSON lines), MSRA (character TAB tag, BIO) or ResumeNER (character SPACE
 * tag, BMES). Throws when the content is in none of these forms.
 */
export function parseCorpus(content: string): Corpus {
  const firstLine = content.slice(0, content.indexOf("\n"));
  if (firstLine.startsWith("{") && firstLine.includes('"events"')) return parseFewfc(content);
  if (firstLine.startsWith("{")) return corpus("cluener", CLUENER_KINDS, parseJsonLines(content, parseClueLine));
  if (/^\S\t/.test(firstLine)) return corpus("msra", MSRA_KINDS, parseColumns(content, "\t", MSRA_KINDS));
  if (/^\S /.test(firstLine)) return corpus("resume", RESUME_KINDS, parseColumns(content, " ", RESUME_KINDS));
  throw new Error(`not a corpus in a known form: it begins with “${firstLine.slice(0, 40)}”`);
}

function corpus(name: CorpusName, kinds: Readonly<Record<string, TagKind>>, examples: readonly Example[]): Corpus {
  const seen = new Map(examples.map((example) => [example.text, example]));
  return { name, kinds: [...new Set(Object.values(kinds))], isPartial: false, examples: [...seen.values()] };
}

interface ClueLine {
  readonly text: string;
  readonly label: Readonly<Record<string, Readonly<Record<string, readonly (readonly [number, number])[]>>>>;
}

function parseJsonLines<T>(content: string, parse: (line: T) => Example): Example[] {
  return content
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => parse(JSON.parse(line) as T));
}

interface FewfcLine {
  readonly content: string;
  readonly events: readonly {
    readonly mentions: readonly { readonly span: readonly [number, number]; readonly role: string }[];
  }[];
}

function parseFewfc(content: string): Corpus {
  const kinds: Readonly<Record<string, TagKind>> = { person: "person", organization: "organization" };
  return { ...corpus("fewfc", kinds, parseJsonLines(content, parseFewfcLine)), isPartial: true };
}

function parseFewfcLine({ content, events }: FewfcLine): Example {
  const marked = new Map<string, ExampleSpan>();
  const open: Span[] = [];
  for (const { span, role } of events.flatMap(({ mentions }) => mentions)) {
    const [start, end] = span;
    const party = FEWFC_KINDS[role];
    const kind = party && kindOfParty(party, content.slice(start, end));
    if (kind) marked.set(`${String(start)}-${String(end)}`, { start, end, kind });
    else if (party) open.push({ start, end });
  }
  return { text: foldLettersAndDigits(content), spans: withoutOverlap([...marked.values()]), open };
}

/** Words that stand for a party without naming it. */
const NO_NAME =
  /^(?:公司|本公司|该公司|上市公司|股东|控股股东|大股东|投资者|员工|法院|银行|机构|[其他她它]|.*(?:资金|股东|投资者|子公司|有关|相关).*)$/;

/**
 * The kind of a party; null where it is not sure that it is named, or as what. Names of people are short; in Latin letters
 * there are but companies in this corpus, from which nothing is to be learned of other names in such letters.
 */
function kindOfParty(kind: TagKind | "either", name: string): TagKind | null {
  if (name.length < 2 || NO_NAME.test(name) || !/\p{Script=Han}/u.test(name)) return null;
  if (kind === "person") return name.length <= 4 || name.includes("·") ? kind : null;
  if (kind === "organization") return kind;
  return /^\p{Script=Han}{4,}$/u.test(name) ? "organization" : null;
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
