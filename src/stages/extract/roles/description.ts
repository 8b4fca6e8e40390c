import type { FoundRole } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { titleStartingAt } from "../titles.ts";
import { peopleOf, quoteAround } from "./around.ts";
import { holdingsBefore } from "./before-name.ts";
import type { RoleContext } from "./context.ts";

/** 这位|某公司的创办人, 这位|曾任某商会会长|的银行家. */
const THIS_PERSON = /(?<!\p{Script=Han})这[位名](?:(曾任|曾是|[当做]过|担任过|前任?|原)|如今是|现任|来自)?/gu;
/** 某大学副校长|的身份之外，他|, 除了|某公司董事长|的头衔外，某某|. */
const BESIDES =
  /(?<=^|[，,。；;：:])(?:除了?)?([^，,。；;：:]{4,40}?)的?(?:身份|头衔|职务|角色)(?:之外|以外|外)[，,](?:[他她]|(?=\p{Script=Han}{2,4}))/gu;
const LONGEST = 40;

/** Whose the posts of a description are, and whether it says that they are over. */
type Described = Pick<FoundRole, "person" | "former">;

/** Finds the posts by which a sentence describes whom it told of before: 这位某公司的创办人; 某公司董事长的身份之外，他…. */
export function rolesOfDescriptions(sentence: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const { block, start, end } = sentence;
  const text = block.simplified.slice(start, end);
  const again = [...text.matchAll(THIS_PERSON)].flatMap(({ index, 0: lead, 1: over }) => {
    const person = personBefore(sentence, start + index, context);
    const from = start + index + lead.length;
    const described = person === null ? null : { person, former: over !== undefined };
    return described ? postsFrom(sentence, { start: from, end }, described, context, lexicon) : [];
  });
  const besides = [...text.matchAll(BESIDES)].flatMap(({ index, 0: whole, 1: posts = "" }) => {
    const until = start + index + whole.length;
    const person = /[他她]$/.test(whole)
      ? personBefore(sentence, start + index, context)
      : peopleOf(sentence).find((one) => one.start === until)?.form;
    const from = start + index + whole.indexOf(posts);
    const span = { start: from, end: from + posts.length };
    return person == null ? [] : postsOf(sentence, span, { person, former: false }, context, lexicon);
  });
  return [...again, ...besides];
}

/** The only one named in the sentence before an offset; whom the text speaks of where it names nobody. */
function personBefore(sentence: Sentence, at: number, { person }: RoleContext): string | null {
  const [first, ...others] = new Set(
    peopleOf(sentence)
      .filter(({ end }) => end <= at)
      .map(({ form }) => form),
  );
  return first === undefined ? person : others.length === 0 ? first : null;
}

/**
 * The posts that begin right at a description and go as far as titles go; none that stand before a name, or say whose
 * another is: 这位某公司董事长|的儿子; but 这位曾任某商会会长|的银行家.
 */
function postsFrom(
  sentence: Sentence,
  { start, end }: Span,
  described: Described,
  context: RoleContext,
  lexicon: Lexicon,
): FoundRole[] {
  const text = sentence.block.simplified;
  const upTo = described.former ? /^[^，,。；;：:“”！？的]*/ : /^[^，,。；;：:“”！？]*/;
  const clause = upTo.exec(text.slice(start, Math.min(end, start + LONGEST)))?.[0] ?? "";
  const until = start + clause.length;
  const ends = new Set(Array.from(clause, (_, i) => titleStartingAt(text, start + i, until, lexicon)?.end ?? start));
  for (const at of [...ends].sort((a, b) => b - a)) {
    const isOfOther = text.charAt(at) === "的" && !described.former;
    if (at === start || isOfOther || peopleOf(sentence).some((one) => one.start === at)) continue;
    const posts = postsOf(sentence, { start, end: at }, described, context, lexicon);
    if (posts.length > 0) return posts;
  }
  return [];
}

/** The posts that fill a span, which names an organization first. */
function postsOf(
  sentence: Sentence,
  span: Span,
  described: Described,
  context: RoleContext,
  lexicon: Lexicon,
): FoundRole[] {
  const { start, end } = span;
  const mentions = sentence.mentions.filter((one) => one.start >= start && one.end <= end);
  if (mentions.some(({ kind }) => kind === "person")) return [];
  const held = holdingsBefore(
    { ...sentence, mentions, ...span },
    { form: described.person, start: end, end },
    context,
    lexicon,
  );
  const first = held.at(-1);
  const text = sentence.block.simplified.slice(start, end);
  if (first?.start !== start || first.organization === null || !text.startsWith(first.organization)) return [];
  const quote = quoteAround(sentence, span);
  return held.map(({ organization, title, former }) => {
    return { person: described.person, organization, title, former: former || described.former, quote };
  });
}
