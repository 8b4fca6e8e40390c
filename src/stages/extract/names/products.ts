import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt, wordsIn } from "./boundary.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";

/** 推出了“天钧一号”, 产品“X”, 芯片“X”: a quoted name right behind a word for a product or for bringing one out. */
const QUOTED =
  /(?:产品|芯片|显卡|处理器|手机|车型|平台|系统|大模型|模型|旗舰|机型|软件|操作系统|服务|疫苗|新药|机器人|GPU|CPU|项目|系列|推出了?|发布了?|推出的|自研的?|名为|命名为)[“「"]([^”」"，。]{2,14})[”」"]/g;
/** “天钧一号”芯片, “春晓”系列AI芯片: a quoted name right before a word for a product. */
const QUOTED_BEFORE =
  /[“「"]([^”」"，。]{2,12})[”」"](?:系列)?(?:AI|人工智能|国产|智能|旗舰|新一代|通用|开源|多模态|推理|训练|量子)?(?:产品|芯片|显卡|处理器|加速卡|手机|平板|耳机|手表|车型|轿车|电池|大模型|模型|软件平台|操作系统|数据库|疫苗|新药|注射液|机器人|机器狗|无人机|GPU|CPU|卫星|火箭|飞船|客机|系列产品)/g;
/** 游戏《山海夜行》, 《长河谣》电视剧, 《山海夜行》上线: the title of a work beside the word for what it is, or what works do. */
const KIND_OF_WORK =
  "(?:游戏|手游|网游|端游|电影|影片|大片|电视剧|网剧|剧集|短剧|动画片?|动漫|综艺(?:节目)?|纪录片|小说|漫画|专辑|话剧|舞剧|音乐剧|歌剧)";
const DONE_BY_WORK =
  "[^，。；：《]{0,8}(?:上映|公映|首映|热映|下映|撤档|定档|开播|热播|收官|杀青|上线|公测|内测|停服|停运|票房|续集|预购)";
const WORK = new RegExp(
  `${KIND_OF_WORK}(?:产品|新作|大作)?《([^《》，。]{2,16})》|《([^《》，。]{2,16})》(?=(?:系列|同名)?${KIND_OF_WORK}|${DONE_BY_WORK})`,
  "g",
);
/** 芯片BR100, 处理器麒麟970: a model code behind a word for a product. */
const MODEL =
  /(?:芯片|显卡|处理器|手机|车型|新车|机型|大模型|GPU|CPU|加速卡|服务器|相机|平板|抑制剂|小分子|抗体|单抗|双抗|疫苗|新药){1,2}((?:\p{Script=Han}{2})?[A-Za-z]{1,8}[- ]?\d{1,5}[A-Za-z]{0,3}|\p{Script=Han}{2}\d{3,4}[A-Z]?)(?![A-Za-z0-9%.万亿千百个片平米颗元人次年月日号款台辆])/gu;

/** A100, MTT S80, Galaxy S20: what makers call their models; what follows is no number, unit or rank of them. */
const CODE =
  /(?<![A-Za-z0-9.\-])[A-Z][A-Za-z]{0,7}(?: [A-Z]{1,3})?[- ]?\d{1,4}[A-Za-z]{0,3}(?![A-Za-z0-9%.\-万亿千百级次号路线轮股期届强]|航班)/g;
/** LY100加速卡, K7轿车: a model code right before a word for a product. */
const CODE_BEFORE =
  /^(?:系列)?(?:AI|智能|国产|新一代|通用|高端|纯电|混动|增程)?(?:芯片|显卡|处理器|加速卡|计算卡|手机|平板|耳机|手表|相机|轿车|SUV|车型|客机|飞机|直升机|无人机|机器人|服务器|光刻机|发动机|疫苗|注射液|胶囊|抑制剂|拮抗剂|激动剂|抗体|单抗|双抗|新药)/;
/** Standards, diseases, groups of states, quarters, roads and resolutions are written like models. */
const NO_CODE =
  /^(?:(?:GB|ISO|IEC|IPv|COVID|CET|TOP|Top|No|Vol|WTA|ATP|AI)[- ]?\d|(?:PM|CO|SO|NO|G|Q|U)\d+$|H[12]$|H\dN|B2[BC]$|C2[CM]$|O2O|P2P)|(?<=\d)K$/;
/** A maker or a seller does this with what follows, or it is counted as things are: 一辆SU7. */
const HANDLES =
  /(?:(?:推出|发布|发售|量产|搭载|采用|出售|售出|禁售|采购|囤|卖)了?(?:的是|出)?|[一两三四五六七八九十数\d][辆台架款部艘])[“「"]?$/;
/** What may stand between a maker and its model. */
const BEFORE_CODE = /(?:公司|集团)?(?:的|旗下的?)?[“「"\s]{0,3}$/;
/** How far a word for a product reaches behind a code. */
const LONGEST_CALLED = 10;
/** How far back the name of a maker is looked for. */
const LONGEST_MAKER = 8;
/** A800|和|H800: what is listed is of one kind. */
const LISTED = /^[”」"]?(?:、|和|与|及|以及|\/)[“「"]?$/;

/** Finds products by the words beside them. */
export function findProducts(block: SegmentedBlock, index: number, lexicon: Lexicon): Evidence[] {
  return [
    ...findBesideWords(block, index, lexicon),
    ...findWorks(block, index, lexicon),
    ...findCodes(block, index, lexicon),
  ];
}

/** Works by the words for what they are; not those whose title is but a common word, which stands everywhere. */
function findWorks(block: SegmentedBlock, index: number, lexicon: Lexicon): Evidence[] {
  return [...block.simplified.matchAll(WORK)].flatMap((match) => {
    const form = match[1] ?? match[2] ?? "";
    const start = match.index + match[0].indexOf(`《${form}》`) + 1;
    const span = { start, end: start + form.length };
    const isCommon = form.length < SHORTEST_TITLE && block.words[wordAt(block.words, start)]?.text === form;
    return isCommon || lexicon.names.known.has(form)
      ? []
      : [evidenceAt(block, index, span, { kind: "product", source: "context", weight: 0.8 })];
  });
}

/** A shorter title that is one word of the segmenter's is a common word. */
const SHORTEST_TITLE = 4;

/** Codes right behind a company that everybody knows or a verb of making and selling, and those listed after them. */
function findCodes(block: SegmentedBlock, index: number, lexicon: Lexicon): Evidence[] {
  const { simplified } = block;
  const found: Evidence[] = [];
  for (const match of simplified.matchAll(CODE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const last = found.at(-1);
    const isListed = last !== undefined && LISTED.test(simplified.slice(last.end, span.start));
    const isCalled = CODE_BEFORE.test(simplified.slice(span.end, span.end + LONGEST_CALLED));
    if (NO_CODE.test(match[0]) || !(isListed || isCalled || isMadeBefore(simplified, span.start, lexicon))) continue;
    found.push(evidenceAt(block, index, span, { kind: "product", source: "context", weight: 0.8 }));
  }
  return found;
}

function isMadeBefore(text: string, start: number, lexicon: Lexicon): boolean {
  const before = text.slice(Math.max(0, start - 2 * LONGEST_MAKER), start);
  if (HANDLES.test(before)) return true;
  const maker = before.replace(BEFORE_CODE, "");
  for (let length = LONGEST_MAKER; length >= 2; length--)
    if (maker.length >= length && lexicon.names.known.get(maker.slice(-length))?.kind === "company") return true;
  return false;
}

function findBesideWords(block: SegmentedBlock, index: number, lexicon: Lexicon): Evidence[] {
  const found: Evidence[] = [];
  for (const pattern of [QUOTED, QUOTED_BEFORE, MODEL])
    for (const match of block.simplified.matchAll(pattern)) {
      const form = match[1];
      if (
        !form ||
        lexicon.names.commonLatin.has(form) ||
        lexicon.names.known.has(form) ||
        lexicon.organizations.endingOf(form)
      )
        continue;
      const start = match.index + match[0].indexOf(form);
      const end = start + form.length;
      if (
        pattern !== MODEL &&
        (isPhrase(block, start, end) || isNoProduct(block.simplified.slice(end + 1, end + LONGEST_CALLED)))
      )
        continue;
      if (pattern === MODEL && !beginsWithName(block, start, form)) continue;
      found.push(
        evidenceAt(
          block,
          index,
          { start, end: start + form.length },
          { kind: "product", source: "context", weight: 0.8 },
        ),
      );
    }
  return found;
}

/** Whether what stands behind a quoted form says that it is no product. */
function isNoProduct(behind: string): boolean {
  return NO_PRODUCT.test(behind) || LEFT_OUT.test(behind);
}

/** “百企千户”行动, 名为“云岚小厨”的餐饮店: what is done, and who does it. */
const NO_PRODUCT =
  /^(?:服务)?(?:行动|活动|计划|工程|举措|措施|模式|机制|政策)|^的?\p{Script=Han}{0,4}(?:店|公司|企业|集团|机构|活动|行动|计划|仪式|展览?|论坛|大会)/u;
/** 除“三高一低”产品外: what is left out. */
const LEFT_OUT = /^(?:服务|产品)?[以之]?外/;

/** A Han beginning of a model name is a word that names something: 麒麟970, not 明显好过RTX 4090. */
function beginsWithName({ words }: SegmentedBlock, start: number, form: string): boolean {
  if (!/^\p{Script=Han}/u.test(form)) return true;
  const word = words[wordAt(words, start)];
  return word?.start === start && word.text.length === 2 && /^(?:n|nz|nr|nrt|x)$/.test(word.tag);
}

/** “两高一资”, “高价低配”: what a policy or a complaint is called for short. */
const IN_SHORT = /^(?:[一两双三四五六七八九十百千万多零]\p{Script=Han}){2}$|^高\p{Script=Han}低\p{Script=Han}$/u;

/** What is quoted is said rather than named where it holds verbs and function words: “一点都不热”. */
function isPhrase({ simplified, words }: SegmentedBlock, start: number, end: number): boolean {
  if (IN_SHORT.test(simplified.slice(start, end))) return true;
  const inside = wordsIn(words, { start, end });
  return inside.some(({ tag, text }) => /^[ducpryi]/.test(tag) || (/^[va]/.test(tag) && text.length > 1));
}
