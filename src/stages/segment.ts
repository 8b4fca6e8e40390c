import { splitSentences } from "../model/sentences.ts";
import type { NormalizedArticle, SegmentedArticle } from "../model/stages.ts";
import type { Word } from "../model/text.ts";
import { tagWords } from "../nodejieba.ts";

/** Cuts each block into sentences, and its simplified view into words with tags. */
export function segment(article: NormalizedArticle): SegmentedArticle {
  return {
    ...article,
    body: article.body.map((block) => ({
      ...block,
      sentences: splitSentences(block.text),
      words: tagWords(block.simplified).flatMap(withGrammarApart),
    })),
  };
}

/** Words of grammar that jieba takes for the beginning of a word that it does not know: 由润泰, 与瀚博, 前大疆. */
const GRAMMAR = /^(?:[由与被据把暨]\p{Script=Han}{1,3}|[前原]\p{Script=Han}{2,3})$/u;

/** 局局长, 院院长: the end of a name and a title in one word. */
const NAME_AND_TITLE = /^(\p{Script=Han})\1长$/u;

function withGrammarApart(word: Word): Word[] {
  if (NAME_AND_TITLE.test(word.text)) {
    const middle = word.start + 1;
    return [
      { text: word.text.charAt(0), tag: "n", start: word.start, end: middle },
      { text: word.text.slice(1), tag: "n", start: middle, end: word.end },
    ];
  }
  if (word.tag !== "x" || !GRAMMAR.test(word.text)) return [word];
  const middle = word.start + 1;
  return [
    { text: word.text.charAt(0), tag: /[前原]/.test(word.text.charAt(0)) ? "f" : "p", start: word.start, end: middle },
    { text: word.text.slice(1), tag: "x", start: middle, end: word.end },
  ];
}
