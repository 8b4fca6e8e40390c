import type { Corpus, ExampleSpan } from "./corpora.ts";
import type { TagKind, TaggedSpan } from "./spans.ts";
import type { Tagger } from "./tagger.ts";
import type { TagWords } from "./training.ts";

/** Exact-span figures of one kind, in percent. */
export interface Score {
  readonly kind: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many spans a person has marked. */
  readonly marked: number;
}

type Marked = ExampleSpan | TaggedSpan;

const ORGANIZATIONS: readonly TagKind[] = ["company", "institution", "organization"];

/** Measures a tagger on a corpus: each kind that it annotates, and the three kinds of organisations as one. */
export function evaluateTagger(tagger: Tagger, corpus: Corpus, tagWords: TagWords): Score[] {
  const kinds = corpus.kinds.filter((kind) => kind !== "organization");
  const groups: [string, readonly TagKind[]][] = [
    ...kinds.map((kind): [string, TagKind[]] => [kind, [kind]]),
    ["organizations", ORGANIZATIONS],
  ];
  const pairs = corpus.examples.map(({ text, spans }) => ({ marked: spans, found: tagger(text, tagWords(text)) }));
  return groups.map(([name, group]) => {
    const keys = pairs.map(({ marked, found }) => ({ marked: keysOf(marked, group), found: keysOf(found, group) }));
    const right = sum(keys.map(({ marked, found }) => found.filter((key) => marked.includes(key)).length));
    return scoreOf(
      name,
      right,
      sum(keys.map((each) => each.marked.length)),
      sum(keys.map((each) => each.found.length)),
    );
  });
}

function keysOf(spans: readonly Marked[], group: readonly TagKind[]): string[] {
  return spans.filter(({ kind }) => group.includes(kind)).map(({ start, end }) => `${start}-${end}`);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function scoreOf(kind: string, right: number, marked: number, found: number): Score {
  const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  return {
    kind,
    precision: percent(right, found),
    recall: percent(right, marked),
    f1: percent(2 * right, marked + found),
    marked,
  };
}
