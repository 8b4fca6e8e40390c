import type { HomePage } from "../src/site/pages/home.ts";
import { Layout } from "./layout.tsx";
import { ArticleList, EntityList, EventList } from "./parts.tsx";

export function Home({ page }: { readonly page: HomePage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      <header class="home-head">
        <h1>{page.heading}</h1>
        {page.description !== "" && <p class="lead">{page.description}</p>}
        <form class="search-form" action={page.search} role="search">
          <label for="q">{words.searchDossier}</label>
          <input id="q" name="q" type="search" placeholder={words.searchHint} autocomplete="off" />
          <button type="submit">{words.search}</button>
        </form>
        <nav aria-label={words.contents}>
          <ul class="counts">
            {page.counts.map(({ text, count, href }) => (
              <li key={href}>
                <a href={href}>
                  <b>{count}</b> <span>{text}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <div class="home-grid">
        <section class="home-events" aria-labelledby="told">
          <h2 id="told">{words.mostTold}</h2>
          <EventList items={page.events} undated={words.undated} />
          <p class="more">
            <a href={page.timeline}>{words.timeline}</a>
          </p>
        </section>
        <section class="home-articles" aria-labelledby="newest">
          <h2 id="newest">{words.newest}</h2>
          <ArticleList items={page.articles} />
        </section>
        <section class="home-centre" aria-labelledby="centre">
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
      </div>
    </Layout>
  );
}
