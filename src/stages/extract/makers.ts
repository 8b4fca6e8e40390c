import type { Mention, SegmentedArticle } from "../../model/stages.ts";

/** How far before a product its company may stand. */
const REACH = 40;

/** Ties each product to the company that most often stands before it in the same sentence. */
export function findMakers(
  article: SegmentedArticle,
  mentions: readonly Mention[],
): { product: string; company: string }[] {
  const votes = new Map<string, Map<string, number>>();
  mentions.forEach((product, i) => {
    if (product.kind !== "product") return;
    const company = mentions
      .slice(Math.max(0, i - 12), i)
      .findLast((mention) => mention.kind === "company" && isNear(article, mention, product));
    if (!company) return;
    const counts = votes.get(product.form) ?? new Map<string, number>();
    votes.set(product.form, counts.set(company.form, (counts.get(company.form) ?? 0) + 1));
  });
  return [...votes].flatMap(([product, counts]) => {
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    return best ? [{ product, company: best[0] }] : [];
  });
}

function isNear(article: SegmentedArticle, company: Mention, product: Mention): boolean {
  if (company.block !== product.block || product.start - company.end > REACH) return false;
  return !/[。！？；]/.test(article.body[product.block]?.simplified.slice(company.end, product.start) ?? "");
}
