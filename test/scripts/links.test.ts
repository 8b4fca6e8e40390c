import assert from "node:assert/strict";
import test from "node:test";
import { findBrokenLinks, referencesOfPage, referencesOfStyles } from "../../scripts/crawl/links.ts";

const PAGES: Readonly<Record<string, string>> = {
  "index.html": '<a href="人物/张文/">张文</a><img src="assets/icon.svg">',
  "人物/张文/index.html": '<h1 id="s1">张文</h1><a href="../../">首页</a><a href="#s1">句</a>',
  "404.html": '<a href="/x/">首页</a><a href="#content">正文</a><main id="content"></main>',
};

function brokenIn(page: string, html: string, pathPrefix = "/x/"): string[] {
  const pages = new Map(
    Object.entries({ ...PAGES, [page]: html }).map(([path, text]) => [path, referencesOfPage(text)]),
  );
  const files = new Set([...pages.keys(), "assets/icon.svg"]);
  return findBrokenLinks(pages, files, pathPrefix).map(({ reason }) => reason);
}

test("a whole site has no broken link", () => {
  assert.deepEqual(brokenIn("index.html", PAGES["index.html"] ?? ""), []);
});

const CASES: readonly (readonly [name: string, page: string, html: string, reasons: readonly string[]])[] = [
  ["a page that is not there", "index.html", '<a href="人物/李四/">', ["没有这个文件"]],
  ["an encoded address", "index.html", '<a href="%E4%BA%BA%E7%89%A9/%E5%BC%A0%E6%96%87/#s1">', []],
  ["an address that cannot be decoded", "index.html", '<a href="%E4%BA/">', ["没有这个文件"]],
  ["a folder without its slash", "index.html", '<a href="人物/张文">', ["没有这个文件"]],
  ["an id that is not on the page", "index.html", '<a href="人物/张文/#s2">', ["那一页没有这个锚点"]],
  ["an address outside the prefix", "index.html", '<a href="/人物/张文/">', ["不在 /x/ 之下"]],
  ["a relative address of the page for what is missing", "404.html", '<a href="./">', ["没有这个文件"]],
  ["a link to another site", "index.html", '<a href="https://example.com/a.html">', []],
  ["an image of another site", "index.html", '<img src="//example.com/a.png">', ["从别的网站载入"]],
  ["a script in a link", "index.html", '<a href="javascript:alert(1)">', ["不该有 javascript: 链接"]],
  ["a form", "index.html", '<form action="搜索/"></form>', ["没有这个文件"]],
];

for (const [name, page, html, reasons] of CASES) {
  test(`${name}: ${reasons.join() || "is fine"}`, () => {
    assert.deepEqual(brokenIn(page, html), reasons);
  });
}

test("a style sheet refers to what it loads", () => {
  const { references } = referencesOfStyles('a { background: url("a.svg") } b { src: url( b.woff2 ) }');
  assert.deepEqual(
    references.map(({ url }) => url.trim()),
    ["a.svg", "b.woff2"],
  );
});
