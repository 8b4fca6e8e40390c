import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";
import { titleStartingAt } from "../titles.ts";
import { isFragment, isProper, wordAt, wordsIn } from "./boundary.ts";
import type { Evidence } from "./evidence.ts";

/** 5日|获, 10日|向: what of a date and of what is done then the segmenter makes one word with the name behind. */
const DATED = /^[年月日号][获向由在对与和将就发从经因于为被]?/;
/**
 * 核准|任|某某人寿, 采购|某某控: a verb before a name that is known, has an ending of its own, is one coined word, or before
 * whose post somebody is said to hold it: 任|远川科技|产品经理.
 */
const VERB = /^(?:[任赴由获向暨]|采购|收购|持有|入主|并购|力挺|携手|加盟|做客)/;
/** The shortest name that is left behind what describes it. */
const SHORTEST = 2;

/**
 * Names of organizations without what stands before them and only says what they are, and without what goes on behind one
 * that is complete: 船东|某某航运公司, 大厂|某某精密, 5日获|证监会, 某某集团|增持. What nothing describes stays as it is.
 */
export function withoutDescriptions(
  block: SegmentedBlock,
  evidence: readonly Evidence[],
  lexicon: Lexicon,
): readonly Evidence[] {
  return evidence.map((one) => {
    if (one.kind !== "company" && one.kind !== "institution") return one;
    if (lexicon.names.known.has(one.form)) return one;
    const start = ownStart(block, one, lexicon);
    const end = start + ownLength(block.simplified.slice(start, one.end), lexicon);
    return { ...one, start, end, form: block.simplified.slice(start, end) };
  });
}

/** 云岚集团|增持, 某某有限公司|工伤保险: how long a name is without what goes on behind one that is complete. */
function ownLength(form: string, { names, organizations: { endingOf, grammar } }: Lexicon): number {
  const legal = LEGAL.exec(form)?.[0].length;
  if (legal !== undefined) return endingOf(form)?.kind === "company" && !OF_HOUSE.test(form) ? legal : form.length;
  for (let length = SHORTEST + 1; length < form.length; length++) {
    if (!grammar.goesOn(form.slice(length))) continue;
    const own = form.slice(0, length);
    const ending = endingOf(own);
    const isHouse = ending?.kind === "company" && length - ending.ending.length >= SHORTEST;
    const isTrade = ending?.strength === "trade" && form.startsWith("股份", length);
    if (names.known.get(own)?.kind === "company" || (isHouse && !isTrade)) return length;
  }
  return form.length;
}

/** 某某有限公司, 某某股份公司: a name up to where, by law, it is complete. */
const LEGAL = /^[^(（]{4,}?(?:有限(?:责任)?|股份)公司/;
/** 某某有限公司|江川分公司 is of it. */
const OF_HOUSE = /(?:公司|[分支]行|[部所处会心厂店院室])$/;

/** Where a name begins behind what describes it. */
export function ownStart(block: SegmentedBlock, span: Span, lexicon: Lexicon): number {
  return startBehindDescription(block, startBehindDate(block, span, lexicon), lexicon);
}

function startBehindDate(block: SegmentedBlock, { start, end }: Span, lexicon: Lexicon): Span {
  const { simplified, words } = block;
  const form = simplified.slice(start, end);
  const isDated = /\d/.test(simplified.charAt(start - 1));
  const lead = (isDated ? DATED.exec(form) : VERB.exec(form))?.[0].length ?? 0;
  if (lead === 0) return { start: startBehindCountry(block, { start, end }, lexicon), end };
  const isPosted = form.startsWith("任") && titleStartingAt(simplified, end, simplified.length, lexicon) !== null;
  const isName =
    isDated || isPosted || isWholeName(form.slice(lead), lexicon) || isOneCoinedWord(words, start + lead, end);
  return { start: isName ? start + lead : startBehindCountry(block, { start, end }, lexicon), end };
}

/** 瑞士|诺华, 韩国|云松重工, 北京|顺丰: behind a country, a coined word, or a name that has one or is in Latin letters; behind a place, a company that everybody knows. */
function startBehindCountry({ simplified, words }: SegmentedBlock, { start, end }: Span, lexicon: Lexicon): number {
  const at = wordAt(words, start);
  const [country, name] = [words[at], words[at + 1]];
  if (country?.start === start && isAtPlace(country, simplified.slice(country.end, end), lexicon))
    return OF_TEAM.test(simplified.slice(end)) ? start : country.end;
  const isCountry = country?.start === start && isForeign(country.text, lexicon);
  if (!isCountry || !name || name.end > end || simplified.slice(start, end).endsWith("有限公司")) return start;
  if (isSchool(simplified.slice(name.start, end), name, lexicon)) return name.start;
  const isCoined = /^(?:nz|nrt|x|eng)$/.test(name.tag) && name.text.length > 1 && isProper(name, lexicon);
  const isNamed = isCoined || lexicon.names.known.has(simplified.slice(name.start, end));
  const isWhole = name.end === end || lexicon.organizations.endingOf(simplified.slice(name.start, end)) !== undefined;
  return isNamed && isWhole ? name.start : start;
}

/** 英国|艾伦大学, 日本|青叶医院: behind a country, a school or a hospital with a name of its own; 日本|东京大学, not 日本|国立大学. */
function isSchool(form: string, { tag, text }: Word, { organizations, people }: Lexicon): boolean {
  const core = SCHOOL.exec(form)?.[1];
  if (core === undefined || text.length < 2) return false;
  return /^(?:ns|nz|nrt|nr|x)$/.test(tag) && !organizations.generic.has(core) && !people.countries.has(core);
}

const SCHOOL = /^(\p{Script=Han}{2,8}?)(?:大学|学院|医学院|医院|中学)$/u;

/** 广州恒大|队, 江苏苏宁|主场: the place is part of the name of a team. */
const OF_TEAM = /^(?:队|[主客]场|俱乐部|足球|篮球|主帅|[0-9])/;

/** 北京|顺丰; firms of lawyers and of accountants have one of their own in each place. */
function isAtPlace({ tag, text }: Word, form: string, { names, organizations }: Lexicon): boolean {
  const isKnown = names.known.get(form)?.kind === "company" && !names.alsoWords.has(form);
  return tag === "ns" && !OF_OWN.test(text) && isKnown && organizations.endingOf(form)?.strength !== "legal";
}

/** 台湾|美津浓 is a company of its own. */
const OF_OWN = /^(?:中国|台湾|香港|澳门)$/;

function isForeign(word: string, { people: { countries } }: Lexicon): boolean {
  return countries.has(word) && !OF_OWN.test(word);
}

function isOneCoinedWord(words: readonly Word[], start: number, end: number): boolean {
  const word = words[wordAt(words, start)];
  return word?.start === start && word.end === end && word.tag === "x" && end - start > SHORTEST;
}

/** Whether a text is a name without what stands before it: one that is known, or two characters before what only names end with. */
function isWholeName(text: string, { names, organizations }: Lexicon): boolean {
  const ending = organizations.endingOf(text);
  return (
    names.known.has(text) ||
    (ending !== undefined && ending.strength !== "trade" && text.length - ending.ending.length >= SHORTEST)
  );
}

/** Where a name begins behind the last noun that describes it, if what stands before that noun is no name. */
function startBehindDescription({ simplified, words }: SegmentedBlock, span: Span, lexicon: Lexicon): number {
  const form = simplified.slice(span.start, span.end);
  for (let at = form.length - SHORTEST; at >= SHORTEST; at--) {
    const noun = describingEnd(form.slice(0, at), lexicon);
    if (noun === null) continue;
    const own = { start: span.start + at, end: span.end };
    const before = wordsIn(words, { start: span.start, end: own.start - noun.length });
    const isOnlyDescribed = !MAY_END_NAME.test(noun) || before.every((word) => isCommon(word, lexicon));
    if (isOnlyDescribed && isNamed(words, own, simplified, lexicon)) return own.start;
  }
  return span.start;
}

/** Names end with these too, so that what goes before them may be one: 某某公司|某某科技. */
const MAY_END_NAME = /^(?:公司|企业|平台|机构)$/;

function describingEnd(text: string, { organizations: { describing } }: Lexicon): string | null {
  for (let length = Math.min(4, text.length); length >= 2; length--)
    if (describing.has(text.slice(-length))) return text.slice(-length);
  return null;
}

/** Whether what stands behind a describing noun has something of its own: a coined word, or a name that is known. */
function isNamed(words: readonly Word[], own: Span, text: string, lexicon: Lexicon): boolean {
  const form = text.slice(own.start, own.end);
  if (lexicon.names.known.has(form)) return true;
  const ending = lexicon.organizations.endingOf(form);
  const core = { start: own.start, end: own.end - (ending?.ending.length ?? 0) };
  if (core.end - core.start < SHORTEST) return false;
  const inside = wordsIn(words, core);
  const isBeforeBracket = ending !== undefined && /[(（]/.test(text.charAt(own.end));
  return (
    (isBeforeBracket && !inside.every((word) => lexicon.organizations.generic.has(word.text))) ||
    inside.some((word) => isProper(word, lexicon) && word.tag !== "ns") ||
    inside.filter((word) => isFragment(word, lexicon)).length > 1
  );
}

/** 长三角, 支线, 零组件: a place or a word of everybody's. */
function isCommon(word: Word, lexicon: Lexicon): boolean {
  return word.tag === "ns" || !isProper(word, lexicon);
}
