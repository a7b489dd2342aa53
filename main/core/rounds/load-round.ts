import { AppError } from "../../../shared/contract";
import type { Reference, Round, Step } from "../../../shared/contract/rounds";
import { type CalendarDay, dayInBangkok } from "../../../shared/domain/calendar-day";
import type { AgencyKind } from "../../../shared/domain/kinds";
import type { RoundTerms } from "../../../shared/domain/progress";
import type { ExtensionTable, RoundTable, StepTable } from "../ports/rows";
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
  const steps = await reader.table("step").find({ roundId: id, removedAt: null }, { by: "position" });
  return { row, steps };
}

/** The same for a change. @throws AppError ROUND_NOT_FOUND, ROUND_CLOSED (details: title) */
export async function loadOpenRound(reader: Reader, id: string): Promise<LoadedRound> {
  const loaded = await loadRound(reader, id);
  if (loaded.row.closedAt !== null) throw new AppError("ROUND_CLOSED", { title: loaded.row.title });
  return loaded;
}

/** The round as screens see it; `extensions` oldest first. */
export function toRound(
  loaded: LoadedRound,
  around: { readonly agencyCount: number; readonly current: boolean; readonly extensions: readonly ExtensionTable[] },
): Round {
  const { row, steps } = loaded;
  const { agencyCount, current, extensions } = around;
  return {
    id: row.id,
    version: row.version,
    serial: row.serial,
    title: row.title,
    circularNo: row.circularNo,
    circularDate: row.circularDate,
    deadline: row.deadline,
    urgency: row.urgency,
    subject: row.subject,
    departmentNo: row.departmentNo,
    departmentDate: row.departmentDate,
    receiptNo: row.receiptNo,
    receivedOn: row.receivedOn,
    departmentDeadline: row.departmentDeadline,
    references: JSON.parse(row.refs) as Reference[],
    reportTo: row.reportTo,
    reportLink: row.reportLink,
    steps: steps.map(toStep),
    agencyCount,
    current,
    extensions: extensions.map(({ id, target, fromDay, toDay, reason, at, who }) => ({
      ...{ id, target, reason, at, who },
      from: fromDay,
      to: toDay,
    })),
    closedAt: row.closedAt,
  };
}

/** The kinds a step is for; empty = every kind. */
export function kindsOf(step: Pick<StepTable, "kinds">): AgencyKind[] {
  return JSON.parse(step.kinds) as AgencyKind[];
}

/** A step as screens see it. */
export function toStep(step: StepTable): Step {
  const { id, position, title, isReport, evidence, deadline } = step;
  return { id, position, title, isReport: isReport === 1, evidence, deadline, kinds: kindsOf(step) };
}

/** Steps as `shared/domain/progress` counts them. */
export function stepFacts(loaded: LoadedRound): { id: string; isReport: boolean; kinds: AgencyKind[] }[] {
  return loaded.steps.map((step) => ({ id: step.id, isReport: step.isReport === 1, kinds: kindsOf(step) }));
}

/** What the counts need besides the obligations. A closed round stands still on the day it was closed. */
export function termsOf(loaded: LoadedRound, today: CalendarDay): RoundTerms {
  const { deadline, closedAt } = loaded.row;
  const closedOn = closedAt === null ? null : dayInBangkok(new Date(closedAt));
  return {
    steps: stepFacts(loaded),
    deadline,
    today: closedOn !== null && closedOn < today ? closedOn : today,
  };
}
