import type { ArticlePage } from "../src/site/pages/article.ts";
import { Citation } from "./citation.tsx";
import { Layout } from "./layout.tsx";
import { Badges, Correct, Date, Fact, Links, Named, Title } from "./parts.tsx";

export function Article({ page }: { readonly page: ArticlePage }) {
  return (
    <Layout frame={page.frame}>
      <div class="article-page">
        <article data-pagefind-body>
          <ArticleHead page={page} />
          {/* Markdown that has been through rehype-sanitize: see src/site/body.ts. */}
          <div class="text" dangerouslySetInnerHTML={{ __html: page.body }} />
          <Provenance page={page} />
          <Citation citation={page.citation} words={page.frame.words} />
        </article>
        <aside class="margin">
          <ArticleEvents page={page} />
          {page.groups.map(({ heading, items }) => (
            <section key={heading}>
              <h2>{heading}</h2>
              <Links links={items} />
            </section>
          ))}
        </aside>
      </div>
    </Layout>
  );
}

function ArticleHead({ page }: { readonly page: ArticlePage }) {
  const { words } = page.frame;
  return (
    <header class="article-head">
      <p class="kicker" data-pagefind-ignore="index">
        {words.articles}
      </p>
      <h1 data-pagefind-weight="7">
        <Title text={page.heading} />
      </h1>
      <div class="byline" data-pagefind-ignore>
        {page.publication !== null && <b>{page.publication}</b>}
        {page.bylines.length > 0 && <Links links={page.bylines} />}
        {page.dateline !== null && <span>{page.dateline}</span>}
        {page.published === null ? <span>{words.undated}</span> : <Date date={page.published} />}
      </div>
      <Notices page={page} />
    </header>
  );
}

function Notices({ page }: { readonly page: ArticlePage }) {
  const { words } = page.frame;
  return (
    <div class="notices" data-pagefind-ignore>
      {page.digest !== null && <p class="notice">{page.digest}</p>}
      {page.onlyQuotes && <p class="notice">{words.onlyQuotes}</p>}
      {page.converted !== null && (
        <p class="notice">
          {page.converted.before}
          <Named link={page.converted.link} />
          {page.converted.after}
        </p>
      )}
    </div>
  );
}

function Provenance({ page }: { readonly page: ArticlePage }) {
  const { words } = page.frame;
  return (
    <section class="provenance" aria-labelledby="provenance" data-pagefind-ignore>
      <h2 id="provenance">{words.provenance}</h2>
      <dl class="credits">
        <Fact label={words.published}>
          {page.published === null ? (
            words.undated
          ) : (
            <>
              <Date date={page.published} /> <small>{page.published.precision}</small>
            </>
          )}
        </Fact>
        {page.publishedNote !== null && <Fact label={words.dateBasis}>{page.publishedNote}</Fact>}
        <Fact label={words.sources}>
          <Named link={page.source} />
        </Fact>
        <Reprints page={page} />
        {page.rights !== null && <Fact label={words.rights}>{page.rights}</Fact>}
        {page.original !== null && (
          <Fact label={words.originalLink}>
            <a class="address" href={page.original.href} rel="noopener noreferrer">
              {page.original.text}
            </a>
          </Fact>
        )}
      </dl>
      <Correct words={words} correcting={page.correcting} />
    </section>
  );
}

function Reprints({ page }: { readonly page: ArticlePage }) {
  return (
    page.reprints.length > 0 && (
      <div>
        <dt>{page.frame.words.reprints}</dt>
        {page.reprints.map((reprint) => (
          <dd key={reprint.text}>
            <Named link={reprint} />
          </dd>
        ))}
      </div>
    )
  );
}

function ArticleEvents({ page }: { readonly page: ArticlePage }) {
  const { words } = page.frame;
  return (
    <section aria-labelledby="article-events">
      <h2 id="article-events">{words.inThisArticle}</h2>
      {page.events.length === 0 && <p class="item-note">{words.noEvents}</p>}
      <ol class="article-events">
        {page.events.map((event) => (
          <li key={`${event.href}${event.quote.href}`}>
            <span class="event-title">
              <Badges badges={event.badges} />
              <a href={event.href}>{event.text}</a>
            </span>{" "}
            <small>
              {event.date === null ? words.undated : <Date date={event.date} />}
              <a class="source-mark" href={event.quote.href} title={event.quote.text} aria-label={event.jump}>
                {words.source}
              </a>
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
