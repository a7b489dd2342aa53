import type { AgencyKind } from "../../../shared/domain/kinds";

/**
 * The store's tables as core sees them (camelCase; `main/data` maps to snake_case). Booleans are 0 | 1, days
 * `YYYY-MM-DD`, instants UTC ISO, structured values JSON text: what SQLite holds and any tool can read.
 */
export interface AgencyTable {
  id: string;
  version: number;
  /** Small number for form QR codes; given once, never reused. */
  serial: number;
  kind: AgencyKind;
  name: string;
  provinceCode: string;
  districtCode: string | null;
  username: string | null;
  ratingUrl: string | null;
  note: string;
  /** The likely right name, where an import kept a doubtful one. */
  nameCheck: string | null;
  pinLat: number | null;
  pinLon: number | null;
  pinSource: string | null;
  createdAt: string;
  /** No longer an agency of its own; a running round it stood in leaves it out with this reason. */
  ended: "merged" | "abolished" | null;
  endedOn: string | null;
  /** The agency it was joined to. */
  mergedInto: string | null;
}

export interface OfficerTable {
  /** = agency id */
  id: string;
  version: number;
  name: string;
  position: string;
  mobile: string;
  email: string;
}

export interface ServicePointTable {
  /** = agency id */
  id: string;
  version: number;
  agencyCode: string;
  displayNameTh: string;
  displayNameEn: string;
  fullName: string;
  addressTh: string;
  addressEn: string;
  phone: string;
  openingHours: string;
  openingNote: string;
  visible: 0 | 1;
  gecc: "none" | "basic" | "intermediate" | "advanced";
  lastEdited: string;
  /** จำนวนกระบวนงาน: processes linked to the service point; null where it is not known. */
  processes: number | null;
}

/** An identity that an agency bore before: lists go on naming it. */
export interface FormerIdentityTable {
  id: string;
  version: number;
  agencyId: string;
  event: "renamed" | "upgraded" | "merged";
  kind: AgencyKind;
  name: string;
  provinceCode: string;
  districtCode: string | null;
  createdAt: string;
}

/** A sealed secret. A new value is a new row; `active` 1 marks the one in force for agency × field. */
export interface CredentialTable {
  id: string;
  version: number;
  agencyId: string;
  field: "code" | "password";
  /** AES-256-GCM, base64 */
  sealed: string;
  /** Keyed HMAC for equality, base64 */
  mac: string;
  last3: string;
  active: 0 | 1;
  createdAt: string;
}

export interface RoundTable {
  id: string;
  version: number;
  serial: number;
  title: string;
  circularNo: string;
  circularDate: string | null;
  deadline: string;
  createdAt: string;
}

export interface StepTable {
  id: string;
  version: number;
  roundId: string;
  position: number;
  title: string;
  isReport: 0 | 1;
}

export interface ObligationTable {
  id: string;
  version: number;
  roundId: string;
  agencyId: string;
  state: "pending" | "reported" | "verified" | "returned";
  reportedOn: string | null;
  reason: string;
}

/** Present = done. */
export interface StepResultTable {
  id: string;
  version: number;
  obligationId: string;
  stepId: string;
  doneAt: string;
}

export interface PosterPrintTable {
  id: string;
  version: number;
  agencyId: string;
  printedAt: string;
  who: string;
}

export interface ImportBatchTable {
  id: string;
  version: number;
  activityId: string;
  proposalId: string;
  fileName: string;
  counts: string;
  undone: 0 | 1;
}

/** A proposal between reading and confirming; rows as JSON with secrets masked. */
export interface ImportProposalTable {
  id: string;
  version: number;
  fileName: string;
  state: "open" | "committed" | "discarded";
  head: string;
  createdAt: string;
}

export interface ImportRowTable {
  id: string;
  version: number;
  proposalId: string;
  sheet: string;
  row: number;
  outcome: string;
  /** ProposalRow without id, sheet, row, outcome and decision, as JSON; secrets masked. */
  body: string;
  decision: string | null;
  /** Sealed JSON of this row's secret fields; emptied on commit and discard. */
  sealed: string | null;
}

/** Columns mapped by hand, for sheets of the same shape. */
export interface ColumnMappingTable {
  /** The shape: what the header row says. */
  id: string;
  version: number;
  /** JSON */
  mapping: string;
  usedAt: string;
}

export interface SettingTable {
  /** The setting's key. */
  id: string;
  version: number;
  value: string;
}

/** Written by the store itself for every `write`. */
export interface ActivityTable {
  id: string;
  at: string;
  who: string;
  what: string;
  subject: string | null;
  count: number;
  undoable: 0 | 1;
  /** Id of the activity that took this one back. */
  undoneBy: string | null;
}

/**
 * One row's change within an activity: before null = inserted, after null = removed, both null = erased (PDPA): nothing
 * is known of it any more. Sealed columns are left out.
 */
export interface ChangeTable {
  id: string;
  activityId: string;
  tableName: EditedTableName;
  rowId: string;
  /** The agency it concerns, for that agency's history. */
  agencyId: string | null;
  before: string | null;
  after: string | null;
}

/** Tables people edit: every change is captured for history and undo. */
export interface EditedTables {
  agency: AgencyTable;
  officer: OfficerTable;
  servicePoint: ServicePointTable;
  formerIdentity: FormerIdentityTable;
  credential: CredentialTable;
  round: RoundTable;
  step: StepTable;
  obligation: ObligationTable;
  stepResult: StepResultTable;
  importBatch: ImportBatchTable;
  setting: SettingTable;
}

/**
 * The sealed value of a credential whose row was removed, under the credential's id: changes leave sealed columns out,
 * and undo must be able to bring the secret back.
 */
export interface RemovedSecretTable {
  id: string;
  sealed: string;
  mac: string;
}

/** Tables that keep books of their own: not captured, not undone. */
export interface PlainTables {
  removedSecret: RemovedSecretTable;
  posterPrint: PosterPrintTable;
  importProposal: ImportProposalTable;
  importRow: ImportRowTable;
  columnMapping: ColumnMappingTable;
  activity: ActivityTable;
  change: ChangeTable;
}

export type Tables = EditedTables & PlainTables;
export type TableName = keyof Tables;
export type EditedTableName = keyof EditedTables;
