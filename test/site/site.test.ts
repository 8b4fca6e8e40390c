import assert from "node:assert/strict";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { prepareSite } from "../../src/site/prepare.ts";
import { buildSite, copyFixture, editContent, FIXTURE, readTree, temporaryFolder } from "./build.ts";

const build = buildSite(FIXTURE);
const tree = readTree(build.folder);
const pages = new Map(
  [...tree].filter(([file]) => file.endsWith(".html")).map(([file, bytes]) => [file, bytes.toString("utf8")]),
);

function page(path: string): string {
  const html = pages.get(`${path}index.html`);
  assert.ok(html !== undefined, `there is a page ${path}`);
  return html;
}

test("the fixture is built, and the summary counts what is in it", () => {
  assert.equal(build.status, 0, build.stderr);
  assert.match(build.stdout, /文章 5，企业 4，机构 1，人物 4，产品 1，事件 6/);
  assert.equal(build.stderr, "");
});

test("every page is there in both scripts", () => {
  const simplified = [...pages.keys()].filter((file) => !file.startsWith("hant/"));
  const traditional = [...pages.keys()].filter((file) => file.startsWith("hant/"));
  assert.deepEqual(
    traditional,
    simplified.map((file) => `hant/${file}`),
  );
});

for (const prefix of ["/", "/a/b/"]) {
  test(`every internal link and anchor leads somewhere when the site stands at ${prefix}`, () => {
    const own = prefix === "/" ? tree : readTree(buildSite(FIXTURE, "--path-prefix", prefix).folder);
    const base = `https://example.test${prefix}`;
    for (const [file, bytes] of own) {
      if (!file.endsWith(".html")) continue;
      for (const href of linksOf(bytes.toString("utf8"))) {
        const url = new URL(href, base + file.split("/").map(encodeURIComponent).join("/"));
        if (url.host !== "example.test") continue;
        assert.ok(url.pathname.startsWith(prefix), `${href} in ${file} stays below ${prefix}`);
        const path = decodeURIComponent(url.pathname.slice(prefix.length));
        const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
        const found = own.get(target);
        assert.ok(found, `${href} in ${file} leads to a file`);
        if (url.hash === "") continue;
        assert.ok(found.includes(`id="${url.hash.slice(1)}"`), `${href} in ${file} leads to an anchor`);
      }
    }
  });
}

/** Addresses of links, styles and scripts; canonical and alternate ones are public addresses. */
function linksOf(html: string): string[] {
  const tags = html.match(/<(?:a|link|script|form)\b[^>]*>/g) ?? [];
  return tags
    .filter((tag) => !/rel="(?:canonical|alternate)"/.test(tag))
    .flatMap((tag) => /(?:href|src|action)="([^"]*)"/.exec(tag)?.[1] ?? [])
    .map((href) => href.replaceAll("&amp;", "&"));
}

test("two builds of the same content give the same bytes", () => {
  const again = readTree(buildSite(FIXTURE).folder);
  assert.deepEqual([...again.keys()], [...tree.keys()]);
  for (const [file, bytes] of tree) assert.ok(bytes.equals(again.get(file) ?? Buffer.of()), `${file} is the same`);
});

test("nothing that an article says runs, loads or is evaluated", () => {
  for (const [file, html] of pages) {
    const text = html
      .replaceAll(/<script defer src="[^"]*assets\/[a-z-]+\.js"><\/script>/g, "")
      .replace(/<script type="application\/ld\+json">[^<]*<\/script>/, "");
    assert.doesNotMatch(text, /<(?:script|img|iframe|style)|<[a-z][^<>]*\son\w+=|href="javascript:/i, file);
    assert.doesNotMatch(text, /(?:src|href)="[^"]*evil/, file);
  }
});

test("templates, scripts and markup in titles, names and bodies come out as text", () => {
  const article = page("articles/敌意文章/");
  assert.match(article, /<h1[^>]*>\{\{ 7\*7 \}\} &lt;script>alert\(1\)&lt;\/script> \{% raw %\}<\/h1>/);
  assert.match(article, /!<\/span><span id="s3" class="s">\[x\]\(http:\/\/evil\/x\.png\)/);
  assert.match(page("companies/{{7×7}}公司/"), /<h1[^>]*>\{\{ 7\*7 \}\}公司<\/h1>/);
  assert.match(page("companies/云杉芯/"), /云杉芯是<strong>虚构<\/strong>的公司。&#x3C;script>/);
});

test("a type of event of a person's own is shown by its name, in the list, on the timeline and in the data", () => {
  assert.match(page("events/"), /供需预测/);
  assert.match(page("timeline/供需预测/"), /算力芯片过剩/);
  assert.match(page("hant/events/算力过剩-2026/"), /供需預測/);
  assert.match(tree.get("data/events.csv")?.toString("utf8") ?? "", /,供需预测,/);
});

test("a type of event that is neither ours nor called in Han is refused with its line", () => {
  const content = copyFixture();
  editContent(content, "articles/远山资本预测.md", "type: 供需预测", "type: forcast");
  const { status, stderr } = buildSite(content);
  assert.equal(status, 1);
  assert.match(stderr, /远山资本预测\.md:\d+: .*事件类型/);
});

test("front matter that Eleventy would obey is refused", () => {
  const content = copyFixture();
  editContent(
    content,
    "articles/没有日期的短讯.md",
    "kind: article",
    "permalink: ../../evil.html\nlayout: x\nkind: article",
  );
  const { status, stderr, folder } = buildSite(content);
  assert.equal(status, 1);
  assert.match(stderr, /articles\/没有日期的短讯\.md(?::\d+)?: .*permalink/);
  assert.ok(existsSync(join(folder, "index.html")), "all else is built");
  assert.ok(!existsSync(join(folder, "articles/没有日期的短讯")));
});

test("a header in a language that could run is refused, and a link to a file elsewhere is not followed", () => {
  const content = copyFixture();
  writeFileSync(join(content, "articles/js.md"), "---js\nmodule.exports = process.exit(7)\n---\n正文。\n");
  symlinkSync("/etc/hostname", join(content, "articles/link.md"));
  const { status, stderr } = buildSite(content);
  assert.equal(status, 1);
  assert.match(stderr, /articles\/js\.md/);
  assert.doesNotMatch(stderr, /link\.md/);
});

test("one changed character of a quote stops the build and names article, event and quote", () => {
  const content = copyFixture();
  editContent(content, "articles/云杉芯宣布裁员.md", "召开全体会议，宣布裁员四成 }", "召开全体会议，宣布裁员五成 }");
  const { status, stderr, folder } = buildSite(content);
  assert.equal(status, 1);
  assert.match(stderr, /云杉芯宣布裁员\.md:\d+: .*文章「云杉芯宣布裁员」事件「云杉芯-裁员-2024」.*宣布裁员五成/);
  assert.ok(!existsSync(folder), "nothing is written");
});

test("an event with a participant that its article does not know stops the build", () => {
  const content = copyFixture();
  editContent(
    content,
    "articles/云杉芯宣布裁员.md",
    "companies: [ 云杉芯, 远山资本 ]",
    "companies: [ 云杉芯, 无名氏 ]",
  );
  const { status, stderr } = buildSite(content);
  assert.equal(status, 1);
  assert.match(stderr, /事件「云杉芯-融资-2021」的 companies里的「无名氏」/);
});

test("a folder that is not ours is not emptied, and one that is, is", () => {
  const output = temporaryFolder();
  writeFileSync(join(output, "mine.txt"), "x");
  const refused = buildSite(FIXTURE, "--output", output);
  assert.equal(refused.status, 1);
  assert.ok(existsSync(join(output, "mine.txt")));
  writeFileSync(join(build.folder, "left-over.html"), "x");
  assert.equal(buildSite(FIXTURE, "--output", build.folder).status, 0);
  assert.ok(!existsSync(join(build.folder, "left-over.html")));
});

test("an unknown argument is answered with the usage and 2", () => {
  const { status, stderr } = buildSite(FIXTURE, "--no-such-thing");
  assert.equal(status, 2);
  assert.match(stderr, /--path-prefix/);
});

test("what a correction has renamed, joined or moved is found under its former address", () => {
  const content = copyFixture();
  const decisions = [
    "- rename: { from: 英伟达, to: NVIDIA }",
    "- same: [云杉芯, 云杉]",
    "- kind: { name: 苏州人社局, is: institution }",
    "- event: { same: [云杉芯-裁员-2024, 云杉芯-裁员-2024-8] }",
  ];
  editContent(content, "corrections.yaml", "- reject: 成立首月", decisions.join("\n"));
  const { folder, status } = buildSite(content, "--path-prefix", "/a/b/");
  assert.equal(status, 0);
  const moved: readonly (readonly [string, string])[] = [
    ["companies/英伟达/", "companies/nvidia/"],
    ["companies/云杉/", "companies/云杉芯/"],
    ["companies/苏州人社局/", "institutions/苏州人社局/"],
    ["events/云杉芯-裁员-2024-8/", "events/云杉芯-裁员-2024/"],
    ["events/云杉-裁员-2024/", "events/云杉芯-裁员-2024/"],
  ];
  for (const script of ["", "hant/"]) {
    for (const [from, to] of moved) {
      const html = readFileSync(join(folder, script, from, "index.html"), "utf8");
      const [, refresh = ""] = /http-equiv="refresh" content="0; url=([^"]*)"/.exec(html) ?? [];
      const address = (path: string) => `/a/b/${path.split("/").map(encodeURIComponent).join("/")}`;
      const target = new URL(refresh, `https://x${address(script + from)}`);
      assert.equal(target.pathname, address(script + to));
      assert.ok(
        html.includes(`<link rel="canonical" href="https://example.org/dossier${address(script + to).slice(4)}"/>`),
      );
      assert.ok(existsSync(join(folder, script, to, "index.html")));
    }
  }
  assert.doesNotMatch(readFileSync(join(folder, "sitemap.xml"), "utf8"), new RegExp(encodeURIComponent("英伟达")));
});

test("an entity's page has every sentence that names it, marked and linked to its place", () => {
  const html = page("companies/云杉芯/");
  const articles = ["云杉芯宣布裁员", "雲杉芯風波", "敌意文章", "远山资本预测"];
  for (const article of articles) assert.match(html, new RegExp(`href="../../articles/${article}/#s\\d+"`));
  assert.match(html, /#s3">据本报了解，<mark>云杉芯<\/mark>于8月30日召开全体会议/);
});

test("a person is introduced by the office that is held, not by a former one", () => {
  assert.match(page("people/于正范/"), /<p class="lead">云杉芯创始人、董事长。/);
});

test("the list of events leads to every type and counts all of its events", () => {
  const [nav = ""] = /<nav class="contents".*?<\/nav>/s.exec(page("events/")) ?? [];
  const jumps = [...nav.matchAll(/href="([^"]*#[\w-]+)"[^>]*>[^<]+<small>(\d+)</g)];
  const [, all] = /<p class="item-note">(\d+)件/.exec(page("events/")) ?? [];
  assert.ok(jumps.length > 2);
  assert.equal(
    jumps.reduce((sum, [, , count]) => sum + Number(count), 0),
    Number(all),
  );
});

test("a dossier without articles says so and has no heading above nothing", () => {
  const empty = buildSite(temporaryFolder());
  assert.equal(empty.status, 0);
  const home = readFileSync(join(empty.folder, "index.html"), "utf8");
  assert.match(home, /还没有文章/);
  assert.doesNotMatch(home, /<section/);
  for (const list of ["articles", "people", "events", "timeline"]) {
    assert.match(readFileSync(join(empty.folder, list, "index.html"), "utf8"), /这里还没有内容/);
  }
});

test("each page is in one script throughout, but for the articles' own characters", () => {
  assert.match(page("hant/articles/雲杉芯風波/"), /這家公司的頭髮與發展都成了話題/);
  assert.match(page("articles/雲杉芯風波/"), /这家公司的头发与发展都成了话题/);
  assert.match(page("hant/people/于正范/"), /<h1[^>]*>于正范<\/h1>/);
  assert.match(page("hant/people/钟郁/"), /<h1[^>]*>鍾鬱<\/h1>/);
  assert.match(page("hant/companies/云杉芯/"), /<html lang="zh-Hant">/);
});

test("what an event is not, is said wherever it stands", () => {
  for (const path of [
    "timeline/",
    "events/",
    "companies/云杉芯/",
    "articles/云杉芯宣布裁员/",
    "events/云杉芯-解散-2024/",
  ]) {
    assert.match(page(path), /badge-denied">否定<\/strong>/, path);
  }
});

test("values that cannot both be true stand side by side, and an event's own page says so too", () => {
  const html = page("disagreements/");
  assert.match(html, /估值<\/b><\/p><ul class="sides">.*155亿元人民币.*160亿元人民币/s);
  assert.match(page("companies/云杉芯/"), /class="sides">.*160亿元人民币/s);
});

test("an event says how many sources tell of it independently, and which article has it from another medium", () => {
  const html = page("events/云杉芯-裁员-2024/");
  assert.match(html, /2篇文章，1个独立来源/);
  assert.match(html, /<dt>转述自<\/dt><dd>江南财经报<\/dd>/);
  assert.match(page("events/云杉芯-上市-2026/"), /2篇文章，2个独立来源/);
});

test("each form of a name leads to the sentence that writes it", () => {
  const html = page("companies/云杉芯/");
  assert.match(html, /云杉芯半导体\(苏州\)有限公司<\/span><a class="source-mark" href="[^"]*#s\d+"/);
});

test("the offices of a person in one body stand on one line, each with its sentence", () => {
  const [line = "", ...others] = page("people/于正范/").match(/<dd><a[^>]*>云杉芯<\/a><small>.*?<\/dd>/g) ?? [];
  assert.equal(others.length, 0);
  assert.deepEqual(
    [...line.matchAll(/<small>([^<]+)<\/small>/g)].map(([, title = ""]) => title.trim()).sort(),
    ["创始人、董事长", "董事长"].sort(),
  );
  assert.equal(line.match(/class="source-mark"/g)?.length, 2);
});

test("every line of a network leads to a row that holds its evidence", () => {
  const html = page("companies/云杉芯/");
  const edges = html.match(/<a href="#r\d+" tabindex="-1"><path class="edge/g) ?? [];
  assert.ok(edges.length >= 3);
  assert.match(html, /<tr id="r1">.*?<q><a href="[^"]*#s\d+">/s);
});

test("a page that can be put right has the lines for it", () => {
  assert.match(page("companies/云杉芯/"), /<code>- reject: 云杉芯<\/code>/);
  assert.match(page("events/云杉芯-裁员-2024/"), /<code>- event: \{ reject: 云杉芯-裁员-2024 \}<\/code>/);
  assert.match(
    page("companies/云杉芯/"),
    /href="https:\/\/github.com\/example\/dossier\/edit\/main\/content\/corrections.yaml"/,
  );
});

test("style and scripts are small: 20 KB, and 15 KB on any page before search is opened", () => {
  assert.ok((tree.get("assets/style.css")?.length ?? Infinity) <= 20_000);
  for (const [file, html] of pages) {
    if (/^(?:hant\/)?search\//.test(file) || html.includes('http-equiv="refresh"')) continue;
    const scripts = [...html.matchAll(/<script defer src="[^"]*(assets\/[a-z]+\.js)"/g)].map(([, path = ""]) => path);
    const size = scripts.reduce((sum, path) => sum + (tree.get(path)?.length ?? Infinity), 0);
    assert.ok(size > 0 && size <= 15_000, `${file} loads ${size} bytes of script`);
  }
});

test("of the dossier that ships no page is larger than 100 KB, and no table says twice who is what to whom", () => {
  const { folder, status } = buildSite(join(import.meta.dirname, "../../content"));
  assert.equal(status, 0);
  const html = [...readTree(folder)].filter(([file]) => file.endsWith(".html"));
  const large = html.filter(([, bytes]) => bytes.length > 100_000);
  assert.deepEqual(
    large.map(([file, bytes]) => `${file}: ${bytes.length}`),
    [],
  );
  const tables = html.map(([file, bytes]) => [file, bytes.toString("utf8").match(ROW) ?? []] as const);
  assert.ok(tables.some(([, rows]) => rows.length > 5));
  for (const [file, rows] of tables) {
    const ties = rows.map((row) => row.replace(/^<tr id="r\d+">/, ""));
    assert.equal(new Set(ties).size, ties.length, file);
  }
});

/** Who is what to whom: the first three cells of a row of the table of ties. */
const ROW = /<tr id="r\d+"><th scope="row">(?:(?!<\/th>).)*<\/th><td>(?:(?!<\/td>).)*<\/td><td>(?:(?!<\/td>).)*<\/td>/g;

test("the bars of the front page lead to the timeline and count every event", () => {
  const [nav = ""] = /<nav class="years".*?<\/nav>/s.exec(page("")) ?? [];
  const bars = [...nav.matchAll(/href="(timeline\/[^"]*#[\w-]+)"[^>]*>(?:<b>|日期不详 <small>)(\d+)</g)];
  assert.ok(bars.length >= 2);
  assert.equal(
    bars.reduce((sum, [, , count]) => sum + Number(count), 0),
    6,
  );
});

test("several articles that give the same value speak with one voice, and what is disputed is not listed again", () => {
  const [claims = ""] = /<section aria-labelledby="claims">.*?<\/section>/s.exec(page("companies/云杉芯/")) ?? [];
  const values = claims.match(/<b>\d[^<]*<\/b>/g) ?? [];
  assert.ok(values.length >= 2);
  assert.equal(new Set(values).size, values.length);
});

test("without a public address no page names another as its alternate, which search engines would refuse", () => {
  const content = copyFixture();
  editContent(content, "dossier.yaml", "base_url:", "# base_url:");
  const html = readFileSync(join(buildSite(content).folder, "index.html"), "utf8");
  assert.doesNotMatch(html, /<link rel="alternate" hreflang/);
  assert.match(html, /<a href="hant\/" lang="zh-Hant" hreflang="zh-Hant"/);
  assert.match(page(""), /<link rel="alternate" hreflang="x-default" href="https:/);
});

test("a digest says of what it is one, and an inferred date from what", () => {
  const html = page("articles/雲杉芯風波/");
  assert.match(html, /本文是《时代观察》〈云杉芯的三十天〉的摘要/);
  assert.match(html, /由文中推定：文中说/);
});

test("who only writes has a page where the setting says so, and none otherwise", () => {
  const content = copyFixture();
  const writers = (folder: string) => existsSync(join(folder, "people/范小郁"));
  assert.ok(!writers(buildSite(content).folder));
  editContent(content, "dossier.yaml", "publish: full", "publish: full\nbyline_pages: true");
  const { folder, status } = buildSite(content);
  assert.equal(status, 0);
  const html = readFileSync(join(folder, "people/范小郁/index.html"), "utf8");
  assert.match(html, /人物（作者）/);
  assert.match(html, /署名的文章/);
  assert.match(html, /云杉芯宣布裁员/);
});

test("with publish: quotes no file holds a sentence that is not quoted, the index of the search included", () => {
  const content = copyFixture();
  editContent(content, "dossier.yaml", "publish: full", "publish: quotes");
  const { folder, status } = buildSite(content);
  assert.equal(status, 0);
  const texts = [...readTree(folder)].map(([file, bytes]) => [file, textOf(bytes)] as const);
  const { articles } = prepareSite(content, "/").dossier;
  const sentences = articles.flatMap(({ sentences: all, quoted }) =>
    all.map(({ block, start, end, sentence }) => ({
      isQuoted: quoted.has(sentence),
      readings: [block.text, block.reading.Hans, block.reading.Hant].map((text) => text.slice(start, end).trim()),
    })),
  );
  const unquoted = sentences
    .filter(({ isQuoted }) => !isQuoted)
    .flatMap(({ readings }) => readings)
    // A lone mark of punctuation is a sentence too.
    .filter((sentence) => sentence.length > 4);
  assert.ok(unquoted.length >= 20);
  for (const [file, text] of texts)
    for (const sentence of unquoted) assert.ok(!text.includes(sentence), `${file} holds ${sentence}`);
  const data = texts.find(([file]) => file === "data/dossier.json")?.[1] ?? "";
  for (const { isQuoted, readings } of sentences.filter(({ readings: [text = ""] }) => text.length > 4))
    assert.equal(isQuoted, data.includes(JSON.stringify(readings[0])), `${readings[0]} is published if it is quoted`);
});

/** Bytes as they are read: Pagefind packs the texts of pages. */
function textOf(bytes: Buffer): string {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
}

const VALIDATED = [
  "",
  "articles/",
  "articles/云杉芯宣布裁员/",
  "articles/敌意文章/",
  "companies/",
  "companies/云杉芯/",
  "people/于正范/",
  "products/云杉一号/",
  "events/",
  "events/云杉芯-裁员-2024/",
  "timeline/",
  "timeline/layoff/",
  "graph/",
  "disagreements/",
  "search/",
  "sources/",
  "about/",
];
const validator = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // Attributes are written as preact writes them, and titles as newspapers do.
    "void-style": "off",
    "long-title": "off",
    "no-trailing-whitespace": "off",
    // All files come from the site itself.
    "require-sri": "off",
  },
});

for (const path of VALIDATED) {
  test(`the HTML of /${path} is valid`, async () => {
    for (const script of ["", "hant/"]) {
      const { results } = await validator.validateString(page(script + path));
      const messages = results.flatMap((result) =>
        result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      );
      assert.deepEqual(messages, []);
    }
  });
}

test("what somebody says is told as said, a paper is not at the centre of its own articles, a product is somebody's", () => {
  const content = copyFixture();
  const file = "articles/云杉芯宣布裁员.md";
  editContent(content, file, "status: denied", "status: reported");
  editContent(content, file, "publication: 江南财经报", "publication: 苏州人社局");
  const { folder } = buildSite(content);
  const read = (path: string) => readFileSync(join(folder, path, "index.html"), "utf8");
  assert.match(read("events/云杉芯-解散-2024"), /文章报道说话人这样说/);
  assert.match(read("events/云杉芯-上市-2026"), /文章没有证实|打算做/);
  assert.doesNotMatch(read("events/云杉芯-上市-2026"), /文章报道说话人这样说/);
  const isCentral = (home: string) => home.split('id="centre"')[1]?.includes('href="institutions/苏州人社局/"');
  assert.deepEqual([isCentral(read(".")), isCentral(page(""))], [false, true]);
  assert.match(page("products/云杉一号/"), /<p class="lead">云杉芯的产品。1篇文章、1个句子提到。<\/p>/);
});
