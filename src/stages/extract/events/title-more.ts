import { fitsTitle } from "../../../model/event-title.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import { leadsUp, SAYS_NOTHING } from "./content.ts";
import { isTelling } from "./dated.ts";
import { overlap, within } from "./spans.ts";
import type { Telling } from "./tellings.ts";
import { anchored } from "./title-dates.ts";
import { openingOf } from "./words.ts";
import { MIN_SAID, plain, withoutOpening } from "./wording.ts";

/** What a title takes from the clauses beside its own, where without it too little is said. */

/** A title of so many characters says little: 云岚鲜生买入. */
const SAYS_LITTLE = 12;

/** A title with the clause before it, of which it is said, or with the one behind it, in which it is said. */
export function withNeighbours(
  title: string,
  sentence: Sentence,
  telling: Telling,
  others: readonly Telling[],
): string {
  const { clauses } = sentence;
  if (IN_FORCE.test(title)) return whatIsInForce(title, sentence, telling);
  const index = clauses.findIndex(
    (one) => one.end > telling.clause.start && plain(sentence, one).endsWith(title.slice(-TAIL)),
  );
  const [before, next] = [clauses[index - 1], clauses[index + 1]];
  if (index < 0) return title;
  const isJoined = before && !/[;；]/.test(sentence.block.simplified.slice(before.end, telling.clause.start));
  const led = isJoined ? withBefore(title, sentence, telling, before) : title;
  return led === title && next && mayGoOn(sentence, next, others) ? withNext(title, sentence, telling, next) : led;
}
/** 某公司|生效: what takes effect is told by the clause before. */
const IN_FORCE = /^[^，,：]{2,16}生效$/;

function whatIsInForce(title: string, sentence: Sentence, telling: Telling): string {
  const before = sentence.clauses[sentence.clauses.indexOf(telling.clause) - 1];
  const said = before ? anchored(withoutOpening(plain(sentence, before), sentence), sentence, telling) : "";
  return said.length >= MIN_SAID && fitsTitle(said) ? said : title;
}

/** By so many of its last characters it is seen with which clause a title ends. */
const TAIL = 4;

/** 解除甲的职务，|由乙接任, 裁员三成的传言，|双方否认: what somebody succeeds to, or denies. */
function withBefore(title: string, sentence: Sentence, telling: Telling, before: Span): string {
  const said = anchored(withoutOpening(plain(sentence, before), sentence), sentence, telling);
  const topic = said.replace(/^(?:至于|对于?|针对|关于|面对|就)/, "");
  const [house = ""] = /^[^：]{1,24}：/.exec(title) ?? [];
  const own = title.slice(title.search(/由/));
  const isOther = topic.length >= MIN_SAID && !SAYS_NOTHING.test(topic);
  const denial = title.slice(title.indexOf("：") + 1);
  const whole = DENIES_IT.test(denial)
    ? `${topic}，${denial}`
    : IS_SUCCEEDED.test(own)
      ? `${house}${topic}，${own}`
      : title;
  return isOther && fitsTitle(whole) ? whole : title;
}
const DENIES_IT = /^[^，,]{0,12}(?:予以否认|斥为谣言|(?<!不)否认|辟谣)$/;
/** 由|乙接任: who comes after somebody of whom the clause before tells. */
const IS_SUCCEEDED = /^由[^，,]{2,20}(?:接任|接替|接棒|继任|接手|补上)$/;

/**
 * Whether the next clause goes on with what is told: it opens with a verb or with what goes with one, and tells of nothing
 * else, nor of another time.
 */
function mayGoOn(sentence: Sentence, next: Span, others: readonly Telling[]): boolean {
  const opening = openingOf(sentence, next);
  const text = plain(sentence, next);
  const isNamed = opening !== undefined && sentence.mentions.some((one) => overlap(one, opening));
  const isOthers = others.some(({ trigger }) => within([trigger], next).length > 0);
  const isOfOtherTime = within(sentence.dates, next).some(isTelling);
  const isSaying = leadsUp(text) || SAYS_NOTHING.test(text) || /^[相有]关/.test(text);
  return HAS_NO_SUBJECT.test(opening?.tag ?? "") && !isNamed && !isOthers && !isOfOtherTime && !isSaying;
}
/** How a clause opens that has no subject of its own: with a verb, an adverb, a preposition or a conjunction. */
const HAS_NO_SUBJECT = /^(?:v(?!n)|a?d|p|c)/;

/** 云岚鲜生买入|，持股两成: a short title with the next clause, if there is room for it; one that says only when, in any case. */
function withNext(title: string, sentence: Sentence, telling: Telling, next: Span): string {
  const more = anchored(plain(sentence, next).replace(/^[并也还又]/, ""), sentence, telling);
  const said = title.slice(title.indexOf("：") + 1);
  const whole = `${title}，${more}`;
  return ONLY_WHEN.test(title) || (said.length <= SAYS_LITTLE && fitsTitle(whole)) ? whole : title;
}
/** 甲|在上线初期，: a title that says no more than when. */
const ONLY_WHEN = /^[^，,]{2,16}在[^，,]{0,12}(?:初期|期间|之际|前夕|过程中)$/;
