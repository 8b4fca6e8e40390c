import type { TimelineItem, TimelinePage } from "../src/site/pages/timeline.ts";
import { Layout } from "./layout.tsx";
import { EventWhat, Pages } from "./parts.tsx";

export function Timeline({ page }: { readonly page: TimelinePage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      <header class="list-head">
        <h1>{page.heading}</h1>
        <p class="item-note" id="timeline-count">
          {page.count}
        </p>
      </header>
      {page.isWhole && page.years.length === 0 && <p class="notice">{words.emptyList}</p>}
      <Density page={page} />
      <Filters page={page} />
      <p id="filter-none" class="notice" role="status" hidden>
        {words.filterNone}
      </p>
      <div id="timeline" data-whole={page.isWhole ? "" : undefined} data-count={words.countEvents}>
        {page.years.map((year) => (
          <section key={year.anchor} class="year" aria-labelledby={year.anchor}>
            <h2 id={year.anchor}>{year.heading}</h2>
            <div>
              {year.months.map(({ heading, anchor, items }) => (
                <div key={anchor} class="month" id={anchor}>
                  {heading !== "" && <h3>{heading}</h3>}
                  <ol class="events">
                    {items.map((item) => (
                      <Entry key={item.href} item={item} isOfOneType={page.isOfOneType} />
                    ))}
                  </ol>
                </div>
              ))}
            </div>
          </section>
        ))}
      </div>
      <Pages pager={page.pager} />
    </Layout>
  );
}

interface EntryProps {
  readonly item: TimelineItem;
  readonly isOfOneType: boolean;
}

function Entry({ item, isOfOneType }: EntryProps) {
  return (
    <li data-type={item.eventType} data-who={item.who === "" ? undefined : item.who}>
      <EventWhat item={item} date={item.day === "" ? null : item.date} text={item.day} isOfOneType={isOfOneType} />
    </li>
  );
}

/** How many events each month has, dark for many. */
function Density({ page }: { readonly page: TimelinePage }) {
  return (
    page.density.length > 0 && (
      <nav class="density" aria-label={page.frame.words.density}>
        <ol class="density-months" aria-hidden="true">
          {page.monthNames.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ol>
        <ol class="density-years">
          {page.density.map(({ text, href, count, hasMonths, months }) => (
            <li key={href} class={hasMonths ? undefined : "monthless"}>
              <a class="density-year" href={href}>
                {text} <small>{count}</small>
              </a>
              <ol>
                {months.map((month) => (
                  <li key={month.label} class={`level${month.level}`}>
                    {month.href !== null && (
                      <a href={month.href} aria-label={month.label} title={month.label}>
                        {month.text}
                      </a>
                    )}
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </nav>
    )
  );
}

function Filters({ page }: { readonly page: TimelinePage }) {
  const { words } = page.frame;
  return (
    <>
      <nav class="contents" aria-label={words.filterType}>
        <ul>
          {page.types.map(({ text, href, type, count, current }) => (
            <li key={href}>
              <a href={href} data-type={type} aria-current={current ? "page" : undefined}>
                {text} <small>{count}</small>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {page.entities.length > 0 && (
        <details class="contents">
          <summary>{words.filterEntity}</summary>
          <ul>
            {page.entities.map(({ text, href, number, count }) => (
              <li key={href}>
                <a href={href} data-who={number}>
                  {text} <small>{count}</small>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
