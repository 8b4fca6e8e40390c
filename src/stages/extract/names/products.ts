import type { SegmentedBlock } from "../../../model/stages.ts";
import type { Lexicon } from "../lexicon.ts";
import { wordAt } from "./boundary.ts";
import { evidenceAt, type Evidence } from "./evidence.ts";

/** 推出了“天钧一号”, 产品“X”, 芯片“X”: a quoted name right behind a word for a product or for bringing one out. */
const QUOTED =
  /(?:产品|芯片|显卡|处理器|手机|车型|平台|系统|大模型|模型|旗舰|机型|软件|操作系统|服务|疫苗|新药|机器人|GPU|CPU|项目|系列|推出了?|发布了?|推出的|自研的?|名为|命名为)[“「"]([^”」"，。]{2,14})[”」"]/g;
/** “天钧一号”芯片, “春晓”GPU: a quoted name right before a word for a product. */
const QUOTED_BEFORE =
  /[“「"]([^”」"，。]{2,12})[”」"](?:系列)?(?:产品|芯片|显卡|处理器|手机|车型|大模型|软件平台|操作系统|疫苗|机器人|GPU|CPU|卫星|火箭|飞船|系列产品)/g;
/** 芯片BR100, 处理器麒麟970: a model code behind a word for a product. */
const MODEL =
  /(?:芯片|显卡|处理器|手机|车型|新车|机型|大模型|GPU|CPU|加速卡|服务器|相机|平板){1,2}((?:\p{Script=Han}{2})?[A-Za-z]{1,8}[- ]?\d{1,5}[A-Za-z]{0,3}|\p{Script=Han}{2}\d{3,4}[A-Z]?)(?![A-Za-z0-9%.万亿千百个片平米颗元人次年月日号款台辆])/gu;

/** Finds products by the words beside them. */
export function findProducts(block: SegmentedBlock, index: number, lexicon: Lexicon): Evidence[] {
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
      if (pattern !== MODEL && isPhrase(block, start, start + form.length)) continue;
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

/** A Han beginning of a model name is a word that names something: 麒麟970, not 明显好过RTX 4090. */
function beginsWithName({ words }: SegmentedBlock, start: number, form: string): boolean {
  if (!/^\p{Script=Han}/u.test(form)) return true;
  const word = words[wordAt(words, start)];
  return word?.start === start && word.text.length === 2 && /^(?:n|nz|nr|nrt|x)$/.test(word.tag);
}

/** What is quoted is said rather than named where it holds verbs and function words: “一点都不热”. */
function isPhrase({ words }: SegmentedBlock, start: number, end: number): boolean {
  const inside = words.slice(wordAt(words, start), wordAt(words, end - 1) + 1);
  return inside.some(({ tag, text }) => /^[ducpryi]/.test(tag) || (/^[va]/.test(tag) && text.length > 1));
}
