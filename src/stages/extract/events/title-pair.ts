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
