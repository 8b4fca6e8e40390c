import type { Mention, SegmentedBlock } from "../../model/stages.ts";
import type { Span } from "../../model/text.ts";
import type { Amount } from "./amounts.ts";
import type { DateMention } from "./dates.ts";

/** A sentence with everything that was found in it; offsets are within the block. */
export interface Sentence extends Span {
  readonly block: SegmentedBlock;
  readonly clauses: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  readonly amounts: readonly Amount[];
}

/** What was found in a block, each list in the order of the text. */
export type Findings = Pick<Sentence, "mentions" | "dates" | "amounts">;

/** The sentences of a block, each with its part of what was found in the block; the first begins at `from`. */
export function sentencesOf(
  block: SegmentedBlock,
  { mentions, dates, amounts }: Findings,
  from = leadInLength(block),
): Sentence[] {
  const mentionsIn = takeInOrder(mentions);
  const datesIn = takeInOrder(dates);
  const amountsIn = takeInOrder(amounts);
  return block.sentences.map(({ start, end }) => {
    const span = { start: start === 0 ? from : start, end };
    const named = mentionsIn(span);
    return {
      ...span,
      block,
      clauses: splitClauses(block.simplified, span.start, end, named),
      mentions: named,
      dates: datesIn(span),
      amounts: amountsIn(span),
    };
  });
}

/** 新华社北京4月1日电(记者某某), 《科创板日报》3月23日讯: how a report opens, before its first sentence. */
const LEAD_IN =
  /^(?:[〔【［\[][^〔〕【】\[\]，。]{0,8}(?:记者|编译|特派员)[^〔〕【】\[\]，。]{1,24}[〕】］\]]|(?:[（(【]?[《]?[\p{Script=Han}\p{L}]{2,12}[》]?[^，。；]{0,8}?\d{1,2}(?:月\d{1,2})?日(?:电|讯|消息)[)）】]?)|[\p{Script=Han}]{2,8}讯(?=\s*[（(][^）)]{0,12}(?:记者|通讯员)))\s*(?:[（(](?:[^）)]{0,12}(?:记者|通讯员)[^）)]{0,30}|[^）)]{1,12})[）)])?[:：]?\s*/u;
const MAX_LEAD_IN = 80;

/** How long the opening of a report is, before its first sentence; 0 where there is none. */
export function leadInLength({ simplified }: SegmentedBlock): number {
  return LEAD_IN.exec(simplified.slice(0, MAX_LEAD_IN))?.[0].length ?? 0;
}

/** Hands out ordered spans to ordered sentences in one pass. */
function takeInOrder<T extends Span>(spans: readonly T[]): (sentence: Span) => T[] {
  let next = 0;
  return ({ start, end }) => {
    const from = next;
    while (next < spans.length && (spans[next]?.start ?? end) < end) next++;
    return spans.slice(from, next).filter((span) => span.start >= start && span.end <= end);
  };
}

/** Within brackets a comma does not cut, unless they are longer than this. */
const MAX_BRACKETS = 60;

/**
 * Where a sentence may be cut, and the brackets within which it is not; 1,000 has no such comma, 融资,2022年 has one. A
 * colon cuts where speech begins.
 */
const CUT_OR_BRACKET =
  /[，；;(（]|,(?!\d)|(?<!\d),|(?<=表示|[称说道]|指出|认为|介绍|强调|透露|回应|提醒|公告|消息|决定)[：:]|[：:](?=[“「‘])/g;

/**
 * Cuts a sentence at commas, semicolons and where speech begins; those of numbers, of names (Inc.), of brackets, and the list comma 、
 * do not cut.
 */
function splitClauses(text: string, from: number, to: number, names: readonly Span[]): Span[] {
  const clauses: Span[] = [];
  let start = from;
  let closing = -1;
  CUT_OR_BRACKET.lastIndex = from;
  for (let found = CUT_OR_BRACKET.exec(text); found && found.index < to; found = CUT_OR_BRACKET.exec(text)) {
    const at = found.index;
    if (at <= closing || names.some((name) => at > name.start && at < name.end)) continue;
    if (found[0] === "(" || found[0] === "（") {
      closing = at + text.slice(at, at + MAX_BRACKETS).search(/[)）]/);
      continue;
    }
    clauses.push({ start, end: at });
    start = at + 1;
  }
  if (start < to) clauses.push({ start, end: to });
  return clauses;
}

/** The clause within which a span stands. */
export function clauseOf({ clauses }: Pick<Sentence, "clauses">, { start, end }: Span): Span | undefined {
  return clauses.find((clause) => start >= clause.start && end <= clause.end);
}

/** The simplified words of a clause up to a span within it. */
export function leadOf(sentence: Pick<Sentence, "block" | "clauses">, span: Span): string {
  return sentence.block.simplified.slice(clauseOf(sentence, span)?.start ?? span.start, span.start);
}

const BRACKETS = /[（(][^（()）]*[）)]/g;

/**
 * The simplified words from one offset to another but for those in brackets; null where they are more than `most` characters
 * or of more than one clause.
 */
export function betweenWithoutBrackets(
  { simplified }: SegmentedBlock,
  from: number,
  to: number,
  most: number,
): string | null {
  const between = simplified.slice(from, to).replace(BRACKETS, "");
  return between.length <= most && !/[，,。；;]/.test(between) ? between : null;
}

/** Whether a mention names a company or an institution. */
export function isOrganization({ kind }: Mention): boolean {
  return kind === "company" || kind === "institution";
}

const CITED_BEFORE = /(?:据|根据|援引|引用|来自|查询|通过)$/;
/** Not 某公司|披露的年报显示: that is its own. */
const CITED_AFTER =
  /^(?![^，,。；;]{0,8}(?:公布|发布|披露)的[^，,。；;]{0,10}(?:[年季中]报|财报|业绩|招股))(?:(?:通|上|里|的?(?:数据|官网|资料|统计|信息|报告|消息))*(?:显示|数据|统计|报道|披露的|记录|没有|查询)|[^，,。；;]{0,8}(?:公布|发布|披露)的[^，,。；;]{0,10}显示)/;

/** 经|某某事务所|审计, 受|某某公司|委托: who did something with what is told. */
const ENGAGED_BEFORE = /[经受由]$/;
const ENGAGED_AFTER = /^(?:独立)?(?:审计|审阅|评估|测算|核查|鉴证|委托|鉴定)(?=[，,后的]|$)/;

/** 华泰证券|研究员沈娟: who has a view on others. */
const ANALYST = /^的?[^，,。；;、与和]{0,8}(?:分析师|研究员|经济学家|策略师)/;

/** Whether a name is there as the source of what the sentence says: 据|天眼查, 天眼查|显示. */
export function isCited({ block, start: from }: Pick<Sentence, "block" | "start">, { start, end }: Span): boolean {
  const before = block.simplified.slice(Math.max(from, start - 2), start);
  const after = block.simplified.slice(end, end + 24);
  const isEngaged = ENGAGED_BEFORE.test(before) && ENGAGED_AFTER.test(after);
  return isEngaged || CITED_BEFORE.test(before) || CITED_AFTER.test(after) || ANALYST.test(after);
}

/** How a clause names again the company that the text speaks of: 公司, 该公司, 而其, 同时公司. */
const COMPANY_AGAIN =
  /(?:^|[，,、；;：:“"\s])(?:但|而|同时|此外|且|不过|另外?|并且|随后|目前|现在|如今|眼下|此前|后来|当时|彼时|[^，,、；;]{0,6}[年月日])?(?:公司|集团|双方|其(?![中他余实次间后])|它(?!们))|(?:带着?|[把将])(?:公司|企业(?![家级]))|[该本此](?:公司|行(?![业为动程情列])|厂(?!商)|店(?!铺))|这家[^，,。；;]{0,10}(?:公司|企业)|该集团/;

/** Whether a text says something of the company spoken of before, without its name. */
export function namesCompanyAgain(text: string): boolean {
  return COMPANY_AGAIN.test(text);
}

/** The verbatim words of a span without the punctuation and the stray closing marks around it. */
export function quoteOf(block: SegmentedBlock, { start, end }: Span): string {
  const text = block.text.slice(start, end).trim();
  return text
    .replace(/^[，,；;、。)）」』]+/, "")
    .replace(/(?<![，,；;、：:])[，,；;、：:]+$/, "")
    .trim();
}

/** The clauses that a span touches, as one span. */
export function clausesAround(sentence: Sentence, { start, end }: Span): Span {
  const touched = sentence.clauses.filter((clause) => clause.start < end && clause.end > start);
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}
