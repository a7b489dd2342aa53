import { AppError } from "../../../shared/contract";
import { districtWord } from "../../../shared/domain/district-word";
import { fullName } from "../../../shared/domain/kinds";
import { compareAgencies } from "../../../shared/domain/sorting";
import { districtNames } from "../agencies/districts";
import type { Context } from "../context";
import type { Resources } from "../ports/resources";
import type { AgencyTable } from "../ports/rows";
import type { Reader } from "../ports/store";

/** An agency as paper names it. */
export interface SheetAgency {
  readonly row: AgencyTable;
  readonly fullName: string;
  /** "อำเภอเซกา จังหวัดบึงกาฬ"; empty where the full name says it already. */
  readonly place: string;
}

const BANGKOK = "10";

function placeOf(agency: AgencyTable, district: string | null, resources: Resources): string {
  const province = resources.provinces().find(({ code }) => code === agency.provinceCode)?.nameTh ?? "";
  const named = district && districtWord(agency.provinceCode) + district;
  if (agency.provinceCode === BANGKOK) return [named, province].filter(Boolean).join(" ");
  if (district === null && agency.kind === "PAO") return "";
  return [named, province && `จังหวัด${province}`].filter(Boolean).join(" ");
}

/**
 * The chosen agencies (all that have not ended when left out) in the order of official tables, the same in the list, the plan and the PDF.
 * @throws AppError NOT_FOUND when a chosen one is not in the registry
 */
export async function sheetAgencies(
  context: Context,
  reader: Reader,
  agencyIds?: readonly string[],
): Promise<SheetAgency[]> {
  const wanted = agencyIds && new Set(agencyIds);
  const rows = await reader.table("agency").find(wanted ? { id: [...wanted] } : { ended: null });
  if (wanted && rows.length < wanted.size) throw new AppError("NOT_FOUND", { missing: wanted.size - rows.length });
  const districts = districtNames(context.resources);
  return rows
    .map((row) => ({ row, kind: row.kind, name: row.name, district: districts(row.districtCode) }))
    .sort(compareAgencies)
    .map(({ row, district }) => ({
      row,
      fullName: fullName(row),
      place: placeOf(row, district?.name ?? null, context.resources),
    }));
}
