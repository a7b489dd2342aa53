import type { AgencyRow, Obligation } from "../../../shared/contract/agencies";
import { isLate, isOverdue, stepsDone } from "../../../shared/domain/progress";
import { sortedAgencies } from "../../../shared/domain/sorting";
import type { Context } from "../context";
import type { AgencyTable } from "../ports/rows";
import type { Reader } from "../ports/store";
import { loadRound, termsOf } from "../rounds/load-round";
import { todayOf } from "../today";
import { type HeldSecrets, heldSecrets } from "./credentials";
import { type DistrictNames, districtNames } from "./districts";
import { type ProcessesOf, processesOf } from "./linked-processes";
import { type PinJudge, pinJudge } from "./pin";

type ObligationOf = (agency: Pick<AgencyTable, "id" | "kind">) => Obligation | null;

/** Obligations of a round by agency, overdue derived, in a few queries; of no round: none. */
export async function obligationsOf(context: Context, reader: Reader, roundId?: string): Promise<ObligationOf> {
  if (roundId === undefined || !(await reader.table("round").get(roundId))) return () => null;
  const { steps, deadline, today } = termsOf(await loadRound(reader, roundId), todayOf(context));
  const byAgency = new Map((await reader.roundCounts(roundId)).map((row) => [row.agencyId, row]));
  return ({ id, kind }) => {
    const counts = byAgency.get(id);
    if (!counts) return null;
    const { state, reportedOn } = counts;
    return {
      roundId,
      state,
      reportedOn,
      overdue: isOverdue(state, deadline, today),
      late: isLate(state, reportedOn, deadline),
      stepsDone: stepsDone(steps, { kind, state, ticked: counts.stepsDone }),
    };
  };
}

interface Surroundings {
  readonly districts: DistrictNames;
  readonly judge: PinJudge;
  readonly obligation: ObligationOf;
  readonly processes: ProcessesOf;
}

export function toAgencyRow(agency: AgencyTable, secrets: HeldSecrets | undefined, around: Surroundings): AgencyRow {
  const { id, version, kind, name, provinceCode, username, ratingUrl, nameCheck, ended } = agency;
  return {
    id,
    version,
    kind,
    name,
    district: around.districts(agency.districtCode),
    provinceCode,
    username,
    code: secrets?.code ? { secret: true, last3: secrets.code.last3 } : null,
    hasPassword: secrets?.password !== undefined,
    ratingUrl,
    pin: around.judge(agency)?.state ?? "none",
    nameCheck,
    ...around.processes(agency),
    ended,
    obligation: around.obligation(agency),
  };
}

/**
 * Every agency of the registry in the order of official tables, secrets masked, with its obligation in a round where
 * one is asked for. A fixed number of queries whatever the size.
 */
export async function agencyRows(context: Context, reader: Reader, roundId?: string): Promise<AgencyRow[]> {
  const agencies = await reader.table("agency").find();
  const secrets = await heldSecrets(reader);
  const around: Surroundings = {
    districts: districtNames(context.resources),
    judge: pinJudge(context.resources, agencies),
    obligation: await obligationsOf(context, reader, roundId),
    processes: await processesOf(context, reader),
  };
  return sortedAgencies(agencies.map((agency) => toAgencyRow(agency, secrets.get(agency.id), around)));
}
