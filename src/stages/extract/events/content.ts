import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import { CONTEXTS } from "./contexts.ts";
import { within } from "./spans.ts";
import { REFUTES } from "./status.ts";
import type { Telling } from "./tellings.ts";
import { isVerb, wordsIn } from "./words.ts";
import { MIN_SAID, plain, withoutOpening } from "./wording.ts";

/** What somebody says, where a clause tells no more than that they do. */

/** Words that end before anything is said: 某某在受访时表示, …新闻发布会上. */
export const SAYS_NOTHING =
  /(?:表示|称|指出|介绍|透露|强调|认为|提到|提及|(?:调查|调研|研究|检查|核查)后?发现|(?<!被)提出|提醒|披露|坦言|直言|承认|回应|写道|告诉[^，,]{0,10}|如上表述|[^学]说|获悉|(?<!被)宣布|说得[^，,]{1,4}|(?:大会|会议|会|论坛|仪式|峰会)上|(?:受访|采访)时?|介绍上述消息|公告|消息|(?<!作出|做出|的)(?:承诺|说明))$/;

/** Clauses that lead up to what is said: 随着疫情得到控制, 截至目前, 在融资之后. */
const LEADS_UP =
  /^(?:随着|对(?![方手])于?|关于|针对|除了?|由于|因为|为了?|即(?:使|便|日起)|虽然|尽管|在|继|自)|^经[^，,]{0,12}(?:核实|自查|核查|审查|研究|调查|协商|批准)|^利用[^，,]*(?:便利|影响力?)$|^以[^，,]{2,16}(?:方式|形式|手段)$|(?:以来|至今|[之以]?后|[之以]前|之[下际外]|[下时上]|期间|开始|来[看讲])$/;

/** 如果货款未付, 若后续被处罚: on what the clause behind depends. */
const CONDITION =
  /^[“「\s]*(?:如果|如若|假如|倘若|一旦|只要|除非|要是|若(?=[未能不是要有无没被再经在上该此本\d]|后续|继续|发生|出现|公司|双方)|如(?=[未不有能遇需]|一切|上述|后续|继续|发生|出现))/;

/** What leads up to what is said in the clause of the verb itself: 指出|从长远来看，…, 表示|如果货款未付，…. */
const LEADS_BEHIND = /^[从就由][^，,]+[来而][看讲说言]$|(?:情况|背景|前提|条件)下$/;

/** Whether a clause leads up to what is said, or is the condition of it. */
export function leadsUp(text: string): boolean {
  return LEADS_UP.test(text) || CONDITION.test(text);
}

/** How many clauses a condition may have: 若后续被处罚，|触及退市情形，. */
const MAX_CONDITION = 2;

/** The condition on which what is said depends, where one stands right before it: with its word. */
export function conditionOf(
  { block, clauses }: Sentence,
  { trigger }: Telling,
  content: Span,
): (Span & { readonly word: string }) | null {
  const before = clauses.filter(({ end }) => end > trigger.end && end <= content.start).slice(-MAX_CONDITION);
  for (const { start: opening, end } of before.reverse()) {
    const start = Math.max(opening, trigger.end);
    const [word] = CONDITION.exec(block.simplified.slice(start, end)) ?? [];
    if (word !== undefined) return { start, end: content.start, word: word.replace(/^[“「\s]+/, "") };
  }
  return null;
}

/** 若后续被处罚，触及退市情形，|公司股票将终止上市: how goes on what depends on a condition. */
const THEN = /[将会就则才便可需应仍也]|公司/;

/** 检察院指控|：2011年至2020年，…, 作出裁定|，宣告…: whether what is said stands behind a word that says no more than that it is. */
function leadsToContent({ block }: Sentence, { type, trigger }: Telling): boolean {
  const after = block.simplified.charAt(trigger.end);
  return type !== "results" && (/[：:]/.test(after) || (RULES.test(trigger.text) && /[，,]/.test(after)));
}
const RULES = /^(?:指控|裁定|判决|裁决)$/;

/** Where what somebody says is said, when the clause of the trigger only says that they do; null for other sayings (致歉, 否认). */
export function contentOf(sentence: Sentence, telling: Telling): Span | null {
  const { type, trigger, clause } = telling;
  const isOnlySaid = type === "statement" && saysNothing(plain(sentence, clause), trigger.text);
  if (!isOnlySaid && !leadsToContent(sentence, telling)) return null;
  const behind = sentence.clauses.filter(({ start }) => start >= trigger.end);
  const textOf = (one: Span) => withoutOpening(plain(sentence, one), sentence).replace(/^[称说](?=.{4})/, "");
  const said = behind.filter((one) => textOf(one).length >= MIN_SAID && !SAYS_NOTHING.test(textOf(one)));
  const first = said.find((one) => !leadsUp(textOf(one)));
  const isThen = (one: Span) => first !== undefined && one.start >= first.start && THEN.test(plain(sentence, one));
  const found =
    behind.find((one) => REFUTES.test(plain(sentence, one))) ??
    (first && conditionOf(sentence, telling, first) ? said.find(isThen) : undefined) ??
    first ??
    said[0] ??
    behind.find(({ start, end }) => end - start >= MIN_CLAUSE);
  if (!found) return quotedBefore(sentence, clause);
  const content = (CONDITION.test(textOf(found)) ? behind[behind.indexOf(found) + 1] : undefined) ?? found;
  const at = behind.indexOf(content);
  const before = behind[at - 1];
  const isOpen = isNounAlone(sentence, content);
  const isShort = before && before.end - before.start < MIN_SAID;
  const isDated = isShort && within(sentence.dates, before).length > 0;
  const isTwofold = isShort && NOT_ONE.test(plain(sentence, before)) && BUT_OTHER.test(plain(sentence, content));
  return {
    start: before && (isDated || isTwofold) ? before.start : content.start,
    end: (isOpen ? behind[at + 1]?.end : undefined) ?? content.end,
  };
}

/** 我们不是赌气|，是算过账的: a clause that says what is not the case, and one that says what is. */
const NOT_ONE = /不(?:是|只|仅|单|光)/;
const BUT_OTHER = /^(?:而?是|也|还|更)/;

/** What says something, however little: 无意参与. */
const MIN_CLAUSE = 4;

const VISITS = new RegExp(`^${CONTEXTS.visits}$`);

/** Whether a clause of speech ends before anything is said: with any verb by which somebody is told to speak (回忆, 估计). */
function saysNothing(text: string, verb: string): boolean {
  const rest = text.slice(text.lastIndexOf(verb) + verb.length);
  const isLead = text.includes(verb) && (LEADS_BEHIND.test(rest) || CONDITION.test(rest));
  return SAYS_NOTHING.test(text) || isLead || (text.endsWith(verb) && !VISITS.test(verb));
}

/** “风险可控，投资要稳。”|林若川说: the first clause of a quotation before the clause of whoever is quoted that says something. */
function quotedBefore({ block }: Sentence, { start }: Span): Span | null {
  const before = block.simplified.slice(0, start).replace(/(?<![，,\s])[，,\s]+$/, "");
  const opened = Math.max(before.lastIndexOf("“"), before.lastIndexOf("「"));
  if (opened < 0 || !/[”」]$/.test(before)) return null;
  const said = [...before.slice(opened + 1, -1).matchAll(/[^，,。！？；]+/g)];
  const found = said.find(([clause]) => clause.length >= MIN_SAID && !LEADS_UP.test(clause)) ?? said[0];
  if (!found || found[0].length < MIN_CLAUSE) return null;
  const from = opened + 1 + found.index;
  return { start: from, end: from + found[0].length };
}

/** 以智能化为特征的新产业|，: a clause that is the subject of the next: nouns behind 的, and before it no verb of its own. */
function isNounAlone({ block }: Sentence, { start, end }: Span): boolean {
  if (ASKS.test(block.simplified.slice(start, end))) return true;
  const [described] = /^.+的(?=[^的]{1,12}$)/.exec(block.simplified.slice(start, end)) ?? [];
  if (described === undefined) return false;
  const inside = wordsIn(block, { start, end });
  const behind = inside.filter((word) => word.start >= start + described.length);
  const isOpen =
    /^(?:以|[^，,]{0,6}所|[\p{Script=Han}]{2,4}了)/u.test(described.trimStart()) ||
    NEEDS_SUBJECT.test(block.simplified.slice(end, end + 4));
  return behind.every((word) => !isVerb(word)) && (isOpen || !inside.some(isVerb));
}
/** 工厂能否存活|，取决于订单: a question that is the subject of what follows. */
const ASKS = /^[^，,]*(?:能否|是否|能不能|会不会)[^，,]*$/;

/** 开放的营商环境，|是最大的底气: how a clause goes on whose subject is the one before. */
const NEEDS_SUBJECT = /^[，,][就正才]?是(?!否|因|为)/;
