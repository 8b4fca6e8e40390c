import { splitSentences } from "../model/sentences.ts";
import type { NormalizedArticle, SegmentedArticle } from "../model/stages.ts";
import { tagWords } from "../nodejieba.ts";

/** Cuts each block into sentences, and its simplified view into words with tags. */
export function segment(article: NormalizedArticle): SegmentedArticle {
  return {
    ...article,
    body: article.body.map((block) => ({
      ...block,
      sentences: splitSentences(block.text),
      words: tagWords(block.simplified),
    })),
  };
}
