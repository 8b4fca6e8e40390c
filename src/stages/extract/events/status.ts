import type { EventStatus } from "../../../model/front-matter.ts";
import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt } from "../names/boundary.ts";
import { CONTEXTS } from "./contexts.ts";
import type { Trigger } from "./triggers.ts";

/** A negation right before the trigger: 不会|裁员, 没有|裁员, 无意|收购; 不得不 is none. */
const NEGATION =
  /(?:(?:没有|(?<!从)未能?|并未)[就与同跟向对][^，,。；;]{0,16}|(?<!得)不(?:会|再|考虑|打算|准备|进行)?|没有|没|尚?未能?|无意|并无|并非|无法)(?:再|进行|发生|考虑|能|作出|采取)?$/;

/** 承诺半年内不|减持: what is not to be. */
const PROMISED = ["承诺", "保证", "将不"];

/** 因涉嫌违法|被立案调查: what an authority has done, for whatever reason, it has done. */
const BY_AUTHORITY = new RegExp(CONTEXTS.by_authority);

/** 回应称|该消息不属实, 网传裁员|为谣言: what is said is not so. */
export const REFUTES =
  /(?:不|并非|非)(?:属实|实(?![施现行际力在质控用])|事实)|谣言|子虚乌有|无中生有|(?:没有?|绝无|并?无)(?:这回|此|这件)事|(?:没有|并?无|未有)[^，,。；“”]{0,6}(?:计划|打算|安排|意向)/;
/** 否认, 辟谣: what denies by itself. */
export const DENIES = /否认|辟谣/;

/** 传|某公司裁员, 市场曾传|某公司裁员: how what is passed on begins. */
const RUMOUR =
  /(?:^\s*|[曾再又度]|市场|业[内界]|坊间|外界|媒体|[网络]上|近[期日]|此前|日前)传(?=[^统播奇媒感递承来说达真])/;

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
const DEALS: ReadonlySet<string> = new Set(["acquisition", "funding", "layoff", "ipo", "partnership"]);

/** 减持计划: a trigger that is itself the name of a plan. */
const NAMES_PLAN = /(?:计划|预案|方案)$/;

function isPlanFor({ block, end: last }: Sentence, { start }: Span, { type, text, start: at, end }: Trigger): boolean {
  if (!DEALS.has(type) || MADE_GOOD.test(block.simplified.slice(start, at))) return false;
  const [clause = ""] = block.simplified.slice(end, last).split(/[，,。；;]/);
  return (NAMES_PLAN.test(text) || PLAN_FOR.test(clause)) && !MADE_GOOD.test(clause);
}

const ORDER: readonly EventStatus[] = ["denied", "alleged", "planned", "forecast"];

/**
 * How far a telling is true, by the words of its clause up to the trigger, and by who is said to tell it (`isAttributed`:
 * somebody else than its subject).
 */
export function statusOf(
  sentence: Sentence,
  { clause, trigger }: { readonly clause: Span; readonly trigger: Trigger },
  isAttributed: boolean,
  { events }: Lexicon,
): EventStatus {
  const { block, start } = sentence;
  const lead = block.simplified.slice(clause.start, trigger.start);
  const before = { start: clause.start, end: NAMES_PLAN.test(trigger.text) ? trigger.start : trigger.end };
  const denied = deniedBy(sentence, clause, trigger);
  if (denied !== null) return denied;
  const wordsOf = (status: EventStatus) => events.status.get(status) ?? [];
  const isTold = trigger.type !== "statement";
  const isIntroduced = (words: readonly string[]) => isTold && isIntroducedBy(sentence, trigger, words);
  if (RUMOUR.test(lead) || (isTold && isFromNobody(sentence, trigger)) || isIntroduced(wordsOf("alleged")))
    return "alleged";
  if (trigger.type === "results" && TO_COME.test(block.simplified.slice(trigger.end, clause.end))) return "forecast";
  if (isPlanFor(sentence, clause, trigger) || isAfterwards(sentence, trigger)) return "planned";
  if (isTold && goesOnWithPlan(sentence, clause, trigger)) return "planned";
  const isDone = BY_AUTHORITY.test(trigger.text);
  const told = ORDER.find((status) => {
    const words = wordsOf(status);
    const governed = status === "denied" ? { ...before, start: mainVerbFrom(block, before) } : before;
    return holdsAny(sentence, governed, isDone ? words.filter((word) => !SUSPECTS.has(word)) : words);
  });
  if (told) return told;
  if (isIntroduced(PROMISED)) return "planned";
  if (isIntroduced(wordsOf("forecast"))) return "forecast";
  if (saysPerhaps(sentence, before)) return "forecast";
  if (saysFuture(sentence, before, trigger)) return "planned";
  const said = block.simplified.slice(start, trigger.start);
  return isAttributed && isTold && wordsOf("claimed").some((word) => said.includes(word)) ? "claimed" : "reported";
}

/** 拟出资3亿元，|以现金方式收购乙: whether a clause without a subject goes on with what the one before plans. */
function goesOnWithPlan({ block, clauses }: Sentence, { start, end }: Span, trigger: Span): boolean {
  const text = block.simplified;
  const before = clauses.findLast((one) => one.end < end && one.end <= start);
  if (!before || !/[，,]/.test(text.charAt(before.end)) || !GOES_ON.test(text.slice(start, end))) return false;
  return PLANS.test(text.slice(before.start, before.end)) && !DONE.test(text.slice(start, trigger.end));
}
const GOES_ON = /^\s*(?:以|通过|用于|从而|进而|并(?!未|非|无|不|没|已|表|称|指|透))/;
const DONE = /[已了曾]|完成/;
/** What plans as the verb of its clause: not 公布减持计划, nor 即将. */
const PLANS =
  /(?<![模虚草比])拟(?![定订])|打算|计划(?=[于在将与向对以用通把投建收设出引募发上开推从])|(?<![即已曾])将(?=[于在与向对以用通投建收设出引募发上开推会从])/;

/** 因未能按期还款|而被起诉, 否认传闻后|裁员: where what a clause tells begins, behind what it says only of why or when. */
function mainVerbFrom({ simplified }: Sentence["block"], { start, end }: Span): number {
  return start + (SUBORDINATE.exec(simplified.slice(start, end))?.[0].length ?? 0);
}
const SUBORDINATE =
  /^[^，,。；;]*(?:(?:因|由于)[^，,。；;]{0,30}?(?=[而被遭])而?|(?<![今以最前])后(?![续来]|.{0,3}(?:未能|否认|并未|没能))|的同时|而(?=被|遭|改|转)|只[好得能](?=[^，,。；;]{2}))/;

const SUSPECTS: ReadonlySet<string> = new Set(["涉嫌", "疑似"]);

/** What a trigger tells is worth by what negates it; null where nothing does. Who does not deny leaves it open: 也未否认. */
function deniedBy({ block, end }: Sentence, clause: Span, trigger: Trigger): EventStatus | null {
  const text = block.simplified;
  const lead = text.slice(clause.start, trigger.start);
  const isNegated = NEGATION.test(lead);
  if (DENIES.test(trigger.text)) return isNegated ? "reported" : "denied";
  if (isNegated) return PROMISED.some((word) => lead.includes(word)) ? "planned" : "denied";
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

/** Whether a word begins at an offset: there, or behind a name that the segmenter does not know (某某鲜|生拟). */
function startsWord({ block, mentions }: Words, at: number): boolean {
  return block.words[wordAt(block.words, at)]?.start === at || mentions.some(({ end }) => end === at);
}

/** 将 before a verb or such a word tells of what is to come; before a noun, or behind 已, it marks the object (将甲列入). */
function saysFuture(sentence: Sentence, { start, end }: Span, trigger: Span): boolean {
  const { simplified, words } = sentence.block;
  for (let at = simplified.indexOf("将", start); at >= 0 && at < end; at = simplified.indexOf("将", at + 1)) {
    const next = words[wordAt(words, at + 1)];
    if (next?.text.startsWith("所") || /[已曾]$/.test(simplified.slice(start, at))) continue;
    const isFuture =
      at + 1 === trigger.start ||
      TO_BE.test(simplified.charAt(at + 1)) ||
      (next !== undefined && next.start === at + 1 && /^[vdp]/.test(next.tag));
    if (isFuture && startsWord(sentence, at)) return true;
  }
  return false;
}
/** 将依, 将按: jieba makes one word of them. */
const TO_BE = /[依按据视应须需会于由]/;
