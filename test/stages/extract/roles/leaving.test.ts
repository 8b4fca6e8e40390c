import { describe, test } from "node:test";
import { check } from "./told.ts";

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

  test("is not that of a deputy who names another, nor of who parts with somebody", () => {
    check({
      "云岚鲜生副总经理林若川提名方一诺出任总经理。": ["林若川 云岚鲜生 副总经理"],
      "云岚鲜生副总经理林若川宣布由方一诺接任总经理。": ["方一诺 云岚鲜生 总经理", "林若川 云岚鲜生 副总经理"],
      "云岚鲜生董事长林若川与演员方一诺分手。": ["方一诺 - 演员", "林若川 云岚鲜生 董事长"],
      "云岚鲜生董事长林若川2月3日被炒作为网红。": ["林若川 云岚鲜生 董事长"],
    });
  });

  test("is what somebody leaves, whatever stands between", () => {
    check({
      "云岚鲜生总经理林若川2月3日向母公司辞职。": ["林若川 云岚鲜生 总经理 former"],
      "云岚鲜生总经理林若川6月1日儿童节当天辞职。": ["林若川 云岚鲜生 总经理 former"],
      "云岚鲜生董事长林若川与公司分手。": ["林若川 云岚鲜生 董事长 former"],
      "云岚鲜生董事长林若川不再担任公司任何职务。": ["林若川 云岚鲜生 董事长 former"],
      "云岚鲜生一并告别的还有副总裁方一诺。": ["方一诺 云岚鲜生 副总裁 former"],
    });
  });
});
