import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";
import { speaksAt } from "../speech.ts";
import { titleEndingAt, titleStartingAt } from "../titles.ts";
import { wordAt } from "./boundary.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";

const HAN = /\p{Script=Han}/u;
const HAN_WORD = /^\p{Script=Han}+$/u;
/** Characters that follow a name far more often than they end one. */
export const AFTER_NAME: ReadonlySet<string> = new Set(
  "表示称说指认透坦强回告介解谈在是的等及和与曾对向也则还就将已亦又再都从于为为被把因由以并而带率出任获当加接发提补写直感呼预分之日月年今去今昨、们",
);

/** Characters that no given name ends with, though jieba may take them into one: 童颖|则, 常斌|说. */
export const ENDS_NO_NAME: ReadonlySet<string> = new Set(
  "则也仍仅说给还称对被把让从与及是的了将已曾向很都等到并昨却遭",
);

/** 李纬|因成绩不佳, 李纬|原为总裁, 李纬|均未, 李纬|处获悉, 李纬|于2019年: what names may end with too, and how it goes on behind one. */
const AFTERWARDS =
  /^[原现](?:[为系任]|是(?!时))|^在(?:[会台场线]上|家中|任)|^因(?:个人|家庭|身体|健康|成绩|年龄|工作|涉嫌|病|伤|故)|^均[未不已为是在有无没获]|^处(?:获|了解|得知|证实|确认)|^[拉吹][着来住起开响]|^于\d|^同[被样时]/;
/** Whether a character goes on after a name: 成恺|为首席商务官, 任命邝伟|为. */
export function endsNoName(text: string, at: number, lexicon: Lexicon): boolean {
  const character = text.charAt(at);
  if (ENDS_NO_NAME.has(character) || AFTERWARDS.test(text.slice(at, at + 3))) return true;
  if (character === "在" && isPlaceNameAt(text, at + 1, lexicon)) return true;
  if (!/[为任]/.test(character)) return false;
  if (CHOOSES.test(text.slice(Math.max(0, at - LONGEST_CHOICE), at))) return true;
  return postBehind(text, at, lexicon);
}

/** Whether a title stands behind a verb of office of one character, at most with a word for a house between. */
function postBehind(text: string, at: number, lexicon: Lexicon): boolean {
  const title = HOUSE.test(text.slice(at + 1, at + 3)) ? at + 3 : at + 1;
  return titleStartingAt(text, title, text.length, lexicon) !== null;
}

/** 许川|任|学校|副校长: what stands for a house that is named elsewhere. */
const HOUSE = /^(?:公司|集团|学校|学院|医院|银行|协会|学会|基金|[本该]行|[本该]校|[本该]院)/;

/** 李纬在|法国, 李纬在|上海: a country, a province or a larger city. */
function isPlaceNameAt(text: string, at: number, { people: { countries }, names: { places } }: Lexicon): boolean {
  return [2, 3, 4].map((length) => text.slice(at, at + length)).some((form) => countries.has(form) || places.has(form));
}

/** Finds people by what stands beside their names: a title before, an honorific or a verb of speech behind. */
export function findPeople(block: SegmentedBlock, index: number, lexicon: Lexicon): Evidence[] {
  const found: Evidence[] = [];
  const add = (span: Span, source: Evidence["source"], weight: number) =>
    found.push(evidenceAt(block, index, span, { kind: "person", source, weight }));
  for (let i = 0; i < block.words.length; i++) {
    const word = block.words[i];
    if (!word) continue;
    const dotted = dottedName(block, i, lexicon) ?? nameBeforeLatin(block, word.start, lexicon);
    if (dotted) add(dotted, "person", 0.9);
    const foreign = foreignAfterTitle(block, i, lexicon);
    if (foreign) add(foreign, "person", 0.9);
    const start = startAfterTitle(block.simplified, word, lexicon);
    const mayBeName =
      lexicon.people.surnameOf(block.simplified.slice(start)) > 0 || lexicon.people.surnameOf(word.text) > 0;
    if (foreign || !mayBeName) continue;
    const titled = isTitled(block.simplified, start, lexicon);
    const name = nameAt(block, start, titled, lexicon) ?? wordAsName(block, word, titled, lexicon);
    if (!name || (isPlaceAt(block, name) && (!titled || name.end - name.start > 2))) continue;
    if (isOfChief(block.simplified, name, lexicon) || (!titled && isThing(block.simplified, start))) continue;
    const spokenOf = isSpokenOf(block.simplified, name, lexicon);
    const speaks = spokenOf || isFollowedBySpeech(block, name.end, lexicon);
    if (titled) add(name, "person", 0.9);
    if (isChosen(block.simplified, name)) add(name, "person", 0.9);
    if (speaks) add(name, "speech", spokenOf || /^(?:x|nr)/.test(word.tag) || name.end - name.start > 3 ? 0.6 : 0.5);
    if (!titled && !speaks && /^nr/.test(word.tag) && word.end === name.end) add(name, "shape", 0.25);
  }
  return found;
}

/** 首席|荣誉官: what a post is called. */
function isOfChief(text: string, { start, end }: Span, lexicon: Lexicon): boolean {
  return (
    text.startsWith("首席", start - 2) && (titleStartingAt(text, start - 2, text.length, lexicon)?.end ?? 0) >= end
  );
}

/** Whether what stands before an offset says that a thing or a place follows: 有一条|卜辞, 位于|霍桑. */
export function isThing(text: string, start: number): boolean {
  return BEFORE_THING.test(text.slice(Math.max(0, start - LONGEST_BEFORE_THING), start));
}

const BEFORE_THING =
  /(?:[一两三四五六七八九十几数每这那\d][条件项种份篇则段批座台款只枚部本张幅]|位于|地处|坐落于|坐落在|飞往|前往|抵达)$/;
const LONGEST_BEFORE_THING = 3;

/** Whether a title goes before an offset, or says whose it is: 总经理|毕盛, 总经理为|毕盛, 董事长由|毕盛. */
function isTitled(text: string, start: number, lexicon: Lexicon): boolean {
  const before = text.charAt(start - 1);
  const isHolder = before === "的" && HOLDS.test(text.slice(Math.max(0, start - LONGEST_HELD), start));
  const end = isHolder || /[为是由系\s]/.test(before) ? start - 1 : start;
  return titleEndingAt(text, end, 0, lexicon) !== null;
}

/** 曾任某公司总经理的|毕盛: a post that somebody has or had, before the name. */
const HOLDS = /(?:[曾现时历升就出兼]任|担任|当过|做过|任职)[^，,。；;：:]{2,28}的$/;
const LONGEST_HELD = 32;

/**
 * The Chinese name that begins at an offset: a surname and one or two characters, where it ends at the edge of a word.
 * Of two lengths the one that jieba has as a word is taken, else the longer if its last character can end a name.
 */
function nameAt(block: SegmentedBlock, start: number, titled: boolean, lexicon: Lexicon): Span | null {
  const text = block.simplified;
  const surname = /\d/.test(text.charAt(start - 1)) ? 0 : lexicon.people.surnameOf(text.slice(start));
  if (lexicon.people.surnames.has(text.slice(start - 2, start)) || isWhenInOffice(text, start)) return null;
  const isWord = surname === 1 && isCommonWordAt(block, start, lexicon) && !(titled && isSurnameAlone(block, start));
  if (surname === 0 || isWord) return null;
  const ends = [start + surname + 1, start + surname + 2].filter(
    (end) => isHan(text.slice(start, end), end - start) && !endsNoName(text, end - 1, lexicon),
  );
  const beforeOffice = ends.find((end) => isBeforeOffice(text, { start, end }, lexicon));
  if (beforeOffice !== undefined) return { start, end: beforeOffice + 1 };
  const candidates = ends.filter(
    (end) =>
      (isWordEdge(block, end) ||
        ((surname > 1 || endsNoName(text, end, lexicon)) && !isWithinKnownWord(block, end)) ||
        tellsOnAt(block, end, lexicon)) &&
      !lexicon.people.never.has(text.slice(start, end)),
  );
  const [first] = candidates;
  if (first !== undefined && first === ends[0] && tellsOnAt(block, first, lexicon)) return { start, end: first };
  const [short, long] = [ends[0], ends[1]].map((end) => (candidates.includes(end ?? -1) ? end : undefined));
  if (short === undefined && long === undefined) return null;
  if (long !== undefined && short === undefined) return { start, end: long };
  if (short !== undefined && long === undefined) return { start, end: short };
  const third = text[(long ?? 0) - 1] ?? "";
  const asWord = block.words[wordAt(block.words, (long ?? 0) - 1)];
  const isAfter = AFTER_NAME.has(third) || hasAspect(block, long);
  const thirdStandsAlone = (surname > 1 || asWord?.start === (long ?? 0) - 1) && isAfter;
  const isWhole = third === "和" && long !== undefined && joinsNobody(text, long, lexicon);
  return { start, end: (thirdStandsAlone && !isWhole ? short : long) ?? start };
}

/** 彭恺|留|了一封信: behind a verb a word says that it is done. */
function hasAspect({ words }: SegmentedBlock, offset: number | undefined): boolean {
  const word = offset === undefined ? undefined : words[wordAt(words, offset)];
  return word?.start === offset && /^[了着过]$/.test(word?.text ?? "");
}

/** 许立荣|任董事长: jieba makes a verb of the last of a name, unless the text has the rest of it alone. */
function isBeforeOffice(text: string, { start, end }: Span, lexicon: Lexicon): boolean {
  if (!text.startsWith("荣任", end) || end - start > 2 || !takesOffice(text, end + 1, lexicon)) return false;
  return text.split(text.slice(start, end)).every((rest, i) => i === 0 || rest.startsWith("荣"));
}

/** 任|董事长, 任|学校|副校长. */
function takesOffice(text: string, at: number, lexicon: Lexicon): boolean {
  return text.charAt(at) === "任" && postBehind(text, at, lexicon);
}

/** 担任市长|时|做过: behind the post that somebody holds, 时 says when. */
function isWhenInOffice(text: string, start: number): boolean {
  return text.charAt(start) === "时" && IN_OFFICE.test(text.slice(Math.max(0, start - LONGEST_POST), start));
}

const IN_OFFICE = /[担出现就历调升兼]任[^，。；：、]{2,16}$|[任当做](?!命)[^，。；：、]{2,8}$/;
const LONGEST_POST = 18;

/** 覃守和|为, 覃守和|，, 覃守和|表示: behind 和 the name of another would stand. */
function joinsNobody(text: string, end: number, lexicon: Lexicon): boolean {
  const rest = text.slice(end, end + LONGEST_CUE);
  return /^[为，。、；：）]/.test(rest) || isSaidOfPeople(text, end) || speaksAt(text, end, lexicon);
}

/**
 * 公孙|洁|出生于, 忻怡|持有: where a word that jieba does not know holds the beginning of what is said of the person; 祁东|明代|行:
 * where one that it knows does.
 */
function tellsOnAt({ simplified, words }: SegmentedBlock, end: number, lexicon: Lexicon): boolean {
  const word = words[wordAt(words, end)];
  const rest = simplified.slice(end, end + LONGEST_CUE);
  if (word?.tag !== "x") return word !== undefined && word.start < end && isSaidOfPeople(simplified, end);
  return /^持(?:[有股]|类似)/.test(rest) || isSaidOfPeople(simplified, end) || speaksAt(simplified, end, lexicon);
}

/** Right behind any common word, a verb too, that a post goes before: 巩固|、总会计师. */
const LISTED_OR_AGED = /^(?:、\p{Script=Han}{0,4}总|[（(]|今年|现年)/u;
/** Right behind a noun: what became of who is named, and what they do. */
const GOES_ON =
  /^(?:曾[经任在]|处(?:获|了解|得知|证实|确认)|主持(?!人)|告诉|在[^此这该本]|率[^先领]|带(?:领|着|队)|\d{1,4}[年月岁])/;

/** What stands behind a verb or an adjective and before what somebody does: 高兴|地|说, 查看|后|说, 应邀|在. */
const ENDS_NO_WORD = /[地着了过的后时中来起出在向对就再也还并和]/;

/**
 * 教授|时光|认为, 主任|查理明|说, 选举|卓越凡|为: a common word that a title goes before, or that is chosen, alone or with the
 * character behind it, and that goes on as the name of somebody does.
 */
function wordAsName({ simplified }: SegmentedBlock, word: Word, titled: boolean, lexicon: Lexicon): Span | null {
  const { text, tag, start } = word;
  if (text.length !== 2 || lexicon.people.surnameOf(text) !== 1) return null;
  const chosen = [word.end, word.end + 1].find((end) => isChosen(simplified, { start, end }));
  if (chosen !== undefined || !titled) return chosen === undefined ? null : { start, end: chosen };
  if (!/^(?:n|nz|ns|a|z|v|m)$/.test(tag) || lexicon.people.never.has(text)) return null;
  if (lexicon.people.titleModifiers.has(text) || lexicon.organizations.generic.has(text)) return null;
  const goesOn = (at: number, cue: RegExp) => cue.test(simplified.slice(at, at + LONGEST_CUE));
  const isTold = (at: number) =>
    speaksAt(simplified, at, lexicon) || goesOn(at, GOES_ON) || isSaidOfPeople(simplified, at);
  if (goesOn(word.end, LISTED_OR_AGED) || (!/^[avz]/.test(tag) && isTold(word.end))) return { start, end: word.end };
  const last = simplified.charAt(word.end);
  return HAN.test(last) && !ENDS_NO_WORD.test(last) && isTold(word.end + 1) ? { start, end: word.end + 1 } : null;
}

/** How far behind a name what tells of it may reach, in characters. */
const LONGEST_CUE = 12;

/** Whether the word at an offset is in everybody's mouth: 从|多个, 公告, 查阅. */
export function isCommonWordAt(block: SegmentedBlock, start: number, lexicon: Lexicon): boolean {
  const word = block.words[wordAt(block.words, start)];
  if (!word) return false;
  if (word.text.length === 1) return lexicon.organizations.outside.has(word.text);
  return word.start === start && !/^(?:x|nr|nrt|nrfg|nz|nt|ns|j)$/.test(word.tag);
}

/**
 * 总经理|于|知秋: a word that is also a surname, and a word that jieba does not know, or a name that it knows of which is
 * said what is said of people: 总经理|任|汉川|因病; 机长|和|某某 are two.
 */
function isSurnameAlone({ simplified, words }: SegmentedBlock, start: number): boolean {
  const i = wordAt(words, start);
  const [word, given] = [words[i], words[i + 1]];
  if (word?.start !== start || word.text.length > 1 || /[和与]/.test(word.text) || !given) return false;
  return /^(?:x|nr)$/.test(given.tag) || (/^n[zst]$/.test(given.tag) && isSaidOfPeople(simplified, given.end));
}

/** 首席技术|官闻鸣, 审判|长孙|某某: where the name begins of which jieba makes a word with the last character of the title. */
function startAfterTitle(text: string, word: Word, lexicon: Lexicon): number {
  const { start } = word;
  const mayHold = word.text.length > 1 && (/^(?:x|nr)$/.test(word.tag) || lexicon.people.surnames.has(word.text));
  return mayHold && titleEndingAt(text, start + 1, 0, lexicon) !== null ? start + 1 : start;
}

function isHan(text: string, length: number): boolean {
  return text.length === length && Array.from(text).every((character) => HAN.test(character));
}

function isWordEdge(block: SegmentedBlock, offset: number): boolean {
  if (offset >= block.simplified.length) return true;
  return block.words[wordAt(block.words, offset)]?.start === offset;
}

/** 韩露|倾/向于: a word of everybody's goes on; not 岑健/在|法国, where 在 belongs to the place. */
function isWithinKnownWord({ words, simplified }: SegmentedBlock, offset: number): boolean {
  const i = wordAt(words, offset);
  const word = words[i];
  if (word?.end === offset + 1 && simplified.charAt(offset) === "在" && words[i + 1]?.tag === "ns") return false;
  return word !== undefined && word.start < offset && !/^(?:x|nr|nrt|nrfg)$/.test(word.tag);
}

/** What is said of people and of nothing else, right behind the name. */
const SAID_OF_PEOPLE =
  /^(?:现年|今年\d{2}岁|毕业于|本科毕业|硕士毕业|博士毕业|出生|生于|[，,][男女][，,]|因(?:个人|身体|年龄|工作|病)|到龄|辞职|辞任|离职|退休|履新|到任|[改转]任|代行职|代行[^业，。]{1,5}职|接任|继任|接棒|留任|连任|续任|(?:不再)?担任|不再兼任|出任|升任|卸任|辞去|掌舵|执导|执教|受聘|当选|获聘|致辞|致贺|接受[^，。]{0,8}[采专]访|涉嫌|落马|之[妻子女弟兄父母]|本人(?!士))/;
/** 王天|一等人, 王天|中等“三剑客”: with 等, which ends a list of people, the segmenter makes a word of the last of a name. */
export function isLastBeforeEtCetera(text: string, offset: number): boolean {
  return /^[一中高平]等[人“"「两三四五六七八九十\d多]/.test(text.slice(offset, offset + 3));
}

/** What stands before the names of people: who is chosen, who is followed, who makes a film. */
const BEFORE_PEOPLE =
  /(?:拟任|选举|聘任|任命|聘请|提名|改选|推选|推举|接替|商人|[富台港侨茶盐]商|(?:置业|地产|开发)商|企业家|其[妻子女弟兄父]|监制|主演|名叫|业主|村民|市民|前任为|前任是|[继接]任的|接[手棒]的|学员|患者|球员|外援|国脚|名宿|自然人)$/;

/** Whether what stands at an offset is said of people and of nothing else: 出任, 毕业于. */
export function isSaidOfPeople(text: string, offset: number): boolean {
  return SAID_OF_PEOPLE.test(text.slice(offset, offset + LONGEST_CUE));
}

/** Whether what stands beside a name tells that it is a person's. */
function isSpokenOf(text: string, { start, end }: Span, lexicon: Lexicon): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const isBehind = BEFORE_PEOPLE.test(before) || lexicon.people.kin.some((word) => before.endsWith(word));
  return isBehind || isSaidOfPeople(text, end) || takesOffice(text, end, lexicon) || hadPost(text, end, lexicon);
}

/** 栾川|此前是江川大学教授: what somebody was, up to the end of the clause. */
function hadPost(text: string, end: number, lexicon: Lexicon): boolean {
  const clause = HAD_POST.exec(text.slice(end, end + LONGEST_HAD))?.[0];
  return clause !== undefined && titleEndingAt(text, end + clause.length, end, lexicon) !== null;
}

const HAD_POST = /^(?:此前|之前|以前|[曾原])[是任为系][^，。；：、！？]{2,26}(?=[，。；])/;
const LONGEST_HAD = 34;

/** 任命|乐佳|为执行总裁, 由|盛和|任副总经理: who is made something. */
function isChosen(text: string, { start, end }: Span): boolean {
  if (text.charAt(start - 1) === "由" && /^[任兼](?![何由])/.test(text.slice(end, end + 2))) return true;
  return (
    /(?:任命|聘任|聘请|选举|推选|推举|提名|改选|拟任)了?$/.test(text.slice(Math.max(0, start - 3), start)) &&
    /^(?:为|担任|出任)/.test(text.slice(end, end + 2))
  );
}

/** Two characters that are made something: 任命邝伟|为, 由盛和|任. */
const CHOOSES = /(?:任命|聘任|聘请|选举|推选|推举|提名|改选|由)了?\p{Script=Han}{2}$/u;
const LONGEST_CHOICE = 5;

/** 高雄, 哈密: a place that looks like a surname and a given name. */
export function isPlaceAt({ words }: SegmentedBlock, { start, end }: Span): boolean {
  const word = words[wordAt(words, start)];
  return word?.tag === "ns" && word.start === start && word.end === end;
}

/** Whether the one whose name this could be speaks, is addressed, or is said what people alone are said. */
export function isTold(block: SegmentedBlock, span: Span, lexicon: Lexicon): boolean {
  return isFollowedBySpeech(block, span.end, lexicon) || isSpokenOf(block.simplified, span, lexicon);
}

function isFollowedBySpeech({ simplified }: SegmentedBlock, offset: number, lexicon: Lexicon): boolean {
  const isAddressed = lexicon.people.honorifics.some((word) => word.length > 1 && simplified.startsWith(word, offset));
  return isAddressed || speaksAt(simplified, offset, lexicon);
}

/** 首席财务官|Grace Lim, 队长|买提江, 律师|乌云其其格|认为: a name of another language right behind a title. */
function foreignAfterTitle(block: SegmentedBlock, i: number, lexicon: Lexicon): Span | null {
  const word = block.words[i];
  if (!word) return null;
  const text = block.simplified;
  if (word.tag === "eng" && /^[A-Z][a-z]/.test(word.text)) {
    const name = LATIN_PERSON.exec(text.slice(word.start, word.start + LONGEST_LATIN))?.[0];
    const titleEnd = text.charAt(word.start - 1) === " " ? word.start - 1 : word.start;
    const isTitledName = name !== undefined && titleEndingAt(text, titleEnd, 0, lexicon) !== null;
    return isTitledName ? { start: word.start, end: word.start + name.length } : null;
  }
  if (!mayBeginForeign(word, block.words[i + 1])) return null;
  const start = startAfterTitle(text, word, lexicon);
  if (titleEndingAt(text, start, 0, lexicon) === null) return null;
  return minorityName(block, { i, start }, lexicon);
}

/** 毕力|格, 买|提江: a word that jieba does not know, or one of two that make no sense side by side. */
function mayBeginForeign({ tag, text }: Word, next: Word | undefined): boolean {
  if (!/^(?![的之与和及在为是])\p{Script=Han}/u.test(text)) return false;
  if (/^(?:x|nr|nrt|nz|g|zg|ng|ns)$/.test(tag)) return true;
  if (!next) return false;
  const isOdd = text.length === 1 ? next.tag === "x" : next.text.length === 1 && /^(?:d|n|a|ad|z)$/.test(tag);
  return isOdd && HAN_WORD.test(text + next.text);
}

const LATIN_PERSON = /^[A-Z][a-z]+(?: [A-Z]\.)?(?:[ ·-][A-Z][A-Za-z'-]+){1,2}(?![A-Za-z])/;
const LONGEST_LATIN = 40;

/**
 * The name that begins behind a title with words that are none of everybody's, up to a word that is: four to six
 * characters before what people do or are said to be, three or more of such as transliterate names elsewhere.
 */
function minorityName({ simplified, words }: SegmentedBlock, at: { i: number; start: number }, lexicon: Lexicon) {
  let last = at.i;
  while (isNameless(words[last + 1]) && !lexicon.people.titleModifiers.has(words[last + 1]?.text ?? "")) last++;
  for (let end = words[last]?.end ?? at.start; last >= at.i; end = words[--last]?.end ?? at.start) {
    const form = simplified.slice(at.start, end);
    if (form.length < 3 || form.length > LONGEST_MINORITY || lexicon.names.known.has(form)) continue;
    const isForeign = lexicon.people.isTransliterated(form);
    const isTold = speaksAt(simplified, end, lexicon) || isSaidOfPeople(simplified, end);
    if (ENDS_NO_NAME.has(form.slice(-1))) continue;
    if ((isForeign || (isTold && form.length > 3)) && !lexicon.organizations.endingOf(form))
      return { start: at.start, end };
  }
  return null;
}

const LONGEST_MINORITY = 6;

/** A word that jieba does not know, or that it takes for a name, or a single character. */
function isNameless(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    HAN_WORD.test(word.text) &&
    (/^(?:x|nr|nrt|nrfg|nz|g|zg|ng|vg|ag|tg)$/.test(word.tag) ||
      (word.text.length === 1 && !/^[pcudrmvt]/.test(word.tag)))
  );
}

/** 沃尔特·特雷泽克, 让-皮埃尔·杜邦: transliterating words on both sides of a dot, from the word before the first dot. */
function dottedName(block: SegmentedBlock, i: number, lexicon: Lexicon): Span | null {
  const next = block.words[i + 1]?.text ?? "";
  if (!JOINT.test(next)) return null;
  const isForeign = (at: number) => {
    const text = block.words[at]?.text ?? "";
    return text !== "" && lexicon.people.isTransliterated(text);
  };
  const isDot = (at: number) => {
    const text = block.words[at]?.text ?? "";
    return DOT.test(text) || (text === "-" && isForeign(at - 1) && isForeign(at + 1));
  };
  if (!isDot(i + 1) || isDot(i - 1)) return null;
  if (!isForeign(i) && !isForeign(i + 2)) return null;
  const besideDot = (at: number) => /^(?:\p{Script=Han}{1,4}|[A-Z])$/u.test(block.words[at]?.text ?? "");
  if (!besideDot(i)) return null;
  let first = i;
  while (isForeign(first - 1) && mayBegin(block.words[first - 1])) first--;
  let last = i;
  while (isDot(last + 1) && besideDot(last + 2)) {
    last += 2;
    while (isForeign(last + 1) && block.words[last + 1]?.tag !== "t") last++;
  }
  const opening = block.words[first];
  const start = opening && startOfForeign(block.simplified, startAfterTitle(block.simplified, opening, lexicon));
  const end = block.words[last]?.end;
  if (NAMED_AFTER.test(block.simplified.slice(end, (end ?? 0) + LONGEST_NAMED))) return null;
  return last > i && start !== undefined && end !== undefined ? { start, end } : null;
}

/** 奥博穆（Oliver Blume）: transliterating characters before two words of Latin letters in brackets. */
function nameBeforeLatin({ simplified, words }: SegmentedBlock, start: number, lexicon: Lexicon): Span | null {
  if (!lexicon.people.isTransliterated(simplified.charAt(start))) return null;
  const run = BEFORE_LATIN.exec(simplified.slice(start, start + LONGEST_BEFORE_LATIN))?.[1] ?? "";
  if (run === "" || !lexicon.people.isTransliterated(run) || words[wordAt(words, start)]?.tag === "ns") return null;
  const before = words[wordAt(words, start - 1)];
  const isWhole = before === undefined || before.end <= start;
  return isWhole && !isContinued(before, lexicon) ? { start, end: start + run.length } : null;
}

const BEFORE_LATIN =
  /^(\p{Script=Han}{2,6})[(（][A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][\p{L}'-]+[)）](?!公司|集团|企业|银行)/u;
const LONGEST_BEFORE_LATIN = 40;

/** Whether the word before a run of transliterating characters may be its beginning. */
function isContinued(before: Word | undefined, { people }: Lexicon): boolean {
  return (
    before !== undefined &&
    HAN_WORD.test(before.text) &&
    !people.titles.has(before.text) &&
    people.isTransliterated(before.text)
  );
}

/** Whether a word of transliterating characters may begin a name: no place, number, time or word of grammar. */
function mayBegin(word: Word | undefined): boolean {
  return word !== undefined && !(word.tag === "ns" && word.text.length > 1) && !/^(?:[mtpcuydr]|v$)/.test(word.tag);
}

/** 弗里茨·某某|研究所: what is named after somebody is not them. */
const NAMED_AFTER =
  /^(?:\d|研究所|研究院|研究中心|基金会|大学|学院|学会|实验室|博物馆|美术馆|医院|中学|公司|集团|子公司|股价|市值|股份|控股|律师事务所|酒庄|奖)/;
const LONGEST_NAMED = 5;

/** 离职|后与珍·某某: where a name of another language begins behind words of grammar that the segmenter takes for its beginning. */
export function startOfForeign(text: string, start: number): number {
  return start + (JOINS.exec(text.slice(start, start + 3))?.[0].length ?? 0);
}

const JOINS = /^[后前时]?[与和及由向对被把]/;

/** What stands between the parts of a name from another language. */
const DOT = /^[·•・]$/;
const JOINT = /^[·•・-]$/;
