import type { CleanedFile, SourceArticle, SplitFile } from "../model/stages.ts";
import { readArticle, type ReadArticle } from "./split/article.ts";
import { articleStarts } from "./split/boundaries.ts";
import { mergeFacts, NO_FACTS } from "./split/facts.ts";
import { buildLedger } from "./split/ledger.ts";
import { readMasthead } from "./split/masthead.ts";

/** Takes a source apart into its articles, each with what it says of itself, and accounts for every character. */
export function split(file: CleanedFile): SplitFile {
  const starts = articleStarts(file);
  const reads: ReadArticle[] = [];
  let page = NO_FACTS;
  for (const [i, start] of starts.entries()) {
    const blocks = file.blocks.slice(start, starts[i + 1] ?? file.blocks.length);
    page = mergeFacts([...blocks.map(({ text }) => readMasthead(text) ?? NO_FACTS), page]);
    reads.push(readArticle(file, blocks, starts.length === 1, page));
  }
  const articles = withOwnPaper(reads);
  const ledger = buildLedger(
    file,
    reads.flatMap(({ uses }) => uses),
  );
  return { articles, ledger, problems: [...file.problems, ...nothingLeft(file, articles)] };
}

/** Articles of one page that speak of their own paper speak of the same one, where only one of them names it. */
function withOwnPaper(reads: readonly ReadArticle[]): SourceArticle[] {
  const own = reads.flatMap(({ article, ownPaper }) => (ownPaper && article ? [article] : []));
  const papers = new Set(own.flatMap(({ publication }) => publication ?? []));
  const [paper = null] = papers.size === 1 ? papers : [];
  return reads.flatMap(({ article }) => {
    if (!article) return [];
    return own.includes(article) && article.publication === null ? { ...article, publication: paper } : article;
  });
}

function nothingLeft({ file }: CleanedFile, articles: readonly SourceArticle[]): SplitFile["problems"] {
  if (articles.length > 0) return [];
  return [
    {
      file,
      line: null,
      code: "no-article",
      message: "没有找到文章正文",
      remedy: "检查这个文件；若正文是图片或由脚本载入，请存成文字",
      severity: "warning",
    },
  ];
}
