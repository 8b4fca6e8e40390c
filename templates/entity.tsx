import type { EntityPage, MentionGroup, RelationItem, RoleItem } from "../src/site/pages/entity.ts";
import { Layout } from "./layout.tsx";
import { ArticleLine, EventList, Links, Named, Pages, Quote } from "./parts.tsx";

export function Entity({ page }: { readonly page: EntityPage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      {page.isFirst ? <Facts page={page} /> : <h1>{page.heading}</h1>}
      <section aria-labelledby="mentions">
        <h2 id="mentions">{words.mentions}</h2>
        <p class="item-note">{page.count}</p>
        {page.mentions.map((group) => (
          <Mentions key={group.article.href} group={group} />
        ))}
        <Pages pager={page.pager} />
      </section>
    </Layout>
  );
}

function Facts({ page }: { readonly page: EntityPage }) {
  const { words } = page.frame;
  return (
    <>
      <header class="entity-head" data-pagefind-body>
        <p class="kicker" data-pagefind-ignore="index" data-pagefind-filter="kind">
          {page.kind}
        </p>
        <h1 data-pagefind-weight="10">{page.heading}</h1>
        <Names page={page} />
      </header>
      {page.note !== null && (
        <section class="note" aria-labelledby="note">
          <h2 id="note">{words.note}</h2>
          {/* A note has been through rehype-sanitize: see src/site/body.ts. */}
          <div dangerouslySetInnerHTML={{ __html: page.note }} />
        </section>
      )}
      <Roles heading={words.roles} former={words.formerRole} anchor="roles" roles={page.roles} />
      {page.events.length > 0 && (
        <section aria-labelledby="events">
          <h2 id="events">{words.events}</h2>
          <EventList items={page.events} undated={words.undated} />
        </section>
      )}
      <Roles heading={words.staff} former={words.formerRole} anchor="staff" roles={page.staff} />
      <Relations heading={words.relations} relations={page.relations} />
      <Claims page={page} />
    </>
  );
}

function Names({ page }: { readonly page: EntityPage }) {
  const { words } = page.frame;
  return (
    <dl class="credits">
      {page.isPseudonym && (
        <div>
          <dt>{words.pseudonym}</dt>
          <dd>{page.heading}</dd>
        </div>
      )}
      {page.mayBe.length > 0 && (
        <div>
          <dt>{words.mayBe}</dt>
          <dd>
            <Links links={page.mayBe} />
          </dd>
        </div>
      )}
      <Values heading={words.forms} values={page.forms} />
      <Values heading={words.misspelt} values={page.misspelt} />
      <Values heading={words.tickers} values={page.tickers} />
      <Values heading={words.decisions} values={page.decisions} />
      {page.maker !== null && (
        <div>
          <dt>{words.maker}</dt>
          <dd>
            <a href={page.maker.href}>{page.maker.text}</a>
          </dd>
        </div>
      )}
      {page.products.length > 0 && (
        <div>
          <dt>{words.ownProducts}</dt>
          <dd>
            <Links links={page.products} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Values({ heading, values }: { readonly heading: string; readonly values: readonly string[] }) {
  return (
    values.length > 0 && (
      <div>
        <dt>{heading}</dt>
        <dd>
          <ul class="inline">
            {values.map((value) => (
              <li key={value}>{value}</li>
            ))}
          </ul>
        </dd>
      </div>
    )
  );
}

interface RolesProps {
  readonly heading: string;
  readonly former: string;
  readonly anchor: string;
  readonly roles: readonly RoleItem[];
}

function Roles({ heading, former, anchor, roles }: RolesProps) {
  return (
    roles.length > 0 && (
      <section aria-labelledby={anchor}>
        <h2 id={anchor}>{heading}</h2>
        <ul class="facts">
          {roles.map(({ of, title, isFormer, quote }) => (
            <li key={`${of?.text ?? ""}${title}${isFormer ? former : ""}`}>
              <p>
                {isFormer && <strong class="badge">{former}</strong>}
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

function Relations({ heading, relations }: { readonly heading: string; readonly relations: readonly RelationItem[] }) {
  return (
    relations.length > 0 && (
      <section aria-labelledby="relations">
        <h2 id="relations">{heading}</h2>
        <ul class="facts">
          {relations.map(({ subject, object, relation, quotes }) => (
            <li key={`${subject.text}${relation}${object.text}`}>
              <p class="relation">
                <Named link={subject} />
                <span class="arrow">
                  <span class="tag">{relation}</span>
                </span>
                <Named link={object} />
              </p>
              {quotes.map((quote) => (
                <Quote key={`${quote.href}${quote.text}`} quote={quote} />
              ))}
            </li>
          ))}
        </ul>
      </section>
    )
  );
}

function Claims({ page }: { readonly page: EntityPage }) {
  return (
    page.claims.length > 0 && (
      <section aria-labelledby="claims">
        <h2 id="claims">{page.frame.words.claims}</h2>
        <ul class="facts">
          {page.claims.map(({ attribute, value, asOf, quote }) => (
            <li key={`${attribute}${value}${quote.href}`}>
              <p>
                <span class="tag">{attribute}</span> <b>{value}</b> {asOf !== null && <small>{asOf}</small>}
              </p>
              <Quote quote={quote} />
            </li>
          ))}
        </ul>
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
