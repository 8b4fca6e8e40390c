import type {
  ArticleFrontMatter,
  EntityKind,
  EventStatus,
  EventType,
  PublishedBasis,
  RelationType,
} from "./front-matter.ts";
import type { Edtf } from "./edtf.ts";
import type { Ledger, LedgerEntry } from "./ledger.ts";
import type { Problem } from "./problem.ts";
import type { ArticleScript, Span, TracedText, Word } from "./text.ts";

/**
 * The article on its way through the stages. Each type is what one stage makes of the one before, so the compiler proves
 * their order. All values are plain JSON.
 */

/** What the optional YAML header of a source may say about the articles in it. */
export interface SourceHeader {
  readonly url?: string;
  readonly title?: string;
  readonly published?: Edtf;
  readonly publication?: string;
  readonly bylines?: readonly string[];
  readonly rights?: string;
  readonly digest_of?: { readonly file: string; readonly publication: string; readonly title: string };
}

/** A source as decoded: nothing is cut yet. */
export interface SourceFile {
  /** Relative to the folder of sources, with `/` between folders. */
  readonly file: string;
  readonly format: "text" | "html";
  /** Of the bytes, not of the text. */
  readonly sha256: string;
  readonly text: string;
  readonly header: SourceHeader;
  /** Where the text after the header begins. */
  readonly bodyStart: number;
  readonly problems: readonly Problem[];
}

/** A line or a rejoined paragraph of a source without its furniture. */
export interface Block extends TracedText {
  /** `heading` for lines that are marked as one; whether it is a title or a subhead is for `split` to say. */
  readonly kind: "heading" | "paragraph";
  /** As marked, 1 (`#`, `<h1>`) to 6; null for what is not marked as a heading. */
  readonly level: number | null;
  /** 1-based lines of the source from which it was put together: the first and the last. */
  readonly lines: readonly [number, number];
  /** Whether blank lines or markup set it apart from the block before. */
  readonly apart: boolean;
}

/** A source without furniture and damage: blocks in reading order, and what was cut or repaired and why. */
export interface CleanedFile extends SourceFile {
  readonly blocks: readonly Block[];
  /** Ordered by start, without overlap; with the blocks it accounts for all but white space. */
  readonly cuts: readonly LedgerEntry[];
}

/** One article of a source. */
export interface SourceArticle {
  readonly source: { readonly file: string; readonly sha256: string; readonly lines: readonly [number, number] };
  readonly header: SourceHeader;
  readonly title: string;
  readonly publication: string | null;
  readonly bylines: readonly string[];
  /** The printed lines that name the writers and are no part of the body: 本报记者 某某 上海报道. */
  readonly bylineLines: readonly string[];
  readonly dateline: string | null;
  readonly published: Edtf | null;
  readonly publishedBasis: PublishedBasis | null;
  readonly publishedWhy: string | null;
  /** The date that the article prints of itself, where it is not complete: `3月23日` of `3月23日讯`. */
  readonly publishedText: string | null;
  readonly body: readonly BodyBlock[];
}

/** A paragraph or a subhead of an article, in the article's own script. */
export interface BodyBlock {
  readonly kind: "heading" | "paragraph";
  readonly text: string;
  /** 1-based line of the source where it begins. */
  readonly line: number;
}

/** A source taken apart: its articles and the account of every character. */
export interface SplitFile {
  readonly articles: readonly SourceArticle[];
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
}

/** An article with a simplified view of each block in which every offset is that of the original. */
export interface NormalizedArticle extends SourceArticle {
  readonly script: ArticleScript;
  readonly body: readonly NormalizedBlock[];
  /** Other copies of the text among the sources; `deduplicate` finds them. */
  readonly reprints?: readonly Reprint[];
}

/** A copy of an article that another source holds, with what it says of itself. */
export interface Reprint {
  readonly source: SourceArticle["source"];
  readonly title: string;
  readonly publication: string | null;
  readonly published: Edtf | null;
  readonly url: string | null;
}

export interface NormalizedBlock extends BodyBlock {
  /** As long as `text`. */
  readonly simplified: string;
}

/** An article with the words and sentences of each block. */
export interface SegmentedArticle extends NormalizedArticle {
  readonly body: readonly SegmentedBlock[];
}

export interface SegmentedBlock extends NormalizedBlock {
  readonly words: readonly Word[];
  readonly sentences: readonly Span[];
}

/** What resolve hands to write: each article with its whole front matter. */
export interface DossierArticle {
  readonly frontMatter: ArticleFrontMatter;
  readonly body: readonly BodyBlock[];
}

/** A place in an article where something is named. */
export interface Mention extends Span {
  /** Index of the block in `body`; offsets are within that block. */
  readonly block: number;
  /** As it stands in the simplified view. */
  readonly form: string;
  readonly kind: EntityKind;
}

/** What an article says about a form: what it names, and what else is said of it. */
export interface FoundName {
  readonly form: string;
  readonly kind: EntityKind;
  readonly tickers: readonly string[];
  /** 化名. */
  readonly pseudonym: boolean;
}

/** A form that the places of the collection speak for weakly, or that they speak for as another kind too. */
export interface CloseVote {
  readonly form: string;
  /** 0 to 1: how strongly they speak for its being a name. */
  readonly score: number;
  /** The kind that came second, and how strongly they speak for that. */
  readonly rival: { readonly kind: EntityKind; readonly score: number } | null;
}

/** Two forms that an article declares to name one thing: 全称(以下简称“简称”), 中文名(Latin name). */
export interface Alias {
  readonly form: string;
  readonly alias: string;
}

export interface FoundRole {
  readonly person: string;
  readonly organization: string | null;
  readonly title: string;
  readonly former: boolean;
  readonly quote: string;
}

/** Participants are forms; resolve turns them into entities. */
export interface FoundEvent {
  readonly type: EventType;
  /** The word or words that tell of it. */
  readonly trigger: string;
  readonly date: Edtf | null;
  readonly dateText: string | null;
  readonly title: string;
  /** In the order of the sentence; the first is what the event is about. */
  readonly participants: readonly { readonly form: string; readonly kind: EntityKind }[];
  /** Values that the telling gives, by which tellings of one event are known. */
  readonly amounts: readonly {
    readonly value: number;
    readonly unit: string;
    /** What the text says of its exactness. */
    readonly qualifier?: "over" | "at-least" | "nearly" | "about" | "up-to" | "under" | "several" | null;
  }[];
  readonly status: EventStatus;
  readonly speaker: string | null;
  /** Other media from which the article has it, under their own names; empty where it names none of them, null where it tells by itself. */
  readonly cites: readonly string[] | null;
  readonly quote: string;
}

export interface FoundRelation {
  readonly subject: string;
  readonly relation: RelationType;
  readonly object: string;
  readonly quote: string;
}

export interface FoundClaim {
  readonly subject: string;
  readonly attribute: string;
  readonly value: number | string;
  readonly unit: string | null;
  readonly asOf: Edtf | null;
  readonly quote: string;
}

/** An article with everything that was found in it, in its own words: nothing is joined over articles yet. */
export interface AnnotatedArticle extends SegmentedArticle {
  /** The slug of its title, unique in the collection. */
  readonly id: string;
  readonly names: readonly FoundName[];
  readonly aliases: readonly Alias[];
  /** How close the vote was on forms of this article of which the places left doubt. */
  readonly votes: readonly CloseVote[];
  /** Forms that would be names of this article, had nobody rejected them. */
  readonly rejected: readonly string[];
  readonly mentions: readonly Mention[];
  readonly roles: readonly FoundRole[];
  readonly events: readonly FoundEvent[];
  readonly relations: readonly FoundRelation[];
  readonly claims: readonly FoundClaim[];
  /** Product form → company form, where the text ties them. */
  readonly makers: readonly { readonly product: string; readonly company: string }[];
}
