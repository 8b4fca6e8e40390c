import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Edtf } from "../../../src/model/edtf.ts";
import { annotatedArticle, readingOf, type Names } from "../../builders.ts";

const NAMES: Names = {
  林若川: "person",
  方一诺: "person",
  苏远山: "person",
  云岚鲜生国际: "company",
  云岚鲜生: "company",
  嘉禾超市: "company",
  海陵资本: "company",
  江川师范学院: "institution",
  江川蓝鹰足球俱乐部: "institution",
  江川市教育局: "institution",
};

/** The roles that an article tells, as `person organisation title`, `former` behind those that are over. */
function rolesOf(title: string, ...paragraphs: string[]): string[] {
  return readingOf(annotatedArticle(title, paragraphs, NAMES)).roles.map(
    (role) => `${role.person} ${role.organization ?? "-"} ${role.title}${role.former ? " former" : ""}`,
  );
}

describe("whom a text goes on about", () => {
  test("is who opens it, whoever is named beside them", () => {
    assert.deepEqual(
      rolesOf(
        "标题",
        "林若川，1932年生于江川，师从苏远山。回国后历任江川师范学院讲师、副教授。1986年任江川师范学院副院长。方一诺说，课讲得好。",
      ),
      ["林若川 江川师范学院 讲师 former", "林若川 江川师范学院 副教授 former", "林若川 江川师范学院 副院长"],
    );
  });

  test("is nobody whom we know where a résumé opens with a name that was not found", () => {
    assert.deepEqual(
      rolesOf(
        "标题",
        "嘉禾超市董事长林若川辞职。简历显示，章木也生于1974年，硕士；历任云岚鲜生店长、副总裁。2020年起任嘉禾超市总经理。",
      ),
      ["林若川 嘉禾超市 董事长 former"],
    );
  });

  test("is whom the title names, at each paragraph anew", () => {
    assert.deepEqual(
      rolesOf("林若川：二十年", "林若川生于江川。", "方一诺走了。", "1985年他成了江川师范学院教授。林若川、林若川。"),
      ["林若川 江川师范学院 教授"],
    );
  });

  test("is not who stands in brackets", () => {
    assert.deepEqual(rolesOf("标题", "嘉禾超市董事林若川（方一诺之弟）出任云岚鲜生总裁。"), [
      "林若川 嘉禾超市 董事",
      "林若川 云岚鲜生 总裁",
    ]);
  });
});

test("the day of one item of a digest is none of the next", () => {
  const items = ["①9月16日，云岚鲜生裁员500人。", "②嘉禾超市收购云岚鲜生。", "③海陵资本完成A轮融资。"];
  const article = annotatedArticle("公司动态", items, NAMES);
  const { events } = readingOf({ ...article, published: "2024-09-18" as Edtf });
  assert.deepEqual(
    events.map(({ type, date }) => [type, date]),
    [
      ["layoff", "2024-09-16"],
      ["acquisition", null],
      ["funding", null],
    ],
  );
});

describe("whose a post is that stands by itself", () => {
  test("is what is a company's own in the headline, not a partner that is named more often", () => {
    assert.deepEqual(
      rolesOf(
        "云岚鲜生半年亏损 关八家店",
        "云岚鲜生国际昨日公布业绩。",
        "嘉禾超市与其成立合营公司。嘉禾超市出资一半。",
        "财务总监林若川说，影响有限。",
      ),
      ["林若川 云岚鲜生国际 财务总监"],
    );
  });

  test("is of the item of a digest in which it stands", () => {
    const items = (...marks: readonly string[]) =>
      rolesOf(
        "嘉禾超市关店",
        `${marks[0]}嘉禾超市上半年亏损，又关三店。`,
        `${marks[1]}海陵资本募资完毕，董事长苏远山称满意。`,
        `${marks[2]}云岚鲜生换帅。总裁林若川离任，他把公章交给财务总监方一诺。`,
      );
    const own = ["苏远山 海陵资本 董事长", "林若川 云岚鲜生 总裁 former", "方一诺 云岚鲜生 财务总监"];
    assert.deepEqual(items("①", "②", "③"), own);
    assert.deepEqual(items("1.", "2.", "3."), own);
    assert.deepEqual(items("【财报】", "【融资】", "【人事】"), own);
  });

  test("is not a company that is only named with somebody of it, or with what somebody was", () => {
    assert.deepEqual(
      rolesOf(
        "云岚鲜生换帅",
        "云岚鲜生昨日公告，总裁林若川辞职。林若川此前在嘉禾超市工作。同日获任的还有首席商务官方一诺。",
        "海陵资本董事长苏远山未回应。独立董事方一诺弃权。",
      ),
      [
        "林若川 云岚鲜生 总裁 former",
        "方一诺 云岚鲜生 首席商务官",
        "苏远山 海陵资本 董事长",
        "方一诺 云岚鲜生 独立董事",
      ],
    );
  });

  test("is not where the colleague named before was", () => {
    assert.deepEqual(
      rolesOf("云岚鲜生换帅", "云岚鲜生昨日公告换帅。", "总裁林若川做过嘉禾超市副总裁；首席商务官方一诺管过仓库。"),
      ["林若川 云岚鲜生 总裁", "方一诺 云岚鲜生 首席商务官", "林若川 嘉禾超市 副总裁 former"],
    );
  });

  test("is none where the article is about no company", () => {
    assert.deepEqual(rolesOf("访谈", "中间有嘉禾超市和海陵资本。", "财务总监林若川说，影响有限。"), []);
    assert.deepEqual(rolesOf("访谈", "中间有嘉禾超市和海陵资本。", "律师林若川说，影响有限。"), ["林若川 - 律师"]);
  });

  test("is the only body of its kind, or the place of the bodies, wherever the article names them", () => {
    assert.deepEqual(
      rolesOf("标题", "主教练林若川站在场边，市长方一诺到场。", "江川蓝鹰足球俱乐部欠薪，江川市教育局没有回应。"),
      ["林若川 江川蓝鹰足球俱乐部 主教练", "方一诺 江川市 市长"],
    );
  });
});

test("a text does not go on about who is only asked or compared", () => {
  const article = annotatedArticle("标题", ["云岚鲜生昨日开店。", "点评：请嘉禾超市帮忙不易。公司裁员三百人。"], NAMES);
  const { events } = readingOf(article);
  const layoff = events.find(({ type }) => type === "layoff");
  assert.deepEqual(layoff?.participants, [{ form: "云岚鲜生", kind: "company" }]);
});

test("an office of a state is nobody's whom an article is about", () => {
  const told = rolesOf("云岚鲜生五年", "云岚鲜生开业五年，总统苏远山到场剪彩。");
  assert.deepEqual(told, ["苏远山 - 总统"]);
});

test("a section of a chronicle gives its year to months, and to what is told in it without a date", () => {
  const article = annotatedArticle("标题", ["【2018】", "7月，云岚鲜生收购嘉禾超市。嘉禾超市裁员五百人。"], NAMES);
  const { events } = readingOf({ ...article, published: "2024-01-05" as Edtf });
  assert.deepEqual(
    events.map(({ type, date }) => `${type} ${date ?? "-"}`),
    ["acquisition 2018-07", "layoff 2018"],
  );
});

describe("双方", () => {
  /** The participants of the events of an article, whose first paragraph may be a heading. */
  function participantsOf(paragraphs: readonly string[], first: "heading" | "paragraph"): string[] {
    const article = annotatedArticle("标题", paragraphs, NAMES);
    const body = article.body.map((block, index) => ({ ...block, kind: index === 0 ? first : block.kind }));
    return readingOf({ ...article, body }).events.map(
      ({ type, participants }) => `${type} ${participants.map(({ form }) => form).join()}`,
    );
  }

  const SIGNED = "5月23日，双方签署战略合作协议。";

  test("are the two that the sentence before or the heading of an item names together", () => {
    const both = ["partnership 嘉禾超市,江川师范学院"];
    assert.deepEqual(participantsOf([`嘉禾超市与江川师范学院都在江川。${SIGNED}`], "paragraph"), both);
    assert.deepEqual(
      participantsOf(["海陵资本", SIGNED, "嘉禾超市与江川师范学院都在江川。双方签署战略合作协议。"], "paragraph").slice(
        -1,
      ),
      both,
    );
    assert.deepEqual(participantsOf(["03 嘉禾超市、江川师范学院", SIGNED], "heading"), both);
  });

  test("are not two of whom a third has been named since", () => {
    const told = participantsOf([`嘉禾超市与江川师范学院都在江川。海陵资本在海陵。${SIGNED}`], "paragraph");
    assert.ok(!told.includes("partnership 嘉禾超市,江川师范学院"), told.join(";"));
  });
});

describe("whose events they are that a sentence tells without a name", () => {
  /** The events that an article tells, as `type company`. */
  const eventsOf = (title: string, ...paragraphs: string[]) =>
    readingOf(annotatedArticle(title, paragraphs, NAMES)).events.map(
      ({ type, participants: [first] }) => `${type} ${first?.form ?? ""}`,
    );

  test("is the article's own, not a rival's that is named before it", () => {
    assert.deepEqual(
      eventsOf(
        "云岚鲜生递表",
        "在鲜到家、嘉禾超市把价格打下来之后，又一家连锁店想上市了。",
        "天使轮由海陵资本出资1500万元。",
        "云岚鲜生没有回应。云岚鲜生的店还开着。",
      ),
      ["funding 云岚鲜生"],
    );
  });

  test("is that of the one whom the sentence before is about, of figures and of 其", () => {
    assert.deepEqual(
      eventsOf(
        "云岚鲜生收购",
        "云岚鲜生昨日公告，拟收购嘉禾超市75%股权。",
        "账目显示，2021年底嘉禾超市欠款7000万元。2021年度营收4亿元。云岚鲜生。",
      ).slice(-1),
      ["results 嘉禾超市"],
    );
  });

  test("is the person's of whom a clause speaks by 他, whoever else it names", () => {
    assert.deepEqual(
      eventsOf("标题", "林若川做过程序员。2009年他从嘉禾超市离职。", "2021年5月，他接替方一诺出任云岚鲜生总裁。"),
      ["personnel 林若川", "personnel 林若川"],
    );
  });
});

describe("whom what is told is about", () => {
  /** What an article tells, with those who take part. */
  const told = (...paragraphs: string[]) =>
    readingOf(annotatedArticle("标题", paragraphs, NAMES)).events.map(({ type, participants }) =>
      [type, ...participants.map(({ form }) => form)].join(" "),
    );

  test("is not somebody who is named for what another is of them", () => {
    assert.deepEqual(
      told("林若川母亲站在门口。她承认，租金是贵了些。").filter((one) => one.includes("林若川")),
      [],
    );
  });

  test("is, with 该行, a bank", () => {
    const names: Names = { ...NAMES, 东湖银行: "company", 齐川银行: "company" };
    const events = readingOf(
      annotatedArticle(
        "标题",
        [
          "东湖银行2024年5月换帅。今年3月，原齐川银行副行长林若川到任；嘉禾超市认购了该行新股。该行2024年上半年净利润3100万元。",
        ],
        names,
      ),
    ).events;
    assert.deepEqual(
      events.filter(({ type }) => type === "results").map(({ participants: [first] }) => first?.form),
      ["东湖银行"],
    );
  });
});
