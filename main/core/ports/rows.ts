import type { ColumnMappingTable, ImportBatchTable, ImportProposalTable, ImportRowTable } from "./rows-imports";
import type {
  AgencyTable,
  CredentialTable,
  FormerIdentityTable,
  OfficerTable,
  PosterInstallTable,
  PosterPrintTable,
  SatisfactionTable,
  ServicePointTable,
} from "./rows-registry";
import type {
  AttachmentTable,
  CallTable,
  DispatchTable,
  ExtensionTable,
  HolidayTable,
  LetterTable,
  ObligationTable,
  ReportTable,
  RoundTable,
  StepResultTable,
  StepTable,
  TemplateTable,
} from "./rows-rounds";

/**
 * The store's tables as core sees them (camelCase; `main/data` maps to snake_case). Booleans are 0 | 1, days
 * `YYYY-MM-DD`, instants UTC ISO, structured values JSON text: what SQLite holds and any tool can read.
 */
export type * from "./rows-imports";
export type * from "./rows-registry";
export type * from "./rows-rounds";

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
