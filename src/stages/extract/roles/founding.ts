import type { FoundRole, Mention } from "../../../model/stages.ts";
import { clausesAround, isOrganization, quoteOf, type Sentence } from "../clauses.ts";

/** Between a person and what they found: 某某|于2015年创办了|某公司. */
const FOUNDS = /^[^，,。；;、]{0,14}?(联合|共同|合伙)?(创立|创办|创建|开创)(?:了|的|出)?[^，,。；;、的]{0,6}$/;
/** Between what is founded and its founder: 某公司|由企业家|某某|创办. */
const BY = /^(?:是|系)?由[^，,。；;、]{0,12}$/;
const FOUNDED = /^(?:于|在)?[^，,。；;、]{0,10}?(联合|共同|合伙)?(创立|创办|创建|一手打造)/;

/** Finds who founded what, which makes them its founder: 某某创办了某公司, 某公司由某某创立. */
export function rolesOfFounders(sentence: Sentence): FoundRole[] {
  const { block, mentions } = sentence;
  return mentions.flatMap((first, i) => {
    const second = mentions[i + 1];
    if (!second) return [];
    const between = block.simplified.slice(first.end, second.start);
    if (first.kind === "person" && isOrganization(second)) return roleOf(sentence, first, second, FOUNDS.exec(between));
    if (!isOrganization(first) || second.kind !== "person" || !BY.test(between)) return [];
    return roleOf(sentence, second, first, FOUNDED.exec(block.simplified.slice(second.end, second.end + REACH)));
  });
}

/** How far behind the founder the verb may end, in characters. */
const REACH = 16;

function roleOf(sentence: Sentence, person: Mention, organization: Mention, verb: RegExpExecArray | null): FoundRole[] {
  if (!verb) return [];
  const title = (verb[1] ? "联合" : "") + (verb[2] === "创办" ? "创办人" : "创始人");
  const start = Math.min(person.start, organization.start);
  const end = Math.max(person.end + (person.start > organization.start ? verb[0].length : 0), organization.end);
  const quote = quoteOf(sentence.block, clausesAround(sentence, { start, end }));
  return [{ person: person.form, organization: organization.form, title, former: false, quote }];
}
