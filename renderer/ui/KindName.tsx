import type { AgencyKind } from "../../shared/domain/kinds";
import { fullName, KIND_WORDS } from "../../shared/domain/kinds";

interface Named {
  readonly kind: AgencyKind;
  readonly name: string;
}

/** "ทต." or, for kinds that write their name in full, nothing. */
export function kindAbbreviation(kind: AgencyKind): string {
  return KIND_WORDS[kind].abbreviation || "–";
}

/** An agency's name that never breaks inside (domain §4): short in lists, full in headings. */
export function KindName({ agency, full = false }: { readonly agency: Named; readonly full?: boolean }) {
  const text = full ? fullName(agency) : KIND_WORDS[agency.kind].abbreviation + agency.name;
  return <span className="pm-name">{text}</span>;
}
