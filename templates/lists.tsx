import type { ArticleListPage, EntityListPage, EventListPage } from "../src/site/pages/lists.ts";
import { Layout } from "./layout.tsx";
import { ArticleTable, EntityList, EventList, Pages } from "./parts.tsx";

export function Articles({ page }: { readonly page: ArticleListPage }) {
  return (
    <Layout frame={page.frame}>
      <ListHead page={page} />
      <ArticleTable items={page.items} undated={page.frame.words.undated} />
      <Pages pager={page.pager} />
    </Layout>
  );
}

export function Entities({ page }: { readonly page: EntityListPage }) {
  const { words, lang } = page.frame;
  return (
    <Layout frame={page.frame}>
      <ListHead page={page} />
      <Jumps label={lang === "zh-Hant" ? words.jumpByStrokes : words.jumpByPinyin} jumps={page.jumps} />
      {page.groups.map(({ heading, anchor, items }) => (
        <section key={anchor} class="index" aria-labelledby={anchor}>
          <h2 id={anchor}>{heading}</h2>
          <EntityList items={items} columns />
        </section>
      ))}
      <Pages pager={page.pager} />
    </Layout>
  );
}

/** Leads to each letter, count of strokes or type. */
function Jumps({ label: of, jumps }: { readonly label: string; readonly jumps: EntityListPage["jumps"] }) {
  return (
    jumps.length > 0 && (
      <nav class="contents" aria-label={of}>
        <ul>
          {jumps.map(({ text, label, href, count }) => (
            <li key={href}>
              <a href={href} title={label}>
                {text} <small>{count}</small>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )
  );
}

export function Events({ page }: { readonly page: EventListPage }) {
  return (
    <Layout frame={page.frame}>
      <ListHead page={page} />
      <Jumps label={page.frame.words.filterType} jumps={page.jumps} />
      {page.groups.map(({ heading, anchor, items }) => (
        <section key={anchor} aria-labelledby={anchor}>
          <h2 id={anchor}>{heading}</h2>
          <EventList items={items} undated={page.frame.words.undated} isOfOneType />
        </section>
      ))}
      <Pages pager={page.pager} />
    </Layout>
  );
}

function ListHead({ page }: { readonly page: ArticleListPage | EntityListPage | EventListPage }) {
  return (
    <>
      <header class="list-head">
        <h1>{page.heading}</h1>
        <p class="item-note">{page.count}</p>
      </header>
      {page.isEmpty && <p class="notice">{page.frame.words.emptyList}</p>}
    </>
  );
}
