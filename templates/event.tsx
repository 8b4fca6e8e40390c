import type { EventPage } from "../src/site/pages/event.ts";
import { Layout } from "./layout.tsx";
import { ArticleLine, Badges, Date, Links, Named, Quote } from "./parts.tsx";

export function Event({ page }: { readonly page: EventPage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      <header class="entity-head" data-pagefind-body>
        <p class="kicker" data-pagefind-ignore="index">
          {words.events} · {page.type}
        </p>
        <h1 data-pagefind-weight="8">{page.heading}</h1>
        <p class="event-badges" data-pagefind-ignore>
          <Badges badges={page.badges} />
        </p>
        <dl class="credits" data-pagefind-ignore>
          <div>
            <dt>{words.date}</dt>
            <dd>
              {page.date === null ? (
                words.undated
              ) : (
                <>
                  <Date date={page.date} /> <small>{page.date.precision}</small>
                </>
              )}
            </dd>
          </div>
          <div>
            <dt>{words.status}</dt>
            <dd>{page.statuses}</dd>
          </div>
          {page.participants.map(({ heading, items }) => (
            <div key={heading}>
              <dt>{heading}</dt>
              <dd>
                <Links links={items} />
              </dd>
            </div>
          ))}
        </dl>
      </header>
      <Tellings page={page} />
    </Layout>
  );
}

function Tellings({ page }: { readonly page: EventPage }) {
  const { words } = page.frame;
  return (
    <section aria-labelledby="tellings">
      <h2 id="tellings">{words.tellings}</h2>
      {page.disagreements.map((text) => (
        <p key={text} class="notice">
          {text}
        </p>
      ))}
      <ul class="tellings">
        {page.tellings.map((telling) => (
          <li key={telling.quote.href}>
            <h3>
              <ArticleLine item={telling.article} />
            </h3>
            {telling.title !== null && <p>{telling.title}</p>}
            <Quote quote={telling.quote} />
            <div class="item-note">
              {telling.date !== null && (
                <span>
                  <Date date={telling.date} /> {telling.date.precision}
                </span>
              )}
              {telling.dateText !== null && <span>{telling.dateText}</span>}
              {telling.badges.length === 0 ? <span>{telling.status}</span> : <Badges badges={telling.badges} />}
              {telling.speaker !== null && (
                <span>
                  {words.speaker} <Named link={telling.speaker} />
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
