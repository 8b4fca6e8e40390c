import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findHolders } from "../../../../src/stages/extract/names/holders.ts";
import { findPeople } from "../../../../src/stages/extract/names/people.ts";
import { LEXICON, segmentedBlock } from "../../../builders.ts";

/** The people that a text names by what stands beside them; guesses from the tag of a word alone do not count. */
function found(text: string): string[] {
  const evidence = findPeople(segmentedBlock(text), 0, LEXICON).filter(({ source }) => source !== "shape");
  return [...new Set(evidence.map(({ form }) => form))];
}

describe("findPeople", () => {
  test("finds a name behind a title", () => {
    const cases: Readonly<Record<string, string>> = {
      总经理林若川介绍: "林若川",
      "创始人、CEO方一诺": "方一诺",
      董事长欧阳文清: "欧阳文清",
      院长周敏慧在会上指出: "周敏慧",
      主教练韩述白的合同: "韩述白",
      由总经理于知秋接任: "于知秋",
      市长叶以恒: "叶以恒",
      "首席财务官Grace Lin说": "Grace Lin",
      董事长毕力格达到年龄: "毕力格",
      律师乌云其其格认为: "乌云其其格",
      财务总监李纬因个人原因离职: "李纬",
      董事长韩露倾向于开店: "韩露",
      教授宫本隆二做负责人: "宫本隆二",
      总经理欧阳克勤在会上: "欧阳克勤",
      董事长诸葛明将出任: "诸葛明",
      总监尹若兰原为司机: "尹若兰",
      总裁林若仍在任: "林若",
      董事长韩鹏均未回应: "韩鹏",
      从院长周冬处获悉: "周冬",
      总经理万里处获悉: "万里",
      县长林守和表示: "林守和",
      任命林守和为县长: "林守和",
      宣布万飚改任厂长: "万飚",
      会计师范姜若兰说: "范姜若兰",
      董事祁东明代行董事长职责: "祁东明",
      主席林凯留了一张字条: "林凯",
      "方立荣任董事长；次年": "方立荣",
      原系主任许川任学校副校长: "许川",
      "继任的栢若川是江川人，": "栢若川",
      "请来的仇川此前是江川大学教授，": "仇川",
    };
    for (const [text, name] of Object.entries(cases))
      assert.ok(found(text).includes(name), `${text}: ${found(text).join()}`);
  });

  test("finds a name before a verb of speech, with or without words between", () => {
    for (const text of [
      "林若川表示",
      "林若川说",
      "林若川也指出",
      "林若川对此回应",
      "林若川透露，",
      "林若川在接受采访时说",
      "林若川也对记者表示",
    ])
      assert.deepEqual(found(text), ["林若川"], text);
  });

  test("finds a name of several parts as a whole", () => {
    const cases: Readonly<Record<string, string>> = {
      沃尔特·特雷泽克认为: "沃尔特·特雷泽克",
      主教练安德烈·科斯塔表示: "安德烈·科斯塔",
      门将何塞·路易斯·桑托斯: "何塞·路易斯·桑托斯",
      "签下了路易斯•桑托斯": "路易斯•桑托斯",
    };
    for (const [text, name] of Object.entries(cases))
      assert.ok(found(text).includes(name), `${text}: ${found(text).join()}`);
  });

  test("finds names with hyphens, of minorities, and of Latin letters behind them", () => {
    const cases: Readonly<Record<string, string>> = {
      "让-皮埃尔·杜邦离职": "让-皮埃尔·杜邦",
      "阿依古丽·买买提一边打包": "阿依古丽·买买提",
      "首席执行官奥博穆（Oliver Blume）在展台": "奥博穆",
    };
    for (const [text, name] of Object.entries(cases))
      assert.ok(found(text).includes(name), `${text}: ${found(text).join()}`);
    assert.deepEqual(found("请布林克霍夫(Parsons Brinckerhoff)公司设计"), []);
  });

  test("takes a common word for a name where a title goes before and what is told of people behind", () => {
    for (const [text, name] of [
      ["总监万里告诉记者", "万里"],
      ["独立董事时方在表决时", "时方"],
      ["副总经理巩固、总会计师宁静", "巩固"],
      ["拟任公孙洁为公司总经理", "公孙洁"],
      ["法定代表人为卜一凡。", "卜一凡"],
    ] as const)
      assert.ok(found(text).includes(name), `${text}: ${found(text).join()}`);
    for (const [text, name] of [
      ["主任查理明说", "查理明"],
      ["队长修建国带领队员", "修建国"],
      ["由盛和任副总经理", "盛和"],
      ["任命邝伟为云岚股份财务总监", "邝伟"],
    ] as const)
      assert.ok(found(text).includes(name), `${text}: ${found(text).join()}`);
    for (const text of [
      "教授解释说",
      "局长应邀在会上发言",
      "主任查看后说",
      "教练高兴地说",
      "护士安慰说",
      "警官应该说清楚",
    ])
      assert.deepEqual(found(text), [], text);
    assert.deepEqual(found("总经理方面没有回应"), []);
    assert.deepEqual(found("董事长任期届满"), []);
  });

  test("finds those who are addressed by a surname alone", () => {
    assert.deepEqual(found("张女士表示"), ["张女士"]);
    assert.deepEqual(found("周先生说"), ["周先生"]);
  });

  test("does not take common words for a name", () => {
    for (const text of [
      "成都方面表示",
      "营收高于去年",
      "记者从现场了解到",
      "马上表示",
      "公告显示",
      "公司总经理",
      "双方均表示",
      "总部表示",
      "张贴告示",
      "方案指出",
      "安全专家认为",
    ])
      assert.deepEqual(found(text), [], text);
  });
});

describe("findHolders", () => {
  const holders = (text: string) => {
    const block = segmentedBlock(text);
    return findHolders(block, 0, findPeople(block, 0, LEXICON), LEXICON).map(({ form, kind }) => `${form} ${kind}`);
  };

  test("finds an organisation by the titled person behind it", () => {
    assert.deepEqual(holders("云岚鲜生董事长林若川"), ["云岚鲜生 company"]);
    assert.deepEqual(holders("云岚鲜生创始人兼CEO林若川"), ["云岚鲜生 company"]);
    assert.deepEqual(holders("据宏远建设项目经理闵之行"), ["宏远建设 company"]);
    assert.deepEqual(holders("云岚证券房地产分析师林若川"), ["云岚证券 company"]);
    assert.deepEqual(holders("瑞康大药房店长林若川"), ["瑞康大药房 company"]);
    assert.deepEqual(holders("岚文馆馆长林若川"), ["岚文馆 institution"]);
    assert.deepEqual(holders("江州医院传染病科医生林若川"), ["江州医院 institution"]);
    assert.deepEqual(holders("云岚影业染效总监林若川"), []);
    assert.deepEqual(holders("索尼通信科技大中华区总裁林若川"), ["索尼通信科技 company"]);
    assert.deepEqual(holders("国民党主席林若川"), []);
  });

  test("takes common words for a name where only a company has such a post", () => {
    assert.deepEqual(holders("深蓝引擎CTO林若川"), ["深蓝引擎 company"]);
    assert.deepEqual(holders("据豆芽读书创始人林若川介绍"), ["豆芽读书 company"]);
    for (const text of [
      "奶茶品牌创始人林若川",
      "深蓝引擎司机林若川",
      "他是深蓝引擎CTO林若川",
      "固定收益首席分析师林若川",
    ])
      assert.deepEqual(holders(text), [], text);
  });

  test("finds none where what stands there is a place or a common word", () => {
    for (const text of ["公司董事长林若川", "江川市市长林若川", "著名导演林若川", "董事长林若川", "中国总理林若川"])
      assert.deepEqual(holders(text), [], text);
  });
});

describe("findPeople, of what only looks like somebody", () => {
  test("leaves out posts, things and places", () => {
    for (const text of ["此后改任首席荣誉官", "有一条卜辞提到大水", "位于霍桑说的那条街", "“云岚·江川06组”卫星升空"])
      assert.deepEqual(found(text), [], text);
  });

  test("ends a name before an honour and a day, and begins it behind words of grammar", () => {
    assert.deepEqual(found("公司创始人、CEO闵毅荣誉退休"), ["闵毅"]);
    assert.ok(found("总裁马丁·巴罗拉当日离职").includes("马丁·巴罗拉"));
    assert.ok(found("他在离职后与珍·罗尼尔共同执掌公司").includes("珍·罗尼尔"));
  });
});

test("ends a name before an adverb or a verb, and begins it behind a title or a time", () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    董事长方力却不同意: ["方力"],
    总经理罗荷遭举报: ["罗荷"],
    审判长孙若川宣布休庭: ["孙若川"],
    她担任县长时做过修路的事: [],
    县长时若兰表示: ["时若兰"],
  };
  for (const [text, names] of Object.entries(cases)) assert.deepEqual(found(text), names, text);
});

test("takes nobody for what has shares and companies of its own", () => {
  assert.deepEqual(found("罗恩·哈特子公司开业"), []);
  assert.deepEqual(found("罗恩·哈特开业"), ["罗恩·哈特"]);
});

test("finds those who are said to be somebody's kin, and takes 在 before a place for no part of a name", () => {
  for (const text of ["餐饮由老四岑应岚负责", "长子岑应岚到场", "其遗孀岑应岚到场"])
    assert.deepEqual(found(text), ["岑应岚"], text);
  for (const place of ["法国", "上海"]) {
    assert.deepEqual(found(`董事长岑健在${place}病倒`), ["岑健"], place);
    assert.deepEqual(found(`董事长岑应健在${place}病倒`), ["岑应健"], place);
  }
  assert.deepEqual(found("留住机长和签派人员"), []);
});
