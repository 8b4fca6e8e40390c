import type { RedirectPage } from "../src/site/pages/redirect.ts";

/** A page that is hardly ever seen: browsers follow it at once, and people may. */
export function Redirect({ page }: { readonly page: RedirectPage }) {
  return (
    <html lang={page.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{page.title}</title>
        <meta http-equiv="refresh" content={`0; url=${page.target.href}`} />
        <link rel="canonical" href={page.canonical} />
        <link rel="stylesheet" href={page.style} />
      </head>
      <body>
        <main id="content">
          <h1>{page.title}</h1>
          <p>
            {page.text}
            <a href={page.target.href}>{page.target.text}</a>
          </p>
        </main>
      </body>
    </html>
  );
}
