import type { DisagreementsPage } from "../src/site/pages/disagreements.ts";
import { Layout } from "./layout.tsx";
import { Disagreement, EventList, Pages } from "./parts.tsx";

export function Disagreements({ page }: { readonly page: DisagreementsPage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      <h1>{page.heading}</h1>
      <p class="lead">{words.disagreementsIntro}</p>
      {page.items.length === 0 && <p class="notice">{words.disagreementsNone}</p>}
      {page.items.map((item) => (
        <Disagreement key={`${item.about.text}${item.what}`} item={item} />
      ))}
      {page.denied.length > 0 && (
        <section aria-labelledby="denied">
          <h2 id="denied">{words.deniedEvents}</h2>
          <EventList items={page.denied} undated={words.undated} />
        </section>
      )}
      <Pages pager={page.pager} />
    </Layout>
  );
}
