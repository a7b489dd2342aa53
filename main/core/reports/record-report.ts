import { v7 } from "uuid";
import { AppError, type contract, type ParsedOf } from "../../../shared/contract";
import type { CalendarDay } from "../../../shared/domain/calendar-day";
import { isReported } from "../../../shared/domain/progress";
import type { AgencyTable, ObligationTable } from "../ports/rows";
import type { Writer } from "../ports/store";
import { loadOpenRound } from "../rounds/load-round";
import { obligationsOf } from "../rounds/obligations-of";
import { applySteps } from "./apply-steps";

export type NewReport = ParsedOf<(typeof contract)["reports"]["record"]>;

/** Where a report was read from; the desk's own when left out. */
export interface ReportSource {
  readonly source: string;
  readonly sourceKey: string | null;
}

/**
 * Where an obligation stands after a report. The first day received counts until the report is sent back: a second copy
 * does not make an agency late. A verified one is to be checked again only when the report takes a step back.
 */
function afterReport(
  before: ObligationTable,
  receivedOn: CalendarDay,
  backwards: boolean,
): Pick<ObligationTable, "state" | "reportedOn" | "reason"> {
  if (!isReported(before.state)) return { state: "reported", reportedOn: receivedOn, reason: "" };
  const first = before.reportedOn !== null && before.reportedOn < receivedOn ? before.reportedOn : receivedOn;
  return { state: backwards ? "reported" : before.state, reportedOn: first, reason: "" };
}

/**
 * Records one agency's report: a row of its own, its steps, and the obligation's state.
 * @throws AppError ROUND_NOT_FOUND, ROUND_CLOSED, NOT_FOUND (agency not in the round), INVALID_INPUT (a day still to come,
 *   a step that is not this round's or this kind's)
 */
export async function recordReport(
  writer: Writer,
  given: NewReport,
  today: CalendarDay,
  from: ReportSource = { source: "desk", sourceKey: null },
): Promise<{ readonly reportId: string; readonly agency: AgencyTable }> {
  const receivedOn = given.receivedOn ?? today;
  if (receivedOn > today) throw new AppError("INVALID_INPUT", { fields: ["receivedOn"] });
  const round = await loadOpenRound(writer, given.roundId);
  const [obligation] = await obligationsOf(writer, given.roundId, [given.agencyId]);
  const agency = await writer.table("agency").get(given.agencyId);
  if (!obligation || !agency) throw new AppError("NOT_FOUND", { table: "agency" });

  const { says, backwards } = await applySteps(writer, round, { id: obligation.id, kind: agency.kind }, given.steps);
  const reportId = v7();
  await writer.table("report").insert({
    id: reportId,
    obligationId: obligation.id,
    receivedOn,
    receiptNo: given.receiptNo ?? "",
    channel: given.channel ?? "form",
    reporter: given.reporter ?? "",
    position: given.position ?? "",
    note: given.note ?? "",
    says: JSON.stringify(says),
    ...from,
    at: writer.now,
    who: writer.who,
  });
  const next = afterReport(obligation, receivedOn, backwards);
  const moved = next.state !== obligation.state;
  await writer.table("obligation").update(obligation.id, { ...next, ...(moved ? { stateAt: writer.now } : {}) });
  return { reportId, agency };
}
