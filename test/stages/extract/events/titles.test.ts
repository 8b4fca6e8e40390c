import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findEvents } from "../../../../src/stages/extract/events.ts";
import type { Mention } from "../../../../src/model/stages.ts";
import type { Cast } from "../../../../src/stages/extract/events/participants.ts";
import type { Telling } from "../../../../src/stages/extract/events/tellings.ts";
import { withNames } from "../../../../src/stages/extract/events/title-names.ts";
import { brief } from "../../../../src/stages/extract/events/title-room.ts";
import { spokenBy } from "../../../../src/stages/extract/events/title-spoken.ts";
import { shorten, withoutAdverb } from "../../../../src/stages/extract/events/wording.ts";
import { LEXICON, sentenceOf, type Names } from "../../../builders.ts";

const HOUSE = "江川国际跨境电子商务综合试验区管理委员会";
const NAMES: Names = {
  方一诺: "person",
  安娜·林德: "person",
  云岚鲜生: "company",
  嘉禾超市: "company",
  均禾食品: "company",
  [HOUSE]: "institution",
};

/** A sentence, and what it tells by a trigger of its first name. */
function told(text: string, trigger: string) {
  const sentence = sentenceOf(`${text}。`, NAMES);
  const start = sentence.block.simplified.indexOf(trigger);
  const span = { start, end: start + trigger.length };
  const clause = sentence.clauses.find((one) => one.start <= start && start < one.end) ?? sentence;
  const telling: Telling = {
    ...clause,
    clause,
    type: "other",
    trigger: { ...span, type: "other", strength: "strong", text: trigger, isHalf: false },
    dates: [],
  };
  const [subject] = sentence.mentions as [Mention];
  const cast: Cast = { subject, participants: sentence.mentions };
  return { sentence, telling, cast };
}

describe("a title that there is no room for", () => {
  const briefOf = (text: string, trigger: string): string => {
    const { sentence, telling, cast } = told(text, trigger);
    return brief(text, sentence, telling, cast);
  };

  test("does without the verb of speech, without who made it, and without where somebody comes from", () => {
    assert.equal(
      briefOf("云岚鲜生发布公告称江川东郊仓库的冷链运输业务将于年底前全部停止运营", "停止"),
      "云岚鲜生：江川东郊仓库的冷链运输业务将于年底前全部停止运营",
    );
    assert.equal(
      briefOf("云岚鲜生自主研制的第三代智能冷链运输监控系统在江川东郊会展中心正式发布", "发布"),
      "云岚鲜生第三代智能冷链运输监控系统在江川东郊会展中心正式发布",
    );
    assert.equal(
      briefOf("嘉禾超市由拥有二十年江川零售连锁行业财务管理经验的方一诺出任财务官", "出任"),
      "嘉禾超市由方一诺出任财务官",
    );
  });

  test("does without a date and a price before it is cut", () => {
    assert.equal(
      briefOf("云岚鲜生2024年5月3日公布江川东郊门店与嘉禾超市门店互换合并的初步预案", "合并"),
      "云岚鲜生公布江川东郊门店与嘉禾超市门店互换合并的初步预案",
    );
    assert.equal(
      briefOf("云岚鲜生宣布把手中股份以每股7.50元、总价3.6亿元的价格卖给嘉禾超市", "卖给"),
      "云岚鲜生宣布把手中股份卖给嘉禾超市",
    );
    assert.equal(
      briefOf("云岚鲜生宣布与江川最大的连锁便利店运营商嘉禾超市在东郊会展中心合并", "合并"),
      "云岚鲜生宣布与嘉禾超市在东郊会展中心合并",
    );
    assert.equal(
      briefOf("云岚鲜生：江川大区原副总经理方一诺将自明年一月起续任副主席兼董事总经理", "续任"),
      "江川大区原副总经理方一诺将自明年一月起续任副主席兼董事总经理",
    );
  });

  test("does without characters that say nothing, where few have to go", () => {
    assert.equal(
      briefOf("云岚鲜生已经收购了江川市东郊三座大型冷链仓储物流中心的全部股权", "收购"),
      "云岚鲜生已收购了江川市东郊三座大型冷链仓储物流中心的全部股权",
    );
  });

  test("is not cut within an amount, and does without the time with which begins what is said", () => {
    const ranged = "云岚鲜生的年销售额要在三年之内从目前规模做到30亿至110亿美元之间";
    assert.equal(shorten(ranged, sentenceOf(`${ranged}。`, NAMES)), "云岚鲜生的年销售额要在三年之内从目前规模…");
    assert.equal(
      briefOf("方一诺：2022年以后全江川生鲜商品配送的九成左右都将由十家公司来承担", "承担"),
      "方一诺：全江川生鲜商品配送的九成左右都将由十家公司来承担",
    );
  });

  test("is not cut down to the name of who speaks", () => {
    const text = `${HOUSE}：年内新建三座保税仓库并减免租金和水电费用`;
    assert.match(shorten(text, sentenceOf(`${text}。`, NAMES)), new RegExp(`^${HOUSE}：年内.*…$`));
  });
});

describe("the names in a title", () => {
  const named = (title: string, text: string, trigger: string): string => {
    const { sentence, telling, cast } = told(text, trigger);
    return withNames(title, sentence, telling, cast);
  };

  test("stand once", () => {
    assert.equal(named("安娜·林德：林德宣布离任", "安娜·林德说，林德宣布离任", "宣布"), "安娜·林德宣布离任");
  });

  test("stand for a pronoun that means the one person told of", () => {
    assert.equal(named("董事会将他免职", "方一诺返回江川后，董事会将他免职", "免职"), "董事会将方一诺免职");
  });
});

describe("the opening of a title", () => {
  test("is no adverb that leads on from what stands before", () => {
    const opened = (title: string) => withoutAdverb(title, sentenceOf(`去年以来，${title}。`, NAMES));
    assert.equal(opened("均被罚款50万元"), "被罚款50万元");
    assert.equal(opened("虽未盈利，云岚鲜生上市"), "未盈利，云岚鲜生上市");
    assert.equal(opened("均禾食品被罚款50万元"), "均禾食品被罚款50万元");
    assert.equal(opened("后厨停业"), "后厨停业");
  });
});

describe("a title of what is told", () => {
  const OTHERS: Names = { ...NAMES, 林若川: "person", 穗丰连锁: "company", 江川市人民法院: "institution" };
  const titles = (text: string): string[] =>
    findEvents(sentenceOf(text, OTHERS), [], LEXICON).map(({ title }) => title);
  const check = (cases: Readonly<Record<string, string>>): void => {
    for (const [text, title] of Object.entries(cases)) assert.ok(titles(text).includes(title), titles(text).join("; "));
  };

  test("names both sides where the text has names for them", () => {
    check({
      "云岚鲜生与嘉禾超市2024年5月签约，双方将共同投资3亿元。": "云岚鲜生与嘉禾超市将共同投资3亿元",
      "云岚鲜生2024年5月起诉均禾食品，称双方的合同无效。": "云岚鲜生起诉均禾食品，称双方的合同无效",
    });
  });

  test("names the first and the last of two that stand before", () => {
    check({
      "云岚鲜生与嘉禾超市2024年5月签下协议，前者取得后者八成股权。": "云岚鲜生取得嘉禾超市八成股权",
    });
  });

  test("says who pledges something, and takes nothing from the other side of a semicolon", () => {
    check({
      "云岚鲜生承认资金链断裂，并承诺两周内补发工资，一个月内出让股权还债。": "云岚鲜生承诺一个月内出让股权还债",
      "均禾食品2024年5月反驳决定毫无根据；2024年6月工程改由云岚鲜生接手。": "工程改由云岚鲜生接手",
    });
  });

  test("is none whose last words describe what it does not name", () => {
    assert.deepEqual(titles("2024年5月给林若川放贷3亿元的，是两家银行。"), []);
  });

  test("says who denies where the words of a denial deny nothing", () => {
    check({
      "云岚鲜生2024年5月5日否认，称报告充满错误与误导。": "云岚鲜生否认：报告充满错误与误导",
      "云岚鲜生2024年5月5日辟谣称，公司没有资金困难。": "云岚鲜生：公司没有资金困难",
    });
  });

  test("goes on from the name where the verb is kept, and from a court or an announcement to what it does", () => {
    check({
      "2024年5月5日，林若川发声明，形容云岚鲜生是江川的宝贵资产。": "林若川形容云岚鲜生是江川的宝贵资产",
      "江川市人民法院2024年5月5日作出裁定，批准云岚鲜生的重整计划。": "江川市人民法院批准云岚鲜生的重整计划",
    });
  });

  test("tells of what takes effect", () => {
    check({ "云岚鲜生宣布把嘉禾超市移出名单，2024年6月9日起生效。": "云岚鲜生宣布把嘉禾超市移出名单" });
  });

  test("names a body once that is pointed at", () => {
    const house = { form: "江川市商务局", kind: "institution" } as const;
    assert.equal(spokenBy(house, "该局发言人证实已收到申请"), "江川市商务局：已收到申请");
  });

  test("tells of whom it is done", () => {
    check({
      "江川市人民法院2024年5月5日撤销一审判决，改判云岚鲜生原董事长林若川有期徒刑三年。": "林若川被改判有期徒刑三年",
    });
  });

  test("says of what is planned that it is to come", () => {
    check({ "云岚鲜生将出资3亿元，接下嘉禾超市全部的股权。": "云岚鲜生将接下嘉禾超市全部的股权" });
  });

  test("does not take who acts on another for whom it is done to", () => {
    check({
      "云岚鲜生2023年收购嘉禾超市，2024年5月又对其增资3亿元。": "云岚鲜生对嘉禾超市增资3亿元",
      "云岚鲜生2023年投资嘉禾超市，随后对其提起诉讼。": "云岚鲜生对嘉禾超市提起诉讼",
      "江川市人民法院2024年5月5日就云岚鲜生是否虚增收入立案调查。": "江川市人民法院就云岚鲜生是否虚增收入立案调查",
    });
  });

  test("means by both sides those who deal, not who advises them", () => {
    check({
      "云岚鲜生2024年5月收购嘉禾超市，均禾食品和穗丰连锁担任顾问，双方签署协议。": "云岚鲜生与嘉禾超市签署协议",
    });
  });

  test("is of what happened to who was about to suffer something else", () => {
    const text = "险些破产的云岚鲜生2024年5月完成A轮融资3亿元。";
    assert.deepEqual(titles(text), ["云岚鲜生完成A轮融资3亿元"]);
    assert.equal(titles("云岚鲜生差点破产后，2024年5月完成A轮融资3亿元。").length, 1);
  });

  test("is of nothing that did not happen, or is only asked", () => {
    assert.deepEqual(titles("云岚鲜生险些在2024年5月被嘉禾超市收购。"), []);
    assert.deepEqual(titles("云岚鲜生能否在2024年底上市，仍是未知数。"), []);
    assert.deepEqual(titles("云岚鲜生2024年5月回应是否进行裁员。"), []);
    assert.deepEqual(titles("否则，云岚鲜生须在2024年5月回购股份。"), ["云岚鲜生须在2024年5月回购股份"]);
  });
});
