import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt } from "../names/boundary.ts";

/** The place or the body that an office names by itself, and the office: 德国|总理, 花莲县消防局|局长. */
export interface Seat {
  readonly organization: string;
  readonly title: string;
  readonly former: boolean;
  readonly start: number;
}

/** Whether an office is one of a place: 常务|副|省长, 驻德国大使. */
export function isOfPlace(title: string, { people: { officesOfPlace } }: Lexicon): boolean {
  const [first = ""] = title.replace(/^(?:常务|代理?|候任|看守)?副?/, "").split(/[、兼及和]/);
  return officesOfPlace.has(first) || /^驻\p{Script=Han}{1,6}大使/u.test(title);
}

/** Offices that a place alone has which ends with the character of a small one. */
const OF_SMALL_PLACE =
  /^(?:党委|党工委|党支部|党总支|第一)?副?书记|^村(?:委会)?(?:主任|支书)|^(?:副)?(?:主任|主席)$|^人大主席/;
const SMALL_PLACE = /(?:[镇乡村]|街道|社区)$/;
/** Of these there are chairmen, as of villages. */
const REGION = /自治区$|^(?:内蒙古|广西|西藏|宁夏|新疆)$/;
/** 花莲县: a place that jieba takes for something else. */
const PLACE_BY_ENDING = /^\p{Script=Han}{2,}[省市县州]$/u;
/** 青山|县: what a place is, as a word of its own. */
const LEVEL = /^[省市县区州旗镇乡]$/;
/** Heads of offices, of which what they head is a part of their title: 消防局|长. */
const HEAD = /^(副?)(?:\p{Script=Han}{0,6}?)([局处厅部署司])长$/u;
/** What stands between a place and an office, and says when. */
const WHEN = /(?:前任|前|原|已故|现任|时任|新任|候任|首任|第[一二三四五六七八九十]+任)$/;

/** The words right before an office that say when: 前, 时任. */
export function whenBefore(text: string): string {
  return WHEN.exec(text)?.[0] ?? "";
}

/** Whether such words say that it is over. */
export function isOver(when: string): boolean {
  return /前|原|时任|已故/.test(when);
}

const LONGEST_FIELD = 6;
const LONGEST_PLACE = 10;

/** The seat of an office that begins at `titles.start`; what stands before it is looked at down to `from`. */
export function seatBefore(block: SegmentedBlock, titles: Span, from: number, lexicon: Lexicon): Seat | null {
  const text = block.simplified;
  const first = titles.start - postedLength(text, titles, from);
  const printed = text.slice(first, titles.end);
  const when = whenBefore(text.slice(Math.max(from, first - 4), first));
  const end = first - when.length;
  const former = isOver(when);
  const body = headOf(block, end, printed, from, lexicon) ?? committeeOf(block, end, printed, from, lexicon);
  if (body) return { ...body, former };
  const isHigh = isOfPlace(printed, lexicon);
  if (!isHigh && !OF_SMALL_PLACE.test(printed)) return null;
  const start = placeEndingAt(block, end, from, lexicon);
  if (start === null) return null;
  const place = text.slice(start, end);
  if (!isHigh && !SMALL_PLACE.test(place) && !REGION.test(place)) return null;
  return { organization: place + unprinted(place, printed), title: printed, former, start };
}

/** 美国|驻华|大使: how long what says where somebody is posted is. */
function postedLength(text: string, { start, end }: Span, from: number): number {
  if (!/^(?:大使|副?总领事|领事|公使|参赞|武官|特命全权大使)/.test(text.slice(start, end))) return 0;
  return POSTED.exec(text.slice(Math.max(from, start - LONGEST_PLACE), start))?.[0].length ?? 0;
}

const POSTED = /驻\p{Script=Han}{1,8}$/u;

/** 余杭|区委书记: the committee is the place's. */
function committeeOf(
  block: SegmentedBlock,
  end: number,
  printed: string,
  from: number,
  lexicon: Lexicon,
): Omit<Seat, "former"> | null {
  if (!/^[省市县区州旗镇]委(?:副?书记|常委|委员|秘书长)/.test(printed)) return null;
  const start = placeEndingAt(block, end + 1, from, lexicon) ?? placeEndingAt(block, end, from, lexicon);
  if (start === null || start >= end) return null;
  return { organization: block.simplified.slice(start, end + 2), title: printed, start };
}

/** 宜昌|市长: the character that place and office share. */
function unprinted(place: string, title: string): string {
  const level = /^([省市县区旗镇乡村州])(?:长|议员)/.exec(title)?.[1] ?? "";
  return place.length < 4 && !place.endsWith(level) && !/[省市县区旗镇乡村州国]$/.test(place) ? level : "";
}

/** 花莲县|消防|局长, 法国|财政部长: the body is the place with what the title says of it. */
function headOf(
  block: SegmentedBlock,
  end: number,
  printed: string,
  from: number,
  lexicon: Lexicon,
): Omit<Seat, "former"> | null {
  const text = block.simplified;
  const body = HEAD.exec(printed)?.[2];
  if (body === undefined || printed.startsWith("副")) return null;
  const inTitle = printed.slice(0, -2);
  for (let length = inTitle === "" ? 1 : 0; length <= LONGEST_FIELD && end - length > from; length++) {
    const fieldStart = end - length;
    const field = text.slice(fieldStart, end);
    if (!/^\p{Script=Han}*$/u.test(field)) break;
    const start = placeEndingAt(block, fieldStart, from, lexicon);
    if (start !== null && isField(block, fieldStart, end))
      return { organization: text.slice(start, end) + inTitle + body, title: printed, start };
  }
  return agencyOf(block, end, printed, from);
}

/** 水利|署长, 房屋署前|署长, 政务司司长: the head of an agency of a state by its field alone, which fills what stands before it. */
function agencyOf(block: SegmentedBlock, end: number, printed: string, from: number): Omit<Seat, "former"> | null {
  const own = OF_OWN_AGENCY.exec(printed)?.[1];
  if (own !== undefined) return { organization: own, title: printed.slice(own.length), start: end };
  const field = FIELD.exec(block.simplified.slice(from, end))?.[1];
  if (printed !== "署长" || field === undefined || !isField(block, end - field.length, end)) return null;
  const isWhole = field.endsWith("署");
  const organization = isWhole ? field : `${field}署`;
  return { organization, title: isWhole ? printed : field + printed, start: end - field.length };
}

const FIELD = /(?:^|[、，,])(?:[前现时新首]任|[前原])?(\p{Script=Han}{2,5})$/u;

/** 政务司|司长: a title that holds what its bearer heads. */
const OF_OWN_AGENCY = /^(\p{Script=Han}{2,4}([司署局]))(?=副?\2长$)/u;

/** Whether a span is made of whole words that say what an office is for. */
function isField({ words }: SegmentedBlock, start: number, end: number): boolean {
  if (start === end) return true;
  const first = wordAt(words, start);
  const last = wordAt(words, end - 1);
  return words
    .slice(first, last + 1)
    .every((word) => word.start >= start && word.end <= end + 2 && /^(?:n|vn|an|j|b|ng|vg|s|nz|x)$/.test(word.tag));
}

/** Where the place begins that ends at an offset; null where none does. */
function placeEndingAt(block: SegmentedBlock, end: number, from: number, lexicon: Lexicon): number | null {
  const text = block.simplified;
  for (let length = Math.min(LONGEST_PLACE, end - from); length >= 2; length--) {
    const form = text.slice(end - length, end);
    if (lexicon.people.countries.has(form) || (length <= 4 && lexicon.names.places.has(form))) return end - length;
  }
  return placeOfWords(block, end, from);
}

/** The words of a place that end at an offset, within the last of them if need be: 湖北省|宜昌市, 青|山镇, 花莲|县长. */
function placeOfWords({ simplified, words }: SegmentedBlock, end: number, from: number): number | null {
  let start: number | null = null;
  for (let i = wordAt(words, end - 1); i >= 0; i--) {
    const word = words[i];
    if (!word || word.start < from || end - word.start > LONGEST_PLACE) break;
    const isSmall = SMALL_PLACE.test(simplified.slice(word.start, end)) && /^\p{Script=Han}/u.test(word.text);
    const isPlace = word.tag === "ns" || (/^(?:nr|nrt|nz|x)$/.test(word.tag) && PLACE_BY_ENDING.test(word.text));
    const isLevel = start === null && LEVEL.test(word.text) && words[i - 1]?.tag === "ns";
    const isPart = isPlace || isLevel || (isSmall && /^(?:n|ng|nr|nz|nrt|x|g|zg|a|j|f)$/.test(word.tag));
    if (!isPart) break;
    start = word.start;
  }
  return start !== null && end - start >= 2 ? start : null;
}
