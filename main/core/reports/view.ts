import type { Channel, Report } from "../../../shared/contract/reports";
import type { CalendarDay } from "../../../shared/domain/calendar-day";
import type { ReportTable } from "../ports/rows";
import { saysOf } from "./says";

/** A recorded report as screens see it. @param deadline the one in force */
export function toReport(row: ReportTable, agencyId: string, deadline: CalendarDay): Report {
  const { id, version, receivedOn, receiptNo, channel, reporter, position, note, source, at, who } = row;
  return {
    ...{ id, version, agencyId, receivedOn, receiptNo, reporter, position, note, source, at, who },
    // Written from the contract's own list; the column is text so that a channel can be added without a migration.
    channel: channel as Channel,
    late: receivedOn > deadline,
    says: saysOf(row),
  };
}
