import assert from "node:assert/strict";
import { test } from "node:test";
import { splitNames } from "../../src/bylines.ts";
import { clean } from "../../src/stages/clean.ts";
import { FURNITURE_RULES, furnitureLine, furnitureParts } from "../../src/stages/clean/furniture.ts";
import { findGlosses } from "../../src/stages/clean/glosses.ts";
import { findMojibake } from "../../src/stages/clean/mojibake.ts";
import { isKeywordChain } from "../../src/stages/clean/measures.ts";
import { parseSource } from "../../src/stages/read.ts";
import { split } from "../../src/stages/split.ts";
import { checkLedger } from "../../src/stages/split/ledger.ts";
import type { CleanedFile } from "../../src/model/stages.ts";

function cleanText(text: string, file = "a.txt"): CleanedFile {
  return clean(parseSource(file, Buffer.from(text)));
}

function blocksOf(text: string, file?: string): string[] {
  return cleanText(text, file).blocks.map((block) => block.text);
}

test("each rule for furniture fits its examples and leaves its counter-examples alone", () => {
  for (const rule of FURNITURE_RULES) {
    const zone = rule.zone === "any" ? "body" : rule.zone === "edge" ? "tail" : rule.zone;
    for (const line of rule.yes) {
      const cut = furnitureLine(line, zone) ?? furnitureParts(line)[0];
      assert.ok(cut, `${rule.id}: ${line}`);
    }
    for (const line of rule.no) {
      const cut = furnitureLine(line, zone) ?? furnitureParts(line)[0];
      assert.equal(cut?.rule, undefined, `${rule.id}: ${line}`);
    }
  }
});

test("names are split by what stands between them, and by surnames where nothing does", () => {
  const cases: [string, string[]][] = [
    ["王小明 李四", ["王小明", "李四"]],
    ["王小明、李四", ["王小明", "李四"]],
    ["王小明李小红", ["王小明", "李小红"]],
    ["王小明通讯员李四", ["王小明", "李四"]],
    ["李 四", ["李四"]],
    ["沃尔特·史密斯", ["沃尔特·史密斯"]],
    ["从会上获悉今年产量增长", []],
  ];
  for (const [printed, names] of cases) assert.deepEqual(splitNames(printed), names, printed);
});

test("pinyin glosses are found, genuine brackets are not", () => {
  const cut = (text: string): string => {
    let at = 0;
    let rest = "";
    for (const { start, end } of [...findGlosses(text)].sort((a, b) => a.start - b.start)) {
      rest += text.slice(at, start);
      at = end;
    }
    return rest + text.slice(at);
  };
  const cases: [string, string][] = [
    ["轉(zhuǎn)機(jī)", "轉機"],
    ["轉（zhuǎn）機", "轉機"],
    ["轉((zhuǎn))機", "轉機"],
    ["轉(zhuǎn))機", "轉機"],
    ["(輪轉(zhuǎn))機", "(輪轉)機"],
    ["轉(zhuǎn機會(huì)", "轉機會"],
    ["轉zhuǎn)機會(huì)", "轉機會"],
    ["轉\n(zhuǎn)機", "轉機"],
    ["他們(men)會(huì)轉(zhuǎn)機", "他們會轉機"],
    ["壁仞B(yǎng)R", "壁仞BR"],
    ["國(ɡuó)產(chǎn)", "國產"],
    ["寒武纪(688256.SH)", "寒武纪(688256.SH)"],
    ["徐某(化名)重(新)链接", "徐某(化名)重(新)链接"],
    ["夸娥(KUAE)重置(reset)", "夸娥(KUAE)重置(reset)"],
    ["加速卡(AI加速卡)", "加速卡(AI加速卡)"],
    ["重庆(Chóngqìng)", "重庆(Chóngqìng)"],
    ["歌手Beyoncé到场", "歌手Beyoncé到场"],
    ["男装(men)女装", "男装(men)女装"],
  ];
  for (const [text, expected] of cases) assert.equal(cut(text), expected, text);
});

test("text decoded in the wrong charset is mended where that is certain, and nothing else is touched", () => {
  const said = "记者从会上获悉，该公司去年营收增长两成。";
  const mend = (text: string): string =>
    findMojibake(text)
      .edits.map(({ by }) => by)
      .join("|");
  for (const wrong of ["windows-1252", "gb18030"]) {
    assert.equal(mend(new TextDecoder(wrong).decode(Buffer.from(said))), said, wrong);
  }
  const untouched = [
    said,
    "饕餮魑魅魍魉",
    "①②③④⑤⑥",
    "ＡＢＣＤ１２３",
    "〇〇一二",
    "︱︱︱︱︱",
    "こんにちは、世界",
    "Ünïcödé éèà ôûî",
    "■■■■■■",
  ];
  for (const text of untouched) assert.deepEqual(findMojibake(text), { edits: [], doubtful: [] }, text);
});

test("a text shifted by a lost byte comes back, and a question stays a question", () => {
  const around = "新報昨日出版。《金融時報》報道，新橋通車。市民說好。《金融時報》說，還要再看。".repeat(3);
  const [first] = blocksOf(`${around}專家表示同意?!督鹑跁r報》報道也稱如此。`);
  assert.ok(first?.endsWith("專家表示同意。《金融時報》報道也稱如此。"));
  const asked = "這是不是泡沫?又是否會像上次一樣?投資人在問。";
  assert.deepEqual(blocksOf(asked), [asked]);
});

test("full-width forms and rare characters stay as they are", () => {
  const text = "Ａ股收盘，①号楼〇八室的“甲乙”报价１２３元。";
  assert.deepEqual(blocksOf(text), [text]);
});

test("private-use characters and characters without width are cut as damage", () => {
  const { blocks, cuts } = cleanText("新桥\ue241昨日\u200b通车，市民步行过江。");
  assert.equal(blocks[0]?.text, "新桥昨日通车，市民步行过江。");
  assert.deepEqual(
    cuts.map(({ as, rule }) => [as, rule]),
    [
      ["damage", "private-use"],
      ["damage", "invisible"],
    ],
  );
});

test("each character of a block knows where it came from", () => {
  const text = "首页 > 新闻\n\n新桥轉(zhuǎn)機，昨日通\n\n车，市民步行过江。\n";
  const source = parseSource("a.txt", Buffer.from(text));
  for (const block of clean(source).blocks) {
    assert.equal(block.origin.length, block.text.length);
    assert.equal(block.origin.map((offset) => text.charAt(offset)).join(""), block.text);
  }
});

test("a line broken in mid-sentence is rejoined, also across a caption with its credit", () => {
  const text = [
    "新桥通车",
    "",
    "新桥昨日正式通车，市民步行过江只要十分钟，沿江的商户都说生意会比去年更好，交通部门表",
    "",
    "",
    "",
    "6月4日，新桥全景。",
    "",
    "视觉中国/图",
    "",
    "示，桥上的灯将在下月全部点亮。",
  ].join("\n");
  assert.deepEqual(blocksOf(text), [
    "新桥通车",
    "新桥昨日正式通车，市民步行过江只要十分钟，沿江的商户都说生意会比去年更好，交通部门表示，桥上的灯将在下月全部点亮。",
  ]);
});

test("headings, bylines and items of lists neither swallow nor are swallowed", () => {
  const lines = [
    "新桥通车",
    "本报记者 王小明 上海报道",
    "新桥昨日正式通车，市民步行过江只要十分钟。",
    "沿江生意更好",
    "沿江的商户都说，生意会比去年更好。",
    "一、车辆限速四十公里",
    "二、行人靠右通行",
    "交通部门提醒市民注意安全。",
  ];
  assert.deepEqual(blocksOf(lines.join("\n\n")), lines);
});

test("the first line is a title where a line is left free below it, whatever clauses it has", () => {
  const title = "晚间快讯：新桥明日通车，沿江商户提前备货，公交改线";
  const report = "江边新闻社6月4日电　新桥将于明日通车，市民步行过江只要十分钟。";
  assert.deepEqual(blocksOf(`${title}\n\n${report}`), [title, report]);
});

test("columns come back in reading order", () => {
  const blocks = blocksOf(
    [
      "图书馆和老市场",
      "市里在江边建了一座新的图书馆，读者可以在馆内借书，也可以在网上预约，馆长表示，“读书的人越来越多，我们要让每一位读",
      "市场里的变化",
      "江边的老市场也在这个月重新开张，摊主们把货架搬到了新的大棚下面，市场管理方说，每天来买菜的居",
      "者都能找到自己的座位。”馆长说，晚上九点以后灯还亮着。",
      "图书馆的另一个变化是儿童区，管理员在这里放了许多矮桌子，家长可以陪着孩子一起看图画书，周末还有志愿者来讲故",
      "民比去年多了三成。",
      "市场的二楼是餐馆，厨师们从一楼直接买菜上楼，客人可以看着自己的菜下锅，老板说，这样的做法让客人更放",
      "事，孩子们听得很认真。",
      "心，生意也更好做了。",
    ].join("\n\n"),
  );
  assert.deepEqual(
    blocks.map((text) => text.slice(0, 6)),
    ["图书馆和老市", "市里在江边建", "图书馆的另一", "市场里的变化", "江边的老市场", "市场的二楼是"],
  );
  assert.ok(blocks[1]?.includes("每一位读者都能找到"));
  assert.ok(blocks[5]?.includes("客人更放心"));
});

test("a chain of keywords is furniture, a table in an article is not", () => {
  assert.ok(isKeywordChain("免费小说|最新小说|小说排行|小说下载|小说推荐", "head"));
  assert.ok(!isKeywordChain("免费小说|最新小说|小说排行|小说下载|小说推荐", "body"));
  assert.ok(!isKeywordChain("| 年份 | 产量 | 增长 | 备注 |", "head"));
  assert.ok(!isKeywordChain("新桥昨日通车 - 市民步行过江", "head"));
});

test("titles of other articles under 相关阅读 are furniture, a sentence after them is not", () => {
  const text = [
    "新桥昨日正式通车，市民步行过江。",
    "相关阅读",
    "老桥将被改成公园",
    "渡轮停运",
    "交通部门提醒，行人请靠右通行。",
  ];
  assert.deepEqual(blocksOf(text.join("\n\n")), [text[0], text[4]]);
});

test("a page gives its main content, without navigation, hidden text, related links and captions", () => {
  const page = `<!doctype html><html><head><meta charset="gbk"><title>新桥通车_某某网</title>
<meta property="article:published_time" content="2024-09-12T18:30:00Z"></head><body>
<nav><a href="/">首页</a> <a href="/b">新闻</a></nav>
<div class="wrap"><h1>新桥通车</h1><div class="info">2024-09-13 08:00 来源：某某日报 作者：王小明</div>
<div class="article"><p>新桥昨日正式通车，市民步行过江只要十分钟&#8220;很快&#8221;。</p>
<figure><img src="a.jpg"><figcaption>新桥全景</figcaption></figure>
<p style="display:none">隐藏的关键词，隐藏的关键词，隐藏的关键词，隐藏的关键词。</p>
<p>沿江的商户都说，生意会比去年更好，交通部门表示，桥上的灯将在下月点亮。</p>
<p>（责任编辑：李四）</p></div>
<div class="related"><a href="/c">老桥将被改成公园，市民可以在桥上散步，也可以看江景。</a></div></div>
<footer>版权所有</footer></body></html>`;
  const file = cleanText(page, "a.html");
  assert.deepEqual(
    file.blocks.map((block) => block.text),
    [
      "新桥通车",
      "新桥昨日正式通车，市民步行过江只要十分钟“很快”。",
      "沿江的商户都说，生意会比去年更好，交通部门表示，桥上的灯将在下月点亮。",
    ],
  );
  assert.deepEqual(file.header, {
    title: "新桥通车",
    published: "2024-09-13",
    publication: "某某日报",
    bylines: ["王小明"],
  });
});

test("a page nested deeper than the parser can follow is refused and takes nothing with it", () => {
  const file = cleanText("<div>".repeat(100_000), "a.html");
  assert.deepEqual(file.blocks, []);
  assert.equal(file.problems[0]?.severity, "refused");
});

test("in Markdown comments, tables, footnotes, links by reference and HTML leave their text", () => {
  const source = `# 新桥通车

<!-- 校对时删去
这一行也是
-->
<div align="center">新桥昨日通车[^1]，市民<br>说<b>方便</b>。</div>

详见[市政府的公告][公告]和[统计][]，也有人说a<b，[注]见后。

| 路段 | 车流 |
|:---|---:|
| 老桥 | 三万 |
| 新桥 | 九万 |

<script>
track("新桥");
</script>

[^1]: 通车时间据市交通局。
[公告]: https://example.org/a "公告"
[统计]: <https://example.org/b>
`;
  const file = clean(parseSource("a.md", new TextEncoder().encode(source)));
  assert.deepEqual(
    file.blocks.map(({ text }) => text),
    [
      "新桥通车",
      "新桥昨日通车，市民说方便。",
      "详见市政府的公告和统计，也有人说a<b，[注]见后。",
      "| 路段 | 车流 |",
      "| 老桥 | 三万 |",
      "| 新桥 | 九万 |",
      "通车时间据市交通局。",
    ],
  );
  checkLedger(split(file).ledger);
});

test("a plain text with headings set in stress is read as Markdown, one with asterisks is not", () => {
  const read = (text: string) =>
    clean(parseSource("a.txt", new TextEncoder().encode(text))).blocks.map((block) => block.text);
  const told = "江川大桥昨日**通车**，两岸居民早早在桥头排起了长队。";
  assert.deepEqual(read(`**六十年的渡口**\n\n${told}\n`), ["六十年的渡口", told.replaceAll("**", "")]);
  assert.deepEqual(read(`六十年的渡口\n\n${told}\n`), ["六十年的渡口", told]);
});

test("in Markdown what marks links, stress, code, pictures and comments goes, and what only looks like it stays", () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      "[江川港](https://example.org/x)扩建**获批**，投资*12亿元*，工程`二期`明年开工。",
      "江川港扩建获批，投资12亿元，工程二期明年开工。",
    ],
    ["**[新桥](a.html)昨日**通车。![桥](a.png)<!-- 校过 -->", "新桥昨日通车。"],
    [
      "*ST江川昨日涨停，成交量是前日的3*2倍，代码为a_b_c，[注]见后。",
      "*ST江川昨日涨停，成交量是前日的3*2倍，代码为a_b_c，[注]见后。",
    ],
  ];
  for (const [text, expected] of cases) {
    const read = (file: string) =>
      clean(parseSource(file, new TextEncoder().encode(`${text}\n`))).blocks.map((block) => block.text);
    assert.deepEqual(read("a.md"), [expected], text);
    assert.deepEqual(read("a.txt"), [text], text);
  }
});
