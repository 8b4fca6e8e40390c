import type { Lexicon } from "../lexicon.ts";

/** How far the known name goes that a form begins with, where what follows makes no other organisation of it. */
export function knownEnd(form: string, lexicon: Lexicon): number {
  for (let length = form.length - 1; length >= 3; length--)
    if (lexicon.names.known.has(form.slice(0, length)))
      return form.slice(length) !== "投资" && lexicon.organizations.endingOf(form.slice(length)) ? form.length : length;
  return form.length;
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

/** How many characters at the beginning of a form are no part of the name. */
export function leadLength(form: string): number {
  return LEAD.exec(form)?.[0].length ?? 0;
}
