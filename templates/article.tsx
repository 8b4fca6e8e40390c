import type { ArticlePage } from "../src/site/pages/article.ts";
import { Layout } from "./layout.tsx";
import { Badges, Date, Links, Named } from "./parts.tsx";

export function Article({ page }: { readonly page: ArticlePage }) {
  return (
    <Layout frame={page.frame}>
      <div class="article-page">
        <article data-pagefind-body>
          <ArticleHead page={page} />
          {/* Markdown that has been through rehype-sanitize: see src/site/body.ts. */}
          <div class="text" dangerouslySetInnerHTML={{ __html: page.body }} />
        </article>
        <aside class="margin">
          {page.groups.map(({ heading, items }) => (
            <section key={heading}>
              <h2>{heading}</h2>
              <Links links={items} />
            </section>
          ))}
          <ArticleEvents page={page} />
        </aside>
      </div>
    </Layout>
  );
}

function ArticleHead({ page }: { readonly page: ArticlePage }) {
  const { words } = page.frame;
  return (
    <header class="article-head">
      <p class="kicker" data-pagefind-ignore="index" data-pagefind-filter="kind">
        {words.articles}
      </p>
      <h1 data-pagefind-weight="7">{page.heading}</h1>
      <dl class="credits" data-pagefind-ignore>
        {page.publication !== null && (
          <div>
            <dt>{words.publication}</dt>
            <dd>{page.publication}</dd>
          </div>
        )}
        {page.bylines.length > 0 && (
          <div>
            <dt>{words.bylines}</dt>
            <dd>
              <ul class="inline">
                {page.bylines.map((byline) => (
                  <li key={byline.text}>
                    <Named link={byline} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {page.dateline !== null && (
          <div>
            <dt>{words.dateline}</dt>
            <dd>{page.dateline}</dd>
          </div>
        )}
        <Published page={page} />
        <Provenance page={page} />
      </dl>
      <Notices page={page} />
    </header>
  );
}

function Published({ page }: { readonly page: ArticlePage }) {
  const { words } = page.frame;
  return (
    <div>
      <dt>{words.published}</dt>
      <dd>
        {page.published === null ? (
          words.undated
        ) : (
          <>
            <Date date={page.published} /> <small>{page.published.precision}</small>
          </>
        )}
        {page.publishedNote !== null && <small class="why">{page.publishedNote}</small>}
      </dd>
    </div>
  );
}

function Provenance({ page }: { readonly page: ArticlePage }) {
  const { words } = page.frame;
  return (
    <>
      <div>
        <dt>{words.sources}</dt>
        <dd>
          <Named link={page.source} />
        </dd>
      </div>
      {page.reprints.length > 0 && (
        <div>
          <dt>{words.reprints}</dt>
          <dd>
            {page.reprints.map((reprint) => (
              <div key={reprint.text}>
                <Named link={reprint} />
              </div>
            ))}
          </dd>
        </div>
      )}
      {page.rights !== null && (
        <div>
          <dt>{words.rights}</dt>
          <dd>{page.rights}</dd>
        </div>
      )}
      {page.original !== null && (
        <div>
          <dt>{words.originalLink}</dt>
          <dd>
            <a class="address" href={page.original} rel="noopener noreferrer">
              {page.original}
            </a>
          </dd>
        </div>
      )}
    </>
  );
}

function Notices({ page }: { readonly page: ArticlePage }) {
  const { words } = page.frame;
  return (
    <div class="notices" data-pagefind-ignore>
      {page.digest !== null && <p class="notice notice-digest">{page.digest}</p>}
      {page.onlyQuotes && <p class="notice">{words.onlyQuotes}</p>}
      {page.converted !== null && (
        <p class="notice">
          {page.converted.before}
          <a href={page.converted.link.href}>{page.converted.link.text}</a>
          {words.convertedEnd}
        </p>
      )}
    </div>
  );
}

function ArticleEvents({ page }: { readonly page: ArticlePage }) {
  const { words } = page.frame;
  return (
    <section>
      <h2>{words.inThisArticle}</h2>
      {page.events.length === 0 && <p class="item-note">{words.noEvents}</p>}
      <ul class="article-events">
        {page.events.map((event) => (
          <li key={`${event.href}${event.quote.href}`}>
            <a class="event-date" href={event.quote.href} title={event.quote.text}>
              {event.date === null ? words.undated : <Date date={event.date} />}
            </a>
            <span class="event-title">
              <Badges badges={event.badges} />
              <a href={event.href}>{event.text}</a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
