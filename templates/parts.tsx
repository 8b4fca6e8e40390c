import type { ComponentChildren } from "preact";
import type { Correcting } from "../src/site/pages/corrections.ts";
import type { DisagreementItem } from "../src/site/pages/disagreements.ts";
import type { EntityItem, EventYear } from "../src/site/pages/items.ts";
import type { Pager } from "../src/site/pages/pager.ts";
import type {
  ArticleItem,
  Badge,
  DateWords,
  EventItem,
  Link,
  MaybeLink,
  QuoteLink,
  View,
} from "../src/site/pages/view.ts";

/** Parts that several pages share. */

type Words = View["words"];

export function Date({ date, text }: { readonly date: DateWords; readonly text?: string | undefined }) {
  return date.machine === null ? (
    <span class="date" title={date.precision}>
      {text ?? date.text}
    </span>
  ) : (
    <time class="date" dateTime={date.machine} title={date.precision}>
      {text ?? date.text}
    </time>
  );
}

/** Marks of what is not plainly reported. */
export function Badges({ badges }: { readonly badges: readonly Badge[] }) {
  return (
    <>
      {badges.map(({ status, text }) => (
        <strong key={status} class={`badge badge-${status}`}>
          {text}
        </strong>
      ))}
    </>
  );
}

export function Named({ link }: { readonly link: MaybeLink }) {
  return link.href === null ? <span>{link.text}</span> : <a href={link.href}>{link.text}</a>;
}

/** Where a title may break before it must: at a blank beside Chinese, and after a mark between clauses. */
const BLANK = /(?<=[^ -~]) | (?=[^ -~])/u;
const CLAUSE_END = /(?<=[，、：；？！…]|[,:;](?!\d))(?!$)/u;

/** A title whose lines end between its clauses, as far as there is room. */
export function Title({ text }: { readonly text: string }) {
  const clauses = text.split(BLANK).map((part) => part.split(CLAUSE_END));
  if (clauses.flat().length === 1) return <>{text}</>;
  return (
    <>
      {clauses.map((part, i) => (
        <>
          {i > 0 && " "}
          {part.map((clause) => (
            <span>{clause}</span>
          ))}
        </>
      ))}
    </>
  );
}

interface FactProps {
  readonly label: string;
  readonly children: ComponentChildren;
  /** Nothing that the search should find a page by. */
  readonly unsearched?: boolean;
}

/** A line of a list of what is known. */
export function Fact({ label, children, unsearched }: FactProps) {
  return (
    <div data-pagefind-ignore={unsearched}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Links one after the other, with the enumeration comma between them. */
export function Links({ links }: { readonly links: readonly MaybeLink[] }) {
  return (
    <ul class="inline">
      {links.map((link) => (
        <li key={`${link.href ?? ""}${link.text}`}>
          <Named link={link} />
        </li>
      ))}
    </ul>
  );
}

/** A quote that leads to its sentence. */
export function Quote({ quote, bare }: { readonly quote: QuoteLink; readonly bare?: boolean }) {
  return (
    <span class="quote">
      <q>
        <a href={quote.href}>{quote.text}</a>
      </q>
      {!bare && <cite>{quote.source}</cite>}
    </span>
  );
}

export function ArticleLine({ item }: { readonly item: ArticleItem }) {
  return (
    <>
      <a class="item-title" href={item.href}>
        <Title text={item.text} />
      </a>{" "}
      <span class="item-note">
        {item.publication !== null && <span>{item.publication}</span>}
        {item.date !== null && <Date date={item.date} />}
      </span>
    </>
  );
}

export function ArticleList({ items }: { readonly items: readonly ArticleItem[] }) {
  return (
    <ul class="items">
      {items.map((item) => (
        <li key={item.href}>
          <ArticleLine item={item} />
        </li>
      ))}
    </ul>
  );
}

interface DatedProps {
  readonly date: DateWords | null;
  readonly undated: string;
  readonly children: ComponentChildren;
}

/** A line of a list with its date before it. */
function Dated({ date, undated, children }: DatedProps) {
  return (
    <li>
      <p class="event-date">{date === null ? <span class="date">{undated}</span> : <Date date={date} />}</p>
      {children}
    </li>
  );
}

/** Articles under each other with their dates before them. */
export function ArticleTable({ items, undated }: { readonly items: readonly ArticleItem[]; readonly undated: string }) {
  return (
    <ol class="events">
      {items.map((item) => (
        <Dated key={item.href} date={item.date} undated={undated}>
          <div class="event-what">
            <p class="event-title">
              <a href={item.href}>{item.text}</a>
            </p>
            {item.publication !== null && <p class="item-note">{item.publication}</p>}
          </div>
        </Dated>
      ))}
    </ol>
  );
}

export function EntityList({ items, columns }: { readonly items: readonly EntityItem[]; readonly columns?: boolean }) {
  return (
    <ul class={columns ? "items columns" : "items"}>
      {items.map((item) => (
        <li key={item.href}>
          <a class="item-title" href={item.href}>
            {item.text}
          </a>{" "}
          <span class="item-note">
            {item.detail !== "" && <span>{item.detail}</span>}
            <span>{item.count}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface EventListProps {
  readonly items: readonly EventItem[];
  readonly undated: string;
  /** Their type stands above the list. */
  readonly isOfOneType?: boolean;
}

export function EventList({ items, undated, isOfOneType = false }: EventListProps) {
  return (
    <ol class="events">
      {items.map((item) => (
        <Dated key={item.href} date={item.date} undated={undated}>
          <EventWhat item={item} isOfOneType={isOfOneType} />
        </Dated>
      ))}
    </ol>
  );
}

interface EventWhatProps {
  readonly item: EventItem;
  /** The date that stands before the title, if any. */
  readonly date?: DateWords | null;
  readonly text?: string;
  readonly isOfOneType?: boolean;
}

export function EventWhat({ item, date, text, isOfOneType = false }: EventWhatProps) {
  return (
    <div class="event-what">
      <p class="event-title">
        {date != null && <Date date={date} text={text} />}
        <Badges badges={item.badges} />
        <a href={item.href}>{item.text}</a>
      </p>
      <div class="item-note">
        {!isOfOneType && item.type !== null && <span>{item.type}</span>}
        {item.count !== null && <span>{item.count}</span>}
        {item.participants.length > 0 && <Links links={item.participants} />}
        {item.more !== null && <span>{item.more}</span>}
      </div>
    </div>
  );
}

/** The life of an entity: a line of years. */
export function EventYears({ years }: { readonly years: readonly EventYear[] }) {
  return (
    <ol class="life">
      {years.map(({ heading, anchor, items }) => (
        <li key={anchor}>
          <h3 id={anchor}>{heading}</h3>
          <ol>
            {items.map((item) => (
              <li key={item.href}>
                {item.date !== null && <Date date={item.date} text={item.day} />}{" "}
                <p>
                  <span class="event-title">
                    <Badges badges={item.badges} />
                    <a href={item.href}>{item.text}</a>
                  </span>{" "}
                  <span class="item-note">
                    {item.type !== null && <span>{item.type}</span>}
                    {item.count !== null && <span>{item.count}</span>}
                  </span>
                </p>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

/** Each side of a disagreement beside the others: with its words, or in short with the articles alone. */
export function Disagreement({ item, short }: { readonly item: DisagreementItem; readonly short?: boolean }) {
  return (
    <div class="disagreement">
      <p class="disagreement-about">
        {item.about.text !== "" && <Named link={item.about} />} <b>{item.what}</b>
      </p>
      <ul class="sides">
        {item.positions.map(({ value, note, badges, quotes, more }) => (
          <li key={`${value}${quotes[0]?.href ?? ""}`}>
            <p>
              <Badges badges={badges} />
              <b>{value}</b> {note !== null && <small>{note}</small>}
            </p>
            {quotes.map((quote) =>
              short ? (
                <a key={quote.href} class="side-source" href={quote.href} title={quote.text}>
                  {quote.source}
                </a>
              ) : (
                <Quote key={`${quote.href}${quote.text}`} quote={quote} />
              ),
            )}
            {more !== null && <small>{more}</small>}
          </li>
        ))}
      </ul>
      {item.more !== null && <p class="item-note">{item.more}</p>}
    </div>
  );
}

/** How to put the page right. */
export function Correct({ words, correcting }: { readonly words: Words; readonly correcting: Correcting }) {
  return (
    <details class="correct" data-pagefind-ignore>
      <summary>{words.correctThis}</summary>
      <p>{words.correctHint}</p>
      <ul>
        {correcting.lines.map((line) => (
          <li key={line}>
            <code>{line}</code>{" "}
            <button type="button" hidden data-copy={line} data-copied={words.copied}>
              {words.copy}
            </button>
          </li>
        ))}
      </ul>
      {correcting.edit !== null && (
        <p>
          <a href={correcting.edit}>{words.correctOpen}</a>
        </p>
      )}
    </details>
  );
}

export function Pages({ pager }: { readonly pager: Pager | null }) {
  return pager !== null && <Menu class="contents" label={pager.label} links={pager.pages} />;
}

interface MenuProps {
  readonly class: string;
  readonly label: string;
  readonly links: readonly (Link & { readonly current: boolean; readonly isAfterGap?: boolean })[];
}

/** Links of which one may be to the page that shows them. */
export function Menu({ class: className, label, links }: MenuProps) {
  return (
    <nav class={className} aria-label={label}>
      <ul>
        {links.map(({ text, href, current, isAfterGap }) => (
          <li key={href}>
            {isAfterGap && "… "}
            <a href={href} aria-current={current ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
