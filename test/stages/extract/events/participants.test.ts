import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { annotatedArticle, readingOf, type Names } from "../../../builders.ts";

const NAMES: Names = {
  林若川: "person",
  方一诺: "person",
  苏远山: "person",
  云岚鲜生: "company",
  嘉禾超市: "company",
  穗丰连锁: "company",
  蓝岭资本: "company",
  江川市证监局: "institution",
  江川市法院: "institution",
  江川大学: "institution",
};

/** Who takes part in each of the events that paragraphs tell, behind its type. */
function casts(...paragraphs: string[]): string[] {
  const { events } = readingOf(annotatedArticle("标题", paragraphs, NAMES));
  return events.map(({ type, participants }) => [type, ...participants.map(({ form }) => form)].join(" "));
}

describe("who takes part in an event of a post", () => {
  test("is the body in which it is held, though its sentence does not name it", () => {
    assert.deepEqual(casts("云岚鲜生昨天召开股东大会。董事会选举林若川为董事长。").at(-1), "personnel 林若川 云岚鲜生");
    assert.deepEqual(casts("嘉禾超市公告：林若川辞去首席执行官，方一诺接任。"), ["personnel 嘉禾超市 林若川 方一诺"]);
    assert.deepEqual(
      casts("嘉禾超市董事长林若川主持会议。", "林若川昨天宣布辞职。").at(-1),
      "personnel 林若川 嘉禾超市",
    );
    assert.deepEqual(casts("林若川昨天宣布辞职。"), ["personnel 林若川"]);
  });

  test("is who tells of a post of their own", () => {
    assert.deepEqual(casts("2024年3月5日，云岚鲜生创始人林若川宣布辞去董事长。"), ["personnel 云岚鲜生 林若川"]);
  });

  test("is no body of another post that the sentence tells of", () => {
    assert.deepEqual(casts("林若川2017年暂代嘉禾超市董事长，2018年转任云岚鲜生董事长。"), [
      "personnel 嘉禾超市 林若川",
      "personnel 林若川 云岚鲜生",
    ]);
  });
});

describe("the body of a post that somebody leaves", () => {
  test("is the company that they stand for, where the post is not named", () => {
    for (const left of ["宣布辞职", "卸任", "因病离任", "辞去职务"])
      assert.deepEqual(
        casts("林若川创办了云岚鲜生。", `2024年5月，林若川${left}。`).at(-1),
        "personnel 林若川 云岚鲜生",
        left,
      );
  });

  test("is not that company where it is, behind the verb or before the name", () => {
    for (const told of [
      "林若川辞去江川市市长职务",
      "林若川卸任江川围棋协会主席",
      "林若川连任江川围棋协会主席",
      "江川市市长林若川宣布辞职",
      "江川围棋协会主席林若川卸任",
    ])
      assert.deepEqual(casts("林若川创办了云岚鲜生。", `2024年5月，${told}。`).at(-1), "personnel 林若川", told);
  });

  test("is none of a post of the same name that is told of in another clause", () => {
    const told = "林若川2010年任青年项目首席科学家；2014年任云岚鲜生首席科学家。";
    assert.deepEqual(casts(told), ["personnel 林若川", "personnel 云岚鲜生 林若川"]);
  });
});

describe("who acts", () => {
  test("is not what is sold, but whom the text speaks of", () => {
    assert.deepEqual(casts("云岚鲜生连年亏损，2023年3月先将小铺、嘉禾超市卖给了穗丰连锁，同年12月宣布出售蓝岭资本。"), [
      "acquisition 云岚鲜生 嘉禾超市 穗丰连锁",
      "acquisition 云岚鲜生 蓝岭资本",
    ]);
    assert.deepEqual(casts("江川再次收紧规定，将嘉禾超市列入实体清单。"), ["sanction 嘉禾超市"]);
  });

  test("is the company and not its owner, who goes on acting behind a semicolon", () => {
    assert.deepEqual(casts("云岚鲜生旗下的嘉禾超市2024年3月退市。"), ["ipo 嘉禾超市 云岚鲜生"]);
    assert.deepEqual(casts("云岚鲜生接连出手：2023年1月，旗下嘉禾超市收购穗丰连锁；2024年1月，又收购蓝岭资本。"), [
      "acquisition 嘉禾超市 穗丰连锁",
      "acquisition 云岚鲜生 蓝岭资本",
    ]);
  });

  test("is a person who does something with a company, or to whom it belongs by what they were", () => {
    assert.deepEqual(
      casts("穗丰连锁主席林若川2022年入股嘉禾超市，去年因股权安排与方一诺对簿公堂。").at(-1),
      "dispute 林若川 方一诺",
    );
    assert.deepEqual(casts("林若川和队友们2024年5月8日与嘉禾超市签约。"), ["partnership 林若川 嘉禾超市"]);
    assert.deepEqual(casts("2024年5月，曾任云岚鲜生总裁的林若川出任嘉禾超市总经理。"), ["personnel 嘉禾超市 林若川"]);
    assert.deepEqual(
      casts("嘉禾超市2024年3月退市；去年8月，辞去云岚鲜生副总经理职务的林若川被捕。").at(-1),
      "sanction 林若川",
    );
  });

  test("are both of two that were named together, and nobody who advises them", () => {
    assert.deepEqual(
      casts("坊间流传云岚鲜生与嘉禾超市合并，双方今年3月签署了协议。").at(-1),
      "partnership 云岚鲜生 嘉禾超市",
    );
    assert.deepEqual(
      casts(
        "云岚鲜生与嘉禾超市谈了半年。蓝岭资本是云岚鲜生在这次交易中的财务顾问。2024年3月28日，双方签署收购协议，江川市证监局局长苏远山到场。",
      ).at(-1),
      "acquisition 云岚鲜生 嘉禾超市 江川市证监局 苏远山",
    );
    assert.deepEqual(
      casts("云岚鲜生与嘉禾超市谈了半年。12月13日，双方股东大会通过，云岚鲜生同日停牌。").at(-1),
      "other 云岚鲜生",
    );
  });
});

describe("who goes on acting", () => {
  test("is whom the sentence says something of, and not who acts where it says when", () => {
    assert.deepEqual(casts("嘉禾超市前身为穗丰连锁，云岚鲜生入主后，2014年改名再出发。"), [
      "other 嘉禾超市 穗丰连锁 云岚鲜生",
    ]);
    assert.deepEqual(
      casts("云岚鲜生入主嘉禾超市后，2015年收购穗丰连锁。").at(-1),
      "acquisition 云岚鲜生 嘉禾超市 穗丰连锁",
    );
  });

  test("is the company of before, where another does something with it", () => {
    assert.deepEqual(
      casts("2013年9月27日，云岚鲜生在交易所挂牌。次年10月，嘉禾超市与它签约。至2016年6月底的一年，公司收入38亿元。"),
      ["ipo 云岚鲜生", "partnership 嘉禾超市 云岚鲜生", "results 云岚鲜生"],
    );
  });

  test("is the person whom a clause before means by a pronoun", () => {
    assert.deepEqual(
      casts("林若川曾在嘉禾超市任职。2004年，他加盟云岚鲜生，此后一手带起穗丰连锁，2013年进入董事会。").at(-1),
      "personnel 林若川",
    );
    assert.deepEqual(
      casts("林若川是嘉禾超市的老人。他2016年转到蓝岭资本，2017年参与创办云岚鲜生。").at(-1),
      "founding 林若川 云岚鲜生",
    );
  });

  test("is no body of which a person is named as one of its people, or was one", () => {
    assert.deepEqual(casts("苏远山，蓝岭资本前合伙人，2013年加盟云岚鲜生，管科技。"), ["personnel 云岚鲜生 苏远山"]);
    assert.deepEqual(casts("林若川是江川大学前副校长，2021年由方一诺接掌。").at(-1), "personnel 林若川 方一诺");
    assert.deepEqual(
      casts("2014年4月28日，云岚鲜生联合林若川参与发起的蓝岭资本，向嘉禾超市投资12.2亿美元。").at(-1),
      "funding 云岚鲜生 嘉禾超市",
    );
  });
});

describe("whom words mean that stand for names", () => {
  test("are two that are named together, by their places or both", () => {
    assert.deepEqual(
      casts("2017年6月，林若川从方一诺手中接过嘉禾超市首席执行官一职，后者随后出任穗丰连锁主席。").at(-1),
      "personnel 方一诺 穗丰连锁",
    );
    assert.deepEqual(
      casts("嘉禾超市2016年6月把云岚鲜生告到江川市法院，索赔5亿元；当年12月30日双方和解。").at(-1),
      "dispute 嘉禾超市 云岚鲜生",
    );
  });

  test("is nobody who is named beside a pronoun, and the same person as before", () => {
    assert.deepEqual(
      casts("卖家之一是苏远山；另一位是方一诺，2013年11月，他从苏远山手里接过云岚鲜生70%的股份。").at(-1),
      "acquisition 方一诺 云岚鲜生 苏远山",
    );
    assert.match(
      casts(
        "林若川是江川大学教授。2015年10月，江川大学把年度大奖颁给她，与方一诺、苏远山分享；2011年，她还获颁医学奖。",
      ).at(-1) ?? "",
      /^award 林若川/,
    );
  });

  test("is nobody at whose wish a court acts", () => {
    assert.equal(
      casts("应嘉禾超市的申请，江川市法院2024年3月冻结云岚鲜生名下存款5亿元。")[0]?.split(" ")[1],
      "云岚鲜生",
    );
  });
});

describe("whom a court or an office acts on", () => {
  test("is who is charged before it, or whom a pronoun means", () => {
    assert.deepEqual(
      casts("江川市法院2024年5月公开宣判：被告人林若川犯受贿罪，数罪并罚，判处有期徒刑十年。").at(-1),
      "sanction 江川市法院 林若川",
    );
    assert.deepEqual(
      casts("江川市证监局16日对云岚鲜生作出行政处罚。江川市证监局吊销其许可证。").at(-1),
      "sanction 江川市证监局 云岚鲜生",
    );
    assert.deepEqual(
      casts("林若川担任云岚鲜生董事长。2024年7月，江川市法院判他败诉。").at(-1),
      "dispute 江川市法院 林若川",
    );
    assert.deepEqual(casts("江川市证监局2024年5月吊销其许可证。"), ["sanction 江川市证监局"]);
    assert.deepEqual(
      casts("林若川是教师。他2015年3月被江川市法院判处四年，2016年4月27日，江川市法院改判两年定谳。").at(-1),
      "dispute 江川市法院 林若川",
    );
    const before = "江川市证监局16日对云岚鲜生作出行政处罚。江川市证监局2024年5月";
    for (const told of ["对公司处以罚款五百万元。", "责令该公司停业。", "决定吊销其许可证。"])
      assert.deepEqual(casts(before + told).at(-1), "sanction 江川市证监局 云岚鲜生", told);
  });

  test("is no victim, no witness, and no company with which others have nothing to do", () => {
    assert.deepEqual(casts("江川市法院2024年5月认定林若川被骗，判处被告有期徒刑三年。").at(-1), "sanction 江川市法院");
    assert.deepEqual(
      casts("江川市法院2024年5月采信证人方一诺的证词，判处被告有期徒刑三年。").at(-1),
      "sanction 江川市法院",
    );
    const before = "江川市证监局16日对云岚鲜生作出行政处罚。江川市证监局2024年5月";
    for (const told of [
      "还查处一名外地男子及其同伙。",
      "查处一名外地男子，对其罚款五百万元。",
      "对公司董事长罚款五百万元。",
      "吊销一名医师及其助手的执照。",
    ])
      assert.deepEqual(casts(before + told).at(-1), "sanction 江川市证监局", told);
  });

  test("is nobody where a court hears a case of which nobody is named", () => {
    assert.deepEqual(casts("本案定于2024年5月8日在江川市法院开庭。"), ["dispute 江川市法院"]);
  });
});
