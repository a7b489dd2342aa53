import type { Recipient } from "../../../../shared/contract/overview";
import type { In, Out } from "../../../app/data/names";

export type Grid = Out<"desk.grid">;
export type GridRow = Grid["rows"][number];
export type GridStep = Grid["steps"][number];

/** What one command of the grid marks or unmarks: each agency's cells are those of `agencyIds` × `stepIds`. */
export interface Mark {
  readonly agencyIds: readonly string[];
  readonly stepIds: readonly string[];
  readonly done: boolean;
}

/** A recipient's part of the address, and of the list's keys. */
export function recipientId(recipient: Recipient): string {
  return recipient.type === "district" ? recipient.code : recipient.id;
}

/** The question that brings a recipient's grid. */
export function gridOf(roundId: string, recipient: Recipient): In<"desk.grid"> {
  return recipient.type === "district"
    ? { roundId, districtCode: recipient.code }
    : { roundId, agencyIds: [recipient.id] };
}

/** What is left to mark (or unmark) of one step down a column; null when nothing is. */
export function columnMark(rows: readonly GridRow[], stepId: string, done: boolean): Mark | null {
  const agencyIds = rows.filter((row) => canTurn(row, stepId, done)).map(({ agencyId }) => agencyId);
  return agencyIds.length > 0 ? { agencyIds, stepIds: [stepId], done } : null;
}

/** What is left to mark (or unmark) of one agency; null when nothing is. */
export function rowMark(row: GridRow, steps: readonly GridStep[], done: boolean): Mark | null {
  const stepIds = steps.map(({ stepId }) => stepId).filter((stepId) => canTurn(row, stepId, done));
  return stepIds.length > 0 ? { agencyIds: [row.agencyId], stepIds, done } : null;
}

/** One cell turned over; null where the step is not for that agency. */
export function cellMark(row: GridRow, stepId: string): Mark | null {
  const done = !row.done.includes(stepId);
  return canTurn(row, stepId, done) ? { agencyIds: [row.agencyId], stepIds: [stepId], done } : null;
}

/** A step that is not for an agency's kind is neither done nor waited for. */
function canTurn(row: GridRow, stepId: string, done: boolean): boolean {
  return row.applies.includes(stepId) && row.done.includes(stepId) !== done;
}

/** The grid as it will be once a mark is stored; states, which follow the report step, come with the core's answer. */
export function withMark(grid: Grid, { agencyIds, stepIds, done }: Mark): Grid {
  return {
    ...grid,
    rows: grid.rows.map((row) => {
      if (!agencyIds.includes(row.agencyId)) return row;
      const others = row.done.filter((id) => !stepIds.includes(id));
      return { ...row, done: done ? [...others, ...stepIds] : others };
    }),
  };
}
