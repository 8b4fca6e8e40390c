import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Word } from "../../../model/text.ts";
import { wordAt, wordEndingAt } from "./boundary.ts";
import type { Lexicon } from "../lexicon.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";

const WEIGHT = 0.92;
/** 公安局|裕华分局. */
const BRANCH = /^\p{Script=Han}{2,3}分局/u;
const LONGEST_BRANCH = 5;
/** 市委|员会: what an office begins and is none. */
const GOES_ON = /^员/;

/** 中科院|海洋所: the institutes of an academy, which go by their field. */
const INSTITUTE =
  /(?:中国科学院|中科院|中国社会科学院|中国社科院|社科院|中国农科院)\p{Script=Han}{2,8}?(?:研究所|(?<![有无略之])所)(?![有在以谓做属需])/gu;

/**
 * Finds the offices of places by their names, which are the same everywhere: 江川市|住房和城乡建设局; and the ministries of
 * countries. They hold words of grammar, and may stand before such as the segmenter makes one word of with their last character.
 */
export function findOffices(block: SegmentedBlock, index: number, lexicon: Lexicon): Evidence[] {
  const about = { kind: "institution", source: "shape", weight: WEIGHT } as const;
  const institutes = [...block.simplified.matchAll(INSTITUTE)].map(({ index: start, 0: form }) =>
    evidenceAt(block, index, { start, end: start + form.length }, about),
  );
  const offices = lexicon.organizations.findOffices(block.simplified).flatMap(({ start, end, value }) => {
    let from = value === "ministry" ? startOfCountry(block, start, lexicon) : startOfPlaces(block, start, lexicon);
    const unit = lexicon.organizations.isUnit(block.simplified.charAt(start)) ? start : start - 1;
    const isAlone = value === "office" && from === start && isUnitAlone(block, unit, lexicon);
    if (isAlone) from = unit;
    else if (from === start) return [];
    if (GOES_ON.test(block.simplified.charAt(end))) return [];
    const whole = end + (BRANCH.exec(block.simplified.slice(end, end + LONGEST_BRANCH))?.[0].length ?? 0);
    return [evidenceAt(block, index, { start: from, end: whole }, about)];
  });
  // 高雄市政府|卫生局 is one.
  return [...institutes, ...offices.filter(({ start }, i) => offices[i + 1]?.start !== start)];
}

/** Tags of words that are no part of the name of a place: 记者从|市|商务局. */
const EDGE_TAGS = /^(?:[pcvdtuf]|vn|u[a-z])$/;

/** 据|县|政协, ，|省|国资委: what kind of place an office is of that the text does not name again. */
function isUnitAlone({ words, simplified }: SegmentedBlock, offset: number, { organizations }: Lexicon): boolean {
  if (!organizations.isUnit(simplified.charAt(offset)) || /[旗盟镇]/.test(simplified.charAt(offset))) return false;
  const word = words[wordAt(words, offset)];
  // 从市|商务局.
  if (word && word.start < offset) return organizations.grammar.before.has(simplified.slice(word.start, offset));
  const before = words[wordEndingAt(words, offset)];
  return offset === 0 || (before !== undefined && (EDGE_TAGS.test(before.tag) || !HAN.test(before.text)));
}

const HAN = /^\p{Script=Han}/u;

function startOfCountry({ words }: SegmentedBlock, offset: number, { people }: Lexicon): number {
  const word = words[wordEndingAt(words, offset)];
  return word && people.countries.has(word.text) ? word.start : offset;
}

/** 高雄市政府|卫生局. */
const GOVERNMENT = /(?<=[市县])(?:人民政府|政府|府)$/;
const LONGEST_GOVERNMENT = 5;

/** Where the places begin that stand before an offset: 合肥市|蜀山区. */
function startOfPlaces(block: SegmentedBlock, offset: number, lexicon: Lexicon): number {
  const { words, simplified } = block;
  const { names, organizations } = lexicon;
  const government = GOVERNMENT.exec(simplified.slice(Math.max(0, offset - LONGEST_GOVERNMENT), offset))?.[0];
  let at = offset - (government?.length ?? 0);
  let start = offset;
  for (;;) {
    const named = placeWithUnit(block, at, lexicon) ?? placeInWord(block, at, lexicon);
    const word = named ?? words[wordEndingAt(words, at)];
    if (!word || (!named && word.text.length < 2)) return start;
    const isPlace =
      named !== null || word.tag === "ns" || names.places.has(word.text) || organizations.isAdministration(word.text);
    if (isPlace) start = word.start;
    else if (!organizations.innerOfPlaces.has(word.text) || word.start === 0) return start;
    at = word.start;
  }
}

/** 上海市|教委: the place with which a word begins that holds the office as well. */
function placeInWord({ words, simplified }: SegmentedBlock, end: number, lexicon: Lexicon): Word | null {
  const word = words[wordAt(words, end)];
  if (!word || word.start >= end) return null;
  const text = simplified.slice(word.start, end);
  const isPlace = lexicon.names.places.has(text) || lexicon.organizations.isAdministration(text);
  return isPlace ? { ...word, text, end } : null;
}

/** Tags of words that a place may be called by before 市 and 县, and before 省 and 区. */
const NAME_TAGS = /^(?:ns|nr|nrt|nz|x|j|n)$/;

/** 清源|县: the place whose unit is a word of its own or of one with what follows it: 清源|市工|信局. */
function placeWithUnit({ words, simplified }: SegmentedBlock, end: number, { organizations }: Lexicon): Word | null {
  if (!organizations.isUnit(simplified.charAt(end - 1))) return null;
  const last = words[wordEndingAt(words, end)];
  const word = words[wordEndingAt(words, end - 1)];
  if ((last && last.text.length > 1) || !word || !NAME_TAGS.test(word.tag)) return null;
  const isName = /^\p{Script=Han}{2,3}$/u.test(word.text) && !organizations.generic.has(word.text);
  return isName && !organizations.outside.has(word.text) ? word : null;
}
