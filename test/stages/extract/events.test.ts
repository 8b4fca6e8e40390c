import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Edtf } from "../../../src/model/edtf.ts";
import { fitsTitle } from "../../../src/model/event-title.ts";
import type { FoundEvent } from "../../../src/model/stages.ts";
import { findDates } from "../../../src/stages/extract/dates.ts";
import { findEvents } from "../../../src/stages/extract/events.ts";
import { NOTHING_TOLD } from "../../../src/stages/extract/events/story.ts";
import { LEXICON, segmentedBlock, sentenceOf, type Names } from "../../builders.ts";

const NAMES: Names = {
  林若川: "person",
  方一诺: "person",
  云岚鲜生: "company",
  嘉禾超市: "company",
  穗丰连锁: "company",
  蓝岭资本: "company",
  江川市第一医院: "institution",
  江川晚报: "institution",
  小禾: "product",
};

const events = (text: string): FoundEvent[] => findEvents(sentenceOf(text, NAMES), [], LEXICON);

/** The types of what a sentence tells, each with its date. */
function told(text: string): string[] {
  return events(text).map(({ type, date }) => `${type}${date ? ` ${date}` : ""}`);
}

function check(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(told(text), expected, text);
}

describe("findEvents", () => {
  test("finds one event of each type by its trigger", () => {
    check({
      "云岚鲜生成立于2016年5月。": ["founding 2016-05"],
      "云岚鲜生完成3亿元B轮融资，由蓝岭资本领投。": ["funding"],
      "云岚鲜生2024年6月递交招股书。": ["ipo 2024-06"],
      "云岚鲜生2024年6月以9亿元摘牌嘉禾超市全部股权。": ["acquisition 2024-06"],
      "云岚鲜生2024年3月5日正式发布小禾。": ["product 2024-03-05"],
      "云岚鲜生裁员500人。": ["layoff"],
      "云岚鲜生向法院提起诉讼。": ["dispute"],
      "云岚鲜生被罚款50万元。": ["sanction"],
      "嘉禾超市2024年5月5日宣布收购云岚鲜生。": ["acquisition 2024-05-05"],
      "云岚鲜生与嘉禾超市签署战略合作协议。": ["partnership"],
      "林若川出任云岚鲜生总经理。": ["personnel"],
      "云岚鲜生2023年营收30亿元，净利润2亿元。": ["results 2023"],
      "云岚鲜生荣获2023年度江川品牌称号。": ["award 2023"],
    });
  });

  test("tells of each founding where a list says of all that they were founded", () => {
    const titles = events("云岚鲜生、穗丰连锁等企业都在2020年前后成立。").map(
      ({ title, date }) => `${title} ${date ?? ""}`,
    );
    assert.deepEqual(titles, ["云岚鲜生成立 2019/2021", "穗丰连锁成立 2019/2021"]);
    for (const text of ["2020年5月，云岚鲜生、穗丰连锁成立嘉禾超市。", "云岚鲜生投资的穗丰连锁先后在2020年5月成立。"])
      assert.equal(events(text).length, 1, text);
  });

  test("tells a denial once, of what is denied and by whom", () => {
    const found = events("去年10月，云岚鲜生被曝裁员，创始人林若川回应，大规模裁员纯属谣言。");
    assert.deepEqual(
      found.flatMap(({ status, type, participants }) =>
        status === "denied" ? [`${type} ${participants.map(({ form }) => form).join()}`] : [],
      ),
      ["layoff 云岚鲜生,林若川"],
    );
  });

  test("tells arrests from suits, deaths from posts, deals by whatever verb, and a word of one character only by itself", () => {
    check({
      "林若川2023年2月17日被逮捕。": ["sanction 2023-02-17"],
      "林若川2023年2月17日病逝。": ["other 2023-02-17"],
      "2022年6月，嘉禾超市花2.2亿元买了云岚鲜生51%。": ["acquisition 2022-06"],
      "2020年6月起林若川任云岚鲜生总经理。": ["personnel 2020-06"],
      "2020年6月林若川的责任和任务。": [],
      "云岚鲜生2023年12月裁了六成员工。": ["layoff 2023-12"],
      "仲裁了三年，云岚鲜生2023年12月败诉。": ["dispute 2023-12"],
      "林若川等11名员工4月向江川市第一医院递交仲裁申请。": ["dispute"],
      "云岚鲜生股票2024年9月28日起被实施其他风险警示。": ["sanction 2024-09-28"],
      "蓝岭资本2024年5月减持云岚鲜生2%股份。": ["acquisition 2024-05"],
      "蓝岭资本2024年5月增持云岚鲜生2%股份。": ["acquisition 2024-05"],
      "林若川2024年3月5日起诉云岚鲜生，案件定于2024年12月8日开庭。": ["dispute 2024-03-05", "dispute 2024-12-08"],
      "林若川已起诉云岚鲜生，案件定于2024年12月8日开庭。": ["dispute"],
      "2016年1月，一封两百人联名的举报信寄到嘉禾超市。": [],
    });
  });

  test("dates by the year in the name of a prize only where nothing else says when", () => {
    check({
      "2024年4月，云岚鲜生获评2023年度“江川名店”。": ["award 2024-04"],
      "2024年8月底，2023年度“江川名店”云岚鲜生被曝裁员400人。": ["layoff 2024-08"],
    });
  });

  test("leaves out what the founder did besides", () => {
    const cast = (text: string) => events(text).map(({ participants }) => participants.map(({ form }) => form));
    assert.deepEqual(cast("2018年，林若川创立云岚鲜生；此前在嘉禾超市共事五年。"), [["云岚鲜生", "林若川"]]);
  });

  test("finds nothing in a habit, a source, a condition or a thought, and a launch in goods that come to market", () => {
    check({
      "云岚鲜生每天开行2趟冷链专列。": [],
      "据江川市第一医院调查，云岚鲜生2024年5月5日被罚款5万元。": ["sanction 2024-05-05"],
      "但如果云岚鲜生收购嘉禾超市10%股权，门店会更多。": [],
      "林若川认为云岚鲜生收购嘉禾超市10%股权太贵。": [],
      "云岚鲜生旗下首款新车2024年5月5日正式上市。": ["product 2024-05-05"],
      "云岚鲜生2024年5月5日在深交所正式上市。": ["ipo 2024-05-05"],
      "截至2024年5月5日，蓝岭资本累计质押300万股。": ["other 2024-05-05"],
    });
  });

  test("takes a platform for where something is told, and a pronoun for the person of the sentence before", () => {
    const [post] = events("方一诺2024年5月5日在穗丰连锁宣布离婚诉讼胜诉。");
    assert.deepEqual(
      post?.participants.map(({ form }) => form),
      ["方一诺"],
    );
    const person = { block: 0, start: 0, end: 3, form: "林若川", kind: "person" } as const;
    const sentence = sentenceOf("2024年5月5日，她在江川市第一医院获得年度大奖。", NAMES);
    const [award] = findEvents(sentence, [person], LEXICON);
    assert.equal(award?.participants[0]?.form, "林若川");
    const [charged] = findEvents(sentenceOf("2024年5月5日，穗丰连锁由她接任总裁。", NAMES), [person], LEXICON);
    assert.ok(charged?.participants.some(({ form }) => form === "林若川"));
    const [his] = findEvents(sentenceOf("2024年5月5日，穗丰连锁由她的妹妹接任总裁。", NAMES), [person], LEXICON);
    assert.ok(!his?.participants.some(({ form }) => form === "林若川"));
    const opened = "这位超市里出来的老将，2013年空降穗丰连锁。";
    assert.equal(findEvents(sentenceOf(opened, NAMES), [person], LEXICON)[0]?.participants[0]?.form, "林若川");
  });

  test("ends no title with words that lead on to what it does not say", () => {
    const [event] = events("江川市第一医院2024年5月5日召开专题新闻发布会称，截至目前，门诊开放。");
    assert.equal(event?.title, "江川市第一医院召开专题新闻发布会");
    assert.deepEqual(
      events("云岚鲜生2024年5月收购嘉禾超市并更改名称。").map(({ title }) => title),
      ["云岚鲜生收购嘉禾超市并更改名称"],
    );
  });

  test("tells a deed of which something is made known, whatever its title ends with", () => {
    check({
      "云岚鲜生2024年5月发布收购嘉禾超市的公告。": ["acquisition 2024-05"],
      "云岚鲜生2024年5月否认裁员的消息。": ["layoff 2024-05"],
      "云岚鲜生2024年5月宣布裁员500人的消息。": ["layoff 2024-05"],
    });
  });

  test("finds no contract in one that is refused", () => {
    check({ "林若川拒签协议。": [], "林若川拒绝签署合同。": [] });
  });

  test("finds triggers of two halves by the half that follows, and none within a name", () => {
    check({
      "嘉禾超市2024年5月拿下云岚鲜生两成股权。": ["acquisition 2024-05"],
      "林若川2024年5月拿下江川围棋赛冠军。": ["award 2024-05"],
      "嘉禾超市2024年5月拿下一块地。": ["other 2024-05"],
      "江川市第一医院2024年5月5日发布《门诊分诊办法》。": ["other 2024-05-05"],
      "蓝岭资本2024年5月5日在江川露面。": [],
    });
  });

  test("finds none in what somebody's work is, in how deeds of a kind go, and in when something else is told", () => {
    for (const text of [
      "林若川在蓝岭资本主管农业投资5亿元。",
      "蓝岭资本2024年收购频频遇冷。",
      "云岚鲜生筹备IPO时也这样借过钱。",
    ])
      assert.deepEqual(told(text), [], text);
  });

  test("finds none in the names of cases and misdeeds, in what is still owed, and in when or by what something is done", () => {
    check({
      "林若川违法发放贷款一案涉及云岚鲜生5000万元。": [],
      "林若川向云岚鲜生违规发放贷款5000万元。": [],
      "云岚鲜生仍有2400万元贷款未收回。": [],
      "2012年至2019年，林若川利用担任云岚鲜生董事长的便利收钱。": [],
      "云岚鲜生在2024年5月新店开业当天很热闹。": [],
      "蓝岭资本的并购策略涉及3家公司。": [],
      "2019年5月，林若川在境外设立3家网站。": ["other 2019-05"],
    });
  });

  test("takes no person that the text speaks of for who was founded, and a number of things for no condition", () => {
    const [, person] = sentenceOf("云岚鲜生，林若川。", NAMES).mentions;
    assert.ok(person);
    assert.deepEqual(findEvents(sentenceOf("2012年联社改制为银行。", NAMES), [person], LEXICON), []);
    check({ "云岚鲜生2024年4月印发若干措施。": ["other 2024-04"] });
  });

  test("tells the results of each company, and of goods the next step, but no deal twice", () => {
    check({
      "2023年，云岚鲜生净利润3亿元；嘉禾超市净利润2亿元。": ["results 2023", "results 2023"],
      "云岚鲜生2024年3月完成新品试产，计划2025年量产。": ["product 2024-03", "product 2025"],
      "2024年3月5日，嘉禾超市宣布，收购云岚鲜生，预计2024年底完成交割。": ["acquisition 2024-03-05"],
    });
  });

  test("finds none in general statements, conditions and mere words", () => {
    for (const text of [
      "如果云岚鲜生上市，股东会高兴。",
      "云岚鲜生自成立以来口碑不错。",
      "云岚鲜生推出新品。",
      "云岚鲜生的投资者很多。",
      "云岚鲜生是上市公司。",
      "嘉禾超市很大。",
    ])
      assert.deepEqual(told(text), [], text);
  });

  test("finds none in what is asked, supposed, known already, told of somebody in passing, or true of one without a name", () => {
    for (const text of [
      "若云岚鲜生不能如期还款，公司将被强制退市。",
      "如认定云岚鲜生违规，监管部门将处罚云岚鲜生。",
      "云岚鲜生2025年能上市吗？",
      "云岚鲜生现有的5亿元融资够用一年。",
      "云岚鲜生的故事始于两人的携手创业。",
      "其中四人当选江川市劳动模范。",
      "嘉禾超市的货款约占云岚鲜生营业收入的14.6%。",
      "嘉禾超市在融资后说，一家做口罩的企业，因买卖合同纠纷被法院冻结了财产。",
      "曾任嘉禾超市总监的林若川来到云岚鲜生。",
    ])
      assert.deepEqual(told(text), [], text);
  });

  test("is about whom the clause is about, not with whom, by whom or to whom something is done", () => {
    const whom = (text: string) =>
      events(text).map(({ type, participants }) => [type, ...participants.map(({ form }) => form)].join(" "));
    assert.deepEqual(
      whom("云岚鲜生2019年由嘉禾超市（1234.HK）前总经理林若川创办，2023年6月登陆科创板，首发募资8亿元。"),
      ["founding 云岚鲜生 嘉禾超市 林若川", "ipo 云岚鲜生"],
    );
    assert.deepEqual(
      whom("成立于2018年3月的云岚鲜生，2020年9月拿下由蓝岭资本领投的5亿元B轮融资。").at(-1),
      "funding 云岚鲜生 蓝岭资本",
    );
    assert.deepEqual(whom("云岚鲜生已向江川市第一医院提起诉讼。"), ["dispute 云岚鲜生 江川市第一医院"]);
    assert.deepEqual(whom("江川市第一医院10月7日通报，嘉禾超市前总经理林若川严重违纪，被开除党籍。"), [
      "sanction 林若川 江川市第一医院 嘉禾超市",
    ]);
    assert.deepEqual(whom("对标嘉禾超市的云岚鲜生2024年3月上市。"), ["ipo 云岚鲜生"]);
  });

  test("is not about who audits or who gave the order", () => {
    const subjects = (text: string) => events(text).map(({ participants: [first] }) => first?.form);
    assert.deepEqual(subjects("经嘉禾超市审计，截至4月30日，门店2023年营业收入5522万元。"), []);
    assert.deepEqual(subjects("受嘉禾超市委托，云岚鲜生2023年亏损3亿元。"), ["云岚鲜生"]);
  });

  test("takes the company that the text speaks of where a clause means it without its name", () => {
    const carried = { block: 0, start: 0, end: 4, form: "云岚鲜生", kind: "company" } as const;
    const whom = (text: string) =>
      findEvents(sentenceOf(text, NAMES), [carried], LEXICON).map(({ title, participants }) => [
        title,
        ...participants.map(({ form }) => form),
      ]);
    assert.deepEqual(whom("2021年3月，公司获得由蓝岭资本领投的2亿元A轮融资。"), [
      ["云岚鲜生获得由蓝岭资本领投的2亿元A轮融资", "云岚鲜生", "蓝岭资本"],
    ]);
    assert.deepEqual(whom("去年11月，该公司与嘉禾超市签署框架协议。"), [
      ["云岚鲜生与嘉禾超市签署框架协议", "云岚鲜生", "嘉禾超市"],
    ]);
  });

  test("names none but those of its own part of the sentence, nor the house of who speaks of others", () => {
    const whom = (text: string) =>
      events(text).map(({ type, participants }) => [type, ...participants.map(({ form }) => form)].join(" "));
    assert.deepEqual(whom("蓝岭资本捐了三车菜；云岚鲜生2024年3月上市。"), ["ipo 云岚鲜生"]);
    assert.deepEqual(whom("云岚鲜生仍有三成员工未到岗，嘉禾超市董事长林若川说，租金不是越低越好。"), [
      "statement 嘉禾超市 林若川",
    ]);
    assert.deepEqual(whom("江川市第一医院副院长林若川表示，2024年全国民营医院营收下降3%。"), []);
    assert.deepEqual(whom("嘉禾超市年底营收仅次于云岚鲜生，2024年3月上市。").at(-1), "ipo 嘉禾超市");
  });

  test("is not about whom the text speaks of where a body that is not known opens the clause", () => {
    const company = { block: 0, start: 0, end: 4, form: "云岚鲜生", kind: "company" } as const;
    const found = findEvents(sentenceOf("美国国防部上月宣布追加贷款5850万美元。", NAMES), [], LEXICON, {
      ...NOTHING_TOLD,
      company,
      main: company,
    });
    assert.deepEqual(found, []);
  });

  test("is not about whom only a later clause tells", () => {
    assert.deepEqual(told("首批六十座冷库2025年5月亮相，江川市第一医院提供了场地。"), []);
    assert.deepEqual(
      events("自2024年3月5日开通专区以来，云岚鲜生卖出20万吨滞销的菜。").map(({ type, title }) => `${type} ${title}`),
      ["acquisition 云岚鲜生卖出20万吨滞销的菜"],
    );
  });

  test("is not about whom another is likened to, nor about who only takes part in what another does", () => {
    const company = { block: 0, start: 0, end: 4, form: "云岚鲜生", kind: "company" } as const;
    const subjects = (text: string) =>
      findEvents(sentenceOf(text, NAMES), [], LEXICON, { ...NOTHING_TOLD, company, main: company }).map(
        ({ type, participants: [first] }) => `${type} ${first?.form ?? ""}`,
      );
    const cases: Readonly<Record<string, readonly string[]>> = {
      "资产2024年底超过嘉禾超市，位列行业第一。": [],
      "保荐人是蓝岭资本，2020年亏损1.9亿元。": ["results 云岚鲜生"],
      "蓝岭资本、嘉禾超市等参与；2019年5月17日登陆纳斯达克。": ["ipo 云岚鲜生"],
      "首批产品2024年9月14日下线，第一车已发往嘉禾超市。": ["product 云岚鲜生"],
    };
    for (const [text, expected] of Object.entries(cases)) assert.deepEqual(subjects(text), expected, text);
  });

  test("is not about the object of the clause before, nor about a company that says who somebody is", () => {
    const company = { block: 0, start: 0, end: 4, form: "穗丰连锁", kind: "company" } as const;
    const subjects = (text: string) =>
      findEvents(sentenceOf(text, NAMES), [], LEXICON, { ...NOTHING_TOLD, company, main: company }).map(
        ({ type, participants: [first] }) => `${type} ${first?.form ?? ""}`,
      );
    const cases: Readonly<Record<string, readonly string[]>> = {
      "云岚鲜生昨日表示，已采购嘉禾超市的冷柜，2024年3月发布新品。": ["partnership 云岚鲜生", "product 云岚鲜生"],
      "投资方有蓝岭资本、嘉禾超市，本轮融资估值超过18亿元。": ["funding 穗丰连锁"],
      "接近云岚鲜生的人士透露，其收入主要来自门店，列入实体清单后订单增多。": ["sanction 云岚鲜生"],
      "林若川原是嘉禾超市华南区总监，2016年在江川开出第一家店。": ["founding 林若川"],
      "嘉禾超市第三大股东、云岚鲜生去年主张优先权，向法院提起诉讼。": ["dispute 云岚鲜生"],
      "蓝岭资本2024年3月收购嘉禾超市全部股权，该公司随后裁员500人。": ["acquisition 蓝岭资本", "layoff 嘉禾超市"],
      "云岚鲜生2024年5月公告，因与嘉禾超市的合同纠纷，该公司被罚款50万元。": ["sanction 云岚鲜生"],
      "云岚鲜生表示，已转让嘉禾超市股权，2024年3月裁员500人。": ["acquisition 云岚鲜生", "layoff 云岚鲜生"],
    };
    for (const [text, expected] of Object.entries(cases)) assert.deepEqual(subjects(text), expected, text);
  });

  test("is about the company spoken of where nothing stands before the verb, or a word that points at it", () => {
    const company = { block: 0, start: 0, end: 4, form: "云岚鲜生", kind: "company" } as const;
    const titles = (text: string) =>
      findEvents(sentenceOf(text, NAMES), [], LEXICON, { ...NOTHING_TOLD, company }).map(({ title }) => title);
    assert.deepEqual(titles("2021年3月完成3亿元B轮融资。"), ["云岚鲜生完成3亿元B轮融资"]);
    assert.deepEqual(titles("2021年11月25日，两家公司开始停牌。").length, 1);
    assert.deepEqual(titles("今年5月，江川部分司机停运三天。"), []);
    assert.deepEqual(titles("败诉方要付8000元。"), []);
  });

  test("tells what somebody says who is named with whom they speak for, and what a body says", () => {
    const said = (text: string) => events(text).map(({ type, title }) => [type, title]);
    assert.deepEqual(said("云岚鲜生店长林若川说，这几天的客人比往常多了一半。"), [
      ["statement", "林若川：这几天的客人比往常多了一半"],
    ]);
    assert.deepEqual(said("江川市第一医院有关负责人介绍，门诊大厅的改造不影响看病。").length, 1);
    assert.deepEqual(said("林若川说，这几天的客人比往常多了一半。"), []);
    assert.deepEqual(said("据云岚鲜生介绍，这几天的客人比往常多了一半。"), []);
    assert.deepEqual(said("云岚鲜生员工方一诺告诉记者。"), []);
  });

  test("takes what a commentator says of others for a view", () => {
    check({
      "江川市第一医院教授林若川认为，嘉禾超市换帅频繁，根子在股东。": ["statement"],
      "江川市第一医院教授林若川认为，嘉禾超市2021年换帅，根子在股东。": ["personnel 2021"],
    });
  });

  test("quotes what is said with who says it", () => {
    const [event] = events(
      "嘉禾超市总经理林若川2024年5月6日表示，随着天气转暖，公司将继续扩大门店网络，全年新开店面。",
    );
    assert.equal(event?.title, "林若川：公司将继续扩大门店网络");
    assert.match(event?.quote ?? "", /^嘉禾超市.*将继续扩大门店网络$/);
  });

  test("tells what stands in the quotation before whoever is quoted", () => {
    const [event, ...more] = events("“随着天气转暖，客流会慢慢恢复过来，我们不担心”，嘉禾超市总经理林若川说。");
    assert.deepEqual(more, []);
    assert.equal(event?.title, "林若川：客流会慢慢恢复过来");
    assert.match(event.quote, /客流.*林若川说。?$/);
  });

  test("lets somebody speak by name alone who has been named with whom they speak for", () => {
    const sentence = sentenceOf("林若川表示，江川的门店会越来越多。", NAMES);
    assert.deepEqual(findEvents(sentence, [], LEXICON), []);
    const story = { ...NOTHING_TOLD, introduced: new Set(["林若川"]) };
    assert.deepEqual(
      findEvents(sentence, [], LEXICON, story).map(({ type, title }) => [type, title]),
      [["statement", "林若川：江川的门店会越来越多"]],
    );
  });

  test("tells a deed of another day, and what a person says of something else, beside what the sentence tells", () => {
    check({
      "2023年7月3日林若川公开道歉，5日被云岚鲜生免职。": ["statement 2023-07-03", "personnel 2023-07-05"],
      "云岚鲜生总经理林若川受访时则说，江川的门店生意很好，已获蓝岭资本增资1亿元。": ["statement", "funding"],
      "云岚鲜生总经理林若川表示，云岚鲜生已获蓝岭资本增资1亿元。": ["funding"],
    });
  });

  test("is about whom the text speaks of where only those are named who act on them, give to them, or went before", () => {
    const company = { block: 0, start: 0, end: 4, form: "云岚鲜生", kind: "company" } as const;
    const person = { block: 0, start: 0, end: 3, form: "林若川", kind: "person" } as const;
    const story = { ...NOTHING_TOLD, company, main: company, introduced: new Set(["林若川"]) };
    const casts = (text: string, carried: readonly (typeof company | typeof person)[] = []) =>
      findEvents(sentenceOf(text, NAMES), carried, LEXICON, story).map(({ type, participants }) =>
        [type, ...participants.map(({ form }) => form)].join(" "),
      );
    assert.deepEqual(casts("他2020年11月被江川市第一医院带走。", [person]), ["sanction 林若川 江川市第一医院"]);
    assert.deepEqual(casts("蓝岭资本与嘉禾超市2018年联手投下2亿元A轮。"), ["funding 蓝岭资本 嘉禾超市 云岚鲜生"]);
    assert.deepEqual(casts("2019年天使轮由蓝岭资本出资1500万元。"), ["funding 云岚鲜生 蓝岭资本"]);
    assert.deepEqual(
      casts("林若川2017年由嘉禾超市转投穗丰连锁，去年6月在江川市第一医院提起仲裁。").at(-1),
      "dispute 林若川 江川市第一医院",
    );
    assert.deepEqual(casts("2月11日公司递交招股书，4月10日过聆讯。", [company]).at(-1), "ipo 云岚鲜生");
  });

  test("tells apart what befalls others behind a semicolon, and a turn of results that has no number", () => {
    check({
      "云岚鲜生2023年5月6日被罚款50万元；2023年5月9日林若川接受调查。": ["sanction 2023-05-06", "sanction 2023-05-09"],
      "嘉禾超市2022年转亏为盈。": ["results 2022"],
    });
  });

  test("is not about where somebody comes from, nor about who advises", () => {
    const company = { block: 0, start: 0, end: 4, form: "云岚鲜生", kind: "company" } as const;
    const subjects = (text: string) =>
      findEvents(sentenceOf(text, NAMES), [], LEXICON, { ...NOTHING_TOLD, company, main: company }).map(
        ({ type, participants: [first] }) => `${type} ${first?.form ?? ""}`,
      );
    assert.deepEqual(subjects("财务长一职由嘉禾超市会计师林若川出任。"), ["personnel 云岚鲜生"]);
    assert.deepEqual(subjects("嘉禾超市和蓝岭资本2024年担任联席保荐人。"), []);
  });

  test("tells a body's other deeds also of late, and none where something only stands", () => {
    check({
      "江川市第一医院近日印发了通知。": ["other"],
      "江川市第一医院发布的通知名单很长。": [],
    });
  });

  test("takes what somebody tells of nobody in particular for what they say, unless it has a date", () => {
    check({
      "嘉禾超市总经理林若川介绍，蔬菜面积同比增长5%。": ["statement"],
      "嘉禾超市总经理林若川介绍，嘉禾超市营收同比增长5%。": ["results"],
      "嘉禾超市总经理林若川介绍，2023年蔬菜面积同比增长5%。": ["results 2023"],
    });
  });

  test("gives figures to the body that gives them out, and no launch to a ceremony that is attended", () => {
    const subjects = (text: string) => events(text).map(({ type, participants }) => [type, participants[0]?.form]);
    assert.deepEqual(subjects("江川市第一医院公布的数据显示，一季度门诊量同比上涨1.2%。"), [
      ["results", "江川市第一医院"],
    ]);
    check({
      "嘉禾超市总经理林若川在首发仪式上表示，门店会越来越多。": ["statement"],
      "云岚鲜生2024年5月5日向投资者致歉，称会整改。": ["statement 2024-05-05"],
      "云岚鲜生尚欠银行贷款1200万元。": [],
      "云岚鲜生2024年5月5日向穗丰连锁投资5000万元。": ["funding 2024-05-05"],
    });
  });

  test("does not hand what another does, whom no name was found for, to the company named before", () => {
    const subjects = (text: string) => events(text).map(({ type, participants }) => [type, participants[0]?.form]);
    assert.deepEqual(subjects("云岚鲜生2016年5月成立，北京大学2018年组建了团队。"), [["founding", "云岚鲜生"]]);
    assert.deepEqual(subjects("云岚鲜生2016年5月成立，北京大学收购了嘉禾超市。"), [
      ["founding", "云岚鲜生"],
      ["acquisition", "嘉禾超市"],
    ]);
    assert.deepEqual(subjects("云岚鲜生2016年5月成立，全资子公司收购了嘉禾超市。").at(-1), ["acquisition", "云岚鲜生"]);
    assert.deepEqual(subjects("云岚鲜生2016年5月成立，2018年与北京大学合作。").at(-1)?.[1], "云岚鲜生");
    assert.deepEqual(subjects("2020年，穗丰连锁高管林若川创办了云岚鲜生。"), [["founding", "云岚鲜生"]]);
    assert.deepEqual(subjects("成立于2019年的云岚鲜生曾与嘉禾超市往来。"), [["founding", "云岚鲜生"]]);
  });

  test("leaves what who speaks says of their own house to that house", () => {
    check({
      "江川市第一医院教授林若川认为，本院2021年换帅，根子在体制。": ["personnel 2021"],
    });
  });

  test("does not let somebody say what a relative of theirs says", () => {
    check({ "林若川奶奶宣布，门店重新开业了。": [], "林若川宣布，门店重新开业了。": ["statement"] });
  });

  test("tells each of the rounds of funding that stand side by side", () => {
    const rounds = events("2023年，云岚鲜生接连完成A轮、A+轮和B轮融资。").map(({ trigger, title }) => [trigger, title]);
    assert.deepEqual(rounds, [
      ["A轮", "云岚鲜生完成A轮融资"],
      ["A+轮", "云岚鲜生完成A+轮融资"],
      ["B轮", "云岚鲜生完成B轮融资"],
    ]);
  });

  test("finds none where nobody is named", () => {
    assert.deepEqual(told("公司2024年5月裁员500人。"), []);
    assert.deepEqual(told("江川一家公司2024年5月裁员500人。"), []);
    assert.deepEqual(told("2024年5月8日，法院判决原告败诉。"), []);
  });

  test("finds none within a long quotation, which is what somebody says", () => {
    assert.deepEqual(told("“云岚鲜生已经裁员三百人而且还会继续裁下去的”，林若川说。"), []);
  });

  test("tells apart what two clauses tell, each with its own date and participants", () => {
    const found = events("2016年5月，云岚鲜生成立，2024年3月，嘉禾超市成立。");
    assert.deepEqual(
      found.map(({ date, participants }) => [date, participants.map(({ form }) => form)]),
      [
        ["2016-05", ["云岚鲜生"]],
        ["2024-03", ["嘉禾超市"]],
      ],
    );
  });

  test("does not let a statement about an event hide it, or double it", () => {
    check({ "林若川表示，云岚鲜生2024年1月已完成A轮融资。": ["funding 2024-01"] });
  });

  test("does not give a statement the date of what is said", () => {
    for (const { type, date } of events("林若川透露，该队计划于8月引进新人。"))
      assert.ok(type !== "statement" || date === null);
  });

  test("quotes whole clauses, word for word, from the subject to the last of the telling", () => {
    const text = "昨天下午，嘉禾超市2024年5月5日宣布收购云岚鲜生，股价上涨。";
    const [event] = events(text);
    assert.equal(event?.quote, "嘉禾超市2024年5月5日宣布收购云岚鲜生");
  });
});

describe("the participants of an event", () => {
  const participants = (text: string) => events(text)[0]?.participants.map(({ form }) => form);

  test("begin with the company that acts", () => {
    assert.deepEqual(participants("嘉禾超市宣布以3亿元收购云岚鲜生。")?.[0], "嘉禾超市");
    assert.deepEqual(participants("5月5日，云岚鲜生完成由蓝岭资本领投的B轮融资。")?.[0], "云岚鲜生");
  });

  test("hold the person of the sentence whose post a clause tells", () => {
    const [, post] = events("林若川2003年出任云岚鲜生总经理，2010年升任董事长。");
    assert.ok(post?.participants.some(({ form }) => form === "林若川"));
    assert.equal(post?.title, "林若川升任董事长");
  });

  test("are named once each, and are neither products nor media that report", () => {
    const forms = participants("据《江川晚报》报道，云岚鲜生2024年3月正式发布小禾，云岚鲜生的小禾很贵。");
    assert.deepEqual(forms, ["云岚鲜生"]);
  });

  test("hold a medium that acts as the company that it is, and not where it reports", () => {
    const names: Names = { ...NAMES, 云岚快线: "company" };
    const lexicon = { ...LEXICON, names: { ...LEXICON.names, media: new Set(["云岚快线"]) } };
    const holds = (text: string) =>
      findEvents(sentenceOf(text, names), [], lexicon).some(({ participants }) =>
        participants.some(({ form }) => form === "云岚快线"),
      );
    for (const text of [
      "嘉禾超市与云岚快线签署战略合作协议。",
      "云岚快线和嘉禾超市达成合作。",
      "云岚快线裁员500人。",
      "云岚快线2023年营收30亿元，净利润2亿元。",
      "2024年5月5日，云岚快线宣布收购嘉禾超市。",
      "云岚快线副总裁林若川表示，公司将在江川开店。",
    ])
      assert.ok(holds(text), text);
    for (const text of [
      "云岚快线报道，嘉禾超市裁员500人。",
      "据云岚快线，嘉禾超市裁员500人。",
      "云岚快线科技讯 5月5日，嘉禾超市宣布收购穗丰连锁。",
      "云岚快线记者从嘉禾超市获悉，公司裁员500人。",
      "云岚快线：嘉禾超市裁员500人。",
      "嘉禾超市向云岚快线表示，公司裁员500人。",
    ])
      assert.ok(!holds(text), text);
  });

  test("do not hold the company by whose name a person is known before that which acts", () => {
    assert.equal(participants("嘉禾超市董事长林若川表示，云岚鲜生2024年1月已完成A轮融资。")?.[0], "云岚鲜生");
  });
});

describe("the title of an event", () => {
  /** The title of what a sentence tells that was published on a day. */
  const titleAsOf = (day: string, text: string): string | undefined => {
    const published = day as Edtf;
    const dates = findDates(segmentedBlock(text).simplified, { published, told: null });
    const [event] = findEvents({ ...sentenceOf(text, NAMES), dates }, [], LEXICON, { ...NOTHING_TOLD, published });
    return event?.title;
  };

  test("begins with its subject, has no quotation marks and at most 30 characters", () => {
    for (const text of [
      "嘉禾超市2024年5月5日宣布收购云岚鲜生。",
      "云岚鲜生完成3亿元B轮融资，由蓝岭资本领投。",
      `云岚鲜生2024年3月正式发布“小禾”${"很好".repeat(30)}。`,
    ]) {
      const [event] = events(text);
      assert.ok(event?.title.startsWith(event.participants[0]?.form ?? "?"), event?.title);
      assert.ok(Array.from(event?.title ?? "").length <= 30, event?.title);
      assert.doesNotMatch(event?.title ?? "", /[“”「」。]/);
    }
  });

  const check = (cases: Readonly<Record<string, readonly string[]>>): void => {
    for (const [text, titles] of Object.entries(cases))
      assert.deepEqual(
        events(text).map(({ title }) => title),
        titles,
        text,
      );
  };

  test("names who acts before what it is done about, and leaves out what only leads up to it", () => {
    check({
      "江川市第一医院依法附条件批准嘉禾超市收购云岚鲜生股权案。": [
        "江川市第一医院依法附条件批准嘉禾超市收购云岚鲜生股权案",
      ],
      "作为全球首发用户，云岚鲜生走得更快。": [],
      "四天后的股东大会罢免了董事长林若川以及嘉禾超市的董事席位。": [
        "股东大会罢免了董事长林若川以及嘉禾超市的董事席位",
      ],
    });
  });

  test("gives what is said to the person who says it, without the verb", () => {
    check({
      "嘉禾超市首席执行官林若川回忆，五年里4000多人参与制作。": ["林若川：五年里4000多人参与制作"],
      "2024年5月林若川表示，即时零售将成为今年增长的重点，门店数量会逐步减少。": [
        "林若川：即时零售将成为今年增长的重点",
      ],
      "2024年5月林若川表示，若羽臣今年的门店数量不变，员工人数会逐步减少。": ["林若川：若羽臣今年的门店数量不变"],
      "2024年5月林若川表示，即使门店数量减少两成，员工人数也会保持不变。": ["林若川：员工人数也会保持不变"],
      "嘉禾超市首席执行官林若川曾表示，无意参与价格战。": ["林若川：无意参与价格战"],
      "江川市第一医院院长林若川认为，2023年的并购使嘉禾超市站稳了脚跟。": ["林若川：并购使嘉禾超市站稳了脚跟"],
    });
  });

  test("names who acts: beside the subject, upon it, or before a clause that opens with a verb", () => {
    check({
      "江川市第一医院与云岚鲜生签约共建冷链中心。": ["江川市第一医院与云岚鲜生签约共建冷链中心"],
      "江川市第一医院曾对云岚鲜生处以80万元罚款。": ["江川市第一医院曾对云岚鲜生处以80万元罚款"],
      "云岚鲜生减税不少，投资2亿元再建一座冷库。": ["云岚鲜生投资2亿元再建一座冷库"],
      "林若川早年经商，2021年加入云岚鲜生。": ["林若川加入云岚鲜生"],
      "林若川早年供职于嘉禾超市，2021年升任总监。": ["林若川升任总监"],
      "云岚鲜生前身是1988年成立的嘉禾超市。": ["嘉禾超市1988年成立"],
    });
  });

  test("says nothing of when by what is not in it: what counts from the text goes, or is named", () => {
    const dated = (text: string) => {
      const block = segmentedBlock(text);
      const context = { published: "2024-09-12" as Edtf, told: null };
      const sentence = { ...sentenceOf(text, NAMES), dates: findDates(block.simplified, context) };
      return findEvents(sentence, [], LEXICON).map(({ title }) => title);
    };
    const cases: Readonly<Record<string, readonly string[]>> = {
      "嘉禾超市总经理林若川已于去年11月退休。": ["嘉禾超市总经理林若川已退休"],
      "云岚鲜生昨日上午在江川停牌。": ["云岚鲜生在江川停牌"],
      "云岚鲜生计划明年3月上市。": ["云岚鲜生计划2025年3月上市"],
      "嘉禾超市总经理林若川说，今年前三个月江川的客流涨了一成。": ["林若川：2024年前三个月江川的客流涨了一成"],
      "云岚鲜生净利润较去年同期增长44%。": ["云岚鲜生净利润较去年同期增长44%"],
      "嘉禾超市届时终止上市。": ["嘉禾超市将终止上市"],
      "云岚鲜生随后被罚款50万元。": ["云岚鲜生被罚款50万元"],
    };
    for (const [text, titles] of Object.entries(cases)) assert.deepEqual(dated(text), titles, text);
  });

  test("begins with no word that leads on from what stands before it, and keeps 就 where it is a preposition", () => {
    check({
      "比如云岚鲜生被罚款50万元。": ["云岚鲜生被罚款50万元"],
      "云岚鲜生曾就新店选址与嘉禾超市签署合作协议。": ["云岚鲜生就新店选址与嘉禾超市签署合作协议"],
      "云岚鲜生就此退出嘉禾超市，终止合作协议。": ["云岚鲜生终止合作协议"],
      "林若川早年经商，后加入云岚鲜生。": ["林若川加入云岚鲜生"],
      "2024年5月林若川表示，后厨改造将在年底前全部完成。": ["林若川：后厨改造将在年底前全部完成"],
      "2024年5月林若川表示，后市将有300家门店关闭。": ["林若川：后市将有300家门店关闭"],
    });
  });

  test("names its subject once, of what makes them do something; what is done to them, as done to them", () => {
    const company = { block: 0, start: 0, end: 4, form: "云岚鲜生", kind: "company" } as const;
    const [event] = findEvents(
      sentenceOf("客流的快速增长，可能使云岚鲜生在一年内营收达到30亿元。", NAMES),
      [company],
      LEXICON,
    );
    assert.equal(event?.title, "云岚鲜生可能在一年内营收达到30亿元");
    check({ "县府因夜间施工，对云岚鲜生处以90万元罚款。": ["云岚鲜生被处以90万元罚款"] });
  });

  test("leaves out the means and the others of a list where there is no room, not whether it is done nor to whom", () => {
    const means = "以总额最多三亿元的自筹款项、门店抵押借款及股东所垫付的款项";
    check({
      [`云岚鲜生拟${means}收购嘉禾超市。`]: ["云岚鲜生拟收购嘉禾超市"],
      [`云岚鲜生拟${means}向嘉禾超市增资3亿元。`]: ["云岚鲜生拟向嘉禾超市增资3亿元"],
      "云岚鲜生、嘉禾超市、穗丰连锁和蓝岭资本等江川本地龙头企业共同签署跨区域冷链物流战略合作协议。": [
        "云岚鲜生等江川本地龙头企业共同签署跨区域冷链物流战略合作协议",
      ],
    });
  });

  test("is whose works they are whose name nobody knows, and what a description tells, not who tells it", () => {
    check({
      "三号码头由云岚鲜生投资建设，2022年9月开工。": ["三号码头由云岚鲜生投资建设", "云岚鲜生：三号码头开工"],
      "旧厂改造项目与云岚鲜生签署合作协议。": ["旧厂改造项目与云岚鲜生签署合作协议"],
      "方一诺提到了2018年去世的前任店长林若川。": ["林若川去世"],
    });
  });

  test("leaves out neither who sues nor that something is untrue", () => {
    const title = (text: string) => events(text)[0]?.title;
    assert.equal(title("方一诺将嘉禾超市告上法庭。"), "方一诺将嘉禾超市告上法庭");
    assert.equal(title("2024年5月5日，嘉禾超市回应称，该消息不实，公司只是在调整个别业务。"), "嘉禾超市：该消息不实");
  });

  test("of what depends on something says on what, or that it does", () => {
    check({
      "云岚鲜生创始人林若川认为，如果货款还不到账，年底前就要关掉三家门店。": [
        "林若川：如果货款还不到账，年底前就要关掉三家门店",
      ],
      "嘉禾超市称，若后续被主管部门认定违规经营并触及退出情形，公司在江川的特许经营门店将被终止。": [
        "嘉禾超市：若…，公司在江川的特许经营门店将被终止",
      ],
      "2024年5月林若川表示，我们不是赌气，是算过三年账的决定。": ["林若川：我们不是赌气，是算过三年账的决定"],
      "2024年5月林若川表示，经内部自查，门店没有使用过期食材。": ["林若川：门店没有使用过期食材"],
    });
  });

  test("leaves out posts and what somebody is described by where there is no room, before it is cut", () => {
    check({
      "嘉禾超市2024年5月任命云岚鲜生华东区运营副总裁兼江川分公司总经理方一诺为首席执行官，接替林若川。": [
        "嘉禾超市任命方一诺为首席执行官",
      ],
      "持有江川六成以上冷库资源的云岚鲜生与嘉禾超市签署为期五年的冷链合作协议。": [
        "云岚鲜生与嘉禾超市签署为期五年的冷链合作协议",
      ],
      "云岚鲜生、嘉禾超市2024年5月3日公布门店互换合并的初步预案：嘉禾超市全体门店按租金水平分三批换牌。": [
        "云岚鲜生、嘉禾超市公布门店互换合并的初步预案",
      ],
      "2024年5月，云岚鲜生完成公司登记，曾在嘉禾超市任职多年的方一诺出任CEO。": ["云岚鲜生：方一诺出任CEO"],
    });
  });

  test("goes on with the next clause where it says little, and with the one before of what is denied or succeeded to", () => {
    check({
      "2024年5月3日，云岚鲜生买入嘉禾超市，持股两成。": ["云岚鲜生买入嘉禾超市，持股两成"],
      "云岚鲜生在试营业初期，推出满百减五十的促销活动。": ["云岚鲜生在试营业初期，推出满百减五十的促销活动"],
      "云岚鲜生2024年5月3日召开董事会，解除林若川的店长职务，由方一诺接任。": ["解除林若川的店长职务，由方一诺接任"],
      "坊间流传云岚鲜生将关店三成，双方都予以否认。": [
        "云岚鲜生将关店三成",
        "坊间流传云岚鲜生将关店三成，双方都予以否认",
      ],
    });
    assert.deepEqual(
      events("云岚鲜生2024年5月买入嘉禾超市，2025年3月卖出。").map(({ title }) => title)[0],
      "云岚鲜生买入嘉禾超市",
    );
  });

  test("tells a plan as a plan where the clause before says that it is one, or its date that it is to come", () => {
    check({
      "云岚鲜生拟出资3亿元，以现金方式收购嘉禾超市51%股权。": ["云岚鲜生拟以现金方式收购嘉禾超市51%股权"],
      "云岚鲜生将出资3亿元，收购嘉禾超市51%股权。": ["云岚鲜生将收购嘉禾超市51%股权"],
    });
    const cases: Readonly<Record<string, string>> = {
      "云岚鲜生明年3月推出新品牌。": "云岚鲜生将推出新品牌",
      "云岚鲜生明年3月在江川推出新品牌。": "云岚鲜生将在江川推出新品牌",
      "云岚鲜生明年3月以3亿元收购嘉禾超市。": "云岚鲜生将以3亿元收购嘉禾超市",
      "云岚鲜生董事会批准明年3月收购嘉禾超市。": "云岚鲜生董事会批准收购嘉禾超市",
    };
    for (const [text, title] of Object.entries(cases)) assert.equal(titleAsOf("2024-09-12", text), title, text);
    const long =
      titleAsOf("2024-09-12", `云岚鲜生明年3月推出${"三款即食冷链的"}${"蔬菜水果牛奶豆腐".repeat(3)}。`) ?? "";
    assert.ok(fitsTitle(long) && long.startsWith("云岚鲜生将推出"), long);
  });

  test("says the year of a month with which a fiscal year ends", () => {
    assert.equal(
      titleAsOf("2024-09-12", "嘉禾超市总经理林若川说，今年6月止年度江川的客流涨了一成。"),
      "林若川：2024年6月止年度江川的客流涨了一成",
    );
  });

  test("puts a colon behind a name only where nothing else says of whom it is told, or where they say it", () => {
    const company = { block: 0, start: 0, end: 4, form: "云岚鲜生", kind: "company" } as const;
    const titles = (text: string) =>
      findEvents(sentenceOf(text, NAMES), [company], LEXICON, { ...NOTHING_TOLD, company, main: company }).map(
        ({ title }) => title,
      );
    assert.deepEqual(titles("云岚鲜生股价下跌，江川市第一医院于2024年5月5日立案调查。"), [
      "江川市第一医院于2024年5月5日立案调查",
    ]);
    assert.deepEqual(titles("云岚鲜生开业后，三号码头被罚款50万元。"), ["云岚鲜生：三号码头被罚款50万元"]);
  });

  test("writes a comma as the others are written", () => {
    check({ "云岚鲜生收购嘉禾超市,更名为云岚嘉禾。": ["云岚鲜生收购嘉禾超市，更名为云岚嘉禾"] });
  });

  test("leaves out what joins a name to something else, and gives what a person says as said", () => {
    check({
      "2024年5月，林若川则转任董事长。": ["林若川转任董事长"],
      "2024年5月，林若川不仅出任董事长。": ["林若川出任董事长"],
      "云岚鲜生董事长林若川说明，改选依照章程办理。": ["林若川：改选依照章程办理"],
      "2024年，云岚鲜生开始代理《禾下灯》，这款产品一度贡献了三成收入。": [
        "云岚鲜生开始代理《禾下灯》",
        "云岚鲜生：《禾下灯》一度贡献了三成收入",
      ],
    });
  });

  test("of what somebody says goes on from a clause of nouns alone, and from a charge to what is charged", () => {
    check({
      "云岚鲜生总经理林若川说，以冷链为核心的新业态，正在走进县城。": ["林若川：以冷链为核心的新业态正在走进县城"],
      "江川市第一医院指控：2011年至2020年，林若川收受财物300万元。": ["江川市第一医院：林若川收受财物300万元"],
    });
  });
});
