import type { Alias, SegmentedBlock } from "../../../model/stages.ts";
import type { EntityKind } from "../../../model/front-matter.ts";
import type { Span, Word } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";
import { firstWordOfName, isFragment, isPlace, isProper, isVerb, wordAt, wordEndingAt } from "./boundary.ts";
import { isNever } from "./vote.ts";
import { ownStart } from "./descriptions.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";
import { leadLength } from "./known.ts";
import { findTickers } from "./tickers.ts";

/** What an article itself says about a name: its short form, its ticker, its foreign form, that it is a pseudonym. */
export interface Declarations {
  readonly evidence: readonly Evidence[];
  readonly aliases: readonly Alias[];
}

/** `(以下简称“A”或“B”)`, `(下称A)`, `(简称:“A”)`: the words before the short names. */
const SHORT_FORM = /[(（,，]\s*(?:以下)?(?:简称|下称|[以下]{1,2}称)(?:为|是)?[:：]?\s*/g;
/** One quoted short name. */
const QUOTED = /^[“"「『《]([^”"」』》]{2,20})[”"」』》](?:\s*[或、和及,，]\s*)?/;
/** A short name without quotation marks, up to the closing bracket. */
const BARE = /^([\p{L}\p{N}·&.-]{2,12})(?=[)）])/u;
/** 小田(化名). */
const PSEUDONYM = /[(（]\s*(?:化名|均为化名|应受访者要求化名)\s*[)）]/g;
/** 林某（化名小宁）: a pseudonym behind the word for it. */
const CALLED = /[(（]\s*化名(?:为|是|[:：])?[“"「]?(\p{Script=Han}{2,4})[”"」]?[)）]/gu;
/** 普瑞(Jay Puri), 龙佰集团(LB Group Co., Ltd.): a name in Latin letters in brackets. */
const FOREIGN = /[(（]\s*([A-Z][A-Za-z.'&-]*(?:[ ,]+(?:& )?[A-Z][A-Za-z.'&-]*){0,6})\s*[)），；;]/g;
/** 骏驰汽车|原名|江苏骏驰新能源汽车有限公司: the name that a company had. */
const FORMER_NAME =
  /[(（，,]?(?:公司)?(?:原名|曾用名|原称)(?:为|叫|是|[:：])?[“"「]?([\p{Script=Han}()（）]{3,22}?公司)/gu;
/**
 * 《中国经营报》记者, 《界面新闻》报道, 《江边科幻》副总编: a medium, since somebody works for it or is quoted from it; books have
 * a chief editor as well: 《江边周刊》主编.
 */
const MEDIUM =
  /《([^》]{2,12})》(?=杂志|[^。，,;；]{0,3}(?:总编(?![剧导])|社长|总主笔|编辑部)|(?<=[报刊]》|杂志》)[^。，,;；]{0,3}(?:主编|编辑|主笔)|(?:[^。，,;；]{0,6})(?:记者|报道|报導|讯|消息|曾爆|刊文|刊发|社论|评论员|首席记者|披露|预计|称))/g;

/** Finds the declarations of a block. */
export function findDeclarations(block: SegmentedBlock, index: number, lexicon: Lexicon): Declarations {
  const evidence: Evidence[] = [];
  const aliases: Alias[] = [];
  const add = (start: number, end: number, kind: EntityKind, extra: Partial<Evidence> = {}) =>
    evidence.push({ ...evidenceAt(block, index, { start, end }, { kind, source: "declared", weight: 1 }), ...extra });

  for (const match of block.simplified.matchAll(SHORT_FORM)) {
    const before = nameBefore(block, openingOf(block.simplified, match.index), lexicon);
    const forms = shortForms(block.simplified, match.index + match[0].length);
    for (const form of forms) {
      const kind = before ? kindOf(block.simplified.slice(before.start, before.end), lexicon) : null;
      if (!before || !kind) continue;
      add(before.start, before.end, kind);
      add(form.start, form.end, kind);
      aliases.push({
        form: block.simplified.slice(before.start, before.end),
        alias: block.simplified.slice(form.start, form.end),
      });
    }
  }
  for (const match of block.simplified.matchAll(FORMER_NAME)) {
    const before = nameBefore(block, match.index, lexicon);
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    if (!before || !match[1] || isNever(match[1], lexicon)) continue;
    add(before.start, before.end, "company");
    add(start, start + match[1].length, "company");
    aliases.push({ form: block.simplified.slice(before.start, before.end), alias: match[1] });
  }
  for (const { start, end, long } of findAbbreviations(block, lexicon)) {
    const kind = kindOf(block.simplified.slice(long.start, long.end), lexicon);
    if (!kind) continue;
    add(long.start, long.end, kind);
    add(start, end, kind);
    aliases.push({ form: block.simplified.slice(long.start, long.end), alias: block.simplified.slice(start, end) });
  }
  for (const { code, at } of findTickers(block.simplified)) {
    const end = at - markBefore(block.simplified, at);
    const before = bearerOf(block, end, code, lexicon);
    if (before) add(before.start, before.end, "company", { ticker: code });
  }
  for (const match of block.simplified.matchAll(FOREIGN)) {
    const before =
      lexicon.organizations.latinEndingOf(match[1] ?? "") === "company"
        ? nameBefore(block, match.index, lexicon)
        : null;
    const kind = before && kindOf(block.simplified.slice(before.start, before.end), lexicon);
    if (before && kind) add(before.start, before.end, kind);
  }
  for (const match of block.simplified.matchAll(PSEUDONYM)) {
    const word = block.words[wordEndingAt(block.words, match.index)];
    const start = pseudonymStart(block, match.index, lexicon);
    if (word && start !== null) add(start, match.index, "person", { pseudonym: true });
  }
  for (const { index: at, 0: whole, 1: name = "" } of block.simplified.matchAll(CALLED)) {
    const start = at + whole.lastIndexOf(name);
    add(start, start + name.length, "person", { pseudonym: true });
  }
  for (const match of block.simplified.matchAll(MEDIUM))
    add(match.index + 1, match.index + 1 + (match[1]?.length ?? 0), "institution");
  return { evidence, aliases };
}

/** The company whose code stands behind an offset. */
function bearerOf(block: SegmentedBlock, end: number, code: string, lexicon: Lexicon): Span | null {
  if (isBehindVerb(block, end, lexicon)) return subjectBefore(block.simplified, end, lexicon);
  return nameBefore(block, end, lexicon) ?? wholeClauseBefore(block, end, code, lexicon);
}

/** 某某证券从上交所|摘牌|，证券代码600999: whether a clause about the company ends before its code, and not its name. */
function isBehindVerb({ simplified, words }: SegmentedBlock, end: number, lexicon: Lexicon): boolean {
  const last = words[wordEndingAt(words, end)];
  const isClause = /[，,]/.test(simplified.charAt(end)) && last !== undefined && last.start > 0;
  return isClause && isVerb(last, lexicon) && !/[，。；：\s]/.test(simplified.charAt(last.start - 1));
}

/** The only company that everybody knows in the clause that ends at an offset. */
function subjectBefore(text: string, end: number, { names }: Lexicon): Span | null {
  const clause =
    text
      .slice(Math.max(0, end - LONGEST_SUBJECT), end)
      .split(CLAUSE_EDGE)
      .at(-1) ?? "";
  const found: Span[] = [];
  for (let start = end - clause.length; start < end; start++) {
    const length = [8, 7, 6, 5, 4, 3].find((n) => names.known.get(text.slice(start, start + n))?.kind === "company");
    if (length === undefined || start + length > end) continue;
    found.push({ start, end: start + length });
    start += length;
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

const CLAUSE_EDGE = /[，,。；;：！？\s]/;
const LONGEST_SUBJECT = 40;

/**
 * 丨|远帆谷|(600999.SH): common words that nothing but a mark goes before are a name where a code follows, if the code
 * names its exchange, a mark of headings or a quotation mark goes before, or the text has the form once more.
 */
function wholeClauseBefore(
  { simplified, words }: SegmentedBlock,
  end: number,
  code: string,
  lexicon: Lexicon,
): Span | null {
  const form = WHOLE_CLAUSE.exec(simplified.slice(Math.max(0, end - LONGEST_CLAUSE), end))?.[1];
  if (form === undefined || isNever(form, lexicon) || lexicon.organizations.describing.has(form)) return null;
  const start = end - form.length;
  const isTwice = simplified.indexOf(form) < start || simplified.includes(form, end);
  if (!isTwice && !/[A-Z]/i.test(code) && !/[|丨｜】“"]/.test(simplified.charAt(start - 1))) return null;
  const first = words[wordAt(words, start)];
  const isName = first?.start === start && /^(?:n|v|a|j|x|b|i|l)/.test(first.tag) && !/^nr$/.test(first.tag);
  return isName && !lexicon.organizations.outside.has(first.text) ? { start, end } : null;
}

const WHOLE_CLAUSE = /(?:^|[，,。；;：:、|丨｜】）)“"\s])(\p{Script=Han}{2,4})$/u;
const LONGEST_CLAUSE = 5;

/** 人大 behind 中国人民大学: an abbreviation in brackets, of characters of the name in their order. */
const IN_BRACKETS = /[(（](\p{Script=Han}{2,6})[)）](?!有限|股份|公司|集团|控股|分|投资|科技|实业|大学|学院)/gu;

function findAbbreviations(block: SegmentedBlock, lexicon: Lexicon): (Span & { readonly long: Span })[] {
  return [...block.simplified.matchAll(IN_BRACKETS)].flatMap(({ index, 1: short = "" }) => {
    const { names, organizations } = lexicon;
    if (names.places.has(short) || organizations.generic.has(short) || organizations.isEnding(short)) return [];
    const long = nameBefore(block, index, lexicon);
    if (!long || long.end - long.start < short.length + 2) return [];
    if (!isAbbreviation(short, block.simplified.slice(long.start, long.end))) return [];
    return [{ start: index + 1, end: index + 1 + short.length, long }];
  });
}

/** Whether all characters of a short form stand in a long one, in their order. */
function isAbbreviation(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** 小米集团|-W（01810.HK）, “云岚股份|”（600507）: how long the mark of an exchange or of a quotation is between a name and its code. */
function markBefore(text: string, end: number): number {
  return /[”」』"]$|[-–](?:W|S|SW|B|P|U|UW|KY|DR|R)$/.exec(text.slice(Math.max(0, end - 3), end))?.[0].length ?? 0;
}

/** The foreign forms of names that are already accepted: 普瑞(Jay Puri). */
export function findForeignForms(block: SegmentedBlock, isNameEndingAt: (offset: number) => string | null): Alias[] {
  const aliases: Alias[] = [];
  for (const match of block.simplified.matchAll(FOREIGN)) {
    const form = isNameEndingAt(match.index);
    if (form && match[1] && /[a-z]/.test(match[1])) aliases.push({ form, alias: match[1].trim() });
  }
  return aliases;
}

/** How long a bracket behind a name may be. */
const MAX_BRACKET = 60;

/** Where the bracket opens in which a declaration stands: (600991.SH，以下简称…); the place itself where it stands in none. */
function openingOf(text: string, at: number): number {
  if (/[(（]/.test(text.charAt(at))) return at;
  const before = text.slice(Math.max(0, at - MAX_BRACKET), at);
  const opening = Math.max(before.lastIndexOf("("), before.lastIndexOf("（"));
  return opening >= 0 && !/[)）]/.test(before.slice(opening)) ? at - before.length + opening : at;
}

function shortForms(text: string, from: number): { start: number; end: number }[] {
  const forms: { start: number; end: number }[] = [];
  let at = from;
  for (let match = QUOTED.exec(text.slice(at, at + 40)); match?.[1]; match = QUOTED.exec(text.slice(at, at + 40))) {
    forms.push({ start: at + 1, end: at + 1 + match[1].length });
    at += match[0].length;
  }
  if (forms.length > 0) return forms;
  const bare = BARE.exec(text.slice(from, from + 16));
  return bare?.[1] ? [{ start: from, end: from + bare[1].length }] : [];
}

/** Latin letters and what stands between them, up to the end of a text. */
const LATIN_RUN = /(?<![A-Za-z0-9.,&' -])[A-Za-z0-9.,&' -]+$/;

/** The name that ends where a bracket opens. */
function nameBefore(block: SegmentedBlock, end: number, lexicon: Lexicon): { start: number; end: number } | null {
  const run = LATIN_RUN.exec(block.simplified.slice(Math.max(0, end - 60), end))?.[0] ?? "";
  const capital = run.search(/[A-Z]/);
  if (capital >= 0 && /\s|[a-z]/.test(run.slice(capital))) return { start: end - run.length + capital, end };
  const known = knownBefore(block.simplified, end, lexicon);
  if (known) return known;
  const partnership = /[(（](?:有限合伙|普通合伙|特殊普通合伙|集团|控股)[)）]$/.exec(
    block.simplified.slice(Math.max(0, end - MAX_PARTNERSHIP), end),
  );
  const last = wordEndingAt(block.words, end - (partnership?.[0].length ?? 0));
  if (last < 0) return null;
  const first = firstWordOfDeclared(block.words, last, lexicon);
  const opening = block.words[first]?.start ?? end;
  const lead = leadLength(block.simplified, { start: opening, end }, lexicon);
  const start = ownStart(block, { start: opening + lead, end }, lexicon);
  const form = block.simplified.slice(start, end);
  if (/(?:上市|挂牌|发行)$/.test(form)) return null;
  const isListed = lexicon.names.known.has(form) || LISTED.test(block.simplified.slice(end, end + LONGEST_CODE));
  const isPlace = first === last && block.words[last]?.tag === "ns" && !isListed;
  return end - start >= 2 && !isPlace && !isNever(form, lexicon) ? { start, end } : null;
}

/** 美利达|(9914): a place has no code. */
const LISTED = /^[(（](?:[A-Z]{2,6}[:：.]?\s?)?(?:\d{4,6}(?:[.-][A-Z]{1,3})?|(?<=[:：]\s?)[A-Z]{1,5})[),，）]/;
const LONGEST_CODE = 18;

/** The known name that ends at an offset: 奈雪的茶|(02150.HK). */
function knownBefore(text: string, end: number, { names }: Lexicon): { start: number; end: number } | null {
  for (let length = LONGEST_KNOWN; length > 2; length--)
    if (names.known.get(text.slice(end - length, end))?.kind === "company") return { start: end - length, end };
  return null;
}

const LONGEST_KNOWN = 8;
const MAX_PARTNERSHIP = 10;

/** A telling ending proves that what stands before it, up to punctuation or a word that joins sentences, is a name. */
function firstWordOfDeclared(words: readonly Word[], last: number, lexicon: Lexicon): number {
  const first = firstWordOfName(words, last, lexicon);
  const ending = lexicon.organizations.endingOf(words[last]?.text ?? "");
  if (!ending) return firstTelling(words, first, last, lexicon);
  if (ending.strength !== "legal" && !(ending.kind === "institution" && ending.strength === "strong")) return first;
  let start = first;
  for (let i = first - 1; i >= 0; i--) {
    const word = words[i];
    if (!word || (words[last]?.end ?? 0) - word.start > MAX_DECLARED || !/^\p{Script=Han}+$/u.test(word.text)) break;
    if (/^[cpudr]/.test(word.tag) || lexicon.organizations.outside.has(word.text)) break;
    // 轮到|江川|某某股份有限公司.
    if (isVerb(word, lexicon) && isPlace(words[i + 1], lexicon)) break;
    start = i;
  }
  return start;
}

/** 货柜|航运|长荣: common words before a coined or proper one are not part of its name. */
function firstTelling(words: readonly Word[], first: number, last: number, lexicon: Lexicon): number {
  const isTelling = (word: Word) => isProper(word, lexicon) || isFragment(word, lexicon);
  const closing = words[last];
  if (!closing || !isTelling(closing)) return first;
  let start = last;
  while (start > first && isTelling(words[start - 1] as Word)) start--;
  return start;
}

/** The longest name that a declaration may give, in characters. */
const MAX_DECLARED = 24;

function kindOf(form: string, lexicon: Lexicon): "company" | "institution" | null {
  const known = lexicon.names.known.get(form);
  if (known && known.kind !== "person" && known.kind !== "product") return known.kind;
  const ending = lexicon.organizations.endingOf(form);
  if (ending) return ending.kind;
  return lexicon.organizations.latinEndingOf(form) === "company" || /有限合伙[)）]$/.test(form) ? "company" : null;
}

/** 和|小樟, 说|小樟: what is no surname before a name of two characters. */
export const BESIDE_PSEUDONYM = /^[和与及跟同对让给把被将由说称问指叫请帮找][小老阿]\p{Script=Han}$/u;

/** A pseudonym has two to four characters and begins with a surname or with 小, 老, 阿. */
function pseudonymStart(block: SegmentedBlock, end: number, lexicon: Lexicon): number | null {
  for (const length of [3, 2, 4]) {
    const start = end - length;
    const first = block.simplified[start];
    if (length === 3 && BESIDE_PSEUDONYM.test(block.simplified.slice(start, end))) continue;
    const onBoundary = wordEndingAt(block.words, start) >= 0 || start === 0;
    if (first && onBoundary && (lexicon.people.surnames.has(first) || "小老阿".includes(first))) return start;
  }
  return null;
}
