import { z } from "zod";
import { Id, Kind } from "./common";

/** What a column of a sheet holds. */
export const ColumnRole = z.enum([
  "ignore",
  "number",
  "province",
  "district",
  "kind",
  "agency",
  "agencyEn",
  "username",
  "password",
  "code",
  "ratingUrl",
  "coordinates",
  "latitude",
  "longitude",
  "agencyCode",
  "officer",
  "position",
  "mobile",
  "email",
  "phone",
  "address",
  "lastEdited",
  "processes",
  "note",
  "timestamp",
  "reporter",
  "answer",
]);
export type ColumnRole = z.infer<typeof ColumnRole>;

export const LayoutKind = z.enum([
  "accounts",
  "codes-no-header",
  "numbered-codes",
  "accounts-and-codes",
  "service-points",
  "coordinates",
  "rating-urls",
  "contacts",
  /** Answers of an online form: they name agencies and change nothing of them. */
  "form-responses",
  "agencies",
]);
export type LayoutKind = z.infer<typeof LayoutKind>;

export const Outcome = z.enum(["new", "same", "change", "question", "unreadable"]);
export type Outcome = z.infer<typeof Outcome>;

export const ProposedAgency = z.object({
  kind: Kind,
  name: z.string(),
  district: z.string().nullable(),
  province: z.string(),
});
export type ProposedAgency = z.infer<typeof ProposedAgency>;

/** Why: a code for the wording, with its blanks. Never a secret. */
export const Reason = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Reason = z.infer<typeof Reason>;

/** A field's value as a proposal may hold it: secrets only as a mask. */
export const FieldValue = z.union([
  z.string(),
  z.null(),
  z.object({ secret: z.literal(true), last3: z.string(), sameAsStored: z.boolean() }),
]);
export type FieldValue = z.infer<typeof FieldValue>;

/** What a row may say of its agency. */
export const ImportField = z.enum([
  "username",
  "password",
  "code",
  "ratingUrl",
  "coordinates",
  "agencyCode",
  "agencyEn",
  "officerName",
  "officerPosition",
  "mobile",
  "email",
  "phone",
  "address",
  "lastEdited",
  "processes",
]);
export type ImportField = z.infer<typeof ImportField>;

export const Repair = z.object({
  field: z.enum(["name", "district", "province", "kind", "username", "code"]),
  read: z.string(),
  became: z.string(),
  reason: Reason,
});
export type Repair = z.infer<typeof Repair>;

/**
 * What became of an agency that the registry knows under another identity (domain §3: "Agencies change"). It keeps its
 * record and its history; the registry remembers what it was called.
 */
export const IdentityChange = z.object({
  event: z.enum(["renamed", "upgraded", "merged", "abolished"]),
  /** As the registry has it. */
  from: ProposedAgency,
  /** What it is from then on, or the agency it was joined to; null where it is no more. */
  to: ProposedAgency.nullable(),
});
export type IdentityChange = z.infer<typeof IdentityChange>;

export const Suggestion = z.object({
  /** Stable within the row; given back in a decision. */
  key: z.string(),
  agency: ProposedAgency,
  /** The registry's agency, where there is one already. */
  agencyId: Id.nullable(),
  score: z.number(),
  reason: Reason,
  /** Set where taking it changes who the registry's agency is. */
  change: IdentityChange.nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

export const Decision = z.discriminatedUnion("action", [
  z.object({ action: z.literal("skip") }),
  /** Keep the row as read, as an agency of its own. */
  z.object({ action: z.literal("asRead") }),
  z.object({ action: z.literal("suggestion"), key: z.string() }),
]);
export type Decision = z.infer<typeof Decision>;

export const ProposalRow = z.object({
  id: Id,
  sheet: z.string(),
  /** 1-based row in the sheet. */
  row: z.number().int(),
  outcome: Outcome,
  agency: ProposedAgency.nullable(),
  /** The registry's agency it was matched to. */
  agencyId: Id.nullable(),
  fields: z.partialRecord(ImportField, FieldValue),
  /** Field by field, for a change: what is stored and what would be. */
  differences: z.array(z.object({ field: z.string(), before: FieldValue, after: FieldValue })),
  /** Cells as read, in column order, secrets masked. */
  read: z.array(z.string()),
  repairs: z.array(Repair),
  /** How the row met the registry. */
  match: Reason.nullable(),
  /** Set where the row changes who the registry's agency is. */
  change: IdentityChange.nullable(),
  /** Kept as written, ควรตรวจสอบ: the likely name (score 0-1) and the suggestion that accepts it. */
  mark: z.object({ likely: z.string(), score: z.number(), key: z.string() }).nullable(),
  /** Whether the row may be kept as read; false where that would double an agency. */
  canKeep: z.boolean(),
  suggestions: z.array(Suggestion),
  reasons: z.array(Reason),
  decision: Decision.nullable(),
});
export type ProposalRow = z.infer<typeof ProposalRow>;
