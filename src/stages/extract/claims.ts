import { parseEdtf, type Edtf } from "../../model/edtf.ts";
import type { OwnLexicon } from "../../model/own-lexicon.ts";
import type { FoundClaim, Mention } from "../../model/stages.ts";
import type { Span } from "../../model/text.ts";
import type { Amount } from "./amounts.ts";
import { clauseOf, leadOf, clausesAround, isCited, namesCompanyAgain, quoteOf, type Sentence } from "./clauses.ts";
import { isHolder, isOblique } from "./events/participants.ts";
import { isCompared, isTelling, within } from "./events/tellings.ts";

/** Values that sources may disagree on: the words right before an amount, and the units that it may have. */
const ATTRIBUTES: readonly {
  readonly attribute: string;
  readonly before: RegExp;
  readonly after?: RegExp;
  readonly units: RegExp;
}[] = [
  { attribute: "valuation", before: /估值[^，,。；;]{0,10}$/, units: /^[A-Z]{3}$/ },
  { attribute: "valuation", before: /按照?$/, after: /^的?(?:投前|投后)?估值/, units: /^[A-Z]{3}$/ },
  {
    attribute: "funding-total",
    before:
      /(?:(?:累计|总计|共计|公开|至今|已|总)[^，,。；;]{0,6}(?:融资|募资)(?:总额|额|金额)?|(?:融资|募资)(?:总额|累计))[^，,。；;]{0,8}$/,
    units: /^[A-Z]{3}$/,
  },
  { attribute: "funding", before: /(?:融资|募资)(?:额|金额)?(?:达|为|约|近|超过?|逾)?$/, units: /^[A-Z]{3}$/ },
  { attribute: "funding", before: /(?:完成|获得)了?$/, after: /^的?[^，,。；;]{0,4}融资/, units: /^[A-Z]{3}$/ },
  { attribute: "stake", before: /(?:持股|股份|股权)(?:比例)?[^，,。；;]{0,8}$/, units: /^%$/ },
  { attribute: "stake", before: /(?:收购|受让|持有|取得)[^，,。；;]{0,20}$/, after: /^的?(?:股份|股权)/, units: /^%$/ },
  {
    attribute: "laid-off",
    before: /(?:裁员|裁减|裁掉|被裁|解雇|遣散)[^，,。；;]{0,4}$/,
    units: /^人$/,
  },
  { attribute: "revenue", before: /(?:营收|营业收入|总收入|(?<!合约)销售额)[^，,。；;]{0,14}$/, units: /^[A-Z]{3}$/ },
  { attribute: "net-profit", before: /(?<!扣非|经常性损益的?后?的?)净利润[^，,。；;]{0,12}$/, units: /^[A-Z]{3}$/ },
  { attribute: "research-spending", before: /(?:研发投入|研发费用)[^，,。；;]{0,10}$/, units: /^[A-Z]{3}$/ },
  { attribute: "market-value", before: /市值[^，,。；;]{0,12}$/, units: /^[A-Z]{3}$/ },
  { attribute: "market-share", before: /(?:市场份额|市占率|市场占比)[^，,。；;]{0,8}$/, units: /^%$/ },
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
  const { block, clauses } = sentence;
  return clauses.flatMap((clause) => {
    const text = block.simplified.slice(clause.start, clause.end);
    if (!text.includes("轮")) return [];
    return Array.from(text.matchAll(ROUND)).flatMap(({ 0: round, index }) => {
      const lead = text.slice(0, index);
      const place = { start: clause.start + index, end: clause.start + index + round.length };
      const asOf =
        enumeratedDate(sentence, { start: clause.start, end: place.start }) ?? dateOf(sentence, place, "round");
      const subject = asOf ? subjectOf(sentence, place, carried) : null;
      if (!asOf || !subject || !CLOSED.test(lead) || NO_VALUE.test(lead) || /[未没]/.test(lead)) return [];
      const quote = quoteOf(
        block,
        clausesAround(sentence, { start: Math.min(subject.start, place.start), end: place.end }),
      );
      const value = round.replace(/\s/g, "");
      return [
        {
          subject: subject.form,
          attribute: "round",
          value,
          unit: null,
          asOf,
          quote: sentence.mentions.includes(subject) ? quote : quoteOf(block, clause),
        },
      ];
    });
  });
}

/** 在2021年、2023年接连完成: what several dates are given for happened from the first to the last. */
function enumeratedDate(sentence: Sentence, span: Span): Edtf | null {
  const dates = within(sentence.dates, span).filter(isTelling);
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last || first === last) return null;
  const between = sentence.block.simplified.slice(first.end, last.start);
  if (!/^(?:[、和与及]|以及)$/.test(between)) return null;
  return parseEdtf(`${first.date.slice(0, 4)}/${last.date.slice(0, 4)}`);
}

function claimsOfAmounts(sentence: Sentence, carried: Mention | null, own: OwnLexicon["claims"]): FoundClaim[] {
  return sentence.amounts.flatMap((amount) => {
    if (amount.to !== null || amount.qualifier === "several" || isListed(sentence, amount)) return [];
    const attribute = attributeOf(sentence, amount, own);
    const subject = isOfHeld(attribute)
      ? heldBefore(sentence, amount, () => (attribute === "stake" ? null : subjectOf(sentence, amount, carried)))
      : subjectOf(sentence, amount, carried);
    if (!attribute || !subject) return [];
    const isOfLength = LENGTH_OF_TIME.test(leadOf(sentence, amount));
    const asOf = isOfLength ? lastDateBefore(sentence, amount) : dateOf(sentence, amount, attribute);
    if (asOf === null && (isOfLength || BYGONE.test(leadOf(sentence, amount)))) return [];
    const quote = quoteOf(
      sentence.block,
      clausesAround(
        sentence,
        subject.end <= amount.start && sentence.mentions.includes(subject)
          ? { start: subject.start, end: amount.end }
          : amount,
      ),
    );
    return [
      {
        subject: subject.form,
        attribute: isOfLength && attribute === "funding" ? "funding-total" : attribute,
        value: amount.value,
        unit: amount.unit,
        asOf,
        quote,
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

/** The company whose shares are meant: behind the verb, or right before the amount; where there is no verb, that of `orElse`. */
function heldBefore(sentence: Sentence, amount: Span, orElse: () => Mention | null): Mention | null {
  const { block, mentions, start } = sentence;
  const verb = Array.from(block.simplified.slice(start, amount.start).matchAll(HOLDS)).at(-1);
  const before = mentions.filter(({ kind, end }) => kind === "company" && end <= amount.start);
  const near = before.at(-1);
  if (near && amount.start - near.end <= 1) return near;
  if (!verb) return orElse();
  const from = start + verb.index + verb[0].length;
  return before.findLast((company) => company.start >= from && !isHolder(sentence, company)) ?? null;
}

/** 估值一度达, 曾按120亿元的估值: what was so at some time that nothing tells. */
const BYGONE = /曾|一度|此前|之前|当时|彼时|最高时|峰值/;

/** 18个月|融资47亿元: what a length of time brought; at its end it was so, and when that was stands further up or nowhere. */
const LENGTH_OF_TIME =
  /(?<![\d〇○零一二三四五六七八九十第])(?:\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个月|年|天|周)(?:内|里|间|来)?[^，,。；;\d]{0,8}$/;

function lastDateBefore({ dates }: Sentence, amount: Span): Edtf | null {
  return dates.findLast((date) => isTelling(date) && date.end <= amount.start)?.date ?? null;
}

/** An amount behind these says by how much a value changed, not what it is. */
const CHANGE = /(?:增加|增长|减少|下降|下滑|上升|提高|降低|蒸发|缩水|增|降|减|亏损)了?(?:约|近|超过?)?$/;

/** What may be, is promised or asked for is no value; nor is one of several (分别为), the end of a range, or another's. */
const NO_VALUE =
  /可能|预计|预期|或将|有望|拟|计划|承诺|目标|争取|如果|分别|依次|新增|业务[^，,。；;]{0,4}收入|(?:帮助|协助)[^，,。；;]*|\d[十百千万亿]*[元美]*[至到~—-]$/;

function attributeOf(sentence: Sentence, amount: Amount, own: OwnLexicon["claims"]): string | null {
  const { block, start, end } = sentence;
  const before = block.simplified.slice(Math.max(start, amount.start - 30), amount.start);
  if (CHANGE.test(before) || NO_VALUE.test(leadOf(sentence, amount))) return null;
  const after = block.simplified.slice(amount.end, Math.min(end, amount.end + 16));
  const found = ATTRIBUTES.find(
    (candidate) =>
      candidate.units.test(amount.unit) && candidate.before.test(before) && (candidate.after?.test(after) ?? true),
  );
  return ownAttributeOf(before, amount.unit, own) ?? found?.attribute ?? null;
}

/** How far before its value a word of a person's own attribute may stand. */
const MAX_GAP = 10;
const UNITS = { money: /^[A-Z]{3}$/, percent: /^%$/, shares: /^股$/, people: /^人$/ } as const;

function ownAttributeOf(before: string, unit: string, own: OwnLexicon["claims"]): string | null {
  for (const [attribute, known] of Object.entries(own)) {
    if (!UNITS[known.unit].test(unit)) continue;
    const at = Math.max(...known.before.map((word) => endOf(before, word)));
    if (at >= 0 && before.length - at <= MAX_GAP && !/[，,。；;]/.test(before.slice(at))) return attribute;
  }
  return null;
}

/** Where a word stands last in a text: the offset behind it; -1 where it does not. */
function endOf(text: string, word: string): number {
  const at = text.lastIndexOf(word);
  return at < 0 ? -1 : at + word.length;
}

/** Right before its value a company is whose value it is: 和|燧原科技|160亿元估值. */
const MAX_NEAR = 6;

/** The company that the nearest clause is about, up to an amount or a name; none where that is not clear. */
export function subjectOf(sentence: Sentence, amount: Span, carried: Mention | null): Mention | null {
  const { block, mentions, clauses } = sentence;
  const before = mentions.filter((mention) => mention.kind === "company" && mention.end <= amount.start);
  for (const clause of clauses.filter(({ start }) => start < amount.start).toReversed()) {
    const named = within(before, clause);
    const first = named.find((mention) => !isHolder(sentence, mention)) ?? named[0];
    if (first && named.every((mention) => isCited({ ...clause, block }, mention))) return carried;
    if (first && isSubject(sentence, clause, first, amount)) return first;
    if (first && block.simplified.charAt(first.end) === "、") return null;
    if (namesCompanyAgain(block.simplified.slice(clause.start, amount.start))) return carried;
  }
  return before.length > 0 ? null : carried;
}

function isSubject(sentence: Sentence, clause: Span, company: Mention, amount: Span): boolean {
  if (sentence.block.simplified.charAt(company.end) === "、") return false;
  return amount.start - company.end <= MAX_NEAR || !isOblique(sentence, clause, company);
}

/** Attributes of a period, whose date holds for all that an enumeration gives: 2023年营收…,净利润…. */
const PERIODIC = /^(?:revenue|net-profit|research-spending|market-share)$/;
/** What may follow a date in a clause that is nothing but a date: 2024年上半年|里. */
const AFTER_DATE = /^[里间末底初内时中起来]{0,2}[，,；;]?$/;
/** A date of the same clause, or one that opens the sentence for all of it: 2024年上半年,营收…. */
function dateOf(sentence: Sentence, amount: Span, attribute: string): Edtf | null {
  const { block, dates, clauses } = sentence;
  const before = dates.filter((date) => isTelling(date) && !isCompared(sentence, date) && date.end <= amount.start);
  if (PERIODIC.test(attribute)) return before.findLast(({ date }) => !isDay(date))?.date ?? null;
  const clause = clauseOf(sentence, amount);
  const opening = clauses[0]?.end ?? 0;
  const near = before.filter(
    ({ start, end }) =>
      start >= (clause?.start ?? 0) || (end <= opening && AFTER_DATE.test(block.simplified.slice(end, opening))),
  );
  return near.at(-1)?.date ?? null;
}

/** A day is when a value of a period was made known. */
function isDay(date: Edtf | null): boolean {
  return date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date);
}
