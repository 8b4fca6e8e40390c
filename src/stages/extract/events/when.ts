import type { Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { storyOfItem, type Story } from "./story.ts";
import type { Telling } from "./tellings.ts";
import { BACKGROUND, hasOtherTime, wordsOf, type Asked, type Way } from "./asked.ts";
import { isDay, understood, type EventDate } from "./dated.ts";
import { lately, ownDate, sharedDate, sinceFounding, sinceThen, yearOfPrize } from "./printed.ts";
import { goesOn, monthOfReport, ofOccasion, ofSection, periodOfResults } from "./understood.ts";

/**
 * The ways to date a telling, the surest first: what is printed for it, what is printed of the time that it is told by, what
 * the sentences before leave understood, and at last the month of the report.
 */
const WAYS: readonly Way[] = [
  ...[ownDate, sharedDate, sinceThen, lately, yearOfPrize, sinceFounding],
  ...[ofBulletin, goesOn, ofSection, ofOccasion, periodOfResults, monthOfReport],
];

/** The date of a telling by the first way that gives one. */
export function dateOf(
  sentence: Sentence,
  telling: Telling,
  tellings: readonly Telling[],
  subject: string,
  story: Story,
  lexicon: Lexicon,
): EventDate | null {
  const opening = wordsOf(sentence, { start: sentence.start, end: telling.trigger.end }).trimStart();
  const own = startsItem(sentence) ? storyOfItem(story) : story;
  const asked = { sentence, telling, tellings, subject, story: own, opening, lexicon };
  for (const way of WAYS) {
    const date = way(asked);
    if (date) return date;
  }
  return null;
}

/** 甲：中标某项目。|乙：收到监管函: items of a digest that stand in one paragraph, each of which has a time of its own. */
function startsItem({ block, mentions, start }: Sentence): boolean {
  const first = mentions.find((one) => one.start === start && one.kind === "company");
  return first !== undefined && /^[:：](?![“"「])/.test(block.simplified.slice(first.end, first.end + 2));
}

/** What companies announce at noon or in the evening is printed at once. */
const BULLETIN = /(?:午间|晚间|盘后|今[日晚])[^，,：:]{0,4}公告/;

/** The day of a bulletin of announcements, for what they announce. */
function ofBulletin(asked: Asked): EventDate | null {
  const { published, headline } = asked.story;
  if (published === null || !isDay(published) || !BULLETIN.test(headline)) return null;
  return BACKGROUND.has(asked.telling.type) || hasOtherTime(asked) ? null : understood(published);
}
