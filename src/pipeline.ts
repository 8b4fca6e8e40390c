import { nameDecisions, type Decisions } from "./model/corrections.ts";
import type { Ledger } from "./model/ledger.ts";
import { attempt, type Problem } from "./model/problem.ts";
import type { DossierArticle, SourceFile } from "./model/stages.ts";
import { clean } from "./stages/clean.ts";
import { deduplicate } from "./stages/deduplicate.ts";
import { extract, type Knowledge } from "./stages/extract.ts";
import { normalize } from "./stages/normalize.ts";
import { resolve } from "./stages/resolve.ts";
import { segment } from "./stages/segment.ts";
import { split } from "./stages/split.ts";

/** What the first half makes of a folder of sources. */
export interface Dossier {
  readonly articles: readonly DossierArticle[];
  readonly ledgers: readonly Ledger[];
  readonly problems: readonly Problem[];
  /** Lines for the corrections that would help most, the best first. */
  readonly suggestions: readonly string[];
}

/**
 * The whole first half: sources → the articles of a dossier. A pure function: the same sources, corrections, lexicon and
 * tagger give the same dossier, in whatever order the sources come. `onSource` is called as each is begun.
 *
 *     read → clean → split → normalize → deduplicate → segment → extract → resolve → write
 */
export function makeDossier(
  sources: readonly SourceFile[],
  decisions: Decisions,
  knowledge: Omit<Knowledge, "decisions">,
  onSource: (done: number) => void = () => undefined,
): Dossier {
  const mistakes: Problem[] = [];
  const refuse = (problem: Problem): void => void mistakes.push(problem);
  const files = inOrder(sources).flatMap((source, i) => {
    onSource(i + 1);
    return attempt({ file: source.file, line: null }, refuse, () => split(clean(source)));
  });
  const unique = deduplicate(files.flatMap(({ articles }) => articles.map(normalize)));
  const segmented = unique.articles.map(segment);
  const annotated = extract(segmented, { ...knowledge, decisions: nameDecisions(decisions.corrections) }, refuse);
  const { articles, problems, suggestions } = resolve(annotated, decisions);
  return {
    articles,
    ledgers: files.map(({ ledger }) => ledger),
    problems: [...mistakes, ...files.flatMap((file) => file.problems), ...unique.problems, ...problems],
    suggestions: suggestions.map(({ line }) => line),
  };
}

function inOrder(sources: readonly SourceFile[]): SourceFile[] {
  return [...sources].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
