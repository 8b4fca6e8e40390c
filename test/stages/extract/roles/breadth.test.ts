import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { annotatedArticle, readingOf, type Names } from "../../../builders.ts";

const NAMES: Names = {
  林若川: "person",
  方一诺: "person",
  苏向晴: "person",
  何晚晴: "person",
  云岚鲜生: "company",
  嘉禾超市: "company",
  穗丰银行: "company",
  中国云果: "company",
  江川大学: "institution",
  江川一中: "institution",
  北辰物理研究所: "institution",
  渔业监督会: "institution",
  江川市政府水务局: "institution",
  江川通讯社: "institution",
  蓝鹰队: "institution",
};

/** The roles of an article about 云岚鲜生 in one paragraph, in the order of the characters, `former` behind those that are over. */
function rolesOf(paragraph: string): string[] {
  return readingOf(annotatedArticle("云岚鲜生的一年", [paragraph], NAMES))
    .roles.map((role) => `${role.person} ${role.organization ?? "-"} ${role.title}${role.former ? " former" : ""}`)
    .sort();
}

function check(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(rolesOf(text), [...expected].sort(), text);
}

describe("a post is in a body that is no entity of ours", () => {
  test("of a kind that has posts: parties, villages, fleets", () => {
    check({
      "民生党发言人林若川批评了预算。": ["林若川 民生党 发言人"],
      "石桥村党支部书记林若川修了路。": ["林若川 石桥村 党支部书记"],
      "执政党发言人林若川批评了预算。": [],
    });
  });

  test("within quotation marks, if it is a shop, a ship or a small firm", () => {
    check({
      "“老树面馆”老板娘林若川每天四点起床。": ["林若川 老树面馆 老板娘"],
      "“海安168”轮船长林若川被问话。": ["林若川 海安168 船长"],
      "“九零后”店主林若川每天四点起床。": ["林若川 - 店主"],
      "“90后”店主林若川每天四点起床。": ["林若川 - 店主"],
      "“不差钱”的老板林若川每天四点起床。": ["林若川 - 老板"],
      "“私域流量”创始人林若川每天四点起床。": [],
    });
  });

  test("of which each country has one", () => {
    check({
      "央行副行长林若川作了说明。": ["林若川 央行 副行长"],
      "韩国央行行长林若川作了说明。": ["林若川 韩国央行 行长"],
    });
  });
});

describe("a post that stands by itself is in the body of a post that goes with it", () => {
  test("to which it is joined, or which it follows", () => {
    check({
      "渔业监督会原主席林若川接受调查，主席一职空缺，由副主席方一诺主持工作。": [
        "方一诺 渔业监督会 副主席",
        "林若川 渔业监督会 主席 former",
      ],
      "国家队前锋林若川因伤退出，队长方一诺顶替他出场。": ["方一诺 国家队 队长", "林若川 国家队 前锋"],
      "江川一中校长林若川、数学教师方一诺获奖。": ["方一诺 江川一中 数学教师", "林若川 江川一中 校长"],
    });
  });

  test("but not that of whom the sentence tells otherwise", () => {
    check({ "云州队前锋林若川破门，门将方一诺没能扑出。": ["林若川 云州队 前锋", "方一诺 - 门将"] });
  });
});

describe("words before a title", () => {
  test("say that an old head is no more in office, and nothing of an old hand", () => {
    check({
      "嘉禾超市的老厂长林若川八十岁了。": ["林若川 嘉禾超市 厂长 former"],
      "嘉禾超市老会计林若川八十岁了。": ["林若川 嘉禾超市 老会计"],
    });
  });

  test("may be a department for companies, or a number of what somebody drives", () => {
    check({
      "穗丰银行行长助理、公司业务部总经理林若川被查。": ["林若川 穗丰银行 行长助理、公司业务部总经理"],
      "云岚鲜生二号线司机林若川发现了积水。": ["林若川 云岚鲜生 二号线司机"],
    });
  });

  test("of a trade of the country are no company that is called so", () => {
    check({ "中国云果产业分析师林若川说，价格会涨。": ["林若川 - 分析师"] });
  });

  test("that appoint are none of whose a post is", () => {
    check({
      "云岚鲜生宣布，委任川穗商贸总裁林若川为新任CEO。": ["林若川 云岚鲜生 CEO", "林若川 川穗商贸 总裁"],
    });
  });
});

describe("whose a post is", () => {
  test("who does something together with another is told of", () => {
    check({
      "方一诺获奖。与她同时获奖的林若川是北辰物理研究所研究员，也是江川大学教授。": [
        "林若川 北辰物理研究所 研究员",
        "林若川 江川大学 教授",
      ],
    });
  });

  test("is not that of whom shares are taken from", () => {
    check({
      "他从林若川手里接过七成的股份，方一诺如今是江川大学校长。": ["方一诺 江川大学 校长"],
    });
  });

  test("ends before what describes somebody by it", () => {
    check({ "林若川回国了。这位曾任嘉禾超市执行董事的博士创业了。": ["林若川 嘉禾超市 执行董事 former"] });
  });

  test("one that is handed on is that of the giver, to a child as well", () => {
    check({
      "云岚鲜生创始人林若川去做嘉禾超市的事；他已把总经理之职让给了方一诺。": [
        "方一诺 云岚鲜生 总经理",
        "林若川 云岚鲜生 创始人",
        "林若川 云岚鲜生 总经理 former",
      ],
      "云岚鲜生由林若川创立。2019年林若川把总裁一职交给了儿子方一诺。": [
        "方一诺 云岚鲜生 总裁",
        "林若川 云岚鲜生 创始人",
        "林若川 云岚鲜生 总裁 former",
      ],
    });
  });

  test("one whom a board elects from elsewhere is on the board of whom the text speaks", () => {
    check({
      "云岚鲜生昨日换届。嘉禾超市总裁林若川当选副主席。": ["林若川 云岚鲜生 副主席", "林若川 嘉禾超市 总裁"],
    });
  });

  test("all whom a counted list names are what it counts", () => {
    check({
      "云岚鲜生昨日换届。4位独立董事为穗丰银行前董事长林若川，以及江川大学研究员方一诺。": [
        "方一诺 云岚鲜生 独立董事",
        "方一诺 江川大学 研究员",
        "林若川 云岚鲜生 独立董事",
        "林若川 穗丰银行 董事长 former",
      ],
    });
  });

  test("the head of an office may be told behind a verb", () => {
    check({ "林若川做过江川市政府水务局长。": ["林若川 江川市政府水务局 局长 former"] });
  });
});

test("a scientist is one, in a body or by themselves", () => {
  check({
    "江川大学天文学家林若川发现了它。": ["林若川 江川大学 天文学家"],
    "物理学家林若川发现了它。": ["林若川 - 物理学家"],
    "经济学家林若川昨日表示，物价会涨。": ["林若川 - 经济学家"],
  });
});
