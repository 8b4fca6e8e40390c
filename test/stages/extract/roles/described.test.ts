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
  北辰资本: "company",
  松屏药业: "company",
  松屏医药控股有限公司: "company",
  江川大学: "institution",
  江川商会: "institution",
  江川晚报: "institution",
  江川协会: "institution",
  江川市政府: "institution",
  经济部: "institution",
  蓝鹰队: "institution",
};

/**
 * The roles that an article about 云岚鲜生 tells in one paragraph, in the order of the characters, `former` behind those that
 * are over.
 */
function rolesOf(paragraph: string): string[] {
  return readingOf(annotatedArticle("云岚鲜生的一年", [paragraph], NAMES))
    .roles.map((role) => `${role.person} ${role.organization ?? "-"} ${role.title}${role.former ? " former" : ""}`)
    .sort();
}

function check(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(rolesOf(text), [...expected].sort(), text);
}

describe("a post without a body", () => {
  test("is not that of whom another has a post, but of whom the text speaks", () => {
    check({
      "林若川是云岚鲜生的副董事长，也是北辰资本的老板；另一位出资人方一诺担任监事。": [
        "林若川 云岚鲜生 副董事长",
        "林若川 北辰资本 老板",
        "方一诺 云岚鲜生 监事",
      ],
      "云岚鲜生董事会将包括三名现任嘉禾超市董事；林若川出任董事长。": ["林若川 云岚鲜生 董事长"],
    });
  });

  test("may stand behind what its holder has charge of", () => {
    check({
      "云岚鲜生人不多。管钱的副总裁兼财务总监林若川、跑海外市场的副总裁方一诺，都是后来的。": [
        "林若川 云岚鲜生 副总裁兼财务总监",
        "方一诺 云岚鲜生 副总裁",
      ],
    });
  });

  test("is of the company that an apposition ends with", () => {
    check({
      "松屏药业的母公司、在江川挂牌的松屏医药控股有限公司昨日收到通知。监管认为其隐瞒信息，拟对董事长林若川处以罚款。":
        ["林若川 松屏医药控股有限公司 董事长"],
    });
  });

  test("is of the committee to which another belongs, if it is that of its head", () => {
    check({
      "他不作声。林若川也是江川协会的成员，主任由方一诺兼任。": ["林若川 江川协会 成员", "方一诺 江川协会 主任"],
    });
  });
});

describe("of several people", () => {
  test("each has the post before the name, and none takes in the name before", () => {
    check({
      "云岚鲜生昨日挂牌。董事长兼CEO林若川与总裁方一诺一道敲钟。": [
        "林若川 云岚鲜生 董事长兼CEO",
        "方一诺 云岚鲜生 总裁",
      ],
    });
  });

  test("all in a list are what the list is of, besides what they are elsewhere", () => {
    check({
      "云岚鲜生的独立董事包括嘉禾超市董事长林若川，北辰资本前首席财务官方一诺，以及江川大学校长何晚晴。": [
        "林若川 嘉禾超市 董事长",
        "林若川 云岚鲜生 独立董事",
        "方一诺 北辰资本 首席财务官 former",
        "方一诺 云岚鲜生 独立董事",
        "何晚晴 江川大学 校长",
        "何晚晴 云岚鲜生 独立董事",
      ],
      "嘉禾超市董事长林若川、在穗丰银行任过职的方一诺，以及江川大学校长何晚晴等人出任云岚鲜生董事。": [
        "林若川 嘉禾超市 董事长",
        "林若川 云岚鲜生 董事",
        "方一诺 云岚鲜生 董事",
        "何晚晴 江川大学 校长",
        "何晚晴 云岚鲜生 董事",
      ],
    });
  });

  test("both of two have what is told of both, and the latter what is told of the latter", () => {
    check({
      "老朋友林若川和方一诺也来了，他们俩都是云岚鲜生的联合创始人。": [
        "林若川 云岚鲜生 联合创始人",
        "方一诺 云岚鲜生 联合创始人",
      ],
      "辅佐他的是云岚鲜生总裁苏向晴、副总裁方一诺，后者是他的同学，曾是江川晚报的记者。": [
        "苏向晴 云岚鲜生 总裁",
        "方一诺 云岚鲜生 副总裁",
        "方一诺 江川晚报 记者 former",
      ],
      "嘉禾超市原董事长林若川被查；北辰资本原总裁方一诺也被带走，前者做过穗丰银行行长，后者当过江川商会会长。": [
        "林若川 嘉禾超市 董事长 former",
        "林若川 穗丰银行 行长 former",
        "方一诺 北辰资本 总裁 former",
        "方一诺 江川商会 会长 former",
      ],
    });
  });

  test("each has the post that their part of the sentence hands on", () => {
    check({
      "云岚鲜生董事长林若川、总经理方一诺双双请辞，董事长由何晚晴暂代，总经理一职交由苏向晴代理。": [
        "林若川 云岚鲜生 董事长 former",
        "方一诺 云岚鲜生 总经理 former",
        "何晚晴 云岚鲜生 代理董事长",
        "苏向晴 云岚鲜生 代理总经理",
      ],
    });
  });
});

describe("who is described", () => {
  test("for the second time, by a post, is the one of whom the text told", () => {
    check({
      "说服他的是林若川。这位北辰资本的创办人早就买了股票。": ["林若川 北辰资本 创办人"],
      "林若川不作声。这位前嘉禾超市总裁去年创业。": ["林若川 嘉禾超市 总裁 former"],
      "林若川不服，这位云岚鲜生董事长的儿子说。": [],
      "林若川走了。这位云岚鲜生总裁方一诺却留下。": ["方一诺 云岚鲜生 总裁"],
    });
  });

  test("has a post besides another", () => {
    check({
      "除了云岚鲜生董事长的头衔外，林若川还是江川商会会长。": ["林若川 云岚鲜生 董事长", "林若川 江川商会 会长"],
      "林若川多了一个头衔：江川大学副校长的身份之外，他还是江川商会的会员。": [
        "林若川 江川大学 副校长",
        "林若川 江川商会 会员",
      ],
    });
  });

  test("takes the place of another whose post is printed", () => {
    check({
      "林若川执掌穗丰银行更久。那年，这位曾任江川商会会长的银行家接替穗丰银行首任行长方一诺。": [
        "林若川 江川商会 会长 former",
        "林若川 穗丰银行 行长",
        "方一诺 穗丰银行 行长 former",
      ],
      "林若川将接替穗丰银行行长方一诺。": ["方一诺 穗丰银行 行长"],
    });
  });
});

describe("who is replaced", () => {
  test("may be the one that the sentence goes on about", () => {
    check({
      "林若川加盟云岚鲜生。他所接替的方一诺则回到北辰资本，改任北辰资本董事长。": ["方一诺 北辰资本 董事长"],
    });
  });

  test("leaves the post in question, and not what they were elsewhere", () => {
    check({
      "公司请来嘉禾超市前总裁方一诺操盘，惟方一诺只做了两年便离任，继任人正是何晚晴。": ["方一诺 嘉禾超市 总裁 former"],
      "林若川转任穗丰银行行长，去年重回云岚鲜生，接替调任他职的方一诺。": ["林若川 穗丰银行 行长"],
    });
  });
});

describe("verbs of office in more wordings", () => {
  test("say who has a post", () => {
    check({
      "林若川毕业后被派到江川，做了嘉禾超市的总经理。": ["林若川 嘉禾超市 总经理 former"],
      "去年成立的蓝鹰队由林若川当主教练。": ["林若川 蓝鹰队 主教练"],
      "接手CEO一年多的林若川将领着云岚鲜生上市。": ["林若川 云岚鲜生 CEO"],
      "林若川升任云岚鲜生副总裁，并身兼财务总监、董事会秘书数职。": [
        "林若川 云岚鲜生 副总裁",
        "林若川 云岚鲜生 财务总监",
        "林若川 云岚鲜生 董事会秘书",
      ],
      "云岚鲜生被接管，接管组组长由时任经济部司长林若川担任。": [
        "林若川 云岚鲜生 接管组组长",
        "林若川 经济部 司长 former",
      ],
    });
  });

  test("are of whom the sentence tells and not of one at whose time it was", () => {
    check({
      "林若川在方一诺担任江川市长时做过江川市政府秘书长，之后出任经济部次长。": [
        "方一诺 江川市 市长 former",
        "林若川 江川市政府 秘书长 former",
        "林若川 经济部 次长",
      ],
    });
  });

  test("name a branch by its place, and an agency by its field", () => {
    check({
      "林若川加入穗丰银行，从江川分行的基层做起，历任该分行行长助理。": ["林若川 穗丰银行 江川分行行长助理 former"],
      "林若川先后担任过穗丰银行副行长、江川分行行长。": [
        "林若川 穗丰银行 副行长 former",
        "林若川 穗丰银行 江川分行行长 former",
      ],
      "林若川当过渔业署长、经济部常务次长。": ["林若川 渔业署 渔业署长 former", "林若川 经济部 常务次长 former"],
    });
  });
});
