import { parseEdtf, type Edtf } from "../../model/edtf.ts";
import type { OwnLexicon } from "../../model/own-lexicon.ts";
import type { FoundClaim, Mention } from "../../model/stages.ts";
import type { Span } from "../../model/text.ts";
import type { Amount } from "./amounts.ts";
import { clauseOf, leadOf, clausesAround, isCited, namesCompanyAgain, quoteOf, type Sentence } from "./clauses.ts";
import { isHolder, isOblique } from "./events/bystanders.ts";
import { besides, isCompared, isDay, isTelling } from "./events/dated.ts";
import { within } from "./events/spans.ts";

const MONEY = /^[A-Z]{3}$/;
const PERCENT = /^%$/;
const PEOPLE = /^人$/;
/** What may stand between a word for a value and the value. */
const UP_TO = "[^，,。；;]{0,10}$";

/** Values that sources may disagree on: the words right before an amount, and the units that it may have. */
const ATTRIBUTES: readonly {
  readonly attribute: string;
  readonly before: RegExp;
  readonly after?: RegExp;
  readonly units: RegExp;
  /** A loss is a profit below nothing. */
  readonly sign?: -1;
}[] = [
  { attribute: "valuation", before: new RegExp(`估值${UP_TO}`), units: MONEY },
  { attribute: "valuation", before: /按照?$/, after: /^的?(?:投前|投后)?估值/, units: MONEY },
  {
    attribute: "funding-total",
    before:
      /(?:(?:累计|总计|共计|公开|至今|已|总)[^，,。；;]{0,6}(?:融资|募资)(?:总额|额|金额)?|(?:融资|募资)(?:总额|累计))[^，,。；;]{0,8}$/,
    units: MONEY,
  },
  { attribute: "funding", before: /(?:融资|募资)(?:额|金额)?(?:达|为|约|近|超过?|逾)?$/, units: MONEY },
  {
    attribute: "funding",
    before: /(?:完成|获得?|拿到)[^，,。；;]{0,24}$/,
    after: /^的?[^，,。；;]{0,6}(?:融资|战略投资|天使|[A-Z]\+?轮)/,
    units: MONEY,
  },
  { attribute: "stake", before: /(?:持股|股份|股权)(?:比例)?[^，,。；;]{0,8}$/, units: PERCENT },
  {
    attribute: "stake",
    before: /(?:收购|受让|持有|取得)[^，,。；;]{0,20}$/,
    after: /^的?(?:股份|股权)/,
    units: PERCENT,
  },
  {
    attribute: "laid-off",
    before: /(?:裁员|裁减|裁掉|被裁|解雇|遣散|(?:精简|优化|资遣|裁撤)(?:员工|人员|人力)?)[^，,。；;]{0,4}$/,
    units: PEOPLE,
  },
  {
    attribute: "employees",
    before:
      /(?<!分流|安置|培训|招聘|新增|精简|优化|资遣|涉及|影响|波及|[裁减辞])(?:员工|职工|雇员)(?:总数|人数|数量)?(?!持股)[^，,。；;的]{0,6}$/,
    units: PEOPLE,
  },
  {
    attribute: "employees",
    before: /(?:拥有|现有|共有|雇用|雇佣)(?:全职)?$/,
    after: /^(?:名|位)?(?:员工|职工|雇员)/,
    units: PEOPLE,
  },
  {
    attribute: "revenue",
    before: /(?:营收|营业(?:总?收入|额)|总(?:净)?收入|实现收入|(?:^|[的，,、；;期年月度])收入)(?!占)[^，,。；;]{0,14}$/,
    units: MONEY,
  },
  { attribute: "revenue", before: /年(?:度|全年)?[^，,。；;]{0,6}(?<!合约)销售额[^，,。；;]{0,8}$/, units: MONEY },
  {
    attribute: "net-profit",
    before:
      /(?<!每股|累计|合计|共计|虚增|减少|扩大)(?:净利润?)?(?<!扣非|经常性损益的?后?的?)[净由转]?亏损?(?:额|了)?(?:分别)?(?:达到?|约为?|近|超过?|逾|高达|为)?$/,
    units: MONEY,
    sign: -1,
  },
  {
    attribute: "net-profit",
    before: /(?<!扣非|经常性损益的?后?的?|虚增)(?:净利润?|税后纯益)(?!率)[^，,。；;亏]{0,12}$/,
    units: MONEY,
  },
  { attribute: "research-spending", before: /(?:研发投入|研发费用)[^，,。；;]{0,10}$/, units: MONEY },
  { attribute: "total-assets", before: /(?<!净)(?:资产总额|总资产|资产规模)[^，,。；;]{0,8}$/, units: MONEY },
  { attribute: "liabilities", before: /(?<!有息|净)(?:负债总额|总负债|负债合计)[^，,。；;]{0,8}$/, units: MONEY },
  { attribute: "registered-capital", before: /注册资(?:本|金)(?:金|额)?(?:为|达|仅|约|人民币)*$/, units: MONEY },
  { attribute: "market-value", before: /市值[^，,。；;]{0,12}$/, units: MONEY },
  { attribute: "market-share", before: /(?:市场份额|市占率|市场占比)[^，,。；;]{0,8}$/, units: PERCENT },
  { attribute: "market-share", before: /以$/, after: /^的(?:市场份额|市占率|份额)/, units: PERCENT },
];

/** The values a sentence gives of the company that it speaks of; ranges and 数十亿元 are no values to compare. */
export function findClaims(sentence: Sentence, carried: Mention | null, own: OwnLexicon["claims"] = {}): FoundClaim[] {
  return [...claimsOfAmounts(sentence, carried, own), ...claimsOfRounds(sentence, carried)];
}

/** A round of funding with its name, which is a value as others are: articles differ in what they call it, and when it was. */
const ROUND = /(?:天使|种子|Pre-?[A-H]|(?<![A-Za-z])[A-H]\+*)\s?轮/g;
/** 完成|A轮: it is told to have been closed. */
const CLOSED = /完成|获|进行|拿到/;

function claimsOfRounds(sentence: Sentence, carried: Mention | null): FoundClaim[] {
  return sentence.clauses.flatMap((clause) => {
    const text = sentence.block.simplified.slice(clause.start, clause.end);
    return Array.from(text.matchAll(ROUND)).flatMap(({ 0: round, index }) => {
      const lead = text.slice(0, index);
      const place = { start: clause.start + index, end: clause.start + index + round.length };
      if (!CLOSED.test(lead) || NO_VALUE.test(lead) || /[未没]/.test(lead)) return [];
      const asOf =
        enumeratedDate(sentence, { start: clause.start, end: place.start }) ?? dateOf(sentence, place, "round");
      const subject = asOf && subjectOf(sentence, place, carried);
      const value = round.replace(/\s/g, "");
      if (!subject) return [];
      const quote = quoteFor(sentence, subject, place);
      return [{ subject: subject.form, attribute: "round", value, unit: null, asOf, quote }];
    });
  });
}

/** The clauses from where the subject is named, if it is before the value, to the value. */
function quoteFor(sentence: Sentence, subject: Mention, place: Span): string {
  const isNamed = sentence.mentions.includes(subject) && subject.end <= place.start;
  const span = isNamed ? { start: subject.start, end: place.end } : place;
  return quoteOf(sentence.block, clausesAround(sentence, span));
}

/** 在2021年、2023年接连完成: what several dates are given for happened from the first to the last. */
function enumeratedDate(sentence: Sentence, span: Span): Edtf | null {
  const dates = within(sentence.dates, span).filter(isTelling);
  const [first] = dates;
  const last = first && besides(sentence, first, dates).at(-1);
  return !last || first === last ? null : parseEdtf(`${first.date.slice(0, 4)}/${last.date.slice(0, 4)}`);
}

/** 数十亿元, 不超过18亿元: how much it is remains open. */
const NO_SIZE: ReadonlySet<string | null> = new Set(["several", "up-to", "under"]);

function claimsOfAmounts(sentence: Sentence, carried: Mention | null, own: OwnLexicon["claims"]): FoundClaim[] {
  return sentence.amounts.flatMap((amount) => {
    if (amount.to !== null || NO_SIZE.has(amount.qualifier) || isListed(sentence, amount)) return [];
    const { attribute, sign = 1 } = attributeOf(sentence, amount, own) ?? { attribute: null };
    const subject = isOfHeld(attribute)
      ? heldBefore(sentence, amount, () => (attribute === "stake" ? null : subjectOf(sentence, amount, carried)))
      : subjectOf(sentence, amount, carried);
    if (!attribute || !subject) return [];
    const lead = leadOf(sentence, amount);
    const isOfLength = LENGTH_OF_TIME.test(lead);
    const asOf = isOfLength ? lastDateBefore(sentence, amount) : dateOf(sentence, amount, attribute);
    if (asOf === null && (isOfLength || BYGONE.test(lead))) return [];
    return [
      {
        subject: subject.form,
        attribute: isOfLength && attribute === "funding" ? "funding-total" : attribute,
        value: sign * amount.value,
        unit: amount.unit,
        asOf,
        quote: quoteFor(sentence, subject, amount),
      },
    ];
  });
}

/** 4.1亿元、3.6亿元和2.9亿元: values of several years or things, of which it is not said right there which is whose. */
function isListed({ block, amounts }: Sentence, amount: Amount): boolean {
  return amounts.some((other) => {
    const [first, second] = other.start < amount.start ? [other, amount] : [amount, other];
    const between = block.simplified.slice(first.end, second.start);
    return other !== amount && other.unit === amount.unit && /^(?:[、和及与]|以及)[约近超逾]?$/.test(between);
  });
}

/** Values of the company whose shares are held or bought, whoever holds or buys them. */
function isOfHeld(attribute: string | null): boolean {
  return attribute === "stake" || attribute === "valuation";
}

/** 收购|禾川51%的股权, 投资|禾川,估值50亿元: behind these stands whose shares they are. */
const HOLDS = /收购|受让|持有|取得|获得|(?:投资|增资)(?![方人者额机])|入股|增持|减持|转让/g;

/** 获|蓝岭资本3亿元战略投资: who gets the money is whose shares they are. */
const OBTAINS = /(?:获得?|完成|引入|拿到)[^，,。；;]{0,30}$/;

/** The company whose shares are meant: behind the verb, or right before the amount; where there is no verb, that of `orElse`. */
function heldBefore(sentence: Sentence, amount: Span, orElse: () => Mention | null): Mention | null {
  const { block, mentions, start } = sentence;
  const verb = Array.from(block.simplified.slice(start, amount.start).matchAll(HOLDS)).at(-1);
  const before = mentions.filter(({ kind, end }) => kind === "company" && end <= amount.start);
  const near = before.at(-1);
  if (near && amount.start - near.end <= 1) return near;
  if (!verb || OBTAINS.test(block.simplified.slice(start, start + verb.index))) return orElse();
  const from = start + verb.index + verb[0].length;
  return before.findLast((company) => company.start >= from && !isHolder(sentence, company)) ?? null;
}

/** 估值一度达, 曾按120亿元的估值: what was so at some time that nothing tells. */
const BYGONE = /曾|一度|此前|之前|当时|彼时|最高时|峰值|同期/;

/** 18个月|融资47亿元: what a length of time brought; at its end it was so, and when that was stands further up or nowhere. */
const LENGTH_OF_TIME =
  /(?<![\d〇○零一二三四五六七八九十第])(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个月|年|天|周)(?:内|里|间|来)?[^，,。；;\d]{0,8}$/;

function lastDateBefore({ dates }: Sentence, amount: Span): Edtf | null {
  return dates.findLast((date) => isTelling(date) && date.end <= amount.start)?.date ?? null;
}

/** An amount behind these says by how much a value changed, not what it is. */
const CHANGE = /(?:增加|增长|减少|下降|下滑|上升|提高|降低|蒸发|缩水|收窄|扩大|虚增|虚构|增|降|减)了?(?:约|近|超过?)?$/;

/** What may be, is promised or asked for is no value; nor is one of several (分别为), the end of a range, or another's. */
const NO_VALUE =
  /[由从]$|可能|预[计期估]|或将|有望|可望|上看|挑战|力拼|拟|计划|承诺|目标|争取|如果|分别|依次|新增|虚[增构]|累计(?:净?亏损|收入|营收)|合计(?:净?亏损|收入|营收)|[首单当]日|首周|日均|(?:业务|板块|门票|广告|产品|海外|线上|渠道)[^，,。；;]{0,4}(?:收入|营收)|(?:帮助|协助)[^，,。；;]*|\d[十百千万亿]*[元美]*[至到~—-]$/;

function attributeOf(
  sentence: Sentence,
  amount: Amount,
  own: OwnLexicon["claims"],
): { readonly attribute: string; readonly sign?: -1 } | null {
  const { block, start, end } = sentence;
  const before = block.simplified.slice(Math.max(start, amount.start - 30), amount.start);
  if (CHANGE.test(before) || NO_VALUE.test(leadOf(sentence, amount))) return null;
  const after = block.simplified.slice(amount.end, Math.min(end, amount.end + 16));
  const found = ATTRIBUTES.find(
    (candidate) =>
      candidate.units.test(amount.unit) && candidate.before.test(before) && (candidate.after?.test(after) ?? true),
  );
  const attribute = ownAttributeOf(before, amount.unit, own);
  return attribute === null ? (found ?? null) : { attribute };
}

/** How far before its value a word of a person's own attribute may stand. */
const MAX_GAP = 10;
const UNITS = { money: /^[A-Z]{3}$/, percent: /^%$/, shares: /^股$/, people: /^人$/ } as const;

function ownAttributeOf(before: string, unit: string, own: OwnLexicon["claims"]): string | null {
  for (const [attribute, known] of Object.entries(own)) {
    if (!UNITS[known.unit].test(unit)) continue;
    const at = Math.max(
      ...known.before.map((word) => before.lastIndexOf(word) + (before.includes(word) ? word.length : 0)),
    );
    if (at >= 0 && before.length - at <= MAX_GAP && !/[，,。；;]/.test(before.slice(at))) return attribute;
  }
  return null;
}

/** The company that the nearest clause is about, up to an amount or a name; none where that is not clear. */
export function subjectOf(sentence: Sentence, amount: Span, carried: Mention | null): Mention | null {
  const { block, mentions, clauses } = sentence;
  const before = mentions.filter((mention) => mention.kind === "company" && mention.end <= amount.start);
  let isMeant = false;
  for (const clause of clauses.filter(({ start }) => start < amount.start).toReversed()) {
    const named = within(before, clause).filter((mention) => !announces(sentence, clause, mention, before));
    const first = named.find((mention) => !isHolder(sentence, mention)) ?? named[0];
    if (first && named.every((mention) => isCited({ ...clause, block }, mention))) return carried;
    if (first && isSubject(sentence, clause, first)) return first;
    if (first && block.simplified.charAt(first.end) === "、") return null;
    isMeant ||= namesCompanyAgain(block.simplified.slice(clause.start, amount.start));
  }
  return before.length > 0 && !isMeant ? null : carried;
}

/** 保荐人是|甲, 获|甲A轮投资: behind these stands who is not spoken of. */
const NOT_SUBJECT = /(?:[是为系由获]|获得|完成|引入|拿到|收到)$/;

function isSubject(sentence: Sentence, clause: Span, company: Mention): boolean {
  const { simplified } = sentence.block;
  if (simplified.charAt(company.end) === "、" || NOT_SUBJECT.test(simplified.slice(clause.start, company.start)))
    return false;
  return VALUED.test(simplified.slice(company.end, company.end + 8)) || !isOblique(sentence, clause, company);
}

/** 给|云岚鲜生|的估值: right before the word for a value stands whose it is, whatever stands before it. */
const VALUED = /^的?(?:最新)?(?:投[前后])?估值/;

/** 甲|宣布乙裁员340人: whoever makes known what is so of another. */
function announces({ block }: Sentence, { end }: Span, company: Mention, named: readonly Mention[]): boolean {
  const next = named.find(({ start }) => start >= company.end && start < end);
  return (
    next !== undefined &&
    /^[^，,。；;]{0,8}(?:宣布|公告|披露|透露|称|表示)$/.test(block.simplified.slice(company.end, next.start))
  );
}

/** Attributes of a period, whose date holds for all that an enumeration gives: 2023年营收…,净利润…. */
const PERIODIC = /^(?:revenue|net-profit|research-spending|market-share)$/;
/** What may follow a date in a clause that is nothing but a date: 2024年上半年|里, 9月23日|收盘. */
const AFTER_DATE = /^(?:午间)?(?:收盘|发稿|晚间?)?[里间末底初内时中起来]{0,2}[，,；;]?$/;
/** 截至, 截止到: how much may stand before it there. */
const MAX_LEAD = 3;
/** A date of the same clause, or one that is all of a clause before for all that follows up to a semicolon: 2024年上半年,营收…. */
function dateOf(sentence: Sentence, amount: Span, attribute: string): Edtf | null {
  const { block, dates, clauses } = sentence;
  const before = dates.filter((date) => isTelling(date) && !isCompared(sentence, date) && date.end <= amount.start);
  if (PERIODIC.test(attribute)) return before.findLast(({ date }) => date !== null && !isDay(date))?.date ?? null;
  const clause = clauseOf(sentence, amount);
  const near = before.filter(({ start, end }) => {
    const own = clauseOf(sentence, { start, end });
    const isOpening = own && (own === clauses[0] || start - own.start <= MAX_LEAD);
    const isAlone = isOpening && AFTER_DATE.test(block.simplified.slice(end, own.end));
    return own === clause || (isAlone && !/[；;]/.test(block.simplified.slice(end, amount.start)));
  });
  return near.at(-1)?.date ?? null;
}
