import type { Edtf } from "../../model/edtf.ts";
import { isKnownType, type EventStatus, type EventType } from "../../model/front-matter.ts";
import type { ArticleScript, Script } from "../../model/text.ts";
import { ENTITY_FOLDERS, hrefTo, type Place } from "../address.ts";
import { anchorOf } from "../body.ts";
import { formatDate, formatPrecision, machineDate } from "../dates.ts";
import type { Article, Dossier, DossierEvent, Entity, Founded, Passage, Reading } from "../dossier.ts";
import type { ScriptConverter } from "../script.ts";
import { fill, traditionalWord, type Words } from "../words.ts";

/** What pages are shaped with: where the page stands, for whom, and out of what. */
export interface View {
  readonly place: Place;
  readonly words: Words;
  readonly dossier: Dossier;
  readonly converter: ScriptConverter;
  /** What the page is about, where it is about one thing. */
  readonly subject: Subject | null;
  readonly shared: SharedItems;
}

/** Made once for all pages of one script that lie equally deep: these link to the same things in the same words. */
export interface SharedItems {
  readonly links: Map<Entity | Article | DossierEvent, Link>;
  readonly events: Map<DossierEvent, EventItem>;
  readonly articles: Map<Article, ArticleItem>;
}

/** An article, an entity or an event that has a page. */
export type Subject = { readonly article: Article } | { readonly entity: Entity } | { readonly event: DossierEvent };

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** A text that leads somewhere if there is somewhere to go. */
export interface MaybeLink {
  readonly text: string;
  readonly href: string | null;
}

export interface DateWords {
  readonly text: string;
  readonly precision: string;
  /** As HTML's `time` element wants it. */
  readonly machine: string | null;
}

/** How sure an event is, where an article does more than report it. */
export interface Badge {
  readonly status: EventStatus;
  readonly text: string;
}

/** An article as it stands in lists. */
export interface ArticleItem extends Link {
  readonly publication: string | null;
  readonly date: DateWords | null;
}

/** An event as it stands in lists. */
export interface EventItem extends Link {
  readonly type: string | null;
  readonly date: DateWords | null;
  /** The date where its year is known from the place: 8月30日. */
  readonly day: string;
  readonly badges: readonly Badge[];
  /** The first of those who take part, and how many there are where there are more. */
  readonly participants: readonly Link[];
  readonly more: string | null;
  /** How many articles tell of it, where there are several. */
  readonly count: string | null;
}

/** A quote, the sentence it leads to, and the article it is from. */
export interface QuoteLink extends Link {
  readonly source: string;
}

/** Where a value is said: the sentence it leads to, and its words. */
export interface SourceMark {
  readonly href: string;
  readonly quote: string;
}

/** A stretch of a sentence; names that the page is about are marked. */
export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

export function scriptOf(view: View): Script {
  return view.place.script;
}

/** A text that is kept in both scripts. */
export function read(view: View, reading: Reading): string {
  return reading[view.place.script];
}

/** A text of an article's header that is kept in one script, be it the article's own or simplified. */
export function readMetadata(view: View, text: string, script: ArticleScript): string {
  const to = view.place.script;
  return to === "Hans" ? view.converter.text(text, script, "Hans") : view.converter.text(text, "Hans", "Hant");
}

/** Title and description of the dossier are written in the script that its settings name. */
export function dossierText(view: View, text: string): string {
  return readMetadata(view, text, view.dossier.settings.language === "zh-Hant" ? "Hant" : "Hans");
}

/** What a type of event is called; one of a person's own is called what it is. */
export function eventTypeWord(view: View, type: EventType): string {
  return isKnownType(type) ? view.words.eventType[type] : readMetadata(view, type, "Hans");
}

/** The type of an event where it says something. */
export function eventTypeNote(view: View, type: EventType): string | null {
  return type === "other" ? null : eventTypeWord(view, type);
}

/** A word of the interface with values filled in. */
export function word(view: View, name: WordName, values: Readonly<Record<string, string | number>>): string {
  return fill(view.words[name], values);
}

export type WordName = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words];

export function entityPath(entity: Pick<Entity, "kind" | "id">): string {
  return pathOf(entity, () => `${ENTITY_FOLDERS[entity.kind]}/${entity.id}/`);
}

export function eventPath(event: DossierEvent): string {
  return pathOf(event, () => `events/${event.id}/`);
}

export function articlePath(article: Article): string {
  return pathOf(article, () => `articles/${article.meta.id.normalize("NFC")}/`);
}

/** A dossier is linked to itself a hundred times for each of its pages: the same text each time is found faster. */
const paths = new WeakMap<object, string>();

function pathOf(target: object, make: () => string): string {
  const known = paths.get(target);
  if (known !== undefined) return known;
  const path = make();
  paths.set(target, path);
  return path;
}

export function newSharedItems(): SharedItems {
  return { links: new Map(), events: new Map(), articles: new Map() };
}

/** What a map holds under a key, made when it is first asked for. */
export function once<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make();
  known.set(key, made);
  return made;
}

export function entityLink(view: View, entity: Entity): Link {
  return once(view.shared.links, entity, () => linkTo(view, entity.name, entityPath(entity)));
}

export function articleLink(view: View, article: Article): Link {
  return once(view.shared.links, article, () => linkTo(view, article.title, articlePath(article)));
}

export function eventLink(view: View, event: DossierEvent): Link {
  return once(view.shared.links, event, () => linkTo(view, event.title, eventPath(event)));
}

function linkTo(view: View, name: Reading, path: string): Link {
  return { text: read(view, name), href: hrefTo(view.place, path) };
}

/** The words of a passage as they stand in the article, in the script of the page. */
export function passageText(view: View, { block, start, end }: Passage): string {
  return read(view, block.reading).slice(start, end);
}

export function sentenceHref(view: View, { article, sentence }: Passage): string {
  return `${articleLink(view, article).href}#${anchorOf(sentence)}`;
}

export function quoteLink(view: View, { article, quote }: Pick<Founded<unknown>, "article" | "quote">): QuoteLink {
  return { text: passageText(view, quote), href: sentenceHref(view, quote), source: citation(view, article) };
}

export function sourceMark(view: View, passage: Passage): SourceMark {
  return { href: sentenceHref(view, passage), quote: passageText(view, passage).trim() };
}

/** An article in the fewest words: its publication and title. */
function citation(view: View, article: Article): string {
  const title = word(view, "sentenceOf", { title: read(view, article.title) });
  const { publication, script } = article.meta;
  return publication === null ? title : `${readMetadata(view, publication, script)}${title}`;
}

export function dateWords(view: View, date: Edtf | null): DateWords | null {
  if (date === null) return null;
  const inScript = (text: string) => (view.place.script === "Hant" ? traditionalWord(text) : text);
  return { text: inScript(formatDate(date)), precision: inScript(formatPrecision(date)), machine: machineDate(date) };
}

/** Whoever only reports an event needs no badge. */
export function badges(view: View, statuses: readonly EventStatus[]): Badge[] {
  return statuses
    .filter((status) => status !== "reported")
    .map((status) => ({ status, text: view.words.eventStatus[status] }));
}

/** Whether a sentence may be published. */
export function isShown({ dossier }: Pick<View, "dossier">, { article, sentence }: Passage): boolean {
  return dossier.settings.publish === "full" || article.quoted.has(sentence);
}
