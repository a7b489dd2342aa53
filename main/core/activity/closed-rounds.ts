import type { Writer } from "../ports/store";
import { type Change, differingColumns } from "./change-log";

/** Closing and opening themselves: a round frozen by mistake is thawed by undoing just that. */
const CLOSING: ReadonlySet<string> = new Set(["closedAt", "snapshot"]);

/** Tables of a round that its numbers do not stand on. */
const MOVES_NOTHING: ReadonlySet<string> = new Set(["letter", "dispatch"]);

function closesOnly({ table, before, after }: Change): boolean {
  return (
    table === "round" &&
    before !== null &&
    after !== null &&
    differingColumns(before, after).every((column) => CLOSING.has(column))
  );
}

/** Values that a column has in the states of a change. */
function valuesOf(change: Change, column: string): string[] {
  return [change.before?.[column], change.after?.[column]].filter((value) => typeof value === "string");
}

/**
 * True when taking these changes back would move the numbers of a closed round.
 * @param withLater agencies that they added go with all that came to belong to them
 */
export async function touchClosedRound(
  writer: Writer,
  changes: readonly Change[],
  withLater: boolean,
): Promise<boolean> {
  // Letters tell numbers and move none, nor does the book of what was sent: the report to the department is often written
  // after closing.
  const touching = changes.filter((change) => !MOVES_NOTHING.has(change.table) && !closesOnly(change));
  const added = touching.filter(({ table, before }) => withLater && table === "agency" && before === null);
  const obligationIds = touching.flatMap((change) => valuesOf(change, "obligationId"));
  const table = writer.table("obligation");
  const obligations = [
    ...(await table.pick(["roundId"], { id: [...new Set(obligationIds)] })),
    ...(await table.pick(["roundId"], { agencyId: [...new Set(added.map(({ rowId }) => rowId))] })),
  ];
  const roundIds = new Set([
    ...touching.flatMap((change) => (change.table === "round" ? [change.rowId] : valuesOf(change, "roundId"))),
    ...obligations.map(({ roundId }) => roundId),
  ]);
  if (roundIds.size === 0) return false;
  const rounds = await writer.table("round").pick(["closedAt"], { id: [...roundIds] });
  return rounds.some(({ closedAt }) => closedAt !== null);
}
