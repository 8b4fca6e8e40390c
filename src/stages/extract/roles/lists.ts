import type { FoundRole, Mention } from "../../../model/stages.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { titlesEndingAt } from "../titles.ts";
import { quoteAround } from "./around.ts";
import { endWithBracket, spokenOf, type RoleContext } from "./context.ts";

/** 董事长和总经理|分别是|甲和乙. */
const RESPECTIVELY = /(?:一职|职务|职位)?(?:目前|现)?分别(?:是|为|系|由)/g;
/** How much may stand between the organization and the first of its posts. */
const MOST_BETWEEN = 4;

/** Finds who has which of the posts that one list names and another fills: 董事长和总经理分别是甲和乙. */
export function rolesInLists(sentence: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const { block, start, end } = sentence;
  const text = block.simplified;
  return [...text.slice(start, end).matchAll(RESPECTIVELY)].flatMap(({ 0: verb, index }) => {
    const at = start + index;
    const titles = titlesEndingAt(text, at, start, lexicon).reverse();
    const people = peopleFrom(sentence, at + verb.length);
    const first = titles[0];
    if (!first || titles.length < 2 || titles.length !== people.length) return [];
    const holder = sentence.mentions.findLast((mention) => isOrganization(mention) && mention.end <= first.start);
    const isNear = holder && first.start - endWithBracket(text, holder.end) <= MOST_BETWEEN;
    const organization = isNear ? holder.form : spokenOf(sentence, first.start, context, lexicon);
    if (organization === null) return [];
    const quote = quoteAround(sentence, { start: first.start, end: people.at(-1)?.end ?? at });
    return people.map(({ form }, i) => {
      const title = titles[i] ?? first;
      return { person: form, organization, title: text.slice(title.start, title.end), former: false, quote };
    });
  });
}

/** The people named side by side from an offset on. */
function peopleFrom({ block, mentions }: Sentence, offset: number): Mention[] {
  const people: Mention[] = [];
  for (let at = offset; ;) {
    const person = mentions.find(({ kind, start }) => kind === "person" && start === at);
    if (!person) return people;
    people.push(person);
    const link = /^(?:、|和|与|及|以及)/.exec(block.simplified.slice(person.end, person.end + 2))?.[0];
    if (link === undefined) return people;
    at = person.end + link.length;
  }
}
