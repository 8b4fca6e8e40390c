import type { EntityKind } from "../../model/front-matter.ts";
import type { Mention, SegmentedArticle, SegmentedBlock } from "../../model/stages.ts";
import { createMatcher, type Match } from "../../matcher.ts";
import type { Span } from "../../model/text.ts";
import { ENDS_NO_NAME, isSaidOfPeople } from "./names/people.ts";
import { wordAt } from "./names/boundary.ts";
import { tagWords } from "../../nodejieba.ts";
import { CONTEXTS } from "./events/contexts.ts";

/** Form that is a common word too → the name that it may be. */
type CommonWords = ReadonlyMap<string, string>;

/** Known form → the name of its line in the lexicon. */
type Known = ReadonlyMap<string, { readonly name: string }>;

/** Finds forms in blocks. */
export type MentionFinder = (article: SegmentedArticle) => Mention[];

/**
 * Makes a finder of all places where one of the forms stands, the longest at each place and of two that cross the
 * longer: 捧|红摩天|线程 names 摩天线程. A short form that only a part
 * of a longer word spells is not a mention.
 */
export function createMentionFinder(
  kinds: ReadonlyMap<string, EntityKind>,
  words: CommonWords = new Map(),
  known: Known = new Map(),
  platforms: ReadonlySet<string> = new Set(),
): MentionFinder {
  const match = createMatcher(
    [...kinds].map(([form, kind]) => ({ form, value: kind })),
    "longer",
  );
  return (article) => withoutLoneWords(withoutUsedOnly(article, findAll(article), platforms), words, known);

  function findAll(article: SegmentedArticle): Mention[] {
    return article.body.flatMap((block, index) =>
      match(block.simplified)
        .filter((found) => !isPartOfWord(block, found) || isCutWrong(block, found, platforms))
        .filter((found) => !isOfSomePlace(block.simplified, found, known))
        .filter((found) => !isPartOfQuoted(block.simplified, found, known))
        .map(({ start, end, value }) => ({
          block: index,
          start,
          end,
          form: block.simplified.slice(start, end),
          kind: value,
        })),
    );
  }
}

/** Common words stay where the article has another form of the name that they are short for. */
function withoutLoneWords(mentions: readonly Mention[], words: CommonWords, known: Known): Mention[] {
  const names = new Set(mentions.flatMap(({ form }) => (words.has(form) ? [] : (known.get(form)?.name ?? []))));
  return mentions.filter(({ form }) => {
    const name = words.get(form);
    return name === undefined || names.has(name);
  });
}

/** Sites and apps stay where the article tells of them more than that somebody uses them. */
function withoutUsedOnly(
  { body }: SegmentedArticle,
  mentions: readonly Mention[],
  platforms: ReadonlySet<string>,
): readonly Mention[] {
  const named = mentions.filter(({ form }) => platforms.has(form));
  const acting = new Set(
    named.filter((mention) => !isUsed(body[mention.block]?.simplified ?? "", mention)).map(({ form }) => form),
  );
  return named.length === 0 ? mentions : mentions.filter(({ form }) => !platforms.has(form) || acting.has(form));
}

/** 只收|某某宝, 登录|某某网: somebody uses a site or an app. */
const BEFORE_USED =
  /(?:[只可仅能]收|[扫刷逛]|使用|[经借]由|借助|登[录入]|打开|下载|注册|浏览)(?:了|其|自己的?|个人|官方)?[《“「]?$/;
/** 通过|某某网|卖货, but not 通过|某某网|上市申请: by what means something is done, where a verb says what. */
const MEANS = /(?:[通透]过|利用)(?:了|其|自己的?|个人|官方)?[《“「]?$/;
const DONE_BY_IT = new RegExp(`^[》”」]?[^，,。；;：的]{0,6}?${CONTEXTS.done_on_platforms}`);
/** 某某网|账号: what there is on it. */
const BEHIND_USED =
  /^[》”」]?(?:[账帐]号|粉丝|粉专|专页|主页|直播间|小程序|客户端|扫码|转账|贴文|发文|社团|热搜|话题|评论区|二维码|红包)/;
/** 在|某某网|质疑: what is done there, where nobody has an office. */
const DONE_ON_IT =
  /^[》”」]?(?:[^，。；任职管]{0,3})(?:发[文帖布出]|PO|质疑|回应|留言|评论|抱怨|爆料|宣布|分享|晒出|走红|流传|疯传|下单|购买|搜索|直播|写道)/;
const LONGEST_USED = 10;

/** 分享： Facebook WhatsApp 列印: a line of buttons. */
const SHARE_LINE = /^\s?(?:分享|转发|转寄)(?:到|至|本文)?[：:\s]/;
const LONGEST_SHARE_LINE = 60;

function isUsed(text: string, { start, end }: Span): boolean {
  if (text.length <= LONGEST_SHARE_LINE && SHARE_LINE.test(text)) return true;
  const [before, behind] = [text.slice(Math.max(0, start - LONGEST_USED), start), text.slice(end, end + LONGEST_USED)];
  if (BEFORE_USED.test(before) || BEHIND_USED.test(behind) || isBeforeOn(behind)) return true;
  if (MEANS.test(before) && DONE_BY_IT.test(behind)) return true;
  return /在(?:其|自己的?|个人|官方)?[《“「]?$/.test(before) && DONE_ON_IT.test(behind);
}

/** 某某网|上|卖货, but not 某某网|上诉: 上 is a word of its own, and counts nothing. The name may hide it from the first cut. */
function isBeforeOn(behind: string): boolean {
  const rest = behind.replace(/^[》”」]/, "");
  if (!/^上(?![亿季月])/.test(rest)) return false;
  const [word] = tagWords(rest);
  return word?.text === "上" && word.tag === "f";
}

/** “|江川税务智联|平台”: the beginning of what is quoted as a name of something else. */
const QUOTED_THING = /^(?:平台|系统|工程|计划|行动|模式|指数)[”」』》]/;

function isPartOfQuoted(text: string, { start, end }: Match<EntityKind>, known: Known): boolean {
  if (!/[“「『《]/.test(text.charAt(start - 1)) || known.has(text.slice(start, end))) return false;
  return QUOTED_THING.test(text.slice(end, end + 3));
}

/** 常斌|说, 官|高莹: a guessed word that holds nothing else but the end of a title before the name or a verb behind it. */
function isWholeBut({ simplified }: SegmentedBlock, word: Span, { start, end }: Span): boolean {
  if (word.start === start)
    return (
      word.end === end + 1 &&
      (ENDS_NO_NAME.has(simplified.charAt(end)) || /[为任在因以于处均]/.test(simplified.charAt(end)))
    );
  return word.end === end && word.start === start - 1 && /[官人长员师任记者授]/.test(simplified.charAt(word.start));
}

/** Tags of words that jieba itself guesses: such a word says nothing against a name within it. */
const GUESSED = /^(?:x|nr|nrt|nrfg|m)$/;

/**
 * 重庆银行|业, 法务部|门, 天津大学|生, 东方网|友, 教育报|告, 恒生科技|指数: with what follows it is a trade, a word that is no
 * office, school or paper, or a figure of the market.
 */
const TRADE = /^(?:银行|证券|保险|基金|信托|汽车|航空|医药)业(?![务绩主内态余已])/;
const OTHER_WORD = /^(?:部门|学[生城]|网[友络站民盘]|报[告道名])/;

const INDEX = /^[A-Z0-9]{0,6}指数(?!公司|编制)/;
const LONGEST_INDEX = 12;

function goesOnAsWord(text: string, end: number): boolean {
  if (INDEX.test(text.slice(end, end + LONGEST_INDEX))) return true;
  return TRADE.test(text.slice(end - 2, end + 2)) || OTHER_WORD.test(text.slice(end - 1, end + 1));
}

/** 江川省|卫健委: what everybody knows by that name is that of the state. */
const OFFICE = /^\p{Script=Han}{1,4}(?:[委局厅]|法院|检察院)$/u;

function isOfSomePlace(text: string, { start, end, value }: Match<EntityKind>, known: Known): boolean {
  if (value !== "institution" || !/[省市县区州]/.test(text.charAt(start - 1))) return false;
  return OFFICE.test(text.slice(start, end)) && known.has(text.slice(start, end));
}

/** 快|手上|交: a platform that the segmenter has cut through, where what stands behind it begins with a longer word, 上交. */
function isCutWrong(
  { simplified, words }: SegmentedBlock,
  { start, end }: Span,
  platforms: ReadonlySet<string>,
): boolean {
  const [first, last] = [words[wordAt(words, start)], words[wordAt(words, end - 1)]];
  if (!platforms.has(simplified.slice(start, end)) || first?.start !== start || !last || last.end <= end) return false;
  const [next] = tagWords(simplified.slice(end, end + LONGEST_USED));
  return next !== undefined && next.text.length > last.end - end;
}

function isPartOfWord(block: SegmentedBlock, { start, end, value }: Match<EntityKind>): boolean {
  if (goesOnAsWord(block.simplified, end)) return true;
  const first = block.words[wordAt(block.words, start)];
  const last = block.words[wordAt(block.words, end - 1)];
  if (!first || !last) return false;
  const length = end - start;
  if (first === last && value === "person" && first.tag === "x" && isWholeBut(block, first, { start, end }))
    return false;
  if (first === last)
    return (
      first.text.length > length &&
      (length <= 2 || !GUESSED.test(first.tag)) &&
      !(value === "person" && GUESSED.test(first.tag) && length > 2)
    );
  // 加|拿|大基金 in 加拿大|基金.
  if (first.start < start && first.text.length > 2 && first.tag === "ns") return true;
  if (value === "person" && first.start === start && isSaidOfPeople(block.simplified, end)) return false;
  const crosses = (first.start < start && first.text.length > 1) || (last.end > end && last.text.length > 1);
  return crosses && length <= 2;
}
