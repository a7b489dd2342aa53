import type { EditedTableName, TableName, Tables } from "../core/ports/rows";

/** What the table reader and writer must know of a table at run time. */
export interface TableSpec {
  readonly columns: readonly string[];
  readonly edited: boolean;
  readonly versioned: boolean;
  /** Left out of captured changes: ciphertext has no place in history. */
  readonly sealed: readonly string[];
  /** The column that names the agency a row concerns; `obligationId` = found through its obligation. */
  readonly agency: string | null;
}

type Columns<N extends TableName> = readonly (keyof Tables[N] & string)[];

/** A table that people edit: its changes are captured. */
export function edited<N extends EditedTableName>(
  columns: Columns<N>,
  agency: (keyof Tables[N] & string) | null = null,
  sealed: Columns<N> = [],
): TableSpec {
  return { columns, edited: true, versioned: true, sealed, agency };
}

/** A table that keeps books of its own. */
export function plain<N extends TableName>(columns: Columns<N>): TableSpec {
  return {
    columns,
    edited: false,
    versioned: (columns as readonly string[]).includes("version"),
    sealed: [],
    agency: null,
  };
}
