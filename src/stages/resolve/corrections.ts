import { formsOfAdd, type Correction } from "../../model/corrections.ts";
import type { Problem } from "../../model/problem.ts";
import type { AnnotatedArticle, DossierArticle } from "../../model/stages.ts";

/** The corrections that matched nothing, each as a problem at its line. `plain` are the articles without any correction. */
export function findUnmatched(
  corrections: readonly Correction[],
  articles: readonly AnnotatedArticle[],
  dossier: readonly DossierArticle[],
  file: string,
): Problem[] {
  const text = articles.flatMap((article) => article.body.map((block) => block.simplified)).join("\n");
  const articleIds = new Set(dossier.map(({ frontMatter }) => frontMatter.id));
  const eventIds = new Set(dossier.flatMap(({ frontMatter }) => frontMatter.events.map(({ id }) => id)));
  return corrections.flatMap((correction) => {
    const missing = missingOf(correction, text, articleIds, eventIds);
    return missing === null ? [] : [unmatched(file, correction.line, missing)];
  });
}

function missingOf(
  correction: Correction,
  text: string,
  articleIds: ReadonlySet<string>,
  eventIds: ReadonlySet<string>,
): string | null {
  const absent = (forms: readonly string[]) => forms.find((form) => !text.includes(form)) ?? null;
  if ("same" in correction) return absent(correction.same);
  if ("different" in correction) return absent(correction.different);
  if ("reject" in correction) return absent([correction.reject]);
  if ("kind" in correction) return absent([correction.kind.name]);
  if ("rename" in correction) return absent([correction.rename.from]);
  if ("add" in correction)
    return formsOfAdd(correction.add).some((form) => text.includes(form))
      ? null
      : (formsOfAdd(correction.add)[0] ?? "");
  if ("article" in correction) return articleIds.has(correction.article.id) ? null : correction.article.id;
  if ("event" in correction && "id" in correction.event)
    return eventIds.has(correction.event.id) ? null : correction.event.id;
  return null;
}

function unmatched(file: string, line: number, what: string): Problem {
  return {
    file,
    line,
    code: "correction-unmatched",
    message: `这条更正没有对上任何内容：「${what}」`,
    remedy: "核对写法（名称用简体）；如已不需要，删去这一行",
    severity: "warning",
  };
}
