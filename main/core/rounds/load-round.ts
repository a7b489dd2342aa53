import { AppError } from "../../../shared/contract";
import type { Round } from "../../../shared/contract/rounds";
import type { RoundTable, StepTable } from "../ports/rows";
import type { Reader } from "../ports/store";

export interface LoadedRound {
  readonly row: RoundTable;
  /** In the round's order. */
  readonly steps: readonly StepTable[];
}

/** @throws AppError ROUND_NOT_FOUND */
export async function loadRound(reader: Reader, id: string): Promise<LoadedRound> {
  const row = await reader.table("round").get(id);
  if (!row) throw new AppError("ROUND_NOT_FOUND");
  return { row, steps: await reader.table("step").find({ roundId: id }, { by: "position" }) };
}

export function toRound(loaded: LoadedRound, agencyCount: number, current: boolean): Round {
  const { row, steps } = loaded;
  return {
    id: row.id,
    version: row.version,
    serial: row.serial,
    title: row.title,
    circularNo: row.circularNo,
    circularDate: row.circularDate,
    deadline: row.deadline,
    steps: steps.map(({ id, title, isReport, position }) => ({ id, title, isReport: isReport === 1, position })),
    agencyCount,
    current,
  };
}

/** Steps as `shared/domain/progress` counts them. */
export function stepFacts(loaded: LoadedRound): { id: string; isReport: boolean }[] {
  return loaded.steps.map(({ id, isReport }) => ({ id, isReport: isReport === 1 }));
}
