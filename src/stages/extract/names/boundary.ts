import type { Span, Word } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";

const HAN = /^\p{Script=Han}+$/u;
const LATIN_NAME = /^[A-Z][A-Za-z0-9&.'-]*$/;
/** Tags of words that name something: places, people, other proper nouns, abbreviations. */
const PROPER_TAGS = /^(?:ns|nr|nrt|nrfg|nz|nt|j)$/;
/** Tags of words that may stand within a name. */
const INNER_TAGS = /^(?:n|ng|nr|nrt|nrfg|ns|nt|nz|x|eng|j|b|a|ag|an|vn|vg|l|i|s|g|zg|f)$/;
/** Towns that jieba does not know as places: 共青城. */
const PLACE = /^\p{Script=Han}{2}[省市县镇州城]$/u;
const MAX_LENGTH = 24;

/** Whether a word is a proper name, a coined word that jieba does not know, or a name in Latin letters. */
export function isProper(word: Word, lexicon: Lexicon): boolean {
  if (lexicon.names.known.has(word.text)) return true;
  if (lexicon.organizations.generic.has(word.text) || lexicon.organizations.unnamed.has(word.text)) return false;
  if (word.tag === "eng") return LATIN_NAME.test(word.text) && !lexicon.names.commonLatin.has(word.text);
  if (!HAN.test(word.text)) return false;
  if (PROPER_TAGS.test(word.tag) || PLACE.test(word.text) || isPlaceName(word.text, lexicon)) return true;
  return word.tag === "x" && word.text.length > 1 && !lexicon.organizations.grammar.isPiece(word.text);
}

/** Whether a word is the name of a place, whatever word jieba takes it for: 大连, 也门, 首尔. */
export function isPlaceName(text: string, { names, people }: Lexicon): boolean {
  return names.places.has(text) || people.countries.has(text) || people.capitals.has(text);
}

/** Whether a word is one Han character: coined names fall apart into such words. */
export function isFragment(word: Word, lexicon: Lexicon): boolean {
  return word.text.length === 1 && HAN.test(word.text) && !lexicon.organizations.outside.has(word.text);
}

function mayStandInside(word: Word, lexicon: Lexicon): boolean {
  if (lexicon.organizations.inside.has(word.text) || isPlaceName(word.text, lexicon)) return true;
  if (lexicon.organizations.outside.has(word.text)) return false;
  if (lexicon.organizations.isEnding(word.text)) return true;
  if (word.tag === "eng") return !lexicon.names.commonLatin.has(word.text);
  if (!HAN.test(word.text) || (word.tag === "x" && lexicon.organizations.grammar.isPiece(word.text))) return false;
  return INNER_TAGS.test(word.tag) || word.text.length === 1;
}

/**
 * Index of the first word of a name whose last words are `words[last]`, walking left over what may stand inside a name,
 * `(重庆)` and `(集团)` included. A common word ends the walk once a proper one has been met to its right.
 */
export function firstWordOfName(words: readonly Word[], last: number, lexicon: Lexicon): number {
  let first = last;
  let metProper = false;
  const end = words[last]?.end ?? 0;
  for (let i = last - 1; i >= 0; i--) {
    const word = words[i];
    if (!word || end - word.start > MAX_LENGTH) break;
    const bracket = bracketWithin(words, i);
    if (bracket !== null) {
      i = bracket;
      first = i;
      continue;
    }
    if (first < last && OF_WHOM.test(word.text)) return i;
    if (isBeforePlace(word, words[i + 1], lexicon)) break;
    const isJoint = isInnerConjunction(words, i, metProper, lexicon);
    const isInner = isJoint || isInnerNew(words, i, lexicon) || isInnerEnterprise(words, i);
    if (!mayStandInside(word, lexicon) && !isInner && !isInnerConjunction(words, i + 1, metProper, lexicon)) break;
    const generic = isJoint || (!isProper(word, lexicon) && !isFragment(word, lexicon));
    if (generic && metProper) break;
    if (!generic && !lexicon.organizations.isEnding(word.text)) metProper = true;
    first = i;
  }
  return first;
}

/** 遭|江川|检察署: a word of grammar before the name of a place. */
function isBeforePlace({ text }: Word, next: Word | undefined, lexicon: Lexicon): boolean {
  return next !== undefined && lexicon.organizations.grammar.before.has(text) && isPlaceName(next.text, lexicon);
}

/** 国立|台湾|文学馆, 海峡两岸|渔业|交流|委员会: what begins the names of institutions before all else. */
export const OF_WHOM = /^(?:国立|海峡两岸)$/;

/** Whether a word is a verb that stands in no names: 拿到, but not 投资. */
export function isVerb({ text, tag }: Word, { organizations }: Lexicon): boolean {
  return (
    tag === "v" && text.length > 1 && !organizations.inside.has(text) && organizations.endingOf(text) === undefined
  );
}

/** Whether a word is the name of a place, with which names of organizations begin. */
export function isPlace(word: Word | undefined, { names }: Lexicon): boolean {
  return word !== undefined && (word.tag === "ns" || names.places.has(word.text));
}

/** 万科|企业|股份有限公司: 企业 belongs to a name where its legal form follows, and to that of a union. */
function isInnerEnterprise(words: readonly Word[], i: number): boolean {
  return words[i]?.text === "企业" && /^(?:股份|集团|控股|有限(?:责任)?公司|工会)/.test(words[i + 1]?.text ?? "");
}

/**
 * 和 between a coined word and common ones belongs to the name: 云瓴昇|和|投资; and so does it between two fields of an
 * association, a school or an institute: 石油|和|天然气|工业|协会, 文具|暨|礼品|公会, 能源|与|动力|工程|学院.
 */
export function isInnerConjunction(words: readonly Word[], i: number, metProper: boolean, lexicon: Lexicon): boolean {
  const left = words[i - 1];
  if (metProper || left === undefined || !/^[和与暨]$/.test(words[i]?.text ?? "")) return false;
  if (words[i]?.text === "和" && isFragment(left, lexicon)) return true;
  const last = words.slice(i + 1, i + 5).findIndex(({ text }) => OF_FIELDS.test(text));
  if (last < 0 || lexicon.organizations.outside.has(left.text)) return false;
  if (lexicon.organizations.generic.has(left.text)) return true;
  const isOfStudies = OF_STUDIES.test(words[i + 1 + last]?.text ?? "");
  return last > 0 && (isOfStudies || words[i]?.text === "暨") && isField(left, lexicon);
}

/** What ends the names of those who have to do with several fields, and of them those who teach and study them. */
const OF_FIELDS = /(?:^(?:协会|学会|公会|联合会|委员会|商会|局|厅|委|系)|学院|研究[院所]|研究中心|实验室)$/;
const OF_STUDIES = /(?:系|学院|研究[院所]|研究中心|实验室)$/;

/** 制冷, 马克思主义: a common word that is neither an organization nor somebody. */
function isField(word: Word, lexicon: Lexicon): boolean {
  const isSomebody = /[生师员者长家人们方民]$/.test(word.text) || lexicon.people.titles.has(word.text);
  const isOrganization = lexicon.organizations.endingOf(word.text)?.kind === "institution";
  return word.text.length > 1 && /^(?:n|vn?|an?|b|l|nz|x)$/.test(word.tag) && !isSomebody && !isOrganization;
}

/** 晶禾|新|材料: 新 and a trade are a trade; 上海|新|云岚: a name may begin with it behind a place. */
function isInnerNew(words: readonly Word[], i: number, { organizations, names }: Lexicon): boolean {
  const [before, word, next] = [words[i - 1], words[i], words[i + 1]];
  if (word?.text !== "新" || !before || !next) return false;
  const trade = word.text + next.text;
  if (names.known.has(trade)) return true;
  return organizations.isEnding(trade) || names.places.has(before.text.replace(/[省市]$/, ""));
}

/** For `)` that closes `(重庆)` or `(集团)`: the index of the opening bracket. */
function bracketWithin(words: readonly Word[], i: number): number | null {
  if (!/^[)）]$/.test(words[i]?.text ?? "")) return null;
  const inner = words[i - 1];
  const isPart = inner?.tag === "ns" || /^(?:集团|控股)$/.test(inner?.text ?? "");
  return isPart && /^[(（]$/.test(words[i - 2]?.text ?? "") ? i - 2 : null;
}

/** The words that a span touches. */
export function wordsIn(words: readonly Word[], { start, end }: Span): readonly Word[] {
  return end <= start ? [] : words.slice(wordAt(words, start), wordAt(words, end - 1) + 1);
}

/** Whether a text falls apart into words of some kind and nothing else. */
export function isMadeOf(text: string, isWord: (word: string) => boolean): boolean {
  const reached = new Set([0]);
  for (const start of reached)
    for (let end = start + 1; end <= text.length; end++) if (isWord(text.slice(start, end))) reached.add(end);
  return reached.has(text.length);
}

/** Index of the word that ends at an offset; -1 when none does. */
export function wordEndingAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const end = words[middle]?.end ?? 0;
    if (end === offset) return middle;
    if (end < offset) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Index of the word that holds an offset. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
