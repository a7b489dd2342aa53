import { type AgencyKind, fullName } from "./kinds";

/**
 * Why an agency that ended leaves a running round (domain §3), in the words that an officer would write for it.
 * @param into the agency that it was joined to, where that is known
 */
export function leavingReason(
  ended: "merged" | "abolished",
  into: { readonly kind: AgencyKind; readonly name: string } | null,
): string {
  if (ended === "abolished") return "ยุบเลิก";
  return into === null ? "ยุบรวมกับหน่วยงานอื่น" : `ยุบรวมกับ${fullName(into)}`;
}
