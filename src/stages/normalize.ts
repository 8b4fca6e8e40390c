import type { NormalizedArticle, SourceArticle } from "../model/stages.ts";
import type { Script } from "../model/text.ts";
import { leaningOf, simplifiedView } from "../opencc.ts";

/** Gives an article its script, and each block a simplified view in which every offset is that of the original. */
export function normalize(article: SourceArticle): NormalizedArticle {
  const body = article.body.map((block) => ({ ...block, simplified: simplifiedView(block.text) }));
  const text = [article.title, ...article.body.map((block) => block.text)].join("\n");
  return { ...article, script: detectScript(text), body };
}

/** The script of a text by the characters that only one of the two has; the few of the other are quotes or slips. */
export function detectScript(text: string): Script {
  let balance = 0;
  for (const character of text) balance += leaningOf(character);
  return balance > 0 ? "Hant" : "Hans";
}
