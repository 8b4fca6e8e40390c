import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { formatArticleFile, formatBody, parseBody, parseHeader } from "../src/article-file.ts";

type Block = Readonly<{ kind: "heading" | "paragraph"; text: string }>;

/** What comes back of an article that was written. */
function roundTrip(header: object, body: readonly Block[]): { header: unknown; body: readonly Block[] } {
  const file = parseHeader(formatArticleFile(header, formatBody(body)));
  return { header: file.header, body: parseBody(file.content) };
}

/** Bits of text that Markdown, HTML, YAML or a template engine would take for something. */
const HOSTILE = [
  "{{ 7*7 }}", "{% raw %}", "<%= x %>", "${x}", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!-- x -->", "-->", "<?php", "<![CDATA[",
  "# 井号", "## 二", "#", "标题 #", "1. 一", "1) 一", "12. 十二", "- 横", "+ 加", "* 星", "*", "**粗**", "_斜_", "__", "~~删~~", "`码`", "```", "~~~",
  "[a](b)", "[a]", "[a]: b", "![a](b)", "[^1]", "[^1]: x", "---", "- - -", "***", "===", "...", "&amp;", "&lt;b&gt;", "&#x41;", "&nbsp;", "&", "\\", "\\*", "> 引", ">",
  "|a|b|", "http://a.b/c", "<http://a.b>", "www.a.b", "a@b.c", " 前空格", "后空格 ", "　全角空格", "\u00a0不断空格", "四\u00a0\u00a0", "    四个空格", "\t制表", "中\t间", "两  个",
  "行尾两空格  ", "\u200b零宽", "\u2028", "😀", ":::", "$x$", "--", "a_b_c", "2*3*4", "x<y>z", "~", "^", "!", "title: x", "%", "\ufeffx",
] as const; // prettier-ignore

describe("the file of an article", () => {
  test("gives every text back character by character, as a paragraph and as a heading", () => {
    for (const text of HOSTILE)
      for (const kind of ["paragraph", "heading"] as const) {
        const body: Block[] = [
          { kind: "paragraph", text: "前文。" },
          { kind, text },
          { kind: "paragraph", text },
        ];
        assert.deepEqual(roundTrip({ a: "b" }, body).body, body, `${kind} ${JSON.stringify(text)}`);
      }
  });

  test("gives every pair of such texts back within one paragraph", () => {
    for (const a of HOSTILE)
      for (const b of HOSTILE) {
        const body: Block[] = [{ kind: "paragraph", text: `${a}${b}` }];
        assert.deepEqual(roundTrip({}, body).body, body, JSON.stringify(body[0]?.text));
      }
  });

  test("gives the header back, and lets no text of it end the header", () => {
    for (const text of HOSTILE) {
      const header = { title: text, forms: [text], events: [{ quote: text }] };
      assert.deepEqual(roundTrip(header, [{ kind: "paragraph", text: "正文。" }]), {
        header,
        body: [{ kind: "paragraph", text: "正文。" }],
      });
    }
  });

  test("holds no markup that comes from a text", () => {
    const markdown = parseHeader(
      formatArticleFile({}, formatBody([{ kind: "paragraph", text: "<script>x</script> [a](b) **c**" }])),
    ).content;
    assert.doesNotMatch(markdown, /(?<!\\)<script>|(?<!\\)\[a\]\(|(?<!\\)\*\*c/);
  });
});

describe("parseHeader", () => {
  test("refuses a header in any other language and evaluates nothing", () => {
    for (const language of ["js", "javascript", "json", "coffee", "toml", "cson", "eval"])
      assert.throws(
        () => parseHeader(`---${language}\n{ get a() { throw new Error("evaluated") } }\n---\n正文`),
        {
          message: /^(?!evaluated)/,
        },
        language,
      );
  });

  test("takes a file without a header as text alone", () => {
    assert.deepEqual(parseHeader("正文。\n\n---\n\n后文。"), {
      header: {},
      content: "正文。\n\n---\n\n后文。",
      hasHeader: false,
    });
  });

  test("does not remember the header of a file that looks the same", () => {
    const text = "---\na: [x]\n---\n";
    (parseHeader(text).header as { a: string[] }).a.push("y");
    assert.deepEqual(parseHeader(text).header, { a: ["x"] });
  });
});
