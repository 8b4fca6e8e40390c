import type { FoundRole, Mention } from "../../../model/stages.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { titleStartingAt } from "../titles.ts";
import { peopleSideBySide, quoteAround } from "./around.ts";
import { holdingsBefore } from "./before-name.ts";
import { ofPartyAndPlace } from "./body.ts";
import { endWithBracket, type RoleContext } from "./context.ts";
import { postAt } from "./post.ts";

/** Behind a name: a comma or a bracket, or more before a comma and what says that it is over: 某某下车，|前|某公司工程师. */
const OPENS = /^(?:[，,]|[（(]|[^，,。；;、（(]{1,30}[，,](?=[前原]))/;
/** 名叫|某某|的某公司工程师. */
const CALLED = /(?:名叫|叫做|叫作|名为|叫)$/;
/** What is told of somebody beside their posts: age, birth, sex, people, where they are from, and what they learned. */
const ABOUT =
  /^(?:(?:现年|今年)?\d{2}(?:岁|后)?|[男女]|\p{Script=Han}{1,4}[族人]|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出?生|(?:出?生)于\p{Script=Han}{2,12})|\p{Script=Han}{0,8}(?:本科|硕士|博士|硕士研究生|学历|毕业|党员))[，,]/u;
const WHEN = /^(?:兼任?|[系为]|现[为任]?|(时任|前任?|原|曾任))?/;
/** 某某，|公司|首席财务官: of whom the text speaks. */
const OF_SPOKEN = /^公司(?=\p{Script=Han})/u;
/** A clause, with what stands in brackets within it. */
const CLAUSE = /^(?:[^，,。；;：:（）()]|[（(][^（）()]*[)）])*/;
/** 沅州|市长: of a place the office prints no more. */
const SHORTEST_NAME = 2;
/** 某大学的|某某|教授: titles by which people are called, behind their names. */
const CALLS = /^(?:教授|博士|院士|医生|医师|律师|法官|研究员|老师|主任|警官|导演|工程师)/;

/** Finds titles behind the name that they belong to: 某某(某公司董事长), 某某，前某公司工程师，; 某公司|某某|董事长. */
export function rolesInApposition(sentence: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  return sentence.mentions.flatMap((person, i, all) => {
    if (person.kind !== "person") return [];
    const before = all[i - 1];
    return [
      ...(before && isOrganization(before) ? titleBehind(sentence, before, person, lexicon) : []),
      ...postsSetOff(sentence, person, context, lexicon),
    ];
  });
}

/** 交给|甲、乙、丙|三位联席CEO: the post that stands behind all who are named side by side, with their number. */
export function rolesOfCounted(sentence: Sentence, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const { block, mentions, end } = sentence;
  const text = block.simplified;
  return peopleSideBySide(sentence).flatMap((people) => {
    const [first, last] = [people[0], people.at(-1)];
    if (!first || !last || people.length < 2) return [];
    const counted = COUNTED.exec(text.slice(last.end, Math.min(end, last.end + LONGEST_COUNT)));
    if (counted?.[1] !== NUMBERS[people.length]) return [];
    const at = last.end + (counted?.[0].length ?? 0);
    const named = mentions.find((one) => one.start === at && isOrganization(one));
    const from = named ? endWithBracket(text, named.end) : at;
    const title = titleStartingAt(text, from, end, lexicon);
    if (!title) return [];
    const place = {
      verb: "",
      at: first.start,
      from,
      title,
      organization: named?.form ?? null,
      before: null,
      stays: null,
    };
    const post = postAt(sentence, place, context, lexicon);
    const quote = quoteAround(sentence, { start: first.start, end: title.end });
    return post ? people.map(({ form }) => ({ person: form, ...post, former: false, quote })) : [];
  });
}

const COUNTED = /^(?:这|等)?([两三四五六七八九十])[位名]/;
const NUMBERS = [..."零一两三四五六七八九十"];
const LONGEST_COUNT = 3;

/** The posts in the clauses that a comma or a bracket sets off behind a name, as if the name stood behind each: none from the first on that holds more. */
function postsSetOff(sentence: Sentence, person: Mention, context: RoleContext, lexicon: Lexicon): FoundRole[] {
  const text = sentence.block.simplified.slice(0, sentence.end);
  const roles: FoundRole[] = [];
  const opening = CALLED.test(text.slice(0, person.start)) ? /^的/ : OPENS;
  let at = person.end + (opening.exec(text.slice(person.end))?.[0].length ?? 0);
  while (at > person.end && at < text.length) {
    const about = ABOUT.exec(text.slice(at))?.[0].length;
    if (about !== undefined) {
      at += about;
      continue;
    }
    const [when = "", over] = WHEN.exec(text.slice(at)) ?? [];
    const start = at + when.length;
    const end = start + (CLAUSE.exec(text.slice(start))?.[0].length ?? 0);
    const ofSpoken = OF_SPOKEN.exec(text.slice(start, end))?.[0].length ?? 0;
    const mentions = sentence.mentions.filter((one) => one.start >= start && one.end <= end);
    const clause = { ...sentence, mentions, start, end };
    const held = holdingsBefore(clause, { form: person.form, start: end, end }, context, lexicon).reverse();
    if (held[0]?.start !== start + ofSpoken) return roles;
    const quote = quoteAround(sentence, { start: person.start, end });
    for (const { start: from, ...holding } of held) {
      const own = holding.organization;
      const isNamed = own !== null && text.slice(from, end).includes(own.slice(0, SHORTEST_NAME));
      const organization = isNamed || ofSpoken > 0 ? own : roles.at(-1)?.organization;
      if (organization == null) return roles;
      const former = holding.former || over !== undefined;
      roles.push(
        ...ofPartyAndPlace({ ...holding, organization, former }).map((one) => ({ person: person.form, ...one, quote })),
      );
    }
    at = /[，,]/.test(text.charAt(end)) ? end + 1 : text.length;
  }
  return roles;
}

/** 台开|邱复生|董事长, 某大学的|某某|教授: the title right behind the name, the organisation right before it. */
function titleBehind(sentence: Sentence, organization: Mention, person: Mention, lexicon: Lexicon): FoundRole[] {
  const { block, end } = sentence;
  const between = block.simplified.slice(organization.end, person.start);
  const title = titleStartingAt(block.simplified, person.end, end, lexicon);
  if (!title || !(between === "" || between === "的")) return [];
  const printed = block.simplified.slice(title.start, title.end);
  if (between === "的" && !CALLS.test(printed)) return [];
  const quote = quoteAround(sentence, { start: organization.start, end: title.end });
  return [{ person: person.form, organization: organization.form, title: printed, former: false, quote }];
}
