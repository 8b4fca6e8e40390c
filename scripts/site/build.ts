import { existsSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import Eleventy from "@11ty/eleventy";
import wire from "../../.eleventy.ts";
import { formatProblem, type Problem } from "../../src/model/problem.ts";
import { openOutput, removeStale } from "../../src/site/output.ts";
import { prepareSite, type PreparedSite } from "../../src/site/prepare.ts";
import { indexSite } from "../../src/site/search-index.ts";
import { countPages, inParts, writtenFiles, type Site } from "../../src/site/site.ts";
import type { Arguments } from "../arguments.ts";
import { createCounter, progress } from "../progress.ts";

const PAGES_AT_A_TIME = 4000;

/**
 * content → _site; the exit status. `onWritten` is called when all can be read but the index of the search, which takes
 * as long again.
 */
export async function buildSite(options: Arguments, onWritten: () => void = () => undefined): Promise<number> {
  try {
    return await build(options, onWritten);
  } catch (error) {
    console.error(options.debug || !(error instanceof Error) ? error : `网站没有生成：${causes(error).join("：")}`);
    return 1;
  }
}

async function build(
  { content, output, pathPrefix, baseUrl, sources }: Arguments,
  onWritten: () => void,
): Promise<number> {
  if (!existsSync(content)) {
    console.error(`找不到内容文件夹 ${content} — 先运行 npm run extract，或用 --content 指明`);
    return 2;
  }
  progress("读取内容");
  const prepared = prepareSite(content, pathPrefix, sources, baseUrl);
  if (!prepared.isFounded) {
    report(prepared.problems);
    console.error("有引文或 id 没有依据，网站没有生成。");
    return 1;
  }
  const refused = openOutput(output);
  if (refused) {
    report([refused]);
    return 1;
  }
  await writePages(prepared.site, output);
  removeStale(output, writtenFiles(prepared.site));
  onWritten();
  progress("索引");
  const unindexed = await indexSite(output);
  const problems = [...prepared.problems, ...unindexed];
  progress(null);
  report(problems);
  console.log(summary(prepared, unindexed.length === 0, output));
  return problems.some(({ severity }) => severity === "refused") ? 1 : 0;
}

/** Renders and writes all pages and files of a site. */
export async function writePages(site: Site, output: string): Promise<void> {
  const total = countPages(site);
  let done = 0;
  const count = createCounter();
  const onPage = () => count("网页", ++done, total);
  for (const part of inParts(site, PAGES_AT_A_TIME)) {
    const eleventy = new Eleventy("templates", output, {
      quietMode: true,
      config: (eleventyConfig) => eleventyConfig.addPlugin(wire, { site: part, onPage }),
    });
    eleventy.disableLogger();
    await eleventy.write();
    if (done < total) collectGarbage();
  }
}

/** With memory to spare V8 lets what the parts leave behind grow to gigabytes; collecting it takes a moment. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
}

function report(problems: readonly Problem[]): void {
  progress(null);
  for (const problem of problems) console.error(formatProblem(problem));
}

function summary({ dossier, site }: PreparedSite, isIndexed: boolean, output: string): string {
  const { articles, entities, events } = dossier;
  const indexed = isIndexed ? site.pages.article.length + site.pages.event.length : 0;
  const { company, institution, person, product } = entities;
  return [
    `文章 ${articles.length}，企业 ${company.length}，机构 ${institution.length}，人物 ${person.length}，产品 ${product.length}，事件 ${events.length}`,
    `网页 ${countPages(site)}（简繁两套），其中 ${indexed} 页可搜全文 → ${output}`,
  ].join("\n");
}

/** Eleventy wraps what went wrong in what it was doing. */
function causes(error: Error): string[] {
  const inner = "originalError" in error ? error.originalError : error.cause;
  return [error.message, ...(inner instanceof Error ? causes(inner) : [])];
}
