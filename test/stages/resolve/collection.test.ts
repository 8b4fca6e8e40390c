import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { ArticleFrontMatter } from "../../../src/model/front-matter.ts";
import type { AnnotatedArticle, FoundRole } from "../../../src/model/stages.ts";
import { parseCorrections } from "../../../src/stages/read/corrections.ts";
import { resolve } from "../../../src/stages/resolve.ts";
import { annotatedArticle, foundEvent, type Names } from "../../builders.ts";

/** The names of an invented collection: each of its articles holds one case or two. */
const NAMES: Names = Object.fromEntries([
  ...`云岚 云岚科技 云岚计算技术(重庆)有限公司 蓝岸银行 蓝岸证券 蓝岸 青禾 青禾半导体 青禾食品有限公司 腾讯 腾讯投资 海尔 海尔生物
      嘉禾超市 嘉禾超市集团 ORBIT Orbit 奥比特 金桥物流 金侨物流 白鹿出行 白麓出行 江苏银行 江西银行 永丰金 永丰金控 石川 石川机械
      石川精工 广东伟辰金属制造有限公司 伟辰金属 明德教育 明得教育 北辰 北辰集团 凉河分公司 江川石油凉河分公司 中国天寿 天寿
      鼎元 鼎元资本控股 鼎元贸易行 三叶 海川云岚集团`
    .split(/\s+/)
    .map((name) => [name, "company"] as const),
  ...`中国银行业协会 商务部 中国商务部 江川市市场监督管理局 江川市市场监管局 市市场监管局 江川大学 江川大学第一医院 国家税务总局浙江省税务局
      浙江省税务局 省税务局 江川医院`
    .split(/\s+/)
    .map((name) => [name, "institution"] as const),
  ...`张伟 张炜 林若川 方一诺 何塞·桑托斯 桑托斯 李新荣 李荣新 陈建国 陈建民 鼎元 李然`
    .split(/\s+/)
    .map((name) => [name, "person"] as const),
  ["中国银行", "company"],
]);

const role = (person: string, organization: string | null, title: string, former = false): FoundRole => ({
  person,
  organization,
  title,
  former,
  quote: person,
});

interface Case {
  readonly text: string;
  readonly more?: Partial<AnnotatedArticle>;
}

const COLLECTION: readonly Case[] = [
  // Trade and legal form; a line of business of its own.
  { text: "云岚发布新品。云岚科技表示满意。云岚计算技术(重庆)有限公司注册于重庆。" },
  { text: "腾讯宣布分红。腾讯投资没有回应。海尔与海尔生物各自公告。" },
  // An institution that begins like a company or like another one.
  { text: "中国银行发布年报。中国银行业协会随后表态。江川大学开学，江川大学第一医院开诊。" },
  // One short form of two companies: declared in one article, alone with one of them in another, alone in the third.
  {
    text: "蓝岸银行（以下简称蓝岸）公布业绩。蓝岸的股价上涨。",
    more: { aliases: [{ form: "蓝岸银行", alias: "蓝岸" }] },
  },
  {
    text: "蓝岸证券（以下简称蓝岸）获批。蓝岸将扩编。",
    more: { aliases: [{ form: "蓝岸证券", alias: "蓝岸" }] },
  },
  { text: "蓝岸证券回购股份，蓝岸称资金充足。" },
  { text: "有消息说，蓝岸正在寻找买家。" },
  // Companies that share their first part.
  { text: "青禾半导体扩产。" },
  { text: "青禾食品有限公司召回酸奶。" },
  { text: "青禾的员工说没有听说。" },
  // Width, case, a foreign name, a ticker.
  { text: "ORBIT上市。奥比特（Orbit）总部在江川。", more: { aliases: [{ form: "奥比特", alias: "Orbit" }] } },
  {
    text: "嘉禾超市集团公告。",
    more: { names: [{ form: "嘉禾超市集团", kind: "company", tickers: ["600991.SH"], pseudonym: false }] },
  },
  {
    text: "三叶就是原来的嘉禾。三叶公告。",
    more: { names: [{ form: "三叶", kind: "company", tickers: ["SH600991", "600991"], pseudonym: false }] },
  },
  // A misspelling beside the right form, two names that only look like one, two that a list sets side by side.
  {
    text: "金桥物流董事长林若川致辞。金桥物流增资。不过，金侨物流没有盈利。",
    more: { roles: [role("林若川", "金桥物流", "董事长"), role("林若川", "金侨物流", "董事长")] },
  },
  {
    text: "白鹿出行融资。白鹿出行扩张。另一家公司白麓出行也在江川。",
  },
  {
    text: "明德教育、明得教育都由方一诺创办。明德教育更大。",
    more: { roles: [role("方一诺", "明德教育", "创始人"), role("方一诺", "明得教育", "创始人")] },
  },
  {
    text: "江苏银行行长换人。江苏银行表态。江西银行回应。",
    more: { roles: [role("陈建国", "江苏银行", "行长"), role("陈建国", "江西银行", "行长", true)] },
  },
  { text: "李新荣曾任总裁，李新荣离开后创业。", more: { roles: [role("李新荣", "云岚", "首席技术官", true)] } },
  { text: "李荣新加盟。", more: { roles: [role("李荣新", "云岚科技", "首席技术官", true)] } },
  // Two people of one name, and two whose names are read alike.
  { text: "江川医院院长张伟表示欢迎。张炜没有到场。", more: { roles: [role("张伟", "江川医院", "院长")] } },
  { text: "嘉禾超市董事长张伟说，门店会增加。", more: { roles: [role("张伟", "嘉禾超市", "董事长")] } },
  { text: "张伟代表嘉禾超市签约。" },
  // Authorities, written out, contracted, by their tails.
  { text: "江川市市场监督管理局检查。江川市市场监管局通报，市市场监管局还说会复查。" },
  { text: "市市场监管局抽检。中国商务部回应，商务部称已立案。" },
  { text: "国家税务总局浙江省税务局发布数据。浙江省税务局解释，省税务局将减税。" },
  // Clipped endings, places, branches, the last part of a foreign name.
  { text: "永丰金控开会。永丰金换了董事长。广东伟辰金属制造有限公司复工，伟辰金属接到订单。" },
  { text: "江川石油凉河分公司启动预案。凉河分公司疏散了车辆。" },
  { text: "何塞·桑托斯进球。桑托斯庆祝。" },
  // A short form that begins one name of its article.
  { text: "石川精工投产。石川机械停产。石川的工人很多。" },
  { text: "中国天寿发布年报。天寿的保费增长。" },
];

const NO_TEXT = "标题";

function articles(): AnnotatedArticle[] {
  return COLLECTION.map(({ text, more }, i) => annotatedArticle(`${NO_TEXT}${String(i)}`, [text], NAMES, more));
}

function frontMatters(corrections = ""): ArticleFrontMatter[] {
  const decided = parseCorrections(corrections, "c.yaml");
  const { articles: made, problems } = resolve(articles(), { corrections: decided.corrections, file: "c.yaml" });
  assert.deepEqual([...decided.problems, ...problems], []);
  return made.map(({ frontMatter }) => frontMatter);
}

const all = ({ companies, institutions, people, products }: ArticleFrontMatter) => [
  ...companies,
  ...institutions,
  ...people,
  ...products,
];

/** Page → the forms on it, over the collection. */
function pages(corrections = ""): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { name, forms } of frontMatters(corrections).flatMap(all))
    found.set(name, new Set([...(found.get(name) ?? []), ...forms]));
  return found;
}

const made = pages();
const formsOf = (name: string) => [...(made.get(name) ?? [])].sort();
const of = (text: string) => {
  const article = frontMatters()[COLLECTION.findIndex((one) => one.text.includes(text))];
  assert.ok(article, text);
  return all(article);
};

describe("over an invented collection", () => {
  const together: readonly (readonly [name: string, ...forms: string[]])[] = [
    ["云岚", "云岚", "云岚科技", "云岚计算技术(重庆)有限公司"],
    ["奥比特", "ORBIT", "Orbit", "奥比特"],
    ["三叶", "三叶", "嘉禾超市", "嘉禾超市集团"],
    ["金桥物流", "金侨物流", "金桥物流"],
    ["李新荣", "李新荣", "李荣新"],
    ["江川市市场监管局", "市市场监管局", "江川市市场监督管理局", "江川市市场监管局"],
    ["永丰金控", "永丰金", "永丰金控"],
    ["伟辰金属", "伟辰金属", "广东伟辰金属制造有限公司"],
    ["江川石油凉河分公司", "凉河分公司", "江川石油凉河分公司"],
    ["何塞·桑托斯", "何塞·桑托斯", "桑托斯"],
    ["中国天寿", "中国天寿", "天寿"],
  ];
  for (const [name, ...forms] of together)
    test(`one page: ${forms.join(" ")}`, () => {
      const page = [...made].find(([, own]) => own.has(name) && forms.every((form) => own.has(form)));
      assert.deepEqual([...(page?.[1] ?? [])].sort(), forms.sort());
    });

  const apart: readonly (readonly [string, string])[] = [
    ["腾讯", "腾讯投资"],
    ["海尔", "海尔生物"],
    ["中国银行", "中国银行业协会"],
    ["江川大学", "江川大学第一医院"],
    ["青禾半导体", "青禾食品有限公司"],
    ["蓝岸银行", "蓝岸证券"],
    ["白鹿出行", "白麓出行"],
    ["明德教育", "明得教育"],
    ["江苏银行", "江西银行"],
    ["张伟（江川医院）", "张伟（嘉禾超市）"],
    ["石川机械", "石川精工"],
  ];
  for (const [a, b] of apart)
    test(`two pages: ${a} and ${b}`, () => {
      assert.ok(made.has(a) && made.has(b), [...made.keys()].join(" "));
      assert.ok(!formsOf(a).some((form) => form === b));
      assert.ok(!formsOf(b).some((form) => form === a));
    });

  test("a short form is what its article declares, or the only one that the article names, or a page that offers both", () => {
    assert.deepEqual(of("公布业绩").find(({ forms }) => forms.includes("蓝岸"))?.name, "蓝岸银行");
    assert.deepEqual(of("将扩编").find(({ forms }) => forms.includes("蓝岸"))?.name, "蓝岸证券");
    assert.deepEqual(of("资金充足").find(({ forms }) => forms.includes("蓝岸"))?.name, "蓝岸证券");
    const [open] = of("寻找买家");
    assert.deepEqual([open?.name, open?.may_be], ["蓝岸", ["蓝岸证券", "蓝岸银行"]]);
    const [green] = of("没有听说");
    assert.deepEqual([green?.name, green?.may_be], ["青禾", ["青禾半导体", "青禾食品有限公司"]]);
    const stone = of("停产").find(({ name }) => name === "石川");
    assert.deepEqual(stone?.may_be, ["石川机械", "石川精工"]);
  });

  test("an authority by its tail is that of its own article", () => {
    assert.equal(of("复查").find(({ forms }) => forms.includes("市市场监管局"))?.name, "江川市市场监督管理局");
    assert.equal(of("抽检").find(({ forms }) => forms.includes("市市场监管局"))?.name, "市市场监管局");
    assert.equal(of("已立案").length, 2);
    assert.equal(of("将减税").length, 1);
  });

  test("people of one name go by their organizations, and where an article names one of these it is that one", () => {
    assert.equal(of("门店会增加").find(({ forms }) => forms.includes("张伟"))?.id, "张伟-嘉禾超市");
    assert.equal(of("代表嘉禾超市").find(({ forms }) => forms.includes("张伟"))?.id, "张伟-嘉禾超市");
    assert.equal(of("欢迎").find(({ forms }) => forms.includes("张伟"))?.id, "张伟-江川医院");
    assert.deepEqual(formsOf("张炜"), ["张炜"]);
  });

  test("people of one name are one where a person says so", () => {
    const found = pages("- same: [张伟（嘉禾超市）, 张伟（江川医院）]\n");
    assert.deepEqual([...found.keys()].filter((name) => name.startsWith("张伟")), ["张伟"]); // prettier-ignore
  });

  test("a misspelling is kept among the forms and marked as one", () => {
    const bridge = of("没有盈利").find(({ name }) => name === "金桥物流");
    assert.deepEqual([bridge?.forms, bridge?.misspelt], [["金桥物流", "金侨物流"], ["金侨物流"]]);
    assert.deepEqual(of("加盟").find(({ name }) => name === "李新荣")?.misspelt, ["李荣新"]);
  });

  test("a decision goes before every rule", () => {
    assert.equal(pages("- different: [云岚, 云岚科技]\n").has("云岚科技"), true);
    assert.equal(pages("- different: [金桥物流, 金侨物流]\n").has("金侨物流"), true);
    assert.deepEqual([...(pages("- same: [蓝岸, 蓝岸银行]\n").get("蓝岸银行") ?? [])].sort(), ["蓝岸", "蓝岸银行"]);
    assert.equal(pages("- different: [蓝岸, 蓝岸证券]\n").get("蓝岸银行")?.has("蓝岸"), true);
    assert.equal(pages("- same: [白鹿出行, 白麓出行]\n").has("白麓出行"), false);
  });

  test("the kind of a short form reaches the full name", () => {
    const decided = "- kind: { name: 云岚, is: institution }\n";
    const kinds = { ...NAMES, 云岚: "institution" as const };
    const article = annotatedArticle("题", [COLLECTION[0]?.text ?? ""], kinds);
    const { corrections } = parseCorrections(decided, "c.yaml");
    const [only] = resolve([article], { corrections, file: "c.yaml" }).articles;
    assert.deepEqual(only?.frontMatter.companies, []);
    assert.deepEqual(
      only.frontMatter.institutions.map(({ forms }) => forms),
      [["云岚", "云岚科技", "云岚计算技术(重庆)有限公司"]],
    );
  });

  test("what it makes does not hang on the order of the articles", () => {
    const there = resolve(articles(), { corrections: [], file: "" }).articles;
    const back = resolve(articles().reverse(), { corrections: [], file: "" }).articles;
    assert.deepEqual([...back].reverse(), there);
  });

  test("a person who holds no office and begins a company's name beside it is that company", () => {
    const names: Names = { 鼎元: "person", 鼎元集团: "company" };
    const article = (more: Partial<AnnotatedArticle>) =>
      annotatedArticle("题", ["鼎元集团入股。鼎元公告。"], names, more);
    const made = resolve([article({})], { corrections: [], file: "" }).articles[0]?.frontMatter;
    assert.deepEqual([made?.people, made?.companies[0]?.forms], [[], ["鼎元集团", "鼎元"]]);
    const titled = resolve([article({ roles: [role("鼎元", null, "教授")] })], { corrections: [], file: "" });
    assert.equal(titled.articles[0]?.frontMatter.people.length, 1);
  });

  test("one event of two forms is no proof that they are one", () => {
    const told = (subject: string) =>
      foundEvent(subject, { date: "2024-05-06" as never, trigger: "罚款", type: "sanction" });
    const text = "星河快运被罚。星合快运被罚。星河快运缴纳罚款。";
    const names: Names = { 星河快运: "company", 星合快运: "company" };
    const events = [told("星河快运"), told("星合快运")];
    const once = annotatedArticle("题", [text], names, { events: [{ ...told("星河快运"), participants: [{ form: "星河快运", kind: "company" }, { form: "星合快运", kind: "company" }] }] }); // prettier-ignore
    const companies = (article: AnnotatedArticle) =>
      resolve([article], { corrections: [], file: "" }).articles[0]?.frontMatter.companies.length;
    assert.equal(companies(once), 2);
    assert.equal(companies(annotatedArticle("题", [text], names, { events })), 1);
  });
});
