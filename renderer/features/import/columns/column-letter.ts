const LETTERS = 26;

/** A column as sheets name it. @param index from 0: 0 → "A", 26 → "AA" */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / LETTERS);
  return `${rest > 0 ? columnLetter(rest - 1) : ""}${String.fromCharCode(65 + (index % LETTERS))}`;
}
