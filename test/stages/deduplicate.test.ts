import assert from "node:assert/strict";
import { test } from "node:test";
import type { NormalizedArticle, SourceArticle } from "../../src/model/stages.ts";
import { simplifiedView, traditionalView } from "../../src/opencc.ts";
import { clean } from "../../src/stages/clean.ts";
import { deduplicate } from "../../src/stages/deduplicate.ts";
import { normalize } from "../../src/stages/normalize.ts";
import { readSources } from "../../src/stages/read.ts";
import { split } from "../../src/stages/split.ts";
import { sourceArticle } from "../builders.ts";

const DIGESTS = readSources("content/sources").sources.flatMap((source) => split(clean(source)).articles);

type Change = (article: SourceArticle) => SourceArticle;

const mapText =
  (convert: (text: string) => string): Change =>
  (article) => ({
    ...article,
    title: convert(article.title),
    body: article.body.map((block) => ({ ...block, text: convert(block.text) })),
  });
const retitle: Change = (article) => ({ ...article, title: `独家：${article.title.slice(3)}，业内人士这样看` });
const otherScript: Change = (article) =>
  mapText(simplifiedView(article.title) === article.title ? traditionalView : simplifiedView)(article);
const cut: Change = (article) => ({
  ...article,
  body: article.body.slice(0, Math.ceil((article.body.length * 2) / 3)),
});
const surround: Change = (article) => ({
  ...article,
  body: [
    { kind: "paragraph", text: "点击上方蓝字关注我们，每天为你推送本地新闻和生活资讯，转发给更多朋友。", line: 1 },
    ...article.body,
    { kind: "paragraph", text: "本文转自网络，版权归原作者所有，如有侵权请与我们联系，我们将及时处理。", line: 999 },
    { kind: "paragraph", text: "往期回顾：老桥将被改成公园；渡轮停运之后；菜市场里的新面孔。", line: 1000 },
  ],
});
const CHANGES: readonly Change[] = [
  retitle,
  otherScript,
  cut,
  surround,
  (article) => surround(cut(otherScript(retitle(article)))),
];

/** The daily report of a market: the same words every day, with other figures. */
function marketReport(day: number): SourceArticle {
  const figure = (n: number): string => (((day * 7919 + n * 104_729) % 9000) / 100 + 10).toFixed(2);
  return sourceArticle(`收盘：${String(day)}日市场综述`, [
    `今日三大指数收盘涨跌不一，综合指数报${figure(1)}点，变动${figure(2)}%，成份指数报${figure(3)}点，变动${figure(4)}%。`,
    `两市成交额合计${figure(5)}亿元，较上一交易日变化${figure(6)}亿元，共有${figure(7)}只股票上涨，${figure(8)}只下跌。`,
    `板块方面，能源、食品、交通运输等行业涨幅居前，分别为${figure(9)}%、${figure(10)}%和${figure(11)}%，资金净流入${figure(12)}亿元。`,
    `分析人士认为，短期内市场仍将维持震荡格局，投资者应当控制仓位，关注业绩确定性较强的公司。`,
  ]);
}

/** A form that is filled in with a company's name, and says the same of each. */
function form(company: string): SourceArticle {
  return sourceArticle(`${company}：股东大会通过分红方案`, [
    `${company}昨日召开股东大会，会议由董事长主持，到会股东对分红方案进行了表决，方案获得通过。`,
    `会后${company}表示，公司经营情况正常，内外部经营环境没有发生重大变化，不存在应披露而未披露的事项。`,
    `多位股东向记者表示，${company}近年分红稳定，希望管理层继续重视对股东的回报，加强与投资者的沟通。`,
  ]);
}

/** Two papers on one event, in their own words. */
const ON_ONE_EVENT = [
  sourceArticle("大桥通车", [
    "江川大桥昨日正式通车，全长三点二公里，双向六车道，两岸居民往来不必再绕行老城，市长出席了仪式。",
    "交通部门统计，首日过桥人数约十二万人次，其中骑行者占三成，商户都说生意会比去年更好。",
  ]),
  sourceArticle("十二万人走过新桥", [
    "修了四年的新桥终于开放，昨天有约十二万人次从桥上走过，其中三成是骑车来的，许多人带着孩子看江景。",
    "这座三公里多的桥有六条车道，老城的拥堵有望缓解，市长在通车仪式上感谢了建设者，商户也很期待。",
  ]),
];

interface Labelled {
  readonly article: NormalizedArticle;
  readonly text: string;
}

function labelled(): Labelled[] {
  const copies = DIGESTS.flatMap((article, i) =>
    [(same: SourceArticle) => same, ...CHANGES].map((change, j) => ({
      article: change(article),
      text: `digest ${String(i)}`,
      file: `${String(j)}-${String(i)}.txt`,
    })),
  );
  const others = [
    ...[1, 2, 3, 4, 5, 6].map(marketReport),
    ...["云岚", "青禾", "江川乳业"].map(form),
    ...ON_ONE_EVENT,
  ].map((article, i) => ({
    article,
    text: `other ${String(i)}`,
    file: `other-${String(i)}.txt`,
  }));
  return [...copies, ...others].map(({ article, text, file }) => ({
    article: normalize({ ...article, source: { ...article.source, file } }),
    text,
  }));
}

function pairs(groups: Iterable<readonly string[]>): Set<string> {
  const found = new Set<string>();
  for (const group of groups) for (const a of group) for (const b of group) if (a < b) found.add(`${a}|${b}`);
  return found;
}

test("reprints are found among digests, their copies, daily reports and tellings of one event: F1 of pairs above 0.95", () => {
  const all = labelled();
  assert.ok(DIGESTS.length >= 9);
  const { articles } = deduplicate(all.map(({ article }) => article));
  const found = pairs(
    articles.map(({ source, reprints = [] }) => [source.file, ...reprints.map((copy) => copy.source.file)]),
  );
  const right = pairs(
    [...new Set(all.map(({ text }) => text))].map((text) =>
      all.filter((item) => item.text === text).map(({ article }) => article.source.file),
    ),
  );
  const hits = [...found].filter((pair) => right.has(pair)).length;
  assert.deepEqual(
    [...found].filter((pair) => !right.has(pair)),
    [],
  );
  const f1 = (2 * hits) / (found.size + right.size);
  assert.ok(f1 >= 0.95, `F1 ${f1.toFixed(3)}, ${String(hits)} of ${String(right.size)} pairs`);
});

test("the earliest copy becomes the article, else the fullest, else the first by name, in whatever order they come", () => {
  const [digest] = DIGESTS;
  assert.ok(digest);
  const at = (file: string, published: string | null, change: Change = (same) => same): NormalizedArticle =>
    normalize({ ...change(digest), published: published as never, source: { ...digest.source, file } });
  const cases: [NormalizedArticle[], string][] = [
    [[at("a", "2024-09-14"), at("b", "2024-09-13"), at("c", null)], "b"],
    [[at("a", null, cut), at("b", null), at("c", null, cut)], "b"],
    [[at("b", null), at("a", null)], "a"],
  ];
  for (const [copies, first] of cases) {
    for (const order of [copies, copies.toReversed()]) {
      const { articles, problems } = deduplicate(order);
      assert.deepEqual(
        articles.map(({ source }) => source.file),
        [first],
      );
      assert.equal(articles[0]?.reprints?.length, copies.length - 1);
      assert.deepEqual(new Set(problems.map(({ code }) => code)), new Set(["reprint"]));
    }
  }
});

test("many copies and many reports of one mould take time that grows with their number", () => {
  const [digest] = DIGESTS;
  assert.ok(digest);
  const copies = Array.from({ length: 600 }, (_, i) =>
    normalize({ ...digest, source: { ...digest.source, file: `copy-${String(i)}` } }),
  );
  const reports = Array.from({ length: 600 }, (_, i) => normalize(marketReport(i)));
  const { articles } = deduplicate([...copies, ...reports]);
  assert.equal(articles.length, 601);
});
