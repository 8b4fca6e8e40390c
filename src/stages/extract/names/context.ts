import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";
import { firstWordOfName, isFragment, isProper, isVerb, wordAt, wordEndingAt, wordsIn } from "./boundary.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";
import { knownEnd, leadLength } from "./known.ts";
import { speaksAt } from "../speech.ts";
import { titleStartingAt } from "../titles.ts";
import { isNever } from "./vote.ts";

/** What is said of companies with words between: 完成|近2亿元B轮|融资; a share of it. */
const SAID_OF_COMPANIES =
  /的?(?:第[\d一二三四五六七八九十百千]{1,5}|首)家[^，。；、]{0,6}店|(?:完成|获得?|宣布完成)[^，。；、]{0,14}(?:融资|注资)|(?:发布|披露|公布)了?[^，。；、]{0,10}(?:年报|财报|季报|半年报|业绩|公告|招股书)|担任[^，。；、]{0,4}财务顾问|(?:是|为|系)[^，。；、]{2,10}的(?:独家|联席)?(?:财务顾问|保荐人|保荐机构|主?承销商|核数师)|(?<![\d.])\d{1,3}(?:\.\d{1,4})?[%％]的?(?:股权|股份)/g;
/** 达飞（CMA CGM）, 欧珀(OPPO): people have names of which not all letters are capitals. */
const BRAND_IN_BRACKETS = /[(（][A-Z][A-Z&]+(?: [A-Z&]+)*[)）]/g;
/** 北极狐娱乐(Arctic Fox Entertainment): what a company is called abroad. */
const LATIN_IN_BRACKETS = /[(（][A-Z][\w&.'-]{1,20}(?:,? [\w&.'-]{1,20}){0,5}[)）]/g;
/** （Brinkman & Sons）公司: what a company is called abroad, before the word for it. */
const LATIN_COMPANY = /[(（][A-Z][\w&.'-]{1,20}(?:,? [\w&.'-]{1,20}){0,5}[)）](?=公司|集团)/g;
/** 机器人公司“灵动关节”: a quoted name that is said to be one. */
const QUOTED =
  /(?:公司|企业|集团|厂商|[发务供营造应售产]商|品牌|平台|巨头|独角兽|创企|券商|药企|车企|房企|机构)[“「『"]([^”」』"，。、\s]{2,10})[”」』"]/g;

/** 企业“点对点”|服务: a quoted way of working. */
const WAY_OF_WORKING =
  /^(?:服务|活动|机制|行动|模式|计划|工程|办法|制度|难题|问题|困境|措施|培训|政策|工作|帮扶|指导|对接|标准|原则|的)/;

/** How far a name is believed that only one place tells of, by what it is made of. */
const WEIGHT = { quoted: 0.85, proper: 0.65, ending: 0.65, common: 0.5, none: 0 } as const;
/** How far one place is believed that says of a coined word what is said of companies more than of others. */
export const LIKELY = 0.55;

/** A name that a place tells of, and how far that place is believed. */
interface Told {
  readonly span: Span;
  readonly weight: number;
}

/** Finds companies by what the text says of them: 云岚资本|领投, 石油巨头|壳牌, 机器人公司“灵动关节”. */
export function findInContext(block: SegmentedBlock, index: number, lexicon: Lexicon): Evidence[] {
  const told = [toldByQuotes, toldBehind, toldByBrackets, toldBefore].flatMap((find) => find(block, lexicon));
  return told.map(({ span, weight }) => {
    const kind = lexicon.organizations.endingOf(block.simplified.slice(span.start, span.end))?.kind ?? "company";
    return evidenceAt(block, index, span, { kind, source: "context", weight });
  });
}

/** 机器人公司|“灵动关节”: names in quotation marks, not what is quoted as it is said or done. */
function toldByQuotes(block: SegmentedBlock, lexicon: Lexicon): Told[] {
  const { simplified: text, words } = block;
  const told: Told[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const start = match.index + match[0].length - 1 - (match[1]?.length ?? 0);
    const span = { start, end: match.index + match[0].length - 1 };
    const opening = words[wordAt(words, start)];
    const isWay = WAY_OF_WORKING.test(text.slice(span.end + 1, span.end + 5));
    const inside = words.filter((word) => word.start >= start && word.end <= span.end);
    const says = inside.length > 2 ? /^(?:[dvr]|ad)$/ : /^(?:[dr]|ad)$/;
    if (inside.some(({ tag, text: word }) => word.length > 1 && says.test(tag))) continue;
    if (isOfNamed(block, start - 1, lexicon)) continue;
    if (!isNever(match[1] ?? "", lexicon) && !/^[vlidm]/.test(opening?.tag ?? "") && !isWay)
      told.push({ span, weight: WEIGHT.quoted });
  }
  return told;
}

/** 云岚公司|“岚山香油”: behind a company that is named stands what it makes. */
function isOfNamed({ words }: SegmentedBlock, at: number, { names, organizations }: Lexicon): boolean {
  const last = wordEndingAt(words, at);
  const [own, company] = [words[last - 1], words[last]];
  if (company?.text && names.known.get(company.text)?.kind === "company") return true;
  const isCoined = own?.tag === "x" && own.text.length > 1 && !organizations.isEnding(own.text);
  return isCoined && /^(?:公司|集团|企业)$/.test(company?.text ?? "");
}

/** 云岚资本|领投: names before what is said of companies. */
function toldBehind(block: SegmentedBlock, lexicon: Lexicon): Told[] {
  const text = block.simplified;
  const told: Told[] = [];
  const said = [...text.matchAll(SAID_OF_COMPANIES)].map(({ index: start }) => ({ start, value: "surely" as const }));
  for (const { start: at, value } of [...said, ...lexicon.organizations.findSaidBehind(text)]) {
    const span = nameBefore(block, at, lexicon);
    if (!span || holdsPost(block, span, lexicon)) continue;
    const make = makeOf(block, span, lexicon);
    const name = text.slice(span.start, span.end);
    const isOfPeopleToo = text.startsWith("旗下", at) || (isVerbOfBeing(text.charAt(at)) && !isForeign(name, lexicon));
    if (isOfPeopleToo && mayBePerson(name, lexicon)) continue;
    if (value === "surely" ? make !== "none" : make === "proper")
      told.push({ span, weight: value === "surely" ? WEIGHT[make] : LIKELY });
  }
  return told;
}

/** 某某|是云岚的财务顾问: a house where no Chinese name of a person stands before it. */
function isVerbOfBeing(character: string): boolean {
  return /[是为系]/.test(character);
}

function isForeign(name: string, { people }: Lexicon): boolean {
  return name.length > 2 && people.isTransliterated(name);
}

/** 云岚中国行政|总裁, 总裁兼|首席执行官: a post that begins within what stands before a post. */
function holdsPost({ simplified, words }: SegmentedBlock, { start, end }: Span, lexicon: Lexicon): boolean {
  const last = words[wordEndingAt(words, end)]?.text ?? "";
  const isModifier = lexicon.people.titleModifiers.has(last) && !lexicon.organizations.isEnding(last);
  return isModifier || titleStartingAt(simplified, start, end, lexicon) !== null;
}

/** 达飞|（CMA CGM）: names before a foreign one in brackets. */
function toldByBrackets(block: SegmentedBlock, lexicon: Lexicon): Told[] {
  const text = block.simplified;
  const spans: Span[] = [];
  for (const { index: at } of text.matchAll(BRAND_IN_BRACKETS)) {
    const word = block.words[wordEndingAt(block.words, at)];
    const name = word && word.text.length > 1 ? { start: word.start, end: word.end } : nameBefore(block, at, lexicon);
    if (name && isPossible(block, name, lexicon)) spans.push(name);
  }
  for (const { index: at } of text.matchAll(LATIN_IN_BRACKETS)) {
    const name = nameBefore(block, at, lexicon);
    const ending = name ? lexicon.organizations.endingOf(text.slice(name.start, name.end)) : undefined;
    if (name && ending?.kind === "company") spans.push(name);
  }
  const told = spans.filter((span) => makeOf(block, span, lexicon) === "proper");
  return [...told, ...describedInBrackets(block, lexicon), ...calledInBrackets(block, lexicon)].map((span) => ({
    span,
    weight: WEIGHT.proper,
  }));
}

/** 能源商诺岚海风（Norlan Wind）: what stands between a noun that describes it and what a company is called abroad. */
function describedInBrackets(block: SegmentedBlock, lexicon: Lexicon): Span[] {
  const { simplified: text, words } = block;
  return [...text.matchAll(LATIN_IN_BRACKETS)].flatMap(({ index: end }) => {
    for (let start = end - 2; start >= end - LONGEST_CALLED; start--) {
      const isAtWord = words[wordAt(words, start)]?.start === start;
      if (!isAtWord || !isDescribed(text, start, lexicon)) continue;
      const form = text.slice(start, end);
      const isName = HAN_NAME.test(form) && !isNever(form, lexicon) && !mayBePerson(form, lexicon);
      return isName && makeOf(block, { start, end }, lexicon) === "proper" ? [{ start, end }] : [];
    }
    return [];
  });
}

/** The longest name that is looked for between a noun and a bracket. */
const LONGEST_CALLED = 6;
const HAN_NAME = /^(?![的与和及等为是])\p{Script=Han}+$/u;

/** Whether a noun of so many characters or more that describes companies ends at an offset: 能源商, 零售集团. */
export function isDescribed(
  text: string,
  offset: number,
  { organizations: { describing } }: Lexicon,
  shortest = 2,
): boolean {
  return [2, 3, 4].some((length) => {
    const noun = text.slice(Math.max(0, offset - length), offset);
    return length >= shortest && noun.length === length && (noun === "集团" || describing.has(noun));
  });
}

/** 布林克曼（Brinkman & Sons）公司: what is called so, though no word for it is known. */
function calledInBrackets({ simplified: text }: SegmentedBlock, lexicon: Lexicon): Span[] {
  return [...text.matchAll(LATIN_COMPANY)].flatMap(({ index: end }) => {
    let start = end;
    while (start > end - MAX_LENGTH && lexicon.people.isTransliterated(text.charAt(start - 1))) start--;
    return end - start > 2 && lexicon.people.isTransliterated(text.slice(start, end)) ? [{ start, end }] : [];
  });
}

/** 石油巨头|壳牌: names behind what companies are called, or what is done to them. */
function toldBefore(block: SegmentedBlock, lexicon: Lexicon): Told[] {
  const text = block.simplified;
  const told: Told[] = [];
  for (const { end, value } of lexicon.organizations.findSaidBefore(text)) {
    const span = nameAfter(block, /[为是]/.test(text.charAt(end)) ? end + 1 : end, lexicon);
    if (!span) continue;
    const holds = text.startsWith("股东", end - 2) || HAS.test(text.slice(span.end, span.end + 2));
    if (holds && mayBePerson(text.slice(span.start, span.end), lexicon)) continue;
    if (value === "surely" || isClosed(block, span.end, lexicon))
      told.push({ span, weight: value === "surely" ? WEIGHT.proper : LIKELY });
  }
  return told;
}

/** 顾小东|持有, 顾小东|名下: what is said of who has something. */
const HAS = /^(?:所?持|名下|旗下)/;

/** 股东|顾小东, 顾小东|旗下: people have shares and companies as well. */
export function mayBePerson(name: string, { people, organizations, names }: Lexicon): boolean {
  const surname = people.surnameOf(name);
  if (surname === 0 || names.known.has(name)) return false;
  return name.length <= surname + 2 && organizations.endingOf(name) === undefined;
}

/** Longer than this, what stands there is more than a name. */
const MAX_LENGTH = 10;

/** The name that ends before an offset, adverbs and times apart: 球冠电缆|今日|发布年报. */
function nameBefore(block: SegmentedBlock, offset: number, lexicon: Lexicon): Span | null {
  const { words, simplified } = block;
  let last = wordEndingAt(words, offset);
  while (last > 0 && isAside(words[last])) last--;
  const end = words[last]?.end ?? 0;
  if (/[”」』"]/.test(words[last]?.text ?? "")) return quotedBefore(simplified, end);
  if (
    last < 0 ||
    lexicon.organizations.grammar.mayBePiece(simplified.charAt(end - 1)) ||
    !isNameWord(words[last], lexicon)
  )
    return null;
  const first = isWholeKnown(words[last], lexicon)
    ? last
    : (isSetApart(words, last, lexicon) ?? firstWordOfName(words, last, lexicon));
  const opening = words[first]?.start ?? end;
  const start = opening + leadLength(simplified, { start: opening, end }, lexicon);
  return isPossible(block, { start, end }, lexicon) ? { start, end } : null;
}

/** 出|云岚集团|旗下: a name that everybody knows and that is one word is the whole of it. */
function isWholeKnown(word: Word | undefined, { names, organizations }: Lexicon): boolean {
  const isName = word !== undefined && names.known.has(word.text) && !names.alsoWords.has(word.text);
  return isName && (word.text.length > 3 || organizations.endingOf(word.text)?.strength === "strong");
}

/** 近日, 昨日, 已, 也, 则, 的. */
function isAside(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (/^(?:t|d|a|ad|z|v)$/.test(word.tag) || /^(?:的|于|联合|超额|宣布|独家|同期|方面|一方)$/.test(word.text))
  );
}

function quotedBefore(text: string, end: number): Span | null {
  const start = Math.max(text.lastIndexOf("“", end), text.lastIndexOf("「", end)) + 1;
  const length = end - 1 - start;
  return start > 0 && length >= 2 && length <= MAX_LENGTH && !/[，。、：！？]/.test(text.slice(start, end))
    ? { start, end: end - 1 }
    : null;
}

/** What a name may be set apart by on its left: the beginning, punctuation, a preposition, a conjunction or a verb. */
const EDGE_TAGS = /^[pcu]/;

/** Index of the first of at most three words between an edge and a place: 、|斑马|精酿|. */
function isSetApart(words: readonly Word[], last: number, lexicon: Lexicon): number | null {
  for (let first = last; first > last - 3 && first >= 0; first--) {
    const [before, word] = [words[first - 1], words[first]];
    if (!word || !isNameWord(word, lexicon)) return null;
    if (!before || EDGE_TAGS.test(before.tag) || /^[，。；、：（(“《\s]$/.test(before.text)) return first;
    if (isVerb(before, lexicon) && isProper(word, lexicon)) return first;
  }
  return null;
}

function isNameWord(word: Word | undefined, lexicon: Lexicon): boolean {
  if (!word || lexicon.organizations.outside.has(word.text)) return false;
  if (word.tag === "eng") return !lexicon.names.commonLatin.has(word.text);
  return /^\p{Script=Han}+$/u.test(word.text) && !/^[tmrpcuyd]/.test(word.tag);
}

/** Whether a name ends at an offset for certain: 鲁味坊|的, 鲁味坊|近日, 鲁味坊|、, 鲁味坊|称; not 冲回|相关收入. */
function isClosed({ simplified, words }: SegmentedBlock, offset: number, lexicon: Lexicon): boolean {
  const next = words[wordAt(words, offset)];
  const isEdge =
    !next ||
    next.end <= offset ||
    !/^\p{Script=Han}/u.test(next.text) ||
    /^[tdpcurmf]/.test(next.tag) ||
    next.text === "时";
  return (
    isEdge ||
    speaksAt(simplified, offset, lexicon) ||
    titleStartingAt(simplified, offset, offset + LONGEST_TITLE, lexicon) !== null
  );
}

const LONGEST_TITLE = 8;

/** 诺德|海风|宣布: a noun that is no post, and not what is said of companies, may be the rest of the name. */
function isCutShort(text: string, next: Word | undefined, lexicon: Lexicon): boolean {
  if (!next || !/^(?:n|nz|vn|b|j|t)$/.test(next.tag) || TIME.test(next.text)) return false;
  const isSaid = lexicon.organizations.findSaidBehind(next.text).length > 0;
  return !isSaid && titleStartingAt(text, next.start, text.length, lexicon) === null;
}

/** 今年, 昨日, 上周, 日前. */
const TIME = /[年月日天周晚前午时]$/;

/** The name that begins at an offset: coined words and proper names up to what cannot be part of one. */
function nameAfter(block: SegmentedBlock, offset: number, lexicon: Lexicon): Span | null {
  const { words, simplified } = block;
  const first = wordAt(words, offset);
  const word = words[first];
  const next = words[first + 1];
  if (!word || !isProper(word, lexicon) || !isNameWord(word, lexicon)) return null;
  if (word.tag === "ns" && !(next && isOfPlace(next, lexicon))) return null;
  const isGlued = word.tag === "x" && word.start === offset - 1 && word.text.length > 2;
  if (word.start !== offset && !isGlued) return null;
  let last = first;
  while (continuesName(words[last + 1], lexicon)) last++;
  if (isLastOfName(block, words[last + 1], lexicon)) last++;
  if (isCutShort(simplified, words[last + 1], lexicon)) return null;
  const whole = words[last]?.end ?? offset;
  // 云岚控|股仍: the word holds what goes on behind the name.
  const span = {
    start: offset,
    end: last > first && lexicon.organizations.grammar.ends(simplified.slice(offset, whole)) ? whole - 1 : whole,
  };
  return isPossible(block, span, lexicon) ? span : null;
}

/** 成都|极数, 浙大|控股: what makes a name with a place before it. */
function isOfPlace(word: Word, lexicon: Lexicon): boolean {
  const ending = lexicon.organizations.endingOf(word.text);
  const isEnding =
    ending?.ending === word.text &&
    ending.kind === "company" &&
    (ending.strength === "strong" ? !/公司|集团|股份/.test(word.text) : !lexicon.organizations.generic.has(word.text));
  return isEnding || (word.tag === "x" && word.text.length > 1 && isNameWord(word, lexicon));
}

/** 鲁味|坊|的: a character by itself that a name ends with for certain. */
function isLastOfName(block: SegmentedBlock, word: Word | undefined, lexicon: Lexicon): boolean {
  return (
    word !== undefined &&
    isFragment(word, lexicon) &&
    word.text !== "时" &&
    /^(?:n|ng|g|zg|nr|nz|nrt|ag|q|x|vg)$/.test(word.tag) &&
    isClosed(block, word.end, lexicon)
  );
}

function continuesName(word: Word | undefined, lexicon: Lexicon): boolean {
  if (!word || lexicon.people.titles.has(word.text)) return false;
  return lexicon.organizations.isEnding(word.text) || (word.tag === "x" && isNameWord(word, lexicon));
}

/** 5月5|日晚: what goes on from a number is part of a time. */
const TIME_UNIT = /^[年月日号时点分]/;
const NUMBER_BEFORE = /[\d一二三四五六七八九十]/;

function isPossible({ simplified, words }: SegmentedBlock, { start, end }: Span, lexicon: Lexicon): boolean {
  const form = simplified.slice(start, end);
  if (form.length < 2 || form.length > MAX_LENGTH || isNever(form, lexicon) || lexicon.people.titles.has(form))
    return false;
  if (knownEnd(form, lexicon) < form.length) return false;
  if (lexicon.organizations.describing.has(form)) return false;
  if (TIME_UNIT.test(form) && NUMBER_BEFORE.test(simplified.charAt(start - 1))) return false;
  const inside = wordsIn(words, { start, end });
  if (isKnownAndMore(inside, lexicon)) return false;
  if (inside.some(({ text, tag }) => /^[tm]/.test(tag) && !text.startsWith("第"))) return false;
  if (
    inside.some(
      (word) =>
        word.tag === "x" && lexicon.organizations.grammar.mayBePiece(word.text.slice(Math.max(0, start - word.start))),
    )
  )
    return false;
  if (!lexicon.organizations.endingOf(form) && lexicon.organizations.describing.has(inside.at(-1)?.text ?? ""))
    return false;
  return inside.some(
    ({ text, tag }) =>
      tag !== "ns" && !lexicon.organizations.generic.has(text) && !lexicon.organizations.isEnding(text),
  );
}

/** 云岚|清空: a name that everybody knows, and common words behind it. */
export function isKnownAndMore([name, ...rest]: readonly Word[], lexicon: Lexicon): boolean {
  const { known, alsoWords } = lexicon.names;
  const isName = name !== undefined && known.get(name.text)?.kind === "company" && !alsoWords.has(name.text);
  const goesOn = (word: Word) =>
    isProper(word, lexicon) || isFragment(word, lexicon) || lexicon.organizations.endingOf(word.text) !== undefined;
  return isName && rest.length > 0 && !rest.some(goesOn);
}

/** What a name is made of: a coined word, common words with a telling ending, common words alone. */
export function makeOf(block: SegmentedBlock, span: Span, lexicon: Lexicon): keyof typeof WEIGHT {
  const inside = wordsIn(block.words, span);
  const own = inside.filter(
    ({ text }) => !lexicon.organizations.isEnding(text) && !lexicon.organizations.generic.has(text),
  );
  if (own.length === inside.length && own.every(({ tag }) => /^[vail]/.test(tag))) return "none";
  if (own.some((word) => isProper(word, lexicon) && word.tag !== "ns")) return "proper";
  if (own.filter((word) => isFragment(word, lexicon)).length > 1) return "proper";
  const ending = lexicon.organizations.endingOf(block.simplified.slice(span.start, span.end));
  return ending?.kind === "company" && own.length > 0 ? "ending" : "common";
}
