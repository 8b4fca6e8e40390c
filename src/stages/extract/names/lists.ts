import type { EntityKind } from "../../../model/front-matter.ts";
import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";
import { titleEndingAt, titleStartingAt } from "../titles.ts";
import { wordAt, wordsIn } from "./boundary.ts";
import { mayBePerson } from "./context.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";
import { isLastBeforeEtCetera } from "./people.ts";
import { isNever } from "./vote.ts";

/** Three or more items set apart by 、 and closed by 和, 及 or 等: the frame of a list of names. */
const LIST = /[^、，,。；;：:！？!?（）()“”"「」\s]{2,24}(?:、[^、，,。；;：:！？!?（）()“”"「」]{2,20}){1,40}/g;
/** What a list may be said to be of. Of holders of shares, who may be people: what they are shows in their names. */
type Listed = EntityKind | "holders";
/** What a list is a list of, said behind it. */
const SAID_AFTER: readonly (readonly [RegExp, Listed])[] = [
  [/^等?[^，。,;；]{0,8}?(?:股东(?!公司|企业|单位)|行动人)/, "holders"],
  [
    /^等?[^，。,;；]{0,12}?(?:公司|企业(?!家)|厂商|巨头|独角兽|品牌|车企|药企|房企|券商|银行(?!家)|机构投资者|资本|资方|供应商|大厂|平台|玩家|航司|险企|酒企|投资机构|投资方|代工厂|运营商)/,
    "company",
  ],
  [/^等?(?:多|数|\d{1,3}|[两三四五六七八九十]{1,3})家[^，。；、研监医政科检]{0,12}?机构/, "company"],
  [/^(?:联合|共同|超额|也|均|都)*(?:领投|跟投|参投|入股)/, "company"],
  [/^(?:已|先后|均|都|相继|也)*[^，。；、]{0,6}完成[^，。；、]{0,12}融资/, "company"],
  [/^等?[^，。,;；]{0,8}?(?:高校|大学|部门|单位|媒体|院所|协会)/, "institution"],
];
const SAID_BEFORE: readonly (readonly [RegExp, Listed])[] = [
  [/(?:股东|行动人)(?:主要|还|则)?(?:还有|包括|有|为|包含|涵盖|如|分别为|分别是|:|：|[(（])?$/, "holders"],
  [
    /(?:投资方|资方|公司|企业|厂商|机构|客户|供应商|竞争对手|对手|品牌|合作伙伴|投资机构|券商|投资人|同行|车企|药企|房企|航司)(?:主要|还|则)?(?:还有|包括|有|为|包含|涵盖|如|分别为|分别是|:|：|[(（])?$/,
    "company",
  ],
  [/(?:公司|企业|厂商|品牌|机构)[^，。；]{0,8}\d+[家个][(（]$/, "company"],
  [/(?<!\d)\d{1,3}家(?:公司|企业|厂商|品牌|机构)?[(（]$/, "company"],
];

/** Names of a kind that are accepted so far. */
export type KnownKind = (form: string) => EntityKind | null;

/**
 * Carries the kind of the names of a list that are known over to those that are not: in 启明创投、IDG资本、中芯聚源等
 * the third is what the first two are. A list of whose items none is known needs a word that says what it lists.
 */
export function findListed(block: SegmentedBlock, index: number, kindOf: KnownKind, lexicon: Lexicon): Evidence[] {
  const found: Evidence[] = [];
  if (!block.simplified.includes("、")) return found;
  for (const match of block.simplified.matchAll(LIST)) {
    const items = itemsOf(block, match.index, match[0], kindOf, lexicon);
    const kinds = items.map((item) => kindOf(block.simplified.slice(item.start, item.end)));
    const known = kinds.filter((kind) => kind !== null);
    const listed = whatIsListed(block.simplified, match.index, match.index + match[0].length, items);
    const said = listed === "holders" ? kindOfHolders(block.simplified, items, lexicon) : listed;
    const kind = said === "company" ? said : (majority(known) ?? said);
    if (!kind || (known.length === 0 && items.length < (said ? 2 : 3))) continue;
    const share = kinds.filter((one) => one === kind).length / items.length;
    const makes = items.map((item) => makeOf(block, item, kind, share, lexicon));
    const isLoose = makes.filter((make, i) => make === "name" || kinds[i] === kind).length >= items.length * LOOSE;
    items.forEach((item, i) => {
      if (kinds[i] === kind || holdsKnownName(block.simplified.slice(item.start, item.end), kindOf)) return;
      if (makes[i] === "name" || (makes[i] === "words" && isLoose))
        found.push(evidenceAt(block, index, item, { kind, source: "list", weight: weightOf(share, said === kind) }));
    });
  }
  return found;
}

/** People where all who are listed may be, else companies. */
function kindOfHolders(text: string, items: readonly Span[], lexicon: Lexicon): EntityKind {
  return items.every(({ start, end }) => mayBePerson(text.slice(start, end), lexicon)) ? "person" : "company";
}

/** The share of names in a list that lets an item that is made of common words pass for one. */
const LOOSE = 0.4;

/** How far a list is believed: by the share of its names that are known, and by whether it says what it lists. */
function weightOf(share: number, isSaid: boolean): number {
  if (isSaid) return 0.95;
  if (share >= 0.5) return 0.9;
  return share > 0.2 ? 0.65 : 0.4;
}

/** 壁仞科技|成长: more than the name that it holds, so not cut rightly. */
function holdsKnownName(item: string, kindOf: KnownKind): boolean {
  for (let length = 3; length < item.length; length++)
    if (kindOf(item.slice(0, length)) !== null || kindOf(item.slice(-length)) !== null) return true;
  return false;
}

/** The items of a list, the last one cut where 等 or 和 ends it, the first one at the last word that is not of a name. */
function itemsOf(block: SegmentedBlock, start: number, list: string, kindOf: KnownKind, lexicon: Lexicon): Span[] {
  const items: Span[] = [];
  let at = start;
  const parts = list.split("、");
  parts.forEach((part, i) => {
    let from = at;
    let to = at + part.length;
    at = to + 1;
    if (i === 0) from = firstItemStart(block, from, to, kindOf);
    if (i === parts.length - 1) to = lastItemEnd(block, from, to, lexicon);
    const conjunction = innerConjunction(block.simplified.slice(from, to));
    if (conjunction && i >= parts.length - 1) {
      items.push({ start: from, end: from + conjunction.start });
      from += conjunction.end;
    }
    const item = withoutTitleMarks(block.simplified, { start: from, end: to });
    if (item.end > item.start) items.push(item);
  });
  return items;
}

/** 《江川商报》: the marks are no part of the name. */
function withoutTitleMarks(text: string, { start, end }: Span): Span {
  const isMarked = text.charAt(start) === "《" && text.charAt(end - 1) === "》";
  return isMarked ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The first word that joins the last two items of a list, with two characters or more on either side. */
function innerConjunction(item: string): Span | null {
  for (const { index, 0: word } of item.matchAll(/和|以及|及|与/g)) {
    const end = index + word.length;
    if (index >= 2 && item.length - end >= 2) return { start: index, end };
  }
  return null;
}

const LEADING =
  /^(?:包括|有|如|为|是|了|括|像|即|比如|例如|诸如|还有|由|与|和|对|向|在|的|是|及|跟|将|从|被|使得|涌现出|涌现了|诞生了|来自|分别为|分别是|方有|方为)$/;

function firstItemStart(block: SegmentedBlock, from: number, to: number, kindOf: KnownKind): number {
  for (let at = from; at < to - 1; at++) if (kindOf(block.simplified.slice(at, to)) !== null) return at;
  let start = from;
  for (let i = wordAt(block.words, from); i < block.words.length; i++) {
    const word = block.words[i];
    if (!word || word.end >= to) break;
    if (LEADING.test(word.text) || (/^[vdpcu]/.test(word.tag) && word.text.length > 1)) start = word.end;
  }
  return start;
}

function lastItemEnd(block: SegmentedBlock, from: number, to: number, lexicon: Lexicon): number {
  for (let i = wordAt(block.words, from); i < block.words.length; i++) {
    const word = block.words[i];
    if (!word || word.start >= to) break;
    if (word.start > from && /^(?:等|等等|等人|这|在内|都|均|也|两|三|四|五|为|[之以]?外$|依旧|依然)/.test(word.text))
      return word.start;
    if (word.start > from && word.tag === "t") return word.start;
    const isPerson = block.words[i - 1]?.tag === "nr" && !lexicon.names.known.has(block.words[i - 1]?.text ?? "");
    if (word.tag === "v" && word.text.length > 1 && isPerson) return word.start;
    if (word.start > from + 1 && /^(?:vd|ad)$/.test(word.tag) && word.text.length > 1) return word.start;
    if (
      word.start > from + 1 &&
      /^vn?$/.test(word.tag) &&
      word.text.length > 1 &&
      isClosed(block, from, word.start, lexicon)
    )
      return word.start;
    if (word.start === from + 2 && isLastBeforeEtCetera(block.simplified, word.start)) return word.start + 1;
    if (word.start > from && (word.tag === "m" || word.tag === "p") && word.text.length < 3) return word.start;
  }
  return to;
}

/** 等行业的企业: a list of trades, of goods or of places. */
const OF_TRADES =
  /^等?[^，。；、]{0,6}?(?:行业|领域|产业|[种类]|地区|省|市|国|产品|物资|商品|业务|场景|赛道|问题|情况|困难|难题|风险|特点|方面|环节|措施|举措|优势|服务|政策|工作|方式|手段|渠道|活动|功能|内容|项目|技术|岗位|专业|学科|元素|指标|要素|需求|任务)/;

/** 启承资本|联合领投: the name is complete before the verb. */
function isClosed(
  { simplified }: SegmentedBlock,
  from: number,
  to: number,
  { organizations, names }: Lexicon,
): boolean {
  const form = simplified.slice(from, to);
  const ending = organizations.endingOf(form);
  return (ending !== undefined && ending.ending !== form) || names.known.has(form);
}

/** 云岚平、云岚安|三款新药: so many of a kind that makers have. */
const OF_PRODUCTS = /^等?[\d一两二三四五六七八九十多数]{1,3}款/;

/** What a text says of a list, behind it before in front of it. */
function whatIsListed(text: string, start: number, end: number, items: readonly Span[]): Listed | null {
  const after = text.slice(items.at(-1)?.end ?? end, end + 14);
  const before = text.slice(Math.max(0, (items[0]?.start ?? start) - 20), items[0]?.start ?? start);
  if (OF_PRODUCTS.test(after)) return "product";
  const said =
    (/^等|^这|^[两三四五六七八九十几数多\d]|^\p{Script=Han}{0,4}投|^[^，。；、]{0,10}融资/u.test(after) &&
    !OF_TRADES.test(after)
      ? SAID_AFTER.find(([pattern]) => pattern.test(after.slice(0, 14)))
      : undefined) ?? SAID_BEFORE.find(([pattern]) => pattern.test(before));
  return said?.[1] ?? null;
}

function majority(kinds: readonly EntityKind[]): EntityKind | null {
  const counts = new Map<EntityKind, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 > kinds.length ? best[0] : null;
}

/** 橘线, 软件园, 疫苗箱: lines, grounds and goods that stand beside names. */
const NO_BEARER = /^\p{Script=Han}{1,8}(?:[线箱柜]|园区|(?:软件|产业|科技|工业)园|大道|广场)$/u;

/** What an item of a list is made of: what names are made of, common words side by side, or nothing that could be one. */
function makeOf(
  block: SegmentedBlock,
  span: Span,
  kind: EntityKind,
  share: number,
  lexicon: Lexicon,
): "name" | "words" | "none" {
  const form = block.simplified.slice(span.start, span.end);
  if (isNever(form, lexicon) || NO_BEARER.test(form)) return "none";
  if (lexicon.names.known.get(form)?.kind === kind) return "name";
  // 云岚|董事、某某资本|合伙人.
  if (titleEndingAt(block.simplified, span.end, span.start, lexicon) !== null) return "none";
  if (form.length < 2 || form.length > 14 || /[\d%％]/.test(form)) return "none";
  const isCut = form.length === 3 && isLastBeforeEtCetera(block.simplified, span.end - 1);
  if (kind === "person" && isCut) return lexicon.people.surnameOf(form) === 1 ? "name" : "none";
  const words = wordsIn(block.words, span);
  if (words[0]?.start !== span.start || words.at(-1)?.end !== span.end) return "none";
  if (words.some((word) => isFunctionWord(word, lexicon))) return "none";
  const ending = lexicon.organizations.endingOf(form);
  const isTitled = titleStartingAt(block.simplified, span.start, span.end, lexicon) !== null;
  if (kind === "person") return form.length <= 4 && ending?.kind !== "company" && !isTitled ? "name" : "none";
  if (share >= 0.5 && words.every((word) => word.tag === "v")) return "name";
  const isCommon = words.every((word) => word.text.length > 1 && COMMON_TAGS.test(word.tag));
  if (!isCommon) return "name";
  if (kind === "product") return "none";
  if (words.length > 1 && ending !== undefined) return "name";
  return words.length > 1 && form.length <= 6 && !lexicon.organizations.generic.has(words.at(-1)?.text ?? "")
    ? "words"
    : "none";
}

const COMMON_TAGS = /^(?:n|v|a|vn|an|t|l|i|b|m|vd|ad|ns)$/;

function isFunctionWord({ text, tag }: Word, lexicon: Lexicon): boolean {
  if (lexicon.organizations.outside.has(text)) return true;
  return text.length > 1 && (/^[upcrd]/.test(tag) || (tag === "m" && !text.startsWith("第")));
}
