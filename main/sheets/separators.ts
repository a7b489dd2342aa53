const CANDIDATES = ["\t", ";", "|", ","] as const;
export type Separator = (typeof CANDIDATES)[number];

/** How much of a text is looked at. */
const HEAD = 200_000;
const RECORDS = 300;

/** Fields of each record under one separator; quotes count where a field begins with them. */
function fieldCounts(text: string, separator: Separator): number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  let atStart = true;
  for (let at = 0; at < text.length && counts.length < RECORDS; at++) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else quoted = false;
    } else if (letter === '"' && atStart) {
      quoted = true;
      atStart = false;
    } else if (letter === separator) {
      fields += 1;
      atStart = true;
    } else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[at + 1] === "\n") at += 1;
      counts.push(fields);
      fields = 1;
      atStart = true;
    } else atStart = false;
  }
  counts.push(fields);
  return counts;
}

/** Records that agree on a number of fields, weighed by what lies between them. */
function score(counts: readonly number[]): number {
  const agreeing = new Map<number, number>();
  for (const count of counts) if (count > 1) agreeing.set(count, (agreeing.get(count) ?? 0) + 1);
  return Math.max(0, ...[...agreeing].map(([fields, records]) => records * (fields - 1)));
}

/** What separates the fields of a text: on which its lines agree best; null where nothing separates any. */
export function findSeparator(text: string): Separator | null {
  const head = text.slice(0, HEAD);
  let best: { readonly separator: Separator; readonly score: number } | null = null;
  for (const separator of CANDIDATES) {
    const found = score(fieldCounts(head, separator));
    if (found > 0 && found > (best?.score ?? 0)) best = { separator, score: found };
  }
  return best?.separator ?? null;
}

/** Excel's own first line `sep=;`, which is no row of the sheet. @returns the rest of the text, and the separator */
export function takeSeparatorLine(text: string): { readonly separator: string | null; readonly rest: string } {
  const line = /^"?sep=([^\r\n])"?(?:\r\n|\n|\r|$)/i.exec(text);
  return line ? { separator: line[1] ?? null, rest: text.slice(line[0].length) } : { separator: null, rest: text };
}
