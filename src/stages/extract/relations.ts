import { z } from "zod";
import { readYamlLexicon } from "../../lexicon.ts";
import type { RelationType } from "../../model/front-matter.ts";
import type { FoundEvent, FoundRelation, FoundRole, Mention } from "../../model/stages.ts";
import type { Span } from "../../model/text.ts";
import { subjectOf } from "./claims.ts";
import { clausesAround, isCited, isOrganization, leadOf, quoteOf, type Sentence } from "./clauses.ts";

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

/** Organizations that stand side by side in a sentence. */
interface Group extends Span {
  readonly members: readonly Mention[];
}

/** 甲、乙和丙: what stands between those that are listed. */
const LISTED = /^(?:、|和|与|及|以及)(?:[新老原]*股东)?$/;

/** What a sentence says between two places, without brackets and quotation marks. */
function wordsOf({ block }: Sentence, start: number, end: number): string {
  return block.simplified.slice(start, end).replace(/[（(][^（()）]{0,60}[）)]|[“”「」‘’\s]/g, "");
}

function groupsOf(sentence: Sentence, organizations: readonly Mention[]): Group[] {
  return organizations.reduce<Group[]>((groups, one) => {
    const last = groups.at(-1);
    if (last && LISTED.test(wordsOf(sentence, last.end, one.start)))
      groups[groups.length - 1] = { start: last.start, end: one.end, members: [...last.members, one] };
    else groups.push({ start: one.start, end: one.end, members: [one] });
    return groups;
  }, []);
}

/** How far behind a name is looked. */
const REACH = 40;

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

/** 旗下有甲、乙|（参股）: of which a house holds only some. */
function isPartlyOwned({ simplified }: Sentence["block"], { end }: Span): boolean {
  return /^[（(](?:参股|联营|合营)/.test(simplified.slice(end, end + 4));
}

/** Each of some to each of others, with the clauses from the first of them to the last. */
function relate(
  { block, ...sentence }: Sentence,
  subjects: readonly Mention[],
  relation: RelationType,
  objects: readonly Mention[],
): FoundRelation[] {
  const all = [...subjects, ...objects].filter((one) => sentence.mentions.includes(one));
  const span = { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
  const quote = quoteOf(block, clausesAround({ block, ...sentence }, span));
  return subjects.flatMap((subject) =>
    objects.flatMap((object) =>
      subject.form === object.form || (relation === "subsidiary" && isPartlyOwned(block, subject))
        ? []
        : [{ subject: subject.form, relation, object: object.form, quote }],
    ),
  );
}

/** What is denied, given up, asked for or only planned ties nobody; 将所持 is no plan. */
const NEGATED =
  /未|没有|无意|否认|不再|拒绝|终止|取消|放弃|停止|解除|不会|并非|拟|打算|计划|筹划|有意|考虑|洽[谈购]|商谈|磋商|谈判|寻求|承诺|传闻|是否|能否|或将|有望|可能|(?<![即])将(?![所其持旗手该公军领]|上述)|即将/;

const BUYS = "(?:收购|并购|买下|吸收合并|吃下|入主|买断)(?!案|方)";
/** 上海某公司|领投: who puts money into another; 投资者, 投资人 and 投产 do not. */
const FUNDS =
  "(?:领投|跟投|参投|投资(?![者方界部额和与及、]|人(?!民币)|机构|银行|经理|总监|集团|公司|运营|管理|控股|有限|发展|基金)|入股|增资|注资|认购|投(?=了))";

/** Behind what is bought: a part of it or the end of what is said, and not what else of it is bought (某公司的业务). */
const WHOLE =
  /^(?:公司|集团|股份|有限)*(?:的|全[部数]|所持|剩余|约|近|超|逾|共|合计)*(?:$|[，,。；;、？！]|[\d百一二三四五六七八九十]+(?:\.\d+)?[%％成万亿股]|股[权份]|控[股制]|多数|少数|交易|一[案事]|[后时]|[A-Z天种首新]|Pre)/;

/** Patterns between two organisations of one clause: what stands between them, and what behind the second. */
const PATTERNS: readonly {
  readonly relation: RelationType;
  readonly between: RegExp;
  readonly after: RegExp;
  /** The first one is the object. */
  readonly reversed?: true;
}[] = [
  {
    relation: "acquirer",
    between: new RegExp(
      `^(?:[^，,。；;]{0,16}(?:公告|宣布|称|表示)[，,])?[^，,。；;]{0,30}${BUYS}(?:了|的?[^，,。；;]{0,8})?$`,
    ),
    after: WHOLE,
  },
  {
    relation: "acquirer",
    between: /^[^，,。；;]{0,8}被$/,
    after: new RegExp(`^(?:组成的财团|牵头的财团|等)?(?:以[^，,。；;]{0,12})?(?:全资|控股|溢价)?${BUYS}`),
    reversed: true,
  },
  {
    relation: "acquirer",
    between: /^[^，,。；;]{0,24}股[权份][^，,。；;]{0,8}(?:售予|售给|卖给|出售给|转让[给予])$/,
    after: /^/,
    reversed: true,
  },
  {
    relation: "investor",
    between: new RegExp(`^[^，,。；;]{0,16}${FUNDS}(?:了|过)?[^，,。；;、]{0,10}$`),
    after: WHOLE,
  },
  {
    relation: "investor",
    between: /^(?:[^，,。；;]{0,16}(?:公告|宣布|称|表示)[，,])?[^，,。；;]{0,24}向[^，,。；;]{0,12}$/,
    after: /^(?:增资|注资|投资|出资)/,
  },
  { relation: "investor", between: /^(?:直接|间接|合计|共)*持有$/, after: /^的?[\d.]+[%％]/ },
  {
    relation: "customer",
    between: /^[^，,。；;、]{0,16}[与向]$/,
    after:
      /^[^，,。；;]{0,6}(?:增订|订购|采购|购买|购入|(?:签下|签署|签订)[^，,。；;]{0,24}(?:订单|采购|购[买机车船]))/,
  },
  {
    relation: "supplier",
    between: /^[^，,。；;、]{0,12}[为向给]$/,
    after: /^(?:独家|持续|稳定|批量)*(?:供货|供应|代工|交付)/,
  },
  {
    relation: "partner",
    between: /^[^，,。；;、]{0,14}(?:与|和|同|携手|联合|联手)$/,
    after:
      /^[^，,。；;的]{0,12}(?:(?:签署|签订|签了|签约|达成)(?![^，,。；;]{0,20}(?:转让|购|合并|借款|贷款|授信|和解|承销|辅导|对赌))|合作|携手|(?:联合|共同)(?!公告|声明|宣布|表示|被|遭|申请|起诉)|开展(?!检查|调查))/,
  },
];

function relationByVerb(sentence: Sentence, first: Group, second: Group): FoundRelation[] {
  const between = wordsOf(sentence, first.end, second.start);
  const after = behind(sentence, second);
  const pattern = PATTERNS.find((one) => one.between.test(between) && one.after.test(after));
  const isOfBodies = [...first.members, ...second.members].every(({ kind }) => kind !== "company");
  if (!pattern || isOfBodies || NEGATED.test(leadOf(sentence, first) + between)) return [];
  const [subjects, objects] = pattern.reversed ? [second.members, first.members] : [first.members, second.members];
  return relate(sentence, subjects, pattern.relation, objects);
}

/** 甲、乙与丙|签署协议: those that do something together with the last of them, and not side by side in a list. */
function togetherIn(sentence: Sentence, { members }: Group): FoundRelation[] {
  const [last, ...others] = members.toReversed();
  const first = others[0];
  if (!first || !last || members.every(({ kind }) => kind !== "company")) return [];
  const link = wordsOf(sentence, first.end, last.start);
  const after = behind(sentence, last);
  const pattern = PATTERNS.find(({ between, after: does }) => between.test(link) && does.test(after));
  if (!pattern || (link === "和" && others.length > 1)) return [];
  const lead = leadOf(sentence, members[0] ?? first);
  return NEGATED.test(lead) ? [] : relate(sentence, others.toReversed(), pattern.relation, [last]);
}

/** 某集团|旗下某公司: who is named for what belongs to them. */
function isOwner(sentence: Sentence, mention: Mention): boolean {
  return /^(?:集团|公司)?(?:旗下|下属|所属|(?:的|全资|控股|间接)*(?:子公司|附属公司))/.test(behind(sentence, mention));
}

/** 向|甲及乙|收购, 从|甲|手中买下: whose shares are bought, or who sells. */
function isSeller(sentence: Sentence, group: Group): boolean {
  return /[向从自][^，,。；;]{0,16}$/.test(beforeGroup(sentence, group)) && SELLS.test(behind(sentence, group));
}

const SELLS = new RegExp(`^(?:集团|公司|等)*(?:手[中里上]|处)?[^，,。；;]{0,12}(?:${BUYS}|取得|受让|购入|买入)`);

const nouns = z.array(z.string().min(1)).transform((list) => list.join("|"));

/** What one is to another, as nouns. */
const NOUNS = readYamlLexicon(
  "relations",
  z.record(
    z.enum([
      ...(["investor", "underwriter", "customer", "supplier", "partner", "competitor", "subsidiary"] as const),
      ...(["acquirer", "parent"] as const),
    ]),
    nouns,
  ),
);

/** What ranks somebody among others of a kind: 第一大|股东, 全资|子公司. */
const RANKS =
  "(?:的|之|主要|最大|第[一二三]大|核心|重要|长期|战略|全资|控股|间接|直接|境[内外]|海外|全球|老|新|大|独家|联席|唯一|IPO|上市|首次公开发行|A股|旗下|最大的)*";
const IS = "(?:(?:分别|主要|则|也|还|均|都)*(?:为|是|有|包括|包含|系|：))";

const BY_NOUN = Object.entries(NOUNS).map(([kind, noun]) => ({
  kind: kind as keyof typeof NOUNS,
  // 甲|全资子公司|乙, 甲|的电芯供应商是|乙
  of: new RegExp(`^(?:${RANKS}(?:${noun})(?:${IS}|的)?|的?[^，,。；;、]{0,10}(?<![前原])(?:${noun})(?:之一)?${IS})$`),
  // 甲是|乙|最大的供应商
  is: new RegExp(`^(?!投资|收购|参股|孵化|设立)的?[^，,。；;、]{0,12}(?<![前原])(?:${noun})(?=之一|[，,。；;、！]|$)`),
  // 其母公司|甲, 公司通过全资子公司|甲
  its: new RegExp(`(?:其(?!中)|(?:^|[通经由与和向对是为]过?)(?:[该本]?公司|集团))(?:通过|的)?${RANKS}(?:${noun})$`),
  // 承销商包括|甲
  alone: new RegExp(`^[^，,。；;]{0,12}(?<![前原])(?:${noun})(?:之一)?${IS}$`),
}));

const WAS = /曾|前$/;

function relationByNoun(sentence: Sentence, first: Group, second: Group): FoundRelation[] {
  const between = wordsOf(sentence, first.end, second.start);
  const after = behind(sentence, second);
  const last = first.members.slice(-1);
  const owned = BY_NOUN.find(({ of }) => of.test(between));
  if (owned && !NEGATED.test(between)) return relateAs(sentence, second.members, owned.kind, last);
  const isSaid = /^(?:则|也|正|已|还|一直|同时)*(?:是|为|系|成为了?|成)$/.test(between);
  const kind = isSaid ? BY_NOUN.find(({ is }) => is.test(after))?.kind : undefined;
  const lead = leadOf(sentence, first);
  if (!kind || NEGATED.test(lead + between) || WAS.test(lead + between)) return [];
  return relateAs(sentence, first.members, kind, second.members.slice(0, 1));
}

function relateAs(
  sentence: Sentence,
  ones: readonly Mention[],
  kind: keyof typeof NOUNS,
  others: readonly Mention[],
): FoundRelation[] {
  if (kind === "parent") return relate(sentence, others, "subsidiary", ones);
  return relate(sentence, kind === "underwriter" ? ones.filter((one) => one.kind === "company") : ones, kind, others);
}

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
function relationToImplied(
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

/** The words of its clause before some. */
function beforeGroup(sentence: Sentence, { start, members: [first] }: Group): string {
  return first ? wordsOf(sentence, start - leadOf(sentence, first).length, start) : "";
}

function behind(sentence: Sentence, { end }: Span): string {
  return wordsOf(sentence, end, Math.min(sentence.end, end + REACH));
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

/** What stands between two that do something together, and not side by side in a list. */
const TOGETHER = /^[^、]{0,24}(?:与|和|同|携手|联合|联手|跟)[^、]{0,12}$/;

/** Those that an event of partnership names as doing it together. */
export function relationsOfEvents(events: readonly FoundEvent[]): FoundRelation[] {
  return events.flatMap(({ type, status, participants, quote }) => {
    const [first, second] = participants.filter(({ kind }) => kind === "company");
    if (type !== "partnership" || !first || !second || status === "denied" || status === "planned") return [];
    if (NEGATED.test(quote) || /订单|购[买机车船]/.test(quote)) return [];
    const [from, to] = [quote.indexOf(first.form), quote.indexOf(second.form)];
    if (from < 0 || to < from || !TOGETHER.test(quote.slice(from + first.form.length, to))) return [];
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
