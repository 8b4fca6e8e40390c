import { describe, test } from "node:test";
import { check } from "./told.ts";

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
