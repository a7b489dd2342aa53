import type { Backup, SavedState } from "../../../shared/contract/app";
import type { EditedTableName, TableName, Tables } from "./rows";

/** Reading one table. `find` matches columns by equality (an array value means IN). */
export interface TableReader<R> {
  get(id: string): Promise<R | undefined>;
  find(
    where?: { readonly [C in keyof R]?: R[C] | readonly R[C][] },
    order?: { readonly by: keyof R; readonly descending?: boolean; readonly limit?: number },
  ): Promise<R[]>;
  /** `find` for lists of thousands, of which only these columns are wanted: a sealed secret nobody asked for stays put. */
  pick<C extends keyof R>(
    columns: readonly C[],
    where?: { readonly [K in keyof R]?: R[K] | readonly R[K][] },
  ): Promise<Pick<R, C>[]>;
  count(where?: { readonly [C in keyof R]?: R[C] | readonly R[C][] }): Promise<number>;
}

/** Changing one table. `version` is the store's business: 1 on insert, +1 on update. */
export interface TableWriter<R> extends TableReader<R> {
  insert(row: Omit<R, "version">): Promise<R>;
  insertMany(rows: readonly Omit<R, "version">[]): Promise<void>;
  /**
   * An empty patch with a version checks and raises the version: what belongs to the row (an agency's officer) changed.
   * @param version the version the user saw; left out, the change applies to whatever is there
   * @throws AppError NOT_FOUND, VERSION_CONFLICT
   */
  update(id: string, patch: Partial<Omit<R, "id" | "version">>, version?: number): Promise<R>;
  /** @throws AppError NOT_FOUND, VERSION_CONFLICT */
  remove(id: string, version?: number): Promise<void>;
  /** Records that the activity looked at this row, for its agency's history; nothing changes. @throws AppError NOT_FOUND */
  mention(id: string): Promise<void>;
}

/** Counts of one round that would cost too much row by row. */
export interface RoundCounts {
  readonly agencyId: string;
  readonly state: "pending" | "reported" | "verified" | "returned";
  readonly reportedOn: string | null;
  readonly stepsDone: readonly string[];
  readonly obligationId: string;
  /** When it came to stand in this state. */
  readonly stateAt: string | null;
  /** When a step was last marked. */
  readonly steppedAt: string | null;
}

/** A decided row of a proposal. */
export interface RowDecision {
  readonly id: string;
  /** `Decision` as JSON. */
  readonly decision: string;
}

export interface Reader {
  table<N extends TableName>(name: N): TableReader<Tables[N]>;
  /** Every obligation of a round with its done step ids, in one query. */
  roundCounts(roundId: string): Promise<RoundCounts[]>;
  /** The rows of a proposal that bear a decision. */
  importDecisions(proposalId: string): Promise<RowDecision[]>;
}

export interface Writer extends Reader {
  table<N extends TableName>(name: N): TableWriter<Tables[N]>;
  /** Removes the rows of a proposal, few at a time: a hundred thousand at once would hold everything up. */
  clearImportRows(proposalId: string): Promise<void>;
  /** Next unused `serial` of agencies or rounds. */
  nextSerial(table: "agency" | "round"): Promise<number>;
  /** Id of the activity this write is recorded under. */
  readonly activityId: string;
  /** Now, UTC ISO, the same throughout the write. */
  readonly now: string;
  readonly who: string;
}

export interface What {
  /** Key of the wording: the operation's dotted name, or a finer one. */
  readonly what: string;
  /** A name for the activity list: an agency, a round, a file. Never a secret. */
  readonly subject?: string;
  /** How many things it touched, where that differs from 1. */
  readonly count?: number;
  /** Whether it may be taken back. Where nothing changed there is nothing to take back, whatever this says. */
  readonly undoable: boolean;
}

export interface Written<T> {
  readonly value: T;
  readonly activityId: string;
}

export interface Store {
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one transaction, captures the changes of edited tables under one activity, and resolves when the
   * file with them is on disk. A throw rolls everything back. Writes queue; those that wait are saved together.
   * @throws AppError STORE_READ_ONLY, STORE_SAVE_FAILED, or whatever `work` throws
   */
  write<T>(what: What | ((value: T) => What), work: (writer: Writer) => Promise<T>): Promise<Written<T>>;
  /**
   * A durable write that is no activity: books such as proposals, print logs and the open import.
   * Touching an edited table here is a programming error and throws.
   */
  note<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction and rolls it back: what a write would do. Nothing is kept, also when it only reads. */
  rehearse<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  /**
   * Rewrites matching change rows without a trace, for PDPA erasure only.
   * @param columns text columns that are blanked, the rest stays known; left out, nothing of the row is known any more
   */
  erase(table: EditedTableName, rowId: string, columns?: readonly string[]): Promise<void>;

  saved(): SavedState;
  onSaved(listener: (saved: SavedState) => void): () => void;
  recovery(): { readonly code: "STORE_DAMAGED" | "STORE_NEWER_VERSION"; readonly quarantined: string | null } | null;

  files: StoreFiles;
  backups: StoreBackups;
  /**
   * Empties the store after backing it up (leaving the sample, starting fresh after damage). The passphrase stays, unless
   * `forgetKey` says that nobody knows it.
   */
  reset(options?: { readonly forgetKey: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** Attached files: their bytes lie beside the store under their SHA-256 and travel with its backups. */
export interface StoreFiles {
  /**
   * Resolves when the bytes are on disk; what is there already is not written again.
   * @throws AppError STORE_READ_ONLY, STORE_SAVE_FAILED
   */
  put(bytes: Uint8Array): Promise<{ readonly sha256: string; readonly size: number }>;
  /** @throws AppError EVIDENCE_MISSING where the bytes are not there or are not what they were */
  get(sha256: string): Promise<Uint8Array>;
}

export interface BackupCounts {
  readonly at: string;
  readonly schemaVersion: number;
  readonly agencies: number;
  readonly rounds: number;
  readonly reported: number;
  readonly lastChange: string | null;
}

export interface StoreBackups {
  list(): Promise<Backup[]>;
  create(reason: Backup["reason"]): Promise<Backup>;
  /** @throws AppError BACKUP_NOT_FOUND, BACKUP_UNREADABLE */
  inspect(id: string): Promise<BackupCounts>;
  /** Backs the present store up, then puts the backup in its place. */
  restore(id: string): Promise<void>;
  /** The newest state as one portable file: store and wrapped key (opens elsewhere with the passphrase). */
  exportBytes(): Promise<Uint8Array>;
  /** Takes such a file in as a backup. @throws AppError BACKUP_UNREADABLE */
  importBytes(bytes: Uint8Array): Promise<Backup>;
  /** Absolute path of the second folder, or null. */
  setSecondFolder(path: string | null): Promise<void>;
  secondFolder(): string | null;
  /** True until a second folder was chosen or postponed on this PC. */
  secondFolderOpen(): boolean;
  postponeSecondFolder(): Promise<void>;
  /** True when no backup reached the second folder for seven days. */
  reminderDue(): Promise<boolean>;
}
