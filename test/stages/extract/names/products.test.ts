import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findMakers } from "../../../../src/stages/extract/makers.ts";
import { findProducts } from "../../../../src/stages/extract/names/products.ts";
import { annotatedArticle, LEXICON, segmentedBlock, type Names } from "../../../builders.ts";

function found(text: string): string[] {
  return findProducts(segmentedBlock(text), 0, LEXICON).map(({ form }) => form);
}

describe("findProducts", () => {
  test("finds a quoted name beside a word for a product", () => {
    const cases: Readonly<Record<string, string>> = {
      "推出了“晨星一号”": "晨星一号",
      "“春晓”GPU": "春晓",
      "新药“舒息宁”获批": "舒息宁",
      "疫苗“安康宁”": "安康宁",
      "「青鳥」衛星昇空": "青鸟",
      "名为“小禾”的机器人": "小禾",
    };
    for (const [text, name] of Object.entries(cases)) assert.deepEqual(found(text), [name], text);
  });

  test("takes what is called so for short by a policy or a complaint for no product", () => {
    assert.deepEqual(found("除“两低三资”产品以外"), []);
    assert.deepEqual(found("业主质疑项目“高价低质”"), []);
  });

  test("finds the title of a work beside the word for what it is, unless it is but a common word", () => {
    assert.deepEqual(found("旗下游戏《雾山夜行》上线"), ["雾山夜行"]);
    assert.deepEqual(found("《雾山夜行》手游公测"), ["雾山夜行"]);
    assert.deepEqual(found("《雾山夜行》5日第四次延长上映"), ["雾山夜行"]);
    assert.deepEqual(found("《雾山条例》施行"), []);
    assert.deepEqual(found("电影《春天》票房过亿"), []);
    assert.deepEqual(found("《公司法》修订草案"), []);
  });

  test("finds a model code behind a word for a product", () => {
    assert.deepEqual(found("芯片BR100"), ["BR100"]);
    assert.deepEqual(found("处理器麒麟970"), ["麒麟970"]);
    assert.deepEqual(found("车型Z9上市"), ["Z9"]);
    assert.deepEqual(found("自研双抗YL-707，另有YL-5346单抗"), ["YL-707", "YL-5346"]);
    assert.deepEqual(found("一辆LX7在江川起火"), ["LX7"]);
  });

  test("finds model codes behind a known company or a verb of making and selling, and those listed with them", () => {
    assert.deepEqual(found("英伟达A800和H800也被限制"), ["A800", "H800"]);
    assert.deepEqual(found("禁止对华出售H100、A100"), ["H100", "A100"]);
    assert.deepEqual(found("華為的Mate 60賣得好"), ["Mate 60"]);
    assert.deepEqual(found("推出Galaxy S20手机"), ["Galaxy S20"]);
    for (const text of [
      "华为H1业绩",
      "发布COVID-19数据",
      "推出AI100榜单",
      "采用GB2760标准",
      "沿G65行驶",
      "腾讯Q3营收",
      "推出B2B业务",
    ])
      assert.deepEqual(found(text), [], text);
  });

  test("finds none in numbers, slogans and names of companies", () => {
    for (const text of [
      "手机100万台",
      "发布了“致全体员工的一封信”",
      "产品“质量，价格”",
      "平台“华为”",
      "服务“江川银行”",
      "芯片2024年",
    ])
      assert.deepEqual(found(text), [], text);
  });
});

describe("findMakers", () => {
  const NAMES: Names = { 云岚鲜生: "company", 嘉禾超市: "company", 小禾: "product" };
  const makers = (...paragraphs: string[]) => {
    const article = annotatedArticle("标题", paragraphs, NAMES);
    return findMakers(article, article.mentions);
  };

  test("ties a product to the company that stands before it most often", () => {
    assert.deepEqual(makers("云岚鲜生推出“小禾”。", "嘉禾超市买了“小禾”。云岚鲜生改进了“小禾”。"), [
      { product: "小禾", company: "云岚鲜生" },
    ]);
  });

  test("ties nothing over the end of a sentence or far away", () => {
    assert.deepEqual(makers("云岚鲜生开会。“小禾”到了。"), []);
    assert.deepEqual(makers(`云岚鲜生${"很".repeat(60)}喜欢“小禾”。`), []);
  });
});

test("finds a name or a code right before a word for a product", () => {
  const cases: Readonly<Record<string, string>> = {
    "“春晓”系列AI芯片上市": "春晓",
    "“小禾”开源大模型": "小禾",
    LY100加速卡上架: "LY100",
    新一代K7轿车: "K7",
  };
  for (const [text, name] of Object.entries(cases)) assert.deepEqual(found(text), [name], text);
});

test("finds no product where what is quoted is a deed, or somebody who keeps a house", () => {
  for (const text of ["推出“百企千村”服务计划", "发布“山河有约”行动", "一家名为“岚小厨”的餐饮店", "除“三高一低”产品外"])
    assert.deepEqual(found(text), [], text);
});
