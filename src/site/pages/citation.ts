import { hrefToFile } from "../address.ts";
import { citationPath, CITATION_FORMATS } from "../data/paths.ts";
import { citedWork, formatGbt7714, formatPlainCitation } from "../data/citation.ts";
import type { Article } from "../dossier.ts";
import type { Link, View } from "./view.ts";

/** How to cite an article, in the script in which it was published. */
export interface CitationBlock {
  readonly lang: string;
  /** After GB/T 7714: the day on which an address was seen stands between the two, where there is an address. */
  readonly gbt: { readonly before: string; readonly after: string };
  readonly hasAddress: boolean;
  readonly plain: string;
  readonly note: string | null;
  readonly files: readonly Link[];
}

export function shapeCitation(view: View, article: Article): CitationBlock {
  const work = citedWork(article, view.dossier, view.converter);
  return {
    lang: work.language,
    gbt: formatGbt7714(work),
    hasAddress: work.url !== null,
    plain: formatPlainCitation(work),
    note: work.note === null ? null : view.words.citeDigest,
    files: CITATION_FORMATS.map(({ name, extension }) => ({
      text: name,
      href: hrefToFile(view.place, citationPath(article, extension)),
    })),
  };
}
