import type {
  AnnotatedArticle,
  FoundClaim,
  FoundEvent,
  FoundRelation,
  FoundRole,
  Mention,
  SegmentedArticle,
} from "../model/stages.ts";
import type { NameDecisions } from "../model/corrections.ts";
import type { Edtf } from "../model/edtf.ts";
import type { Tagger } from "../tagger/tagger.ts";
import { findAmounts } from "./extract/amounts.ts";
import { findClaims } from "./extract/claims.ts";
import { sentencesOf, type Sentence } from "./extract/clauses.ts";
import { findDates, inferPublished } from "./extract/dates.ts";
import { findEvents, joinRepeated, type EventSentence } from "./extract/events.ts";
import type { Lexicon } from "./extract/lexicon.ts";
import { createMentionFinder } from "./extract/mentions.ts";
import { recognizeNames, type NameTable } from "./extract/names.ts";
import { relationsOfEvents, relationsOfRoles, relationsOfSentence } from "./extract/relations.ts";
import { findRoles } from "./extract/roles.ts";
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
  const reading = read(dated, mentions, lexicon);
  const events = joinRepeated(reading.events);
  return {
    ...dated,
    names: own?.names ?? [],
    aliases: own?.aliases ?? [],
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

/** What has been read so far, and whom and when the text speaks of. */
interface Reading {
  readonly roles: FoundRole[];
  readonly events: FoundEvent[];
  readonly relations: FoundRelation[];
  readonly claims: FoundClaim[];
  told: Edtf | null;
  person: Mention | null;
  company: Mention | null;
}

function read(article: SegmentedArticle, mentions: readonly Mention[], lexicon: Lexicon): Reading {
  const reading: Reading = {
    roles: [],
    events: [],
    relations: [],
    claims: [],
    told: null,
    person: null,
    company: null,
  };
  const byBlock = groupByBlock(mentions);
  article.body.forEach((block, index) => {
    if (block.kind === "heading") return;
    for (const sentence of sentencesOf(block, byBlock.get(index) ?? []))
      readSentence(article, sentence, reading, lexicon);
  });
  return reading;
}

function groupByBlock(mentions: readonly Mention[]): Map<number, Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.block);
    if (group) group.push(mention);
    else groups.set(mention.block, [mention]);
  }
  return groups;
}

function readSentence(article: SegmentedArticle, sentence: Sentence, reading: Reading, lexicon: Lexicon): void {
  const full = withDatesAndAmounts(article, sentence, reading.told);
  reading.roles.push(
    ...findRoles(
      sentence,
      { person: reading.person?.form ?? null, organization: reading.company?.form ?? null },
      lexicon,
    ),
  );
  reading.events.push(...findEvents(full, carriedInto(sentence, reading), lexicon));
  reading.relations.push(...relationsOfSentence(sentence));
  reading.claims.push(...findClaims(full, reading.company));
  reading.told = full.dates.filter((date) => date.date !== null).at(-1)?.date ?? reading.told;
  reading.person = sentence.mentions.filter(({ kind }) => kind === "person").at(-1) ?? reading.person;
  reading.company = sentence.mentions.find(({ kind }) => kind === "company") ?? reading.company;
}

/** Words by which a sentence goes on about the company, or the person, of the one before. */
const COMPANY_GOES_ON = /公司|该集团|双方|^(?:同时|此外|随后|至此|截至|目前|当前|其中)/;
const PERSON_GOES_ON = /[他她]|^其|[，,]其/;

function carriedInto({ block, start, end, mentions }: Sentence, { company, person }: Reading): Mention[] {
  const text = block.simplified.slice(start, end);
  const carried = [
    company && COMPANY_GOES_ON.test(text) ? company : null,
    person && PERSON_GOES_ON.test(text) && !mentions.some(({ kind }) => kind === "person") ? person : null,
  ];
  return carried.filter((mention) => mention !== null);
}

function withDatesAndAmounts(article: SegmentedArticle, sentence: Sentence, told: Edtf | null): EventSentence {
  const text = sentence.block.simplified.slice(sentence.start, sentence.end);
  const moved = <T extends { start: number; end: number }>(found: T): T => ({
    ...found,
    start: found.start + sentence.start,
    end: found.end + sentence.start,
  });
  return {
    ...sentence,
    dates: findDates(text, { published: article.published, told }).map(moved),
    amounts: findAmounts(text).map(moved),
  };
}
