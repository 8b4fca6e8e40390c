import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { SourceHeader } from "../../../src/model/stages.ts";
import { clean } from "../../../src/stages/clean.ts";
import { parseSource } from "../../../src/stages/read.ts";
import { split } from "../../../src/stages/split.ts";

/** Invented pages in the markup of the sites that clippings come from, each with the same invented article. */
const FOLDER = join(import.meta.dirname, "../../fixtures/pages");

const HANS = [
  "江川大桥昨日正式通车，全长三点二公里，双向六车道，两岸居民往来不必再绕行老城。",
  "市交通局局长周敏在仪式上说：“这座桥修了四年，今天终于交到市民手里。”",
  "桥上的变化",
  "记者在桥头看到，上午九点起便有市民骑车上桥，有人带着孩子在观景台上拍照。",
  "交通部门统计，首日过桥人数约十二万人次，其中骑行者占三成。",
  "为什么要修这座桥？",
  "周敏介绍，老桥建于上世纪七十年代，每日车流早已超过设计能力的两倍。",
  "下一步，两岸的公交线路将重新规划，夜间灯光也会在月底前调试完毕。",
];
const HANT = [
  "江川大橋昨日正式通車，全長三點二公里，雙向六車道，兩岸居民往來不必再繞行老城。",
  "市交通局長周敏在儀式上說：「這座橋修了四年，今天終於交到市民手裡。」",
  "交通部門統計，首日過橋人數約十二萬人次，其中騎行者占三成。",
];
const URL = "https://news.example.com/2024/09/12/bridge.html";

interface Expected {
  readonly header: Partial<SourceHeader>;
  readonly body: readonly string[];
}

const hans = (header: Partial<SourceHeader>): Expected => ({
  header: { title: "江川大桥通车首日迎来十二万人次", published: "2024-09-12" as never, ...header },
  body: HANS,
});
const hant = (header: Partial<SourceHeader>, leadIn = ""): Expected => ({
  header: { title: "江川大橋通車首日迎來十二萬人次", published: "2024-09-12" as never, ...header },
  body: [leadIn + (HANT[0] ?? ""), ...HANT.slice(1)],
});

const EXPECTED: Readonly<Record<string, Expected>> = {
  "bbc-like": hans({ publication: "BBC中文", url: URL }),
  "br-text": hans({ publication: "江川日报", bylines: ["王小明"] }),
  "cna-big5": hant({}, "（中央社記者王小明台北12日電）"),
  "finance-widgets": hans({ publication: "江川日报", bylines: ["王小明"] }),
  flash: {
    header: { title: "江川大桥昨日通车", published: "2024-09-12" as never },
    body: ["财联社9月12日电，江川大桥昨日正式通车，全长三点二公里。"],
  },
  "hk-next": hant({ publication: "香港01", bylines: ["王小明"], url: "https://www.hk01.com/a/1" }),
  "json-ld-graph": hans({ bylines: ["王小明", "李四光"], url: URL }),
  "ltn-like": hant({ publication: "自由時報電子報" }, "〔記者王小明／台北報導〕"),
  "names-line": hans({ publication: "第一财经", bylines: ["王小明"] }),
  "next-data": hans({ publication: "澎湃新闻", bylines: ["王小明"] }),
  "official-gbk": hans({ publication: "江川日报" }),
  "portal-account": hans({ publication: "江川日报" }),
  "portal-date-source": hans({ publication: "江川日报", url: URL }),
  "post-body": hans({ publication: "江川日报", url: URL }),
  "saved-by-browser": hans({ publication: "江川日报", url: URL }),
  "split-date": hans({ publication: "江川日报" }),
  "state-in-script": hans({ publication: "江川日报" }),
  "summary-and-body": hans({ publication: "江川日报" }),
  "udn-like": hant({ publication: "聯合報", bylines: ["王小明"] }),
  "wechat-like": hans({
    publication: "江边记",
    bylines: ["王小明"],
    url: "http://mp.weixin.qq.com/s?__biz=abc&mid=1",
  }),
};

for (const file of readdirSync(FOLDER)) {
  test(`${file}: what it says of its article, and the article whole and nothing else`, () => {
    const expected = EXPECTED[file.replace(".html", "")];
    assert.ok(expected);
    const cleaned = clean(parseSource(file, readFileSync(join(FOLDER, file))));
    assert.deepEqual(cleaned.header, expected.header);
    const { articles } = split(cleaned);
    assert.deepEqual(
      articles.map(({ body }) => body.map(({ text }) => text)),
      [expected.body],
    );
  });
}

test("a YAML header above a page overrides what the page says", () => {
  const yaml = "---\ntitle: 另一个标题\npublished: 2020-01-02\nbylines: [赵六]\n---\n";
  const page = readFileSync(join(FOLDER, "post-body.html"), "utf8");
  const { header, blocks } = clean(parseSource("a.html", Buffer.from(yaml + page)));
  assert.deepEqual(
    [header.title, header.published, header.bylines, header.publication, header.url],
    ["另一个标题", "2020-01-02", ["赵六"], "江川日报", URL],
  );
  assert.ok(blocks.some(({ text }) => text === HANS[0]));
});

test("what would keep a parser busy for minutes is refused by name at once, and a picture in an address is not", () => {
  const hostile: [string, string][] = [
    ["<a>".repeat(1_000_000), "html-too-deep"],
    ["<b id=a><i id=b>".repeat(5000) + "<p>字".repeat(100_000), "html-too-deep"],
    ["<p>字</p>".repeat(200_000), "html-too-many-tags"],
    [`<a ${Array.from({ length: 100_000 }, (_, i) => `a${String(i)}=1`).join(" ")}>`, "html-too-many-tags"],
  ];
  for (const [page, code] of hostile) {
    const { blocks, problems } = clean(parseSource("a.html", Buffer.from(page)));
    assert.deepEqual([blocks, problems.map((problem) => [problem.code, problem.severity])], [[], [[code, "refused"]]]);
  }
  const picture = `<p>${HANS[0] ?? ""}<img src="data:image/png;base64,${"a/b+".repeat(50_000)}"></p>`;
  assert.equal(clean(parseSource("a.html", Buffer.from(picture))).blocks[0]?.text, HANS[0]);
});
