import type { ColumnRole } from "../../../../shared/contract/import-rows";

/** Roles as the list of choices groups them: what names the agency first. */
export const ROLE_GROUPS = [
  { group: "who", roles: ["agency", "kind", "district", "province", "agencyEn"] },
  { group: "access", roles: ["username", "password", "code", "agencyCode"] },
  {
    group: "point",
    roles: ["coordinates", "latitude", "longitude", "ratingUrl", "address", "phone", "lastEdited", "processes"],
  },
  { group: "officer", roles: ["officer", "position", "mobile", "email"] },
  { group: "form", roles: ["timestamp", "reporter", "answer"] },
  { group: "rest", roles: ["ignore", "number", "note"] },
] as const satisfies readonly { readonly group: string; readonly roles: readonly ColumnRole[] }[];
