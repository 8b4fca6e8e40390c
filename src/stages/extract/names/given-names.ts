import type { NameDecisions } from "../../../model/corrections.ts";
import type { EntityKind } from "../../../model/front-matter.ts";
import type { SegmentedArticle } from "../../../model/stages.ts";
import { createMatcher } from "../../../matcher.ts";
import type { Lexicon } from "../lexicon.ts";
import { AFTER_NAME, ENDS_NO_NAME } from "./people.ts";

/** What stands behind names again and again without belonging to them. */
const GOES_ON: ReadonlySet<string> = new Set([...AFTER_NAME, ...ENDS_NO_NAME, ..."总女老先所没不有来去还能会"]);

/** How often a name must stand with a character behind it, and never without, for that to belong to it. */
const ALWAYS = 2;
/** The same where nothing else speaks for it. */
const OFTEN = 3;

/**
 * 庞广 is 庞广和 where no text has 庞广 without 和, and not only before another name: a given name may end as a word of grammar
 * does. So may one of another language, or behind a surname of two characters: 马哈木 is 马哈木提 where no text has it without
 * 提, whatever follows, 买买提 and 渡部健一 where a clause ends behind it. So may any: 管中 is 管中闵 where it stands with 闵
 * again and again, whatever follows, and a clause ends behind it.
 */
export function completeNames(
  articles: readonly SegmentedArticle[],
  kinds: Map<string, EntityKind>,
  decisions: NameDecisions,
  { people: { surnames, isTransliterated } }: Lexicon,
): void {
  const isOpen = (form: string) =>
    (form.length === 2 || (form.length === 3 && (isTransliterated(form) || surnames.has(form.slice(0, 2))))) &&
    !decisions.added.has(form) &&
    !decisions.kinds.has(form);
  const short = [...kinds].filter(([form, kind]) => kind === "person" && isOpen(form));
  const match = createMatcher(short.map(([form]) => ({ form, value: form })));
  const behind = new Map<string, string[]>();
  for (const { body } of articles)
    for (const { simplified } of body)
      for (const { end, value } of match(simplified)) {
        const own = behind.get(value);
        if (own) own.push(simplified.slice(end, end + 2));
        else behind.set(value, [simplified.slice(end, end + 2)]);
      }
  for (const [form, texts] of behind) {
    const last = texts[0]?.charAt(0) ?? "";
    const isOne = texts.length >= ALWAYS && last !== "" && texts.every((text) => text.startsWith(last));
    const isClosed = texts.some((text) => !/^\p{Script=Han}{2}/u.test(text) || ENDS_NO_NAME.has(text.charAt(1)));
    const isPart =
      form.length === 2 && last === "和"
        ? !texts.every((text) => surnames.has(text.charAt(1)))
        : surnames.has(form.slice(0, 2))
          ? isClosed && !ENDS_NO_NAME.has(last)
          : new Set(texts).size > 1 &&
            ((isTransliterated(form + last) && (isClosed || form.length > 2)) ||
              (texts.length >= OFTEN && isClosed && /\p{Script=Han}/u.test(last) && !GOES_ON.has(last)));
    if (!isOne || !isPart) continue;
    kinds.delete(form);
    kinds.set(form + last, "person");
  }
}
