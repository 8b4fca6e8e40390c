import type { Span } from "../../model/text.ts";
import type { Lexicon } from "./lexicon.ts";

/** What may stand between a speaker and the verb of speech: 也, 则在现场, 对记者, 对此. */
const BETWEEN =
  /^(?:也|则|还|亦|均|都|曾|又|便|就|随后|同时|此前|进一步|明确|公开|对此|(?:在|向|对)[^，,。；]{1,10}?(?=表示|说|称|指出|认为|透露|介绍|坦言|强调|回应|解释|分析|直言|感叹|呼吁|建议|提到|宣布|承认|预测|预计))/;
/** 荣誉|称号, 一种|说法: nouns that begin as verbs of speech do. */
const NOUN = /^(?:称[号谓呼霸王]|说[法明])/;
/** The longest verb of speech, in characters. */
const LONGEST = 5;

/** Whether somebody speaks from an offset on: a verb of speech stands there, or behind an adverb or an adverbial phrase. */
export function speaksAt(text: string, offset: number, lexicon: Lexicon): boolean {
  return speechAt(text, offset, lexicon) !== null;
}

/** The verb of speech with which somebody speaks from an offset on; null if nobody does. */
export function speechAt(text: string, offset: number, lexicon: Lexicon): Span | null {
  let start = offset;
  for (let round = 0; round < 3; round++) {
    const after = text.slice(start, offset + 24);
    if (NOUN.test(after)) return null;
    for (let length = LONGEST; length >= 1; length--)
      if (lexicon.people.speech.has(after.slice(0, length))) return { start, end: start + length };
    const between = BETWEEN.exec(after);
    if (!between) return null;
    start += between[0].length;
  }
  return null;
}
