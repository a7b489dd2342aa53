import type { Reason } from "../../../../shared/contract/import-rows";
import type { Identity, PlannedChange, Reading } from "../understand/reading";
import type { Reference } from "../understand/reference-index";
import type { RegisteredAgency, Registry } from "./registry-index";

/** What a row met in the registry. */
export interface Found {
  readonly agency: RegisteredAgency | null;
  readonly match: Reason | null;
  readonly change: PlannedChange | null;
}

export const NOTHING_FOUND: Found = { agency: null, match: null, change: null };

export interface Matching {
  readonly registry: Registry;
  readonly reference: Reference;
  /** Freely typed rows (an online form's answers): they speak of agencies that are there, some of them twice. */
  readonly typed: boolean;
  /** Keys of all agencies that the sheet names: what is named exactly is nobody else's. Typed rows claim nothing. */
  readonly named: ReadonlySet<string>;
  /** Registry agencies already given to a row by evidence, with that row: one-to-one over the sheet. */
  readonly taken: Map<string, number>;
  mac(value: string): string;
}

/** Whether the reference list has this name for this agency's kind and district. */
export function isKnown({ reference }: Matching, identity: Identity, name: string): boolean {
  return identity.districtCode !== null && reference.isKnownName(identity.kind, identity.districtCode, name);
}

export function offer(reading: Reading, agency: RegisteredAgency, score: number, why: Reason): void {
  const { kind, name, provinceCode, districtCode } = agency;
  const identity = { kind, name, provinceCode, districtCode };
  reading.drafts.unshift({ identity, agencyId: agency.id, score, reason: why, without: [] });
}
