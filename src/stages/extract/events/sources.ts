import type { Mention } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { withoutNames } from "../roles/around.ts";
import { speechAt } from "../speech.ts";
import { actorOf } from "./deeds.ts";
import { overlap } from "./spans.ts";
import { speechOf } from "./speakers.ts";
import type { Telling } from "./tellings.ts";
import type { Trigger } from "./triggers.ts";

/** Somebody by whose word a sentence, or the rest of it, is told. */
export interface Source extends Span {
  readonly text: string;
  /** The mention that names them, where one does. */
  readonly mention: Mention | null;
  /** Whether they say what stands before them too: “…。”某某说, …，据某某介绍。 */
  readonly isBehind: boolean;
}

/** 据…报道, 根据…发布的: whose word it is, up to the verb of reporting. */
const ATTRIBUTION =
  /(?<![数证依单票收占论])(?:另据|根据|据)([^，,。；]{2,24}?)(?:的?(?:消息|最新)?(?:报道称|报道|消息|数据显示|显示|介绍|披露|透露|公告|统计|预测|爆料|官网|发布|获悉|了解))/g;

/** 据记者了解: the writer of the article. */
const NOBODY = /^(?:本[报网台刊]|新?京?报?记者|笔者|小编|悉)/;

/** 据接近|某公司的人士, 据某公司|一名专家: somebody who is not named and does not speak for who is. */
const NEAR = /(?:接近|熟悉|了解|靠近)$/;
const SOMEBODY = /[一某多两三\d][名位个]|专家|员工|业主|用户|网友|[分析]师|学者|教授/;
/** 市场分析师|目前: when they say so. */
const WHEN = /(?:目前|此前|日前|近日|最新|今日|昨日|当日|同日)$/;

/** 对于…|某某表示: what somebody else speaks of. */
const SPOKEN_OF = /(?:对于?|针对|关于)[^，,。；]{0,6}$/;
const REACH = 8;

/** Who is named as saying what a sentence says, in the order in which they stand. */
export function sourcesOf(sentence: Sentence, lexicon: Lexicon): Source[] {
  return [...attributionsIn(sentence), ...speakersIn(sentence, lexicon)].sort((a, b) => a.start - b.start);
}

/** By whose word a trigger is told: the last one before it, else one who has said it all when the sentence ends. */
export function sourceFor(
  sentence: Sentence,
  { clause, trigger }: Pick<Telling, "clause" | "trigger">,
  sources: readonly Source[],
): Source | null {
  const isTold = (one: Source) => one.start !== one.mention?.start || isSaid(sentence, one, clause);
  const before = sources.findLast((one) => overlap(one, trigger) || (one.start <= trigger.start && isTold(one)));
  return before ?? sources.find(({ isBehind }) => isBehind) ?? null;
}

/** Somebody who is named as speaking, and how they do. */
export interface Sayer {
  readonly mention: Mention;
  readonly verb: Span;
}

/**
 * Who of those who speak says what is told, where no source is known: the last who speaks before it, on whatever day and
 * occasion, or behind a quotation. A statement is that of who speaks in its own clause; what a body only announces it
 * does by that.
 */
export function sayerFor(
  sentence: Sentence,
  { type, trigger, clause }: Telling,
  sayers: readonly Sayer[],
): Sayer | null {
  const { block, start: from, end: to } = sentence;
  const text = block.simplified;
  const isStatement = type === "statement";
  const speaks = ({ mention, verb }: Sayer) => {
    if (SPOKEN_OF.test(text.slice(Math.max(from, mention.start - REACH), mention.start))) return false;
    if (isStatement) return overlap({ start: mention.start, end: verb.end }, clause);
    if (mention.kind !== "person" && DOES_BY_SAYING.test(text.slice(verb.start, verb.end))) return false;
    const isBefore = verb.end <= trigger.start && !/[；;]/.test(text.slice(verb.end, trigger.start));
    return isBefore && isSaid(sentence, verb, clause);
  };
  const isBehind = ({ mention, verb }: Sayer) =>
    mention.start >= trigger.end &&
    endsWith(text.slice(0, to), verb.end) &&
    quotesBefore(text.slice(from, mention.start));
  return sayers.findLast(speaks) ?? sayers.find(isBehind) ?? null;
}

/**
 * 表示，|裁员500人, 表示|将裁员: whether what a clause tells is what somebody says who speaks before it. Who has said something
 * within their own clause has not said what the next one tells of others: 表示感谢，|云岚鲜生裁员.
 */
function isSaid(sentence: Sentence, verb: Span, clause: Span): boolean {
  const { block } = sentence;
  if (verb.end > clause.start || SPEECH_FOLLOWS.test(block.simplified.slice(verb.end, verb.end + REACH))) return true;
  const next = sentence.clauses.filter(({ start, end }) => start >= verb.end && end <= clause.end);
  return next.every((one) => actorOf(sentence, one) === null);
}
const SPEECH_FOLLOWS = /^[\s“「]*[，,：:“「]/;

/** 宣布|收购, 否认|裁员: a body does so itself, and tells of nothing. */
const DOES_BY_SAYING = /^(?:宣布|否认|承认)$/;

/** Everybody in a sentence who speaks, and every body whose paper says something. */
export function sayersIn(sentence: Sentence, lexicon: Lexicon): Sayer[] {
  const all = new Set(sentence.mentions.map(({ form }) => form));
  return sentence.mentions.flatMap((mention) => {
    const verb = speechOf(sentence, mention, all, lexicon) ?? paperOf(sentence, mention);
    return verb ? [{ mention, verb }] : [];
  });
}

/** 云岚鲜生的|公告显示: what a body has put down says it. */
const PAPER =
  /^(?:的|[^，,。；;：]{0,6}发布的)?(?:最新|澄清)?(?:公告|声明|新闻稿|通报|公开信)[中里]?(?:还|则)?(?:显示|称|指出|披露|表示)/;

function paperOf({ block }: Sentence, { kind, end }: Mention): Span | null {
  const [paper] = (kind === "person" ? null : PAPER.exec(block.simplified.slice(end, end + PAPER_REACH))) ?? [];
  return paper === undefined ? null : { start: end, end: end + paper.length };
}
const PAPER_REACH = 24;

/** 公告称, 在年报中披露: what a company is bound to make known, or does by saying so. */
const BOUND = /公告|声明|披露|公布|通报|[年季财]报|招股|说明书/;
/** 称已|交付三千台, 表示累计|服务万家: how somebody tells of what they have achieved. */
const ACHIEVED = /已|累计|完成|实现|突破|成功|超过/;

/**
 * Whether what somebody says is so by their word alone: a person's; a company's where it is of what it has achieved, and
 * not of what it has decided. What an authority says that it has done, it has done.
 */
export function isMereClaim(sentence: Sentence, { type, trigger }: Telling, { mention, verb }: Sayer): boolean {
  if (mention.kind === "person") return true;
  const said = withoutNames(sentence, { start: verb.end, end: trigger.end });
  const isOfDeeds = type === "results" || ACHIEVED.test(said);
  const manner = sentence.block.simplified.slice(mention.end, verb.end);
  return mention.kind === "company" && isOfDeeds && !BOUND.test(manner);
}

/** 据项目业主|介绍: whether a trigger is the verb of somebody who is not named, nor anybody for whom they speak. */
export function isOfUnnamed({ start, end, type }: Trigger, source: Source | null): boolean {
  if (type !== "statement" || !source || source.mention || !overlap(source, { start, end })) return false;
  return !/^(?:[该本]?公司|集团|双方|其)/.test(source.text);
}

function attributionsIn({ block, mentions, start: from, end: to }: Sentence): Source[] {
  const text = block.simplified.slice(from, to);
  return [...text.matchAll(ATTRIBUTION)].flatMap(({ 0: whole, 1: words = "", index }) => {
    if (NOBODY.test(words)) return [];
    const span = { start: from + index, end: from + index + whole.length };
    const inside = mentions.filter(({ start, end }) => start >= span.start && end <= span.end);
    const named = inside.findLast(({ kind }) => kind === "person") ?? inside[0];
    const isNear = named && NEAR.test(block.simplified.slice(span.start, named.start));
    const isOther =
      isNear || (named && named.kind !== "person" && SOMEBODY.test(block.simplified.slice(named.end, span.end)));
    const mention = isOther ? null : (named ?? null);
    const isBehind = endsWith(text, span.end - from);
    return [{ ...span, text: mention?.form ?? words.replace(/[《》]/g, "").replace(WHEN, ""), mention, isBehind }];
  });
}

function speakersIn({ block: { simplified }, mentions, start: from, end: to }: Sentence, lexicon: Lexicon): Source[] {
  return mentions.flatMap((mention) => {
    const verb = mention.kind === "person" ? speechAt(simplified, mention.end, lexicon) : null;
    if (!verb || SPOKEN_OF.test(simplified.slice(Math.max(from, mention.start - REACH), mention.start))) return [];
    const isBehind = endsWith(simplified.slice(0, to), verb.end) || quotesBefore(simplified.slice(from, mention.start));
    return [{ start: mention.start, end: verb.end, text: mention.form, mention, isBehind }];
  });
}

/** …，据某某介绍|。: whether nothing follows an offset. */
function endsWith(text: string, offset: number): boolean {
  return /^[。！？!?”」\s]*$/.test(text.slice(offset));
}

/** “风险可控”，江川银行行长|林若川说…: whether the clause of a speaker follows a quotation. */
function quotesBefore(lead: string): boolean {
  return /[”」][，,][^，,；;“”「」]*$/.test(lead);
}
