import type { AnnotatedArticle, Mention, SegmentedArticle } from "../model/stages.ts";
import type { NameDecisions } from "../model/corrections.ts";
import type { Tagger } from "../tagger/tagger.ts";
import { inferPublished } from "./extract/dates.ts";
import { joinRepeated } from "./extract/events/join.ts";
import type { Lexicon } from "./extract/lexicon.ts";
import { createMentionFinder } from "./extract/mentions.ts";
import { recognizeNames, type NameTable } from "./extract/names.ts";
import { readArticle } from "./extract/reading.ts";
import { relationsOfEvents, relationsOfRoles } from "./extract/relations.ts";
import { findMakers } from "./extract/makers.ts";

/** What extract knows before it reads: the lexicon, the tagger if there are weights, and what people have decided. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly tagger: Tagger | null;
  readonly decisions: NameDecisions;
}

/**
 * Finds what the articles name and tell. Names are settled over the whole collection first, so that one sentence never
 * decides; then each article is read for itself.
 */
export function extract(
  articles: readonly SegmentedArticle[],
  { lexicon, tagger, decisions }: Knowledge,
): AnnotatedArticle[] {
  const table = recognizeNames(articles, lexicon, tagger, decisions);
  const findMentions = createMentionFinder(table.kinds);
  return articles.map((article, i) => annotate(article, findMentions(article), table.articles[i], lexicon));
}

function annotate(
  article: SegmentedArticle,
  mentions: readonly Mention[],
  own: NameTable["articles"][number] | undefined,
  lexicon: Lexicon,
): AnnotatedArticle {
  const dated = withPublished(article);
  const reading = readArticle(dated, mentions, lexicon);
  const events = joinRepeated(reading.events);
  return {
    ...dated,
    names: own?.names ?? [],
    aliases: own?.aliases ?? [],
    rejected: own?.rejected ?? [],
    mentions,
    roles: reading.roles,
    events,
    relations: [...relationsOfRoles(reading.roles), ...reading.relations, ...relationsOfEvents(events)],
    claims: reading.claims,
    makers: findMakers(article, mentions),
  };
}

/** Infers the date of publication from the article's own dates where it does not state one. */
function withPublished(article: SegmentedArticle): SegmentedArticle {
  if (article.published !== null) return article;
  const inferred = inferPublished(
    article.body.flatMap(({ simplified, sentences }) =>
      sentences.map(({ start, end }) => simplified.slice(start, end)),
    ),
    article.publishedText,
  );
  return inferred
    ? { ...article, published: inferred.date, publishedBasis: "inferred", publishedWhy: inferred.why }
    : article;
}
