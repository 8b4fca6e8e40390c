import type { NetworkFigure, NetworkPicture, SharedRow, TieRow } from "../src/site/pages/network.ts";
import type { View } from "../src/site/pages/view.ts";
import { Badges, Links, Named, Quote } from "./parts.tsx";

interface PictureProps {
  readonly picture: NetworkPicture;
  /** Numbers of the nodes at the ends of each edge, where a program wants them. */
  readonly ends?: readonly (readonly [number, number])[];
  readonly id?: string;
}

/**
 * Who has to do with whom. All that the picture says stands in the table or list beside it too, which is for those who do
 * not see it or use no mouse: it is hidden from them.
 */
export function Picture({ picture, ends, id }: PictureProps) {
  const { width, height, nodes, edges } = picture;
  return (
    <svg id={id} class="picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {edges.map((edge, i) => {
        const line = (
          <path
            class={`edge w${edge.weight}${edge.isOutright ? "" : " shared"}`}
            d={edge.path}
            data-ends={ends?.[i]?.join(" ")}
          >
            {edge.title !== null && <title>{edge.title}</title>}
          </path>
        );
        return edge.href === null ? (
          line
        ) : (
          <a key={edge.path} href={edge.href} tabindex={-1}>
            {line}
          </a>
        );
      })}
      {nodes.map((node) => {
        const mark = (
          <>
            {node.title !== null && <title>{node.title}</title>}
            <path d={node.mark} />
            <text x={node.x} y={node.y}>
              {node.label}
            </text>
          </>
        );
        return node.href === null ? (
          <g key="own" class={`node ${node.kind} own`}>
            {mark}
          </g>
        ) : (
          <a key={node.href} class={`node ${node.kind}`} href={node.href} tabindex={-1}>
            {mark}
          </a>
        );
      })}
    </svg>
  );
}

export function Network({ words, network }: { readonly words: View["words"]; readonly network: NetworkFigure }) {
  return (
    <section aria-labelledby="network">
      <h2 id="network">{words.network}</h2>
      <figure>
        <Picture picture={network.picture} />
        <figcaption>{network.caption}</figcaption>
      </figure>
      <div class="table">
        {network.rows.length > 0 && <Ties words={words} rows={network.rows} />}
        {network.shared.length > 0 && <Shared words={words} rows={network.shared} />}
      </div>
    </section>
  );
}

interface TiesProps<Row> {
  readonly words: View["words"];
  readonly rows: readonly Row[];
}

function Ties({ words, rows }: TiesProps<TieRow>) {
  return (
    <table class="ties">
      <caption>{words.networkTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.tieWho}</th>
          <th scope="col">{words.tieWhat}</th>
          <th scope="col">{words.tieWhom}</th>
          <th scope="col">{words.tieSource}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TieLine key={row.anchor} words={words} row={row} />
        ))}
      </tbody>
    </table>
  );
}

/** Who takes part in the same events, as far as no article says more of the two. */
function Shared({ words, rows }: TiesProps<SharedRow>) {
  return (
    <table class="ties">
      <caption>{words.networkShared}</caption>
      <thead>
        <tr>
          <th scope="col">{words.sharedNames}</th>
          <th scope="col">{words.sharedEvents}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ anchor, names, events, more }) => (
          <tr key={anchor} id={anchor}>
            <th scope="row">
              <Links links={names} />
            </th>
            <td>
              {events.map(({ text, href, badges }) => (
                <span key={href} class="tie-event">
                  <Badges badges={badges} />
                  <a href={href}>{text}</a>
                </span>
              ))}
              {more !== null && <small>{more}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TieLine({ words, row }: { readonly words: View["words"]; readonly row: TieRow }) {
  return (
    <tr id={row.anchor}>
      <th scope="row">
        <Named link={row.from} />
      </th>
      <td>
        {row.isFormer && <span class="badge badge-former">{words.formerRole}</span>}
        {row.what}
      </td>
      <td>
        <Named link={row.to} />
      </td>
      <td>
        {row.quotes.map((quote) => (
          <Quote key={`${quote.href}${quote.text}`} quote={quote} />
        ))}
        {row.more !== null && <small>{row.more}</small>}
      </td>
    </tr>
  );
}
