import type { FoundRole, Mention } from "../../../model/stages.ts";
import { clausesAround, isOrganization, quoteOf, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { MAX_MODIFIERS, titleEndingAt, titleStartingAt } from "../titles.ts";
import { endWithBracket } from "./context.ts";

/** Behind a name: a comma or a bracket, and what says when. */
const OPENS = /^(?:[，,]|[（(])(系|为|现为|现任|时任|前|原|曾任)?$/;
const CLOSES = /^(?:[，,。；;）)]|$)/;

/** Finds titles behind the name that they belong to: 某某(某公司董事长), 某某，前某公司工程师，; 某公司|某某|董事长. */
export function rolesInApposition(sentence: Sentence, lexicon: Lexicon): FoundRole[] {
  const { block, mentions } = sentence;
  return mentions.flatMap((organization, i) => {
    const person = mentions[i - 1];
    if (!isOrganization(organization)) return [];
    const named = mentions[i + 1];
    const approved =
      person?.kind === "person" && person.end === organization.start
        ? approvedPost(sentence, { person, organization }, lexicon)
        : null;
    if (approved) return [approved];
    const behind =
      named?.kind === "person" && named.start === organization.end ? titleBehind(sentence, named, lexicon) : [];
    if (person?.kind !== "person") return behind;
    const opening = OPENS.exec(block.simplified.slice(openingOf(sentence, organization, person), organization.start));
    if (!opening) return behind;
    const title = closedTitle(sentence, organization.end, lexicon);
    if (!title) return behind;
    const former = /前|原|曾任/.test(opening[1] ?? "");
    const quote = quoteOf(block, clausesAround(sentence, { start: person.start, end: title.end }));
    return [...behind, { person: person.form, organization: organization.form, title: title.printed, former, quote }];
  });
}

/** Where the comma or the bracket stands behind which an organisation is named: right behind the person, or later. */
function openingOf({ block }: Sentence, organization: Mention, person: Mention): number {
  const between = block.simplified.slice(person.end, organization.start);
  const last = Math.max(...["，", ",", "（", "("].map((mark) => between.lastIndexOf(mark)));
  const isFormer = /[，,](?:前|原)$/.test(between);
  return last === 0 || isFormer ? person.end + last : organization.start;
}

/** 核准|某某|某银行（下称…）董事长|的任职资格: whom an authority lets take a post. */
function approvedPost(
  { block, start, end }: Sentence,
  { person, organization }: { readonly person: Mention; readonly organization: Mention },
  lexicon: Lexicon,
): FoundRole | null {
  const text = block.simplified;
  const from = endWithBracket(text, organization.end);
  const at = text.slice(from, end).search(/的?任职资格/);
  const title = at > 0 && at <= MAX_MODIFIERS ? titleEndingAt(text, from + at, from, lexicon) : null;
  if (!title || !/(?:核准|批准|同意|批复)了?$/.test(text.slice(start, person.start))) return null;
  const quote = quoteOf(block, { start: person.start, end: title.end });
  return {
    person: person.form,
    organization: organization.form,
    title: text.slice(from, title.end),
    former: false,
    quote,
  };
}

/** The title that fills the rest of a clause: 高级算法工程师|。 */
function closedTitle(
  { block, end }: Sentence,
  from: number,
  lexicon: Lexicon,
): { printed: string; end: number } | null {
  const text = block.simplified;
  if (/[为是任]/.test(text.charAt(from))) return null;
  for (let at = from; at < Math.min(end, from + MAX_MODIFIERS); at++) {
    if (/[，,。；;（()）、]/.test(text.charAt(at))) return null;
    const title = titleStartingAt(text, at, end, lexicon);
    if (title && CLOSES.test(text.slice(title.end, Math.min(end, title.end + 1))))
      return { printed: text.slice(from, title.end).replace(/^的/, ""), end: title.end };
  }
  return null;
}

/** 台开|邱复生|董事长: the title right behind the name, the organisation right before it. */
function titleBehind(sentence: Sentence, person: Mention, lexicon: Lexicon): FoundRole[] {
  const { block, mentions, end } = sentence;
  const title = titleStartingAt(block.simplified, person.end, end, lexicon);
  const organization = mentions.find((mention) => mention.end === person.start && isOrganization(mention));
  if (!title || !organization) return [];
  const printed = block.simplified.slice(title.start, title.end);
  const quote = quoteOf(block, clausesAround(sentence, { start: organization.start, end: title.end }));
  return [{ person: person.form, organization: organization.form, title: printed, former: false, quote }];
}
