import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { readArguments, type Arguments } from "./arguments.ts";
import {
  findBrokenLinks,
  referencesOfPage,
  referencesOfStyles,
  type PageReferences,
  type SitePath,
} from "./crawl/links.ts";

/** Walks through a built site, without a server and without the network, and names every link that leads nowhere. */

process.exitCode = crawl(readArguments());

function crawl({ output, pathPrefix }: Arguments): number {
  if (!existsSync(join(output, "index.html"))) {
    console.error(`${output} 里没有网站 — 先运行 npm run build，或用 --output 指明`);
    return 2;
  }
  const files = listFiles(output);
  const pages = new Map(files.flatMap((path) => readReferences(output, path)));
  const broken = findBrokenLinks(pages, new Set(files), pathPrefix);
  for (const { page, url, reason } of broken) console.error(`${join(output, page)}: ${url}：${reason}`);
  const links = [...pages.values()].reduce((sum, { references }) => sum + references.length, 0);
  console.log(`文件 ${String(files.length)}，链接 ${String(links)}，断链 ${String(broken.length)}`);
  return broken.length === 0 ? 0 : 1;
}

function listFiles(folder: string): SitePath[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .sort();
}

/** Nothing for files that refer to nothing. */
function readReferences(folder: string, path: SitePath): [SitePath, PageReferences][] {
  const text = () => readFileSync(join(folder, path), "utf8");
  if (extname(path) === ".html") return [[path, referencesOfPage(text())]];
  return extname(path) === ".css" ? [[path, referencesOfStyles(text())]] : [];
}
