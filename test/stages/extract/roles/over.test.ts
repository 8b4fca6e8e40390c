import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Edtf } from "../../../../src/model/edtf.ts";
import { annotatedArticle, readingOf, type Names } from "../../../builders.ts";

const NAMES: Names = {
  林若川: "person",
  方一诺: "person",
  苏远山: "person",
  云岚鲜生: "company",
  嘉禾超市: "company",
  江川大学: "institution",
  江川歌舞团: "institution",
  江川商会: "institution",
  江川运输署: "institution",
  江川市委: "institution",
  蓝鹰队: "institution",
};

/** The roles that a paragraph tells, in the order of the characters, `former` behind those that are over. */
function rolesOf(paragraph: string): string[] {
  return readingOf(annotatedArticle("标题", [paragraph], NAMES))
    .roles.map((role) => `${role.person} ${role.organization ?? "-"} ${role.title}${role.former ? " former" : ""}`)
    .sort();
}

function check(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(rolesOf(text), expected, text);
}

describe("who is dead", () => {
  test("has no office any more, and stays a founder and what they were by themselves", () => {
    check({
      "江川大学校长林若川昨日病逝。": ["林若川 江川大学 校长 former"],
      "林若川是江川大学校长。他于上月去世。": ["林若川 江川大学 校长 former"],
      "云岚鲜生创始人、董事长林若川因病医治无效，于3月2日去世。": [
        "林若川 云岚鲜生 创始人",
        "林若川 云岚鲜生 董事长 former",
      ],
      "江川大学已故校长林若川很严格。": ["林若川 江川大学 校长 former"],
      "江川大学校长林若川的遗孀来了。": ["林若川 江川大学 校长 former"],
      "已故画家林若川爱山。": ["林若川 - 画家"],
    });
  });

  test("is not who mourns another, or speaks of them", () => {
    check({
      "江川大学校长林若川在夫人去世后写了书。": ["林若川 江川大学 校长"],
      "江川大学校长林若川的父亲去世了。": ["林若川 江川大学 校长"],
      "江川大学校长林若川提到去年去世的老人。": ["林若川 江川大学 校长"],
      "网传江川大学校长林若川去世。": ["林若川 江川大学 校长"],
    });
  });
});

describe("what is over", () => {
  test("is the post of who is retired, dismissed or had it for some days only", () => {
    check({
      "江川大学退休教授林若川爱散步。": ["林若川 江川大学 教授 former"],
      "蓝鹰队队员林若川宣布退役。": ["林若川 蓝鹰队 队员 former"],
      "蓝鹰队主帅林若川被解雇。": ["林若川 蓝鹰队 主帅 former"],
      "云岚鲜生董事长林若川只当了九天。": ["林若川 云岚鲜生 董事长 former"],
    });
  });

  test("is that of a deputy who takes the post above", () => {
    check({
      "云岚鲜生副董事长林若川接任董事长。": ["林若川 云岚鲜生 副董事长 former", "林若川 云岚鲜生 董事长"],
      "云岚鲜生副董事长林若川将接任董事长。": ["林若川 云岚鲜生 副董事长"],
    });
  });

  test("may be said of the second of two posts, or behind the body", () => {
    check({
      "江川市委原常委、政法委原书记林若川受审。": ["林若川 江川市委 常委 former", "林若川 江川市委 政法委书记 former"],
      "林若川系云岚鲜生原客户经理。": ["林若川 云岚鲜生 客户经理 former"],
    });
  });
});

describe("a post that somebody got long ago", () => {
  const rolesIn2024 = (text: string): string[] =>
    readingOf({ ...annotatedArticle("标题", [text], NAMES), published: "2024-03-05" as Edtf }).roles.map(
      ({ organization, title, former }) => `${organization ?? "-"} ${title}${former ? " former" : ""}`,
    );

  test("is over unless the text says that they have it", () => {
    assert.deepEqual(rolesIn2024("1996年，林若川出任江川大学校长。"), ["江川大学 校长 former"]);
    assert.deepEqual(rolesIn2024("2019年，林若川出任江川大学校长。"), ["江川大学 校长"]);
    assert.deepEqual(rolesIn2024("林若川1996年起任云岚鲜生董事长。"), ["云岚鲜生 董事长"]);
    assert.deepEqual(rolesIn2024("云岚鲜生董事长林若川笑了。1996年，林若川出任云岚鲜生董事长。"), ["云岚鲜生 董事长"]);
  });
});

describe("who follows whom", () => {
  test("has the post of who left before, or whom they are told to replace", () => {
    check({
      "去年方一诺在林若川辞职后接任云岚鲜生总裁。": ["方一诺 云岚鲜生 总裁", "林若川 云岚鲜生 总裁 former"],
      "江川大学校长方一诺上任，他接替的是年满六十岁的林若川。": ["方一诺 江川大学 校长", "林若川 江川大学 校长 former"],
      "云岚鲜生总裁林若川去年底卸任，继任者是副总裁方一诺。": [
        "方一诺 云岚鲜生 副总裁",
        "方一诺 云岚鲜生 总裁",
        "林若川 云岚鲜生 总裁 former",
      ],
    });
  });

  test("is no director where the one who leaves was more", () => {
    check({
      "云岚鲜生公告，林若川辞去董事、总裁，方一诺接棒。": [
        "方一诺 云岚鲜生 总裁",
        "林若川 云岚鲜生 总裁 former",
        "林若川 云岚鲜生 董事 former",
      ],
    });
  });

  test("does not yet where that is to come", () => {
    check({
      "云岚鲜生总裁林若川将辞去总裁一职，由副总裁方一诺接任。": ["方一诺 云岚鲜生 副总裁", "林若川 云岚鲜生 总裁"],
    });
  });
});

describe("whose a post is", () => {
  test("is said once for all who are chosen", () => {
    check({
      "会议选举林若川为江川商会会长，方一诺、苏远山为副会长。": [
        "方一诺 江川商会 副会长",
        "林若川 江川商会 会长",
        "苏远山 江川商会 副会长",
      ],
    });
  });

  test("is said before what is told of who has it", () => {
    check({ "云岚鲜生的新任董事长是在公司干了二十年的林若川。": ["林若川 云岚鲜生 董事长"] });
  });

  test("is the school where somebody teaches, before or behind the verb", () => {
    check({
      "任教于江川大学中文系的林若川获奖。": ["林若川 江川大学 任教"],
      "林若川现任教于江川大学。": ["林若川 江川大学 任教"],
    });
  });

  test("is the company of an artist's troupe, and the place of a councillor", () => {
    check({
      "江川歌舞团团长林若川、演员方一诺在座。": ["方一诺 江川歌舞团 演员", "林若川 江川歌舞团 团长"],
      "高雄市议员林若川到场。": ["林若川 高雄市 市议员"],
    });
  });

  test("is not the company spoken of where a post is joined to one of which it is not known", () => {
    check({
      "云岚鲜生公告换帅。方一诺做过驰跃副总裁，兼南方总经理。": [
        "方一诺 驰跃 副总裁 former",
        "方一诺 驰跃 南方总经理 former",
      ],
    });
  });
});
