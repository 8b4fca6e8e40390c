import type { CitationBlock } from "../src/site/pages/citation.ts";
import type { Frame } from "../src/site/pages/frame.ts";
import { Fact } from "./parts.tsx";

interface CitationProps {
  readonly citation: CitationBlock;
  readonly words: Frame["words"];
}

/** How to cite an article. The buttons copy what stands before them: see assets/site.js, which shows them. */
export function Citation({ citation, words }: CitationProps) {
  const { lang, gbt, hasAddress, plain, note, files } = citation;
  return (
    <section class="citation" aria-labelledby="citation" data-pagefind-ignore>
      <h2 id="citation">{words.cite}</h2>
      {note !== null && <p class="notice">{note}</p>}
      <dl>
        <div>
          <dt>GB/T 7714</dt>
          <dd lang={lang}>
            <span id="citation-gbt">
              {gbt.before}
              {hasAddress && <span data-accessed></span>}
              {gbt.after}
            </span>{" "}
            <CopyButton of="citation-gbt" words={words} />
          </dd>
        </div>
        <div>
          <dt>{words.citePlain}</dt>
          <dd lang={lang}>
            <span id="citation-plain">{plain}</span> <CopyButton of="citation-plain" words={words} />
          </dd>
        </div>
        <Fact label={words.citeFiles}>
          <ul class="inline">
            {files.map(({ text, href }) => (
              <li key={href}>
                <a href={href} download>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
    </section>
  );
}

function CopyButton({ of, words }: { readonly of: string; readonly words: CitationProps["words"] }) {
  return (
    <button type="button" hidden data-copy-of={of} data-copied={words.copied}>
      {words.copy}
    </button>
  );
}
