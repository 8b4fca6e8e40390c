import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findEvents } from "../../../../src/stages/extract/events.ts";
import { LEXICON, sentenceOf, type Names } from "../../../builders.ts";

const NAMES: Names = { 林若川: "person", 云岚鲜生: "company", 嘉禾超市: "company", 江川晚报: "institution" };

/** The type and status of what a sentence tells, and who says so. */
function told(text: string): string[] {
  return findEvents(sentenceOf(text, NAMES), [], LEXICON).map(
    ({ type, status, speaker }) => `${type} ${status}${speaker ? ` ${speaker}` : ""}`,
  );
}

function check(cases: Readonly<Record<string, string>>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(told(text), [expected], text);
}

describe("the status of an event", () => {
  test("is planned for what goes on with a plan, and reported for what is done as it was planned", () => {
    const statuses = (text: string) => findEvents(sentenceOf(text, NAMES), [], LEXICON).map((one) => one.status);
    assert.deepEqual(statuses("嘉禾超市拟筹资3亿元，以现金方式收购云岚鲜生全部股权。").at(-1), "planned");
    assert.deepEqual(statuses("嘉禾超市拟发行新股，双方已签署收购云岚鲜生的协议。").at(-1), "reported");
    check({
      "云岚鲜生届时终止上市。": "ipo planned",
      "云岚鲜生依环评承诺2024年5月停工三天。": "dispute reported",
      "云岚鲜生已将嘉禾超市告上法庭。": "dispute reported",
    });
  });

  test("is denied by the verb of the clause alone, not by what it says of why", () => {
    check({
      "云岚鲜生因未能按期还款而被嘉禾超市起诉。": "dispute reported",
      "云岚鲜生否认传闻之后裁员500人。": "layoff alleged",
      "云岚鲜生未能按期还款，因此被嘉禾超市起诉。": "dispute reported",
    });
    check({
      "云岚鲜生否认因亏损而裁员。": "layoff denied",
      "云岚鲜生否认因欺诈被嘉禾超市起诉。": "dispute denied",
      "嘉禾超市否认云岚鲜生因欠款被起诉。": "dispute denied",
      "云岚鲜生并未在上市后裁员。": "layoff denied",
      "云岚鲜生否认在上市后裁员500人。": "layoff denied",
    });
  });

  test("is reported for what has not been done, where nobody claimed it: its title says so", () => {
    check({
      "云岚鲜生未能与嘉禾超市就价格达成协议。": "partnership reported",
      "云岚鲜生没有与嘉禾超市就并店达成协议。": "partnership reported",
      "云岚鲜生未能筹集到5亿元资金。": "funding reported",
      "云岚鲜生2024年5月未提名董事。": "award reported",
      "云岚鲜生未能在融资后上市。": "ipo reported",
    });
    const [event] = findEvents(sentenceOf("云岚鲜生未能在融资后上市。", NAMES), [], LEXICON);
    assert.equal(event?.title, "云岚鲜生未能在融资后上市");
  });

  test("is planned for a deal whose price the clause before plans to pay", () => {
    for (const plan of ["将出资", "拟出资", "计划投资"])
      check({ [`云岚鲜生${plan}3亿元，收购嘉禾超市51%股权。`]: "acquisition planned" });
    check({ "云岚鲜生出资3亿元，收购嘉禾超市51%股权。": "acquisition reported" });
  });

  test("is not planned behind a 将 that marks an object, a 拟 within a word, nor for what 了 says is done", () => {
    const last = (text: string) => findEvents(sentenceOf(text, NAMES), [], LEXICON).at(-1);
    const cases: Readonly<Record<string, string>> = {
      "云岚鲜生将用户数据交给警方，并以3亿元收购嘉禾超市股权。": "云岚鲜生以3亿元收购嘉禾超市股权",
      "云岚鲜生将投资者告上法庭，并以3亿元收购嘉禾超市股权。": "云岚鲜生以3亿元收购嘉禾超市股权",
      "云岚鲜生将上门服务外包，并以3亿元收购嘉禾超市股权。": "云岚鲜生以3亿元收购嘉禾超市股权",
      "云岚鲜生将开户费下调，通过发债融资3亿元。": "云岚鲜生通过发债融资3亿元",
      "云岚鲜生拟出资3亿元建厂，并收购了嘉禾超市。": "云岚鲜生收购了嘉禾超市",
      "云岚鲜生因虚拟货币投资亏损，以3亿元出售嘉禾超市。": "云岚鲜生以3亿元出售嘉禾超市",
      "云岚鲜生草拟方案，并以3亿元收购嘉禾超市。": "云岚鲜生以3亿元收购嘉禾超市",
    };
    for (const [text, title] of Object.entries(cases))
      assert.deepEqual([last(text)?.status, last(text)?.title], ["reported", title], text);
    const plan = last("云岚鲜生将发行新股，并以3亿元收购嘉禾超市。");
    assert.deepEqual([plan?.status, plan?.title], ["planned", "云岚鲜生将以3亿元收购嘉禾超市"]);
  });

  test("is reported where the text says plainly that it happened", () => {
    check({
      "云岚鲜生裁员500人。": "layoff reported",
      "嘉禾超市收购了云岚鲜生。": "acquisition reported",
      "云岚鲜生捐建的希望小学2023年9月开工。": "other reported",
      "云岚鲜生的模拟芯片2024年3月量产。": "product reported",
      "云岚鲜生的虚拟试衣镜2024年3月正式发布。": "product reported",
    });
  });

  test("is planned for what is to come", () => {
    check({
      "云岚鲜生计划于2025年6月上市。": "ipo planned",
      "嘉禾超市拟收购云岚鲜生。": "acquisition planned",
      "云岚鲜生将裁员500人。": "layoff planned",
      "云岚鲜生将于2025年6月上市。": "ipo planned",
      "云岚鲜生将依规则退市。": "ipo planned",
      "云岚鲜生拟收购嘉禾超市51%股权。": "acquisition planned",
      "云岚鲜生将收购嘉禾超市。": "acquisition planned",
      "云岚鲜生董事会提议收购嘉禾超市。": "acquisition planned",
    });
    check({ "云岚鲜生将嘉禾超市告上法庭。": "dispute reported" });
  });

  test("is planned for what a document announces, and for what is sought", () => {
    check({
      "嘉禾超市披露收购报告书，涉及5亿元。": "acquisition planned",
      "嘉禾超市2024年3月5日公布股份减持计划，不超过5亿元。": "acquisition planned",
      "嘉禾超市寻求融资5亿元。": "funding planned",
    });
    check({ "嘉禾超市完成减持计划，套现5亿元。": "acquisition reported" });
  });

  test("is reported for what an authority does on a suspicion, and planned for what is pledged", () => {
    check({
      "云岚鲜生因涉嫌信息披露违法被立案调查。": "sanction reported",
      "嘉禾超市2024年5月将所持股份质押给银行。": "other reported",
      "嘉禾超市2024年3月5日承诺半年内不减持。": "acquisition planned",
      "嘉禾超市承诺，2025年净利润不低于4000万元。": "results planned",
      "林若川预计，嘉禾超市2025年6月将上市。": "ipo forecast 林若川",
    });
  });

  test("is alleged for what an earlier clause tells as a rumour, and forecast for results to come", () => {
    check({
      "有网友爆料称，云岚鲜生将裁员30%。": "layoff alleged",
      "云岚鲜生2025年营收将成长两成。": "results forecast",
    });
    check({ "云岚鲜生回应称，裁员消息不实，公司运营正常。": "statement denied 云岚鲜生" });
  });

  test("is not denied for what did not come about: nobody denies that, and the title says it", () => {
    check({
      "云岚鲜生2023年寻求融资5亿元未果。": "funding planned",
      "嘉禾超市2024年收购云岚鲜生失败。": "acquisition reported",
    });
  });

  test("is denied for what is said not to be, where that is an event at all", () => {
    check({
      "云岚鲜生否认裁员。": "layoff denied",
      "云岚鲜生并未裁员。": "layoff denied",
      "云岚鲜生并未采取解散或清算的措施。": "layoff denied",
    });
    for (const text of ["云岚鲜生不会裁员。", "云岚鲜生从未收购嘉禾超市。"])
      for (const each of told(text)) assert.match(each, / denied$/, text);
  });

  test("is denied for a reply that says that something is not so", () => {
    check({
      "云岚鲜生2024年5月5日回应称，该消息不属实。": "statement denied 云岚鲜生",
      "云岚鲜生2024年5月5日回应称，门店照常营业。": "statement reported 云岚鲜生",
      "嘉禾超市董事长林若川2024年5月5日回应：“没有这回事。”": "statement denied 林若川",
      "云岚鲜生2024年5月5日表示，目前没有上市计划。": "statement denied 云岚鲜生",
      "云岚鲜生2024年5月5日辟谣。": "statement denied 云岚鲜生",
      "云岚鲜生2024年5月5日未证实也未否认。": "statement reported",
      "网传云岚鲜生裁员500人为谣言。": "layoff denied",
    });
  });

  test("is that of nothing where somebody says nothing", () => {
    assert.deepEqual(told("林若川2024年5月5日没有再接受采访。"), []);
    assert.deepEqual(told("嘉禾超市2024年5月5日拒绝透露金额。"), []);
  });

  test("is alleged for rumours and forecast for guesses", () => {
    check({
      "云岚鲜生被曝裁员500人。": "layoff alleged",
      "网传云岚鲜生裁员500人。": "layoff alleged",
      "传云岚鲜生将裁员。": "layoff alleged",
      "云岚鲜生爆出裁员500人。": "layoff alleged",
      "坊间流传云岚鲜生裁员500人。": "layoff alleged",
      "据网友反映，云岚鲜生2024年5月裁员500人。": "layoff alleged",
      "嘉禾超市或收购云岚鲜生。": "acquisition forecast",
      "云岚鲜生预计2025年营收40亿元。": "results forecast",
      "云岚鲜生2024年净利润预计增长20%。": "results forecast",
      "市场曾传嘉禾超市收购云岚鲜生。": "acquisition alleged",
    });
  });

  test("is alleged for what nobody answers for with a name", () => {
    check({
      "市场传出，嘉禾超市正与云岚鲜生洽谈合并。": "acquisition alleged",
      "据三位知情人士称，云岚鲜生已解雇两百名员工。": "layoff alleged",
      "多名员工向本报反映，云岚鲜生2024年10月已裁员百人。": "layoff alleged",
    });
    check({ "对于市场传闻，云岚鲜生2024年5月5日回应称，门店照常营业。": "statement reported 云岚鲜生" });
  });

  test("is reported where somebody acts upon a suspicion", () => {
    check({ "嘉禾超市董事长林若川因涉嫌职务侵占被逮捕。": "sanction reported" });
  });

  test("is planned for what follows once a deal is done, unless the sentence says when it was", () => {
    check({ "交易完成后，云岚鲜生控股股东变更为嘉禾超市。": "acquisition planned" });
    check({ "2019年5月交易完成后，云岚鲜生控股股东变更为嘉禾超市。": "acquisition reported" });
  });

  test("is claimed where somebody says so, with the speaker", () => {
    check({
      "林若川表示，云岚鲜生已完成A轮融资。": "funding claimed 林若川",
      "林若川透露，云岚鲜生获得投资2亿元。": "funding claimed 林若川",
      "嘉禾超市董事长林若川表示，交易完成后不会裁员。": "layoff denied 林若川",
    });
  });

  test("names the medium that reports", () => {
    check({ "据《江川晚报》报道，云岚鲜生裁员500人。": "layoff reported 江川晚报" });
  });

  test("is planned for what somebody aims at or has yet to do, and alleged for what is only talked of", () => {
    check({
      "云岚鲜生争取在2025年上市。": "ipo planned",
      "云岚鲜生目标2025年上市。": "ipo planned",
      "云岚鲜生需在2025年底前上市。": "ipo planned",
      "云岚鲜生董事会2024年5月通过了收购嘉禾超市的议案。": "acquisition planned",
      "云岚鲜生2024年5月争取到3亿元贷款。": "funding reported",
      "坊间2024年5月流传云岚鲜生与嘉禾超市合并的说法。": "acquisition alleged",
      "云岚鲜生原董事长林若川2024年5月涉嫌违法接受组织调查。": "sanction reported",
    });
  });

  test("is not planned by why something is done, or what it is done for", () => {
    check({
      "林若川因工作需要于2024年5月8日辞去云岚鲜生董事长。": "personnel reported",
      "云岚鲜生因业务发展需要于2024年5月8日收购嘉禾超市。": "acquisition reported",
      "云岚鲜生2024年5月与目标公司嘉禾超市签署协议。": "partnership reported",
      "云岚鲜生为实现减排目标2024年5月发行债券3亿元。": "funding reported",
      "云岚鲜生的目标是2025年上市。": "ipo planned",
    });
  });

  test("is claimed by whoever asserts it of themselves, not by how they are described", () => {
    check({
      "云岚鲜生声称2024年营收3亿元。": "results claimed",
      "号称江川最大超市的云岚鲜生2024年5月裁员500人。": "layoff reported",
    });
  });

  test("is alleged for what one is said to have done by whoever speaks against them, and planned for what is waited for", () => {
    check({
      "云岚鲜生2024年5月仍在等候摘牌。": "ipo planned",
    });
    const statuses = (text: string) => findEvents(sentenceOf(text, NAMES), [], LEXICON).map((one) => one.status);
    assert.deepEqual(statuses("2024年5月5日江川晚报刊文，指云岚鲜生虚增收入3亿元。"), ["alleged"]);
    assert.deepEqual(statuses("林若川2024年5月指出云岚鲜生被罚款5万元。").includes("alleged"), false);
  });
});
