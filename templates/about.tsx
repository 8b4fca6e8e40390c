import type { AboutPage } from "../src/site/pages/about.ts";
import type { NotFoundPage } from "../src/site/pages/search.ts";
import type { SourcesPage } from "../src/site/pages/sources.ts";
import { Layout } from "./layout.tsx";
import { Badges, Links, Pages } from "./parts.tsx";

export function About({ page }: { readonly page: AboutPage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      <div class="prose">
        <h1>{page.heading}</h1>
        <h2>{words.aboutContents}</h2>
        <p>{page.holds}</p>
        <h2>{words.aboutMade}</h2>
        <p>{words.aboutMadeText}</p>
        <ol>
          {page.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Marks page={page} />
        <h2>{words.aboutCannot}</h2>
        <p>{words.aboutCannotText}</p>
        <h2>{words.aboutScripts}</h2>
        <p>{words.aboutScriptsText}</p>
        <Digests page={page} />
        <h2>{words.aboutCorrections}</h2>
        <p>{words.aboutCorrectionsText}</p>
        {page.corrections !== null && (
          <p>
            <a href={page.corrections.href}>{page.corrections.text}</a>
          </p>
        )}
        <h2>{words.aboutData}</h2>
        <p>
          {words.aboutDataText}
          <a href={page.data.href}>{page.data.text}</a>
        </p>
      </div>
    </Layout>
  );
}

function Digests({ page }: { readonly page: AboutPage }) {
  const { words } = page.frame;
  return (
    page.digests.length > 0 && (
      <>
        <h2>{words.aboutDigests}</h2>
        <p>{words.aboutDigestsText}</p>
        <ul>
          {page.digests.map(({ text, href, note }) => (
            <li key={href}>
              <a href={href}>{text}</a>
              <br />
              <small>{note}</small>
            </li>
          ))}
        </ul>
        {page.moreDigests !== null && <p>{page.moreDigests}</p>}
      </>
    )
  );
}

/** What the marks mean. */
function Marks({ page }: { readonly page: AboutPage }) {
  const { words } = page.frame;
  return (
    <>
      <h2>{words.aboutMarks}</h2>
      <p>{words.aboutMarksText}</p>
      <dl class="marks">
        {page.marks.map((mark) => (
          <div key={mark.status}>
            <dt>
              <Badges badges={[mark]} />
            </dt>
            <dd>{mark.meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function Sources({ page }: { readonly page: SourcesPage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      <h1>{page.heading}</h1>
      <p class="lead">{words.sourcesIntro}</p>
      {page.sources.length === 0 && <p class="notice">{words.noSources}</p>}
      {page.sources.map((source) => (
        <section key={source.anchor} class="source" aria-labelledby={source.anchor}>
          <h2 id={source.anchor}>{source.href === null ? source.file : <a href={source.href}>{source.file}</a>}</h2>
          <p class="item-note">
            <span>{source.characters}</span>
            <span>
              {words.kept} {source.kept}
            </span>
          </p>
          <div>
            <Links links={source.articles} />
          </div>
          <details>
            <summary>{words.whereAllWent}</summary>
            <LedgerTable words={words} source={source} />
          </details>
        </section>
      ))}
      <Pages pager={page.pager} />
    </Layout>
  );
}

interface LedgerTableProps {
  readonly words: SourcesPage["frame"]["words"];
  readonly source: SourcesPage["sources"][number];
}

function LedgerTable({ words, source }: LedgerTableProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.whereabouts}</th>
          <th scope="col">{words.use}</th>
          <th scope="col" class="number">
            {words.length}
          </th>
          <th scope="col" class="number">
            {words.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {source.rows.map(({ use, characters, share, isKept }) => (
          <tr key={use} class={isKept ? undefined : "cut"}>
            <td>{isKept ? words.kept : words.cut}</td>
            <td>{use}</td>
            <td class="number">{characters}</td>
            <td class="number">{share}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function NotFound({ page }: { readonly page: NotFoundPage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      <h1>{page.heading}</h1>
      <p class="lead">{words.notFoundText}</p>
      <ul class="inline">
        <li>
          <a href={page.frame.home}>{words.home}</a>
        </li>
        <li>
          <a href={page.search.href}>{page.search.text}</a>
        </li>
      </ul>
    </Layout>
  );
}
