import { z } from "zod";
import { Kind } from "../../../shared/contract/common";
import { ImportField, ProposalRow } from "../../../shared/contract/import-rows";

const PlannedIdentity = z.object({
  kind: Kind,
  name: z.string(),
  provinceCode: z.string(),
  districtCode: z.string().nullable(),
});

const PlannedChange = z.object({
  event: z.enum(["renamed", "upgraded", "merged", "abolished"]),
  from: PlannedIdentity,
  to: PlannedIdentity.nullable(),
  /** The day that the sheet gives; proposals made before have none. */
  on: z.string().nullish(),
});

const Target = z.object({
  identity: PlannedIdentity,
  agencyId: z.string().nullable(),
  without: z.array(ImportField),
  change: PlannedChange.nullable(),
});
export type Target = z.infer<typeof Target>;

/** What a row would write besides its fields, for commit: identities by codes. Secrets are in the row's sealed part. */
export const Plan = z.object({
  identity: PlannedIdentity.nullable(),
  /** Without the name repair. */
  asRead: PlannedIdentity.nullable(),
  agencyId: z.string().nullable(),
  pin: z.object({ lat: z.number(), lon: z.number(), source: z.string() }).nullable(),
  nameCheck: z.string().nullable(),
  /** The registry's name is the misread one: it becomes the row's. */
  rename: z.boolean(),
  /** What becomes of the agency's identity. */
  change: PlannedChange.nullable(),
  /** What each suggestion means, by its key. */
  targets: z.record(z.string(), Target),
});
export type Plan = z.infer<typeof Plan>;

/** An import row's body: the proposal's row, and the plan behind it (null where it writes nothing). Secrets masked. */
export const RowBody = ProposalRow.omit({ id: true, sheet: true, row: true, outcome: true, decision: true }).extend({
  plan: Plan.nullable(),
});
export type RowBody = z.infer<typeof RowBody>;

/** A row's secret values between proposal and commit. */
export const SealedValues = z.object({ code: z.string().optional(), password: z.string().optional() });
export type SealedValues = z.infer<typeof SealedValues>;

/** What a row's sealed values are bound to. */
export function rowSealContext(rowId: string): string {
  return `importRow:${rowId}`;
}
