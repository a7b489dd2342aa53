import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitText } from "../../renderer/print/layout/fit-text";
import { type Block, paginate } from "../../renderer/print/layout/paginate";
import { AppError } from "../../shared/contract";

const block: fc.Arbitrary<Block> = fc
  .record({
    height: fc.integer({ min: 1, max: 60 }),
    table: fc.constantFrom("steps", "other", ""),
    keepWithNext: fc.constant(false),
  })
  .map(({ table, ...rest }) => (table === "" ? rest : { ...rest, table }));

const capacity = { first: 100, next: 120, heads: { steps: 10, other: 15 } };

/** Height of a page as a reader would measure it. */
function heightOf(page: readonly number[], blocks: readonly Block[]): number {
  let open: string | undefined;
  let height = 0;
  for (const index of page) {
    const { table, height: own } = blocks[index] ?? { height: 0 };
    if (table !== undefined && table !== open) height += capacity.heads[table as "steps" | "other"];
    height += own;
    open = table;
  }
  return height;
}

describe("what flows over pages", () => {
  it("keeps its order, loses nothing, and never overfills a page", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 60 }), (blocks) => {
        const pages = paginate(blocks, capacity);
        expect(pages.flat()).toEqual(blocks.map((_, index) => index));
        pages.forEach((page, number) => {
          expect(heightOf(page, blocks)).toBeLessThanOrEqual(number === 0 ? capacity.first : capacity.next);
          if (number > 0) expect(page.length).toBeGreaterThan(0);
        });
      }),
    );
  });

  it("begins a new page only when the next block would not have fitted", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 60 }), (blocks) => {
        const pages = paginate(blocks, capacity);
        pages.slice(0, -1).forEach((page, number) => {
          const [next = 0] = pages[number + 1] ?? [];
          const room = number === 0 ? capacity.first : capacity.next;
          expect(heightOf([...page, next], blocks)).toBeGreaterThan(room);
        });
      }),
    );
  });

  it("keeps together what must stand together", () => {
    const blocks: Block[] = [{ height: 70 }, { height: 20, keepWithNext: true }, { height: 20 }, { height: 90 }];
    expect(paginate(blocks, capacity)).toEqual([[0], [1, 2], [3]]);
  });

  it("refuses a block, or blocks that must stand together, taller than a page", () => {
    const overflow = (blocks: Block[]) => {
      try {
        paginate(blocks, capacity);
      } catch (error) {
        return error instanceof AppError ? { code: error.code, ...error.details } : error;
      }
      return null;
    };
    expect(overflow([{ height: 50 }, { height: 121 }])).toEqual({ code: "PRINT_OVERFLOW", block: 1 });
    expect(overflow([{ height: 111, table: "steps" }, { height: 1 }])).toEqual({ code: "PRINT_OVERFLOW", block: 0 });
    expect(overflow([{ height: 70, keepWithNext: true }, { height: 70 }])).toEqual({
      code: "PRINT_OVERFLOW",
      block: 0,
    });
  });
});

describe("names that must fit", () => {
  /** A face in which every character is half as wide as it is high, in mm at 1 pt. */
  const measure = (text: string): number => text.length * 0.5;
  const room = { width: 100, max: 50, min: 5 };
  const words = fc
    .array(fc.stringMatching(/^[a-z]{1,20}$/), { minLength: 1, maxLength: 8 })
    .map((list) => list.join(" "));

  it("never come out wider than their room, unless they are at their smallest", () => {
    fc.assert(
      fc.property(words, fc.constantFrom(1 as const, 2 as const), (text, lines) => {
        const fit = fitText(text, { ...room, lines }, measure);
        expect(fit.size).toBeGreaterThanOrEqual(room.min);
        expect(fit.size).toBeLessThanOrEqual(room.max);
        for (const line of fit.lines)
          if (fit.size > room.min) expect(measure(line) * fit.size).toBeLessThanOrEqual(100);
        expect(fit.lines.join(" ")).toBe(text);
        expect(fit.lines.length).toBeLessThanOrEqual(lines);
      }),
    );
  });

  it("stay as large as they may when they are short", () => {
    expect(fitText("abc", { ...room, lines: 2 }, measure)).toEqual({ size: 50, lines: ["abc"] });
  });

  it("break at the space that balances the lines, and inside no word", () => {
    const { lines } = fitText("aaaaaaaaaa bbbbbbbbbb cccccccccc dddddddddd", { ...room, lines: 2 }, measure);
    expect(lines).toEqual(["aaaaaaaaaa bbbbbbbbbb", "cccccccccc dddddddddd"]);
    expect(fitText("a".repeat(60), { ...room, lines: 2 }, measure).lines).toHaveLength(1);
  });

  it("leave a password on one line as it is, every space of it", () => {
    expect(fitText("  a  b ", room, measure).lines).toEqual(["  a  b "]);
  });
});
