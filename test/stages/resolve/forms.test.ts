import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  bracketedPlace,
  everyonesName,
  foldForm,
  houseOf,
  isFullName,
  isNamedWithTrade,
  reachOfTail,
  tradeBetween,
  unclipped,
} from "../../../src/stages/resolve/forms.ts";

describe("tradeBetween", () => {
  test("takes trade and legal form for the same company", () => {
    const same: readonly (readonly [string, string])[] = [
      ["象帝先计算技术(重庆)有限公司", "象帝先"],
      ["腾讯科技（深圳）有限公司", "腾讯"],
      ["云岚鲜生食品有限公司", "云岚鲜生"],
      ["云岚鲜生集团", "云岚鲜生"],
      ["云岚鲜生股份有限公司", "云岚鲜生"],
      ["燧原科技", "燧原"],
      ["沐曦集成电路", "沐曦"],
      ["瀚博半导体", "瀚博"],
      ["云岚衡律师事务所", "云岚衡"],
      ["云岚衡联合会计师事务所", "云岚衡"],
      ["江川银行股份有限公司", "江川银行"],
      ["云岚鲜生（江川）控股集团有限公司", "云岚鲜生"],
    ];
    for (const [long, short] of same) assert.notEqual(tradeBetween(long, short), null, `${long} ${short}`);
  });

  test("keeps a line of business that is a company of its own apart", () => {
    const other: readonly (readonly [string, string])[] = [
      ["腾讯投资", "腾讯"],
      ["腾讯音乐娱乐有限公司", "腾讯"],
      ["京东物流", "京东"],
      ["京东物流股份有限公司", "京东"],
      ["阿里云计算有限公司", "阿里"],
      ["平安银行", "平安"],
      ["蔚来资本", "蔚来"],
      ["华为云", "华为"],
      ["中信证券股份有限公司", "中信"],
      ["小米汽车科技有限公司", "小米"],
      ["海尔生物", "海尔"],
      ["云岚熊猫通信有限公司", "云岚"],
      ["云岚分公司", "云岚"],
    ];
    for (const [long, short] of other) assert.equal(tradeBetween(long, short), null, `${long} ${short}`);
  });

  test("wants a beginning of two characters and something behind it", () => {
    for (const [long, short] of [
      ["燧原", "燧原"],
      ["燧", "燧原"],
      ["燧原科技", "燧"],
      ["科技燧原", "燧原"],
      ["燧原", ""],
    ] as const)
      // prettier-ignore
      assert.equal(tradeBetween(long, short), null, `${long} ${short}`);
  });

  test("answers at once, however long the form", () => {
    assert.equal(tradeBetween(`甲乙${"科技有限公司".repeat(2000)}x`, "甲乙"), null);
  });
});

test("a full legal name holds the one that everyone knows, and no other house of it", () => {
  const names: readonly (readonly [string, string])[] = [
    ["云岚实业（集团）股份有限公司", "云岚实业"],
    ["美国高通公司", "美国高通"],
    ["中国平安保险（集团）股份有限公司", "平安保险"],
    ["云岚控股有限公司", "云岚控股"],
    ["云岚集团", "云岚集团"],
  ];
  for (const [form, name] of names) assert.equal(everyonesName(form), name, form);
});

test("a branch without a name of its own is called after its house", () => {
  const houses = new Set(["江川银行", "江行", "云岚教育", "国岚"]);
  const cases: readonly (readonly [string, string | null])[] = [
    ["江川银行滨海分行", "江川银行"],
    ["江行滨海区分行", "江行"],
    ["云岚教育滨海市分公司", "云岚教育"],
    ["国岚工程技术分公司", null],
    ["江川银行", null],
    ["滨海分行", null],
  ];
  for (const [form, house] of cases)
    assert.equal(
      houseOf(form, (name) => houses.has(name)),
      house,
      form,
    );
});

describe("foldForm", () => {
  test("makes one of forms that differ in width, case, spaces and dots alone", () => {
    for (const forms of [
      ["ORBIT", "orbit", "Ｏｒｂｉｔ", "O R B I T"],
      ["何塞·桑托斯", "何塞•桑托斯", "何塞・桑托斯"],
      ["A.B.C.", "ABC"],
    ])
      assert.equal(new Set(forms.map((form) => foldForm(form, "company"))).size, 1, forms.join(" "));
  });

  test("keeps different names apart", () => {
    assert.notEqual(foldForm("云岚", "company"), foldForm("云岗", "company"));
    assert.notEqual(foldForm("Orbit 1", "company"), foldForm("Orbit 2", "company"));
  });

  test("makes one of the long and the short names of authorities, and of theirs alone", () => {
    for (const [long, short] of [
      ["江川市市场监督管理局", "江川市市场监管局"],
      ["江川市发展和改革委员会", "江川市发改委"],
      ["中国证券监督管理委员会", "中国证监会"],
      ["江川省人力资源和社会保障厅", "江川省人社厅"],
      ["江川市市场监督管理局", "江川市场监管局"],
      ["江川市第一人民医院", "江川市一医院"],
      ["清源县第二中学", "清源二中"],
      ["中国科学院海洋研究所", "中科院海洋所"],
      ["江川大学附属第一医院", "江川大学一附院"],
      ["江川飞虎足球俱乐部", "江川飞虎队"],
      ["江川市教育委员会", "江川市教委"],
      ["江川市住房和城乡建设委员会", "江川市住建委"],
    ] as const)
      assert.equal(foldForm(long, "institution"), foldForm(short, "institution"), long);
    assert.notEqual(foldForm("吉林省统计局", "institution"), foldForm("吉林市统计局", "institution"));
    assert.equal(foldForm("江川农村商业银行", "company"), foldForm("江川农商行", "company"));
    assert.notEqual(foldForm("江川监督管理咨询", "company"), foldForm("江川监管咨询", "company"));
  });
});

describe("bracketedPlace", () => {
  test("takes the place out of a name, and nothing else that stands in brackets", () => {
    assert.deepEqual(bracketedPlace("云岚食品(重庆)有限公司"), { name: "云岚食品有限公司", place: "重庆" });
    assert.deepEqual(bracketedPlace("云岚食品（浙江省）公司"), { name: "云岚食品公司", place: "浙江省" });
    assert.equal(bracketedPlace("云岚基金合伙企业(有限合伙)"), null);
  });
});

describe("unclipped", () => {
  test("gives the ending that the news of Taiwan clips", () => {
    assert.equal(unclipped("蓝岸金"), "蓝岸金控");
    assert.equal(unclipped("蓝岸银"), "蓝岸银行");
    for (const form of ["金", "蓝岸", "蓝岸基金会金"]) assert.equal(unclipped(form), null, form);
  });
});

describe("isFullName", () => {
  test("is true of legal names of companies alone", () => {
    assert.equal(isFullName("云岚鲜生食品有限公司", "company"), true);
    assert.equal(isFullName("云岚鲜生", "company"), false);
    assert.equal(isFullName("江川有限公司研究会", "institution"), false);
  });
});

test("a trade that the news adds is no other name, behind a house with a name long enough", () => {
  assert.equal(isNamedWithTrade("云岚远汽车", "云岚远"), true);
  assert.equal(isNamedWithTrade("云岚汽车", "云岚"), false);
});

test("a medium may stand with what publishes it", () => {
  for (const tail of ["云岚周刊", "云岚晚报", "云岚杂志"])
    assert.equal(reachOfTail("证券市场", tail, "institution"), "article", tail);
});
