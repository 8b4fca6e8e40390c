import type { DataPage } from "../src/site/pages/data.ts";
import { Layout } from "./layout.tsx";

export function Data({ page }: { readonly page: DataPage }) {
  const { words } = page.frame;
  return (
    <Layout frame={page.frame}>
      <h1>{page.heading}</h1>
      <p class="lead">{words.dataIntro}</p>
      <dl class="data-files">
        {page.files.map(({ title, description, file }) => (
          <div key={file.href}>
            <dt>
              {title} <a href={file.href}>{file.text}</a>
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="tables">
        <h2 id="tables">{words.dataTables}</h2>
        <p>{words.dataTablesIntro}</p>
        {page.tables.map((table) => (
          <DataTable key={table.anchor} words={words} table={table} />
        ))}
      </section>
    </Layout>
  );
}

interface DataTableProps {
  readonly words: DataPage["frame"]["words"];
  readonly table: DataPage["tables"][number];
}

function DataTable({ words, table }: DataTableProps) {
  return (
    <section class="data-table" aria-labelledby={table.anchor}>
      <h3 id={table.anchor}>
        {table.title} <a href={table.file.href}>{table.file.text}</a>
      </h3>
      <p>{table.description}</p>
      <details>
        <summary>{words.dataColumns}</summary>
        <table class="data-columns">
          <thead>
            <tr>
              <th scope="col">{words.dataColumn}</th>
              <th scope="col">{words.dataType}</th>
              <th scope="col">{words.dataMeaning}</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map(({ name, type, description }) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{type}</td>
                <td>{description}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
