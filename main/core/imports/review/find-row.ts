import type { z } from "zod";
import type { contract } from "../../../../shared/contract";
import type { Context } from "../../context";
import { shownRows } from "./shown-rows";

type Input = z.output<typeof contract.imports.find.input>;
type Output = z.output<typeof contract.imports.find.output>;

/**
 * Where a row stands among those that a filter finds, so that a screen need not fetch the rows between.
 * @throws AppError NOT_FOUND
 */
export async function findRow(context: Context, input: Input): Promise<Output> {
  const { rowId, after } = input;
  const { wanted, decided } = await context.store.read((reader) => shownRows(context, reader, input));
  if (rowId !== undefined) return { index: placeOr(wanted.findIndex(({ id }) => id === rowId)) };
  const waits = ({ id, outcome }: (typeof wanted)[number]): boolean => outcome === "question" && !decided.has(id);
  const later = wanted.findIndex((row, place) => place > after && waits(row));
  return { index: placeOr(later >= 0 ? later : wanted.findIndex(waits)) };
}

function placeOr(index: number): number | null {
  return index < 0 ? null : index;
}
