import { isOrganization, type Sentence } from "../clauses.ts";
import { fitsTitle } from "../../../model/event-title.ts";
import { bothBefore } from "./both.ts";
import type { Cast } from "./participants.ts";
import type { Telling } from "./tellings.ts";

/** Titles of what two bodies do together. */

/** 云岚鲜生：|双方|已签约: both sides, by their names, where it is plain who they are, and there is room for them. */
export function withBoth(title: string, sentence: Sentence, { trigger }: Telling, { participants }: Cast): string {
  if (!BOTH.test(title)) return title;
  const bodies = participants.filter(isOrganization);
  const isPlain = bodies.length === 2 && bodies.every(({ kind }) => kind === "company");
  const [first, second] = (bothBefore(sentence, trigger.start) ?? (isPlain ? bodies : [])).map(({ form }) => form);
  if (first === undefined || second === undefined || bodies.length > 2) return title;
  const named = title.replace(BOTH, `${first}与${second}`);
  return fitsTitle(named) ? named : title;
}
const BOTH = /^(?:[^：，,]{1,30}：)?双方(?=[^，,：的])/;

/** 甲与乙签约，|前者|取得后者的股权: the first or the last of two that stand before, by their names. */
export function withEither(title: string, { mentions, start }: Sentence, { clause }: Telling, cast: Cast): string {
  if (!EITHER.test(title)) return title;
  const named = mentions.filter((one) => one.start >= start && one.end <= clause.start && one.kind !== "product");
  const people = named.filter(({ kind }) => kind === "person");
  const [first, last, ...others] = new Set((people.length > 1 ? people : named).map(({ form }) => form));
  if (first === undefined || last === undefined || others.length > 0) return title;
  const { form } = cast.subject;
  const rest = title.startsWith(form) ? title.slice(form.length).replace(/^：/, "") : title;
  const either = EITHER_FIRST.test(rest) ? rest : title;
  const whole = either.replace("前者", first).replace("后者", last);
  return fitsTitle(whole) ? whole : title;
}
const EITHER = /[前后]者/;
const EITHER_FIRST = /^[前后]者/;
