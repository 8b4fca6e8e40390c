import { createHash } from "node:crypto";
import { nameDecisions, type NameDecisions } from "../src/model/corrections.ts";
import type { ArticleEvent, ArticleFrontMatter, EntityKind } from "../src/model/front-matter.ts";
import { slugify } from "../src/model/slug.ts";
import type {
  AnnotatedArticle,
  FoundEvent,
  SegmentedArticle,
  SegmentedBlock,
  SourceArticle,
} from "../src/model/stages.ts";
import { findAmounts } from "../src/stages/extract/amounts.ts";
import { sentencesOf, type Sentence } from "../src/stages/extract/clauses.ts";
import { findDates, readDates } from "../src/stages/extract/dates.ts";
import { readLexicon } from "../src/stages/extract/lexicon.ts";
import { createMentionFinder } from "../src/stages/extract/mentions.ts";
import { readArticle, type Reading } from "../src/stages/extract/reading.ts";
import { normalize } from "../src/stages/normalize.ts";
import { segment } from "../src/stages/segment.ts";

/** What tests of extract and resolve are made of: articles, blocks and sentences built by the stages before. */

/** The lexicon that ships. */
export const LEXICON = readLexicon();

/** Nothing decided. */
export const NO_DECISIONS: NameDecisions = nameDecisions([]);

/** Names and their kinds, as `recognizeNames` would have found them. */
export type Names = Readonly<Record<string, EntityKind>>;

/** An article as split hands it on; each string is a paragraph. */
export function sourceArticle(
  title: string,
  paragraphs: readonly string[],
  more: Partial<SourceArticle> = {},
): SourceArticle {
  return {
    source: { file: "a.txt", sha256: hashOf(title, ...paragraphs), lines: [1, paragraphs.length] },
    header: {},
    title,
    publication: null,
    bylines: [],
    bylineLines: [],
    dateline: null,
    published: null,
    publishedBasis: null,
    publishedWhy: null,
    publishedText: null,
    body: paragraphs.map((text, i) => ({ kind: "paragraph", text, line: i + 1 })),
    ...more,
  };
}

function hashOf(...texts: readonly string[]): string {
  return createHash("sha256").update(texts.join("\n")).digest("hex");
}

/** An article as segment hands it on. */
export function segmentedArticle(
  title: string,
  paragraphs: readonly string[],
  more: Partial<SourceArticle> = {},
): SegmentedArticle {
  return segment(normalize(sourceArticle(title, paragraphs, more)));
}

/** One paragraph with its words and sentences. */
export function segmentedBlock(text: string): SegmentedBlock {
  const [block] = segmentedArticle("标题", [text]).body;
  if (!block) throw new Error("an article of one paragraph has one block");
  return block;
}

/** The only sentence of a text, with its dates, its amounts and the places of the names in it. */
export function sentenceOf(text: string, names: Names): Sentence {
  const block = segmentedBlock(text);
  const [sentence, ...others] = sentencesOf(block, {
    mentions: createMentionFinder(new Map(Object.entries(names)))(segmentedArticle("标题", [text])),
    dates: findDates(block.simplified, { published: null, told: null }),
    amounts: findAmounts(block.simplified),
  });
  if (!sentence || others.length > 0) throw new Error(`not one sentence: ${text}`);
  return sentence;
}

/** An article as extract hands it on, with the places of the names and what else a test says was found. */
export function annotatedArticle(
  title: string,
  paragraphs: readonly string[],
  names: Names,
  found: Partial<AnnotatedArticle> = {},
): AnnotatedArticle {
  const article = segmentedArticle(title, paragraphs);
  return {
    ...article,
    id: slugify(title),
    names: [],
    aliases: [],
    votes: [],
    rejected: [],
    mentions: createMentionFinder(new Map(Object.entries(names)))(article),
    roles: [],
    events: [],
    relations: [],
    claims: [],
    makers: [],
    ...found,
  };
}

/** What is read of an article, with the names that it has and its own dates. */
export function readingOf(article: AnnotatedArticle): Reading {
  const dates = article.body.map(({ simplified }) => readDates(simplified));
  return readArticle(article, { mentions: article.mentions, dates }, LEXICON);
}

/** What an article tells of one subject, without a date, where the test says nothing else. */
export function foundEvent(subject: string, more: Partial<FoundEvent> = {}): FoundEvent {
  return {
    type: "acquisition",
    trigger: "收购",
    date: null,
    dateText: null,
    amounts: [],
    title: `${subject}收购`,
    participants: [{ form: subject, kind: "company" }],
    status: "reported",
    speaker: null,
    cites: null,
    quote: subject,
    ...more,
  };
}

/** The front matter of an article that says nothing of itself but its title. */
export function frontMatter(more: Partial<ArticleFrontMatter> = {}): ArticleFrontMatter {
  return {
    kind: "article",
    id: "标题",
    title: "标题",
    publication: null,
    bylines: [],
    dateline: null,
    published: null,
    published_basis: null,
    script: "Hans",
    source: { file: "a.txt", sha256: "0".repeat(64), lines: [1, 1] },
    companies: [],
    institutions: [],
    people: [],
    products: [],
    events: [],
    relations: [],
    claims: [],
    ...more,
  };
}

/** An event of front matter with nothing but a quote. */
export function frontMatterEvent(more: Partial<ArticleEvent> = {}): ArticleEvent {
  return {
    id: "嘉禾超市-收购",
    type: "acquisition",
    date: null,
    date_text: null,
    title: "嘉禾超市收购云岚鲜生",
    companies: [],
    institutions: [],
    people: [],
    status: "reported",
    speaker: null,
    quote: "嘉禾超市收购云岚鲜生",
    ...more,
  };
}
