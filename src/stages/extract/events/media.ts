import type { EventType } from "../../../model/front-matter.ts";
import type { Mention } from "../../../model/stages.ts";
import { betweenWithoutBrackets, isOrganization, type Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { isOblique } from "./bystanders.ts";
import type { Telling } from "./tellings.ts";

/** Media that are companies too: what they report is not what they do. */

/** What a medium does, or suffers, as the company that it is. */
const DEEDS: ReadonlySet<EventType> = new Set<EventType>([
  "partnership",
  "acquisition",
  "funding",
  "layoff",
  "personnel",
  "results",
  "dispute",
  "ipo",
]);

/** 某某网|科技讯, 某某网|记者, 某某网|2月3日消息: it tells of others; and 来源：|某某网. */
const REPORTS =
  /^[》”」]?[^，,。；;、与和]{0,8}?(?:报[道导]|[电讯]|消息|获悉|记者|编辑|快讯|独家|新闻|查询|显示|刊[文发]|评论|发文|曝光?|披露|统计|整理|注意到|了解|[:：|｜丨])/;
const IS_SOURCE = /(?:[据按从在]|根据|[来自源][于自:：]|援引|向|对|告诉|[《【（(])$/;
/** 甲与|乙, 甲、|乙, 与|甲: in one row with another. */
const JOINED = /^(?:[与和跟同、]|以及|及|携手|联合|联手)$/;
const OFFICER_REACH = 16;

/**
 * Whether a medium takes part in what a sentence tells as a company: in a row with another company, as who does it, or by
 * an officer who is named with a post of companies. Not where it reports.
 */
export function actsAsCompany(sentence: Sentence, telling: Telling, medium: Mention, lexicon: Lexicon): boolean {
  if (!isOrganization(medium) || reports(sentence, medium)) return false;
  if (hasOfficer(sentence, medium, lexicon)) return true;
  if (!DEEDS.has(telling.type)) return false;
  return standsWithCompany(sentence, telling, medium) || isSubject(sentence, telling, medium);
}

function reports({ block: { simplified }, start: from, end: last }: Sentence, { start, end }: Mention): boolean {
  const before = simplified.slice(Math.max(from, start - 4), start);
  return IS_SOURCE.test(before) || REPORTS.test(simplified.slice(end, Math.min(last, end + 16)));
}

/** 某某网|董事长林若川. */
function hasOfficer({ block, mentions }: Sentence, { end }: Mention, { people }: Lexicon): boolean {
  const person = mentions.find(({ kind, start }) => kind === "person" && start >= end);
  const title = person && betweenWithoutBrackets(block, end, person.start, OFFICER_REACH);
  return !!title && !/[，,。；;、与和的]/.test(title) && people.companyPosts.some((post) => title.includes(post));
}

function standsWithCompany({ block, mentions }: Sentence, { clause }: Telling, { start, end }: Mention): boolean {
  if (start < clause.start || end > clause.end) return false;
  return mentions.some(
    (one) =>
      one.kind === "company" &&
      (JOINED.test(block.simplified.slice(one.end, start)) || JOINED.test(block.simplified.slice(end, one.start))),
  );
}

/** Whether a clause begins its deed with a company, and with nobody else behind it. */
function isSubject(sentence: Sentence, { clause, trigger }: Telling, medium: Mention): boolean {
  if (medium.kind !== "company" || medium.start < clause.start || medium.end > trigger.start) return false;
  const isOther = ({ kind, start, end }: Mention) =>
    kind !== "product" && end <= trigger.start && start >= clause.start && start !== medium.start;
  return !sentence.mentions.some(isOther) && !isOblique(sentence, clause, medium);
}
