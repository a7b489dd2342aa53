import type { EditedTableName, TableName } from "../core/ports/rows";
import { ROUND_TABLES } from "./schema-rounds";
import { edited, plain, type TableSpec } from "./table-spec";

export type { TableSpec } from "./table-spec";

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
  posterInstall: edited<"posterInstall">(
    ["id", "version", "installedOn", "photoName", "photoMime", "photoSha256", "at", "who"],
    "id",
  ),
  satisfaction: edited<"satisfaction">(
    ["id", "version", "agencyId", "month", "score", "answers", "zeroCopy", "source", "at", "who"],
    "agencyId",
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
  ...ROUND_TABLES,
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
