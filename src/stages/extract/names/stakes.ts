import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Span, Word } from "../../../model/text.ts";
import type { Lexicon } from "../lexicon.ts";
import { isVerb, wordsIn } from "./boundary.ts";
import { isKnownAndMore, makeOf, mayBePerson } from "./context.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";
import { isNever } from "./vote.ts";

/** What is done with shares. */
const TRADE =
  "收购|并购|购买|购入|买入|买下|出售|卖出|售出|转让|受让|持有|增持|减持|抛售|质押|认购|入股|参股|" +
  "竞得|拍下|取得|获得|拿下|置入|注入|划转|挂牌|回购";
/** What may be a name: it holds no such verb, and nothing that says whose the shares are. */
const NAME = `(?:(?!${TRADE}|股东|行动人|所持|的)(?:[\\p{Script=Han}A-Za-z0-9&·*.-]|[(（]\\p{Script=Han}{2,3}[)）]|(?<=[A-Za-z.,]) (?=[A-Z]))){2,20}?`;
/** How many shares there are, and what goes before the figure. */
const HOW_MUCH =
  "剩余|其余|余下|全部|部分|多数|少数|控股|约|近|共计?|合计|总计|累计|不(?:低于|超过?|少于)|超过?|至多|至少|逾";
/** 60%, 两千万股, （某地）的全部股权: what stands behind the name of that in which there are shares; a bracket may stand between. */
const SHARE =
  `(?:[(（][^()（）]{1,40}[)）])?[ ]?的?(?:${HOW_MUCH})?的?[ ]?` +
  "(?:\\d[\\d,.]{0,14}[ ]?(?:[%％]|[万亿余多]{0,2}股)|股权|控股权|控制权)";
/** 收购|云岚|60%股权: in what there are shares, between what is done with them and how many they are. */
const HELD = new RegExp(
  `(?:${TRADE})(?:了|其|旗下|标的公司|目标公司|[上述该]{1,2}公司)*[ ]?(?!${HOW_MUCH}|率|价|比例|股|数量|总)(${NAME})(?=${SHARE})`,
  "gu",
);
/** 股东|云岚|拟减持, ，|云岚|所持: who has shares, between what goes before a name and what is said of holders. */
const HOLDER = new RegExp(
  `(?:^|[，,。；;:：、】\\s]|股东|行动人)占?(?!上述)(${NAME})(?=所持(?!续)|[，,]?(?:拟|计划)[^。；]{0,40}[减增]持|(?:拟|计划|累计|合计|已|共|均|将|再次)*(?:[减增]持|持有[^，。；]{0,16}股|(?:将[^，。；]{0,20})?质押))`,
  "gu",
);

/** Finds the companies in which there are shares and those that have them, by what stands on either side of their names. */
export function findStakes(block: SegmentedBlock, index: number, lexicon: Lexicon): Evidence[] {
  return [...heldIn(block, lexicon), ...holdersIn(block, lexicon)].map((span) => {
    const kind = lexicon.organizations.endingOf(block.simplified.slice(span.start, span.end))?.kind ?? "company";
    return evidenceAt(block, index, span, { kind, source: "context", weight: WEIGHT });
  });
}

/** How far a name is believed for one place: goods and funds are traded as well. */
const WEIGHT = 0.65;

/** In what there are shares. */
function heldIn(block: SegmentedBlock, lexicon: Lexicon): Span[] {
  return bearersIn(block, HELD, lexicon).filter((span) => {
    const make = makeOf(block, span, lexicon);
    const isOwned = OWNED.test(block.simplified.slice(span.end, span.end + LONGEST_SHARE));
    return make !== "none" && (make !== "common" || isOwned);
  });
}

/** Who has shares, people apart. */
function holdersIn(block: SegmentedBlock, lexicon: Lexicon): Span[] {
  return bearersIn(block, HOLDER, lexicon).filter((span) => {
    const make = makeOf(block, span, lexicon);
    const isOfPerson = mayBePerson(block.simplified.slice(span.start, span.end), lexicon);
    return make !== "none" && make !== "common" && !isOfPerson;
  });
}

/** What may be a name where a pattern with one group, at its end, shows one. */
function bearersIn(block: SegmentedBlock, pattern: RegExp, lexicon: Lexicon): Span[] {
  return [...block.simplified.matchAll(pattern)]
    .map(({ index, 0: whole, 1: name = "" }) => {
      const end = index + whole.length;
      return { start: end - name.length, end };
    })
    .filter((span) => isBearer(block, span, lexicon));
}

/** 60%的股权: of nothing but a company, whatever its name is made of. */
const OWNED = new RegExp(`^${SHARE}(?:(?<=权)|(?<=[%％])的?(?:股权|股份|股票|权益))`);
/** In characters, a bracket and words before the figure with it. */
const LONGEST_SHARE = 70;

/** Whether what stands there begins and ends with words, and holds none that names do not. */
function isBearer(block: SegmentedBlock, span: Span, lexicon: Lexicon): boolean {
  const { outside, generic, describing, grammar, endingOf } = lexicon.organizations;
  const form = block.simplified.slice(span.start, span.end);
  const words = wordsIn(block.words, span);
  const [first, last] = [words[0], words.at(-1)];
  if (first?.start !== span.start || !last || (last.end > span.end && !/^(?:x|eng)$/.test(last.tag))) return false;
  if (isNever(form, lexicon) || lexicon.people.countries.has(form) || grammar.isPiece(form)) return false;
  const isCommon = ({ text }: Word) => generic.has(text) || describing.has(text);
  if (words.every((word) => word.tag === "ns" || isCommon(word)) || (isCommon(last) && !endingOf(form))) return false;
  if (isKnownAndMore(words, lexicon)) return false;
  return !words.some((word) => outside.has(word.text) || /^[rpcuytdm]/.test(word.tag) || isVerb(word, lexicon));
}
