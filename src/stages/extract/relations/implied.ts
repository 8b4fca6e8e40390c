import type { FoundEvent, FoundRelation, Mention } from "../../../model/stages.ts";
import { subjectOf } from "../claims.ts";
import { isOrganization, leadOf, type Sentence } from "../clauses.ts";
import { BY_NOUN, relateAs } from "./by-noun.ts";
import {
  BUYS,
  FUNDS,
  NEGATED,
  WHOLE,
  beforeGroup,
  behind,
  isOwner,
  isSeller,
  relate,
  wordsOf,
  type Group,
} from "./groups.ts";

/** Behind an investor: 蓝岭资本|领投, 蓝岭资本、穗丰资本|等五家机构认购. */
const INVESTS = new RegExp(
  `^(?:等[^，,。；;]{0,12})?(?:合计|共同|联合|分别|继续|独家|拟)*(?:${FUNDS}|出资\\d|参与(?=$|[，,。；;])|受让其[^，,。；;]{0,8}股[权份])`,
);
/** 获|蓝岭资本|A轮投资: before and behind one whose money comes in. */
const OBTAINS = /(?:获得?|拿到|引入|引进|完成|收到|接受|由|来自)了?$/;
const OBTAINED = new RegExp(`^(?:等[^，,。；;]{0,8})?的?[^，,。；;、]{0,14}(?:${FUNDS}|融资)`);
/** 领投的是|蓝岭资本. */
const LED_BY = /(?:领投|跟投|参投)[的方](?:还|则)?(?:是|为|有|包括)$/;
/** What makes it an investment in a company, and not in a film or a plant. */
const OF_SHARES = /融资|轮|股权|股份|增资|入股|战略投资|天使|基石/;
/** Behind the word for it stands what is acquired: 收购了|云岚鲜生37%的股权. */
const BOUGHT = new RegExp(`${BUYS}了?[^，,。；;]{0,16}$`);

/** What is said of some and of the company that the clauses before or the text so far speak of. */
export function relationToImplied(
  sentence: Sentence,
  group: Group,
  groups: readonly Group[],
  carried: Mention | null,
  events: readonly FoundEvent[],
): FoundRelation[] {
  const lead = beforeGroup(sentence, group);
  const noun = BY_NOUN.find(
    ({ its, alone }) => its.test(lead) || (!namesAny(sentence, group) && alone.test(lead)),
  )?.kind;
  const kind = noun ?? (isGiving(sentence, group) ? "investor" : isBought(sentence, group) ? "bought" : null);
  const own = kind && ownerFor(sentence, group, groups, carried, events);
  if (!own) return [];
  const said = sentence.mentions.includes(own) ? wordsOf(sentence, own.end, group.start) : "";
  const [after = ""] = behind(sentence, group).split(/[，,。；;]/);
  if (NEGATED.test(lead + (noun ? "" : said + after))) return [];
  if (kind === "investor" && !OF_SHARES.test(sentence.block.simplified.slice(sentence.start, sentence.end))) return [];
  return kind === "bought"
    ? relate(sentence, [own], "acquirer", group.members)
    : relateAs(sentence, group.members, kind, [own]);
}

function isGiving(sentence: Sentence, group: Group): boolean {
  const [lead, after] = [beforeGroup(sentence, group), behind(sentence, group)];
  return (
    (!/[向对给]$/.test(lead) && INVESTS.test(after)) ||
    LED_BY.test(lead) ||
    (OBTAINS.test(lead) && OBTAINED.test(after))
  );
}

/** Whether the clause of some names an organization before them, but for one that is named for what belongs to it. */
function namesAny(sentence: Sentence, { start, members: [first] }: Group): boolean {
  const from = first ? start - leadOf(sentence, first).length : start;
  return sentence.mentions.some(
    (one) => isOrganization(one) && one.start >= from && one.end <= start && !isOwner(sentence, one),
  );
}

/** 公司以3亿元收购|甲: what is bought in a clause that names nobody else. */
function isBought(sentence: Sentence, group: Group): boolean {
  return BOUGHT.test(beforeGroup(sentence, group)) && !namesAny(sentence, group) && WHOLE.test(behind(sentence, group));
}

/** The company that has these investors, or buys these: named before them, or meant; not those who do the same, or sell. */
function ownerFor(
  sentence: Sentence,
  group: Group,
  groups: readonly Group[],
  carried: Mention | null,
  events: readonly FoundEvent[],
): Mention | null {
  const others = groups.filter(
    (one) =>
      one === group || isGiving(sentence, one) || isSeller(sentence, one) || BOUGHT.test(beforeGroup(sentence, one)),
  );
  const mentions = sentence.mentions.filter(
    (one) => !isOwner(sentence, one) && !others.some(({ members }) => members.includes(one)),
  );
  const own = subjectOf({ ...sentence, mentions }, group, carried) ?? impliedBy(events, sentence, group);
  const isNamed = mentions.some((one) => isOrganization(one) && one.end <= group.start);
  return own && isNamed && !sentence.mentions.includes(own) ? null : own;
}

const DEALS: ReadonlySet<string> = new Set(["funding", "acquisition", "ipo"]);

/** The company of a deal of which the sentence tells without its name. */
function impliedBy(events: readonly FoundEvent[], { mentions }: Sentence, { start }: Group): Mention | null {
  const [own] = events.flatMap(({ type, participants: [first] }) => (DEALS.has(type) && first ? [first] : []));
  const isNamed = mentions.some(({ kind, end, form }) => kind === "company" && (end <= start || form === own?.form));
  return own?.kind === "company" && !isNamed ? { ...own, block: -1, start: 0, end: 0 } : null;
}
