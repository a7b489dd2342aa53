/**
 * The assignment of rows to columns, one to one, with the greatest sum (Kuhn-Munkres with potentials, O(n³)). A pair
 * that scores 0 or less is never made: such a row stays alone.
 * @param scores one line of numbers for each row, all of one length
 * @returns for each row its column, or null
 */
export function assign(scores: readonly (readonly number[])[]): (number | null)[] {
  const rows = scores.length;
  const width = scores[0]?.length ?? 0;
  // It goes through the lines one by one, each through all columns: a hundred rows for ten agencies are ten rows for a hundred.
  return width < rows ? inverse(assignLines(transposed(scores, width)), rows) : assignLines(scores);
}

function transposed(scores: readonly (readonly number[])[], width: number): number[][] {
  return Array.from({ length: width }, (_, column) => scores.map((line) => line[column] ?? 0));
}

function inverse(columnOf: readonly (number | null)[], size: number): (number | null)[] {
  const lineOf = new Array<number | null>(size).fill(null);
  for (const [line, column] of columnOf.entries()) if (column !== null) lineOf[column] = line;
  return lineOf;
}

function assignLines(scores: readonly (readonly number[])[]): (number | null)[] {
  const rows = scores.length;
  const width = scores[0]?.length ?? 0;
  // As many more columns as there are rows: staying alone costs nothing.
  const columns = width + rows;
  const cost = (row: number, column: number): number => -Math.max(0, scores[row]?.[column] ?? 0);
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(columns + 1).fill(0);
  /** The row of each column, counted from 1; 0 is none. */
  const rowOf = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row++) {
    const slack = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
    const way = new Array<number>(columns + 1).fill(0);
    const done = new Array<boolean>(columns + 1).fill(false);
    rowOf[0] = row;
    let at = 0;
    do {
      done[at] = true;
      const from = rowOf[at] ?? 0;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= columns; column++) {
        if (done[column]) continue;
        const reduced = cost(from - 1, column - 1) - (rowPotential[from] ?? 0) - (columnPotential[column] ?? 0);
        if (reduced < (slack[column] ?? 0)) {
          slack[column] = reduced;
          way[column] = at;
        }
        if ((slack[column] ?? 0) < step) {
          step = slack[column] ?? 0;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (done[column]) {
          const owner = rowOf[column] ?? 0;
          rowPotential[owner] = (rowPotential[owner] ?? 0) + step;
          columnPotential[column] = (columnPotential[column] ?? 0) - step;
        } else slack[column] = (slack[column] ?? 0) - step;
      }
      at = next;
    } while (rowOf[at] !== 0);
    // Back along the way that was found, each column to the row before it.
    while (at !== 0) {
      const before = way[at] ?? 0;
      rowOf[at] = rowOf[before] ?? 0;
      at = before;
    }
  }
  const assigned = new Array<number | null>(rows).fill(null);
  for (let column = 1; column <= width; column++) {
    const row = rowOf[column] ?? 0;
    if (row > 0 && (scores[row - 1]?.[column - 1] ?? 0) > 0) assigned[row - 1] = column - 1;
  }
  return assigned;
}
