import type { ComponentChildren } from "preact";
import type { Frame } from "../src/site/pages/frame.ts";
import { Menu } from "./parts.tsx";

/** The whole document around a page's own content. */
export function Layout({ frame, children }: { readonly frame: Frame; readonly children: ComponentChildren }) {
  return (
    <html lang={frame.lang}>
      <Head frame={frame} />
      <body>
        <a class="skip" href="#content">
          {frame.words.skip}
        </a>
        <Masthead frame={frame} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  );
}

function Head({ frame }: { readonly frame: Frame }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={frame.policy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="format-detection" content="telephone=no" />
      <title>{frame.title}</title>
      {frame.description !== "" && <meta name="description" content={frame.description} />}
      {!frame.indexed && <meta name="robots" content="noindex" />}
      {frame.canonical !== null && <link rel="canonical" href={frame.canonical} />}
      {frame.alternates.map(({ lang, href }) => (
        <link key={lang} rel="alternate" hreflang={lang} href={href} />
      ))}
      <HeadData head={frame.head} />
      <link rel="icon" href={frame.icon} type="image/svg+xml" />
      <link rel="stylesheet" href={frame.style} />
      {frame.programs.map((src) => (
        <script key={src} defer src={src}></script>
      ))}
    </head>
  );
}

/** What the page says of itself to programs. The JSON has every `<` escaped: see src/site/pages/structured-data.ts. */
function HeadData({ head }: { readonly head: Frame["head"] }) {
  return (
    <>
      {head.card.map(({ property, content }) => (
        <meta key={property} property={property} content={content} />
      ))}
      {head.related.map(({ type, title, href }) => (
        <link key={href} rel="alternate" type={type} title={title} href={href} />
      ))}
      <link rel="search" href={head.searchPage} />
      {head.search.map(({ name, attribute, content }) => (
        <meta key={name} name={`juanzong:${name}`} content={content} {...{ [attribute]: `${name}[content]` }} />
      ))}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: head.structuredData }} />
    </>
  );
}

function Masthead({ frame }: { readonly frame: Frame }) {
  return (
    <header class="masthead">
      <div class="masthead-line">
        {!frame.isHome && (
          <a class="masthead-title" href={frame.home}>
            {frame.dossierTitle}
          </a>
        )}
        {frame.search !== null && (
          <form class="masthead-search" action={frame.search} role="search">
            <input name="q" type="search" aria-label={frame.words.searchDossier} placeholder={frame.words.search} />
            <button type="submit">{frame.words.search}</button>
          </form>
        )}
        <nav class="scripts" aria-label={frame.words.scripts}>
          {frame.scripts.map(({ text, href, lang, current }) => (
            <a key={lang} href={href} lang={lang} hreflang={lang} aria-current={current ? "true" : undefined}>
              {text}
            </a>
          ))}
        </nav>
      </div>
      <Menu class="sections" label={frame.words.menu} links={frame.nav} />
    </header>
  );
}

function Footer({ frame }: { readonly frame: Frame }) {
  return (
    <footer class="colophon">
      <p>{frame.words.footer}</p>
      <ul>
        {[...frame.footer, frame.head.data].map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
      <p class="printed">
        {frame.words.printedFrom}
        {frame.title}，{frame.address}
      </p>
    </footer>
  );
}
