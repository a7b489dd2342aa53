import { AppError } from "../../../shared/contract";
import type { DistrictRefRow, Resources } from "../ports/resources";

export interface District {
  readonly code: string;
  readonly name: string;
}

export type DistrictNames = (code: string | null) => District | null;

/** Names of districts by code; a code that the reference does not know stands for itself. */
export function districtNames(resources: Resources): DistrictNames {
  const names = new Map(resources.districts().map(({ code, nameTh }) => [code, nameTh]));
  return (code) => (code === null ? null : { code, name: names.get(code) ?? code });
}

/** @throws AppError DISTRICT_NOT_IN_PROVINCE (details: district, province codes) */
export function requireDistrict(resources: Resources, code: string, provinceCode: string): DistrictRefRow {
  const district = resources.districts().find((row) => row.code === code);
  if (!district || district.provinceCode !== provinceCode) {
    throw new AppError("DISTRICT_NOT_IN_PROVINCE", { district: district?.nameTh ?? code, province: provinceCode });
  }
  return district;
}
