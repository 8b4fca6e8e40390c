import { describe, test } from "node:test";
import { check } from "./told.ts";

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

test("former is what says so right before a title, as a word of its own", () => {
  check({
    "江川运输署退休职工管理处处长林若川发言。": ["林若川 江川运输署 退休职工管理处处长"],
    "林若川2月3日出任云岚鲜生太原总经理。": ["林若川 云岚鲜生 太原总经理"],
  });
});

test("首席 before another title is a part of it", () => {
  check({
    "林若川出任云岚鲜生首席物流规划师。": ["林若川 云岚鲜生 首席物流规划师"],
    "林若川出任云岚鲜生首席独立董事。": ["林若川 云岚鲜生 首席独立董事"],
    "林若川出任云岚鲜生首席物流经理。": ["林若川 云岚鲜生 首席物流经理"],
  });
});
