import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMarkdown, renderBody, type LinkSpan } from "../../src/site/body.ts";

function render(markdown: string, links: readonly LinkSpan[] = []): string {
  const body = parseMarkdown(markdown);
  return renderBody(
    body,
    body.blocks.map(({ text, sentences }) => ({ text, links, shown: sentences })),
  );
}

test("sentences have anchors, numbered through the article", () => {
  const html = render("甲。乙！\n\n丙");
  assert.equal(
    html,
    '<p><span id="s1" class="s">甲。</span><span id="s2" class="s">乙！</span></p><p><span id="s3" class="s">丙</span></p>',
  );
});

test("a sentence that runs through several elements has its anchor once", () => {
  const html = render("甲**乙**丙。丁");
  assert.equal(
    html,
    '<p><span id="s1" class="s">甲</span><strong><span class="s">乙</span></strong><span class="s">丙。</span>' +
      '<span id="s2" class="s">丁</span></p>',
  );
});

test("names become links", () => {
  const html = render("象帝先裁员。", [{ start: 0, end: 3, href: "../x/" }]);
  assert.equal(html, '<p><span id="s1" class="s"><a href="../x/" class="entity">象帝先</a>裁员。</span></p>');
});

test("a heading of the first order is one below the title of the page", () => {
  assert.match(render("# 甲"), /^<h2>/);
});

const HOSTILE = [
  "<script>alert(1)</script>",
  "甲<img src=x onerror=alert(1)>乙",
  "![x](http://evil/x.png)",
  "[点我](javascript:alert(1))",
  "[点我](data:text/html,1)",
  "<a href='javascript:1' id=content class=skip>甲</a>",
  "<style>*{display:none}</style>",
  "![x][y]\n\n[y]: http://evil/x.png",
  "<svg><use href='//evil'/></svg>",
];

for (const markdown of HOSTILE) {
  test(`nothing acts in ${JSON.stringify(markdown)}`, () => {
    const html = render(markdown);
    assert.doesNotMatch(html, /<(?:script|img|style|svg|iframe|object|link|meta)/i);
    assert.doesNotMatch(html, /<[^>]*(?:javascript:|data:|onerror|evil|id="content")/i);
  });
}

test("raw HTML stays to be read as text", () => {
  assert.match(render("<script>alert(1)</script>"), /&#x3C;script>alert\(1\)&#x3C;\/script>/);
});
