import type { FoundEvent, FoundRelation, Mention } from "../../../model/stages.ts";
import { subjectOf } from "../claims/subject.ts";
import { isOrganization, leadOf, type Sentence } from "../clauses.ts";
import { BY_NOUN, relateAs } from "./by-noun.ts";
import { relateBuyers } from "./by-verb.ts";
import { BOUGHT, beforeGroup, behind, isOwner, isSeller, relate, wordsOf, type Group } from "./groups.ts";
import { PARTS } from "./lexicon.ts";
import { UNDONE, isOpen } from "./status.ts";

/** Behind an investor: 蓝岭资本|领投, 蓝岭资本、穗丰资本|等五家机构认购. */
const INVESTS = new RegExp(
  `^(?:等[^，,。；;]{0,12})?(?:合计|共同|联合|联手|分别|继续|独家|也|各|均|再)*(?:${PARTS.funds}|出资\\d|参与(?=$|[，,。；;])|受让其[^，,。；;]{0,8}股[权份])`,
);
/** 获|蓝岭资本|A轮投资: before and behind one whose money comes in. */
const OBTAINS = /(?:获得?|拿到|拿下|引入|引进|完成|收到|接受|由|来自)了?(?:[^，,。；;、]{0,8}(?:旗下|下属)的?)?$/;
const OBTAINED = new RegExp(`^(?:等[^，,。；;]{0,8})?的?[^，,。；;、]{0,14}(?:${PARTS.funds}|融资(?!后))`);
/** 领投的是|蓝岭资本. */
const LED_BY = /(?:领投|跟投|参投)[的方](?:还|则)?(?:是|为|有|包括)$/;
/** What makes it an investment in a company, and not in a film or a plant. */
const OF_SHARES = /(?:获得?|拿[到下]|引入)[^，,。；;]{0,30}投资|股东|融资|轮|股权|股份|增资|入股|战略投资|天使|基石/;
/** 已把公司卖给|云岚鲜生: behind these stands who buys what is spoken of. */
const SOLD_TO = /[把将](?:公司|其|它)[^，,。；;]{0,12}(?:卖给|售予|出售给|转让给)$/;

/** What is said of some and of the company that the clauses before or the text so far speak of. */
export function relationToImplied(
  sentence: Sentence,
  group: Group,
  groups: readonly Group[],
  carried: Mention | null,
  events: readonly FoundEvent[],
): FoundRelation[] {
  const own = ownerFor(sentence, group, groups, carried, events);
  if (!own || isBesideInList(sentence, own, group)) return [];
  const noun = nounFor(sentence, group);
  const lead = beforeGroup(sentence, group);
  const from = noun ? sentence.start : group.start;
  const deal = { start: sentence.mentions.includes(own) ? own.start : from, end: group.end };
  const isOfDeal = noun === undefined || noun === "acquirer";
  if (isOfDeal ? isOpen(sentence, deal) : UNDONE.test(lead)) return [];
  const isOfShares = OF_SHARES.test(sentence.block.simplified.slice(sentence.start, sentence.end));
  const ones = group.members.filter((one) => !isOwner(sentence, one));
  if (noun) return noun === "investor" && !isOfShares ? [] : relateAs(sentence, ones, noun, [own]);
  if (isTaken(sentence, group, BOUGHT)) return relateBuyers(sentence, [own], group.members);
  if (isTaken(sentence, group, FUNDED)) return relate(sentence, [own], "investor", group.members);
  if (SOLD_TO.test(lead)) return relateBuyers(sentence, group.members, [own]);
  return isOfShares && isGiving(sentence, group) ? relate(sentence, ones, "investor", [own]) : [];
}

/** 蓝岭资本投资部、|嘉禾超市: whether the last of a list, with something of its own behind its name, would own the next. */
function isBesideInList({ block, mentions }: Sentence, own: Mention, { start }: Group): boolean {
  return mentions.includes(own) && /^[^，,。；;]{0,8}、$/.test(block.simplified.slice(own.end, start));
}

/** What a noun makes of some to the company spoken of: 其母公司|甲, 承销商包括|甲, 甲|担任保荐人. */
function nounFor(sentence: Sentence, group: Group) {
  const [lead, after] = [beforeGroup(sentence, group), behind(sentence, group)];
  const isOnly = !namesAny(sentence, group);
  return BY_NOUN.find(({ its, alone, acts }) => its.test(lead) || (isOnly && alone.test(lead)) || acts.test(after))
    ?.kind;
}

function isGiving(sentence: Sentence, group: Group): boolean {
  const [lead, after] = [beforeGroup(sentence, group), behind(sentence, group)];
  return (
    (!/[向对给从]$/.test(lead) && INVESTS.test(after)) ||
    LED_BY.test(lead) ||
    (OBTAINS.test(lead) && OBTAINED.test(after))
  );
}

/** Whether the clause of some names an organization before them, but for one whose own they are: 收购甲旗下|乙. */
function namesAny(sentence: Sentence, { start, members: [first] }: Group): boolean {
  const from = first ? start - leadOf(sentence, first).length : start;
  return sentence.mentions.some(
    (one) =>
      isOrganization(one) &&
      one.start >= from &&
      one.end <= start &&
      !(isOwner(sentence, one) && !BOUGHT.test(wordsOf(sentence, one.end, start))),
  );
}

const WHOLE = new RegExp(`^${PARTS.whole}`);

/** 公司以3亿元收购|甲, 公司2017年投资|甲: what is bought, or gets money, in a clause that names nobody else. */
function isTaken(sentence: Sentence, group: Group, verb: RegExp): boolean {
  return verb.test(beforeGroup(sentence, group)) && !namesAny(sentence, group) && WHOLE.test(behind(sentence, group));
}
const FUNDED = new RegExp(`(?:${PARTS.funds}|增持|举牌|新进|买入)[了过]?$`);

/** The company that has these investors, or buys these: named before them, or meant; not those who do the same, or sell. */
function ownerFor(
  sentence: Sentence,
  group: Group,
  groups: readonly Group[],
  carried: Mention | null,
  events: readonly FoundEvent[],
): Mention | null {
  const isTakenOrGives = (one: Group) =>
    [BOUGHT, FUNDED].some((verb) => verb.test(beforeGroup(sentence, one))) ||
    isGiving(sentence, one) ||
    isSeller(sentence, one);
  const others = groups.filter((one) => one === group || isTakenOrGives(one));
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
