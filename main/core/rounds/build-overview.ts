import type { Overview } from "../../../shared/contract/overview";
import { type CalendarDay, daysBetween } from "../../../shared/domain/calendar-day";
import { AGENCY_KINDS } from "../../../shared/domain/kinds";
import { countProgress, isReported, type RoundTerms, stepApplies, stepsDone } from "../../../shared/domain/progress";
import { type RecipientOf, type Routes, recipientKey, recipientOf } from "../../../shared/domain/recipient";
import { progressSentence } from "../../../shared/domain/sentence";
import { compareAgencies, compareThai } from "../../../shared/domain/sorting";
import { type IsHoliday, workingDaysLeft } from "../../../shared/domain/working-days";
import type { LoadedRound } from "./load-round";
import type { RoundAgency } from "./round-facts";

type Counts = Omit<Overview, "round" | "attention" | "changes">;

/** The numbers of a round (domain §1) from its agencies; pure. */
export function buildOverview(
  loaded: LoadedRound,
  agencies: readonly RoundAgency[],
  terms: RoundTerms,
  isHoliday: IsHoliday,
): Counts {
  const total = countProgress(agencies, terms);
  return {
    daysLeft: daysBetween(terms.today, terms.deadline),
    workingDaysLeft: workingDaysLeft(terms.today, terms.deadline, isHoliday),
    total,
    byRecipient: byRecipient(agencies, terms),
    byKind: AGENCY_KINDS.flatMap((kind) => {
      const group = agencies.filter((agency) => agency.kind === kind);
      return group.length === 0 ? [] : [{ kind, progress: countProgress(group, terms) }];
    }),
    steps: stepsNotDone(loaded, agencies, terms),
    reportsByDay: reportsByDay(agencies),
    today: agencies.filter(({ state, reportedOn }) => isReported(state) && reportedOn === terms.today).length,
    sentence: progressSentence("reported", total.reported.count, total.total),
  };
}

/** Agencies by whom their letters go to: districts first (each with its ทต. and อบต.), then direct agencies by kind. */
export function groupByRecipient(
  agencies: readonly RoundAgency[],
  routes: Routes = {},
): { readonly recipient: RecipientOf; readonly members: readonly RoundAgency[] }[] {
  const groups = new Map<string, { recipient: RecipientOf; members: RoundAgency[] }>();
  for (const agency of agencies) {
    const recipient = recipientOf(agency, routes);
    const group = groups.get(recipientKey(recipient));
    if (group) group.members.push(agency);
    else groups.set(recipientKey(recipient), { recipient, members: [agency] });
  }
  return [...groups.values()].sort((a, b) => compareRecipients(a.recipient, b.recipient));
}

function byRecipient(agencies: readonly RoundAgency[], terms: RoundTerms): Overview["byRecipient"] {
  return groupByRecipient(agencies).map(({ recipient, members }) => ({
    recipient,
    progress: countProgress(members, terms),
    outstandingAgencyIds: members
      .filter(({ state }) => !isReported(state))
      .sort(compareAgencies)
      .map(({ id }) => id),
  }));
}

function compareRecipients(a: RecipientOf, b: RecipientOf): number {
  if (a.type === "district") return b.type === "district" ? compareThai(a.name, b.name) : -1;
  if (b.type === "district") return 1;
  return compareAgencies({ ...a, district: null }, { ...b, district: null });
}

function stepsNotDone(loaded: LoadedRound, agencies: readonly RoundAgency[], terms: RoundTerms): Overview["steps"] {
  const notDone = new Map<string, number>();
  for (const agency of agencies) {
    const done = new Set(stepsDone(terms.steps, agency));
    for (const step of terms.steps) {
      if (stepApplies(step, agency.kind) && !done.has(step.id)) notDone.set(step.id, (notDone.get(step.id) ?? 0) + 1);
    }
  }
  return loaded.steps.map(({ id, title }) => ({ stepId: id, title, notDone: notDone.get(id) ?? 0 }));
}

function reportsByDay(agencies: readonly RoundAgency[]): Overview["reportsByDay"] {
  const perDay = new Map<CalendarDay, number>();
  for (const { state, reportedOn } of agencies) {
    if (isReported(state) && reportedOn !== null) perDay.set(reportedOn, (perDay.get(reportedOn) ?? 0) + 1);
  }
  let cumulative = 0;
  return [...perDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, count]) => {
      cumulative += count;
      return { day, cumulative };
    });
}
