import type { HomePage } from "../src/site/pages/home.ts";
import { Layout } from "./layout.tsx";
import { ArticleList, Badges, Date, Disagreement, EntityList, EventList, Links, Quote, Title } from "./parts.tsx";

export function Home({ page }: { readonly page: HomePage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      <Head page={page} />
      {page.articles.length === 0 && <p class="notice">{words.emptyDossier}</p>}
      <div class="home-grid">
        {page.lead !== null && (
          <section class="home-lead" aria-labelledby="told">
            <h2 id="told">{words.mostTold}</h2>
            <Lead page={page} />
            <EventList items={page.events} undated={words.undated} />
            <p class="more">
              <a href={page.timeline}>{words.wholeTimeline}</a>
            </p>
          </section>
        )}
        <div class="home-side">
          {page.disputed.length + page.denied.length > 0 && <Disputed page={page} />}
          {page.articles.length > 0 && (
            <section aria-labelledby="newest">
              <h2 id="newest">{words.newest}</h2>
              <ArticleList items={page.articles} />
            </section>
          )}
        </div>
      </div>
      {page.centre.length > 0 && <Centre page={page} />}
    </Layout>
  );
}

function Centre({ page }: { readonly page: HomePage }) {
  const { words } = page.frame;
  return (
    <section aria-labelledby="centre">
      <h2 id="centre">{words.centre}</h2>
      <div class="home-groups">
        {page.centre.map((group) => (
          <div key={group.href}>
            <h3>
              <a href={group.href}>{group.heading}</a>
            </h3>
            <EntityList items={group.items} />
          </div>
        ))}
      </div>
    </section>
  );
}

function Head({ page }: { readonly page: HomePage }) {
  const { words } = page.frame;
  return (
    <header class="home-head">
      <div>
        <h1>{page.heading}</h1>
        {page.description !== "" && <p class="lead">{page.description}</p>}
        <form class="search-form" action={page.search} role="search">
          <input
            id="q"
            name="q"
            type="search"
            aria-label={words.searchDossier}
            placeholder={words.searchHint}
            autocomplete="off"
          />
          <button type="submit">{words.search}</button>
        </form>
      </div>
      <div>
        <ul class="counts">
          {page.counts.map(({ unit, count, href }) => (
            <li key={href}>
              <a href={href}>
                <b>{count}</b> {unit}
              </a>
            </li>
          ))}
        </ul>
        {page.span !== null && <p class="item-note">{page.span}</p>}
      </div>
      <Years page={page} />
    </header>
  );
}

/** How many events each year has, as bars that lead to the timeline. */
function Years({ page }: { readonly page: HomePage }) {
  return (
    page.years.length > 0 && (
      <nav class="years" aria-label={page.frame.words.byYear}>
        <ol>
          {page.years.map(({ text, label, count, href, height }) => (
            <li key={text}>
              {href === null ? (
                <span>{text}</span>
              ) : (
                <a href={href} title={label}>
                  <b>{count}</b>
                  <svg height={height} aria-hidden="true" />
                  <span>{text}</span>
                </a>
              )}
            </li>
          ))}
        </ol>
        {page.undated !== null && (
          <a href={page.undated.href}>
            {page.undated.unit} <small>{page.undated.count}</small>
          </a>
        )}
      </nav>
    )
  );
}

/** The most told event, with the words of those who tell it. */
function Lead({ page }: { readonly page: HomePage }) {
  return (
    page.lead !== null && (
      <div class="lead-event">
        <p class="kicker">
          {page.lead.date !== null && <Date date={page.lead.date} />} {page.lead.type} {page.lead.count}
        </p>
        <h3>
          <Badges badges={page.lead.badges} />
          <a href={page.lead.href}>
            <Title text={page.lead.text} />
          </a>
        </h3>
        <div class="item-note">
          <Links links={page.lead.participants} />
        </div>
        {page.lead.quotes.map((quote) => (
          <Quote key={quote.href} quote={quote} />
        ))}
      </div>
    )
  );
}

function Disputed({ page }: { readonly page: HomePage }) {
  const { words } = page.frame;
  return (
    <section aria-labelledby="disputed">
      <h2 id="disputed">{words.disputed}</h2>
      {page.disputed.map((item) => (
        <Disagreement key={`${item.about.text}${item.what}`} item={item} short />
      ))}
      <ul class="items">
        {page.denied.map(({ href, text, badges }) => (
          <li key={href} class="event-title">
            <Badges badges={badges} />
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
      <p class="more">
        <a href={page.disagreements}>{words.allDisputed}</a>
      </p>
    </section>
  );
}
