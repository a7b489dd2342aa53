import type { ImportField, ProposedAgency, Reason, Repair } from "../../../../shared/contract/import-rows";
import type { Confusion } from "../../../../shared/domain/confusions";
import type { AgencyKind } from "../../../../shared/domain/kinds";
import { nameKey } from "../../../../shared/domain/thai-text";
import type { Username } from "../../../../shared/domain/username";
import type { RawRow } from "../layout/read-rows";
import type { Reference } from "./reference-index";

/** An agency's identity by codes (design §3: kind + name + district). */
export interface Identity {
  readonly kind: AgencyKind;
  readonly name: string;
  /** "" where the province is not known. */
  readonly provinceCode: string;
  readonly districtCode: string | null;
}

/** What became of a registered agency, or of one that the sheet alone knows under two names. */
export interface PlannedChange {
  readonly event: "renamed" | "upgraded" | "merged" | "abolished";
  readonly from: Identity;
  readonly to: Identity | null;
  /** The day, where the sheet gives one; else left blank. */
  readonly on?: string | null | undefined;
}

/** A reference name that one known confusion may have made another of. */
export interface NearName {
  readonly name: string;
  readonly confusion: Confusion;
}

/** What a suggestion would make of the row. */
export interface Draft {
  readonly identity: Identity;
  readonly agencyId: string | null;
  readonly score: number;
  readonly reason: Reason;
  /** Fields to leave out. */
  readonly without: readonly FieldName[];
  readonly change?: PlannedChange;
}

export type FieldName = ImportField;

/** A row understood by itself and, step by step, among the others. Holds secrets: lives in memory only. */
export interface Reading {
  readonly raw: RawRow;
  /** null for a row that cannot be read. */
  identity: Identity | null;
  /** The identity without the name repair. */
  readonly asRead: Identity | null;
  readonly username: Username | null;
  readonly values: Readonly<Partial<Record<FieldName, string>>>;
  readonly pin: { readonly lat: number; readonly lon: number; readonly source: string } | null;
  repairs: Repair[];
  /** Each makes the row a question. */
  questions: Reason[];
  notes: Reason[];
  drafts: Draft[];
  /** Values that could not be read: left out, whatever becomes of the row. */
  readonly bad: readonly FieldName[];
  /** Neither the reference list nor the registry has the name as read. */
  readonly unknownName: boolean;
  /** Reference names one known confusion away from an unknown one. */
  readonly near: readonly NearName[];
  /** The likely right name of one that is kept as written. */
  nameCheck: string | null;
  /** The name was repaired, not read. */
  repaired: boolean;
}

export function reason(code: string, params: Reason["params"] = {}): Reason {
  return { code, params };
}

/** Equal for the same agency however its name is spelt. */
export function identityKey({ kind, name, districtCode, provinceCode }: Identity): string {
  return `${kind}|${nameKey(name)}|${districtCode ?? ""}|${provinceCode}`;
}

/** The identity in words, for showing. */
export function proposedAgency(identity: Identity, reference: Reference): ProposedAgency {
  return {
    kind: identity.kind,
    name: identity.name,
    district: identity.districtCode === null ? null : (reference.district(identity.districtCode)?.nameTh ?? null),
    province: reference.province(identity.provinceCode)?.nameTh ?? "",
  };
}
