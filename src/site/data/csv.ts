import type { Cell, Table } from "./tables.ts";

/** Excel takes a file for one of the local code page unless it begins so; other programs skip it. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * A table as CSV after RFC 4180, in UTF-8. A text that a spreadsheet would take for a formula has an apostrophe before it,
 * after OWASP's advice against CSV injection; numbers stay numbers.
 */
export function formatCsv({ columns, rows }: Table): string {
  let csv = BYTE_ORDER_MARK + formatRow(columns.map(({ name }) => name));
  for (const row of rows()) csv += formatRow(row);
  return csv;
}

function formatRow(cells: readonly Cell[]): string {
  return `${cells.map(formatCell).join(",")}\r\n`;
}

/** How a formula begins, in the widths of both alphabets, or what a program may drop before one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const SPECIAL = /[",\r\n]/;

function formatCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
