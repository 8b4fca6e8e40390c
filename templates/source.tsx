import type { SourcePage } from "../src/site/pages/source.ts";
import { Layout } from "./layout.tsx";
import { Pages } from "./parts.tsx";

/** A source word for word, with what was cut in grey. */
export function Source({ page }: { readonly page: SourcePage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      <p class="kicker">
        <a href={page.back.href}>{page.back.text}</a>
      </p>
      <h1>{page.heading}</h1>
      <p class="lead">{words.sourceIntro}</p>
      <div class="source-text" lang="zh">
        {page.parts.map(({ text, kind, why, article }, i) => (
          <span key={i}>
            {article !== null && (
              <a class="source-article" href={article.href}>
                {article.text}
              </a>
            )}
            {kind === "kept" && text}
            {kind === "cut" && (why === "" ? text : <del title={why}>{text}</del>)}
            {kind === "repaired" && <mark title={why}>{text}</mark>}
          </span>
        ))}
      </div>
      <Pages pager={page.pager} />
    </Layout>
  );
}
