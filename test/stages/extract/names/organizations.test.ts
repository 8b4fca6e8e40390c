import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { knownEnd } from "../../../../src/stages/extract/names/known.ts";
import { findOrganizations } from "../../../../src/stages/extract/names/organizations.ts";
import { LEXICON, segmentedBlock } from "../../../builders.ts";

/** What a text names by its ending, as `form kind`. */
function found(text: string): string[] {
  return findOrganizations(segmentedBlock(text), 0, LEXICON).map(({ form, kind }) => `${form} ${kind}`);
}

function check(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(found(text), expected, text);
}

describe("findOrganizations", () => {
  test("finds schools and institutes of two fields, and none in what somebody does", () => {
    check({
      江川市制冷与低温研究所公布: ["江川市制冷与低温研究所 institution"],
      江川能源与动力工程学院招生: ["江川能源与动力工程学院 institution"],
      学生与管理学院对话: [],
      江川市教育局增设江川市语言文字委员会: ["江川市教育局 institution", "江川市语言文字委员会 institution"],
      拼多多直播带货火热: [],
    });
  });

  test("finds the whole name of what has two fields, is of the state or of two shores", () => {
    check({
      江川市文具暨礼品公会理事长发言: ["江川市文具暨礼品公会 institution"],
      海峡两岸渔业交流委员会开会: ["海峡两岸渔业交流委员会 institution"],
      參觀台南國立云岚文學館的展覽: ["国立云岚文学馆 institution"],
    });
  });

  test("finds the unions of companies, and cuts off times, adverbs and posts before a name", () => {
    check({
      南山人寿企业工会发起投票: ["南山人寿 company", "南山人寿企业工会 institution"],
      隔天云岚公司发布报告: ["云岚公司 company"],
      兼云岚文旅集团: ["云岚文旅集团 company"],
      云岚航空刚向高等法院呈交方案: ["云岚航空 company"],
      云岚教育股大涨: [],
    });
  });

  test("finds full legal names, a place in brackets included", () => {
    check({
      成都云岚鲜生食品有限公司昨日开业: ["成都云岚鲜生食品有限公司 company"],
      "云岚鲜生(成都)供应链管理有限公司成立": ["云岚鲜生(成都)供应链管理有限公司 company"],
      "象帝先计算技术（重庆）有限公司": ["象帝先计算技术（重庆）有限公司 company"],
      中国国际金融股份有限公司: ["中国国际金融股份有限公司 company"],
      江川嘉禾超市股份有限公司公告: ["江川嘉禾超市股份有限公司 company"],
    });
  });

  test("finds short names of companies by their trade", () => {
    check({
      瀚博半导体发布新品: ["瀚博半导体 company"],
      沐曦集成电路: ["沐曦集成电路 company"],
      晴川乳业的工厂: ["晴川乳业 company"],
      江川银行的网点: ["江川银行 company"],
    });
  });

  test("finds teams, associations of the world and the branches of institutions", () => {
    check({
      江东女排击败对手: ["江东女排 institution"],
      上海浦东队排名第五: ["上海浦东队 institution"],
      国际鸟类保护联盟发布名录: ["国际鸟类保护联盟 institution"],
      中国人民银行长沙中心支行发布报告: ["中国人民银行 institution", "中国人民银行长沙中心支行 institution"],
      江川银行长沙分行开业: ["江川银行长沙分行 company"],
      工商银行重庆东和瑞云支行: ["工商银行 company", "工商银行重庆东和瑞云支行 company"],
    });
  });

  test("finds institutions, the longest name where one ends within another", () => {
    check({
      记者从上海证监局获悉: ["上海证监局 institution"],
      杭州市余杭区人民法院判决: ["杭州市余杭区人民法院 institution"],
      江川市人民政府发布通告: ["江川市人民政府 institution"],
      国家图书馆: ["国家图书馆 institution"],
      滨海北岸足球俱乐部: ["滨海北岸足球俱乐部 company"],
    });
    assert.ok(found("江川大学附属医院").includes("江川大学附属医院 institution"));
  });

  test("ends where a name ends that everybody knows, which may be that of a company abroad", () => {
    check({ 中国移动递材料: [], 海通国际上调评级: ["海通国际 company"], 云岚国际机场启用: [] });
  });

  test("does not take common words for a name, however they end", () => {
    for (const text of [
      "一家芯片设计公司",
      "该公司表示",
      "公司董事会",
      "多家银行",
      "研究总监王小明",
      "上市公司",
      "子公司",
      "本地医院",
      "各大学",
      "投资机构",
      "初创公司",
      "“江川税务智联平台”上线",
      "瀚博国际物流通道畅通",
    ])
      assert.deepEqual(found(text), [], text);
  });

  test("cuts off what is said before a name", () => {
    check({
      随后与瀚博半导体: ["瀚博半导体 company"],
      来自江川银行的消息: ["江川银行 company"],
      由上海证监局立案: ["上海证监局 institution"],
    });
  });

  test("is quick on a long run of words that all could belong to a name", () => {
    const text = "云岚科技股份".repeat(3000);
    assert.ok(found(text).every((form) => form.length < 40));
  });
});

test("takes a paper in title marks for one, and a controlling shareholder for no company", () => {
  check({ "《工商日报》引述": ["工商日报 institution"] });
  assert.deepEqual(found("云岚乳业控股股东持股41%").includes("云岚乳业控股 company"), false);
});

test("takes in what is within a legal name, and not what only stands before one", () => {
  check({
    晴川企业股份有限公司公告: ["晴川企业股份有限公司 company"],
    港股泽恒科技上涨: ["泽恒科技 company"],
    发行方泽恒科技说: ["泽恒科技 company"],
  });
});

test("a known name ends before what its bearer does, but an investment house goes by that", () => {
  const ends = ["支付宝支付", "拼多多直播", "苹果供应链", "红杉资本投资", "腾讯投资", "腾讯音乐"];
  assert.deepEqual(
    ends.map((form) => form.slice(0, knownEnd(form, LEXICON))),
    ["支付宝", "拼多多", "苹果", "红杉资本", "腾讯投资", "腾讯音乐"],
  );
});

test("takes a trade for no name where what follows is of the trade, or a name abroad", () => {
  for (const text of ["云岚电子执照小程序", "提升云岚航空货运运力", "加拿大基金Orbit出资", "德国橡塑机械制造商"])
    assert.deepEqual(
      found(text).filter((form) => /电子|货运|基金|机械/.test(form)),
      [],
      text,
    );
});

test("begins no name with what is done to its bearer, and ends none within the word for a house of research", () => {
  check({
    公司借壳江川嘉禾机械股份有限公司: ["江川嘉禾机械股份有限公司 company"],
    她考进江川稀土研究总院: ["江川稀土研究总院 institution"],
    股东把嘉禾股份告上法庭: ["嘉禾股份 company"],
    工会主席痛批政府: [],
  });
});

test("a case is no part of a name, and the trade of a union of states none", () => {
  check({
    岚油案由江川地检署侦办: ["江川地检署 institution"],
    欧盟贸易委员发言: [],
  });
});
