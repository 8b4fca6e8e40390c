import type { Mention, SegmentedArticle } from "../../model/stages.ts";

/** How far from a product its company may stand, in characters. */
const REACH = 40;
/** What ends the stretch of text that ties a product to a company. */
const SENTENCE_END = /[。！？；!?;]/;
/** X发布Y, X旗下Y: a company brings something out, or owns it. */
const MAKES =
  /发布|推出|发售|研发|自研|研制|开发|打造|量产|生产|出品|旗下|公布|发行|带来|亮出|展出|展示|点亮|流片|交付|上线|上市|命名|设计|制造|发射|首款|首个|首颗|新款|新一代|最新/;
/** X采用Y, X对标Y: a company has to do with what another one makes. */
const MEETS =
  /采用|使用|选用|搭载|采购|购买|购入|引进|接收|接机|订下|增订|执飞|运营|收购|基于|对标|对比|相比|超过|超越|优于|不及|类似|击败|挑战|禁售|禁止|限制|替代|取代|代替|竞争|兼容|适配|支持|接入|集成|代理|经销|评测|模仿|抄袭|依赖|囤|订购|合作|签约/;
/** X的Y, X Y, X首款芯片“Y”: nothing but what the product is stands between. */
const NEXT_TO =
  /^(?:公司|集团)?(?:的|之)?(?:[\p{Script=Han}A-Za-z0-9]{0,12}(?:芯片|显卡|处理器|加速卡|手机|车型|汽车|系列|产品|平台|系统|模型|软件|疫苗|新药|机器人|GPU|CPU)|系列|品牌|[A-Za-z]{1,8})?[“「《"\s]*$/u;
/** Y是X的…, Y由X研发: the company comes behind. */
const IS_OF =
  /^[”」》"]?(?:系列|芯片|处理器|手机|车型|产品|平台|模型)?(?:，|,)?(?:也|正|就)?(?:是|为|由|系)(?:国产|国内|中国)?$/;
const OF_IT = /^(?:公司|集团)?(?:的|旗下|推出|发布|研发|自主|自研|研制|开发|打造|生产|设计|制造|出品)/;
/** Y、Z和W: what is listed has one maker. */
const LISTED = /^[”」》"]?(?:、|和|与|及|以及|\/)[“「《"]?$/;

/** Ties each product to the company that the text most often says makes or owns it. What is only used stays without. */
export function findMakers(
  article: SegmentedArticle,
  mentions: readonly Mention[],
): { product: string; company: string }[] {
  const votes = new Map<string, Map<string, number>>();
  let before: { readonly product: Mention; readonly maker: string | null } | null = null;
  mentions.forEach((product, i) => {
    if (product.kind !== "product") return;
    const isListed = before !== null && LISTED.test(between(article, before.product, product) ?? "-");
    const maker: string | null = (isListed ? before?.maker : null) ?? makerOf(article, mentions, i);
    before = { product, maker };
    if (maker === null) return;
    const counts = votes.get(product.form) ?? new Map<string, number>();
    votes.set(product.form, counts.set(maker, (counts.get(maker) ?? 0) + 1));
  });
  return [...votes].flatMap(([product, counts]) => {
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    return best ? [{ product, company: best[0] }] : [];
  });
}

/** How many mentions before a product are looked through. */
const MENTIONS_BEFORE = 12;

function makerOf(article: SegmentedArticle, mentions: readonly Mention[], index: number): string | null {
  const product = mentions[index];
  if (!product) return null;
  const behind = mentions[index + 1];
  if (behind?.kind === "company" && IS_OF.test(between(article, product, behind) ?? "-")) {
    const rest = article.body[behind.block]?.simplified.slice(behind.end, behind.end + REACH) ?? "";
    if (OF_IT.test(rest)) return behind.form;
  }
  const company = mentions
    .slice(Math.max(0, index - MENTIONS_BEFORE), index)
    .findLast((one) => one.kind === "company" && one.block === product.block && !isPartner(article, one));
  const text = company && between(article, company, product);
  if (!company || text === null || text === undefined) return null;
  return isMaking(text) ? company.form : null;
}

/** 与X共同打造, 为X设计, 向X交付: with or for whom something is made. */
const PARTNER = /(?:[与同跟向为给]|携手|联合|联手|联名|邀请|委托)$/;
const LONGEST_PARTNER = 2;

function isPartner({ body }: SegmentedArticle, { block, start }: Mention): boolean {
  return PARTNER.test(body[block]?.simplified.slice(Math.max(0, start - LONGEST_PARTNER), start) ?? "");
}

/** Whether what stands between a company and a product says that it makes it: the verb of the last clause decides. */
function isMaking(text: string): boolean {
  const clause = text.slice(Math.max(text.lastIndexOf("，"), text.lastIndexOf(",")) + 1);
  const meets = clause.search(MEETS);
  const makes = clause.search(MAKES);
  if (meets >= 0) return makes >= 0 && makes < meets;
  return NEXT_TO.test(text) || MAKES.test(text);
}

/** The text between two mentions of one sentence; null where they are too far apart. */
function between({ body }: SegmentedArticle, first: Mention, second: Mention): string | null {
  if (first.block !== second.block || second.start - first.end > REACH) return null;
  const text = body[first.block]?.simplified.slice(first.end, second.start) ?? "";
  return SENTENCE_END.test(text) ? null : text;
}
