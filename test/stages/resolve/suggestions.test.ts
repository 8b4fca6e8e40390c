import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { formatCorrection } from "../../../src/correction-line.ts";
import { makeDossier } from "../../../src/pipeline.ts";
import { parseCorrections } from "../../../src/stages/read/corrections.ts";
import { parseSource } from "../../../src/stages/read.ts";
import { formatContent } from "../../../src/stages/write.ts";
import { resolve } from "../../../src/stages/resolve.ts";
import { annotatedArticle, LEXICON, type Names } from "../../builders.ts";

/** Articles that leave much open: a slip without proof, a short form of two companies, namesakes, a name seen once. */
const SOURCES = [
  "星河快运扩张\n\n星河快运宣布扩张。星河快运董事长林若川说，订单很多。有读者问起星合快运，星河快运没有回答。\n",
  "蓝岸银行年报\n\n蓝岸银行发布年报。蓝岸证券也发布年报。另有消息称，蓝岸要合并。\n",
  "江川医院扩建\n\n江川医院院长张伟说，医院要扩建。《江川晚报》报道了此事。\n",
  "嘉禾超市开店\n\n嘉禾超市董事长张伟说，要开新店。嘉禾超市发言人方一诺证实。分析师于知秋表示欢迎。\n",
];
const NAMES = [
  "- add: { company: 星河快运 }",
  "- add: { company: 星合快运 }",
  "- add: { company: 蓝岸银行 }",
  "- add: { company: 蓝岸证券 }",
  "- add: { company: 蓝岸 }",
  "- add: { institution: 江川医院 }",
  "- add: { company: 嘉禾超市 }",
  "- add: { person: 林若川 }",
  "- add: { person: 张伟 }",
  "- add: { person: 方一诺 }",
];
const sources = SOURCES.map((text, i) => parseSource(`${String(i)}.txt`, new TextEncoder().encode(text)));

/** Without the tagger, so that new weights change nothing here. */
function dossier(...lines: string[]) {
  const { corrections, problems } = parseCorrections([...NAMES, ...lines].join("\n"), "c.yaml");
  assert.deepEqual(problems, []);
  return makeDossier(sources, { corrections, file: "c.yaml" }, { lexicon: LEXICON, tagger: null });
}

const written = ({ articles, ledgers }: ReturnType<typeof dossier>) => [...formatContent(articles, ledgers)];
const plain = dossier();

describe("suggestions", () => {
  test("are asked about slips, short forms of several and namesakes, the most helpful first", () => {
    const kinds = plain.suggestions.map((line) => line.replace(/ #.*/, ""));
    for (const line of [
      "- same: [星河快运, 星合快运]",
      "- same: [蓝岸证券, 蓝岸]",
      "- same: [张伟（嘉禾超市）, 张伟（江川医院）]",
      "- reject: 于知秋",
    ])
      assert.ok(kinds.includes(line), `${line}\n${kinds.join("\n")}`);
    const places = ["星合快运", "于知秋"].map((form) => kinds.findIndex((line) => line.includes(form)));
    assert.ok((places[0] ?? 9) < (places[1] ?? 0));
    assert.ok(plain.suggestions.length <= 20);
  });

  test("are asked about names on which the vote was close, by kind and by weight", () => {
    const votes = [
      { form: "澄一", score: 0.7, rival: { kind: "person" as const, score: 0.65 } },
      { form: "泓二", score: 0.61, rival: null },
      { form: "江川三公司", score: 0.61, rival: null },
    ];
    const kinds: Names = { 澄一: "company", 泓二: "company", 江川三公司: "company" };
    const article = annotatedArticle("标题", ["澄一，泓二，江川三公司。澄一，泓二。"], kinds, { votes });
    const lines = resolve([article], { corrections: [], file: "c.yaml" }).suggestions.map(({ line }) => line);
    assert.ok(
      lines.some((line) => line.startsWith("- kind: { name: 澄一, is: person }")),
      lines.join("\n"),
    );
    assert.ok(
      lines.some((line) => line.startsWith("- reject: 泓二")),
      lines.join("\n"),
    );
    assert.ok(!lines.some((line) => line.includes("江川三公司")), lines.join("\n"));
  });

  test("name first what most probably is no name: made of common words, cut within a word, without a surname", () => {
    const kinds: Names = { 市场整合集团: "company", 江川星禾: "company", 泽塔波: "person", 林若川: "person" };
    const article = annotatedArticle("标题", ["市场整合集团来了，江川星禾也来了。泽塔波走了，林若川没有走。"], kinds);
    const lines = resolve([article], { corrections: [], file: "c.yaml" }).suggestions.map(({ line }) => line);
    assert.deepEqual(
      lines.map((line) => line.replace(/^- reject: | #.*/g, "")),
      ["市场整合集团", "泽塔波", "林若川", "江川星禾"],
    );
  });

  for (const line of plain.suggestions)
    test(`can be pasted, and does something: ${line}`, () => {
      const { corrections, problems } = parseCorrections(line, "c.yaml");
      assert.deepEqual([corrections.length, problems], [1, []]);
      const made = dossier(line);
      assert.deepEqual(made.problems, []);
      assert.notDeepEqual(written(made), written(plain));
      assert.ok(!made.suggestions.includes(line));
    });

  test("are not made about what people have decided", () => {
    const decided = dossier("- different: [星河快运, 星合快运]", "- add: { institution: 江川晚报 }");
    assert.ok(!decided.suggestions.some((line) => /星合快运|江川晚报/.test(line)));
  });

  test("doubt a kind that use or ending speaks against, and a name that holds another and more", () => {
    const names: Names = {
      北辰: "person",
      周明: "person",
      周明说: "person",
      江川旅游协会: "company",
      云岚集团: "institution",
    };
    const text = "北辰总经理周明与江川旅游协会、云岚集团签约。周明说完就走。";
    const roles = [{ person: "周明", organization: "北辰", title: "总经理", former: false, quote: "北辰总经理周明" }];
    const article = annotatedArticle("题", [text], names, { roles });
    const lines = resolve([article], { corrections: [], file: "" }).suggestions.map(({ line }) =>
      line.replace(/ #.*/, ""),
    );
    for (const line of [
      "- kind: { name: 北辰, is: company }",
      "- kind: { name: 江川旅游协会, is: institution }",
      "- kind: { name: 云岚集团, is: company }",
      "- reject: 周明说",
    ])
      assert.ok(lines.includes(line), `${line}\n${lines.join("\n")}`);
  });

  test("are twenty at most", () => {
    const names: Names = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`Name${String(i)}x`, "company"]));
    const article = annotatedArticle("题", [Object.keys(names).join("，")], names);
    assert.equal(resolve([article], { corrections: [], file: "" }).suggestions.length, 20);
  });
});

describe("formatCorrection", () => {
  test("writes a line that reads back as the decision, whatever the names hold", () => {
    for (const name of [
      "*ST云岚",
      "云岚: 鲜生",
      "A, B",
      "[甲]",
      "null",
      "甲 # 乙",
      "‘引’号",
      '"引"号',
      "Orbit+",
      "张伟（嘉禾）",
      "2024",
    ]) {
      const decisions = [{ reject: name }, { same: [name, "乙"] as [string, string] }, { kind: { name, is: "company" as const } }, { add: { company: name, forms: [name] } }]; // prettier-ignore
      for (const decision of decisions) {
        const { corrections, problems } = parseCorrections(formatCorrection(decision, "理由"), "c.yaml");
        assert.deepEqual([corrections, problems], [[{ ...decision, line: 1 }], []], name);
      }
    }
  });
});
