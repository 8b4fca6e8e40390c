import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { relationsOfEvents, relationsOfRoles, relationsOfSentence } from "../../../src/stages/extract/relations.ts";
import { foundEvent, sentenceOf, type Names } from "../../builders.ts";

const NAMES: Names = {
  云岚鲜生: "company",
  嘉禾超市: "company",
  穗丰连锁: "company",
  蓝岭资本: "company",
  江川大学: "institution",
};

function relations(text: string, carried: string | null = null): string[] {
  const company = carried && { form: carried, kind: "company" as const, block: 0, start: 0, end: 0 };
  return relationsOfSentence(sentenceOf(text, NAMES), company || null).map(
    ({ subject, relation, object }) => `${subject} ${relation} ${object}`,
  );
}

describe("relationsOfSentence", () => {
  test("reads what a sentence states between two organisations", () => {
    const cases: Readonly<Record<string, string>> = {
      嘉禾超市收购云岚鲜生: "嘉禾超市 acquirer 云岚鲜生",
      嘉禾超市宣布以3亿元收购了云岚鲜生: "嘉禾超市 acquirer 云岚鲜生",
      云岚鲜生被嘉禾超市收购: "嘉禾超市 acquirer 云岚鲜生",
      蓝岭资本领投云岚鲜生: "蓝岭资本 investor 云岚鲜生",
      蓝岭资本向云岚鲜生增资2亿元: "蓝岭资本 investor 云岚鲜生",
      云岚鲜生与嘉禾超市签署合作协议: "云岚鲜生 partner 嘉禾超市",
      嘉禾超市携手江川大学开展研究: "嘉禾超市 partner 江川大学",
      嘉禾超市旗下云岚鲜生: "云岚鲜生 subsidiary 嘉禾超市",
      嘉禾超市全资子公司云岚鲜生: "云岚鲜生 subsidiary 嘉禾超市",
      云岚鲜生辅导机构为蓝岭资本: "蓝岭资本 underwriter 云岚鲜生",
      云岚鲜生的竞争对手穗丰连锁: "穗丰连锁 competitor 云岚鲜生",
      云岚鲜生系嘉禾超市间接全资子公司: "云岚鲜生 subsidiary 嘉禾超市",
      云岚鲜生母公司为嘉禾超市: "云岚鲜生 subsidiary 嘉禾超市",
      穗丰连锁是嘉禾超市最老的供应商之一: "穗丰连锁 supplier 嘉禾超市",
      嘉禾超市是穗丰连锁第一大股东: "嘉禾超市 investor 穗丰连锁",
      "嘉禾超市持有穗丰连锁31.2%股份": "嘉禾超市 investor 穗丰连锁",
      "嘉禾超市收购穗丰连锁14%股权": "嘉禾超市 investor 穗丰连锁",
      "嘉禾超市去年买入穗丰连锁5%股份": "嘉禾超市 investor 穗丰连锁",
      "持股穗丰连锁19%的蓝岭资本收到祝贺": "蓝岭资本 investor 穗丰连锁",
      "嘉禾超市收购蓝岭资本所持穗丰连锁60%股权": "嘉禾超市 acquirer 穗丰连锁",
      "嘉禾超市从蓝岭资本手中买下穗丰连锁60%股权": "嘉禾超市 acquirer 穗丰连锁",
      嘉禾超市与穗丰连锁合建物流园: "嘉禾超市 partner 穗丰连锁",
      "嘉禾超市将所持穗丰连锁60%股权售予蓝岭资本": "蓝岭资本 acquirer 穗丰连锁",
      "嘉禾超市向蓝岭资本收购穗丰连锁60%股权": "嘉禾超市 acquirer 穗丰连锁",
      嘉禾超市与穗丰连锁签下40台货柜的订单: "嘉禾超市 customer 穗丰连锁",
      "2022年，穗丰连锁被嘉禾超市以5.8亿元全资收购": "嘉禾超市 acquirer 穗丰连锁",
    };
    for (const [text, expected] of Object.entries(cases)) assert.deepEqual(relations(text), [expected], text);
  });

  test("reads those that stand side by side, each for itself", () => {
    assert.deepEqual(relations("云岚鲜生的保荐机构为蓝岭资本和穗丰连锁"), [
      "蓝岭资本 underwriter 云岚鲜生",
      "穗丰连锁 underwriter 云岚鲜生",
    ]);
    assert.deepEqual(relations("嘉禾超市旗下有云岚鲜生、穗丰连锁（参股）"), ["云岚鲜生 subsidiary 嘉禾超市"]);
    assert.deepEqual(relations("嘉禾超市旗下有云岚鲜生、穗丰连锁"), [
      "云岚鲜生 subsidiary 嘉禾超市",
      "穗丰连锁 subsidiary 嘉禾超市",
    ]);
    assert.deepEqual(relations("嘉禾超市旗下云岚鲜生、穗丰连锁和蓝岭资本都在名单里"), ["云岚鲜生 subsidiary 嘉禾超市"]);
  });

  test("reads who gives money to whom the clauses before name, or who is meant", () => {
    assert.deepEqual(relations("云岚鲜生完成3亿元A轮融资，由蓝岭资本领投，老股东穗丰连锁跟投"), [
      "蓝岭资本 investor 云岚鲜生",
      "穗丰连锁 investor 云岚鲜生",
    ]);
    assert.deepEqual(relations("云岚鲜生在港上市，承销商包括蓝岭资本"), ["蓝岭资本 underwriter 云岚鲜生"]);
    assert.deepEqual(relations("公司获得由蓝岭资本领投、穗丰连锁跟投的2亿元A轮融资", "云岚鲜生"), [
      "蓝岭资本 investor 云岚鲜生",
      "穗丰连锁 investor 云岚鲜生",
    ]);
    assert.deepEqual(relations("公司以现金收购穗丰连锁75%股权", "云岚鲜生"), ["云岚鲜生 acquirer 穗丰连锁"]);
    assert.deepEqual(relations("公司2017年投资穗丰连锁，眼下持股5%", "云岚鲜生"), ["云岚鲜生 investor 穗丰连锁"]);
    assert.deepEqual(relations("云岚鲜生公告，控股股东嘉禾超市推荐一名董事"), ["嘉禾超市 investor 云岚鲜生"]);
    assert.deepEqual(relations("公司拿到嘉禾超市旗下蓝岭资本8000万元投资", "云岚鲜生"), [
      "蓝岭资本 subsidiary 嘉禾超市",
      "蓝岭资本 investor 云岚鲜生",
    ]);
    assert.deepEqual(relations("公司拟出售子公司股权，受让方为穗丰连锁", "云岚鲜生"), []);
    assert.deepEqual(relations("创始人三年前已把公司卖给穗丰连锁", "云岚鲜生"), ["穗丰连锁 acquirer 云岚鲜生"]);
    assert.deepEqual(relations("云岚鲜生递交招股书，蓝岭资本、穗丰连锁担任联席保荐人"), [
      "蓝岭资本 underwriter 云岚鲜生",
      "穗丰连锁 underwriter 云岚鲜生",
    ]);
    assert.deepEqual(relations("该片的其余投资方包括蓝岭资本和穗丰连锁", "云岚鲜生"), []);
  });

  test("reads none where it is denied, doubted or not stated", () => {
    for (const text of [
      "蓝岭资本未投资云岚鲜生",
      "嘉禾超市否认收购云岚鲜生",
      "嘉禾超市没有收购云岚鲜生",
      "嘉禾超市不会收购云岚鲜生",
      "嘉禾超市放弃收购云岚鲜生",
      "云岚鲜生和嘉禾超市都在江川",
      "嘉禾超市收购案中穗丰连锁是对手",
      "嘉禾超市收购失败，云岚鲜生松了口气",
      "嘉禾超市拟收购云岚鲜生51%股权",
      "市场传出嘉禾超市要收购云岚鲜生",
      "知情人士透露，嘉禾超市收购云岚鲜生",
      "嘉禾超市预计年底前收购云岚鲜生",
      "嘉禾超市收购云岚鲜生51%股权一事告吹",
      "双方确立了嘉禾超市收购云岚鲜生股权的意向",
      "嘉禾超市收购穗丰连锁的传闻，双方均予否认",
      "蓝岭资本作为嘉禾超市收购云岚鲜生的财务顾问",
      "嘉禾超市子公司收购云岚鲜生",
      "嘉禾超市会不会收购云岚鲜生？",
      "嘉禾超市收购云岚鲜生的门店业务",
      "云岚鲜生曾是嘉禾超市的子公司",
      "嘉禾超市宣布终止与云岚鲜生的合作",
      "嘉禾超市与云岚鲜生签署股份转让协议",
      "交易对手为云岚鲜生、嘉禾超市",
      "一名接近嘉禾超市的投资人告诉云岚鲜生",
    ])
      assert.deepEqual(relations(text), [], text);
  });

  test("quotes the clauses between the two", () => {
    const [relation] = relationsOfSentence(sentenceOf("5日，嘉禾超市宣布收购云岚鲜生，股价上涨。", NAMES));
    assert.equal(relation?.quote, "嘉禾超市宣布收购云岚鲜生");
  });
});

describe("relationsOfRoles of one who serves", () => {
  test("make no former employee of who left another post", () => {
    const role = { person: "林若川", organization: "云岚鲜生", quote: "引文" };
    const left = { ...role, title: "总经理", former: true };
    const kinds = (...roles: Parameters<typeof relationsOfRoles>[0]) =>
      relationsOfRoles(roles).map(({ relation }) => relation);
    assert.deepEqual(kinds(left), ["former-employee"]);
    assert.deepEqual(kinds(left, { ...role, title: "董事长", former: false }), ["executive"]);
    assert.deepEqual(kinds(left, { ...role, organization: "嘉禾超市", title: "董事长", former: false }), [
      "former-employee",
      "executive",
    ]);
  });
});

describe("relationsOfRoles", () => {
  const relationOf = (title: string, former = false, organization: string | null = "云岚鲜生") =>
    relationsOfRoles([{ person: "林若川", organization, title, former, quote: "引文" }]).map(
      ({ relation }) => relation,
    );

  test("tells founders, executives and those who were", () => {
    for (const title of ["创始人", "联合创始人", "创始人兼CEO"])
      assert.deepEqual(relationOf(title), ["founder"], title);
    for (const title of ["董事长", "总经理", "CEO", "首席执行官", "副总裁", "行长"])
      assert.deepEqual(relationOf(title), ["executive"], title);
    assert.deepEqual(relationOf("采购总监", true), ["former-employee"]);
    assert.deepEqual(relationOf("创始人", true), ["founder"]);
  });

  test("makes none of other titles, nor without an organisation", () => {
    for (const title of ["记者", "分析师", "教授"]) assert.deepEqual(relationOf(title), [], title);
    assert.deepEqual(relationOf("董事长", false, null), []);
  });
});

describe("relationsOfEvents", () => {
  const both = [
    { form: "云岚鲜生", kind: "company" as const },
    { form: "嘉禾超市", kind: "company" as const },
  ];
  const partners = (more: Parameters<typeof foundEvent>[1]) =>
    relationsOfEvents([foundEvent("云岚鲜生", { type: "partnership", participants: both, ...more })]).map(
      ({ subject, relation, object }) => `${subject} ${relation} ${object}`,
    );

  test("makes partners of the two companies of a partnership", () => {
    assert.deepEqual(partners({ quote: "云岚鲜生与嘉禾超市签署合作协议" }), ["云岚鲜生 partner 嘉禾超市"]);
    assert.deepEqual(partners({ quote: "云岚鲜生、嘉禾超市等纷纷来渝共建" }), []);
    assert.deepEqual(partners({ quote: "云岚鲜生与嘉禾超市各有新约签下" }), []);
    assert.deepEqual(partners({ quote: "云岚鲜生与嘉禾超市签署合作协议", status: "alleged" }), []);
  });

  test("makes none of one that is denied, of another type, or of one company alone", () => {
    assert.deepEqual(partners({ status: "denied" }), []);
    assert.deepEqual(partners({ type: "statement" }), []);
    assert.deepEqual(partners({ participants: both.slice(0, 1) }), []);
  });
});
