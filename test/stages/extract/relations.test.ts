import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  relationsOfDeals,
  relationsOfEvents,
  relationsOfRoles,
  relationsOfSentence,
} from "../../../src/stages/extract/relations.ts";
import { foundEvent, sentenceOf, type Names } from "../../builders.ts";

const NAMES: Names = {
  云岚鲜生: "company",
  嘉禾超市: "company",
  穗丰连锁: "company",
  蓝岭资本: "company",
  江川大学: "institution",
};

function relations(text: string): string[] {
  return relationsOfSentence(sentenceOf(text, NAMES)).map(
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
      云岚鲜生的竞争对手穗丰连锁: "云岚鲜生 competitor 穗丰连锁",
    };
    for (const [text, expected] of Object.entries(cases)) assert.deepEqual(relations(text), [expected], text);
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
  });

  test("makes none of one that is denied, of another type, or of one company alone", () => {
    assert.deepEqual(partners({ status: "denied" }), []);
    assert.deepEqual(partners({ type: "statement" }), []);
    assert.deepEqual(partners({ participants: both.slice(0, 1) }), []);
  });
});

describe("relationsOfDeals", () => {
  const company = (form: string) => ({ form, kind: "company" as const });
  const deals = (
    type: "funding" | "acquisition",
    trigger: string,
    quote: string,
    status: "reported" | "planned" = "reported",
  ) =>
    relationsOfDeals([
      foundEvent(quote, {
        type,
        trigger,
        quote,
        status,
        participants: ["云岚鲜生", "蓝岭资本", "穗丰连锁"].map(company),
      }),
    ]).map(({ subject, relation, object }) => `${subject} ${relation} ${object}`);

  test("makes investors of those who lead, follow or are listed in a round", () => {
    assert.deepEqual(deals("funding", "A轮", "公司获得由蓝岭资本领投、穗丰连锁跟投的2亿元A轮融资"), [
      "蓝岭资本 investor 云岚鲜生",
      "穗丰连锁 investor 云岚鲜生",
    ]);
    assert.deepEqual(deals("funding", "融资", "公司已完成多轮融资，投资方包括蓝岭资本、穗丰连锁等"), [
      "蓝岭资本 investor 云岚鲜生",
      "穗丰连锁 investor 云岚鲜生",
    ]);
  });

  test("makes none of what is no share of a company, and an acquirer of whoever has bought", () => {
    assert.deepEqual(deals("funding", "投资", "该片的其余投资方包括蓝岭资本和穗丰连锁"), []);
    assert.deepEqual(deals("acquisition", "收购", "公司以现金收购穗丰连锁75%股权"), ["云岚鲜生 acquirer 穗丰连锁"]);
    assert.deepEqual(deals("acquisition", "收购", "公司以现金收购穗丰连锁75%股权", "planned"), []);
  });
});
