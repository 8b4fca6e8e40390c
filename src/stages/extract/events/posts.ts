import type { FoundRole, Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import { isOrganization, type Sentence } from "../clauses.ts";
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

/** 离任, 留任: by what somebody is told to leave a post, or to stay in it, without its name. */
const LEAVES_OR_STAYS = /离[任职]|卸任|辞|去职|下课|[留续连]任|免|罢|退休/;

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
    .filter(({ person, title }) => people.includes(person) && says(sentence, span, title))
    .flatMap(({ organization: form }) => (form && !isOfOther(form) && organizations.get(form)) || []);
  if (told.length > 0 || isBodyNamed || !LEAVES_OR_STAYS.test(telling.trigger.text)) return told;
  return people.flatMap((person) => companyOf.get(person) ?? []).slice(0, 1);
}

function says({ block }: Sentence, { start, end }: Span, title: string): boolean {
  return [block.simplified, block.text].some((text) => text.slice(start, end).includes(title));
}
