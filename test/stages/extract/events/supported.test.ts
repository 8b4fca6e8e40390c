import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findEvents } from "../../../../src/stages/extract/events.ts";
import { LEXICON, sentenceOf, type Names } from "../../../builders.ts";

const NAMES: Names = {
  云岚鲜生: "company",
  嘉禾超市: "company",
  林若川: "person",
  方一诺: "person",
  江川市法院: "institution",
  云岚融资担保公司: "company",
  江川银行: "company",
};

/** The types of what a sentence tells. */
function told(text: string): string[] {
  return findEvents(sentenceOf(text, NAMES), [], LEXICON).map(({ type }) => type);
}

describe("what a trigger tells by what stands beside it", () => {
  test("is a funding whatever the company is called and whatever the money is for", () => {
    assert.deepEqual(told("云岚融资担保公司2024年5月完成A轮融资5亿元。"), ["funding"]);
    assert.deepEqual(told("云岚鲜生2024年5月完成5亿元融资用于偿还债务。"), ["funding"]);
    assert.deepEqual(told("江川银行2024年5月向云岚融资担保公司发放贷款5亿元。"), ["funding"]);
    assert.deepEqual(told("云岚鲜生2024年5月获得银行贷款5亿元用于偿还债务。"), ["funding"]);
  });

  test("is none of a loan that is another's or is over", () => {
    for (const text of [
      "云岚鲜生2024年5月为嘉禾超市的贷款提供担保。",
      "嘉禾超市由云岚鲜生提供连带担保的5亿元贷款2024年5月展期。",
      "云岚鲜生2024年5月向银行申请授信5亿元。",
      "云岚鲜生2024年5月仍欠银行贷款5亿元。",
      "云岚鲜生的5亿元贷款2024年5月已还清。",
    ])
      assert.ok(!told(text).includes("funding"), text);
  });

  test("is none where a sentence says what a deed is good for, or since when something is so", () => {
    for (const text of [
      "嘉禾超市总经理林若川强调，合并不是为了争第一。",
      "嘉禾超市总经理林若川强调，合并基准日前服务一切照旧。",
      "嘉禾超市总经理林若川表示，参与收购有助于公司形成合力。",
      "嘉禾超市总经理林若川说，收购云岚鲜生只是第一步。",
      "嘉禾超市总经理林若川表示，服务不会因为一次收购而松懈。",
    ])
      assert.deepEqual(told(text), ["statement"], text);
    assert.deepEqual(told("云岚鲜生等的授信余额2024年3月折合71亿元。"), []);
    assert.deepEqual(told("正是收购云岚鲜生的那些银行。"), []);
    assert.deepEqual(told("上市不到一年，云岚鲜生2024年5月裁员500人。"), ["layoff"]);
    assert.deepEqual(told("云岚鲜生2024年5月收购嘉禾超市，旨在扩大规模。"), ["acquisition"]);
    const [left] = findEvents(sentenceOf("林若川履新五个月，便在2011年1月辞职。", NAMES), [], LEXICON);
    assert.equal(left?.trigger, "辞职");
  });

  test("is none where it is only why something else is done", () => {
    assert.deepEqual(told("云岚鲜生裁员500人以业绩下滑为由。"), ["layoff"]);
    assert.deepEqual(told("云岚鲜生2024年5月收购嘉禾超市以扩大规模为由。"), ["acquisition"]);
    assert.deepEqual(told("云岚鲜生2024年5月以裁员500人为由。"), []);
  });

  test("is none of a loan that somebody guarantees, nor of what is only to be decided", () => {
    for (const text of [
      "云岚鲜生2024年5月为嘉禾超市向江川银行申请的8000万元流动资金贷款提供连带责任保证担保。",
      "云岚鲜生2024年5月为合作农户融资提供担保。",
      "云岚鲜生2024年5月向子公司提供融资担保额度5亿元。",
      "云岚鲜生2024年5月给予嘉禾超市融资担保额度5亿元。",
      "云岚鲜生2024年5月对嘉禾超市的贷款提供担保。",
      "云岚鲜生股东会2024年5月通过《关于向江川银行申请授信的议案》。",
    ])
      assert.ok(!told(text).includes("funding"), text);
  });

  test("is one where the borrower's own loan is guaranteed", () => {
    assert.deepEqual(told("云岚鲜生2024年5月融资3亿元并由江川银行提供担保。"), ["funding"]);
    assert.deepEqual(told("云岚鲜生2024年5月获得江川银行贷款3亿元并提供门店抵押。"), ["funding"]);
  });

  test("is one in what had to be done", () => {
    assert.deepEqual(told("云岚鲜生2024年5月不得不裁员500人。"), ["layoff"]);
    assert.deepEqual(told("云岚鲜生2024年5月不得已减持嘉禾超市股份。"), ["acquisition"]);
  });

  test("is none of how long or whether somebody holds an office, of how many there are, and of when or why something is so", () => {
    for (const text of [
      "林若川执掌云岚鲜生十四年。",
      "林若川执掌云岚鲜生的时间更久。",
      "林若川加入云岚鲜生之前的身份是顾问。",
      "林若川从云岚鲜生离任后也没有闲着。",
      "云岚鲜生目前由林若川出任董事长。",
      "云岚鲜生的判决一个接着一个。",
      "云岚鲜生停牌前股价为3元。",
      "林若川在嘉禾超市参与过收购。",
      "林若川按照批示要求彻查了云岚鲜生。",
    ])
      assert.deepEqual(told(text), [], text);
    assert.deepEqual(told("林若川2024年起执掌云岚鲜生。"), ["personnel"]);
    assert.deepEqual(told("云岚鲜生2024年1月由林若川出任董事长。"), ["personnel"]);
  });

  test("is one of whoever goes beside others, of an order, and of what passes into a name", () => {
    assert.deepEqual(told("云岚鲜生董事长林若川也挂冠求去。"), ["personnel"]);
    assert.deepEqual(told("林若川批示要求彻查。"), ["statement"]);
    assert.deepEqual(told("嘉禾超市100%股权2024年5月转到云岚鲜生名下。"), ["acquisition"]);
    assert.deepEqual(told("云岚鲜生2024年5月完成交收。"), ["acquisition"]);
    assert.deepEqual(told("林若川2024年5月坐上云岚鲜生董事长之位。"), ["personnel"]);
  });

  test("is none before what something else is done", () => {
    assert.deepEqual(told("林若川2024年5月离职前曾走访嘉禾超市。"), ["statement"]);
    assert.deepEqual(told("林若川2024年5月从云岚鲜生离职前往嘉禾超市。"), ["personnel"]);
  });

  test("is none in what must not be, in an agreement that is kept to, and in what money is for", () => {
    assert.deepEqual(told("云岚鲜生2024年5月前不得减持嘉禾超市股份。"), []);
    assert.deepEqual(told("根据《股权转让协议》，云岚鲜生2024年5月派出三名董事。"), ["other"]);
    assert.deepEqual(told("云岚鲜生2024年5月按照协议的约定补货。"), []);
    assert.deepEqual(told("云岚鲜生2024年5月募集资金将用于扩建仓库。"), ["other"]);
  });

  test("is none where it says since when, for how long or after what something else holds", () => {
    assert.deepEqual(told("云岚鲜生是一家上市十二年来从未亏损的公司。"), []);
    assert.deepEqual(told("入股7年的云岚鲜生2024年5月退出嘉禾超市。"), ["acquisition"]);
    assert.deepEqual(told("云岚鲜生融资后估值仍然不高。"), []);
    assert.deepEqual(told("云岚鲜生的上一次收购同样不体面。"), []);
    assert.deepEqual(told("云岚鲜生收购后院餐饮。"), ["acquisition"]);
  });

  test("is a result without a number where a report is out or the tide turns", () => {
    assert.deepEqual(told("云岚鲜生2024年5月发布年度报告。"), ["results"]);
    assert.deepEqual(told("尚未上市的云岚鲜生2024年5月发布年度报告。"), ["results"]);
    assert.deepEqual(told("云岚鲜生2023年受油价拖累，全年转为亏损。"), ["results"]);
    for (const text of [
      "云岚鲜生2024年5月未按期披露年报。",
      "云岚鲜生2024年5月没有公布业绩。",
      "云岚鲜生2024年5月延期披露年报。",
      "云岚鲜生2024年5月发布《年度报告编制指引》。",
    ])
      assert.ok(!told(text).includes("results"), text);
  });

  test("is none of what is only applied for, was raised before, or may be done", () => {
    for (const text of [
      "云岚鲜生2024年5月向江川银行申请农业产业化龙头企业短期流动资金贷款5亿元。",
      "云岚鲜生2024年5月将闲置募集资金3亿元存入江川银行。",
      "云岚鲜生2024年5月收回早年投资3亿元。",
      "云岚鲜生2024年5月质押股份，用于嘉禾超市贷款提供担保。",
      "云岚鲜生2024年5月开立一笔金额3亿元的融资保函。",
    ])
      assert.ok(!told(text).includes("funding"), text);
    assert.deepEqual(told("云岚鲜生有权在2024年5月前要求嘉禾超市回购其股份。"), []);
    assert.deepEqual(told("云岚鲜生与嘉禾超市的供货协议2024年5月到期。"), []);
  });

  test("is one by which something is done where it is told with whom, or when", () => {
    assert.deepEqual(told("云岚鲜生2024年5月通过收购冷库扩大规模。"), ["acquisition"]);
    assert.deepEqual(told("云岚鲜生通过收购嘉禾超市进入华南。"), ["acquisition"]);
    assert.deepEqual(told("云岚鲜生通过收购扩大规模。"), []);
  });

  test("is one at the time of which the rest is told, where that is dated", () => {
    assert.deepEqual(told("2015年3月，云岚鲜生上市时，林若川还是学生。"), ["ipo"]);
    assert.deepEqual(told("2024年8月，云岚鲜生传出裁员消息时，嘉禾超市正在装修。"), ["layoff"]);
    assert.deepEqual(told("云岚鲜生上市时，林若川还是学生。"), []);
    assert.deepEqual(told("2015年3月，云岚鲜生上市后，林若川还是学生。"), []);
  });

  test("is one that demands something, with its date in the clause before", () => {
    assert.deepEqual(told("2024年9月27日，云岚鲜生再次提起诉讼要求嘉禾超市退还押金。"), ["dispute"]);
    assert.deepEqual(told("云岚鲜生提起诉讼需要嘉禾超市同意。"), []);
  });

  test("is none in how long or how far something is frozen, and in what a case has gone through", () => {
    assert.deepEqual(told("云岚鲜生冻结期限至2024年5月8日。"), []);
    assert.deepEqual(told("云岚鲜生持有的股份处于冻结状态，数量为3万股。"), []);
    assert.deepEqual(told("云岚鲜生的股份2024年5月被冻结。"), ["dispute"]);
    assert.deepEqual(told("云岚鲜生被冻结股份数为300万股。"), []);
    assert.deepEqual(told("江川市法院2024年5月8日冻结股份300万股。"), ["dispute"]);
    assert.deepEqual(told("云岚鲜生历经仲裁、一审、二审。"), []);
    assert.deepEqual(told("江川市法院经过审理判决云岚鲜生赔偿嘉禾超市。"), ["dispute"]);
  });

  test("is none of money that is moved, in a post, and from when something counts", () => {
    assert.deepEqual(told("林若川2024年5月将54万元转入其母亲名下。"), []);
    assert.deepEqual(told("云岚鲜生2024年5月以5亿元的价格将嘉禾超市转入江川银行名下。"), ["acquisition"]);
    assert.deepEqual(told("云岚鲜生2024年5月解雇总经理林若川。"), ["layoff"]);
    assert.deepEqual(told("云岚鲜生2024年5月辞退总监方一诺。"), ["layoff"]);
    assert.deepEqual(told("云岚鲜生投资与合作总裁林若川2024年5月到访江川。"), ["statement"]);
    assert.deepEqual(told("云岚鲜生的股权2024年5月转入嘉禾超市名下。"), ["acquisition"]);
  });

  test("is none of why something else is done, of what is thought of something, and since when", () => {
    assert.deepEqual(told("云岚鲜生因拖欠货款，2024年5月裁员500人。"), ["layoff"]);
    assert.deepEqual(told("云岚鲜生2024年5月仍拖欠货款3亿元。"), ["dispute"]);
    assert.deepEqual(told("云岚鲜生推出2024年5月被质疑的方案。"), []);
    assert.deepEqual(told("那时距林若川2024年5月卸任才两个月。"), []);
    assert.deepEqual(told("那时距林若川2024年5月卸任刚两个多月。"), []);
    assert.deepEqual(told("云岚鲜生2024年5月距上市还有一年。"), []);
    assert.deepEqual(told("云岚鲜生与嘉禾超市2024年5月因标准未达成一致而分手。"), []);
    assert.deepEqual(told("云岚鲜生与嘉禾超市2024年5月达成合作。"), ["partnership"]);
  });

  test("is an example where 如 leads to nothing but a date, from which nothing follows", () => {
    assert.deepEqual(told("如2019年初，云岚鲜生收购嘉禾超市四成股权。"), ["acquisition"]);
    for (const text of [
      "如2024年5月底前未完成交割，云岚鲜生将收购嘉禾超市四成股权。",
      "如2025年完成收购嘉禾超市，云岚鲜生将成为江川最大的超市。",
      "如2025年6月30日，云岚鲜生仍未收购嘉禾超市，则由江川银行收购。",
    ])
      assert.deepEqual(told(text), [], text);
  });

  test("is none where it is only when, since when, where or of what something else is told", () => {
    for (const text of [
      "云岚鲜生在裁员前一天还在招人。",
      "云岚鲜生从上市起，门店没有关过。",
      "云岚鲜生2024年5月在债权人会议上，提出方案。",
      "林若川2024年5月得知获奖时正在开店。",
      "林若川2024年5月上任前，在江川开店。",
      "云岚鲜生2024年5月没有就二审判决回应本报。",
      "云岚鲜生2024年5月合并后服务一切照旧。",
    ])
      assert.deepEqual(told(text), [], text);
  });

  test("is none of what somebody must do, or of what is done if something is not so", () => {
    assert.deepEqual(told("云岚鲜生逾期未转让者须于2024年5月缴回。"), []);
    assert.deepEqual(told("云岚鲜生2024年5月称，做不到就处分。"), ["statement"]);
    assert.deepEqual(told("云岚鲜生2024年5月不到一年就收购了嘉禾超市。"), ["acquisition"]);
  });

  test("is none of how things are, of why something is done, and of who somebody is", () => {
    for (const text of [
      "云岚鲜生2024年5月拿到批文只是入场券。",
      "云岚鲜生收购不是为了争第一。",
      "但两案送进云岚鲜生后，一审就是大半年。",
      "2024年5月争着给林若川放贷5亿元的，正是今年申请云岚鲜生破产的那些银行。",
    ])
      assert.ok(!told(text).some((type) => type !== "statement"), text);
  });
});
