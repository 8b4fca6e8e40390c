/**
 * How names are written in traditional script where OpenCC's rules for words get them wrong. Data for conversion alone:
 * what a name is, and of which kind, others find out.
 */

/** Names that follow no rule: simplified, traditional. They hold in both directions. */
export const EXACT_NAMES: readonly (readonly [hans: string, hant: string])[] = [
  ["钱锺书", "錢鍾書"],
  ["周杰伦", "周杰倫"],
  ["李连杰", "李連杰"],
  ["张三丰", "張三丰"],
  ["李后主", "李後主"],
  ["丑小鸭", "丑小鴨"],
  ["拿破仑", "拿破崙"],
  ["於梨华", "於梨華"],
  ["於崇文", "於崇文"],
  ["魏徵", "魏徵"],
];

/**
 * Characters that mean another character in a name than OpenCC's first choice: 余承東 and not 餘承東, 范偉 and not 範偉.
 * Written as pairs.
 */
export const PERSON_CHARACTERS: ReadonlyMap<string, string> = new Map(
  (
    "余余 于于 范范 郁郁 里里 岳岳 姜姜 后后 沈沈 涂涂 朴朴 仇仇 咸咸 党党 占占 舍舍 折折 卜卜 冲沖 采采 征征 岩岩 斗斗 " +
    "台台 松松 升升 谷谷 系系 向向 秋秋 志志 游游 曲曲 卷卷 御御 回回 种种 万萬 几幾 丰豐 托托 布布 才才 千千 面面 仑侖 淀淀"
  )
    .split(" ")
    .map(([from = "", to = ""]) => [from, to]),
);

/** Surnames that are written otherwise as a surname than in a given name. */
export const SURNAMES: ReadonlyMap<string, string> = new Map([
  ["万俟", "万俟"],
  ["钟", "鍾"],
  ["干", "干"],
  ["尸", "尸"],
  ["丑", "丑"],
  ["沈", "沈"],
]);

/** Parts of names of companies, institutions and products that OpenCC gets wrong. */
export const BRANDS: readonly (readonly [hans: string, hant: string])[] = [
  ["台积", "台積"],
  ["台达", "台達"],
  ["台塑", "台塑"],
  ["台泥", "台泥"],
  ["台电", "台電"],
  ["台新", "台新"],
  ["台中银", "台中銀"],
  ["台湾大哥大", "台灣大哥大"],
  ["茅台", "茅台"],
  ["范思哲", "范思哲"],
  ["昆仑", "崑崙"],
  ["舍得酒", "舍得酒"],
  ["采埃孚", "采埃孚"],
  ["采筑", "采筑"],
  ["采蝶轩", "采蝶軒"],
  ["郁美净", "郁美淨"],
  ["余仁生", "余仁生"],
  ["征和工业", "征和工業"],
  ["回天新材", "回天新材"],
  ["回天科技", "回天科技"],
  ["志高", "志高"],
  ["征途", "征途"],
];
