/** The bundled reference lists: comma-separated, no quotes, a header, UTF-8 with or without BOM. */
export function readList(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "");
  const names = header.split(",");
  return lines.map((line) => {
    const values = line.split(",");
    const row: Record<string, string> = {};
    for (let at = 0; at < names.length; at++) row[names[at] ?? ""] = values[at] ?? "";
    return row;
  });
}
