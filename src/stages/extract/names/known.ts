import type { Span, Word } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";
import { titleStartingAt } from "../titles.ts";

/** How far the known name goes that a form begins with, where what follows makes no other organisation of it. */
export function knownEnd(form: string, lexicon: Lexicon): number {
  const { known } = lexicon.names;
  if (known.has(form)) return form.length;
  const region = REGION.exec(form)?.index ?? 0;
  if (region > 1) return region;
  for (let length = form.length - 1; length >= 2; length--) {
    const rest = form.slice(length);
    // 腾讯投资 is a house of its own, behind so short a name.
    if (known.has(form.slice(0, length)) && (length > 2 || (isActivity(rest) && rest !== "投资")))
      return goesOnAsName(rest, lexicon) ? form.length : length;
  }
  return form.length;
}

/** 云岚|大中华区电商: the part of the world in which somebody has a post. */
const REGION = /(?:大中华|中国|亚太|亚洲|欧洲|北美|华[东南北中西]|[东西][南北])区/;

/** 苹果|供应链, 云岚资本|投资, 拼多多|直播, 高通|私募: what a company that is named does, or who works for it. */
export function isActivity(rest: string): boolean {
  return /^(?:投资|供应链|直播|电商|支付|私募)$/.test(rest);
}

/**
 * 腾讯|音乐, 阿里巴巴|达摩院, 某某|动力科技: behind a name, a trade alone, a trade and 科技, or an ending that leaves no doubt; not
 * 宁德时代|麒麟电池.
 */
function goesOnAsName(rest: string, lexicon: Lexicon): boolean {
  const ending = lexicon.organizations.endingOf(rest);
  if (!ending || isActivity(rest)) return false;
  const isOfTrade = ending.ending === "科技" && isTrade(rest.slice(0, -ending.ending.length), lexicon);
  return ending.strength !== "trade" || ending.ending === rest || isOfTrade;
}

/** 富邦投顾|半导体|分析师, 云岚证券|房地产|分析师: a trade between a name that is complete and a title. `last` is the word of the trade. */
export function isFieldOfPost(text: string, start: number, last: Word, lexicon: Lexicon): boolean {
  const { endingOf, isEnding } = lexicon.organizations;
  const own = text.slice(start, last.start);
  const isWhole = lexicon.names.known.has(own) || (endingOf(own)?.kind === "company" && !isEnding(own));
  return isTrade(last.text, lexicon) && isWhole && titleStartingAt(text, last.end, text.length, lexicon) !== null;
}

/** Whether a word tells a trade, and is none of those that only names end with. */
export function isTrade(word: string, { organizations: { endingOf, generic } }: Lexicon): boolean {
  const ending = endingOf(word);
  return ending?.ending === word ? ending.strength === "trade" : generic.has(word);
}

/** 中国足协|技术部, 江川农学院|农学系: how far the organization goes whose department a form names. */
export function organizationEnd(form: string, lexicon: Lexicon): number {
  if (!/(?:[部处科室组系]|(?<!公)司)$/.test(form) || lexicon.names.known.has(form)) return form.length;
  for (let length = form.length - 2; length >= 3; length--) {
    const whole = form.slice(0, length);
    if (lexicon.names.known.has(whole)) return length;
    const ending = lexicon.organizations.endingOf(whole);
    const isWhole = ending !== undefined && ending.strength !== "trade" && ending.ending.length + 1 < length;
    if (isWhole && (ending.ending.length > 1 || /[局厅委]$/.test(whole))) return length;
  }
  return form.length;
}

/** 高雄市及|义联集团: another name and a word that joins it to this one. */
const JOINED = /^\p{Script=Han}{1,6}(?<![普涉埃以提波顾])及(?=\p{Script=Han}{3})/u;
/** 江川油案由|海岳地检署: a case, and by whom it is dealt with. */
const OF_CASE = /^\p{Script=Han}{0,6}案[由经](?=\p{Script=Han}{3})/u;

/** How many characters at the beginning of a span are no part of the name that it holds: 日电|海关总署, 模组厂|某某. */
export function leadLength(
  text: string,
  { start, end }: Span,
  { organizations: { leading, grammar } }: Lexicon,
): number {
  const form = text.slice(start, end);
  const lone = leading.lone.find((word) => form.startsWith(word) && form.length - word.length >= SHORTEST);
  const lead =
    lone?.length ??
    JOINED.exec(form)?.[0].length ??
    OF_CASE.exec(form)?.[0].length ??
    (grammar.begins(form) && form.length > SHORTEST + 1 ? 1 : 0);
  if (lead > 0 || form.length <= SHORTEST) return lead;
  return leading.isGlued(text.slice(Math.max(0, start + 1 - leading.longest), start + 1)) ? 1 : 0;
}

/** The shortest name, in characters. */
const SHORTEST = 2;
