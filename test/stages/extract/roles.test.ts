import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findRoles } from "../../../src/stages/extract/roles.ts";
import type { RoleContext } from "../../../src/stages/extract/roles/context.ts";
import { titleStartingAt } from "../../../src/stages/extract/titles.ts";
import { rolesOfReporters } from "../../../src/stages/extract/roles/reporters.ts";
import { annotatedArticle, LEXICON, segmentedBlock, sentenceOf, type Names } from "../../builders.ts";

const NAMES: Names = {
  林若川: "person",
  方一诺: "person",
  苏远山: "person",
  云岚鲜生: "company",
  嘉禾超市: "company",
  江川大学: "institution",
  江川市第一医院: "institution",
};
const NOBODY: RoleContext = {
  person: null,
  organization: null,
  main: null,
  organizations: [],
  named: [],
  published: null,
};

/** The roles of a sentence as `person organisation title`, `former` behind those that are over. */
function roles(text: string, context: RoleContext = NOBODY): string[] {
  return findRoles(sentenceOf(text, NAMES), context, LEXICON).map(
    ({ person, organization, title, former }) => `${person} ${organization ?? "-"} ${title}${former ? " former" : ""}`,
  );
}

function check(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(roles(text), expected, text);
}

/** The same in the order of the characters, where that of finding says nothing. */
function sorted(text: string): string[] {
  return roles(text).sort();
}

test("a company may be called as departments are", () => {
  const names: Names = { 林若川: "person", 万科: "company", 晶澜科: "company" };
  for (const company of ["万科", "晶澜科"]) {
    const [role] = findRoles(sentenceOf(`${company}董事长林若川表示，很满意。`, names), NOBODY, LEXICON);
    assert.deepEqual([role?.organization, role?.title], [company, "董事长"]);
  }
});

describe("titles before a name", () => {
  test("belong to the organisation before them", () => {
    check({
      云岚鲜生董事长林若川: ["林若川 云岚鲜生 董事长"],
      "云岚鲜生董事长、首席执行官林若川": ["林若川 云岚鲜生 董事长、首席执行官"],
      "云岚鲜生创始人、CEO林若川表示": ["林若川 云岚鲜生 创始人、CEO"],
      云岚鲜生创始人兼CEO林若川: ["林若川 云岚鲜生 创始人兼CEO"],
      云岚鲜生联合创始人林若川: ["林若川 云岚鲜生 联合创始人"],
      云岚鲜生全球副总裁林若川: ["林若川 云岚鲜生 全球副总裁"],
      江川市第一医院院长林若川: ["林若川 江川市第一医院 院长"],
      云岚鲜生的总经理林若川: ["林若川 云岚鲜生 总经理"],
      "云岚鲜生副总裁、质控总监林若川": ["林若川 云岚鲜生 副总裁、质控总监"],
    });
  });

  test("may be those of several organisations", () => {
    check({ "云岚鲜生董事长、嘉禾超市董事林若川": ["林若川 嘉禾超市 董事", "林若川 云岚鲜生 董事长"] });
  });

  test("of two people are each his own", () => {
    assert.deepEqual(roles("云岚鲜生董事长林若川、嘉禾超市总经理方一诺出席"), [
      "林若川 云岚鲜生 董事长",
      "方一诺 嘉禾超市 总经理",
    ]);
  });

  test("belong to the body of the colleague beside whom they are named, if it has such posts", () => {
    check({
      "云岚鲜生总裁林若川、门店选址总监方一诺在场": ["林若川 云岚鲜生 总裁", "方一诺 云岚鲜生 门店选址总监"],
      "江川市第一医院院长林若川、麻醉科医生方一诺在场": [
        "林若川 江川市第一医院 院长",
        "方一诺 江川市第一医院 麻醉科医生",
      ],
      "江川大学校长林若川，原教务处处长方一诺在场": ["林若川 江川大学 校长", "方一诺 江川大学 教务处处长 former"],
      "云岚鲜生总裁林若川、律师方一诺在场": ["林若川 云岚鲜生 总裁", "方一诺 - 律师"],
      "云岚鲜生制作人林若川、主策划方一诺在场": ["林若川 云岚鲜生 制作人", "方一诺 云岚鲜生 主策划"],
      "云岚鲜生开张，发行人董事长林若川、董事会秘书方一诺在场": ["林若川 - 董事长", "方一诺 - 董事会秘书"],
      "云岚鲜生总裁林若川、市博物馆馆长方一诺在场": ["林若川 云岚鲜生 总裁", "方一诺 - 馆长"],
      "云岚鲜生总裁林若川、作家方一诺在场": ["林若川 云岚鲜生 总裁", "方一诺 - 作家"],
      "江川县委书记林若川、副县长方一诺在场": ["林若川 江川县委 县委书记", "方一诺 江川县 副县长"],
      "云岚鲜生总裁林若川、青石水文站站长方一诺在场": ["林若川 云岚鲜生 总裁", "方一诺 青石水文站 站长"],
    });
  });

  test("are those of what ends with the character of its head, and of a part of what 该 stands for", () => {
    check({ 渡口文管所所长林若川说: ["林若川 渡口文管所 所长"] });
    assert.deepEqual(roles("该校教务处处长林若川说", { ...NOBODY, organizations: ["江川大学"] }), [
      "林若川 江川大学 教务处处长",
    ]);
  });

  test("of a body of which there is one are there, and 前 is no part of one that is no entity of ours", () => {
    check({
      足协秘书长林若川说: ["林若川 足协 秘书长"],
      市政协原副主席林若川说: ["林若川 市政协 副主席 former"],
      "云岚鲜生董事、影评人、江川大学教授林若川说": ["林若川 江川大学 教授", "林若川 云岚鲜生 董事、影评人"],
      穗丰连锁前采购总监林若川说: ["林若川 穗丰连锁 采购总监 former"],
    });
  });

  test("are over behind 前 and 原, wherever these stand", () => {
    const over = ["林若川 嘉禾超市 董事长 former"];
    for (const text of [
      "前嘉禾超市董事长林若川",
      "嘉禾超市前董事长林若川",
      "原嘉禾超市董事长林若川",
      "嘉禾超市原董事长林若川",
      "嘉禾超市前任董事长林若川",
    ])
      assert.deepEqual(roles(text), over, text);
  });

  test("are not over behind words that only end with 前", () => {
    for (const text of ["目前云岚鲜生董事长林若川", "此前云岚鲜生董事长林若川", "日前云岚鲜生董事长林若川"])
      assert.deepEqual(roles(text), ["林若川 云岚鲜生 董事长"], text);
  });

  test("without an organisation beside them have none", () => {
    check({ 董事长林若川: ["林若川 - 董事长"], 院长林若川介绍: ["林若川 - 院长"] });
  });

  test("of 公司 are those of the company that the text speaks of", () => {
    assert.deepEqual(roles("公司创始人林若川", { ...NOBODY, organization: "云岚鲜生" }), ["林若川 云岚鲜生 创始人"]);
    assert.deepEqual(roles("该公司董事长林若川", { ...NOBODY, organization: "云岚鲜生" }), ["林若川 云岚鲜生 董事长"]);
  });
});

describe("titles behind a verb", () => {
  test("are those of the person before it", () => {
    check({
      林若川任云岚鲜生的副总裁: ["林若川 云岚鲜生 副总裁"],
      林若川现任江川市第一医院院长: ["林若川 江川市第一医院 院长"],
      林若川出任云岚鲜生CEO: ["林若川 云岚鲜生 CEO"],
      林若川兼任江川大学客座教授: ["林若川 江川大学 客座教授"],
      林若川当选云岚鲜生董事长: ["林若川 云岚鲜生 董事长"],
      林若川是云岚鲜生的创始人: ["林若川 云岚鲜生 创始人"],
      林若川在江川大学任教: ["林若川 江川大学 任教"],
    });
  });

  test("are over behind 曾, 历任 and their kin", () => {
    check({
      林若川曾任嘉禾超市采购总监: ["林若川 嘉禾超市 采购总监 former"],
      林若川曾在嘉禾超市担任副总裁: ["林若川 嘉禾超市 副总裁 former"],
      "林若川历任嘉禾超市店长、云岚鲜生总经理": ["林若川 嘉禾超市 店长 former", "林若川 云岚鲜生 总经理 former"],
    });
  });

  test("were those of the one who is replaced", () => {
    const roleOfBoth = ["林若川 云岚鲜生 总经理", "方一诺 云岚鲜生 总经理 former"];
    check({
      林若川接替方一诺出任云岚鲜生总经理: roleOfBoth,
      她接替退休的方一诺出任云岚鲜生总经理: ["方一诺 云岚鲜生 总经理 former"],
      林若川将接替方一诺出任云岚鲜生总经理: ["方一诺 云岚鲜生 总经理"],
      "接替方一诺出任董事长的，是新来的一位，此前任云岚鲜生副总经理": [],
    });
    const context = { ...NOBODY, person: "林若川" };
    assert.deepEqual(roles("2015年，他接替方一诺出任云岚鲜生总经理", context), roleOfBoth);
  });

  test("are all of those whom a list names", () => {
    const all = (title: string) => [`林若川 云岚鲜生 ${title}`, `方一诺 云岚鲜生 ${title}`];
    check({
      "云岚鲜生独立董事分别为林若川、方一诺。": all("独立董事"),
      "云岚鲜生的联合创始人有林若川、方一诺。": all("联合创始人"),
      云岚鲜生联合创始人包括林若川和方一诺: all("联合创始人"),
      "云岚鲜生副总裁林若川、方一诺先后辞职": all("副总裁 former"),
      "云岚鲜生控股股东、实际控制人均为林若川": ["林若川 云岚鲜生 控股股东、实际控制人"],
      云岚鲜生实际控制人有林若川撑腰: [],
    });
  });

  test("are over that somebody had for years", () => {
    check({
      在云岚鲜生做了八年采购总监的老员工林若川: ["林若川 - 员工", "林若川 云岚鲜生 采购总监 former"],
      "林若川在嘉禾超市当了十多年店长，去年辞职": ["林若川 嘉禾超市 店长 former"],
    });
  });

  test("are those of the person before where the sentence says 他", () => {
    const context = { ...NOBODY, person: "林若川" };
    assert.deepEqual(roles("他曾任嘉禾超市店长", context), ["林若川 嘉禾超市 店长 former"]);
    assert.deepEqual(roles("曾任嘉禾超市店长的人很多", context), []);
  });

  test("are where the sentence says somebody works, and not where it names others by the way", () => {
    check({
      "林若川此前在云岚鲜生工作十年，从店长做到副总经理": [
        "林若川 云岚鲜生 副总经理 former",
        "林若川 云岚鲜生 店长 former",
      ],
      林若川利用担任云岚鲜生总经理的便利收钱: ["林若川 云岚鲜生 总经理 former"],
      "云岚鲜生供应商青梧昨日开会，董事长林若川出席": ["林若川 - 董事长"],
      林若川之子林小川现任云岚鲜生总经理: [],
    });
  });

  test("are nobody's where nobody is named", () => {
    check({ 云岚鲜生是一家公司: [], 嘉禾超市董事长因病缺席: [] });
  });
});

describe("who follows whom", () => {
  test("has the post of the one before, wherever they are named", () => {
    const before = ["林若川 云岚鲜生 总裁", "方一诺 云岚鲜生 总裁 former"];
    const sorted = (text: string) =>
      roles(text, { ...NOBODY, organization: "云岚鲜生" })
        .sort()
        .reverse();
    assert.deepEqual(sorted("去年接替方一诺出任云岚鲜生总裁的林若川说，不急。"), before);
    assert.deepEqual(sorted("接棒方一诺任总裁的，是1984年出生的林若川。"), before);
    assert.deepEqual(sorted("方一诺去年把总裁一职交给林若川。"), before);
    assert.deepEqual(sorted("总裁方一诺辞职，继任者十月才定为林若川。"), before);
    assert.deepEqual(sorted("林若川任总裁，他从退休的方一诺手里接过这一职务。"), before);
  });

  test("has that of the one who leaves, not of another named in between", () => {
    check({
      "云岚鲜生总裁林若川卸任，嘉禾超市董事长苏远山留下，方一诺接任。": [
        "林若川 云岚鲜生 总裁 former",
        "苏远山 嘉禾超市 董事长",
        "方一诺 云岚鲜生 总裁",
      ],
    });
  });
});

describe("the quote of a role", () => {
  test("holds person and title, word for word, in the script of the article", () => {
    const sentence = sentenceOf("昨天，云岚鲜生董事長林若川表示，很滿意。", NAMES);
    assert.deepEqual(
      findRoles(sentence, NOBODY, LEXICON).map(({ quote, title }) => [title, quote]),
      [["董事长", "云岚鲜生董事長林若川表示"]],
    );
  });
});

describe("who is chosen, and who goes", () => {
  test("has the post that the verb gives or takes", () => {
    check({
      云岚鲜生聘任林若川为总经理: ["林若川 云岚鲜生 总经理"],
      "云岚鲜生选举林若川、方一诺为董事": ["林若川 云岚鲜生 董事", "方一诺 云岚鲜生 董事"],
      云岚鲜生罢免了林若川的董事长职务: ["林若川 云岚鲜生 董事长 former"],
      云岚鲜生总经理由林若川出任: ["林若川 云岚鲜生 总经理"],
      林若川辞去嘉禾超市总经理一职: ["林若川 嘉禾超市 总经理 former"],
      林若川不再担任嘉禾超市总经理: ["林若川 嘉禾超市 总经理 former"],
    });
  });

  test("stands before or behind what is set off", () => {
    check({
      "林若川（云岚鲜生董事长）出席": ["林若川 云岚鲜生 董事长"],
      "林若川，前嘉禾超市工程师。": ["林若川 嘉禾超市 工程师 former"],
      云岚鲜生林若川董事长: ["林若川 云岚鲜生 董事长"],
    });
  });

  test("goes by the résumé that leaves the name out", () => {
    const context = { ...NOBODY, person: "林若川" };
    assert.deepEqual(roles("曾任嘉禾超市总经理，云岚鲜生副总裁；现任江川大学校长", context), [
      "林若川 嘉禾超市 总经理 former",
      "林若川 云岚鲜生 副总裁 former",
      "林若川 江川大学 校长",
    ]);
  });

  test("has a post in the organisation spoken of, a profession in none", () => {
    const context = { ...NOBODY, organization: "云岚鲜生" };
    assert.deepEqual(roles("董事长林若川表示", context), ["林若川 云岚鲜生 董事长"]);
    assert.deepEqual(roles("律师林若川表示", context), ["林若川 - 律师"]);
  });

  test("keeps words that only hold a verb of office apart from it", () => {
    assert.deepEqual(roles("林若川的任期内，云岚鲜生董事长更换"), []);
  });
});

describe("roles of other wordings", () => {
  test("go to the house of a department, and keep the department", () => {
    check({
      江川大学图书馆采编部主任林若川: ["林若川 江川大学 图书馆采编部主任"],
      云岚鲜生负责华东业务的副总裁林若川: ["林若川 云岚鲜生 副总裁"],
    });
  });

  test("name the organisation or the place that is no entity of ours", () => {
    check({
      湖北省副省长林若川: ["林若川 湖北省 副省长"],
      林若川曾担任穗丰连锁采购总监: ["林若川 穗丰连锁 采购总监 former"],
      演员林若川: ["林若川 - 演员"],
    });
  });

  test("are those of founders, whichever comes first", () => {
    check({
      林若川于2015年创办了云岚鲜生: ["林若川 云岚鲜生 创始人"],
      "云岚鲜生由林若川于2015年创立，": ["林若川 云岚鲜生 创始人"],
      林若川与云岚鲜生签约: [],
    });
  });

  test("beside another post are in the same organisation", () => {
    check({ 云岚鲜生董事长林若川和副董事长方一诺: ["林若川 云岚鲜生 董事长", "方一诺 云岚鲜生 副董事长"] });
  });

  test("of the club, the school or the institute are those of the one named last", () => {
    const context = { ...NOBODY, organizations: ["江川大学", "江川足球俱乐部", "江川市第一医院"] };
    assert.deepEqual(roles("俱乐部总经理林若川说", context), ["林若川 江川足球俱乐部 总经理"]);
    assert.deepEqual(roles("该院院长林若川说", context), ["林若川 江川市第一医院 院长"]);
  });

  test("of which nothing says whose they are go to what the article is about", () => {
    assert.deepEqual(roles("董事长林若川指出", { ...NOBODY, main: "云岚鲜生" }), ["林若川 云岚鲜生 董事长"]);
    assert.deepEqual(roles("作家林若川指出", { ...NOBODY, main: "云岚鲜生" }), ["林若川 - 作家"]);
  });
});

test("reporters named where a report opens write for the medium that stands there", () => {
  const article = annotatedArticle("标题", ["《江川晚报》3月23日讯（记者 林若川）云岚鲜生开业。"], {
    江川晚报: "institution",
    林若川: "person",
  });
  const [block] = article.body;
  assert.ok(block);
  assert.deepEqual(
    rolesOfReporters(segmentedBlock(block.text), article.mentions, null).map(
      ({ person, organization, title, quote }) => `${person} ${organization ?? "-"} ${title} ${quote}`,
    ),
    ["林若川 江川晚报 记者 《江川晚报》3月23日讯（记者 林若川）"],
  );
});

test("a profession before a post takes no organisation into itself", () => {
  assert.deepEqual(roles("行业分析师、云岚鲜生总经理林若川认为"), ["林若川 云岚鲜生 总经理", "林若川 - 行业分析师"]);
});

describe("posts that the words around them settle", () => {
  test("are of the organization before them, brackets between them apart", () => {
    check({
      "嘉禾超市(600991.SH)前副总裁林若川到场": ["林若川 嘉禾超市 副总裁 former"],
      "林若川曾任嘉禾超市(600991.SH)店长": ["林若川 嘉禾超市 店长 former"],
    });
  });

  test("are those of whom they describe, behind them", () => {
    check({ 曾任嘉禾超市店长的林若川出任云岚鲜生总经理: ["林若川 嘉禾超市 店长 former", "林若川 云岚鲜生 总经理"] });
  });

  test("pass from one who leaves to one who takes over", () => {
    check({
      "云岚鲜生董事长林若川退休，由方一诺接任。": ["林若川 云岚鲜生 董事长 former", "方一诺 云岚鲜生 董事长"],
      云岚鲜生总经理一职由方一诺接任: ["方一诺 云岚鲜生 总经理"],
      林若川由云岚鲜生副总裁升任总裁: ["林若川 云岚鲜生 总裁", "林若川 云岚鲜生 副总裁 former"],
    });
  });

  test("are of all founders named side by side, before the verb or between 由 and it", () => {
    const both = ["林若川 云岚鲜生 创始人", "方一诺 云岚鲜生 创始人"];
    check({ "林若川与方一诺创立云岚鲜生。": both, "云岚鲜生由林若川与方一诺在江川创立。": both });
    check({ 林若川创办云岚鲜生CPU: [] });
  });

  test("are of the committee, and of its place, as the titles say", () => {
    const names: Names = { 江川市委: "institution", 林若川: "person" };
    const found = findRoles(sentenceOf("江川市委副书记、市长林若川介绍", names), NOBODY, LEXICON);
    assert.deepEqual(
      found.map(({ organization, title }) => [organization, title]),
      [
        ["江川市委", "副书记"],
        ["江川市", "市长"],
      ],
    );
  });

  test("of the head of an institution are of the one named before whose name ends so", () => {
    const context = { ...NOBODY, organizations: ["江川市第一医院"] };
    assert.deepEqual(roles("院长林若川介绍", context), ["林若川 江川市第一医院 院长"]);
  });

  test("are not over because somebody holds them 目前", () => {
    check({ 林若川目前担任云岚鲜生董事长: ["林若川 云岚鲜生 董事长"] });
  });
});

test("reporters of a paper that calls itself 本报 write for it, and not for a site that prints its text", () => {
  const article = annotatedArticle("标题", ["本报讯（记者 林若川）云岚鲜生开业。"], { 林若川: "person" });
  const [block] = article.body;
  assert.ok(block);
  const organizations = (own: string) =>
    rolesOfReporters(segmentedBlock(block.text), article.mentions, own).map(({ organization }) => organization);
  assert.deepEqual(organizations("江川晚报"), ["江川晚报"]);
  assert.deepEqual(organizations("江川新闻网"), []);
});

describe("posts in more wordings", () => {
  test("are shared out among as many people as there are posts", () => {
    check({
      "云岚鲜生由林若川和方一诺打理，二人分别担任董事长兼CEO、首席运营官": [
        "林若川 云岚鲜生 董事长",
        "林若川 云岚鲜生 CEO",
        "方一诺 云岚鲜生 首席运营官",
      ],
    });
  });

  test("are those that an authority approves", () => {
    check({ 监管部门核准林若川云岚鲜生总经理的任职资格: ["林若川 云岚鲜生 总经理"] });
    check({ 监管部门谈到林若川云岚鲜生总经理的任职资格: [] });
  });

  test("are in the organization of which the text speaks, with the part of it that is named", () => {
    assert.deepEqual(roles("时任个险部总经理林若川被警告", { ...NOBODY, main: "云岚鲜生", organization: "云岚鲜生" }), [
      "林若川 云岚鲜生 个险部总经理 former",
    ]);
  });

  test("of courts and offices are in the one that was named before", () => {
    const context = { ...NOBODY, organizations: ["江川市劳工局", "江川市人民法院"] };
    assert.deepEqual(roles("审判长林若川介绍", context), ["林若川 江川市人民法院 审判长"]);
    assert.deepEqual(roles("劳工局长林若川指出", context), ["林若川 江川市劳工局 局长"]);
  });

  test("go on behind a former one", () => {
    check({
      "云岚鲜生由独立董事、前嘉禾超市总裁林若川暂代": ["林若川 嘉禾超市 总裁 former", "林若川 云岚鲜生 独立董事"],
    });
  });

  test("are founders' where the person stands behind what they founded", () => {
    check({ 已创办云岚鲜生并担任CEO的林若川说: ["林若川 云岚鲜生 CEO", "林若川 云岚鲜生 创始人"] });
  });
});

describe("offices of places", () => {
  test("are those of the place that is printed with them", () => {
    check({
      德国总理林若川周三表示: ["林若川 德国 总理"],
      韩国前总统林若川: ["林若川 韩国 总统 former"],
      美国总统林若川: ["林若川 美国 总统"],
      湖北省副省长林若川: ["林若川 湖北省 副省长"],
      宜昌市长林若川: ["林若川 宜昌市 市长"],
      中国驻奥地利大使林若川: ["林若川 中国 驻奥地利大使"],
      秭归县青山镇党委书记林若川: ["林若川 秭归县青山镇 党委书记"],
      林若川当选湖北省省长: ["林若川 湖北省 省长"],
      宜昌市人大常委会任命林若川为宜昌市副市长: ["林若川 宜昌市 副市长"],
    });
  });

  test("are those of the body that place and title name together", () => {
    check({
      法国财政部长林若川: ["林若川 法国财政部 财政部长"],
      花莲县消防局长林若川: ["林若川 花莲县消防局 局长"],
      湖北省人大代表林若川: ["林若川 湖北省人大 人大代表"],
    });
    const found = findRoles(
      sentenceOf("江川市体育局长林若川", { 江川市体育局: "institution", 林若川: "person" }),
      NOBODY,
      LEXICON,
    );
    assert.deepEqual(
      found.map(({ organization, title }) => [organization, title]),
      [["江川市体育局", "局长"]],
    );
  });

  test("are no places' where the title stands alone", () => {
    check({ 总理林若川访问江川大学: ["林若川 - 总理"] });
  });
});

describe("titles that several have", () => {
  test("are of all who are named side by side", () => {
    check({
      云岚鲜生联合创始人林若川和方一诺: ["林若川 云岚鲜生 联合创始人", "方一诺 云岚鲜生 联合创始人"],
      "云岚鲜生副总裁林若川、方一诺带队": ["林若川 云岚鲜生 副总裁", "方一诺 云岚鲜生 副总裁"],
      "江川大学正副校长林若川、方一诺": ["林若川 江川大学 校长", "方一诺 江川大学 副校长"],
      "云岚鲜生两任董事长林若川、方一诺": ["林若川 云岚鲜生 董事长", "方一诺 云岚鲜生 董事长"],
    });
  });

  test("are the first one's alone where only one can have them", () => {
    check({ 云岚鲜生董事长林若川和方一诺到场: ["林若川 云岚鲜生 董事长"] });
  });

  test("are shared out where one list names posts and another people", () => {
    const both = ["林若川 云岚鲜生 董事长", "方一诺 云岚鲜生 总经理"];
    check({
      云岚鲜生的董事长和总经理分别是林若川和方一诺: both,
      林若川和方一诺分别担任云岚鲜生董事长和总经理: both,
    });
  });

  test("are not held in a colleague who is named before a joint", () => {
    check({
      "云岚鲜生创始人、董事长林若川和总裁方一诺出席。": ["林若川 云岚鲜生 创始人、董事长", "方一诺 云岚鲜生 总裁"],
    });
  });

  test("are those of as many organizations as are listed before them", () => {
    check({ "林若川担任云岚鲜生、嘉禾超市独立董事": ["林若川 云岚鲜生 独立董事", "林若川 嘉禾超市 独立董事"] });
    check({ "身兼云岚鲜生、嘉禾超市两家公司董事长的林若川": ["林若川 云岚鲜生 董事长", "林若川 嘉禾超市 董事长"] });
  });
});

describe("who follows whom", () => {
  test("is told by what is changed, handed over and taken", () => {
    check({
      云岚鲜生法定代表人由林若川变更为方一诺: ["林若川 云岚鲜生 法定代表人 former", "方一诺 云岚鲜生 法定代表人"],
      林若川从方一诺手中接过云岚鲜生董事长一职: ["林若川 云岚鲜生 董事长", "方一诺 云岚鲜生 董事长 former"],
      "林若川出任云岚鲜生总裁，其前任方一诺已离开": ["林若川 云岚鲜生 总裁", "方一诺 云岚鲜生 总裁 former"],
    });
  });

  test("fills a post that stands vacant, or that others leave", () => {
    check({
      "云岚鲜生财务总监一职空缺两月后，由方一诺补上": ["方一诺 云岚鲜生 财务总监"],
      "云岚鲜生总裁林若川将卸任董事职务。": ["林若川 云岚鲜生 总裁", "林若川 云岚鲜生 董事"],
    });
  });

  test("does not hold what is still to come", () => {
    check({ 云岚鲜生总经理将由方一诺出任: [], 林若川将出任云岚鲜生总经理: [] });
  });
});

describe("a résumé", () => {
  const context = { ...NOBODY, person: "林若川", main: "云岚鲜生", organization: "云岚鲜生" };

  test("says what is over by years, by 此前 and by what comes after", () => {
    check({
      "此前，林若川在嘉禾超市任财务总监": ["林若川 嘉禾超市 财务总监 former"],
      林若川先后担任嘉禾超市店长: ["林若川 嘉禾超市 店长 former"],
      "林若川后任嘉禾超市总经理，现任云岚鲜生董事长": ["林若川 嘉禾超市 总经理 former", "林若川 云岚鲜生 董事长"],
      "2006年至2015年林若川任嘉禾超市店长；2016年起任云岚鲜生总经理": [
        "林若川 嘉禾超市 店长 former",
        "林若川 云岚鲜生 总经理",
      ],
    });
  });

  test("calls the organization of the text 本公司 and 该公司", () => {
    assert.deepEqual(roles("曾任嘉禾超市店长，现任本公司董事、总经理", context), [
      "林若川 嘉禾超市 店长 former",
      "林若川 云岚鲜生 董事",
      "林若川 云岚鲜生 总经理",
    ]);
  });

  test("goes on in the organization that somebody has entered", () => {
    check({ "林若川加盟嘉禾超市，任技术部主任": ["林若川 嘉禾超市 技术部主任"] });
  });

  test("does not take a surname for a verb", () => {
    const names: Names = { 云岚鲜生: "company", 林若川: "person", 任小满: "person" };
    const found = findRoles(sentenceOf("云岚鲜生董事长林若川退休，任小满获选为董事长", names), NOBODY, LEXICON);
    assert.deepEqual(
      found.map(({ person, title }) => [person, title]),
      [
        ["林若川", "董事长"],
        ["任小满", "董事长"],
      ],
    );
  });
});

describe("who is described", () => {
  test("has the post as which they act", () => {
    check({
      "作为云岚鲜生的创始人兼CEO，林若川很少露面": ["林若川 云岚鲜生 创始人", "林若川 云岚鲜生 CEO"],
      林若川身为云岚鲜生董事长: ["林若川 云岚鲜生 董事长"],
      "方一诺说，作为云岚鲜生的客户，很满意": [],
    });
  });

  test("has the posts that stand behind the name", () => {
    check({
      "林若川，52岁，云岚鲜生创始人。": ["林若川 云岚鲜生 创始人"],
      "林若川，云岚鲜生董事长、江川大学教授。": ["林若川 云岚鲜生 董事长", "林若川 江川大学 教授"],
      这位名叫林若川的云岚鲜生创始人: ["林若川 云岚鲜生 创始人"],
      来自江川大学的林若川教授: ["林若川 江川大学 教授"],
      "方一诺（河州省副省长）、林若川（前江川大学副校长、教授）出席": [
        "方一诺 河州省 副省长",
        "林若川 江川大学 副校长、教授 former",
      ],
      "林若川，女，1968年生，河州人，江川大学教授，博士生导师，嘉禾超市董事。": [
        "林若川 江川大学 教授",
        "林若川 江川大学 博士生导师",
        "林若川 嘉禾超市 董事",
      ],
      "方一诺起诉林若川，嘉禾超市董事长没有出庭": [],
    });
  });

  test("may have what sets title and name apart in brackets", () => {
    check({
      "云岚鲜生首席执行官（CEO）林若川": ["林若川 云岚鲜生 首席执行官"],
      云岚鲜生创始人之一林若川: ["林若川 云岚鲜生 创始人"],
    });
  });

  test("is of the organization that stands between two posts, whether we know it or not", () => {
    check({
      "江川大学教授、穗丰小铺主理人林若川": ["林若川 穗丰小铺 主理人", "林若川 江川大学 教授"],
      "云岚鲜生总裁、影片制片人林若川": ["林若川 - 影片制片人", "林若川 云岚鲜生 总裁"],
      "江川大学教授、著名水稻专家林若川": ["林若川 - 水稻专家", "林若川 江川大学 教授"],
    });
  });

  test("is of what they edit, and in no body for other works", () => {
    check({
      "江川大学教授、《河州诗刊》副主编林若川": ["林若川 河州诗刊 副主编", "林若川 江川大学 教授"],
      "《河州诗刊》杂志社社长林若川": ["林若川 河州诗刊 社长"],
      "云岚鲜生总裁、《河上》导演林若川": ["林若川 - 导演", "林若川 云岚鲜生 总裁"],
    });
  });

  test("is of the only team, ward or association of which the text tells", () => {
    const names = (...organizations: string[]) => ({ ...NOBODY, organizations });
    assert.deepEqual(roles("主教练林若川说", names("江川蓝鹰队")), ["林若川 江川蓝鹰队 主教练"]);
    assert.deepEqual(roles("主教练林若川说", names("江川蓝鹰队", "海陵队")), ["林若川 - 主教练"]);
    assert.deepEqual(roles("护士长林若川说", names("江川市第一医院")), ["林若川 江川市第一医院 护士长"]);
    assert.deepEqual(roles("理事长林若川说", names("江川渔会")), ["林若川 江川渔会 理事长"]);
  });
});

describe("a post that stands by itself", () => {
  test("is that of whom its sentence tells, not of what somebody was or comes from", () => {
    const context = { ...NOBODY, organization: "海陵电器" };
    const of = (text: string) => roles(text, context);
    assert.deepEqual(of("云岚鲜生昨日公告，董事长林若川辞职"), ["林若川 云岚鲜生 董事长 former"]);
    assert.deepEqual(of("董事长林若川曾任嘉禾超市店长"), ["林若川 海陵电器 董事长", "林若川 嘉禾超市 店长 former"]);
    assert.deepEqual(of("云岚鲜生董事长林若川曾为嘉禾超市店长，总经理方一诺"), [
      "林若川 云岚鲜生 董事长",
      "方一诺 云岚鲜生 总经理",
      "林若川 嘉禾超市 店长 former",
    ]);
    assert.deepEqual(of("即将卸任的董事长林若川说"), ["林若川 海陵电器 董事长"]);
    assert.deepEqual(of("总经理由公司董事林若川出任"), ["林若川 海陵电器 董事", "林若川 海陵电器 总经理"]);
  });

  test("is in no company where only teams and the like have it", () => {
    const context = { ...NOBODY, organization: "云岚鲜生" };
    assert.deepEqual(roles("主教练林若川说", context), ["林若川 - 主教练"]);
    assert.deepEqual(roles("主教练林若川说", { ...context, organizations: ["江川蓝鹰队"] }), [
      "林若川 江川蓝鹰队 主教练",
    ]);
  });

  test("keeps the part of a body that stands before it", () => {
    assert.deepEqual(roles("教务处主任林若川说", { ...NOBODY, organizations: ["江川中学"] }), [
      "林若川 江川中学 教务处主任",
    ]);
    check({
      "林若川历任云岚鲜生海陵分公司副经理、江川分公司经理": [
        "林若川 云岚鲜生 海陵分公司副经理 former",
        "林若川 云岚鲜生 江川分公司经理 former",
      ],
    });
  });
});

describe("a way through life", () => {
  const context = { ...NOBODY, person: "林若川", main: "云岚鲜生", organization: "云岚鲜生" };

  test("is over step by step, up to the last", () => {
    assert.deepEqual(roles("2001年加入嘉禾超市，任店长，2015年起任采购总监", context), [
      "林若川 嘉禾超市 店长 former",
      "林若川 嘉禾超市 采购总监",
    ]);
  });

  test("goes on in what has been entered, whether we know it or not", () => {
    assert.deepEqual(roles("他后来加入穗丰智造出任副总裁", context), ["林若川 穗丰智造 副总裁"]);
    assert.deepEqual(roles("林若川加入嘉禾超市任店长", context), ["林若川 嘉禾超市 店长"]);
    assert.deepEqual(roles("林若川在嘉禾超市做店长", context), ["林若川 嘉禾超市 店长"]);
  });

  test("tells what somebody had 时任 and 此前任", () => {
    check({
      嘉禾超市时任店长林若川: ["林若川 嘉禾超市 店长 former"],
      林若川此前任嘉禾超市店长: ["林若川 嘉禾超市 店长 former"],
      此前担任嘉禾超市店长一职的林若川: ["林若川 嘉禾超市 店长 former"],
    });
  });

  test("tells what was founded without saying again by whom", () => {
    assert.deepEqual(roles("2009年创办云岚鲜生。", context), ["林若川 云岚鲜生 创始人"]);
  });
});

test("honorifics may stand between a name and the post that is given or taken", () => {
  check({
    云岚鲜生聘任林若川女士为总经理: ["林若川 云岚鲜生 总经理"],
    免去林若川同志嘉禾超市总经理职务: ["林若川 嘉禾超市 总经理 former"],
    林若川将继续担任云岚鲜生董事: ["林若川 云岚鲜生 董事"],
  });
});

test("a list of numbers is no part of a title", () => {
  check({ "林若川任云岚鲜生一号、二号首席科学家": ["林若川 云岚鲜生 首席科学家"] });
});

test("what sets a witness beside others gives them nothing of its house", () => {
  check({ "江川大学校长林若川、策展人方一诺": ["林若川 江川大学 校长", "方一诺 - 策展人"] });
});

describe("who leaves, who acts for them, and who is to come", () => {
  const over = ["林若川 云岚鲜生 总经理 former"];

  test("is known by the verb behind the name", () => {
    for (const text of [
      "云岚鲜生总经理林若川因个人原因请辞获准",
      "云岚鲜生总经理林若川已卸任总经理职务",
      "云岚鲜生总经理林若川调任江川大学副校长",
      "去年离任的云岚鲜生总经理林若川",
    ])
      assert.equal(
        roles(text).find((role) => role.includes("云岚鲜生")),
        over[0],
        text,
      );
  });

  test("is not over where it is to come, or denied, or another post", () => {
    const held = "林若川 云岚鲜生 总经理";
    for (const text of [
      "云岚鲜生总经理林若川将于年底退休",
      "云岚鲜生总经理林若川否认离职传闻",
      "市场传出云岚鲜生总经理林若川辞职",
      "云岚鲜生总经理林若川辞任董事",
      "云岚鲜生总经理林若川曾从嘉禾超市离职",
    ])
      assert.ok(roles(text).includes(held), text);
    check({ 云岚鲜生创始人林若川卸任: ["林若川 云岚鲜生 创始人"] });
  });

  test("ends with the clause that says it", () => {
    check({
      "云岚鲜生林若川辞去总经理职务，辞职后继续担任董事长": [over[0] ?? "", "林若川 云岚鲜生 董事长"],
    });
  });

  test("has the post for a time, and it says so", () => {
    check({
      林若川代行云岚鲜生总裁职权: ["林若川 云岚鲜生 代理总裁"],
      林若川代理云岚鲜生财务总监一职: ["林若川 云岚鲜生 代理财务总监"],
      云岚鲜生总经理一职由林若川暂代: ["林若川 云岚鲜生 代理总经理"],
      "云岚鲜生董事长林若川退休，由方一诺暂代。": ["林若川 云岚鲜生 董事长 former", "方一诺 云岚鲜生 代理董事长"],
    });
  });

  test("is none yet", () => {
    check({
      林若川将转往云岚鲜生担任总经理: [],
      "林若川将于下月加盟云岚鲜生，出任总经理": [],
      "云岚鲜生董事长林若川将于年底退休，届时由方一诺接任。": ["林若川 云岚鲜生 董事长"],
    });
  });
});

describe("the house of a post of which the text does not say it", () => {
  const context = { ...NOBODY, organization: "海陵电器", main: "海陵电器" };

  test("is not that from which somebody comes", () => {
    assert.deepEqual(roles("公司今年聘请原嘉禾超市副总裁林若川为首席运营官", context), [
      "林若川 嘉禾超市 副总裁 former",
      "林若川 海陵电器 首席运营官",
    ]);
  });

  test("is not the one spoken of where an unknown word stands before it", () => {
    assert.deepEqual(
      roles("青峰电子董事长为林若川", context).filter((role) => role.includes("海陵电器")),
      [],
    );
    assert.deepEqual(roles("公司董事长为林若川", context), ["林若川 海陵电器 董事长"]);
    check({ 云岚鲜生及时任董事长林若川被罚: ["林若川 云岚鲜生 董事长 former"] });
  });

  test("is not the owner of the company of which the sentence tells", () => {
    check({ "嘉禾超市控股子公司云岚鲜生公告，董事会聘任林若川为总经理": ["林若川 云岚鲜生 总经理"] });
  });

  test("is not the club of the article where an unknown word stands before it", () => {
    const clubs = { ...NOBODY, organizations: ["江川蓝鹰队"] };
    assert.deepEqual(roles("青峰主帅林若川说", clubs), ["林若川 - 主帅"]);
    assert.deepEqual(roles("主帅林若川说", clubs), ["林若川 江川蓝鹰队 主帅"]);
  });

  test("is the body whose name ends with the noun before it", () => {
    assert.deepEqual(roles("剧院总经理林若川说", { ...context, organizations: ["江川大剧院"] }), [
      "林若川 江川大剧院 总经理",
    ]);
  });
});

describe("a post and its house", () => {
  const context: RoleContext = {
    person: null,
    organization: "云岚鲜生",
    main: "云岚鲜生",
    organizations: ["云岚鲜生"],
    named: [],
    published: null,
  };

  test("stand in either order", () => {
    check({
      由林若川任总经理的云岚鲜生: ["林若川 云岚鲜生 总经理"],
      "云岚鲜生由林若川任董事长、方一诺任总经理": ["林若川 云岚鲜生 董事长", "方一诺 云岚鲜生 总经理"],
      "林若川先后在嘉禾超市工作十余年，先后担任店长、副总裁": [
        "林若川 嘉禾超市 店长 former",
        "林若川 嘉禾超市 副总裁 former",
      ],
    });
  });

  test("are those of the body of which the company, the board or the bank stands for the name", () => {
    assert.deepEqual(roles("收到公司总经理林若川的报告", context), ["林若川 云岚鲜生 总经理"]);
    assert.deepEqual(roles("选举林若川为公司第六届董事会董事长", context), ["林若川 云岚鲜生 董事长"]);
    assert.deepEqual(roles("一家初创公司总经理林若川说", context), ["林若川 - 总经理"]);
    assert.deepEqual(roles("青峰资本公司总经理林若川说", context), ["林若川 青峰资本公司 总经理"]);
  });

  test("stand apart from what says when, and from parts of the house", () => {
    check({
      云岚鲜生江川分公司原总经理林若川: ["林若川 云岚鲜生 江川分公司总经理 former"],
      云岚鲜生总裁助理兼投诉部主任林若川: ["林若川 云岚鲜生 总裁助理兼投诉部主任"],
    });
  });

  test("are not another's where the clause opens with a name that was not found", () => {
    check({ "云岚鲜生董事长林若川连任，张伟任总裁": ["林若川 云岚鲜生 董事长"] });
  });

  test("may be an office of the place of which the text tells", () => {
    const names: Names = {
      林若川: "person",
      方一诺: "person",
      江川市委: "institution",
      商务部: "institution",
      石桥街道办事处: "institution",
    };
    const of = (text: string) =>
      findRoles(sentenceOf(text, names), NOBODY, LEXICON).map((role) => `${role.organization ?? "-"} ${role.title}`);
    assert.deepEqual(of("江川市委书记林若川，市长方一诺出席"), ["江川市委 书记", "江川市 市长"]);
    assert.deepEqual(of("会议决定任命林若川为市财政局局长"), ["市财政局 局长"]);
    assert.deepEqual(of("市住建局党组书记、局长林若川介绍"), ["市住建局 党组书记、局长"]);
    assert.deepEqual(of("商务部市场运行司副司长林若川介绍"), ["商务部 市场运行司副司长"]);
    assert.deepEqual(of("石桥街道办事处主任林若川介绍"), ["石桥街道办事处 主任"]);
  });
});

describe("titles in lists", () => {
  test("begin at a word, each with whose it is", () => {
    check({
      "林若川担任过江川市第一医院第5、6届理事长，以及江川渔会顾问": [
        "林若川 江川市第一医院 理事长 former",
        "林若川 江川渔会 顾问 former",
      ],
      "林若川辞去云岚鲜生执行董事、行长以及董事会战略委员会委员等职务": [
        "林若川 云岚鲜生 执行董事 former",
        "林若川 云岚鲜生 行长 former",
        "林若川 云岚鲜生 董事会战略委员会委员 former",
      ],
      林若川任江川大学小麦专家顾问组副组长: ["林若川 江川大学 小麦专家顾问组副组长"],
      "林若川1983年任江川大学校长，期间建立研究所并兼任所长": ["林若川 江川大学 校长"],
      林若川转任江川大学主任助理: ["林若川 江川大学 主任助理"],
      "林若川任江川县县长、县委书记": ["林若川 江川县 县长", "林若川 江川县 县委书记"],
    });
  });

  test("are those of the company of whom they are told, committees of its board with them", () => {
    const context = { ...NOBODY, organization: "云岚鲜生", main: "云岚鲜生" };
    assert.deepEqual(roles("林若川出任审核委员会主席", context), ["林若川 云岚鲜生 审核委员会主席"]);
    assert.deepEqual(roles("留任的副总裁只剩林若川", context), ["林若川 云岚鲜生 副总裁"]);
    assert.deepEqual(roles("分管采购业务的副总裁林若川说", context), ["林若川 云岚鲜生 副总裁"]);
    assert.deepEqual(roles("温岭分行行长林若川说", context), ["林若川 云岚鲜生 温岭分行行长"]);
    assert.deepEqual(roles("由嘉禾超市前店长林若川接任董事长", context), [
      "林若川 嘉禾超市 店长 former",
      "林若川 云岚鲜生 董事长",
    ]);
    assert.deepEqual(roles("林若川曾任嘉禾超市店长，2019年加入公司，任总裁", context), [
      "林若川 嘉禾超市 店长 former",
      "林若川 云岚鲜生 总裁",
    ]);
  });

  test("are in no company that we know where somebody went elsewhere", () => {
    const context = { ...NOBODY, organization: "云岚鲜生", main: "云岚鲜生" };
    assert.deepEqual(roles("林若川1981年进江川水产冷冻厂当学徒，三年后被推举为副厂长", context), []);
  });

  test("are over behind 前 before the organization, and behind a verb that takes them away", () => {
    const context = { ...NOBODY, organization: "云岚鲜生", main: "云岚鲜生" };
    assert.deepEqual(roles("林若川为前嘉禾超市店长，现任江川大学教授", context), [
      "林若川 嘉禾超市 店长 former",
      "林若川 江川大学 教授",
    ]);
    assert.deepEqual(roles("股东会通过罢免董事长林若川", context), ["林若川 云岚鲜生 董事长 former"]);
    assert.deepEqual(roles("股东要求罢免董事长林若川", context), ["林若川 云岚鲜生 董事长"]);
    assert.deepEqual(roles("林若川从嘉禾超市辞职，2016年出任总经理", context), ["林若川 云岚鲜生 总经理"]);
  });

  test("go to whom they describe, and not to the kin that describes them too", () => {
    check({
      "时任云岚鲜生总经理、方一诺女婿的林若川说": ["林若川 云岚鲜生 总经理 former"],
      "云岚鲜生董事、前江川大学教授林若川胞弟说": ["林若川 江川大学 教授 former"],
      "江川市第一医院党委副书记、院长林若川说": ["林若川 江川市第一医院 党委副书记、院长"],
    });
    const names: Names = { 林若川: "person", 江川医院党委: "institution" };
    const found = findRoles(sentenceOf("江川医院党委副书记、院长林若川说", names), NOBODY, LEXICON);
    assert.deepEqual(
      found.map(({ organization, title }) => `${organization ?? "-"} ${title}`),
      ["江川医院党委 副书记", "江川医院 院长"],
    );
  });

  test("of places and their committees are in the place that ends like them", () => {
    check({
      上城区副区长林若川到场: ["林若川 上城区 副区长"],
      杨溪示范区党工委书记林若川到场: ["林若川 杨溪示范区党工委 党工委书记"],
      "谈判由“江川大学”校长林若川主持": ["林若川 江川大学 校长"],
    });
  });
});

test("a post may stand behind what is short for a body that the article names", () => {
  const context = { ...NOBODY, named: ["云岚鲜生", "江川大学", "江川市第一医院"] };
  assert.deepEqual(roles("昨天，云岚董事长林若川说，很满意。", { ...context, named: ["云岚集团"] }), [
    "林若川 云岚集团 董事长",
  ]);
  assert.deepEqual(roles("江川总经理林若川说，很满意。", context), ["林若川 - 总经理"]);
});

test("what stands in the bracket behind a name is not whose a post is, however much that is", () => {
  const text = "云岚鲜生（江川大学，前身嘉禾超市，去年挂牌）董事长林若川提出计划。";
  assert.deepEqual(roles(text), ["林若川 云岚鲜生 董事长"]);
});

/** The title with which a text begins. */
function titleFrom(text: string): string | null {
  const title = titleStartingAt(text, 0, text.length, LEXICON);
  return title && text.slice(title.start, title.end);
}

describe("the title of who serves the holder of another post", () => {
  test("is one with that post's", () => {
    check({
      云岚鲜生董事长文化助理林若川: ["林若川 云岚鲜生 董事长文化助理"],
      云岚鲜生董事长特别代表林若川出席: ["林若川 云岚鲜生 董事长特别代表"],
      林若川任云岚鲜生总裁办公室主任: ["林若川 云岚鲜生 总裁办公室主任"],
      林若川担任云岚鲜生首席执行官特别助理: ["林若川 云岚鲜生 首席执行官特别助理"],
      林若川是江川大学校长办公室主任: ["林若川 江川大学 校长办公室主任"],
    });
  });

  test("is none of a body, nor another post", () => {
    assert.equal(titleFrom("董事长秘书处主任"), "董事长");
    assert.equal(titleFrom("总裁秘书长林若川"), "总裁");
    assert.equal(titleFrom("总裁秘书团到场"), "总裁");
    assert.equal(titleFrom("总裁秘书处理信件"), "总裁秘书");
    assert.equal(titleFrom("总裁助理长达五年"), "总裁助理");
  });

  test("does not swallow a post beside it", () => {
    check({
      "林若川担任过江川大学理事长，以及嘉禾超市顾问": ["林若川 江川大学 理事长 former", "林若川 嘉禾超市 顾问 former"],
    });
  });
});

describe("who comes and who goes", () => {
  test("who is to be replaced has the post until then, unless they left", () => {
    check({
      "云岚鲜生宣布，林若川将接替方一诺出任总经理": ["方一诺 云岚鲜生 总经理"],
      林若川将接替已退休的方一诺出任云岚鲜生总经理: ["方一诺 云岚鲜生 总经理 former"],
    });
  });

  test("who takes a post is not who is replaced", () => {
    check({
      "云岚鲜生周三公告，接任行政总裁的是嘉禾超市行政总裁林若川": [
        "林若川 嘉禾超市 行政总裁",
        "林若川 云岚鲜生 行政总裁",
      ],
      "云岚鲜生董事会决定免去方一诺的总裁职务，由林若川接任": ["方一诺 云岚鲜生 总裁 former", "林若川 云岚鲜生 总裁"],
      云岚鲜生新任总裁林若川的前任是方一诺: ["林若川 云岚鲜生 总裁", "方一诺 云岚鲜生 总裁 former"],
    });
  });

  test("nobody takes over what one stays for ever, nor what they are told to take", () => {
    const text = "江川大学发出内部信，云岚鲜生创始人、CEO林若川退休，CEO由首席财务官方一诺兼任";
    assert.deepEqual(sorted(text), [
      "方一诺 云岚鲜生 CEO",
      "方一诺 云岚鲜生 首席财务官",
      "林若川 云岚鲜生 创始人、CEO former",
    ]);
  });

  test("this post is the one of which the sentence has told", () => {
    const text = "云岚鲜生董事长林若川到场，他从退休的方一诺手里接过这个职务，同时继续担任嘉禾超市副总经理";
    assert.deepEqual(sorted(text), [
      "方一诺 云岚鲜生 董事长 former",
      "林若川 云岚鲜生 董事长",
      "林若川 嘉禾超市 副总经理",
    ]);
  });

  test("posts are left in many words", () => {
    check({
      林若川退任云岚鲜生主席: ["林若川 云岚鲜生 主席 former"],
      林若川被免去江川大学校长职务: ["林若川 江川大学 校长 former"],
      "云岚鲜生周三公告，执行董事兼总裁林若川因个人原因，辞去所有职务": ["林若川 云岚鲜生 执行董事兼总裁 former"],
      "林若川出任云岚鲜生销售总监，直到2019年": ["林若川 云岚鲜生 销售总监 former"],
      林若川出任云岚鲜生销售总监直到2019年底才离开: ["林若川 云岚鲜生 销售总监 former"],
      "林若川出任云岚鲜生销售总监，直到退休，方一诺到场": ["林若川 云岚鲜生 销售总监 former"],
      "林若川出任云岚鲜生销售总监，直到退休年龄才会离开": ["林若川 云岚鲜生 销售总监"],
      此前一任云岚鲜生董事长林若川已调任江川大学副校长: ["林若川 云岚鲜生 董事长 former", "林若川 江川大学 副校长"],
    });
  });

  test("what may be, or is refused, is no post", () => {
    check({
      林若川拒绝出任云岚鲜生总裁: [],
      "如果林若川当选云岚鲜生董事长，股价会涨": [],
      "一旦方一诺出任云岚鲜生总裁，门店会增加": [],
      另一位旧将林若川担任云岚鲜生总裁: ["林若川 云岚鲜生 总裁"],
    });
  });
});

describe("who it is that has a post", () => {
  test("is named behind a clause that says what was before", () => {
    check({
      "卸任江川大学校长后，林若川出任云岚鲜生顾问": ["林若川 江川大学 校长 former", "林若川 云岚鲜生 顾问"],
      "出任江川大学校长后，林若川推行改革": ["林若川 江川大学 校长"],
    });
  });

  test("is the child and not the parents, the one described and not another's house", () => {
    check({
      "林若川是嘉禾超市创办人方一诺与苏远山之子，今年46岁，2013年1月出任云岚鲜生董事长": [
        "方一诺 嘉禾超市 创办人",
        "林若川 云岚鲜生 董事长",
      ],
      "云岚鲜生完成登记，曾在嘉禾超市任职多年的方一诺出任CEO": ["方一诺 云岚鲜生 CEO"],
      "云岚鲜生由林若川任董事长，解冻任监事会主席": ["林若川 云岚鲜生 董事长"],
    });
  });

  test("is the one for whom a pronoun stands, and the former or the latter of two", () => {
    const context = { ...NOBODY, person: "林若川", organization: "云岚鲜生", main: "云岚鲜生" };
    assert.deepEqual(roles("股东会还委任他为名誉主席", context), ["林若川 云岚鲜生 名誉主席"]);
    assert.deepEqual(sorted("云岚鲜生由林若川、方一诺于2016年共同创立，前者任CEO，后者任CTO"), [
      "方一诺 云岚鲜生 CTO",
      "方一诺 云岚鲜生 联合创始人",
      "林若川 云岚鲜生 CEO",
      "林若川 云岚鲜生 联合创始人",
    ]);
    assert.deepEqual(roles("林若川任云岚鲜生总裁，后者任CTO"), ["林若川 云岚鲜生 总裁"]);
    assert.deepEqual(sorted("云岚鲜生联合创始人林若川和方一诺分任CEO和CTO"), [
      "方一诺 云岚鲜生 CTO",
      "方一诺 云岚鲜生 联合创始人",
      "林若川 云岚鲜生 CEO",
      "林若川 云岚鲜生 联合创始人",
    ]);
  });
});

describe("whose a post is of which the words do not say it", () => {
  test("that of the house in which somebody stays", () => {
    check({
      "嘉禾超市收购云岚鲜生，云岚鲜生创始人林若川留任董事长兼CEO": [
        "林若川 云岚鲜生 创始人",
        "林若川 云岚鲜生 董事长",
        "林若川 云岚鲜生 CEO",
      ],
      "林若川曾任云岚鲜生副总裁，2019年起任总裁": ["林若川 云岚鲜生 副总裁 former", "林若川 云岚鲜生 总裁"],
    });
  });

  test("that of the colleague in the clause before, and of the owner that announces it", () => {
    check({
      "嘉禾超市宣布裁员，云岚鲜生总裁林若川离职，首席设计官方一诺告别": [
        "林若川 云岚鲜生 总裁 former",
        "方一诺 云岚鲜生 首席设计官",
      ],
      "母公司云岚鲜生（00000.HK）公告：林若川辞去总裁，方一诺接棒": [
        "林若川 云岚鲜生 总裁 former",
        "方一诺 云岚鲜生 总裁",
      ],
    });
  });

  test("the group of which was told, this company if it has just been named", () => {
    const names: Names = { ...NAMES, 云岚集团: "company" };
    const told = (text: string, context: RoleContext) =>
      findRoles(sentenceOf(text, names), context, LEXICON).map((role) => `${role.organization ?? "-"} ${role.title}`);
    const context = { ...NOBODY, organization: "云岚鲜生", organizations: ["云岚集团", "云岚鲜生"] };
    assert.deepEqual(told("林若川接任集团总裁", context), ["云岚集团 总裁"]);
    assert.deepEqual(told("站在台上的，是这家公司的创始人林若川", context), ["云岚鲜生 创始人"]);
    assert.deepEqual(told("站在台上的，是这家公司的创始人林若川", { ...context, organizations: ["嘉禾超市"] }), [
      "- 创始人",
    ]);
  });

  test("each of those listed before it, where other posts go before", () => {
    check({
      "江川大学校董、云岚鲜生和嘉禾超市创办人林若川到场": [
        "林若川 嘉禾超市 创办人",
        "林若川 云岚鲜生 创办人",
        "林若川 江川大学 校董",
      ],
      云岚鲜生和嘉禾超市总裁林若川签约: ["林若川 嘉禾超市 总裁"],
    });
  });

  test("a body that is no name of ours, as printed", () => {
    check({
      青岚实验室主任林若川介绍: ["林若川 青岚实验室 主任"],
      星河俱乐部主教练林若川说: ["林若川 星河俱乐部 主教练"],
      林若川曾任青禾汽车副总裁: ["林若川 青禾汽车 副总裁 former"],
      林若川此前在青禾汽车担任副总裁: ["林若川 青禾汽车 副总裁 former"],
      安岭县人民法院法官林若川说: ["林若川 安岭县人民法院 法官"],
      温岭市第三小学教师林若川说: ["林若川 温岭市第三小学 教师"],
      云岚鲜生温岭分公司副总经理林若川说: ["林若川 云岚鲜生 温岭分公司副总经理"],
    });
  });
});

test("what stands before a title and says which time, or is the rest of a name, is none of it", () => {
  check({
    "云岚鲜生前CEO、现任董事林若川": ["林若川 云岚鲜生 董事", "林若川 云岚鲜生 CEO former"],
    林若川是云岚鲜生史上首位女总裁: ["林若川 云岚鲜生 总裁"],
    "来自云岚鲜生的3人为董事长林若川、总经理方一诺": ["林若川 云岚鲜生 董事长", "方一诺 云岚鲜生 总经理"],
    云岚鲜生股份董事长林若川: ["林若川 云岚鲜生 董事长"],
  });
});

test("a name in Latin letters in brackets behind a name stands in the way of nothing", () => {
  check({
    "云岚鲜生委任嘉禾超市总裁林若川（Joe Lin）为新任CEO，接替方一诺（Una Fang）": [
      "林若川 嘉禾超市 总裁",
      "林若川 云岚鲜生 CEO",
      "方一诺 云岚鲜生 CEO former",
    ],
    "云岚鲜生总裁林若川（Joe Lin）因个人原因辞职，由方一诺（Una Fang）接任": [
      "林若川 云岚鲜生 总裁 former",
      "方一诺 云岚鲜生 总裁",
    ],
    林若川一度出任云岚鲜生总裁: ["林若川 云岚鲜生 总裁 former"],
    林若川在2014年由嘉禾超市副总裁任上调到云岚鲜生任总裁: ["林若川 云岚鲜生 总裁", "林若川 嘉禾超市 副总裁 former"],
  });
});
