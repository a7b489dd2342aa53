import { type AgencyKind, VIA_DISTRICT } from "./kinds";

interface Addressable {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly name: string;
  readonly district: { readonly code: string; readonly name: string } | null;
}

export type RecipientOf =
  | { readonly type: "district"; readonly code: string; readonly name: string }
  | { readonly type: "agency"; readonly id: string; readonly kind: AgencyKind; readonly name: string };

/** Kinds whose letters of a round go another way than usual. */
export type Routes = Partial<Readonly<Record<AgencyKind, "district" | "direct">>>;

/**
 * Whom a letter for this agency goes to (domain §1): its district for ทต. and อบต., itself for every other kind, unless
 * the round says otherwise. One whose district is not known is written to directly: no district can relay to it.
 */
export function recipientOf(agency: Addressable, routes: Routes = {}): RecipientOf {
  const viaDistrict = (routes[agency.kind] ?? (VIA_DISTRICT.has(agency.kind) ? "district" : "direct")) === "district";
  if (viaDistrict && agency.district) {
    return { type: "district", code: agency.district.code, name: agency.district.name };
  }
  return { type: "agency", id: agency.id, kind: agency.kind, name: agency.name };
}

/** The same text for the same recipient, to group by. */
export function recipientKey(recipient: RecipientOf): string {
  return recipient.type === "district" ? `district:${recipient.code}` : `agency:${recipient.id}`;
}
