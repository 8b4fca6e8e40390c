import type { FoundRole, Mention } from "../../../model/stages.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { clauseStart, peopleSideBySide, quoteAround } from "./around.ts";
import { endWithBracket, isBeside, isWhoseObject, organizationBefore, spokenOf, type RoleContext } from "./context.ts";

/** 某某|于2015年创办了|某公司, 他与人|联合创立|某公司, not 参与创办: founding, and what may stand between it and what is founded. */
const FOUNDS = /(?<!参与)(联合|共同|合伙|一手)?(创立|创办|创建|开创)(?:了|的|出)?[^，,。；;、的]{0,6}$/;
/** 某公司由某某与某某在上海|创立. */
const FOUNDED = /(联合|共同|合伙)?(创立|创办|创建|一手打造)/g;
/** How far before the verb 由 may stand, and how far before what is founded the founder. */
const LONGEST_BY = 80;
const LONGEST_LEAD = 120;

/** Finds who founded what, which makes them its founder: 某某创办了某公司, 某公司由某某和某某创立. */
export function rolesOfFounders(sentence: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  return [...foundersBefore(sentence, context), ...foundersBehind(sentence, context, lexicon)];
}

/** 某某|创办了|某公司: the founder is named before the verb, with no organization between, or is spoken of as 他. */
function foundersBefore(sentence: Sentence, context: RoleContext): FoundRole[] {
  const { block, mentions } = sentence;
  return mentions.flatMap((organization) => {
    if (!isOrganization(organization)) return [];
    const start = Math.max(sentence.start, organization.start - LONGEST_LEAD);
    const lead = block.simplified.slice(start, organization.start);
    const verb = FOUNDS.exec(lead);
    if (!verb || byBefore(lead.slice(0, verb.index), start) !== null) return [];
    if (!ENDS_FOUNDED.test(block.simplified.slice(organization.end, organization.end + 3))) return [];
    const isAside = (one: Mention) => isLeftBehind(sentence, one) || isWhoseObject(sentence, one);
    const before = mentions.filter((one) => one.end <= start + verb.index && !isAside(one));
    const last = before.at(-1);
    const founders =
      last?.kind === "person" || opensClause(sentence, start + verb.index) ? subjectsAmong(sentence, before) : [];
    const isLeftOut = !sentence.mentions.some(({ kind, end }) => kind === "person" && end <= organization.start);
    const isMeant =
      context.person !== null &&
      (/[他她](?!们|的)/.test(lead.slice(0, verb.index)) ||
        (isLeftOut && last === undefined && opensClause(sentence, start + verb.index)));
    const isBesideMeant = isMeant && founders.every((founder) => isBeside(sentence, founder));
    const described = last === undefined ? describedFounder(sentence, organization) : null;
    const span = { start: founders[0]?.start ?? start + verb.index, end: described?.end ?? organization.end };
    const named = (described ? [described] : founders).map(({ form }) => form);
    const names = isBesideMeant && context.person !== null && !described ? [context.person, ...named] : named;
    return names.map((name) => roleOf(sentence, name, organization.form, verb, span));
  });
}

/** 离开|某某银行|后创办: what the founder left before. */
function isLeftBehind({ block }: Sentence, { start, end }: Mention): boolean {
  const text = block.simplified;
  return (
    /(?:离开|告别|退出|从)$/.test(text.slice(0, start)) &&
    /^(?:[离辞]职|退休|毕业)?(?:之?后)/.test(text.slice(end, end + 5))
  );
}

/** ，2018年|创立: a clause without a subject of its own goes on about that of the sentence. */
function opensClause(sentence: Sentence, at: number): boolean {
  return OPENS_CLAUSE.test(sentence.block.simplified.slice(clauseStart(sentence, at), at));
}

const OPENS_CLAUSE =
  /^(?:并|后|又|随后|此后|之后|于|至)*(?:(?:于|在)?\d{4}年(?:\d{1,2}月)?)?(?:并|又|下海|[辞离]职|回国|退休|毕业)?(?:后|并)?$/;

/** 创办|某公司|并担任CEO的|某某: who is described by what they founded, behind it. */
function describedFounder({ block, mentions, end }: Sentence, organization: Mention): Mention | null {
  const person = mentions.find(({ kind, start }) => kind === "person" && start > organization.end);
  if (!person || person.start > end) return null;
  return /^(?:并|后)?[^，,。；;、]{0,14}的$/.test(block.simplified.slice(organization.end, person.start))
    ? person
    : null;
}

/** What follows the name of what is founded; not 创办海光|CPU. */
const ENDS_FOUNDED = /^(?:[，,。；;、！？）)（(”」]|并|后|时|以来|的前身|$)/;

/** 赵某与张某|创立: all who are named side by side last; else the last who is not named beside another. */
function subjectsAmong(sentence: Sentence, mentions: readonly Mention[]): Mention[] {
  const group = peopleSideBySide(sentence).findLast(([first]) => first && mentions.includes(first)) ?? [];
  if (group.length > 1) return group;
  const subject = mentions.findLast((one) => one.kind === "person" && !isBeside(sentence, one));
  return subject ? [subject] : group;
}

/** 某公司|由某某与前某公司总裁某某|创立: each person between 由 and the verb. */
function foundersBehind(sentence: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const { block, start, end, mentions } = sentence;
  const text = block.simplified;
  return [...text.slice(start, end).matchAll(FOUNDED)].flatMap((verb) => {
    const at = byBefore(text.slice(start, start + verb.index), start);
    if (at === null) return [];
    const until = start + verb.index + verb[0].length;
    const founders = mentions.filter((one) => one.kind === "person" && one.start > at && one.end < until);
    const named = organizationBefore(sentence, at);
    const isNear = named && /^[^，,。；;、]{0,14}$/.test(text.slice(endWithBracket(text, named.end), at));
    const founded = isNear ? named.form : spokenOf(sentence, at, context, lexicon);
    if (founded === null) return [];
    const span = { start: isNear ? named.start : at, end: until };
    return founders.map(({ form }) => roleOf(sentence, form, founded, verb, span));
  });
}

/** Where 由 stands that belongs to the verb behind `lead`: in its clause, brackets apart. */
function byBefore(lead: string, start: number): number | null {
  const at = lead.lastIndexOf("由");
  const between = lead.slice(at).replace(/[(（][^()（）]{0,40}[)）]/g, "");
  return at < 0 || lead.length - at > LONGEST_BY || /[，,。；;]/.test(between) ? null : start + at;
}

function roleOf(
  sentence: Sentence,
  person: string,
  organization: string,
  [, together]: readonly (string | undefined)[],
  span: { readonly start: number; readonly end: number },
): FoundRole {
  const title = together && together !== "一手" ? "联合创始人" : "创始人";
  const quote = quoteAround(sentence, span);
  return { person, organization, title, former: false, quote };
}
