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

const NEEDED = [
  ...(["id", "kind", "name", "districtCode", "nameCheck"] as const),
  ...(["provinceCode", "pinLat", "pinLon", "pinSource"] as const),
];

/** Every agency of a round with its obligation, in two queries whatever the size. */
export async function roundAgencies(reader: Reader, resources: Resources, roundId: string): Promise<RoundAgency[]> {
  const counts = await reader.roundCounts(roundId);
  const rows = await reader.table("agency").pick(NEEDED);
  const agencies = new Map(rows.map((row) => [row.id, row]));
  const districts = districtNames(resources);
  const judge = pinJudge(resources, rows);
  // Field by field: spreading thousands of rows costs more than reading them.
  return counts.flatMap((counted): RoundAgency[] => {
    const agency = agencies.get(counted.agencyId);
    if (!agency) return [];
    return [
      {
        id: agency.id,
        kind: agency.kind,
        name: agency.name,
        district: districts(agency.districtCode),
        nameCheck: agency.nameCheck,
        pinDoubtful: judge(agency)?.state === "check",
        state: counted.state,
        reportedOn: counted.reportedOn,
        obligationId: counted.obligationId,
        stateAt: counted.stateAt,
        steppedAt: counted.steppedAt,
        ticked: counted.stepsDone,
      },
    ];
  });
}
