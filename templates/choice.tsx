import type { ChoicePage } from "../src/site/pages/choice.ts";
import { Layout } from "./layout.tsx";
import { EntityList } from "./parts.tsx";

export function Choice({ page }: { readonly page: ChoicePage }) {
  return (
    <Layout frame={page.frame}>
      <header class="entity-head">
        <p class="kicker">{page.kind}</p>
        <h1>{page.heading}</h1>
      </header>
      <p class="lead">{page.lead}</p>
      <EntityList items={page.items} />
    </Layout>
  );
}
