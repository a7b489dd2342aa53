import { AppError, type contract, type ParsedOf } from "../../../shared/contract";
import type { CalendarDay } from "../../../shared/domain/calendar-day";
import { isReported } from "../../../shared/domain/progress";
import type { AgencyTable, ObligationTable, ReportTable } from "../ports/rows";
import type { Writer } from "../ports/store";
import { loadOpenRound } from "../rounds/load-round";

type Patch = ParsedOf<(typeof contract)["reports"]["update"]>["patch"];

interface Standing {
  readonly report: ReportTable;
  readonly obligation: ObligationTable;
  readonly agency: AgencyTable;
}

/** @throws AppError NOT_FOUND, ROUND_CLOSED */
async function standing(writer: Writer, reportId: string): Promise<Standing> {
  const report = await writer.table("report").get(reportId);
  const obligation = report && (await writer.table("obligation").get(report.obligationId));
  const agency = obligation && (await writer.table("agency").get(obligation.agencyId));
  if (!agency) throw new AppError("NOT_FOUND", { table: "report" });
  await loadOpenRound(writer, obligation.roundId);
  return { report, obligation, agency };
}

/** The columns that the caller named. */
function named(patch: Patch): Partial<Omit<ReportTable, "id" | "version">> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

/**
 * Corrects what was written down of a report. A corrected day of the report that counts moves the obligation's day too.
 * @throws AppError NOT_FOUND, ROUND_CLOSED, VERSION_CONFLICT, INVALID_INPUT (a day still to come)
 */
export async function correctReport(
  writer: Writer,
  given: { readonly id: string; readonly version: number; readonly patch: Patch },
  today: CalendarDay,
): Promise<{ readonly agency: AgencyTable; readonly changed: boolean }> {
  const { report, obligation, agency } = await standing(writer, given.id);
  const { receivedOn } = given.patch;
  if (receivedOn !== undefined && receivedOn > today) throw new AppError("INVALID_INPUT", { fields: ["receivedOn"] });
  const after = await writer.table("report").update(given.id, named(given.patch), given.version);
  if (isReported(obligation.state) && obligation.reportedOn === report.receivedOn) {
    await writer.table("obligation").update(obligation.id, { reportedOn: after.receivedOn });
  }
  return { agency, changed: after.version !== report.version };
}

/**
 * Removes a report that was recorded by mistake. Its files stay with the agency and marked steps stay marked; where no
 * other report is left the agency has not reported.
 * @throws AppError NOT_FOUND, ROUND_CLOSED, VERSION_CONFLICT
 */
export async function removeReport(
  writer: Writer,
  given: { readonly id: string; readonly version: number },
): Promise<AgencyTable> {
  const { report, obligation, agency } = await standing(writer, given.id);
  for (const { id } of await writer.table("attachment").find({ reportId: given.id })) {
    await writer.table("attachment").update(id, { reportId: null });
  }
  await writer.table("report").remove(given.id, given.version);
  const others = await writer.table("report").find({ obligationId: obligation.id }, { by: "receivedOn" });
  if (!isReported(obligation.state)) return agency;
  const [first] = others;
  if (!first) {
    const pending = { state: "pending" as const, reportedOn: null, reason: "", stateAt: writer.now };
    await writer.table("obligation").update(obligation.id, pending);
  } else if (obligation.reportedOn === report.receivedOn) {
    await writer.table("obligation").update(obligation.id, { reportedOn: first.receivedOn });
  }
  return agency;
}
