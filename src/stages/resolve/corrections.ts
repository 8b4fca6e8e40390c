import { formsOfAdd, type Correction } from "../../model/corrections.ts";
import type { Problem } from "../../model/problem.ts";
import type { AnnotatedArticle, DossierArticle } from "../../model/stages.ts";
import { unnamedMedium } from "./publication.ts";

/** What corrections may be about. */
interface Known {
  readonly forms: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Before any decision on events. */
  readonly events: ReadonlySet<string>;
}

/** The corrections that match nothing, each as a problem at its line. */
export function findUnmatched(
  corrections: readonly Correction[],
  articles: readonly AnnotatedArticle[],
  dossier: readonly DossierArticle[],
  { events, namesakes }: { readonly events: ReadonlySet<string>; readonly namesakes: ReadonlySet<string> },
  file: string,
): Problem[] {
  const known: Known = {
    forms: formsOf(articles, namesakes),
    articles: new Set(dossier.map(({ frontMatter }) => frontMatter.id)),
    events,
  };
  return corrections.flatMap((correction) => {
    const missing = missingOf(correction, known);
    return missing === null ? [] : [unmatched(file, correction.line, missing)];
  });
}

function formsOf(articles: readonly AnnotatedArticle[], namesakes: ReadonlySet<string>): Set<string> {
  const forms = new Set(namesakes);
  for (const article of articles) {
    for (const { form } of article.mentions) forms.add(form);
    for (const form of article.rejected) forms.add(form);
    forms.add(unnamedMedium(article) ?? "");
  }
  return forms;
}

/** What a correction names that is not there; null where it matches. */
function missingOf(correction: Correction, { forms, articles, events }: Known): string | null {
  const absent = (names: readonly string[], known = forms) => names.find((name) => !known.has(name)) ?? null;
  if ("same" in correction) return absent(correction.same);
  if ("different" in correction) return absent(correction.different);
  if ("reject" in correction) return absent([correction.reject]);
  if ("kind" in correction) return absent([correction.kind.name]);
  if ("rename" in correction) return absent([correction.rename.from]);
  if ("article" in correction) return absent([correction.article.id], articles);
  if ("event" in correction) return absent(eventsOf(correction.event), events);
  if ("script" in correction) return absent([correction.script.hans]);
  const added = formsOfAdd(correction.add);
  return added.some((form) => forms.has(form)) ? null : (added[0] ?? "");
}

function eventsOf(decision: Extract<Correction, { event: unknown }>["event"]): string[] {
  if ("reject" in decision) return [decision.reject];
  return "same" in decision ? decision.same : [decision.id];
}

function unmatched(file: string, line: number, what: string): Problem {
  return {
    file,
    line,
    code: "correction-unmatched",
    message: `这条更正没有对上任何内容：「${what}」`,
    remedy: "核对写法（名称用简体，id 照页面上的）；如已不需要，删去这一行",
    severity: "warning",
  };
}
