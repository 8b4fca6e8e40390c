import type { NormalizedArticle, SourceArticle } from "../model/stages.ts";
import { scriptOf, simplifiedView } from "../opencc.ts";

/** Gives an article its script, and each block a simplified view in which every offset is that of the original. */
export function normalize(article: SourceArticle): NormalizedArticle {
  const body = article.body.map((block) => ({ ...block, simplified: simplifiedView(block.text) }));
  const text = [article.title, ...article.body.map((block) => block.text)].join("\n");
  return { ...article, script: scriptOf(text), body };
}
