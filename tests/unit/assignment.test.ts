import fc from "fast-check";
import { expect, it } from "vitest";
import { assign } from "../../shared/domain/assignment";

/** The best sum there is, by trying everything. */
function bestSum(scores: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  const line = scores[row];
  if (!line) return 0;
  let best = bestSum(scores, row + 1, taken);
  line.forEach((score, column) => {
    if (score <= 0 || taken.has(column)) return;
    best = Math.max(best, score + bestSum(scores, row + 1, new Set([...taken, column])));
  });
  return best;
}

const matrix = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: -3, max: 9 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

it("gives no column twice, and the greatest sum that trying everything finds", () => {
  fc.assert(
    fc.property(matrix, (scores) => {
      const assigned = assign(scores);
      const columns = assigned.filter((column) => column !== null);
      expect(assigned).toHaveLength(scores.length);
      expect(new Set(columns).size).toBe(columns.length);
      const sum = assigned.reduce<number>((total, column, row) => {
        if (column === null) return total;
        expect(scores[row]?.[column]).toBeGreaterThan(0);
        return total + (scores[row]?.[column] ?? 0);
      }, 0);
      expect(sum).toBe(bestSum(scores));
    }),
    { numRuns: 400 },
  );
});

it("is not greedy: the row that fits best gives way where two together fit better", () => {
  expect(
    assign([
      [9, 8],
      [8, 1],
    ]),
  ).toEqual([1, 0]);
  expect(assign([])).toEqual([]);
  expect(assign([[], []])).toEqual([null, null]);
});
