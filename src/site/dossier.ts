import type { Edtf } from "../model/edtf.ts";
import type {
  ArticleEvent,
  ArticleFrontMatter,
  Claim,
  EntityKind,
  EventStatus,
  EventType,
  Relation,
  Role,
} from "../model/front-matter.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Script, Span } from "../model/text.ts";
import type { Block, Body } from "./body.ts";
import type { Settings } from "./settings.ts";

/** The content grouped over all articles: what the pages are made of. */
export interface Dossier {
  readonly settings: Settings;
  /** The newest first; those without a date come last. */
  readonly articles: readonly Article[];
  /** Those that most articles name first. */
  readonly entities: Readonly<Record<EntityKind, readonly Entity[]>>;
  /** Forms that stand for several entities and are the name of none. */
  readonly choices: readonly Choice[];
  /** In the order of time; those without a date come last. */
  readonly events: readonly DossierEvent[];
  readonly ledgers: readonly Ledger[];
  /** The text of the source of a ledger, decoded; null where it is not at hand as it was when it was read. */
  readonly readSource: (ledger: Ledger) => string | null;
}

/** A text as it is read in each script; where both are as long as the original, offsets hold in all of them. */
export type Reading = Readonly<Record<Script, string>>;

export interface Article {
  readonly meta: ArticleFrontMatter;
  readonly title: Reading;
  readonly body: Body;
  /** One for each block of the body. */
  readonly blocks: readonly ReadBlock[];
  /** Every sentence of the article, in order; `sentences[n - 1]` has the number n. */
  readonly sentences: readonly Passage[];
  /** Numbers of the sentences that the front matter quotes. */
  readonly quoted: ReadonlySet<number>;
  readonly events: readonly DossierEvent[];
  readonly entities: readonly Entity[];
}

export interface ReadBlock extends Block {
  readonly reading: Reading;
  readonly mentions: readonly EntitySpan[];
}

/** Where an entity is named in a block. */
export interface EntitySpan extends Span {
  readonly entity: Entity;
}

/** A sentence of an article, or the words of a quote in it. Offsets are those of the block. */
export interface Passage extends Span {
  readonly article: Article;
  readonly block: ReadBlock;
  /** Of the sentence in which it begins. */
  readonly sentence: number;
}

/** A value of the front matter and the words that it rests on. */
export interface Founded<T> {
  readonly value: T;
  readonly article: Article;
  readonly quote: Passage;
}

export interface Entity {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: Reading;
  /** Every form in any article, the name first. */
  readonly forms: readonly string[];
  /** Those of the forms that are taken for misspellings. */
  readonly misspelt: readonly string[];
  /** Others that the name may stand for. */
  readonly mayBe: readonly Entity[];
  /** What people have decided about its forms, and why. */
  readonly decisions: readonly Decision[];
  readonly tickers: readonly string[];
  readonly pseudonym: boolean;
  /** Of a person: the articles that they wrote, the newest first. */
  readonly written: readonly Article[];
  /** Of a person: each office once, with the first quote. */
  readonly roles: readonly EntityRole[];
  /** Of an organization: who holds or held an office in it. */
  readonly staff: readonly EntityRole[];
  /** Of a product: who makes it. */
  readonly maker: Entity | null;
  readonly products: readonly Entity[];
  /** In the order of time. */
  readonly events: readonly DossierEvent[];
  readonly relations: readonly EntityRelation[];
  readonly claims: readonly Founded<Claim>[];
  readonly mentions: readonly ArticleMentions[];
  readonly note: Body | null;
}

/** A form that leads to several entities of one kind. */
export interface Choice {
  readonly kind: EntityKind;
  readonly id: string;
  readonly name: Reading;
  readonly entities: readonly Entity[];
}

/** A correction that says why. */
export interface Decision {
  readonly forms: readonly string[];
  readonly because: string;
}

export interface EntityRole extends Founded<Role> {
  readonly person: Entity;
  readonly organization: Entity | null;
}

/** `subject` is the `relation` of `object`: 东芯股份 is the investor of 砺算科技. */
export interface EntityRelation extends Founded<Relation> {
  readonly subject: Entity;
  readonly object: Entity;
}

/** The sentences of an article that name an entity. */
export interface ArticleMentions {
  readonly article: Article;
  readonly sentences: readonly Mention[];
}

export interface Mention extends Passage {
  /** Where the name stands: offsets of the block. */
  readonly marks: readonly Span[];
}

export interface DossierEvent {
  readonly id: string;
  readonly type: EventType;
  readonly title: Reading;
  /** The most precise of the dates that the tellings give. */
  readonly date: Edtf | null;
  /** Of all tellings, each once. */
  readonly statuses: readonly EventStatus[];
  readonly tellings: readonly Telling[];
  /** Companies, then institutions, then people. */
  readonly participants: readonly Entity[];
}

/** What one article says of an event. */
export interface Telling extends Founded<ArticleEvent> {
  readonly title: Reading;
}
