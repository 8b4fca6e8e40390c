import type { Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordsOf, type Way } from "./asked.ts";
import type { EventDate } from "./dated.ts";
import { lately, ownDate, sharedDate, sinceFounding, sinceThen, yearOfPrize } from "./printed.ts";
import { storyOfItem, type Story } from "./story.ts";
import type { Telling } from "./tellings.ts";
import { goesOn, ofBulletin, ofOccasion, ofSection, periodOfResults, startsItem, timeOfReport } from "./understood.ts";

/**
 * The ways to date a telling, the surest first: what is printed for it, what is printed of the time that it is told by, what
 * the sentences before leave understood, and at last the time of the report.
 */
const WAYS: readonly Way[] = [
  ...[ownDate, sharedDate, sinceThen, lately, yearOfPrize, sinceFounding],
  ...[ofBulletin, goesOn, ofSection, ofOccasion, periodOfResults, timeOfReport],
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
