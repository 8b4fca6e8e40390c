import type { SearchPage } from "../src/site/pages/search.ts";
import { Layout } from "./layout.tsx";
import { Links } from "./parts.tsx";

export function Search({ page }: { readonly page: SearchPage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      <h1>{page.heading}</h1>
      <form
        class="search-form"
        id="search"
        role="search"
        data-index={page.index}
        data-variants={page.variants}
        data-names={page.names}
        data-kinds={page.kinds}
        data-count={words.articleCount}
        data-loading={words.searchLoading}
        data-none={words.searchNone}
        data-found={words.searchFound}
        data-failed={words.searchFailed}
        data-from-file={words.searchFromFile}
        data-more={words.searchMore}
      >
        <label for="q">{words.searchDossier}</label>
        <input id="q" name="q" type="search" placeholder={words.searchHint} autocomplete="off" />
        <button type="submit">{words.search}</button>
      </form>
      <noscript>
        <p class="notice">{words.searchNeedsScript}</p>
      </noscript>
      <p id="search-status" role="status"></p>
      <ol id="search-results" class="results"></ol>
      <nav class="more" aria-label={words.contents}>
        <Links links={page.lists} />
      </nav>
    </Layout>
  );
}
