import type { AgencyKind } from "../../../shared/domain/kinds";
import type { ObligationFacts, ReportState } from "../../../shared/domain/progress";
import { type District, districtNames } from "../agencies/districts";
import { pinJudge } from "../agencies/pin";
import type { Resources } from "../ports/resources";
import type { Reader } from "../ports/store";

/** One agency of a round with everything the counts need. */
export interface RoundAgency extends ObligationFacts {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly name: string;
  readonly district: District | null;
  readonly state: ReportState;
  readonly reportedOn: string | null;
  readonly obligationId: string;
  readonly stateAt: string | null;
  readonly steppedAt: string | null;
  readonly nameCheck: string | null;
  readonly pinDoubtful: boolean;
}

/** Every agency of a round with its obligation, in two queries whatever the size. */
export async function roundAgencies(reader: Reader, resources: Resources, roundId: string): Promise<RoundAgency[]> {
  const counts = await reader.roundCounts(roundId);
  const rows = await reader.table("agency").find();
  const agencies = new Map(rows.map((row) => [row.id, row]));
  const districts = districtNames(resources);
  const judge = pinJudge(resources, rows);
  return counts.flatMap(({ agencyId, stepsDone, ...counted }) => {
    const agency = agencies.get(agencyId);
    if (!agency) return [];
    const { id, kind, name, districtCode, nameCheck } = agency;
    const pinDoubtful = judge(agency)?.state === "check";
    return [
      {
        id,
        kind,
        name,
        district: districts(districtCode),
        nameCheck,
        pinDoubtful,
        ...counted,
        ticked: stepsDone,
      },
    ];
  });
}
