import type { EventType } from "../../../model/front-matter.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import { LEXICON } from "../dates/lexicon.ts";
import type { Lexicon } from "../lexicon.ts";
import type { EventDate } from "./dated.ts";
import type { Story } from "./story.ts";
import type { Telling } from "./tellings.ts";

/** What a way to date a telling is asked, and the words by which a sentence leaves the time that is told of around it. */

/** A telling that is to be dated. */
export interface Asked {
  readonly sentence: Sentence;
  readonly telling: Telling;
  /** All that the sentence tells. */
  readonly tellings: readonly Telling[];
  readonly subject: string;
  readonly story: Story;
  /** The words of the sentence up to and with the trigger. */
  readonly opening: string;
  readonly lexicon: Lexicon;
}

/** One way to date a telling; null where it says nothing. */
export type Way = (asked: Asked) => EventDate | null;

export const MONTH_LENGTH = "2024-09".length;
export const YEAR_LENGTH = "2024".length;

/** The simplified words of a span. */
export function wordsOf({ block }: Sentence, { start, end }: Span): string {
  return block.simplified.slice(start, end);
}

/** What somebody tells on an occasion happened before it. */
export const SAID = /(?:表示|强调|指出|认为|透露|介绍|解释|说明|补充|回忆|坦[言承]|直言|提到|[^公]称|说)[，,:：“]/;

/** What goes on: 正筹备, 仍在, but not 正式, 仍续任. */
const GOING_ON = "正在?(?!式|常|确|面|规)|仍(?!续任|连任|由)|还在";
/** How things are when the article is written: 已, 目前, 正在, 还在, 拟. */
export const STATE = new RegExp(`已|目前|现在|${GOING_ON}|尚|拟|计划|打算|考虑|有意|准备`);
const { told_before, told_throughout, told_after, told_to_come } = LEXICON;
const BACK = [...told_before, ...told_throughout, "每[年月天]"].join("|");
export const LEADS_BACK = new RegExp(`${BACK}|预计|未来`);
export const SAID_EARLIER = new RegExp(`${BACK}|当时|后来|[将拟]|一[场次份篇]`);
const OTHER_TIME = new RegExp(`${BACK}|${[...told_after, ...told_to_come].join("|")}|${GOING_ON}|[去今明]年`);
export const LEADS_AWAY = new RegExp(
  `${BACK}|${told_after.join("|")}|随后|目前|如今|现任|现已|未来|今后|预计|后[，,]|[表显]示|指出|透露|[^公下简]称`,
);

/** Types that say how things stand, or what was long ago. */
export const BACKGROUND: ReadonlySet<EventType> = new Set<EventType>(["founding", "results"]);

/** Whether a sentence has a time of its own up to the trigger, or words that lead away from that of those before. */
export function hasOtherTime({ sentence, telling: { trigger }, opening }: Asked): boolean {
  const isDated = sentence.dates.some(({ end, kind }) => end <= trigger.start && kind !== "length");
  return isDated || OTHER_TIME.test(opening);
}
