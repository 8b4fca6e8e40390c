import assert from "node:assert/strict";
import { test } from "node:test";
import { simplifiedView, type Variant } from "../../src/opencc.ts";
import { createScriptConverter } from "../../src/site/script.ts";

const converter = createScriptConverter(new Map([["钟郁", "鍾鬱"]]));

/** Simplified and traditional, `a=b`, or one form for both: OpenCC alone gets 37 of these names wrong. */
const PEOPLE = `
余承东=余承東 于正 于东来=于東來 范伟=范偉 范冰冰 里皮 郁亮 郁慕明 岳云鹏=岳雲鵬 钟南山=鍾南山 钟楚红=鍾楚紅 种道明 仇和 后羿 姜文
谷爱凌=谷愛凌 谷建芬 松本清 党卫红=党衛紅 丑小鸭=丑小鴨 云昌盛=雲昌盛 万钢=萬鋼 万里=萬里 千玺=千璽 卜学亮=卜學亮 朴槿惠 朴树=朴樹
肖战=肖戰 肖亚庆=肖亞慶 萧敬腾=蕭敬騰 折彦质=折彥質 沈南鹏=沈南鵬 沈腾=沈騰 涂鸣=涂鳴 游本昌 占豪 裴勇俊 曲婉婷 舒淇 叶国华=葉國華
干宝=干寶 万俟洛 卢伟冰=盧偉冰 宁静=寧靜 丰子恺=豐子愷 向松祚 咸云龙=咸雲龍 冯小刚=馮小剛 胡锡进=胡錫進 纪晓岚=紀曉嵐 关之琳=關之琳
单田芳=單田芳 聂卫平=聶衛平 尹志尧=尹志堯 张汝京=張汝京 蔡力行 周润发=周潤發 周杰伦=周杰倫 李连杰=李連杰 陈杰=陳傑 王征 李征
张长征=張長征 张干=張幹 李乾 段祺瑞 王千里 陈云台=陳雲台 王系松 李复兴=李復興 张历生=張歷生 钱锺书=錢鍾書 陈松=陳松 李岳 陈谷=陳谷
李御 陈云=陳雲 李丰=李豐 王志 陈志武=陳志武 马志杰=馬志傑 张佑荣=張佑榮 王周 李采薇 陈卷=陳卷 李回 于尔根·克洛普=于爾根·克洛普
克里斯托弗·诺兰=克里斯托弗·諾蘭 斯托尔滕贝格=斯托爾滕貝格 里根 布什 哈里斯 万斯=萬斯 扎克伯格 范德莱恩=范德萊恩 冯德莱恩=馮德萊恩
泽连斯基=澤連斯基 拉里·佩奇 皮尔斯·布鲁斯南=皮爾斯·布魯斯南 拿破仑=拿破崙 特朗普 贝佐斯=貝佐斯 梁建章 梁振英 栗战书=栗戰書
蒋尚义=蔣尚義 秋瑾 江泽慧=江澤慧 艾克拜尔=艾克拜爾 吴升=吳升 王岩 刘冲=劉沖 李后主=李後主 郭台铭=郭台銘 李才 张布=張布 黄仁勋=黃仁勳
苏姿丰=蘇姿豐 王面 李准=李準 吴征=吳征 於梨华=於梨華 张三丰=張三丰 魏徵
`;

const COMPANIES = `
字节跳动=字節跳動 摩尔线程=摩爾線程 台积电=台積電 台达电=台達電 台塑 中芯国际=中芯國際 复星医药=復星醫藥 复旦微电=復旦微電
复宏汉霖=復宏漢霖 发那科=發那科 万里扬=萬里揚 云南白药=雲南白藥 松下 松下电器=松下電器 里程科技 后浪出版=後浪出版 后摩智能=後摩智能
华为=華為 中源干细胞=中源幹細胞 舍得酒业=舍得酒業 谷歌 余额宝=餘額寶 钟薛高=鍾薛高 万科=萬科 周大福 周黑鸭=周黑鴨 采埃孚 月之暗面
面壁智能 面包财经=麵包財經 斗鱼=鬥魚 斗山 里昂证券=里昂證券 阿里巴巴 哈里伯顿=哈里伯頓 丰田=豐田 咸亨国际=咸亨國際 志邦家居
岳阳林纸=岳陽林紙 几何汽车=幾何汽車 郁美净=郁美淨 余仁生 沈阳机床=瀋陽機床 征和工业=征和工業 回天新材 云从科技=雲從科技 群核科技 范思哲
茅台 贵州茅台=貴州茅台 昆仑万维=崑崙萬維 理想汽车=理想汽車 寒武纪=寒武紀 燧原科技 瀚博半导体=瀚博半導體 美团=美團 千方科技 蒙牛
卓胜微=卓勝微 药明康德=藥明康德 石药集团=石藥集團 泸州老窖=瀘州老窖 亿咖通=億咖通 信息发展=信息發展 软通动力=軟通動力 硅谷银行=硅谷銀行
`;

function pairsOf(list: string): (readonly [hans: string, hant: string])[] {
  return list
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [hans = "", hant = hans] = entry.split("=");
      return [hans, hant] as const;
    });
}

for (const [kind, list] of [
  ["person", PEOPLE],
  ["company", COMPANIES],
] as const) {
  test(`the names of each ${kind} survive conversion in both directions`, () => {
    const pairs = pairsOf(list);
    assert.ok(pairs.length > 60);
    for (const [hans, hant] of pairs) {
      assert.equal(converter.name(hans, kind, "Hant"), hant);
      assert.equal(converter.name(hans, kind, "Hans"), hans);
      assert.equal(simplifiedView(hant), hans);
    }
  });
}

test("the quotation marks of a region come with its script, and an apostrophe is none", () => {
  const convert = (text: string, variant: Variant) =>
    createScriptConverter(new Map(), variant).text(text, "Hans", "Hant");
  assert.equal(convert("他说：“这是‘新’软件。”", "tw"), "他說：「這是『新』軟件。」");
  assert.equal(convert("他说：“这是新软件。”", "twp"), "他說：「這是新軟體。」");
  assert.equal(convert("他说：“卫星线路。”", "hk"), "他説：「衞星線路。」");
  assert.equal(convert("他说：“为群众。”", "t"), "他說：“爲羣衆。”");
  assert.equal(convert("McDonald’s 的“餐厅”", "tw"), "McDonald’s 的「餐廳」");
  assert.equal(converter.text("他說：「這是『新』軟件。」", "Hant", "Hans"), "他说：“这是‘新’软件。”");
});

test("regional words that are longer or shorter give way in their clause alone", () => {
  const twp = createScriptConverter(new Map(), "twp");
  const text = "程序员写软件，出租车司机看网络。";
  const made = twp.text(text, "Hans", "Hant");
  assert.equal(made.length, text.length);
  assert.ok(made.endsWith("計程車司機看網路。"), made);
});

test("what is quoted in the other script is converted from its own", () => {
  const text = "市长转发了“還沒有被問過這個問題”，随后宣读报告。";
  assert.equal(converter.text(text, "Hans", "Hans"), "市长转发了“还没有被问过这个问题”，随后宣读报告。");
  assert.equal(
    converter.text("他轉發了「还没有被问过这个问题」這句話", "Hant", "Hant"),
    "他轉發了「還沒有被問過這個問題」這句話",
  );
});

test("of a mixed text each sentence is converted from its own script", () => {
  const text = "港灣市政府宣布設立基金。里弄的面馆发展得很快。他说：“這個計畫與產業有關，没有问题。”";
  assert.equal(
    converter.text(text, "mixed", "Hans"),
    "港湾市政府宣布设立基金。里弄的面馆发展得很快。他说：“这个计划与产业有关，没有问题。”",
  );
  assert.equal(
    converter.text(text, "mixed", "Hant"),
    "港灣市政府宣布設立基金。里弄的麵館發展得很快。他說：「這個計畫與產業有關，沒有問題。」",
  );
});

test("乾 is dry in words and stays in names", () => {
  const cases = {
    乾燥: "干燥",
    餅乾: "饼干",
    葡萄乾: "葡萄干",
    李乾: "李乾",
    乾隆: "乾隆",
    乾坤: "乾坤",
    曬乾的: "晒干的",
  };
  for (const [hant, hans] of Object.entries(cases)) assert.equal(simplifiedView(hant), hans, hant);
});

test("a correction has the last word on a name", () => {
  assert.equal(converter.name("钟郁", "person", "Hant"), "鍾鬱");
});

test("names in a text are converted by their own rules and the rest by those for words", () => {
  const text = "余里岳于2019年与里面的人发展头发业务";
  const names = [{ start: 0, end: 3, kind: "person" as const }];
  assert.equal(converter.text(text, "Hans", "Hant", names), "余里岳於2019年與裡面的人發展頭髮業務");
});

test("an article in traditional script keeps its own characters on traditional pages", () => {
  assert.equal(converter.text("爲羣裏台灣", "Hant", "Hant"), "爲羣裏台灣");
  assert.equal(converter.text("雲杉芯風波", "Hant", "Hans"), "云杉芯风波");
});

test("the same text is converted in each direction, whatever was asked before", () => {
  const fresh = createScriptConverter(new Map());
  assert.equal(fresh.text("時代觀察", "Hant", "Hans"), "时代观察");
  assert.equal(fresh.text("時代觀察", "Hans", "Hant"), "時代觀察");
});

test("conversion keeps every offset", () => {
  for (const text of ["𠮷野家与鬱金香、头发、什么", "一只手表里的钟", "😀里面😀"]) {
    assert.equal(converter.text(text, "Hans", "Hant").length, text.length);
    assert.equal(converter.text(text, "Hant", "Hans").length, text.length);
  }
});
