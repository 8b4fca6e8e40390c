import type { Mention } from "../../../model/stages.ts";
import { betweenWithoutBrackets, clauseOf, isCited, isOrganization, type Sentence } from "../clauses.ts";
import { isAdviser, isDoneTo, isOwner } from "./bystanders.ts";

/** Who is meant by 双方. */

/** 双方, 两家公司, 二者: words for two bodies that a text has named together, as the source of a regular expression. */
export const BOTH = "(?:双方|两家(?:公司|企业|机构)?|[两二]者)";

/** 甲|与|乙. */
const JOINS = /^[与和同跟及]$/;
const REACH = 6;

/** 把甲告到|某法院: a body that does nothing itself, unless it is joined to another, 甲与|某学院. */
function isPlaceOfIt(sentence: Sentence, one: Mention): boolean {
  const isJoined = JOINS.test(sentence.block.simplified.charAt(one.start - 1));
  return !isJoined && isDoneTo(sentence, clauseOf(sentence, one) ?? sentence, one);
}

/**
 * The bodies of a sentence up to an offset that may be parties to a deal: not who is cited, owns another that is named or
 * advises, nor where it is done (双方在法院和解).
 */
export function partiesBefore(sentence: Sentence, offset: number): Mention[] {
  return sentence.mentions.filter(
    (one) =>
      isOrganization(one) &&
      one.end <= offset &&
      !isCited(sentence, one) &&
      !isOwner(sentence, one) &&
      !isPlaceOfIt(sentence, one) &&
      !isAdviser(sentence, one),
  );
}

/**
 * The two whom a sentence means by 双方 at an offset: the last that it has named as a pair (甲与乙), else the only two whom
 * it has named, or of whom the text speaks (`carried`); null where nothing says who they are.
 */
export function bothBefore(
  sentence: Sentence,
  offset: number,
  carried: readonly Mention[] = [],
): readonly [Mention, Mention] | null {
  const named = partiesBefore(sentence, offset);
  const index = named.findLastIndex((one, i) => isPair(sentence, one, named[i + 1]));
  const only = [...new Map([...named, ...carried].map((one) => [one.form, one])).values()];
  const [first, second] = index < 0 ? (only.length === 2 ? only : []) : named.slice(index);
  return first && second ? [first, second] : null;
}

function isPair({ block }: Sentence, one: Mention, next: Mention | undefined): boolean {
  const between = next && betweenWithoutBrackets(block, one.end, next.start, REACH);
  return typeof between === "string" && JOINS.test(between) && next?.form !== one.form;
}
