import type { AnnotatedArticle, Mention } from "../../model/stages.ts";
import { pairKey } from "./uses.ts";

/** What says right before the name of a company that another one owns it. */
const OWNED = /(?:子公司|附属公司|孙公司|参股公司|合资公司|合营公司|联营公司|分支机构)[“「『"（(：:为是]{0,2}$/;
/** How far before it the owner may be named, in characters. */
const REACH = 40;

/** What stands between two companies of which one owns the other: 的控股股东为, （600000.SH）旗下, 间接持有. */
const BETWEEN =
  /^(?:[（(][^（()）]{0,24}[)）])?[的之]?(?:直接|间接|合计|目前|最终|第一|全资|唯一|原|前)?(?:母公司|(?:控股)?股东|大股东|控股方|旗下|持有|入主|收购了?|参股)[为是系：:]{0,1}[“「『"（(]?$/;
/** 云岚乳业是|云岚集团|旗下公司: what stands between them, and behind the owner. */
const IS = /^(?:[（(][^（()）]{0,24}[)）])?(?:[是为系]|隶属于|属于)[“「『"]?$/;
const OF_OWNER = /^[”」』"]?[的之]?(?:旗下|(?:全资|控股|参股)?[子孙]公司|(?:全资|控股|参股)企业)/;
const LONGEST_BEHIND = 8;

/** The pairs of companies of which some article says that one owns the other, so that they are two. */
export function findOwned(articles: readonly AnnotatedArticle[]): (readonly [string, string])[] {
  return articles.flatMap(({ body, mentions, aliases }) => {
    const declared = new Set(aliases.map(({ form, alias }) => pairKey(form, alias)));
    return mentions.flatMap((mention, i) => {
      const text = body[mention.block]?.simplified ?? "";
      const before = mentions
        .slice(Math.max(0, i - 3), i)
        .filter(({ block, end }) => block === mention.block && end > mention.start - REACH);
      const isOwned = OWNED.test(text.slice(Math.max(0, mention.start - 8), mention.start));
      const owners = isOwned ? before.filter((owner) => !isOnlyItsOwner(mention, owner)) : [];
      const last = before.at(-1);
      return [...owners, ...(last && areTiedBy(text, last, mention) ? [last] : [])]
        .filter(({ form, kind }) => kind === "company" && mention.kind === "company" && form !== mention.form)
        .filter(({ form }) => !declared.has(pairKey(form, mention.form)))
        .map(({ form }) => [form, mention.form] as const);
    });
  });
}

function areTiedBy(text: string, first: Mention, second: Mention): boolean {
  const between = text.slice(first.end, second.start);
  const behind = text.slice(second.end, second.end + LONGEST_BEHIND);
  if (IS.test(between) && OF_OWNER.test(behind)) return true;
  return BETWEEN.test(between) && (/母公司|股东|控股方/.test(between) || !isOnlyItsOwner(second, first));
}

/** 云岚集团全资子公司|云岚|印尼: of what is owned no more than the name of the owner. */
function isOnlyItsOwner(owned: Mention, owner: Mention): boolean {
  return owner.form.startsWith(owned.form);
}
