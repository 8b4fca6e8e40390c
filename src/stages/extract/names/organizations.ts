import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import type { Ending, Lexicon } from "../lexicon.ts";
import { firstWordOfName, isFragment, isInnerConjunction, isProper, OF_WHOM } from "./boundary.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";
import { isActivity, isFieldOfPost, knownEnd, leadLength } from "./known.ts";

const WEIGHT = { legal: 0.9, strong: 0.6, trade: 0.5 } as const;
/** What a coined word before the ending adds: 蓝驰|创投, 禾多|科技. */
const COINED = 0.11;
/** 建国中学 is a word of jieba's for an organisation; 华润啤酒 begins with 华润. */
const WHOLE = 0.75;

/** An ending where it stands: the word in which it begins and the one with which it ends. */
interface Place {
  readonly ending: Ending;
  readonly from: number;
  readonly to: number;
}

/** Finds organisations by how their names end: 象帝先计算技术(重庆)有限公司, 上海证监局, 瀚博半导体. */
export function findOrganizations(block: SegmentedBlock, index: number, lexicon: Lexicon): Evidence[] {
  const { words } = block;
  const found: Evidence[] = [];
  for (let i = 0; i < words.length; i++) {
    const place = placeOf(words, i, lexicon);
    if (!place || continues(words, i, place, lexicon) || isWorkOfSomebody(block, place, lexicon)) continue;
    const last = closingBracket(words, i);
    const first = trimmedStart(words, place, lexicon);
    const end = words[last]?.end;
    const opening = words[first]?.start;
    if (opening === undefined || end === undefined) continue;
    const start = opening + leadLength(block.simplified, { start: opening, end }, lexicon);
    const named = startOfNumber(block.simplified, startOfNamesake(block.simplified, start));
    const whole = startOfWhole(block, { start: named, end }, place.ending, found.at(-1), lexicon);
    if (whole === start && !isName(words.slice(first, i + 1), place, first, lexicon)) continue;
    const closing = words[i];
    if (closing && isFieldOfPost(block.simplified, start, closing, lexicon)) continue;
    if (isDescription(block, { start, end }, place.ending, lexicon)) continue;
    if (knownEnd(block.simplified.slice(start, end), lexicon) < end - start) continue;
    const weight = weightOf(words, first, { start, end }, place, lexicon);
    if (whole < start && found.at(-1)?.end === start) found.pop();
    const kind = kindOf(block.simplified.slice(whole, end), place.ending, lexicon);
    found.push(evidenceAt(block, index, { start: whole, end }, { kind, source: "shape", weight }));
  }
  return found;
}

/** 中国人民银行|江川市中心支行: a branch is of the kind of its house. */
export function kindOf(form: string, { ending, kind }: Ending, { names: { known }, people }: Lexicon): Ending["kind"] {
  if (known.get(form)?.kind === "institution") return "institution";
  if (!people.branches.includes(ending)) return kind;
  const houses = [8, 7, 6, 5, 4].map((length) => known.get(form.slice(0, length))?.kind);
  return houses.find((house) => house !== undefined) === "institution" ? "institution" : kind;
}

/** A shape that jieba has as a word, that begins with a coined one, or with a company that everybody knows, tells more. */
function weightOf(
  words: readonly Word[],
  first: number,
  { start, end }: Span,
  { ending: { ending, strength }, from }: Place,
  lexicon: Lexicon,
): number {
  const word = words[first];
  if (strength === "legal" || word?.start !== start) return WEIGHT[strength];
  if (word.tag === "nt" && word.end === end) return WHOLE;
  const own = words
    .slice(first, from + 1)
    .map(({ text }) => text)
    .join("")
    .slice(0, -ending.length);
  if (lexicon.names.known.get(own)?.kind === "company") return WHOLE;
  const isCoined = word.tag === "x" && !lexicon.organizations.grammar.mayBePiece(word.text);
  const isOne = words.slice(first, from).every(({ tag }) => !/^[cdpu]/.test(tag));
  return WEIGHT[strength] + (isCoined && isOne ? COINED : 0);
}

/** 弗里茨·|某某研究所: where the name of somebody begins after whom it is named. */
function startOfNamesake(text: string, start: number): number {
  const before = NAMESAKE.exec(text.slice(Math.max(0, start - LONGEST_NAMESAKE), start))?.[0];
  return before === undefined ? start : start - before.length;
}

const NAMESAKE = /\p{Script=Han}{1,8}[·•・]$/u;
const LONGEST_NAMESAKE = 5;

/** 21|世纪研究院: a century has a number, which the segmenter takes for a word of its own. */
export function startOfNumber(text: string, start: number): number {
  if (!text.startsWith("世纪", start)) return start;
  return start - (NUMBER.exec(text.slice(Math.max(0, start - LONGEST_NUMBER), start))?.[0].length ?? 0);
}

const NUMBER = /(?:\d{2}|二十一)$/;
const LONGEST_NUMBER = 3;

/** 《江边日报》: what is quoted so is a paper, whatever it is made of. */
const PAPER = /《(\p{Script=Han}{2,8}报)》$/u;
const LONGEST_PAPER = 12;

/** Where a name begins with what it belongs to: the institution above it, the company of a branch, the words of a paper. */
function startOfWhole(
  block: SegmentedBlock,
  { start, end }: Span,
  { kind, ending }: Ending,
  last: Evidence | undefined,
  lexicon: Lexicon,
): number {
  const paper = PAPER.exec(block.simplified.slice(Math.max(0, end - LONGEST_PAPER), end + 1))?.[1];
  if (paper) return end - paper.length;
  if (kind === "institution") return startOfChain(block, start, last, lexicon);
  const isBranch = lexicon.people.branches.includes(ending) && end - start > ending.length;
  return isBranch ? startOfCompany(block, start, last, lexicon) : start;
}

/** 港务公司|高雄分公司: the company right before the place of a branch. */
export function startOfCompany(
  { simplified }: SegmentedBlock,
  start: number,
  last: Evidence | undefined,
  lexicon: Lexicon,
): number {
  if (last?.end === start && last.kind === "company") return last.start;
  for (let end = start; end >= start - LONGEST_SEAT; end--)
    for (let length = Math.min(end, LONGEST_COMPANY); SEAT.test(simplified.slice(end, start)) && length >= 2; length--)
      if (lexicon.names.known.get(simplified.slice(end - length, end))?.kind === "company") return end - length;
  return start;
}

const LONGEST_COMPANY = 10;
/** 交行|重庆东和|春天支行: what says where a branch is, between its company and what is taken for its name. */
const LONGEST_SEAT = 4;
const SEAT = /^(?![和与及或、])\p{Script=Han}*$/u;

/** 交通部|航港局, 国家金融监督管理总局|重庆监管局: an institution right before another is what it belongs to. */
function startOfChain(
  { simplified }: SegmentedBlock,
  start: number,
  last: Evidence | undefined,
  lexicon: Lexicon,
): number {
  if (last?.end === start && last.kind === "institution") return last.start;
  for (let length = 2; length <= 6; length++)
    if (lexicon.names.known.get(simplified.slice(start - length, start))?.kind === "institution") return start - length;
  return start;
}

/** 两家|京籍公司: what is counted. */
const COUNTED = /[\d一二两三四五六七八九十几数多余][家间]$/;
/** 香港置业|商, 光伏|板块: who is in a trade, or what there is of it. */
const BEARER = /^(?:商(?![业务贸城场会标])|业者|板块|概念|股(?![份东权])|[大小]厂|(?:产品|设备)?[制生][造产]商)/;

/** 国际物流|通道, 江川医疗|人员, 江川国际|机场: what there is of a trade. */
const OF_TRADE =
  /^(?:机场|航[线班站]|会议|执照|业务|类目|品类|频道|专家|许可证|运[力能输]|巨头|龙头|标准|电影节|博览|马拉松|化(?!工|学)|通道|枢纽|体系|行业|产业|市场|领域|需求|结构|转型|人员|工作者)/;
/** “江川税务智联|平台”: what is called so is no company. */
const QUOTED = /^(?:平台|系统|工程|计划)/;
const QUOTE = /[“「『]/;

/** 云岚乳业支付|了, 支付|现金: what is paid. */
const PAID = /^(?:了|给|其|[\d约近]|对价|现金|货款|首付|定金|全部|剩余|本金|利息|违约|赔偿|补偿|费用|工资|原告|罚)/;

/** 具身智能机器人公司|“灵动关节”, 加拿大基金|Orbit, 航运顾问公司|Sea-Intelligence: what a company is, before its name. */
export function isDescription(
  { simplified }: SegmentedBlock,
  { start, end }: Span,
  { ending, strength }: Ending,
  lexicon: Lexicon,
): boolean {
  if (ending === "支付" && PAID.test(simplified.slice(end, end + 2))) return true;
  if (/^(?:数据|信息)$/.test(ending) && /^(?:显示|表明|统计)/.test(simplified.slice(end, end + 2))) return true;
  const after = simplified.slice(end, end + 3);
  if ((ending === "控股" && after.startsWith("股东")) || (ending === "资本" && /^(?:债|工具)/.test(after))) return true;
  if (ending.length > 1 && BEARER.test(after)) return true;
  if (
    strength === "trade" &&
    (OF_TRADE.test(after) || (QUOTE.test(simplified.charAt(start - 1)) && QUOTED.test(after)))
  )
    return true;
  const own = simplified.slice(start, end - ending.length);
  if (lexicon.people.countries.has(own) && /^[A-Z“「『"]/.test(after)) return true;
  if (ending !== "公司") return false;
  if (COUNTED.test(simplified.slice(Math.max(0, start - 2), start))) return true;
  if (/^(?:业务|金融)/.test(simplified.slice(end, end + 2))) return true;
  const latin = /^[A-Z][\w-]+/.exec(simplified.slice(end, end + 20))?.[0];
  return /[“「『"]/.test(simplified.charAt(end)) || (latin !== undefined && !lexicon.names.commonLatin.has(latin));
}

/** The longest ending that ends with a word; it may begin within a word or some words earlier (合伙|企业). */
function placeOf(words: readonly Word[], i: number, lexicon: Lexicon): Place | undefined {
  const word = words[i];
  if (!word || !lexicon.organizations.mayEnd(word.text)) return undefined;
  let text = word.text;
  for (let j = i - 1; j >= 0 && text.length < 6; j--) text = (words[j]?.text ?? "") + text;
  const ending = lexicon.organizations.endingOf(text) ?? lexicon.organizations.endingOf(word.text);
  if (!ending) return undefined;
  if (ending.ending.length === 1 && word.text !== ending.ending && word.tag !== "nt") return undefined;
  let from = i;
  while (from > 0 && (words[from]?.start ?? 0) > word.end - ending.ending.length) from--;
  return { ending, from, to: i };
}

/** Whether the name goes on after this ending: 证券股份有限公司, 基金合伙企业. */
function continues(words: readonly Word[], i: number, { ending }: Place, lexicon: Lexicon): boolean {
  for (const ahead of [1, 2, 3]) {
    const next = words[i + ahead];
    if (!next) return false;
    const place = placeOf(words, i + ahead, lexicon);
    if (ending.kind === "institution" && place?.ending.strength === "trade") return false;
    if (place && place.from >= i && (ahead === 1 || place.from === i + 1 || place.ending.strength === "legal"))
      return true;
    if (isInnerConjunction(words, i + ahead, false, lexicon)) return true;
    if (!lexicon.organizations.generic.has(next.text) && !lexicon.organizations.inside.has(next.text)) return false;
  }
  return false;
}

/** 研究 is what somebody does, not a research house, where it begins a title: 研究|总监, 研究|员. */
function isWorkOfSomebody(block: SegmentedBlock, { ending, to }: Place, lexicon: Lexicon): boolean {
  if (ending.ending !== "研究") return false;
  const start = (block.words[to]?.end ?? 0) - ending.ending.length;
  for (let length = 3; length <= lexicon.people.longestTitle; length++)
    if (lexicon.people.titles.has(block.simplified.slice(start, start + length))) return true;
  return false;
}

/** Takes in `(有限合伙)` and the like behind a name. */
function closingBracket(words: readonly Word[], i: number): number {
  const text = words.slice(i + 1, i + 5).map((word) => word.text);
  if (!/^[(（]$/.test(text[0] ?? "")) return i;
  for (let length = 2; length <= 4; length++) {
    const inner = text.slice(1, length).join("");
    if (/^(?:有限合伙|普通合伙|特殊普通合伙|集团)$/.test(inner) && /^[)）]$/.test(text[length] ?? ""))
      return i + length + 1;
  }
  return i;
}

/** The first word of the name: companies begin with a proper or a coined word, institutions with any word of substance. */
function trimmedStart(words: readonly Word[], { ending, from }: Place, lexicon: Lexicon): number {
  const isLegalCompany = ending.kind === "company" && ending.strength === "legal";
  let first = firstWordOfName(words, from, lexicon);
  if (isLegalCompany && !words.slice(first, from).some((word) => isProper(word, lexicon)))
    first = firstWordBeforeVerbs(words, first, from, lexicon);
  if (ending.kind === "institution" && ending.strength === "legal") return first;
  while (first < from) {
    const word = words[first];
    if (ending.strength === "legal" && word && !lexicon.organizations.generic.has(word.text)) break;
    if (!word || isProper(word, lexicon) || (isFragment(word, lexicon) && first + 1 < from)) break;
    if (isOfWorld(word, ending)) break;
    first++;
  }
  return first;
}

/** 世界|自然|保护|联盟, 海峡两岸|渔业|交流|委员会: common words are a name where the world has but one. */
function isOfWorld(word: Word | undefined, { ending }: Pick<Ending, "ending">): boolean {
  const text = word?.text ?? "";
  return (/^(?:世界|国际|全球)$/.test(text) || OF_WHOM.test(text)) && /^(?:联盟|协会|学会|理事会|委员会)$/.test(ending);
}

/** 祥源|采选|有限公司: a verb may stand in a name of which a legal ending leaves no doubt. */
function firstWordBeforeVerbs(words: readonly Word[], from: number, last: number, lexicon: Lexicon): number {
  let first = from;
  for (let i = from - 1; i >= 0 && last - i <= MAX_WORDS; i--) {
    const word = words[i];
    if (!word || !/^\p{Script=Han}+$/u.test(word.text) || lexicon.organizations.outside.has(word.text)) return first;
    if (/^[cpudrtm]/.test(word.tag)) return first;
    if (isProper(word, lexicon)) first = i;
    else if (first < from) return first;
  }
  return first;
}

/** The longest name, in words before its ending. */
const MAX_WORDS = 6;

/** `words` run from the first of the name to the last of its ending. */
function isName(
  words: readonly Word[],
  { ending: { ending, kind, strength }, from }: Place,
  first: number,
  lexicon: Lexicon,
): boolean {
  const form = words.map((word) => word.text).join("");
  if (lexicon.names.never.has(form) || lexicon.organizations.generic.has(form)) return false;
  const core = words.slice(0, from - first);
  const own = form.slice(0, -ending.length);
  if (kind === "company" && lexicon.names.known.get(own)?.kind === "institution") return false;
  if (ending === "公司" && lexicon.organizations.grammar.mayBePiece(own.slice(-1))) return false;
  if (isActivity(ending) && isComplete(own, lexicon)) return false;
  if (core.length === 0) return own.length >= 2 && (words[0]?.tag === "nt" || isProper(words[0] as Word, lexicon));
  const proper = core.some((word) => isProper(word, lexicon)) || hasCoinedRun(core, lexicon);
  if (kind === "institution")
    return proper || ((strength === "legal" || isOfWorld(words[0], { ending })) && own.length >= 4);
  if (!proper || own.length < 2) return false;
  if (strength === "legal") return true;
  const isPlaceOrCommon = ({ text, tag }: Word) =>
    tag === "ns" || lexicon.people.countries.has(text) || lexicon.organizations.generic.has(text);
  const onlyPlaces = core.every(isPlaceOrCommon);
  if (onlyPlaces) return strength === "strong" && ending !== "公司" && core.length === 1;
  return strength === "strong" || own.length <= 6;
}

/** IDG资本|投资, 苹果|供应链: the name is complete, and the rest is what it does, or who works for it. */
function isComplete(own: string, { organizations, names }: Lexicon): boolean {
  const ending = organizations.endingOf(own);
  return names.known.has(own) || (ending !== undefined && ending.strength !== "trade" && ending.ending !== own);
}

/** Two single characters side by side: 瀚/博, 沐/曦. */
function hasCoinedRun(words: readonly Word[], lexicon: Lexicon): boolean {
  return words.some((word, i) => {
    const next = words[i + 1];
    return isFragment(word, lexicon) && next !== undefined && isFragment(next, lexicon);
  });
}
