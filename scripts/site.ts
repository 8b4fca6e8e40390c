import { existsSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import Eleventy from "@11ty/eleventy";
import wire from "../.eleventy.ts";
import { formatProblem, type Problem } from "../src/model/problem.ts";
import { emptyOutput } from "../src/site/output.ts";
import { prepareSite, type PreparedSite } from "../src/site/prepare.ts";
import { indexSite } from "../src/site/search-index.ts";
import { countPages, inParts, type Site } from "../src/site/site.ts";
import { readArguments, type Arguments } from "./arguments.ts";

/** content → _site. */

const PAGES_AT_A_TIME = 4000;

const options = readArguments();
try {
  process.exitCode = await buildSite(options);
} catch (error) {
  console.error(options.debug || !(error instanceof Error) ? error : `网站没有生成：${causes(error).join("：")}`);
  process.exitCode = 1;
}

async function buildSite({ content, output, pathPrefix, sources }: Arguments): Promise<number> {
  if (!existsSync(content)) {
    console.error(`找不到内容文件夹 ${content} — 先运行 npm run extract，或用 --content 指明`);
    return 2;
  }
  progress("读取内容");
  const prepared = prepareSite(content, pathPrefix, sources);
  if (!prepared.isFounded) {
    report(prepared.problems);
    console.error("有引文或 id 没有依据，网站没有生成。");
    return 1;
  }
  const refused = emptyOutput(output);
  if (refused) {
    report([refused]);
    return 1;
  }
  await writePages(prepared.site, output);
  progress("索引");
  const search = await indexSite(output);
  const problems = [...prepared.problems, ...search.problems];
  progress(null);
  report(problems);
  console.log(summary(prepared, search.pages, output));
  return problems.some(({ severity }) => severity === "refused") ? 1 : 0;
}

async function writePages(site: Site, output: string): Promise<void> {
  const total = countPages(site);
  let done = 0;
  const onPage = () => {
    if (++done % 100 === 0) progress(`网页 ${done}/${total}`);
  };
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

function summary({ dossier, site }: PreparedSite, indexed: number, output: string): string {
  const { articles, entities, events } = dossier;
  const { company, institution, person, product } = entities;
  return [
    `文章 ${articles.length}，企业 ${company.length}，机构 ${institution.length}，人物 ${person.length}，产品 ${product.length}，事件 ${events.length}`,
    `网页 ${countPages(site)}（简繁两套），其中 ${indexed} 页可搜索 → ${output}`,
  ].join("\n");
}

/** Eleventy wraps what went wrong in what it was doing. */
function causes(error: Error): string[] {
  const inner = "originalError" in error ? error.originalError : error.cause;
  return [error.message, ...(inner instanceof Error ? causes(inner) : [])];
}

/** One line on a terminal that the next replaces; nothing in a log. */
function progress(text: string | null): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text ?? ""}`);
}
