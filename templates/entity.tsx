import { Fragment } from "preact";
import type { EntityPage, MentionGroup } from "../src/site/pages/entity.ts";
import { Layout } from "./layout.tsx";
import { Network } from "./network.tsx";
import { ArticleLine, Correct, Disagreement, EventYears, Named, Pages, Quote } from "./parts.tsx";

export function Entity({ page }: { readonly page: EntityPage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      {page.isFirst ? <Head page={page} /> : <h1>{page.heading}</h1>}
      <Parts page={page} />
      <div class={page.isFirst ? "entity-page" : undefined}>
        {page.isFirst && <Infobox page={page} />}
        <div class="entity-main">
          <Note page={page} />
          {page.years.length > 0 && (
            <section aria-labelledby="events">
              <h2 id="events">{words.events}</h2>
              <EventYears years={page.years} />
            </section>
          )}
          <Roles page={page} />
          <Claims page={page} />
          {page.network !== null && <Network words={words} network={page.network} />}
          <section aria-labelledby="mentions">
            <h2 id="mentions">{words.mentions}</h2>
            {page.mentions.map((group) => (
              <Mentions key={group.article.href} group={group} />
            ))}
            <Pages pager={page.pager} />
          </section>
          {page.written.length > 0 && (
            <section aria-labelledby="written">
              <h2 id="written">{words.written}</h2>
              {page.written.map((item) => (
                <ArticleLine key={item.href} item={item} />
              ))}
            </section>
          )}
          <Correct words={words} correcting={page.correcting} />
        </div>
      </div>
    </Layout>
  );
}

function Head({ page }: { readonly page: EntityPage }) {
  return (
    <header class="entity-head" data-preview>
      <p class="kicker">{page.kind}</p>
      <h1>{page.heading}</h1>
      <p class="lead">{page.summary}</p>
    </header>
  );
}

/** Leads to the parts of a long page. */
function Parts({ page }: { readonly page: EntityPage }) {
  return (
    page.parts.length > 0 && (
      <nav class="contents" aria-label={page.frame.words.onThisPage}>
        <ul>
          {page.parts.map(({ text, href, count }) => (
            <li key={href}>
              <a href={href}>
                {text} <small>{count}</small>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    )
  );
}

function Infobox({ page }: { readonly page: EntityPage }) {
  const { words } = page.frame;
  return (
    <aside class="infobox" aria-label={words.facts}>
      <dl>
        {page.infobox.map(({ label, items, more }) => (
          <div key={label}>
            <dt>{label}</dt>
            {items.map((item) => (
              <dd key={item.text} lang={item.lang ?? undefined}>
                <Named link={item} />
                {item.said.map(({ note, source }) => (
                  <Fragment key={note ?? ""}>
                    {note !== null && <small> {note}</small>}
                    {source !== null && (
                      <a
                        class="source-mark"
                        href={source.href}
                        title={source.quote}
                        aria-label={`${words.source}：${item.text}${note ?? ""}`}
                      >
                        {words.source}
                      </a>
                    )}
                  </Fragment>
                ))}
              </dd>
            ))}
            {more !== null && (
              <dd>
                <small>{more}</small>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </aside>
  );
}

function Note({ page }: { readonly page: EntityPage }) {
  return (
    page.note !== null && (
      <section class="note" aria-labelledby="note">
        <h2 id="note">{page.frame.words.note}</h2>
        {/* A note has been through rehype-sanitize: see src/site/body.ts. */}
        <div dangerouslySetInnerHTML={{ __html: page.note }} />
      </section>
    )
  );
}

function Roles({ page }: { readonly page: EntityPage }) {
  const { words } = page.frame;
  return (
    page.roles.length > 0 && (
      <section aria-labelledby="roles">
        <h2 id="roles">{words.roles}</h2>
        <ul class="facts">
          {page.roles.map(({ of, title, isFormer, quote }) => (
            <li key={`${of?.text ?? ""}${title}${isFormer ? words.formerRole : ""}`}>
              <p>
                {isFormer && <span class="badge badge-former">{words.formerRole}</span>}
                {of !== null && <Named link={of} />} {title}
              </p>
              <Quote quote={quote} />
            </li>
          ))}
        </ul>
      </section>
    )
  );
}

function Claims({ page }: { readonly page: EntityPage }) {
  const { words } = page.frame;
  return (
    page.claims.length + page.disagreements.length > 0 && (
      <section aria-labelledby="claims">
        <h2 id="claims">{words.claims}</h2>
        {page.disagreements.map((item) => (
          <Disagreement key={item.what} item={item} />
        ))}
        <dl class="claims">
          {page.claims.map(({ attribute, values }) => (
            <div key={attribute}>
              <dt>{attribute}</dt>
              {values.map(({ value, asOf, quotes, more }) => (
                <dd key={`${value}${asOf ?? ""}`}>
                  <p>
                    <b>{value}</b> {asOf !== null && <small>{asOf}</small>}
                  </p>
                  {quotes.map((quote) => (
                    <Quote key={`${quote.href}${quote.text}`} quote={quote} />
                  ))}
                  {more !== null && <small>{more}</small>}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </section>
    )
  );
}

function Mentions({ group }: { readonly group: MentionGroup }) {
  return (
    <div class="mentions">
      <h3>
        <ArticleLine item={group.article} />
      </h3>
      <ol>
        {group.sentences.map(({ href, parts }) => (
          <li key={href}>
            <a href={href}>{parts.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</a>
          </li>
        ))}
      </ol>
    </div>
  );
}
