import type { OfficerTable, ServicePointTable } from "../../ports/rows";
import type { Reader } from "../../ports/store";

/** Fields kept beside the agency: with its officer or its service point, under which column. */
export const DETAIL_FIELDS = {
  agencyCode: ["servicePoint", "agencyCode"],
  agencyEn: ["servicePoint", "displayNameEn"],
  phone: ["servicePoint", "phone"],
  address: ["servicePoint", "addressTh"],
  lastEdited: ["servicePoint", "lastEdited"],
  processes: ["servicePoint", "processes"],
  officerName: ["officer", "name"],
  officerPosition: ["officer", "position"],
  mobile: ["officer", "mobile"],
  email: ["officer", "email"],
} as const satisfies Record<
  string,
  readonly ["servicePoint", keyof ServicePointTable] | readonly ["officer", keyof OfficerTable]
>;

export type DetailField = keyof typeof DETAIL_FIELDS;

const POINT_COLUMNS = [
  "id",
  "agencyCode",
  "displayNameEn",
  "phone",
  "addressTh",
  "lastEdited",
  "processes",
] as const satisfies readonly (keyof ServicePointTable)[];

/** What the store keeps beside its agencies. @returns a look-up by agency: "" for what is not there */
export async function indexDetails(reader: Reader): Promise<(agencyId: string, field: DetailField) => string> {
  const points = new Map((await reader.table("servicePoint").pick(POINT_COLUMNS)).map((row) => [row.id, row]));
  const officers = new Map((await reader.table("officer").find()).map((row) => [row.id, row]));
  return (agencyId, field) => {
    const [table, column] = DETAIL_FIELDS[field];
    const stored = table === "officer" ? officers.get(agencyId)?.[column] : points.get(agencyId)?.[column];
    return stored === undefined || stored === null ? "" : String(stored);
  };
}
