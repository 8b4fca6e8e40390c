import type { Mention } from "../../../model/stages.ts";
import type { Sentence } from "../clauses.ts";
import { clauseStart, peopleOf } from "./around.ts";

/** What is said of who has died. */
const DIES = "(?:去世|逝世|病逝|离世|辞世|过世|病故|殉职|猝死|猝逝|长逝)";
/** Characters of words for those who die before somebody, and of speech: 在恩师|去世后. */
const OTHERS = "父母妻夫儿女子孙兄弟姐妹爷奶叔舅亲友师员者人说称";
/** Behind a name: that its bearer dies; not 某某|的父亲去世, 某某|在恩师去世后. */
const DIES_BEHIND = new RegExp(
  "^(?:先生|女士|教授|博士|院士|同志|老人)?(?:[，,]?因[^，,。；;]{2,16}[，,])?" +
    `[^，,。；;、的${OTHERS}]{0,18}${DIES}(?!者|的(?!消息|噩耗))`,
);
/** The same where the name is left out: 他|于三月病逝. */
const THEY_DIE = new RegExp(`(?:^|[，,；;])[他她][^，,。；;、的${OTHERS}]{0,12}${DIES}(?!者|的)`);
/** 某某|的遗孀, 某某|生前. */
const LEFT_BEHIND = /^(?:先生|女士|同志)?的?(?:遗孀|遗体|遗像|骨灰|追悼会|生前|讣告)/;
/** 已故某公司董事长|某某, 去年病逝的前院长|某某. */
const LATE = new RegExp(`(?:已故的?|${DIES}的)[^，,。；;的与和]{0,24}$`);
/** What has not happened, or is not known to have. */
const NOT_SURE = /传(?:出|闻|言|称)|网传|否认|谣|若|如果|一旦|险些|差点/;
const REACH = 60;

/** Who is told to be dead. `told` is of whom the text speaks before the sentence. */
export function deadIn(sentence: Sentence, told: string | null): string[] {
  const { block, start, end } = sentence;
  const people = peopleOf(sentence);
  const text = block.simplified.slice(start, end);
  if (people.length === 0) return told !== null && THEY_DIE.test(text) && !NOT_SURE.test(text) ? [told] : [];
  return people.filter((person, i) => isDead(sentence, person, people[i - 1], people[i + 1])).map(({ form }) => form);
}

function isDead(sentence: Sentence, person: Mention, before?: Mention, next?: Mention): boolean {
  const { block, start, end } = sentence;
  const text = block.simplified;
  const lead = text.slice(Math.max(before?.end ?? start, person.start - REACH), person.start);
  const bracket = /^[（(][^（）()]{1,40}[)）]/.exec(text.slice(person.end, end))?.[0].length ?? 0;
  const rest = text.slice(person.end + bracket, Math.min(next?.start ?? end, person.end + bracket + REACH));
  if (NOT_SURE.test(text.slice(clauseStart(sentence, person.start), person.start))) return false;
  return LATE.test(lead) || DIES_BEHIND.test(rest) || LEFT_BEHIND.test(rest);
}
