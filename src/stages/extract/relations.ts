import type { RelationType } from "../../model/front-matter.ts";
import type { FoundEvent, FoundRelation, FoundRole, Mention } from "../../model/stages.ts";
import { clausesAround, isCited, isOrganization, quoteOf, type Sentence } from "./clauses.ts";

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

/** Patterns between two organisations of one clause: what stands between them, and what behind the second. */
interface RelationPattern {
  readonly relation: RelationType;
  readonly between: RegExp;
  readonly after?: RegExp;
  /** The first one is the object. */
  readonly reversed?: true;
}

const PATTERNS: readonly RelationPattern[] = [
  {
    relation: "acquirer",
    between:
      /^(?:[^，,。；;]{0,16}(?:公告|宣布|称|表示)[，,])?[^，,。；;]{0,30}(?:收购|并购|买下|吸收合并)(?!案|方)(?:了|的?[^，,。；;]{0,8})?$/,
  },
  {
    relation: "acquirer",
    between: /^(?:已|将|拟)?被$/,
    after: /^(?:全资|控股|溢价)?(?:收购|并购|买下|吸收合并)(?!案)/,
    reversed: true,
  },
  {
    relation: "investor",
    between:
      /^[^，,。；;]{0,16}(?:领投|跟投|参投|投资(?!者|人|方|机构)|入股|增资|投(?!入|产|放|诉|标|身|向))(?:了|过)?[^，,。；;、]{0,10}$/,
  },
  {
    relation: "investor",
    between: /^(?:[^，,。；;]{0,16}(?:公告|宣布|称|表示)[，,])?[^，,。；;]{0,24}向[^，,。；;]{0,12}$/,
    after: /^(?:增资|注资|投资|出资)/,
  },
  {
    relation: "partner",
    between: /^(?:与|和|同|携手|联合|联手)$/,
    after: /^[^，,。；;]{0,12}(?:签署|签订|签约|合作|达成|联合|携手|共同|开展)/,
  },
  {
    relation: "subsidiary",
    between: /^(?:旗下|下属|控股|全资|的?子公司|旗下的?|旗下公司的?|全资子公司|控股子公司)+$/,
    reversed: true,
  },
  {
    relation: "underwriter",
    between: /^[^。]{0,60}(?:辅导机构|辅导券商|保荐机构|保荐人|主承销商)(?:为|是|系)$/,
    reversed: true,
  },
  { relation: "competitor", between: /^(?:的?(?:竞争对手|对手|劲敌))(?:是|为)?$/ },
];

/** Relations of organisations that a sentence states between them. */
export function relationsOfSentence(sentence: Sentence): FoundRelation[] {
  const organizations = sentence.mentions.filter((mention) => isOrganization(mention) && !isCited(sentence, mention));
  return organizations.flatMap((first, i) => {
    const second = organizations[i + 1];
    return second && first.form !== second.form ? relationBetween(sentence, first, second) : [];
  });
}

/** What is denied, given up or only planned ties nobody. */
const NEGATED = /未|没有|否认|不再|拒绝|终止|取消|放弃|不会|并非|拟|打算|计划|有意|考虑|洽谈|承诺/;

function relationBetween(sentence: Sentence, first: Mention, second: Mention): FoundRelation[] {
  const text = sentence.block.simplified;
  const between = text.slice(first.end, second.start);
  const after = text.slice(second.end, Math.min(sentence.end, second.end + 24));
  const pattern = PATTERNS.find(
    (candidate) => candidate.between.test(between) && (candidate.after?.test(after) ?? true),
  );
  if (!pattern || NEGATED.test(between)) return [];
  if (pattern.relation === "underwriter" && first.kind !== "company") return [];
  const [subject, object] = pattern.reversed ? [second, first] : [first, second];
  const quote = quoteOf(sentence.block, clausesAround(sentence, { start: first.start, end: second.end }));
  return [{ subject: subject.form, relation: pattern.relation, object: object.form, quote }];
}

/** Behind an investor: 蓝岭资本|领投, 蓝岭资本、穗丰资本|等跟投. */
const INVESTS =
  /^(?:[、,，和与及][^，,。；;]{0,24})?(?:等[^，,。；;]{0,6})?(?:领投|跟投|参投|投资(?!者|人|方|机构|银行|部))/;
/** Before investors that are listed: 投资方包括|蓝岭资本. */
const INVESTORS = /(?:[投出]?资方|投资者|投资人|股东)(?:包括|包含|为|有|是)[^，,。；;]{0,40}$/;
/** What makes it an investment in a company, and not in a film or a plant. */
const OF_SHARES = /融资|轮|股权|股份|增资|战略投资/;
/** Behind the word for it stands what is acquired: 收购了|云岚鲜生37%的股权. */
const ACQUIRES = /^(?:收购|并购|买下|吸收合并|全资收购)/;
const BOUGHT = /(?:收购|并购|买下|吸收合并)了?[^，,。；;]{0,16}$/;

/** Who invests in, or acquires, the company that an event is about, or is acquired by it. */
export function relationsOfDeals(events: readonly FoundEvent[]): FoundRelation[] {
  return events.flatMap(({ type, status, trigger, participants, quote }) => {
    const [subject, ...others] = participants.filter(({ kind }) => kind === "company");
    if (!subject || status !== "reported" || NEGATED.test(quote)) return [];
    return others.flatMap(({ form }): FoundRelation[] => {
      const at = quote.indexOf(form);
      if (at < 0) return [];
      const [before, after] = [quote.slice(0, at), quote.slice(at + form.length)];
      if (type === "funding" && OF_SHARES.test(quote) && (INVESTS.test(after) || INVESTORS.test(before)))
        return [{ subject: form, relation: "investor", object: subject.form, quote }];
      const isBought = type === "acquisition" && ACQUIRES.test(trigger) && BOUGHT.test(before);
      return isBought ? [{ subject: subject.form, relation: "acquirer", object: form, quote }] : [];
    });
  });
}

/** What stands between two that do something together, and not side by side in a list. */
const TOGETHER = /^[^、]{0,24}(?:与|和|同|携手|联合|联手|跟)[^、]{0,12}$/;

/** Those that an event of partnership names as doing it together. */
export function relationsOfEvents(events: readonly FoundEvent[]): FoundRelation[] {
  return events.flatMap(({ type, status, participants, quote }) => {
    const [first, second] = participants.filter(({ kind }) => kind === "company");
    if (type !== "partnership" || !first || !second || status === "denied" || status === "planned") return [];
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
