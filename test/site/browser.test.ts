import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type * as Axe from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";
import { executable, PREFIX, serve, skip } from "./browser.ts";
import { buildSite, FIXTURE } from "./build.ts";

/** The built site in a real browser, under a path prefix, as GitHub Pages serves it. */

let browser: Browser;
let server: Server;
let site: string;
const folder = executable === null ? "" : buildSite(FIXTURE, "--path-prefix", PREFIX).folder;

before(async () => {
  if (executable === null) return;
  ({ server, site } = await serve(folder));
  browser = await chromium.launch({ executablePath: executable, args: ["--no-sandbox"] });
});

after(async () => {
  await browser?.close();
  server?.close();
});

interface Visit {
  readonly page: Page;
  /** Errors of the console and requests that leave the site. */
  readonly complaints: string[];
}

async function visit(path: string, options: { width?: number; javaScriptEnabled?: boolean } = {}): Promise<Visit> {
  const { width = 1280, javaScriptEnabled = true } = options;
  const context = await browser.newContext({ viewport: { width, height: 800 }, javaScriptEnabled });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(site)) complaints.push(`request to ${request.url()}`);
  });
  await page.goto(new URL(path, site).href);
  return { page, complaints };
}

const PAGES = [
  "",
  "articles/",
  "articles/云杉芯宣布裁员/",
  "articles/敌意文章/",
  "companies/云杉芯/",
  "people/",
  "events/云杉芯-裁员-2024/",
  "events/",
  "timeline/",
  "timeline/layoff/",
  "graph/",
  "disagreements/",
  "search/",
  "sources/",
  "about/",
  "data/",
  "404.html",
];

for (const path of PAGES) {
  test(`/${path} loads without a complaint and fits 360 pixels, in both scripts`, { skip }, async () => {
    for (const script of ["", "hant/"]) {
      const { page, complaints } = await visit(script + path, { width: 360 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${script}${path} is ${overflow} pixels too wide`);
      assert.deepEqual(complaints, []);
      await page.context().close();
    }
  });
}

const SEARCHES = [
  ["search/?q=于正范", "于正范"],
  ["search/?q=雲杉芯", "云杉芯"],
  ["hant/search/?q=雲杉芯", "雲杉芯"],
  ["hant/search/?q=云杉芯", "雲杉芯"],
  ["hant/search/?q=钟郁", "鍾鬱"],
  ["search/?q=yunshanxin", "云杉芯"],
  ["search/?q=yun shan xin", "云杉芯"],
  ["hant/search/?q=ysx", "雲杉芯"],
  ["search/?q=000001", "云杉芯"],
  ["search/?q=1.sz", "云杉芯"],
  ["search/?q=英偉達", "NVIDIA"],
  ["hant/search/?q=ＮＶＩＤＩＡ", "NVIDIA"],
  ["search/?q=云杉芯否认公司解散", "云杉芯否认公司解散"],
] as const;

for (const [path, name] of SEARCHES) {
  test(`${path} finds the page of ${name} first`, { skip }, async () => {
    const { page, complaints } = await visit(path);
    await page.waitForSelector("#search-results li");
    const titles = await page.locator("#search-results .item-title").allTextContents();
    assert.equal(titles[0], name, titles.join(" | "));
    await page.locator("#search-results .item-title", { hasText: new RegExp(`^${name}$`) }).click();
    await page.waitForLoadState();
    assert.equal(await page.locator("h1").textContent(), name);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
}

const IN_BOTH = [
  ["裁员", "裁員"],
  ["头发", "頭髮"],
  ["云杉芯 裁员", "雲杉芯 裁員"],
  ["发展", "發展"],
  ["远山资本", "遠山資本"],
] as const;

for (const [simplified, traditional] of IN_BOTH) {
  test(`${simplified} and ${traditional} find the same pages, with kind, date and excerpt`, { skip }, async () => {
    for (const folder of ["", "hant/"]) {
      const found: string[][] = [];
      for (const query of [simplified, traditional]) {
        const { page } = await visit(`${folder}search/?q=${query}`);
        await page.waitForSelector("#search-results li p mark");
        found.push(await page.locator("#search-results li").allTextContents());
        await page.context().close();
      }
      assert.deepEqual(found[0], found[1]);
      assert.match(found[0]?.join("\n") ?? "", /(?:文章|事件) 2024年/);
    }
  });
}

test("the key / leads to the field of the search on any page, and from there to the search", { skip }, async () => {
  const { page } = await visit("hant/companies/云杉芯/");
  await page.keyboard.press("/");
  await page.keyboard.type("云");
  await page.keyboard.press("Enter");
  await page.waitForURL(/hant\/search\/\?q=/);
  await page.fill("#q", "");
  await page.locator("h1").click();
  await page.keyboard.press("/");
  await page.keyboard.type("a/b");
  assert.equal(await page.inputValue("#q"), "a/b");
  await page.context().close();
});

test("an address with its letters put together otherwise leads to the page", { skip }, async () => {
  const { page } = await visit(`companies/${encodeURIComponent("e\u0301clair")}/?x=1#s1`);
  await page.waitForURL(`**/companies/${encodeURIComponent("\u00e9clair")}/?x=1#s1`);
  assert.match((await page.textContent("h1")) ?? "", /没有这个页面/);
  await page.context().close();
});

test("a citation is copied with the day on which the reader saw it", { skip }, async () => {
  const { page, complaints } = await visit("articles/云杉芯宣布裁员/");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("[data-copy-of=citation-gbt]").click();
  await page.waitForFunction(() => document.querySelector("[data-copy-of]")?.textContent === "已复制");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(
    copied,
    /^余里岳, 范小郁\. .*2024-09-02\[\d{4}-\d\d-\d\d\]\. https:\/\/example\.com\/news\/1\?a=1&b=2\.$/,
  );
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("an event that is found shows the words that tell of it", { skip }, async () => {
  const { page } = await visit("search/?q=云杉芯否认公司解散");
  await page.waitForSelector("#search-results li p");
  const found = page.locator("#search-results li", { has: page.locator(".tag", { hasText: "事件" }) }).first();
  const [title, words] = [await found.locator("a").innerText(), await found.locator("p").innerText()];
  assert.ok(words.length > 0 && words !== `${title}.`, words);
  assert.ok((await found.locator("mark").count()) > 0);
  await page.context().close();
});

test("a search without a result says so", { skip }, async () => {
  const { page } = await visit("search/");
  await page.fill("#q", "qqqqzzzz");
  await page.waitForFunction(() => document.querySelector("#search-status")?.textContent?.includes("没有找到"));
  await page.context().close();
});

test("a code or a reading that stands nowhere finds no page that has its beginning alone", { skip }, async () => {
  for (const query of ["2024999", "yunshanxin"]) {
    const { page } = await visit(`search/?q=${query}`);
    await page.waitForFunction(() => /找到/.test(document.querySelector("#search-status")?.textContent ?? ""));
    const kinds = await page.locator("#search-results .tag").allTextContents();
    assert.ok(
      kinds.every((kind) => kind === "企业"),
      kinds.join(),
    );
    await page.context().close();
  }
});

test("without JavaScript the pages are read and search says what it needs", { skip }, async () => {
  const { page } = await visit("search/", { javaScriptEnabled: false });
  assert.match((await page.textContent("noscript p")) ?? "", /搜索需要打开 JavaScript/);
  assert.ok(await page.locator("noscript p").isVisible());
  await page.context().close();
});

test("opened as a file, a page has its style and search says why it cannot work", { skip }, async () => {
  const page = await browser.newPage();
  await page.goto(`file://${join(folder, "search/index.html")}?q=云杉`);
  await page.waitForTimeout(300);
  const rule = await page.locator(".masthead").evaluate((head) => getComputedStyle(head).borderTopWidth);
  assert.equal(rule, "5px");
  assert.match((await page.textContent("#search-status")) ?? "", /本地文件/);
  await page.close();
});

test("the switch of scripts keeps the place, and a quote leads to its sentence", { skip }, async () => {
  const { page } = await visit("companies/云杉芯/");
  await page.getByRole("link", { name: "繁體" }).click();
  await page.waitForURL(/hant/);
  assert.equal(await page.locator("h1").textContent(), "雲杉芯");
  await page.locator(".mentions li a").first().click();
  await page.waitForURL(/#s\d+$/);
  const target = await page.evaluate(() => document.querySelector(":target")?.textContent ?? "");
  assert.match(target, /雲杉/);
  await page.context().close();
});

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds that keeps people out, as `rule: element`. */
async function barriers(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const { violations } = await axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

for (const path of PAGES) {
  test(
    `axe finds nothing serious on /${path}, in both scripts and themes, at 320 and 1280 pixels`,
    { skip },
    async () => {
      for (const script of ["", "hant/"]) {
        const { page } = await visit(script + path);
        await page.evaluate(AXE);
        await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
        for (const colorScheme of ["light", "dark"] as const) {
          for (const width of [320, 1280]) {
            await page.emulateMedia({ colorScheme });
            await page.setViewportSize({ width, height: 800 });
            assert.deepEqual(await barriers(page), [], `${script}${path} ${colorScheme} ${width}`);
            const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(overflow <= 0, `${script}${path} is ${overflow} pixels too wide at ${width}`);
          }
        }
        await page.context().close();
      }
    },
  );
}

test("a name shows its entity on hover and on focus; the pointer can enter, Escape closes", { skip }, async () => {
  const { page, complaints } = await visit("articles/云杉芯宣布裁员/");
  const name = page.locator(".text a.entity", { hasText: "云杉芯" }).first();
  await name.hover();
  await page.waitForSelector("#preview");
  assert.equal(await page.textContent("#preview .preview-title"), "云杉芯");
  await page.hover("#preview");
  await page.waitForTimeout(500);
  assert.ok(await page.isVisible("#preview"), "it stays while the pointer is in it");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#preview").count(), 0);
  await page.mouse.move(0, 0);
  await page.locator("h1").click();
  await page.keyboard.press("Tab");
  await page.waitForSelector("#preview");
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("the timeline is filtered in place, and by pages of its own without JavaScript", { skip }, async () => {
  const { page } = await visit("timeline/");
  const visible = page.locator("#timeline .events > li:visible");
  const all = await visible.count();
  await page.locator('.contents a[data-type="layoff"]').click();
  assert.equal(await visible.count(), 1);
  assert.match(await page.locator("#timeline .events > li:visible").innerText(), /裁员/);
  await page.locator('.contents a[data-type=""]').click();
  assert.equal(await visible.count(), all);
  await page.context().close();
  const plain = await visit("timeline/", { javaScriptEnabled: false });
  await plain.page.locator('.contents a[data-type="layoff"]').click();
  await plain.page.waitForURL(/timeline\/layoff\/$/);
  assert.equal(await plain.page.locator("#timeline .events > li").count(), 1);
  await plain.page.context().close();
});

test("the graph is searched, and its kinds are switched", { skip }, async () => {
  const { page, complaints } = await visit("graph/");
  await page.fill('[name="find"]', "云杉芯");
  await page.waitForSelector("#graph .found");
  assert.match((await page.textContent("#controls output")) ?? "", /1/);
  await page.uncheck('[value="person"]');
  assert.equal(await page.locator("#graph .node.person:not(.gone)").count(), 0);
  await page.getByRole("button", { name: "放大" }).click();
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("the switch of scripts keeps the sentence one is at, and / leads to search", { skip }, async () => {
  const { page } = await visit("articles/云杉芯宣布裁员/#s3");
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "q");
  await page.getByRole("link", { name: "繁體" }).click();
  await page.waitForURL(/hant.*#s3$/);
  await page.context().close();
});

test("all that one can do is reached with the Tab key, and seen to be", { skip }, async () => {
  const { page } = await visit("companies/云杉芯/");
  const wanted = await page.locator("a[href]:not([tabindex='-1']), button:visible, input, summary").count();
  const reached = new Set<string>();
  for (let i = 0; i < wanted + 5; i++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      return {
        place: [...document.querySelectorAll("*")].indexOf(element),
        outline: getComputedStyle(element).outlineWidth,
      };
    });
    if (!focused) break;
    assert.notEqual(focused.outline, "0px");
    reached.add(String(focused.place));
  }
  const inDetails = await page.locator("details:not([open]) :is(a, button)").count();
  assert.ok(reached.size >= wanted - inDetails, `${reached.size} of ${wanted}`);
  await page.context().close();
});

test("the first Tab leads to a link that skips to the content", { skip }, async () => {
  const { page } = await visit("");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("href")), "#content");
  await page.context().close();
});
