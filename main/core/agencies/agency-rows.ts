import type { AgencyRow, Obligation } from "../../../shared/contract/agencies";
import { isOverdue, stepsDone } from "../../../shared/domain/progress";
import { sortedAgencies } from "../../../shared/domain/sorting";
import type { Context } from "../context";
import type { AgencyTable } from "../ports/rows";
import type { Reader, RoundCounts } from "../ports/store";
import { todayOf } from "../today";
import { type HeldSecrets, heldSecrets } from "./credentials";
import { type DistrictNames, districtNames } from "./districts";
import { type PinJudge, pinJudge } from "./pin";

type ObligationOf = (agencyId: string) => Obligation | null;

/** Obligations of a round by agency, overdue derived, in three queries; of no round: none. */
export async function obligationsOf(context: Context, reader: Reader, roundId?: string): Promise<ObligationOf> {
  if (roundId === undefined) return () => null;
  const round = await reader.table("round").get(roundId);
  if (!round) return () => null;
  const steps = await reader.table("step").find({ roundId }, { by: "position" });
  const facts = steps.map(({ id, isReport }) => ({ id, isReport: isReport === 1 }));
  const today = todayOf(context);
  const toObligation = (counts: RoundCounts): Obligation => ({
    roundId,
    state: counts.state,
    reportedOn: counts.reportedOn,
    overdue: isOverdue(counts.state, round.deadline, today),
    stepsDone: stepsDone(facts, { state: counts.state, ticked: counts.stepsDone }),
  });
  const byAgency = new Map((await reader.roundCounts(roundId)).map((row) => [row.agencyId, toObligation(row)]));
  return (agencyId) => byAgency.get(agencyId) ?? null;
}

interface Surroundings {
  readonly districts: DistrictNames;
  readonly judge: PinJudge;
  readonly obligation: ObligationOf;
}

export function toAgencyRow(agency: AgencyTable, secrets: HeldSecrets | undefined, around: Surroundings): AgencyRow {
  const { id, version, kind, name, provinceCode, username, ratingUrl, nameCheck } = agency;
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
    obligation: around.obligation(id),
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
  };
  return sortedAgencies(agencies.map((agency) => toAgencyRow(agency, secrets.get(agency.id), around)));
}
