import type { LatLon } from "../../../shared/domain/coordinates";
import type { AgencyKind } from "../../../shared/domain/kinds";
import type { ObligationFacts, ReportState } from "../../../shared/domain/progress";
import type { Resources } from "../ports/resources";
import type { Reader } from "../ports/store";

/** One agency of a round with everything the counts need. */
export interface RoundAgency extends ObligationFacts {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly name: string;
  readonly district: { readonly code: string; readonly name: string } | null;
  readonly state: ReportState;
  readonly reportedOn: string | null;
  readonly nameCheck: string | null;
  readonly provinceCode: string;
  readonly pin: LatLon | null;
}

/** Every agency of a round with its obligation, in three queries whatever the size. */
export async function roundAgencies(reader: Reader, resources: Resources, roundId: string): Promise<RoundAgency[]> {
  const counts = await reader.roundCounts(roundId);
  const agencies = new Map((await reader.table("agency").find()).map((row) => [row.id, row]));
  const names = new Map(resources.districts().map(({ code, nameTh }) => [code, nameTh]));
  return counts.flatMap(({ agencyId, state, reportedOn, stepsDone }) => {
    const agency = agencies.get(agencyId);
    if (!agency) return [];
    const { id, kind, name, districtCode, nameCheck, provinceCode, pinLat, pinLon } = agency;
    const district =
      districtCode === null ? null : { code: districtCode, name: names.get(districtCode) ?? districtCode };
    const pin = pinLat === null || pinLon === null ? null : { lat: pinLat, lon: pinLon };
    return [{ id, kind, name, district, nameCheck, provinceCode, pin, state, reportedOn, ticked: stepsDone }];
  });
}
