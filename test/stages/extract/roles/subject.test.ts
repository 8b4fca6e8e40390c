import { describe, test } from "node:test";
import { check } from "./told.ts";

describe("a post whose holder or whose body is left to be understood", () => {
  test("is that of whom the sentence tells, not of whose something is", () => {
    check({
      "方一诺早就认识林若川。他2016年转到嘉禾超市，当过林若川的秘书，2019年出任云岚鲜生副总裁。": [
        "方一诺 云岚鲜生 副总裁",
      ],
      "方一诺看中林若川的经验，去年创办云岚鲜生，任总裁。": ["方一诺 云岚鲜生 创始人", "方一诺 云岚鲜生 总裁"],
    });
  });

  test("is no founder's who took part in the founding", () => {
    check({ "方一诺参与创办云岚鲜生，任副总裁。": ["方一诺 云岚鲜生 副总裁"] });
  });

  test("is in the body that was taken over, not in the one that took it", () => {
    check({ "云岚鲜生连年亏损，嘉禾超市入主后，去年扭亏，现任总经理为方一诺。": ["方一诺 云岚鲜生 总经理"] });
  });

  test("is in the group of whose daughter the one before was", () => {
    check({
      "方一诺先后担任云岚寿险总经理、董事长，2015年升任集团副总裁。云岚集团去年上市。": [
        "方一诺 云岚寿险 总经理 former",
        "方一诺 云岚寿险 董事长 former",
        "方一诺 云岚集团 副总裁",
      ],
      "方一诺曾任云岚寿险总经理、集团副总裁，云岚集团去年上市。": [
        "方一诺 云岚寿险 总经理 former",
        "方一诺 云岚集团 副总裁 former",
      ],
    });
  });

  test("is in a part of a school that has a name of its own", () => {
    check({
      "江川大学材料与能源学院教授方一诺到场。": ["方一诺 江川大学材料与能源学院 教授"],
      "江川大学海洋系原副系主任方一诺到场。": ["方一诺 江川大学海洋系 副系主任 former"],
      "方一诺此前是江川大学附属第三医院院长。": ["方一诺 江川大学附属第三医院 院长 former"],
      "江川大学教务处处长方一诺到场。": ["方一诺 江川大学 教务处处长"],
    });
  });

  test("is that of a school, not of an academy, where it is the head of a school", () => {
    check({ "江川大学昨日迎新。中国科学院院士方一诺以校长身份致辞。": ["方一诺 江川大学 校长"] });
  });

  test("is in the company of whom the text speaks where the words say so", () => {
    check({ "云岚鲜生昨日换帅。方一诺，公司首席财务官，今年四十岁。": ["方一诺 云岚鲜生 首席财务官"] });
  });

  test("is nobody's who is not known, though 其中 stands before", () => {
    check({ "云岚鲜生总裁方一诺到场。其中，王二麻此前是江川大学教授。": ["方一诺 云岚鲜生 总裁"] });
  });
});

describe("a post that is told of several", () => {
  test("stands behind their names with their number", () => {
    check({
      "云岚鲜生交给方一诺、林若川、苏远山三位联席CEO打理。": [
        "方一诺 云岚鲜生 联席CEO",
        "林若川 云岚鲜生 联席CEO",
        "苏远山 云岚鲜生 联席CEO",
      ],
      "方一诺、林若川两名嘉禾超市董事没有出席。": ["方一诺 嘉禾超市 董事", "林若川 嘉禾超市 董事"],
      "云岚鲜生说，方一诺、林若川三位董事没有出席。": [],
    });
  });

  test("is all of theirs who are the subject of a short clause before", () => {
    check({
      "云岚鲜生昨日开会。方一诺、林若川补入，任独立董事。": ["方一诺 云岚鲜生 独立董事", "林若川 云岚鲜生 独立董事"],
      "云岚鲜生昨日开会。方一诺与林若川碰面，任独立董事。": ["方一诺 云岚鲜生 独立董事"],
    });
  });
});

describe("a post by other words", () => {
  test("is that as whose holder somebody acts", () => {
    check({
      "方一诺2016年以副总裁身份加入云岚鲜生，2018年升任总裁。": [
        "方一诺 云岚鲜生 副总裁 former",
        "方一诺 云岚鲜生 总裁",
      ],
      "方一诺以个人身份出席。": [],
      "云岚鲜生去年易主，方一诺以总监身份执掌青岚小馆。": [],
    });
  });

  test("is held at the side, or a title somebody has now", () => {
    check({
      "方一诺做过云岚寿险董事长，如今还兼着青岭影业董事长。": [
        "方一诺 云岚寿险 董事长 former",
        "方一诺 青岭影业 董事长",
      ],
      "方一诺转投嘉禾超市，头衔是高级顾问。": ["方一诺 嘉禾超市 高级顾问"],
    });
  });

  test("names the agency that somebody heads", () => {
    check({
      "香港首任行政长官、全国政协副主席方一诺到场。": ["方一诺 全国政协 副主席", "方一诺 香港 行政长官"],
      "云岚鲜生主席、前政务司司长方一诺到场。": ["方一诺 云岚鲜生 主席", "方一诺 政务司 司长 former"],
      "渔业署前署长方一诺到场。": ["方一诺 渔业署 署长 former"],
      "林若川是新任渔业署署长。": ["林若川 渔业署 署长"],
    });
  });

  test("stands before another with which somebody is described", () => {
    check({
      "创投RoadLab创始人、2019年4月空降出任云岚鲜生总经理的方一诺没有回应。": [
        "方一诺 RoadLab 创始人",
        "方一诺 云岚鲜生 总经理",
      ],
    });
  });

  test("is a post, and not the shares that are named with it", () => {
    check({ "云岚鲜生去年易主，方一诺保留了三成股份和主席位置。": [] });
  });
});
