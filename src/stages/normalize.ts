import type { NormalizedArticle, SourceArticle } from "../model/stages.ts";
import type { Script } from "../model/text.ts";
import { simplifiedView, traditionalView } from "../opencc.ts";

/** Gives an article its script, and each block a simplified view in which every offset is that of the original. */
export function normalize(article: SourceArticle): NormalizedArticle {
  const body = article.body.map((block) => ({ ...block, simplified: simplifiedView(block.text) }));
  const text = [article.title, ...article.body.map((block) => block.text)].join("\n");
  return { ...article, script: detectScript(text), body };
}

/** The script of a text by the characters that only one of the two has; the few of the other are quotes or slips. */
export function detectScript(text: string): Script {
  return countChanged(text, simplifiedView(text)) > countChanged(text, traditionalView(text)) ? "Hant" : "Hans";
}

function countChanged(text: string, converted: string): number {
  let changed = 0;
  for (let i = 0; i < text.length; i++) if (text[i] !== converted[i]) changed++;
  return changed;
}
