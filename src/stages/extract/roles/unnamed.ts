import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";
import { isOfPlace } from "./seat.ts";
import { isNever } from "../names/vote.ts";
import { isProper, wordAt } from "../names/boundary.ts";

/** Prizes and the like are held in no organization. */
const NO_ORGANIZATION = /[由被让裔]$|[奖獎]|得主|主义|人士|国籍|日电|讯$|^[其本兼又再]/;
const LONGEST = 14;

/**
 * The organization or the place of an office, as printed, where it is no entity of ours: 穗丰连锁|采购总监, 湖北省|副省长. `title`
 * is the office with what belongs to it; what stands before it, not before `from`, is looked at.
 */
export function unnamedHolder(block: SegmentedBlock, title: Span, from: number, lexicon: Lexicon): string | null {
  const { simplified, words } = block;
  const printed = simplified.slice(title.start, title.end);
  const end = withoutBracket(simplified, title.start);
  const office = ownOffice(simplified.slice(Math.max(from, end - LONGEST), end), lexicon);
  const inside = wordsOfName(words, { start: from, end }, printed, lexicon);
  const start = inside[0]?.start ?? end;
  const form = simplified.slice(start, end);
  if (office !== null) return isOfficeOfPlace(form, office) || isOfCountry(form, office, lexicon) ? form : office;
  if (form.length < 2 || form.length > LONGEST || NO_ORGANIZATION.test(form) || lexicon.names.never.has(form))
    return null;
  if (isNever(form, lexicon)) return null;
  if (
    inside.every(({ tag }) => tag === "ns") ||
    (lexicon.people.isProfession(printed) && lexicon.people.bodyOfPost(printed)?.(form) !== true) ||
    (isOfPlace(printed, lexicon) && !isOfHead(form, printed))
  )
    return null;
  const isNamed = inside.some((word) => isProper(word, lexicon) && word.tag !== "ns");
  const ending = lexicon.organizations.endingOf(form)?.ending ?? form;
  const isBody = form.length - ending.length > 1 || isOfHead(form, printed) || hasPosts(form, inside, lexicon);
  const isOwn = !TRADE.test(form) && (isNamed || isBody);
  return isOwn || (lexicon.people.isHead(printed) && isNamedByPlace(inside, lexicon)) ? form : null;
}

/** 市教育局, of which the text says before of which city, and 足协, of which there is one. */
function ownOffice(text: string, { organizations, people: { soleBodies } }: Lexicon): string | null {
  const office = organizations.findOffices(text).find(({ end }) => end === text.length);
  const start = office?.start ?? text.length - (soleBodies.find((body) => text.endsWith(body))?.length ?? 0);
  if (start === text.length) return null;
  if (/[省市县区州]/.test(text.charAt(start - 1))) return text.slice(start - 1);
  return office ? null : text.slice(start);
}

/** 安岭|县人民法院: an office with the whole name of its place before it. */
function isOfficeOfPlace(form: string, office: string): boolean {
  return /^[省市县区州]/.test(office) && form.endsWith(office) && form.length <= office.length + LONGEST_OWN_NAME;
}

/** 韩国|央行: a body of which each country has one, with the country before it. */
function isOfCountry(form: string, office: string, { people: { countries }, names: { places } }: Lexicon): boolean {
  const place = form.slice(0, -office.length);
  return form.endsWith(office) && (countries.has(place) || places.has(place));
}

const LONGEST_OWN_NAME = 4;

/** GPU公司: what a company makes, and not which. */
const TRADE = /^[A-Z]{2,4}(?:公司|企业|厂商|行业)$/;

/** 某寺文管所|所长, 上城区|副区长: what ends with the character with which the title of its head begins. */
export function isOfHead(form: string, title: string): boolean {
  const head = /^(?:常务|代理?)?副?([局厅署院所馆站社台会队团园校厂店行场寺]|[省市县区州旗镇乡村])长/u.exec(title)?.[1];
  return head !== undefined && form.endsWith(head) && form.length > (PLACE_LEVEL.test(head) ? 2 : 3);
}

const PLACE_LEVEL = /[省市县区州旗镇乡村]/;

/** The words of a name that end at an offset, within words if need be: 环境法律人|协会(理事), (曾任)青|禾|汽车. */
function wordsOfName(
  words: readonly Word[],
  { start: from, end }: Span,
  title: string,
  lexicon: Lexicon,
): readonly Word[] {
  const inside: Word[] = [];
  for (let i = wordAt(words, end - 1); i >= 0; i--) {
    const word = words[i];
    if (!word || word.end <= from) return inside;
    const span = { start: Math.max(word.start, from), end: Math.min(word.end, end) };
    const cut = { ...word, ...span, text: word.text.slice(span.start - word.start, span.end - word.start) };
    const isLast = inside.length === 0 && title.startsWith(`${cut.text}长`);
    if (!isLast && !isNameWord(cut, lexicon)) return inside;
    inside.unshift(cut);
  }
  return inside;
}

/** 石桥|村, 民生|党: what has posts and is no entity of ours, with a name of its own or such a word that needs none. */
function hasPosts(form: string, inside: readonly Word[], { people: { holders }, names: { places } }: Lexicon): boolean {
  if (holders.none.includes(form)) return false;
  const endsAs = (endings: readonly string[]) =>
    endings.find((ending) => form.endsWith(ending) && form.length >= ending.length + SHORTEST_OWN_NAME);
  if (endsAs(holders.any) !== undefined) return true;
  const [first] = inside;
  const isOwn = first !== undefined && (/^(?:ns|nr|nrt|nrfg|nz|x)$/.test(first.tag) || places.has(first.text));
  return isOwn && endsAs(holders.named) !== undefined;
}

const SHORTEST_OWN_NAME = 2;

/** 南宁|机务段, 广东|队: a body that is called by its place and by what it is. */
function isNamedByPlace(inside: readonly Word[], { names: { places }, organizations: { generic } }: Lexicon): boolean {
  const [place, ...rest] = inside;
  const last = rest.at(-1)?.text ?? "";
  const isPlace = place?.tag === "ns" || places.has(place?.text ?? "");
  return isPlace && rest.length > 0 && rest.some(({ text }) => !generic.has(text)) && !PART_OF_BODY.test(last);
}

/** What ends so is a part of a body that is not named, or no body. */
const PART_OF_BODY =
  /(?:公司|总部|地区|区域|大区|市场|企业|部|中心|业务|项目|人|籍|省|市|县|区|镇|乡|村|界|圈|级|方|面)$/;

/** Where a name ends that has another in brackets behind it: 美国安进|（Amgen）. */
function withoutBracket(text: string, end: number): number {
  if (!/[)）]/.test(text.charAt(end - 1))) return end;
  const opening = Math.max(text.lastIndexOf("(", end), text.lastIndexOf("（", end));
  return opening >= 0 && end - opening <= 40 ? opening : end;
}

function isNameWord(word: Word | undefined, lexicon: Lexicon): boolean {
  if (
    !word ||
    lexicon.people.isVerbOfPost(word.text) ||
    (lexicon.organizations.outside.has(word.text) && word.text !== "公司") ||
    lexicon.people.titles.has(word.text)
  )
    return false;
  return (
    (/^(?:n|ng|nz|nr|nrt|nrfg|nt|ns|x|j|b|vn|eng|g|zg|s|f)$/.test(word.tag) ||
      /^第[一二三四五六七八九十\d]+$/.test(word.text) ||
      lexicon.names.places.has(word.text)) &&
    /^[\p{Script=Han}A-Za-z0-9]+$/u.test(word.text)
  );
}

/** Takes in the words before a title that belong to it: 全球|副总裁; not 该集团|副总裁. */
export function modifiedStart(block: SegmentedBlock, titleStart: number, from: number, lexicon: Lexicon): number {
  let first = titleStart;
  while (first > from) {
    const word = block.words[wordAt(block.words, first - 1)];
    if (!word || word.end !== first || !lexicon.people.titleModifiers.has(word.text)) return first;
    if (/[该本]/.test(block.simplified.charAt(word.start - 1))) return first;
    first = word.start;
  }
  return first;
}
