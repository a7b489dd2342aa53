import type { z } from "zod";
import { AppError, type contract, type ParsedOf } from "../../../shared/contract";
import type { PointEvidence } from "../../../shared/contract/evidence";
import { type CalendarDay, dayInBangkok } from "../../../shared/domain/calendar-day";
import { stepApplies, stepsDone } from "../../../shared/domain/progress";
import { sortedAgencies } from "../../../shared/domain/sorting";
import { parseDay } from "../../../shared/domain/thai-dates";
import type { Context } from "../context";
import type { Reader } from "../ports/store";
import { loadRound, roundAgencies, termsOf } from "../rounds";
import { readSettings } from "../settings";
import { todayOf } from "../today";
import { evidenceSteps } from "./evidence-steps";
import { processesThen } from "./processes-then";

type Asked = ParsedOf<(typeof contract)["evidence"]["points"]>;
type Found = z.output<typeof contract.evidence.points.output>;

/** The day in "16 เม.ย. 63, 09.03 น." (domain §2); null where it says none. */
export function editedDay(text: string): CalendarDay | null {
  return parseDay(text.replace(/[,\s]*\d{1,2}[.:]\d{2}(?:\s*น\.?)?\s*$/, "").trim());
}

/**
 * What the service points show to have been done since the round began. Only steps not done yet are proposed, so that a
 * second look after confirming is empty.
 * @throws AppError ROUND_NOT_FOUND, INVALID_INPUT for a step of another round or the report step
 */
export async function pointEvidence(context: Context, reader: Reader, asked: Asked): Promise<Found> {
  const round = await loadRound(reader, asked.roundId);
  const terms = termsOf(round, todayOf(context));
  const guessed = evidenceSteps(round.steps);
  const checkedStepId = asked.checkedStepId ?? guessed.checked;
  const linkedStepId = asked.linkedStepId ?? guessed.linked;
  for (const id of [checkedStepId, linkedStepId]) {
    const known = id === null || terms.steps.some((step) => step.id === id && !step.isReport);
    if (!known) throw new AppError("INVALID_INPUT", { fields: ["stepId"] });
  }
  const begun = dayInBangkok(new Date(round.row.createdAt));
  const since = round.row.circularDate ?? begun;
  const agencies = sortedAgencies(await roundAgencies(reader, context.resources, asked.roundId));
  const ids = agencies.map(({ id }) => id);
  const points = new Map(
    (await reader.table("servicePoint").pick(["id", "lastEdited", "processes"], { id: ids })).map((row) => [
      row.id,
      row,
    ]),
  );
  const then = await processesThen(reader, [...points.keys()], round.row.createdAt);
  const { expectedProcesses } = await readSettings(reader, context);

  const rows = agencies.flatMap((agency): PointEvidence[] => {
    const point = points.get(agency.id);
    if (!point) return [];
    const done = new Set(stepsDone(terms.steps, agency));
    const open = (stepId: string | null): stepId is string => {
      const step = terms.steps.find(({ id }) => id === stepId);
      return step !== undefined && stepApplies(step, agency.kind) && !done.has(step.id);
    };
    const editedOn = editedDay(point.lastEdited);
    const before = then.has(agency.id) ? (then.get(agency.id) ?? null) : point.processes;
    const expected = expectedProcesses[agency.kind] ?? null;
    const { processes } = point;
    const row = {
      ...{ agencyId: agency.id, kind: agency.kind, name: agency.name, district: agency.district, state: agency.state },
      ...{ editedOn, processesBefore: before, processes, expected },
    };
    const more = processes !== null && before !== null && processes > before;
    const whole = processes !== null && expected !== null && expected > 0 && processes >= expected;
    return [
      ...(open(checkedStepId) && editedOn !== null && editedOn >= since
        ? [{ ...row, stepId: checkedStepId, because: "edited" as const }]
        : []),
      ...(open(linkedStepId) && (more || whole)
        ? [{ ...row, stepId: linkedStepId, because: "processes" as const }]
        : []),
    ];
  });
  return { since, checkedStepId, linkedStepId, rows };
}
