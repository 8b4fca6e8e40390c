/**
 * What the tagger knows of single characters. Trained weights rest on these tables: after a change here, train anew.
 * The lists of given-name and transliteration characters were counted in the person names of the training corpora.
 */

/** The most frequent surnames, together nine tenths of all bearers. */
const FREQUENT_SURNAMES =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田" +
  "任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文肖";
const OTHER_SURNAMES =
  "穆舒柳迟霍葛陶柯阮凤詹翁俞卞岳溥茅韦庞靳樊佐聂亨鲍翟贞颜卜喻耿裴倪殷寇邢尉胥佘闫覃奎骆晏娄冉隋安鲁卡盖米普艾齐伍梅沙左桑" +
  "洪佩吉苗辛俊章祝牛戈伯迪庄尚朴申符曲赫洛凌卓屈欧阳上官司徒诸葛若凯玛恩竹凡焦伏桂淘乾仲郁昝鉴丘厄闵滕燕藤饶芮蓬辜祥蜀逯苑佟" +
  "茂涂甄冼鞠柏厉菅敖缪柴褚卫施尤水窦云苏昌苗花柳费廉岑贝明臧计成谈纪项童席季强路危莫房解应宗宣贲郁单杭包诸崔钮嵇滑荣荀羊於惠" +
  "麴封储汲邴糜松井富巫乌巴弓牧隗山谷车宓全郗班仰秋仇暴甘厉戎祖束景詹束幸司韶蓟薄印宿怀蒲邰从鄂索咸籍卓蔺屠蒙池阴胥能苍双闻莘" +
  "党谭贡劳逄姬扶堵宰郦雍璩桑濮寿通边扈冀郏浦农温别晏瞿阎充慕连茹习宦鱼容向古慎庾终暨居衡步都满弘匡国寇广禄阙东沃利蔚越夔隆师" +
  "巩厍晁勾敖融訾那简空毋乜养须丰巢关蒯相查后荆红游竺权益桓公仝矫";

const FREQUENT_GIVEN =
  "林泽顿永涛伟霞瑞晓春锦杰梅玉庆荣恩俊芳忠松振鹏钦伯雪斌辉莲宏昌祥迪玲彦慧璇锋敏仁姆亮秋宇浩勇彬君毅萍剑嘉岚庸宗跃颖琛凯钊鸿" +
  "镕桂兆菊娜贤晶旭凤燕炯炎肇翰莉棠寅霖臣蔚虹磊捷瑜甫茂芬铭宪炜娥琳麟焕琦荫熙淑湘鑫怡晖孝翠慕魁渊聪仲恪岩逊楠昊昭艳媛倩琪琴茹" +
  "坤胄骏蓉璐潘珊勋叔靖甬宓彪蕾尧谦瑛秉昕羲咏澄卿汝薇柯奎庚钧鹤彤禄岱楷玺渝娟菁曦睿璞羡骞洙茜熹娅韫禹桓梵婷晟斐铎懋棣烽丕珮祺" +
  "赐淳宸烨霆瑾焱莹璋戎镐炳桢铉淦瑟";
const OTHER_GIVEN =
  "平小斯民克尔华文明德利东拉思真云志光山清英兰波宝龙罗奇夫福田秀宁石森兴丽红智刚吉培飞超雷维勒健纳莱汉良伦富邦峰卫洛景贵白瓦康" +
  "曼菲丹萨树蒂洪埃启登贝木祖鲁朗雅章诚塔托洁敬冰川佩诺静钟泉惠泰雄顺堂赫乔齐虎灵延豪晨梁帕昆礼甲耀隆允仪操梦舟扬凡珍旺冬耶润黎" +
  "丁勤兹廷鸣悲迅侠默辛孟龄祝凌晋琼若绪卓纯戈裕桑娘笑昕恒弘弟锡苗震楚哲圣珠仓崇柏柱佐岳帆刀腾碧欣寿丝翔仔滨朴郡乃叙郎郭仙霍驰涵" +
  "涌栋衍绳勰莎淘翁谨羽洱锐舒帝御玛葛慎乾芝馨宙添殿蓬霜赋新国家军建海强金伯子天成正万宗大少世先友元学义立卫凯杨继生发培安";

const FREQUENT_TRANSLITERATION =
  "尔斯拉夫尼阿塔奇奥瓦伊蒂帕诺莱胡吉杰洛姆萨哈贝耶赫伯穆莫恩郎赖弗娜舍玛韦兹霍莎茨翰乔戈莉贾汗奈佐詹卜娃藤吐鲍涅瑟妮嘎奎滕儒乍哇";
const OTHER_TRANSLITERATION =
  "特克里德亚罗马卡维巴布基纳米格普雷托埃森波延鲁勒曼塞丽伦田苏沃谢麦库迪皮威杜扎梅野菲艾盖桑卢佩朗迈辛冯朱蒙廷彼默井芬乌丁戴摩廉" +
  "潘凯凡卓翁逊昂勃柯冈旺昆葛亨魏渊";

const CHINESE_NUMERALS = "〇零一二三四五六七八九十百千万亿两第";

/** Classes of characters. Zero is kept for what lies outside the sentence. */
export const CLASS = {
  han: 1,
  digit: 2,
  upper: 3,
  lower: 4,
  numeral: 5,
  open: 6,
  close: 7,
  stop: 8,
  comma: 9,
  interpunct: 10,
  dash: 11,
  space: 12,
  other: 13,
} as const;

const CLASS_OF_PUNCTUATION: Readonly<Record<string, number>> = {
  "([{<《“‘【〈": CLASS.open,
  ")]}>》”’】〉": CLASS.close,
  "。!?;…\n": CLASS.stop,
  ",、:": CLASS.comma,
  "·": CLASS.interpunct,
  "-—~/": CLASS.dash,
  " \t\u00a0\u200b": CLASS.space,
};

const UNITS = 0x10000;

/** Each UTF-16 unit, with full-width forms and the many kinds of quotes, dots and dashes made one. */
export const FOLDED: Uint16Array = buildFolded();
/** The class of each folded unit. */
export const CLASSES: Uint8Array = buildClasses();
/** What each folded unit is in names: a mixture of surname, given name and transliteration, or its class. */
export const NAME_BUCKETS: Uint8Array = buildNameBuckets();

/** Makes full-width letters, digits and % half-width, as today's news prints them. The length stays. */
export function foldLettersAndDigits(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ％．]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
}

function buildFolded(): Uint16Array {
  const folded = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) folded[unit] = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  const fold = (units: string, to: string): void => {
    for (const unit of units) folded[unit.charCodeAt(0)] = to.charCodeAt(0);
  };
  fold("「『〝", "“");
  fold("」』〞", "”");
  fold("〔﹝", "(");
  fold("〕﹞", ")");
  fold("•・‧∙⋅․．", "·");
  fold("–―─－", "—");
  fold("\u3000\u00a0\u200b\ufeff", " ");
  return folded;
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(UNITS).fill(CLASS.other);
  const range = (from: string, to: string, value: number): void => {
    classes.fill(value, from.charCodeAt(0), to.charCodeAt(0) + 1);
  };
  range("㐀", "鿿", CLASS.han);
  classes.fill(CLASS.han, 0xd800, 0xe000);
  range("0", "9", CLASS.digit);
  range("A", "Z", CLASS.upper);
  range("a", "z", CLASS.lower);
  range("À", "ɏ", CLASS.lower);
  for (const unit of CHINESE_NUMERALS) classes[unit.charCodeAt(0)] = CLASS.numeral;
  for (const [units, value] of Object.entries(CLASS_OF_PUNCTUATION)) {
    for (const unit of units) classes[unit.charCodeAt(0)] = value;
  }
  return classes;
}

function buildNameBuckets(): Uint8Array {
  const buckets = CLASSES.slice();
  const tiers = [
    { frequent: FREQUENT_SURNAMES, other: OTHER_SURNAMES },
    { frequent: FREQUENT_GIVEN, other: OTHER_GIVEN },
    { frequent: FREQUENT_TRANSLITERATION, other: OTHER_TRANSLITERATION },
  ];
  const [surname, given, transliteration] = tiers.map(tierOf);
  for (let unit = 0; unit < UNITS; unit++) {
    const mixture = (surname?.[unit] ?? 0) + 3 * (given?.[unit] ?? 0) + 9 * (transliteration?.[unit] ?? 0);
    if (mixture > 0) buckets[unit] = 16 + mixture;
  }
  return buckets;
}

/** 2 for frequent characters, 1 for others on the list, 0 for all else. */
function tierOf({ frequent, other }: { readonly frequent: string; readonly other: string }): Uint8Array {
  const tiers = new Uint8Array(UNITS);
  for (const unit of other) tiers[unit.charCodeAt(0)] = 1;
  for (const unit of frequent) tiers[unit.charCodeAt(0)] = 2;
  return tiers;
}
