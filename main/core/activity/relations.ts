import type { EditedTableName, EditedTables } from "../ports/rows";

/** A row of any edited table, as changes hold it. */
export type LooseRow = Readonly<Record<string, unknown>> & { readonly id: string };

interface Parent {
  readonly column: string;
  readonly table: EditedTableName;
}

function parents<N extends EditedTableName>(
  links: { readonly [C in keyof EditedTables[N] & string]?: EditedTableName },
): readonly Parent[] {
  return Object.entries(links).map(([column, table]) => ({ column, table: table as EditedTableName }));
}

/** Which row a row belongs to: it cannot be without it (unless the column is empty). */
export const PARENTS: Readonly<Record<EditedTableName, readonly Parent[]>> = {
  agency: parents<"agency">({ mergedInto: "agency" }),
  officer: parents<"officer">({ id: "agency" }),
  servicePoint: parents<"servicePoint">({ id: "agency" }),
  posterInstall: parents<"posterInstall">({ id: "agency" }),
  satisfaction: parents<"satisfaction">({ agencyId: "agency" }),
  formerIdentity: parents<"formerIdentity">({ agencyId: "agency" }),
  credential: parents<"credential">({ agencyId: "agency" }),
  round: [],
  step: parents<"step">({ roundId: "round" }),
  obligation: parents<"obligation">({ roundId: "round", agencyId: "agency" }),
  stepResult: parents<"stepResult">({ obligationId: "obligation", stepId: "step" }),
  extension: parents<"extension">({ roundId: "round" }),
  report: parents<"report">({ obligationId: "obligation" }),
  attachment: parents<"attachment">({
    roundId: "round",
    obligationId: "obligation",
    reportId: "report",
    stepId: "step",
  }),
  call: parents<"call">({ obligationId: "obligation" }),
  letter: parents<"letter">({ roundId: "round" }),
  dispatch: parents<"dispatch">({ roundId: "round" }),
  template: [],
  holiday: [],
  importBatch: [],
  setting: [],
};

/** The same links from the other end. */
export const CHILDREN: readonly {
  readonly parent: EditedTableName;
  readonly child: EditedTableName;
  readonly column: string;
}[] = (Object.keys(PARENTS) as EditedTableName[]).flatMap((child) =>
  PARENTS[child].map(({ table, column }) => ({ parent: table, child, column })),
);

type Units = { readonly [N in EditedTableName]?: readonly (readonly (keyof EditedTables[N] & string)[])[] };

/** Columns that mean something only together: taken back all or none. */
const UNITS: Units = {
  agency: [
    ["kind", "name", "provinceCode", "districtCode", "nameCheck"],
    ["pinLat", "pinLon", "pinSource"],
    ["ended", "endedOn", "mergedInto"],
  ],
  posterInstall: [["photoName", "photoMime", "photoSha256"]],
  obligation: [
    ["state", "reportedOn", "reason", "stateAt"],
    ["removedAt", "removedReason"],
  ],
  round: [["closedAt", "snapshot"]],
};

/** The unit a column belongs to; most stand alone. */
export function unitOf(table: EditedTableName, column: string): readonly string[] {
  const units: readonly (readonly string[])[] = UNITS[table] ?? [];
  return units.find((unit) => unit.includes(column)) ?? [column];
}

/** Columns that no two rows of a table may share, under a condition on the row. */
export function uniqueKey(table: EditedTableName, row: LooseRow): Readonly<Record<string, unknown>> | null {
  const pick = (...columns: string[]) => Object.fromEntries(columns.map((column) => [column, row[column]]));
  if (table === "agency") return pick("kind", "name", "provinceCode", "districtCode");
  if (table === "obligation") return pick("roundId", "agencyId");
  if (table === "stepResult") return pick("obligationId", "stepId");
  if (table === "satisfaction") return pick("agencyId", "month");
  if (table === "holiday") return pick("day");
  if (table === "credential" && row.active === 1) return pick("agencyId", "field", "active");
  return null;
}
