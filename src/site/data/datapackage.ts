import type { Dossier } from "../dossier.ts";
import type { Table } from "./tables.ts";

/** The CSV files described after Frictionless' Data Package 1, which all of its programs read. */
export function formatDataPackage(dossier: Dossier, tables: readonly Table[]): string {
  const { title, description, base_url } = dossier.settings;
  const descriptor = {
    profile: "tabular-data-package",
    name: "dossier",
    title,
    ...(description === "" ? {} : { description }),
    ...(base_url === null ? {} : { homepage: base_url }),
    resources: tables.map(describeTable),
  };
  return `${JSON.stringify(descriptor, null, 1)}\n`;
}

function describeTable({ name, title, description, columns, key, foreignKeys }: Table): object {
  return {
    profile: "tabular-data-resource",
    name,
    title,
    description,
    path: `${name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: {
      fields: columns.map(({ name: column, type, description: meaning }) => ({
        name: column,
        type,
        description: meaning,
        ...(key.includes(column) ? { constraints: { required: true } } : {}),
      })),
      ...(key.length === 0 ? {} : { primaryKey: key }),
      ...(foreignKeys.length === 0 ? {} : { foreignKeys: foreignKeys.map(describeForeignKey) }),
      missingValues: [""],
    },
  };
}

function describeForeignKey({ column, table }: Table["foreignKeys"][number]): object {
  return { fields: column, reference: { resource: table, fields: "id" } };
}
