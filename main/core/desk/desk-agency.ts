import { AppError } from "../../../shared/contract";
import type { Call, DeskAgency, StepStatus } from "../../../shared/contract/desk";
import { isReported, type RoundTerms, stepApplies, stepsDone } from "../../../shared/domain/progress";
import { districtNames } from "../agencies/districts";
import { processesOf } from "../agencies/linked-processes";
import { judgedPin } from "../agencies/pin";
import { toAttachment } from "../attachments";
import type { Context } from "../context";
import type { AgencyTable, CallTable, ObligationTable, StepResultTable } from "../ports/rows";
import type { Reader } from "../ports/store";
import { contradictedSteps, toReport } from "../reports";
import { type LoadedRound, loadRound, termsOf } from "../rounds";
import { todayOf } from "../today";
import { toDeskRow } from "./desk-row";

/**
 * Everything the desk shows of one agency in one round.
 * @throws AppError ROUND_NOT_FOUND, NOT_FOUND when the agency is not in it
 */
export async function deskAgency(
  context: Context,
  reader: Reader,
  roundId: string,
  agencyId: string,
): Promise<DeskAgency> {
  const round = await loadRound(reader, roundId);
  const [obligation] = await reader.table("obligation").find({ roundId, agencyId, removedAt: null });
  const agency = await reader.table("agency").get(agencyId);
  if (!obligation || !agency) throw new AppError("NOT_FOUND", { table: "agency" });
  const obligationId = obligation.id;
  const terms = termsOf(round, todayOf(context));
  const results = await reader.table("stepResult").find({ obligationId });
  const reports = await reader.table("report").find({ obligationId }, { by: "at" });
  const calls = await reader.table("call").find({ obligationId }, { by: "at", descending: true });
  const files = await reader.table("attachment").find({ obligationId }, { by: "at" });
  const officer = await reader.table("officer").get(agencyId);
  const point = await reader.table("servicePoint").get(agencyId);
  const member = { ...agency, district: districtNames(context.resources)(agency.districtCode) };
  return {
    ...toDeskRow(member, obligation, terms),
    roundId,
    reason: obligation.reason,
    steps: stepStatuses(round, terms, agency, obligation, results),
    reports: reports.map((row) => toReport(row, agencyId, terms.deadline)).reverse(),
    conflicting: contradictedSteps(reports).length > 0,
    attachments: files.map(toAttachment),
    calls: calls.map(toCall),
    officer: officer
      ? { name: officer.name, position: officer.position, mobile: officer.mobile, email: officer.email }
      : null,
    phone: point?.phone ?? "",
    pin: await judgedPin(context.resources, reader, agency),
    ...(await processesOf(context, reader, agencyId))(agency),
  };
}

function stepStatuses(
  round: LoadedRound,
  terms: RoundTerms,
  agency: AgencyTable,
  obligation: ObligationTable,
  results: readonly StepResultTable[],
): StepStatus[] {
  const byStep = new Map(results.map((row) => [row.stepId, row]));
  const facts = new Map(terms.steps.map((step) => [step.id, step]));
  const ticked = results.map(({ stepId }) => stepId);
  const done = new Set(stepsDone(terms.steps, { kind: agency.kind, state: obligation.state, ticked }));
  return round.steps.map((step) => {
    const result = byStep.get(step.id);
    const fact = facts.get(step.id);
    const applies = fact !== undefined && stepApplies(fact, agency.kind);
    const isReport = step.isReport === 1;
    return {
      stepId: step.id,
      title: step.title,
      isReport,
      evidence: step.evidence,
      deadline: step.deadline,
      applies,
      done: done.has(step.id),
      doneAt: isReport && isReported(obligation.state) ? obligation.stateAt : (result?.doneAt ?? null),
      overdue: applies && !done.has(step.id) && terms.today > (step.deadline ?? terms.deadline),
      day: result?.day ?? null,
      number: result?.number ?? null,
      note: result?.note ?? "",
    };
  });
}

export function toCall(row: CallTable): Call {
  const { id, version, outcome, promisedOn, note, at, who } = row;
  return { id, version, outcome, promisedOn, note, at, who };
}
