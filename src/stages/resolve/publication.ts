import { isPortal } from "../../media.ts";
import type { AnnotatedArticle } from "../../model/stages.ts";
import { simplifiedView } from "../../opencc.ts";

/** The medium from which an article is, unless the text names it, or it is a site that carries what others write. */
export function unnamedMedium({ publication, mentions }: AnnotatedArticle): string | null {
  const form = simplifiedView(publication ?? "");
  return form === "" || isPortal(form) || mentions.some((mention) => mention.form === form) ? null : form;
}
