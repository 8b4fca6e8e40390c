import type { NameDecisions } from "../../../model/corrections.ts";
import type { EntityKind } from "../../../model/front-matter.ts";
import type { SegmentedArticle } from "../../../model/stages.ts";
import { createMatcher } from "../../../matcher.ts";
import type { Lexicon } from "../lexicon.ts";
import { AFTER_NAME, ENDS_NO_NAME } from "./people.ts";

/** What stands behind names again and again without belonging to them. */
const GOES_ON: ReadonlySet<string> = new Set([...AFTER_NAME, ...ENDS_NO_NAME, ..."总女老先所没不有来去还能会"]);

/** How much of what stands behind a name is looked at, in characters. */
const LONGEST_BEHIND = 6;
/** What governs what follows it. */
const PREPOSITION = /^[在向对从以由把被给]/;
const CLAUSE_END = /^[，。、；：:,）]/;

/** 在|介绍，: a preposition that nothing stands behind is none. */
function isWithoutObject(text: string, { people: { speech } }: Lexicon): boolean {
  if (!PREPOSITION.test(text)) return false;
  const ends = [1, 3, 4].filter((end) => end === 1 || speech.has(text.slice(1, end)));
  return ends.some((end) => CLAUSE_END.test(text.slice(end)));
}

/** How often a name must stand with a character behind it, and never without, for that to belong to it. */
const ALWAYS = 2;
/** The same where nothing else speaks for it. */
const OFTEN = 3;

/**
 * 庞广 is 庞广和 where no text has 庞广 without 和, and not only before another name: a given name may end as a word of grammar
 * does. So may one of another language, or behind a surname of two characters: 马哈木 is 马哈木提 where no text has it without
 * 提, whatever follows, 买买提 and 渡部健一 where a clause ends behind it. So may any: 管中 is 管中闵 where it stands with 闵
 * again and again, whatever follows, and a clause ends behind it. And 江长 is 江长在 where 在 would stand before nothing: 江长在介绍，.
 */
export function completeNames(
  articles: readonly SegmentedArticle[],
  kinds: Map<string, EntityKind>,
  decisions: NameDecisions,
  lexicon: Lexicon,
): void {
  const { surnames, isTransliterated } = lexicon.people;
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
        if (own) own.push(simplified.slice(end, end + LONGEST_BEHIND));
        else behind.set(value, [simplified.slice(end, end + LONGEST_BEHIND)]);
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
          : new Set(texts.map((text) => text.slice(0, 2))).size > 1 &&
            ((isTransliterated(form + last) && (isClosed || form.length > 2)) ||
              (texts.length >= OFTEN && isClosed && /\p{Script=Han}/u.test(last) && !GOES_ON.has(last)));
    const whole = isOne && isPart ? form + last : withPreposition(form, texts, kinds, lexicon);
    if (whole === null) continue;
    kinds.delete(form);
    kinds.set(whole, "person");
  }
  completeFamilyNames(articles, kinds, decisions);
}

/** 江长在 where 在 always stands behind 江长, but for places of another name, and once before nothing: 江长在介绍，. */
function withPreposition(
  form: string,
  texts: readonly string[],
  kinds: ReadonlyMap<string, EntityKind>,
  lexicon: Lexicon,
): string | null {
  const own = texts.filter((text) => !kinds.has(form + text.charAt(0)));
  const last = own[0]?.charAt(0) ?? "";
  const isOne = form.length === 2 && own.every((text) => text.startsWith(last));
  return isOne && own.some((text) => isWithoutObject(text, lexicon)) ? form + last : null;
}

/** 阿尔德拉诺夫 for 阿尔德拉, where 伊万·阿尔德拉诺夫 is a person and no text has 阿尔德拉 without 诺夫. */
function completeFamilyNames(
  articles: readonly SegmentedArticle[],
  kinds: Map<string, EntityKind>,
  { added, kinds: decided }: NameDecisions,
): void {
  const people = [...kinds].flatMap(([form, kind]) => (kind === "person" ? [form] : []));
  const families = new Map(
    people.flatMap((form) => {
      const family = FAMILY.exec(form)?.[1] ?? "";
      const parts = Array.from({ length: Math.max(0, family.length - SHORTEST_PART) }, (_, i) =>
        family.slice(0, SHORTEST_PART + i),
      );
      return parts
        .filter((part) => kinds.get(part) === "person" && !added.has(part) && !decided.has(part))
        .map((part) => [part, family] as const);
    }),
  );
  const match = createMatcher([...families].map(([form, value]) => ({ form, value })));
  const alone = new Set(
    articles.flatMap(({ body }) =>
      body.flatMap(({ simplified }) =>
        match(simplified).flatMap(({ start, value }) => (simplified.startsWith(value, start) ? [] : [value])),
      ),
    ),
  );
  for (const [part, family] of families) {
    if (alone.has(family)) continue;
    kinds.delete(part);
    kinds.set(family, "person");
  }
}

/** What stands behind the last dot of a name, and the shortest part of it that is taken for one. */
const FAMILY = /[·•・](\p{Script=Han}{4,})$/u;
const SHORTEST_PART = 3;
