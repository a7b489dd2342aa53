import type { EditedTableName, TableName, Tables } from "../core/ports/rows";

/** What the table reader and writer must know of a table at run time. */
export interface TableSpec {
  readonly columns: readonly string[];
  readonly edited: boolean;
  readonly versioned: boolean;
  /** Left out of captured changes: ciphertext has no place in history. */
  readonly sealed: readonly string[];
  /** The column that names the agency a row concerns; `obligation` = found through its obligation. */
  readonly agency: string | null;
}

type Columns<N extends TableName> = readonly (keyof Tables[N] & string)[];

function edited<N extends EditedTableName>(
  columns: Columns<N>,
  agency: (keyof Tables[N] & string) | null = null,
  sealed: Columns<N> = [],
): TableSpec {
  return { columns, edited: true, versioned: true, sealed, agency };
}

function plain<N extends TableName>(columns: Columns<N>): TableSpec {
  return {
    columns,
    edited: false,
    versioned: (columns as readonly string[]).includes("version"),
    sealed: [],
    agency: null,
  };
}

export const TABLES: Readonly<Record<TableName, TableSpec>> = {
  agency: edited<"agency">(
    [
      "id",
      "version",
      "serial",
      "kind",
      "name",
      "provinceCode",
      "districtCode",
      "username",
      "ratingUrl",
      "note",
      "nameCheck",
      "pinLat",
      "pinLon",
      "pinSource",
      "createdAt",
      "ended",
      "endedOn",
      "mergedInto",
    ],
    "id",
  ),
  officer: edited<"officer">(["id", "version", "name", "position", "mobile", "email"], "id"),
  servicePoint: edited<"servicePoint">(
    [
      "id",
      "version",
      "agencyCode",
      "displayNameTh",
      "displayNameEn",
      "fullName",
      "addressTh",
      "addressEn",
      "phone",
      "openingHours",
      "openingNote",
      "visible",
      "gecc",
      "lastEdited",
      "processes",
    ],
    "id",
  ),
  formerIdentity: edited<"formerIdentity">(
    ["id", "version", "agencyId", "event", "kind", "name", "provinceCode", "districtCode", "createdAt"],
    "agencyId",
  ),
  credential: edited<"credential">(
    ["id", "version", "agencyId", "field", "sealed", "mac", "last3", "active", "createdAt"],
    "agencyId",
    ["sealed", "mac"],
  ),
  round: edited<"round">(["id", "version", "serial", "title", "circularNo", "circularDate", "deadline", "createdAt"]),
  step: edited<"step">(["id", "version", "roundId", "position", "title", "isReport"]),
  obligation: edited<"obligation">(
    ["id", "version", "roundId", "agencyId", "state", "reportedOn", "reason"],
    "agencyId",
  ),
  stepResult: edited<"stepResult">(["id", "version", "obligationId", "stepId", "doneAt"], "obligationId"),
  importBatch: edited<"importBatch">(["id", "version", "activityId", "proposalId", "fileName", "counts", "undone"]),
  setting: edited<"setting">(["id", "version", "value"]),
  removedSecret: plain<"removedSecret">(["id", "sealed", "mac"]),
  posterPrint: plain<"posterPrint">(["id", "version", "agencyId", "printedAt", "who"]),
  importProposal: plain<"importProposal">(["id", "version", "fileName", "state", "head", "createdAt"]),
  importRow: plain<"importRow">([
    "id",
    "version",
    "proposalId",
    "sheet",
    "row",
    "outcome",
    "body",
    "decision",
    "sealed",
  ]),
  columnMapping: plain<"columnMapping">(["id", "version", "mapping", "usedAt"]),
  activity: plain<"activity">(["id", "at", "who", "what", "subject", "count", "undoable", "undoneBy"]),
  change: plain<"change">(["id", "activityId", "tableName", "rowId", "agencyId", "before", "after"]),
};

export function isEdited(name: TableName): name is EditedTableName {
  return TABLES[name].edited;
}
