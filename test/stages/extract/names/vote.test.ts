import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { EntityKind } from "../../../../src/model/front-matter.ts";
import type { Evidence, EvidenceSource } from "../../../../src/stages/extract/names/evidence.ts";
import { isNever, createBallot } from "../../../../src/stages/extract/names/vote.ts";
import { LEXICON } from "../../../builders.ts";

const place = (form: string, kind: EntityKind, source: EvidenceSource, weight: number): Evidence => ({
  form,
  kind,
  source,
  weight,
  block: 0,
  start: 0,
  end: form.length,
});

/** The kind that the vote gives a form; null where it is no name. */
function kindOf(form: string, ...evidence: Evidence[]): EntityKind | null {
  const ballot = createBallot(LEXICON);
  ballot.cast(evidence);
  return ballot.verdicts().get(form)?.kind ?? null;
}

describe("vote", () => {
  test("accepts what one strong place or several kinds of weak ones speak for", () => {
    assert.equal(kindOf("云岚鲜生", place("云岚鲜生", "company", "declared", 1)), "company");
    assert.equal(kindOf("云岚鲜生", place("云岚鲜生", "company", "shape", 0.4)), null);
    assert.equal(
      kindOf("云岚鲜生", place("云岚鲜生", "company", "shape", 0.4), place("云岚鲜生", "company", "list", 0.5)),
      "company",
    );
  });

  test("does not take repetition for proof", () => {
    const weak = Array.from({ length: 50 }, () => place("云岚鲜生", "company", "shape", 0.2));
    assert.equal(kindOf("云岚鲜生", ...weak), null);
  });

  test("gives the kind that more speaks for, in whatever order the places come", () => {
    const evidence = [
      place("云岚鲜生", "institution", "shape", 0.6),
      place("云岚鲜生", "company", "declared", 1),
      place("云岚鲜生", "institution", "list", 0.4),
    ];
    assert.equal(kindOf("云岚鲜生", ...evidence), "company");
    assert.equal(kindOf("云岚鲜生", ...[...evidence].reverse()), "company");
  });

  test("believes what everybody knows of the kind", () => {
    assert.equal(kindOf("京东方", place("京东方", "person", "shape", 0.3)), "company");
  });

  test("takes nothing to eat for somebody", () => {
    assert.equal(kindOf("艾糕", place("艾糕", "person", "tagger", 0.9)), null);
  });

  test("takes a form of two characters that speaks for a company where the places speak for one", () => {
    const evidence = (form: string) => [
      place(form, "person", "tagger", 0.9),
      place(form, "person", "speech", 0.6),
      place(form, "company", "context", 0.65),
    ];
    assert.equal(kindOf("瑶岚", ...evidence("瑶岚")), "company");
    assert.equal(kindOf("林若川", ...evidence("林若川")), "person");
    assert.equal(kindOf("瑶岚", ...evidence("瑶岚"), place("瑶岚", "person", "person", 0.9)), "person");
  });

  test("never accepts indices, common words and endings alone", () => {
    for (const form of [
      "首单云岚资本",
      "江川航线",
      "恒生指数",
      "公司",
      "省人民政府",
      "该基金",
      "GPU",
      "有限公司",
      "股份有限公司",
      "科技",
      "实体清单",
      "外贸公司",
      "欧盟CE",
      "江川市委市政府",
      "省级工程技术研究中心",
    ]) {
      assert.equal(isNever(form, LEXICON), true, form);
      assert.equal(kindOf(form, place(form, "company", "declared", 1)), null, form);
    }
    assert.equal(isNever("云岚鲜生", LEXICON), false);
  });

  test("takes for a company what only looks like a person and is spoken of as a company", () => {
    const looks = place("齐元", "person", "tagger", 0.9);
    const listed = place("齐元", "company", "list", 0.9);
    assert.equal(kindOf("齐元", looks, listed), "company");
    assert.equal(kindOf("齐元", looks, place("齐元", "person", "person", 0.9), listed), "person");
  });

  test("takes nobody for a person whose name cannot be one", () => {
    for (const form of ["董事长", "方面", "蔡政府", "卓伯伯", "王阿姨", "若成真", "林若川董事长说", "林A"])
      assert.equal(kindOf(form, place(form, "person", "person", 0.9)), null, form);
    for (const form of ["林若川", "欧阳文清", "中村健太郎", "何塞·桑托斯", "Mark Smith"])
      assert.equal(kindOf(form, place(form, "person", "person", 0.9)), "person", form);
  });
});

test("what means something named before, or one of many, is never a name", () => {
  for (const form of [
    "其原",
    "前该公司",
    "县域农商行",
    "当地银行",
    "江川子公司",
    "温州分行",
    "总行营业部",
    "城市信用社",
    "全港酒楼",
    "香港对冲基金",
    "原宝洁",
    "云岚集团全资子公司",
    "东川厂",
    "战略投资部",
  ])
    assert.equal(isNever(form, LEXICON), true, form);
  for (const form of ["云岚集团", "县城建设集团", "中国企业家俱乐部"])
    assert.equal(isNever(form, LEXICON), false, form);
});

test("somebody bears the name of a company of which no place tells; a writ and 资本公司", () => {
  assert.equal(kindOf("强生", place("强生", "person", "person", 0.9)), "person");
  assert.equal(
    kindOf("强生", place("强生", "person", "person", 0.9), place("强生", "company", "shape", 0.3)),
    "company",
  );
  assert.equal(isNever("民事起诉状", LEXICON), true);
  for (const hall of ["江川税务发布厅", "云岚展厅"]) assert.equal(isNever(hall, LEXICON), true, hall);
  assert.equal(isNever("江川省商务厅", LEXICON), false);
  assert.equal(isNever("义大利籍", LEXICON), true);
  assert.equal(isNever("双桨资本公司", LEXICON), false);
  assert.equal(isNever("好莱坞影视公司", LEXICON), true);
  for (const form of ["多名分公司", "民办研究型大学", "航运界", "欧盟"])
    assert.equal(isNever(form, LEXICON), true, form);
});

test("nobody bears the name of a company that has several parts", () => {
  assert.equal(kindOf("阿斯顿·马丁", place("阿斯顿·马丁", "person", "person", 0.9)), "company");
});

test("names of people may end as those of drugs do", () => {
  for (const form of ["陈韦林", "张普利", "李西林"])
    assert.equal(kindOf(form, place(form, "person", "tagger", 0.9)), "person", form);
  assert.equal(kindOf("欧阳西林", place("欧阳西林", "person", "tagger", 0.9)), "person");
  assert.equal(kindOf("卡岚普利", place("卡岚普利", "person", "person", 0.9)), "person");
});

test("a unit is nobody", () => assert.equal(kindOf("吉瓦", place("吉瓦", "person", "tagger", 0.9)), null));

test("nobody's name holds a word of grammar", () => {
  for (const form of ["满不再", "向本网"]) assert.equal(kindOf(form, place(form, "person", "speech", 0.9)), null, form);
});

test("a drug is a product or nothing, and a committee that many houses have is none of them", () => {
  for (const drug of ["云岚替尼", "瑶岚单抗", "岚维菌素"]) {
    assert.equal(kindOf(drug, place(drug, "person", "tagger", 0.9)), null);
    assert.equal(kindOf(drug, place(drug, "company", "tagger", 0.9)), null);
    assert.equal(kindOf(drug, place(drug, "product", "context", 0.8)), "product");
  }
  for (const form of ["特别委员会", "科学顾问委员会", "新加坡来华", "债权银行", "好莱坞电影公司"])
    assert.ok(isNever(form, LEXICON), form);
  assert.ok(!isNever("江川特别委员会", LEXICON));
  for (const family of ["岑家", "岑氏", "岑嫌"])
    assert.equal(kindOf(family, place(family, "person", "tagger", 0.9)), null, family);
});
