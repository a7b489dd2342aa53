import type { AgencyKind } from "../../../shared/domain/kinds";
import type { DispatchWay } from "../../../shared/domain/packet-parts";

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
  urgency: "none" | "urgent" | "very-urgent" | "most-urgent";
  subject: string;
  /** The department's letter: number and date, our receipt number and day. */
  departmentNo: string;
  departmentDate: string | null;
  receiptNo: string;
  receivedOn: string | null;
  departmentDeadline: string | null;
  /** อ้างถึง, in order: JSON of `Reference[]`. */
  refs: string;
  reportTo: "province" | "department" | "district";
  reportLink: string;
  /** Closed: no more changes until it is opened again. */
  closedAt: string | null;
  /** The numbers as they were when it was closed: JSON of `FrozenOverview`. */
  snapshot: string | null;
}

/** One shift of a deadline, with its reason; the round holds the one in force. */
export interface ExtensionTable {
  id: string;
  version: number;
  roundId: string;
  target: "agencies" | "department";
  fromDay: string | null;
  toDay: string;
  reason: string;
  at: string;
  who: string;
}

export interface StepTable {
  id: string;
  version: number;
  roundId: string;
  position: number;
  title: string;
  isReport: 0 | 1;
  /** What must be told of the step besides that it is done. */
  evidence: "none" | "date" | "number" | "note" | "file";
  /** A deadline of its own; null = the round's. */
  deadline: string | null;
  /** JSON array of kinds it applies to; empty = every kind. */
  kinds: string;
  /** Taken out of the running round; its results stay known. */
  removedAt: string | null;
}

export interface ObligationTable {
  id: string;
  version: number;
  roundId: string;
  agencyId: string;
  state: "pending" | "reported" | "verified" | "returned";
  reportedOn: string | null;
  reason: string;
  /** When it came to stand where it stands; null = since the round began. */
  stateAt: string | null;
  /** Left the round: not counted, not forgotten. */
  removedAt: string | null;
  removedReason: string;
}

/** Present = done. */
export interface StepResultTable {
  id: string;
  version: number;
  obligationId: string;
  stepId: string;
  doneAt: string;
  /** Evidence, as the step asks for it. */
  day: string | null;
  number: number | null;
  note: string;
}

/** One report as it came in; an agency may send several. */
export interface ReportTable {
  id: string;
  version: number;
  obligationId: string;
  receivedOn: string;
  receiptNo: string;
  channel: string;
  reporter: string;
  position: string;
  note: string;
  /** JSON of `{ stepId, done }[]`: what it says of each step it speaks of. */
  says: string;
  /** `desk`, or what it was read from. */
  source: string;
  /** Tells an answer that was read before. */
  sourceKey: string | null;
  at: string;
  who: string;
}

/** A file of a round (a letter) or of an agency's obligation (evidence); its bytes lie beside the store. */
export interface AttachmentTable {
  id: string;
  version: number;
  roundId: string | null;
  obligationId: string | null;
  reportId: string | null;
  stepId: string | null;
  role: "department-letter" | "circular" | "enclosure" | "evidence";
  name: string;
  mime: string;
  size: number;
  sha256: string;
  at: string;
}

export interface CallTable {
  id: string;
  version: number;
  obligationId: string;
  outcome: "promised" | "no-answer" | "sent";
  promisedOn: string | null;
  note: string;
  at: string;
  who: string;
}

/** A letter of a round. */
export interface LetterTable {
  id: string;
  version: number;
  roundId: string;
  /** The built-in one it was started from. */
  kind: string;
  /** JSON of `LetterDraft`. */
  draft: string;
  createdAt: string;
  updatedAt: string;
}

/** A packet that left the office. */
export interface DispatchTable {
  id: string;
  version: number;
  roundId: string;
  /** The recipient's key and its name on that day. */
  recipient: string;
  name: string;
  /** What went: the letter's title and the parts, in words of the office's own. */
  what: string;
  way: DispatchWay;
  sentOn: string;
  /** Of the post, the registry or the receiver; "" until it is known. */
  receiptNo: string;
  note: string;
  at: string;
  who: string;
}

/** A step template of the office's own. */
export interface TemplateTable {
  id: string;
  version: number;
  title: string;
  /** JSON of `StepDraft[]`. */
  steps: string;
  createdAt: string;
}

/** A holiday that is not bundled (off 1), or a bundled one that is a working day after all (off 0). */
export interface HolidayTable {
  id: string;
  version: number;
  day: string;
  name: string;
  off: 0 | 1;
}

/** A poster that hangs, under the agency's id; no row = not installed. Never a step's mark: that is the agency's report. */
export interface PosterInstallTable {
  id: string;
  version: number;
  installedOn: string;
  /** The photo, all three or none. */
  photoName: string | null;
  photoMime: string | null;
  photoSha256: string | null;
  at: string;
  who: string;
}

/** What the backend says of an agency's service point in one month; at most one row each (domain §2). */
export interface SatisfactionTable {
  id: string;
  version: number;
  agencyId: string;
  /** `YYYY-MM` */
  month: string;
  /** 0-5; null = not given, as with the others. */
  score: number | null;
  answers: number | null;
  /** Share of services without copies, 0-100. */
  zeroCopy: number | null;
  /** The file's name. */
  source: string;
  at: string;
  who: string;
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
 * is known of it any more; both the same = looked at. Sealed columns are left out.
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
  posterInstall: PosterInstallTable;
  satisfaction: SatisfactionTable;
  formerIdentity: FormerIdentityTable;
  credential: CredentialTable;
  round: RoundTable;
  step: StepTable;
  obligation: ObligationTable;
  stepResult: StepResultTable;
  extension: ExtensionTable;
  report: ReportTable;
  attachment: AttachmentTable;
  call: CallTable;
  letter: LetterTable;
  dispatch: DispatchTable;
  template: TemplateTable;
  holiday: HolidayTable;
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
