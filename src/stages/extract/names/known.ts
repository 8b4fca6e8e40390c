import type { Span, Word } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";
import { titleStartingAt } from "../titles.ts";

/** How far the known name goes that a form begins with, where what follows makes no other organisation of it. */
export function knownEnd(form: string, lexicon: Lexicon): number {
  for (let length = form.length - 1; length >= 3; length--)
    if (lexicon.names.known.has(form.slice(0, length)))
      return form.slice(length) !== "投资" && lexicon.organizations.endingOf(form.slice(length)) ? form.length : length;
  return form.length;
}

/** 富邦投顾|半导体|分析师, 蔚来汽车|软件|副总裁: a trade between a name that is complete and a title. `last` is the word of the trade. */
export function isFieldOfPost(text: string, start: number, last: Word, lexicon: Lexicon): boolean {
  const { endingOf } = lexicon.organizations;
  const own = text.slice(start, last.start);
  const isTrade = endingOf(last.text)?.ending === last.text && endingOf(last.text)?.strength === "trade";
  const isWhole = lexicon.names.known.has(own) || (endingOf(own)?.kind === "company" && endingOf(own)?.ending !== own);
  return isTrade && isWhole && titleStartingAt(text, last.end, text.length, lexicon) !== null;
}

/** 中国足协|技术部, 河北省卫健委|医政处: how far the organization goes whose department a form names. */
export function organizationEnd(form: string, lexicon: Lexicon): number {
  if (!/(?:[部处科室组]|(?<!公)司)$/.test(form) || lexicon.names.known.has(form)) return form.length;
  for (let length = form.length - 2; length >= 3; length--) {
    const whole = form.slice(0, length);
    if (lexicon.names.known.has(whole)) return length;
    const ending = lexicon.organizations.endingOf(whole);
    const isWhole = ending !== undefined && ending.strength !== "trade" && ending.ending.length + 1 < length;
    if (isWhole && (ending.ending.length > 1 || /[局厅委]$/.test(whole))) return length;
  }
  return form.length;
}

/** 日电|海关总署, 高雄市及|义联集团: what stands before a name and is no part of it. */
const LEAD = /^(?:日[电讯]|暨|\p{Script=Han}{1,6}(?<![普涉埃以提波顾])及(?=\p{Script=Han}{3}))/u;
/** 出品方|某影业, 模组厂|某某, 转让予|某集团, 1000台|某机械: the end of a word that the segmenter takes for the beginning of a name. */
const GLUED =
  /(?:(?:出品|投资|出资|主办|承办|制作|品牌|运营|收购|转让|受让|合作|发行|施工|供应|开发|建设)方|(?:模组|代工|车灯|设备|制造|大|原)厂|(?:开发|运营|供应|经销|代理|制造|服务|品牌|分销|零售|租赁|贸易|承包|生产|出版|发行|集成|置业|设备|保险|电信|旅行|地产|日|美|德|港|台|外|厂)商|(?:转让|出售|授|给|赋|赠|售|交|判)予|[\d一二两三四五六七八九十百千万多几][台辆架艘部款件]|旗下)$/;

/** How many characters at the beginning of a span are no part of the name that it holds. */
export function leadLength(text: string, { start, end }: Span): number {
  const lead = LEAD.exec(text.slice(start, end))?.[0].length ?? 0;
  return lead === 0 && end - start > 2 && GLUED.test(text.slice(Math.max(0, start - 2), start + 1)) ? 1 : lead;
}
