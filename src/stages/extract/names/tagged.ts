import { isMediumLike } from "../../../media.ts";
import type { EntityKind } from "../../../model/front-matter.ts";
import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import type { TagKind, Tagger } from "../../../tagger/tagger.ts";
import type { Ending, Lexicon } from "../lexicon.ts";
import { titleEndingAt, titleStartingAt } from "../titles.ts";
import {
  isFragment,
  isInnerConjunction,
  isPlace,
  isPlaceName,
  isProper,
  isVerb,
  wordAt,
  wordEndingAt,
  wordsIn,
} from "./boundary.ts";
import { isDescribed } from "./context.ts";
import { BESIDE_PSEUDONYM } from "./declarations.ts";
import {
  endsNoName,
  isCommonWordAt,
  isLastBeforeEtCetera,
  isPlaceAt,
  isThing,
  isTold,
  startOfForeign,
} from "./people.ts";
import { isDescription, kindOf as kindOfEnding, startOfCompany, startOfNumber } from "./organizations.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";
import { isFieldOfPost, knownEnd, leadLength, organizationEnd } from "./known.ts";
import { createOverlap } from "./spans.ts";

/** What the tagger is sure of counts for less than what a text declares. */
const TRUST = 0.9;
/** A single word in Latin letters is as often a product or a term, an institution without a telling ending a place. */
const TRUST_IN_DOUBT = 0.6;
/** 交通部航港局: an ending of one character. */
const TRUST_IN_LETTER = 0.75;

/** What the tagger finds that is of a kind of ours. An organisation of either kind counts as what its ending makes it. */
export function findTagged(block: SegmentedBlock, index: number, tagger: Tagger, lexicon: Lexicon): Evidence[] {
  return tagger(block.simplified, block.words).flatMap((tagged) => {
    const span = tagged.kind === "person" ? personAlone(block, tagged, lexicon) : trimmed(block, tagged, lexicon);
    const form = block.simplified.slice(span.start, span.end);
    const own = kindOf(tagged.kind, form, lexicon);
    const isPlaced = own !== null && own !== "person" && isCoinedAtPlace(block, span, lexicon);
    const kind = isPlaced ? "company" : own;
    if (!kind || form.length < 2 || MARKS.test(form)) return [];
    const isPerson = kind === "person";
    if (
      isPerson
        ? isSomethingElse(block, span, tagged.confidence, lexicon)
        : isGeneric(block, span, tagged.confidence, lexicon)
    )
      return [];
    return [
      evidenceAt(block, index, span, {
        kind,
        source: "tagger",
        weight: tagged.confidence * (isPlaced ? 1 : trustIn(form, kind, tagged.confidence, lexicon)),
      }),
    ];
  });
}

/** 江川|栖郡: a place and a word of nobody's, as no institution is called. */
function isCoinedAtPlace({ words, simplified }: SegmentedBlock, span: Span, lexicon: Lexicon): boolean {
  const [place, name, ...rest] = wordsIn(words, span);
  const isWhole = place?.start === span.start && name?.end === span.end && rest.length === 0;
  const isCoined =
    isWhole && place.tag === "ns" && name.tag === "x" && !OF_MANY.test(name.text) && isProper(name, lexicon);
  return isCoined && !lexicon.organizations.endingOf(simplified.slice(span.start, span.end));
}

/** 江川|多处, 江川|首例: what begins so says how many there are. */
const OF_MANY = /^[多各全首]/;

/** 法定代表|人罗四彦, 董秘|魏川, 说|小刚, 童颖|则: without what stands before the name and the word behind it. */
function personAlone<T extends Span>({ simplified }: SegmentedBlock, span: T, lexicon: Lexicon): T {
  const isTitle = span.end - span.start > 2 && titleEndingAt(simplified, span.start + 1, 0, lexicon) !== null;
  const isLead =
    isTitle ||
    isDescribed(simplified, span.start + 1, lexicon, SHORTEST_NOUN) ||
    BESIDE_PSEUDONYM.test(simplified.slice(span.start, span.end));
  const title = titleStartingAt(simplified, span.start, span.end - 2, lexicon);
  const own = title?.start === span.start ? title.end : isLead ? span.start + 1 : span.start;
  const start = /[·•・]/.test(simplified.slice(own, span.end)) ? startOfForeign(simplified, own) : own;
  const goesOn = span.end - start > 2 && endsNoName(simplified, span.end - 1, lexicon);
  const isCut = span.end - start === 2 && isLastBeforeEtCetera(simplified, span.end);
  return { ...span, start, end: span.end + (goesOn ? -1 : isCut ? 1 : 0) };
}

/** 模组|厂云岚: only of longer nouns the last character is taken for the first of a name. */
const SHORTEST_NOUN = 3;

/** Above this the tagger is believed that a common word is somebody's name, where a title stands before it: 创始人|方舟. */
const SURE_OF_PERSON = 0.7;

/** Whether what the tagger takes for a person is a common word or a place. */
function isSomethingElse(block: SegmentedBlock, span: Span, confidence: number, lexicon: Lexicon): boolean {
  const { simplified } = block;
  const isNamed = titleEndingAt(simplified, span.start, 0, lexicon) !== null || isTold(block, span, lexicon);
  if (confidence >= SURE_OF_PERSON && isNamed) return false;
  if (isOfEponym(block, span.end, lexicon)) return true;
  if (isThing(simplified, span.start) || OF_SERIES.test(simplified.slice(span.start, span.end + 1))) return true;
  if (isPlaceAt(block, span)) return !lexicon.names.known.has(simplified.slice(span.start, span.end));
  return isCommonWordAt(block, span.start, lexicon) && !isCoinedName(block, span, confidence);
}

/** 瓦伦|奖, 瓦伦|临床|研究|奖, 瓦伦|综合征: what is called after somebody, or as somebody might be; nouns may stand before 奖. */
function isOfEponym({ simplified, words }: SegmentedBlock, end: number, { people }: Lexicon): boolean {
  const isWhole = (text: string) => simplified.startsWith(text, end) && wordEndingAt(words, end + text.length) >= 0;
  const first = wordAt(words, end);
  const behind = words.slice(first, first + MOST_NOUNS);
  const other = behind.findIndex(({ tag }) => !/^(?:n|nz|vn|b)$/.test(tag));
  const nouns = other < 0 ? behind : behind.slice(0, other);
  return (
    people.eponyms.some(isWhole) || nouns.some(({ start, text }) => start >= end && /(?<![颁获等金银铜])奖$/.test(text))
  );
}

const MOST_NOUNS = 4;

/** 云岚·江川06组: what is counted is no person. */
const OF_SERIES = /[·•・][^·•・\d]{1,12}\d$/;

/** 应|宏伟, 白若水: a surname of its own and a given name that make no word, of which the tagger is sure. */
function isCoinedName({ words }: SegmentedBlock, { start, end }: Span, confidence: number): boolean {
  const first = words[wordAt(words, start)];
  const isSplit = first !== undefined && first.start === start && first.text.length === 1 && end - start === 3;
  return isSplit && confidence >= SURE_OF_COINED;
}

const SURE_OF_COINED = 0.85;

/** Punctuation that no name of ours holds, and a bracket that is opened and not closed. */
const MARKS = /[，。、；：“”]|\s{2}|[(（][^(（)）]*$|^[^(（)）]*[)）]/;

function trustIn(form: string, kind: EntityKind, confidence: number, lexicon: Lexicon): number {
  if (/^[A-Za-z0-9-]+$/.test(form)) return TRUST_IN_DOUBT;
  const ending = lexicon.organizations.endingOf(form);
  if (kind !== "institution" || isMediumLike(form) || lexicon.names.known.has(form) || (ending?.ending.length ?? 0) > 1)
    return TRUST;
  const isSure = confidence >= SURE_OF_VERB && form.length > SHORTEST_SURE;
  return (ending ?? isSure) && form.length > 4 ? TRUST_IN_LETTER : TRUST_IN_DOUBT;
}

/** 世界卒中组织: a name of more characters than this the tagger may be sure of, though no ending tells. */
const SHORTEST_SURE = 5;

/** 江川公共招聘网|(jczp.example.cn): a name and the address of its site. */
const NAME_AND_ADDRESS = /^([^(（]{2,})[(（][\w./:-]*\.[a-z]{2,}[)）]?$/;
/** 英伟达| GTX: a name and what its bearer makes. */
const NAME_AND_CODE = /^(\p{Script=Han}{2,}) [A-Z].*$/u;

/** Without what stands around a name: 前|英伟达, 华为海思|GPU, 英伟达| GTX, 阿里巴巴|电商. */
function trimmed(block: SegmentedBlock, span: Span, lexicon: Lexicon): Span {
  const { simplified, words } = block;
  let { start, end } = span;
  start += leadLength(simplified, span, lexicon);
  for (let i = wordAt(words, start); words[i] && lexicon.organizations.outside.has(words[i]?.text ?? ""); i++) {
    const word = words[i];
    if (!word || word.start !== start || word.end >= end) break;
    start = word.end;
  }
  start = startWithPlace(block, startBehindAdverb(block, { start, end }), lexicon);
  end = endBeforePost(block, { start, end }, lexicon);
  const own = simplified.slice(start, end);
  const alone = (NAME_AND_CODE.exec(own) ?? NAME_AND_ADDRESS.exec(own))?.[1] ?? own;
  end = start + alone.length;
  const last = words[wordAt(words, end - 1)];
  // 云岚航空|空服员.
  if (last && last.end > end && lexicon.organizations.endingOf(simplified.slice(start, last.start))) end = last.start;
  if (last && isFieldOfPost(simplified, start, last, lexicon)) end = last.start;
  if (last && last.start > start && (lexicon.names.commonLatin.has(last.text) || isFirst(last, lexicon)))
    end = last.start;
  if (isBranch(simplified.slice(start, end), lexicon)) start = startOfCompany(block, start, undefined, lexicon);
  end = endOfKnown(block, { start, end }, lexicon);
  const known = knownEnd(simplified.slice(start, end), lexicon);
  return { start, end: start + organizationEnd(simplified.slice(start, start + known), lexicon) };
}

/** 尚须|广播局: where a name begins behind an adverb of two characters. */
function startBehindAdverb({ words }: SegmentedBlock, { start, end }: Span): number {
  const word = words[wordAt(words, start)];
  const isAdverb = word?.start === start && word.tag === "d" && word.text.length === 2;
  return isAdverb && end - word.end > 2 ? word.end : start;
}

/** 恒大|首设: what somebody does for the first time. */
function isFirst({ text, tag }: Word, { names }: Lexicon): boolean {
  return tag === "x" && /^首\p{Script=Han}$/u.test(text) && !names.known.has(text);
}

/** 大连|仲裁院, 21|世纪研究院: where a name begins of whose first word jieba makes another than a place, or a number. */
function startWithPlace({ simplified, words }: SegmentedBlock, start: number, lexicon: Lexicon): number {
  const word = words[wordEndingAt(words, start)];
  const isPlaceToo = word !== undefined && !/^n/.test(word.tag) && isPlaceName(word.text, lexicon);
  return isPlaceToo ? word.start : startOfNumber(simplified, start);
}

/** 威马|官宣, 恒大|资金链: where a name that everybody knows ends that common words follow. */
function endOfKnown({ words }: SegmentedBlock, { start, end }: Span, lexicon: Lexicon): number {
  const [name, ...rest] = wordsIn(words, { start, end });
  const isName = name?.start === start && lexicon.names.known.has(name.text) && !lexicon.names.alsoWords.has(name.text);
  const goesOn = (word: Word) =>
    isProper(word, lexicon) || isFragment(word, lexicon) || lexicon.organizations.endingOf(word.text) !== undefined;
  return isName && rest.length > 0 && !rest.some(goesOn) ? name.end : end;
}

/** 云岚|证券事务代表, 云岚|副总裁: where a post begins that the tagger takes to be within the name. */
function endBeforePost({ simplified, words }: SegmentedBlock, { start, end }: Span, lexicon: Lexicon): number {
  let isPlace = true;
  for (let i = wordAt(words, start); (words[i]?.start ?? end) < end; i++) {
    const at = words[i]?.start ?? end;
    const post = at > start + 1 && !isPlace ? titleStartingAt(simplified, at, simplified.length, lexicon) : null;
    if (post && post.end > end) return at;
    isPlace &&= words[i]?.tag === "ns";
  }
  const last = simplified.charAt(end - 1);
  const isGlued = /[大总副原]/.test(last) && titleStartingAt(simplified, end - 1, simplified.length, lexicon) !== null;
  return isGlued || last === "前" ? end - 1 : end;
}

function kindOf(tag: TagKind, form: string, lexicon: Lexicon): EntityKind | null {
  if (tag === "person") return "person";
  if (tag !== "company" && tag !== "institution" && tag !== "organization") return null;
  const ending = lexicon.organizations.endingOf(form);
  if (ending) return kindOfEnding(form, ending, lexicon);
  return tag === "institution" || isMediumLike(form) ? "institution" : "company";
}

/** GPU初创公司, 常规创业公司, 比利时列日: made of places and of words that every company is made of. */
function isGeneric(block: SegmentedBlock, { start, end }: Span, confidence: number, lexicon: Lexicon): boolean {
  const { simplified, words } = block;
  const { endingOf, isEnding } = lexicon.organizations;
  const inside = wordsIn(words, { start, end });
  const form = simplified.slice(start, end);
  const ending = endingOf(form);
  const isOut = ({ text }: Word) => text.length > 1 && isOutside(text, lexicon);
  if (ending && end - start - ending.ending.length < 2) return true;
  if (DEPARTMENT.test(form) && !inside.some((word) => isProper(word, lexicon))) return true;
  if (ending?.ending === "公司" && lexicon.organizations.grammar.mayBePiece(simplified.charAt(end - 3))) return true;
  if (ending && isDescription(block, { start, end }, ending, lexicon)) return true;
  if (ending?.ending === "公司" && lexicon.names.known.get(form.slice(0, -2))?.kind === "institution") return true;
  if (ending && confidence >= SURE_OF_VERB && isWholeCompany(inside, ending, lexicon)) return false;
  if (
    confidence < SURE_OF_VERB &&
    inside.some((word, i) => isVerb(word, lexicon) && isPhrase(inside.slice(0, i), lexicon))
  )
    return true;
  const own = inside.filter((word) => word.start < end - (ending?.ending.length ?? 0));
  const isGrammar = ({ tag }: Word, i: number) =>
    /^(?:u[ljg]|[pcr])/.test(tag) && !isInnerConjunction(inside, i, false, lexicon);
  if (!isBranch(form, lexicon) && own.some(isGrammar)) return true;
  if (ending?.kind === "company" && own.length === 1 && own[0]?.tag === "n" && isBehindPlace(words, own[0]))
    return true;
  if (inside.some((word, i) => isOut(word) && (i + 1 < inside.length || word.text !== ending?.ending))) return true;
  if (ending && ending.strength !== "trade" && inside[0]?.tag === "ns") return false;
  if (inside.length === 2 && inside[0]?.tag === "ns") {
    if (ending?.strength === "trade" && inside[1]?.text === ending.ending) return confidence < SURE_OF_PLACE;
    if (!ending && inside[1]?.tag === "n") return true;
  }
  const telling = inside.filter((word) => !isCommon(word, lexicon) && !isEnding(word.text));
  if (ending?.ending === "公司" && !telling.some((word) => isProper(word, lexicon) || isFragment(word, lexicon)))
    return confidence < SURE_OF_COMMON || !isSpokenOfAsOne(block, { start, end }, inside, lexicon);
  const isSure = confidence >= SURE_OF_VERB && ASSOCIATION.test(form) && inside.length > 1;
  return telling.length === 0 && !isSure;
}

/** 双桨资本公司|首席运营官: above this the tagger is believed of common words before 公司, if what stands beside says so. */
const SURE_OF_COMMON = 0.97;
/** The fewest characters of such words. */
const SHORTEST_COMMON = 4;

/** Whether what is made of common words and 公司 has a post, or is listed behind the name of an organization: 云岚集团、|江铁集装箱公司. */
function isSpokenOfAsOne(
  { simplified, words }: SegmentedBlock,
  { start, end }: Span,
  inside: readonly Word[],
  lexicon: Lexicon,
): boolean {
  const own = inside.filter((word) => word.end < end);
  const first = own[0];
  const { isEnding, generic, endingOf } = lexicon.organizations;
  if (!first || own.length < 2 || end - start - "公司".length < SHORTEST_COMMON) return false;
  if (generic.has(first.text) || isEnding(first.text) || !/^n/.test(first.tag)) return false;
  if (titleStartingAt(simplified, end, simplified.length, lexicon) !== null) return true;
  const beside = words[wordEndingAt(words, start - 1)];
  return /[、和与及]/.test(simplified.charAt(start - 1)) && beside !== undefined && isNamedOne(beside);

  function isNamedOne({ text }: Word): boolean {
    return lexicon.names.known.has(text) || (endingOf(text)?.strength === "legal" && text !== "公司");
  }
}

/** 江川|羊绒|集团: a common word right behind a place is but a part of the name. */
function isBehindPlace(words: readonly Word[], { start }: Word): boolean {
  const before = start > 0 ? words[wordAt(words, start - 1)] : undefined;
  return before?.tag === "ns" && before.end === start;
}

/** 糖业协会: of a trade alone there may be an association. */
const ASSOCIATION = /[协学商公]会$/;

/** 航运处: a part of an organization. */
const DEPARTMENT = /^\p{Script=Han}{2,3}[处科组室股]$/u;

/** 大连|远洋运输|公司: what only companies are called, or a place and a trade before 公司. */
function isWholeCompany(words: readonly Word[], { kind, strength, ending }: Ending, lexicon: Lexicon): boolean {
  if (kind === "company" && strength === "legal") return true;
  const [first] = words;
  return ending === "公司" && words.length > 2 && isPlace(first, lexicon);
}

/** 烽火通信|共建|联合实验室: below this a verb shows that the tagger has taken a sentence for a name. */
const SURE_OF_VERB = 0.95;

/** Whether the words before a verb are a name of their own, or an adverbial: 烽火通信, 深圳卓驰手中. */
function isPhrase(words: readonly Word[], { organizations, names }: Lexicon): boolean {
  const ending = organizations.endingOf(words.at(-1)?.text ?? "");
  const isKnown = names.known.has(words.map(({ text }) => text).join(""));
  return isKnown || (ending !== undefined && words.length > 1) || words.some(({ tag }) => /^[sf]$/.test(tag));
}

/** 岭东|啤酒: above this the tagger is believed that a place and a trade are a company. */
const SURE_OF_PLACE = 0.8;

function isOutside(text: string, { organizations }: Lexicon): boolean {
  return organizations.outside.has(text) && !organizations.inside.has(text);
}

function isCommon({ text, tag }: Word, lexicon: Lexicon): boolean {
  const { generic, outside, inside } = lexicon.organizations;
  const isListed = generic.has(text) || outside.has(text) || inside.has(text) || lexicon.names.commonLatin.has(text);
  return isListed || tag === "ns" || /^\s+$/.test(text);
}

/**
 * What the shapes of names suggest, corrected by the tagger: where it sees the name end at the same place and begin
 * later, its beginning counts; where it sees no organisation at all, the shape is believed less.
 */
export function reconcile(shapes: readonly Evidence[], tagged: readonly Evidence[]): Evidence[] {
  const overlap = createOverlap(tagged.filter(({ kind }) => kind === "company" || kind === "institution"));
  return shapes.flatMap((shape) => {
    const overlapping = overlap(shape);
    const isSure = shape.weight > DOUBTFUL;
    const isLess = ({ start, end, weight }: Evidence) =>
      end === shape.end && start > shape.start && !(shape.weight >= LEGAL && weight < SURE_OF_MORE);
    if (overlapping.some(isLess)) return [];
    if (shape.kind === "institution" && overlapping.some((tag) => isSureOfMore(tag, shape))) return [];
    const whole = isLegal(shape)
      ? overlapping.find(({ start, end }) => end === shape.end && start < shape.start)
      : null;
    if (whole) return [{ ...shape, start: whole.start, form: whole.form }];
    return overlapping.length > 0 || isSure ? [shape] : [{ ...shape, weight: shape.weight * UNSEEN }];
  });
}

/**
 * Names of people that the tagger sees more of count as it sees them: 德马库斯·琼斯 where the words show 马库斯·琼斯, and the
 * four characters of 李陈美玲, who bears two surnames.
 */
export function reconcilePeople(
  people: readonly Evidence[],
  tagged: readonly Evidence[],
  lexicon: Lexicon,
): Evidence[] {
  const overlap = createOverlap(
    tagged.filter(({ kind, form, weight }) => kind === "person" && isMoreThanOneName(form, weight, lexicon)),
  );
  return people.map((person) => {
    const whole = overlap(person).find(({ start, end }) => start <= person.start && end >= person.end);
    return whole ? { ...person, start: whole.start, end: whole.end, form: whole.form } : person;
  });
}

/** 田中健一, 田中健一郎: above this the tagger is believed that four characters are one name. */
const SURE_OF_FOUR = 0.75;

function isMoreThanOneName(form: string, weight: number, { people: { surnames } }: Lexicon): boolean {
  if (/^[\p{Script=Han}-]+[·•・][\p{Script=Han}·•・-]{2,}$/u.test(form)) return true;
  const hasTwo = surnames.has(form.charAt(0)) && surnames.has(form.charAt(1)) && !surnames.has(form.slice(0, 2));
  return (hasTwo || weight >= SURE_OF_FOUR) && /^\p{Script=Han}{4}[郎子美]?$/u.test(form);
}

/** 国家金融监督管理总局|重庆监管局: the tagger takes what stands before for part of the name. */
function isSureOfMore({ start, end, weight }: Evidence, shape: Evidence): boolean {
  return end === shape.end && start < shape.start && weight >= SURE_OF_MORE;
}

const SURE_OF_MORE = 0.6;

/** 服务有限公司: that it is a name is certain, and the tagger sees where it begins. */
function isLegal({ kind, form }: Evidence): boolean {
  return kind === "company" && form.endsWith("有限公司");
}

/** Shapes of this weight end as only organizations do, so that it takes more to show where they begin: 高雄|律师公会. */
const LEGAL = 0.9;

/** What is left of the belief in a shape that the tagger does not see. */
const UNSEEN = 0.7;
/** Shapes above this weight stand without the tagger. */
const DOUBTFUL = 0.7;

/** Takes out what crosses the edge of a sure name (许英伟 in 允许|英伟达) and what holds two of them. */
export function withoutCrossing(evidence: readonly Evidence[], sure: readonly Span[], lexicon: Lexicon): Evidence[] {
  const overlap = createOverlap(sure);
  return evidence.filter(({ start, end, form, kind }) => {
    const names = overlap({ start, end });
    const isCrossed = names.some(
      (name) => (name.start > start && name.end > end) || (name.start < start && name.end < end),
    );
    const inside = names.filter((name) => name.start >= start && name.end <= end);
    const isChain = (kind === "institution" || isBranch(form, lexicon)) && touch(inside, { start, end });
    return !isCrossed && (inside.length < 2 || isChain);
  });
}

/** 经济部|产业发展署, 港务公司|高雄分公司: what ends so is a part of what stands before it. */
function isBranch(form: string, { people: { branches } }: Lexicon): boolean {
  return branches.some((ending) => form.endsWith(ending));
}

/** Whether spans cover another one, each beginning where the last one ends. */
function touch(spans: readonly Span[], { start, end }: Span): boolean {
  let at = start;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) if (span.start === at) at = span.end;
  return at === end;
}
