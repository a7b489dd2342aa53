import { AppError } from "../../../shared/contract";
import type { CalendarDay } from "../../../shared/domain/calendar-day";
import { isReported, type ReportState } from "../../../shared/domain/progress";
import type { ObligationTable } from "../ports/rows";
import type { Writer } from "../ports/store";
import { obligationsOf } from "./obligations-of";

export interface StateChange {
  readonly agencyIds: readonly string[];
  readonly state: ReportState;
  /** Day the report was received; today when left out. */
  readonly on?: CalendarDay | undefined;
  readonly reason?: string | undefined;
}

type StateFields = Pick<ObligationTable, "state" | "reportedOn" | "reason">;

/**
 * Where an obligation stands after the change. The day received is given with "reported"; "verified" keeps it (or sets
 * it, when a report is verified in one go); "returned" keeps it too, for the report did come; "pending" forgets it.
 */
function nextFields(before: StateFields, change: StateChange, today: CalendarDay): StateFields {
  const { state } = change;
  if (state === "pending") return { state, reportedOn: null, reason: "" };
  if (state === "returned") return { state, reportedOn: before.reportedOn, reason: change.reason ?? before.reason };
  const received = isReported(before.state) ? before.reportedOn : null;
  return { state, reportedOn: change.on ?? received ?? today, reason: "" };
}

/**
 * Sets the state of agencies' obligations; those that stand there already stay as they are.
 * @returns how many agencies it touched
 * @throws AppError INVALID_INPUT for a day received that is still to come; NOT_FOUND for an agency not in the round
 */
export async function setState(
  writer: Writer,
  roundId: string,
  change: StateChange,
  today: CalendarDay,
): Promise<number> {
  if (change.on !== undefined && change.on > today) throw new AppError("INVALID_INPUT", { fields: ["on"] });
  let touched = 0;
  for (const row of await obligationsOf(writer, roundId, change.agencyIds)) {
    const next = nextFields(row, change, today);
    if (next.state === row.state && next.reportedOn === row.reportedOn && next.reason === row.reason) continue;
    await writer.table("obligation").update(row.id, { ...next, stateAt: writer.now });
    touched += 1;
  }
  return touched;
}
