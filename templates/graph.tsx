import type { GraphPage } from "../src/site/pages/graph.ts";
import { Layout } from "./layout.tsx";
import { Picture } from "./network.tsx";

export function Graph({ page }: { readonly page: GraphPage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      <h1>{page.heading}</h1>
      {page.list.length === 0 ? (
        <p class="notice">{words.graphNone}</p>
      ) : (
        <>
          <p class="lead">
            {words.graphIntro}
            {page.leftOut}
          </p>
          <Controls page={page} />
          <div class="graph">
            <Picture picture={page.picture} ends={page.ends} id="graph" />
          </div>
          <section class="late" aria-labelledby="graph-list">
            <h2 id="graph-list">{words.graphList}</h2>
            <ul class="items columns">
              {page.list.map(({ text, href, note }) => (
                <li key={href}>
                  <a class="item-title" href={href}>
                    {text}
                  </a>{" "}
                  <small>{note}</small>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </Layout>
  );
}

/** They do nothing without a program and are shown by it. */
function Controls({ page }: { readonly page: GraphPage }) {
  const { words } = page.frame;
  return (
    <form class="controls" id="controls" hidden data-found={words.graphFound}>
      <label>
        {words.graphFind} <input type="search" name="find" autocomplete="off" />
      </label>
      <button type="submit">{words.graphGo}</button>
      <fieldset>
        <legend>{words.graphKinds}</legend>
        {page.kinds.map(({ kind, text, mark }) => (
          <label key={kind}>
            <input type="checkbox" name="kind" value={kind} checked />
            <svg class={`node ${kind}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
              <path d={mark} />
            </svg>
            {text}
          </label>
        ))}
      </fieldset>
      <span class="zoom">
        <button type="button" name="in" aria-label={words.graphZoomIn}>
          +
        </button>
        <button type="button" name="out" aria-label={words.graphZoomOut}>
          −
        </button>
        <button type="button" name="reset">
          {words.graphReset}
        </button>
      </span>
      <output></output>
    </form>
  );
}
