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
  /(?:表示|称|指出|介绍|透露|强调|认为|提到|(?<!被)提出|提醒|披露|坦言|直言|承认|回应|写道|告诉[^，,]{0,10}|如上表述|[^学]说|获悉|(?<!被)宣布|说得[^，,]{1,4}|(?:大会|会议|会|论坛|仪式|峰会)上|(?:受访|采访)时?|介绍上述消息|公告|消息|(?<!作出|做出|的)承诺)$/;

/** Clauses that lead up to what is said: 随着疫情得到控制, 截至目前, 在融资之后. */
const LEADS_UP =
  /^(?:随着|对(?![方手])于?|关于|针对|除了?|由于|因为|为了?|如果|如若|假如|倘若|即(?:使|便|日起)|若(?=未|能|不|是|要)|虽然|尽管|在|继|自)|^经[^，,]{0,12}(?:核实|自查|核查|审查|研究|调查|协商|批准)|^以[^，,]{2,16}(?:方式|形式|手段)$|(?:以来|至今|[之以]?后|[之以]前|之[下际外]|[下时上]|期间|开始|来[看讲])$/;

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
  const textOf = (one: Span) => withoutOpening(plain(sentence, one), sentence);
  const said = behind.filter((one) => textOf(one).length >= MIN_SAID && !SAYS_NOTHING.test(textOf(one)));
  const content =
    behind.find((one) => REFUTES.test(plain(sentence, one))) ??
    said.find((one) => !LEADS_UP.test(textOf(one))) ??
    said[0] ??
    behind.find(({ start, end }) => end - start >= MIN_CLAUSE);
  if (!content) return quotedBefore(sentence, clause);
  const at = behind.indexOf(content);
  const [before, next] = [behind[at - 1], isNounAlone(sentence, content) ? behind[at + 1] : undefined];
  const isDated = before && before.end - before.start < MIN_SAID && within(sentence.dates, before).length > 0;
  return { start: isDated ? before.start : content.start, end: next?.end ?? content.end };
}

/** What says something, however little: 无意参与. */
const MIN_CLAUSE = 4;

const VISITS = new RegExp(`^${CONTEXTS.visits}$`);

/** Whether a clause of speech ends before anything is said: with any verb by which somebody is told to speak (回忆, 估计). */
function saysNothing(text: string, verb: string): boolean {
  return SAYS_NOTHING.test(text) || (text.endsWith(verb) && !VISITS.test(verb));
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
