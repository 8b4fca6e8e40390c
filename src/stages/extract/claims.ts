import type { OwnLexicon } from "../../model/own-lexicon.ts";
import type { FoundClaim, Mention } from "../../model/stages.ts";
import type { Span } from "../../model/text.ts";
import type { Amount } from "./amounts.ts";
import { clausesAround, quoteOf, type Sentence } from "./clauses.ts";
import { attributeOf } from "./claims/attributes.ts";
import { heldBefore, isBid, isOfPart, subjectOf } from "./claims/subject.ts";
import { dateOf, dateOfValue, enumeratedDate, isOfLength } from "./claims/when.ts";
import { isUndone } from "./relations/status.ts";

/** The values a sentence gives of the company that it speaks of; ranges and 数十亿元 are no values to compare. */
export function findClaims(sentence: Sentence, carried: Mention | null, own: OwnLexicon["claims"] = {}): FoundClaim[] {
  const claims = sentence.amounts.flatMap((amount) => claimOf(sentence, amount, carried, own) ?? []);
  return [...claims.filter((claim) => !isOneOfSeveral(claim, claims)), ...claimsOfRounds(sentence, carried)];
}

/** 亚洲份额四成,欧洲五成: of values of one kind for one time nothing says which is that of the company. */
function isOneOfSeveral(claim: FoundClaim, claims: readonly FoundClaim[]): boolean {
  return claims.some(
    ({ subject, attribute, unit, asOf, value }) =>
      value !== claim.value &&
      subject === claim.subject &&
      attribute === claim.attribute &&
      unit === claim.unit &&
      asOf === claim.asOf,
  );
}

/** 数十亿元, 不超过18亿元: how much it is remains open. */
const NO_SIZE: ReadonlySet<string | null> = new Set(["several", "up-to", "under"]);
/** Values of the company whose shares are held or bought, whoever holds or buys them. */
const OF_HELD: ReadonlySet<string> = new Set(["stake", "valuation"]);

function claimOf(
  sentence: Sentence,
  amount: Amount,
  carried: Mention | null,
  own: OwnLexicon["claims"],
): FoundClaim | null {
  if (amount.to !== null || NO_SIZE.has(amount.qualifier) || isListed(sentence, amount)) return null;
  const found = attributeOf(sentence, amount, own);
  if (!found) return null;
  const { attribute, sign = 1 } = found;
  const spokenOf = () => (attribute === "stake" ? null : subjectOf(sentence, amount, carried));
  const subject = OF_HELD.has(attribute)
    ? heldBefore(sentence, amount, spokenOf)
    : subjectOf(sentence, amount, carried);
  const asOf = dateOfValue(sentence, amount, attribute);
  if (!subject || asOf === undefined || isOfPart(sentence, attribute, subject, amount)) return null;
  if (attribute === "valuation" && isBid(sentence, subject, amount)) return null;
  return {
    subject: subject.form,
    attribute: attribute === "funding" && isOfLength(sentence, amount) ? "funding-total" : attribute,
    value: sign * amount.value,
    unit: amount.unit,
    asOf,
    quote: quoteFor(sentence, subject, amount),
  };
}

/** 4.1亿元、3.6亿元和2.9亿元: values of several years or things, of which it is not said right there which is whose. */
function isListed({ block, amounts }: Sentence, amount: Amount): boolean {
  return amounts.some((other) => {
    const [first, second] = other.start < amount.start ? [other, amount] : [amount, other];
    const between = block.simplified.slice(first.end, second.start);
    return other !== amount && other.unit === amount.unit && /^(?:[、和及与]|以及)[约近超逾]?$/.test(between);
  });
}

/** A round of funding with its name, which is a value as others are: articles differ in what they call it, and when it was. */
const ROUND = /(?:天使|种子|Pre-?[A-H]|(?<![A-Za-z])[A-H]\+*)\s?轮/g;
/** 完成|A轮: it is told to have been closed. */
const CLOSED = /完成|获|进行|拿到/;

function claimsOfRounds(sentence: Sentence, carried: Mention | null): FoundClaim[] {
  return sentence.clauses.flatMap((clause) => {
    const text = sentence.block.simplified.slice(clause.start, clause.end);
    return Array.from(text.matchAll(ROUND)).flatMap(({ 0: round, index }) => {
      const lead = text.slice(0, index);
      const place = { start: clause.start + index, end: clause.start + index + round.length };
      if (!CLOSED.test(lead) || isUndone(sentence, { start: clause.start, end: place.start })) return [];
      const asOf =
        enumeratedDate(sentence, { start: clause.start, end: place.start }) ?? dateOf(sentence, place, "round");
      const subject = asOf && subjectOf(sentence, place, carried);
      const value = round.replace(/\s/g, "");
      if (!subject) return [];
      const quote = quoteFor(sentence, subject, place);
      return [{ subject: subject.form, attribute: "round", value, unit: null, asOf, quote }];
    });
  });
}

/** The clauses from where the subject is named, if it is before the value, to the value. */
function quoteFor(sentence: Sentence, subject: Mention, place: Span): string {
  const isNamed = sentence.mentions.includes(subject) && subject.end <= place.start;
  const span = isNamed ? { start: subject.start, end: place.end } : place;
  return quoteOf(sentence.block, clausesAround(sentence, span));
}
