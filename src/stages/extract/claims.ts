import type { Edtf } from "../../model/edtf.ts";
import type { FoundClaim, Mention } from "../../model/stages.ts";
import type { Amount } from "./amounts.ts";
import { clausesAround, quoteOf, type Sentence } from "./clauses.ts";
import { isTelling } from "./events/tellings.ts";

/** Values that sources may disagree on: the words right before an amount, and the units that it may have. */
const ATTRIBUTES: readonly {
  readonly attribute: string;
  readonly before: RegExp;
  readonly after?: RegExp;
  readonly units: RegExp;
}[] = [
  { attribute: "valuation", before: /估值[^，。；]{0,10}$/, units: /^[A-Z]{3}$/ },
  { attribute: "valuation", before: /按照?$/, after: /^的?(?:投前|投后)?估值/, units: /^[A-Z]{3}$/ },
  {
    attribute: "funding-total",
    before: /(?:累计|总计|共计|公开)?(?:融资|募资)(?:总额|额|金额)?[^，。；]{0,8}$/,
    units: /^[A-Z]{3}$/,
  },
  { attribute: "funding", before: /(?:完成|获得)了?$/, after: /^的?[^，。；]{0,4}融资/, units: /^[A-Z]{3}$/ },
  { attribute: "stake", before: /(?:持股|股份|股权)(?:比例)?[^，。；]{0,8}$/, units: /^%$/ },
  { attribute: "stake", before: /(?:收购|受让|持有|取得)[^，。；]{0,20}$/, after: /^的?(?:股份|股权)/, units: /^%$/ },
  {
    attribute: "laid-off",
    before: /(?:裁员|裁减|裁掉|被裁|解雇|遣散)[^，。；]{0,4}$/,
    units: /^人$/,
  },
  { attribute: "revenue", before: /(?:营收|营业收入|总收入|销售额)[^，。；]{0,14}$/, units: /^[A-Z]{3}$/ },
  { attribute: "net-profit", before: /净利润[^，。；]{0,12}$/, units: /^[A-Z]{3}$/ },
  { attribute: "research-spending", before: /(?:研发投入|研发费用)[^，。；]{0,10}$/, units: /^[A-Z]{3}$/ },
  { attribute: "market-value", before: /市值[^，。；]{0,12}$/, units: /^[A-Z]{3}$/ },
  { attribute: "market-share", before: /(?:市场份额|市占率|市场占比)[^，。；]{0,8}$/, units: /^%$/ },
];

/** The values a sentence gives of the company that it speaks of. */
export function findClaims(sentence: Sentence, carried: Mention | null): FoundClaim[] {
  return sentence.amounts.flatMap((amount) => {
    const attribute = attributeOf(sentence, amount);
    const subject = subjectOf(sentence, amount) ?? carried;
    if (!attribute || !subject) return [];
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
        attribute,
        value: amount.value,
        unit: amount.unit,
        asOf: dateOf(sentence, amount, attribute),
        quote,
      },
    ];
  });
}

/** An amount behind these says by how much a value changed, not what it is. */
const CHANGE = /(?:增加|增长|减少|下降|下滑|上升|提高|降低|蒸发|缩水|增|降|减|亏损)了?(?:约|近|超过?)?$/;

function attributeOf({ block, start, end }: Sentence, amount: Amount): string | null {
  const before = block.simplified.slice(Math.max(start, amount.start - 30), amount.start);
  if (CHANGE.test(before)) return null;
  const after = block.simplified.slice(amount.end, Math.min(end, amount.end + 16));
  const found = ATTRIBUTES.find(
    (candidate) =>
      candidate.units.test(amount.unit) && candidate.before.test(before) && (candidate.after?.test(after) ?? true),
  );
  return found?.attribute ?? null;
}

function subjectOf({ mentions }: Sentence, amount: Amount): Mention | null {
  return mentions.filter((mention) => mention.kind === "company" && mention.end <= amount.start).at(-1) ?? null;
}

/** Attributes of a period, whose date holds for all that an enumeration gives: 2023年营收…,净利润…. */
const PERIODIC = /^(?:revenue|net-profit|research-spending|market-share)$/;
/** How much may follow a date in a clause that is nothing but a date: 2024年上半年|里. */
const MAX_AFTER_DATE = 2;

/** A date of the same clause, or one that opens the sentence for all of it: 2024年上半年,营收…. */
function dateOf({ dates, clauses }: Sentence, amount: Amount, attribute: string): Edtf | null {
  const before = dates.filter((date) => isTelling(date) && date.end <= amount.start);
  if (PERIODIC.test(attribute)) return before.at(-1)?.date ?? null;
  const clause = clauses.find(({ start, end }) => amount.start >= start && amount.end <= end);
  const opening = clauses[0]?.end ?? 0;
  const near = before.filter(
    ({ start, end }) => start >= (clause?.start ?? 0) || (end <= opening && end >= opening - MAX_AFTER_DATE),
  );
  return near.at(-1)?.date ?? null;
}
