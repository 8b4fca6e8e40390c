import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { AnnotatedArticle } from "../../../src/model/stages.ts";
import { parseCorrections } from "../../../src/stages/read/corrections.ts";
import { resolveEntities } from "../../../src/stages/resolve/entities.ts";
import { annotatedArticle, type Names } from "../../builders.ts";

/** The entities that the forms of the articles are joined into: `id name: forms`, in the order of mention. */
function groups(articles: readonly AnnotatedArticle[], corrections = ""): string[] {
  const decided = parseCorrections(corrections, "c.yaml");
  assert.deepEqual(decided.problems, []);
  const { entityOf } = resolveEntities(articles, decided.corrections);
  const found = new Map<object, { label: string; forms: Set<string> }>();
  for (const article of articles)
    for (const { form } of article.mentions) {
      const entity = entityOf(article, form);
      assert.ok(entity, form);
      const group = found.get(entity) ?? { label: `${entity.id} ${entity.name}`, forms: new Set() };
      found.set(entity, group);
      group.forms.add(form);
    }
  return [...found.values()].map(({ label, forms }) => `${label}: ${[...forms].join(" ")}`);
}

/** One article that mentions each name as often as it says. */
function mentioning(counts: Readonly<Record<string, number>>, kinds: Names, more: Partial<AnnotatedArticle> = {}) {
  const text = Object.entries(counts).map(([form, n]) => `${form}，`.repeat(n));
  return annotatedArticle("标题", [text.join("")], kinds, more);
}

const COMPANIES: Names = {
  云岚鲜生: "company",
  云岚鲜生食品有限公司: "company",
  云岚: "company",
  嘉禾超市: "company",
  腾讯: "company",
  腾讯投资: "company",
  京东: "company",
  京东方: "company",
  ORBIT: "company",
  Orbit: "company",
};

describe("resolveEntities", () => {
  test("names a company by the form most in use that is no full legal name", () => {
    const article = mentioning({ 云岚鲜生: 1, 云岚鲜生食品有限公司: 3, 嘉禾超市: 1 }, COMPANIES);
    assert.deepEqual(groups([article]), [
      "云岚鲜生 云岚鲜生: 云岚鲜生 云岚鲜生食品有限公司",
      "嘉禾超市 嘉禾超市: 嘉禾超市",
    ]);
  });

  test("joins a name with the same where a conversion took it for a word, and prints it as most places do", () => {
    const article = mentioning({ 云昇光电: 2, 云升光电: 1 }, { 云昇光电: "company", 云升光电: "company" });
    assert.deepEqual(groups([article]), ["云昇光电 云昇光电: 云昇光电 云升光电"]);
  });

  test("joins a house of a long name with the same and its trade, unless a text tells them apart", () => {
    const names: Names = { 云岚远川: "company", 云岚远川汽车: "company", 云岚: "company", 云岚汽车: "company" };
    const one = annotatedArticle("标题", ["云岚远川扩产。云岚远川汽车换帅，云岚远川回应。"], names);
    assert.deepEqual(groups([one]), ["云岚远川 云岚远川: 云岚远川 云岚远川汽车"]);
    for (const text of ["云岚远川和云岚远川汽车都在扩产。", "云岚远川扩产。云岚远川旗下云岚远川汽车换帅。"])
      assert.equal(groups([annotatedArticle("标题", [text], names)]).length, 2, text);
    assert.equal(groups([annotatedArticle("标题", ["云岚扩产。云岚汽车换帅。"], names)]).length, 2);
    const other = annotatedArticle("另一", ["云岚远川汽车换帅。"], names);
    assert.equal(groups([one, other]).length, 2);
  });

  test("keeps a company and its business in China apart: the one may sell the other", () => {
    const names: Names = { 诺岚福: "company", 诺岚福集团: "company", 诺岚福中国: "company" };
    const article = annotatedArticle(
      "标题",
      ["诺岚福集团出售诺岚福中国。诺岚福说，诺岚福中国员工留任，诺岚福退出。"],
      names,
    );
    assert.deepEqual(groups([article]), ["诺岚福 诺岚福: 诺岚福集团 诺岚福", "诺岚福中国 诺岚福中国: 诺岚福中国"]);
  });

  test("takes the short name of a medium for the one in which the article stands", () => {
    const text = ["《云边周刊》记者了解到，项目停工。"];
    const kinds: Names = { 云边周刊: "institution" };
    const within = (publication: string | null) => groups([annotatedArticle("标题", text, kinds, { publication })]);
    assert.deepEqual(within("证券市场云边周刊"), ["证券市场云边周刊 证券市场云边周刊: 云边周刊"]);
    assert.deepEqual(within(null), ["云边周刊 云边周刊: 云边周刊"]);
  });

  test("calls a company by the name that everyone knows it by, however often it is written otherwise", () => {
    const article = mentioning({ 国泰股份: 3, 国泰: 4, 国泰航空: 1 }, { 国泰股份: "company", 国泰: "company", 国泰航空: "company" }); // prettier-ignore
    assert.deepEqual(groups([article]), ["国泰航空 国泰航空: 国泰股份 国泰 国泰航空"]);
  });

  test("knows by surname and title who was named before, and nobody else", () => {
    const people: Names = { 林若川: "person", 林一诺: "person", 林总: "person" };
    const forms = (text: string, reporter?: string) => {
      const role = { organization: null, title: "记者", former: false, quote: text };
      const roles = reporter === undefined ? [] : [{ ...role, person: reporter }];
      return groups([annotatedArticle("标题", [text], people, { roles })]).length;
    };
    assert.equal(forms("林若川介绍了产品。林总表示，价格不变。"), 1);
    assert.equal(forms("林总表示，价格不变。林若川介绍了产品。"), 2);
    assert.equal(forms("林若川和林一诺到场。林总表示，价格不变。"), 3);
    assert.equal(forms("林若川介绍了产品。另一家的林总表示，价格不变。"), 2);
    assert.equal(forms("记者林若川到场。林总表示，价格不变。", "林若川"), 2);
  });

  test("joins a hospital with the end of its name behind that of its university", () => {
    const kinds: Names = {
      江川医科大学肿瘤医院: "institution",
      肿瘤医院: "institution",
      江川大学法学院: "institution",
      法学院: "institution",
    };
    assert.equal(groups([mentioning({ 江川医科大学肿瘤医院: 1, 肿瘤医院: 1 }, kinds)]).length, 1);
    assert.equal(groups([mentioning({ 江川大学法学院: 1, 法学院: 1 }, kinds)]).length, 2);
  });

  test("keeps the full name where there is no other", () => {
    const article = mentioning({ 云岚鲜生食品有限公司: 1 }, COMPANIES);
    assert.deepEqual(groups([article]), ["云岚鲜生食品有限公司 云岚鲜生食品有限公司: 云岚鲜生食品有限公司"]);
  });

  test("keeps the full name before one in Latin letters, and that where it is most in use", () => {
    const kinds: Names = { ...COMPANIES, "Yunlan Fresh GmbH": "company" };
    const aliases = [{ form: "云岚鲜生食品有限公司", alias: "Yunlan Fresh GmbH" }];
    const nameWhere = (full: number, latin: number) =>
      groups([mentioning({ 云岚鲜生食品有限公司: full, "Yunlan Fresh GmbH": latin }, kinds, { aliases })])[0];
    assert.match(nameWhere(1, 1) ?? "", /^云岚鲜生食品有限公司 /);
    assert.match(nameWhere(1, 5) ?? "", /^yunlan-fresh-gmbh /);
  });

  test("joins forms that differ in case alone, and over articles", () => {
    const articles = [mentioning({ ORBIT: 1 }, COMPANIES), mentioning({ Orbit: 2 }, COMPANIES)];
    assert.deepEqual(groups(articles), ["orbit Orbit: ORBIT Orbit"]);
  });

  test("joins what an article declares to be one, also by way of a form that stands nowhere", () => {
    const aliases = [
      { form: "江川云岚集团", alias: "云岚" },
      { form: "江川云岚集团", alias: "嘉禾超市" },
    ];
    assert.deepEqual(groups([mentioning({ 云岚: 2, 嘉禾超市: 1 }, COMPANIES, { aliases })]), [
      "云岚 云岚: 云岚 嘉禾超市",
    ]);
  });

  test("joins forms with one ticker", () => {
    const names = [
      { form: "云岚", kind: "company" as const, tickers: ["600991"], pseudonym: false },
      { form: "嘉禾超市", kind: "company" as const, tickers: ["600991"], pseudonym: false },
    ];
    assert.equal(groups([mentioning({ 云岚: 1, 嘉禾超市: 1 }, COMPANIES, { names })]).length, 1);
  });

  test("keeps companies apart of which one only begins like the other", () => {
    const cases = [
      { 腾讯: 2, 腾讯投资: 1 },
      { 京东: 2, 京东方: 1 },
    ];
    for (const counts of cases)
      assert.equal(groups([mentioning(counts, COMPANIES)]).length, 2, Object.keys(counts).join(" "));
  });

  test("joins a name with its trade in one article, but no company of another country", () => {
    const kinds: Names = { 澄海: "company", 澄海海运: "company", "澄海（越南）有限公司": "company" };
    assert.deepEqual(groups([mentioning({ 澄海: 3, 澄海海运: 1, "澄海（越南）有限公司": 1 }, kinds)]), [
      "澄海 澄海: 澄海 澄海海运",
      "澄海-越南-有限公司 澄海（越南）有限公司: 澄海（越南）有限公司",
    ]);
  });

  test("keeps a person and a company of one spelling apart from each other in ids of their kinds", () => {
    const article = mentioning({ 云岚: 1, 林若川: 1 }, { 云岚: "company", 林若川: "person" });
    assert.deepEqual(groups([article]), ["云岚 云岚: 云岚", "林若川 林若川: 林若川"]);
  });

  test("numbers the ids of different names that make one slug", () => {
    const article = mentioning({ "Orbit+": 1, Orbit: 1 }, { "Orbit+": "company", Orbit: "company" });
    assert.deepEqual(groups([article], "- different: [Orbit+, Orbit]\n").sort(), [
      "orbit Orbit: Orbit",
      "orbit-2 Orbit+: Orbit+",
    ]);
  });

  test("makes a pseudonym a person of its article alone", () => {
    const names = [{ form: "李然", kind: "person" as const, tickers: [], pseudonym: true }];
    const articles = ["一号文章", "二号文章"].map((title) =>
      annotatedArticle(title, ["李然说。"], { 李然: "person" }, { names }),
    );
    const plain = annotatedArticle("三号文章", ["李然说。"], { 李然: "person" });
    const found = groups([...articles, plain]);
    assert.equal(found.length, 3);
    assert.equal(new Set(found.map((label) => label.split(" ")[0])).size, 3);
  });

  test("gives pseudonyms of articles with one title pages of their own", () => {
    const names = [{ form: "李然", kind: "person" as const, tickers: [], pseudonym: true }];
    const articles = ["李然说。", "李然笑。"].map((text, i) =>
      annotatedArticle("题", [text], { 李然: "person" }, { names, id: `题-${i}` }),
    );
    assert.equal(new Set(groups(articles).map((label) => label.split(" ")[0])).size, 2);
  });
});

describe("corrections of entities", () => {
  const both = () => [mentioning({ 云岚: 2, 嘉禾超市: 1 }, COMPANIES)];

  test("same makes one of two, whatever their kinds", () => {
    assert.deepEqual(groups(both(), "- same: [云岚, 嘉禾超市]\n"), ["云岚 云岚: 云岚 嘉禾超市"]);
    const mixed = mentioning({ 云岚: 2, 江川食协: 1 }, { 云岚: "company", 江川食协: "institution" });
    assert.equal(groups([mixed], "- same: [云岚, 江川食协]\n").length, 1);
  });

  test("different keeps apart what would be joined, each from each", () => {
    const article = mentioning({ 云岚鲜生: 1, 云岚鲜生食品有限公司: 1, 云岚: 1 }, COMPANIES);
    assert.equal(groups([article], "- different: [云岚鲜生, 云岚鲜生食品有限公司, 云岚]\n").length, 3);
    assert.equal(groups([article], "- same: [云岚鲜生, 云岚]\n").length, 1);
    const decisions = [
      "- different: [云岚, 云岚鲜生, 云岚鲜生食品有限公司]\n",
      "- same: [云岚鲜生, 云岚鲜生食品有限公司]\n",
    ];
    assert.equal(groups([article], decisions.join("")).length, 2);
    assert.equal(groups([article], decisions.reverse().join("")).length, 3);
  });

  test("rename gives the name, and one entity to two that are given the same", () => {
    assert.deepEqual(groups(both(), "- rename: { from: 云岚, to: 云岚食品 }\n"), [
      "云岚食品 云岚食品: 云岚",
      "嘉禾超市 嘉禾超市: 嘉禾超市",
    ]);
    const twice = "- rename: { from: 云岚, to: 新名 }\n- rename: { from: 嘉禾超市, to: 新名 }\n";
    assert.deepEqual(groups(both(), twice), ["新名 新名: 云岚 嘉禾超市"]);
  });

  test("rename to a form that there is joins the two under it", () => {
    assert.deepEqual(groups(both(), "- rename: { from: 云岚, to: 嘉禾超市 }\n"), ["嘉禾超市 嘉禾超市: 云岚 嘉禾超市"]);
  });

  test("add joins its forms under the name that comes first, even where that stands nowhere", () => {
    assert.deepEqual(groups(both(), "- add: { company: 嘉禾超市, forms: [云岚] }\n"), [
      "嘉禾超市 嘉禾超市: 云岚 嘉禾超市",
    ]);
    assert.deepEqual(groups(both(), "- add: { company: 云岚国际, forms: [云岚] }\n")[0], "云岚国际 云岚国际: 云岚");
  });
});

test("a short form is the company whose longer form introduces it; a parent comes before what it owns", () => {
  const kinds: Names = { 泓岚: "company", 泓岚光电: "company" };
  const introduced = annotatedArticle("标题", ["泓岚光电开会。泓岚扩产。泓岚说，泓岚不变。"], kinds);
  const parent = annotatedArticle("标题", ["泓岚开会。泓岚说，泓岚光电扩产。泓岚不变。泓岚好。"], kinds);
  assert.equal(groups([introduced]).length, 1);
  const bank: Names = { 泓岚: "company", 泓岚银行: "company" };
  assert.equal(groups([annotatedArticle("标题", ["泓岚银行开会。泓岚说，泓岚不变。"], bank)]).length, 1);
  assert.equal(groups([parent]).length, 2);
});

describe("a name in full and its short form", () => {
  const companies = (...forms: string[]): Names => Object.fromEntries(forms.map((form) => [form, "company" as const]));
  const count = (...forms: string[]) =>
    groups([mentioning(Object.fromEntries(forms.map((form) => [form, 1])), companies(...forms))]).length;

  test("are one, whatever the legal form, and the place or country before the full one", () => {
    const same = [
      ["泓岚公司", "泓岚集团"],
      ["泓岚汽车销售公司", "泓岚汽车销售有限公司"],
      ["泓岚（集团）有限公司", "泓岚集团"],
      ["泓岚农商行", "广东泓岚农村商业银行股份有限公司"],
      ["泓岚果汁", "中国泓岚果汁集团有限公司"],
      ["泓岚股份", "泓岚生态工程股份有限公司"],
      ["泓岚股份", "江苏泓岚冶炼股份有限公司"],
    ];
    for (const forms of same) assert.equal(count(...forms), 1, forms.join());
  });

  test("are two, where one is a group, a business or a place of its own", () => {
    const other = [
      ["泓岚集团有限公司", "泓岚股份有限公司"],
      ["泓岚控股公司", "泓岚集团"],
      ["泓岚股份", "泓岚控股集团有限公司"],
      ["泓岚股份", "泓岚投资股份有限公司"],
      ["泓岚银行", "泓岚银行财富管理公司"],
      ["江苏公司", "江苏集团"],
    ];
    for (const forms of other) assert.equal(count(...forms), 2, forms.join());
    const listed = annotatedArticle("标题", ["泓岚公司、泓岚集团"], companies("泓岚公司", "泓岚集团"));
    assert.equal(groups([listed]).length, 2);
  });

  test("are one where the full one comes first, whatever the trade", () => {
    const kinds = companies("泓岚", "苏州泓岚医疗科技有限公司", "苏州泓岚创业投资有限公司");
    const told = (text: string) => groups([annotatedArticle("标题", [text], kinds)]).length;
    assert.equal(told("苏州泓岚医疗科技有限公司开会。泓岚扩产，泓岚不变。"), 1);
    assert.equal(told("泓岚开会。苏州泓岚医疗科技有限公司扩产，泓岚不变。"), 2);
    assert.equal(told("苏州泓岚创业投资有限公司开会。泓岚扩产，泓岚不变。"), 2);
  });

  test("are one over articles, where the tail of the full one is that of no other", () => {
    const kinds = companies("江川局集团", "中国铁路江川局集团有限公司");
    const articles = [annotatedArticle("一", ["江川局集团"], kinds), annotatedArticle("二", ["中国铁路江川局集团有限公司"], kinds)]; // prettier-ignore
    assert.equal(groups(articles).length, 1);
  });

  test("are one though one was taken for a company and the other for an institution", () => {
    const kinds: Names = { 泓岚女排俱乐部: "company", 泓岚女排: "institution" };
    assert.equal(groups([mentioning({ 泓岚女排俱乐部: 2, 泓岚女排: 1 }, kinds)]).length, 1);
  });

  test("of several spellings mean what the article names, or declares", () => {
    const kinds: Names = {
      江苏省市场监管局: "institution",
      浙江省市场监管局: "institution",
      省市场监管局: "institution",
      省市场监督管理局: "institution",
    };
    const other = annotatedArticle("一", ["浙江省市场监管局，省市场监管局"], kinds);
    const article = annotatedArticle("二", ["江苏省市场监管局，省市场监督管理局"], kinds);
    assert.equal(groups([other, article]).length, 2);
  });
});

describe("what everybody knows", () => {
  const kinds: Names = {
    腾讯: "company",
    Tencent: "company",
    海航: "company",
    海南航空: "company",
    海航集团: "company",
  };

  test("joins the forms of one name, over articles, and calls it by the first", () => {
    const articles = [mentioning({ Tencent: 3 }, kinds), mentioning({ 腾讯: 1 }, kinds)];
    assert.deepEqual(groups(articles), ["腾讯 腾讯: Tencent 腾讯"]);
  });

  test("keeps two names apart, though one begins with a form of the other", () => {
    const article = mentioning({ 海航: 2, 海南航空: 1, 海航集团: 1 }, kinds);
    assert.deepEqual(groups([article]), ["海南航空 海南航空: 海航 海南航空", "海航集团 海航集团: 海航集团"]);
  });

  test("takes a form that everyone knows for the other house where an article names only that", () => {
    const forms: Names = { 长荣: "company", 长荣海运: "company", 长荣集团: "company" };
    const articles = (...counts: Readonly<Record<string, number>>[]) =>
      groups(counts.map((count, i) => mentioning(count, forms, { title: String(i) })));
    const both = { 长荣海运: 1, 长荣集团: 1 };
    assert.deepEqual(articles(both, { 长荣: 3 })[0], "长荣海运 长荣海运: 长荣海运 长荣");
    assert.deepEqual(articles(both, { 长荣集团: 1, 长荣: 3 })[1], "长荣集团 长荣集团: 长荣集团 长荣");
    assert.deepEqual(articles({ ...both, 长荣: 3 })[0], "长荣海运 长荣海运: 长荣海运 长荣");
  });

  test("joins the legal name of another form of it", () => {
    const aliases = [{ form: "海南航空控股股份有限公司", alias: "海航控股" }];
    const own: Names = { 海航控股: "company", 海南航空控股: "company", 海南航空控股股份有限公司: "company" };
    const articles = [
      mentioning({ 海南航空控股股份有限公司: 1, 海航控股: 2 }, own, { aliases }),
      mentioning({ 海南航空控股: 1, 海航控股: 1 }, own, { title: "另一篇" }),
    ];
    assert.deepEqual(groups(articles), ["海航控股 海航控股: 海南航空控股股份有限公司 海航控股 海南航空控股"]);
  });

  test("gives way in an article that says otherwise", () => {
    const aliases = [{ form: "海航集团", alias: "海航" }];
    const articles = [
      mentioning({ 海航集团: 1, 海航: 1 }, kinds, { aliases }),
      mentioning({ 海南航空: 1, 海航: 1 }, kinds, { title: "另一篇" }),
    ];
    const { entityOf } = resolveEntities(articles, []);
    assert.deepEqual(
      articles.map((article) => entityOf(article, "海航")?.name),
      ["海航集团", "海南航空"],
    );
  });
});

describe("a company and what it has to do with others of its name", () => {
  test("is apart from the group that has brought it to the stock exchange", () => {
    const kinds: Names = { 云岚集团: "company", 云岚股份有限公司: "company", 云岚: "company" };
    const [group] = groups([mentioning({ 云岚集团: 1, 云岚股份有限公司: 1 }, kinds)]);
    assert.equal(group, "云岚集团 云岚集团: 云岚集团");
    const both = groups([mentioning({ 云岚: 1, 云岚集团: 1, 云岚股份有限公司: 1 }, kinds)]);
    assert.equal(both.length, 3);
  });

  test("is apart from one that it owns, though that has no other name", () => {
    const text = "云岚鲜生宣布，其在华子公司云岚鲜生食品有限公司关店。";
    assert.equal(groups([annotatedArticle("标题", [text], COMPANIES)]).length, 2);
    for (const said of [
      "云岚鲜生食品有限公司的母公司云岚鲜生涨停。",
      "云岚鲜生食品有限公司的控股股东为云岚鲜生。",
      "云岚鲜生（600991.SH）旗下云岚鲜生食品有限公司关店。",
      "云岚鲜生食品有限公司是云岚鲜生旗下企业。",
    ])
      assert.equal(groups([annotatedArticle("标题", [said], COMPANIES)]).length, 2, said);
    const own = "云岚鲜生的全称是云岚鲜生食品有限公司。";
    assert.equal(groups([annotatedArticle("标题", [own], COMPANIES)]).length, 1);
  });

  test("is apart from one that is not limited by shares, where it is on an exchange", () => {
    const listed = (tickers: readonly string[]) => ({
      names: [{ form: "云岚鲜生", kind: "company" as const, tickers, pseudonym: false }],
    });
    const counts = { 云岚鲜生: 1, 云岚鲜生食品有限公司: 1 };
    assert.equal(groups([mentioning(counts, COMPANIES, listed(["600991"]))]).length, 2);
    assert.equal(groups([mentioning(counts, COMPANIES, listed(["00991.HK"]))]).length, 1);
  });

  test("is the same under a warning of its exchange", () => {
    const kinds: Names = { "*ST云岚": "company", ST云岚: "company", 云岚鲜生: "company" };
    assert.deepEqual(groups([mentioning({ 云岚鲜生: 2, ST云岚: 1, "*ST云岚": 1 }, kinds)]), [
      "云岚鲜生 云岚鲜生: 云岚鲜生 ST云岚 *ST云岚",
    ]);
  });
});

test("a court goes by its district and city or by the district alone", () => {
  const kinds: Names = { 北京市朝阳区人民法院: "institution", 北京朝阳法院: "institution", 朝阳法院: "institution" };
  const article = mentioning({ 北京市朝阳区人民法院: 2, 北京朝阳法院: 1, 朝阳法院: 1 }, kinds);
  assert.equal(groups([article]).length, 1);
});

test("two characters in the wrong order make no second person of one who holds the same office", () => {
  const kinds: Names = { 林荣新: "person", 林新荣: "person", 云岚鲜生: "company" };
  const telling = (person: string, title: string) =>
    mentioning({ [person]: 1, 云岚鲜生: 1 }, kinds, {
      title: person,
      roles: [{ person, organization: "云岚鲜生", title, former: true, block: 0, start: 0, end: 3 }],
    } as unknown as Partial<AnnotatedArticle>);
  const people = (second: string) =>
    groups([telling("林荣新", "副总裁"), telling("林新荣", second)]).filter((line) => line.includes("林"));
  assert.equal(people("副总裁").length, 1);
  assert.equal(people("采购总监").length, 2);
});

test("joins the family name with the whole, though everybody knows both", () => {
  const names: Names = { "埃隆·马斯克": "person", 马斯克: "person" };
  const article = annotatedArticle("标题", ["埃隆·马斯克到场。马斯克致辞，马斯克离场。"], names);
  assert.deepEqual(groups([article]), ["马斯克 马斯克: 埃隆·马斯克 马斯克"]);
});

test("joins the spellings of one name that is told in its own letters, but no two Chinese names", () => {
  const told = (form: string, alias: string) =>
    mentioning({ [form]: 2 }, { [form]: "person" }, { aliases: [{ form, alias }] });
  const label = (first: string, second: string, alias: string) => groups([told(first, alias), told(second, alias)]);
  assert.equal(label("斯蒂芬·哈罗德", "哈罗特", "Stephen Harrold").length, 1);
  assert.equal(label("林若川", "林若船", "Lin Ruochuan").length, 2);
  assert.equal(label("斯蒂芬·哈罗德", "哈罗特", "Harrold").length, 2);
});

test("keeps two that everyone knows apart, of which one has the ticker of the other", () => {
  const listed = (form: string) =>
    mentioning(
      { [form]: 1 },
      { [form]: "company" },
      {
        names: [{ form, kind: "company", tickers: ["600991"], pseudonym: false }],
      },
    );
  assert.equal(groups([listed("优酷"), listed("优酷土豆")]).length, 2);
});
