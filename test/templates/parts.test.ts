import assert from "node:assert/strict";
import { test } from "node:test";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { Title } from "../../templates/parts.tsx";

const TITLES = [
  ["云杉芯宣布裁员", ["云杉芯宣布裁员"]],
  ["云杉芯:芯片与房价", ["云杉芯:", "芯片与房价"]],
  ["远山、云杉芯等成立", ["远山、", "云杉芯等成立"]],
  ["云杉芯裁员1,000人", ["云杉芯裁员1,000人"]],
  ["云杉芯 Big Deal", ["云杉芯", "Big Deal"]],
  ["云杉芯裁员，", ["云杉芯裁员，"]],
  ["Big Deal", ["Big Deal"]],
  ["<b>、</b>", ["<b>、", "</b>"]],
] as const;

for (const [text, clauses] of TITLES) {
  test(`the title ${text} breaks into ${String(clauses.length)}, and reads as before`, () => {
    const html = renderToString(h(Title, { text }));
    const plain = (part: string) => part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    assert.equal(plain(html.replaceAll(/<\/?span>/g, "")), text);
    const parts = [...html.matchAll(/<span>(.*?)<\/span>/g)].map(([, part = ""]) => plain(part));
    assert.deepEqual(parts, clauses.length === 1 ? [] : clauses);
  });
}
