import type { ColumnRole, LayoutKind } from "../../../../shared/contract/import-rows";

type Has = (...roles: ColumnRole[]) => boolean;

/** The kind of sheet that columns of these roles make. */
export function layoutKind(roles: ReadonlySet<ColumnRole>, headed: boolean): LayoutKind {
  const has: Has = (...some) => some.some((role) => roles.has(role));
  if (has("timestamp") && !has("username", "code", "password")) return "form-responses";
  if (has("username")) return has("code") ? "accounts-and-codes" : "accounts";
  if (has("agencyCode", "lastEdited", "processes")) return "service-points";
  if (has("code")) return headed ? "numbered-codes" : "codes-no-header";
  if (has("officer", "position", "mobile", "email")) return "contacts";
  if (has("coordinates", "latitude")) return "coordinates";
  if (has("ratingUrl")) return "rating-urls";
  return has("phone", "address") ? "contacts" : "agencies";
}
