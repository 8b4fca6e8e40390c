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
  let balance = 0;
  for (const character of text) balance += leaningOf(character);
  return balance > 0 ? "Hant" : "Hans";
}

const leanings = new Map<string, number>();

/** 1 for a character of traditional script alone, -1 for one of simplified script alone, 0 for all others. */
function leaningOf(character: string): number {
  const known = leanings.get(character);
  if (known !== undefined) return known;
  const leaning = Number(simplifiedView(character) !== character) - Number(traditionalView(character) !== character);
  leanings.set(character, leaning);
  return leaning;
}
