import type { Span } from "../../../model/text.ts";
import type { Sentence } from "../clauses.ts";
import { wordAt } from "../names/boundary.ts";

/** Plans that a clause goes on with, for what is true of a telling and for what its title says. */

/** 拟, 打算, 计划|出资, 将|出资: what may plan as the verb of a clause; not 公布减持计划, 拟定. */
const PLANNING = /拟(?![定订稿态])|打算|计划(?=[于在将与向对以用通把投建收设出引募发上开推从增])|将/g;

/** The word with which a clause plans; null where none does, or where 将 and 拟 are no verbs of it (将甲告上法庭, 虚拟). */
function planIn(sentence: Sentence, { start, end }: Span): string | null {
  const { block, mentions } = sentence;
  for (const { 0: word, index } of block.simplified.slice(start, end).matchAll(PLANNING)) {
    const at = start + index;
    const isName = mentions.some((mention) => at >= mention.start && at < mention.end);
    const isVerb = word === "将" ? isFuture(sentence, at, start) : word !== "拟" || startsWord(sentence, at);
    if (isVerb && !isName) return word;
  }
  return null;
}

/** 拟出资3亿元，|以现金方式收购乙: the word with which the clause before plans what one without a subject goes on with. */
export function planCarriedOn(sentence: Sentence, { start, end }: Span, trigger: Span): string | null {
  const text = sentence.block.simplified;
  const before = sentence.clauses.findLast((one) => one.end < end && one.end <= start);
  if (!before || !/[，,]/.test(text.charAt(before.end)) || isDone(sentence, start, trigger)) return null;
  const clause = text.slice(start, end);
  const pledge = GOES_ON.test(clause) || WITHIN.test(clause) ? pledgeIn(text.slice(before.start, before.end)) : null;
  return pledge ?? (GOES_ON.test(clause) ? planIn(sentence, before) : null);
}
/** 并|承诺|两周内补发工资: the word by which a clause pledges something that says by when. */
function pledgeIn(clause: string): string | null {
  return PLEDGE.exec(clause)?.[1] ?? null;
}
const PLEDGE = /^\s*[并还也]?(?:当[场即天]|同时|公开)?(承诺|保证)(?![金书人期函])/;
/** 一个月内|出让股权: how what is pledged goes on. */
const WITHIN = /^\s*[一二两三四五六七八九十几半\d]{1,3}个?(?:年|月|周|天|日|小时)[之以]?内/;

/** How a clause goes on with what the one before plans. */
const GOES_ON =
  /^\s*(?:以|通过|向|用于|从而|进而|收购|受让|认购|增资|购买|设立|投资|转让|出售|并(?!未|非|无|不|没|已|表|称|指|透|购))/;

/** Whether what a trigger tells is done, by the words from an offset up to it and right behind: 已收购, 收购|了. */
function isDone({ block }: Sentence, start: number, trigger: Span): boolean {
  const text = block.simplified;
  return DONE.test(text.slice(start, trigger.end)) || /^[了过]/.test(text.slice(trigger.end));
}
const DONE = /[已了曾]|完成/;

type Words = Pick<Sentence, "block" | "mentions">;

/** Whether a word begins at an offset: there, or behind a name that the segmenter does not know (某某鲜|生拟). */
export function startsWord({ block, mentions }: Words, at: number): boolean {
  return block.words[wordAt(block.words, at)]?.start === at || mentions.some(({ end }) => end === at);
}

/** 将 before a verb or such a word tells of what is to come; before a noun, or behind 已, it marks the object (将甲列入). */
export function isFuture(sentence: Words, at: number, from: number, trigger?: Span): boolean {
  const { simplified, words } = sentence.block;
  const next = words[wordAt(words, at + 1)];
  if (next?.text.startsWith("所") || /[即已曾]$/.test(simplified.slice(from, at))) return false;
  const isBeforeVerb =
    at + 1 === trigger?.start ||
    TO_BE.test(simplified.charAt(at + 1)) ||
    (next !== undefined && next.start === at + 1 && /^[vdp]/.test(next.tag) && !isNamed(sentence, at + 1));
  return isBeforeVerb && startsWord(sentence, at);
}
/** 将依, 将按: jieba makes one word of them. */
const TO_BE = /[依按据视应须需会于由]/;

function isNamed({ mentions }: Words, at: number): boolean {
  return mentions.some(({ start, end }) => at >= start && at < end);
}
