import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHeadLine } from "../src/head-line.ts";

/** Publication | writers | place | date, a dash for what is not said; null for a line that is none. */
function read(line: string): string | null {
  const head = parseHeadLine(line);
  if (!head) return null;
  const { publication, names, place, published, ownPaper } = head;
  const writers = names.length === 0 ? null : names.join("、");
  return [publication ?? (ownPaper ? "本报" : null), writers, place, published].map((part) => part ?? "-").join(" | ");
}

test("a line of the head says who wrote, for whom, where and when, in whatever order and between whatever marks", () => {
  const cases: Readonly<Record<string, string>> = {
    "江川晚报记者 顾小东 文/图": "江川晚报 | 顾小东 | - | -",
    "江川晚报首席记者 顾小东 见习记者 李远": "江川晚报 | 顾小东、李远 | - | -",
    "江川都市报 文体新闻部 记者 顾小东": "江川都市报 | 顾小东 | - | -",
    "江川财讯  记者 顾小东  无锡报道": "江川财讯 | 顾小东 | 无锡 | -",
    "江川早参 | 记者 顾小东 | 上海 | 2025年6月4日": "江川早参 | 顾小东 | 上海 | 2025-06-04",
    "江川网综合　2023-08-10 10:22": "江川网 | - | - | 2023-08-10",
    "江川商报讯 记者 顾小东": "江川商报 | 顾小东 | - | -",
    "江川早报·记者 顾小东": "江川早报 | 顾小东 | - | -",
    "□ 本报记者 顾小东 通讯员 李远 王明": "本报 | 顾小东、李远、王明 | - | -",
    "本报驻东京记者 顾小东": "本报 | 顾小东 | - | -",
    "【本報彰化訊】記者顧小東": "本报 | 顧小東 | 彰化 | -",
    "〔記者顧小東／台中報導〕": "- | 顧小東 | 台中 | -",
    "中央社 / 記者顧小東台北9日電": "中央社 | 顧小東 | 台北 | -",
    "經濟日報 記者顧小東／高雄報導": "經濟日報 | 顧小東 | 高雄 | -",
    "江川時報／顧小東": "江川時報 | 顧小東 | - | -",
    "文／顧小東　圖／本報資料室": "- | 顧小東 | - | -",
    "文/顾小东 图/李远": "- | 顾小东 | - | -",
    "采写：顾小东  摄影：李远": "- | 顾小东 | - | -",
    "来源：江川前线 作者：老K 编辑：李远": "江川前线 | 老K | - | -",
    "行业：医药　来源：江川医药报　日期：2024年5月9日": "江川医药报 | - | - | 2024-05-09",
    "江川周刊 2024年第18期": "江川周刊 | - | - | -",
    "华夏时报网记者 顾小东 北京报道": "华夏时报 | 顾小东 | 北京 | -",
    "北京时间 2024年5月9日 20:30 体坛江川 顾小东": "体坛江川 | 顾小东 | - | 2024-05-09",
    "本文刊于《江川周刊》2024年5月9日，作者顾小东": "江川周刊 | 顾小东 | - | 2024-05-09",
    民國114年3月12日: "- | - | - | 2025-03-12",
    民國一一三年十二月二十五日: "- | - | - | 2024-12-25",
    二〇二四年五月十日: "- | - | - | 2024-05-10",
    "113年5月9日": "- | - | - | 2024-05-09",
  };
  for (const [line, expected] of Object.entries(cases)) assert.equal(read(line), expected, line);
});

test("a title, a section, a credit and a sentence are none", () => {
  const lines = [
    "江川晚报社搬进新楼",
    "记者节前夕，江川评出十佳记者",
    "江川财经大学校长顾小东卸任",
    "本报记者 顾小东摄",
    "顾小东/图",
    "文化产业",
    "产能翻番",
    "记者从会上获悉，大桥今年通车。",
    "2024年5月9日江川大桥通车",
    "江川公布2024年5月9日以来的用电量",
  ];
  for (const line of lines) assert.equal(read(line), null, line);
});
