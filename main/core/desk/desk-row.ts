import type { DeskRow } from "../../../shared/contract/desk";
import type { AgencyKind } from "../../../shared/domain/kinds";
import { isLate, isOverdue, type ReportState, type RoundTerms } from "../../../shared/domain/progress";
import type { District } from "../agencies/districts";

interface Member {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly name: string;
  readonly district: District | null;
}

/** An agency of a round as the desk's lists name it. */
export function toDeskRow(
  agency: Member,
  obligation: { readonly state: ReportState; readonly reportedOn: string | null },
  terms: RoundTerms,
): DeskRow {
  const { state, reportedOn } = obligation;
  return {
    agencyId: agency.id,
    kind: agency.kind,
    name: agency.name,
    district: agency.district,
    state,
    reportedOn,
    overdue: isOverdue(state, terms.deadline, terms.today),
    late: isLate(state, reportedOn, terms.deadline),
  };
}
