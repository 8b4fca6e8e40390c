import type { ArticleItem, EntityItem, EventItem } from "../src/site/pages/items.ts";
import type { Pager } from "../src/site/pages/pager.ts";
import type { Badge, DateWords, Link, MaybeLink, QuoteLink } from "../src/site/pages/view.ts";

/** Parts that several pages share. */

export function Date({ date }: { readonly date: DateWords }) {
  return date.machine === null ? (
    <span class="date" title={date.precision}>
      {date.text}
    </span>
  ) : (
    <time class="date" dateTime={date.machine} title={date.precision}>
      {date.text}
    </time>
  );
}

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

/** Links one after the other, with the enumeration comma between them. */
export function Links({ links }: { readonly links: readonly Link[] }) {
  return (
    <ul class="inline">
      {links.map(({ text, href }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

/** A quote that leads to its sentence. */
export function Quote({ quote }: { readonly quote: QuoteLink }) {
  return (
    <span class="quote">
      <q>
        <a href={quote.href}>{quote.text}</a>
      </q>
      <cite>{quote.source}</cite>
    </span>
  );
}

export function ArticleLine({ item }: { readonly item: ArticleItem }) {
  return (
    <>
      <a class="item-title" href={item.href}>
        {item.text}
      </a>
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

export function EntityList({ items, columns }: { readonly items: readonly EntityItem[]; readonly columns?: boolean }) {
  return (
    <ul class={columns ? "items columns" : "items"}>
      {items.map((item) => (
        <li key={item.href}>
          <a class="item-title" href={item.href}>
            {item.text}
          </a>
          <span class="item-note">
            {item.detail !== "" && <span>{item.detail}</span>}
            <span>{item.count}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function EventList({ items, undated }: { readonly items: readonly EventItem[]; readonly undated: string }) {
  return (
    <ol class="events">
      {items.map((item) => (
        <li key={item.href}>
          <p class="event-date">
            {item.date === null ? <span class="date">{undated}</span> : <Date date={item.date} />}
          </p>
          <div class="event-what">
            <p class="event-title">
              <Badges badges={item.badges} />
              <a href={item.href}>{item.text}</a>
            </p>
            <EventNote item={item} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function EventNote({ item }: { readonly item: EventItem }) {
  return (
    <div class="item-note">
      <span class="tag">{item.type}</span>
      {item.count !== null && <span>{item.count}</span>}
      {item.participants.length > 0 && <Links links={item.participants} />}
    </div>
  );
}

export function Pages({ pager }: { readonly pager: Pager | null }) {
  return pager !== null && <Menu class="contents" label={pager.label} links={pager.pages} />;
}

/** Links of which one may be to the page that shows them. */
export function Menu({
  class: className,
  label,
  links,
}: {
  readonly class: string;
  readonly label: string;
  readonly links: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
}) {
  return (
    <nav class={className} aria-label={label}>
      <ul>
        {links.map(({ text, href, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
