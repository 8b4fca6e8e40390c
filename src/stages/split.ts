import type { CleanedFile, SourceArticle, SplitFile } from "../model/stages.ts";
import { readArticle } from "./split/article.ts";
import { articleStarts } from "./split/boundaries.ts";
import { buildLedger, type Use } from "./split/ledger.ts";

/** Takes a source apart into its articles, each with what it says of itself, and accounts for every character. */
export function split(file: CleanedFile): SplitFile {
  const starts = articleStarts(file);
  const articles: SourceArticle[] = [];
  const uses: Use[] = [];
  for (const [i, start] of starts.entries()) {
    const blocks = file.blocks.slice(start, starts[i + 1] ?? file.blocks.length);
    const read = readArticle(file, blocks, starts.length === 1);
    if (read.article) articles.push(read.article);
    for (const use of read.uses) uses.push(use);
  }
  const ledger = buildLedger(file, uses);
  return { articles, ledger, problems: [...file.problems, ...nothingLeft(file, articles)] };
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
