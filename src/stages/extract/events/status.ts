import type { EventStatus } from "../../../model/front-matter.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { withoutNames } from "../roles/around.ts";
import { CONTEXTS } from "./contexts.ts";
import { isFuture, planCarriedOn, startsWord } from "./plans.ts";
import { overlap } from "./spans.ts";
import type { Trigger } from "./triggers.ts";
import { isVerb, wordsIn } from "./words.ts";

/** A negation right before the trigger: 不会|裁员, 没有|裁员, 无意|收购; 不得不 is none. */
const NEGATION =
  /(?:(?:没有|(?<!从)未能?|并未)[就与同跟向对][^，,。；;]{0,16}|(?<!得)不(?:会|再|考虑|打算|准备|进行)?|没有|没|尚?未能?|无意|并无|并非|无法)(?:再|进行|发生|考虑|能|作出|采取)?$/;

/** 并未|裁员, 不会|裁员: a negation of what was claimed; 未能|上市, 没有|提名 only say what has not been done. */
const ANSWERS = /^(?:并|不|无意)/;

/** 承诺半年内不|减持: what is not to be. */
const PROMISED = ["承诺", "保证", "将不"];

/** 因涉嫌违法|被立案调查: what an authority has done, for whatever reason, it has done. */
const BY_AUTHORITY = new RegExp(CONTEXTS.by_authority);

/** 接受|组织调查: how far behind a trigger the word for what an authority does may stand. */
const OF_DEED = 4;

/** 回应称|该消息不属实, 网传裁员|为谣言: what is said is not so. */
export const REFUTES =
  /(?:不|并非|非)(?:属实|实(?![施现行际力在质控用])|事实)|谣言|子虚乌有|无中生有|(?:没有?|绝无|并?无)(?:这回|此|这件)事|(?:没有|并?无|未有)[^，,。；“”]{0,6}(?:计划|打算|安排|意向)/;
/** 否认, 辟谣: what denies by itself. */
export const DENIES = /否认|辟谣/;

/** 传|某公司裁员, 市场曾传|某公司裁员: how what is passed on begins. */
const RUMOUR =
  /(?:^\s*|[曾再又度]|市场|业[内界]|坊间|外界|媒体|[网络]上|近[期日]|此前|日前)传(?=[^统播奇媒感递承来说达真])/;

/** 坊间一再流传|两家合并的|说法: what is passed on by nobody. */
const IS_TALK = /^[^，,。；;]{0,24}的?(?:说法|传闻|传言|流言)/;
const TALKED_OF = /流传|盛传|传言|传闻|风传/;

/** 交易完成后，: what follows holds only then, unless the sentence says when that was. */
const AFTERWARDS = new RegExp(
  `(?:^|[，,。；])(?:本次|此次|上述|该|待)?[^，,。；]{0,10}${CONTEXTS.completed}[^，,。；]{0,4}(?:完成|落地|完毕|获批|建成|达产|生效|通过)?后[，,]`,
);

/** 营收|将成长两成. */
const TO_COME = /^[^，,。；;的]{0,4}(?:将(?!近)|可望|有望|预计|或将)/;

/** 某公司|或收购: behind a name it is no choice between two. */
function saysPerhaps({ block, mentions }: Words, { start, end }: Span): boolean {
  return mentions.some(
    (one) =>
      one.start >= start &&
      one.end < end &&
      block.simplified.charAt(one.end) === "或" &&
      !mentions.some((other) => other.start === one.end + 1),
  );
}

/** 披露收购|报告书, 公布减持|计划: what tells of a deal that is to come. */
const PLAN_FOR = new RegExp(`^(?:公司|股份|股权|资产|部分|的)*${CONTEXTS.plans}(?!完成|实施完|已)`);
const MADE_GOOD = new RegExp(CONTEXTS.made_good);
const IS_MISDEED: ReadonlySet<string> = new Set(["dispute", "sanction", "layoff"]);
const DEALS: ReadonlySet<string> = new Set(["acquisition", "funding", "layoff", "ipo", "partnership"]);

/** 减持计划: a trigger that is itself the name of a plan. */
const NAMES_PLAN = /(?:计划|预案|方案)$/;

/** 通过|收购某公司的|议案: what is passed or put forward is the plan, behind whatever it is about. */
const PUTS_FORWARD = /(?:通过|审议|批准|提交|提出|披露|公布|发布|推出|抛出)了?[^，,。；;]{0,24}$/;
const PLAN_OF = new RegExp(`^[^，,。；;]{0,32}的${CONTEXTS.plans}(?!完成|实施完|已)`);

function isPlanFor({ block, end: last }: Sentence, { start }: Span, { type, text, start: at, end }: Trigger): boolean {
  const lead = block.simplified.slice(start, at);
  if (!DEALS.has(type) || MADE_GOOD.test(lead)) return false;
  const [clause = ""] = block.simplified.slice(end, last).split(/[，,。；;]/);
  const isPlan = NAMES_PLAN.test(text) || PLAN_FOR.test(clause) || (PUTS_FORWARD.test(lead) && PLAN_OF.test(clause));
  return isPlan && !MADE_GOOD.test(clause);
}

/** 要在2025年|上市, 需于年底前|完成: what somebody is yet to do; not why they do it: 因工作需要于5月8日|辞职. */
const IS_TO_DO =
  /(?:(?<![主重只首纪摘概扼必想需])要|(?<![供内无特急军必亟])需要?|(?<![必无])须|(?<![相反响供适回顺对])应当?)(?:[在于]|(?:19|20)\d\d年)[^，,。；;的]{0,16}$/;
const FOR_NEED =
  /(?:因|由于|出于|基于|鉴于|根据|按照?|(?<![认以成作视])为)[^，,。；;]{1,16}(?:需要?|要)(?=[在于]|(?:19|20)\d\d年)/;
/**
 * 争取|上市, 目标是|上市, 希望|上市: what somebody aims at, in words without names; not 争取到, 减排目标. 等候|摘牌, 尚须|批准: or
 * waits for.
 */
const AIMS_AT =
  /(?:(?:争取(?![到了])|力图|目标[是为]|(?<=^|[_其])目标(?=[在于\d])|希望(?![小工之集杯学的]))[^，,。；;的]{0,16}|(?:等[候待]|静[候待]|有待|[尚仍还][须需待])[^，,。；;的后]{0,16})$/;

/** 发布报告，|指云岚鲜生|虚增收入: what one is said to have done by whoever speaks against them; not 指出, 指数. */
const ALLEGES = /(?:^[\s，,]*|[并还曾则又])(?:指(?![出示数标导定挥令南望向派引])|指[控称责])[^，,。；;]{0,40}$/;

/** 声称, 号称: how somebody speaks who is not believed, of themselves as well; not how one is described: 号称第一的|云岚鲜生. */
const IS_ASSERTED = /(?:声称|宣称)(?:(?!的_)[^，,。；;]){0,24}$|(?:自称|号称)[^，,。；;的]{0,24}$/;

/** 险些|破产, 能否|上市: what did not happen, or is asked; 否则|回购: what need not. */
const UNREAL =
  /(?:险些|差点儿?|差一点|几近|濒[于临]|能否|是否|可否|会不会|能不能|要不要|何时|何以)(?<rest>[^，,。；;的]{0,16})$/;
const OR_ELSE = /^[\s“「]*(?:但|而)?否则/;
/** 就|是否违规|立案: what a deed is about. */
const ABOUT_QUESTION = /(?:就|对于?|针对|关于|围绕)[^，,。；;]{0,16}(?:是否|能否|可否)[^，,。；;]{2,16}$/;
/** 是否|会|进行裁员: with these a verb is no deed of its own. */
const HELPS = new RegExp(`^(?:能够?|可以|会|将|要|再|被|获|有|${CONTEXTS.makes_deed})`);

/**
 * Whether a clause only asks what its trigger tells, or says that it did not come to that: not where another verb stands
 * between, of which that is said.
 */
export function isUnreal(
  { block, mentions }: Sentence,
  { clause, trigger }: { readonly clause: Span; readonly trigger: Trigger },
): boolean {
  if (trigger.type === "statement") return false;
  const lead = block.simplified.slice(clause.start, trigger.start);
  if (OR_ELSE.test(lead)) return true;
  const { rest } = UNREAL.exec(lead)?.groups ?? {};
  if (rest === undefined || ABOUT_QUESTION.test(lead)) return false;
  const between = wordsIn(block, { start: trigger.start - rest.length, end: trigger.start });
  const isName = (word: Span) => mentions.some((mention) => overlap(word, mention));
  return between.every((word) => !isVerb(word) || HELPS.test(word.text) || isName(word));
}

/** Whether the words that lead to a trigger say that somebody is yet to do it, or aims at it. */
function saysAim(sentence: Sentence, span: Span): boolean {
  const lead = withoutNames(sentence, span);
  const isToDo = IS_TO_DO.test(lead) && !FOR_NEED.test(lead);
  return (isToDo || AIMS_AT.test(lead)) && !/[已了曾]/.test(lead);
}

const ORDER: readonly EventStatus[] = ["denied", "alleged", "planned", "forecast"];

/**
 * How far a telling is true, by the words of its clause up to the trigger, and by whether it is somebody's word
 * alone (`isAttributed`).
 */
export function statusOf(
  sentence: Sentence,
  telling: Span & { readonly clause: Span; readonly trigger: Trigger },
  isAttributed: boolean,
  { events }: Lexicon,
): EventStatus {
  const { block, start } = sentence;
  const { clause, trigger } = telling;
  const lead = block.simplified.slice(clause.start, trigger.start);
  const from = Math.min(telling.start, clause.start);
  const before = { start: from, end: NAMES_PLAN.test(trigger.text) ? trigger.start : trigger.end };
  const denied = deniedBy(sentence, clause, trigger);
  if (denied !== null) return denied;
  const wordsOf = (status: EventStatus) => events.status.get(status) ?? [];
  const isTold = trigger.type !== "statement";
  const isIntroduced = (words: readonly string[]) => isTold && isIntroducedBy(sentence, trigger, words);
  const rest = block.simplified.slice(trigger.end, clause.end);
  if (
    (TALKED_OF.test(lead) && IS_TALK.test(rest)) ||
    RUMOUR.test(lead) ||
    (IS_MISDEED.has(trigger.type) && ALLEGES.test(lead)) ||
    (isTold && isFromNobody(sentence, trigger)) ||
    isIntroduced(wordsOf("alleged"))
  )
    return "alleged";
  if (trigger.type === "results" && TO_COME.test(block.simplified.slice(trigger.end, clause.end))) return "forecast";
  if (isPlanFor(sentence, clause, trigger) || isAfterwards(sentence, trigger)) return "planned";
  if (isTold && planCarriedOn(sentence, clause, trigger) !== null) return "planned";
  const isDone = BY_AUTHORITY.test(block.simplified.slice(trigger.start, Math.min(clause.end, trigger.end + OF_DEED)));
  const told = ORDER.find((status) => {
    const words = wordsOf(status);
    const parts = status === "denied" ? governingParts(block, before) : [before];
    const left = words.filter((word) => !FAILS.has(word) && !(isDone && SUSPECTS.has(word)));
    return parts.some((part) => holdsAny(sentence, part, left));
  });
  if (told) return told;
  if (isIntroduced(PROMISED)) return "planned";
  if (isIntroduced(wordsOf("forecast"))) return "forecast";
  if (saysPerhaps(sentence, before)) return "forecast";
  if (saysFuture(sentence, before, trigger)) return "planned";
  if (isTold && !isDone && saysAim(sentence, { start: clause.start, end: trigger.start })) return "planned";
  if (isTold && IS_ASSERTED.test(withoutNames(sentence, { start: clause.start, end: trigger.start }))) return "claimed";
  const said = block.simplified.slice(start, trigger.start).replace(IS_NAMED, "");
  return isAttributed && isTold && wordsOf("claimed").some((word) => said.includes(word)) ? "claimed" : "reported";
}

/** 简称, 职称, 称号: no verb of speech. */
const IS_NAMED = /[简全通俗职名尊昵]称|称[号谓呼霸]/g;

/**
 * The parts of a span in which what denies governs its trigger: without what is said only of why or when, and denies
 * within it alone: 否认|因亏损而|裁员, 未能|在融资后|上市; 因未能按期还款而|被起诉, 否认传闻后|裁员.
 */
function governingParts({ simplified }: Sentence["block"], { start, end }: Span): Span[] {
  const aside = ASIDE.exec(simplified.slice(start, end));
  const from = start + (aside?.index ?? 0);
  const parts = aside
    ? [
        { start, end: from },
        { start: from + aside[0].length, end },
      ]
    : [{ start, end }];
  return parts.map((part) => {
    const [led = ""] = LED_UP.exec(simplified.slice(part.start, part.end)) ?? [];
    return { start: part.start + led.length, end: part.end };
  });
}
/** 因亏损|而, 因欠款|被, 在上市后: why or when, within a clause. */
const ASIDE =
  /(?:(?<![原基起])因(?![此而])|由于)[^，,。；;]{0,30}?(?:而|(?=[被遭]))|(?:(?<![存现正所])在|(?<![由对关处属位等基])于)[^，,。；;在于]{0,24}(?<![今以最前])后(?![续来])/;
/** 否认传闻后, 未能上市而|改: what a clause opens with before it tells what came of it. */
const LED_UP =
  /^[^，,。；;]*(?:因[此而](?=[被遭])|(?<![今以最前])后(?![续来]|.{0,3}(?:未能|否认|并未|没能))|的同时|而(?=被|遭|改|转)|只[好得能](?=[^，,。；;]{2}))/;

/** That something has not been done is a fact, and denies nothing that was claimed. */
const FAILS: ReadonlySet<string> = new Set(["再无", "未能", "尚未", "没能", "未获", "未采取", "尚未收到"]);
const SUSPECTS: ReadonlySet<string> = new Set(["涉嫌", "疑似"]);

/** What a trigger tells is worth by what negates it; null where nothing does. Who does not deny leaves it open: 也未否认. */
function deniedBy({ block, end }: Sentence, clause: Span, trigger: Trigger): EventStatus | null {
  const text = block.simplified;
  const lead = text.slice(clause.start, trigger.start);
  const [negation] = NEGATION.exec(lead) ?? [];
  const isNegated = negation !== undefined;
  if (DENIES.test(trigger.text)) return isNegated ? "reported" : "denied";
  if (isNegated && PROMISED.some((word) => lead.includes(word))) return "planned";
  if (isNegated && ANSWERS.test(negation)) return "denied";
  const rest = text.slice(trigger.end, trigger.type === "statement" ? end : clause.end);
  return REFUTES.test(rest) ? "denied" : null;
}

/** 知情人士透露，…; 有消费者投诉称，…: whether the sentence passes on what nobody answers for with a name. */
function isFromNobody({ block, start }: Sentence, trigger: Trigger): boolean {
  return FROM_NOBODY.test(block.simplified.slice(start, trigger.start));
}

/** 有网友发帖称, 多名员工向本报反映, 据三位知情人士称. */
const FROM_NOBODY = new RegExp(
  `(?:(?:有|多|数|部分|不少|一些|[两三四五六七八九十\\d])[名位个]?[^，,。；：]{0,6}${CONTEXTS.crowd}|(?:知情|消息|内部|爆料)(?:人士|者|人))[^，,。；：]{0,14}${CONTEXTS.crowd_says}`,
);
/** 对于收购传闻，: what others speak of. */
const ABOUT = /^(?:对于?|针对|关于|就|面对|回应|至于)/;
/** What may follow a word of status in a clause that only introduces what is told: 有消息|称，. */
const LONGEST_REST = 2;

/** 市场传出，…; 交易对方承诺，…: whether a clause before the trigger ends with a word that says how far what follows is true. */
function isIntroducedBy({ block, start }: Sentence, trigger: Trigger, words: readonly string[]): boolean {
  const clauses = block.simplified
    .slice(start, trigger.start)
    .split(/[，,：:]/)
    .slice(0, -1);
  return clauses.some(
    (clause) => !ABOUT.test(clause) && words.some((word) => clause.slice(-word.length - LONGEST_REST).includes(word)),
  );
}

/** Whether a deal or what comes of it holds only once another is done, of which the sentence does not say when. */
function isAfterwards({ block, start, dates }: Sentence, { type, start: at }: Trigger): boolean {
  const lead = block.simplified.slice(start, at);
  return (DEALS.has(type) || type === "other") && dates.length === 0 && AFTERWARDS.test(lead) && !/[了已]/.test(lead);
}

type Words = Pick<Sentence, "block" | "mentions">;

/** Whether one of some words stands in a span outside names; a single character must be a word of its own (not the 拟 of 模拟). */
export function holdsAny({ block, mentions }: Words, { start, end }: Span, words: readonly string[]): boolean {
  const text = block.simplified.slice(start, end);
  const isName = (at: number) => mentions.some((mention) => at >= mention.start && at < mention.end);
  const isWord = (at: number) =>
    startsWord({ block, mentions }, at) && !/^(?:若干|拟[定订](?!于))/.test(block.simplified.slice(at, at + 3));
  return words.some((word) => {
    for (let found = text.indexOf(word); found >= 0; found = text.indexOf(word, found + 1))
      if (!isName(start + found) && (word.length > 1 || isWord(start + found)) && !isKept(text, word, found))
        return true;
    return false;
  });
}

/** 依环评|承诺停工, 按|计划完工: a plan or a promise by which something is done. */
function isKept(text: string, word: string, at: number): boolean {
  return /^(?:承诺|计划|预定)$/.test(word) && KEPT.test(text.slice(0, at));
}
const KEPT = /(?:依|按照?|依照|履行|兑现|违反|违背)(?!法)[^，,。；;]{0,4}$/;

/** Whether what a trigger tells is to come, by a 将 before it. */
function saysFuture(sentence: Sentence, { start, end }: Span, trigger: Span): boolean {
  const { simplified } = sentence.block;
  for (let at = simplified.indexOf("将", start); at >= 0 && at < end; at = simplified.indexOf("将", at + 1))
    if (isFuture(sentence, at, start, trigger)) return true;
  return false;
}
