import type { AnnotatedArticle, Mention, SegmentedArticle } from "../model/stages.ts";
import type { NameDecisions } from "../model/corrections.ts";
import type { Edtf } from "../model/edtf.ts";
import { attempt, stop, type Refuse } from "../model/problem.ts";
import { uniqueSlugs } from "../model/slug.ts";
import { simplifiedView } from "../opencc.ts";
import type { Tagger } from "../tagger/tagger.ts";
import { inferPublished, readDates, type DateExpression } from "./extract/dates.ts";
import type { Lexicon } from "./extract/lexicon.ts";
import { createMentionFinder } from "./extract/mentions.ts";
import { recognizeNames, type Layer, type NameTable } from "./extract/names.ts";
import { readArticle, type Found } from "./extract/reading.ts";
import { relationsOfEvents, relationsOfRoles, uniqueRelations } from "./extract/relations.ts";
import { findMakers } from "./extract/makers.ts";

/** What extract knows before it reads: the lexicon, the tagger if there are weights, and what people have decided. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly tagger: Tagger | null;
  readonly decisions: NameDecisions;
  /** Layers of finding names that are left out, to see what they add. */
  readonly without?: ReadonlySet<Layer>;
}

/**
 * Finds what the articles name and tell. Names are settled over the whole collection first, so that one sentence never
 * decides; then each article is read for itself, and left out where that fails.
 */
export function extract(
  articles: readonly SegmentedArticle[],
  { lexicon, tagger, decisions, without }: Knowledge,
  refuse: Refuse = stop,
): AnnotatedArticle[] {
  const table = recognizeNames(articles, lexicon, tagger, decisions, without);
  const findMentions = createMentionFinder(table.kinds, table.words, lexicon.names.known, lexicon.names.platforms);
  const slug = uniqueSlugs();
  return articles.flatMap((article, i) => {
    const id = slug(simplifiedView(article.title));
    const { file, lines } = article.source;
    return attempt({ file, line: lines[0] }, refuse, () => {
      const dates = article.body.map(({ simplified }) => readDates(simplified));
      const dated = withPublished(article, dates, decisions.published.get(id) ?? null);
      const mentions = findMentions(article);
      return annotate({ ...dated, id }, { mentions, dates: outsideNames(dates, mentions) }, table.articles[i], lexicon);
    });
  });
}

function annotate(
  article: SegmentedArticle & Pick<AnnotatedArticle, "id">,
  found: Found,
  own: NameTable["articles"][number] | undefined,
  lexicon: Lexicon,
): AnnotatedArticle {
  const { mentions } = found;
  const reading = readArticle(article, found, lexicon);
  return {
    ...article,
    names: own?.names ?? [],
    aliases: own?.aliases ?? [],
    votes: own?.votes ?? [],
    rejected: own?.rejected ?? [],
    mentions,
    roles: reading.roles,
    events: reading.events,
    relations: uniqueRelations([
      ...relationsOfRoles(reading.roles),
      ...reading.relations,
      ...relationsOfEvents(reading.events),
    ]),
    claims: reading.claims,
    makers: findMakers(article, mentions),
  };
}

/** Without what is part of a name: the 明 of 周启明, the 中秋 of a company. */
function outsideNames(
  dates: readonly (readonly DateExpression[])[],
  mentions: readonly Mention[],
): readonly (readonly DateExpression[])[] {
  const names: Mention[][] = dates.map(() => []);
  for (const mention of mentions) names[mention.block]?.push(mention);
  return dates.map((expressions, block) =>
    expressions.filter(({ start, end }) => !names[block]?.some((name) => name.start <= start && name.end >= end)),
  );
}

/** The date of publication: what a person has said, what the article states, or what its own dates let infer. */
function withPublished(
  article: SegmentedArticle,
  dates: readonly (readonly DateExpression[])[],
  decided: Edtf | null,
): SegmentedArticle {
  if (decided) return { ...article, published: decided, publishedBasis: "header", publishedWhy: null };
  if (article.published !== null) return article;
  const texts = article.body.map(({ simplified, sentences }, i) => ({
    text: simplified,
    sentences,
    dates: dates[i] ?? [],
  }));
  const inferred = inferPublished(texts, article.publishedText, simplifiedView(article.title));
  return inferred
    ? { ...article, published: inferred.date, publishedBasis: "inferred", publishedWhy: inferred.why }
    : article;
}
