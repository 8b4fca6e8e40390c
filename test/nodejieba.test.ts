import assert from "node:assert/strict";
import { test } from "node:test";
import { tagWords } from "../src/nodejieba.ts";

const TEXTS = [
  "",
  "象帝先(688256.SH)于2024年8月30日召开",
  "a\ud800b中国\udc00",
  "x\u0000y中国",
  "𠮷野家 中国  ok\tno\n行\r\n",
  "ｆｕｌｌ１２３，\ufeff中\u200b国e\u0301 C++ 👨‍👩‍👧",
];

for (const text of TEXTS) {
  test(`words cover the text: ${JSON.stringify(text)}`, () => {
    const words = tagWords(text);
    assert.equal(words.map((word) => word.text).join(""), text);
    let at = 0;
    for (const word of words) {
      assert.equal(word.start, at);
      assert.equal(text.slice(word.start, word.end), word.text);
      at = word.end;
    }
    assert.equal(at, text.length);
  });
}

const GLUED: readonly (readonly [text: string, words: readonly [string, string]])[] = [
  ["当时去过汉庭的人", ["去过", "汉庭"]],
  ["由泓岚集团接手", ["由", "泓岚"]],
  ["其后进高盛，做到主席", ["进", "高盛"]],
  ["云岚董事长娄竞说，不急", ["竞", "说"]],
  ["前泓岚总裁", ["前", "泓岚"]],
  ["江川市农业农村局局长介绍", ["局", "局长"]],
  ["临河县第三中学教师贺兰芝", ["中学", "教师"]],
  ["衡泰律师事务所律师邬晓棠", ["事务所", "律师"]],
];

for (const [text, words] of GLUED) {
  test(`${words.join(" and ")} are two words in ${text}`, () => {
    const found = tagWords(text).map((word) => word.text);
    assert.ok(
      words.every((word) => found.includes(word)),
      found.join("/"),
    );
  });
}
