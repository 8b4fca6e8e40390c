import type { FoundRelation, Mention } from "../../../model/stages.ts";
import type { Sentence } from "../clauses.ts";
import { BOUGHT, beforeGroup, behind, relate, wordsOf, type Group } from "./groups.ts";
import { LEXICON } from "./lexicon.ts";
import { isOpen } from "./status.ts";

/** What verbs make of two organizations of one clause. */
const PATTERNS = LEXICON.verbs.map(({ relation, reversed, before, between, after }) => ({
  relation,
  reversed,
  before: before && new RegExp(`(?:${before})$`),
  between: new RegExp(`^(?:${between})$`),
  after: new RegExp(`^(?:${after})`),
}));

/** What the verb between two, or behind the second, makes of them: 甲|收购|乙, 甲与|乙|合作. */
export function relationByVerb(sentence: Sentence, first: Group, second: Group): FoundRelation[] {
  const pattern = patternOf(sentence, first, second);
  const isOfBodies = [...first.members, ...second.members].every(({ kind }) => kind !== "company");
  if (!pattern || isOfBodies || isOpen(sentence, { start: first.start, end: second.end })) return [];
  const [subjects, objects] = pattern.reversed ? [second.members, first.members] : [first.members, second.members];
  if (pattern.relation !== "acquirer") return relate(sentence, subjects, pattern.relation, objects);
  return BOUGHT.test(beforeGroup(sentence, first)) ? [] : relateBuyers(sentence, subjects, objects);
}

function patternOf(sentence: Sentence, first: Group, second: Group) {
  const [before, after] = [beforeGroup(sentence, first), behind(sentence, second)];
  const between = wordsOf(sentence, first.end, second.start);
  return PATTERNS.find(
    (one) => one.between.test(between) && one.after.test(after) && (!one.before || one.before.test(before)),
  );
}

/** 收购|云岚鲜生|14%股权: a smaller part, and not what one has not had yet. */
const MINORITY = /^(?:公司|集团)?的?(?:约|近|超|逾|共|合计)*(?:[1-4]?\d(?:\.\d+)?[%％]|[一二两三四]成)/;

/** Companies that buy others, or a smaller part of them, which makes investors of them. */
export function relateBuyers(
  sentence: Sentence,
  buyers: readonly Mention[],
  bought: readonly Mention[],
): FoundRelation[] {
  const last = bought.at(-1);
  const isMinor = last !== undefined && MINORITY.test(behind(sentence, last));
  return relate(
    sentence,
    buyers.filter(({ kind }) => kind === "company"),
    isMinor ? "investor" : "acquirer",
    bought,
  );
}

/** 甲、乙与丙|签署协议: those that do something together with the last of them, and not side by side in a list. */
export function togetherIn(sentence: Sentence, { start, end, members }: Group): FoundRelation[] {
  const [last, ...others] = members.toReversed();
  const [first] = others;
  if (!first || !last) return [];
  if (wordsOf(sentence, first.end, last.start) === "和" && others.length > 1) return [];
  const group = { start, end: first.end, members: others.toReversed() };
  return relationByVerb(sentence, group, { start: last.start, end, members: [last] });
}
