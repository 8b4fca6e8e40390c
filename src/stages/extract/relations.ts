import type { RelationType } from "../../model/front-matter.ts";
import type { FoundEvent, FoundRelation, FoundRole, Mention } from "../../model/stages.ts";
import { isCited, isOrganization, type Sentence } from "./clauses.ts";
import { relationByNoun } from "./relations/by-noun.ts";
import { relationByVerb, togetherIn } from "./relations/by-verb.ts";
import { groupsOf, isOwner, isSeller } from "./relations/groups.ts";
import { relationToImplied } from "./relations/implied.ts";
import { UNDONE } from "./relations/status.ts";

/** What a person's role makes of them and their organisation; null for roles that are no relation of ours. */
function relationOfRole({ title, former }: FoundRole): RelationType | null {
  if (/创始人|创办人/.test(title)) return "founder";
  if (former) return "former-employee";
  return /董事|监事|总裁|总经理|CEO|CTO|CFO|COO|首席.+官|法人|实控人|实际控制人|行长|董秘/.test(title)
    ? "executive"
    : null;
}

/** Relations of people and organisations that follow from roles. Who left one post and has another is no former employee. */
export function relationsOfRoles(roles: readonly FoundRole[]): FoundRelation[] {
  const keyOf = ({ person, organization }: FoundRole) => JSON.stringify([person, organization]);
  const serving = new Set(roles.filter(({ former }) => !former).map(keyOf));
  return roles.flatMap((role) => {
    const relation = relationOfRole(role);
    if (relation === null || role.organization === null) return [];
    if (relation === "former-employee" && serving.has(keyOf(role))) return [];
    return [{ subject: role.person, relation, object: role.organization, quote: role.quote }];
  });
}

/**
 * Relations of organisations that a sentence states. `carried` is the company of which the text speaks; of what the
 * `events` of the sentence are is meant where it names none.
 */
export function relationsOfSentence(
  sentence: Sentence,
  carried: Mention | null = null,
  events: readonly FoundEvent[] = [],
): FoundRelation[] {
  const { block, end } = sentence;
  if (/[?？]/.test(block.simplified.slice(end - 2, end))) return [];
  const organizations = sentence.mentions.filter((mention) => isOrganization(mention) && !isCited(sentence, mention));
  const groups = groupsOf(sentence, organizations);
  const taking = groupsOf(
    sentence,
    groups.flatMap((group) =>
      isSeller(sentence, group) ? [] : group.members.filter((one) => !isOwner(sentence, one)),
    ),
  );
  return [
    ...groups.flatMap((group) => togetherIn(sentence, group)),
    ...inPairs(taking, (first, second) => relationByVerb(sentence, first, second)),
    ...inPairs(groups, (first, second) => relationByNoun(sentence, first, second)),
    ...groups.flatMap((group) => relationToImplied(sentence, group, groups, carried, events)),
  ];
}

function inPairs<T>(items: readonly T[], relate: (first: T, second: T) => FoundRelation[]): FoundRelation[] {
  return items.flatMap((first, i) => {
    const second = items[i + 1];
    return second ? relate(first, second) : [];
  });
}

/** What stands between two that do something together, and not side by side in a list. */
const TOGETHER = /^(?:[^、，,]{0,24}[，,])?[^、，,]{0,24}(?:与|和|同|携手|联合|联手|跟)[^、，,《签]{0,12}$/;
/** What they do apart, or what is none of a partnership: 甲与乙|也各有大单, 订购飞机. */
const APART = /^[^，,。；;]{0,6}(?:各|均|都|分别|双双|先后)/;
const OF_ORDERS = /订单|购[买机车船]|质押|股[权份]转让|条款清单|的价格/;

/** Those that an event of partnership names as doing it together. */
export function relationsOfEvents(events: readonly FoundEvent[]): FoundRelation[] {
  return events.flatMap(({ type, status, participants, quote }) => {
    const [first, second] = participants.filter(({ kind }) => kind === "company");
    const isDone = type === "partnership" && (status === "reported" || status === "claimed");
    if (!isDone || !first || !second || UNDONE.test(quote) || OF_ORDERS.test(quote)) return [];
    const [from, to] = [quote.indexOf(first.form), quote.indexOf(second.form)];
    const between = quote.slice(from + first.form.length, to);
    const isBroken = participants.some(({ form }) => between.includes(form));
    if (from < 0 || to < from || isBroken || !TOGETHER.test(between)) return [];
    if (APART.test(quote.slice(to + second.form.length))) return [];
    return [{ subject: first.form, relation: "partner" as const, object: second.form, quote }];
  });
}

/** Each relation once, with the first words for it. */
export function uniqueRelations(relations: readonly FoundRelation[]): FoundRelation[] {
  const byKey = new Map<string, FoundRelation>();
  for (const relation of relations) {
    const key = [relation.subject, relation.relation, relation.object].join("\0");
    if (!byKey.has(key)) byKey.set(key, relation);
  }
  return [...byKey.values()];
}
