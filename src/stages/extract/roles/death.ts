import type { Mention } from "../../../model/stages.ts";
import type { Sentence } from "../clauses.ts";
import { clauseStart, peopleOf, withoutNames } from "./around.ts";
import { NOT_SURE, OVER } from "./over.ts";

/** Characters of words for those who die before somebody, and of speech: 在恩师|去世后. */
const OTHERS = "父母妻夫儿女子孙兄弟姐妹爷奶叔舅亲友师员者人说称";
const DAY_TIME =
  "凌晨|清晨|早[上晨]|上午|中午|午间|下午|傍晚|晚[上间]?|夜[里间]|深夜|\\d{1,2}[时点](?:\\d{1,2}分|半)?许?";
/** 于10月3日凌晨, 去年底, 上周五. */
const DATE =
  "[于在]?(?:当地时间|北京时间)?(?:[\\d一二三四五六七八九十〇零]{1,4}[年月日号](?:[初底末中]|[上中下]旬)?|[去今前当同次翌]年[初底末]?|" +
  `[昨今前当次翌][天日晚夜早晨]|近日|日前|不久前|[上本当]个?月[初底末]?|(?:上|本|这)?(?:周|星期)[一二三四五六日天末]?|${DAY_TIME})`;
/** 因病, 因心脏病突发, 经抢救无效. */
const CAUSE =
  `[因经](?:[^，,。；;、的${OTHERS}]{0,14})?(?:[病癌炎症瘤梗死塞血竭]|突发|复发|无效|不治|意外|车祸|事故|感染|过度|年迈)|` +
  "(?:经?[抢医]?[治救]+|治疗)无效|不治|(?:突发|遭遇?)(?:车祸|事故|意外|空难|疾病|恶?疾|心梗|心脏病|脑[溢出]血|心肌梗[死塞])";
/** 在江川, 在家中, 在跑步时; not 在恩师|去世后. */
const PLACE =
  `在[^，,。；;、的${OTHERS}]{0,12}(?:[省市县区镇国州城岛]|医院|[家梦途]中|家里|寓所|住所|机场|酒店|现场|任上|岗位上?|时|期间|过程中)|` +
  `在[^，,。；;、的${OTHERS}]{2,4}(?=.{2}(?![后时前之]))`;
const HOW =
  "不幸|突然|猝然|溘然|骤然|遽然|悄然|意外|安详地?|平静地|英年早逝|已经?|也|均|双双|相继|先后|[被经]证实|最终|终因|享年\\d{2,3}岁|(?:年仅|以)\\d{2,3}岁(?:高龄)?";
/** All that may stand between whoever dies and the verb. */
const BETWEEN = `(?:(?:${DATE}|${CAUSE}|${PLACE}|${HOW})[，,]?){0,8}`;
/** Behind a name: that its bearer dies; not 某某|的父亲去世, 某某|并未去世. */
const DIES_BEHIND = new RegExp(
  `^(?:先生|女士|教授|博士|院士|同志|老人)?[，,]?${BETWEEN}${OVER.dies}(?!者|的(?!消息|噩耗))`,
);
/** The same where the name is left out: 他|于三月病逝. */
const THEY_DIE = new RegExp(`(?:^|[，,；;])[他她]${BETWEEN}${OVER.dies}(?!者|的)`);
/** 某某|的遗孀, 某某|生前. */
const LEFT_BEHIND = /^(?:先生|女士|同志)?的?(?:遗孀|遗体|遗像|骨灰|追悼会|生前|讣告)/;
/** 已故某公司董事长|某某, 去年病逝的前院长|某某; not 已故创始人之子、董事长|某某. */
const LATE = new RegExp(`(?:${OVER.late}的?|(?<![${OTHERS}])${OVER.dies}的)[^，,。；;、之的与和]{0,24}$`);
/** 某某|去世的消息不实. */
const DENIED = /^[^。；;]{0,24}(?:不实|不属实|谣|误传|虚假|假消息)/;
const REACH = 60;

/** Who is told to be dead. `told` is of whom the text speaks before the sentence. */
export function deadIn(sentence: Sentence, told: string | null): string[] {
  const { block, start, end } = sentence;
  const people = peopleOf(sentence);
  if (people.length > 0)
    return people.filter((person, i) => isDead(sentence, person, people[i - 1], people[i + 1])).map(({ form }) => form);
  const isTold = THEY_DIE.test(block.simplified.slice(start, end)) && !NOT_SURE.test(withoutNames(sentence, sentence));
  return told !== null && isTold ? [told] : [];
}

function isDead(sentence: Sentence, person: Mention, before?: Mention, next?: Mention): boolean {
  const { block, start, end } = sentence;
  const text = block.simplified;
  const lead = text.slice(Math.max(before?.end ?? start, person.start - REACH), person.start);
  const bracket = /^[（(][^（）()]{1,40}[)）]/.exec(text.slice(person.end, end))?.[0].length ?? 0;
  const rest = text.slice(person.end + bracket, Math.min(next?.start ?? end, person.end + bracket + REACH));
  const clause = { start: clauseStart(sentence, person.start), end: person.start };
  if (NOT_SURE.test(withoutNames(sentence, clause)) || DENIED.test(rest)) return false;
  return LATE.test(lead) || DIES_BEHIND.test(rest) || LEFT_BEHIND.test(rest);
}
