import type { FoundRole, Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
import { wordAt } from "../names/boundary.ts";
import { overlap, within } from "./spans.ts";
import type { Telling } from "./tellings.ts";

/** The bodies in which people take up and leave the posts of which an event tells, where it does not name them. */

/** What is known of the posts of people where an event is told. */
export interface Posts {
  /** Those that the sentence of the event gives. */
  readonly roles: readonly FoundRole[];
  /** Person → the company that they stand for, by all that has been read. */
  readonly companyOf: ReadonlyMap<string, Mention>;
  /** All organizations of the article, by their forms. */
  readonly organizations: ReadonlyMap<string, Mention>;
}

export const NO_POSTS: Posts = { roles: [], companyOf: new Map(), organizations: new Map() };

/** 离任, 留任: by what somebody is told to leave a post, or to stay in it. */
const LEAVES_OR_STAYS = /离[任职]|卸任|辞|去职|下课|[留续连]任|免|罢|退休/;
/** 辞去|公司职务, 离任|后: how a clause goes on that does not say of which post it tells. */
const NAMES_NO_POST = /^了?(?:(?:该|在?公司|其|所有|一切|全部|相关|的)*(?:职务?|职位))?后?[\s，,。；;！”」]*$/;

/**
 * The bodies of the posts that a telling gives to those who take part in it: 董事会选举|林若川为董事长 is told of the company
 * whose chair that is; of who leaves, where nobody says what, the company that they stand for.
 */
export function bodiesOf(
  sentence: Sentence,
  telling: Telling,
  participants: readonly Mention[],
  { roles, companyOf, organizations }: Posts,
): readonly Mention[] {
  if (telling.type !== "personnel") return [];
  const people = participants.filter(({ kind }) => kind === "person").map(({ form }) => form);
  const isBodyNamed = participants.some(isOrganization);
  const from = isBodyNamed ? telling.trigger.start : telling.start;
  const span = { start: from, end: telling.end };
  const isOfOther = (form: string) => isBodyNamed && sentence.mentions.some((one) => one.form === form);
  const told = roles
    .filter((role) => people.includes(role.person) && gives(sentence, span, role))
    .flatMap(({ organization: form }) => (form && !isOfOther(form) && organizations.get(form)) || []);
  if (told.length > 0 || isBodyNamed || !isOfKnownPost(sentence, telling)) return told;
  return people.flatMap((person) => companyOf.get(person) ?? []).slice(0, 1);
}

/** 林若川|宣布辞职: whether somebody leaves a post, or stays in it, that is named neither behind the verb nor before them. */
function isOfKnownPost({ block, mentions }: Sentence, telling: Telling): boolean {
  const { clause, trigger } = telling;
  const rest = block.simplified.slice(trigger.end, clause.end);
  const people = within(mentions, telling).filter(({ kind }) => kind === "person");
  const isTitled = people.some(
    ({ start }) => start > telling.start && block.words[wordAt(block.words, start) - 1]?.tag === "n",
  );
  return LEAVES_OR_STAYS.test(trigger.text) && NAMES_NO_POST.test(rest) && !isTitled;
}

/** Whether a role is told in a span of its sentence, by its title and by its quote, and not in another clause. */
function gives({ block, start, end }: Sentence, span: Span, { title, quote }: FoundRole): boolean {
  const at = start + block.text.slice(start, end).indexOf(quote);
  if (at < start || !overlap({ start: at, end: at + quote.length }, span)) return false;
  return [block.simplified, block.text].some((text) => text.slice(span.start, span.end).includes(title));
}
