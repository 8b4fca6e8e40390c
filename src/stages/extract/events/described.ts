import type { EventType } from "../../../model/front-matter.ts";
import type { Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import type { Cast } from "./participants.ts";
import { within } from "./spans.ts";
import type { Story } from "./story.ts";
import type { Telling } from "./tellings.ts";
import { isBesides, wordsIn } from "./words.ts";

/** Whom an event is about where nobody is named: whoever the sentence describes, or the court that hears the case. */

/** Types of deeds that are news whoever does them; figures, words and the rest say nothing without a name. */
const DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  ...(["founding", "funding", "ipo", "layoff", "dispute", "sanction", "acquisition", "partnership"] as const),
]);

/** 公司控股股东, 上述股东, 该行, 法院: who is known by what they are. */
const DESCRIPTION = new RegExp(
  [
    "(?:上述|前述|该|本)(?:上市公司|公司|集团|银行|基金|企业|机构|股东|券商|信托|[行院厂社](?![业为动程情列长士]))",
    "公司(?:(?:第[一二三四五]大|控股|大)?股东|实际控制人|实控人|董事长|总经理|总裁|董事会|子公司|及[^，,。；;]{0,6}子公司)?",
    "(?:(?:第[一二三四五]大|控股)股东|实际控制人|实控人)",
    "(?:[一二终]审)?法院|原告|检察机关",
  ]
    .map((one) => `(?:${one})`)
    .join("|")
    .replace(/.*/s, "(?:$&)(?:及其一致行动人)?(?![法债的旗]|治理|章程|股[价票权份东]|业绩|名[称下])"),
  "y",
);

/** Words that a clause may open with before its subject: 截至, 此前, 同时, 但. */
const LEADS_IN = /^[dctf]/;
const UP_TO = /^(?:截[至止]|自|于|到|其中|另|另外|此外|同时|近日|日前)$/;

/** Who is described where a clause opens. */
function describedIn(sentence: Sentence, clause: Span): Span | null {
  const { block } = sentence;
  const first = wordsIn(block, clause).find(
    (word) => !isBesides(sentence, word) && !LEADS_IN.test(word.tag) && !UP_TO.test(word.text),
  );
  if (!first || SOME.test(block.simplified.slice(clause.start, first.start))) return null;
  DESCRIPTION.lastIndex = first.start;
  const found = DESCRIPTION.exec(block.simplified);
  return found && { start: first.start, end: first.start + found[0].length };
}

/** 不少|公司: some of whom none is meant. */
const SOME = /[少多些有各]$/;

/** How a clause opens that goes on about whom the one before it is about: with what is done, or how or when. */
const GOES_ON = /^(?:[vdpcm]|$)/;

/** The description nearest before a trigger: in its clause, or in one before if those between go on about them. */
function descriptionFor(sentence: Sentence, { clause, trigger }: Telling): Span | null {
  for (const one of sentence.clauses.filter(({ start }) => start <= clause.start).toReversed()) {
    const found = describedIn(sentence, one);
    if (found) return found.end <= trigger.end ? found : null;
    const opening = wordsIn(sentence.block, one).find((word) => !isBesides(sentence, word));
    if (opening && !GOES_ON.test(opening.tag)) return null;
  }
  return null;
}

/**
 * The cast of a deed in an article that has named nobody who could have done it, led by who is described, who takes no part
 * under any name; of a hearing, by the court. What somebody who is named might have done is not told.
 */
export function describedCast(
  sentence: Sentence,
  telling: Telling,
  carried: readonly Mention[],
  { company, main }: Pick<Story, "company" | "main">,
): Cast | null {
  const { mentions, block } = sentence;
  const { type, trigger } = telling;
  if (!DEEDS.has(type) || company || [...carried, main].some((one) => one && one.kind !== "institution")) return null;
  const named = within(mentions, { start: sentence.start, end: telling.end }).filter(({ kind }) => kind !== "product");
  if (named.some(({ kind, end }) => kind !== "institution" && end <= trigger.start)) return null;
  const described = descriptionFor(sentence, telling);
  const form = described ? block.simplified.slice(described.start, described.end) : "";
  const isCourt = COURT.test(form);
  const court = isCourt ? undefined : named.find((one) => COURT.test(one.form));
  if (court && HEARS.test(trigger.text)) return { subject: court, participants: [court] };
  if (!described || !(isCourt || sentence.dates.length > 0 || sentence.amounts.length > 0)) return null;
  const subject: Mention = { ...described, block: UNNAMED, form, kind: "company" };
  return { subject, participants: [subject, ...named] };
}

/** The block of whoever is described, of whom there is no mention. */
const UNNAMED = -1;

/** Whether somebody is described, and not named. */
export function isDescribed({ block }: Mention): boolean {
  return block === UNNAMED;
}

/** The sentence with whoever it describes among those whom it names, so that its title begins with them. */
export function withDescribed(sentence: Sentence, subject: Mention): Sentence {
  if (!isDescribed(subject)) return sentence;
  return { ...sentence, mentions: [...sentence.mentions, subject].sort((a, b) => a.start - b.start) };
}

const COURT = /法[院庭]$/;
/** What a court does. */
const HEARS = /^(?:开庭|开审|审理|宣判|受审|庭审|判决|一审|二审|终审)/;
