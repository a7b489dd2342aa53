/** Rows as text that a spreadsheet takes for a table when it is pasted. */
export function asTable(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t")).join("\r\n");
}
