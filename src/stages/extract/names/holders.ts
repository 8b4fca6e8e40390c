import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";
import { titlesEndingAt } from "../titles.ts";
import { firstWordOfName, isFragment, isProper, wordAt, wordsIn } from "./boundary.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";
import { isTrade, knownEnd } from "./known.ts";

/** Longer than this, what stands before a title is more than a name. */
const MAX_LENGTH = 12;
/** What nothing but a company has, so that what stands before it is one, whatever it is made of. */
const ONLY_OF_COMPANIES =
  /^(?:(?:联合|共同)?(?:创始人|创办人)|主理人|首席\p{Script=Han}{1,4}官|CEO|C[FTOM]O|董事长|总裁)/u;
/** What companies hardly have. */
const PUBLIC_TITLE =
  /^(?:主委|副主委|教授|副教授|院长|副院长|所长|局长|副局长|部长|副部长|厅长|处长|院士|馆长|副馆长|检察官|政务委员|住持|方丈)/;
const WEIGHT = { company: 0.62, other: 0.5 } as const;
/** 台文馆|馆长, 农科所|所长: an institution by the name of its head. */
const HEADED = /^([馆院所局厅校])\1$/;
/** What stands between a name and the title behind it: 国宾影城|前|副总经理. */
const BETWEEN = /^(?:[一二三四]级|前|原|前任|现任|时任|已故)$/;

/** Finds organisations by the titled people behind them: 电子创新网|创始人兼CEO|张国斌. */
export function findHolders(
  block: SegmentedBlock,
  index: number,
  people: readonly Evidence[],
  lexicon: Lexicon,
): Evidence[] {
  return people.flatMap((person) => {
    if (person.source !== "person") return [];
    const title = titlesEndingAt(block.simplified, person.start, 0, lexicon).at(-1);
    if (!title) return [];
    const words = wordsBefore(block.words, title.start);
    const last = lastWordOfName(words, lexicon);
    const printed = block.simplified.slice(title.start, person.start);
    const isAlone = last === words.length - 1 && ONLY_OF_COMPANIES.test(printed);
    const span =
      last < 0 ? null : (nameEndingWith(words, last, lexicon) ?? (isAlone ? nounsAlone(words, lexicon) : null));
    if (!span || isField(block, span, lexicon) || isPartOfKnown(block, span, lexicon)) return [];
    if (isTradeOfCountry(block, span, lexicon)) return [];
    const ending = lexicon.organizations.endingOf(block.simplified.slice(span.start, span.end));
    const kind = ending?.kind ?? (PUBLIC_TITLE.test(printed) ? "institution" : "company");
    const isOwnHead = HEADED.test(block.simplified.slice(span.end - 1, title.start + 1));
    const isSure =
      isOwnHead || lexicon.people.companyPosts.some((post) => printed.includes(post)) || ending?.kind === "company";
    const weight = isSure ? WEIGHT.company : WEIGHT.other;
    return [evidenceAt(block, index, span, { kind, source: "context", weight })];
  });
}

/** 云岚影业|视效|总监: two characters of no name between a noun and a title are the field of the post. */
function isField({ simplified, words }: SegmentedBlock, { start, end }: Span, lexicon: Lexicon): boolean {
  const before = start > 0 ? words[wordAt(words, start - 1)] : undefined;
  const isNoun =
    before !== undefined &&
    !lexicon.names.places.has(before.text) &&
    /^(?:n|nt|nz|vn|x|j)$/.test(before.tag) &&
    /\p{Script=Han}$/u.test(before.text);
  return isNoun && end - start === 2 && !lexicon.names.known.has(simplified.slice(start, end));
}

/** 中国|食品|产业|分析师: the trade of a country that somebody knows. */
function isTradeOfCountry({ simplified, words }: SegmentedBlock, span: Span, lexicon: Lexicon): boolean {
  const { generic, isEnding } = lexicon.organizations;
  const isTradeBehind = /^(?:产业|行业|市场|领域|问题)/.test(simplified.slice(span.end, span.end + 2));
  return (
    isTradeBehind && wordsIn(words, span).every(({ text, tag }) => tag === "ns" || generic.has(text) || isEnding(text))
  );
}

/** 民主|党主席: a name that everybody knows, whose last character is the first of the title. */
function isPartOfKnown({ simplified }: SegmentedBlock, { start, end }: Span, { names }: Lexicon): boolean {
  return names.known.has(simplified.slice(start, end + 1));
}

/** How far back the words of a name are looked at. */
const MAX_WORDS = 24;

/** The words before an offset, of that within which it lies what goes before it: 建设|项目经理. */
function wordsBefore(words: readonly Word[], offset: number): readonly Word[] {
  if (offset === 0) return [];
  const last = wordAt(words, offset - 1);
  return words.slice(Math.max(0, last - MAX_WORDS), last + 1).map((word) => {
    if (word.end <= offset) return word;
    return { ...word, text: word.text.slice(0, offset - word.start), end: offset };
  });
}

/** 北辰航空|机务部|总经理, 安永|大中华区|合伙人: a part of the organisation. */
const DEPARTMENT = /^(?:\p{Script=Han}{1,4}[部处科]|\p{Script=Han}{1,5}区|事业群|事业部|金融服务)$/u;

/** Index of the last word before a title that is neither part of it nor 前 and the like; none for 普惠金融|事业部|总经理. */
function lastWordOfName(words: readonly Word[], lexicon: Lexicon): number {
  let last = words.length - 1;
  let isDepartment = false;
  let isRegion = false;
  while (last > 0) {
    const text = words[last]?.text ?? "";
    // 传染病|科, 银行卡|部.
    const isSplit = /^[部处科]$/.test(text);
    // 某某|动力|科技|中国区|总裁: a trade before a part of the world is of the name.
    const isField = !isRegion && isFieldBeforeTitle(words, last, lexicon);
    if (!isSplit && !isBeforeTitle(text, lexicon) && !isField) break;
    isRegion ||= /^\p{Script=Han}{2,4}区$/u.test(text);
    isDepartment ||= isSplit || (DEPARTMENT.test(text) && !isRegion);
    last -= isSplit ? 2 : 1;
  }
  return isDepartment && lexicon.organizations.generic.has(words[last]?.text ?? "") ? -1 : last;
}

/** 富邦投顾|半导体|分析师: a trade behind a name that is complete is the field of the post. */
function isFieldBeforeTitle(words: readonly Word[], i: number, lexicon: Lexicon): boolean {
  const [before, word] = [words[i - 1]?.text ?? "", words[i]?.text ?? ""];
  const isWhole = lexicon.names.known.has(before) || lexicon.organizations.endingOf(before)?.kind === "company";
  return isWhole && isTrade(word, lexicon);
}

function isBeforeTitle(text: string, { people, organizations }: Lexicon): boolean {
  if (BETWEEN.test(text) || DEPARTMENT.test(text)) return true;
  return people.titleModifiers.has(text) && organizations.endingOf(text) === undefined;
}

function nameEndingWith(words: readonly Word[], last: number, lexicon: Lexicon): Span | null {
  const ending = lexicon.organizations.endingOf(textOf(words.slice(Math.max(0, last - 1), last + 1)));
  // 瑞康|大|药房: the ending may begin some words earlier.
  const close = (words[last]?.end ?? 0) - (ending?.ending.length ?? 0);
  const from = (words[last - 1]?.start ?? 0) >= close ? last - 1 : last + 1;
  const inside = words.slice(firstWordOfName(words, from, lexicon), last + 1);
  const begin = inside.findIndex(
    (word, i) => isProper(word, lexicon) || (isFragment(word, lexicon) && i + 1 < inside.length),
  );
  if (begin < 0 && ending?.kind === "company") return lastTwo(inside, ending.ending, lexicon);
  const name =
    begin < 0 && ending?.kind === "institution" ? inside : inside.slice(Math.max(begin, 0), begin < 0 ? 0 : undefined);
  const [first, end] = [name[0], name.at(-1)?.end];
  const start = first && first.tag === "x" && /^[据称对与]/.test(first.text) ? first.start + 1 : first?.start;
  if (start === undefined || end === undefined || end - start < 2 || end - start > MAX_LENGTH) return null;
  if ((ending && start === close - 1) || isWithinLatin(words, first)) return null;
  if (/[由被让把将]$/.test(textOf(name))) return null;
  const isPlace = name.every(({ tag, text }) => tag === "ns" || /[省市县区镇乡村州]$/.test(text));
  const form = textOf(name).slice(-(end - start));
  return isPlace || lexicon.people.titleModifiers.has(form) || lexicon.organizations.unnamed.has(form)
    ? null
    : { start, end: start + Math.min(knownEnd(form, lexicon), institutionEnd(form, lexicon)) };
}

/** Northwind| |Foods. */
function isWithinLatin(words: readonly Word[], first: Word | undefined): boolean {
  const at = first ? words.indexOf(first) : 0;
  return first?.tag === "eng" && words[at - 1]?.text === " " && words[at - 2]?.tag === "eng";
}

/** 台中地检署|襄阅: where the institution ends with which a form begins that has no ending of its own. */
function institutionEnd(form: string, { organizations: { endingOf } }: Lexicon): number {
  if (endingOf(form)) return form.length;
  for (let length = form.length - 1; length >= 4; length--) {
    const ending = endingOf(form.slice(0, length));
    if (ending?.kind === "institution" && ending.strength === "legal") return length;
  }
  return form.length;
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join("");
}

/** 国宾|影城: a common word and a telling ending, right before a title. */
function lastTwo(words: readonly Word[], ending: string, { organizations }: Lexicon): Span | null {
  const [own, trade] = words.slice(-2);
  if (own === undefined || trade?.text !== ending || ending === "公司" || own.text.length < 2) return null;
  const isCommon =
    organizations.generic.has(own.text) || organizations.outside.has(own.text) || !/^[nabz]/.test(own.tag);
  return isCommon || own.tag === "ns" ? null : { start: own.start, end: trade.end };
}

/** What a name stands behind that nothing else tells of: the beginning, punctuation, a word that leads to a person. */
const EDGE = /^(?:[\s，。；！？：、“”（）]|据|由|与|和|对|请|采访|邀请)$/;
const NOUN = /^(?:n|ng|nz|nr|nrt|nt|a|b|vn|x|f|s|l)$/;
/** The shortest and the longest name that is made of common words alone. */
const [SHORTEST_ALONE, LONGEST_ALONE] = [4, 7];

/** 深蓝|引擎|CTO某某, 豆芽|读书|创始人某某: common words that describe nobody, behind the beginning of a clause. */
function nounsAlone(words: readonly Word[], { organizations, people, events }: Lexicon): Span | null {
  let first = words.length;
  while (first > 0 && NOUN.test(words[first - 1]?.tag ?? "") && !EDGE.test(words[first - 1]?.text ?? "")) first--;
  const inside = words.slice(first);
  const [opening, last] = [inside[0], inside.at(-1)];
  const before = words[first - 1];
  if (!opening || !last || inside.length < 2 || inside.length > 3 || (before && !EDGE.test(before.text))) return null;
  const isSaying = ({ text }: Word) =>
    organizations.outside.has(text) ||
    organizations.describing.has(text) ||
    people.titles.has(text) ||
    people.titleModifiers.has(text) ||
    events.triggers.has(text);
  if (inside.some(isSaying) || [opening, last].some(({ text }) => organizations.generic.has(text))) return null;
  const length = last.end - opening.start;
  return length >= SHORTEST_ALONE && length <= LONGEST_ALONE ? { start: opening.start, end: last.end } : null;
}
