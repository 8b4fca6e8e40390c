import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { SplitFile } from "../../src/model/stages.ts";
import { clean } from "../../src/stages/clean.ts";
import { parseSource } from "../../src/stages/read.ts";
import { split } from "../../src/stages/split.ts";
import { checkLedger } from "../../src/stages/split/ledger.ts";
import { readLeadIn } from "../../src/stages/split/lead-in.ts";
import { readMetadata } from "../../src/stages/split/metadata.ts";
import { readClosing } from "../../src/stages/split/signature.ts";
import { titleSpan } from "../../src/titles.ts";

const BODY = "新桥昨日正式通车，市民步行过江只要十分钟。沿江的商户都说，生意会比去年更好。";

function splitText(text: string, file = "a.txt"): SplitFile {
  return split(clean(parseSource(file, Buffer.from(text))));
}

test("a title loses labels and names of sites, and nothing else", () => {
  const cases: [string, string][] = [
    ["新桥昨日正式通车_某某网", "新桥昨日正式通车"],
    ["新桥昨日正式通车-股票频道-和讯网", "新桥昨日正式通车"],
    ["新桥昨日正式通车--文化--人民网", "新桥昨日正式通车"],
    ["新桥昨日正式通车|公园_新浪新闻", "新桥昨日正式通车"],
    ["新桥昨日正式通车 - 澎湃新闻", "新桥昨日正式通车"],
    ["【原创】新桥昨日正式通车", "新桥昨日正式通车"],
    ["原创(新桥昨日通车 市民怎么看?)桥和路的区别-桥导航|路导航", "新桥昨日通车 市民怎么看?"],
    ["利润大增、风险可控——透视五家年报", "利润大增、风险可控——透视五家年报"],
    ["COVID-19 之后的新桥", "COVID-19 之后的新桥"],
    ["新桥通车：从设想到开工(图)", "新桥通车：从设想到开工(图)"],
    ["图书馆里的新桥模型", "图书馆里的新桥模型"],
    ["独家对话：新桥的设计师", "独家对话：新桥的设计师"],
  ];
  for (const [printed, title] of cases) {
    const { start, end } = titleSpan(printed);
    assert.equal(printed.slice(start, end), title, printed);
  }
});

test("lines about an article are read, sentences are not", () => {
  const cases: [string, ReturnType<typeof readMetadata>][] = [
    ["本报记者 王小明 上海报道", facts({ bylines: ["王小明"], dateline: "上海", ownPaper: true })],
    ["证券时报记者 王小明", facts({ publication: "证券时报", bylines: ["王小明"] })],
    ["新华社记者王小明、李四", facts({ publication: "新华社", bylines: ["王小明", "李四"] })],
    ["撰文 | 王小明", facts({ bylines: ["王小明"] })],
    ["文/王小明", facts({ bylines: ["王小明"] })],
    ["本文來源:時代週報 作者:王小明 李四", facts({ publication: "時代週報", bylines: ["王小明", "李四"] })],
    ["2024-09-12 08:00 来源：某某晚报", facts({ publication: "某某晚报", published: "2024-09-12" })],
    ["2024年9月12日", facts({ published: "2024-09-12" })],
    ["2024-09-12／要聞／A1", facts({ published: "2024-09-12" })],
    ["《光明日报》(2020年04月01日10版）", facts({ publication: "光明日报", published: "2020-04-01" })],
    ["本文源自:時代週報", facts({ publication: "時代週報" })],
    ["分享自DoNews", facts({ publication: "DoNews" })],
    ["人民日报", facts({ publication: "人民日报" })],
    ["2024年9月12日，新桥通车。", null],
    ["记者从会上获悉", null],
    ["沿江生意更好", null],
  ];
  for (const [line, expected] of cases) assert.deepEqual(readMetadata(line), expected, line);
});

function facts(some: Partial<NonNullable<ReturnType<typeof readMetadata>>> | Record<string, unknown>): never {
  const none = {
    publication: null,
    bylines: [],
    dateline: null,
    published: null,
    publishedText: null,
    ownPaper: false,
  };
  return { ...none, ...some } as never;
}

test("lead-ins say who wrote, where and when", () => {
  const cases: [string, ReturnType<typeof facts>][] = [
    [
      "《科创板日报》3月23日讯(记者 王小明)新桥通车。",
      facts({ publication: "科创板日报", bylines: ["王小明"], publishedText: "3月23日" }),
    ],
    [
      "新华社呼和浩特4月1日电(记者王小明)新桥通车。",
      facts({ publication: "新华社", bylines: ["王小明"], dateline: "呼和浩特", publishedText: "4月1日" }),
    ],
    ["中新网4月1日电新桥通车。", facts({ publication: "中新网", publishedText: "4月1日" })],
    [
      "新华社北京2024年4月1日电 新桥通车。",
      facts({ publication: "新华社", dateline: "北京", published: "2024-04-01" }),
    ],
    ["本报讯（记者　王小明）新桥通车。", facts({ bylines: ["王小明"], ownPaper: true })],
    ["【大公報訊】記者王小明報道：新橋通車。", facts({ publication: "大公報", bylines: ["王小明"] })],
    [
      "（中央社記者王小明台北5日電）新橋通車。",
      facts({ publication: "中央社", bylines: ["王小明"], dateline: "台北", publishedText: "5日" }),
    ],
    ["据新华社北京4月1日电 新桥通车。", facts({ publication: "新华社", dateline: "北京", publishedText: "4月1日" })],
    ["据新华社报道，新桥通车。", facts({})],
    ["晚报讯（记者 王小明）新桥通车。", facts({ bylines: ["王小明"], ownPaper: true })],
    ["央视网消息：新桥通车。", facts({ publication: "央视网" })],
    ["新桥昨日通车。", facts({})],
    ["公司3月23日电话会议上表示，新桥通车。", facts({})],
  ];
  for (const [paragraph, expected] of cases) assert.deepEqual(readLeadIn(paragraph), expected, paragraph);
});

test("writers in brackets at the end are read, other brackets are not", () => {
  assert.deepEqual(
    readClosing("新桥通车。(浙江日报记者王小明通讯员李四)"),
    facts({ publication: "浙江日报", bylines: ["王小明", "李四"] }),
  );
  assert.deepEqual(readClosing("新桥通车。（实习生王小明对此文亦有贡献）"), facts({}));
});

test("an article without marks is one article with its title, writers and place", () => {
  const { articles } = splitText(
    `新桥通车\n\n本报记者 王小明 上海报道\n\n${BODY}\n\n《江边晚报》记者了解到，灯将在下月点亮。`,
  );
  const [article] = articles;
  assert.equal(articles.length, 1);
  assert.equal(article?.title, "新桥通车");
  assert.equal(article?.publication, "江边晚报");
  assert.deepEqual(article?.bylines, ["王小明"]);
  assert.equal(article?.dateline, "上海");
  assert.deepEqual(article?.source.lines, [1, 7]);
  assert.deepEqual(
    article?.body.map(({ line }) => line),
    [5, 7],
  );
});

test("a head is read however it is laid out", () => {
  const cases: [string[], Partial<SplitFile["articles"][number]>][] = [
    [["中国水运报", "2024年5月6日　星期一　第3版　港航", "新桥昨日正式通车"], { publication: "中国水运报" }],
    [
      ["早新闻丨新桥正式通车；江边商行递表；两家门店停业", "21江边早报　编辑 骆一川　2024年5月6日 07:05", "【交通】"],
      { title: "早新闻丨新桥正式通车；江边商行递表；两家门店停业", publication: "21江边早报" },
    ],
    [
      ["早参丨新桥正式通车", "每经记者：丁周洋乐　每经编辑：何禹", "2024年5月6日　星期一", "|1|新桥通车"],
      { title: "早参丨新桥正式通车", publication: "每日经济新闻", bylines: ["丁周洋乐"] },
    ],
    [
      ["新橋昨日正式通車 市民過江", "【經濟日報 記者何珊、林岸／台中－台北連線報導】"],
      { publication: "經濟日報", bylines: ["何珊", "林岸"], dateline: "台中－台北" },
    ],
    [["新桥昨日正式通车", "市民步行过江只要十分钟，商户称生意好", "本报记者 周以安"], { title: "新桥昨日正式通车" }],
    [["新橋昨日通車", "首日逾3%　市民過江只要十分鐘", "明報記者　周以安"], { title: "新橋昨日通車" }],
  ];
  for (const [head, expected] of cases) {
    const { articles } = splitText([...head, "", BODY, "", BODY].join("\n"));
    assert.equal(articles.length, 1, head.join("|"));
    const read = Object.fromEntries(Object.keys(expected).map((key) => [key, articles[0]?.[key as "title"]]));
    assert.deepEqual(read, expected);
  }
});

test("a file is split at marked titles", () => {
  const { articles } = splitText(
    `# 甲题一句话\n\n证券时报记者 王小明\n\n${BODY}\n\n## 小标题\n\n${BODY}\n\n# 乙题一句话\n\n${BODY}`,
    "a.md",
  );
  assert.deepEqual(
    articles.map(({ title, bylines }) => [title, bylines]),
    [
      ["甲题一句话", ["王小明"]],
      ["乙题一句话", []],
    ],
  );
  assert.deepEqual(
    articles[0]?.body.map(({ kind }) => kind),
    ["paragraph", "heading", "paragraph"],
  );
});

test("a file is split at a title above the writers, also one of two printed lines", () => {
  const second = "菜场搬进新大棚：\n既卖菜 又开餐馆".split("\n");
  const { articles } = splitText(
    ["新桥通车", "本报记者 王小明 上海报道", BODY, ...second, "本报记者 李四 杭州报道", BODY].join("\n\n"),
  );
  assert.deepEqual(
    articles.map(({ title, dateline }) => [title, dateline]),
    [
      ["新桥通车", "上海"],
      ["菜场搬进新大棚： 既卖菜 又开餐馆", "杭州"],
    ],
  );
});

test("the header speaks for the only article and its title is not printed twice", () => {
  const { articles, ledger } = splitText(
    `---\ntitle: 新桥通车\npublished: 2024-09\n---\n(民生)新桥通车\n${BODY}\n新桥通车`,
  );
  const [article] = articles;
  assert.equal(article?.title, "新桥通车");
  assert.equal(article?.published, "2024-09");
  assert.equal(article?.publishedBasis, "header");
  assert.deepEqual(
    article?.body.map(({ text }) => text),
    [BODY],
  );
  assert.ok(ledger.entries.some(({ rule }) => rule === "repeated-title"));
});

test("what holds no article gives none, and a problem", () => {
  for (const text of ["", "\n\n", "首页 > 新闻\n\n版权所有"]) {
    const { articles, ledger, problems } = splitText(text);
    assert.deepEqual(articles, []);
    assert.equal(problems.at(-1)?.code, "no-article");
    checkLedger(ledger);
  }
});

test("the ledger covers every character of whatever comes in", () => {
  const texts = [
    "\ufeff\n 新桥\t通车 \r\n\r\n轉(zhuǎn)機(jī)。\u2028又一行",
    "# 甲\n# 乙\n#\n##丙",
    "a".repeat(3000),
    "“".repeat(50),
    "---\ntitle: 甲\n---\n",
    "专家同意?!督鹑跁r報》報道。《金融時報》報道。",
    "<p>甲&amp;乙&#128512;丙</p><b>",
  ];
  for (const text of texts) {
    for (const file of ["a.txt", "a.html"]) {
      const { ledger } = splitText(text, file);
      checkLedger(ledger);
      assert.equal(ledger.entries.at(-1)?.end ?? 0, ledger.length);
    }
  }
});

test("the articles and cuts of each fixture are what is expected", () => {
  const folder = new URL("../fixtures/split/", import.meta.url);
  for (const name of readdirSync(folder)) {
    const input = readdirSync(new URL(`${name}/`, folder)).find((file) => file.startsWith("input."));
    assert.ok(input, name);
    const { articles, ledger } = split(clean(parseSource(input, readFileSync(new URL(`${name}/${input}`, folder)))));
    checkLedger(ledger);
    const found = {
      articles: articles.map(({ title, publication, bylines, dateline, published, publishedText, body }) => {
        return {
          title,
          publication,
          bylines,
          dateline,
          published,
          publishedText,
          body: body.map(({ kind, text }) => (kind === "heading" ? `## ${text}` : text)),
        };
      }),
      cuts: [
        ...new Set(ledger.entries.filter(({ rule }) => rule !== "").map(({ as, rule }) => `${as} ${rule}`)),
      ].sort(),
    };
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), "utf8"));
    assert.deepEqual(found, expected, name);
  }
});
