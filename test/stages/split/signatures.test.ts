import assert from "node:assert/strict";
import { test } from "node:test";
import { BYLINE_LEXICON, parseNote } from "../../../src/bylines.ts";
import type { SourceArticle } from "../../../src/model/stages.ts";
import { clean } from "../../../src/stages/clean.ts";
import { parseSource } from "../../../src/stages/read.ts";
import { split } from "../../../src/stages/split.ts";

const SENTENCE = "江川大桥昨日正式通车，全长三点二公里，两岸居民往来不必再绕行老城。";
const SAID = "市交通局长周敏在仪式上说：“这座桥修了四年，今天终于交到市民手里。”";

function read(text: string): SourceArticle {
  const { articles } = split(clean(parseSource("a.txt", Buffer.from(text))));
  assert.equal(articles.length, 1, text);
  const [article] = articles;
  assert.ok(article);
  assert.equal(article.title, "江川大桥通车首日迎来十二万人次", text);
  return article;
}

/** Publication | writers | place | date: in this order, a dash for what is not said. */
function signature({ publication, bylines, dateline, published, publishedText }: SourceArticle): string {
  const writers = bylines.length === 0 ? null : bylines.join("、");
  return [publication, writers, dateline, published ?? publishedText].map((part) => part ?? "-").join(" | ");
}

test("a lead-in says who wrote for whom, where and when, in the ways of each paper and agency", () => {
  const cases: [string, string][] = [
    ["〔記者王小明／台北報導〕", "- | 王小明 | 台北 | -"],
    ["[記者王小明／台北報導]", "- | 王小明 | 台北 | -"],
    ["〔記者王小明、李美玲／綜合報導〕", "- | 王小明、李美玲 | - | -"],
    ["（王小明／台北報導）", "- | 王小明 | 台北 | -"],
    ["（江川通讯社北京9月12日电　记者 王小明、李远山）", "江川通讯社 | 王小明、李远山 | 北京 | 9月12日"],
    ["（中新社记者 王小明 北京9月12日电）", "中新社 | 王小明 | 北京 | 9月12日"],
    ["（中央社記者王小明、李美玲新竹12日電）", "中央社 | 王小明、李美玲 | 新竹 | 12日"],
    ["（中央社東京12日綜合外電報導）", "中央社 | - | 東京 | 12日"],
    ["【财新网】（记者 王小明）", "财新网 | 王小明 | - | -"],
    ["【财新网】", "财新网 | - | - | -"],
    ["财联社9月12日电，", "财联社 | - | - | 9月12日"],
    ["财联社9月12日讯（记者 王小明 李远）", "财联社 | 王小明、李远 | - | 9月12日"],
    ["财联社9月12日讯（编辑 周玲）", "财联社 | 周玲 | - | 9月12日"],
    ["新华社北京9月12日电（记者王小明、李远山）", "新华社 | 王小明、李远山 | 北京 | 9月12日"],
    ["中新网江川9月12日电 (记者 王小明)", "中新网 | 王小明 | 江川 | 9月12日"],
    ["中新社北京9月12日电 (记者 王小明 李远)", "中新社 | 王小明、李远 | 北京 | 9月12日"],
    ["经济观察网 记者 王小明 ", "经济观察网 | 王小明 | - | -"],
    ["证券时报e公司讯，", "证券时报 | - | - | -"],
    ["上证报中国证券网讯（记者 王小明）", "上海证券报 | 王小明 | - | -"],
    ["新京报贝壳财经讯（记者王小明）", "新京报 | 王小明 | - | -"],
    ["【明報專訊】", "明報 | - | - | -"],
    ["（星島日報報道）", "星島日報 | - | - | -"],
    ["【大公報訊】記者王小明北京報道：", "大公報 | 王小明 | 北京 | -"],
    ["香港文匯報訊（記者 王小明 北京報道）", "香港文匯報 | 王小明 | 北京 | -"],
    ["（新加坡综合讯）", "- | - | 新加坡 | -"],
    ["路透北京9月12日 - ", "路透社 | - | 北京 | 9月12日"],
    ["央视新闻客户端消息，", "央视新闻 | - | - | -"],
    ["央广网北京9月12日消息（记者王小明）", "央广网 | 王小明 | 北京 | 9月12日"],
    ["金融界2024年9月12日消息，", "金融界 | - | - | 2024-09-12"],
    ["IT之家 9 月 12 日消息，", "IT之家 | - | - | 9 月 12 日"],
    ["新浪科技讯 9月12日上午消息，", "新浪科技 | - | - | 9月12日"],
    ["（文/观察者网 李远）", "观察者网 | 李远 | - | -"],
    ["36氪获悉，", "36氪 | - | - | -"],
    ["新华社北京五月四日电", "新华社 | - | 北京 | 五月四日"],
    ["本报成都电 记者王小明报道：", "- | 王小明 | 成都 | -"],
    ["本报讯“五一”前夕，", "- | - | - | -"],
    ["本报讯（记者王小文）", "- | 王小文 | - | -"],
    ["本报综合报道 ", "- | - | - | -"],
    ["晨报记者王小明报道：", "- | 王小明 | - | -"],
    ["《深海》电影上映，", "- | - | - | -"],
    ["新华社电台消息人士说，", "- | - | - | -"],
    ["本报记者就此电话采访后，", "- | - | - | -"],
    ["【快讯】", "- | - | - | -"],
    ["【财经】", "- | - | - | -"],
    ["据财联社报道，", "- | - | - | -"],
    ["财联社报道说，", "- | - | - | -"],
  ];
  for (const [lead, expected] of cases) {
    const article = read(`江川大桥通车首日迎来十二万人次\n\n${lead}${SENTENCE}\n\n${SAID}`);
    assert.equal(signature(article), expected, lead);
    assert.equal(article.body[0]?.text, `${lead}${SENTENCE}`);
  }
});

test("lines above and below a text say the same, and leave it", () => {
  const cases: [string, string, string][] = [
    ["記者王小明／高雄報導", "", "- | 王小明 | 高雄 | -"],
    ["界面新闻记者 | 王小明 实习记者 | 李远\n\n界面新闻编辑 | 周玲", "", "界面新闻 | 王小明、李远 | - | -"],
    ["21世纪经济报道记者 王小明 上海报道", "", "21世纪经济报道 | 王小明 | 上海 | -"],
    ["21世纪经济报道记者王小明 实习生李远 广州、上海报道", "", "21世纪经济报道 | 王小明、李远 | 广州、上海 | -"],
    ["每经记者：王小明    每经编辑：周玲", "", "每日经济新闻 | 王小明 | - | -"],
    ["每经记者｜王小明　每经编辑｜周玲", "", "每日经济新闻 | 王小明 | - | -"],
    ["澎湃新闻记者 王小明", "", "澎湃新闻 | 王小明 | - | -"],
    ["证券时报·券商中国记者 王小明", "", "证券时报 | 王小明 | - | -"],
    ["体坛周报记者 王小明 发自江川", "", "体坛周报 | 王小明 | 江川 | -"],
    ["文|本刊特约撰稿 王小明", "", "- | 王小明 | - | -"],
    ["", "（参与采写：王小明）", "- | 王小明 | - | -"],
    ["第一财经记者 王小明", "", "第一财经 | 王小明 | - | -"],
    ["财经记者 王小明", "", "- | 王小明 | - | -"],
    ["中经记者 王小明 李远 北京报道", "", "中国经营报 | 王小明、李远 | 北京 | -"],
    ["华夏时报（www.example.cn）记者王小明 见习记者 李远 北京报道", "", "华夏时报 | 王小明、李远 | 北京 | -"],
    ["出品｜虎嗅商业消费组\n\n作者｜李远\n\n编辑｜周玲", "", "虎嗅 | 李远 | - | -"],
    ["作者丨李远\n\n报道丨投资界PEdaily", "", "投资界 | 李远 | - | -"],
    ["08:15 2024/09/12 中時新聞網 王小明", "", "中時新聞網 | 王小明 | - | 2024-09-12"],
    ["工商時報 王小明／台北報導", "", "工商時報 | 王小明 | 台北 | -"],
    ["2024-09-12 08:15 聯合報／ 記者王小明／台北即時報導", "", "聯合報 | 王小明 | 台北 | 2024-09-12"],
    ["鉅亨網記者王小明 台北2024-09-12 08:15", "", "鉅亨網 | 王小明 | 台北 | 2024-09-12"],
    ["撰文：王小明\n\n出版：2024-09-12 08:15 更新：2024-09-13 09:10", "", "- | 王小明 | - | 2024-09-12"],
    ["作者：新华社", "", "新华社 | 新华社 | - | -"],
    ["来源：江边晚报 作者：王小明", "", "江边晚报 | 王小明 | - | -"],
    ["", "红星新闻记者 王小明 江川报道\n\n编辑 周玲", "红星新闻 | 王小明 | 江川 | -"],
    ["", "采写：南都记者 王小明", "南方都市报 | 王小明 | - | -"],
    ["", "（编辑：李美玲）1120912", "- | - | - | 2023-09-12"],
    ["", "《 人民日报 》（ 2024年09月13日 02 版）", "人民日报 | - | - | 2024-09-13"],
    ["本文来自微信公众号“江边观察”（ID：jiangbian），作者：李远，36氪经授权发布。", "", "江边观察 | 李远 | - | -"],
    ["", "本文来自微信公众号：江边观察，作者：李远，题图来自：视觉中国", "江边观察 | 李远 | - | -"],
    ["来源：微信公众号“江边观察”", "", "江边观察 | - | - | -"],
  ];
  for (const [above, below, expected] of cases) {
    const article = read(
      ["江川大桥通车首日迎来十二万人次", above, SENTENCE, SAID, below].filter((part) => part !== "").join("\n\n"),
    );
    assert.equal(signature(article), expected, above + below);
    assert.deepEqual(
      article.body.map(({ text }) => text),
      [SENTENCE, SAID],
      above + below,
    );
  }
});

test("what is printed on top of a page begins no article where it stands in the head of one", () => {
  const heads = [
    "本报记者 王小明 广州报道\n江川晚报 2024年9月13日 A07版",
    "【記者王小明／台北報導】\n工商時報　2024.09.13",
    "江川晚报首席记者 王小明 见习记者 李远\n2024-09-13 05版·民生",
    "江川晚报记者 王小明\n2024年9月13日 第04版 文化",
    "文／王小明　圖／本報資料室\n江川晚報 2024年9月13日",
    "2024年9月13日 星期五 A11",
  ];
  for (const head of heads) {
    const { published, body } = read(`江川大桥通车首日迎来十二万人次\n${head}\n\n${SENTENCE}${SAID}\n\n${SAID}`);
    assert.equal(published, "2024-09-13", head);
    assert.deepEqual(
      body.map(({ text }) => text),
      [SENTENCE + SAID, SAID],
      head,
    );
  }
});

test("of several articles in a source each begins above the line that says who wrote it or where it was printed", () => {
  const heads = [
    "江川网综合　2024-09-13 10:22",
    "来源：江川前线 作者：老K 编辑：李远",
    "江川早参 | 记者 王小明 | 上海 | 2024年9月13日",
  ];
  for (const head of heads) {
    const one = `江川大桥通车首日迎来十二万人次\n江川晚报记者 李远\n\n${SENTENCE}\n\n${SAID}`;
    const other = `老城菜场搬进新楼\n${head}\n\n${SAID}\n\n${SENTENCE}`;
    const { articles } = split(clean(parseSource("a.txt", Buffer.from(`${one}\n\n\n${other}`))));
    const titles = articles.map(({ title }) => title);
    assert.deepEqual(titles, ["江川大桥通车首日迎来十二万人次", "老城菜场搬进新楼"], head);
  }
});

test("writers may stand each on a line of their own, also without a word for what they are", () => {
  const heads: Readonly<Record<string, string>> = {
    "2024-09-13 08:11:46   来源：江川日报\n\n□ 本报记者   王小明\n\n□ 本报通讯员 李 远":
      "江川日报 | 王小明、李远 | - | 2024-09-13",
    "王小明\n2024年9月13日 10:21": "- | 王小明 | - | 2024-09-13",
    "江川晚报 2024-09-13\n王小明 李远": "江川晚报 | 王小明、李远 | - | 2024-09-13",
    "2024-09-13 16:20:11\n来源：\n江川日报": "江川日报 | - | - | 2024-09-13",
  };
  for (const [head, expected] of Object.entries(heads))
    assert.equal(signature(read(`江川大桥通车首日迎来十二万人次\n${head}\n${SENTENCE}\n\n${SAID}`)), expected, head);
});

test("an agency whose report is passed on is not the publication that the head names", () => {
  const publicationOf = (lead: string) =>
    read(`江川大桥通车首日迎来十二万人次\n江川晚报 2024-09-13\n\n${lead}${SENTENCE}\n\n${SAID}`).publication;
  assert.equal(publicationOf("彭博社9月12日报道，"), "江川晚报");
  assert.equal(publicationOf("新华社江川9月12日电 "), "新华社");
});

test("a note at the end says who wrote an article, and what that person is; it stays in the text", () => {
  const article = read(`江川大桥通车首日迎来十二万人次\n\n${SENTENCE}\n\n${SAID}\n\n（作者王小明系江川大学教授）`);
  assert.equal(signature(article), "- | 王小明 | - | -");
  assert.equal(article.body.at(-1)?.text, "（作者王小明系江川大学教授）");
});

test("a line below the text says from where and on which day it was sent", () => {
  for (const line of ["本报江川8月3日电", "（本报江川8月3日电）"]) {
    const article = read(`江川大桥通车首日迎来十二万人次\n\n${SENTENCE}\n\n${SAID}\n\n${line}`);
    assert.equal(article.dateline, "江川");
    assert.equal(article.publishedText, "8月3日");
    assert.equal(article.body.at(-1)?.text, SAID);
  }
});

test("the code of the day behind the last sentence is read and cut", () => {
  const article = read(
    `江川大桥通车首日迎来十二万人次\n\n（中央社記者王小明台北12日電）${SENTENCE}\n\n${SAID}（編輯：李美玲）1120912`,
  );
  assert.equal(signature(article), "中央社 | 王小明 | 台北 | 2023-09-12");
  assert.equal(article.body.at(-1)?.text, SAID);
});

test("each pattern for notes fits its examples and leaves its counter-examples alone", () => {
  for (const { yes, no } of BYLINE_LEXICON.notes) {
    for (const line of yes) assert.ok(parseNote(line), line);
    for (const line of no) assert.equal(parseNote(line), null, line);
  }
});
