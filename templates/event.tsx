import type { EventPage } from "../src/site/pages/event.ts";
import { Layout } from "./layout.tsx";
import { ArticleLine, Badges, Correct, Date, Disagreement, Fact, Links, Named, Pages, Quote, Title } from "./parts.tsx";

export function Event({ page }: { readonly page: EventPage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      {page.isFirst ? <Head page={page} /> : <h1>{page.heading}</h1>}
      <Tellings page={page} />
      <Around page={page} />
      <Correct words={words} correcting={page.correcting} />
    </Layout>
  );
}

function Head({ page }: { readonly page: EventPage }) {
  return (
    <header class="entity-head" data-pagefind-body data-preview>
      <p class="kicker" data-pagefind-ignore="index">
        <Badges badges={page.badges} />
        {page.frame.words.events}
        {page.type !== null && ` · ${page.type}`}
      </p>
      <h1 data-pagefind-weight="8">
        <Title text={page.heading} />
      </h1>
      <Facts page={page} />
    </header>
  );
}

/** Found by who takes part, besides its title. */
function Facts({ page }: { readonly page: EventPage }) {
  const { words } = page.frame;
  return (
    <dl class="credits event-facts">
      <Fact label={words.date} unsearched>
        {page.date === null ? (
          words.undated
        ) : (
          <>
            <Date date={page.date} /> <small>{page.date.precision}</small>{" "}
            {page.isDateInferred && <small>{words.dateInferred}</small>}
          </>
        )}
      </Fact>
      <div data-pagefind-ignore>
        <dt>{words.status}</dt>
        {page.statuses.map(({ text, meaning }) => (
          <dd key={text}>
            {text} <small>{meaning}</small>
          </dd>
        ))}
      </div>
      {page.speakers.length > 0 && (
        <Fact label={words.speaker} unsearched>
          <Links links={page.speakers} />
        </Fact>
      )}
      <Fact label={words.toldBy} unsearched>
        {page.told}
      </Fact>
      {page.participants.map(({ heading, items }) => (
        <div key={heading}>
          <dt data-pagefind-ignore>{heading}</dt>
          <dd>
            <Links links={items} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Tellings({ page }: { readonly page: EventPage }) {
  const { words } = page.frame;
  return (
    <section aria-labelledby="tellings">
      <h2 id="tellings">{page.isToldOnce ? words.tellingAlone : words.tellings}</h2>
      {page.disagreements.map((item) => (
        <Disagreement key={item.what} item={item} short />
      ))}
      <ul class="tellings">
        {page.tellings.map((telling) => (
          <li key={telling.quote.href}>
            <h3>
              <ArticleLine item={telling.article} />
            </h3>
            <Quote quote={telling.quote} bare />
            <Telling words={words} telling={telling} isAlone={page.isToldOnce} />
          </li>
        ))}
      </ul>
      <Pages pager={page.pager} />
    </section>
  );
}

interface TellingProps {
  readonly words: EventPage["frame"]["words"];
  readonly telling: EventPage["tellings"][number];
  /** What is said of the event then stands above already. */
  readonly isAlone: boolean;
}

function Telling({ words, telling, isAlone }: TellingProps) {
  return (
    <dl class="telling">
      {!isAlone && (
        <Fact label={words.status}>
          {telling.badges.length === 0 ? telling.status : <Badges badges={telling.badges} />}
        </Fact>
      )}
      {(!isAlone || telling.dateText !== null) && (
        <Fact label={words.tellingDate}>
          {telling.date === null ? words.undated : <Date date={telling.date} />}{" "}
          {telling.dateText !== null && <small>{telling.dateText}</small>}
        </Fact>
      )}
      {!isAlone && telling.speaker !== null && (
        <Fact label={words.speaker}>
          <Named link={telling.speaker} />
        </Fact>
      )}
      {telling.cites !== null && <Fact label={words.cites}>{telling.cites}</Fact>}
      {telling.original !== null && (
        <Fact label={words.originalLink}>
          <a href={telling.original} rel="noopener noreferrer">
            {words.inOriginal}
          </a>
        </Fact>
      )}
    </dl>
  );
}

function Around({ page }: { readonly page: EventPage }) {
  const { words } = page.frame;
  return (
    page.around.length > 0 && (
      <section aria-labelledby="around">
        <h2 id="around">{words.around}</h2>
        <ul class="around">
          {page.around.map(({ entity, before, after }) => (
            <li key={entity.href}>
              <h3>
                <a href={entity.href}>{entity.text}</a>
              </h3>
              <Neighbour label={words.before} event={before} />
              <Neighbour label={words.after} event={after} />
            </li>
          ))}
        </ul>
      </section>
    )
  );
}

interface NeighbourProps {
  readonly label: string;
  readonly event: EventPage["around"][number]["before"];
}

function Neighbour({ label, event }: NeighbourProps) {
  return (
    event !== null && (
      <p>
        <small>
          {label} {event.date !== null && <Date date={event.date} />}
        </small>{" "}
        <span class="event-title">
          <Badges badges={event.badges} />
          <a href={event.href}>{event.text}</a>
        </span>
      </p>
    )
  );
}
