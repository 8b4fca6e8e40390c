import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { simplifiedView } from "../src/opencc.ts";
import { load } from "../src/site/load.ts";
import { makeCollection } from "./bench/collection.ts";
import { measure, type Cost } from "./bench/measure.ts";
import { progress } from "./progress.ts";

/** Measures both halves on collections made from the sources that ship, beside the bare tools that they stand on. */

/** What the collection of one size costs. */
interface Figures {
  readonly articles: number;
  readonly pages: number;
  readonly extract: Cost;
  readonly tagging: Cost;
  /** nodejieba on no text: the start of a process and the loading of the dictionary. */
  readonly loading: Cost;
  readonly site: Cost;
  readonly oneScript: Cost;
  /** Eleventy alone on as many pages, and Pagefind alone on the pages of the site. */
  readonly trivial: Cost;
  readonly search: Cost;
}

/** A line of the table: a figure of each collection, and the most that it should be. */
interface Line {
  readonly name: string;
  readonly unit: string;
  readonly digits: number;
  readonly values: readonly number[];
  readonly target?: number;
}

const USAGE = "用法：npm run bench -- [--articles 100,1000] [--runs 3]";

const { sizes, runs } = readOptions();
const scratch = mkdtempSync(join(tmpdir(), "juanzong-bench-"));
try {
  const figures = sizes.map((size) => measureSize(size, join(scratch, String(size))));
  progress(null);
  console.log(formatTable(tableOf(figures)));
} finally {
  rmSync(scratch, { recursive: true });
}

function readOptions(): { sizes: number[]; runs: number } {
  try {
    const { values } = parseArgs({
      options: { articles: { type: "string", default: "100,1000" }, runs: { type: "string", default: "3" } },
    });
    const sizes = values.articles.split(",").map(Number);
    const count = Number(values.runs);
    if (![...sizes, count].every((n) => Number.isInteger(n) && n > 0)) throw new Error("--articles 和 --runs 要正整数");
    return { sizes: sizes.sort((a, b) => a - b), runs: count };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

function measureSize(size: number, folder: string): Figures {
  const [sources, content, output, text, nothing] = ["sources", "content", "site", "text", "nothing"].map((name) =>
    join(folder, name),
  ) as [string, string, string, string, string];
  mkdirSync(content, { recursive: true });
  makeCollection("content", size, sources);
  const clear = (path: string) => () => rmSync(path, { recursive: true, force: true });
  progress(`${String(size)} 篇：提取`);
  const extract = measure("extract.ts", ["--sources", sources, "--content", content], runs, clear(content));
  const { articles } = load(content);
  writeFileSync(
    text,
    articles.flatMap(({ body }) => body.blocks.map((block) => simplifiedView(block.text))).join("\n"),
  );
  writeFileSync(nothing, "");
  progress(`${String(size)} 篇：分词`);
  const tagging = measure("bench/tag.ts", [text], runs);
  const loading = measure("bench/tag.ts", [nothing], runs);
  progress(`${String(size)} 篇：网页`);
  const site = measure("site.ts", ["--content", content, "--output", output], runs, clear(output));
  const pages = countPages(output);
  progress(`${String(size)} 篇：索引`);
  const search = measure("bench/search.ts", [output], runs, clear(join(output, "pagefind")));
  progress(`${String(size)} 篇：一套字体`);
  const oneScript = measure("bench/one-script.ts", [content, output], runs, clear(output));
  progress(`${String(size)} 篇：空白网页`);
  const trivial = measure("bench/trivial.ts", [output, String(pages)], runs, clear(output));
  return { articles: articles.length, pages, extract, tagging, loading, site, oneScript, trivial, search };
}

function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".html")).length;
}

function tableOf(figures: readonly Figures[]): Line[] {
  const each = (name: string, unit: string, digits: number, value: (f: Figures) => number, target?: number): Line => ({
    name,
    unit,
    digits,
    values: figures.map(value),
    ...(target === undefined ? {} : { target }),
  });
  const perArticle = (cost: (f: Figures) => Cost) => (f: Figures) => (1000 * cost(f).cpuSeconds) / f.articles;
  const growth = (cost: (f: Figures) => Cost) => (f: Figures) =>
    perArticle(cost)(f) / perArticle(cost)(figures[0] ?? f);
  const ofExtract = (f: Figures) => f.extract;
  const ofSite = (f: Figures) => f.site;
  return [
    each("提取 ÷ 裸 nodejieba", "×", 2, (f) => f.extract.cpuSeconds / f.tagging.cpuSeconds, 6),
    each("　同上，不计启动与词典", "×", 2, (f) => net(f.extract, f.loading) / net(f.tagging, f.loading)),
    each("网站连同索引 ÷ 裸 Eleventy", "×", 2, (f) => f.site.cpuSeconds / f.trivial.cpuSeconds, 2.5),
    each("网站连同索引 ÷ (裸 Eleventy + 裸 Pagefind)", "×", 2, (f) => f.site.cpuSeconds / bare(f), 1.5),
    each("简繁两套 ÷ 一套", "×", 2, (f) => f.site.cpuSeconds / f.oneScript.cpuSeconds, 2),
    each("提取每篇成本的增长", "×", 2, growth(ofExtract)),
    each("网站每篇成本的增长", "×", 2, growth(ofSite)),
    each("提取的内存峰值", "MiB", 0, (f) => f.extract.mebibytes, 1024),
    each("网站的内存峰值", "MiB", 0, (f) => f.site.mebibytes, 1024),
    each("提取", "CPU 秒", 2, (f) => f.extract.cpuSeconds),
    each("裸 nodejieba", "CPU 秒", 2, (f) => f.tagging.cpuSeconds),
    each("网站，连同索引", "CPU 秒", 2, (f) => f.site.cpuSeconds),
    each("裸 Eleventy，同样多的空白网页", "CPU 秒", 2, (f) => f.trivial.cpuSeconds),
    each("裸 Pagefind，同样的网页", "CPU 秒", 2, (f) => f.search.cpuSeconds),
    each("文章", "篇", 0, (f) => f.articles),
    each("网页", "页", 0, (f) => f.pages),
  ];
}

function bare({ trivial, search }: Figures): number {
  return trivial.cpuSeconds + search.cpuSeconds;
}

function net(cost: Cost, loading: Cost): number {
  return cost.cpuSeconds - loading.cpuSeconds;
}

/** A table in Markdown, one line a figure, `!` behind what is over its target. */
function formatTable(lines: readonly Line[]): string {
  const rows = lines.map(({ name, unit, digits, values, target }) => {
    const cells = values.map((value) => {
      const isOver = target !== undefined && value > target;
      return `${value.toFixed(digits)} ${unit}${isOver ? " !" : ""}`;
    });
    return `| ${[name, ...cells, target === undefined ? "" : `≤ ${String(target)} ${unit}`].join(" | ")} |`;
  });
  const sizesRow = `| ${String(runs)} 次的中位数 | ${sizes.map((size) => `${String(size)} 篇`).join(" | ")} | 目标 |`;
  return [sizesRow, `|---|${sizes.map(() => "---:|").join("")}---:|`, ...rows].join("\n");
}
